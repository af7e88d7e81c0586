import type { Cargo, Instante } from '../../engine/puertos/filas.js';
import type { Aparato } from '../../platform/aparato.js';

/** How a session began: with the password, with the link of an invitation or of a recovery, with the institution's account. */
export const MEDIOS = ['clave', 'invitacion', 'recuperacion', 'institucion'] as const;
export type Medio = (typeof MEDIOS)[number];

export interface Cuenta {
  readonly id: string;
  readonly personaId: string;
  /** Of its person. */
  readonly nombre: string;
  /** Lower case, trimmed: unique. */
  readonly correo: string;
  readonly activa: boolean;
}

export interface CuentaNueva {
  readonly id: string;
  /** The person it belongs to: written with it when `nombre` is given, otherwise it exists already. */
  readonly personaId: string;
  readonly nombre: string | null;
  readonly correo: string;
  /** argon2id, PHC text; null until an invitation is accepted. */
  readonly clave: string | null;
  readonly creadaEn: Instante;
}

/** `huella`: SHA-256 (hex) of the secret in the cookie or the bearer token. The secret itself is stored nowhere. */
export interface FilaSesion {
  readonly id: string;
  readonly cuentaId: string;
  readonly huella: string;
  readonly clase: 'web' | 'programa';
  /** Only of `web`. */
  readonly csrf: string | null;
  readonly medio: Medio;
  /** Two factors were proven when it was opened (or enrolled from within it). */
  readonly doble: boolean;
  /** What it began with and from which network (keyed hash). Null: opened before this was kept. */
  readonly aparato: Aparato | null;
  readonly red: string | null;
  readonly creadaEn: Instante;
  readonly vistaEn: Instante;
  readonly venceEn: Instante;
}

/** A single-use link to set a password. */
export interface FilaInvitacion {
  readonly id: string;
  readonly cuentaId: string;
  readonly huella: string;
  readonly creadaPor: string | null;
  readonly creadaEn: Instante;
  readonly venceEn: Instante;
}

/** A single-use link to set the password anew, asked for by whoever lost it. */
export interface FilaRecuperacion {
  readonly id: string;
  readonly cuentaId: string;
  readonly huella: string;
  readonly creadaEn: Instante;
  readonly venceEn: Instante;
}

export interface CargoVisto extends Cargo {
  /** Name of the titular; null when the office is by gremio or national. */
  readonly titularNombre: string | null;
}

export abstract class CuentaStore {
  /** @throws CorreoEnUso when another account has the mail. */
  abstract crear(cuenta: CuentaNueva): Promise<void>;
  abstract find(id: string): Promise<Cuenta | null>;
  abstract findPorPersona(personaId: string): Promise<Cuenta | null>;
  abstract findPorCorreo(
    correo: string,
  ): Promise<(Cuenta & { readonly clave: string | null }) | null>;
  /** The mail its person has in the directory: not always that of the account. */
  abstract correoEnDirectorio(cuentaId: string): Promise<string | null>;
  /** It signs in with another mail; a link of recovery sent to the one before is worth nothing. @throws CorreoEnUso */
  abstract cambiarCorreo(cuentaId: string, correo: string): Promise<void>;
  /** Sets the password and closes every session of the account. */
  abstract cambiarClave(cuentaId: string, clave: string): Promise<void>;
  /** Switching an account off closes every session of it. */
  abstract cambiarActiva(cuentaId: string, activa: boolean): Promise<void>;

  /** Offices in force on that civil day (both ends included), in the order in which they began. */
  abstract cargosEnVigor(cuentaId: string, fecha: string): Promise<readonly CargoVisto[]>;

  abstract abrirSesion(sesion: FilaSesion): Promise<void>;
  /** Null when unknown, past `venceEn` at `ahora`, or its account is not active. */
  abstract findSesion(
    huella: string,
    ahora: Instante,
  ): Promise<{ readonly sesion: FilaSesion; readonly cuenta: Cuenta } | null>;
  /** Those that live, the last seen first. */
  abstract sesionesDe(cuentaId: string, ahora: Instante): Promise<readonly FilaSesion[]>;
  abstract tocarSesion(id: string, vistaEn: Instante, venceEn: Instante): Promise<void>;
  /** From within it the second factor was proven. */
  abstract marcarDoble(id: string): Promise<void>;
  abstract cerrarSesion(id: string): Promise<void>;
  /** Of the account, but this one; how many. */
  abstract cerrarSesionesDe(cuentaId: string, salvo: string | null): Promise<number>;
  /** Deletes sessions, links and half-made logins past their end; how many. */
  abstract barrer(ahora: Instante): Promise<number>;

  /** The new invitation replaces any the account still has. */
  abstract invitar(invitacion: FilaInvitacion): Promise<void>;
  /** Uses the invitation up and sets the password, all at once (exactly one of two simultaneous calls wins); null when unknown, used or past. */
  abstract aceptarInvitacion(
    huella: string,
    clave: string,
    ahora: Instante,
  ): Promise<(Cuenta & { readonly teniaClave: boolean }) | null>;

  /** Replaces any link of recovery the account still has. */
  abstract pedirRecuperacion(recuperacion: FilaRecuperacion): Promise<void>;
  /**
   * Uses the link up, sets the password, closes every session, revokes every token and spends the pending invitation,
   * all at once; null when unknown, used, past, or of an account that is off.
   */
  abstract recuperar(huella: string, clave: string, ahora: Instante): Promise<Cuenta | null>;
}

export class CorreoEnUso extends Error {
  override readonly name = 'CorreoEnUso';
}
