import type { Linea } from '../../engine/linea.js';
import { nombreDe } from '../../engine/procedimiento-seguro.js';

/** Those that number the steps of the model themselves. */
const DEL_MODELO: ReadonlySet<string> = new Set(['implementacion', 'plan']);
/** Its stages have numbers of their own, and all of them are done inside one step. */
const PASO_DE_LA_COCREACION = 13;

/** In which of the fifteen steps an act was done; null when in none. */
export function pasoDelModelo({
  procedimiento,
  paso,
}: Pick<Linea, 'procedimiento' | 'paso'>): number | null {
  const nombre = nombreDe(procedimiento);
  if (paso === null || DEL_MODELO.has(nombre)) return paso;
  return nombre === 'cocreacion' ? PASO_DE_LA_COCREACION : null;
}
