/** How long the log is kept: a parameter of the installation. Joined in `uniones.module.ts`. */
export abstract class RetencionDeAccesos {
  abstract dias(): Promise<number>;
}
