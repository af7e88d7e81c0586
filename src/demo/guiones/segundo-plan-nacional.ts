/**
 * The second national plan, by what the national guide prints of it (`data/demo/nacional.json`): eleven thematic mesas of
 * 2022, each with its day and its city. Who came and what was proposed there no source tells.
 */
import type { Expediente } from '../expediente.js';
import type { Guion } from '../guion.js';
import { Registro } from './registro.js';

const SIN_FUENTE = 'Ninguna de las fuentes leídas dice si ocurrió ni cuándo.';
const EN = ['cocreacion'];

const MESAS = [
  ['nacional-03', 'Gobernanza digital', 'Quito'],
  ['nacional-04', 'Apertura fiscal', 'Guayaquil'],
  ['nacional-05', 'Recursos naturales', 'Galápagos'],
  ['nacional-06', 'Función de Transparencia y Control Social', 'Quito'],
  ['nacional-07', 'Gobiernos locales', 'Quito'],
  ['nacional-08', 'Función Electoral', 'Quito'],
  ['nacional-09', 'Función Judicial', 'Quito'],
  ['nacional-10', 'Función Legislativa', 'Quito'],
  ['nacional-11', 'Sector privado', 'Quito'],
  ['nacional-12', 'Género', 'Cuenca'],
  ['nacional-13', 'Interculturalidad', 'Riobamba'],
] as const;

export function guionDelSegundoPlanNacional(e: Expediente): Guion {
  const r = new Registro('nacional', e, 'poc', 'segundo-plan')
    .abrir('plan', { ordinal: 2, regimenPlazo: 'NACIONAL_2_4', miembroOgp: true })
    .noConsta('planificarCocreacion', 'grupoNucleo', {}, SIN_FUENTE, { en: EN });
  for (const [hecho, tema, lugar] of MESAS)
    r.consta(
      'registrarMesa',
      'grupoNucleo',
      hecho,
      { clase: 'tematica', tema, lugar, registro: e.ficha(hecho) },
      e.ficha(hecho),
      { en: EN },
    );
  for (const evento of [
    'cerrarRecepcion',
    'concluirAnalisis',
    'concluirFormulacion',
    'aprobarPlan',
    'publicarPlan',
    'formalizarPlan',
  ])
    r.noConsta(evento, 'grupoNucleo', {}, SIN_FUENTE, { en: EN });
  return r.noConsta('organizarEjecucion', 'grupoNucleo', {}, SIN_FUENTE).guion();
}
