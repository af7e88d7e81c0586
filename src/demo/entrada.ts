/** With whom one may enter the demonstration: shown by its first page and printed when the server starts. */
import { CLAVE_DE_DEMOSTRACION } from './elenco.js';
import { Gente } from './gente.js';

export interface CuentaDeDemostracion {
  readonly cuentaId: string;
  readonly nombre: string;
  readonly correo: string;
  readonly clave: string;
  /** What it does, in Spanish. */
  readonly presentacion: string;
  readonly roles: readonly string[];
}

export const cuentasDeDemostracion = (): readonly CuentaDeDemostracion[] =>
  new Gente().personas.flatMap((p) =>
    p.presentacion === null
      ? []
      : [
          {
            cuentaId: p.cuentaId,
            nombre: p.nombre,
            correo: p.correo,
            clave: CLAVE_DE_DEMOSTRACION,
            presentacion: p.presentacion,
            roles: [...new Set(p.cargos.map((c) => c.rol))],
          },
        ],
  );
