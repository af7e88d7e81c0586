/** Why somebody who came back from the institution's provider does not come in. The page of entering says each in words. */
export const MOTIVOS_DE_SIGN_ON = [
  'NO_DISPONIBLE',
  'CANCELADO',
  'RESPUESTA_INVALIDA',
  'CORREO_SIN_VERIFICAR',
  'CUENTA_DESCONOCIDA',
  'CUENTA_APAGADA',
  'VINCULO_EN_CONFLICTO',
] as const;

export class SignOnFallido extends Error {
  override readonly name = 'SignOnFallido';
  constructor(
    readonly motivo: (typeof MOTIVOS_DE_SIGN_ON)[number],
    options?: { cause?: unknown },
  ) {
    super(motivo, options);
  }
}
