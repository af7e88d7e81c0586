/** Drawn procedures. What is found in a file is said in `hallazgos`. */
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
} as const;
