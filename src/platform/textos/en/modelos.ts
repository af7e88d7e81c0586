/** Drawn procedures. */
export const modelos = {
  'problema.MODELO_NO_EJECUTABLE.titulo': 'The model cannot be put into use like this',
  'problema.MODELO_NO_EJECUTABLE.detalle':
    'Correct in the drawing what the table of findings says, and upload a new version.',
  'problema.MODELO_FUERA_DE_LUGAR.titulo': 'The model is no longer in that state',
  'problema.MODELO_FUERA_DE_LUGAR.detalle':
    'Somebody else confirmed it or took it out meanwhile. Read the screen again.',
  'modelo.estado.borrador': 'To be confirmed',
  'modelo.estado.conErrores': 'With errors to correct',
  'modelo.estado.confirmado': 'In use',
  'modelo.estado.retirado': 'Out of use',
  'problemaDeTabla.COLUMNAS': 'the columns must be: {columnas}',
  'problemaDeTabla.COMILLAS': 'some quotes are not closed',
  'problemaDeTabla.SIN_ESPERA': 'what is awaited is missing',
  'problemaDeTabla.PASO_ILEGIBLE': '“{texto}” cannot be understood',
  'problemaDeTabla.DATO_ILEGIBLE': '“{texto}” must be “datum = value”',
  'fallaDeCaso.SUCESO_FUERA_DE_LUGAR': '“{nombre}” is not awaited here',
  'fallaDeCaso.PLAZO_QUE_NO_CORRE': 'the term “{nombre}” is not running: {hay}',
  'fallaDeCaso.TAREA_QUE_NO_ESPERA': '“{nombre}” is not waiting; {hay}',
  'fallaDeCaso.VALOR_ILEGIBLE': 'the value of “{dato} = {valor}” cannot be understood',
  'fallaDeCaso.NO_TERMINO': 'expected to have ended; {hay}',
  'fallaDeCaso.ESPERABA_OTRA_COSA': 'expected to wait: {espera}; {hay}',
  'casoDePrueba.sinNombre': 'row {fila}',
  'casoDePrueba.termino': 'the process ended',
  'casoDePrueba.espera': 'what waits: {nombres}',
  'casoDePrueba.nadaEspera': 'nothing waits',
  'casoDePrueba.detenido': '{nombre} (stopped: {motivo})',
} as const;
