/** Questions, technical assistance and reports. */
export const seguimiento = {
  'problema.SEGUIMIENTO_CERRADO.titulo': 'It takes no more',
  'problema.SEGUIMIENTO_CERRADO.detalle':
    'It was closed, it was answered, or somebody of your office did it already. Open it again to see how it stands.',
  'problema.PARTE_YA_ENVIADO.titulo': 'Today’s report was sent already',
  'problema.PARTE_YA_ENVIADO.detalle':
    'There is a report up to {hasta}. The next one begins the day after.',
  'validacion.FECHA_PASADA': 'The date cannot be before today.',
  'parametro.seguimiento.mesesSinPublicar':
    'Months without publishing before an OGP Local member is warned',
  'parametro.seguimiento.mesesEntrePartes': 'Months between one report of the POCL and the next',
  'parametro.seguimiento.diasAntesDelParte':
    'Working days before a report is due when the local point of contact is reminded',
  'parametro.seguimiento.diasEntreRecordatorios':
    'Working days between one reminder of a late report and the next',
  'aviso.CONSULTA_RECIBIDA': 'You were asked a question. It awaits your answer.',
  'aviso.CONSULTA_RECIBIDA_CON_PLAZO':
    'You were asked a question. An answer is asked for by {vence}.',
  'aviso.CONSULTA_RESPONDIDA': 'Your question was answered.',
  'aviso.CONSULTA_AMPLIADA': 'Whoever asked you added something to the question.',
  'aviso.CONSULTA_RESUELTA': 'A question put to you was taken as resolved.',
  'aviso.OBSERVACION_RECIBIDA': 'An observation was addressed to you. It awaits your answer.',
  'aviso.OBSERVACION_RECIBIDA_CON_PLAZO':
    'An observation was addressed to you. An answer is asked for by {vence}.',
  'aviso.OBSERVACION_RESPONDIDA': 'Your observation was answered.',
  'aviso.OBSERVACION_AMPLIADA': 'Whoever made an observation to you added something.',
  'aviso.OBSERVACION_RESUELTA': 'An observation addressed to you was taken as resolved.',
  'aviso.ASISTENCIA_REGISTRADA': 'Technical assistance of {fecha} was registered.',
  'aviso.PARTE_ENVIADO':
    'A progress report came, from {desde} to {hasta}. It awaits acknowledgement.',
  'aviso.PARTE_ACUSADO': 'Your progress report up to {hasta} was acknowledged.',
  'aviso.PARTE_POR_VENCER': 'The next progress report is due by {vence}.',
  'aviso.PARTE_VENCIDO': 'The progress report due by {vence} has not been sent yet.',
};
