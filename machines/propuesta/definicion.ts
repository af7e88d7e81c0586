import { definir } from '../definicion.js';
import { calificada, contextoDePropuesta, identificada, sinRespuesta } from './contexto.js';
import { entradaDePropuesta } from './datos.js';
import { maquinaDePropuesta } from './propuesta.machine.js';
import { textos } from './textos.js';

/** Has a root of its own, about the co-creation it was sent to, which has many: each with its number. */
export const propuesta = definir({
  id: 'propuesta@1',
  maquina: maquinaDePropuesta,
  entrada: entradaDePropuesta,
  contextoEsquema: contextoDePropuesta,
  pasos: [],
  plazos: [],
  textos,
  titulares: ['gad', 'mancomunidad', 'regimenEspecial', 'nacional'],
  abren: ['delegado', 'pocl', 'secretariaTecnica', 'foro', 'poc'],
  asunto: { procesos: ['cocreacion'], obligatorio: true, numerado: true },
  respuestas: { sinRespuesta, calificada, identificada },
  formato: 1,
});
