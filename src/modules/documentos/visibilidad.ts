import type { Rol, TipoDocumento } from '../../../machines/contrato.js';
import { rolesSobre, type Alcance, type Gremio } from '../../platform/alcance.js';
import { VISIBILIDADES, type ReglaDeVisibilidad, type Visibilidad } from './documento-store.js';

/** The table of P23: which offices read what is not public. Lists of people and reserved matters are for those who need them. */
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

/** Who may bring a document to a titular, or replace one. */
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
/** Who may bring a national one. */
export const SUBEN_NACIONALES: readonly Rol[] = ['poc', 'administrador'];

/** What each type becomes once signed; unsigned, it is a draft. Attendance and contact lists hold people's data. */
const AL_FIRMARSE: { readonly [t in TipoDocumento]?: Visibilidad } = {
  acta_constitucion: 'publico',
  acta_sesion: 'publico',
  normativa: 'publico',
  metodologia_cocreacion: 'publico',
  metodologia_implementacion: 'publico',
  pagl: 'publico',
  hoja_ruta: 'publico',
  informe_avance: 'publico',
  informe_final: 'publico',
  rendicion_cuentas: 'publico',
  evaluacion: 'publico',
  convocatoria: 'publico',
  respuesta_razonada: 'publico',
  publicacion: 'publico',
};
const CON_PERSONAS: ReadonlySet<TipoDocumento> = new Set([
  'registro_sensibilizacion',
  'registro_actores',
  'registro_acercamiento',
]);

export function visibilidadPorDefecto(
  tipos: readonly TipoDocumento[],
  firmado: boolean,
): Visibilidad {
  if (tipos.some((t) => CON_PERSONAS.has(t))) return 'personal';
  return firmado && tipos.every((t) => AL_FIRMARSE[t] === 'publico') ? 'publico' : 'interno';
}

interface Visible {
  readonly titularId: string | null;
  readonly visibilidad: Visibilidad;
  readonly subidoPor: string;
}

/** May this account read it? Its territory was asked before. `gremio`: of the document's titular. */
export function puedeLeer(alcance: Alcance, d: Visible, gremio: Gremio | null): boolean {
  const leen = LEEN[d.visibilidad];
  if (leen === 'todos' || d.subidoPor === alcance.cuentaId) return true;
  const roles =
    d.titularId === null
      ? alcance.ambitos.map((a) => a.rol)
      : rolesSobre(alcance, { id: d.titularId, gremio });
  return roles.some((r) => leen.includes(r));
}

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
