import type { Rol } from '../../../machines/contrato.js';
import type { Instante } from '../../engine/puertos/filas.js';
import type { NoticiaNueva } from '../../platform/noticias.js';
import type { Carta } from './carta-store.js';

export interface Noticia extends Omit<NoticiaNueva, 'para'> {
  readonly id: string;
  /** Empty when it is for one account. */
  readonly roles: readonly Rol[];
  readonly cuentaId: string | null;
  readonly creadaEn: Instante;
}

/** What offices tell people, beside the notices of the journal. Both are read in the same list. */
export abstract class NoticiaStore {
  /** The account of a person; null: nobody would read it. */
  abstract cuentaDePersona(personaId: string): Promise<string | null>;
  /** The notice and its letters, together or not at all; false when its cause had been told already. */
  abstract dar(noticia: Noticia, cartas: readonly Carta[]): Promise<boolean>;
}
