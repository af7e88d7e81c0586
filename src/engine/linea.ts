/**
 * One line of the bitácora. What is stored is its canonical text; its hash covers the hash of the line before, so that
 * a byte changed anywhere shows. No names and no free words: accounts, roles, documents by id, words by reference.
 */
import type {
  Fecha,
  FechaParcial,
  Hechos,
  JsonObjeto,
  Observacion,
  Rol,
} from '../../machines/contrato.js';
import { canonico, sha256 } from './canonico.js';
import type { Cargo, FilaLinea, Instante, LineaNueva } from './puertos/filas.js';

/** Schema of the line's own text. */
export const VERSION_DE_LINEA = 1;

/** Events of the engine itself. A procedure's own events never have these names nor begin with `#`. */
export const EVENTOS_DEL_ENGINE = [
  'abrirProceso',
  'suspender',
  'reanudar',
  'desistir',
  'archivarPorInactividad',
  'reactivar',
  'rectificarHecho',
  'deshacer',
  'anularHecho',
  'recontarTermino',
] as const;
export const EVENTO_DETENIDO = '#detenido';

export interface ActuadoPor {
  readonly rol: Rol;
  readonly documento: string | null;
}
export interface RegistradoPor {
  readonly cuenta: string;
  readonly rol: Rol;
  readonly cargo: string;
  readonly calidad: Cargo['calidad'];
}

/** A deadline armed, closed, fired, stopped, resumed or reckoned again by the line. */
export interface PlazoEnLinea {
  readonly accion: 'armar' | 'cerrar' | 'disparar' | 'detener' | 'reanudar' | 'recontar';
  readonly id: string;
  readonly proceso: string;
  readonly clave: string;
  readonly nombre: string;
  /** When armed: from which day, how long, by which version of its parameter (null: by default). */
  readonly desde?: Fecha;
  readonly cuanto?: number;
  readonly version?: number | null;
  readonly vence?: Fecha;
  readonly venceEn?: Instante;
  /** When reckoned again: the day on which it ended until then. */
  readonly antes?: Fecha;
  /** When stopped or resumed: business or calendar days left; minutes, of one that runs by the clock. */
  readonly resto?: number;
}

export interface HijoEnLinea {
  readonly padre: string;
  readonly ref: string;
  readonly ronda: number;
}

/** The part of the facts of a consequence that was read, and not taken from the command that brought it about. */
export type HechosRecordados = Pick<Hechos, 'parametros' | 'hijos' | 'terminos' | 'padre'>;

/** A consequence worked out again by a correction and not found in the lines before it. */
export interface Novedad {
  readonly grupo: number;
  readonly proceso: string;
  readonly evento: string;
  readonly hechos: HechosRecordados;
  readonly hijo?: HijoEnLinea;
}

export interface CorreccionEnLinea {
  readonly secuencia: number;
  /** Fields that changed: what they said, what they say now (words by reference). */
  readonly cambios: readonly {
    readonly campo: string;
    readonly antes: unknown;
    readonly despues: unknown;
  }[];
  /** The corrected fact, whole; null when it was taken back. */
  readonly hecho: { readonly datos: JsonObjeto; readonly hechos: Hechos } | null;
  /** What the rules ask of it, read so, and was not there: these are its observations now. */
  readonly observaciones?: readonly Observacion[];
  /** Fingerprint of each process of the root after folding again. */
  readonly tras: { readonly [proceso: string]: string };
  readonly novedades: readonly Novedad[];
  /** Deadlines reckoned again, by the line that arms, stops or resumes them. */
  readonly plazos: readonly (PlazoEnLinea & { readonly grupo: number })[];
}

export interface Linea {
  readonly v: number;
  readonly raiz: string;
  readonly secuencia: number;
  readonly proceso: string;
  readonly procedimiento: string;
  readonly evento: string;
  readonly paso: number | null;
  /** The line of the same command that brought this one about; null for what was commanded. */
  readonly causa: number | null;
  readonly actuadoPor: ActuadoPor | null;
  readonly registradoPor: RegistradoPor | null;
  readonly ocurridoEn: FechaParcial | null;
  readonly registradoEn: Instante;
  readonly datos: JsonObjeto;
  readonly hechos: Hechos | null;
  readonly justificaciones?: { readonly [codigo: string]: string };
  readonly observaciones?: readonly Observacion[];
  readonly motivo?: string;
  readonly documento?: string;
  /** The load of what already existed that brought it in (a `regularizacion`, an `importacion`). */
  readonly carga?: string;
  readonly antes: { readonly estados: readonly string[] } | null;
  readonly despues: { readonly estados: readonly string[]; readonly huella: string } | null;
  readonly hijo?: HijoEnLinea;
  readonly plazos?: readonly PlazoEnLinea[];
  readonly correccion?: CorreccionEnLinea;
  /** Of a correction that somebody else asked for: who, and in which request. Who recorded it is who approved. */
  readonly pedida?: { readonly id: string; readonly cuenta: string; readonly rol: Rol };
}

/** A line whose place in the journal is not known yet. `causa` counts lines of its own command from 0. */
export interface LineaPorSellar extends Omit<
  Linea,
  'v' | 'raiz' | 'secuencia' | 'registradoEn' | 'despues' | 'plazos'
> {
  despues: Linea['despues'];
  plazos?: readonly PlazoEnLinea[];
}

export interface PuntaDeBitacora {
  readonly secuencia: number;
  readonly hash: string;
}

export const hashDeLinea = (hashAnterior: string, linea: string): string =>
  sha256(hashAnterior + linea);

/** Gives each line its sequence and its hash after `punta`. */
export function sellar(
  raizId: string,
  punta: PuntaDeBitacora,
  lineas: readonly LineaPorSellar[],
  registradoEn: Instante,
): LineaNueva[] {
  let { hash } = punta;
  return lineas.map((l, i) => {
    const secuencia = punta.secuencia + i + 1;
    const hashAnterior = hash;
    // Each by its name, and not copied: copying a shape of so many optional parts is slower than writing it. In the order
    // of the canonical text, which then has nothing to sort.
    const texto = canonico({
      actuadoPor: l.actuadoPor,
      antes: l.antes,
      carga: l.carga,
      causa: l.causa === null ? null : punta.secuencia + l.causa + 1,
      correccion: l.correccion,
      datos: l.datos,
      despues: l.despues,
      documento: l.documento,
      evento: l.evento,
      hechos: l.hechos,
      hijo: l.hijo,
      justificaciones: l.justificaciones,
      motivo: l.motivo,
      observaciones: l.observaciones,
      ocurridoEn: l.ocurridoEn,
      paso: l.paso,
      pedida: l.pedida,
      plazos: l.plazos,
      procedimiento: l.procedimiento,
      proceso: l.proceso,
      raiz: raizId,
      registradoEn,
      registradoPor: l.registradoPor,
      secuencia,
      v: VERSION_DE_LINEA,
    } satisfies { [K in keyof Required<Linea>]: Linea[K] | undefined });
    hash = hashDeLinea(hashAnterior, texto);
    return {
      raizId,
      secuencia,
      procesoId: l.proceso,
      evento: l.evento,
      paso: l.paso,
      linea: texto,
      hashAnterior,
      hash,
      ocurridoEn: l.ocurridoEn,
      registradoEn,
      indices: {
        registradoPor: l.registradoPor?.cuenta ?? null,
        conObservaciones: (l.observaciones?.length ?? 0) > 0,
        documentos: Object.keys(l.hechos?.documentos ?? SIN_DOCUMENTOS),
      },
    };
  });
}

const SIN_DOCUMENTOS = {};

export const leerLinea = (fila: FilaLinea): Linea => JSON.parse(fila.linea) as Linea;
