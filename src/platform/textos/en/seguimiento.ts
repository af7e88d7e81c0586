/** Questions, technical assistance and reports. */
export const seguimiento = {
  'problema.SEGUIMIENTO_CERRADO.titulo': 'It takes no more',
  'problema.SEGUIMIENTO_CERRADO.detalle':
    'It was closed, it was answered, or somebody of your office did it already. Open it again to see how it stands.',
  'problema.PARTE_YA_ENVIADO.titulo': 'Today’s report was sent already',
  'problema.PARTE_YA_ENVIADO.detalle':
    'There is a report up to {hasta}. The next one begins the day after.',
  'validacion.FECHA_PASADA': 'The date cannot be before today.',
  'parametro.seguimiento.mesesEntrePartes': 'Months between one report of the POCL and the next',
};
