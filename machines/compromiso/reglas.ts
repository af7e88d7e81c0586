/** Each rule as it asks, in our own words: what a list of requirements says whether it is met or not. */
export const reglas = {
  es: {
    'requisito.VERIFICABLE_DE_HITO.regla':
      'Un hito se da por cumplido con su medio de verificación.',
    'requisito.EVIDENCIA_DE_CUMPLIMIENTO.regla': 'El cumplimiento se demuestra con evidencia.',
    'requisito.HITOS_CUMPLIDOS.regla': 'El compromiso se cumple cuando se cumplen sus hitos.',
    'requisito.HITO_DE_MAS.regla': 'Se cumplen los hitos que se declararon.',
    'requisito.INFORME_DE_CIERRE.regla': 'El compromiso se cierra con su informe final.',
    'requisito.AVANCE_CON_INFORME.regla': 'El avance se sustenta en un informe.',
    'requisito.NIVEL_COHERENTE.regla': 'El nivel de cumplimiento concuerda con el cierre.',
  },
  en: {
    'requisito.VERIFICABLE_DE_HITO.regla': 'A milestone is met with its means of verification.',
    'requisito.EVIDENCIA_DE_CUMPLIMIENTO.regla': 'Fulfilment is shown with evidence.',
    'requisito.HITOS_CUMPLIDOS.regla': 'The commitment is fulfilled when its milestones are.',
    'requisito.HITO_DE_MAS.regla': 'The milestones met are those declared.',
    'requisito.INFORME_DE_CIERRE.regla': 'The commitment is closed with its final report.',
    'requisito.AVANCE_CON_INFORME.regla': 'Progress rests on a report.',
    'requisito.NIVEL_COHERENTE.regla': 'The level of completion agrees with the closing.',
  },
};
