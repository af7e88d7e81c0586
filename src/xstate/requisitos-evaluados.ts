/** What an event asks, held against what there is: whether each requirement is met, and what is said of one that is not. */
import {
  efectoDeFuerza,
  type DeclaracionDeEvento,
  type Hechos,
  type JsonObjeto,
  type Observacion,
  type RequisitoCualquiera,
  type RequisitoEvaluado,
} from '../../machines/contrato.js';

export function evaluar(
  { requisitos }: DeclaracionDeEvento,
  contexto: JsonObjeto,
  datos: JsonObjeto | undefined,
  hechos: Hechos,
): readonly RequisitoEvaluado[] {
  return requisitos.map((requisito: RequisitoCualquiera) => {
    const evaluacion = requisito.evaluar(contexto, datos, hechos);
    if (datos !== undefined && evaluacion.resultado === 'dependeDeLosDatos')
      throw new Error(`the requirement ${requisito.codigo} was given the data and does not answer`);
    return { requisito, evaluacion };
  });
}

/** What was not met and let through all the same. */
export function observaciones(
  evaluados: readonly RequisitoEvaluado[],
  hechos: Hechos,
): readonly Observacion[] {
  // Of a step declared not to apply, its reason is all there is to say.
  if (hechos.declaracion === 'noAplica') return [];
  const vistas: Observacion[] = [];
  for (const { requisito, evaluacion } of evaluados) {
    if (evaluacion.resultado !== 'falta') continue;
    const { codigo, fuerza, certeza } = requisito;
    const justificada = hechos.justificadas.includes(codigo);
    if (efectoDeFuerza(fuerza, certeza, hechos.modo, justificada) === 'observa')
      vistas.push({ codigo, fuerza, certeza, justificada, params: evaluacion.params ?? {} });
  }
  return vistas;
}
