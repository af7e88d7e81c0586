/** Each rule as it asks, in our own words: what a list of requirements says whether it is met or not. */
export const reglas = {
  es: {
    'requisito.QUIEN_DA_INICIO.regla':
      'El interés lo manifiesta la Autoridad, o el punto de contacto nacional prioriza al gobierno local.',
    'requisito.ANALISIS_DE_PRIORIZACION.regla':
      'El inicio por priorización se apoya en el análisis que la sustenta.',
    'requisito.OFICIO_DELEGACION.regla': 'La Autoridad designa por oficio de delegación firmado.',
    'requisito.ACTA_COMPROMISO.regla':
      'La Autoridad expresa su intención o compromiso en un documento firmado (oficio o acta).',
    'requisito.POCL_DESIGNADO.regla': 'La Autoridad designa al punto de contacto local.',
    'requisito.DELEGADOS_DESIGNADOS.regla':
      'La Autoridad designa delegados o una unidad administrativa.',
    'requisito.COMUNICADO_AL_POC.regla':
      'La designación se da a conocer al punto de contacto nacional.',
    'requisito.COMUNICADO_AL_GREMIO.regla':
      'La designación se da a conocer al gremio del gobierno local.',
    'requisito.ASISTENCIA_DELEGADOS.regla': 'Los delegados asisten a la sensibilización.',
    'requisito.ASISTENCIA_FORO.regla': 'Los miembros del foro asisten a la sensibilización.',
    'requisito.ACTORES_POR_SECTOR.regla':
      'Los actores clave pertenecen a los cuatro sectores: público, privado, sociedad civil y academia.',
    'requisito.SENSIBILIZACION_DELEGADOS.regla':
      'El diagnóstico se elabora cuando los delegados ya conocen el modelo.',
    'requisito.ACTORES_IDENTIFICADOS.regla':
      'Los actores que apoyarán el diagnóstico se identifican antes.',
    'requisito.DIAGNOSTICO.regla': 'El diagnóstico consta en un documento.',
    'requisito.PILARES_DEL_DIAGNOSTICO.regla': 'El diagnóstico trata cada pilar de Estado abierto.',
    'requisito.MAPEO.regla': 'El mapeo de actores consta en un documento.',
    'requisito.SECTORES_DEL_MAPEO.regla': 'El mapeo recoge actores de los cuatro sectores.',
    'requisito.ACEPTACION_POR_SECTOR.regla': 'Acepta participar al menos un actor de cada sector.',
    'requisito.CRITERIOS_DE_REPRESENTACION.regla':
      'El acercamiento considera la equidad, la ética, la inclusión, la integridad, la paridad y la probidad de quienes representan a cada sector.',
    'requisito.ACTA_CONSTITUCION.regla':
      'El foro se oficializa con el acta de constitución firmada en la sesión inicial.',
    'requisito.SECTORES_DEL_FORO.regla':
      'La composición mínima incluye al GAD, la academia, las organizaciones sociales y el sector privado.',
    'requisito.VOLUNTAD_Y_EXPERIENCIA.regla':
      'Los actores manifiestan su voluntad y demuestran experiencia en los pilares.',
    'requisito.NORMATIVA_PREEXISTENTE.regla':
      'La normativa anterior en que se funda el foro consta, o se identifica por su instrumento y número.',
    'requisito.DATOS_DE_PREEXISTENTE.regla':
      'De la normativa anterior se registran el instrumento, el número, la fecha y el órgano.',
    'requisito.DIAGNOSTICO_ANTES_DEL_FORO.regla':
      'El diagnóstico se cierra antes de conformar el foro.',
    'requisito.ACTA_DE_DIRECTIVA.regla': 'La elección de la directiva consta en acta.',
    'requisito.RENOVACION_DEL_FORO.regla': 'La renovación del foro consta en acta.',
    'requisito.PROPUESTA_NORMATIVA.regla': 'El foro entrega su propuesta de normativa.',
    'requisito.PROPUESTA_CORREGIDA.regla': 'A una propuesta observada le sigue una versión nueva.',
    'requisito.ACTA_DE_NORMATIVA.regla':
      'La propuesta se acuerda en sesión del foro, con acta firmada.',
    'requisito.CONTENIDO_DE_NORMATIVA.regla':
      'La normativa trata los mecanismos de elección, el modelo de gestión y las atribuciones.',
    'requisito.DIRECTIVA_ELEGIDA.regla':
      'El foro define su Presidencia, Co-Presidencia y Secretaría Técnica.',
    'requisito.NORMATIVA.regla': 'La Autoridad formaliza el foro con una normativa firmada.',
    'requisito.DATOS_DE_NORMATIVA.regla':
      'La normativa se identifica por su instrumento, número y órgano.',
    'requisito.SENSIBILIZACION_FORO.regla':
      'Los miembros del foro se capacitan antes de cocrear el plan.',
    'requisito.NORMATIVA_RESUELTA.regla':
      'La normativa del foro se aprueba, o se decide no formalizarlo, antes de abrir el plan.',
    'requisito.DIAGNOSTICO_ANTES_DEL_PLAN.regla': 'El plan parte de un diagnóstico cerrado.',
    'requisito.REGIMEN_DEL_PLAN.regla':
      'El plan de un miembro de OGP Local sigue su régimen; el de los demás, el propio; otro lo fija el punto de contacto nacional.',
    'requisito.OFICIO_DE_CAMBIO.regla':
      'El cambio de designación consta en un nuevo oficio de delegación firmado.',
    'requisito.OFICIO_NUEVO.regla':
      'A quien se designa en lugar de otro se le designa con un oficio propio.',
    'requisito.CREDENCIAL_DE_AUTORIDAD.regla': 'Un documento acredita a la nueva autoridad.',
    'requisito.CAMBIO_POR_RATIFICAR.regla': 'Se ratifica la adhesión tras un cambio de autoridad.',
    'requisito.DOCUMENTO_DE_RATIFICACION.regla': 'La ratificación consta en un documento firmado.',
    'requisito.OFICIO_DE_INSISTENCIA.regla': 'La insistencia consta en un oficio.',
  },
  en: {
    'requisito.QUIEN_DA_INICIO.regla':
      'The Authority shows its interest, or the national point of contact prioritises the local government.',
    'requisito.ANALISIS_DE_PRIORIZACION.regla':
      'Beginning by prioritisation rests on the analysis behind it.',
    'requisito.OFICIO_DELEGACION.regla':
      'The Authority designates by a signed letter of delegation.',
    'requisito.ACTA_COMPROMISO.regla':
      'The Authority states its intention or commitment in a signed document (letter or act).',
    'requisito.POCL_DESIGNADO.regla': 'The Authority designates the local point of contact.',
    'requisito.DELEGADOS_DESIGNADOS.regla':
      'The Authority designates delegates or an administrative unit.',
    'requisito.COMUNICADO_AL_POC.regla':
      'The designation is made known to the national point of contact.',
    'requisito.COMUNICADO_AL_GREMIO.regla':
      'The designation is made known to the association of the local government.',
    'requisito.ASISTENCIA_DELEGADOS.regla': 'The delegates attend the training.',
    'requisito.ASISTENCIA_FORO.regla': 'The members of the forum attend the training.',
    'requisito.ACTORES_POR_SECTOR.regla':
      'The key actors belong to the four sectors: public, private, civil society and academia.',
    'requisito.SENSIBILIZACION_DELEGADOS.regla':
      'The diagnosis is drawn up once the delegates know the model.',
    'requisito.ACTORES_IDENTIFICADOS.regla':
      'The actors who will support the diagnosis are identified beforehand.',
    'requisito.DIAGNOSTICO.regla': 'The diagnosis is in a document.',
    'requisito.PILARES_DEL_DIAGNOSTICO.regla': 'The diagnosis covers each pillar of open state.',
    'requisito.MAPEO.regla': 'The mapping of actors is in a document.',
    'requisito.SECTORES_DEL_MAPEO.regla': 'The mapping has actors of the four sectors.',
    'requisito.ACEPTACION_POR_SECTOR.regla': 'At least one actor of each sector accepts.',
    'requisito.CRITERIOS_DE_REPRESENTACION.regla':
      'The approach considers the equity, ethics, inclusion, integrity, parity and probity of those who stand for each sector.',
    'requisito.ACTA_CONSTITUCION.regla':
      'The forum becomes official with the act of constitution signed in its first session.',
    'requisito.SECTORES_DEL_FORO.regla':
      'The least composition has the GAD, academia, social organisations and the private sector.',
    'requisito.VOLUNTAD_Y_EXPERIENCIA.regla':
      'The actors state their will and show experience in the pillars.',
    'requisito.NORMATIVA_PREEXISTENTE.regla':
      'The earlier norm on which the forum stands is attached, or identified by its instrument and number.',
    'requisito.DATOS_DE_PREEXISTENTE.regla':
      'Of the earlier norm its instrument, number, date and body are recorded.',
    'requisito.DIAGNOSTICO_ANTES_DEL_FORO.regla':
      'The diagnosis is closed before the forum is formed.',
    'requisito.ACTA_DE_DIRECTIVA.regla': 'The election of the board is in the minutes.',
    'requisito.RENOVACION_DEL_FORO.regla': 'The renewal of the forum is in the minutes.',
    'requisito.PROPUESTA_NORMATIVA.regla': 'The forum hands over its proposed norm.',
    'requisito.PROPUESTA_CORREGIDA.regla': 'An observed proposal is followed by a new version.',
    'requisito.ACTA_DE_NORMATIVA.regla':
      'The proposal is agreed in a session of the forum, with signed minutes.',
    'requisito.CONTENIDO_DE_NORMATIVA.regla':
      'The norm covers the election mechanisms, the management model and the attributions.',
    'requisito.DIRECTIVA_ELEGIDA.regla':
      'The forum defines its Presidency, Co-Presidency and Technical Secretariat.',
    'requisito.NORMATIVA.regla': 'The Authority formalises the forum with a signed norm.',
    'requisito.DATOS_DE_NORMATIVA.regla':
      'The norm is identified by its instrument, number and body.',
    'requisito.SENSIBILIZACION_FORO.regla':
      'The members of the forum are trained before the plan is co-created.',
    'requisito.NORMATIVA_RESUELTA.regla':
      'The norm of the forum is approved, or it is decided not to formalise it, before the plan opens.',
    'requisito.DIAGNOSTICO_ANTES_DEL_PLAN.regla': 'The plan starts from a closed diagnosis.',
    'requisito.REGIMEN_DEL_PLAN.regla':
      'The plan of a member of OGP Local goes by its rule; that of the others, by their own; another is set by the national point of contact.',
    'requisito.OFICIO_DE_CAMBIO.regla':
      'The change of designation is in a new signed letter of delegation.',
    'requisito.OFICIO_NUEVO.regla':
      'Who is designated in the place of another is designated by an official letter of their own.',
    'requisito.CREDENCIAL_DE_AUTORIDAD.regla': 'A document accredits the new authority.',
    'requisito.CAMBIO_POR_RATIFICAR.regla': 'The adhesion is ratified after a change of authority.',
    'requisito.DOCUMENTO_DE_RATIFICACION.regla': 'The ratification is in a signed document.',
    'requisito.OFICIO_DE_INSISTENCIA.regla': 'The insistence is in a letter.',
  },
};
