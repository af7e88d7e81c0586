/** The third national plan, in co-creation: what the acta of 29 May 2025 says of it (`data/demo/nacional.json`). */
import type { Expediente } from '../expediente.js';
import type { Guion } from '../guion.js';
import { Registro } from './registro.js';

export const guionNacional = (e: Expediente): Guion =>
  new Registro('nacional', e, 'poc')
    .abrir('plan', { ordinal: 3, regimenPlazo: 'NACIONAL_2_4', miembroOgp: true })
    .consta(
      'planificarCocreacion',
      'grupoNucleo',
      'nacional-01',
      {
        metodologia: e.ficha('nacional-01', 1),
        actaSesion: e.ficha('nacional-01', 0),
      },
      e.ficha('nacional-01', 0),
      { en: ['cocreacion'] },
    )
    .guion();
