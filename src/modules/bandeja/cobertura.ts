import type { Fecha } from '../../../machines/contrato.js';
import type { CargoConTitular } from './sustitucion-store.js';

const enEsosDias = (c: CargoConTitular, desde: Fecha, hasta: Fecha): boolean =>
  c.desde <= hasta && (c.hasta === null || c.hasta >= desde);

/** Does this office of one person allow what that office of another does? Same role, over the same titular or more. */
function cubre(suyo: CargoConTitular, mio: CargoConTitular): boolean {
  if (suyo.rol !== mio.rol) return false;
  if (suyo.titularId !== null) return suyo.titularId === mio.titularId;
  if (suyo.gremio === null) return true;
  return suyo.gremio === (mio.titularId === null ? mio.gremio : mio.titularGremio);
}

export interface Cobertura {
  readonly cubiertos: readonly CargoConTitular[];
  /** For these somebody else has to act, or a subrogación be given. */
  readonly descubiertos: readonly CargoConTitular[];
}

/** Which of the offices somebody holds in those days the other may act in, by offices of their own. */
export function cobertura(
  mios: readonly CargoConTitular[],
  suyos: readonly CargoConTitular[],
  desde: Fecha,
  hasta: Fecha,
): Cobertura {
  const vigentes = mios.filter((c) => enEsosDias(c, desde, hasta));
  const otros = suyos.filter((c) => enEsosDias(c, desde, hasta));
  const cubierto = (c: CargoConTitular): boolean => otros.some((o) => cubre(o, c));
  return {
    cubiertos: vigentes.filter(cubierto),
    descubiertos: vigentes.filter((c) => !cubierto(c)),
  };
}
