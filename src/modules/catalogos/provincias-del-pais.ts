/** The provinces, by code. Joined to the directory in `uniones.module.ts`. */
export abstract class ProvinciasDelPais {
  abstract provincias(): Promise<readonly { readonly codigo: string; readonly nombre: string }[]>;
}
