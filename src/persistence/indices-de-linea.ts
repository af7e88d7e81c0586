import type { FilaLinea } from '../engine/puertos/filas.js';
import type { Linea } from '../engine/linea.js';
import { AsientoInvalido } from './revisar-asiento.js';

/** What is kept beside a line so that a long journal need not be read to find it. */
export interface IndicesDeLinea {
  /** Account that recorded it; null for the engine's own lines. */
  readonly registradoPor: string | null;
  readonly conObservaciones: boolean;
  /** Ids of the documents it rests on. */
  readonly documentos: readonly string[];
}

/** @throws AsientoInvalido when the line is not JSON: nobody could read it again. */
export function indicesDeLinea(fila: FilaLinea): IndicesDeLinea {
  let linea: Partial<Pick<Linea, 'registradoPor' | 'observaciones' | 'hechos'>>;
  try {
    linea = JSON.parse(fila.linea) as typeof linea;
  } catch (causa) {
    throw new AsientoInvalido(`La línea ${fila.secuencia} no es JSON`, { cause: causa });
  }
  return {
    registradoPor: linea.registradoPor?.cuenta ?? null,
    conObservaciones: (linea.observaciones?.length ?? 0) > 0,
    documentos: Object.keys(linea.hechos?.documentos ?? {}),
  };
}

/** Rows of `linea_documento`; paso 0 is a line of no step. */
export function documentosDe(
  lineas: readonly FilaLinea[],
  indices: readonly IndicesDeLinea[],
): { readonly proceso_id: string; readonly paso: number; readonly documento_id: string }[] {
  return lineas.flatMap((l, i) =>
    (indices[i]?.documentos ?? []).map((documento_id) => ({
      proceso_id: l.procesoId,
      paso: l.paso ?? 0,
      documento_id,
    })),
  );
}
