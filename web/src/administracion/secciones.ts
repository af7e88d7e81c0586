import type { RouteObject } from 'react-router';
import type { Cargo } from '../api/modelo';

/** The sections of Administración, in the order they are read. One more is one more line: its address, who has something
 * to do there, its screens. The name is the text `administracion.secciones.<ruta>`. */
export interface Seccion {
  readonly ruta: NombreDeSeccion;
  /** Roles that have something there. The server decides what each one may do; this only hides doors that lead nowhere. */
  readonly roles: readonly Cargo['rol'][];
  /** Its screens, under `/administracion/<ruta>`; each `lazy`. */
  readonly pantallas: RouteObject[];
}

export type NombreDeSeccion =
  | 'personas'
  | 'invitaciones'
  | 'analistas'
  | 'cambio-de-autoridades'
  | 'visibilidad'
  | 'cuentas'
  | 'accesos'
  | 'parametros'
  | 'calendario'
  | 'procedimientos'
  | 'modelos'
  | 'incidentes'
  | 'canales'
  | 'webhooks'
  | 'regularizacion'
  | 'importacion';

export const SECCIONES: readonly Seccion[] = [
  {
    ruta: 'personas',
    roles: ['administrador', 'poc', 'pocl', 'autoridad', 'gremio'],
    pantallas: [
      { index: true, lazy: () => import('./personas/lista-de-personas') },
      { path: ':personaId', lazy: () => import('./personas/ficha-de-persona') },
    ],
  },
  {
    ruta: 'invitaciones',
    roles: ['administrador', 'poc', 'pocl', 'autoridad'],
    pantallas: [{ index: true, lazy: () => import('./invitaciones/invitaciones') }],
  },
  {
    ruta: 'analistas',
    roles: ['administrador', 'poc'],
    pantallas: [{ index: true, lazy: () => import('./analistas/analistas') }],
  },
  {
    ruta: 'cambio-de-autoridades',
    roles: ['administrador', 'poc'],
    pantallas: [
      { index: true, lazy: () => import('./autoridades/cargas') },
      { path: ':cargaId', lazy: () => import('./autoridades/carga') },
    ],
  },
  {
    ruta: 'visibilidad',
    roles: ['administrador', 'poc', 'pocl', 'autoridad'],
    pantallas: [{ index: true, lazy: () => import('./visibilidad/tabla') }],
  },
  {
    ruta: 'cuentas',
    roles: ['administrador'],
    pantallas: [
      { index: true, lazy: () => import('./cuentas/lista-de-cuentas') },
      { path: ':cuentaId', lazy: () => import('./cuentas/una-cuenta') },
    ],
  },
  {
    ruta: 'accesos',
    roles: ['administrador'],
    pantallas: [{ index: true, lazy: () => import('./accesos/registro-de-accesos') }],
  },
  {
    ruta: 'parametros',
    roles: ['administrador', 'poc', 'pocl', 'autoridad'],
    pantallas: [{ index: true, lazy: () => import('./parametros/parametros') }],
  },
  {
    ruta: 'calendario',
    roles: ['administrador', 'poc', 'pocl', 'autoridad', 'secretariaTecnica', 'gremio'],
    pantallas: [{ index: true, lazy: () => import('./calendario/calendario') }],
  },
  {
    ruta: 'procedimientos',
    roles: ['administrador', 'poc', 'gremio', 'grupoNucleo'],
    pantallas: [
      { index: true, lazy: () => import('./procedimientos/lista-de-procedimientos') },
      { path: ':id', lazy: () => import('./procedimientos/procedimiento') },
    ],
  },
  {
    ruta: 'modelos',
    roles: ['administrador', 'poc'],
    pantallas: [
      { index: true, lazy: () => import('./modelos/lista-de-modelos') },
      { path: ':id', lazy: () => import('./modelos/modelo') },
    ],
  },
  {
    ruta: 'incidentes',
    roles: ['administrador', 'poc'],
    pantallas: [{ index: true, lazy: () => import('./incidentes/incidentes') }],
  },
  {
    ruta: 'regularizacion',
    roles: ['poc', 'pocl', 'gremio'],
    pantallas: [
      { index: true, lazy: () => import('./regularizacion/lista-de-regularizaciones') },
      { path: ':id', lazy: () => import('./regularizacion/regularizacion') },
    ],
  },
  {
    ruta: 'importacion',
    roles: ['poc', 'pocl', 'delegado', 'secretariaTecnica'],
    pantallas: [
      { index: true, lazy: () => import('./importacion/lista-de-importaciones') },
      { path: ':id', lazy: () => import('./importacion/importacion') },
    ],
  },
  {
    ruta: 'canales',
    roles: ['administrador'],
    pantallas: [{ index: true, lazy: () => import('./canales/correo') }],
  },
  {
    ruta: 'webhooks',
    roles: ['administrador'],
    pantallas: [
      { index: true, lazy: () => import('./canales/webhooks') },
      { path: ':id', lazy: () => import('./canales/un-webhook') },
    ],
  },
];

/** The sections where a person with these offices has something to do. */
export const seccionesDe = (cargos: readonly Cargo[]): readonly Seccion[] =>
  SECCIONES.filter((s) => cargos.some((c) => s.roles.includes(c.rol)));

/** The routes under `/administracion`. */
export const rutasDeAdministracion: RouteObject[] = SECCIONES.map((s) => ({
  path: s.ruta,
  children: s.pantallas,
}));
