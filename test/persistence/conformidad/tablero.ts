import { describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import type { TableroStore } from '../../../src/modules/tablero/tablero-store.js';
import { abrirLectura } from '../../../src/persistence/abrir-lectura.js';
import {
  AHORA,
  asientoQueAvanza,
  avanzar,
  type Banco,
  destinoDe,
  HOY,
  unaCuenta,
  unaRaiz,
  unTitular,
} from '../fabrica.js';

const NACION = { cuentaId: '', nacional: true, gremios: [], titulares: [], ambitos: [] };
/** Not that of any version there is: whoever asks says it. */
const HIJOS = new Map([['cocreacion@7', 11]]);
const CONGOPE = { ...NACION, nacional: false, gremios: ['CONGOPE' as const] };

export function exerciseTablero(banco: () => Banco): void {
  describe('tablero', () => {
    it('cada titular una vez, con su raíz y lo que se registró de ella; cada gremio ve su nivel', async () => {
      const { tablero } = banco().persistencia;
      const titularId = await unTitular(banco(), { gremio: 'CONGOPE' });
      const ajeno = await unTitular(banco(), { gremio: 'AME' });
      const raizId = await unaRaiz(banco(), titularId, { procedimiento: 'implementacion@1' });
      const antes = await tablero.posicion();
      const de = async (alcance: typeof NACION, id: string) =>
        (await tablero.cabezas(alcance, 'todas')).filter((c) => c.titularId === id);
      const [cabeza] = await de(NACION, titularId);
      expect(cabeza?.raiz).toMatchObject({ id: raizId, marca: null, situacion: 'activo' });
      expect(await de(CONGOPE as never, ajeno)).toEqual([]);
      expect(await de(CONGOPE as never, titularId)).toHaveLength(1);
      await avanzar(banco().persistencia, raizId);
      expect((await de(NACION, titularId))[0]?.raiz?.version).toBe(cabeza!.raiz!.version + 1);
      expect(await tablero.posicion()).not.toBe(antes);
      const detalles = await tablero.detalles([raizId], 202401, HIJOS);
      expect(detalles.get(raizId)).toMatchObject({ procesos: [{ id: raizId, esRaiz: true }] });
      expect((await tablero.detalles([], 202401, HIJOS)).size).toBe(0);
    });

    it('lo que un hijo espera lo espera quien lo abrió, en el paso que diga la versión de su procedimiento', async () => {
      const titularId = await unTitular(banco());
      const raizId = await unaRaiz(banco(), titularId, { procedimiento: 'implementacion@1' });
      const hijo = async (padreId: string, procedimiento: string, paso: number | null) => {
        const id = uuid();
        await banco().sql(
          `insert into proceso (id, raiz_id, padre_id, ref, ronda, procedimiento, titular_id, formato, estado, contexto,
             hijos, situacion, salida, abierto_en, actualizado_en, secuencia)
           values ($1, $2, $3, $1, 1, $4, $5, 1, '"x"', '{}', '{}', 'activo', null, $6, $6, 1)`,
          [id, raizId, padreId, procedimiento, titularId, AHORA],
        );
        await banco().sql(
          `insert into tarea (titular_id, proceso_id, evento, raiz_id, paso, actua, registran, faltan, desde, orden)
           values ($1, $2, 'hacer', $3, $4, '["foro"]', '[]', '[]', $5, 'z')`,
          [titularId, id, raizId, paso, AHORA],
        );
        return id;
      };
      const plan = await hijo(raizId, 'plan@1', 15);
      await hijo(plan, 'cocreacion@7', 3);
      await hijo(plan, 'cocreacion@7', null);
      const otro = await hijo(plan, 'cocreacion@6', 3);
      const detalles = await banco().persistencia.tablero.detalles([raizId], 202401, HIJOS);
      const esperas = detalles.get(raizId)!.esperas.map((e) => `${e.procesoId} ${e.paso}`);
      expect(esperas.sort()).toEqual(
        [`${raizId} 1`, `${plan} 15`, `${plan} 11`, `${plan} 11`, `${otro} 3`].sort(),
      );
    });

    it('quién es cada titular y quién lo atiende se recuerda, y cambia en cuanto alguien lo cambia', async () => {
      const { tablero, analistas } = banco().persistencia;
      const titularId = await unTitular(banco());
      const { personaId, cuentaId } = await unaCuenta(banco());
      const ver = async () =>
        (await tablero.cabezas(NACION, 'todas')).find((c) => c.titularId === titularId)!;
      const antes = await ver();
      expect(antes.analista).toBeNull();
      expect(await ver()).toBe(antes);
      await analistas.asignar({ titulares: [titularId] }, personaId, cuentaId, AHORA, uuid);
      expect((await ver()).analista?.id).toBe(personaId);
      await banco().sql('update persona set nombre = $1 where id = $2', ['Otro nombre', personaId]);
      expect((await ver()).analista?.nombre).toBe('Otro nombre');
      await banco().sql('update titular set poblacion = 7 where id = $1', [titularId]);
      expect((await ver()).poblacion).toBe(7);
      const nuevo = await unTitular(banco());
      expect((await tablero.cabezas(NACION, 'todas')).map((c) => c.titularId)).toContain(nuevo);
    });

    it('quien exporta lee lo mismo por su conexión, todo de un momento, y no escribe', async () => {
      const { tablero } = banco().persistencia;
      const raizId = await unaRaiz(banco(), await unTitular(banco()), {
        procedimiento: 'implementacion@1',
      });
      // Whoever asks for an export asks this first: it lays what commands left for later.
      await tablero.posicion();
      const lectura = await abrirLectura(banco().url);
      try {
        const ver = async (de: TableroStore) =>
          (await de.cabezas(NACION, 'todas')).find((c) => c.raiz?.id === raizId)?.raiz?.version;
        expect(await lectura.tablero.cabezas(NACION, 'todas')).toEqual(
          await tablero.cabezas(NACION, 'todas'),
        );
        const antes = (await ver(tablero))!;
        await lectura.deUnaVez(async () => {
          expect(await ver(lectura.tablero)).toBe(antes);
          await avanzar(banco().persistencia, raizId);
          expect(await ver(tablero)).toBe(antes + 1);
          expect(await ver(lectura.tablero)).toBe(antes);
        });
        expect(await ver(lectura.tablero)).toBe(antes + 1);
        const detalles = [
          raizId,
          ...(await lectura.tablero.detalles([raizId], 202401, HIJOS)).values(),
        ];
        expect(detalles).toEqual([
          raizId,
          ...(await tablero.detalles([raizId], 202401, HIJOS)).values(),
        ]);
      } finally {
        await lectura.cerrar();
      }
    });

    it('para la ciudadanía no hay proceso hasta que alguien registra algo más que su apertura', async () => {
      const { tablero, procesos } = banco().persistencia;
      const { cuentaId } = await unaCuenta(banco());
      const indices = { registradoPor: cuentaId, conObservaciones: false, documentos: [] };
      const titularId = await unTitular(banco());
      const abrir = async (
        marca: { readonly clase: 'archivado' } | null,
        abiertaEn: number,
      ): Promise<string> => {
        const id = uuid();
        await procesos.asentar(destinoDe(id, { nueva: true, titularId }), (vista) => {
          const asiento = asientoQueAvanza(vista, id, {
            procedimiento: 'implementacion@1',
            linea: { evento: 'abrirProceso', indices } as never,
          });
          return {
            asiento: { ...asiento, raiz: { ...asiento.raiz, marca: marca as never, abiertaEn } },
            valor: null,
          };
        });
        return id;
      };
      const registrar = (id: string, evento: string, deAlguien: boolean) =>
        avanzar(banco().persistencia, id, {
          procedimiento: 'implementacion@1',
          linea: { evento, ...(deAlguien ? { indices } : {}) } as never,
        });
      const ver = async () => {
        const de = async (cuales: 'todas' | 'publicas') =>
          (await tablero.cabezas(NACION, cuales)).find((c) => c.titularId === titularId)!.raiz?.id;
        return [await de('todas'), await de('publicas')];
      };
      const uno = await abrir({ clase: 'archivado' }, AHORA);
      expect(await ver()).toEqual([uno, undefined]);
      // What the system wrote by itself, a call nobody answered and putting it away say nothing of the government.
      await registrar(uno, 'avisar', false);
      await registrar(uno, 'registrarInsistencia', true);
      await registrar(uno, 'archivarPorInactividad', true);
      expect(await ver()).toEqual([uno, undefined]);
      await registrar(uno, 'manifestarInteres', true);
      expect(await ver()).toEqual([uno, uno]);
      // Another one opened after it: until something is recorded in it, what is public is the one before.
      const otro = await abrir(null, AHORA + 1);
      expect(await ver()).toEqual([otro, uno]);
      expect(await banco().persistencia.consultaDeProcesos.esPublica(otro)).toBe(false);
      await registrar(otro, 'manifestarInteres', true);
      expect(await ver()).toEqual([otro, otro]);
      expect(await banco().persistencia.consultaDeProcesos.esPublica(otro)).toBe(true);
    });

    it('lo que registran personas suma en el mes de su raíz', async () => {
      const { cuentaId } = await unaCuenta(banco());
      const raizId = await unaRaiz(banco(), await unTitular(banco()));
      const contar = async () =>
        (await banco().persistencia.tablero.detalles([raizId], 202401, HIJOS)).get(raizId)
          ?.actividad;
      const antes = (await contar())?.[0]?.[1] ?? 0;
      const indices = { registradoPor: cuentaId, conObservaciones: false, documentos: [] };
      // The last instant of September in Ecuador is already October in Greenwich.
      const cuandos = [AHORA, Date.UTC(2025, 9, 1, 4, 59), Date.UTC(2025, 9, 1, 5)];
      for (const registradoEn of cuandos)
        await avanzar(banco().persistencia, raizId, { linea: { registradoEn, indices } as never });
      expect(await contar()).toEqual([
        [202509, antes + 2],
        [202510, 1],
      ]);
    });

    it('la última publicación cuenta lo que la ciudadanía puede leer', async () => {
      const { tablero } = banco().persistencia;
      expect((await tablero.ultimaPublicacion([await unTitular(banco())], HOY)).size).toBe(0);
    });

    it('vistas propias y compartidas; solo su autor las cambia, desde la versión que leyó', async () => {
      const { vistasDeTablero: v } = banco().persistencia;
      const { cuentaId } = await unaCuenta(banco());
      const { cuentaId: otra } = await unaCuenta(banco());
      const id = uuid();
      const vista = {
        id,
        cuentaId,
        nombre: 'Una vista',
        claveBusqueda: 'una vista',
        consulta: 'f=nivel:es:municipal',
        compartida: false,
        guardadaEn: AHORA,
      };
      await v.crear(vista);
      expect(await v.find(otra, id)).toBeNull();
      expect(await v.contar(cuentaId)).toBe(1);
      expect(await v.cambiar({ ...vista, cuentaId: otra, version: 1 })).toBe(false);
      expect(await v.cambiar({ ...vista, compartida: true, version: 1 })).toBe(true);
      expect(await v.cambiar({ ...vista, version: 1 })).toBe(false);
      expect(await v.find(otra, id)).toMatchObject({ compartida: true, version: 2 });
      expect((await v.listar(otra)).map((x) => x.id)).toContain(id);
      expect(await v.borrar(otra, id)).toBe(false);
      expect(await v.borrar(cuentaId, id)).toBe(true);
    });
  });
}
