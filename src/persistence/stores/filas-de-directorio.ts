/** People and designaciones as they come out of the database. */
import type {
  DesignacionVista,
  EstadoDeCuenta,
  Persona,
} from '../../modules/directorio/persona-store.js';
import { cierto, type Columnas, leerCargo } from '../filas-leidas.js';
import { POR_RATIFICAR } from './condicion-de-titular.js';

export const PERSONAS = `select p.*, c.id as cuenta_id, c.activa as cuenta_activa,
    (c.clave is not null) as cuenta_con_clave from persona p left join cuenta c on c.persona_id = p.id`;

/** A POCL or delegado designated before the last authority, while the adherence waits to be ratified. */
const PRORROGADA = `(d.rol in ('pocl','delegado') and t.id is not null
    and d.desde < coalesce((select max(a.desde) from designacion a where a.titular_id = d.titular_id
      and a.rol = 'autoridad' and a.calidad = 'titular'), '')
    and ${POR_RATIFICAR})`;

export const DESIGNACIONES = `select d.*, t.nombre as titular_nombre, t.gremio as titular_gremio, p.clase as persona_clase, p.nombre as persona_nombre,
    p.correo as persona_correo, c.id as cuenta_id, ${PRORROGADA} as prorrogada
  from designacion d join persona p on p.id = d.persona_id left join cuenta c on c.persona_id = p.id
  left join titular t on t.id = d.titular_id`;

export const leerPersona = (f: Columnas): Persona => ({
  id: f['id'] as string,
  clase: f['clase'] as Persona['clase'],
  nombre: f['nombre'] as string,
  correo: f['correo'] as string | null,
  cuentaId: (f['cuenta_id'] ?? null) as string | null,
});

export const leerEstadoDeCuenta = (f: Columnas): EstadoDeCuenta =>
  f['cuenta_id'] == null
    ? 'sinCuenta'
    : !cierto(f['cuenta_activa'])
      ? 'inactiva'
      : cierto(f['cuenta_con_clave'])
        ? 'activa'
        : 'invitada';

export const leerDesignacion = (f: Columnas): DesignacionVista => ({
  ...leerCargo(f),
  personaId: f['persona_id'] as string,
  representacion: (f['representacion'] ?? null) as DesignacionVista['representacion'],
  correoDeclarado: (f['correo_declarado'] ?? null) as string | null,
  titularNombre: (f['titular_nombre'] ?? null) as string | null,
  titularGremio: (f['titular_gremio'] ?? null) as DesignacionVista['titularGremio'],
  documentoFinId: (f['documento_fin_id'] ?? null) as string | null,
  prorrogada: cierto(f['prorrogada']),
  persona: {
    id: f['persona_id'] as string,
    clase: f['persona_clase'] as Persona['clase'],
    nombre: f['persona_nombre'] as string,
    correo: f['persona_correo'] as string | null,
    cuentaId: (f['cuenta_id'] ?? null) as string | null,
  },
});
