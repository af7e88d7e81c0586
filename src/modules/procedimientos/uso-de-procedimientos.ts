import type { SituacionDeProceso } from '../../engine/puertos/filas.js';

/** How many processes run each version. */
export abstract class UsoDeProcedimientos {
  abstract contar(): Promise<
    readonly {
      readonly procedimiento: string;
      readonly situacion: SituacionDeProceso;
      readonly n: number;
    }[]
  >;
}
