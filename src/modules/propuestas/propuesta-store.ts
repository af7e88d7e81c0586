import type { Instante } from '../../engine/puertos/filas.js';
import type { Alcance } from '../../platform/alcance.js';
import type { Corte, Pagina } from '../../platform/pagina.js';

/** Before it is a process: what waits for somebody to look at it, and what was set aside as abuse. */
export const MODERACIONES = ['porModerar', 'enTramite', 'apartada'] as const;
export type Moderacion = (typeof MODERACIONES)[number];

/** A proposal for the plan; an observation on the draft of a commitment; a comment on one that is carried out. */
export const CLASES = ['propuesta', 'observacion', 'comentario'] as const;
export type ClaseDeAporte = (typeof CLASES)[number];

/** What was proposed. Nothing here says by whom. */
export interface Propuesta {
  readonly id: string;
  readonly clase: ClaseDeAporte;
  readonly numero: number;
  /** `P-12`, `O-13`, `C-14`: within its co-creation. */
  readonly codigo: string;
  readonly cocreacionId: string;
  readonly titularId: string;
  readonly canal: 'web' | 'mesa' | 'taller' | 'papel';
  readonly problema: string;
  readonly solucion: string;
  readonly claveBusqueda: string;
  readonly eje: string | null;
  readonly pilar: string | null;
  readonly etiquetas: readonly string[];
  /** Parish, neighbourhood or zone, in words. */
  readonly territorio: string | null;
  /** What it speaks of, when it is no proposal: a process, and the code of a commitment. */
  readonly sobreId: string | null;
  readonly compromiso: string | null;
  /** The mesa it was written in, by its line in the journal; null: none, or nobody said. */
  readonly mesa: number | null;
  readonly moderacion: Moderacion;
  readonly motivoDeModeracion: string | null;
  readonly procesoId: string | null;
  readonly recibidaEn: Instante;
  readonly registradaPor: string | null;
}

/** How its process stands, as it is stored: its procedure says what that means. */
export interface FilaDeTramite {
  readonly id: string;
  readonly procedimiento: string;
  readonly formato: number;
  readonly estado: string;
  readonly contexto: string;
  readonly hijos: string;
  readonly concluido: boolean;
}

export interface PropuestaEnLista extends Propuesta {
  readonly titular: { readonly id: string; readonly nombre: string; readonly demo: boolean };
  readonly tramite: FilaDeTramite | null;
  readonly tieneAutor: boolean;
}

/** A file that came with it; its bytes are found by their hash. */
export interface Adjunto {
  readonly id: string;
  readonly numero: number;
  readonly nombre: string;
  readonly mime: string;
  readonly tamano: number;
  readonly sha256: string;
  readonly subidoEn: Instante;
}

/** Who proposed, sealed; nothing of it can be read without the key it names. */
export interface AutorSellado {
  readonly claveId: string;
  readonly sellado: string;
  readonly consentimiento: number;
  readonly consentidoEn: Instante;
}

export interface Recepcion {
  readonly cocreacionId: string;
  readonly titularId: string;
  readonly titular: string;
  readonly demo: boolean;
  readonly ordinal: number;
  /** Its second stage is open. */
  readonly abierta: boolean;
  /** As they were published; null: the five of the guide, alike. */
  readonly criterios: readonly { readonly clave: string; readonly peso: number }[] | null;
}

/** What one may write about: a co-creation with its consultation open, or a commitment that is carried out. */
export interface DestinoDeAporte {
  readonly procesoId: string;
  readonly clase: Exclude<ClaseDeAporte, 'propuesta'>;
  readonly cocreacionId: string;
  readonly titularId: string;
  readonly titular: string;
  readonly demo: boolean;
  /** Codes of the commitments it may be about. */
  readonly compromisos: readonly string[];
  /** The last day; null: while it is carried out. */
  readonly hasta: string | null;
}

export interface Borrado {
  readonly propuestaId: string;
  readonly codigo: string;
  readonly titular: string;
  readonly pedidoEn: Instante;
  /** The last day to attend to it. */
  readonly vence: string;
}

export interface Revelacion {
  readonly cuentaId: string;
  readonly nombre: string;
  readonly motivo: string;
  readonly en: Instante;
}

/** Something that happened to what a proposal fed, as its author is told. */
export interface Novedad {
  readonly id: string;
  readonly codigo: string;
  readonly compromiso: string | null;
  readonly en: Instante;
}

export interface FiltroDePropuestas {
  readonly clases?: readonly ClaseDeAporte[] | undefined;
  readonly titularId?: string | undefined;
  readonly cocreacionId?: string | undefined;
  readonly moderacion?: Moderacion | undefined;
  /** Name of a state of its procedure. */
  readonly estado?: string | undefined;
  readonly eje?: string | undefined;
  readonly mesa?: number | undefined;
  readonly q?: string | undefined;
}

export abstract class PropuestaStore {
  abstract recepcion(cocreacionId: string): Promise<Recepcion | null>;
  /** Where the second stage is open now. */
  abstract recepciones(titularId: string | null): Promise<readonly Recepcion[]>;

  /**
   * Keeps it with its number and, apart, who sent it; null when the proof of work was used before.
   */
  abstract recibir(
    propuesta: Omit<Propuesta, 'numero' | 'codigo'>,
    mas: {
      readonly seguimiento: string;
      readonly autor: AutorSellado | null;
      readonly reto: { readonly huella: string; readonly vence: Instante } | null;
    },
  ): Promise<{ readonly numero: number; readonly codigo: string } | null>;
  /** Null: there is no such process, or nothing is asked about it now. */
  abstract destino(procesoId: string): Promise<DestinoDeAporte | null>;
  abstract find(alcance: Alcance, id: string): Promise<PropuestaEnLista | null>;
  abstract listar(
    alcance: Alcance,
    filtro: FiltroDePropuestas,
    corte: Corte,
  ): Promise<Pagina<PropuestaEnLista>>;
  /** Was it recorded in that co-creation? */
  abstract hayMesa(cocreacionId: string, mesa: number): Promise<boolean>;
  /** What anybody may read: those that were taken up. */
  abstract listarPublicas(
    filtro: FiltroDePropuestas,
    corte: Corte,
  ): Promise<Pagina<PropuestaEnLista>>;
  /** By the hash of its tracking code. */
  abstract porSeguimiento(huella: string): Promise<PropuestaEnLista | null>;
  abstract porProceso(procesoId: string): Promise<PropuestaEnLista | null>;
  /** False when somebody decided before. */
  abstract moderar(
    id: string,
    como: {
      readonly moderacion: Exclude<Moderacion, 'porModerar'>;
      readonly motivo: string | null;
      readonly procesoId: string | null;
      readonly por: string;
      readonly en: Instante;
    },
  ): Promise<boolean>;
  /** Words of the references a context keeps. */
  abstract textos(refs: readonly string[]): Promise<{ readonly [ref: string]: string | null }>;

  abstract adjuntos(propuestaId: string): Promise<readonly Adjunto[]>;
  /** With the next number; false when it has as many as it may, or somebody has read it already. */
  abstract adjuntar(
    propuestaId: string,
    adjunto: Omit<Adjunto, 'numero' | 'subidoEn'>,
    como: { readonly en: Instante; readonly tope: number },
  ): Promise<boolean>;
  /** Of those that were taken up, by the id of the file: whoever asks has it from a page. */
  abstract adjuntoPublico(
    id: string,
  ): Promise<{ readonly adjunto: Adjunto; readonly propuesta: PropuestaEnLista } | null>;

  /** Who sent the proposals of a co-creation, each with the id it is bound to. */
  abstract autores(
    cocreacionId: string,
  ): Promise<readonly (AutorSellado & { readonly propuestaId: string })[]>;
  abstract autor(propuestaId: string): Promise<AutorSellado | null>;
  /** Before it is shown, who sees it and why is written down. */
  abstract revelar(
    propuestaId: string,
    r: {
      readonly id: string;
      readonly cuentaId: string;
      readonly motivo: string;
      readonly en: Instante;
    },
  ): Promise<AutorSellado | null>;
  abstract revelaciones(propuestaId: string): Promise<readonly Revelacion[]>;
  /** Once: a second request keeps the date of the first. The last day to attend to it. */
  abstract pedirBorrado(propuestaId: string, en: Instante, vence: string): Promise<string>;
  /** The last day of the one that is still to be attended to. */
  abstract findBorrado(propuestaId: string): Promise<string | null>;
  abstract borrados(alcance: Alcance): Promise<readonly Borrado[]>;
  /** Those whose last day is that one or earlier. */
  abstract borradosVencidos(hasta: string): Promise<readonly string[]>;
  /** Takes away who proposed, and the letters to them. False when there was nobody. */
  abstract borrarAutor(propuestaId: string, en: Instante, por: string | null): Promise<boolean>;

  /** Proposals linked to a commitment of the plan of that process. */
  abstract vinculadas(
    compromisoProcesoId: string,
  ): Promise<{ readonly codigo: string; readonly propuestas: readonly PropuestaEnLista[] }>;
  /** Those that were merged into it, however long the way. */
  abstract unidasA(procesoId: string): Promise<readonly PropuestaEnLista[]>;
  /** Once for each proposal and cause; false when it was there. */
  abstract anotarNovedad(propuestaId: string, n: Novedad): Promise<boolean>;
  abstract novedades(propuestaId: string): Promise<readonly Novedad[]>;
}
