import type { DocumentoHecho, Json, JsonObjeto } from '../../../machines/contrato.js';
import type {
  Cargo,
  ClaveIdempotente,
  FilaAviso,
  FilaIncidente,
  FilaLinea,
  FilaPaso,
  FilaPlazo,
  FilaProceso,
  FilaRaiz,
  FilaSalida,
  FilaTarea,
  FilaTexto,
  FilaTitular,
  Instante,
  LineaNueva,
  RespuestaGuardada,
  OrdenPorContar,
} from './filas.js';

/** Reads inside the unit of work: they see what the write will be guarded against. */
export abstract class LectorDeUnidad {
  /** Documents of this titular (or national ones) among `ids`; the others are simply absent. */
  abstract documentos(
    ids: readonly string[],
    titularId: string,
  ): Promise<readonly DocumentoHecho[]>;
  /** Parameter rows in force on `fecha`: the titular's own before the general one. Absent names are left out. */
  abstract parametros(
    nombres: readonly string[],
    titularId: string,
    fecha: string,
  ): Promise<{ readonly [nombre: string]: { readonly valor: Json; readonly version: number } }>;
  /** Direct children of a process, living or ended. */
  abstract hijos(procesoId: string): Promise<readonly FilaProceso[]>;
  /** The process and everything below it. */
  abstract subarbol(procesoId: string): Promise<readonly FilaProceso[]>;
  /** Armed and stopped deadlines of the root, as its rows say. */
  abstract plazos(raizId: string): Promise<readonly FilaPlazo[]>;
  /** Whole journal of the root from `desde` on, in order (for the fold). */
  abstract lineas(raizId: string, desde: number): Promise<readonly FilaLinea[]>;
  abstract procesosDeRaiz(raizId: string): Promise<readonly FilaProceso[]>;
  /** An open root of this procedure (any version) for the titular about the same thing, if there is one. */
  abstract raizAbierta(
    titularId: string,
    procedimiento: string,
    asunto: string | null,
  ): Promise<FilaRaiz | null>;
  /** A process of this titular, in whatever root; another's is simply absent. */
  abstract proceso(procesoId: string, titularId: string): Promise<FilaProceso | null>;
  /** A process of this titular or of the nation, in whatever root; another's is simply absent. */
  abstract procesoConsultable(procesoId: string, titularId: string): Promise<FilaProceso | null>;
  /** Every process of this titular of those procedures (names without version), living or ended, oldest first. */
  abstract procesosDelTitular(
    titularId: string,
    procedimientos: readonly string[],
  ): Promise<readonly FilaProceso[]>;
  /** Projection rows of the whole root, for `verificar`. */
  abstract proyecciones(
    raizId: string,
  ): Promise<{ readonly pasos: readonly FilaPaso[]; readonly tareas: readonly FilaTarea[] }>;
}

/** What a unit of work starts from. */
export interface VistaDeRaiz {
  /** Null when a new root is being opened. */
  readonly raiz: FilaRaiz | null;
  readonly titular: FilaTitular;
  /** The target process first, then its parent, up to the root process. Empty when opening. */
  readonly cadena: readonly FilaProceso[];
  /** Armed and stopped deadlines of the root, the first due first; it may be what this process wrote last of them. */
  readonly plazos: readonly FilaPlazo[];
  /** Offices in force of the account, on the day of the command, that cover this titular. Empty for the engine itself. */
  readonly cargos: readonly Cargo[];
  /** The stored answer for this principal and key, if the command was already acknowledged. */
  readonly respuesta: RespuestaGuardada | null;
  readonly lector: LectorDeUnidad;
}

/** Everything one command writes: all or nothing. Lists hold whole rows; a process row replaces the one it had. */
export interface Asiento {
  /** `secuencia`, `hash` and `marca` after the command. `version` is the store's business. */
  readonly raiz: Omit<FilaRaiz, 'version'>;
  readonly procesos: readonly FilaProceso[];
  readonly lineas: readonly LineaNueva[];
  readonly textos: readonly FilaTexto[];
  /** Rows by id: new or changed. */
  readonly plazos: readonly FilaPlazo[];
  /**
   * For each process named here, its projections are replaced by these rows (possibly none). A task that was already
   * there (same process and event) keeps the `desde` it had: it still waits since then.
   */
  readonly proyecciones: readonly {
    readonly procesoId: string;
    readonly pasos: readonly FilaPaso[];
    readonly tareas: readonly FilaTarea[];
  }[];
  readonly avisos: readonly FilaAviso[];
  /** Is it told outside? Its messages are made later, from its lines and notices. */
  readonly seCuenta: boolean;
  readonly idempotencia:
    (ClaveIdempotente & { readonly estado: number; readonly cuerpo: Json }) | null;
}

/** `asiento` null: nothing to write (a refusal, a simulation, a repeated key). */
export interface Resultado<T> {
  readonly asiento: Asiento | null;
  readonly valor: T;
}

export interface Destino {
  /** Existing root, or the id of the one to open. */
  readonly raizId: string;
  readonly nueva: boolean;
  readonly titularId: string;
  /** Target process; the root process itself when null. */
  readonly procesoId: string | null;
  /** Account whose offices are wanted; null for the engine's own commands (deadlines). */
  readonly cuentaId: string | null;
  /** Civil date on which offices must be in force. */
  readonly fecha: string;
  readonly idempotencia: { readonly principal: string; readonly clave: string } | null;
}

/**
 * The one door to what processes are. `asentar` reads, calls `decidir`, and writes its asiento all at once, guarded by
 * the root's version; if somebody was faster it reads and calls `decidir` again. `decidir` must be repeatable.
 */
export abstract class ProcesoStore {
  /** @throws RaizInexistente when the root or process is not there. */
  abstract asentar<T>(
    destino: Destino,
    decidir: (vista: VistaDeRaiz) => Promise<Resultado<T>> | Resultado<T>,
  ): Promise<T>;
  /** Same reading, nothing written (situations, simulations). A consistent snapshot. */
  abstract leer<T>(destino: Destino, ver: (vista: VistaDeRaiz) => Promise<T> | T): Promise<T>;
  /** Where a process lives; null if it does not exist. No territory is checked here. */
  abstract findUbicacion(procesoId: string): Promise<{ raizId: string; titularId: string } | null>;
  abstract findTitular(titularId: string): Promise<FilaTitular | null>;
  /** Incidents are written on their own, after a refused unit of work. */
  abstract anotarIncidente(incidente: FilaIncidente): Promise<void>;

  /** Leases up to `n` due deadlines of roots without a mark, in a short transaction; others skip them until the lease ends. */
  abstract arrendarPlazos(
    ahora: Instante,
    n: number,
    arrendatario: string,
    hasta: Instante,
  ): Promise<readonly FilaPlazo[]>;
  /** Up to `n` commands of which no message was made yet, oldest first. */
  abstract porContar(n: number): Promise<readonly OrdenPorContar[]>;
  /** Puts the messages of each in the outbox; those of one that somebody else told meanwhile are not put. */
  abstract ponerSalidas(
    contadas: readonly { readonly marca: string; readonly salidas: readonly FilaSalida[] }[],
  ): Promise<void>;
  /** Leases up to `n` pending outbox rows. */
  abstract arrendarSalidas(
    ahora: Instante,
    n: number,
    arrendatario: string,
    hasta: Instante,
  ): Promise<readonly (FilaSalida & { readonly intentos: number })[]>;
  abstract marcarSalida(
    id: string,
    resultado:
      | { readonly estado: 'enviada' }
      | { readonly estado: 'pendiente'; readonly proximoEn: Instante; readonly error: string }
      | { readonly estado: 'fallida'; readonly error: string },
  ): Promise<void>;

  /** Journal lines of all roots after a position, without holes, oldest first. */
  abstract desdePosicion(
    posicion: string | null,
    limite: number,
  ): Promise<{ readonly lineas: readonly FilaLinea[]; readonly posicion: string | null }>;
  /** Where the journal of all roots ends now; null: nothing was written yet. */
  abstract ultimaPosicion(): Promise<string | null>;
  /** Ids of all roots, paged, for `verificar`. */
  abstract raices(despuesDe: string | null, limite: number): Promise<readonly FilaRaiz[]>;
  /** Texts a line points at: reference → text (null when erased). */
  abstract textos(refs: readonly string[]): Promise<{ readonly [ref: string]: string | null }>;
  /** Salt and text, to check a reference; `verificar` only. */
  abstract textosDeRaiz(raizId: string): Promise<readonly FilaTexto[]>;
}

/** The root or process asked for does not exist. At the door: 404, as for a territory that is not yours. */
export class RaizInexistente extends Error {
  override readonly name = 'RaizInexistente';
}

export type { JsonObjeto };
