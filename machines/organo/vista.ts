/** A body as it is shown on a day: what it is, who sits, by which rules and at what pace. */
import type { FechaParcial, Json } from '../contrato.js';
import { delegacionEn, enSesion, estaAcreditada, normaEn, representacionesEn } from './contexto.js';
import type { ContextoOrgano, Delegacion } from './contexto.js';
import { COMITE_IMPULSOR, PLANTILLAS } from './norma.js';
import { medirQuorum } from './quorum.js';

export function vista(c: ContextoOrgano, fecha: FechaParcial | null): Json {
  const norma = normaEn(c, fecha);
  const reglas = norma?.reglas ?? COMITE_IMPULSOR;
  const enFunciones = representacionesEn(c, fecha).map((r) => r.numero);
  const miembros = enSesion(c, fecha).miembros.filter(
    (m) => m.voto && (reglas.cuentanVacantes || m.principal || m.suplente),
  ).length;
  const acreditada = (d: Delegacion): Json => ({ ...d, acreditada: estaAcreditada(d) });
  return {
    clase: c.clase,
    nombre: c.nombre,
    constituido: c.constituido,
    normas: c.normas,
    normaVigente: norma?.version ?? null,
    reglas,
    representaciones: Object.entries(c.representaciones).map(([n, r]) => ({
      ...r,
      numero: Number(n),
      enFunciones: enFunciones.includes(Number(n)),
      delegaciones: r.delegaciones.map(acreditada),
      principalAcreditado: estaAcreditada(delegacionEn(r, 'principal', fecha)),
      suplenteAcreditado: estaAcreditada(delegacionEn(r, 'suplente', fecha)),
    })),
    cadencia: { meses: c.cadenciaMeses, desde: c.cadenciaDesde, vencida: c.cadenciaVencida },
    quorum: medirQuorum(reglas, miembros, 0, 1) as unknown as Json,
    plantillas: PLANTILLAS,
  };
}
