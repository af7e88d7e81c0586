/** Processes already under way, declared step by step. */
export const regularizaciones = {
  'problema.REGULARIZACION_EN_CURSO.titulo': 'A regularisation is already being prepared',
  'problema.REGULARIZACION_EN_CURSO.detalle':
    'This local government has another one not yet resolved: go on with it, or discard it.',
  'problema.REGULARIZACION_CERRADA.titulo': 'This regularisation was resolved already',
  'problema.REGULARIZACION_CERRADA.detalle':
    'A regularisation in that state cannot change. Go back to the list to see how it stands.',
  'problema.DECLARACION_IMPOSIBLE.titulo': 'What was declared cannot be so',
  'problema.DECLARACION_IMPOSIBLE.detalle': 'Review the steps pointed out. {faltas}',
  'regularizacion.estado.borrador': 'Being prepared',
  'regularizacion.estado.presentada': 'To be approved',
  'regularizacion.estado.devuelta': 'Given back',
  'regularizacion.estado.aprobada': 'Approved',
  'regularizacion.estado.descartada': 'Discarded',
  'regularizacion.falta.FALTA_DECLARAR':
    'Step {paso}: “{etiqueta}” is not declared. Later steps are, or the process stands further on, and this one comes first.',
  'regularizacion.falta.FALTA_MOTIVO':
    'Step {paso}, “{etiqueta}”: write the reason. What is without record, or does not apply, is declared saying why.',
  'regularizacion.falta.FALTA_DOCUMENTO':
    'Step {paso}, “{etiqueta}”: attach the document, or declare it met without record.',
  'regularizacion.falta.FALTA_FECHA':
    'Step {paso}, “{etiqueta}”: write when it happened (the year is enough), or in the reason why it is not known.',
  'regularizacion.falta.NO_ADMITE_NO_APLICA':
    'Step {paso}: “{etiqueta}” cannot be «not applicable»; without it there is no process to go on with.',
  'regularizacion.falta.NO_PUEDE_FALTAR':
    'Step {paso}: “{etiqueta}” cannot stay pending if the process stands further on. Declare it without record, or not applicable if it may be.',
  'regularizacion.falta.CUMPLIDO_POR_OTRO':
    'Step {paso}: “{etiqueta}” is met by the pre-existing norm declared in step 9; it is not declared again.',
  'regularizacion.falta.YA_REGISTRADO':
    'Step {paso}: “{etiqueta}” is recorded in the file already; if it is wrong, amend it there.',
  'regularizacion.falta.UNA_SOLA_VEZ': 'Step {paso}: “{etiqueta}” is declared once.',
  'regularizacion.falta.HITO_DESCONOCIDO': 'The procedure does not know “{etiqueta}”.',
  'regularizacion.falta.DATO_INVALIDO': 'Step {paso}, “{etiqueta}”, {campo}: {motivo}',
  'regularizacion.falta.FUERA_DE_LUGAR':
    '{etiqueta}: not possible at that point of the procedure. Review the step before, or whether it was recorded already.',
  'regularizacion.donde': 'Step {paso}, “{etiqueta}”',
} as const;
