/** Rows 1 to 15 of a list and nothing else: each step follows the one before. The procedure the benchmark runs. */
import { setup } from 'xstate';
import {
  al,
  alNacer,
  avisar,
  base,
  contextoConPasos,
  cumple,
  depende,
  enPaso,
  falta,
  requisito,
  SIN_PASOS,
} from '../al.js';
import { entero, objeto } from '../campos.js';
import type { ContextoConPasos, EntradaDeMaquina, Suceso, TransicionEscrita } from '../al.js';
import type { Cita } from '../contrato.js';

export const TOTAL = 15;
export const CITA_BANCO: Cita = { documento: 'MINGA', lugar: 'bench', claves: [] };

export const entradaDeBanco = objeto({});
export const contextoDeBanco = contextoConPasos;

const datosDePaso = objeto({ avance: entero({ min: 0, max: 100 }) });
const avanceCompleto = requisito<ContextoConPasos, { avance: number }>({
  codigo: 'AVANCE_COMPLETO',
  fuerza: 'debe',
  certeza: 'fuente',
  clase: 'contenido',
  cita: CITA_BANCO,
  evaluar: (_contexto, datos) =>
    datos === undefined ? depende : datos.avance === 100 ? cumple : falta({ avance: datos.avance }),
});

const estado = (n: number): { meta: object; on: { [evento: string]: TransicionEscrita } } => ({
  meta: enPaso(n, 'disponible'),
  on: al(`completarPaso${n}`, {
    paso: n,
    actua: ['delegado'],
    requisitos: [avanceCompleto],
    datos: datosDePaso,
    cierra: true,
    destino: n === TOTAL ? 'terminado' : `haciendoPaso${n + 1}`,
    acciones: [avisar('PASO_COMPLETADO', ['pocl'], { paso: n })],
  }),
});

const { guards, actions } = base<ContextoConPasos>();

export const maquinaDeBanco = setup({
  types: {} as { context: ContextoConPasos; events: Suceso; input: EntradaDeMaquina },
  guards,
  actions,
}).createMachine({
  id: 'banco',
  context: alNacer(() => SIN_PASOS),
  initial: 'haciendoPaso1',
  states: {
    ...Object.fromEntries(
      Array.from({ length: TOTAL }, (_, i) => [`haciendoPaso${i + 1}`, estado(i + 1)] as const),
    ),
    terminado: { type: 'final' },
  },
  output: ({ context }) => ({ pasos: Object.keys(context.pasos).length }),
});
