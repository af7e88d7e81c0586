import { z } from 'zod';

/** Of what goes with a process: no source sets it, it is of the installation. */
export const PARAMETROS_DE_SEGUIMIENTO = {
  mesesEntrePartes: {
    nombre: 'seguimiento.mesesEntrePartes',
    porDefecto: 3,
    unidad: 'meses',
    forma: z.int().min(1).max(24),
    deTitular: true,
  },
} as const;
