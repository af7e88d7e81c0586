/** Questions, technical assistance and reports. */
export const seguimiento = {
  'problema.SEGUIMIENTO_CERRADO.titulo': 'Ya no admite más',
  'problema.SEGUIMIENTO_CERRADO.detalle':
    'Se cerró, se respondió o alguien de su cargo ya lo hizo. Vuelva a abrirlo para ver cómo quedó.',
  'problema.PARTE_YA_ENVIADO.titulo': 'El parte de hoy ya se envió',
  'problema.PARTE_YA_ENVIADO.detalle':
    'Ya hay un parte que llega hasta el {hasta}. El siguiente empieza al día siguiente.',
  'validacion.FECHA_PASADA': 'La fecha no puede ser anterior a hoy.',
  'parametro.seguimiento.mesesSinPublicar':
    'Meses sin publicar para advertir a un miembro de OGP Local',
  'parametro.seguimiento.mesesEntrePartes':
    'Meses entre un parte de avance del POCL y el siguiente',
  'parametro.seguimiento.diasAntesDelParte':
    'Días hábiles antes de que toque un parte en que se recuerda al POCL',
  'parametro.seguimiento.diasEntreRecordatorios':
    'Días hábiles entre un recordatorio de un parte atrasado y el siguiente',
  'aviso.CONSULTA_RECIBIDA': 'Le dirigieron una consulta. Espera su respuesta.',
  'aviso.CONSULTA_RECIBIDA_CON_PLAZO':
    'Le dirigieron una consulta. Se pide respuesta hasta el {vence}.',
  'aviso.CONSULTA_RESPONDIDA': 'Respondieron su consulta.',
  'aviso.CONSULTA_AMPLIADA': 'Quien le consultó añadió algo a su consulta.',
  'aviso.CONSULTA_RESUELTA': 'Una consulta que se le dirigió se dio por resuelta.',
  'aviso.OBSERVACION_RECIBIDA': 'Le dirigieron una observación. Espera su respuesta.',
  'aviso.OBSERVACION_RECIBIDA_CON_PLAZO':
    'Le dirigieron una observación. Se pide respuesta hasta el {vence}.',
  'aviso.OBSERVACION_RESPONDIDA': 'Respondieron su observación.',
  'aviso.OBSERVACION_AMPLIADA': 'Quien le hizo una observación le añadió algo.',
  'aviso.OBSERVACION_RESUELTA': 'Una observación que se le dirigió se dio por resuelta.',
  'aviso.ASISTENCIA_REGISTRADA': 'Se registró una asistencia técnica del {fecha}.',
  'aviso.PARTE_ENVIADO': 'Llegó un parte de avance, del {desde} al {hasta}. Espera acuse.',
  'aviso.PARTE_ACUSADO': 'Acusaron recibo de su parte de avance, hasta el {hasta}.',
  'aviso.PARTE_POR_VENCER': 'El próximo parte de avance toca hasta el {vence}.',
  'aviso.PARTE_VENCIDO': 'El parte de avance que tocaba hasta el {vence} todavía no se envía.',
};
