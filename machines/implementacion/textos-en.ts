import type { es } from './textos-es.js';

export const en: { readonly [K in keyof typeof es]: string } = {
  procedimiento: 'Implementation of the open state model in local governments',

  'paso.1': 'State interest in implementing the model',
  'paso.1.descripcion':
    'It begins because the authority shows interest, or because the national point of contact prioritised the local government after its analysis.',
  'paso.2': 'Sign the intention or commitment and designate technical delegates',
  'paso.2.descripcion':
    'The authority puts its decision in writing, names its local point of contact and the delegates, and tells the POC and the association.',
  'paso.3': 'Inform the Open State Core Group of Ecuador',
  'paso.3.descripcion':
    'The POC tells the Core Group which local government joins, so that it lends its support.',
  'paso.4': 'Train the delegated team',
  'paso.4.descripcion':
    'The POC and the association train the delegates in the process and in the basics of open government and open state.',
  'paso.5': 'Identify key actors',
  'paso.5.descripcion': 'The delegates point out the key actors of the four sectors.',
  'paso.6': 'Write or update the diagnosis',
  'paso.6.descripcion':
    'The delegates describe how the entity stands in each pillar, with help from the association or the actors.',
  'paso.7': 'Map the actors involved',
  'paso.7.descripcion': 'The delegates map local or national actors who have, or are of, interest.',
  'paso.8': 'Approach the interested actors',
  'paso.8.descripcion':
    'The delegates invite the actors into the multi-stakeholder forum and note their answers.',
  'paso.9': 'Constitute the multi-stakeholder forum',
  'paso.9.descripcion':
    'Actors with will and experience constitute the forum in its first session, on guidelines or on a norm that already existed.',
  'paso.10': 'Co-create the norm of the forum',
  'paso.10.descripcion':
    'The plenary writes how it is elected, how it is managed and what it may do, and hands it to the authority.',
  'paso.11': 'Approve the norm',
  'paso.11.descripcion':
    'The authority may formalise the forum by its own process, return the draft, or not formalise it.',
  'paso.12': 'Train the forum and the team of the entity',
  'paso.12.descripcion':
    'The POC and the association together train the members of the forum and the delegates.',
  'paso.13': 'Accompany the co-creation of the action plan',
  'paso.13.descripcion':
    'The forum leads the co-creation of the plan until it is approved and published; the POC accompanies and assists.',
  'paso.14': 'Coordinate the implementation of the action plan',
  'paso.14.descripcion':
    'The forum coordinates the commitments and issues directives; the delegates apply them.',
  'paso.15': 'Close the plan and render accounts',
  'paso.15.descripcion':
    'The forum closes the plan, renders accounts to citizens and hands over the information for the external evaluation.',

  'evento.indicarInteres': 'State interest',
  'ayuda.indicarInteres':
    'Records that the local government wants to implement the model, or that the POC prioritised it. The process begins with it.',
  'evento.suscribirCompromiso': 'Sign the commitment and designate',
  'ayuda.suscribirCompromiso':
    'Records the document by which the authority commits itself and designates the local point of contact and the delegates. Use it once the letter and the act are signed.',
  'evento.informarGrupoNucleo': 'Inform the Core Group',
  'ayuda.informarGrupoNucleo':
    'Records that the POC told the Core Group that this local government joins. It holds no other step back; it is asked for to close the plan.',
  'evento.sensibilizarDelegados': 'Record training of the delegates',
  'ayuda.sensibilizarDelegados':
    'Records a training of the delegates, by the POC or the association, or an equivalent one with its evidence. Each one given may be recorded.',
  'evento.identificarActores': 'Identify key actors',
  'ayuda.identificarActores':
    'Records how many key actors were identified in each sector. Use it when the list of the four sectors is ready.',
  'evento.elaborarDiagnostico': 'Deliver the diagnosis',
  'ayuda.elaborarDiagnostico':
    'Records the diagnosis of how the entity stands in the four pillars. Attach the document and mark which pillars it covers.',
  'evento.actualizarDiagnostico': 'Write or update the diagnosis',
  'ayuda.actualizarDiagnostico':
    'Records a new version of the diagnosis, or the one left pending when the forum was constituted. It may be done at any time.',
  'evento.mapearActores': 'Deliver the map of actors',
  'ayuda.mapearActores':
    'Records the map of local or national actors, with how many there are of each sector. It opens the approach to the actors.',
  'evento.actualizarMapeo': 'Update the map of actors',
  'ayuda.actualizarMapeo':
    'Records a new version of the map without going back. Use it when actors appear who were not there.',
  'evento.registrarInvitacion': 'Record an invitation',
  'ayuda.registrarInvitacion':
    'Notes that an organisation was invited into the forum. Record it once for each invitation.',
  'evento.registrarRespuesta': 'Record an actor’s answer',
  'ayuda.registrarRespuesta':
    'Notes whether an invited organisation accepts or declines. Acceptances count towards having somebody of each sector.',
  'evento.volverAlMapeo': 'Go back to the mapping',
  'ayuda.volverAlMapeo':
    'Takes the process back to the mapping because actors of some sector are missing. What was recorded is kept.',
  'evento.concluirAcercamiento': 'Conclude the approach',
  'ayuda.concluirAcercamiento':
    'Declares the invitations over and opens the constitution of the forum. If answers were not recorded one by one, give the totals here.',
  'evento.conformarForo': 'Constitute the forum',
  'ayuda.conformarForo':
    'Records the act by which the forum is constituted in its first session, and how many members each sector has. It opens the norm and the training of the forum.',
  'evento.registrarDelegacionesForo': 'Record principals and alternates',
  'ayuda.registrarDelegacionesForo':
    'Notes the principal and alternate delegates that the entities named to the forum. Repeat it until each entity has its own.',
  'evento.elegirDirectivaForo': 'Record the election of the board',
  'ayuda.elegirDirectivaForo':
    'Notes the election of the presidency, co-presidency and technical secretariat of the forum. It also serves for a new board.',
  'evento.renovarForo': 'Renew the forum',
  'ayuda.renovarForo':
    'Records the renewal of the members of the forum, with its minutes and the new composition. Use it when their period ends or members change.',
  'evento.cocrearNormativa': 'Present the draft norm',
  'ayuda.cocrearNormativa':
    'Records the draft norm that the plenary of the forum presents to the authority, with the minutes of the session.',
  'evento.observarNormativa': 'Return the draft with observations',
  'ayuda.observarNormativa':
    'Records that the authority returns the draft with observations. The forum will have to present a new version.',
  'evento.aprobarNormativa': 'Approve the norm',
  'ayuda.aprobarNormativa':
    'Records the norm that formalises the forum: its kind, number, issuing body and signed document.',
  'evento.omitirFormalizacion': 'Not formalise the forum',
  'ayuda.omitirFormalizacion':
    'Records the reasoned decision not to formalise the forum with a norm. The process goes on without it; if it was an amendment, with the norm already in force.',
  'evento.reformarNormativa': 'Amend the norm',
  'ayuda.reformarNormativa':
    'Opens the co-creation of the norm again, to amend it. The norm in force keeps its record.',
  'evento.sensibilizarForo': 'Record training of the forum',
  'ayuda.sensibilizarForo':
    'Records a training of the forum’s members and the delegates, or an equivalent one with its evidence. Each one given may be recorded.',
  'evento.abrirPlan': 'Open an action plan',
  'ayuda.abrirPlan':
    'Opens an action plan and its co-creation. Use it when the forum decides to begin a plan; only one may be in co-creation at a time.',
  'evento.anotarPlanEnEjecucion': 'The plan entered execution',
  'evento.anotarPlanEnCierre': 'The plan entered closing',
  'evento.anotarPlanCerrado': 'The plan was closed',
  'evento.anotarPlanSinEfecto': 'The plan was set aside',
  'linea.anotarPlanEnEjecucion': 'Plan {ordinal} entered execution',
  'linea.anotarPlanEnCierre': 'Plan {ordinal} entered closing',
  'linea.anotarPlanCerrado': 'Plan {ordinal} was closed',
  'linea.anotarPlanSinEfecto': 'Plan {ordinal} was set aside',
  'evento.cambiarAutoridad': 'Record a change of authority',
  'ayuda.cambiarAutoridad':
    'Notes that there is a new authority and since when. From then on, its ratification of adherence to the model is pending.',
  'evento.ratificarAdhesion': 'Ratify adherence to the model',
  'ayuda.ratificarAdhesion':
    'Records that the new authority ratifies the commitment to the model. Use it after a change of authority.',
  'evento.cambiarPocl': 'Change the local point of contact',
  'ayuda.cambiarPocl': 'Records the designation of a new local point of contact, with its letter.',
  'evento.redesignarDelegados': 'Designate new delegates',
  'ayuda.redesignarDelegados':
    'Records the designation of new delegates or of another administrative unit, with its letter.',
  'evento.registrarApoyoDelGrupoNucleo': 'Record the Core Group’s support',
  'ayuda.registrarApoyoDelGrupoNucleo':
    'What the Core Group did for this local government since it was told. It moves no step.',
  'evento.aportarAlDiagnostico': 'Contribute to the diagnosis',
  'ayuda.aportarAlDiagnostico':
    'What the association brings to the diagnosis: data, review, support. The delegate closes it.',
  'aviso.APOYO_DEL_GRUPO_NUCLEO': 'The Core Group recorded its support to the local government.',
  'aviso.APORTE_AL_DIAGNOSTICO': 'The association contributed to the diagnosis.',
  'evento.registrarInsistencia': 'Record a reminder',
  'ayuda.registrarInsistencia':
    'Notes that the POC or the association wrote to the local government again. It changes no step.',
  'evento.registrarAsistenciaTecnica': 'Record technical assistance',
  'ayuda.registrarAsistenciaTecnica':
    'Notes technical assistance given to the local government. It changes no step.',

  'estado.indicandoInteres': 'Interest to be stated',
  'estado.suscribiendoCompromiso': 'Commitment to be signed',
  'estado.implementando': 'Under implementation',
  'estado.grupoNucleo': 'Notice to the Core Group',
  'estado.informandoGrupoNucleo': 'Core Group to be informed',
  'estado.grupoNucleoInformado': 'Core Group informed',
  'estado.sensibilizacionDelegados': 'Training of the delegates',
  'estado.sensibilizandoDelegados': 'Delegates to be trained',
  'estado.sensibilizacionDelegadosAtrasada': 'Training of the delegates overdue',
  'estado.delegadosSensibilizados': 'Delegates trained',
  'estado.camino': 'Way of the local government',
  'estado.preparando': 'Preparation of the forum',
  'estado.diagnostico': 'Diagnosis',
  'estado.elaborandoDiagnostico': 'Diagnosis to be written',
  'estado.diagnosticoElaborado': 'Diagnosis written',
  'estado.actores': 'Actors',
  'estado.identificandoActores': 'Actors to be identified',
  'estado.mapeandoActores': 'Actors to be mapped',
  'estado.acercandoActores': 'Approaching the actors',
  'estado.conformandoForo': 'Forum to be constituted',
  'estado.conForo': 'Forum constituted',
  'estado.normativa': 'Norm',
  'estado.distinguiendoBase': 'By the basis of the forum',
  'estado.distinguiendoNormativaVigente': 'By whether a norm is in force',
  'estado.cocreandoNormativa': 'Co-creating the norm',
  'estado.aprobandoNormativa': 'Norm to be decided',
  'estado.normativaAprobada': 'Norm in force',
  'estado.foroNoFormalizado': 'Forum not formalised',
  'estado.sensibilizacionForo': 'Training of the forum',
  'estado.sensibilizandoForo': 'Forum to be trained',
  'estado.sensibilizacionForoAtrasada': 'Training of the forum overdue',
  'estado.foroSensibilizado': 'Forum trained',
  'estado.planes': 'Action plans',
  'estado.esperandoPlan': 'No plan in co-creation',
  'estado.cocreandoPlan': 'Plan in co-creation',

  'requisito.QUIEN_DA_INICIO':
    'The authority (origin a) or the national point of contact (origin b) begins it',
  'falta.QUIEN_DA_INICIO':
    'Who acts is not who begins it with that origin: «a» is stated by the authority; «b» is recorded by the national point of contact.',
  'requisito.ANALISIS_DE_PRIORIZACION':
    'Analysis behind the prioritisation, when the national point of contact begins',
  'falta.ANALISIS_DE_PRIORIZACION': 'The analysis behind the prioritisation is missing.',
  'requisito.OFICIO_DELEGACION': 'Signed letter of delegation',
  'falta.OFICIO_DELEGACION': 'The signed letter of delegation is missing.',
  'requisito.ACTA_COMPROMISO': 'Signed letter or act of the authority’s intention or commitment',
  'falta.ACTA_COMPROMISO':
    'The signed document of the authority’s intention or commitment (letter or act) is missing.',
  'requisito.POCL_DESIGNADO': 'Local point of contact designated',
  'falta.POCL_DESIGNADO': 'A local point of contact is still to be designated.',
  'requisito.DELEGADOS_DESIGNADOS': 'At least one delegate or administrative unit designated',
  'falta.DELEGADOS_DESIGNADOS':
    'At least one delegate or administrative unit is still to be designated.',
  'requisito.COMUNICADO_AL_POC': 'The designation is told to the national point of contact',
  'falta.COMUNICADO_AL_POC':
    'There is no record of when the designation was told to the national point of contact.',
  'requisito.COMUNICADO_AL_GREMIO':
    'The designation is told to the association of local governments',
  'falta.COMUNICADO_AL_GREMIO':
    'There is no record of when the designation was told to the association.',
  'requisito.ASISTENCIA_DELEGADOS': 'Attendance of the delegates on record',
  'falta.ASISTENCIA_DELEGADOS': 'There is no record of delegates attending.',
  'requisito.ASISTENCIA_FORO': 'Attendance of the forum’s members on record',
  'falta.ASISTENCIA_FORO': 'There is no record of forum members attending.',
  'requisito.ACTORES_POR_SECTOR': 'Key actors of the four sectors',
  'falta.ACTORES_POR_SECTOR': 'Not every sector has actors. Missing: {sectores}.',
  'requisito.SENSIBILIZACION_DELEGADOS':
    'The delegates were trained before (step 4), or the target date of the POC went by without it',
  'falta.SENSIBILIZACION_DELEGADOS':
    'The diagnosis is written once the delegates know the model: their training is missing (step 4).',
  'requisito.ACTORES_IDENTIFICADOS': 'The key actors are identified already (step 5)',
  'falta.ACTORES_IDENTIFICADOS':
    'The actors who will help with the diagnosis were not identified yet (step 5).',
  'requisito.DIAGNOSTICO': 'Document of the diagnosis of the current situation',
  'falta.DIAGNOSTICO': 'The diagnosis document is missing.',
  'requisito.PILARES_DEL_DIAGNOSTICO': 'The diagnosis covers each pillar',
  'falta.PILARES_DEL_DIAGNOSTICO': 'The diagnosis does not cover every pillar. Missing: {pilares}.',
  'requisito.MAPEO': 'Document of the map of actors',
  'falta.MAPEO': 'The map of actors is missing.',
  'requisito.SECTORES_DEL_MAPEO': 'Actors of the four sectors on the map',
  'falta.SECTORES_DEL_MAPEO': 'The map lacks actors of some sectors: {sectores}.',
  'requisito.ACEPTACION_POR_SECTOR': 'Somebody of each sector accepted to join the forum',
  'falta.ACEPTACION_POR_SECTOR':
    'Nobody accepted from: {sectores}. Go back to the mapping, or explain why it goes on.',
  'requisito.CRITERIOS_DE_REPRESENTACION':
    'The approach considers equity, ethics, inclusion, integrity, parity and probity',
  'falta.CRITERIOS_DE_REPRESENTACION':
    'There is no record that the approach considered the criteria of representation.',
  'requisito.ACTA_CONSTITUCION': 'Constitution act signed in the first session',
  'falta.ACTA_CONSTITUCION': 'The constitution act signed in the first session is missing.',
  'requisito.SECTORES_DEL_FORO': 'Representatives of the four sectors in the forum',
  'falta.SECTORES_DEL_FORO':
    'The suggested minimum composition is incomplete. Missing: {sectores}.',
  'requisito.VOLUNTAD_Y_EXPERIENCIA': 'The actors’ will and experience are on record',
  'falta.VOLUNTAD_Y_EXPERIENCIA': 'There is no record of the actors’ will and experience.',
  'requisito.NORMATIVA_PREEXISTENTE':
    'The earlier norm is identified, when the forum is founded on it',
  'falta.NORMATIVA_PREEXISTENTE':
    'The earlier norm on which the forum is founded was not identified: attach it, or give {campos}.',
  'requisito.DATOS_DE_PREEXISTENTE': 'Kind, number, date and issuing body of the earlier norm',
  'falta.DATOS_DE_PREEXISTENTE': 'Of the earlier norm there is no record of: {campos}.',
  'requisito.DIAGNOSTICO_ANTES_DEL_FORO': 'The diagnosis is closed (step 6)',
  'falta.DIAGNOSTICO_ANTES_DEL_FORO': 'The diagnosis is not closed yet (step 6).',
  'requisito.ACTA_DE_DIRECTIVA': 'Signed minutes of the election',
  'falta.ACTA_DE_DIRECTIVA': 'There is no record of the minutes of the election.',
  'requisito.RENOVACION_DEL_FORO': 'Signed minutes of the renewal',
  'falta.RENOVACION_DEL_FORO': 'There is no record of the minutes of the renewal.',
  'requisito.PROPUESTA_NORMATIVA': 'Document of the draft norm',
  'falta.PROPUESTA_NORMATIVA': 'The draft norm is missing.',
  'requisito.PROPUESTA_CORREGIDA': 'A new version of the draft, when the last one was returned',
  'falta.PROPUESTA_CORREGIDA': 'The draft was returned: a new version must be presented.',
  'requisito.ACTA_DE_NORMATIVA': 'Signed minutes of the forum’s session',
  'falta.ACTA_DE_NORMATIVA': 'The signed minutes of the forum’s session are missing.',
  'requisito.CONTENIDO_DE_NORMATIVA': 'The norm deals with election, management and attributions',
  'falta.CONTENIDO_DE_NORMATIVA': 'The norm does not deal with all it should. Missing: {campos}.',
  'requisito.DIRECTIVA_ELEGIDA': 'Presidency, co-presidency and technical secretariat elected',
  'falta.DIRECTIVA_ELEGIDA':
    'The presidency, co-presidency or technical secretariat is still to be elected.',
  'requisito.NORMATIVA': 'Approved and signed norm',
  'falta.NORMATIVA': 'The approved and signed norm is missing.',
  'requisito.DATOS_DE_NORMATIVA': 'Kind, number and issuing body of the norm',
  'falta.DATOS_DE_NORMATIVA': 'The norm was not identified. Missing: {campos}.',
  'requisito.SENSIBILIZACION_FORO':
    'The members of the forum were trained before (step 12), or the target date of the POC went by without it',
  'falta.SENSIBILIZACION_FORO': 'The members of the forum were not trained yet (step 12).',
  'requisito.NORMATIVA_RESUELTA':
    'The norm of the forum is settled: approved, or a decision not to formalise',
  'falta.NORMATIVA_RESUELTA': 'The norm of the forum is not settled yet (step 11).',
  'requisito.DIAGNOSTICO_ANTES_DEL_PLAN': 'The diagnosis is closed (step 6)',
  'falta.DIAGNOSTICO_ANTES_DEL_PLAN': 'The diagnosis is not closed yet (step 6).',
  'requisito.REGIMEN_DEL_PLAN': 'The rule for its length is the one of the local government',
  'falta.REGIMEN_DEL_PLAN':
    'Its own is: {regimenes}. Another one is set by the national point of contact.',
  'requisito.OFICIO_DE_CAMBIO': 'New signed letter of delegation',
  'falta.OFICIO_DE_CAMBIO': 'The new signed letter of delegation is missing.',
  'requisito.OFICIO_NUEVO': 'The letter is not one that already designated others',
  'falta.OFICIO_NUEVO': 'An earlier designation was already made with this same letter.',
  'requisito.CREDENCIAL_DE_AUTORIDAD': 'Credential of the new authority',
  'falta.CREDENCIAL_DE_AUTORIDAD': 'There is no record of the new authority’s credential.',
  'requisito.CAMBIO_POR_RATIFICAR': 'There is a change of authority to ratify',
  'falta.CAMBIO_POR_RATIFICAR': 'There is no change of authority to ratify.',
  'requisito.DOCUMENTO_DE_RATIFICACION': 'Signed ratification document',
  'falta.DOCUMENTO_DE_RATIFICACION': 'There is no record of the signed ratification.',
  'requisito.OFICIO_DE_INSISTENCIA': 'Signed reminder letter',
  'falta.OFICIO_DE_INSISTENCIA': 'There is no record of the reminder letter.',

  'pendiente.sensibilizacionPendiente': 'Training owed by the POC and the association',
  'pendiente.composicionIncompleta': 'Incomplete composition',
  'pendiente.delegacionesPorRegistrar': 'Principals and alternates to be recorded',
  'pendiente.directivaPorElegir': 'Board to be elected',
  'pendiente.adhesionPorRatificar': 'Adherence to be ratified',

  'plazo.metaSensibilizacionDelegados': 'Target date to train the delegates',
  'plazo.metaSensibilizacionForo': 'Target date to train the forum',

  'aviso.INTERES_INDICADO': 'The local government began implementing the model.',
  'aviso.COMPROMISO_SUSCRITO': 'The authority signed the commitment and designated its team.',
  'aviso.GRUPO_NUCLEO_INFORMADO': 'The Core Group was told of the local government’s interest.',
  'aviso.SENSIBILIZACION_DELEGADOS_PENDIENTE':
    'The target date passed without training the delegates; the local government may go on.',
  'aviso.SENSIBILIZACION_FORO_PENDIENTE':
    'The target date passed without training the forum; the local government may go on.',
  'aviso.VUELTA_AL_MAPEO': 'The approach went back to the mapping of actors.',
  'aviso.FORO_CONFORMADO':
    'The forum was constituted. Sectors without a representative: {sectoresSinRepresentante}.',
  'aviso.FORO_RENOVADO': 'The forum was renewed.',
  'aviso.NORMATIVA_PRESENTADA': 'The forum presented its draft norm.',
  'aviso.NORMATIVA_OBSERVADA': 'The authority returned the draft norm with observations.',
  'aviso.NORMATIVA_APROBADA': 'The norm of the forum was approved.',
  'aviso.FORO_SIN_FORMALIZAR': 'The authority decided not to formalise the forum.',
  'aviso.REFORMA_SIN_APROBAR':
    'The authority decided not to approve the amendment: the earlier norm stays in force.',
  'aviso.NORMATIVA_EN_REFORMA': 'An amendment of the forum’s norm was opened.',
  'aviso.PLAN_CERRADO': 'Action plan number {ordinal} was closed.',
  'aviso.RATIFICAR_ADHESION':
    'There is a new authority since {desde}: adherence is to be ratified.',
  'aviso.POCL_CAMBIADO': 'The local point of contact changed.',

  'campo.origen': 'Origin',
  'campo.manifestacion': 'Document in which the authority states interest',
  'campo.analisis': 'Analysis and prioritisation by the POC',
  'campo.oficioDelegacion': 'Letter of delegation',
  'campo.actaCompromiso': 'Act or letter of intention or commitment',
  'campo.pocl': 'Designated local point of contact',
  'campo.pocl.ayuda':
    'Name and surname of the person, as the letter gives them. To let them into the system, invite them afterwards.',
  'campo.delegados': 'Number of designated delegates',
  'campo.unidadDelegada': 'Delegated administrative unit',
  'campo.unidadDelegada.ayuda':
    'Where the letter delegates a unit and not people, its name; the number of delegates may be 0.',
  'campo.comunicadoPoc': 'Date the POC was told',
  'campo.comunicadoGremio': 'Date the association was told',
  'campo.modalidad': 'Kind',
  'campo.asistentes': 'Number of attendees',
  'campo.asistentes.ayuda':
    'How many people attended. Their names go in the attendance record that is attached.',
  'campo.evidencia': 'Evidence of the training',
  'campo.diagnostico': 'Diagnosis of the current situation',
  'campo.transparencia': 'Covers transparency and access to information',
  'campo.integridad': 'Covers integrity and accountability',
  'campo.participacion': 'Covers citizen participation',
  'campo.colaboracion': 'Covers collaboration and innovation',
  'campo.mapeo': 'Map of actors',
  'campo.organizacion': 'Organisation',
  'campo.respuesta': 'Answer',
  'campo.criterios': 'The criteria of representation were minded',
  'campo.base': 'Basis of the forum',
  'campo.actaConstitucion': 'Constitution act',
  'campo.voluntadYExperiencia': 'The actors’ will and experience are on record',
  'campo.normativa': 'Norm',
  'campo.fechaNormativa': 'Date of the norm',
  'campo.entidades': 'Member entities',
  'campo.principales': 'Principal delegates',
  'campo.suplentes': 'Alternate delegates',
  'campo.oficio': 'Letter',
  'campo.presidencia': 'Presidency elected',
  'campo.coPresidencia': 'Co-presidency elected',
  'campo.secretariaTecnica': 'Technical secretariat elected',
  'campo.propuesta': 'Draft norm',
  'campo.mecanismosDeEleccion': 'Includes election mechanisms',
  'campo.modeloDeGestion': 'Includes a management model',
  'campo.atribuciones': 'Includes attributions',
  'campo.observaciones': 'Document of observations',
  'campo.desde': 'Since',
  'campo.credencial': 'Credential of the authority',
  'campo.ratificacion': 'Ratification document',
  'opcion.a': 'a · The authority states interest',
  'opcion.b': 'b · The POC prioritised the local government',
  'opcion.propia': 'Given by the POC or the association',
  'opcion.equivalente': 'Equivalent training, with evidence',
  'opcion.acepta': 'Accepts',
  'opcion.declina': 'Declines',
  'opcion.lineamientos': 'Guidelines of OGP or the point of contact',
  'opcion.normativaPreexistente': 'A norm that already existed',
};
