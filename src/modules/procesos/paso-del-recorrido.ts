import type { OfertaVista, SituacionVista } from '../../engine/comandos.js';
import { nombreDe } from '../../engine/procedimiento-seguro.js';

/** What numbers stages of its own is done inside a step of its plan. */
const DENTRO_DE: { readonly [procedimiento: string]: number | undefined } = {
  cocreacion: 13,
  compromiso: 14,
};

/** Which of the steps that are shown an offer belongs to; null when it is of none. */
export const pasoDelRecorrido = (
  { id, completan }: Pick<SituacionVista, 'id' | 'completan'>,
  o: Pick<OfertaVista, 'procesoId' | 'procedimiento' | 'paso'>,
): number | null =>
  o.procesoId === id || completan.includes(o.procesoId)
    ? o.paso
    : (DENTRO_DE[nombreDe(o.procedimiento)] ?? null);
