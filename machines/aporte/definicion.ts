import { definir } from '../definicion.js';
import { maquinaDeAporte } from './aporte.machine.js';
import { contextoDeAporte, entradaDeAporte, sinRespuesta } from './datos.js';
import { textos } from './textos.js';

/** Has a root of its own, about the co-creation or the commitment it speaks of, which has many: each with its number. */
export const aporte = definir({
  id: 'aporte@1',
  maquina: maquinaDeAporte,
  entrada: entradaDeAporte,
  contextoEsquema: contextoDeAporte,
  pasos: [],
  plazos: [],
  textos,
  titulares: ['gad', 'mancomunidad', 'regimenEspecial', 'nacional'],
  abren: ['delegado', 'pocl', 'secretariaTecnica', 'foro', 'poc'],
  asunto: { procesos: ['cocreacion', 'compromiso'], obligatorio: true, numerado: true },
  respuestas: { sinRespuesta },
  formato: 1,
});
