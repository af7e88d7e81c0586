/** What a body decided in a session of its own: which session and which point of its agenda. */
import { z } from 'zod';
import type { DocumentoHecho, Hechos, HechosPedidos } from './contrato.js';
import { deEntre, entero, objeto } from './campos.js';

/** What an event asks for when its data may name a decision in the field `decision`. */
export const PIDE_DECISION = {
  consultas: [
    {
      clave: 'decision',
      procedimientos: ['sesion'],
      pregunta: 'decision',
      proceso: 'datos.decision.sesion',
      con: { punto: 'datos.decision.punto' },
    },
  ],
} as HechosPedidos;

/** The field that says it. */
export const decisionTomada = () =>
  deEntre(
    'decisionDeSesion',
    objeto({ sesion: z.uuid().meta({}), punto: entero({ min: 1, max: 200 }) }),
  );

/** Whether what the data rest on is there: a decision that was adopted, or the minutes of it, signed. */
export type Respaldo = 'decidido' | 'acta' | 'noAdoptada' | 'sinFirma' | 'ausente';

export function respaldoDe(
  datos: { readonly [campo: string]: unknown },
  hechos: Hechos,
  campoDelActa: string,
): Respaldo {
  const id = datos[campoDelActa];
  const acta: DocumentoHecho | undefined =
    typeof id === 'string' ? hechos.documentos[id] : undefined;
  const { respuestas } = hechos as {
    readonly respuestas?: { readonly decision?: { readonly adoptada: boolean } | null };
  };
  const decision = respuestas?.decision ?? null;
  if (datos['decision'] !== undefined && decision !== null)
    return decision.adoptada ? 'decidido' : 'noAdoptada';
  if (acta === undefined) return 'ausente';
  return acta.firmado ? 'acta' : 'sinFirma';
}
