/**
 * What other procedures ask of a session: whether a point of its agenda was adopted, by which kind of body and when.
 * The field that names it, and how an event asks, are in `decision.ts`.
 */
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
