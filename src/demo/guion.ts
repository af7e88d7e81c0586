/**
 * A script of the demonstration: what happened in one titular, act by act, in the words of the engine's commands.
 * Only data; the loader (`cargador.ts`) sends it through the engine.
 */
import type { FechaParcial, Rol, TipoDocumento } from '../../machines/contrato.js';
import type { EventoDeMarca } from '../engine/comandos.js';
import type { Instrumento, Organo } from '../modules/documentos/documento-store.js';

/** What every page, list and file of the demonstration says of itself. */
export const DATO_DE_DEMOSTRACION = 'DATO DE DEMOSTRACIÓN';

/** `YYYY-MM-DDTHH:MM`, in continental Ecuador: when it was recorded. */
export type Cuando = string;

/** A document of the script: a real file of one page that says what it is. The same `clave` is the same document. */
export class Papel {
  constructor(readonly hoja: Hoja) {}
}

export interface Hoja {
  /** Names it within its titular. */
  readonly clave: string;
  readonly version: number;
  readonly tipos: readonly TipoDocumento[];
  readonly titulo: string;
  /** Paragraphs of its page, below the mark of demonstration. */
  readonly texto: readonly string[];
  readonly instrumento: Instrumento | null;
  readonly organo: Organo | null;
  readonly numero: string | null;
  readonly fechaEmision: FechaParcial | null;
  readonly fechaRecepcion: FechaParcial | null;
  readonly firmado: boolean;
  /** Why this version replaces the one before. */
  readonly motivo: string | null;
}

/** The name of somebody of the cast, by one of their aliases. */
export class NombreDe {
  constructor(readonly alias: string) {}
}

export type Valor =
  | string
  | number
  | boolean
  | null
  | Papel
  | NombreDe
  | readonly Valor[]
  | { readonly [campo: string]: Valor };
export type Datos = { readonly [campo: string]: Valor };

interface ActoComun {
  /** Names it within its script: the command's idempotency key hangs from it. */
  readonly clave: string;
  readonly cuando: Cuando;
  /** Alias of the account that records (`elenco.ts`), and as what when it has several offices. */
  readonly registra: string;
  readonly como?: Rol;
  /** Which of the titular's roots, by the name it has in the script; by default, its expediente. */
  readonly raiz?: string;
}

export interface Apertura extends ActoComun {
  readonly tipo: 'abrir';
  readonly procedimiento: string;
  readonly entrada: Datos;
  /** What it is about; with `sobre`, its number after the root of that name. */
  readonly asunto?: string;
  readonly sobre?: string;
  /** Instead of that: the process of the expediente it is about, by its names from the root down. */
  readonly de?: readonly string[];
}

export interface Evento extends ActoComun {
  readonly tipo: 'evento';
  readonly evento: string;
  /** Names from the root down: `['plan-1', 'cocreacion']`. Empty: the root, or the one process below it that offers it. */
  readonly en: readonly string[];
  readonly datos: Datos;
  readonly modo?: 'acto' | 'consumado';
  readonly ocurridoEn?: FechaParcial;
  readonly sinConstancia?: boolean;
  readonly justificaciones?: { readonly [codigo: string]: string };
  readonly actuadoPor?: { readonly rol: Rol; readonly documento?: Papel };
}

export interface Marca extends ActoComun {
  readonly tipo: 'marca';
  readonly evento: EventoDeMarca;
  readonly motivo: string;
  readonly documento?: Papel;
  readonly actuadoPor?: { readonly rol: Rol; readonly documento?: Papel };
}

export type Acto = Apertura | Evento | Marca;

export interface Guion {
  /** Key of its titular (`titulares.ts`). */
  readonly titular: string;
  readonly actos: readonly Acto[];
}

/** The documents an act gives, in the order in which they are named. */
export function papelesDe(acto: Acto): Papel[] {
  const hallados: Papel[] = [];
  const mirar = (valor: unknown): void => {
    if (valor instanceof Papel) hallados.push(valor);
    else if (typeof valor === 'object' && valor !== null) Object.values(valor).forEach(mirar);
  };
  mirar(acto);
  return hallados;
}
