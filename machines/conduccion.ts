/** Who stands for a plan: a forum in a GAD, the Grupo Núcleo in the nation. Neither acts in the place of the other. */
import type { SoloEn } from './al.js';

export const CONDUCCION: SoloEn = {
  grupoNucleo: ['nacional'],
  foro: ['gad', 'mancomunidad', 'regimenEspecial'],
};
