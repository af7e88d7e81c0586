import { describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import type { Rol } from '../../../machines/contrato.js';
import { alcanceDe } from '../../../src/platform/alcance.js';
import type { LugarDelPaso } from '../../../src/engine/paso-del-recorrido.js';
import type { PeticionDeTareas } from '../../../src/modules/bandeja/tarea-store.js';
import {
  AHORA,
  avanzar,
  type Banco,
  unaCuenta,
  unaDesignacion,
  unaRaiz,
  unTitular,
} from '../fabrica.js';
import { ambito, corte, NACION, todo } from '../listas.js';

const HOY = '2025-09-15';

export function exerciseBandeja(banco: () => Banco): void {
  describe('bandeja y avisos', () => {
    const tarea = (raizId: string, evento: string, mas: object = {}) => ({
      procesoId: raizId,
      raizId,
      titularId: 'x',
      evento,
      paso: 9,
      actua: ['foro'] as Rol[],
      registran: ['delegado', 'pocl'] as Rol[],
      faltan: [],
      desde: AHORA,
      venceFecha: null,
      ...mas,
    });
    const poner = (raizId: string, tareas: ReturnType<typeof tarea>[]) =>
      avanzar(banco().persistencia, raizId, {
        proyecciones: [{ procesoId: raizId, pasos: [], tareas }],
      });

    it('reparte las tareas entre las vistas, en orden de vencimiento', async () => {
      const { tareas, borradores } = banco().persistencia;
      const [a, b] = [
        await unTitular(banco(), { nombre: 'Ab' }),
        await unTitular(banco(), { nombre: 'Cd', gremio: null }),
      ];
      const [ra, rb] = [await unaRaiz(banco(), a), await unaRaiz(banco(), b)];
      await poner(ra, [
        tarea(ra, 'conformarForo'),
        tarea(ra, 'aprobarNormativa', {
          actua: ['autoridad'],
          registran: ['pocl'],
          paso: 11,
          venceFecha: '2025-12-01',
        }),
        tarea(ra, 'capacitar', {
          actua: ['poc'],
          registran: ['poc'],
          paso: 12,
          venceFecha: '2025-10-01',
        }),
      ]);
      await poner(rb, [tarea(rb, 'conformarForo', { desde: AHORA - 5 })]);
      const { cuentaId } = await unaCuenta(banco());
      const yo = alcanceDe(cuentaId, [ambito('delegado', a)]);
      const suyas = [ambito('delegado', a)];
      const lado = [ambito('autoridad', a), ambito('pocl', a), ambito('delegado', a)];
      const ver = async (
        vista: PeticionDeTareas['vista'],
        alcance = yo,
        quien = suyas,
        delLado = lado,
        filtro = {},
      ) =>
        (
          await todo(
            (c) =>
              tareas.listar(
                alcance,
                { vista, suyas: quien, lado: delLado, hoy: HOY, ...filtro },
                c,
              ),
            1,
          )
        ).map((t) => t.evento);
      expect(await ver('paraMi')).toEqual(['conformarForo']);
      expect(await ver('equipo')).toEqual(['aprobarNormativa']);
      expect(await ver('esperoAOtros')).toEqual(['capacitar']);
      expect(await tareas.contar(yo, { suyas, lado, hoy: HOY })).toEqual({
        paraMi: 1,
        // The forum's: a delegado only records it.
        paraMiPorOtros: 1,
        porCuentaDe: 0,
        equipo: 1,
        esperoAOtros: 1,
        hechos: 0,
      });
      const poc = [ambito('poc')];
      const delPoc = await tareas.contar(alcanceDe(cuentaId, [ambito('poc', a)]), {
        suyas: poc,
        lado: poc,
        hoy: HOY,
      });
      expect([delPoc.paraMi, delPoc.paraMiPorOtros]).toEqual([1, 0]);
      expect(await ver('paraMi', NACION, poc, poc, { titularId: a })).toEqual(['capacitar']);
      expect(await ver('esperoAOtros', NACION, poc, poc, { titularId: a })).toEqual([
        'aprobarNormativa',
        'conformarForo',
      ]);
      expect(await ver('esperoAOtros', NACION, poc, poc, { titularId: b })).toEqual([
        'conformarForo',
      ]);
      const en = (lugares: readonly LugarDelPaso[]) =>
        ver('esperoAOtros', NACION, poc, poc, { titularId: a, lugares });
      expect(await en([{ procedimiento: 'banco@1', paso: 11 }])).toEqual(['aprobarNormativa']);
      expect(await en([{ procedimiento: 'banco@1', paso: null }])).toEqual([
        'aprobarNormativa',
        'conformarForo',
      ]);
      expect(await en([{ procedimiento: 'otro@1', paso: 11 }])).toEqual([]);
      expect(await en([])).toEqual([]);
      expect(await ver('esperoAOtros', NACION, poc, poc, { titularId: a, q: 'ab' })).toEqual([
        'aprobarNormativa',
        'conformarForo',
      ]);
      expect(await ver('esperoAOtros', NACION, poc, poc, { titularId: a, q: 'cd' })).toEqual([]);
      const gremio = [ambito('gremio', null, 'AME')];
      expect(
        await ver('esperoAOtros', alcanceDe('g', gremio), gremio, gremio, { titularId: b }),
      ).toEqual([]);

      await borradores.guardar(
        { cuentaId, procesoId: ra, evento: 'conformarForo', cuerpo: {}, guardadoEn: AHORA },
        0,
      );
      const [vista] = (await tareas.listar(yo, { vista: 'paraMi', suyas, lado, hoy: HOY }, corte()))
        .elementos;
      expect(vista).toMatchObject({
        evento: 'conformarForo',
        procedimiento: 'banco@1',
        borrador: true,
        plazo: null,
        registran: ['delegado', 'pocl'],
        titular: { id: a, nombre: 'Ab', nivel: 'municipal' },
      });
      // A suspended root asks nothing of anybody.
      await banco().sql(
        `update raiz set marca_clase = 'suspendido', marca_desde = 1 where id = $1`,
        [ra],
      );
      expect(await ver('paraMi')).toEqual([]);
    });

    it('lo que otros actúan y uno puede registrar es suyo solo si ninguno de ellos puede entrar', async () => {
      const { tareas } = banco().persistencia;
      const [a, b] = [await unTitular(banco()), await unTitular(banco(), { gremio: null })];
      for (const [raiz, que] of [
        [await unaRaiz(banco(), a), 'a'],
        [await unaRaiz(banco(), b), 'b'],
      ] as const)
        await poner(raiz, [
          tarea(raiz, `conformarForo${que}`, { registran: ['foro', 'pocl'] }),
          tarea(raiz, `capacitar${que}`, { actua: ['gremio'], registran: ['gremio', 'pocl'] }),
        ]);
      const pocls = [ambito('pocl', a), ambito('pocl', b)];
      const yo = alcanceDe(uuid(), pocls);
      const reparto = { suyas: pocls, lado: [ambito('delegado', a)], hoy: HOY };
      const ver = async () => {
        const vistas: { [vista: string]: string[] } = {};
        for (const vista of ['paraMi', 'porCuentaDe', 'equipo', 'esperoAOtros'] as const)
          vistas[vista] = (await todo((c) => tareas.listar(yo, { ...reparto, vista }, c), 3))
            .map((t) => t.evento)
            .sort();
        const { hechos: _, paraMiPorOtros, ...conteos } = await tareas.contar(yo, reparto);
        // None of these acts is the POCL's: those that are theirs are only recorded.
        expect(paraMiPorOtros).toBe(vistas['paraMi']?.length);
        expect(conteos).toEqual(
          Object.fromEntries(Object.entries(vistas).map(([v, lista]) => [v, lista.length])),
        );
        return vistas;
      };
      const enCargo = async (cargo: object, conClave = true) => {
        const { cuentaId, personaId } = await unaCuenta(banco());
        if (conClave) await banco().sql(`update cuenta set clave = 'x' where id = $1`, [cuentaId]);
        await unaDesignacion(banco(), { personaId, rol: 'foro', ...cargo });
        return cuentaId;
      };
      const todas = ['capacitara', 'capacitarb', 'conformarForoa', 'conformarForob'];
      const nadie = { equipo: [], esperoAOtros: [] };
      // Of another titular, not in office on that day, or never able to enter: nobody who acts there.
      await enCargo({ titularId: await unTitular(banco()) });
      await enCargo({ titularId: a, desde: '2020-01-01', hasta: '2020-12-31' });
      await enCargo({ titularId: a }, false);
      await enCargo({ titularId: a, rol: 'delegado' });
      expect(await ver()).toEqual({ paraMi: todas, porCuentaDe: [], ...nadie });
      const cuentaId = await enCargo({ titularId: a });
      await enCargo({ rol: 'gremio', gremio: 'AME' });
      expect(await ver()).toEqual({
        paraMi: ['capacitarb', 'conformarForob'],
        porCuentaDe: ['capacitara', 'conformarForoa'],
        ...nadie,
      });
      await banco().sql('delete from cuenta where id = $1', [cuentaId]);
      expect((await ver())['porCuentaDe']).toEqual(['capacitara']);
    });

    it('lo que uno registró, lo más nuevo primero', async () => {
      const { tareas } = banco().persistencia;
      const titularId = await unTitular(banco());
      const raizId = await unaRaiz(banco(), titularId);
      const cuenta = uuid();
      for (const [i, quien] of [cuenta, 'otra', cuenta, null].entries()) {
        const linea = JSON.stringify({
          registradoPor: quien && { cuenta: quien, rol: 'delegado' },
          n: i,
        });
        await avanzar(banco().persistencia, raizId, {
          linea: { linea, registradoEn: AHORA + i, paso: i },
        });
      }
      const yo = alcanceDe(cuenta, [ambito('delegado', titularId)]);
      const hechos = await todo((c) => tareas.hechos(yo, {}, c), 1);
      expect(hechos.map((h) => h.linea.secuencia)).toEqual([4, 2]);
      expect(hechos[0]).toMatchObject({ procedimiento: 'banco@1', titular: { id: titularId } });
      const lugares = [{ procedimiento: 'banco@1', paso: 0 }];
      expect(await tareas.hechos(yo, { lugares }, corte())).toMatchObject({
        elementos: [{ linea: { secuencia: 2 } }],
      });
      expect((await tareas.hechos(alcanceDe(cuenta, []), {}, corte())).elementos).toEqual([]);
      expect((await tareas.contar(yo, { suyas: [], lado: [], hoy: HOY })).hechos).toBe(2);
    });

    it('avisos: los de un rol que uno tiene sobre ese titular, y se leen una vez', async () => {
      const { avisos } = banco().persistencia;
      const [a, b] = [await unTitular(banco()), await unTitular(banco())];
      const [ra, rb] = [await unaRaiz(banco(), a), await unaRaiz(banco(), b)];
      const avisar = (raizId: string, titularId: string, id: string, roles: Rol[]) =>
        avanzar(banco().persistencia, raizId, {
          avisos: [
            {
              id,
              raizId,
              procesoId: raizId,
              titularId,
              secuencia: 2,
              codigo: 'X',
              roles,
              params: { n: 1 },
              creadoEn: AHORA,
            },
          ],
        });
      const ids = [uuid(), uuid(), uuid(), uuid()] as const;
      await avisar(ra, a, ids[0], ['pocl', 'poc']);
      await avisar(ra, a, ids[1], ['delegado']);
      await avisar(rb, b, ids[2], ['pocl']);
      await avisar(ra, a, ids[3], ['pocl']);
      const { cuentaId } = await unaCuenta(banco());
      const yo = alcanceDe(cuentaId, [ambito('pocl', a)]);
      const ver = (soloSinLeer = false, alcance = yo) =>
        todo((c) => avisos.listar(alcance, { soloSinLeer }, c), 1).then((l) => l.map((v) => v.id));
      expect(await ver()).toEqual([ids[3], ids[0]]);
      expect((await avisos.listar(yo, { soloSinLeer: false }, corte(1))).total).toBe(2);
      expect(await avisos.leer(yo, ids[3], AHORA)).toBe(true);
      expect(await avisos.leer(yo, ids[3], AHORA)).toBe(true);
      expect(await avisos.leer(yo, ids[2], AHORA)).toBe(false);
      expect(await ver(true)).toEqual([ids[0]]);
      expect((await avisos.listar(yo, { soloSinLeer: false }, corte())).elementos[0]).toMatchObject(
        {
          id: ids[3],
          leido: true,
          procedimiento: 'banco@1',
          params: { n: 1 },
          titular: { id: a },
        },
      );
      expect(await ver(false, alcanceDe(cuentaId, [ambito('poc')]))).toEqual([ids[0]]);
      const deTitular = async (titularId: string) =>
        (await avisos.listar(yo, { soloSinLeer: false, titularId }, corte())).elementos.length;
      expect([await deTitular(a), await deTitular(b)]).toEqual([2, 0]);
      // All of them, up to a moment: what came later stays new.
      await avisos.leerTodos(yo, AHORA - 1, AHORA);
      expect(await ver(true)).toEqual([ids[0]]);
      await avisos.leerTodos(yo, AHORA, AHORA);
      await avisos.leerTodos(yo, AHORA, AHORA);
      expect(await ver(true)).toEqual([]);
    });

    it('borradores: gana quien parte de la última versión', async () => {
      const { borradores } = banco().persistencia;
      const { cuentaId } = await unaCuenta(banco());
      const procesoId = await unaRaiz(banco(), await unTitular(banco(), { nombre: 'De quien es' }));
      const b = (cuerpo: object, guardadoEn = AHORA, evento = 'e') => ({
        cuentaId,
        procesoId,
        evento,
        cuerpo: cuerpo as never,
        guardadoEn,
      });
      expect(await borradores.guardar(b({ a: 1 }), 3)).toBeNull();
      expect(await borradores.guardar(b({ a: 1 }), 0)).toEqual({ ...b({ a: 1 }), version: 1 });
      expect(await borradores.guardar(b({ a: 9 }), 0)).toBeNull();
      const hechos = await Promise.all(
        [1, 2, 3].map((n) => borradores.guardar(b({ a: n }, AHORA + n), 1)),
      );
      expect(hechos.filter((h) => h !== null)).toHaveLength(1);
      expect(await borradores.find(cuentaId, procesoId, 'e')).toEqual(
        hechos.find((h) => h !== null),
      );
      await borradores.guardar(b({}, AHORA + 50, 'f'), 0);
      await borradores.guardar(b({}, AHORA - 50, 'g'), 0);
      const lista = await todo((c) => borradores.listar(cuentaId, c), 1);
      expect(lista.map((x) => [x.evento, x.titular.nombre])).toEqual([
        ['f', 'De quien es'],
        ['e', 'De quien es'],
        ['g', 'De quien es'],
      ]);
      await borradores.borrar(cuentaId, procesoId, 'e');
      expect(await borradores.find(cuentaId, procesoId, 'e')).toBeNull();
    });
  });
}
