import type { PasosDeHijos } from './tablero-store.js';

/** What the board asks of the parameters and of the catalogue. Joined in `uniones.module.ts`. */
export abstract class AjustesDelTablero {
  /** After how many months without activity a government is silent. */
  abstract mesesDeSilencio(): Promise<number>;
  /** After how many months without publishing a member of OGP Local risks its minimum requirements. */
  abstract mesesSinPublicar(): Promise<number>;
  /** Days of the general target of each step in force; one without it, or that each plan dates, is not there. */
  abstract metas(): Promise<ReadonlyMap<number, number>>;
  abstract pasosDeHijos(): PasosDeHijos;
}

/** The operator's own map, if there is one. */
export abstract class MapaDelOperador {
  abstract leer(): Promise<{
    readonly tipo: 'topojson' | 'geojson';
    readonly contenido: string;
  } | null>;
}

/** Their names. */
export abstract class ProvinciasConNombre {
  abstract provincias(): Promise<readonly { readonly codigo: string; readonly nombre: string }[]>;
}
