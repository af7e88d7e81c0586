import type { TitularHecho } from '../../machines/contrato.js';
import type { Arbol } from './arbol.js';
import type { Fuentes } from './fuentes.js';
import type { DiaDeComputo, LibroDePlazos } from './libro-de-plazos.js';
import type { Memoria } from './memoria.js';
import type { Ids } from './puertos/ids.js';

/** What one command works on: the root as it was read, its facts, its day. */
export interface EntornoDeUnidad extends DiaDeComputo {
  readonly raizId: string;
  readonly titular: TitularHecho;
  readonly arbol: Arbol;
  readonly plazos: LibroDePlazos;
  readonly fuentes: Fuentes;
  readonly ids: Ids;
  readonly memoria?: Memoria;
}
