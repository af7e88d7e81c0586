import { ROTULOS_EN, ROTULOS_ES } from '../organo/rotulos.js';
import { conRotulos } from '../rotulos.js';

const es = {
  ...ROTULOS_ES,
  procedimiento: 'Acuerdo de una sesión',
  'estado.cumpliendoAcuerdo': 'Por cumplir',
  'estado.acuerdoCumplido': 'Cumplido',
  'estado.acuerdoDejadoSinEfecto': 'Dejado sin efecto',
  'evento.cumplirAcuerdo': 'Dar por cumplido el acuerdo',
  'ayuda.cumplirAcuerdo': 'Anota que se hizo lo acordado, con su constancia.',
  'evento.prorrogarAcuerdo': 'Prorrogar el acuerdo',
  'ayuda.prorrogarAcuerdo': 'Da al acuerdo otra fecha límite, con su motivo.',
  'evento.dejarAcuerdoSinEfecto': 'Dejar sin efecto el acuerdo',
  'ayuda.dejarAcuerdoSinEfecto': 'El órgano decide que ya no se cumplirá, y por qué.',
  'requisito.CONSTANCIA_DE_ACUERDO': 'Constancia de lo que se hizo',
  'requisito.CONSTANCIA_DE_ACUERDO.regla': 'Un acuerdo se da por cumplido con su constancia.',
  'falta.CONSTANCIA_DE_ACUERDO': 'No consta qué se hizo.',
  'aviso.ACUERDO_CUMPLIDO': 'Se cumplió el acuerdo {numero} de la sesión.',
  'campo.numero': 'Número del acuerdo',
  'campo.informe': 'Qué se hizo',
  'campo.verificable': 'Medio de verificación',
} as const;
const en: { readonly [K in keyof typeof es]: string } = {
  ...ROTULOS_EN,
  procedimiento: 'Agreement of a session',
  'estado.cumpliendoAcuerdo': 'To be carried out',
  'estado.acuerdoCumplido': 'Carried out',
  'estado.acuerdoDejadoSinEfecto': 'Set aside',
  'evento.cumplirAcuerdo': 'Record it as carried out',
  'ayuda.cumplirAcuerdo': 'Records that what was agreed was done, with its evidence.',
  'evento.prorrogarAcuerdo': 'Extend the agreement',
  'ayuda.prorrogarAcuerdo': 'Gives the agreement another due date, with the reason.',
  'evento.dejarAcuerdoSinEfecto': 'Set the agreement aside',
  'ayuda.dejarAcuerdoSinEfecto': 'The body decides that it will not be carried out, and why.',
  'requisito.CONSTANCIA_DE_ACUERDO': 'Evidence of what was done',
  'requisito.CONSTANCIA_DE_ACUERDO.regla': 'An agreement is carried out with its evidence.',
  'falta.CONSTANCIA_DE_ACUERDO': 'There is no record of what was done.',
  'aviso.ACUERDO_CUMPLIDO': 'Agreement {numero} of the session was carried out.',
  'campo.numero': 'Number of the agreement',
  'campo.informe': 'What was done',
  'campo.verificable': 'Means of verification',
};
export const textos = conRotulos(es, en);
