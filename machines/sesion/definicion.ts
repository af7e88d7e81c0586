import { definir } from '../definicion.js';
import { celebrada, contextoDeSesion, decision } from './contexto.js';
import { entradaDeSesion } from './datos.js';
import { maquinaDeSesion } from './sesion.machine.js';
import { textos } from './textos.js';
import { vista } from './vista.js';

/** It is about a body, and the body has many: each with its number. */
export const sesion = definir({
  id: 'sesion@1',
  maquina: maquinaDeSesion,
  entrada: entradaDeSesion,
  contextoEsquema: contextoDeSesion,
  pasos: [],
  plazos: [
    {
      nombre: 'terminoDeSegundaConvocatoria',
      clase: 'termino',
      unidad: 'diasTermino',
      parametro: 'terminoDeSegundaConvocatoria',
      porDefecto: 3,
      certeza: 'fuente',
      cuantoEn: 'diasDeSegunda',
      desdeEn: 'fecha',
    },
  ],
  textos,
  titulares: ['gad', 'mancomunidad', 'regimenEspecial', 'nacional'],
  abren: ['secretariaTecnica', 'pocl', 'delegado', 'foro', 'grupoEjecutor', 'poc'],
  asunto: { procesos: ['organo'], obligatorio: true, numerado: true },
  respuestas: { decision, celebrada, vista },
  hijos: { acuerdo: 'acuerdo@1' },
  formato: 1,
});
