/** Processes already under way, declared step by step. */
export const regularizaciones = {
  'problema.REGULARIZACION_EN_CURSO.titulo': 'Ya hay una regularización en preparación',
  'problema.REGULARIZACION_EN_CURSO.detalle':
    'Este gobierno local tiene otra regularización sin resolver: continúe esa o descártela.',
  'problema.REGULARIZACION_CERRADA.titulo': 'Esta regularización ya se resolvió',
  'problema.REGULARIZACION_CERRADA.detalle':
    'No se puede cambiar una regularización en ese estado. Vuelva a la lista para ver su situación.',
  'problema.DECLARACION_IMPOSIBLE.titulo': 'Lo declarado no puede ser así',
  'problema.DECLARACION_IMPOSIBLE.detalle': 'Revise los pasos señalados. {faltas}',
  'regularizacion.estado.borrador': 'En preparación',
  'regularizacion.estado.presentada': 'Por aprobar',
  'regularizacion.estado.devuelta': 'Devuelta',
  'regularizacion.estado.aprobada': 'Aprobada',
  'regularizacion.estado.descartada': 'Descartada',
  'regularizacion.falta.FALTA_DECLARAR':
    'Paso {paso}: falta declarar «{etiqueta}». Hay pasos posteriores ya declarados o el proceso está más adelante, y este va antes.',
  'regularizacion.falta.FALTA_MOTIVO':
    'Paso {paso}, «{etiqueta}»: escriba el motivo. Lo que no tiene constancia, o no aplica, se declara diciendo por qué.',
  'regularizacion.falta.FALTA_DOCUMENTO':
    'Paso {paso}, «{etiqueta}»: adjunte el documento, o declárelo cumplido sin constancia.',
  'regularizacion.falta.FALTA_FECHA':
    'Paso {paso}, «{etiqueta}»: escriba cuándo ocurrió (basta el año), o en el motivo por qué no se sabe.',
  'regularizacion.falta.NO_ADMITE_NO_APLICA':
    'Paso {paso}: «{etiqueta}» no admite «no aplica»; sin este paso no hay proceso que continuar.',
  'regularizacion.falta.NO_PUEDE_FALTAR':
    'Paso {paso}: «{etiqueta}» no puede quedar pendiente si el proceso está más adelante. Declárelo sin constancia, o como no aplicable si lo admite.',
  'regularizacion.falta.CUMPLIDO_POR_OTRO':
    'Paso {paso}: «{etiqueta}» ya lo cumple la normativa preexistente declarada en el paso 9; no se declara otra vez.',
  'regularizacion.falta.YA_REGISTRADO':
    'Paso {paso}: «{etiqueta}» ya está registrado en el expediente; si hay un error, enmiéndelo allí.',
  'regularizacion.falta.UNA_SOLA_VEZ': 'Paso {paso}: «{etiqueta}» se declara una sola vez.',
  'regularizacion.falta.HITO_DESCONOCIDO': 'El procedimiento no conoce «{etiqueta}».',
  'regularizacion.falta.DATO_INVALIDO': 'Paso {paso}, «{etiqueta}», {campo}: {motivo}',
  'regularizacion.falta.FUERA_DE_LUGAR':
    '{etiqueta}: no es posible en ese punto del procedimiento. Revise el paso anterior, o si ya estaba registrado.',
  'regularizacion.donde': 'Paso {paso}, «{etiqueta}»',
} as const;
