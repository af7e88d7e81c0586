import { describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import type {
  Retiro,
  VersionDeDocumento,
} from '../../../src/modules/documentos/documento-store.js';
import type { SucesoDeDocumento } from '../../../src/modules/documentos/publicidad-store.js';
import {
  tablaCon,
  ultimoDia,
  visibilidadDeHoy,
} from '../../../src/modules/documentos/tabla-de-visibilidad.js';
import { TIPOS_DOCUMENTO } from '../../../machines/contrato.js';
import { alcanceDe } from '../../../src/platform/alcance.js';
import {
  AHORA,
  type Banco,
  HOY,
  sha,
  unaCuenta,
  unaRaiz,
  unDocumento,
  unTitular,
} from '../fabrica.js';
import { ambito, corte, NACION } from '../listas.js';

export function exerciseDocumentosPublicos(banco: () => Banco): void {
  const unActa = (
    titularId: string | null,
    mas: Partial<VersionDeDocumento> = {},
  ): VersionDeDocumento =>
    unDocumento(titularId, {
      titulo: 'Acta de sesión',
      tipos: ['acta_sesion'],
      visibilidad: 'publico',
      visibilidadFija: false,
      subidoPor: 'otra',
      claveBusqueda: 'acta de sesion',
      ...mas,
    });
  const suceso = (
    documentoId: string,
    clase: SucesoDeDocumento['clase'],
    en = AHORA,
  ): SucesoDeDocumento => ({
    id: uuid(),
    documentoId,
    clase,
    detalle: {},
    motivo: 'm',
    por: 'c',
    en,
  });
  const retiro = (clase: Retiro['clase']): Retiro => ({
    clase,
    fundamento: 'Norma ficticia',
    autoridad: 'Autoridad ficticia',
    motivo: 'm',
    por: 'c',
    en: AHORA,
  });
  const publica = (d: VersionDeDocumento, mas = {}) => ({
    id: d.id,
    version: d.version,
    titulo: 'Acta (versión pública)',
    tapado: 'cédulas',
    claveBusqueda: 'acta version publica',
    nombre: 'acta-publica.pdf',
    mime: 'application/pdf',
    tamano: 10,
    sha256: sha(uuid()),
    subidoPor: 'c',
    subidoEn: AHORA,
    retiro: null,
    ...mas,
  });
  const guardar = async (d: VersionDeDocumento): Promise<VersionDeDocumento> => {
    await banco().persistencia.documentos.crear(d, null);
    return d;
  };

  describe('la tabla de visibilidad', () => {
    it('las filas se versionan, rigen entre sus días y dicen qué cambiaría', async () => {
      const { documentos, publicidad, reglasDeVisibilidad } = banco().persistencia;
      const titularId = await unTitular(banco());
      const [uno, fijo, borrador] = [
        await guardar(unActa(titularId, { tipos: ['hoja_ruta'], titulo: 'Uno' })),
        await guardar(
          unActa(titularId, { tipos: ['hoja_ruta'], visibilidadFija: true, titulo: 'Fijo' }),
        ),
        await guardar(unActa(titularId, { tipos: ['hoja_ruta'], firmado: false })),
      ];
      const fila = (desde: string, hasta: string | null, visibilidad: 'interno' | 'publico') =>
        reglasDeVisibilidad.fijar({
          id: uuid(),
          tipo: 'hoja_ruta',
          estado: 'firmado',
          visibilidad,
          desde,
          hasta,
          fuente: null,
          motivo: 'm',
          creadaPor: 'c',
          creadaEn: AHORA,
        });
      const antes = tablaCon(await reglasDeVisibilidad.todas(), HOY);
      expect(antes.firmado.hoja_ruta).toBe('publico');
      const filas = await Promise.all([
        fila('2025-10-01', '2025-10-31', 'interno'),
        fila('2026-01-01', null, 'publico'),
      ]);
      expect(filas.map((f) => f.version).sort((a, b) => a - b)).toEqual([1, 2]);
      const todas = await reglasDeVisibilidad.todas();
      for (const [dia, dicha] of [
        [HOY, 'publico'],
        ['2025-10-01', 'interno'],
        ['2025-10-31', 'interno'],
        ['2025-11-01', 'publico'],
      ] as const)
        expect(tablaCon(todas, dia).firmado.hoja_ruta).toBe(dicha);
      expect(
        (await reglasDeVisibilidad.historia('hoja_ruta', 'firmado')).map((f) => f.version),
      ).toEqual([2, 1]);
      const despues = tablaCon(todas, '2025-10-15');
      const previa = await reglasDeVisibilidad.cambiarian({
        tipo: 'hoja_ruta',
        estado: 'firmado',
        antes,
        despues,
        dia: '2025-10-15',
        limite: 10,
      });
      expect(previa.total).toBe(1);
      expect(previa.fijos).toBe(1);
      expect(previa.primeros).toEqual([
        {
          id: uno.id,
          titulo: 'Uno',
          titular: { id: titularId, nombre: expect.any(String) },
          antes: 'publico',
          despues: 'interno',
        },
      ]);
      expect([fijo.id, borrador.id]).not.toContain(previa.primeros[0]?.id);
      await publicidad.cambiarVisibilidad(
        uno.id,
        {
          visibilidad: 'reservado',
          fija: true,
          reserva: { fundamento: 'f', autoridad: 'a', hasta: '2026' },
        },
        suceso(uno.id, 'visibilidad'),
      );
      expect((await documentos.find(NACION, uno.id))?.reserva).toMatchObject({ hasta: '2026' });
      await banco().sql(`delete from regla_de_visibilidad where tipo = 'hoja_ruta'`);
    });

    it('la consulta y el código dicen lo mismo de cada tipo, estado, elección y reserva', async () => {
      const { documentos } = banco().persistencia;
      const titularId = await unTitular(banco());
      const tabla = tablaCon([], HOY);
      const casos: VersionDeDocumento[] = [];
      for (const tipo of TIPOS_DOCUMENTO)
        for (const [firmado, aprobado] of [
          [false, false],
          [true, false],
          [false, true],
        ] as const)
          casos.push(
            unActa(titularId, { tipos: [tipo], firmado, aprobado }),
            unActa(titularId, { tipos: [tipo, 'acta_sesion'], firmado, aprobado }),
          );
      for (const hasta of ['2025', '2024', '2025-09', '2025-08', HOY, '2025-09-14'])
        casos.push(
          unActa(titularId, {
            visibilidad: 'reservado',
            visibilidadFija: true,
            reserva: { fundamento: 'f', autoridad: 'a', hasta },
          }),
        );
      for (const visibilidad of ['publico', 'interno', 'personal'] as const)
        casos.push(unActa(titularId, { visibilidad, visibilidadFija: true, firmado: false }));
      for (const d of casos) await guardar(d);
      const { elementos } = await documentos.listar(
        alcanceDe('yo', [ambito('grupoNucleo')]),
        { titularId, tabla, hoy: HOY, visibles: [] },
        corte(1000),
      );
      const publicos = casos.filter(
        (d) => visibilidadDeHoy(tabla, HOY, d).visibilidad === 'publico',
      );
      expect(elementos.map((d) => d.id).sort()).toEqual(publicos.map((d) => d.id).sort());
      // Of the reserves, those whose last day has passed.
      const pasadas = casos.filter((d) => d.reserva !== null && ultimoDia(d.reserva.hasta) < HOY);
      expect(pasadas).toHaveLength(3);
      expect(publicos).toEqual(expect.arrayContaining(pasadas));
    });
  });

  describe('versión pública y retiro', () => {
    it('la versión pública está aparte: se encuentra por su título y no por el del original', async () => {
      const { documentos, publicidad } = banco().persistencia;
      const titularId = await unTitular(banco());
      const d = await guardar(
        unActa(titularId, { tipos: ['oficio'], claveBusqueda: 'nombre secreto' }),
      );
      const tabla = tablaCon([], HOY);
      const ver = async (q?: string) =>
        (
          await documentos.listar(
            alcanceDe('yo', [ambito('grupoNucleo')]),
            { titularId, tabla, hoy: HOY, visibles: [], ...(q === undefined ? {} : { q }) },
            corte(),
          )
        ).elementos.map((x) => x.id);
      expect(await ver()).toEqual([]);
      const [una, otra] = await Promise.all(
        [1, 2].map((n) =>
          publicidad.agregarPublica(
            publica(d, { titulo: `P${n}` }),
            suceso(d.id, 'versionPublica', n),
          ),
        ),
      );
      expect([una?.numero ?? 0, otra?.numero ?? 0].sort((a, b) => a - b)).toEqual([1, 2]);
      expect(await ver()).toEqual([d.id]);
      expect(await ver('publica')).toEqual([d.id]);
      expect(await ver('secreto')).toEqual([]);
      expect((await publicidad.publicas(d.id)).map((p) => p.numero)).toEqual([2, 1]);
      expect((await publicidad.publicasEnVigor([d.id, uuid()])).map((p) => p.numero)).toEqual([2]);
      expect((await publicidad.sucesos(d.id)).map((s) => s.detalle['numero'])).toHaveLength(2);
      await publicidad.retirar(
        d.id,
        { original: false, publica: true },
        retiro('oculto'),
        suceso(d.id, 'retiro'),
      );
      expect(await ver()).toEqual([]);
      expect(await publicidad.publicasEnVigor([d.id])).toEqual([]);
      expect((await documentos.find(NACION, d.id))?.retiro).toBeNull();
    });

    it('retirar alcanza a todas las versiones; lo oculto vuelve o se borra, lo borrado no vuelve', async () => {
      const { documentos, publicidad, referenciasAlArchivo } = banco().persistencia;
      const titularId = await unTitular(banco());
      const compartido = sha(uuid());
      const d = await guardar(unActa(titularId, { sha256: compartido }));
      const v2 = { ...d, version: 2, sha256: sha(uuid()), motivo: 'corrige' };
      await documentos.agregarVersion(v2);
      const ajeno = await guardar(unActa(titularId, { sha256: compartido }));
      const todo = { original: true, publica: true };
      const alcanzados = await publicidad.retirar(
        d.id,
        todo,
        retiro('oculto'),
        suceso(d.id, 'retiro', 1),
      );
      expect([...alcanzados].sort()).toEqual([compartido, v2.sha256].sort());
      expect(
        await publicidad.retirar(d.id, todo, retiro('oculto'), suceso(d.id, 'retiro')),
      ).toEqual([]);
      expect((await documentos.find(NACION, d.id, 1))?.retiro).toEqual(retiro('oculto'));
      const grado = async (cual: string) =>
        (await referenciasAlArchivo.huellas(null, 10_000)).find((h) => h.sha256 === cual)?.retirado;
      expect(await grado(v2.sha256)).toBe('oculto');
      // The same bytes are published elsewhere: there they are as they were.
      expect(await grado(compartido)).toBeNull();
      expect(await publicidad.restituir(d.id, suceso(d.id, 'restitucion', 2))).toBe(true);
      expect(await publicidad.restituir(d.id, suceso(d.id, 'restitucion'))).toBe(false);
      expect((await documentos.find(NACION, d.id))?.retiro).toBeNull();
      await publicidad.retirar(d.id, todo, retiro('oculto'), suceso(d.id, 'retiro', 3));
      await publicidad.retirar(d.id, todo, retiro('borrado'), suceso(d.id, 'retiro', 4));
      expect(await grado(v2.sha256)).toBe('borrado');
      expect(await referenciasAlArchivo.referidos([v2.sha256, compartido])).toEqual([compartido]);
      expect(await publicidad.restituir(d.id, suceso(d.id, 'restitucion'))).toBe(false);
      expect((await publicidad.sucesos(d.id)).map((s) => s.clase)).toEqual([
        'retiro',
        'restitucion',
        'retiro',
        'retiro',
      ]);
      expect((await documentos.find(NACION, ajeno.id))?.retiro).toBeNull();
    });
  });

  describe('peticiones de corrección', () => {
    it('una por asiento mientras espera; la ve quien aprueba y no quien la pidió; se resuelve una vez', async () => {
      const { correcciones } = banco().persistencia;
      const titularId = await unTitular(banco());
      const ajeno = await unTitular(banco());
      const { cuentaId } = await unaCuenta(banco());
      const raizId = await unaRaiz(banco(), titularId);
      const peticion = (secuencia: number, en = AHORA) => ({
        id: uuid(),
        raizId,
        titularId,
        secuencia,
        procesoId: raizId,
        procedimiento: 'implementacion@1',
        evento: 'conformarForo',
        paso: 9,
        clase: 'rectificarHecho' as const,
        cambios: {
          datos: { paginas: 3 },
          ocurridoEn: '2025-03',
          aLaVista: [{ campo: 'datos.paginas', antes: 30, despues: 3 }],
        },
        motivo: 'dedo',
        documentoId: null,
        estado: 'pendiente' as const,
        pedidaPor: cuentaId,
        pedidaComo: 'pocl' as const,
        pedidaEn: en,
        resueltaPor: null,
        resueltaComo: null,
        resueltaEn: null,
        respuesta: null,
        asiento: null,
      });
      const [a, b] = [peticion(2), peticion(3, AHORA + 1)];
      expect(await Promise.all([correcciones.crear(a), correcciones.crear(b)])).toEqual([
        true,
        true,
      ]);
      expect(await correcciones.crear(peticion(2))).toBe(false);
      const aprueba = alcanceDe('quien-aprueba', [ambito('poc')]);
      const ids = async (alcance = aprueba, limite = 1) => {
        const vistos: string[] = [];
        for (let cursor: string | null = null, n = 0; n < 50; n += 1) {
          const p: Awaited<ReturnType<typeof correcciones.porAprobar>> =
            await correcciones.porAprobar(alcance, { limite, cursor });
          vistos.push(...p.elementos.filter((x) => x.raizId === raizId).map((x) => x.id));
          cursor = p.siguiente;
          if (cursor === null) break;
        }
        return vistos;
      };
      expect(await ids()).toEqual([a.id, b.id]);
      expect(await ids(alcanceDe(cuentaId, [ambito('poc')]))).toEqual([]);
      expect(await ids(alcanceDe('x', [ambito('poc', ajeno)]))).toEqual([]);
      expect(await correcciones.contarPorAprobar(alcanceDe('x', [ambito('poc', titularId)]))).toBe(
        2,
      );
      const leida = await correcciones.find(aprueba, a.id);
      expect(leida).toMatchObject({ ...a, nombrePide: 'Persona Ficticia 1', nombreResuelve: null });
      expect(await correcciones.find(alcanceDe('x', [ambito('pocl', ajeno)]), a.id)).toBeNull();
      const resolucion = {
        estado: 'denegada' as const,
        respuesta: 'no',
        resueltaPor: 'q',
        resueltaComo: 'poc' as const,
        resueltaEn: AHORA + 5,
        asiento: null,
      };
      const intentos = await Promise.all([1, 2].map(() => correcciones.resolver(a.id, resolucion)));
      expect(intentos.sort((a, b) => Number(a) - Number(b))).toEqual([false, true]);
      expect(await ids()).toEqual([b.id]);
      // Once resolved, another may be asked for.
      const otra = peticion(2, AHORA + 9);
      expect(await correcciones.crear(otra)).toBe(true);
      const mias = await correcciones.deCuenta(
        alcanceDe(cuentaId, [ambito('pocl', titularId)]),
        corte(),
      );
      expect(mias.elementos.map((x) => x.id)).toEqual([otra.id, b.id, a.id]);
      const deRaiz = await correcciones.deRaiz(NACION, raizId, 10);
      expect(deRaiz.map((x) => x.estado)).toEqual(['pendiente', 'pendiente', 'denegada']);
    });
  });
}
