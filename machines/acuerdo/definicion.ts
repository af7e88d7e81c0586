import { definir } from '../definicion.js';
import { maquinaDeAcuerdo } from './acuerdo.machine.js';
import { contextoDeAcuerdo, entradaDeAcuerdo } from './datos.js';
import { textos } from './textos.js';

/** Opened only by a session. */
export const acuerdo = definir({
  id: 'acuerdo@1',
  maquina: maquinaDeAcuerdo,
  entrada: entradaDeAcuerdo,
  contextoEsquema: contextoDeAcuerdo,
  pasos: [],
  plazos: [],
  textos,
  titulares: [],
  abren: [],
  formato: 1,
});
