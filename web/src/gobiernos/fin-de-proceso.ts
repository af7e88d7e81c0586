/** How the process before this one ended; null: it did not, or there was none. */
export type Anterior = 'desistido' | 'archivado' | null;

/** How its last process ended, if another one may be opened. */
export const finDe = (marca: string | null | undefined): Anterior =>
  marca === 'desistido' || marca === 'archivado' ? marca : null;
