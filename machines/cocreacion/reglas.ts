/** Each rule as it asks, in our own words: what a list of requirements says whether it is met or not. */
export const reglas = {
  es: {
    'requisito.METODOLOGIA_COCREACION.regla':
      'El foro define la metodología de cocreación en un documento.',
    'requisito.ACTA_DE_METODOLOGIA.regla': 'La metodología se aprueba en sesión, con acta.',
    'requisito.RECEPCION_CERRADA.regla': 'El análisis concluye cuando ya no se reciben propuestas.',
    'requisito.PROPUESTAS_EVALUADAS.regla': 'Todas las propuestas se evalúan.',
    'requisito.SELECCIONADAS_ENTRE_EVALUADAS.regla':
      'Las propuestas seleccionadas salen de las evaluadas.',
    'requisito.RESPUESTAS_ENTRE_COMENTARIOS.regla':
      'Los comentarios respondidos salen de los recibidos.',
    'requisito.CUPO_DE_COMPROMISOS.regla':
      'El plan se mantiene dentro del número de compromisos que admite.',
    'requisito.COMPROMISO_EXISTE.regla': 'El compromiso que se señala está en el plan.',
    'requisito.HAY_COMPROMISOS.regla': 'El plan tiene al menos un compromiso.',
    'requisito.COMPROMISOS_CON_RESPONSABLE.regla': 'Cada compromiso tiene su entidad responsable.',
    'requisito.COMPROMISOS_CON_CONTRAPARTE.regla': 'Cada compromiso tiene su contraparte.',
    'requisito.COMPROMISOS_VERIFICABLES.regla': 'Cada compromiso tiene hitos verificables.',
    'requisito.RESPUESTAS_RAZONADAS.regla': 'Cada propuesta recibe una respuesta razonada.',
    'requisito.PROPUESTAS_RESPONDIDAS.regla':
      'Antes de cerrar la formulación, quien propuso conoce en qué quedó su propuesta.',
    'requisito.CRITERIOS_SIN_USAR.regla':
      'Los criterios y sus pesos quedan fijos desde la primera calificación.',
    'requisito.CRITERIOS_SIN_REPETIR.regla': 'Cada criterio se nombra una sola vez.',
    'requisito.CRITERIOS_DE_LA_GUIA.regla':
      'Las propuestas se valoran al menos por las cinco características de la guía.',
    'requisito.SIN_CONSULTA_ABIERTA.regla': 'Se abre una consulta pública a la vez.',
    'requisito.CONSULTA_ABIERTA.regla': 'Se cierra una consulta que está abierta.',
    'requisito.FUERA_DE_CONSULTA.regla':
      'Un compromiso en consulta pública se retira cuando la consulta termina.',
    'requisito.CONSULTA_TERMINADA.regla':
      'La formulación concluye con la consulta pública cerrada.',
    'requisito.BORRADORES_FORMULADOS.regla': 'Se consulta sobre compromisos ya formulados.',
    'requisito.CONSULTA_CON_PLAZO.regla': 'La consulta dura al menos hasta el día en que se abre.',
    'requisito.OBSERVACIONES_RESPONDIDAS.regla':
      'Antes de cerrar la consulta, cada observación publicada recibe respuesta.',
    'requisito.PAGL.regla': 'El plan de acción consta en un documento.',
    'requisito.DOCUMENTO_DE_APROBACION.regla': 'Un documento firmado aprueba el plan.',
    'requisito.FECHAS_EN_ORDEN.regla': 'El plan empieza antes de terminar.',
    'requisito.DURACION_NACIONAL.regla': 'El plan nacional dura dos o cuatro años.',
    'requisito.ACTUALIZACION_A_MEDIO_TERMINO.regla':
      'Un plan de cuatro años prevé su actualización entre el segundo y el tercero.',
    'requisito.DENTRO_DEL_MANDATO.regla': 'El plan termina dentro del período de la autoridad.',
    'requisito.DURACION_MINIMA.regla': 'El plan dura al menos doce meses.',
    'requisito.ENTE_DE_MONITOREO.regla': 'El plan señala su ente de monitoreo independiente.',
    'requisito.RESPALDO_NO_GUBERNAMENTAL.regla':
      'Las partes no gubernamentales respaldan el plan antes de su entrega.',
    'requisito.PLAN_PUBLICADO.regla': 'El plan se publica.',
    'requisito.LANZAMIENTO.regla': 'El plan se lanza ante la ciudadanía.',
    'requisito.ENTREGA_A_OGP.regla': 'El plan se entrega a OGP.',
    'requisito.ACTAS_DE_COMPROMISO.regla': 'Los compromisos constan en actas.',
    'requisito.CONTACTO_DE_MONITOREO.regla':
      'El formulario del plan da el contacto de quien lo monitorea.',
    'requisito.RESPALDOS_DEL_PLAN.regla':
      'El plan se entrega con el respaldo de partes no gubernamentales.',
    'requisito.ENTREGA_EN_VENTANA.regla': 'El plan se entrega en una de las dos ventanas del año.',
  },
  en: {
    'requisito.METODOLOGIA_COCREACION.regla':
      'The forum defines the co-creation methodology in a document.',
    'requisito.ACTA_DE_METODOLOGIA.regla':
      'The methodology is approved in a session, with minutes.',
    'requisito.RECEPCION_CERRADA.regla':
      'The analysis concludes once proposals are no longer received.',
    'requisito.PROPUESTAS_EVALUADAS.regla': 'Every proposal is evaluated.',
    'requisito.SELECCIONADAS_ENTRE_EVALUADAS.regla':
      'The proposals selected are among those evaluated.',
    'requisito.RESPUESTAS_ENTRE_COMENTARIOS.regla':
      'The comments answered are among those received.',
    'requisito.CUPO_DE_COMPROMISOS.regla':
      'The plan stays within the number of commitments it holds.',
    'requisito.COMPROMISO_EXISTE.regla': 'The commitment pointed to is in the plan.',
    'requisito.HAY_COMPROMISOS.regla': 'The plan has at least one commitment.',
    'requisito.COMPROMISOS_CON_RESPONSABLE.regla': 'Each commitment has its responsible entity.',
    'requisito.COMPROMISOS_CON_CONTRAPARTE.regla': 'Each commitment has its counterpart.',
    'requisito.COMPROMISOS_VERIFICABLES.regla': 'Each commitment has verifiable milestones.',
    'requisito.RESPUESTAS_RAZONADAS.regla': 'Each proposal receives a reasoned answer.',
    'requisito.PROPUESTAS_RESPONDIDAS.regla':
      'Before the writing is closed, who proposed is told what became of the proposal.',
    'requisito.CRITERIOS_SIN_USAR.regla':
      'Criteria and weights stay as they are from the first score on.',
    'requisito.CRITERIOS_SIN_REPETIR.regla': 'Each criterion is named once.',
    'requisito.CRITERIOS_DE_LA_GUIA.regla':
      'Proposals are judged at least on the five characteristics of the guide.',
    'requisito.SIN_CONSULTA_ABIERTA.regla': 'One public consultation is open at a time.',
    'requisito.CONSULTA_ABIERTA.regla': 'What is closed is a consultation that is open.',
    'requisito.FUERA_DE_CONSULTA.regla':
      'A commitment in public consultation is withdrawn once the consultation ends.',
    'requisito.CONSULTA_TERMINADA.regla': 'The writing ends with the public consultation closed.',
    'requisito.BORRADORES_FORMULADOS.regla': 'What is asked about is commitments already written.',
    'requisito.CONSULTA_CON_PLAZO.regla': 'It lasts at least until the day it is opened.',
    'requisito.OBSERVACIONES_RESPONDIDAS.regla':
      'Before it is closed, each published observation is answered.',
    'requisito.PAGL.regla': 'The action plan is in a document.',
    'requisito.DOCUMENTO_DE_APROBACION.regla': 'A signed document approves the plan.',
    'requisito.FECHAS_EN_ORDEN.regla': 'The plan begins before it ends.',
    'requisito.DURACION_NACIONAL.regla': 'The national plan lasts two or four years.',
    'requisito.ACTUALIZACION_A_MEDIO_TERMINO.regla':
      'A four-year plan foresees its update between the second and the third.',
    'requisito.DENTRO_DEL_MANDATO.regla': 'The plan ends within the term of the authority.',
    'requisito.DURACION_MINIMA.regla': 'The plan lasts at least twelve months.',
    'requisito.ENTE_DE_MONITOREO.regla': 'The plan names its independent monitoring body.',
    'requisito.RESPALDO_NO_GUBERNAMENTAL.regla':
      'Non-government parties endorse the plan before it is delivered.',
    'requisito.PLAN_PUBLICADO.regla': 'The plan is published.',
    'requisito.LANZAMIENTO.regla': 'The plan is launched before citizens.',
    'requisito.ENTREGA_A_OGP.regla': 'The plan is delivered to OGP.',
    'requisito.ACTAS_DE_COMPROMISO.regla': 'The commitments are in acts.',
    'requisito.CONTACTO_DE_MONITOREO.regla':
      'The form of the plan gives the contact of who monitors it.',
    'requisito.RESPALDOS_DEL_PLAN.regla':
      'The plan is handed in with the endorsement of non-government stakeholders.',
    'requisito.ENTREGA_EN_VENTANA.regla':
      'The plan is handed in within one of the two windows of the year.',
  },
};
