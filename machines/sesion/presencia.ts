/** Who is there, and in what quality: seats are counted, not people, and a guest is not counted. */
import type { Hechos } from '../contrato.js';
import type { MiembroEnSesion, OrganoEnSesion } from '../organo/contexto.js';
import { COMITE_IMPULSOR } from '../organo/norma.js';
import type { ReglasDeNorma } from '../organo/norma.js';
import { medirQuorum } from '../organo/quorum.js';
import type { Quorum } from '../organo/quorum.js';
import type { Asistente, ContextoSesion } from './contexto.js';
import type { DatosDeAsistente } from './datos.js';

export const organoDe = (hechos: Hechos): OrganoEnSesion | null =>
  (hechos.respuestas?.['organo'] ?? null) as OrganoEnSesion | null;

/** The rules it is held by: those of the body's norm on its day; without one, those of the template, that only warn. */
export const reglasDe = (hechos: Hechos, c?: Pick<ContextoSesion, 'norma'>): ReglasDeNorma =>
  organoDe(hechos)?.norma?.reglas ?? c?.norma?.reglas ?? COMITE_IMPULSOR;
export const hayNorma = (hechos: Hechos): boolean => (organoDe(hechos)?.norma ?? null) !== null;

/** Accredited, or as the norm says of who is not yet: by default, with voice. */
export function sentar(
  d: DatosDeAsistente,
  miembros: readonly MiembroEnSesion[],
  reglas: Pick<ReglasDeNorma, 'porAcreditar'>,
): Asistente {
  const m = miembros.find((uno) => uno.numero === d.representacion);
  const acreditado = m !== undefined && (d.calidad === 'principal' ? m.principal : m.suplente);
  const cuenta = m !== undefined && m.voto && (acreditado || reglas.porAcreditar !== 'conVoz');
  return {
    representacion: d.representacion,
    calidad: d.calidad,
    persona: d.persona ?? null,
    nombre: d.nombre ?? null,
    modo: d.modo ?? null,
    llega: d.llega ?? null,
    seRetira: null,
    acreditado,
    cuenta,
    vota: cuenta && (acreditado || reglas.porAcreditar === 'cuentaYVota'),
  };
}

/** Seats with somebody there that counts: principal and suplente of one seat are one. */
export const presentes = (asistencia: readonly Asistente[]): readonly number[] => [
  ...new Set(
    asistencia.filter((a) => a.cuenta && a.seRetira === null).map((a) => a.representacion),
  ),
];
export const votantes = (asistencia: readonly Asistente[]): readonly number[] => [
  ...new Set(asistencia.filter((a) => a.vota && a.seRetira === null).map((a) => a.representacion)),
];

/** Seats the quorum is reckoned on: those that vote; without those nobody holds, where the norm says so. */
export const cuantosMiembros = (
  miembros: readonly MiembroEnSesion[],
  reglas: Pick<ReglasDeNorma, 'cuentanVacantes'>,
): number =>
  miembros.filter((m) => m.voto && (reglas.cuentanVacantes || m.principal || m.suplente)).length;

export function quorumDe(
  hechos: Hechos,
  c: Pick<ContextoSesion, 'llamada' | 'norma'>,
  asistencia: readonly Asistente[],
): Quorum {
  const reglas = reglasDe(hechos, c);
  const miembros = cuantosMiembros(organoDe(hechos)?.miembros ?? [], reglas);
  return medirQuorum(reglas, miembros, presentes(asistencia).length, c.llamada);
}

export const sentarATodos = (
  hechos: Hechos,
  datos: readonly DatosDeAsistente[] | undefined,
  c: Pick<ContextoSesion, 'norma'>,
): readonly Asistente[] => {
  const miembros = organoDe(hechos)?.miembros ?? [];
  return (datos ?? []).map((d) => sentar(d, miembros, reglasDe(hechos, c)));
};

/** The presidency presides, or whoever it delegated with a document for this session: the casting vote goes with it. */
export function dirime(
  hechos: Hechos,
  asistencia: readonly Asistente[],
  preside: number | null,
  delegacion: string | null,
): boolean {
  if (preside === null || !presentes(asistencia).includes(preside)) return false;
  const m = organoDe(hechos)?.miembros.find((uno) => uno.numero === preside);
  return m?.preside === true || delegacion !== null;
}
