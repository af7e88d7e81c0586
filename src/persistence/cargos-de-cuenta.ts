import type { Cargo, FilaTitular } from '../engine/puertos/filas.js';

/** Of the offices of an account, those over this titular: its own, its gremio's and the national ones. */
export const cargosSobre = (
  cargos: readonly Cargo[],
  { id, gremio }: Pick<FilaTitular, 'id' | 'gremio'>,
): readonly Cargo[] =>
  cargos.filter((c) =>
    c.titularId === null ? c.gremio === null || c.gremio === gremio : c.titularId === id,
  );
