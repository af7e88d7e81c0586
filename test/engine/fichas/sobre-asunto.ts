/** Toy procedures that are opened about something: another process of the titular, or a key of their own. */
import { objeto, texto } from '../../../machines/campos.js';
import type { DeclaracionDeEvento, Procedimiento } from '../../../machines/contrato.js';
import { ProcedimientoDeFichas } from './red.js';

const cerrar: DeclaracionDeEvento = {
  nombre: 'cerrarConsulta',
  paso: null,
  actua: ['poc'],
  porCuentaDe: [],
  requisitos: [],
  datos: objeto({}),
  hechos: {},
  fechable: true,
  interno: false,
  espera: true,
};

const sobre = (id: string, asunto: Procedimiento['asunto']): Procedimiento =>
  new ProcedimientoDeFichas({
    id,
    inicio: ['abierta'],
    fin: 'cerrada',
    titulares: ['gad'],
    abren: ['poc'],
    asunto,
    entrada: objeto({ tema: texto({ max: 20 }).optional() }),
    pasoDeLugar: {},
    eventos: [cerrar],
    transiciones: [{ evento: 'cerrarConsulta', toma: ['abierta'], pone: ['cerrada'] }],
  });

/** Always about an agreement. */
export const consulta = sobre('consulta@1', { procesos: ['convenio'], obligatorio: true });
/** One without a key, and as many as there are keys. */
export const tramite = sobre('tramite@1', { procesos: [], obligatorio: false });
