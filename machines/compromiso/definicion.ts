import { definir } from '../definicion.js';
import { maquinaDeCompromiso } from './compromiso.machine.js';
import { PREGUNTA_DE_ESCALAMIENTOS } from '../decision-de-organo.js';
import { contextoDeCompromiso, escalamientosAbiertos } from './contexto.js';
import { entradaDeCompromiso } from './datos.js';
import { pasado } from './pasado.js';
import { plano } from './plano.js';
import { textos } from './textos.js';

/** Opened only by a plan. */
export const compromiso = definir({
  id: 'compromiso@1',
  maquina: maquinaDeCompromiso,
  entrada: entradaDeCompromiso,
  contextoEsquema: contextoDeCompromiso,
  pasos: [],
  pasoDelRecorrido: 14,
  plazos: [],
  textos,
  titulares: [],
  abren: [],
  pasado,
  plano,
  respuestas: { [PREGUNTA_DE_ESCALAMIENTOS]: escalamientosAbiertos },
  formato: 1,
});
