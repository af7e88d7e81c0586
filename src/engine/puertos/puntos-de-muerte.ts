/** Named points at which the crash tests kill the process. */
export const PUNTOS_DE_MUERTE = [
  'antes-de-commit',
  'despues-de-commit',
  'salida-reclamada',
  'enviada-sin-marcar',
  'plazo-arrendado',
  // Only where commands wait to be laid in their tables (SQLite).
  'plegado-antes-de-commit',
  'plegado-despues-de-commit',
] as const;
/** Those of the work around the engine: each is tried by the test of that work. */
export const OTROS_PUNTOS_DE_MUERTE = ['importacion-asentada'] as const;
export type PuntoDeMuerte =
  (typeof PUNTOS_DE_MUERTE)[number] | (typeof OTROS_PUNTOS_DE_MUERTE)[number];

/** Passed by at each named point. Does nothing outside the crash tests. */
export abstract class PuntosDeMuerte {
  abstract pasar(punto: PuntoDeMuerte): void;
}
