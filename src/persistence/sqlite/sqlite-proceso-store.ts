import type { Statement } from 'better-sqlite3';
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
import type { Reloj } from '../../engine/puertos/reloj.js';
import { Conflicto } from '../conflicto.js';
import { RAICES, TEXTOS_DE_RAIZ, TITULAR, UBICACION } from '../consultas-de-unidad.js';
import {
  type Columnas,
  leerLinea,
  leerPlazo,
  leerRaiz,
  leerSalida,
  leerTexto,
  leerTitular,
} from '../filas-leidas.js';
import type { Proyeccion } from '../diferencia-de-proyeccion.js';
import type { DocumentosRecordados } from '../documentos-recordados.js';
import type { LectorDeMemoria } from '../lector-de-memoria.js';
import { leerPorContar } from '../ordenes-por-contar.js';
import { ProcesoStoreOptimista } from '../proceso-store-optimista.js';
import { rompeIndice } from '../repetido.js';
import type { ProyeccionesConocidas } from '../proyecciones-conocidas.js';
import { revisarAsiento } from '../revisar-asiento.js';
import type { VistaConDirectorio } from '../vistas-de-memoria.js';
import { textosPorRef } from '../textos-por-ref.js';
import type { AsentadorSqlite } from './asentador-sqlite.js';
import type { AsientosNuevos } from './asientos-nuevos.js';
import type { ConexionSqlite } from './conexion-sqlite.js';
import { ConsultorSqlite } from './consultor-sqlite.js';
import type { EscritorSqlite } from './escritor-sqlite.js';
import { VistasSqlite } from './vistas-sqlite.js';

/**
 * Processes on SQLite. Lists are read on a read-only connection; writes go to the one queue. A command alone leaves one
 * row for later (`AsientosNuevos`); many together go straight to their tables, written by a thread of their own.
 */
export class SqliteProcesoStore extends ProcesoStoreOptimista<null> {
  protected override readonly lector: LectorDeMemoria;
  private readonly consultor: ConsultorSqlite;
  private readonly vistas: VistasSqlite;
  private escriturasPreparadas: ReturnType<typeof prepararEscrituras> | null = null;

  constructor(
    private readonly escritura: ConexionSqlite,
    private readonly lectura: ConexionSqlite,
    private readonly escritor: EscritorSqlite,
    private readonly reloj: Reloj,
    private readonly conocidas: ProyeccionesConocidas,
    private readonly asentador: AsentadorSqlite,
    private readonly nuevos: AsientosNuevos,
    documentos: DocumentosRecordados,
  ) {
    super(documentos);
    this.consultor = new ConsultorSqlite(this.lectura);
    this.vistas = new VistasSqlite(
      escritura,
      lectura,
      escritor,
      nuevos,
      this.recordadas,
      documentos,
    );
    this.lector = this.vistas.lectorDeMemoria;
  }

  /** Prepared at first use: when the store is built the tables may not be there yet. */
  private get escrituras(): ReturnType<typeof prepararEscrituras> {
    return (this.escriturasPreparadas ??= prepararEscrituras(this.escritura));
  }

  protected override leerVista(_turno: null, destino: Destino): VistaConDirectorio {
    return this.vistas.leer(destino);
  }

  protected override sigueEnPie(_turno: null, vista: VistaConDirectorio): boolean {
    return this.vistas.sigueEnPie(vista);
  }

  /** One process writes and in one queue: the turn is enough. */
  protected override enTurno<T>(_raizId: string, trabajo: (turno: null) => Promise<T>): Promise<T> {
    return trabajo(null);
  }

  /** Overtaken; or another process of the titular was opened meanwhile, and whoever decides must see it. */
  protected override significaSobrepasado(error: unknown): boolean {
    return error instanceof Conflicto || rompeIndice(error, 'raiz_unica_abierta');
  }

  protected override async escribir(
    _turno: null,
    asiento: Asiento,
    vista: VistaConDirectorio,
  ): Promise<() => void> {
    revisarAsiento(asiento, vista);
    const suelta = this.recordadas.soltar(asiento.raiz.id);
    const escritas = await this.enLaCola(asiento, vista);
    return () => {
      this.conocidas.anotar(asiento.raiz.id, vista.raiz?.version ?? 0, escritas);
      this.recordadas.anotarEscrita(asiento, vista, suelta);
    };
  }

  private async enLaCola(
    asiento: Asiento,
    vista: VistaConDirectorio,
  ): Promise<ReadonlyMap<string, Proyeccion>> {
    const ahora = this.reloj.ahora();
    if (vista.raiz === null || !this.nuevos.cabe(asiento, vista))
      return this.escritor.junto(() => this.asentador.asentar(asiento, vista, ahora));
    const { escritas, filas } = this.asentador.preparar(asiento, vista, ahora);
    const { id: raizId, version } = vista.raiz;
    await this.escritor.orden({ raizId, version, directorio: vista.directorio, filas });
    return escritas;
  }

  override async findUbicacion(
    procesoId: string,
  ): Promise<{ raizId: string; titularId: string } | null> {
    const fila = this.consultor.fila(UBICACION, [procesoId]);
    return fila
      ? { raizId: fila['raiz_id'] as string, titularId: fila['titular_id'] as string }
      : null;
  }

  override async findTitular(titularId: string): Promise<FilaTitular | null> {
    const fila = this.consultor.fila(TITULAR, [titularId]);
    return fila ? leerTitular(fila) : null;
  }

  override async anotarIncidente(i: FilaIncidente): Promise<void> {
    await this.escritor.junto(
      () =>
        this.escrituras.incidente.run(
          i.id,
          i.raizId,
          i.procesoId,
          i.codigo,
          JSON.stringify(i.detalle),
          i.creadoEn,
        ),
      { aTablas: false },
    );
  }

  override async arrendarPlazos(
    ahora: Instante,
    n: number,
    arrendatario: string,
    hasta: Instante,
  ): Promise<readonly FilaPlazo[]> {
    const filas = await this.escritor.junto(
      () => this.escrituras.arrendarPlazos.all({ ahora, n, arrendatario, hasta }) as Columnas[],
    );
    return filas.map(leerPlazo).sort((a, b) => a.venceEn - b.venceEn || (a.id < b.id ? -1 : 1));
  }

  override async porContar(n: number): Promise<readonly OrdenPorContar[]> {
    this.escritor.alDia();
    return leerPorContar(async (que, params) => this.consultor.filas(que, params), n);
  }

  override async ponerSalidas(
    contadas: Parameters<ProcesoStore['ponerSalidas']>[0],
  ): Promise<void> {
    await this.escritor.junto(() => {
      for (const { marca, salidas } of contadas) {
        if (this.escrituras.quitarMarca.run(Number(marca)).changes === 0) continue;
        for (const s of salidas)
          this.escrituras.salida.run({ ...s, carga: JSON.stringify(s.carga) });
      }
    });
  }

  override async arrendarSalidas(
    ahora: Instante,
    n: number,
    arrendatario: string,
    hasta: Instante,
  ): Promise<readonly (FilaSalida & { readonly intentos: number })[]> {
    const filas = await this.escritor.junto(
      () => this.escrituras.arrendarSalidas.all({ ahora, n, arrendatario, hasta }) as Columnas[],
    );
    return filas.map(leerSalida).sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  override async marcarSalida(
    id: string,
    r: Parameters<ProcesoStore['marcarSalida']>[1],
  ): Promise<void> {
    const proximoEn = r.estado === 'pendiente' ? r.proximoEn : null;
    const error = r.estado === 'enviada' ? null : r.error;
    await this.escritor.junto(() =>
      this.escrituras.marcarSalida.run(r.estado, proximoEn, error, id),
    );
  }

  override async desdePosicion(
    posicion: string | null,
    limite: number,
  ): Promise<{ readonly lineas: readonly FilaLinea[]; readonly posicion: string | null }> {
    this.escritor.alDia();
    const filas = this.consultor.filas(DESDE_POSICION, [Number(posicion ?? 0), limite]);
    const ultima = filas.at(-1);
    return {
      lineas: filas.map(leerLinea),
      posicion: ultima ? String(ultima['posicion']) : posicion,
    };
  }

  override async ultimaPosicion(): Promise<string | null> {
    this.escritor.alDia();
    const posicion = this.consultor.filas(ULTIMA_POSICION, [])[0]?.['posicion'];
    return typeof posicion === 'number' || typeof posicion === 'bigint' ? String(posicion) : null;
  }

  override async raices(despuesDe: string | null, limite: number): Promise<readonly FilaRaiz[]> {
    this.escritor.alDia();
    return this.consultor.filas(RAICES, [despuesDe ?? '', limite]).map(leerRaiz);
  }

  override async textos(
    refs: readonly string[],
  ): Promise<{ readonly [ref: string]: string | null }> {
    this.escritor.alDia();
    return textosPorRef((c, p) => this.consultor.filas(c, p), refs);
  }

  override async textosDeRaiz(raizId: string): Promise<readonly FilaTexto[]> {
    this.escritor.alDia();
    return this.consultor.filas(TEXTOS_DE_RAIZ, [raizId]).map(leerTexto);
  }
}

const DESDE_POSICION = {
  nombre: 'desde_posicion',
  sql: 'select * from bitacora where posicion > $1 order by posicion limit $2',
};

const ULTIMA_POSICION = {
  nombre: 'ultima_posicion',
  sql: 'select max(posicion) as posicion from bitacora',
};

function prepararEscrituras(bd: ConexionSqlite) {
  const p = (sql: string): Statement => bd.prepare(sql);
  return {
    incidente: p(
      'insert into incidente (id, raiz_id, proceso_id, codigo, detalle, creado_en) values (?,?,?,?,?,?)',
    ),
    arrendarPlazos:
      p(`update plazo set proximo_en = @hasta, arrendatario = @arrendatario where id in (
        select p.id from plazo p join raiz r on r.id = p.raiz_id
         where p.estado = 'armado' and p.proximo_en <= @ahora and r.marca_clase is null
         order by p.proximo_en limit @n)
      returning *`),
    quitarMarca: p('delete from salida_nueva where n = ?'),
    salida:
      p(`insert into salida (id, raiz_id, secuencia, canal, tipo, carga, creado_en, proximo_en)
      values (@id, @raizId, @secuencia, @canal, @tipo, @carga, @creadoEn, @creadoEn)`),
    arrendarSalidas:
      p(`update salida set proximo_en = @hasta, arrendatario = @arrendatario, intentos = intentos + 1
       where id in (
        select id from salida where estado = 'pendiente' and proximo_en <= @ahora order by proximo_en limit @n)
      returning *`),
    marcarSalida: p(`update salida set estado = ?, proximo_en = coalesce(?, proximo_en), error = ?,
      arrendatario = null where id = ?`),
  };
}
