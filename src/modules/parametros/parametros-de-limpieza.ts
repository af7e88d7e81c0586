import { z } from 'zod';

/** Of what is only kept for a while: no source sets them, they are of the installation. */
export const PARAMETROS_DE_LIMPIEZA = {
  claves: {
    nombre: 'limpieza.diasDeClaves',
    porDefecto: 30,
    unidad: 'diasCalendario',
    forma: z.int().min(1).max(3650),
    deTitular: false,
  },
  salidas: {
    nombre: 'limpieza.diasDeSalidas',
    porDefecto: 90,
    unidad: 'diasCalendario',
    forma: z.int().min(1).max(3650),
    deTitular: false,
  },
} as const;
