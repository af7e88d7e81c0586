/** Drawn procedures. */
export const modelos = {
  'problema.MODELO_NO_EJECUTABLE.titulo': 'The model cannot be put into use like this',
  'problema.MODELO_NO_EJECUTABLE.detalle':
    'Mend in the drawing what the table of findings says, and upload a new version.',
  'problema.MODELO_FUERA_DE_LUGAR.titulo': 'The model is no longer in that state',
  'problema.MODELO_FUERA_DE_LUGAR.detalle':
    'Somebody else confirmed it or took it out meanwhile. Read the screen again.',
  'modelo.estado.borrador': 'To be confirmed',
  'modelo.estado.conErrores': 'With errors to mend',
  'modelo.estado.confirmado': 'In use',
  'modelo.estado.retirado': 'Out of use',
} as const;
