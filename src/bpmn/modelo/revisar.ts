/** Expressions and forms of a drawing looked at when it is read: what cannot be read is found then, and told. */
import type { JsonObjeto } from '../../../machines/contrato.js';
import { FormularioIlegible, leerFormulario } from './formulario.js';
import type { Taller } from './obra.js';
import type { ProblemaDeFeel } from './problema-de-feel.js';

export function revisar(
  expresion: string,
  de: { readonly id: string; readonly nombre: string | null },
  { hallazgos, evaluador }: Taller,
): void {
  const problema = evaluador.revisar(expresion);
  if (problema !== null) hallazgos.anotar('EXPRESION_ILEGIBLE', de, paramsDe(expresion, problema));
}

export function revisarFormulario(
  formulario: string,
  de: { readonly id: string; readonly nombre: string | null },
  { hallazgos }: Taller,
): void {
  try {
    leerFormulario(formulario);
  } catch (e) {
    const campo = e instanceof FormularioIlegible ? e.message : 'JSON';
    hallazgos.anotar('FORMULARIO_ILEGIBLE', de, { campo });
  }
}

/** Its code stands for its sentence; the rest are the parameters of that sentence. */
export const paramsDe = (expresion: string, { codigo, ...donde }: ProblemaDeFeel): JsonObjeto => ({
  expresion,
  problema: codigo,
  ...donde,
});
