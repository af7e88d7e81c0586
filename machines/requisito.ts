/** How a rule is written, and what an unmet one does. */
import { efectoDeFuerza } from './contrato.js';
import type {
  Cita,
  Evaluacion,
  Hechos,
  JsonObjeto,
  Requisito,
  RequisitoCualquiera,
} from './contrato.js';
import { estaCerrado } from './registro-de-pasos.js';
import type { ContextoConPasos } from './registro-de-pasos.js';

export const cumple: Evaluacion = { resultado: 'cumple' };
/** The answer of a rule for other cases than this one: it lets pass as one that is met, without saying it was. */
export const noAplica: Evaluacion = { resultado: 'noAplica' };
/** The answer of a rule that looks into data nobody has filled in yet. */
export const depende: Evaluacion = { resultado: 'dependeDeLosDatos' };
export const falta = (params?: JsonObjeto): Evaluacion =>
  params === undefined ? { resultado: 'falta' } : { resultado: 'falta', params };

/** Writes a rule with its context and data typed. */
export const requisito = <C extends ContextoConPasos, D = unknown>(
  r: Requisito<C, D>,
): RequisitoCualquiera => r;

/** «Step n must be closed first», the commonest rule of order. */
export function pasoCerrado(
  n: number,
  r: Pick<Requisito, 'fuerza' | 'certeza'> & { readonly codigo?: string; readonly cita: Cita },
): RequisitoCualquiera {
  return requisito({
    codigo: r.codigo ?? `PASO_${n}_CERRADO`,
    fuerza: r.fuerza,
    certeza: r.certeza,
    clase: 'orden',
    cita: r.cita,
    evaluar: (contexto) => (estaCerrado(contexto.pasos[n]?.estado) ? cumple : falta({ paso: n })),
  });
}

/** Does this requirement, so evaluated, keep the event from happening? The one reading of the table of forces. */
export function impide(r: RequisitoCualquiera, evaluacion: Evaluacion, hechos: Hechos): boolean {
  if (evaluacion.resultado === 'cumple' || evaluacion.resultado === 'noAplica') return false;
  const efecto = efectoDeFuerza(
    r.fuerza,
    r.certeza,
    hechos.modo,
    hechos.justificadas.includes(r.codigo),
  );
  return efecto === 'bloquea' || efecto === 'pideJustificacion';
}
