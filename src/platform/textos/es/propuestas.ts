/** Proposals: what may go wrong, and what their authors are told. */
export const propuestas = {
  'problema.RECEPCION_CERRADA.titulo': 'La recepción no está abierta',
  'problema.RECEPCION_CERRADA.detalle': 'Este plan no recibe propuestas ahora.',
  'problema.PROPUESTA_YA_MODERADA.titulo': 'Ya se decidió',
  'problema.PROPUESTA_YA_MODERADA.detalle':
    'Otra persona ya decidió sobre esta propuesta. Vuelva a abrirla para ver cómo quedó.',
  'problema.SIN_DATOS_PERSONALES.titulo': 'No hay datos personales',
  'problema.SIN_DATOS_PERSONALES.detalle':
    'La propuesta es anónima o sus datos personales ya se borraron.',
  'problema.RETO_GASTADO.titulo': 'El formulario ya se envió',
  'problema.RETO_GASTADO.detalle': 'Esta comprobación ya se usó. Vuelva a cargar el formulario.',
  'problema.RETO_SIN_RESOLVER.titulo': 'No se pudo comprobar el envío',
  'problema.RETO_SIN_RESOLVER.detalle':
    'La comprobación contra envíos automáticos falta o venció. Vuelva a cargar el formulario.',
  'problema.CONSENTIMIENTO_REQUERIDO.titulo': 'Falta su consentimiento',
  'problema.CONSENTIMIENTO_REQUERIDO.detalle':
    'Para guardar sus datos personales debe aceptar el texto vigente; también puede enviar la propuesta sin ellos.',
  'novedad.PROPUESTA_RECIBIDA':
    'Su propuesta {codigo} se leyó y está en trámite. Falta decidir si se admite.',
  'novedad.PROPUESTA_ADMITIDA': 'Su propuesta {codigo} se admitió y se va a evaluar.',
  'novedad.APORTE_PUBLICADO': 'Lo que escribió ({codigo}) se publicó. Falta que se le responda.',
  'novedad.APORTE_RETIRADO': 'Lo que escribió ({codigo}) dejó de mostrarse en el portal.',
  'novedad.APARTADA':
    'Lo que envió ({codigo}) se apartó y no tendrá trámite. Con su código puede leer el motivo.',
  'novedad.APORTE_RESPONDIDO': 'Lo que escribió ({codigo}) tiene respuesta.',
  'propuesta.estado.respondiendoAporte': 'Publicado, por responder',
  'propuesta.estado.aporteRespondido': 'Respondido',
  'propuesta.estado.aporteRetirado': 'Retirado de publicación',
  'propuesta.publico.publicada': 'Publicada, por responder',
  'propuesta.publico.respondida': 'Respondida',
  'novedad.PROPUESTA_RESPONDIDA': 'Su propuesta {codigo} tiene respuesta.',
  'novedad.PROPUESTA_VINCULADA': 'Su propuesta {codigo} alimenta el compromiso {compromiso}.',
  'novedad.PROPUESTA_UNIDA': 'Su propuesta {codigo} se unió a otra y sigue con ella.',
  'novedad.PROPUESTA_DIVIDIDA': 'Su propuesta {codigo} se dividió en varias.',
  'novedad.RUTA_APROBADA':
    'Se aprobó la hoja de ruta del compromiso {compromiso}, que nació de su propuesta {codigo}.',
  'novedad.COMPROMISO_INICIADO':
    'Empezó la ejecución del compromiso {compromiso}, que nació de su propuesta {codigo}.',
  'novedad.AVANCE_VALIDADO':
    'Se validó un avance del compromiso {compromiso}, que nació de su propuesta {codigo}.',
  'novedad.HITO_CUMPLIDO':
    'Se cumplió un hito del compromiso {compromiso}, que nació de su propuesta {codigo}.',
  'novedad.COMPROMISO_CUMPLIDO':
    'Se cumplió el compromiso {compromiso}, que nació de su propuesta {codigo}.',
  'novedad.COMPROMISO_SIN_CUMPLIR':
    'El compromiso {compromiso}, que nació de su propuesta {codigo}, se cerró sin cumplirse.',
  'carta.novedad.asunto': 'Noticias de lo que envió',
  'carta.novedad.pie':
    'Con su código de seguimiento puede ver cómo va, o pedir que se borren sus datos.',
  'carta.novedad.accion': 'Ver cómo va',
  'propuesta.estado.revisandoAdmision': 'Recibida',
  'propuesta.estado.evaluandoPropuesta': 'En evaluación',
  'propuesta.estado.respondiendoSeleccion': 'Seleccionada, por responder',
  'propuesta.estado.respondiendoNoSeleccion': 'No seleccionada, por responder',
  'propuesta.estado.siguiendoPropuesta': 'Seleccionada y respondida',
  'propuesta.estado.propuestaNoAdmitida': 'No admitida',
  'propuesta.estado.propuestaNoSeleccionada': 'No seleccionada, respondida',
  'propuesta.estado.propuestaFusionada': 'Unida a otra',
  'propuesta.estado.propuestaDividida': 'Dividida en varias',
  'propuesta.estado.propuestaConcluida': 'Seguimiento concluido',
  'propuesta.publico.recibida': 'Recibida',
  'propuesta.publico.enEvaluacion': 'En evaluación',
  'propuesta.publico.seleccionada': 'Seleccionada',
  'propuesta.publico.integrada': 'Integrada en un compromiso',
  'propuesta.publico.noSeleccionada': 'No seleccionada',
  'propuesta.publico.noAdmitida': 'No admitida',
  'propuesta.publico.unida': 'Unida a otra propuesta',
  'propuesta.publico.dividida': 'Dividida en varias',
  'propuesta.publico.apartada': 'Apartada',
  'propuesta.moderacion.porModerar': 'Por revisar',
  'propuesta.moderacion.enTramite': 'En trámite',
  'propuesta.moderacion.apartada': 'Apartada',
};
