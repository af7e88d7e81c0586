/** A mail as it is compared and kept. */
export const correoNormal = (correo: string | null): string | null =>
  correo?.trim().toLowerCase() ?? null;
