/** What may be declared of a co-creation brought in: all of it is row 13 of Anexo 4. */
import type { Pasado } from '../contrato.js';
import { hito } from '../pasado.js';

export const pasado: Pasado = [
  hito(13, 'planificarCocreacion', { noAplica: true }),
  hito(13, 'cerrarRecepcion', { noAplica: true, puedeFaltar: true }),
  hito(13, 'concluirAnalisis', { noAplica: true }),
  hito(13, 'formularCompromiso', {
    repite: true,
    puedeFaltar: true,
    conjuntoCon: {
      evento: 'incorporarCompromiso',
      campos: { codigo: 'codigo', hitosVerificables: 'hitos' },
    },
  }),
  hito(13, 'concluirFormulacion', { noAplica: true }),
  hito(13, 'aprobarPlan'),
  hito(13, 'publicarPlan', { noAplica: true }),
  hito(13, 'registrarEntregaOgp', { puedeFaltar: true }),
  hito(13, 'formalizarPlan', { noAplica: true }),
];
