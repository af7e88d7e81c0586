import { definir } from '../definicion.js';
import { contextoDeEvaluacion } from './contexto.js';
import { entradaDeEvaluacion } from './datos.js';
import { maquinaDeEvaluacion } from './evaluacion.machine.js';
import { textos } from './textos.js';

/** Has a root of its own, about a plan or one of its commitments. */
export const evaluacion = definir({
  id: 'evaluacion@1',
  maquina: maquinaDeEvaluacion,
  entrada: entradaDeEvaluacion,
  contextoEsquema: contextoDeEvaluacion,
  pasos: [],
  plazos: [],
  textos,
  titulares: ['gad', 'mancomunidad', 'regimenEspecial', 'nacional'],
  abren: ['poc', 'pocl', 'foro', 'secretariaTecnica'],
  asunto: { procesos: ['plan', 'compromiso'], obligatorio: true },
  formato: 1,
});
