import { z } from 'zod';
import { ROLES, type Rol } from '../../../machines/contrato.js';

/** Of who comes in: no source sets them, they are of the installation. */
export const PARAMETROS_DE_ACCESO = {
  segundoFactor: {
    nombre: 'segundoFactorObligatorio',
    porDefecto: [] as Rol[],
    unidad: null,
    forma: z.array(z.enum(ROLES)).refine((roles) => new Set(roles).size === roles.length),
    deTitular: false,
  },
  retencion: {
    nombre: 'retencionDeAccesos',
    porDefecto: 730,
    unidad: 'diasCalendario',
    forma: z.int().min(30).max(3650),
    deTitular: false,
  },
} as const;
