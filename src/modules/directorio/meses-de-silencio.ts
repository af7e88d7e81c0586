/** After how many months without activity a local government is silent. Joined to the parameters in `uniones.module.ts`. */
export abstract class MesesDeSilencio {
  abstract mesesDeSilencio(): Promise<number>;
}
