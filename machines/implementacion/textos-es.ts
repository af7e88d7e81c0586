/** Steps, events, rules and fields of the implementation, in our own words. */
export const es = {
  procedimiento: 'Implementación del modelo de Estado abierto en gobiernos locales',

  'paso.1': 'Indicar interés en la implementación del modelo',
  'paso.1.descripcion':
    'El proceso empieza porque la Autoridad manifiesta interés, o porque el punto de contacto nacional priorizó al gobierno local tras su análisis.',
  'paso.2': 'Suscribir intención o compromiso y designar delegados técnicos',
  'paso.2.descripcion':
    'La Autoridad deja por escrito su decisión, nombra a su punto de contacto local y a los delegados, y lo comunica al POC y al gremio.',
  'paso.3': 'Informar al Grupo Núcleo de Estado Abierto Ecuador',
  'paso.3.descripcion':
    'El POC avisa al Grupo Núcleo qué gobierno local se suma, para que preste su apoyo.',
  'paso.4': 'Sensibilizar al equipo delegado',
  'paso.4.descripcion':
    'El POC y el gremio capacitan a los delegados en el proceso y en las nociones básicas de Gobierno y Estado abierto.',
  'paso.5': 'Identificar actores clave',
  'paso.5.descripcion': 'Los delegados señalan a los actores clave de los cuatro sectores.',
  'paso.6': 'Elaborar o actualizar el diagnóstico',
  'paso.6.descripcion':
    'Los delegados describen en qué estado está la entidad en cada pilar, con apoyo del gremio o de los actores.',
  'paso.7': 'Mapear a los actores involucrados',
  'paso.7.descripcion':
    'Los delegados levantan el mapa de actores del territorio o nacionales que tienen o suscitan interés.',
  'paso.8': 'Acercarse a los actores interesados',
  'paso.8.descripcion':
    'Los delegados invitan a los actores a integrar el Foro Multiactor y anotan sus respuestas.',
  'paso.9': 'Conformar el Foro Multiactor',
  'paso.9.descripcion':
    'Los actores con voluntad y experiencia constituyen el foro en su sesión inicial, sobre lineamientos o sobre una normativa que ya existía.',
  'paso.10': 'Cocrear la normativa del foro',
  'paso.10.descripcion':
    'El pleno del foro redacta cómo se elige, cómo se gestiona y qué atribuciones tiene, y lo presenta a la Autoridad.',
  'paso.11': 'Aprobar la normativa',
  'paso.11.descripcion':
    'La Autoridad puede formalizar el foro según sus propios procesos, observar la propuesta o no formalizarlo.',
  'paso.12': 'Sensibilizar al foro y al equipo de la entidad',
  'paso.12.descripcion':
    'El POC y el gremio capacitan juntos a los miembros del foro y a los delegados.',
  'paso.13': 'Acompañar la cocreación del plan de acción',
  'paso.13.descripcion':
    'El foro conduce la cocreación del plan hasta aprobarlo y publicarlo; el POC acompaña y da asistencia técnica.',
  'paso.14': 'Coordinar la implementación del plan de acción',
  'paso.14.descripcion':
    'El foro coordina los compromisos y emite directrices; los delegados las aplican.',
  'paso.15': 'Cerrar el plan y rendir cuentas',
  'paso.15.descripcion':
    'El foro cierra el plan, rinde cuentas a la ciudadanía y entrega la información para la evaluación externa.',

  'evento.indicarInteres': 'Indicar interés',
  'ayuda.indicarInteres':
    'Registra que el gobierno local quiere implementar el modelo, o que el POC lo priorizó. Con este acto empieza el proceso.',
  'evento.suscribirCompromiso': 'Suscribir el compromiso y designar',
  'ayuda.suscribirCompromiso':
    'Registra el documento con que la Autoridad se compromete y designa al punto de contacto local y a los delegados. Úselo cuando el oficio y el acta ya estén firmados.',
  'evento.informarGrupoNucleo': 'Informar al Grupo Núcleo',
  'ayuda.informarGrupoNucleo':
    'Registra que el POC avisó al Grupo Núcleo que este gobierno local se suma. No detiene a los demás pasos; se pide para cerrar el plan.',
  'evento.sensibilizarDelegados': 'Registrar sensibilización a los delegados',
  'ayuda.sensibilizarDelegados':
    'Registra una capacitación a los delegados, dada por el POC o el gremio, o una equivalente con su evidencia. Puede registrar cada una que se haga.',
  'evento.identificarActores': 'Identificar actores clave',
  'ayuda.identificarActores':
    'Registra cuántos actores clave se identificaron en cada sector. Úselo cuando la lista de los cuatro sectores esté lista.',
  'evento.elaborarDiagnostico': 'Entregar el diagnóstico',
  'ayuda.elaborarDiagnostico':
    'Registra el diagnóstico de la situación de la entidad en los cuatro pilares. Adjunte el documento y marque qué pilares trata.',
  'evento.actualizarDiagnostico': 'Elaborar o actualizar el diagnóstico',
  'ayuda.actualizarDiagnostico':
    'Registra una versión nueva del diagnóstico, o el que quedó pendiente al conformar el foro. Puede hacerse en cualquier momento.',
  'evento.mapearActores': 'Entregar el mapeo de actores',
  'ayuda.mapearActores':
    'Registra el mapeo de actores del territorio o nacionales, con cuántos hay de cada sector. Abre el acercamiento a los actores.',
  'evento.actualizarMapeo': 'Actualizar el mapeo de actores',
  'ayuda.actualizarMapeo':
    'Registra una versión nueva del mapeo sin volver atrás. Úselo cuando aparezcan actores que no estaban.',
  'evento.registrarInvitacion': 'Registrar una invitación',
  'ayuda.registrarInvitacion':
    'Anota que se invitó a una organización a integrar el foro. Se registra una vez por cada invitación.',
  'evento.registrarRespuesta': 'Registrar la respuesta de un actor',
  'ayuda.registrarRespuesta':
    'Anota si una organización invitada acepta o declina. Las aceptaciones cuentan para saber si hay alguien de cada sector.',
  'evento.volverAlMapeo': 'Volver al mapeo',
  'ayuda.volverAlMapeo':
    'Devuelve el proceso al mapeo porque faltan actores de algún sector. Lo ya registrado se conserva.',
  'evento.concluirAcercamiento': 'Concluir el acercamiento',
  'ayuda.concluirAcercamiento':
    'Da por terminadas las invitaciones y abre la conformación del foro. Si no registró las respuestas una a una, indique aquí los totales.',
  'evento.conformarForo': 'Conformar el Foro Multiactor',
  'ayuda.conformarForo':
    'Registra el acta con que se constituye el foro en su sesión inicial y cuántos integrantes hay de cada sector. Abre la normativa y la sensibilización del foro.',
  'evento.registrarDelegacionesForo': 'Registrar principales y suplentes',
  'ayuda.registrarDelegacionesForo':
    'Anota los delegados principales y suplentes que las entidades nombraron ante el foro. Repítalo hasta que cada entidad tenga los suyos.',
  'evento.elegirDirectivaForo': 'Registrar la elección de la directiva',
  'ayuda.elegirDirectivaForo':
    'Anota la elección de la Presidencia, la Co-Presidencia y la Secretaría Técnica del foro. Sirve también para una nueva directiva.',
  'evento.renovarForo': 'Renovar el foro',
  'ayuda.renovarForo':
    'Registra la renovación de los integrantes del foro, con su acta y la nueva composición. Úselo cuando termine su período o cambien sus miembros.',
  'evento.cocrearNormativa': 'Presentar la propuesta de normativa',
  'ayuda.cocrearNormativa':
    'Registra la propuesta de normativa que el pleno del foro presenta a la Autoridad, con el acta de la sesión.',
  'evento.observarNormativa': 'Devolver la propuesta con observaciones',
  'ayuda.observarNormativa':
    'Registra que la Autoridad devuelve la propuesta con observaciones. El foro deberá presentar una versión nueva.',
  'evento.aprobarNormativa': 'Aprobar la normativa',
  'ayuda.aprobarNormativa':
    'Registra la normativa que formaliza al foro: su clase, número, órgano y documento firmado.',
  'evento.omitirFormalizacion': 'No formalizar el foro',
  'ayuda.omitirFormalizacion':
    'Registra la decisión motivada de no formalizar al foro con una normativa. El proceso sigue sin ella; si era una reforma, con la que ya estaba en vigor.',
  'evento.reformarNormativa': 'Reformar la normativa',
  'ayuda.reformarNormativa':
    'Abre de nuevo la cocreación de la normativa para reformarla. La normativa en vigor no pierde su registro.',
  'evento.sensibilizarForo': 'Registrar sensibilización al foro',
  'ayuda.sensibilizarForo':
    'Registra una capacitación a los miembros del foro y a los delegados, o una equivalente con su evidencia. Puede registrar cada una que se haga.',
  'evento.abrirPlan': 'Abrir un plan de acción',
  'ayuda.abrirPlan':
    'Abre un plan de acción y su cocreación. Úselo cuando el foro decida empezar un plan; solo puede haber uno en cocreación a la vez.',
  'evento.anotarPlanEnEjecucion': 'El plan entró en ejecución',
  'evento.anotarPlanEnCierre': 'El plan entró en cierre',
  'evento.anotarPlanCerrado': 'El plan se cerró',
  'evento.anotarPlanSinEfecto': 'El plan quedó sin efecto',
  'linea.anotarPlanEnEjecucion': 'El plan {ordinal} entró en ejecución',
  'linea.anotarPlanEnCierre': 'El plan {ordinal} entró en cierre',
  'linea.anotarPlanCerrado': 'El plan {ordinal} se cerró',
  'linea.anotarPlanSinEfecto': 'El plan {ordinal} quedó sin efecto',
  'evento.cambiarAutoridad': 'Registrar cambio de autoridad',
  'ayuda.cambiarAutoridad':
    'Anota que hay una nueva autoridad y desde cuándo. Desde entonces queda pendiente que ratifique la adhesión al modelo.',
  'evento.ratificarAdhesion': 'Ratificar la adhesión al modelo',
  'ayuda.ratificarAdhesion':
    'Registra que la nueva autoridad ratifica el compromiso con el modelo. Úselo después de un cambio de autoridad.',
  'evento.cambiarPocl': 'Cambiar el punto de contacto local',
  'ayuda.cambiarPocl':
    'Registra la designación de un nuevo punto de contacto local, con su oficio.',
  'evento.redesignarDelegados': 'Designar nuevos delegados',
  'ayuda.redesignarDelegados':
    'Registra la designación de nuevos delegados o de otra unidad administrativa, con su oficio.',
  'evento.registrarApoyoDelGrupoNucleo': 'Registrar el apoyo del Grupo Núcleo',
  'ayuda.registrarApoyoDelGrupoNucleo':
    'Lo que el Grupo Núcleo hizo por este gobierno local desde que fue informado. No mueve ningún paso.',
  'evento.aportarAlDiagnostico': 'Aportar al diagnóstico',
  'ayuda.aportarAlDiagnostico':
    'Lo que el gremio aporta al diagnóstico: datos, revisión, acompañamiento. El diagnóstico lo cierra el delegado.',
  'aviso.APOYO_DEL_GRUPO_NUCLEO': 'El Grupo Núcleo registró un apoyo al gobierno local.',
  'aviso.APORTE_AL_DIAGNOSTICO': 'El gremio aportó al diagnóstico.',
  'evento.registrarInsistencia': 'Registrar una insistencia',
  'ayuda.registrarInsistencia':
    'Anota que el POC o el gremio insistió ante el gobierno local por escrito. No cambia ningún paso.',
  'evento.registrarAsistenciaTecnica': 'Registrar asistencia técnica',
  'ayuda.registrarAsistenciaTecnica':
    'Anota una asistencia técnica dada al gobierno local. No cambia ningún paso.',

  'estado.indicandoInteres': 'Por indicar interés',
  'estado.suscribiendoCompromiso': 'Por suscribir el compromiso',
  'estado.implementando': 'En implementación',
  'estado.grupoNucleo': 'Aviso al Grupo Núcleo',
  'estado.informandoGrupoNucleo': 'Por informar al Grupo Núcleo',
  'estado.grupoNucleoInformado': 'Grupo Núcleo informado',
  'estado.sensibilizacionDelegados': 'Sensibilización de los delegados',
  'estado.sensibilizandoDelegados': 'Por sensibilizar a los delegados',
  'estado.sensibilizacionDelegadosAtrasada': 'Sensibilización de los delegados pendiente',
  'estado.delegadosSensibilizados': 'Delegados sensibilizados',
  'estado.camino': 'Camino del gobierno local',
  'estado.preparando': 'Preparación del foro',
  'estado.diagnostico': 'Diagnóstico',
  'estado.elaborandoDiagnostico': 'Por elaborar el diagnóstico',
  'estado.diagnosticoElaborado': 'Diagnóstico elaborado',
  'estado.actores': 'Actores',
  'estado.identificandoActores': 'Por identificar actores',
  'estado.mapeandoActores': 'Por mapear actores',
  'estado.acercandoActores': 'Acercamiento a los actores',
  'estado.conformandoForo': 'Por conformar el foro',
  'estado.conForo': 'Con foro conformado',
  'estado.normativa': 'Normativa',
  'estado.distinguiendoBase': 'Según la base del foro',
  'estado.distinguiendoNormativaVigente': 'Según haya normativa en vigor',
  'estado.cocreandoNormativa': 'Cocreando la normativa',
  'estado.aprobandoNormativa': 'Normativa por resolver',
  'estado.normativaAprobada': 'Normativa en vigor',
  'estado.foroNoFormalizado': 'Foro no formalizado',
  'estado.sensibilizacionForo': 'Sensibilización del foro',
  'estado.sensibilizandoForo': 'Por sensibilizar al foro',
  'estado.sensibilizacionForoAtrasada': 'Sensibilización del foro pendiente',
  'estado.foroSensibilizado': 'Foro sensibilizado',
  'estado.planes': 'Planes de acción',
  'estado.esperandoPlan': 'Sin plan en cocreación',
  'estado.cocreandoPlan': 'Plan en cocreación',

  'requisito.QUIEN_DA_INICIO':
    'Da inicio la Autoridad (origen a) o el punto de contacto nacional (origen b)',
  'falta.QUIEN_DA_INICIO':
    'Quien actúa no es quien da inicio con ese origen: el «a» lo manifiesta la Autoridad; el «b» lo registra el punto de contacto nacional.',
  'requisito.ANALISIS_DE_PRIORIZACION':
    'Análisis que sustenta la priorización, si inicia el punto de contacto nacional',
  'falta.ANALISIS_DE_PRIORIZACION': 'Falta el análisis que sustenta la priorización.',
  'requisito.OFICIO_DELEGACION': 'Oficio de delegación firmado',
  'falta.OFICIO_DELEGACION': 'Falta el oficio de delegación, firmado.',
  'requisito.ACTA_COMPROMISO':
    'Oficio o acta firmada con la intención o el compromiso de la Autoridad',
  'falta.ACTA_COMPROMISO':
    'Falta el documento firmado con que la Autoridad expresa su intención o compromiso (oficio o acta).',
  'requisito.POCL_DESIGNADO': 'Punto de contacto local designado',
  'falta.POCL_DESIGNADO': 'Falta designar al punto de contacto local.',
  'requisito.DELEGADOS_DESIGNADOS': 'Al menos un delegado o una unidad administrativa designados',
  'falta.DELEGADOS_DESIGNADOS': 'Falta designar al menos un delegado o una unidad administrativa.',
  'requisito.COMUNICADO_AL_POC': 'La designación se comunica al punto de contacto nacional',
  'falta.COMUNICADO_AL_POC':
    'No consta cuándo se comunicó la designación al punto de contacto nacional.',
  'requisito.COMUNICADO_AL_GREMIO': 'La designación se comunica al gremio del gobierno local',
  'falta.COMUNICADO_AL_GREMIO': 'No consta cuándo se comunicó la designación al gremio.',
  'requisito.ASISTENCIA_DELEGADOS': 'Consta la asistencia de los delegados',
  'falta.ASISTENCIA_DELEGADOS': 'No consta que hayan asistido delegados.',
  'requisito.ASISTENCIA_FORO': 'Consta la asistencia de los miembros del foro',
  'falta.ASISTENCIA_FORO': 'No consta que hayan asistido miembros del foro.',
  'requisito.ACTORES_POR_SECTOR': 'Actores clave de los cuatro sectores',
  'falta.ACTORES_POR_SECTOR': 'No hay actores de todos los sectores. Faltan: {sectores}.',
  'requisito.SENSIBILIZACION_DELEGADOS':
    'Los delegados ya fueron sensibilizados (paso 4), o pasó la fecha meta del POC sin que se hiciera',
  'falta.SENSIBILIZACION_DELEGADOS':
    'El diagnóstico se elabora cuando los delegados ya conocen el modelo: falta su sensibilización (paso 4).',
  'requisito.ACTORES_IDENTIFICADOS': 'Los actores clave ya están identificados (paso 5)',
  'falta.ACTORES_IDENTIFICADOS':
    'Aún no se identificó a los actores que apoyarán el diagnóstico (paso 5).',
  'requisito.DIAGNOSTICO': 'Documento de diagnóstico de la situación actual',
  'falta.DIAGNOSTICO': 'Falta el documento de diagnóstico.',
  'requisito.PILARES_DEL_DIAGNOSTICO': 'El diagnóstico trata cada uno de los pilares',
  'falta.PILARES_DEL_DIAGNOSTICO': 'El diagnóstico no trata todos los pilares. Faltan: {pilares}.',
  'requisito.MAPEO': 'Documento de mapeo de actores',
  'falta.MAPEO': 'Falta el documento de mapeo de actores.',
  'requisito.SECTORES_DEL_MAPEO': 'Actores de los cuatro sectores en el mapeo',
  'falta.SECTORES_DEL_MAPEO':
    'El mapeo no tiene actores de todos los sectores. Faltan: {sectores}.',
  'requisito.ACEPTACION_POR_SECTOR': 'Alguien de cada sector aceptó integrar el foro',
  'falta.ACEPTACION_POR_SECTOR':
    'Nadie aceptó de: {sectores}. Se puede volver al mapeo o explicar por qué se sigue.',
  'requisito.CRITERIOS_DE_REPRESENTACION':
    'El acercamiento considera equidad, ética, inclusión, integridad, paridad y probidad',
  'falta.CRITERIOS_DE_REPRESENTACION':
    'No consta que el acercamiento haya considerado los criterios de representación.',
  'requisito.ACTA_CONSTITUCION': 'Acta de constitución firmada en la sesión inicial',
  'falta.ACTA_CONSTITUCION': 'Falta el acta de constitución firmada en la sesión inicial.',
  'requisito.SECTORES_DEL_FORO': 'Representantes de los cuatro sectores en el foro',
  'falta.SECTORES_DEL_FORO': 'La composición mínima sugerida no está completa. Faltan: {sectores}.',
  'requisito.VOLUNTAD_Y_EXPERIENCIA': 'Consta la voluntad y la experiencia de los actores',
  'falta.VOLUNTAD_Y_EXPERIENCIA': 'No consta la voluntad y la experiencia de los actores.',
  'requisito.NORMATIVA_PREEXISTENTE':
    'La normativa anterior está identificada, si el foro se funda en ella',
  'falta.NORMATIVA_PREEXISTENTE':
    'No se identificó la normativa anterior en que se funda el foro: adjúntela, o indique {campos}.',
  'requisito.DATOS_DE_PREEXISTENTE': 'Clase, número, fecha y órgano de la normativa anterior',
  'falta.DATOS_DE_PREEXISTENTE': 'De la normativa anterior no constan: {campos}.',
  'requisito.DIAGNOSTICO_ANTES_DEL_FORO': 'El diagnóstico está cerrado (paso 6)',
  'falta.DIAGNOSTICO_ANTES_DEL_FORO': 'El diagnóstico aún no está cerrado (paso 6).',
  'requisito.ACTA_DE_DIRECTIVA': 'Acta firmada de la elección',
  'falta.ACTA_DE_DIRECTIVA': 'No consta el acta de la elección.',
  'requisito.RENOVACION_DEL_FORO': 'Acta firmada de la renovación',
  'falta.RENOVACION_DEL_FORO': 'No consta el acta de la renovación.',
  'requisito.PROPUESTA_NORMATIVA': 'Documento de la propuesta de normativa',
  'falta.PROPUESTA_NORMATIVA': 'Falta la propuesta de normativa.',
  'requisito.PROPUESTA_CORREGIDA': 'Versión nueva de la propuesta, si la anterior fue observada',
  'falta.PROPUESTA_CORREGIDA': 'La propuesta fue observada: hay que presentar una versión nueva.',
  'requisito.ACTA_DE_NORMATIVA': 'Acta firmada de la sesión del foro',
  'falta.ACTA_DE_NORMATIVA': 'Falta el acta de la sesión del foro, firmada.',
  'requisito.CONTENIDO_DE_NORMATIVA':
    'La normativa trata la elección, la gestión y las atribuciones',
  'falta.CONTENIDO_DE_NORMATIVA': 'La normativa no trata todo lo que se le pide. Faltan: {campos}.',
  'requisito.DIRECTIVA_ELEGIDA': 'Presidencia, Co-Presidencia y Secretaría Técnica elegidas',
  'falta.DIRECTIVA_ELEGIDA':
    'Están por elegirse la Presidencia, la Co-Presidencia o la Secretaría Técnica.',
  'requisito.NORMATIVA': 'Normativa aprobada y firmada',
  'falta.NORMATIVA': 'Falta la normativa aprobada y firmada.',
  'requisito.DATOS_DE_NORMATIVA': 'Clase, número y órgano de la normativa',
  'falta.DATOS_DE_NORMATIVA': 'No se identificó la normativa. Faltan: {campos}.',
  'requisito.SENSIBILIZACION_FORO':
    'Los miembros del foro ya fueron sensibilizados (paso 12), o pasó la fecha meta del POC sin que se hiciera',
  'falta.SENSIBILIZACION_FORO': 'Aún no se sensibilizó a los miembros del foro (paso 12).',
  'requisito.NORMATIVA_RESUELTA':
    'La normativa del foro está resuelta: aprobada, o con la decisión de no formalizar',
  'falta.NORMATIVA_RESUELTA': 'La normativa del foro aún no está resuelta (paso 11).',
  'requisito.DIAGNOSTICO_ANTES_DEL_PLAN': 'El diagnóstico está cerrado (paso 6)',
  'falta.DIAGNOSTICO_ANTES_DEL_PLAN': 'El diagnóstico aún no está cerrado (paso 6).',
  'requisito.REGIMEN_DEL_PLAN': 'El régimen de duración es el del gobierno local',
  'falta.REGIMEN_DEL_PLAN':
    'Le corresponde: {regimenes}. Otro lo fija el punto de contacto nacional.',
  'requisito.OFICIO_DE_CAMBIO': 'Nuevo oficio de delegación firmado',
  'falta.OFICIO_DE_CAMBIO': 'Falta el nuevo oficio de delegación, firmado.',
  'requisito.OFICIO_NUEVO': 'El oficio no es uno que ya designó a otros',
  'falta.OFICIO_NUEVO': 'Con este mismo oficio ya se hizo una designación anterior.',
  'requisito.CREDENCIAL_DE_AUTORIDAD': 'Documento que acredita a la nueva autoridad',
  'falta.CREDENCIAL_DE_AUTORIDAD': 'No consta el documento que acredita a la nueva autoridad.',
  'requisito.CAMBIO_POR_RATIFICAR': 'Hay un cambio de autoridad por ratificar',
  'falta.CAMBIO_POR_RATIFICAR': 'No hay cambio de autoridad por ratificar.',
  'requisito.DOCUMENTO_DE_RATIFICACION': 'Documento de ratificación firmado',
  'falta.DOCUMENTO_DE_RATIFICACION': 'No consta el documento de ratificación firmado.',
  'requisito.OFICIO_DE_INSISTENCIA': 'Oficio de insistencia firmado',
  'falta.OFICIO_DE_INSISTENCIA': 'No consta el oficio de insistencia.',

  'pendiente.sensibilizacionPendiente': 'Sensibilización pendiente del POC y del gremio',
  'pendiente.composicionIncompleta': 'Composición incompleta',
  'pendiente.delegacionesPorRegistrar': 'Principales y suplentes por registrar',
  'pendiente.directivaPorElegir': 'Directiva por elegir',
  'pendiente.adhesionPorRatificar': 'Adhesión por ratificar',

  'plazo.metaSensibilizacionDelegados': 'Fecha meta para sensibilizar a los delegados',
  'plazo.metaSensibilizacionForo': 'Fecha meta para sensibilizar al foro',

  'aviso.INTERES_INDICADO': 'El gobierno local inició la implementación del modelo.',
  'aviso.COMPROMISO_SUSCRITO': 'La Autoridad suscribió el compromiso y designó a su equipo.',
  'aviso.GRUPO_NUCLEO_INFORMADO': 'El Grupo Núcleo fue informado del interés del gobierno local.',
  'aviso.SENSIBILIZACION_DELEGADOS_PENDIENTE':
    'Pasó la fecha meta sin sensibilizar a los delegados; el gobierno local puede seguir.',
  'aviso.SENSIBILIZACION_FORO_PENDIENTE':
    'Pasó la fecha meta sin sensibilizar al foro; el gobierno local puede seguir.',
  'aviso.VUELTA_AL_MAPEO': 'El acercamiento volvió al mapeo de actores.',
  'aviso.FORO_CONFORMADO':
    'Se conformó el Foro Multiactor. Sectores sin representante: {sectoresSinRepresentante}.',
  'aviso.FORO_RENOVADO': 'Se renovó el Foro Multiactor.',
  'aviso.NORMATIVA_PRESENTADA': 'El foro presentó su propuesta de normativa.',
  'aviso.NORMATIVA_OBSERVADA': 'La Autoridad devolvió la propuesta de normativa con observaciones.',
  'aviso.NORMATIVA_APROBADA': 'La normativa del foro fue aprobada.',
  'aviso.FORO_SIN_FORMALIZAR': 'La Autoridad decidió no formalizar el foro.',
  'aviso.REFORMA_SIN_APROBAR':
    'La Autoridad decidió no aprobar la reforma: sigue en vigor la normativa anterior.',
  'aviso.NORMATIVA_EN_REFORMA': 'Se abrió la reforma de la normativa del foro.',
  'aviso.PLAN_CERRADO': 'Se cerró el plan de acción número {ordinal}.',
  'aviso.RATIFICAR_ADHESION':
    'Hay nueva autoridad desde {desde}: corresponde ratificar la adhesión.',
  'aviso.POCL_CAMBIADO': 'Cambió el punto de contacto local.',

  'campo.origen': 'Origen',
  'campo.manifestacion': 'Documento en que la Autoridad manifiesta interés',
  'campo.analisis': 'Análisis y priorización del POC',
  'campo.oficioDelegacion': 'Oficio de delegación',
  'campo.actaCompromiso': 'Acta u oficio de intención o compromiso',
  'campo.pocl': 'Punto de contacto local designado',
  'campo.pocl.ayuda':
    'Nombre y apellido de la persona, como constan en el oficio. Para que entre al sistema, invítela después.',
  'campo.delegados': 'Número de delegados designados',
  'campo.unidadDelegada': 'Unidad administrativa delegada',
  'campo.unidadDelegada.ayuda':
    'Si el oficio delega a una unidad y no a personas, su nombre; el número de delegados puede ser 0.',
  'campo.comunicadoPoc': 'Fecha de comunicación al POC',
  'campo.comunicadoGremio': 'Fecha de comunicación al gremio',
  'campo.modalidad': 'Modalidad',
  'campo.asistentes': 'Número de asistentes',
  'campo.asistentes.ayuda':
    'Cuántas personas asistieron. Sus nombres van en el registro de asistencia que se adjunta.',
  'campo.evidencia': 'Evidencia de la capacitación',
  'campo.diagnostico': 'Diagnóstico de situación actual',
  'campo.transparencia': 'Trata transparencia y acceso a la información',
  'campo.integridad': 'Trata integridad y rendición de cuentas',
  'campo.participacion': 'Trata participación ciudadana',
  'campo.colaboracion': 'Trata colaboración e innovación',
  'campo.mapeo': 'Mapeo de actores',
  'campo.organizacion': 'Organización',
  'campo.respuesta': 'Respuesta',
  'campo.criterios': 'Se cuidaron los criterios de representación',
  'campo.base': 'Base del foro',
  'campo.actaConstitucion': 'Acta de constitución',
  'campo.voluntadYExperiencia': 'Consta la voluntad y la experiencia de los actores',
  'campo.normativa': 'Normativa',
  'campo.fechaNormativa': 'Fecha de la normativa',
  'campo.entidades': 'Entidades miembros',
  'campo.principales': 'Delegados principales',
  'campo.suplentes': 'Delegados suplentes',
  'campo.oficio': 'Oficio',
  'campo.presidencia': 'Presidencia elegida',
  'campo.coPresidencia': 'Co-Presidencia elegida',
  'campo.secretariaTecnica': 'Secretaría Técnica elegida',
  'campo.propuesta': 'Propuesta de normativa',
  'campo.mecanismosDeEleccion': 'Incluye mecanismos de elección',
  'campo.modeloDeGestion': 'Incluye modelo de gestión',
  'campo.atribuciones': 'Incluye atribuciones',
  'campo.observaciones': 'Documento de observaciones',
  'campo.desde': 'Desde',
  'campo.credencial': 'Credencial de la autoridad',
  'campo.ratificacion': 'Documento de ratificación',
  'opcion.a': 'a · La Autoridad manifiesta interés',
  'opcion.b': 'b · El POC priorizó al gobierno local',
  'opcion.propia': 'Impartida por el POC o el gremio',
  'opcion.equivalente': 'Capacitación equivalente, con evidencia',
  'opcion.acepta': 'Acepta',
  'opcion.declina': 'Declina',
  'opcion.lineamientos': 'Lineamientos de OGP o del punto de contacto',
  'opcion.normativaPreexistente': 'Normativa que ya existía',
} as const;
