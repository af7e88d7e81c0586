import { describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import type { TitularNuevo } from '../../../src/modules/directorio/titular-store.js';
import { type Alcance, alcanceDe } from '../../../src/platform/alcance.js';
import { CursorInvalido } from '../../../src/platform/pagina.js';
import { AHORA, avanzar, type Banco, HOY, unaCuenta, unaRaiz, unTitular } from '../fabrica.js';
import { ambito, corte, NACION, todo } from '../listas.js';

export function exerciseTitulares(banco: () => Banco): void {
  describe('titulares', () => {
    const uno = (mas: Partial<TitularNuevo>): TitularNuevo => ({
      id: uuid(),
      clase: 'gad',
      nivel: 'municipal',
      nombre: 'X',
      nombreOficial: 'GAD X',
      codigoDpa: null,
      provincia: '01',
      canton: null,
      gremio: 'AME',
      zona: 'America/Guayaquil',
      poblacion: 10,
      demo: false,
      claveBusqueda: 'x',
      ...mas,
    });
    const marca = uuid().slice(-6);
    const gads = ['Cañar', 'Ñabón', 'Nabon Sur', 'Zaruma', 'Baños'].map((n, i) =>
      uno({
        nombre: n,
        claveBusqueda: `${marca} ${n.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()}`,
        nivel: i === 3 ? 'provincial' : 'municipal',
        gremio: i === 3 ? 'CONGOPE' : 'AME',
      }),
    );

    it('siembra, y sembrar otra vez solo renueva', async () => {
      const { titulares } = banco().persistencia;
      expect(await titulares.sembrar(gads, [{ codigo: '01', nombre: 'Azuay' }], [])).toBe(5);
      const renovados = gads.map((g) => ({ ...g, poblacion: 77, demo: true }));
      expect(await titulares.sembrar(renovados, [{ codigo: '01', nombre: 'Azuay' }], [])).toBe(0);
      const visto = await titulares.find(NACION, gads[0]!.id);
      expect(visto).toMatchObject({
        poblacion: 77,
        demo: false,
        provincia: { codigo: '01', nombre: 'Azuay' },
        canton: null,
        proceso: null,
      });
      expect(await titulares.provincias()).toEqual([{ codigo: '01', nombre: 'Azuay' }]);
    });

    it('lista en el orden de la clave, por páginas, con total y filtros', async () => {
      const { titulares } = banco().persistencia;
      const nombres = (filtro: object, limite = 2) =>
        todo((c) => titulares.listar(NACION, { q: marca, ...filtro }, c), limite).then((l) =>
          l.map((t) => t.nombre),
        );
      expect(await nombres({})).toEqual(['Baños', 'Cañar', 'Ñabón', 'Nabon Sur', 'Zaruma']);
      expect(await nombres({ q: `${marca} nab` })).toEqual(['Ñabón', 'Nabon Sur']);
      expect(await nombres({ q: `sur ${marca}` })).toEqual(['Nabon Sur']);
      expect(await nombres({ q: 'abon' })).toEqual([]);
      expect(await nombres({ q: '%' })).toEqual([]);
      expect(await nombres({ nivel: 'provincial' })).toEqual(['Zaruma']);
      expect(await nombres({ gremio: 'CONGOPE' })).toEqual(['Zaruma']);
      expect((await titulares.listar(NACION, { q: marca }, corte(2))).total).toBe(5);
    });

    it('el territorio recorta: lo que está fuera no existe', async () => {
      const { titulares } = banco().persistencia;
      const delGremio = alcanceDe('c', [ambito('gremio', null, 'CONGOPE')]);
      const delGad = alcanceDe('c', [ambito('delegado', gads[0]!.id)]);
      const deNadie = alcanceDe('c', []);
      const ids = async (a: Alcance) =>
        (await titulares.listar(a, { q: marca }, corte())).elementos.map((t) => t.nombre);
      expect(await ids(delGremio)).toEqual(['Zaruma']);
      expect(await ids(delGad)).toEqual(['Cañar']);
      expect(await ids(deNadie)).toEqual([]);
      expect(await titulares.find(delGad, gads[1]!.id)).toBeNull();
      expect(await titulares.find(delGad, gads[0]!.id)).not.toBeNull();
    });

    it('dice su proceso: el abierto, o si no el último', async () => {
      const { titulares } = banco().persistencia;
      const id = gads[4]!.id;
      const vieja = await unaRaiz(banco(), id, { procedimiento: 'implementacion@1' });
      await banco().sql(
        `update raiz set marca_clase = 'archivado', marca_desde = 1 where id = $1`,
        [vieja],
      );
      expect((await titulares.find(NACION, id))?.proceso).toMatchObject({
        id: vieja,
        pasosEnCurso: [1],
        marca: 'archivado',
      });
      const abierta = await unaRaiz(banco(), id, { procedimiento: 'implementacion@2' });
      await avanzar(banco().persistencia, abierta, { procedimiento: 'implementacion@2' });
      expect((await titulares.find(NACION, id))?.proceso).toMatchObject({
        id: abierta,
        pasosEnCurso: [2],
        marca: null,
      });
      expect((await titulares.procesos(id)).map((p) => p.id).sort()).toEqual(
        [vieja, abierta].sort(),
      );
    });

    it('dice cuándo fue el último contacto, y halla a los que callan', async () => {
      const { titulares, envios } = banco().persistencia;
      const id = await unTitular(banco());
      const raiz = await unaRaiz(banco(), id, { procedimiento: 'implementacion@1' });
      const DIA = 24 * 3_600_000;
      const ver = async () => (await titulares.find(NACION, id))?.proceso;
      const callan = async (calladosDesde: number) =>
        (await todo((c) => titulares.listar(NACION, { calladosDesde }, c), 50)).some(
          (t) => t.id === id,
        );
      expect(await ver()).toMatchObject({ ultimaActividad: HOY, insistencias: 0 });
      expect(await callan(AHORA)).toBe(false);
      expect(await callan(AHORA + 1)).toBe(true);
      // An insistence is a contact of the POC: it does not end the silence.
      const { cuentaId } = await unaCuenta(banco());
      const insistir = {
        linea: { evento: 'registrarInsistencia', registradoEn: AHORA + 10 * DIA },
      };
      await avanzar(banco().persistencia, raiz, {
        procedimiento: 'implementacion@1',
        linea: {
          ...insistir.linea,
          linea: JSON.stringify({ registradoPor: { cuenta: cuentaId } }),
        },
      });
      expect(await ver()).toMatchObject({
        ultimaActividad: HOY,
        ultimoContacto: '2025-09-25',
        insistencias: 1,
      });
      expect(await callan(AHORA + 20 * DIA)).toBe(true);
      await envios.crear({
        id: uuid(),
        titularId: id,
        raizId: raiz,
        secuencia: null,
        evento: null,
        asunto: 'Oficio',
        claveBusqueda: 'oficio',
        canal: 'papel',
        sistema: null,
        numero: null,
        fecha: '2025-10-02',
        documentoId: null,
        registradoPor: cuentaId,
        registradoEn: AHORA,
        anuladoPor: null,
        anuladoEn: null,
        motivo: null,
        destinatarios: [],
      });
      expect((await ver())?.ultimoContacto).toBe('2025-10-02');
      await avanzar(banco().persistencia, raiz, {
        procedimiento: 'implementacion@1',
        linea: {
          registradoEn: AHORA + 30 * DIA,
          linea: JSON.stringify({ registradoPor: { cuenta: cuentaId } }),
        },
      });
      expect(await ver()).toMatchObject({ ultimaActividad: '2025-10-15' });
      expect(await callan(AHORA + 20 * DIA)).toBe(false);
    });

    it('la nación es titular y no es un gobierno local', async () => {
      const { titulares, tablero } = banco().persistencia;
      const aqui = uuid().slice(-6);
      const local = await unTitular(banco(), { nombre: aqui });
      const nacion = await unTitular(banco(), { clase: 'nacional', nombre: aqui, gremio: null });
      const ids = async (filtro: object) =>
        (await titulares.listar(NACION, { q: aqui, ...filtro }, corte())).elementos.map(
          (t) => t.id,
        );
      expect((await ids({})).toSorted()).toEqual([local, nacion].toSorted());
      expect(await ids({ locales: true })).toEqual([local]);
      const filas = (await tablero.cabezas(NACION, 'todas')).map((c) => c.titularId);
      expect([filas.includes(local), filas.includes(nacion)]).toEqual([true, false]);
    });

    it('un cursor que nadie dio se rechaza', async () => {
      for (const cursor of [
        'nada',
        Buffer.from('[1]').toString('base64url'),
        Buffer.from('{}').toString('base64url'),
      ]) {
        await expect(
          banco().persistencia.titulares.listar(NACION, {}, corte(10, cursor)),
        ).rejects.toThrow(CursorInvalido);
      }
    });
  });
}
