import { conRotulos } from '../rotulos.js';
import { reglas } from './reglas.js';
import { TEXTOS_DE_FICHA } from './textos-ficha.js';

const es = {
  procedimiento: 'Plan de acción de gobierno abierto',
  'paso.13': 'Acompañar la cocreación del plan de acción',
  'paso.13.descripcion':
    'El foro conduce la cocreación del plan hasta aprobarlo y publicarlo; el POC acompaña y da asistencia técnica.',
  'paso.14': 'Coordinar la implementación del plan de acción',
  'paso.14.descripcion':
    'El foro coordina los compromisos y emite directrices; los delegados las aplican.',
  'paso.15': 'Cerrar el plan y rendir cuentas',
  'paso.15.descripcion':
    'El foro cierra el plan, rinde cuentas a la ciudadanía y entrega la información para la evaluación externa.',

  'evento.dejarSinEfecto': 'Dejar el plan sin efecto',
  'ayuda.dejarSinEfecto':
    'Termina la cocreación de este plan sin aprobarlo, con su motivo. Después se puede abrir otro plan.',
  'evento.organizarEjecucion': 'Organizar la ejecución',
  'ayuda.organizarEjecucion':
    'Registra cómo se seguirá y ejecutará el plan: metodología, plan de trabajo y plan de comunicación. Con este acto empieza la ejecución.',
  'evento.incorporarCompromiso': 'Incorporar un compromiso',
  'ayuda.incorporarCompromiso':
    'Abre el seguimiento de un compromiso aprobado, con su código, sus fechas y sus hitos. Se registra una vez por compromiso.',
  'evento.emitirDirectriz': 'Emitir una directriz',
  'ayuda.emitirDirectriz':
    'Registra una directriz del foro para el seguimiento del plan. Quedará pendiente hasta que se anote su cumplimiento.',
  'evento.cumplirDirectriz': 'Registrar directriz cumplida',
  'ayuda.cumplirDirectriz':
    'Anota que se aplicó una directriz del foro, con su constancia. Se registra una vez por directriz.',
  'evento.registrarInformeAvance': 'Presentar informe de avance',
  'ayuda.registrarInformeAvance':
    'Registra un informe de avance del plan y el período que cubre. El foro lo validará u observará.',
  'evento.validarInforme': 'Validar u observar un informe de avance',
  'ayuda.validarInforme': 'Registra si el foro valida u observa un informe de avance presentado.',
  'evento.coordinarImplementacion': 'Concluir la coordinación de la implementación',
  'ayuda.coordinarImplementacion':
    'Da por terminada la coordinación de la ejecución y abre el cierre del plan. Úselo cuando los compromisos hayan concluido o el plan haya llegado a su fin.',
  'evento.anotarCompromisoConcluido': 'Un compromiso concluyó',
  'evento.entregarInformeFinal': 'Entregar el informe final',
  'ayuda.entregarInformeFinal':
    'Registra el informe final del plan y cuándo se entregó a la Autoridad.',
  'evento.rendirCuentas': 'Rendir cuentas a la ciudadanía',
  'ayuda.rendirCuentas':
    'Registra la rendición de cuentas del plan a la ciudadanía. Se pide para cerrar el plan.',
  'evento.solicitarEvaluacion': 'Solicitar la evaluación externa',
  'ayuda.solicitarEvaluacion':
    'Registra que se pidió la evaluación externa y se entregó la información para hacerla. Se pide para cerrar el plan.',
  'evento.registrarEvaluacion': 'Registrar una evaluación',
  'ayuda.registrarEvaluacion':
    'Registra el resultado de una evaluación externa, con su informe. También vale como entrega de información.',
  'evento.cerrarPlan': 'Cerrar el plan',
  'ayuda.cerrarPlan':
    'Cierra el plan y concluye su proceso. Cada compromiso que siga abierto necesita aquí su justificación.',

  'estado.cocreandoPlan': 'En cocreación',
  'estado.organizandoEjecucion': 'Por organizar la ejecución',
  'estado.coordinandoImplementacion': 'En ejecución',
  'estado.cerrandoPlan': 'En cierre',
  'estado.planCerrado': 'Plan cerrado',
  'estado.planDejadoSinEfecto': 'Plan dejado sin efecto',

  'requisito.METODOLOGIA_IMPLEMENTACION': 'Metodología de implementación definida por el foro',
  'falta.METODOLOGIA_IMPLEMENTACION': 'Falta la metodología de implementación.',
  'requisito.PLAN_DE_TRABAJO': 'Plan de trabajo del foro',
  'falta.PLAN_DE_TRABAJO': 'No consta el plan de trabajo del foro.',
  'requisito.PLAN_DE_COMUNICACION': 'Plan de comunicación',
  'falta.PLAN_DE_COMUNICACION': 'No consta el plan de comunicación.',
  'requisito.COMPROMISO_NUEVO': 'El código del compromiso no se repite en el plan',
  'falta.COMPROMISO_NUEVO': 'El compromiso {codigo} ya está en el plan.',
  'requisito.COMPROMISO_DENTRO_DEL_PLAN': 'Las fechas del compromiso caben en las del plan',
  'falta.COMPROMISO_DENTRO_DEL_PLAN':
    'Las fechas del compromiso ({inicio} a {fin}) no caben en las del plan.',
  'requisito.COMPROMISO_APROBADO': 'El compromiso es uno de los aprobados en el plan',
  'falta.COMPROMISO_APROBADO': 'Ya se incorporaron todos los compromisos aprobados.',
  'requisito.DIRECTRIZ_DOCUMENTADA': 'Documento firmado de la directriz',
  'falta.DIRECTRIZ_DOCUMENTADA': 'No consta el documento de la directriz.',
  'requisito.DIRECTRIZ_PENDIENTE': 'Hay una directriz por cumplir',
  'falta.DIRECTRIZ_PENDIENTE': 'No hay directrices por cumplir.',
  'requisito.INFORME_DE_AVANCE': 'Documento del informe de avance',
  'falta.INFORME_DE_AVANCE': 'Falta el documento del informe de avance.',
  'requisito.INFORME_POR_VALIDAR': 'Hay un informe de avance por validar',
  'falta.INFORME_POR_VALIDAR': 'No hay informes por validar.',
  'requisito.INFORME_OBSERVADO': 'Un informe observado lleva sus observaciones',
  'falta.INFORME_OBSERVADO': 'Falta explicar por qué se observa el informe.',
  'requisito.COMPROMISOS_INCORPORADOS': 'Todos los compromisos aprobados están incorporados',
  'falta.COMPROMISOS_INCORPORADOS': 'Hay compromisos aprobados que no se incorporaron.',
  'requisito.EJECUCION_TERMINADA': 'El plan llegó a su fin o no quedan compromisos abiertos',
  'falta.EJECUCION_TERMINADA':
    'El plan no ha llegado a su fin y quedan compromisos abiertos: {compromisos}.',
  'requisito.DIRECTRICES_CUMPLIDAS': 'Las directrices emitidas están cumplidas',
  'falta.DIRECTRICES_CUMPLIDAS': 'Quedan directrices por cumplir.',
  'requisito.INFORME_FINAL': 'Documento del informe final',
  'falta.INFORME_FINAL': 'Falta el informe final.',
  'requisito.CONSTANCIA_DE_RENDICION': 'Documento de la rendición de cuentas',
  'falta.CONSTANCIA_DE_RENDICION': 'No consta el documento de la rendición de cuentas.',
  'requisito.DOCUMENTO_DE_EVALUACION': 'Informe de evaluación',
  'falta.DOCUMENTO_DE_EVALUACION': 'No consta el informe de evaluación.',
  'requisito.COMPROMISOS_JUSTIFICADOS': 'Cada compromiso que sigue abierto tiene su justificación',
  'falta.COMPROMISOS_JUSTIFICADOS': 'Hay compromisos abiertos sin justificación: {compromisos}.',
  'requisito.JUSTIFICACIONES_PROPIAS': 'Solo se justifican compromisos que siguen abiertos',
  'falta.JUSTIFICACIONES_PROPIAS':
    'Se justifican compromisos que no están abiertos: {compromisos}.',
  'requisito.INFORME_FINAL_ENTREGADO': 'El informe final está entregado',
  'falta.INFORME_FINAL_ENTREGADO': 'El informe final no se ha entregado.',
  'requisito.CUENTAS_RENDIDAS': 'Las cuentas están rendidas a la ciudadanía',
  'falta.CUENTAS_RENDIDAS': 'Aún no se rindió cuentas a la ciudadanía.',
  'requisito.EVALUACION_SOLICITADA': 'La información para la evaluación externa está entregada',
  'falta.EVALUACION_SOLICITADA': 'Aún no se entregó la información para la evaluación externa.',
  'requisito.GRUPO_NUCLEO_INFORMADO': 'El Grupo Núcleo está informado (paso 3)',
  'falta.GRUPO_NUCLEO_INFORMADO': 'El POC aún no informó al Grupo Núcleo (paso 3).',

  'aviso.PLAN_EN_EJECUCION': 'El plan número {ordinal} entró en ejecución.',
  'aviso.DIRECTRIZ_EMITIDA': 'El foro emitió una directriz.',
  'aviso.INFORME_PRESENTADO': 'Se presentó un informe de avance.',
  'aviso.INFORME_FINAL_ENTREGADO': 'Se entregó el informe final del plan.',
  'aviso.EVALUACION_SOLICITADA': 'Se solicitó la evaluación externa del plan.',

  'campo.metodologia': 'Metodología de implementación',
  'campo.planDeTrabajo': 'Plan de trabajo del foro',
  'campo.planDeComunicacion': 'Plan de comunicación',
  'campo.hitos': 'Hitos previstos',
  'campo.acta': 'Acta u hoja de ruta',
  'campo.asunto': 'Asunto',
  'campo.directriz': 'Documento de la directriz',
  'campo.informe': 'Informe de avance',
  'campo.desde': 'Desde',
  'campo.hasta': 'Hasta',
  'campo.resultado': 'Resultado',
  'campo.observaciones': 'Observaciones',
  'campo.informeFinal': 'Informe final',
  'campo.rendicion': 'Constancia de la rendición de cuentas',
  'campo.ejercicio': 'Año del ejercicio ante el CPCCS',
  'campo.asistentes': 'Asistentes',
  'campo.ente': 'Ente de monitoreo independiente',
  'campo.solicitud': 'Oficio de solicitud',
  'campo.materia': 'Qué se evaluó',
  'campo.evaluacion': 'Informe de evaluación',
  'campo.justificaciones': 'Justificación de cada compromiso abierto',
  'opcion.validado': 'Validado',
  'opcion.observado': 'Observado',
  'opcion.cumplido': 'Cumplido',
  'opcion.cerradoSinCumplir': 'Cerrado sin cumplir',
  'opcion.disenio': 'Diseño del plan',
  'opcion.ejecucion': 'Ejecución de los compromisos',
  'opcion.resultados': 'Resultados alcanzados',
} as const;

const en: { readonly [K in keyof typeof es]: string } = {
  procedimiento: 'Open government action plan',
  'paso.13': 'Accompany the co-creation of the action plan',
  'paso.13.descripcion':
    'The forum leads the co-creation of the plan until it is approved and published; the POC accompanies and assists.',
  'paso.14': 'Coordinate the implementation of the action plan',
  'paso.14.descripcion':
    'The forum coordinates the commitments and issues directives; the delegates apply them.',
  'paso.15': 'Close the plan and render accounts',
  'paso.15.descripcion':
    'The forum closes the plan, renders accounts to citizens and hands over the information for the external evaluation.',

  'evento.dejarSinEfecto': 'Set the plan aside',
  'ayuda.dejarSinEfecto':
    'Ends the co-creation of this plan without approving it, with the reason. Another plan may be opened afterwards.',
  'evento.organizarEjecucion': 'Organise the execution',
  'ayuda.organizarEjecucion':
    'Records how the plan will be followed and executed: methodology, work plan and communication plan. Execution begins with it.',
  'evento.incorporarCompromiso': 'Incorporate a commitment',
  'ayuda.incorporarCompromiso':
    'Opens the follow-up of an approved commitment, with its code, dates and milestones. Record it once for each commitment.',
  'evento.emitirDirectriz': 'Issue a directive',
  'ayuda.emitirDirectriz':
    'Records a directive of the forum on following the plan. It stays pending until its application is noted.',
  'evento.cumplirDirectriz': 'Record a directive as applied',
  'ayuda.cumplirDirectriz':
    'Notes that a directive of the forum was applied, with its record. Do so once for each directive.',
  'evento.registrarInformeAvance': 'Present a progress report',
  'ayuda.registrarInformeAvance':
    'Records a progress report of the plan and the period it covers. The forum will validate or return it.',
  'evento.validarInforme': 'Validate or return a progress report',
  'ayuda.validarInforme': 'Records whether the forum validates or returns a progress report.',
  'evento.coordinarImplementacion': 'Conclude the coordination of the implementation',
  'ayuda.coordinarImplementacion':
    'Declares the coordination of the execution over and opens the closing of the plan. Use it when commitments have ended or the plan has reached its end.',
  'evento.anotarCompromisoConcluido': 'A commitment ended',
  'evento.entregarInformeFinal': 'Deliver the final report',
  'ayuda.entregarInformeFinal':
    'Records the final report of the plan and when it was delivered to the authority.',
  'evento.rendirCuentas': 'Render accounts to citizens',
  'ayuda.rendirCuentas':
    'Records the accounts of the plan rendered to citizens. It is asked for to close the plan.',
  'evento.solicitarEvaluacion': 'Request the external evaluation',
  'ayuda.solicitarEvaluacion':
    'Records that the external evaluation was requested and its information handed over. It is asked for to close the plan.',
  'evento.registrarEvaluacion': 'Record an evaluation',
  'ayuda.registrarEvaluacion':
    'Records the result of an external evaluation, with its report. It also counts as information handed over.',
  'evento.cerrarPlan': 'Close the plan',
  'ayuda.cerrarPlan':
    'Closes the plan and ends its process. Each commitment still open needs its justification here.',

  'estado.cocreandoPlan': 'In co-creation',
  'estado.organizandoEjecucion': 'Execution to be organised',
  'estado.coordinandoImplementacion': 'In execution',
  'estado.cerrandoPlan': 'In closing',
  'estado.planCerrado': 'Plan closed',
  'estado.planDejadoSinEfecto': 'Plan set aside',

  'requisito.METODOLOGIA_IMPLEMENTACION': 'Implementation methodology defined by the forum',
  'falta.METODOLOGIA_IMPLEMENTACION': 'The implementation methodology is missing.',
  'requisito.PLAN_DE_TRABAJO': 'Work plan of the forum',
  'falta.PLAN_DE_TRABAJO': 'There is no record of the work plan of the forum.',
  'requisito.PLAN_DE_COMUNICACION': 'Communication plan',
  'falta.PLAN_DE_COMUNICACION': 'There is no record of the communication plan.',
  'requisito.COMPROMISO_NUEVO': 'The code of the commitment is not repeated in the plan',
  'falta.COMPROMISO_NUEVO': 'Commitment {codigo} is already in the plan.',
  'requisito.COMPROMISO_DENTRO_DEL_PLAN': 'The dates of the commitment fit those of the plan',
  'falta.COMPROMISO_DENTRO_DEL_PLAN':
    'The dates of the commitment ({inicio} to {fin}) do not fit those of the plan.',
  'requisito.COMPROMISO_APROBADO': 'The commitment is one of those approved in the plan',
  'falta.COMPROMISO_APROBADO': 'All the approved commitments were already incorporated.',
  'requisito.DIRECTRIZ_DOCUMENTADA': 'Signed document of the directive',
  'falta.DIRECTRIZ_DOCUMENTADA': 'There is no record of the document of the directive.',
  'requisito.DIRECTRIZ_PENDIENTE': 'There is a directive to apply',
  'falta.DIRECTRIZ_PENDIENTE': 'There are no directives to apply.',
  'requisito.INFORME_DE_AVANCE': 'Document of the progress report',
  'falta.INFORME_DE_AVANCE': 'The document of the progress report is missing.',
  'requisito.INFORME_POR_VALIDAR': 'There is a progress report to validate',
  'falta.INFORME_POR_VALIDAR': 'There are no reports to validate.',
  'requisito.INFORME_OBSERVADO': 'A returned report carries its observations',
  'falta.INFORME_OBSERVADO': 'The reason for returning the report is missing.',
  'requisito.COMPROMISOS_INCORPORADOS': 'All the approved commitments are incorporated',
  'falta.COMPROMISOS_INCORPORADOS': 'Some approved commitments were not incorporated.',
  'requisito.EJECUCION_TERMINADA': 'The plan reached its end or no commitment is open',
  'falta.EJECUCION_TERMINADA':
    'The plan has not reached its end and some commitments are open: {compromisos}.',
  'requisito.DIRECTRICES_CUMPLIDAS': 'The directives issued are applied',
  'falta.DIRECTRICES_CUMPLIDAS': 'Some directives are still to be applied.',
  'requisito.INFORME_FINAL': 'Document of the final report',
  'falta.INFORME_FINAL': 'The final report is missing.',
  'requisito.CONSTANCIA_DE_RENDICION': 'Document of the accounts rendered',
  'falta.CONSTANCIA_DE_RENDICION': 'There is no record of the document of the accounts rendered.',
  'requisito.DOCUMENTO_DE_EVALUACION': 'Evaluation report',
  'falta.DOCUMENTO_DE_EVALUACION': 'There is no record of the evaluation report.',
  'requisito.COMPROMISOS_JUSTIFICADOS': 'Each commitment still open has its justification',
  'falta.COMPROMISOS_JUSTIFICADOS': 'Some open commitments have no justification: {compromisos}.',
  'requisito.JUSTIFICACIONES_PROPIAS': 'Only commitments still open are justified',
  'falta.JUSTIFICACIONES_PROPIAS':
    'Commitments that are not open are being justified: {compromisos}.',
  'requisito.INFORME_FINAL_ENTREGADO': 'The final report is delivered',
  'falta.INFORME_FINAL_ENTREGADO': 'The final report was not delivered.',
  'requisito.CUENTAS_RENDIDAS': 'Accounts are rendered to citizens',
  'falta.CUENTAS_RENDIDAS': 'Accounts were not rendered to citizens yet.',
  'requisito.EVALUACION_SOLICITADA': 'The information for the external evaluation is handed over',
  'falta.EVALUACION_SOLICITADA':
    'The information for the external evaluation was not handed over yet.',
  'requisito.GRUPO_NUCLEO_INFORMADO': 'The Core Group is informed (step 3)',
  'falta.GRUPO_NUCLEO_INFORMADO': 'The POC has not informed the Core Group yet (step 3).',

  'aviso.PLAN_EN_EJECUCION': 'Plan number {ordinal} entered execution.',
  'aviso.DIRECTRIZ_EMITIDA': 'The forum issued a directive.',
  'aviso.INFORME_PRESENTADO': 'A progress report was presented.',
  'aviso.INFORME_FINAL_ENTREGADO': 'The final report of the plan was delivered.',
  'aviso.EVALUACION_SOLICITADA': 'The external evaluation of the plan was requested.',

  'campo.metodologia': 'Implementation methodology',
  'campo.planDeTrabajo': 'Work plan of the forum',
  'campo.planDeComunicacion': 'Communication plan',
  'campo.hitos': 'Planned milestones',
  'campo.acta': 'Act or roadmap',
  'campo.asunto': 'Subject',
  'campo.directriz': 'Document of the directive',
  'campo.informe': 'Progress report',
  'campo.desde': 'From',
  'campo.hasta': 'To',
  'campo.resultado': 'Result',
  'campo.observaciones': 'Observations',
  'campo.informeFinal': 'Final report',
  'campo.rendicion': 'Record of the accounts rendered',
  'campo.ejercicio': 'Year of the exercise before the CPCCS',
  'campo.asistentes': 'Attendees',
  'campo.ente': 'Independent monitoring body',
  'campo.solicitud': 'Letter of request',
  'campo.materia': 'What was evaluated',
  'campo.evaluacion': 'Evaluation report',
  'campo.justificaciones': 'Justification of each open commitment',
  'opcion.validado': 'Validated',
  'opcion.observado': 'Returned',
  'opcion.cumplido': 'Fulfilled',
  'opcion.cerradoSinCumplir': 'Closed unfulfilled',
  'opcion.disenio': 'Design of the plan',
  'opcion.ejecucion': 'Execution of the commitments',
  'opcion.resultados': 'Results achieved',
};

export const textos = conRotulos(
  { ...TEXTOS_DE_FICHA.es, ...es, ...reglas.es },
  { ...TEXTOS_DE_FICHA.en, ...en, ...reglas.en },
);
