export interface CuentaDeEntrada {
  readonly cuentaId: string;
  readonly nombre: string;
  readonly correo: string;
  readonly clave: string;
  readonly presentacion: string;
  readonly roles: readonly string[];
}

/** Accounts one may enter the demonstration with; none anywhere else. Joined in `uniones.module.ts`. */
export abstract class EntradaDeDemostracion {
  abstract cuentas(): readonly CuentaDeEntrada[];
}
