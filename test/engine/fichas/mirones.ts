/** Toy procedures that look at each other: a child that waits for what its parent did, and calls it as often as it likes. */
import { entero, objeto } from '../../../machines/campos.js';
import type {
  DeclaracionDeEvento,
  Hechos,
  Procedimiento,
  RequisitoCualquiera,
} from '../../../machines/contrato.js';
import { CITA_DE_PRUEBA, ProcedimientoDeFichas } from './red.js';

const evento = (nombre: string, mas: Partial<DeclaracionDeEvento> = {}): DeclaracionDeEvento => ({
  nombre,
  paso: null,
  actua: ['poc'],
  porCuentaDe: [],
  requisitos: [],
  datos: objeto({}),
  hechos: {},
  fechable: true,
  interno: false,
  espera: true,
  ...mas,
});

const BENDICION: RequisitoCualquiera = {
  codigo: 'BENDICION',
  fuerza: 'debe',
  certeza: 'fuente',
  clase: 'orden',
  cita: CITA_DE_PRUEBA,
  evaluar: (_memoria: unknown, _datos: unknown, { padre }: Hechos) =>
    (padre?.['memoria'] as { bendita?: number } | undefined)?.bendita === 1
      ? { resultado: 'cumple' }
      : { resultado: 'falta' },
};

export const madre: Procedimiento = new ProcedimientoDeFichas({
  id: 'madre@1',
  inicio: ['sola'],
  fin: 'acabada',
  titulares: ['gad'],
  abren: ['poc'],
  entrada: objeto({}),
  pasoDeLugar: {},
  eventos: [evento('criar'), evento('bendecir'), evento('oir', { interno: true })],
  transiciones: [
    {
      evento: 'criar',
      toma: ['sola'],
      pone: ['callada'],
      efectos: () => [
        { tipo: 'abrirHijo', ref: 'h', procedimiento: 'hija@1', entrada: {}, invocado: false },
      ],
    },
    {
      evento: 'bendecir',
      toma: ['callada'],
      pone: ['atenta'],
      recuerda: (m) => ({ ...m, bendita: 1 }),
    },
    { evento: 'oir', toma: ['atenta'], pone: ['atenta'] },
  ],
});

export const hija: Procedimiento = new ProcedimientoDeFichas({
  id: 'hija@1',
  inicio: ['en casa'],
  fin: 'fuera',
  titulares: [],
  abren: [],
  entrada: objeto({}),
  pasoDeLugar: {},
  eventos: [
    evento('salir', { requisitos: [BENDICION], hechos: { padre: ['memoria'] } }),
    evento('llamar', { datos: objeto({ veces: entero({ max: 9 }) }) }),
  ],
  transiciones: [
    { evento: 'salir', toma: ['en casa'], pone: ['fuera'] },
    {
      evento: 'llamar',
      toma: ['en casa'],
      pone: ['en casa'],
      efectos: (_m, h) =>
        Array.from({ length: h.datos['veces'] as number }, (_, i) => ({
          tipo: 'avisarPadre' as const,
          evento: 'oir',
          datos: { i },
        })),
    },
  ],
});
