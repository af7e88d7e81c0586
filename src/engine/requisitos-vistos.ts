/** Requirements as people are shown them: cited, with what leaving them unmet would do. */
import {
  efectoDeFuerza,
  type Cita,
  type Evaluacion,
  type Hechos,
  type JsonObjeto,
  type RequisitoEvaluado,
} from '../../machines/contrato.js';
import type { RequisitoVisto } from './comandos.js';

const SIN_PARAMS: JsonObjeto = {};

export function verRequisito(
  { requisito: r, evaluacion }: RequisitoEvaluado,
  hechos: Pick<Hechos, 'modo' | 'justificadas'>,
): RequisitoVisto {
  return {
    codigo: r.codigo,
    fuerza: r.fuerza,
    certeza: r.certeza,
    clase: r.clase,
    cita: r.cita,
    resultado: evaluacion.resultado,
    params: paramsDe(evaluacion),
    efecto:
      evaluacion.resultado === 'cumple' || evaluacion.resultado === 'noAplica'
        ? 'sigue'
        : efectoDeFuerza(r.fuerza, r.certeza, hechos.modo, hechos.justificadas.includes(r.codigo)),
  };
}

const paramsDe = (e: Evaluacion): JsonObjeto =>
  e.resultado === 'falta' ? (e.params ?? SIN_PARAMS) : SIN_PARAMS;

const QUIEN_ACTUA: Cita = {
  documento: 'MINGA',
  lugar: 'quién actúa y quién registra',
  claves: [],
};

/** The engine's own requirement: who acts without recording is proven by a signed document. */
export const pruebaDeActuacion = (campo: string, motivo: 'falta' | 'sinFirma'): RequisitoVisto => ({
  codigo: 'PRUEBA_DE_ACTUACION',
  fuerza: 'debe',
  certeza: 'fuente',
  clase: 'producto',
  cita: QUIEN_ACTUA,
  resultado: 'falta',
  params: { campo, motivo },
  efecto: 'bloquea',
});
