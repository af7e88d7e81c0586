/**
 * Who may see, and who may record what on whose behalf (P4). Two persons in every fact: `actúa`, the role of Anexo 4;
 * `registra`, the account. The rules of scope: an office covers its own GAD, the GADs of its gremio, or the nation.
 */
import type { PorCuentaDe, Rol } from '../../machines/contrato.js';
import type { Cargo, FilaTitular } from './puertos/filas.js';

export function cubre(cargo: Cargo, titular: Pick<FilaTitular, 'id' | 'gremio'>): boolean {
  if (cargo.titularId !== null) return cargo.titularId === titular.id;
  if (cargo.gremio !== null) return cargo.gremio === titular.gremio;
  return true;
}

/** The offices that count here. None: this titular does not exist for that account. */
export const cargosQueCubren = (cargos: readonly Cargo[], titular: FilaTitular): readonly Cargo[] =>
  cargos.filter((c) => cubre(c, titular));

/** One way in which an account may record a fact. `prueba`: where the signed document of who acted must be. */
export interface Via {
  readonly cargo: Cargo;
  readonly registra: Rol;
  readonly actua: Rol;
  readonly prueba: string | null;
}

export interface QuienPuede {
  readonly actua: readonly Rol[];
  readonly porCuentaDe: readonly PorCuentaDe[];
}

/** All the ways, one's own acts first. */
export function viasDe(cargos: readonly Cargo[], quien: QuienPuede): Via[] {
  const vias: Via[] = [];
  const poner = (via: Via): void => {
    if (!vias.some((v) => v.registra === via.registra && v.actua === via.actua)) vias.push(via);
  };
  for (const cargo of cargos)
    if (quien.actua.includes(cargo.rol))
      poner({ cargo, registra: cargo.rol, actua: cargo.rol, prueba: null });
  for (const cargo of cargos)
    for (const p of quien.porCuentaDe)
      if (p.registran.includes(cargo.rol))
        poner({ cargo, registra: cargo.rol, actua: p.actua, prueba: p.prueba });
  return vias;
}

/** The way the command asks for, or the first there is. */
export const elegirVia = (
  vias: readonly Via[],
  registradoComo: Rol | undefined,
  actua: Rol | undefined,
): Via | null =>
  vias.find(
    (v) =>
      (registradoComo === undefined || v.registra === registradoComo) &&
      (actua === undefined || v.actua === actua),
  ) ?? null;

/** The roles of whoever may record it, for the refusal and the bandeja. */
export const registranDe = (quien: QuienPuede): Rol[] => [
  ...new Set([...quien.actua, ...quien.porCuentaDe.flatMap((p) => p.registran)]),
];
