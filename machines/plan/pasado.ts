/** What may be declared of a plan brought in: its co-creation, then rows 14 and 15 of Anexo 4. */
import type { Pasado } from '../contrato.js';
import { hito } from '../pasado.js';

export const pasado: Pasado = [
  { hijo: 'cocreacion' },
  hito(14, 'organizarEjecucion', { noAplica: true }),
  hito(14, 'incorporarCompromiso', { repite: true, puedeFaltar: true, abre: 'compromiso' }),
  hito(14, 'coordinarImplementacion'),
  hito(15, 'entregarInformeFinal', { puedeFaltar: true }),
  hito(15, 'rendirCuentas', { puedeFaltar: true }),
  hito(15, 'solicitarEvaluacion', { puedeFaltar: true }),
  hito(15, 'cerrarPlan'),
];
