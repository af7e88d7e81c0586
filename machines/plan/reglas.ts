/** Each rule as it asks, in our own words: what a list of requirements says whether it is met or not. */
export const reglas = {
  es: {
    'requisito.METODOLOGIA_IMPLEMENTACION.regla':
      'El foro define la metodología con que se sigue y ejecuta el plan.',
    'requisito.PLAN_DE_TRABAJO.regla': 'El foro tiene un plan de trabajo.',
    'requisito.PLAN_DE_COMUNICACION.regla': 'El plan tiene su plan de comunicación.',
    'requisito.COMPROMISO_NUEVO.regla': 'Cada compromiso se incorpora una sola vez.',
    'requisito.COMPROMISO_DENTRO_DEL_PLAN.regla':
      'Las fechas del compromiso caben en las del plan.',
    'requisito.COMPROMISO_APROBADO.regla': 'Se incorporan los compromisos que el plan aprobó.',
    'requisito.DIRECTRIZ_DOCUMENTADA.regla': 'La directriz consta en un documento.',
    'requisito.DIRECTRIZ_PENDIENTE.regla': 'Se cumple una directriz que se emitió antes.',
    'requisito.INFORME_DE_AVANCE.regla': 'El avance se presenta en un informe.',
    'requisito.INFORME_POR_VALIDAR.regla': 'Se valida u observa un informe que ya se presentó.',
    'requisito.INFORME_OBSERVADO.regla': 'Quien observa un informe explica por qué.',
    'requisito.COMPROMISOS_INCORPORADOS.regla':
      'Todos los compromisos aprobados se incorporan a la ejecución.',
    'requisito.EJECUCION_TERMINADA.regla':
      'La coordinación concluye cuando el plan llega a su fin o todos sus compromisos están cerrados.',
    'requisito.DIRECTRICES_CUMPLIDAS.regla': 'Las directrices emitidas se cumplen.',
    'requisito.INFORME_FINAL.regla': 'El cierre se apoya en un informe final.',
    'requisito.CONSTANCIA_DE_RENDICION.regla': 'La rendición de cuentas consta en un documento.',
    'requisito.DOCUMENTO_DE_EVALUACION.regla': 'La evaluación consta en un informe.',
    'requisito.COMPROMISOS_JUSTIFICADOS.regla':
      'Para cerrar el plan, cada compromiso que sigue abierto lleva su justificación.',
    'requisito.JUSTIFICACIONES_PROPIAS.regla':
      'Las justificaciones son de los compromisos que siguen abiertos.',
    'requisito.INFORME_FINAL_ENTREGADO.regla':
      'El informe final se entrega antes de cerrar el plan.',
    'requisito.CUENTAS_RENDIDAS.regla': 'Se rinde cuentas a la ciudadanía antes de cerrar el plan.',
    'requisito.EVALUACION_SOLICITADA.regla':
      'La información para la evaluación externa se entrega antes de cerrar el plan.',
    'requisito.GRUPO_NUCLEO_INFORMADO.regla':
      'El POC informa al Grupo Núcleo (paso 3) antes de que se cierre el plan.',
    'requisito.DIRECTRIZ_SENALADA.regla': 'Se cumple una directriz que sigue pendiente.',
    'requisito.GRUPOS_PLAUSIBLES.regla': 'Los números del formulario son verosímiles.',
    'requisito.PERIODO_EN_ORDEN.regla': 'El plan empieza antes de terminar.',
    'requisito.FECHAS_DE_CIERRE_EN_ORDEN.regla':
      'Primero termina la ejecución, después llegan los informes y al final se cierra.',
    'requisito.A_MEDIO_TERMINO.regla':
      'Un plan de cuatro años se actualiza entre el segundo y el tercero.',
    'requisito.ACTUALIZACION_DECIDIDA.regla':
      'El foro, que conduce la ejecución, decide la actualización.',
    'requisito.COMUNICACION_PENDIENTE.regla': 'Se anota como hecha una acción que se programó.',
    'requisito.COMUNICACION_SENALADA.regla':
      'Se señala una de las acciones de comunicación por hacer.',
    'requisito.COMUNICACION_CON_EVIDENCIA.regla': 'Lo comunicado se muestra con evidencia.',
    'requisito.RENDICION_EN_VENTANA.regla': 'El CPCCS fija cada año cuándo se delibera en público.',
    'requisito.RENDIDA_EN_VENTANA.regla': 'El CPCCS fija cada año cuándo se delibera en público.',
    'requisito.AVANCE_EN_FECHA.regla':
      'Los informes se entregan hasta la fecha fijada; lo posterior se anota como tardío.',
    'requisito.CIERRE_EN_FECHA.regla':
      'El plan se cierra hasta la fecha fijada; lo posterior se anota como tardío.',
  },
  en: {
    'requisito.METODOLOGIA_IMPLEMENTACION.regla':
      'The forum defines how the plan is followed and executed.',
    'requisito.PLAN_DE_TRABAJO.regla': 'The forum has a work plan.',
    'requisito.PLAN_DE_COMUNICACION.regla': 'The plan has its communication plan.',
    'requisito.COMPROMISO_NUEVO.regla': 'Each commitment is incorporated once.',
    'requisito.COMPROMISO_DENTRO_DEL_PLAN.regla':
      'The dates of the commitment fit within the plan’s.',
    'requisito.COMPROMISO_APROBADO.regla':
      'The commitments the plan approved are the ones incorporated.',
    'requisito.DIRECTRIZ_DOCUMENTADA.regla': 'The directive is in a document.',
    'requisito.DIRECTRIZ_PENDIENTE.regla': 'A directive is applied after it was issued.',
    'requisito.INFORME_DE_AVANCE.regla': 'Progress is presented in a report.',
    'requisito.INFORME_POR_VALIDAR.regla':
      'A report is validated or returned once it was presented.',
    'requisito.INFORME_OBSERVADO.regla': 'Whoever returns a report says why.',
    'requisito.COMPROMISOS_INCORPORADOS.regla':
      'All the approved commitments enter into execution.',
    'requisito.EJECUCION_TERMINADA.regla':
      'Coordination concludes when the plan reaches its end or all its commitments are closed.',
    'requisito.DIRECTRICES_CUMPLIDAS.regla': 'The directives issued are applied.',
    'requisito.INFORME_FINAL.regla': 'Closing rests on a final report.',
    'requisito.CONSTANCIA_DE_RENDICION.regla': 'Accountability is in a document.',
    'requisito.DOCUMENTO_DE_EVALUACION.regla': 'The evaluation is in a report.',
    'requisito.COMPROMISOS_JUSTIFICADOS.regla':
      'To close the plan, each commitment still open carries its justification.',
    'requisito.JUSTIFICACIONES_PROPIAS.regla':
      'The justifications are of the commitments still open.',
    'requisito.INFORME_FINAL_ENTREGADO.regla':
      'The final report is delivered before the plan is closed.',
    'requisito.CUENTAS_RENDIDAS.regla':
      'Accounts are rendered to citizens before the plan is closed.',
    'requisito.EVALUACION_SOLICITADA.regla':
      'The information for the external evaluation is handed over before the plan is closed.',
    'requisito.GRUPO_NUCLEO_INFORMADO.regla':
      'The POC informs the Core Group (step 3) before the plan is closed.',
    'requisito.DIRECTRIZ_SENALADA.regla': 'The directive applied is one still pending.',
    'requisito.GRUPOS_PLAUSIBLES.regla': 'The numbers of the form are plausible.',
    'requisito.PERIODO_EN_ORDEN.regla': 'The plan starts before it ends.',
    'requisito.FECHAS_DE_CIERRE_EN_ORDEN.regla':
      'First execution ends, then reports come and at last it is closed.',
    'requisito.A_MEDIO_TERMINO.regla':
      'A plan of four years is refreshed between the second and the third.',
    'requisito.ACTUALIZACION_DECIDIDA.regla':
      'The forum, that leads the execution, decides the refresh.',
    'requisito.COMUNICACION_PENDIENTE.regla': 'An action recorded as done was scheduled before.',
    'requisito.COMUNICACION_SENALADA.regla': 'The action named is one of those still to be done.',
    'requisito.COMUNICACION_CON_EVIDENCIA.regla': 'What was communicated is shown with evidence.',
    'requisito.RENDICION_EN_VENTANA.regla':
      'The CPCCS sets every year when public deliberation takes place.',
    'requisito.RENDIDA_EN_VENTANA.regla':
      'The CPCCS sets every year when public deliberation takes place.',
    'requisito.AVANCE_EN_FECHA.regla':
      'Reports are delivered by the date set; what comes later is noted as late.',
    'requisito.CIERRE_EN_FECHA.regla':
      'The plan is closed by the date set; what comes later is noted as late.',
  },
};
