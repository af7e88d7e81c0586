import type { Nivel } from '../../../machines/contrato.js';
import type {
  FilaLinea,
  Instante,
  MarcaDeRaiz,
  SituacionDeProceso,
} from '../../engine/puertos/filas.js';
import type { Alcance } from '../../platform/alcance.js';
import type { Corte, Pagina } from '../../platform/pagina.js';

export interface ProcesoEnLista {
  readonly id: string;
  readonly titular: { readonly id: string; readonly nombre: string; readonly nivel: Nivel | null };
  readonly procedimiento: string;
  readonly asunto: string | null;
  readonly situacion: SituacionDeProceso;
  readonly marca: MarcaDeRaiz | null;
  readonly abiertoEn: Instante;
  readonly actualizadoEn: Instante;
  /** Numbers of the root's own steps that are `disponible`, `enCurso` or `observado`. */
  readonly pasosEnCurso: readonly number[];
}

/** A document some line of the journal rests on (a key of that line's `hechos.documentos`), once per process and step. */
export interface DocumentoDePaso {
  readonly procesoId: string;
  readonly paso: number | null;
  readonly documentoId: string;
}

/** Reads of processes that are not decisions: lists, the journal, and the names of what a line points at. */
export abstract class ConsultaDeProcesos {
  /** Roots, newest first. */
  abstract listar(
    alcance: Alcance,
    filtro: {
      readonly titularId?: string;
      readonly procedimiento?: string;
      readonly situacion?: SituacionDeProceso;
      readonly asunto?: string;
    },
    corte: Corte,
  ): Promise<Pagina<ProcesoEnLista>>;
  /** Where a process lives, if the account may see it. */
  abstract ubicar(
    alcance: Alcance,
    procesoId: string,
  ): Promise<{ readonly raizId: string; readonly titularId: string } | null>;

  /** Whether the citizens may know that this root is there. */
  abstract esPublica(raizId: string): Promise<boolean>;

  /** Journal of a root by sequence. Keyset on the sequence: the page of a root of 100,000 lines costs what that of 100 does. */
  abstract bitacora(
    raizId: string,
    orden: 'asc' | 'desc',
    corte: Corte,
  ): Promise<Pagina<FilaLinea>>;
  abstract linea(raizId: string, secuencia: number): Promise<FilaLinea | null>;
  /**
   * Lines of these events, newest first, up to `limite` (the corrections of a root are found so); `hasta`: the line after
   * which nothing counts.
   */
  abstract lineasDeEventos(
    raizId: string,
    eventos: readonly string[],
    limite: number,
    hasta?: number,
  ): Promise<readonly FilaLinea[]>;
  /** Lines that recorded some observation, newest first. Marked when the line is written, so that nothing is scanned. */
  abstract lineasConObservaciones(raizId: string, limite: number): Promise<readonly FilaLinea[]>;

  /** Erasable texts by reference; null once erased. Unknown references are absent. */
  abstract textos(refs: readonly string[]): Promise<{ readonly [ref: string]: string | null }>;
  /** Names of accounts, by id. */
  abstract cuentas(ids: readonly string[]): Promise<{ readonly [cuentaId: string]: string }>;
  /** Kept when lines are written, so that a long journal is not read. */
  abstract documentosDePasos(raizId: string): Promise<readonly DocumentoDePaso[]>;
}
