import type {
  ClaseTitular,
  EstadoDePaso,
  Fecha,
  FechaParcial,
  Nivel,
  Rol,
} from '../../../machines/contrato.js';
import type { Instante, MarcaDeRaiz, SituacionDeProceso } from '../../engine/puertos/filas.js';
import type { Alcance, Gremio } from '../../platform/alcance.js';

/** A titular and its root of the fifteen steps: the open one, or else the last. */
export interface Cabeza {
  readonly titularId: string;
  readonly nombre: string;
  readonly claveBusqueda: string;
  readonly clase: ClaseTitular;
  readonly nivel: Nivel | null;
  readonly gremio: Gremio | null;
  readonly codigoDpa: string | null;
  readonly provincia: string | null;
  readonly canton: string | null;
  readonly poblacion: number | null;
  readonly demo: boolean;
  /** Who of the POC answers for it. */
  readonly analista: { readonly id: string; readonly nombre: string } | null;
  readonly raiz: RaizDeCabeza | null;
}

/** All of them, or those the citizens may know of. */
export type CualesRaices = 'todas' | 'publicas';

export interface RaizDeCabeza {
  readonly id: string;
  /** Grows with every command on the root, and only with them. */
  readonly version: number;
  readonly marca: MarcaDeRaiz['clase'] | null;
  readonly situacion: SituacionDeProceso;
  readonly abiertaEn: Instante;
}

export interface ProcesoConPasos {
  readonly id: string;
  readonly esRaiz: boolean;
  readonly situacion: SituacionDeProceso;
  readonly abiertoEn: Instante;
  /** Of a plan: whether the government is a member of OGP Local. */
  readonly miembroOgp: boolean;
}

export interface PasoGuardado {
  readonly procesoId: string;
  readonly numero: number;
  readonly estado: EstadoDePaso;
  readonly vuelta: number;
  readonly desde: FechaParcial | null;
  readonly inicio: FechaParcial | null;
  readonly sinConstancia: boolean;
  readonly regularizado: boolean;
  readonly pendientes: readonly string[];
}

export interface EsperaGuardada {
  readonly procesoId: string;
  readonly paso: number;
  readonly actua: readonly Rol[];
  readonly vence: Fecha | null;
}

/**
 * The procedures that are looked for, whole, in one of the fifteen steps, and in which: what one of them waits for, the
 * plan that opened it waits for in that step.
 */
export type PasosDeHijos = ReadonlyMap<string, number>;

/** All the board needs of a root, as of one version of it. */
export interface DetalleDeRaiz {
  readonly procesos: readonly ProcesoConPasos[];
  readonly pasos: readonly PasoGuardado[];
  readonly esperas: readonly EsperaGuardada[];
  /** When somebody last recorded something that is no insistence; when it was opened, if nobody did. */
  readonly ultimaActividad: Instante;
  /** `AAAAMM` and how many acts people recorded that month. */
  readonly actividad: readonly (readonly [mes: number, actos: number])[];
}

export abstract class TableroStore {
  /** Every titular inside the territory, by DPA code and name: one row each. A root that is not public is, for `publicas`, none. */
  abstract cabezas(alcance: Alcance, cuales: CualesRaices): Promise<readonly Cabeza[]>;
  /** Of each of these roots. Who may see them was asked before. */
  abstract detalles(
    raices: readonly string[],
    desdeMes: number,
    hijos: PasosDeHijos,
  ): Promise<ReadonlyMap<string, DetalleDeRaiz>>;
  /** When each of these titulares last had a document that the citizens may read. */
  abstract ultimaPublicacion(
    titulares: readonly string[],
    hoy: Fecha,
  ): Promise<ReadonlyMap<string, Instante>>;
  /** Grows with whatever is recorded, whoever does it: opaque. */
  abstract posicion(): Promise<string>;
}
