import type { Fecha, Rol } from '../../../machines/contrato.js';
import type { FilaAviso, Instante } from '../../engine/puertos/filas.js';
import type { Alcance } from '../../platform/alcance.js';
import type { Corte, Pagina } from '../../platform/pagina.js';
import type { FilaDeCalendario } from './calendario.js';

/** An armed deadline in días término, with what is needed to reckon it again and to tell whose it is. */
export interface TerminoEnCurso {
  readonly id: string;
  readonly raizId: string;
  readonly procesoId: string;
  readonly procedimiento: string;
  readonly nombre: string;
  readonly titular: { readonly id: string; readonly nombre: string };
  readonly notificacion: Fecha;
  readonly dias: number;
  readonly vence: Fecha;
  readonly jurisdicciones: readonly string[];
  /** Version of the calendar it was reckoned with. */
  readonly calendario: string;
  readonly secuencia: number;
  /** Who is awaited in that process. */
  readonly roles: readonly Rol[];
}

/** A row that was written, replaced or withdrawn. */
export interface CambioDeCalendario {
  readonly id: string;
  readonly filaId: string;
  readonly fecha: Fecha;
  readonly antes: FilaDeCalendario | null;
  readonly despues: FilaDeCalendario | null;
  readonly motivo: string | null;
  readonly hechoPor: string | null;
  readonly hechoEn: Instante;
}

export interface Confirmacion {
  readonly titularId: string;
  readonly anio: number;
  readonly nota: string | null;
  readonly confirmadoPor: string;
  readonly confirmadoEn: Instante;
}

/** A government, and whether somebody said that its local holidays of the year are in the calendar. */
export interface EstadoDeConfirmacion {
  readonly titular: {
    readonly id: string;
    readonly nombre: string;
    readonly codigoDpa: string | null;
  };
  readonly confirmacion: (Confirmacion & { readonly confirmadoPorNombre: string | null }) | null;
}

export interface FiltroDeConfirmaciones {
  readonly anio: number;
  readonly confirmados?: boolean;
  /** Only those with an open process: who may have to call a session. */
  readonly conProceso: boolean;
  readonly q?: string;
}

/** What is written around the calendar: the terms it rules, who changed it, which governments confirmed their holidays. */
export abstract class LibroDeCalendarioStore {
  /** Running terms that lie, in part, between these days. */
  abstract terminosEntre(desde: Fecha, hasta: Fecha): Promise<readonly TerminoEnCurso[]>;
  /** Those of the territory that are running. */
  abstract terminosEnCurso(alcance: Alcance): Promise<readonly TerminoEnCurso[]>;
  abstract avisar(avisos: readonly FilaAviso[]): Promise<void>;
  abstract anotar(cambios: readonly CambioDeCalendario[]): Promise<void>;
  /** Newest first. */
  abstract cambios(
    corte: Corte,
  ): Promise<Pagina<CambioDeCalendario & { readonly hechoPorNombre: string | null }>>;
  /** Names of provinces and cantons by their code. */
  abstract lugares(codigos: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Confirming again keeps the last word. */
  abstract confirmar(c: Confirmacion): Promise<void>;
  abstract desconfirmar(titularId: string, anio: number): Promise<void>;
  abstract findConfirmacion(titularId: string, anio: number): Promise<Confirmacion | null>;
  /** `total`: how many, of those asked for, are not confirmed. */
  abstract confirmaciones(
    alcance: Alcance,
    filtro: FiltroDeConfirmaciones,
    corte: Corte,
  ): Promise<Pagina<EstadoDeConfirmacion>>;
}
