/** The agenda: what was called, what was added at the opening, and what other processes ask to be decided. */
import type { Hechos } from '../contrato.js';
import { PREGUNTA_DE_ESCALAMIENTOS } from '../decision-de-organo.js';
import type { ClaseDeOrgano, EscalamientoAbierto } from '../decision-de-organo.js';
import type { ConsultaAProceso } from '../contrato.js';
import type { ContextoSesion, Punto } from './contexto.js';
import type { DatosDePunto } from './datos.js';
import { organoDe } from './presencia.js';

export const CONSULTA_DE_ESCALAMIENTOS: ConsultaAProceso = {
  clave: 'escalamientos',
  procedimientos: ['compromiso'],
  pregunta: PREGUNTA_DE_ESCALAMIENTOS,
};

/** Those a Grupo Ejecutor or a comisión turns to. */
const CONDUCEN: readonly ClaseDeOrgano[] = [
  'comiteImpulsor',
  'foroMultiactor',
  'consejoConsultivo',
  'grupoNucleo',
];

export const puntosDe = (
  datos: readonly DatosDePunto[] | undefined,
  desde: number,
  agregado: boolean,
): Punto[] =>
  (datos ?? []).map((p, i) => ({
    n: desde + i,
    titulo: p.titulo,
    clase: p.clase,
    presenta: p.presenta ?? null,
    documentos: p.documentos ?? [],
    agregado,
    retirado: false,
    escalamiento: null,
    tratado: null,
  }));

const siguiente = (puntos: readonly Punto[]): number => Math.max(0, ...puntos.map((p) => p.n)) + 1;

/** Every escalation still open that this kind of body must decide, and is not in the agenda yet. */
export function conEscalamientos(puntos: readonly Punto[], hechos: Hechos): Punto[] {
  const clase = organoDe(hechos)?.clase ?? null;
  const abiertos = (
    (hechos.respuestas?.['escalamientos'] ?? []) as unknown as readonly {
      readonly proceso: string;
      readonly respuesta: readonly EscalamientoAbierto[];
    }[]
  ).flatMap(({ proceso, respuesta }) => respuesta.map((e) => ({ ...e, compromiso: proceso })));
  const todos = [...puntos];
  for (const e of abiertos) {
    const ya = todos.some(
      (p) => p.escalamiento?.compromiso === e.compromiso && p.escalamiento.numero === e.numero,
    );
    if (ya || clase === null || !(e.organo === null ? CONDUCEN : [e.organo]).includes(clase))
      continue;
    todos.push({
      n: siguiente(todos),
      titulo: e.asunto,
      clase: 'resolutivo',
      presenta: null,
      documentos: [],
      agregado: false,
      retirado: false,
      escalamiento: { compromiso: e.compromiso, numero: e.numero },
      tratado: null,
    });
  }
  return todos;
}

export const modificar = (
  c: Pick<ContextoSesion, 'puntos'>,
  agregados: readonly DatosDePunto[] | undefined,
  retirados: readonly number[] | undefined,
): Punto[] => [
  ...c.puntos.map((p) => (retirados?.includes(p.n) === true ? { ...p, retirado: true } : p)),
  ...puntosDe(agregados, siguiente(c.puntos), true),
];
