import type { Identidad } from '../../platform/identidad.js';
import type { Idioma } from '../../platform/textos/textos.js';
import type { BorradorEnLista } from './borrador-de-compromiso-store.js';
import type { PropuestaDeOrigen } from './desde-propuestas.js';
import type { CampoRedactable, FichaEscrita } from './ficha-de-borrador.js';
import type { Marcas } from './marcas-de-maquina.js';
import type { CompromisoDelCorpus } from './parecidos.js';

/** Where a draft is going. */
export interface Destino {
  readonly titular: { readonly id: string; readonly nombre: string };
  readonly raizId: string;
  readonly planId: string;
  readonly ordinal: number;
  readonly inicio: string | null;
  readonly fin: string | null;
  readonly finDeMandato: string | null;
  readonly cocreacionId: string | null;
  /** Those the plan has, with what each says of itself. */
  readonly compromisos: readonly {
    readonly id: string | null;
    readonly codigo: string;
    readonly ficha: { readonly [campo: string]: unknown };
    readonly inicio: string | null;
    readonly fin: string | null;
    readonly hitos: readonly { readonly [campo: string]: unknown }[];
  }[];
}

/** What a draft begins with. What is out of reach is not there. Joined in `app.module.ts`. */
export abstract class OrigenesDeBorrador {
  abstract propuesta(quien: Identidad, id: string): Promise<PropuestaDeOrigen | null>;
  /** Of a plan, of a co-creation or of a commitment. */
  abstract destino(quien: Identidad, procesoId: string): Promise<Destino | null>;
}

/** Every commitment whoever asks may read: the public ones of the country, and those of the titular. */
export abstract class CorpusDeCompromisos {
  /** Changes whenever what is in it may have changed. */
  abstract marca(titularId: string): Promise<string>;
  abstract leer(quien: Identidad, titularId: string): Promise<readonly CompromisoDelCorpus[]>;
}

/** Covers and finds cédulas, phones and mails. */
export abstract class DatosPersonalesEnTexto {
  abstract hay(texto: string): boolean;
  abstract tapar(texto: string): string;
}

export interface BorradorPorImprimir {
  readonly borrador: BorradorEnLista;
  readonly ficha: FichaEscrita;
  readonly destino: Destino;
  readonly propuestas: readonly string[];
  readonly marcas: Marcas;
  readonly faltas: readonly string[];
}
export type FormatoDeBorrador = 'pdf' | 'docx' | 'txt';
/** The documents room prints it. */
export abstract class ImpresorDeBorradores {
  abstract imprimir(
    quien: Identidad,
    idioma: Idioma,
    que: BorradorPorImprimir,
    formato: FormatoDeBorrador,
  ): Promise<Buffer>;
}

/** A language model somebody set up for this installation; most have none. */
export abstract class Redactor {
  /** As the installation names it; null: there is none. */
  abstract readonly modelo: string | null;
  /**
   * The fields it wrote, of those asked. It is told a problem and a solution, and nothing else.
   * @throws Problema 502 when it does not answer, or not what was asked.
   */
  abstract redactar(
    de: { readonly problema: string; readonly solucion: string },
    campos: readonly CampoRedactable[],
  ): Promise<{ readonly [C in CampoRedactable]?: string }>;
}
