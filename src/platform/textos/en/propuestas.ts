/** Proposals: what may go wrong, and what their authors are told. */
export const propuestas = {
  'problema.RECEPCION_CERRADA.titulo': 'Reception is not open',
  'problema.RECEPCION_CERRADA.detalle': 'This plan is not receiving proposals now.',
  'problema.PROPUESTA_YA_MODERADA.titulo': 'Already decided',
  'problema.PROPUESTA_YA_MODERADA.detalle':
    'Somebody else already decided on this proposal. Open it again to see.',
  'problema.SIN_DATOS_PERSONALES.titulo': 'There are no personal data',
  'problema.SIN_DATOS_PERSONALES.detalle':
    'The proposal is anonymous, or its personal data were erased.',
  'problema.RETO_GASTADO.titulo': 'The form was already sent',
  'problema.RETO_GASTADO.detalle': 'This check was used before. Load the form again.',
  'problema.RETO_SIN_RESOLVER.titulo': 'The sending could not be checked',
  'problema.RETO_SIN_RESOLVER.detalle':
    'The check against automatic sending is missing or expired. Load the form again.',
  'problema.CONSENTIMIENTO_REQUERIDO.titulo': 'Your consent is missing',
  'problema.CONSENTIMIENTO_REQUERIDO.detalle':
    'To keep your personal data you must accept the text in force; you may also send the proposal without them.',
  'novedad.PROPUESTA_RECIBIDA':
    'Your proposal {codigo} was read and taken up. Whether it is admitted is yet to be decided.',
  'novedad.PROPUESTA_ADMITIDA': 'Your proposal {codigo} was admitted and will be evaluated.',
  'novedad.APORTE_PUBLICADO': 'What you wrote ({codigo}) was published. It is yet to be answered.',
  'novedad.APORTE_RETIRADO': 'What you wrote ({codigo}) is no longer shown on the portal.',
  'novedad.APARTADA':
    'What you sent ({codigo}) was set aside and goes no further. With your code you can read why.',
  'novedad.APORTE_RESPONDIDO': 'What you wrote ({codigo}) was answered.',
  'propuesta.estado.respondiendoAporte': 'Published, to be answered',
  'propuesta.estado.aporteRespondido': 'Answered',
  'propuesta.estado.aporteRetirado': 'Withdrawn from publication',
  'propuesta.publico.publicada': 'Published, to be answered',
  'propuesta.publico.respondida': 'Answered',
  'novedad.PROPUESTA_RESPONDIDA': 'Your proposal {codigo} was answered.',
  'novedad.PROPUESTA_VINCULADA': 'Your proposal {codigo} feeds commitment {compromiso}.',
  'novedad.PROPUESTA_UNIDA': 'Your proposal {codigo} was joined to another and goes on with it.',
  'novedad.PROPUESTA_DIVIDIDA': 'Your proposal {codigo} was divided into several.',
  'novedad.RUTA_APROBADA':
    'The roadmap of commitment {compromiso}, which came of your proposal {codigo}, was approved.',
  'novedad.COMPROMISO_INICIADO':
    'Commitment {compromiso}, which came of your proposal {codigo}, began.',
  'novedad.AVANCE_VALIDADO':
    'Progress of commitment {compromiso}, which came of your proposal {codigo}, was validated.',
  'novedad.HITO_CUMPLIDO':
    'A milestone of commitment {compromiso}, which came of your proposal {codigo}, was met.',
  'novedad.COMPROMISO_CUMPLIDO':
    'Commitment {compromiso}, which came of your proposal {codigo}, was met.',
  'novedad.COMPROMISO_SIN_CUMPLIR':
    'Commitment {compromiso}, which came of your proposal {codigo}, was closed without being met.',
  'carta.novedad.asunto': 'News of what you sent',
  'carta.novedad.pie':
    'With your tracking code you can see how it goes, or ask for your data to be erased.',
  'carta.novedad.accion': 'See how it goes',
  'propuesta.estado.revisandoAdmision': 'Received',
  'propuesta.estado.evaluandoPropuesta': 'Under evaluation',
  'propuesta.estado.respondiendoSeleccion': 'Selected, to be answered',
  'propuesta.estado.respondiendoNoSeleccion': 'Not selected, to be answered',
  'propuesta.estado.siguiendoPropuesta': 'Selected and answered',
  'propuesta.estado.propuestaNoAdmitida': 'Not admitted',
  'propuesta.estado.propuestaNoSeleccionada': 'Not selected, answered',
  'propuesta.estado.propuestaFusionada': 'Joined to another',
  'propuesta.estado.propuestaDividida': 'Divided',
  'propuesta.estado.propuestaConcluida': 'No longer followed',
  'propuesta.publico.recibida': 'Received',
  'propuesta.publico.enEvaluacion': 'Under evaluation',
  'propuesta.publico.seleccionada': 'Selected',
  'propuesta.publico.integrada': 'Part of a commitment',
  'propuesta.publico.noSeleccionada': 'Not selected',
  'propuesta.publico.noAdmitida': 'Not admitted',
  'propuesta.publico.unida': 'Joined to another',
  'propuesta.publico.dividida': 'Divided into several',
  'propuesta.publico.apartada': 'Set aside',
  'propuesta.moderacion.porModerar': 'To be looked at',
  'propuesta.moderacion.enTramite': 'Taken up',
  'propuesta.moderacion.apartada': 'Set aside',
};
