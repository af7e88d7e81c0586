export interface EnlaceDeInvitacion {
  readonly enlace: string;
  readonly venceEn: number;
  /** It also went by mail. */
  readonly porCorreo: boolean;
}

/** Gives a person the link to set a password. Joined to the accounts in `uniones.module.ts`. */
export abstract class Invitador {
  abstract invitar(
    persona: { readonly id: string; readonly correo: string },
    creadaPor: string | null,
  ): Promise<EnlaceDeInvitacion>;
}
