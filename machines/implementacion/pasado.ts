/**
 * What may be declared of an implementation brought in, in the order of Anexo 4. Nothing goes without an interest, a
 * signature and a forum (1, 2, 9), so of these it cannot be said that they did not apply; what the POC owes (3, 4, 12)
 * and the diagnosis may still be missing while the way went on.
 */
import type { Pasado } from '../contrato.js';
import { hito } from '../pasado.js';

const PREEXISTENTE = {
  evento: 'conformarForo',
  campo: 'base',
  valor: 'normativaPreexistente',
} as const;

export const pasado: Pasado = [
  hito(1, 'indicarInteres', {
    actuaSegun: { campo: 'origen', roles: { a: 'autoridad', b: 'poc' } },
  }),
  hito(2, 'suscribirCompromiso'),
  hito(3, 'informarGrupoNucleo', { noAplica: true, puedeFaltar: true }),
  hito(4, 'sensibilizarDelegados', { noAplica: true, puedeFaltar: true }),
  hito(5, 'identificarActores', { noAplica: true }),
  hito(6, 'elaborarDiagnostico', { noAplica: true, puedeFaltar: true }),
  hito(7, 'mapearActores', { noAplica: true }),
  hito(8, 'concluirAcercamiento', { noAplica: true }),
  hito(9, 'conformarForo'),
  hito(9, 'registrarDelegacionesForo', { puedeFaltar: true }),
  hito(9, 'elegirDirectivaForo', { puedeFaltar: true }),
  hito(10, 'cocrearNormativa', { noAplica: true, cumplidoPor: PREEXISTENTE }),
  hito(11, 'aprobarNormativa', { noAplica: 'omitirFormalizacion', cumplidoPor: PREEXISTENTE }),
  hito(12, 'sensibilizarForo', { noAplica: true, puedeFaltar: true }),
  hito(13, 'abrirPlan', { repite: true, abre: 'plan' }),
];
