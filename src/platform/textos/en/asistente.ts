/** The assistant: what each rule asks, what to write when it is not met, and what may go wrong. */
export const asistente = {
  'asistente.fuente': 'Writing rule of this system',
  'problema.SIN_COCREACION.titulo': 'The plan has no open co-creation',
  'problema.SIN_COCREACION.detalle':
    'This plan has no co-creation in which to formulate commitments.',
  'problema.TEXTO_DE_MAQUINA_SIN_CONFIRMAR.titulo': 'There is unconfirmed text of a machine',
  'problema.TEXTO_DE_MAQUINA_SIN_CONFIRMAR.detalle':
    'Read each marked field and change it or confirm it before handing it to the plan.',
  'problema.NADA_QUE_REDACTAR.titulo': 'There is nothing to write from',
  'problema.NADA_QUE_REDACTAR.detalle':
    'Write the problem or the action first: nothing else is sent to the machine.',
  'problema.MODELO_NO_RESPONDE.titulo': 'The language model did not answer',
  'problema.MODELO_NO_RESPONDE.detalle':
    'Nothing of your draft was changed. You can go on writing and try again (cause: {causa}).',
  'problema.MODELO_NO_CONFIGURADO.titulo': 'There is no language model',
  'problema.MODELO_NO_CONFIGURADO.detalle':
    'This installation has no language model. Everything else works without it.',
  'asistente.regla.TITULO_DICHO': 'The commitment has a title.',
  'asistente.falta.TITULO_DICHO': 'Write a title: what will be done, in one line.',
  'asistente.regla.PROBLEMA_DICHO': 'The problem is described: what happens, to whom and where.',
  'asistente.falta.PROBLEMA_DICHO':
    'Describe the problem in {minimo} letters or more: what happens, whom it affects and where.',
  'asistente.regla.CAUSAS_DICHAS': 'The causes of the problem are said.',
  'asistente.falta.CAUSAS_DICHAS':
    'Write why the problem happens: what the commitment will change lies in its causes.',
  'asistente.regla.ACCION_DICHA': 'The action is described.',
  'asistente.falta.ACCION_DICHA':
    'Describe the action in {minimo} letters or more: what will be done, with whom and what will be left done.',
  'asistente.regla.SOLUCION_EXPLICADA': 'It is explained how the action solves the problem.',
  'asistente.falta.SOLUCION_EXPLICADA':
    'Explain how the action helps to solve the problem: what changes for those who suffer it.',
  'asistente.regla.DESAFIO_CONTESTADO': 'It is said whether it answers the Open Gov Challenge.',
  'asistente.falta.DESAFIO_CONTESTADO':
    'Say whether it answers the Open Gov Challenge and, if so, which of its areas.',
  'asistente.regla.SIN_DATOS_DE_PERSONAS': 'The text has no data of people.',
  'asistente.falta.SIN_DATOS_DE_PERSONAS':
    'Take cédulas, telephones and e-mails out of the text: the commitment will be public.',
  'asistente.regla.TITULO_BREVE': 'The title fits in one line.',
  'asistente.falta.TITULO_BREVE':
    'The title has {largo} letters. Leave it in {maximo} or fewer; the rest goes in the action.',
  'asistente.regla.ACCION_CON_VERBO': 'The action begins with a verb in the infinitive.',
  'asistente.falta.ACCION_CON_VERBO':
    'Begin the title or the action with what will be done (in Spanish): «Publicar…», «Crear…», «Abrir…».',
  'asistente.regla.ACCION_CONCRETA':
    'The action says what is delivered, not only that something gets better.',
  'asistente.falta.ACCION_CONCRETA':
    '«{verbo}» does not say what will be left done. Say what is delivered: a register, an ordinance, a data set, an office…',
  'asistente.regla.ACCION_DISTINTA_DEL_PROBLEMA': 'The action does not repeat the problem.',
  'asistente.falta.ACCION_DISTINTA_DEL_PROBLEMA':
    'The action says almost the same as the problem. Write what will be done to solve it.',
  'asistente.regla.RESULTADOS_DICHOS': 'The expected results are said.',
  'asistente.falta.RESULTADOS_DICHOS':
    'Write the expected results: what will be different when the commitment ends.',
  'asistente.regla.RESULTADOS_CON_CIFRA': 'Some result is measured with a figure.',
  'asistente.falta.RESULTADOS_CON_CIFRA':
    'Put at least one figure in the results: how many, what percentage, how often, from what baseline.',
  'asistente.regla.CON_HITOS': 'The commitment has milestones.',
  'asistente.falta.CON_HITOS': 'Add at least one milestone: a step that can be checked.',
  'asistente.regla.HITOS_VERIFICABLES': 'Each milestone says what it is and how it is checked.',
  'asistente.falta.HITOS_VERIFICABLES':
    'Write the description and the means of verification of: {hitos}.',
  'asistente.regla.CON_RESPONSABLE': 'The lead institution is named.',
  'asistente.falta.CON_RESPONSABLE': 'Write which institution answers for the commitment.',
  'asistente.regla.CON_CONTRAPARTE': 'At least one counterpart is named.',
  'asistente.falta.CON_CONTRAPARTE':
    'Write which organisation, university or company goes with the commitment as its counterpart.',
  'asistente.regla.HITOS_CON_RESPONSABLE': 'Each milestone has somebody in charge.',
  'asistente.falta.HITOS_CON_RESPONSABLE': 'Write who answers for: {hitos}.',
  'asistente.regla.CON_RECURSOS': 'It is said what resources there are.',
  'asistente.falta.CON_RECURSOS':
    'Write the budget or where the resources will come from; if it costs no money, say so in the funding.',
  'asistente.regla.CON_VALOR': 'At least one open government value is marked.',
  'asistente.falta.CON_VALOR': 'Mark which open government value the commitment promotes.',
  'asistente.regla.RELEVANCIA_EXPLICADA': 'It is explained why it matters for open government.',
  'asistente.falta.RELEVANCIA_EXPLICADA':
    'Explain its relevance: what information is opened, who takes part or what is accounted for.',
  'asistente.regla.CON_PLANIFICACION': 'It is linked to planning.',
  'asistente.falta.CON_PLANIFICACION':
    'Link the commitment to an objective of the PDOT, of the National Development Plan or to an SDG.',
  'asistente.regla.CON_FECHAS': 'It is said when it begins and when it ends.',
  'asistente.falta.CON_FECHAS': 'Write the dates of beginning and end.',
  'asistente.regla.FECHAS_EN_ORDEN': 'The end comes after the beginning.',
  'asistente.falta.FECHAS_EN_ORDEN': 'Correct the dates: the commitment ends before it begins.',
  'asistente.regla.DENTRO_DEL_PLAN':
    'The commitment ends within the plan and the term of the authority.',
  'asistente.falta.DENTRO_DEL_PLAN':
    'Bring the end forward ({fin}): it must fit until {tope}, when the plan or the term of the authority ends.',
  'asistente.regla.HITOS_CON_FECHAS': 'Each milestone has dates.',
  'asistente.falta.HITOS_CON_FECHAS': 'Write the beginning and the end of: {hitos}.',
  'asistente.regla.HITOS_EN_EL_COMPROMISO': 'The milestones fit in the dates of the commitment.',
  'asistente.falta.HITOS_EN_EL_COMPROMISO':
    'Correct the dates of {hitos}: they do not fit in those of the commitment or are the wrong way round.',
};
