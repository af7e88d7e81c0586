import type { BaseVolcada } from '../../modules/respaldos/manifiesto.js';

type Migracion = new () => { readonly name?: string };

/** A migration goes by the name it declares, or by that of its class. */
const nombreDe = (m: Migracion): string => new m().name ?? m.name;

/** Those of the backup that this version does not know. */
export const desconocidas = (base: BaseVolcada, todas: readonly Migracion[]): string[] => {
  const conocidas = new Set(todas.map(nombreDe));
  return base.migraciones.filter((m) => !conocidas.has(m));
};

/** Those that make the tables as they were when it was made. */
export const lasDe = <M extends Migracion>(base: BaseVolcada, todas: readonly M[]): M[] =>
  todas.filter((m) => base.migraciones.includes(nombreDe(m)));
