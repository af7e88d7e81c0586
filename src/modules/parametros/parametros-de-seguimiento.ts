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
  diasAntesDelParte: {
    nombre: 'seguimiento.diasAntesDelParte',
    porDefecto: 5,
    unidad: 'diasHabiles',
    forma: z.int().min(0).max(30),
    deTitular: true,
  },
  diasEntreRecordatorios: {
    nombre: 'seguimiento.diasEntreRecordatorios',
    porDefecto: 10,
    unidad: 'diasHabiles',
    forma: z.int().min(1).max(60),
    deTitular: true,
  },
  mesesSinPublicar: {
    nombre: 'seguimiento.mesesSinPublicar',
    porDefecto: 4,
    unidad: 'meses',
    forma: z.int().min(1).max(24),
    deTitular: false,
  },
} as const;
