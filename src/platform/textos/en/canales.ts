/** Letters, notifications by the legal channel, webhooks. */
export const canales = {
  'carta.pie':
    'Minga · Implementation of the open State model. This mail is sent automatically: do not answer it.',
  'carta.preferencias': 'Change which mails I receive:',
  'carta.preferenciasCorta': 'Change which mails I receive',
  'carta.baja': 'Stop receiving the daily digest (no sign-in needed):',
  'carta.bajaCorta': 'Stop receiving the daily digest',
  'carta.aviso.asunto': 'News of {titular}',
  'carta.aviso.accion': 'Open the file',
  'carta.resumen.asunto': 'Digest of notices of {fecha}',
  'carta.resumen.uno': 'You have one new unread notice:',
  'carta.resumen.varios': 'You have {n} new unread notices:',
  'carta.resumen.mas': 'And {n} more, to be read in the system.',
  'carta.resumen.accion': 'Read the notices',
  'carta.prueba.asunto': 'Test mail',
  'carta.prueba.cuerpo':
    'If you read this message, the mail of this installation goes out well. You asked for it from Administration.',
  'carta.prueba.accion': 'Open Minga',
  'carta.webhookDetenido.asunto': 'Sending to «{nombre}» was stopped',
  'carta.webhookDetenido.cuerpo':
    'The subscribed address has not answered well for {dias} days or more. Its messages are kept: check the address, switch it on again and they will go.',
  'carta.webhookDetenido.accion': 'See the attempts',
  'canal.quipux': 'Quipux',
  'canal.otroSistema': 'Another document system',
  'canal.correoInstitucional': 'Institutional e-mail',
  'canal.papel': 'Paper',
  'canal.minga': 'Minga',
  'canal.cualquiera': 'Any channel with proof',
  'problema.BAJA_INVALIDA.titulo': 'The link is not valid',
  'problema.BAJA_INVALIDA.detalle':
    'Open it whole from the mail, or sign in and change your preferences.',
  'problema.ENVIO_ANULADO.titulo': 'This sending was withdrawn',
  'problema.ENVIO_ANULADO.detalle': 'Record a new one.',
  'validacion.CANAL_SIN_SISTEMA': 'Say which document system was used.',
  'validacion.DOCUMENTO_AJENO': 'That document is not of this local government.',
  'validacion.RECEPCION_ANTES_DEL_ENVIO': 'It cannot be received before it was sent.',
  'validacion.ASIENTO_DESCONOCIDO': 'That act is not in the file.',
  'validacion.DESTINATARIO_DESCONOCIDO': 'That addressee is not in the sending.',
  'parametro.webhook.diasDeFallas':
    'Webhooks: days failing in a row after which a sending is stopped',
  'parametro.contacto.mesesDeSilencio':
    'Months without activity after which a local government is listed as silent',
  'parametro.notificacion.canalQueCorre': 'Channel whose reception makes the terms run',
  'carta.noticia.asunto': 'News for you',
  'carta.noticia.accion': 'See it in Minga',
  'carta.resumen.paraUsted': 'For you',
  'carta.webhookDetenido.retirado':
    'The subscribed address answered that it wants nothing more (410). Its messages are kept: if that was a mistake, activate it again and they will go.',
};
