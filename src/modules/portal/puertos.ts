import type { Readable } from 'node:stream';
import type { Idioma } from '../../platform/textos/textos.js';
import type { FichaPublica, GobiernoPublico, ProvinciaPublica, Rotulos } from './lo-publico.js';

/**
 * What is public, read by nobody in particular: no office, no account. Joined in `uniones.module.ts` with the services
 * that officials read by, so that one rule decides for both.
 */
export abstract class LecturaPublica {
  /** Every government, by code. */
  abstract gobiernos(): Promise<{
    readonly hoy: string;
    readonly gobiernos: readonly GobiernoPublico[];
  }>;
  abstract ficha(gobierno: GobiernoPublico): Promise<FichaPublica>;
  abstract provincias(): Promise<readonly ProvinciaPublica[]>;
  abstract rotulos(idioma: Idioma): Rotulos;
  /** The bytes of a public document. @throws Problema 404, 410. */
  abstract contenido(id: string): Promise<{
    readonly nombre: string;
    readonly mime: string;
    readonly tamano: number;
    readonly sha256: string;
    readonly bytes: Readable;
  }>;
  abstract hoy(): string;
}

/** What a citizen may write about, by the plain form: a plan that takes proposals, a draft or a commitment. */
export interface DestinoDeCarta {
  readonly clase: 'propuesta' | 'observacion' | 'comentario';
  readonly titular: string;
  readonly demo: boolean;
  /** None: it is a proposal. */
  readonly compromisos: readonly string[];
  readonly hasta: string | null;
}
export interface Carta {
  readonly campos: { readonly [nombre: string]: string };
  readonly archivos: readonly {
    readonly ruta: string;
    readonly nombre: string;
    readonly tamano: number;
    readonly sha256: string;
  }[];
}
/** What who has the tracking code is told. Never who wrote it. */
export interface CartaSeguida {
  readonly codigo: string;
  readonly titular: { readonly nombre: string; readonly demo: boolean };
  readonly recibidaEn: string;
  /** Of those that anybody may know. */
  readonly estado: string;
  readonly estadoTexto: string;
  readonly problema: string;
  readonly solucion: string;
  readonly respuesta: string | null;
  /** Codes of the commitments it fed. */
  readonly compromisos: readonly string[];
  /** Why it was set aside. */
  readonly motivoDeModeracion: string | null;
  /** The ones it was joined to, or divided in: its answer is theirs. */
  readonly sigueEn: readonly Pick<
    CartaSeguida,
    'codigo' | 'estado' | 'estadoTexto' | 'problema' | 'solucion' | 'respuesta' | 'compromisos'
  >[];
  readonly novedades: readonly { readonly texto: string; readonly en: string }[];
  /** There are personal data that may be erased. */
  readonly conDatosPersonales: boolean;
  /** Their erasure was asked for: the last day to do it. */
  readonly borradoVence: string | null;
  readonly archivos: readonly {
    readonly nombre: string;
    readonly tamano: number;
    readonly enviadoEn: string;
    /** By which anybody may open it; null: only who attends to what was sent. */
    readonly publico: string | null;
  }[];
  /** Nobody has read it yet: it takes files. */
  readonly admiteArchivos: boolean;
}
/** Where what is written in the plain form goes. Joined at the root with the proposals. */
export abstract class BuzonCiudadano {
  /** Says when the form was asked for; it serves once. */
  abstract ficha(): string;
  abstract consentimiento(idioma: Idioma): {
    readonly version: number;
    readonly idioma: Idioma;
    readonly texto: string;
  };
  /** @throws Problema when nothing is asked about it now. */
  abstract destino(campos: Carta['campos']): Promise<DestinoDeCarta>;
  /** @throws Problema with what is wrong, by field. */
  abstract enviar(carta: Carta): Promise<{
    readonly codigo: string;
    readonly seguimiento: string;
    readonly sinAdjuntar: readonly string[];
  }>;
  /** Plans that take proposals now. */
  abstract abiertas(): Promise<
    readonly { readonly cocreacion: string; readonly titular: string; readonly demo: boolean }[]
  >;
  /** One by one; the names of those that were not taken. @throws Problema 404. */
  abstract adjuntar(
    codigo: string,
    archivos: Carta['archivos'],
  ): Promise<{ readonly sinAdjuntar: readonly string[] }>;
  /** The last day to erase who wrote it. @throws Problema 404, 409 when there is nobody. */
  abstract pedirBorrado(codigo: string): Promise<string>;
  /** @throws Problema 404. */
  abstract seguir(codigo: string, idioma: Idioma): Promise<CartaSeguida>;
}
