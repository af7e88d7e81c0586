import type { Identidad, Via } from './identidad.js';

/** What is written of who came in and what they saw or changed. Part of the contract: a word never changes its meaning. */
export const CLASES_DE_ACCESO = [
  'ingreso',
  'ingresoFallido',
  'segundoFactorFallido',
  'salida',
  'recuperacionPedida',
  'recuperacionUsada',
  'claveCambiada',
  'correoCambiado',
  'invitacionHecha',
  'invitacionUsada',
  'segundoFactorActivado',
  'segundoFactorRetirado',
  'segundoFactorRestablecido',
  'codigosRenovados',
  'codigoDeRescateUsado',
  'sesionCerrada',
  'sesionesCerradas',
  'fichaCreada',
  'fichaRevocada',
  'vinculoCreado',
  'vinculoRetirado',
  'cuentaEncendida',
  'cuentaApagada',
  'designacionHecha',
  'designacionTerminada',
  'documentoLeido',
  'parametroFijado',
  'rechazo',
  'accesosExportados',
  'accesosPurgados',
] as const;
export type ClaseDeAcceso = (typeof CLASES_DE_ACCESO)[number];

/** Ids and codes; never names, mails or addresses. */
export interface AccesoNuevo {
  readonly clase: ClaseDeAcceso;
  /** Who did it; null when nobody was known (a failed login). */
  readonly cuentaId: string | null;
  readonly via: Via | null;
  /** Keyed hash of the network it came from (`Origen.red`). */
  readonly red: string | null;
  readonly objeto?: { readonly clase: string; readonly id: string } | null;
  readonly titularId?: string | null;
  /** A code: of a refusal, of a role, the name of a parameter. */
  readonly detalle?: string | null;
  /** Why, written by who did it. It is asked for without personal data. */
  readonly motivo?: string | null;
}

/** Append-only: nothing that was written is changed, and only the end of its retention takes it away. */
export abstract class RegistroDeAccesos {
  abstract anotar(acceso: AccesoNuevo): Promise<void>;
}

export const hechoPor = (
  quien: Pick<Identidad, 'cuentaId' | 'sesion' | 'origen'>,
): Pick<AccesoNuevo, 'cuentaId' | 'via' | 'red'> => ({
  cuentaId: quien.cuentaId,
  via: quien.sesion.via,
  red: quien.origen.red,
});
