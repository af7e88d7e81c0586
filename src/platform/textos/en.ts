import { administracion } from './en/administracion.js';
import { asistente } from './en/asistente.js';
import { bandeja } from './en/bandeja.js';
import { busqueda } from './en/busqueda.js';
import { canales } from './en/canales.js';
import { planes } from './en/planes.js';
import { seguimiento } from './en/seguimiento.js';
import { cuentas } from './en/cuentas.js';
import { documentos } from './en/documentos.js';
import { documentosProducidos } from './en/documentos-producidos.js';
import { impresos } from './en/impresos.js';
import { importaciones } from './en/importaciones.js';
import { regularizaciones } from './en/regularizaciones.js';
import { directorio } from './en/directorio.js';
import { hallazgosDeModelo } from './en/hallazgos-de-modelo.js';
import { propuestas } from './en/propuestas.js';
import { portal } from './en/portal.js';
import { rechazos } from './en/rechazos.js';
import { tablero } from './en/tablero.js';
import { modelos } from './en/modelos.js';
import type { ClaveDeTexto } from './es.js';

/** English, complete: the type says so. */
export const en: { readonly [clave in ClaveDeTexto]: string } = {
  'problema.DATOS_INVALIDOS.titulo': 'Some data need correcting',
  'problema.DATOS_INVALIDOS.detalle': 'Check the fields marked and send again.',
  'problema.CUERPO_ILEGIBLE.titulo': 'The request could not be read',
  'problema.CUERPO_ILEGIBLE.detalle': 'The body does not have the expected form.',
  'problema.CURSOR_INVALIDO.titulo': 'Unknown page',
  'problema.CURSOR_INVALIDO.detalle': 'Ask for the list from the beginning again.',
  'problema.ENLACE_VENCIDO.titulo': 'The link no longer works',
  'problema.ENLACE_VENCIDO.detalle':
    'It expired or was used. Ask whoever invited you for another one.',
  'problema.SIN_SESION.titulo': 'Sign in first',
  'problema.SIN_SESION.detalle': 'Sign in with your e-mail and password to go on.',
  'problema.CLAVE_ACTUAL_INCORRECTA.titulo': 'That is not the current password',
  'problema.CLAVE_ACTUAL_INCORRECTA.detalle':
    'Nothing was changed. Write the password you sign in with today; if you forgot it, sign out and use “Forgot your password?”.',
  'problema.SIN_CORREO_NUEVO.titulo': 'Your e-mail has not changed',
  'problema.SIN_CORREO_NUEVO.detalle':
    'The directory has the one you already sign in with. Ask whoever registered you to correct it there first.',
  'problema.CREDENCIALES_INVALIDAS.titulo': 'Wrong e-mail or password',
  'problema.CREDENCIALES_INVALIDAS.detalle': 'Check the e-mail and the password and try again.',
  'problema.ROL_NO_RESPONSABLE.titulo': 'It is for somebody else to do',
  'problema.ROL_NO_RESPONSABLE.detalle': 'This act is for: {quienes}.',
  'problema.SIN_PERMISO.titulo': 'Not allowed',
  'problema.SIN_PERMISO.detalle': 'Your office does not allow this.',
  'problema.CSRF_INVALIDO.titulo': 'The request does not come from this session',
  'problema.CSRF_INVALIDO.detalle': 'Load the page again and retry.',
  'problema.NO_ENCONTRADO.titulo': 'Does not exist',
  'problema.NO_ENCONTRADO.detalle':
    'There is nothing at that address, or it is not within your reach.',
  'problema.EVENTO_DESCONOCIDO.titulo': 'No such act',
  'problema.EVENTO_DESCONOCIDO.detalle': 'The procedure does not know that act.',
  'problema.METODO_NO_PERMITIDO.titulo': 'Method not allowed',
  'problema.METODO_NO_PERMITIDO.detalle': 'That address does not take that method.',
  'problema.EVENTO_FUERA_DE_LUGAR.titulo': 'Not the moment yet',
  'problema.EVENTO_FUERA_DE_LUGAR.detalle':
    'The process does not take this act now. Possible now: {permitidos}.',
  'problema.EVENTO_FUERA_DE_LUGAR.nada': 'nothing else',
  'enmienda.no': 'This entry is not amended so',
  'enmienda.no.ES_CONSECUENCIA':
    'The system wrote it as a consequence of another entry: amend that one, and this will change with it.',
  'enmienda.no.NO_SE_CORRIGE_ASI':
    'It is an entry about the whole process or about another entry: it stays as it is. If needed, record now what applies.',
  'enmienda.no.HUBO_OTRA_MARCA':
    'After this entry the process was resumed or stopped again: both stay in the history, and the days it was stopped are still counted so. If needed, suspend or resume the process now.',
  'enmienda.no.YA_DEJADA_SIN_EFECTO':
    'Another entry already left it without effect; there is nothing else to amend in it.',
  'enmienda.no.SELLADO':
    'A later act made it final and it is no longer read otherwise: what needs explaining is added. You can: {permitidos}.',
  'problema.PROCESO_SUSPENDIDO.titulo': 'The process is not running',
  'problema.PROCESO_SUSPENDIDO.detalle': 'The process is {marca}. Only possible: {permitidos}.',
  'problema.PROCESO_YA_ABIERTO.titulo': 'A process is already open',
  'problema.PROCESO_YA_ABIERTO.detalle':
    'This government already has a process of this procedure under way.',
  'problema.BORRADOR_EN_CONFLICTO.titulo': 'The draft changed elsewhere',
  'problema.BORRADOR_EN_CONFLICTO.detalle':
    'Another window saved a newer version. Choose which one to keep.',
  'problema.CORREO_EN_USO.titulo': 'That e-mail already belongs to somebody registered',
  'problema.CORREO_EN_USO.detalle':
    'A person is registered once, though they hold offices in several local governments. If it is the same person, choose them among those registered or write their full name as they registered it; if you do not find them, ask the team of the national point of contact. If it is another, write the institutional e-mail that is theirs alone.',
  'problema.DESIGNACION_EN_VIGOR.titulo': 'Somebody already holds that office',
  'problema.DESIGNACION_EN_VIGOR.detalle':
    'End the designation in force first, with its document, or say that this one replaces it.',
  'problema.DOCUMENTO_EN_CONFLICTO.titulo': 'The document changed meanwhile',
  'problema.DOCUMENTO_EN_CONFLICTO.detalle':
    'Somebody replaced it first. Check the current version and try again.',
  'problema.VERSION_DESACTUALIZADA.titulo': 'The step changed meanwhile',
  'problema.VERSION_DESACTUALIZADA.detalle':
    'This step has already advanced, by somebody else or in another window of yours. Read how it stands before going on.',
  'problema.CUERPO_DEMASIADO_GRANDE.titulo': 'Request too large',
  'problema.CUERPO_DEMASIADO_GRANDE.detalle': 'Send less at a time.',
  'problema.ARCHIVO_DEMASIADO_GRANDE.titulo': 'File too large',
  'problema.ARCHIVO_DEMASIADO_GRANDE.detalle': 'The file is larger than allowed.',
  'problema.ADJUNTO_NO_ADMITIDO.titulo': 'It cannot be attached',
  'problema.ADJUNTO_NO_ADMITIDO.detalle':
    'Up to {tope} files are taken, and only while nobody has read what was sent.',
  'problema.ARCHIVO_VACIO.titulo': 'The file is missing',
  'problema.ARCHIVO_VACIO.detalle': 'Attach a file that is not empty.',
  'problema.TIPO_DE_ARCHIVO_NO_ADMITIDO.titulo': 'File type not admitted',
  'problema.TIPO_DE_ARCHIVO_NO_ADMITIDO.detalle':
    'PDF (signed ones too), Office and LibreOffice documents and sheets, PNG and JPG images, CSV and text are admitted. The contents must match the extension.',
  'problema.TIPO_DE_CUERPO_NO_ADMITIDO.titulo': 'Content type not admitted',
  'problema.TIPO_DE_CUERPO_NO_ADMITIDO.detalle': 'Send the body as JSON.',
  'problema.REQUISITO_INCUMPLIDO.titulo': 'Requirements are not met',
  'problema.REQUISITO_INCUMPLIDO.detalle': 'This act cannot be recorded yet. {faltan}',
  'problema.CLAVE_REUTILIZADA.titulo': 'Idempotency key already used',
  'problema.CLAVE_REUTILIZADA.detalle':
    'The same Idempotency-Key was used with other contents. Use a new key.',
  'problema.LINEA_CON_DEPENDIENTES.titulo': 'Other acts rest on this one',
  'problema.LINEA_CON_DEPENDIENTES.detalle':
    'It cannot be amended so because other recorded acts depend on it.',
  'problema.CLAVE_DEBIL.titulo': 'Password too weak',
  'problema.CLAVE_DEBIL.detalle':
    'Use at least 12 characters, other than your e-mail or one repeated letter.',
  'problema.RESERVA_SIN_FUNDAMENTO.titulo': 'The ground of the reserve is missing',
  'problema.RESERVA_SIN_FUNDAMENTO.detalle':
    'A reserved document needs its legal ground, the authority that orders it and until when.',
  'problema.DIRECCION_NO_PERMITIDA.titulo': 'Address not allowed',
  'problema.DIRECCION_NO_PERMITIDA.detalle':
    'The address must be https and public, but for the networks configured.',
  'problema.DEMASIADAS_PETICIONES.titulo': 'Too many requests',
  'problema.DEMASIADAS_PETICIONES.detalle': 'Wait {segundos} seconds and try again.',
  'problema.PROCEDIMIENTO_DEFECTUOSO.titulo': 'The procedure is at fault',
  'problema.PROCEDIMIENTO_DEFECTUOSO.detalle':
    'Nothing was recorded. The incident was noted for the administrators.',
  'problema.ERROR_INTERNO.titulo': 'System failure',
  'problema.ERROR_INTERNO.detalle':
    'Nothing was recorded. Try again; if it persists, give the request number.',
  'problema.NO_DISPONIBLE.titulo': 'Out of service',
  'problema.NO_DISPONIBLE.detalle': 'The service cannot answer at this moment.',
  'problema.SIN_ESPACIO.titulo': 'There is no room left',
  'problema.SIN_ESPACIO.detalle':
    'Nothing was recorded: the disk of this installation is full. Tell whoever looks after it, and try again later.',

  'validacion.CAMPO_DESCONOCIDO': 'There is no such field.',
  'validacion.CANTIDAD_ENTERA': 'It is a whole number of people.',
  'validacion.GRUPO_REPETIDO': 'Each group is counted once.',
  'validacion.CARACTER_NO_PERMITIDO': 'There is a character that cannot be kept.',
  'validacion.TEXTO_VACIO': 'Write more than spaces.',
  'validacion.FECHA_FUERA_DE_RANGO': 'The year is not plausible.',
  'validacion.FECHA_INEXISTENTE': 'There is no such date in the calendar.',
  'validacion.FECHA_FUTURA': 'The date cannot be later than today.',
  'validacion.HECHO_FUTURO':
    '“{nombre}” is the day of something that already happened: it cannot be later than today.',
  'validacion.FORMA': 'It does not have the expected form.',
  'validacion.FORMA_DE_CORREO': 'Write the whole e-mail, such as name@government.gob.ec.',
  'validacion.MUY_CORTO': 'Write at least {minimo} characters.',
  'validacion.MUY_BAJO': 'Write {minimo} or more.',
  'validacion.MUY_ALTO': 'Write {maximo} or less.',
  'validacion.FECHAS_AL_REVES': 'The end cannot come before the beginning.',
  'validacion.FORMA_DE_CODIGO':
    'Write only letters without accents, digits, dots or hyphens, without spaces; for example, C1.',
  'validacion.DOCUMENTO_NO_ENCONTRADO': 'There is no such document for this government.',
  'validacion.NO_ES_QUIEN_ACTUA':
    'Your own account goes here. What another did is recorded on their behalf, with the document they signed.',
  'validacion.SOLO_HECHO_CONSUMADO': 'Only valid when recording what already happened.',
  'validacion.REQUERIDO': 'This is missing.',
  'validacion.FECHA_PARCIAL_SOLO_HECHO_CONSUMADO':
    'Write the whole date; only what already happened may have a month or a year.',
  'validacion.SIN_ASUNTO': 'This procedure is not opened about a matter.',
  'validacion.PROCESO_NO_ENCONTRADO':
    'It is not a process of this government about which one may be opened.',
  'validacion.NO_FECHABLE': 'This act is recorded with the date of today.',
  'validacion.MUY_LARGO': 'The text is too long (at most {maximo} characters).',
  'validacion.EQUIVALENTE_SIN_EVIDENCIA': 'Equivalent training needs its evidence.',
  'validacion.ROL_DE_TITULAR': 'That office is held in a government.',
  'validacion.FECHA_ANTES_DEL_INICIO': 'It cannot be before the beginning.',
  'validacion.DESIGNACION_INEXISTENTE':
    'It is no designation of the same office that could be replaced.',
  'validacion.DOCUMENTO_INEXISTENTE': 'There is no such document for this government.',
  'validacion.DOCUMENTO_DE_OTRO_TIPO': 'The document is not of a type admitted here.',

  'requisito.PRUEBA_DE_ACTUACION':
    'Signed document that proves the act, when it is recorded on behalf of somebody else',
  'falta.PRUEBA_DE_ACTUACION':
    'The signed document that proves the act recorded on behalf of somebody else is missing.',
  'requisito.CARGO_POSTERIOR_AL_HECHO':
    'The fact happened while whoever records it held the office',
  'falta.CARGO_POSTERIOR_AL_HECHO':
    'The fact is earlier than the office of whoever records it as their own.',
  'requisito.SIN_CONSTANCIA': 'A document that shows the fact and its date',
  'falta.SIN_CONSTANCIA': 'No document shows the fact or its date.',
  'motivo.otroTipo': 'The document chosen is of another kind.',
  'motivo.sinFirma': 'The document chosen is not recorded as signed.',
  sePide: 'It asks: {requisito}.',
  ninguno: 'none',

  'validacion.PARAMETRO_GENERAL': 'This parameter is general, not of one government.',
  'fuerza.debe': 'Must',
  'fuerza.sugerido': 'Suggested',
  'fuerza.puede': 'May',
  lecturaNuestra: 'Our own reading, not the source’s: it only warns.',

  'fuente.S0': 'Methodology of Cuenca’s first plan',
  'fuente.S1': 'Brief guide (2023)',
  'fuente.S2': 'Action plan Quito 2022–2023',
  'fuente.S3': 'Minutes of the Grupo Núcleo AM-2025-03',
  'fuente.S4': 'Brief guide to open government',
  'fuente.COA': 'Organic Administrative Code',
  'fuente.MINGA': 'Parameter of this installation',

  'rol.autoridad': 'Authority',
  'rol.delegado': 'Delegate',
  'rol.pocl': 'Local point of contact (POCL)',
  'rol.poc': 'National point of contact (POC)',
  'rol.gremio': 'Association of governments',
  'rol.foro': 'Multi-stakeholder forum',
  'rol.secretariaTecnica': 'Technical secretariat',
  'rol.grupoEjecutor': 'Executing group',
  'rol.grupoNucleo': 'Grupo Núcleo',
  'rol.evaluador': 'Independent monitoring body',
  'rol.administrador': 'System administration',
  // Inside a sentence.
  'deRol.autoridad': 'of the authority',
  'deRol.delegado': 'of the delegate',
  'deRol.pocl': 'of the local point of contact (POCL)',
  'deRol.poc': 'of the national point of contact (POC)',
  'deRol.gremio': 'of the association of governments',
  'deRol.foro': 'of the multi-stakeholder forum',
  'deRol.secretariaTecnica': 'of the technical secretariat',
  'deRol.grupoEjecutor': 'of the executing group',
  'deRol.grupoNucleo': 'of the Grupo Núcleo',
  'deRol.evaluador': 'of the independent monitoring body',
  'deRol.administrador': 'of the system administration',
  'calidad.titular': 'Holder',
  'calidad.subrogante': 'Substitute (S)',
  'calidad.encargado': 'Acting (E)',

  'fecha.meses': 'Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec',
  'clase.gad': 'Local government',
  'clase.mancomunidad': 'Association of local governments',
  'clase.regimenEspecial': 'Special regime',
  'clase.nacional': 'National',
  'nivel.provincial': 'Provincial',
  'nivel.metropolitano': 'Metropolitan',
  'nivel.municipal': 'Municipal',
  'nivel.parroquial_rural': 'Rural parish',
  'gremio.CONGOPE': 'CONGOPE (provincial)',
  'gremio.AME': 'AME (municipal)',
  'gremio.CONAGOPARE': 'CONAGOPARE (rural parishes)',

  'tipo.oficio_delegacion': 'Letter of delegation',
  'tipo.acta_intencion': 'Act of intention',
  'tipo.acta_compromiso_modelo': 'Act of commitment to the model',
  'tipo.oficio': 'Official letter',
  'tipo.analisis_priorizacion': 'Prioritisation analysis',
  'tipo.registro_sensibilizacion': 'Training record',
  'tipo.registro_actores': 'Record of key actors',
  'tipo.diagnostico': 'Diagnosis of the current situation',
  'tipo.mapeo': 'Mapping of actors',
  'tipo.registro_acercamiento': 'Record of approaches',
  'tipo.acta_constitucion': 'Act of constitution',
  'tipo.acta_sesion': 'Minutes of a session',
  'tipo.propuesta_normativa': 'Draft rules',
  'tipo.normativa': 'Rules',
  'tipo.observaciones_normativa': 'Observations on the rules',
  'tipo.metodologia_cocreacion': 'Co-creation methodology',
  'tipo.metodologia_implementacion': 'Implementation methodology',
  'tipo.plan_trabajo': 'Work plan',
  'tipo.plan_comunicacion': 'Communication plan',
  'tipo.pagl': 'Local action plan',
  'tipo.acta_compromiso': 'Act of commitment',
  'tipo.hoja_ruta': 'Roadmap',
  'tipo.directriz': 'Directive',
  'tipo.informe_avance': 'Progress report',
  'tipo.informe_final': 'Final report',
  'tipo.rendicion_cuentas': 'Accountability report',
  'tipo.evaluacion': 'Evaluation',
  'tipo.convocatoria': 'Call',
  'tipo.designacion': 'Designation or accreditation',
  'tipo.respuesta_razonada': 'Reasoned answer',
  'tipo.publicacion': 'Proof of publication',
  'tipo.verificable': 'Means of verification',
  'tipo.otro': 'Other document',
  'instrumento.oficio': 'Official letter',
  'instrumento.acta': 'Minutes',
  'instrumento.resolucion': 'Resolution',
  'instrumento.ordenanza': 'Ordinance',
  'instrumento.acuerdo': 'Agreement',
  'instrumento.convenio': 'Covenant',
  'instrumento.reglamento': 'Regulation',
  'instrumento.informe': 'Report',
  'instrumento.otro': 'Other',
  'organo.autoridad': 'Authority',
  'organo.concejo': 'Municipal council',
  'organo.consejoProvincial': 'Provincial council',
  'organo.juntaParroquial': 'Parish board',
  'organo.foro': 'Multi-stakeholder forum',
  'organo.poc': 'POC',
  'organo.gremio': 'Association of governments',
  'organo.otro': 'Other',
  'visibilidad.publico': 'Public',
  'visibilidad.interno': 'Internal',
  'visibilidad.reservado': 'Reserved',
  'visibilidad.personal': 'With personal data',

  'estadoPaso.aunNo': 'Not yet',
  'estadoPaso.disponible': 'Available',
  'estadoPaso.enCurso': 'Under way',
  'estadoPaso.observado': 'Returned with observations',
  'estadoPaso.cumplido': 'Done',
  'estadoPaso.sinConstancia': 'Done, with no record',
  'estadoPaso.omitido': 'Skipped with a reason',
  'estadoPaso.noAplica': 'Does not apply',
  'situacion.activo': 'Running',
  'situacion.concluido': 'Concluded',
  'situacion.detenido': 'Stopped',
  'situacion.cuarentena': 'Under technical review',
  'marca.ninguna': 'under way',
  'marca.suspendido': 'suspended',
  'marca.archivado': 'archived for inactivity',
  'marca.desistido': 'withdrawn',
  'claseDePlazo.meta': 'Target',
  'claseDePlazo.termino': 'Legal term',
  'claseDePlazo.plazo': 'Period',

  'evento.abrirProceso': 'Open the process',
  'evento.suspender': 'Suspend the process',
  'evento.reanudar': 'Resume the process',
  'evento.desistir': 'Withdraw from the process',
  'evento.recontarTermino': 'Reckon a running term again',
  'evento.archivarPorInactividad': 'Archive for inactivity',
  'evento.reactivar': 'Reactivate the process',
  'evento.rectificarHecho': 'Correct a value',
  'evento.deshacer': 'Undo',
  'evento.anularHecho': 'Leave an entry without effect',
  'evento.detenido': 'A dependent process stopped',
  'evento.plazoVencido': 'The date “{plazo}” was reached',
  'evento.hijoConcluido': 'Ended: {hijo}',
  plazoSinNombre: 'A date of the procedure',
  unProceso: 'the process “{nombre}”',
  procesoDependiente: 'a dependent process',

  // Lines nobody recorded: the system wrote them by itself.
  'linea.abierto': 'Opened: {proceso}',
  'linea.concluido': 'Ended: {proceso}',
  'linea.detenido': 'Stopped: {proceso}',
  'linea.deCual': '{evento}: {cual}',
  'linea.deUnProceso': '{evento}, in {proceso}',

  'frase.hecho': '{actua} recorded: {evento}.',
  'frase.porCuenta': '{registra} recorded on behalf of {actua}: {evento}.',
  'frase.sistema': '{evento}.',
  'frase.consumado': 'It had already happened on {fecha}.',
  'frase.consumadoSinFecha': 'It had already happened; its date is not on record.',
  'frase.correccion': 'Amends entry {secuencia}.',
  documentoNoVisible: '(document not open to you)',
  textoBorrado: '(text removed)',

  'resumen.pasos': '{cumplidos} of {total} steps done.',
  'resumen.sinConstancia': '{cumplidos} of {total} steps done, {sin} of them with no record.',
  'resumen.enCurso': 'Under way: {pasos}.',
  'resumen.otroPlan': 'Meanwhile, {plan}, under way: {pasos}.',
  'resumen.espera': 'Waiting for: {roles}.',
  'resumen.marca': 'The process is {marca} since {desde}.',
  'resumen.concluido': 'The process concluded.',
  'parametro.metaDePaso': 'Target: {actividad}',
  'parametro.limpieza.diasDeClaves':
    'Days for which the answer to a request repeated under the same key is remembered',
  'parametro.limpieza.diasDeSalidas': 'Days for which messages already delivered are kept',
  'parametro.suspensionRecuperableEsHabil':
    'A recoverable suspended day stays a working day for terms',
  'dia.habil': 'Working day',
  'dia.finDeSemana': 'Weekend',
  'dia.feriado': 'Holiday',
  'dia.suspension': 'Suspended day',
  'duda.SUSPENSION_RECUPERABLE_HABIL':
    'There is a recoverable suspended day: it was counted as working. It is our own reading; ask your legal advisers.',
  'duda.SUSPENSION_RECUPERABLE_NO_HABIL':
    'There is a recoverable suspended day: it was not counted as working. It is our own reading; ask your legal advisers.',
  'duda.JURISDICCION_DESCONOCIDA': 'The seat is not known: only national holidays were left out.',
  'como.propio': 'As {registra}',
  'como.porCuentaDe': 'As {registra}, on behalf {deQuien}',
  'motivo.noPuedo': 'It is for: {quienes}.',
  'motivo.suspendido': 'The process is {marca}.',
  paso: 'Step {numero}',
  si: 'Yes',
  no: 'No',
  'plan.nombre': 'Plan no. {ordinal}',

  ...administracion,
  ...asistente,
  ...bandeja,
  ...busqueda,
  ...canales,
  ...planes,
  ...propuestas,
  ...seguimiento,
  ...cuentas,
  ...documentos,
  ...documentosProducidos,
  ...impresos,
  ...importaciones,
  ...regularizaciones,
  ...directorio,
  ...hallazgosDeModelo,
  ...portal,
  ...rechazos,
  ...tablero,
  ...modelos,
};
