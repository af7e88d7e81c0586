import { z } from 'zod';
import { VENTANAS_DE_RENDICION, VENTANAS_SABIDAS } from '../../../machines/umbrales.js';

const dia = z.iso.date();

/** The CPCCS sets each year when GADs deliberate in public: one entry by year; a year that is not there warns of nothing. */
export const PARAMETROS_DE_RENDICION = {
  ventanas: {
    nombre: VENTANAS_DE_RENDICION,
    porDefecto: VENTANAS_SABIDAS,
    unidad: null,
    forma: z.record(
      z.string().regex(/^20\d\d$/),
      z
        .strictObject({ desde: dia, hasta: dia })
        .refine((v) => v.desde <= v.hasta, { params: { codigo: 'FECHAS_AL_REVES' } }),
    ),
    deTitular: false,
  },
} as const;
