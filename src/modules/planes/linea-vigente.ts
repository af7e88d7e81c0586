/** The lines of a plan as they are read now: what was taken back is not there, what was corrected says what it says now. */
import type { FechaParcial, JsonObjeto, Observacion } from '../../../machines/contrato.js';
import { leerLinea, type Linea } from '../../engine/linea.js';
import type { FilaLinea, Instante } from '../../engine/puertos/filas.js';

export interface LineaVigente {
  readonly secuencia: number;
  readonly proceso: string;
  readonly procedimiento: string;
  readonly evento: string;
  readonly ocurridoEn: FechaParcial | null;
  readonly registradoEn: Instante;
  readonly datos: JsonObjeto;
  readonly observaciones: readonly Observacion[];
  /** What it was decided with: the answer of the body, if it was asked. */
  readonly respuestas: JsonObjeto;
}

export function lineasVigentes(
  filas: readonly FilaLinea[],
  correcciones: readonly FilaLinea[],
): readonly LineaVigente[] {
  const ultima = new Map<number, Linea>();
  for (const l of correcciones.map(leerLinea).sort((a, b) => a.secuencia - b.secuencia))
    if (l.correccion !== undefined) ultima.set(l.correccion.secuencia, l);
  return filas.map(leerLinea).flatMap((l) => {
    const corregida = ultima.get(l.secuencia)?.correccion;
    if (corregida !== undefined && corregida.hecho === null) return [];
    const hechos = corregida?.hecho?.hechos ?? l.hechos;
    return [
      {
        secuencia: l.secuencia,
        proceso: l.proceso,
        procedimiento: l.procedimiento,
        evento: l.evento,
        ocurridoEn: hechos?.ocurridoEn ?? l.ocurridoEn,
        registradoEn: l.registradoEn,
        datos: corregida?.hecho?.datos ?? l.datos,
        observaciones: corregida?.observaciones ?? l.observaciones ?? [],
        respuestas: hechos?.respuestas ?? {},
      },
    ];
  });
}
