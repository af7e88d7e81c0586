/** A session as it is shown while it goes on and afterwards, its quorum measured by the arithmetic that decides it. */
import type { Json } from '../contrato.js';
import { COMITE_IMPULSOR } from '../organo/norma.js';
import { medirQuorum } from '../organo/quorum.js';
import type { ContextoSesion } from './contexto.js';
import { presentes, votantes } from './presencia.js';

export function vista({ pasos: _pasos, cambio: _cambio, ...c }: ContextoSesion): Json {
  const reglas = c.norma?.reglas ?? COMITE_IMPULSOR;
  return {
    ...c,
    reglas,
    quorum:
      c.miembros === null
        ? null
        : (medirQuorum(
            reglas,
            c.miembros,
            presentes(c.asistencia).length,
            c.llamada,
          ) as unknown as Json),
    votantes: votantes(c.asistencia),
  };
}
