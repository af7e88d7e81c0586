import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { RaizInexistente } from '../../src/engine/puertos/proceso-store.js';
import { exerciseBitacora } from './conformidad/bitacora.js';
import { exerciseRecuerdos } from './conformidad/recuerdos.js';
import { exercisePlazosYSalidas } from './conformidad/plazos-y-salidas.js';
import {
  AHORA,
  asientoQueAvanza,
  avanzar,
  type Banco,
  destinoDe,
  HOY,
  lineasDe,
  unAviso,
  unaCuenta,
  unaDesignacion,
  unaRaiz,
  unPlazo,
  unTitular,
} from './fabrica.js';

/** What any `ProcesoStore` must do, whatever the database. */
export function exerciseProcesoStore(nombre: string, abrir: () => Promise<Banco>): void {
  describe(`ProcesoStore sobre ${nombre}`, () => {
    let banco: Banco;
    beforeAll(async () => {
      banco = await abrir();
    }, 120_000);
    afterAll(async () => {
      await banco.cerrar();
    });

    it('abre una raíz y devuelve lo que se escribió, letra por letra', async () => {
      const titularId = await unTitular(banco);
      const texto = '{"n":1.0,"grande":12345678901234567890,"clave":"\\u0000 ñandú — «ü»","e":1e2}';
      const raizId = uuid();
      await banco.persistencia.procesos.asentar(
        destinoDe(raizId, { nueva: true, titularId }),
        (vista) => {
          expect(vista.raiz).toBeNull();
          expect(vista.cadena).toEqual([]);
          return {
            asiento: asientoQueAvanza(vista, raizId, { linea: { linea: texto } }),
            valor: null,
          };
        },
      );
      expect((await lineasDe(banco, raizId))[0]?.linea).toBe(texto);
      await banco.persistencia.procesos.leer(destinoDe(raizId), async (vista) => {
        expect(vista.raiz).toMatchObject({
          id: raizId,
          titularId,
          version: 1,
          secuencia: 1,
          marca: null,
          abiertaEn: AHORA,
        });
        expect(vista.cadena).toHaveLength(1);
        expect(vista.cadena[0]).toMatchObject({
          id: raizId,
          contexto: '{"cuenta":0}',
          hijos: '{}',
          salida: null,
        });
        const { pasos, tareas } = await vista.lector.proyecciones(raizId);
        expect(pasos).toHaveLength(5);
        expect(pasos[0]?.pendientes).toEqual(['PENDIENTE_UNO', 'PENDIENTE_DOS']);
        expect(tareas).toMatchObject([
          { evento: 'paso1', registran: ['delegado', 'pocl'], faltan: [], desde: AHORA },
        ]);
      });
    });

    it('reescribe de la proyección solo lo que cambia, y la deja como se pidió', async () => {
      const titularId = await unTitular(banco);
      const raizId = await unaRaiz(banco, titularId);
      for (let i = 0; i < 3; i += 1) await avanzar(banco.persistencia, raizId);
      const otro = await banco.otroNodo();
      await avanzar(otro, raizId);
      await avanzar(banco.persistencia, raizId);
      const pasos = await banco.sql(
        'select numero, estado from paso where proceso_id = $1 order by numero',
        [raizId],
      );
      expect(pasos.map((p) => p['estado'])).toEqual([
        'cumplido',
        'cumplido',
        'cumplido',
        'cumplido',
        'cumplido',
      ]);
      const tareas = await banco.sql('select evento from tarea where proceso_id = $1', [raizId]);
      expect(tareas).toEqual([{ evento: 'paso6' }]);
      await avanzar(banco.persistencia, raizId, {
        proyecciones: [{ procesoId: raizId, pasos: [], tareas: [] }],
      });
      expect(await banco.sql('select 1 from paso where proceso_id = $1', [raizId])).toEqual([]);
      expect(await banco.sql('select 1 from tarea where proceso_id = $1', [raizId])).toEqual([]);
    });

    it('una tarea que ya estaba conserva desde cuándo espera', async () => {
      const raizId = await unaRaiz(banco, await unTitular(banco));
      const tarea = (desde: number, faltan: string[]) => ({
        procesoId: raizId,
        raizId,
        titularId: 'x',
        evento: 'conformarForo',
        paso: 9,
        actua: ['foro'] as const,
        registran: ['delegado'] as const,
        faltan,
        desde,
        venceFecha: null,
      });
      await avanzar(banco.persistencia, raizId, {
        proyecciones: [{ procesoId: raizId, pasos: [], tareas: [tarea(AHORA + 1, ['UNO'])] }],
      });
      await avanzar(banco.persistencia, raizId, {
        proyecciones: [{ procesoId: raizId, pasos: [], tareas: [tarea(AHORA + 99, ['DOS'])] }],
      });
      const filas = await banco.sql('select desde, faltan from tarea where proceso_id = $1', [
        raizId,
      ]);
      expect(filas.map((f) => [Number(f['desde']), f['faltan']])).toEqual([[AHORA + 1, ',DOS,']]);
    });

    it('la versión guarda la escritura: quien llega tarde vuelve a leer y a decidir', async () => {
      const raizId = await unaRaiz(banco, await unTitular(banco));
      const versiones: number[] = [];
      let adelantado = false;
      await banco.persistencia.procesos.asentar(destinoDe(raizId), async (vista) => {
        versiones.push(vista.raiz!.version);
        if (!adelantado) {
          adelantado = true;
          await avanzar(banco.persistencia, raizId);
        }
        return { asiento: asientoQueAvanza(vista, raizId), valor: null };
      });
      expect(versiones).toEqual([1, 2]);
      expect((await lineasDe(banco, raizId)).map((l) => l.secuencia)).toEqual([1, 2, 3]);
    });

    it('una negativa decidida sobre una vista que ya no está en pie se decide otra vez', async () => {
      const raizId = await unaRaiz(banco, await unTitular(banco));
      let adelantado = false;
      const visto = await banco.persistencia.procesos.asentar(destinoDe(raizId), async (vista) => {
        await vista.lector.plazos(raizId);
        if (!adelantado) {
          adelantado = true;
          await avanzar(banco.persistencia, raizId);
          throw new Error('negativa sobre lo viejo');
        }
        return { asiento: null, valor: vista.raiz!.secuencia };
      });
      expect(visto).toBe(2);
    });

    it('64 órdenes a la vez sobre una raíz: ninguna se pierde y la secuencia es densa', async () => {
      const raizId = await unaRaiz(banco, await unTitular(banco));
      const alcanzadas = await Promise.all(
        Array.from({ length: 64 }, () => avanzar(banco.persistencia, raizId)),
      );
      expect([...alcanzadas].sort((a, b) => a - b)).toEqual(
        Array.from({ length: 64 }, (_, i) => i + 2),
      );
      const lineas = await lineasDe(banco, raizId);
      expect(lineas.map((l) => l.secuencia)).toEqual(Array.from({ length: 65 }, (_, i) => i + 1));
      const [fila] = await banco.sql('select version, secuencia from raiz where id = $1', [raizId]);
      expect([Number(fila?.['version']), fila?.['secuencia']]).toEqual([65, 65]);
    });

    it('64 órdenes desde dos nodos a la vez sobre una raíz: igual', async () => {
      const raizId = await unaRaiz(banco, await unTitular(banco));
      const otro = await banco.otroNodo();
      await Promise.all(
        Array.from({ length: 64 }, (_, i) => avanzar(i % 2 ? otro : banco.persistencia, raizId)),
      );
      expect((await lineasDe(banco, raizId)).map((l) => l.secuencia)).toEqual(
        Array.from({ length: 65 }, (_, i) => i + 1),
      );
      const [p] = await banco.sql('select contexto from proceso where id = $1', [raizId]);
      expect(p?.['contexto']).toBe('{"cuenta":64}');
    }, 120_000);

    it('64 órdenes a la vez sobre 64 raíces', async () => {
      const titulares = await Promise.all(Array.from({ length: 64 }, () => unTitular(banco)));
      const raices = await Promise.all(titulares.map((t) => unaRaiz(banco, t)));
      await Promise.all(raices.map((r) => avanzar(banco.persistencia, r)));
      for (const raizId of raices)
        expect((await lineasDe(banco, raizId)).map((l) => l.secuencia)).toEqual([1, 2]);
    });

    it('la misma clave de idempotencia a la vez: un solo efecto, y la respuesta guardada para los demás', async () => {
      const raizId = await unaRaiz(banco, await unTitular(banco));
      const idempotencia = { principal: 'cuenta:1', clave: uuid() };
      const respuestas = await Promise.all(
        Array.from({ length: 8 }, () =>
          banco.persistencia.procesos.asentar(destinoDe(raizId, { idempotencia }), (vista) => {
            if (vista.respuesta) return { asiento: null, valor: vista.respuesta.cuerpo };
            const cuerpo = { secuencia: vista.raiz!.secuencia + 1 };
            return {
              asiento: asientoQueAvanza(vista, raizId, {
                idempotencia: { ...idempotencia, huella: 'h', estado: 200, cuerpo },
              }),
              valor: cuerpo,
            };
          }),
        ),
      );
      expect(respuestas).toEqual(Array.from({ length: 8 }, () => ({ secuencia: 2 })));
      expect(await lineasDe(banco, raizId)).toHaveLength(2);
    });

    it('la misma clave en raíces distintas: escribe la primera', async () => {
      const [a, b] = await Promise.all([
        unaRaiz(banco, await unTitular(banco)),
        unaRaiz(banco, await unTitular(banco)),
      ]);
      const idempotencia = { principal: 'cuenta:1', clave: uuid() };
      const orden = (raizId: string) =>
        banco.persistencia.procesos.asentar(destinoDe(raizId, { idempotencia }), (vista) =>
          vista.respuesta
            ? { asiento: null, valor: 'repetida' }
            : {
                asiento: asientoQueAvanza(vista, raizId, {
                  idempotencia: { ...idempotencia, huella: 'h', estado: 200, cuerpo: {} },
                }),
                valor: 'escrita',
              },
        );
      expect((await Promise.all([orden(a), orden(b)])).sort()).toEqual(['escrita', 'repetida']);
      expect((await lineasDe(banco, a)).length + (await lineasDe(banco, b)).length).toBe(3);
    });

    it('todo o nada: si una fila se rechaza no queda ninguna', async () => {
      const raizId = await unaRaiz(banco, await unTitular(banco));
      const ajena = await unaRaiz(banco, await unTitular(banco));
      const antes = await banco.sql('select * from raiz where id = $1', [raizId]);
      const malas: ((
        v: Parameters<typeof asientoQueAvanza>[0],
      ) => Parameters<typeof asientoQueAvanza>[2])[] = [
        () => ({ plazos: [unPlazo(raizId, { procesoId: 'no-existe' })] }),
        () => ({
          avisos: [unAviso(raizId, null as never)],
        }),
        () => ({ linea: { secuencia: 7 } }),
        () => ({ linea: { hashAnterior: 'otro' } }),
        () => ({ linea: { linea: 'con \0 dentro' } }),
        (v) => ({ procesos: [{ ...asientoQueAvanza(v, raizId).procesos[0]!, id: ajena }] }),
        (v) => ({
          procesos: [
            { ...asientoQueAvanza(v, raizId).procesos[0]!, situacion: 'inventada' as never },
          ],
        }),
      ];
      for (const mala of malas) {
        await expect(
          banco.persistencia.procesos.asentar(destinoDe(raizId), (vista) => ({
            asiento: asientoQueAvanza(vista, raizId, mala(vista)),
            valor: null,
          })),
          // Not `toThrow`: the error may be the driver's own class of another test file of the worker.
        ).rejects.toBeTruthy();
      }
      expect(await banco.sql('select * from raiz where id = $1', [raizId])).toEqual(antes);
      expect(await lineasDe(banco, raizId)).toHaveLength(1);
      expect(await banco.sql('select n from salida_nueva where raiz_id = $1', [raizId])).toEqual(
        [],
      );
      expect(await banco.sql('select contexto from proceso where id = $1', [ajena])).toEqual([
        { contexto: '{"cuenta":0}' },
      ]);
    });

    it('una orden que falla no arrastra a las que van con ella', async () => {
      const raices = await Promise.all(
        Array.from({ length: 16 }, async () => unaRaiz(banco, await unTitular(banco))),
      );
      const hechos = await Promise.allSettled(
        raices.map((r, i) =>
          avanzar(
            banco.persistencia,
            r,
            i % 2 ? {} : { plazos: [unPlazo(r, { procesoId: 'no-existe' })] },
          ),
        ),
      );
      expect(hechos.map((h) => h.status)).toEqual(
        raices.map((_, i) => (i % 2 ? 'fulfilled' : 'rejected')),
      );
      for (const [i, r] of raices.entries())
        expect(await lineasDe(banco, r)).toHaveLength(i % 2 ? 2 : 1);
    });

    it('una sola raíz abierta por titular y procedimiento, sea cual sea su versión', async () => {
      const titularId = await unTitular(banco);
      const abrirSiNoHay = (procedimiento: string) => {
        const id = uuid();
        return banco.persistencia.procesos.asentar(
          destinoDe(id, { nueva: true, titularId }),
          async (vista) => {
            const abierta = await vista.lector.raizAbierta(titularId, 'banco', null);
            if (abierta) return { asiento: null, valor: abierta.id };
            return { asiento: asientoQueAvanza(vista, id, { procedimiento }), valor: id };
          },
        );
      };
      const ids = await Promise.all(['banco@1', 'banco@2', 'banco@1', 'banco@2'].map(abrirSiNoHay));
      expect(new Set(ids).size).toBe(1);
      // A mark that archives it frees the place; a suspension does not.
      const [id] = ids as [string];
      const marcar = (clase: 'suspendido' | 'archivado' | null) =>
        banco.persistencia.procesos.asentar(destinoDe(id), (vista) => {
          const asiento = asientoQueAvanza(vista, id);
          return {
            asiento: {
              ...asiento,
              raiz: { ...asiento.raiz, marca: clase && { clase, desde: AHORA } },
            },
            valor: null,
          };
        });
      await marcar('suspendido');
      expect(await abrirSiNoHay('banco@1')).toBe(id);
      await marcar('archivado');
      expect(await abrirSiNoHay('banco@1')).not.toBe(id);
      // …and bringing it back while another is open is refused by the database itself.
      await expect(marcar(null)).rejects.toBeTruthy();
    });

    it('una raíz por asunto; el proceso de otro titular no está', async () => {
      const titularId = await unTitular(banco);
      const abrir = (asunto: string | null) => unaRaiz(banco, titularId, { asunto });
      const [sin, uno, dos] = [await abrir(null), await abrir('uno'), await abrir('dos')];
      await expect(abrir('uno')).rejects.toBeTruthy();
      const ajeno = await unaRaiz(banco, await unTitular(banco), { asunto: 'uno' });
      await banco.persistencia.procesos.leer(destinoDe(uno), async ({ raiz, lector }) => {
        expect(raiz?.asunto).toBe('uno');
        const abierta = async (asunto: string | null) =>
          (await lector.raizAbierta(titularId, 'banco', asunto))?.id ?? null;
        expect([await abierta(null), await abierta('uno'), await abierta('dos')]).toEqual([
          sin,
          uno,
          dos,
        ]);
        expect(await abierta('tres')).toBeNull();
        expect((await lector.proceso(dos, titularId))?.id).toBe(dos);
        expect(await lector.proceso(ajeno, titularId)).toBeNull();
      });
      // It is written once: what a later command says of it changes nothing.
      await avanzar(banco.persistencia, uno);
      expect(await banco.sql('select asunto from raiz where id = $1', [uno])).toEqual([
        { asunto: 'uno' },
      ]);
    });

    it('lee la cadena hasta la raíz, los hijos y el subárbol', async () => {
      const titularId = await unTitular(banco);
      const raizId = await unaRaiz(banco, titularId);
      const [hijo, nieto] = [uuid(), uuid()];
      await banco.persistencia.procesos.asentar(destinoDe(raizId), (vista) => {
        const asiento = asientoQueAvanza(vista, raizId);
        const base = asiento.procesos[0]!;
        return {
          // Grandchild first: the order of the list is the caller's business.
          asiento: {
            ...asiento,
            procesos: [
              { ...base, id: nieto, padreId: hijo, ref: 'c-1', procedimiento: 'compromiso@1' },
              { ...base, id: hijo, padreId: raizId, ref: 'plan-1', procedimiento: 'plan@1' },
              base,
            ],
          },
          valor: null,
        };
      });
      await banco.persistencia.procesos.leer(
        destinoDe(raizId, { procesoId: nieto }),
        async (vista) => {
          expect(vista.cadena.map((p) => p.id)).toEqual([nieto, hijo, raizId]);
          expect((await vista.lector.hijos(raizId)).map((p) => p.id)).toEqual([hijo]);
          expect((await vista.lector.subarbol(hijo)).map((p) => p.id).sort()).toEqual(
            [hijo, nieto].sort(),
          );
          expect((await vista.lector.procesosDeRaiz(raizId)).map((p) => p.id).sort()).toEqual(
            [hijo, nieto, raizId].sort(),
          );
        },
      );
      expect(await banco.persistencia.procesos.findUbicacion(nieto)).toEqual({ raizId, titularId });
      const ajena = await unaRaiz(banco, await unTitular(banco));
      await expect(
        banco.persistencia.procesos.leer(destinoDe(ajena, { procesoId: nieto }), () => null),
      ).rejects.toThrow(RaizInexistente);
    });

    it('los cargos son los vigentes ese día que cubren a ese titular, de una cuenta activa', async () => {
      const titularId = await unTitular(banco, { gremio: 'AME' });
      const raizId = await unaRaiz(banco, titularId);
      const { cuentaId, personaId } = await unaCuenta(banco);
      const d = (mas: Partial<Parameters<typeof unaDesignacion>[1]>) =>
        unaDesignacion(banco, { personaId, rol: 'delegado', ...mas });
      const propios = [
        await d({ titularId, desde: '2025-01-01' }),
        await d({ titularId, desde: '2025-02-01', hasta: HOY }),
        await d({ rol: 'gremio', gremio: 'AME', desde: '2025-03-01' }),
        await d({ rol: 'poc', desde: HOY }),
      ];
      await d({ titularId, hasta: '2025-09-14' });
      await d({ titularId, desde: '2025-09-16' });
      await d({ titularId: await unTitular(banco) });
      await d({ rol: 'gremio', gremio: 'CONGOPE' });
      const leer = () =>
        banco.persistencia.procesos.leer(destinoDe(raizId, { cuentaId }), (v) =>
          v.cargos.map((c) => c.id),
        );
      expect(await leer()).toEqual(propios);
      await banco.sql('update cuenta set activa = (1 = 0) where id = $1', [cuentaId]);
      expect(await leer()).toEqual([]);
    });

    it('parámetros: el propio antes que el general, y de los vigentes la última versión', async () => {
      const titularId = await unTitular(banco);
      const poner = (
        nombre: string,
        deQuien: string | null,
        version: number,
        desde: string,
        valor: unknown,
      ) =>
        banco.sql(
          `insert into parametro (id, nombre, titular_id, version, valor, desde, motivo, creado_en)
           values ($1, $2, $3, $4, $5, $6, 'prueba', 0)`,
          [uuid(), nombre, deQuien, version, JSON.stringify(valor), desde],
        );
      const a = `a${uuid()}`;
      const b = `b${uuid()}`;
      await poner(a, null, 1, '2020-01-01', 5);
      await poner(a, null, 2, '2025-01-01', 6);
      await poner(a, null, 3, '2026-01-01', 7);
      await poner(b, null, 9, '2020-01-01', 'general');
      await poner(b, titularId, 1, '2020-01-01', { propio: true });
      const raizId = await unaRaiz(banco, titularId);
      const leido = await banco.persistencia.procesos.leer(destinoDe(raizId), (v) =>
        v.lector.parametros([a, b, 'ninguno'], titularId, HOY),
      );
      expect(leido).toEqual({
        [a]: { valor: 6, version: 2 },
        [b]: { valor: { propio: true }, version: 1 },
      });
    });

    it('documentos: los del titular y los nacionales, en su versión vigente; los ajenos no están', async () => {
      const titularId = await unTitular(banco);
      const otro = await unTitular(banco);
      const poner = async (deQuien: string | null, version = 1): Promise<string> => {
        const id = uuid();
        await banco.sql('insert into documento (id, titular_id, version) values ($1, $2, $3)', [
          id,
          deQuien,
          version,
        ]);
        for (let v = 1; v <= version; v += 1) {
          await banco.sql(
            `insert into documento_version (documento_id, version, titulo, clave_busqueda, firmado, visibilidad, nombre,
               mime, tamano, sha256, subido_por, subido_en, tipos, numero)
             values ($1, $2, 't', 't', (1 = 1), 'interno', 'n.pdf', 'application/pdf', 1, 'abc', 'c', 0, ',acta,oficio,', $3)`,
            [id, v, `N-${v}`],
          );
        }
        return id;
      };
      const [propio, nacional, ajeno] = [
        await poner(titularId, 2),
        await poner(null),
        await poner(otro),
      ];
      const raizId = await unaRaiz(banco, titularId);
      const docs = await banco.persistencia.procesos.leer(destinoDe(raizId), (v) =>
        v.lector.documentos([propio, nacional, ajeno, 'ninguno'], titularId),
      );
      expect(docs.map((d) => d.id).sort()).toEqual([propio, nacional].sort());
      expect(docs.find((d) => d.id === propio)).toMatchObject({
        version: 2,
        numero: 'N-2',
        firmado: true,
        tipos: ['acta', 'oficio'],
        sha256: 'abc',
        fechaEmision: null,
      });
    });

    exercisePlazosYSalidas(() => banco);
    exerciseBitacora(() => banco);
    exerciseRecuerdos(() => banco);

    it('lo que no existe: RaizInexistente o nulo', async () => {
      const { procesos } = banco.persistencia;
      await expect(procesos.leer(destinoDe('no-existe'), () => null)).rejects.toThrow(
        RaizInexistente,
      );
      await expect(
        procesos.leer(destinoDe('nueva', { nueva: true, titularId: 'no-existe' }), () => null),
      ).rejects.toThrow(RaizInexistente);
      expect(await procesos.findUbicacion('no-existe')).toBeNull();
      expect(await procesos.findTitular('no-existe')).toBeNull();
    });

    it('las migraciones: aplicadas, otra vez nada, y la inicial no se deshace', async () => {
      expect(await banco.persistencia.migracionesPendientes()).toEqual([]);
      expect(await banco.persistencia.migrar()).toEqual([]);
      const nodo = await banco.otroNodo();
      expect(await nodo.migrar()).toEqual([]);
    });

    it('anota un incidente aparte', async () => {
      const id = uuid();
      await banco.persistencia.procesos.anotarIncidente({
        id,
        raizId: null,
        procesoId: null,
        codigo: 'PROCEDIMIENTO_DEFECTUOSO',
        detalle: { a: 1 },
        creadoEn: AHORA,
      });
      expect(await banco.sql('select codigo, detalle from incidente where id = $1', [id])).toEqual([
        { codigo: 'PROCEDIMIENTO_DEFECTUOSO', detalle: '{"a":1}' },
      ]);
    });
  });
}
