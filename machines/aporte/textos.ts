import { conRotulos } from '../rotulos.js';

const es = {
  procedimiento: 'Aporte ciudadano',
  'estado.respondiendoAporte': 'Publicado, por responder',
  'estado.aporteRespondido': 'Respondido',
  'estado.aporteRetirado': 'Retirado de publicación',
  'evento.responderAporte': 'Responder el aporte',
  'ayuda.responderAporte':
    'La respuesta, con sus razones, se publica junto al aporte y se envía a quien lo escribió.',
  'evento.retirarAporte': 'Retirar de publicación',
  'ayuda.retirarAporte':
    'El aporte deja de mostrarse, con su motivo. Lo que ocurrió queda en el registro.',
  'aviso.APORTE_RESPONDIDO': 'El aporte {codigo} tiene respuesta.',
  'campo.codigoDeAporte': 'Código del aporte',
  'campo.claseDeAporte': 'Clase',
  'campo.compromisoDelAporte': 'Compromiso',
  'campo.dice': 'Lo que dice',
  'campo.sugiere': 'Lo que sugiere',
  'campo.respuestaAlAporte': 'Respuesta razonada',
  'opcion.observacion': 'Observación a un borrador',
  'opcion.comentario': 'Comentario a un compromiso',
} as const;
const en: { readonly [K in keyof typeof es]: string } = {
  procedimiento: "Citizen's contribution",
  'estado.respondiendoAporte': 'Published, to be answered',
  'estado.aporteRespondido': 'Answered',
  'estado.aporteRetirado': 'Withdrawn from publication',
  'evento.responderAporte': 'Answer the contribution',
  'ayuda.responderAporte':
    'The answer, with its reasons, is published beside the contribution and sent to who wrote it.',
  'evento.retirarAporte': 'Withdraw from publication',
  'ayuda.retirarAporte': 'It is no longer shown, with the reason. What happened stays on record.',
  'aviso.APORTE_RESPONDIDO': 'Contribution {codigo} was answered.',
  'campo.codigoDeAporte': 'Code of the contribution',
  'campo.claseDeAporte': 'Kind',
  'campo.compromisoDelAporte': 'Commitment',
  'campo.dice': 'What it says',
  'campo.sugiere': 'What it suggests',
  'campo.respuestaAlAporte': 'Reasoned answer',
  'opcion.observacion': 'Observation on a draft',
  'opcion.comentario': 'Comment on a commitment',
};
export const textos = conRotulos(es, en);
