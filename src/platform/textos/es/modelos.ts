/** Drawn procedures. What is found in a file is said in `hallazgos-de-modelo`. */
export const modelos = {
  'problema.MODELO_NO_EJECUTABLE.titulo': 'El modelo no se puede poner en marcha así',
  'problema.MODELO_NO_EJECUTABLE.detalle':
    'Corrija en el dibujo lo que la tabla de hallazgos señala y suba una versión nueva.',
  'problema.MODELO_FUERA_DE_LUGAR.titulo': 'El modelo ya no está en ese estado',
  'problema.MODELO_FUERA_DE_LUGAR.detalle':
    'Otra persona lo confirmó o lo retiró mientras tanto. Lea la pantalla otra vez.',
  'modelo.estado.borrador': 'Por confirmar',
  'modelo.estado.conErrores': 'Con errores por corregir',
  'modelo.estado.confirmado': 'En uso',
  'modelo.estado.retirado': 'Retirado',
  'problemaDeTabla.COLUMNAS': 'las columnas deben ser: {columnas}',
  'problemaDeTabla.COMILLAS': 'hay unas comillas que no se cierran',
  'problemaDeTabla.SIN_ESPERA': 'falta qué se espera',
  'problemaDeTabla.PASO_ILEGIBLE': 'no se entiende «{texto}»',
  'problemaDeTabla.DATO_ILEGIBLE': '«{texto}» debe ser «dato = valor»',
  'fallaDeCaso.SUCESO_FUERA_DE_LUGAR': '«{nombre}» no se espera aquí',
  'fallaDeCaso.PLAZO_QUE_NO_CORRE': 'el plazo «{nombre}» no corre: {hay}',
  'fallaDeCaso.TAREA_QUE_NO_ESPERA': '«{nombre}» no está esperando; {hay}',
  'fallaDeCaso.VALOR_ILEGIBLE': 'no se entiende el valor de «{dato} = {valor}»',
  'fallaDeCaso.NO_TERMINO': 'se esperaba que terminara; {hay}',
  'fallaDeCaso.ESPERABA_OTRA_COSA': 'se esperaba {espera}; {hay}',
  'casoDePrueba.sinNombre': 'fila {fila}',
  'casoDePrueba.termino': 'el proceso terminó',
  'casoDePrueba.espera': 'espera: {nombres}',
  'casoDePrueba.nadaEspera': 'nada espera',
  'casoDePrueba.detenido': '{nombre} (detenido: {motivo})',
} as const;
