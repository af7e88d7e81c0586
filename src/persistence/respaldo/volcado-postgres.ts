import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copiarDesde, to as copiarHacia } from 'pg-copy-streams';
import { DataSource } from 'typeorm';
import type { BaseVolcada, TablaVolcada } from '../../modules/respaldos/manifiesto.js';
import {
  RespaldoMasNuevo,
  VolcadoDeBase,
  type Dejar,
  type Traer,
} from '../../modules/respaldos/volcado-de-base.js';
import { MIGRACIONES } from '../migrations/postgres/todas.js';
import { desconocidas, lasDe } from './migraciones-conocidas.js';

interface Columna {
  readonly nombre: string;
  readonly tipo: string;
  readonly identidad: boolean;
}

const TABLA_DE_MIGRACIONES = 'migracion';
const piezaDe = (tabla: string): string => `base/${tabla}.copia`;
const n = (nombre: string): string => pg.escapeIdentifier(nombre);
const lista = (nombres: readonly string[]): string => nombres.map(n).join(', ');

/**
 * Every table by COPY inside one transaction that sees one instant: no program of PostgreSQL's own has to be at hand.
 * Positions given by transaction (page 0023) mean nothing in another cluster: those rows go in their order, and are
 * given new ones where they arrive.
 */
export class VolcadoPostgres extends VolcadoDeBase {
  constructor(private readonly url: string) {
    super();
  }

  override volcar(dejar: Dejar): Promise<BaseVolcada> {
    return this.conectado(async (c) => {
      await c.query('begin isolation level repeatable read read only');
      const { rows } = await c.query<{ name: string }>(
        `select name from ${TABLA_DE_MIGRACIONES} order by id`,
      );
      const tablas: TablaVolcada[] = [];
      for (const nombre of await tablasDe(c)) {
        const columnas = await columnasDe(c, nombre);
        const porTransaccion = columnas.find((x) => x.tipo === 'xid8');
        const propias = columnas.filter(
          (x) => porTransaccion === undefined || (x !== porTransaccion && !x.identidad),
        );
        const orden =
          porTransaccion === undefined
            ? ''
            : ` order by ${lista(columnas.filter((x) => !propias.includes(x)).map((x) => x.nombre))}`;
        const nombres = propias.map((x) => x.nombre);
        const copia = c.query(
          copiarHacia(`copy (select ${lista(nombres)} from ${n(nombre)}${orden}) to stdout`),
        );
        await dejar(piezaDe(nombre), copia);
        tablas.push({ nombre, columnas: nombres, filas: copia.rowCount });
      }
      await c.query('commit');
      return { motor: 'postgres', migraciones: rows.map((r) => r.name), tablas };
    });
  }

  override vacia(): Promise<boolean> {
    return this.conectado(async (c) => (await tablasDe(c, true)).length === 0);
  }

  override async cargar(base: BaseVolcada, traer: Traer): Promise<void> {
    const nuevas = desconocidas(base, MIGRACIONES);
    if (nuevas.length > 0) throw new RespaldoMasNuevo(nuevas);
    await this.crearTablas(base);
    await this.conectado(async (c) => {
      await c.query('begin');
      const ajenas = await soltarAjenas(c);
      const tablas = await tablasDe(c);
      for (const t of tablas) await c.query(`alter table ${n(t)} disable trigger user`);
      // What the migrations themselves put in is in the copy too.
      for (const t of tablas) await c.query(`delete from ${n(t)}`);
      for (const { nombre, columnas, filas } of base.tablas) {
        const copia = c.query(copiarDesde(`copy ${n(nombre)} (${lista(columnas)}) from stdin`));
        await pipeline(await traer(piezaDe(nombre)), copia);
        if (copia.rowCount !== filas)
          throw new Error(`${nombre}: ${copia.rowCount} filas y debían ser ${filas}`);
      }
      for (const t of tablas) {
        for (const { nombre, identidad } of await columnasDe(c, t))
          if (identidad)
            await c.query(
              `select setval(pg_get_serial_sequence($1, $2), coalesce(max(${n(nombre)}), 0) + 1, false) from ${n(t)}`,
              [t, nombre],
            );
        await c.query(`alter table ${n(t)} enable trigger user`);
      }
      for (const { tabla, nombre, texto } of ajenas)
        await c.query(`alter table ${n(tabla)} add constraint ${n(nombre)} ${texto}`);
      await c.query('commit');
      await c.query('analyze');
    });
  }

  private async crearTablas(base: BaseVolcada): Promise<void> {
    const fuente = new DataSource({
      type: 'postgres',
      url: this.url,
      migrations: lasDe(base, MIGRACIONES),
      migrationsTableName: TABLA_DE_MIGRACIONES,
      synchronize: false,
      installExtensions: false,
    });
    await fuente.initialize();
    try {
      await fuente.runMigrations({ transaction: 'each' });
    } finally {
      await fuente.destroy();
    }
  }

  private async conectado<T>(trabajo: (c: pg.Client) => Promise<T>): Promise<T> {
    const c = new pg.Client({ connectionString: this.url, application_name: 'minga-respaldo' });
    await c.connect();
    try {
      return await trabajo(c);
    } finally {
      // A transaction left open goes with its connection.
      await c.end();
    }
  }
}

async function tablasDe(c: pg.Client, conMigraciones = false): Promise<string[]> {
  const { rows } = await c.query<{ relname: string }>(
    `select relname from pg_class
      where relkind = 'r' and relnamespace = current_schema()::regnamespace order by relname`,
  );
  return rows.map((r) => r.relname).filter((t) => conMigraciones || t !== TABLA_DE_MIGRACIONES);
}

async function columnasDe(c: pg.Client, tabla: string): Promise<Columna[]> {
  const { rows } = await c.query<Columna>(
    `select attname as nombre, atttypid::regtype::text as tipo, attidentity <> '' as identidad
       from pg_attribute
      where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''
      order by attnum`,
    [n(tabla)],
  );
  return rows;
}

/** Tables point at one another in circles: their foreign keys are put back, and checked, at the end. */
async function soltarAjenas(
  c: pg.Client,
): Promise<{ tabla: string; nombre: string; texto: string }[]> {
  const { rows } = await c.query<{ tabla: string; nombre: string; texto: string }>(
    `select r.relname as tabla, k.conname as nombre, pg_get_constraintdef(k.oid) as texto
       from pg_constraint k join pg_class r on r.oid = k.conrelid
      where k.contype = 'f' and k.connamespace = current_schema()::regnamespace`,
  );
  for (const { tabla, nombre } of rows)
    await c.query(`alter table ${n(tabla)} drop constraint ${n(nombre)}`);
  return rows;
}
