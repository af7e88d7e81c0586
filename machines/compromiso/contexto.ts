/** What a commitment remembers: its number in the plan, its code, its dates and how many hitos it has met. */
import { assign } from 'xstate';
import { z } from 'zod';
import { contextoConPasos, SIN_PASOS } from '../al.js';
import type { AccionEscrita, ContextoConPasos, Suceso } from '../al.js';

export interface ContextoCompromiso extends ContextoConPasos {
  readonly numero: number;
  readonly codigo: string;
  /** Null: nobody knows. */
  readonly inicio: string | null;
  readonly fin: string | null;
  readonly hitos: number | null;
  readonly hitosCumplidos: number;
  readonly avances: number;
}
export interface EntradaCompromiso {
  readonly numero: number;
  readonly codigo: string;
  /** Null: nobody knows. */
  readonly inicio: string | null;
  readonly fin: string | null;
  readonly hitos: number | null;
}

const cuenta = z.int().min(0);
export const contextoDeCompromiso = contextoConPasos.extend({
  numero: cuenta,
  codigo: z.string().max(12),
  inicio: z.string().max(10).nullable(),
  fin: z.string().max(10).nullable(),
  hitos: cuenta.nullable(),
  hitosCumplidos: cuenta,
  avances: cuenta,
});

export const alIncorporarse = (e: EntradaCompromiso): ContextoCompromiso => ({
  ...SIN_PASOS,
  numero: e.numero,
  codigo: e.codigo,
  inicio: e.inicio,
  fin: e.fin,
  hitos: e.hitos,
  hitosCumplidos: 0,
  avances: 0,
});

type Argumentos = { readonly context: ContextoCompromiso; readonly event: Suceso };
type Parte = Partial<Omit<ContextoCompromiso, 'pasos' | 'cambio'>>;
export const guardar = (calcular: (args: Argumentos) => Parte): AccionEscrita => ({
  type: 'guardar',
  params: calcular,
});
export const accionGuardar = assign<ContextoCompromiso, Suceso, Parte, Suceso, never>(
  (_args, parte) => parte,
);
