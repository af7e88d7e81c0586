import type { Fecha, Nivel } from '../../../machines/contrato.js';
import type { LugarDelPaso } from '../../engine/paso-del-recorrido.js';
import type { FilaLinea, FilaTarea, Instante } from '../../engine/puertos/filas.js';
import type { Alcance, Ambito } from '../../platform/alcance.js';
import type { Corte, Pagina } from '../../platform/pagina.js';

export interface TareaVista extends FilaTarea {
  readonly procedimiento: string;
  readonly titular: { readonly id: string; readonly nombre: string; readonly nivel: Nivel | null };
  /** Class of the deadline behind `venceFecha`, if one is armed. */
  readonly plazo: 'meta' | 'termino' | 'plazo' | null;
  /** The account has a draft of this event. */
  readonly borrador: boolean;
  /** Who takes care of it, if somebody said so or was asked to. */
  readonly encargo: EncargoVisto | null;
}

export interface EncargoVisto {
  readonly cuentaId: string;
  readonly nombre: string;
  readonly puestoPor: string;
  readonly puestoPorNombre: string;
  readonly puestoEn: Instante;
  readonly motivo: string | null;
  /** On leave today: until when, and who stands in. */
  readonly ausencia: {
    readonly hasta: Fecha;
    readonly sustituto: string;
    readonly sustitutoCuentaId: string | null;
  } | null;
}

export interface HechoPropio {
  readonly linea: FilaLinea;
  readonly procedimiento: string;
  readonly titular: { readonly id: string; readonly nombre: string; readonly nivel: Nivel | null };
}

/** Whose offices the tasks are shared out by, and on which day offices must be in force. */
export interface Reparto {
  readonly suyas: readonly Ambito[];
  /** The offices of one's own side. */
  readonly lado: readonly Ambito[];
  readonly hoy: Fecha;
  /** Only of the governments the account answers for as an analyst. */
  readonly soloMios?: boolean;
}

/**
 * The four views share out the tasks of the territory (roots without a mark): `paraMi`, where one of the offices in
 * `suyas` covers the titular and its role acts, or may record and nobody who acts there can enter; `porCuentaDe`, not
 * those, where one of `suyas` may record; `equipo`, not those, where one of `lado` covers the titular and its role
 * acts; `esperoAOtros`, the rest. What one of these has been taken by: mine if I, or somebody I stand in for today, have
 * it (and may do it); of the team if another has it that would be mine.
 */
export interface PeticionDeTareas extends Reparto {
  readonly vista: 'paraMi' | 'porCuentaDe' | 'equipo' | 'esperoAOtros';
  /** Only what is in one of these. */
  readonly lugares?: readonly LugarDelPaso[];
  readonly titularId?: string;
  /** Already without accents or case: begins of words of the titular's name. */
  readonly q?: string;
}

export abstract class TareaStore {
  /** By due date (those without last), then since when, process and event. */
  abstract listar(
    alcance: Alcance,
    peticion: PeticionDeTareas,
    corte: Corte,
  ): Promise<Pagina<TareaVista>>;
  /** One task, seen as in a list; null outside the territory, or when it does not wait any more. */
  abstract find(
    alcance: Alcance,
    reparto: Reparto,
    procesoId: string,
    evento: string,
  ): Promise<TareaVista | null>;
  /** Lines this account recorded (not those of the engine), newest first. */
  abstract hechos(
    alcance: Alcance,
    filtro: Pick<PeticionDeTareas, 'titularId' | 'lugares'>,
    corte: Corte,
  ): Promise<Pagina<HechoPropio>>;
  abstract contar(
    alcance: Alcance,
    reparto: Reparto,
  ): Promise<{
    readonly paraMi: number;
    /** Of those, the ones that no office in `suyas` does: they are only recorded. */
    readonly paraMiPorOtros: number;
    readonly porCuentaDe: number;
    readonly equipo: number;
    readonly esperoAOtros: number;
    readonly hechos: number;
  }>;
}
