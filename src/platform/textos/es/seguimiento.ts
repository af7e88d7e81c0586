/** Questions, technical assistance and reports. */
export const seguimiento = {
  'problema.SEGUIMIENTO_CERRADO.titulo': 'Ya no admite más',
  'problema.SEGUIMIENTO_CERRADO.detalle':
    'Se cerró, se respondió o alguien de su cargo ya lo hizo. Vuelva a abrirlo para ver cómo quedó.',
  'problema.PARTE_YA_ENVIADO.titulo': 'El parte de hoy ya se envió',
  'problema.PARTE_YA_ENVIADO.detalle':
    'Ya hay un parte que llega hasta el {hasta}. El siguiente empieza al día siguiente.',
  'validacion.FECHA_PASADA': 'La fecha no puede ser anterior a hoy.',
  'parametro.seguimiento.mesesEntrePartes':
    'Meses entre un parte de avance del POCL y el siguiente',
};
