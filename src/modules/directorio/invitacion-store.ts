import type { Instante } from '../../engine/puertos/filas.js';
import type { Alcance } from '../../platform/alcance.js';
import type { Corte, Pagina } from '../../platform/pagina.js';

export const ESTADOS_DE_INVITACION = [
  'pendiente',
  'vencida',
  'aceptada',
  'revocada',
  'reemplazada',
] as const;
export type EstadoDeInvitacion = (typeof ESTADOS_DE_INVITACION)[number];

/** A link that was given to somebody. The secret itself is nowhere here. */
export interface InvitacionVista {
  readonly id: string;
  readonly persona: { readonly id: string; readonly nombre: string; readonly correo: string };
  /** Who invited: name of the person behind the account. Null when it was the installation itself. */
  readonly invito: { readonly cuentaId: string; readonly nombre: string } | null;
  readonly creadaEn: Instante;
  readonly venceEn: Instante;
  readonly estado: EstadoDeInvitacion;
  /** When it was accepted, revoked or replaced. */
  readonly resueltaEn: Instante | null;
}

export interface FiltroDeInvitaciones {
  readonly estado?: EstadoDeInvitacion;
  readonly personaId?: string;
  /** Without accents or case: begins of words of the person's name. */
  readonly q?: string;
}

/** The record of who invited whom. */
export abstract class InvitacionStore {
  /** Of people inside the territory. Newest first. */
  abstract listar(
    alcance: Alcance,
    filtro: FiltroDeInvitaciones,
    ahora: Instante,
    corte: Corte,
  ): Promise<Pagina<InvitacionVista>>;
  abstract find(alcance: Alcance, id: string, ahora: Instante): Promise<InvitacionVista | null>;
  /** The link stops working. False when it was no longer good (accepted meanwhile). */
  abstract revocar(id: string, revocadaPor: string, en: Instante): Promise<boolean>;
}
