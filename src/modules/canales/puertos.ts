import type { Cargo } from '../../engine/puertos/filas.js';

/** The offices an account holds on a day. Joined to the session module in `uniones.module.ts`. */
export abstract class CargosDeCuenta {
  abstract cargosEnVigor(cuentaId: string, fecha: string): Promise<readonly Cargo[]>;
}

/** The parameters of the channels in force. Joined to the parameters in `uniones.module.ts`. */
export abstract class ParametrosDeCanales {
  /** The channel whose reception makes a término run; by titular. */
  abstract canalQueCorre(titularId: string): Promise<string>;
}
