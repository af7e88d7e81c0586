/** Who sits and who votes in a session that is open, as the procedure counts them. */
import type { Organo, Sesion } from './consultas';
import type { Votante } from './decision';
import type { AsientoMedido } from './medidor-quorum';

type Asistente = Sesion['asistencia'][number];

export const presenteDe = (x: Sesion, numero: number): Asistente | undefined =>
  x.asistencia.find((a) => a.representacion === numero && a.seRetira === null);

export const asientosDe = (x: Sesion, o: Organo): AsientoMedido[] =>
  o.representaciones
    .filter((r) => r.enFunciones && r.voto)
    .map((r) => {
      const a = presenteDe(x, r.numero);
      return {
        numero: r.numero,
        nombre: r.nombre,
        estado: a === undefined ? 'ausente' : a.cuenta ? a.calidad : 'voz',
      };
    });

export const votantesDe = (x: Sesion): Votante[] =>
  x.votantes.map((numero) => ({
    numero,
    nombre: x.representaciones.find((r) => r.numero === numero)?.nombre ?? String(numero),
  }));
