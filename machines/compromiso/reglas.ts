/** Each rule as it asks, in our own words: what a list of requirements says whether it is met or not. */
export const reglas = {
  es: {
    'requisito.VERIFICABLE_DE_HITO.regla':
      'Un hito se da por cumplido con su medio de verificación.',
    'requisito.EVIDENCIA_DE_CUMPLIMIENTO.regla': 'El cumplimiento se demuestra con evidencia.',
    'requisito.HITOS_CUMPLIDOS.regla': 'El compromiso se cumple cuando se cumplen sus hitos.',
    'requisito.HITO_DE_MAS.regla': 'Se cumplen los hitos que se declararon.',
    'requisito.INFORME_DE_CIERRE.regla': 'El compromiso se cierra con su informe final.',
    'requisito.AVANCE_CON_INFORME.regla': 'El avance se sustenta en un informe.',
    'requisito.NIVEL_COHERENTE.regla': 'El nivel de cumplimiento concuerda con el cierre.',
    'requisito.HITO_POR_TERMINAR.regla':
      'Se actualizan hitos de la hoja de ruta vigente que no han terminado.',
    'requisito.HITO_DE_LA_RUTA.regla': 'Se actualizan los hitos de la hoja de ruta vigente.',
    'requisito.CIERRE_DE_HITO_CON_MOTIVO.regla':
      'Quien cierra un hito sin cumplir explica por qué.',
    'requisito.HITOS_SIN_REPETIR.regla': 'Cada hito se nombra con un código propio.',
    'requisito.HITOS_VERIFICABLES.regla':
      'La hoja de ruta dice de cada hito sus tiempos, actividades, responsables y verificables.',
    'requisito.MOTIVO_DEL_CAMBIO.regla': 'Cada cambio de la hoja de ruta lleva su motivo.',
    'requisito.LO_CUMPLIDO_QUEDA.regla': 'Lo ya cumplido no se borra al cambiar la hoja de ruta.',
    'requisito.APROBACION_DE_LA_RUTA.regla': 'La hoja de ruta se valida en una sesión del órgano.',
    'requisito.HITOS_DENTRO_DEL_COMPROMISO.regla':
      'Las fechas de los hitos caben en las del compromiso.',
    'requisito.PESOS_SUMAN_CIEN.regla': 'Si los hitos pesan distinto, sus pesos suman cien.',
    'requisito.INDICADOR_MEDIBLE.regla':
      'Un indicador dice desde dónde parte y adónde quiere llegar.',
    'requisito.HAY_INDICADORES.regla': 'Antes de medir se definen los indicadores del compromiso.',
    'requisito.INDICADOR_DEFINIDO.regla': 'Se miden los indicadores que se definieron.',
    'requisito.CUPO_DE_INDICADORES.regla': 'Un compromiso tiene hasta veinte indicadores.',
    'requisito.MEDICION_CON_EVIDENCIA.regla': 'Cada medición se apoya en una evidencia.',
    'requisito.AVANCE_QUE_NO_BAJA.regla':
      'Un avance menor que el anterior se anota tal como se informa, y se advierte.',
    'requisito.AVANCE_POR_VALIDAR.regla': 'Se valida u observa un informe que ya se presentó.',
    'requisito.AVANCE_SENALADO.regla': 'Se señala uno de los informes que siguen por validar.',
    'requisito.AVANCE_OBSERVADO.regla': 'Quien observa un informe explica por qué.',
    'requisito.ESCALAMIENTO_ABIERTO.regla': 'Se atiende una dificultad que sigue abierta.',
    'requisito.ESCALAMIENTO_SENALADO.regla': 'Se señala una de las dificultades abiertas.',
    'requisito.DECISION_DEL_ORGANO.regla':
      'Sobre una dificultad escalada decide el órgano al que se comunicó.',
    'requisito.SIN_ESCALAMIENTOS_ABIERTOS.regla':
      'El compromiso termina sin dificultades por decidir.',
    'requisito.EJECUCION_EN_PLAZO.regla':
      'Las acciones se ejecutan hasta la fecha final del plan; lo posterior se anota como tardío.',
    'requisito.INFORMES_EN_PLAZO.regla':
      'Los informes finales se entregan hasta la fecha del plan; lo posterior se anota como tardío.',
  },
  en: {
    'requisito.VERIFICABLE_DE_HITO.regla': 'A milestone is met with its means of verification.',
    'requisito.EVIDENCIA_DE_CUMPLIMIENTO.regla': 'Fulfilment is shown with evidence.',
    'requisito.HITOS_CUMPLIDOS.regla': 'The commitment is fulfilled when its milestones are.',
    'requisito.HITO_DE_MAS.regla': 'The milestones met are those declared.',
    'requisito.INFORME_DE_CIERRE.regla': 'The commitment is closed with its final report.',
    'requisito.AVANCE_CON_INFORME.regla': 'Progress rests on a report.',
    'requisito.NIVEL_COHERENTE.regla': 'The level of completion agrees with the closing.',
    'requisito.HITO_POR_TERMINAR.regla':
      'Milestones of the roadmap in force that have not ended are updated.',
    'requisito.HITO_DE_LA_RUTA.regla': 'The milestones updated are those of the roadmap in force.',
    'requisito.CIERRE_DE_HITO_CON_MOTIVO.regla': 'Whoever closes a milestone unmet says why.',
    'requisito.HITOS_SIN_REPETIR.regla': 'Each milestone is named by a code of its own.',
    'requisito.HITOS_VERIFICABLES.regla':
      'The roadmap says of each milestone its times, activities, people in charge and means of verification.',
    'requisito.MOTIVO_DEL_CAMBIO.regla': 'Each change of the roadmap carries its reason.',
    'requisito.LO_CUMPLIDO_QUEDA.regla': 'What was met is not erased by changing the roadmap.',
    'requisito.APROBACION_DE_LA_RUTA.regla': 'The roadmap is validated in a session of the body.',
    'requisito.HITOS_DENTRO_DEL_COMPROMISO.regla':
      'The dates of the milestones fit those of the commitment.',
    'requisito.PESOS_SUMAN_CIEN.regla':
      'If milestones weigh differently, their weights add up to a hundred.',
    'requisito.INDICADOR_MEDIBLE.regla':
      'An indicator says where it starts and where it should arrive.',
    'requisito.HAY_INDICADORES.regla':
      'The indicators of a commitment are defined before they are measured.',
    'requisito.INDICADOR_DEFINIDO.regla': 'The indicators measured are those defined.',
    'requisito.CUPO_DE_INDICADORES.regla': 'A commitment has up to twenty indicators.',
    'requisito.MEDICION_CON_EVIDENCIA.regla': 'Each measurement rests on evidence.',
    'requisito.AVANCE_QUE_NO_BAJA.regla':
      'Progress lower than before is recorded as it is told, with a warning.',
    'requisito.AVANCE_POR_VALIDAR.regla':
      'A report is validated or returned after it was presented.',
    'requisito.AVANCE_SENALADO.regla': 'The report named is one still to be validated.',
    'requisito.AVANCE_OBSERVADO.regla': 'Whoever returns a report says why.',
    'requisito.ESCALAMIENTO_ABIERTO.regla': 'The difficulty decided on is one still open.',
    'requisito.ESCALAMIENTO_SENALADO.regla': 'The difficulty named is one of those open.',
    'requisito.DECISION_DEL_ORGANO.regla':
      'On an escalated difficulty decides the body it was taken to.',
    'requisito.SIN_ESCALAMIENTOS_ABIERTOS.regla':
      'The commitment ends with no difficulty waiting for a decision.',
    'requisito.EJECUCION_EN_PLAZO.regla':
      'Actions are carried out up to the final date of the plan; what comes later is noted as late.',
    'requisito.INFORMES_EN_PLAZO.regla':
      'Final reports are delivered by the date of the plan; what comes later is noted as late.',
  },
};
