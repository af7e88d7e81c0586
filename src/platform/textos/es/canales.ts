/** Letters, notifications by the legal channel, webhooks. */
export const canales = {
  'carta.pie':
    'Minga · Implementación del modelo de Estado abierto. Este correo se envía solo: no lo responda.',
  'carta.preferencias': 'Cambiar qué correos recibo:',
  'carta.preferenciasCorta': 'Cambiar qué correos recibo',
  'carta.baja': 'Dejar de recibir el resumen diario (sin ingresar):',
  'carta.bajaCorta': 'Dejar de recibir el resumen diario',
  'carta.aviso.asunto': 'Novedad en {titular}',
  'carta.aviso.accion': 'Abrir el expediente',
  'carta.resumen.asunto': 'Resumen de avisos del {fecha}',
  'carta.resumen.uno': 'Tiene un aviso nuevo sin leer:',
  'carta.resumen.varios': 'Tiene {n} avisos nuevos sin leer:',
  'carta.resumen.mas': 'Y {n} más, que puede leer en el sistema.',
  'carta.resumen.accion': 'Leer los avisos',
  'carta.prueba.asunto': 'Correo de prueba',
  'carta.prueba.cuerpo':
    'Si lee este mensaje, el correo de esta instalación sale bien. Lo pidió usted desde Administración.',
  'carta.prueba.accion': 'Abrir Minga',
  'carta.webhookDetenido.asunto': 'Se detuvo el envío a «{nombre}»',
  'carta.webhookDetenido.cuerpo':
    'La dirección suscrita no responde bien desde hace {dias} días o más. Sus mensajes quedan guardados: revise la dirección, actívela otra vez y saldrán.',
  'carta.webhookDetenido.accion': 'Ver los intentos',
  'canal.quipux': 'Quipux',
  'canal.otroSistema': 'Otro sistema documental',
  'canal.correoInstitucional': 'Correo institucional',
  'canal.papel': 'Documento físico',
  'canal.minga': 'Minga',
  'canal.cualquiera': 'Cualquier canal con constancia',
  'problema.BAJA_INVALIDA.titulo': 'El enlace no es válido',
  'problema.BAJA_INVALIDA.detalle':
    'Ábralo completo desde el correo, o ingrese y cambie sus preferencias.',
  'problema.ENVIO_ANULADO.titulo': 'Este envío está anulado',
  'problema.ENVIO_ANULADO.detalle': 'Registre un envío nuevo.',
  'validacion.CANAL_SIN_SISTEMA': 'Diga qué sistema documental se usó.',
  'validacion.DOCUMENTO_AJENO': 'Ese documento no es de este gobierno local.',
  'validacion.RECEPCION_ANTES_DEL_ENVIO': 'La recepción no puede ser anterior al envío.',
  'validacion.ASIENTO_DESCONOCIDO': 'Ese acto no consta en el expediente.',
  'validacion.DESTINATARIO_DESCONOCIDO': 'Ese destinatario no está en el envío.',
  'parametro.webhook.diasDeFallas':
    'Webhooks: días de fallas seguidas tras los que se detiene un envío',
  'parametro.contacto.mesesDeSilencio':
    'Meses sin actividad tras los que un gobierno local figura en silencio',
  'parametro.notificacion.canalQueCorre': 'Canal cuya recepción hace correr los términos',
  'carta.noticia.asunto': 'Novedad para usted',
  'carta.noticia.accion': 'Verlo en Minga',
  'carta.resumen.paraUsted': 'Para usted',
  'carta.webhookDetenido.retirado':
    'La dirección suscrita respondió que ya no quiere recibir nada (410). Sus mensajes quedan guardados: si fue un error, actívela otra vez y saldrán.',
};
