import type { Rol } from '../../../machines/contrato.js';
import type { Alcance, Ambito } from '../../platform/alcance.js';

/** Who works side by side: the people of the GAD and its forum, those of the nation, those of the gremio. */
const LADOS: readonly (readonly Rol[])[] = [
  ['autoridad', 'delegado', 'pocl', 'foro', 'secretariaTecnica', 'grupoEjecutor'],
  ['poc', 'grupoNucleo', 'administrador'],
  ['gremio'],
  ['evaluador'],
];

/** The offices of one's own side: one's own scopes with every role of that side. */
export function ladoDe(alcance: Alcance): readonly Ambito[] {
  return alcance.ambitos.flatMap(({ rol, titularId, gremio }) =>
    (LADOS.find((lado) => lado.includes(rol)) ?? [rol]).map((r) => ({ rol: r, titularId, gremio })),
  );
}
