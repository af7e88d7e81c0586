import { definir } from '../definicion.js';
import { maquinaDeCocreacion } from './cocreacion.machine.js';
import { compromisosDe, contextoDeCocreacion, criteriosDe } from './contexto.js';
import { entradaDeCocreacion } from './datos.js';
import { ETAPAS } from './pasos.js';
import { pasado } from './pasado.js';
import { plano } from './plano.js';
import { textos } from './textos.js';

/** Opened only by a plan. */
export const cocreacion = definir({
  id: 'cocreacion@1',
  maquina: maquinaDeCocreacion,
  entrada: entradaDeCocreacion,
  contextoEsquema: contextoDeCocreacion,
  pasos: ETAPAS,
  pasoDelRecorrido: 13,
  plazos: [],
  textos,
  titulares: [],
  abren: [],
  pasado,
  respuestas: { criterios: criteriosDe, compromisos: compromisosDe },
  plano,
  formato: 1,
});
