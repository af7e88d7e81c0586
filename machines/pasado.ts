/** How a procedure lists what may be declared of its past. */
import type { HitoDelPasado } from './contrato.js';

/** `paso` is the row of Anexo 4, whatever the procedure numbers its own steps with. */
export const hito = (
  paso: number,
  evento: string,
  mas: Partial<Omit<HitoDelPasado, 'paso' | 'evento'>> = {},
): HitoDelPasado => ({
  paso,
  evento,
  noAplica: false,
  puedeFaltar: false,
  repite: false,
  ...mas,
});
