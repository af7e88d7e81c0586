import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { RelojDePostgres } from '../../src/persistence/postgres/reloj-de-postgres.js';
import { EN_ORDEN } from '../../src/persistence/postgres/postgres-proceso-store.js';
import { reintentarEstorbos } from '../../src/persistence/postgres/errores-postgres.js';
import { bancoPostgres } from './bancos.js';
import {
  asientoQueAvanza,
  avanzar,
  destinoDe,
  lineasDe,
  unaRaiz,
  unPlazo,
  unTitular,
} from './fabrica.js';
import { PostgresDePrueba } from './postgres.js';
import { hastaVer } from '../paciencia.js';

describe('trampas de PostgreSQL', () => {
  let servidor: PostgresDePrueba;
  let banco: Awaited<ReturnType<typeof bancoPostgres>>;
  const clientes: pg.Client[] = [];
  const cliente = async (): Promise<pg.Client> => {
    const c = new pg.Client(banco.url);
    c.on('error', () => undefined);
    await c.connect();
    clientes.push(c);
    return c;
  };
  beforeAll(async () => {
    servidor = await PostgresDePrueba.encender();
    banco = await bancoPostgres(servidor);
  }, 120_000);
  afterAll(async () => {
    for (const c of clientes) await c.end().catch(() => undefined);
    await banco.cerrar();
    await servidor.apagar();
  }, 120_000);

  it('una transacción con identidad anterior a la última línea de la raíz no está en orden; una nueva sí', async () => {
    const raizId = await unaRaiz(banco, await unTitular(banco));
    const [antes, despues] = [await cliente(), await cliente()];
    const enOrden = async (c: pg.Client): Promise<unknown> =>
      (await c.query(EN_ORDEN.sql, [raizId])).rows[0].bien;
    await antes.query('begin');
    await antes.query('select pg_current_xact_id()');
    await avanzar(banco.persistencia, raizId);
    await despues.query('begin');
    expect(await enOrden(antes)).toBe(false);
    expect(await enOrden(despues)).toBe(true);
    await Promise.all([antes.query('rollback'), despues.query('rollback')]);
  });

  it('4c, la trampa: leyendo por un bigserial se salta la línea que confirma después', async () => {
    const [a, b] = [await cliente(), await cliente()];
    await a.query('create table serie (n bigserial, quien text)');
    await a.query('begin');
    await a.query(`insert into serie (quien) values ('lenta')`);
    await b.query(`insert into serie (quien) values ('rápida')`);
    const vistas = (await b.query('select n, quien from serie order by n')).rows;
    const cursor = vistas.at(-1).n;
    await a.query('commit');
    vistas.push(...(await b.query('select n, quien from serie where n > $1', [cursor])).rows);
    expect(vistas.map((v) => v.quien)).toEqual(['rápida']);
  });

  it('4c, evitada: mientras una transacción anterior no termina, nada posterior se lee; después, todo y en orden', async () => {
    const [lenta, rapida] = [
      await unaRaiz(banco, await unTitular(banco)),
      await unaRaiz(banco, await unTitular(banco)),
    ];
    const { procesos } = banco.persistencia;
    let { posicion } = await procesos.desdePosicion(null, 10_000);
    const a = await cliente();
    await a.query('begin');
    await a.query(
      `insert into bitacora (raiz_id, secuencia, proceso_id, evento, linea, hash_anterior, hash, registrado_en, con_observaciones)
       values ($1, 2, $1, 'lenta', '{}', '', 'h', 0, false)`,
      [lenta],
    );
    await avanzar(banco.persistencia, rapida, { linea: { evento: 'rapida' } });
    const antes = await procesos.desdePosicion(posicion, 100);
    expect(antes.lineas).toEqual([]);
    posicion = antes.posicion;
    await a.query('commit');
    const despues = await procesos.desdePosicion(posicion, 100);
    expect(despues.lineas.map((l) => l.evento)).toEqual(['lenta', 'rapida']);
  });

  it('4b, la trampa: quien toma el plazo y luego la raíz se traba con la orden que hace lo contrario', async () => {
    const raizId = await unaRaiz(banco, await unTitular(banco));
    await avanzar(banco.persistencia, raizId, { plazos: [unPlazo(raizId, { id: `${raizId}-p` })] });
    const [trabajador, orden] = [await cliente(), await cliente()];
    await trabajador.query('begin');
    await orden.query('begin');
    await trabajador.query('select 1 from plazo where id = $1 for update', [`${raizId}-p`]);
    await orden.query('select 1 from raiz where id = $1 for update', [raizId]);
    const fin = await Promise.allSettled([
      trabajador.query('select 1 from raiz where id = $1 for update', [raizId]),
      orden.query('select 1 from plazo where id = $1 for update', [`${raizId}-p`]),
    ]);
    const muertas = fin.filter((f) => f.status === 'rejected');
    expect(muertas).toHaveLength(1);
    expect((muertas[0] as PromiseRejectedResult).reason.code).toBe('40P01');
    await trabajador.query('rollback');
    await orden.query('rollback');
  });

  it('un 40P01 dentro de la persistencia se reintenta y la orden del usuario entra', async () => {
    const raizId = await unaRaiz(banco, await unTitular(banco));
    await avanzar(banco.persistencia, raizId, { plazos: [unPlazo(raizId, { id: `${raizId}-q` })] });
    // A stranger that locks in the wrong order, and is patient: the server gives up the other one, ours.
    const malo = await cliente();
    await malo.query('begin');
    await malo.query(`set local deadlock_timeout = '30s'`);
    await malo.query('select 1 from plazo where id = $1 for update', [`${raizId}-q`]);
    let vistas = 0;
    const orden = banco.persistencia.procesos.asentar(destinoDe(raizId), (vista) => {
      vistas += 1;
      return {
        asiento: asientoQueAvanza(vista, raizId, {
          plazos: [unPlazo(raizId, { id: `${raizId}-q`, estado: 'cerrado' })],
        }),
        valor: 'entró',
      };
    });
    // Ours waits: somebody does, in the server's own table.
    await hastaVer(
      async () => (await banco.sql('select 1 from pg_locks where not granted')).length,
      (n) => n > 0,
    );
    // Ours holds the root and waits for the deadline; now the stranger wants the root: a cycle.
    const cierre = malo
      .query('select 1 from raiz where id = $1 for update', [raizId])
      .then(() => malo.query('commit'));
    expect(await orden).toBe('entró');
    await cierre;
    expect(vistas).toBeGreaterThan(1);
    expect(await lineasDe(banco, raizId)).toHaveLength(3);
  }, 120_000);

  it('4d: jsonb reescribe números y rechaza \\u0000; el texto se conserva', async () => {
    const c = await cliente();
    const texto = '{"n":1.0e2,"b":1,"a":12345678901234567890}';
    const { rows } = await c.query('select $1::jsonb::text as cambiado, $2::text as intacto', [
      texto,
      texto,
    ]);
    expect(rows[0].cambiado).not.toBe(texto);
    expect(rows[0].intacto).toBe(texto);
    await expect(c.query(`select '{"a":"\\u0000"}'::jsonb`)).rejects.toThrow(/Unicode|u0000/);
    const raizId = await unaRaiz(banco, await unTitular(banco));
    await avanzar(banco.persistencia, raizId, { linea: { linea: texto } });
    expect((await lineasDe(banco, raizId))[1]?.linea).toBe(texto);
  });

  it('la bitácora tampoco se vacía de golpe', async () => {
    await expect(banco.sql('truncate bitacora')).rejects.toThrow(/BITACORA_SOLO_AGREGA/);
  });

  it('si el servidor corta las conexiones, la orden siguiente entra', async () => {
    const raizId = await unaRaiz(banco, await unTitular(banco));
    await banco
      .sql(
        'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()',
      )
      .catch(() => undefined);
    const dicho = await hastaVer(
      () => avanzar(banco.persistencia, raizId).catch(() => 0),
      (n) => n !== 0,
    );
    expect(dicho).toBe(2);
  });

  it('una orden por cada ida y vuelta: leer y asentar son dos sentencias con nombre; lo recordado no se lee', async () => {
    const raizId = await unaRaiz(banco, await unTitular(banco));
    // Overtaken by another: what is remembered of it does not serve.
    await avanzar(await banco.otroNodo(), raizId);
    const pool = (banco.persistencia.procesos as unknown as { pool: pg.Pool }).pool;
    const original = pool.query.bind(pool) as (...a: unknown[]) => unknown;
    const nombres: string[] = [];
    (pool as { query: unknown }).query = (q: { name?: string }) => {
      nombres.push(q.name ?? 'sin nombre');
      return original(q);
    };
    await avanzar(banco.persistencia, raizId);
    expect(nombres.splice(0)).toEqual([
      'asentar',
      'vista',
      'pasos_de_procesos',
      'tareas_de_procesos',
      'asentar',
    ]);
    await avanzar(banco.persistencia, raizId);
    (pool as { query: unknown }).query = original;
    expect(nombres).toEqual(['asentar']);
  });

  it('las órdenes que están listas a la vez comparten las dos idas y vueltas, y cada una responde por sí', async () => {
    const raices: string[] = [];
    for (let i = 0; i < 12; i += 1) raices.push(await unaRaiz(banco, await unTitular(banco)));
    const pool = (banco.persistencia.procesos as unknown as { pool: pg.Pool }).pool;
    const original = pool.query.bind(pool) as (...a: unknown[]) => unknown;
    const nombres: string[] = [];
    (pool as { query: unknown }).query = (q: { name?: string }) => {
      nombres.push(q.name ?? 'sin nombre');
      return original(q);
    };
    const hechos = await Promise.allSettled(
      raices.map((r, i) =>
        avanzar(banco.persistencia, r, i === 5 ? { linea: { evento: null as never } } : {}),
      ),
    );
    (pool as { query: unknown }).query = original;
    expect(hechos.map((h) => h.status)).toEqual(
      raices.map((_, i) => (i === 5 ? 'rejected' : 'fulfilled')),
    );
    expect(nombres.filter((n) => n === 'vista')).toHaveLength(1);
    // One call for the twelve; one of them spoils it, so each goes again alone.
    expect(nombres.filter((n) => n === 'asentar')).toHaveLength(13);
    for (const [i, r] of raices.entries()) {
      expect(await lineasDe(banco, r)).toHaveLength(i === 5 ? 1 : 2);
    }
  });

  it('el reloj toma su desfase del servidor', async () => {
    const pool = {
      query: async () => ({ rows: [{ ms: String(Date.now() + 90_000) }] }),
    } as unknown as pg.Pool;
    const reloj = new RelojDePostgres(pool);
    const antes = Date.now();
    await reloj.sincronizar();
    const despues = Date.now();
    // Half of what the asking took is what it may be wrong by.
    const desfase = reloj.ahora() - Date.now() - 90_000;
    expect(Math.abs(desfase)).toBeLessThanOrEqual(despues - antes + 50);
    const delServidor = async () =>
      Number(
        (
          await banco.sql('select (extract(epoch from clock_timestamp()) * 1000)::bigint as ms')
        )[0]?.['ms'],
      );
    const previo = await delServidor();
    const suyo = banco.persistencia.reloj.ahora();
    expect(suyo).toBeGreaterThan(previo - 2_000);
    expect(suyo).toBeLessThan((await delServidor()) + 2_000);
  });

  it('lo que no es un estorbo no se reintenta', async () => {
    let veces = 0;
    await expect(
      reintentarEstorbos(async () => {
        veces += 1;
        throw Object.assign(new Error('otro'), { code: '23505' });
      }),
    ).rejects.toThrow('otro');
    expect(veces).toBe(1);
  });

  it('dos nodos que arrancan a la vez migran una vez', async () => {
    const vacio = await bancoPostgres(servidor, { sinMigrar: true });
    const otro = await vacio.otroNodo();
    const hechas = await Promise.all([vacio.persistencia.migrar(), otro.migrar()]);
    expect(hechas.flat()).toContain('Inicial1763683200000');
    expect(new Set(hechas.flat()).size).toBe(hechas.flat().length);
    await vacio.cerrar();
  });
});
