import type { FilaLinea, IndicesDeLinea, LineaNueva } from '../engine/puertos/filas.js';
import type { Linea } from '../engine/linea.js';
import { AsientoInvalido } from './revisar-asiento.js';

/** @throws AsientoInvalido when the line is not JSON: nobody could read it again. */
export function indicesDeLinea(fila: LineaNueva): IndicesDeLinea {
  if (fila.indices) return fila.indices;
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
