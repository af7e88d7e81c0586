/** What may be done again at any later time, and what comes within reach when something else is settled. */
import { al } from '../al.js';
import type { Anotacion } from '../al.js';
import { debe, PENDIENTE, sensibilizadoOPendiente } from './contexto.js';
import type { ContextoImplementacion } from './contexto.js';
import * as e from './eventos.js';

/** A diagnosis closed on the POC's debt carries the mark until somebody trains the delegados. */
export const marcaDeSensibilizacion = (
  c: ContextoImplementacion,
  de: 4 | 12,
  en: 6 | 13,
): readonly Anotacion[] =>
  debe(c, de, PENDIENTE.sensibilizacion) ? [{ paso: en, pone: [PENDIENTE.sensibilizacion] }] : [];

/** The diagnosis comes within reach when the delegados are trained, or that debt declared. */
export const alcanceDel6 = (c: ContextoImplementacion): readonly Anotacion[] =>
  c.pasos[6] === undefined ? [{ paso: 6, estado: 'disponible' }] : [];

/** A first plan comes within reach when the norm (11) is settled and the forum trained (12), or that debt declared. */
export const alcanceDel13 = (
  c: ContextoImplementacion,
  ahora: { readonly resuelta?: true; readonly sensibilizado?: true },
): readonly Anotacion[] =>
  c.pasos[13] === undefined &&
  (ahora.resuelta ?? c.normativa.resuelta) &&
  (ahora.sensibilizado ?? sensibilizadoOPendiente(c, 12))
    ? [{ paso: 13, estado: 'disponible' }]
    : [];

export const nuevoMapeo = al(e.actualizarMapeo, { cierra: true });
/** Also the way to make, once there is a forum, the diagnosis that was left behind. */
export const nuevoDiagnostico = al(e.actualizarDiagnostico, {
  cierra: true,
  anota: ({ context }) => marcaDeSensibilizacion(context, 4, 6),
});
