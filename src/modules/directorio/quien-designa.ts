import type { Rol } from '../../../machines/contrato.js';
import type { Identidad } from '../../platform/identidad.js';
import { rolesSobre, type Gremio } from '../../platform/alcance.js';

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

/** `titular` null: an office by gremio or over the nation. */
export function puedeDesignar(
  quien: Identidad,
  rol: Rol,
  titular: { readonly id: string; readonly gremio: Gremio | null } | null,
): boolean {
  return rolesSobre(quien.alcance, titular).some(
    (propio) => DESIGNA[propio]?.includes(rol) === true,
  );
}
