import type pg from 'pg';
import type {
  FilaIncidente,
  FilaLinea,
  FilaPlazo,
  FilaRaiz,
  FilaSalida,
  FilaTexto,
  FilaTitular,
  Instante,
  OrdenPorContar,
} from '../../engine/puertos/filas.js';
import type { Asiento, Destino, ProcesoStore } from '../../engine/puertos/proceso-store.js';
import type { PuntosDeMuerte } from '../../engine/puertos/puntos-de-muerte.js';
import type { Reloj } from '../../engine/puertos/reloj.js';
import { Conflicto } from '../conflicto.js';
import {
  PASOS_DE_PROCESOS,
  RAICES,
  TAREAS_DE_PROCESOS,
  TEXTOS_DE_RAIZ,
  TITULAR,
  UBICACION,
} from '../consultas-de-unidad.js';
import {
  compararProyeccion,
  type PasoGuardado,
  type Proyeccion,
  PROYECCION_VACIA,
  sinDiferencia,
  type TareaGuardada,
} from '../diferencia-de-proyeccion.js';
import type { DocumentosRecordados } from '../documentos-recordados.js';
import {
  type Columnas,
  leerLinea,
  leerPlazo,
  leerRaiz,
  leerSalida,
  leerTexto,
  leerTitular,
} from '../filas-leidas.js';
import { LectorDeMemoria } from '../lector-de-memoria.js';
import { LectorDeUnidadSql } from '../lector-de-unidad.js';
import { leerPorContar } from '../ordenes-por-contar.js';
import { ProyeccionesConocidas } from '../proyecciones-conocidas.js';
import { ProcesoStoreOptimista } from '../proceso-store-optimista.js';
import { revisarAsiento } from '../revisar-asiento.js';
import type { VistaConDirectorio } from '../vistas-de-memoria.js';
import { textosPorRef } from '../textos-por-ref.js';
import { AsentadorPostgres } from './asentador-postgres.js';
import { type Conexion, consultar, enTransaccion } from './consultor-postgres.js';
import { reintentarEstorbos, significaSobrepasado } from './errores-postgres.js';
import { Lotes } from './lotes.js';
import { leerVista, parametrosDeVistas, SQL_VISTAS } from './vista-postgres.js';

const VISTAS = { nombre: 'vista', sql: SQL_VISTAS };

/**
 * Processes on PostgreSQL: one named statement reads the view, one call of `minga_asentar` writes, guarded by the
 * root's version and the directory's. Commands that are ready together share both round trips and the commit.
 */
export class PostgresProcesoStore extends ProcesoStoreOptimista<pg.PoolClient> {
  private readonly conocidas = new ProyeccionesConocidas();
  protected override readonly lector: LectorDeMemoria;
  private readonly asentador: AsentadorPostgres;
  private readonly vistas: Lotes<Destino, Columnas>;

  constructor(
    private readonly pool: pg.Pool,
    private readonly reloj: Reloj,
    puntos: PuntosDeMuerte,
    documentos: DocumentosRecordados,
  ) {
    super(documentos);
    this.asentador = new AsentadorPostgres(pool, puntos);
    this.lector = new LectorDeMemoria(
      (consulta, params) => consultar(pool, consulta, params),
      documentos,
    );
    this.vistas = new Lotes((destinos) => consultar(pool, VISTAS, parametrosDeVistas(destinos)));
  }

  /**
   * The transaction takes the root's row lock first. Lines are read in the order of the ids of their transactions, and one
   * that follows a row from version to version is given its id at the first, while somebody may still write the next.
   */
  protected override enTurno<T>(
    raizId: string,
    trabajo: (cliente: pg.PoolClient) => Promise<T>,
  ): Promise<T> {
    return enTransaccion(this.pool, async (cliente) => {
      await consultar(
        cliente,
        { nombre: 'tomar_raiz', sql: 'select 1 from raiz where id = $1 for update' },
        [raizId],
      );
      const [orden] = await consultar(cliente, EN_ORDEN, [raizId]);
      if (orden?.['bien'] !== true) throw new Conflicto('orden', true);
      return trabajo(cliente);
    });
  }

  protected override significaSobrepasado(error: unknown): boolean {
    return error instanceof Conflicto || significaSobrepasado(error);
  }

  protected override async sigueEnPie(
    cliente: pg.PoolClient | null,
    vista: VistaConDirectorio,
  ): Promise<boolean> {
    // When nothing else was read, the one statement of the view is consistent by itself.
    if (!vista.raiz || !(vista.lector as LectorDeUnidadSql).leyo) return true;
    const filas = await consultar(
      cliente ?? this.pool,
      { nombre: 'version_de_raiz', sql: 'select version from raiz where id = $1' },
      [vista.raiz.id],
    );
    return Number(filas[0]?.['version']) === vista.raiz.version;
  }

  protected override async leerVista(
    cliente: pg.PoolClient | null,
    destino: Destino,
  ): Promise<VistaConDirectorio> {
    const fila = cliente
      ? (await consultar(cliente, VISTAS, parametrosDeVistas([destino])))[0]
      : await this.vistas.pedir(destino);
    const lector = new LectorDeUnidadSql((consulta, params) =>
      consultar(cliente ?? this.pool, consulta, params),
    );
    const leida = leerVista(fila ?? {}, destino, lector);
    this.recordadas.anotarLeida(leida, destino);
    return leida.vista;
  }

  protected override async escribir(
    cliente: pg.PoolClient | null,
    asiento: Asiento,
    vista: VistaConDirectorio,
  ): Promise<(() => void) | null> {
    revisarAsiento(asiento, vista);
    const version = vista.raiz?.version ?? null;
    const diferencia = sinDiferencia();
    const despues = new Map<string, Proyeccion>();
    const antes = await this.proyeccionesDe(cliente ?? this.pool, asiento, version);
    for (const pedida of asiento.proyecciones) {
      const suya = antes.get(pedida.procesoId) ?? PROYECCION_VACIA;
      despues.set(pedida.procesoId, compararProyeccion(suya, pedida, diferencia));
    }
    const { directorio } = vista;
    const escritura = { asiento, version, diferencia, ahora: this.reloj.ahora(), directorio };
    const suelta = this.recordadas.soltar(asiento.raiz.id);
    const hecho = cliente
      ? await this.asentador.solo(cliente, escritura)
      : await this.asentador.junto(escritura);
    if (!hecho) return null;
    return () => {
      this.conocidas.anotar(asiento.raiz.id, version ?? 0, despues);
      this.recordadas.anotarEscrita(asiento, vista, suelta);
    };
  }

  /** What is remembered at this version, and the rest read: the version guard covers that reading too. */
  private async proyeccionesDe(
    conexion: Conexion,
    asiento: Asiento,
    version: number | null,
  ): Promise<ReadonlyMap<string, Proyeccion>> {
    const antes = new Map<string, Proyeccion>();
    if (version === null) return antes;
    const faltan: string[] = [];
    for (const { procesoId } of asiento.proyecciones) {
      const conocida = this.conocidas.find(asiento.raiz.id, version, procesoId);
      if (conocida) antes.set(procesoId, conocida);
      else faltan.push(procesoId);
    }
    if (faltan.length === 0) return antes;
    const ids = JSON.stringify(faltan);
    const pasos = (await consultar(conexion, PASOS_DE_PROCESOS, [
      ids,
    ])) as unknown as PasoGuardado[];
    const tareas = (
      await consultar(conexion, TAREAS_DE_PROCESOS, [ids, asiento.raiz.titularId])
    ).map((t) => ({ ...t, desde: Number(t['desde']) }) as unknown as TareaGuardada);
    for (const id of faltan) {
      antes.set(id, {
        pasos: new Map(pasos.filter((p) => p.proceso_id === id).map((p) => [p.numero, p])),
        tareas: new Map(tareas.filter((t) => t.proceso_id === id).map((t) => [t.evento, t])),
      });
    }
    return antes;
  }

  override async findUbicacion(
    procesoId: string,
  ): Promise<{ raizId: string; titularId: string } | null> {
    const fila = (await consultar(this.pool, UBICACION, [procesoId]))[0];
    return fila
      ? { raizId: fila['raiz_id'] as string, titularId: fila['titular_id'] as string }
      : null;
  }

  override async findTitular(titularId: string): Promise<FilaTitular | null> {
    const fila = (await consultar(this.pool, TITULAR, [titularId]))[0];
    return fila ? leerTitular(fila) : null;
  }

  override async anotarIncidente(i: FilaIncidente): Promise<void> {
    await consultar(
      this.pool,
      {
        nombre: 'incidente',
        sql: 'insert into incidente (id, raiz_id, proceso_id, codigo, detalle, creado_en) values ($1,$2,$3,$4,$5,$6)',
      },
      [i.id, i.raizId, i.procesoId, i.codigo, JSON.stringify(i.detalle), i.creadoEn],
    );
  }

  override async arrendarPlazos(
    ahora: Instante,
    n: number,
    arrendatario: string,
    hasta: Instante,
  ): Promise<readonly FilaPlazo[]> {
    const filas = await reintentarEstorbos(() =>
      consultar(this.pool, ARRENDAR_PLAZOS, [ahora, n, arrendatario, hasta]),
    );
    return filas.map(leerPlazo).sort((a, b) => a.venceEn - b.venceEn || (a.id < b.id ? -1 : 1));
  }

  override async porContar(n: number): Promise<readonly OrdenPorContar[]> {
    return leerPorContar((que, params) => consultar(this.pool, que, params), n);
  }

  override async ponerSalidas(
    contadas: Parameters<ProcesoStore['ponerSalidas']>[0],
  ): Promise<void> {
    const dadas = contadas.flatMap(({ marca, salidas }) => salidas.map((s) => ({ marca, ...s })));
    await reintentarEstorbos(() => consultar(this.pool, PONER_SALIDAS, [JSON.stringify(dadas)]));
  }

  override async arrendarSalidas(
    ahora: Instante,
    n: number,
    arrendatario: string,
    hasta: Instante,
  ): Promise<readonly (FilaSalida & { readonly intentos: number })[]> {
    const filas = await reintentarEstorbos(() =>
      consultar(this.pool, ARRENDAR_SALIDAS, [ahora, n, arrendatario, hasta]),
    );
    return filas.map(leerSalida).sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  override async marcarSalida(
    id: string,
    r: Parameters<ProcesoStore['marcarSalida']>[1],
  ): Promise<void> {
    await consultar(this.pool, MARCAR_SALIDA, [
      r.estado,
      r.estado === 'pendiente' ? r.proximoEn : null,
      r.estado === 'enviada' ? null : r.error,
      id,
    ]);
  }

  override async desdePosicion(
    posicion: string | null,
    limite: number,
  ): Promise<{ readonly lineas: readonly FilaLinea[]; readonly posicion: string | null }> {
    const [tx = '0', ordinal = '0'] = posicion?.split('-') ?? [];
    const filas = await consultar(this.pool, DESDE_POSICION, [tx, ordinal, limite]);
    const ultima = filas.at(-1);
    return {
      lineas: filas.map(leerLinea),
      posicion: ultima ? `${String(ultima['tx'])}-${String(ultima['ordinal'])}` : posicion,
    };
  }

  override async ultimaPosicion(): Promise<string | null> {
    const [ultima] = await consultar(this.pool, ULTIMA_POSICION, []);
    return ultima === undefined ? null : `${String(ultima['tx'])}-${String(ultima['ordinal'])}`;
  }

  override async raices(despuesDe: string | null, limite: number): Promise<readonly FilaRaiz[]> {
    return (await consultar(this.pool, RAICES, [despuesDe ?? '', limite])).map(leerRaiz);
  }

  override async textos(
    refs: readonly string[],
  ): Promise<{ readonly [ref: string]: string | null }> {
    return textosPorRef((c, p) => consultar(this.pool, c, p), refs);
  }

  override async textosDeRaiz(raizId: string): Promise<readonly FilaTexto[]> {
    return (await consultar(this.pool, TEXTOS_DE_RAIZ, [raizId])).map(leerTexto);
  }
}

/** Is the id of this transaction greater than that of the root's last line? Asking for it takes it. */
export const EN_ORDEN = {
  nombre: 'en_orden',
  sql: `select coalesce((select tx from bitacora where raiz_id = $1 order by secuencia desc limit 1)
     < pg_current_xact_id(), true) as bien`,
};

/** A lease is a short transaction of its own that never takes a root: no cycle with a command is possible. */
const ARRENDAR_PLAZOS = {
  nombre: 'arrendar_plazos',
  sql: `with lote as materialized (
      select p.id from plazo p join raiz r on r.id = p.raiz_id
       where p.estado = 'armado' and p.proximo_en <= $1 and r.marca_clase is null
       order by p.proximo_en limit $2 for update of p skip locked
    ) update plazo p set proximo_en = $4, arrendatario = $3 from lote where p.id = lote.id returning p.*`,
};

/** $1 = JSON list of messages, each with the mark of its command: whoever takes the mark away puts them. */
const PONER_SALIDAS = {
  nombre: 'poner_salidas',
  sql: `with dadas as materialized (
      select * from json_to_recordset($1::json)
        as x(marca bigint, id text, "raizId" text, secuencia integer, canal text, tipo text, carga text, "creadoEn" bigint)
    ), tomadas as (
      delete from salida_nueva where n in (select marca from dadas) returning n
    ) insert into salida (id, raiz_id, secuencia, canal, tipo, carga, creado_en, proximo_en)
      select d.id, d."raizId", d.secuencia, d.canal, d.tipo, d.carga, d."creadoEn", d."creadoEn"
        from dadas d join tomadas t on t.n = d.marca`,
};

const ARRENDAR_SALIDAS = {
  nombre: 'arrendar_salidas',
  sql: `with lote as materialized (
      select id from salida where estado = 'pendiente' and proximo_en <= $1
       order by proximo_en limit $2 for update skip locked
    ) update salida s set proximo_en = $4, arrendatario = $3, intentos = s.intentos + 1
        from lote where s.id = lote.id returning s.*`,
};

const MARCAR_SALIDA = {
  nombre: 'marcar_salida',
  sql: `update salida set estado = $1, proximo_en = coalesce($2, proximo_en), error = $3, arrendatario = null
     where id = $4`,
};

const ULTIMA_POSICION = {
  nombre: 'ultima_posicion',
  sql: `select tx, ordinal from bitacora where tx < pg_snapshot_xmin(pg_current_snapshot())
     order by tx desc, ordinal desc limit 1`,
};
const DESDE_POSICION = {
  nombre: 'desde_posicion',
  sql: `select * from bitacora
     where (tx, ordinal) > ($1::xid8, $2::bigint) and tx < pg_snapshot_xmin(pg_current_snapshot())
     order by tx, ordinal limit $3`,
};
