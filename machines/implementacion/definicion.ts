import { objeto } from '../campos.js';
import { definir } from '../definicion.js';
import { contextoDeImplementacion } from './contexto.js';
import { maquinaDeImplementacion } from './implementacion.machine.js';
import { PASOS_DE_IMPLEMENTACION } from './pasos.js';
import { pasado } from './pasado.js';
import { plano } from './plano.js';
import { textos } from './textos.js';

export const implementacion = definir({
  id: 'implementacion@1',
  maquina: maquinaDeImplementacion,
  entrada: objeto({}),
  contextoEsquema: contextoDeImplementacion,
  // 13–15 are walked by each plan, which tells the implementation: its strip shows the last news of them.
  pasos: PASOS_DE_IMPLEMENTACION,
  pasoDelRecorrido: 'elSuyo',
  // The guide sets no term for any step: these are targets the POC may change, never shown as legal terms.
  plazos: [
    {
      nombre: 'metaSensibilizacionDelegados',
      clase: 'meta',
      unidad: 'diasCalendario',
      parametro: 'metaSensibilizacionDelegados',
      porDefecto: 30,
      certeza: 'INF',
    },
    {
      nombre: 'metaSensibilizacionForo',
      clase: 'meta',
      unidad: 'diasCalendario',
      parametro: 'metaSensibilizacionForo',
      porDefecto: 30,
      certeza: 'INF',
    },
  ],
  textos,
  titulares: ['gad', 'mancomunidad', 'regimenEspecial'],
  abren: ['poc', 'autoridad', 'pocl'],
  pasado,
  plano,
  formato: 1,
  hijos: { plan: 'plan@1' },
});
