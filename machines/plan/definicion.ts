import { definir } from '../definicion.js';
import { PASOS_DE_PLAN } from '../implementacion/pasos.js';
import { contextoDePlan } from './contexto.js';
import { entradaDePlan } from './datos.js';
import { maquinaDePlan } from './plan.machine.js';
import { pasado } from './pasado.js';
import { plano } from './plano.js';
import { textos } from './textos.js';

/** Opened by an implementation, or by the POC for the nation, which has no steps 1 to 12. */
export const plan = definir({
  id: 'plan@1',
  maquina: maquinaDePlan,
  entrada: entradaDePlan,
  contextoEsquema: contextoDePlan,
  pasos: PASOS_DE_PLAN,
  pasoDelRecorrido: 'elSuyo',
  plazos: [],
  textos,
  titulares: ['nacional'],
  abren: ['poc'],
  // The nation writes its next plan while it carries out the one before.
  asunto: { procesos: [], obligatorio: false },
  pasado,
  plano,
  formato: 1,
  hijos: { cocreacion: 'cocreacion@1', compromiso: 'compromiso@1' },
});
