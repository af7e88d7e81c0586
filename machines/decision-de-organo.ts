/**
 * What other procedures ask of a session: whether a point of its agenda was adopted, by which kind of body and when.
 * An event declares the field (`decision: campoDeDecision()`), asks for it (`hechos: pedirDecision('decision')`) and its
 * rules read the answer (`decisionDe(hechos)`): null when there is no such session here, or no such point in it.
 */
import { z } from 'zod';
import { entero, objeto } from './campos.js';
import type { Hechos, HechosPedidos } from './contrato.js';

export const CLASES_DE_ORGANO = [
  'foroMultiactor',
  'comiteImpulsor',
  'consejoConsultivo',
  'grupoNucleo',
  'grupoEjecutor',
  'comision',
] as const;
export type ClaseDeOrgano = (typeof CLASES_DE_ORGANO)[number];

/** The answer: ids, codes and dates only. A type and not an interface: it is JSON. */
export type DecisionDeOrgano = {
  readonly adoptada: boolean;
  readonly clase: ClaseDeOrgano;
  /** The body's process. */
  readonly organo: string;
  /** Day the session was held; null when it is not known. */
  readonly fecha: string | null;
  readonly punto: number;
  readonly actaAprobada: boolean;
  /** The escalation the point was about, if it was: the commitment's process and the number it gave it. */
  readonly escalamiento: { readonly compromiso: string; readonly numero: number } | null;
};

/** Which point of which session decided it. */
export const campoDeDecision = () =>
  objeto({ sesion: z.uuid().meta({ titulo: 'campo.sesion' }), punto: entero({ min: 1, max: 99 }) });

const CLAVE = 'decision';
/** `campo`: the field of `datos` that holds it. */
export const pedirDecision = (campo: string): Pick<HechosPedidos, 'consultas'> => ({
  consultas: [
    {
      clave: CLAVE,
      procedimientos: ['sesion'],
      pregunta: 'decision',
      proceso: `datos.${campo}.sesion`,
      con: { punto: `datos.${campo}.punto` },
    },
  ],
});

export const decisionDe = (hechos: Hechos): DecisionDeOrgano | null =>
  (hechos.respuestas?.[CLAVE] ?? null) as DecisionDeOrgano | null;

/**
 * What a commitment answers to «which of your escalations are open»: they enter the agenda of the next session of that
 * kind of body by themselves, and stay there until one is decided.
 */
export type EscalamientoAbierto = {
  readonly numero: number;
  /** Kind of body that must decide it; null: whichever leads the plan here. */
  readonly organo: ClaseDeOrgano | null;
  readonly desde: string | null;
  /** Reference of the words that say what happens (`texto:…`). */
  readonly asunto: string;
};
export const PREGUNTA_DE_ESCALAMIENTOS = 'escalamientosAbiertos';
