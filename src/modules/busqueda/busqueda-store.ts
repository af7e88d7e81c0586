import type { Fecha, JsonObjeto, Nivel, Rol } from '../../../machines/contrato.js';
import type { MarcaDeRaiz } from '../../engine/puertos/filas.js';
import type { Alcance } from '../../platform/alcance.js';
import type { Corte, Pagina } from '../../platform/pagina.js';
import type { CriterioDeDocumentos } from './puertos.js';

/** In the order they are shown. */
export const CLASES = ['gobierno', 'proceso', 'documento', 'persona', 'texto'] as const;
export type Clase = (typeof CLASES)[number];
/** `archivo`: the file of a document, which takes long to read and is left for last. */
export type ClasePendiente = Clase | 'archivo';

/** Something that was written and is not in the index as it is now. */
export interface Pendiente {
  readonly clase: ClasePendiente;
  readonly id: string;
  /** How many times it changed since it was last indexed: what changed meanwhile stays pending. */
  readonly vez: number;
}

interface DeTitular {
  readonly titularId: string | null;
  readonly titularNombre: string | null;
}

/** What the tables hold of a thing, to be put in words. */
export type Fuente =
  | ({
      readonly clase: 'gobierno';
      readonly nombre: string;
      readonly nombreOficial: string;
      readonly lugares: readonly string[];
      readonly codigoDpa: string | null;
      readonly claveBusqueda: string;
    } & DeTitular)
  | ({
      readonly clase: 'proceso';
      readonly procedimiento: string;
      readonly contexto: JsonObjeto;
      readonly abiertoEn: number;
    } & DeTitular)
  | ({
      readonly clase: 'documento';
      readonly titulo: string;
      readonly numero: string | null;
      readonly instrumento: string | null;
      readonly organo: string | null;
      readonly tipos: readonly string[];
      readonly sha256: string;
      readonly mime: string;
      readonly subidoEn: number;
    } & DeTitular)
  | ({
      readonly clase: 'persona';
      readonly nombre: string;
      readonly correo: string | null;
      readonly claveBusqueda: string;
    } & DeTitular)
  | ({
      readonly clase: 'texto';
      readonly texto: string;
      readonly registradoEn: number;
    } & DeTitular);

/** A thing as the index keeps it. */
export interface Entrada {
  readonly titularId: string | null;
  /** Within what is equally good, ascending. */
  readonly orden: string;
  /** Words of its title: what matches there goes first. */
  readonly claveTitulo: string;
  readonly palabras: readonly string[];
  /** Text read from its file, to show where the words stand. */
  readonly cuerpo: string | null;
}

export interface PeticionDeBusqueda {
  /** Without accents or case; each begins a word of what is found. At least one. */
  readonly palabras: readonly string[];
  readonly clase: Clase;
  readonly titularId?: string;
  readonly nivel?: Nivel;
  readonly provincia?: string;
  /** What may be read of documents. */
  readonly documentos: CriterioDeDocumentos;
  readonly hoy: Fecha;
}

interface Hallado {
  readonly id: string;
  readonly titular: { readonly id: string; readonly nombre: string; readonly demo: boolean } | null;
  /** Last process of `implementacion` of its titular: where it is seen. */
  readonly raizId: string | null;
}

/** What was found, with what is told of it. */
export type Hallazgo =
  | ({
      readonly clase: 'gobierno';
      readonly nombre: string;
      readonly nivel: Nivel | null;
      readonly lugares: readonly string[];
    } & Hallado)
  | ({
      readonly clase: 'proceso';
      readonly procedimiento: string;
      readonly esRaiz: boolean;
      readonly marca: MarcaDeRaiz['clase'] | null;
      readonly abiertoEn: number;
    } & Hallado)
  | ({
      readonly clase: 'documento';
      readonly titulo: string;
      readonly numero: string | null;
      readonly instrumento: string | null;
      readonly tipos: readonly string[];
      readonly fechaEmision: string | null;
      /** Null when it is seen by its public version only. */
      readonly cuerpo: string | null;
    } & Hallado)
  | ({
      readonly clase: 'persona';
      readonly nombre: string;
      /** In force, and inside the territory. */
      readonly cargos: readonly { readonly rol: Rol; readonly titularNombre: string | null }[];
    } & Hallado)
  | ({
      readonly clase: 'texto';
      readonly texto: string;
      readonly procesoId: string;
      readonly evento: string;
      readonly procedimiento: string;
      readonly secuencia: number;
      readonly ocurridoEn: string | null;
    } & Hallado);

export abstract class BusquedaStore {
  abstract pendientes(
    clases: readonly ClasePendiente[],
    limite: number,
  ): Promise<readonly Pendiente[]>;
  /** By `clase id`; what is not there any more is absent. Of a file, its document. */
  abstract fuentes(pendientes: readonly Pendiente[]): Promise<ReadonlyMap<string, Fuente>>;
  /** Writes (or with null takes out) what was pending, and forgets that it was. Of a document, its file is pending now. */
  abstract indexar(
    hechas: readonly { readonly pendiente: Pendiente; readonly entrada: Entrada | null }[],
  ): Promise<void>;
  /** First those called exactly so, then those whose title has every word, then the rest. */
  abstract buscar(
    alcance: Alcance,
    peticion: PeticionDeBusqueda,
    corte: Corte,
  ): Promise<Pagina<Hallazgo>>;
  /** How many, counting no further than `tope`. */
  abstract contar(alcance: Alcance, peticion: PeticionDeBusqueda, tope: number): Promise<number>;
}
