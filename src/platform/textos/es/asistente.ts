/** The assistant: what each rule asks, what to write when it is not met, and what may go wrong. */
export const asistente = {
  'asistente.fuente': 'Regla de redacción de este sistema',
  'problema.SIN_COCREACION.titulo': 'El plan no tiene cocreación abierta',
  'problema.SIN_COCREACION.detalle':
    'Este plan no tiene una cocreación en la que formular compromisos.',
  'problema.TEXTO_DE_MAQUINA_SIN_CONFIRMAR.titulo': 'Hay texto de una máquina sin confirmar',
  'problema.TEXTO_DE_MAQUINA_SIN_CONFIRMAR.detalle':
    'Lea cada campo señalado y cámbielo o confírmelo antes de pasarlo al plan.',
  'problema.NADA_QUE_REDACTAR.titulo': 'Falta de qué escribir',
  'problema.NADA_QUE_REDACTAR.detalle':
    'Escriba primero el problema o la acción: a la máquina no se le envía nada más.',
  'problema.MODELO_NO_RESPONDE.titulo': 'El modelo de lenguaje no respondió',
  'problema.MODELO_NO_RESPONDE.detalle':
    'No se cambió nada de su borrador. Puede seguir escribiendo y volver a intentar (causa: {causa}).',
  'problema.MODELO_NO_CONFIGURADO.titulo': 'No hay modelo de lenguaje',
  'problema.MODELO_NO_CONFIGURADO.detalle':
    'Esta instalación no tiene un modelo de lenguaje. Todo lo demás funciona sin él.',
  'asistente.regla.TITULO_DICHO': 'El compromiso tiene un título.',
  'asistente.falta.TITULO_DICHO': 'Escriba un título: qué se hará, en una línea.',
  'asistente.regla.PROBLEMA_DICHO': 'El problema se describe: qué pasa, a quiénes y dónde.',
  'asistente.falta.PROBLEMA_DICHO':
    'Describa el problema en {minimo} letras o más: qué pasa, a quiénes afecta y dónde.',
  'asistente.regla.CAUSAS_DICHAS': 'Se dicen las causas del problema.',
  'asistente.falta.CAUSAS_DICHAS':
    'Escriba por qué ocurre el problema: lo que el compromiso va a cambiar está en sus causas.',
  'asistente.regla.ACCION_DICHA': 'La acción se describe.',
  'asistente.falta.ACCION_DICHA':
    'Describa la acción en {minimo} letras o más: qué se hará, con quién y qué quedará hecho.',
  'asistente.regla.SOLUCION_EXPLICADA': 'Se explica cómo la acción resuelve el problema.',
  'asistente.falta.SOLUCION_EXPLICADA':
    'Explique cómo la acción contribuye a resolver el problema: qué cambia para quienes lo padecen.',
  'asistente.regla.DESAFIO_CONTESTADO': 'Se dice si responde al desafío de gobierno abierto.',
  'asistente.falta.DESAFIO_CONTESTADO':
    'Diga si responde al desafío de gobierno abierto y, si es así, a cuál de sus áreas.',
  'asistente.regla.SIN_DATOS_DE_PERSONAS': 'El texto no lleva datos de personas.',
  'asistente.falta.SIN_DATOS_DE_PERSONAS':
    'Quite del texto las cédulas, los teléfonos y los correos: el compromiso será público.',
  'asistente.regla.TITULO_BREVE': 'El título cabe en una línea.',
  'asistente.falta.TITULO_BREVE':
    'El título tiene {largo} letras. Déjelo en {maximo} o menos; lo demás va en la acción.',
  'asistente.regla.ACCION_CON_VERBO': 'La acción empieza con un verbo en infinitivo.',
  'asistente.falta.ACCION_CON_VERBO':
    'Empiece el título o la acción con lo que se hará: «Publicar…», «Crear…», «Abrir…».',
  'asistente.regla.ACCION_CONCRETA': 'La acción dice qué se entrega, no solo que algo mejora.',
  'asistente.falta.ACCION_CONCRETA':
    '«{verbo}» no dice qué quedará hecho. Diga qué se entrega: un registro, una ordenanza, un conjunto de datos, una oficina…',
  'asistente.regla.ACCION_DISTINTA_DEL_PROBLEMA': 'La acción no repite el problema.',
  'asistente.falta.ACCION_DISTINTA_DEL_PROBLEMA':
    'La acción dice casi lo mismo que el problema. Escriba qué se hará para resolverlo.',
  'asistente.regla.RESULTADOS_DICHOS': 'Se dicen los resultados esperados.',
  'asistente.falta.RESULTADOS_DICHOS':
    'Escriba los resultados esperados: qué será distinto cuando el compromiso termine.',
  'asistente.regla.RESULTADOS_CON_CIFRA': 'Algún resultado se mide con una cifra.',
  'asistente.falta.RESULTADOS_CON_CIFRA':
    'Ponga en los resultados al menos una cifra: cuántos, qué porcentaje, cada cuánto, desde qué línea de base.',
  'asistente.regla.CON_HITOS': 'El compromiso tiene hitos.',
  'asistente.falta.CON_HITOS': 'Añada al menos un hito: un avance que se pueda comprobar.',
  'asistente.regla.HITOS_VERIFICABLES': 'Cada hito dice qué es y cómo se comprueba.',
  'asistente.falta.HITOS_VERIFICABLES':
    'Escriba la descripción y el medio de verificación de: {hitos}.',
  'asistente.regla.CON_RESPONSABLE': 'Se nombra la institución responsable.',
  'asistente.falta.CON_RESPONSABLE': 'Escriba qué institución responde por el compromiso.',
  'asistente.regla.CON_CONTRAPARTE': 'Se nombra al menos una contraparte.',
  'asistente.falta.CON_CONTRAPARTE':
    'Escriba qué organización, universidad o empresa acompaña el compromiso como contraparte.',
  'asistente.regla.HITOS_CON_RESPONSABLE': 'Cada hito tiene responsable.',
  'asistente.falta.HITOS_CON_RESPONSABLE': 'Escriba quién responde por: {hitos}.',
  'asistente.regla.CON_RECURSOS': 'Se dice con qué recursos se cuenta.',
  'asistente.falta.CON_RECURSOS':
    'Escriba el presupuesto o de dónde saldrán los recursos; si no cuesta dinero, dígalo en el financiamiento.',
  'asistente.regla.CON_VALOR': 'Se marca al menos un valor de gobierno abierto.',
  'asistente.falta.CON_VALOR': 'Marque qué valor de gobierno abierto promueve el compromiso.',
  'asistente.regla.RELEVANCIA_EXPLICADA': 'Se explica por qué importa para el gobierno abierto.',
  'asistente.falta.RELEVANCIA_EXPLICADA':
    'Explique la relevancia: qué información se abre, quién participa o de qué se rinden cuentas.',
  'asistente.regla.CON_PLANIFICACION': 'Se enlaza con la planificación.',
  'asistente.falta.CON_PLANIFICACION':
    'Relacione el compromiso con un objetivo del PDOT, del Plan Nacional de Desarrollo o con un ODS.',
  'asistente.regla.CON_FECHAS': 'Se dice cuándo empieza y cuándo termina.',
  'asistente.falta.CON_FECHAS': 'Escriba las fechas de inicio y de fin.',
  'asistente.regla.FECHAS_EN_ORDEN': 'El fin es posterior al inicio.',
  'asistente.falta.FECHAS_EN_ORDEN': 'Corrija las fechas: el compromiso termina antes de empezar.',
  'asistente.regla.DENTRO_DEL_PLAN':
    'El compromiso termina dentro del plan y del período de la autoridad.',
  'asistente.falta.DENTRO_DEL_PLAN':
    'Adelante el fin ({fin}): debe caber hasta {tope}, cuando terminan el plan o el período de la autoridad.',
  'asistente.regla.HITOS_CON_FECHAS': 'Cada hito tiene fechas.',
  'asistente.falta.HITOS_CON_FECHAS': 'Escriba el inicio y el fin de: {hitos}.',
  'asistente.regla.HITOS_EN_EL_COMPROMISO': 'Los hitos caben en las fechas del compromiso.',
  'asistente.falta.HITOS_EN_EL_COMPROMISO':
    'Corrija las fechas de {hitos}: no caben en las del compromiso o están al revés.',
};
