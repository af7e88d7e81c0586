import type { Rol } from '../../../machines/contrato.js';
import { rolesSobre, type Alcance, type Gremio } from '../../platform/alcance.js';
import { VISIBILIDADES, type ReglaDeVisibilidad, type Visibilidad } from './documento-store.js';

/** Which offices read what is not public. Lists of people and reserved matters are for those who need them. */
const LEEN: { readonly [v in Visibilidad]: readonly Rol[] | 'todos' } = {
  publico: 'todos',
  interno: [
    'autoridad',
    'delegado',
    'pocl',
    'poc',
    'gremio',
    'foro',
    'secretariaTecnica',
    'grupoEjecutor',
    'evaluador',
  ],
  reservado: ['autoridad', 'delegado', 'pocl', 'poc'],
  personal: ['autoridad', 'delegado', 'pocl', 'secretariaTecnica', 'poc'],
};

/** Who may bring a document to a titular. */
export const SUBEN: readonly Rol[] = [
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
];
/** Whose work the documents of a titular are: they replace, describe and redact them, and say how visible they are. */
export const CUIDAN: readonly Rol[] = [
  'autoridad',
  'delegado',
  'pocl',
  'secretariaTecnica',
  'poc',
  'administrador',
];
/** Who may bring a national one. */
export const SUBEN_NACIONALES: readonly Rol[] = ['poc', 'administrador'];

interface DeAlguien {
  readonly titularId: string | null;
  readonly subidoPor: string;
}

/**
 * May this account read it, being as visible as it is today? Its territory was asked before. `gremio`: of the
 * document's titular.
 */
export function puedeLeer(
  alcance: Alcance,
  d: DeAlguien,
  visibilidad: Visibilidad,
  gremio: Gremio | null,
): boolean {
  const leen = LEEN[visibilidad];
  if (leen === 'todos' || d.subidoPor === alcance.cuentaId) return true;
  return rolesAnte(alcance, d.titularId, gremio).some((r) => leen.includes(r));
}

/** The roles an account has before a document: over its titular, or any of its own if it is national. */
export const rolesAnte = (
  alcance: Alcance,
  titularId: string | null,
  gremio: Gremio | null,
): readonly Rol[] =>
  titularId === null
    ? alcance.ambitos.map((a) => a.rol)
    : rolesSobre(alcance, { id: titularId, gremio });

/** The same table as conditions of a query. */
export function reglasDe(alcance: Alcance): readonly ReglaDeVisibilidad[] {
  return VISIBILIDADES.map((visibilidad) => {
    const leen = LEEN[visibilidad];
    if (leen === 'todos')
      return {
        visibilidad,
        nacional: alcance.nacional,
        gremios: alcance.gremios,
        titulares: alcance.titulares,
      };
    const ambitos = alcance.ambitos.filter((a) => leen.includes(a.rol));
    return {
      visibilidad,
      nacional: ambitos.some((a) => a.titularId === null && a.gremio === null),
      gremios: [
        ...new Set(
          ambitos.flatMap((a) => (a.titularId === null && a.gremio !== null ? [a.gremio] : [])),
        ),
      ],
      titulares: [...new Set(ambitos.flatMap((a) => (a.titularId === null ? [] : [a.titularId])))],
    };
  });
}
