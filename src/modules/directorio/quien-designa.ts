import type { Rol } from '../../../machines/contrato.js';
import { alcanceDe, rolesSobre, type Alcance, type Gremio } from '../../platform/alcance.js';
import { tieneRol, type Identidad } from '../../platform/identidad.js';
import { Problema } from '../../platform/problema.js';

export type Calidad = 'titular' | 'subrogante' | 'encargado';

/**
 * Administration is delegated (P6): the administrator designates anybody; the POC, those of a GAD and who evaluates it;
 * the authority and the POCL, the people of their own GAD. Nobody gives an office as high as their own.
 */
const DESIGNA: { readonly [rol in Rol]?: readonly Rol[] } = {
  administrador: [
    'autoridad',
    'delegado',
    'pocl',
    'poc',
    'gremio',
    'foro',
    'secretariaTecnica',
    'grupoEjecutor',
    'grupoNucleo',
    'evaluador',
    'administrador',
  ],
  poc: [
    'autoridad',
    'pocl',
    'delegado',
    'foro',
    'secretariaTecnica',
    'grupoEjecutor',
    'evaluador',
    'grupoNucleo',
  ],
  autoridad: ['delegado', 'foro', 'secretariaTecnica', 'grupoEjecutor'],
  pocl: ['delegado', 'foro', 'secretariaTecnica', 'grupoEjecutor'],
};

/** Offices that another fills for a while: whoever holds the GAD says who stands in for its POCL. */
const DA_SUPLENCIA: { readonly [rol in Rol]?: readonly Rol[] } = { autoridad: ['pocl'] };

/** Roles that are of one titular, and never of a gremio or of the nation. */
export const ROLES_DE_TITULAR: readonly Rol[] = [
  'autoridad',
  'delegado',
  'pocl',
  'foro',
  'secretariaTecnica',
  'grupoEjecutor',
  'evaluador',
];

/** Seats in a body: they say how they are held. */
export const ROLES_CON_REPRESENTACION: readonly Rol[] = [
  'foro',
  'secretariaTecnica',
  'grupoEjecutor',
  'grupoNucleo',
];

/** Who registers people and gives offices; the association looks at those of its governments. */
const ADMINISTRAN: readonly Rol[] = ['administrador', 'poc', 'autoridad', 'pocl'];
const MIRAN: readonly Rol[] = [...ADMINISTRAN, 'gremio'];

/** `titular` null: an office by gremio or over the nation. */
export function puedeDesignar(
  quien: Identidad,
  rol: Rol,
  titular: { readonly id: string; readonly gremio: Gremio | null } | null,
  calidad: Calidad = 'titular',
): boolean {
  return rolesSobre(quien.alcance, titular).some(
    (propio) =>
      DESIGNA[propio]?.includes(rol) === true ||
      (calidad !== 'titular' && DA_SUPLENCIA[propio]?.includes(rol) === true),
  );
}

/** The offices an account may give there, and whether only to stand in. */
export function cargosQueDa(
  quien: Identidad,
  titular: { readonly id: string; readonly gremio: Gremio | null } | null,
): readonly { readonly rol: Rol; readonly soloSuplencia: boolean }[] {
  const propios = rolesSobre(quien.alcance, titular);
  const plenos = new Set(propios.flatMap((r) => DESIGNA[r] ?? []));
  const suplencias = propios.flatMap((r) => DA_SUPLENCIA[r] ?? []).filter((r) => !plenos.has(r));
  const deAqui = (rol: Rol): boolean =>
    titular === null
      ? !ROLES_DE_TITULAR.includes(rol)
      : ROLES_DE_TITULAR.includes(rol) || rol === 'grupoNucleo';
  return [
    ...[...plenos].map((rol) => ({ rol, soloSuplencia: false })),
    ...[...new Set(suplencias)].map((rol) => ({ rol, soloSuplencia: true })),
  ].filter(({ rol }) => deAqui(rol));
}

export const administraPersonas = (quien: Identidad): boolean => tieneRol(quien, ...ADMINISTRAN);

/** Institutional mails are for whoever administers the people of that place. */
export const veCorreosDe = (
  quien: Identidad,
  titular: { readonly id: string; readonly gremio: Gremio | null } | null,
): boolean => rolesSobre(quien.alcance, titular).some((r) => ADMINISTRAN.includes(r));

/**
 * Where one looks at people: only by the offices that look at them. Who is of a forum in one GAD and POCL of another
 * sees the people of the second. @throws SIN_PERMISO
 */
export function alcanceDeDirectorio(quien: Identidad): Alcance {
  const cargos = quien.alcance.ambitos.filter((a) => MIRAN.includes(a.rol));
  if (cargos.length === 0) throw new Problema('SIN_PERMISO');
  return alcanceDe(quien.cuentaId, cargos);
}
