import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bancoSqlite } from '../persistence/bancos.js';
import type { Banco } from '../persistence/fabrica.js';
import { Casa } from './casa.js';

/** Every column of every table of a root, altered one at a time: `verificar` sees each, and says where. */
describe('verificar ve un byte cambiado en cualquier lugar', () => {
  let banco: Banco;
  let casa: Casa;
  let raiz: string;
  beforeAll(async () => {
    banco = await bancoSqlite();
    casa = await Casa.abrir(banco);
    const titularId = await casa.titular();
    const gente = await casa.gente(titularId);
    raiz = (
      await casa.engine.abrir({
        principal: { cuentaId: gente.poc },
        idempotencia: null,
        procedimiento: 'convenio',
        titularId,
        entrada: { tema: 'agua' },
      })
    ).raizId;
    const oficio = await casa.documento(titularId);
    await casa.registrar(gente.pocl, raiz, 'iniciar', { datos: { oficio, motivo: 'se quiere' } });
    await casa.registrar(gente.delegado, raiz, 'redactarA', {
      datos: { sugerido: 0 },
      justificaciones: { SUGERIDO_FUENTE: 'no hubo' },
    });
    await casa.registrar(gente.delegado, raiz, 'redactarB', { datos: { paginas: 2 } });
    await casa.registrar(gente.poc, raiz, 'unir');
    for (const ref of ['e1', 'e2'])
      await casa.registrar(gente.delegado, raiz, 'encargar', {
        datos: { ref, clase: 'encargo@1' },
      });
    await casa.registrar(gente.delegado, raiz, 'retirarEncargo', { datos: { ref: 'e2' } });
    await casa.engine.rectificar({
      principal: { cuentaId: gente.poc },
      idempotencia: null,
      raizId: raiz,
      clase: 'rectificarHecho',
      secuencia: 4,
      cambios: { datos: { paginas: 5 } },
      motivo: 'mal contadas',
      previa: false,
    });
    await casa.engine.marcar({
      principal: { cuentaId: gente.poc },
      idempotencia: null,
      raizId: raiz,
      evento: 'suspender',
      motivo: 'x',
    });
    await casa.engine.marcar({
      principal: { cuentaId: gente.poc },
      idempotencia: null,
      raizId: raiz,
      evento: 'reanudar',
      motivo: 'x',
    });
    await banco.sql('drop trigger bitacora_sin_cambios');
    await banco.sql('drop trigger bitacora_sin_borrado');
    await banco.sql('pragma foreign_keys = off');
  });
  afterAll(() => banco.cerrar());

  it('tal como quedó, no hay discrepancias, ni en esta raíz ni en todas', async () => {
    expect((await casa.engine.verificar(raiz)).discrepancias).toEqual([]);
    const todas = await casa.engine.verificar();
    expect(todas.discrepancias).toEqual([]);
    expect(todas.raices).toBe(1);
    expect(todas.lineas).toBe((await casa.lineas(raiz)).length);
  });

  const alterar = (valor: unknown): unknown => {
    if (typeof valor === 'number') return valor + 1;
    if (typeof valor !== 'string' || valor === '') return 'x';
    const i = Math.floor(valor.length / 2);
    return valor.slice(0, i) + (valor[i] === '0' ? '1' : '0') + valor.slice(i + 1);
  };

  /** What nothing else says, or is only an index: how long ago, by whom it is leased, keys of search. */
  const SUELTAS: { readonly [tabla: string]: readonly string[] } = {
    raiz: ['version', 'situacion', 'nombre', 'id'],
    bitacora: ['posicion', 'registrado_por', 'con_observaciones', 'de_plan', 'corrige'],
    proceso: ['actualizado_en', 'secuencia', 'id', 'raiz_id'],
    plazo: ['proximo_en', 'arrendatario', 'computo', 'id', 'raiz_id', 'resto_ms'],
    paso: ['raiz_id'],
    tarea: ['raiz_id', 'desde', 'faltan', 'orden'],
    texto: ['raiz_id', 'secuencia', 'campo', 'clase'],
  };
  /** Rows of deadlines that are over say nothing any more. */
  const DONDE: { readonly [tabla: string]: string } = {
    plazo: " and estado in ('armado','detenido')",
  };

  it.each(Object.keys(SUELTAS))(
    '%s: cada columna de cada fila',
    async (tabla) => {
      const clave = tabla === 'raiz' ? 'id' : 'raiz_id';
      const filas = await banco.sql(
        `select rowid as fila, * from ${tabla} where ${clave} = $1${DONDE[tabla] ?? ''}`.replace(
          /rowid as fila, /,
          SIN_ROWID.has(tabla) ? '' : 'rowid as fila, ',
        ),
        [raiz],
      );
      expect(filas.length).toBeGreaterThan(0);
      const noVistas: string[] = [];
      let probadas = 0;
      for (const f of filas) {
        const donde = dondeEs(tabla, f);
        for (const [columna, valor] of Object.entries(f)) {
          if (columna === 'fila' || SUELTAS[tabla]!.includes(columna)) continue;
          const nuevo = alterar(valor);
          try {
            await banco.sql(`update ${tabla} set ${columna} = $1 where ${donde}`, [nuevo]);
          } catch {
            continue; // the database itself refuses it
          }
          probadas++;
          const { discrepancias } = await casa.otroEngine().verificar(raiz);
          if (discrepancias.length === 0) noVistas.push(`${columna} of ${donde}`);
          await banco.sql(
            `update ${tabla} set ${columna} = $1 where ${dondeEs(tabla, { ...f, [columna]: nuevo })}`,
            [valor],
          );
          // A key column moves with its own row: it was put back by its new key.
        }
      }
      expect(noVistas).toEqual([]);
      expect(probadas).toBeGreaterThan(0);
      expect((await casa.engine.verificar(raiz)).discrepancias).toEqual([]);
    },
    120_000,
  );

  const SIN_ROWID = new Set(['paso', 'tarea', 'texto']);
  const LLAVE: { readonly [tabla: string]: readonly string[] } = {
    paso: ['proceso_id', 'numero'],
    tarea: ['proceso_id', 'evento'],
    texto: ['secuencia', 'campo'],
  };
  const dondeEs = (tabla: string, f: Record<string, unknown>): string =>
    SIN_ROWID.has(tabla)
      ? LLAVE[tabla]!.map((k) => `${k} = '${String(f[k])}'`).join(' and ')
      : `rowid = ${String(f['fila'])}`;

  it.each([
    ['bitacora', 'secuencia = 5'],
    ['bitacora', 'secuencia = (select max(secuencia) from bitacora)'],
    ['plazo', "estado = 'armado'"],
    ['paso', 'numero = 2'],
    ['tarea', "evento = 'revisar'"],
    ['texto', 'secuencia = 2'],
    ['proceso', "ref = 'e1'"],
  ])('una fila que falta en %s', async (tabla, donde) => {
    const filas = await banco.sql(`select * from ${tabla} where raiz_id = $1 and ${donde}`, [raiz]);
    expect(filas.length).toBeGreaterThan(0);
    await banco.sql(`delete from ${tabla} where raiz_id = $1 and ${donde}`, [raiz]);
    expect((await casa.otroEngine().verificar(raiz)).discrepancias).not.toEqual([]);
    for (const f of filas) {
      const columnas = Object.keys(f);
      await banco.sql(
        `insert into ${tabla} (${columnas.join(', ')}) values (${columnas.map((_, i) => `$${i + 1}`).join(', ')})`,
        Object.values(f),
      );
    }
    expect((await casa.engine.verificar(raiz)).discrepancias).toEqual([]);
  });
});

describe('reconstruir', () => {
  let banco: Banco;
  let casa: Casa;
  beforeAll(async () => {
    banco = await bancoSqlite();
    casa = await Casa.abrir(banco);
  });
  afterAll(() => banco.cerrar());

  it('las filas dañadas se rehacen de la bitácora; lo demás sigue igual', async () => {
    const titularId = await casa.titular();
    const gente = await casa.gente(titularId);
    const { raizId } = await casa.abrirConvenio(gente.poc, titularId);
    await casa.registrar(gente.autoridad, raizId, 'iniciar');
    await casa.registrar(gente.delegado, raizId, 'redactarB', { datos: { paginas: 2 } });
    const antes = await casa.engine.ver(raizId, { cuentaId: gente.poc });
    for (const sql of [
      `update proceso set estado = '{"redactan' where raiz_id = $1`,
      `update plazo set vence_fecha = '2030-01-01' where raiz_id = $1 and estado = 'armado'`,
      `delete from paso where raiz_id = $1`,
      `update tarea set evento = 'otro' where raiz_id = $1`,
    ])
      await banco.sql(sql, [raizId]);
    expect((await casa.otroEngine().verificar(raizId)).discrepancias).not.toEqual([]);
    // Another process, that knows nothing of how it was.
    const nodo = await banco.otroNodo();
    const engine = casa.otroEngine(nodo.procesos);
    expect(await engine.reconstruir(raizId)).toEqual({ procesos: 1, plazos: 1, impiden: [] });
    expect((await engine.verificar(raizId)).discrepancias).toEqual([]);
    const despues = await engine.ver(raizId, { cuentaId: gente.poc });
    expect({ ...despues, plazos: [] }).toEqual({ ...antes, plazos: [] });
    expect(await engine.reconstruir(raizId)).toEqual({ procesos: 0, plazos: 0, impiden: [] });
  });

  it('de una bitácora alterada no se rehace nada', async () => {
    const titularId = await casa.titular();
    const gente = await casa.gente(titularId);
    const { raizId } = await casa.abrirConvenio(gente.poc, titularId);
    await casa.registrar(gente.autoridad, raizId, 'iniciar');
    await banco.sql('drop trigger bitacora_sin_cambios');
    await banco.sql(`update bitacora set evento = 'unir' where raiz_id = $1 and secuencia = 2`, [
      raizId,
    ]);
    const r = await casa.engine.reconstruir(raizId);
    expect(r).toMatchObject({ procesos: 0, plazos: 0 });
    expect(r.impiden).toEqual([
      expect.objectContaining({ codigo: 'LINEA_ALTERADA', secuencia: 2 }),
    ]);
  });
});
