import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { type Banco, sha } from './fabrica.js';

/** The last migration before those that mark lines and make messages later. */
const HASTA = 1763683500000;
const LINEA =
  'raiz_id, secuencia, proceso_id, evento, paso, linea, hash_anterior, hash, ocurrido_en, registrado_en, registrado_por, con_observaciones';

const mensaje = (id: string, secuencia: number) => ({
  id,
  raizId: 'r',
  secuencia,
  canal: 'webhook',
  tipo: 'proceso.transicion',
  carga: { evento: 'x', 'con "comillas"': 'ñ' },
  creadoEn: 5,
});

/** What the version before left half way: lines without marks, messages already made, and (SQLite) a command to be laid. */
export function exerciseOrdenesDeAntes(
  motor: 'SQLite' | 'PostgreSQL',
  abrir: () => Promise<{
    readonly banco: Banco;
    /** With the migrations up to `hasta`, and no others. */
    readonly deAntes: (hasta: number) => Promise<DataSource>;
  }>,
): void {
  describe(`lo que dejó la versión anterior, sobre ${motor}`, () => {
    let banco: Banco;
    beforeAll(async () => {
      const abierto = await abrir();
      banco = abierto.banco;
      const antes = await abierto.deAntes(HASTA);
      await antes.runMigrations({ transaction: 'each' });
      const poner = (sql: string, valores: readonly unknown[]) =>
        antes.query(
          `${sql} values (${valores.map((_, i) => (motor === 'SQLite' ? '?' : `$${i + 1}`)).join(',')})`,
          [...valores],
        );
      const no = motor === 'SQLite' ? 0 : false;
      await poner(
        'insert into titular (id, clase, nivel, nombre, nombre_oficial, clave_busqueda, gremio, zona)',
        ['t', 'gad', 'municipal', 'GAD', 'GAD', 'gad', 'AME', 'America/Guayaquil'],
      );
      await poner(
        'insert into raiz (id, titular_id, procedimiento, nombre, version, secuencia, hash, situacion, abierta_en)',
        ['r', 't', 'plan@1', 'plan', 3, 3, sha('3'), 'activo', 1],
      );
      await poner(
        `insert into proceso (id, raiz_id, ronda, procedimiento, titular_id, formato, estado, contexto, hijos, situacion,
          abierto_en, actualizado_en, secuencia)`,
        ['r', 'r', 1, 'plan@1', 't', 1, '"a"', '{}', '{}', 'activo', 1, 1, 3],
      );
      for (const [i, evento] of ['iniciar', 'formularCompromiso', 'rectificarHecho'].entries())
        await poner(`insert into bitacora (${LINEA})`, [
          ...['r', i + 1, 'r', evento, null, '{}', sha(`${i}`), sha(`${i + 1}`), null, 1, 'c', no],
        ]);
      await poner('insert into salida_nueva (raiz_id, mensajes)', [
        'r',
        JSON.stringify([mensaje('a', 2), mensaje('b', 3)]),
      ]);
      if (motor === 'SQLite') {
        const asiento = {
          raiz: ['plan@1', 4, sha('4'), null],
          procesos: [[null, 1, 'plan@1', 1, '"b"', '{}', '{}', 'activo', null, 2, 4, 'r', 'r']],
          lineas: [
            ['r', 4, 'r', 'registrarAvance', null, '{}', sha('3'), sha('4'), null, 2, 'c', 0],
          ],
          idempotencia: null,
          salidas: JSON.stringify([mensaje('c', 4)]),
          ...{ documentos: [], textos: [], plazos: [], avisos: [], pasos: [], pasosFuera: [] },
          ...{ tareas: [], tareasFuera: [] },
        };
        await poner('insert into asiento_nuevo (raiz_id, version, asiento)', [
          ...['r', 4, JSON.stringify(asiento)],
        ]);
      }
      await antes.destroy();
      await banco.persistencia.migrar();
    }, 120_000);
    afterAll(() => banco.cerrar());

    const cuantas = motor === 'SQLite' ? 4 : 3;

    it('las líneas quedan señaladas, también la que esperaba', async () => {
      const lineas = await banco.sql(
        'select evento, de_plan, corrige from bitacora where raiz_id = $1 order by secuencia',
        ['r'],
      );
      expect(
        lineas.map((l) => [l['evento'], Boolean(l['de_plan']), Boolean(l['corrige'])]),
      ).toEqual(
        [
          ['iniciar', false, false],
          ['formularCompromiso', true, false],
          ['rectificarHecho', false, true],
          ['registrarAvance', true, false],
        ].slice(0, cuantas),
      );
      expect(await banco.sql('select version from raiz', [])).toEqual([
        { version: motor === 'SQLite' ? 4 : '3' },
      ]);
    });

    it('lo que suma cada mes está sumado una vez', async () => {
      expect(await banco.sql('select raiz_id, mes, lineas from actividad_de_raiz', [])).toEqual([
        { raiz_id: 'r', mes: 196912, lineas: cuantas },
      ]);
    });

    it('la bitácora vuelve a no admitir cambios', async () => {
      await expect(banco.sql(`update bitacora set de_plan = not de_plan`, [])).rejects.toThrow(
        /BITACORA_SOLO_AGREGA/,
      );
    });

    it('los mensajes ya hechos salen con su identidad; ninguno se hace de nuevo', async () => {
      const { procesos } = banco.persistencia;
      expect(await procesos.porContar(10)).toEqual([]);
      const salidas = await procesos.arrendarSalidas(10, 10, 'x', 20);
      expect(salidas.map((s) => [s.id, s.secuencia, s.carga])).toEqual(
        ['a', 'b', 'c'].slice(0, cuantas - 1).map((id, i) => [id, i + 2, mensaje(id, i + 2).carga]),
      );
    });
  });
}
