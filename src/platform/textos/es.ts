import { administracion } from './es/administracion.js';
import { asistente } from './es/asistente.js';
import { bandeja } from './es/bandeja.js';
import { busqueda } from './es/busqueda.js';
import { canales } from './es/canales.js';
import { planes } from './es/planes.js';
import { seguimiento } from './es/seguimiento.js';
import { cuentas } from './es/cuentas.js';
import { documentos } from './es/documentos.js';
import { documentosProducidos } from './es/documentos-producidos.js';
import { impresos } from './es/impresos.js';
import { importaciones } from './es/importaciones.js';
import { regularizaciones } from './es/regularizaciones.js';
import { directorio } from './es/directorio.js';
import { hallazgosDeModelo } from './es/hallazgos-de-modelo.js';
import { propuestas } from './es/propuestas.js';
import { portal } from './es/portal.js';
import { rechazos } from './es/rechazos.js';
import { tablero } from './es/tablero.js';
import { modelos } from './es/modelos.js';

/** Spanish (es-EC): it prevails. What a procedure says of itself is in its own catalogue (`machines/<x>/textos.ts`). */
export const es = {
  // Problems: what happened, and what to do.
  'problema.DATOS_INVALIDOS.titulo': 'Hay datos que corregir',
  'problema.DATOS_INVALIDOS.detalle': 'Revise los campos señalados y vuelva a enviar.',
  'problema.CUERPO_ILEGIBLE.titulo': 'No se pudo leer la petición',
  'problema.CUERPO_ILEGIBLE.detalle': 'El cuerpo enviado no tiene la forma esperada.',
  'problema.CURSOR_INVALIDO.titulo': 'Página desconocida',
  'problema.CURSOR_INVALIDO.detalle': 'Vuelva a pedir la lista desde el principio.',
  'problema.ENLACE_VENCIDO.titulo': 'El enlace ya no sirve',
  'problema.ENLACE_VENCIDO.detalle': 'El enlace venció o ya se usó. Pida otro a quien lo invitó.',
  'problema.SIN_SESION.titulo': 'Debe ingresar',
  'problema.SIN_SESION.detalle': 'Ingrese con su correo y su contraseña para continuar.',
  'problema.CLAVE_ACTUAL_INCORRECTA.titulo': 'La contraseña actual no es esa',
  'problema.CLAVE_ACTUAL_INCORRECTA.detalle':
    'No se cambió nada. Escriba la contraseña con la que ingresa hoy; si la olvidó, salga y use «¿Olvidó su contraseña?».',
  'problema.SIN_CORREO_NUEVO.titulo': 'Su correo no ha cambiado',
  'problema.SIN_CORREO_NUEVO.detalle':
    'En el directorio figura el mismo con el que ingresa. Pida a quien lo registró que lo corrija allí primero.',
  'problema.CREDENCIALES_INVALIDAS.titulo': 'Correo o contraseña incorrectos',
  'problema.CREDENCIALES_INVALIDAS.detalle':
    'Verifique el correo y la contraseña y vuelva a intentar.',
  'problema.ROL_NO_RESPONSABLE.titulo': 'Le corresponde a otra persona',
  'problema.ROL_NO_RESPONSABLE.detalle': 'Este acto le corresponde a: {quienes}.',
  'problema.SIN_PERMISO.titulo': 'No tiene permiso',
  'problema.SIN_PERMISO.detalle': 'Su cargo no permite hacer esto.',
  'problema.CSRF_INVALIDO.titulo': 'La petición no viene de esta sesión',
  'problema.CSRF_INVALIDO.detalle': 'Vuelva a cargar la página e inténtelo de nuevo.',
  'problema.NO_ENCONTRADO.titulo': 'No existe',
  'problema.NO_ENCONTRADO.detalle': 'No hay nada con esa dirección, o no está a su alcance.',
  'problema.EVENTO_DESCONOCIDO.titulo': 'Ese acto no existe',
  'problema.EVENTO_DESCONOCIDO.detalle': 'El procedimiento no conoce ese acto.',
  'problema.METODO_NO_PERMITIDO.titulo': 'Método no permitido',
  'problema.METODO_NO_PERMITIDO.detalle': 'Esa dirección no admite ese método.',
  'problema.EVENTO_FUERA_DE_LUGAR.titulo': 'Todavía no es el momento',
  'problema.EVENTO_FUERA_DE_LUGAR.detalle':
    'El proceso no admite este acto ahora. Ahora se puede: {permitidos}.',
  'problema.EVENTO_FUERA_DE_LUGAR.nada': 'nada más',
  'enmienda.no': 'Este asiento no se enmienda así',
  'enmienda.no.ES_CONSECUENCIA':
    'Lo escribió el sistema como consecuencia de otro asiento: enmiende aquel, y este cambiará con él.',
  'enmienda.no.NO_SE_CORRIGE_ASI':
    'Es un asiento sobre todo el proceso o sobre otro asiento: queda como está. Si hace falta, registre lo que corresponda ahora.',
  'enmienda.no.HUBO_OTRA_MARCA':
    'Después de este asiento el proceso volvió a reanudarse o a detenerse: los dos quedan en el historial, y los días que estuvo detenido siguen contados así. Si hace falta, suspenda o reanude el proceso ahora.',
  'enmienda.no.YA_DEJADA_SIN_EFECTO':
    'Ya quedó sin efecto por otro asiento; no hay nada más que enmendar en él.',
  'enmienda.no.SELLADO':
    'Un acto posterior lo dejó en firme y ya no se lee de otro modo: lo que haya que aclarar se añade. Se puede: {permitidos}.',
  'problema.PROCESO_SUSPENDIDO.titulo': 'El proceso no está en marcha',
  'problema.PROCESO_SUSPENDIDO.detalle': 'El proceso está {marca}. Solo se puede: {permitidos}.',
  'problema.PROCESO_YA_ABIERTO.titulo': 'Ya hay un proceso abierto',
  'problema.PROCESO_YA_ABIERTO.detalle':
    'Este GAD ya tiene en marcha un proceso de este procedimiento.',
  'problema.BORRADOR_EN_CONFLICTO.titulo': 'El borrador cambió en otra parte',
  'problema.BORRADOR_EN_CONFLICTO.detalle':
    'Otra ventana guardó una versión más nueva. Elija con cuál quedarse.',
  'problema.CORREO_EN_USO.titulo': 'Ese correo ya es de alguien registrado',
  'problema.CORREO_EN_USO.detalle':
    'Una persona tiene un solo registro, aunque ejerza cargos en varios gobiernos locales. Si es la misma, elíjala entre las ya registradas o escriba su nombre completo como ella lo registró; si no la encuentra, pídalo al equipo del POC. Si es otra, escriba el correo institucional que es solo suyo.',
  'problema.DESIGNACION_EN_VIGOR.titulo': 'Ya hay alguien en ese cargo',
  'problema.DESIGNACION_EN_VIGOR.detalle':
    'Termine antes la designación en vigor, con su documento, o indique que esta la reemplaza.',
  'problema.DOCUMENTO_EN_CONFLICTO.titulo': 'El documento cambió mientras tanto',
  'problema.DOCUMENTO_EN_CONFLICTO.detalle':
    'Alguien lo reemplazó antes. Revise la versión vigente y vuelva a intentar.',
  'problema.VERSION_DESACTUALIZADA.titulo': 'El paso cambió mientras tanto',
  'problema.VERSION_DESACTUALIZADA.detalle':
    'Este paso ya avanzó, por otra persona o en otra ventana suya. Lea cómo quedó antes de continuar.',
  'problema.CUERPO_DEMASIADO_GRANDE.titulo': 'Petición demasiado grande',
  'problema.CUERPO_DEMASIADO_GRANDE.detalle': 'Envíe menos datos a la vez.',
  'problema.ARCHIVO_DEMASIADO_GRANDE.titulo': 'Archivo demasiado grande',
  'problema.ARCHIVO_DEMASIADO_GRANDE.detalle': 'El archivo supera el tamaño permitido.',
  'problema.ADJUNTO_NO_ADMITIDO.titulo': 'No se puede adjuntar',
  'problema.ADJUNTO_NO_ADMITIDO.detalle':
    'Se admiten hasta {tope} archivos, y solo mientras nadie haya leído lo enviado.',
  'problema.ARCHIVO_VACIO.titulo': 'Falta el archivo',
  'problema.ARCHIVO_VACIO.detalle': 'Adjunte un archivo que tenga contenido.',
  'problema.TIPO_DE_ARCHIVO_NO_ADMITIDO.titulo': 'Tipo de archivo no admitido',
  'problema.TIPO_DE_ARCHIVO_NO_ADMITIDO.detalle':
    'Se admiten PDF (también firmados), documentos y hojas de Office y LibreOffice, imágenes PNG y JPG, CSV y texto. El contenido debe corresponder a la extensión.',
  'problema.TIPO_DE_CUERPO_NO_ADMITIDO.titulo': 'Tipo de contenido no admitido',
  'problema.TIPO_DE_CUERPO_NO_ADMITIDO.detalle': 'Envíe el cuerpo como JSON.',
  'problema.REQUISITO_INCUMPLIDO.titulo': 'Falta cumplir requisitos',
  'problema.REQUISITO_INCUMPLIDO.detalle': 'Este acto todavía no se puede registrar. {faltan}',
  'problema.CLAVE_REUTILIZADA.titulo': 'Clave de repetición ya usada',
  'problema.CLAVE_REUTILIZADA.detalle':
    'La misma Idempotency-Key se usó con otro contenido. Use una clave nueva.',
  'problema.LINEA_CON_DEPENDIENTES.titulo': 'Hay actos que descansan en este',
  'problema.LINEA_CON_DEPENDIENTES.detalle':
    'No se puede enmendar así porque otros actos registrados dependen de él.',
  'problema.CLAVE_DEBIL.titulo': 'Clave demasiado débil',
  'problema.CLAVE_DEBIL.detalle':
    'Use al menos 12 caracteres, que no sean su correo ni una sola letra repetida.',
  'problema.RESERVA_SIN_FUNDAMENTO.titulo': 'Falta el fundamento de la reserva',
  'problema.RESERVA_SIN_FUNDAMENTO.detalle':
    'Un documento reservado necesita su fundamento legal, la autoridad que lo dispone y hasta cuándo.',
  'problema.DIRECCION_NO_PERMITIDA.titulo': 'Dirección no permitida',
  'problema.DIRECCION_NO_PERMITIDA.detalle':
    'La dirección debe ser https y pública, salvo las redes configuradas en la instalación.',
  'problema.DEMASIADAS_PETICIONES.titulo': 'Demasiadas peticiones',
  'problema.DEMASIADAS_PETICIONES.detalle': 'Espere {segundos} segundos y vuelva a intentar.',
  'problema.PROCEDIMIENTO_DEFECTUOSO.titulo': 'El procedimiento tiene una falla',
  'problema.PROCEDIMIENTO_DEFECTUOSO.detalle':
    'No se registró nada. El incidente quedó anotado para quien administra el sistema.',
  'problema.ERROR_INTERNO.titulo': 'Falla del sistema',
  'problema.ERROR_INTERNO.detalle':
    'No se registró nada. Vuelva a intentar; si persiste, indique el número de petición.',
  'problema.NO_DISPONIBLE.titulo': 'Fuera de servicio',
  'problema.NO_DISPONIBLE.detalle': 'El servicio no puede atender en este momento.',
  'problema.SIN_ESPACIO.titulo': 'No queda espacio donde guardar',
  'problema.SIN_ESPACIO.detalle':
    'No se registró nada: el disco de la instalación está lleno. Avise a quien la administra y vuelva a intentar después.',

  // Fields.
  'validacion.CAMPO_DESCONOCIDO': 'Este campo no existe.',
  'validacion.CANTIDAD_ENTERA': 'Es un número entero de personas.',
  'validacion.GRUPO_REPETIDO': 'Cada grupo se cuenta una sola vez.',
  'validacion.CARACTER_NO_PERMITIDO': 'Hay un carácter que no se puede guardar.',
  'validacion.TEXTO_VACIO': 'Escriba algo más que espacios.',
  'validacion.FECHA_FUERA_DE_RANGO': 'El año no es verosímil.',
  'validacion.FECHA_INEXISTENTE': 'Esa fecha no existe en el calendario.',
  'validacion.FECHA_FUTURA': 'La fecha no puede ser posterior a hoy.',
  'validacion.HECHO_FUTURO':
    '«{nombre}» es el día de algo que ya ocurrió: no puede ser posterior a hoy.',
  'validacion.FORMA': 'No tiene la forma esperada.',
  'validacion.FORMA_DE_CORREO': 'Escriba el correo completo, como nombre@gobierno.gob.ec.',
  'validacion.MUY_CORTO': 'Escriba al menos {minimo} caracteres.',
  'validacion.MUY_BAJO': 'Escriba {minimo} o más.',
  'validacion.MUY_ALTO': 'Escriba {maximo} o menos.',
  'validacion.FECHAS_AL_REVES': 'La fecha del fin no puede ser anterior a la del inicio.',
  'validacion.FORMA_DE_CODIGO':
    'Escriba solo letras sin tilde, números, puntos o guiones, sin espacios; por ejemplo, C1.',
  'validacion.DOCUMENTO_NO_ENCONTRADO': 'Ese documento no existe para este GAD.',
  'validacion.NO_ES_QUIEN_ACTUA':
    'Aquí va su propia cuenta. Lo que hizo otra persona se registra a su nombre, con el documento que firmó.',
  'validacion.SOLO_HECHO_CONSUMADO': 'Solo vale al registrar un hecho que ya ocurrió.',
  'validacion.REQUERIDO': 'Falta este dato.',
  'validacion.FECHA_PARCIAL_SOLO_HECHO_CONSUMADO':
    'Escriba la fecha completa; solo un hecho que ya ocurrió admite el mes o el año.',
  'validacion.SIN_ASUNTO': 'Este procedimiento no se abre sobre un asunto.',
  'validacion.PROCESO_NO_ENCONTRADO': 'No es un proceso de este GAD sobre el que se pueda abrir.',
  'validacion.NO_FECHABLE': 'Este acto se registra con la fecha de hoy.',
  'validacion.MUY_LARGO': 'El texto es demasiado largo (máximo {maximo} caracteres).',
  'validacion.EQUIVALENTE_SIN_EVIDENCIA': 'Una capacitación equivalente necesita su evidencia.',
  'validacion.ROL_DE_TITULAR': 'Ese cargo se ejerce en un titular.',
  'validacion.FECHA_ANTES_DEL_INICIO': 'No puede ser anterior al inicio.',
  'validacion.DESIGNACION_INEXISTENTE':
    'No es una designación del mismo cargo que se pueda reemplazar.',
  'validacion.DOCUMENTO_INEXISTENTE': 'Ese documento no existe para este GAD.',
  'validacion.DOCUMENTO_DE_OTRO_TIPO': 'El documento no es de un tipo admitido aquí.',

  // The engine's own requirements.
  'requisito.PRUEBA_DE_ACTUACION':
    'Documento firmado que prueba el acto, si se registra por cuenta de otra persona',
  'falta.PRUEBA_DE_ACTUACION':
    'Falta el documento firmado que prueba el acto registrado por cuenta de otra persona.',
  'requisito.CARGO_POSTERIOR_AL_HECHO':
    'El hecho ocurrió mientras quien lo registra ejercía el cargo',
  'falta.CARGO_POSTERIOR_AL_HECHO':
    'El hecho es anterior al cargo de quien lo registra como propio.',
  'requisito.SIN_CONSTANCIA': 'Constancia documental del hecho y de su fecha',
  'falta.SIN_CONSTANCIA': 'No hay constancia documental del hecho o de su fecha.',
  'motivo.otroTipo': 'El documento elegido es de otra clase.',
  'motivo.sinFirma': 'El documento elegido no consta como firmado.',
  sePide: 'Se pide: {requisito}.',
  ninguno: 'ninguno',

  // Force of a rule.
  'validacion.PARAMETRO_GENERAL': 'Este parámetro es general, no de un titular.',
  'fuerza.debe': 'Debe',
  'fuerza.sugerido': 'Se sugiere',
  'fuerza.puede': 'Puede',
  lecturaNuestra: 'Lectura nuestra, no de la fuente: solo advierte.',

  // Sources, as cited.
  'fuente.S0': 'Metodología del Primer PAGA de Cuenca',
  'fuente.S1': 'Guía breve (2023)',
  'fuente.S2': 'Plan de acción Quito 2022–2023',
  'fuente.S3': 'Acta Grupo Núcleo AM-2025-03',
  'fuente.S4': 'Guía breve de Gobierno Abierto',
  'fuente.COA': 'Código Orgánico Administrativo',
  'fuente.MINGA': 'Parámetro de esta instalación',

  // Roles.
  'rol.autoridad': 'Autoridad',
  'rol.delegado': 'Delegado/a',
  'rol.pocl': 'Punto de contacto local (POCL)',
  'rol.poc': 'Punto de contacto nacional (POC)',
  'rol.gremio': 'Gremio',
  'rol.foro': 'Foro Multiactor',
  'rol.secretariaTecnica': 'Secretaría Técnica',
  'rol.grupoEjecutor': 'Grupo Ejecutor',
  'rol.grupoNucleo': 'Grupo Núcleo',
  'rol.evaluador': 'Entidad de monitoreo independiente',
  'rol.administrador': 'Administración del sistema',
  // Inside a sentence.
  'deRol.autoridad': 'de la autoridad',
  'deRol.delegado': 'del delegado o delegada',
  'deRol.pocl': 'del punto de contacto local (POCL)',
  'deRol.poc': 'del punto de contacto nacional (POC)',
  'deRol.gremio': 'del gremio',
  'deRol.foro': 'del Foro Multiactor',
  'deRol.secretariaTecnica': 'de la Secretaría Técnica',
  'deRol.grupoEjecutor': 'del Grupo Ejecutor',
  'deRol.grupoNucleo': 'del Grupo Núcleo',
  'deRol.evaluador': 'de la entidad de monitoreo independiente',
  'deRol.administrador': 'de la administración del sistema',
  'calidad.titular': 'Titular',
  'calidad.subrogante': 'Subrogante (S)',
  'calidad.encargado': 'Encargado/a (E)',

  // Short months, as the screens write them.
  'fecha.meses': 'ene,feb,mar,abr,may,jun,jul,ago,sep,oct,nov,dic',

  // Titulares.
  'clase.gad': 'GAD',
  'clase.mancomunidad': 'Mancomunidad o consorcio',
  'clase.regimenEspecial': 'Régimen especial',
  'clase.nacional': 'Nacional',
  'nivel.provincial': 'Provincial',
  'nivel.metropolitano': 'Metropolitano',
  'nivel.municipal': 'Municipal',
  'nivel.parroquial_rural': 'Parroquial rural',
  'gremio.CONGOPE': 'CONGOPE (provinciales)',
  'gremio.AME': 'AME (municipales)',
  'gremio.CONAGOPARE': 'CONAGOPARE (parroquiales rurales)',

  // Documents.
  'tipo.oficio_delegacion': 'Oficio de delegación',
  'tipo.acta_intencion': 'Acta de intención',
  'tipo.acta_compromiso_modelo': 'Acta de compromiso con el modelo',
  'tipo.oficio': 'Oficio',
  'tipo.analisis_priorizacion': 'Análisis de priorización',
  'tipo.registro_sensibilizacion': 'Registro de sensibilización',
  'tipo.registro_actores': 'Registro de actores clave',
  'tipo.diagnostico': 'Diagnóstico de situación actual',
  'tipo.mapeo': 'Mapeo de actores',
  'tipo.registro_acercamiento': 'Registro de acercamiento',
  'tipo.acta_constitucion': 'Acta de constitución',
  'tipo.acta_sesion': 'Acta de sesión',
  'tipo.propuesta_normativa': 'Propuesta de normativa',
  'tipo.normativa': 'Normativa',
  'tipo.observaciones_normativa': 'Observaciones a la normativa',
  'tipo.metodologia_cocreacion': 'Metodología de cocreación',
  'tipo.metodologia_implementacion': 'Metodología de implementación',
  'tipo.plan_trabajo': 'Plan de trabajo',
  'tipo.plan_comunicacion': 'Plan de comunicación',
  'tipo.pagl': 'Plan de acción del gobierno local',
  'tipo.acta_compromiso': 'Acta de compromiso',
  'tipo.hoja_ruta': 'Hoja de ruta',
  'tipo.directriz': 'Directriz',
  'tipo.informe_avance': 'Informe de avance',
  'tipo.informe_final': 'Informe final',
  'tipo.rendicion_cuentas': 'Rendición de cuentas',
  'tipo.evaluacion': 'Evaluación',
  'tipo.convocatoria': 'Convocatoria',
  'tipo.designacion': 'Designación o acreditación',
  'tipo.respuesta_razonada': 'Respuesta razonada',
  'tipo.publicacion': 'Constancia de publicación',
  'tipo.verificable': 'Medio de verificación',
  'tipo.otro': 'Otro documento',
  'instrumento.oficio': 'Oficio',
  'instrumento.acta': 'Acta',
  'instrumento.resolucion': 'Resolución',
  'instrumento.ordenanza': 'Ordenanza',
  'instrumento.acuerdo': 'Acuerdo',
  'instrumento.convenio': 'Convenio',
  'instrumento.reglamento': 'Reglamento',
  'instrumento.informe': 'Informe',
  'instrumento.otro': 'Otro',
  'organo.autoridad': 'Autoridad',
  'organo.concejo': 'Concejo',
  'organo.consejoProvincial': 'Consejo Provincial',
  'organo.juntaParroquial': 'Junta Parroquial',
  'organo.foro': 'Foro Multiactor',
  'organo.poc': 'POC',
  'organo.gremio': 'Gremio',
  'organo.otro': 'Otro',
  'visibilidad.publico': 'Público',
  'visibilidad.interno': 'Interno',
  'visibilidad.reservado': 'Reservado',
  'visibilidad.personal': 'Con datos personales',

  // Steps and processes.
  'estadoPaso.aunNo': 'Aún no',
  'estadoPaso.disponible': 'Disponible',
  'estadoPaso.enCurso': 'En curso',
  'estadoPaso.observado': 'Observado',
  'estadoPaso.cumplido': 'Cumplido',
  'estadoPaso.sinConstancia': 'Cumplido sin constancia',
  'estadoPaso.omitido': 'Omitido con justificación',
  'estadoPaso.noAplica': 'No aplica',
  'situacion.activo': 'En marcha',
  'situacion.concluido': 'Concluido',
  'situacion.detenido': 'Detenido',
  'situacion.cuarentena': 'En revisión técnica',
  'marca.ninguna': 'en marcha',
  'marca.suspendido': 'suspendido',
  'marca.archivado': 'archivado por inactividad',
  'marca.desistido': 'desistido',
  'claseDePlazo.meta': 'Meta',
  'claseDePlazo.termino': 'Término',
  'claseDePlazo.plazo': 'Plazo',

  // Events of the engine itself.
  'evento.abrirProceso': 'Abrir el proceso',
  'evento.suspender': 'Suspender el proceso',
  'evento.reanudar': 'Reanudar el proceso',
  'evento.desistir': 'Desistir del proceso',
  'evento.recontarTermino': 'Contar de nuevo un término en curso',
  'evento.archivarPorInactividad': 'Archivar por inactividad',
  'evento.reactivar': 'Reactivar el proceso',
  'evento.rectificarHecho': 'Corregir un dato',
  'evento.deshacer': 'Deshacer',
  'evento.anularHecho': 'Dejar sin efecto un asiento',
  'evento.detenido': 'Un proceso dependiente se detuvo',
  'evento.plazoVencido': 'Se cumplió la fecha «{plazo}»',
  'evento.hijoConcluido': 'Concluyó {hijo}',
  plazoSinNombre: 'Una fecha del procedimiento',
  unProceso: 'el proceso «{nombre}»',
  procesoDependiente: 'un proceso dependiente',

  // Lines nobody recorded: the system wrote them by itself.
  'linea.abierto': 'Se abrió {proceso}',
  'linea.concluido': 'Concluyó {proceso}',
  'linea.detenido': 'Se detuvo {proceso}',
  'linea.deCual': '{evento}: {cual}',
  'linea.deUnProceso': '{evento}, en {proceso}',

  // Sentences of the history.
  'frase.hecho': '{actua} registró: {evento}.',
  'frase.porCuenta': '{registra} registró por {actua}: {evento}.',
  'frase.sistema': '{evento}.',
  'frase.consumado': 'Ya había ocurrido el {fecha}.',
  'frase.consumadoSinFecha': 'Ya había ocurrido, sin constancia de la fecha.',
  'frase.correccion': 'Enmienda el asiento {secuencia}.',
  documentoNoVisible: '(documento reservado)',
  textoBorrado: '(texto retirado)',

  // Summary of a situation.
  'resumen.pasos': '{cumplidos} de {total} pasos cumplidos.',
  'resumen.sinConstancia': '{cumplidos} de {total} pasos cumplidos, {sin} de ellos sin constancia.',
  'resumen.omitido': 'Omitido con justificación: {pasos}.',
  'resumen.noAplica': 'No aplica: {pasos}.',
  'resumen.enCurso': 'En curso: {pasos}.',
  'resumen.otroPlan': 'A la vez, {plan}, en curso: {pasos}.',
  'resumen.espera': 'Se espera a: {roles}.',
  'resumen.marca': 'El proceso está {marca} desde el {desde}.',
  'resumen.concluido': 'El proceso concluyó.',
  'parametro.metaDePaso': 'Meta: {actividad}',
  'parametro.limpieza.diasDeClaves':
    'Días que se recuerda la respuesta a un pedido repetido con la misma clave',
  'parametro.limpieza.diasDeSalidas': 'Días que se guardan los mensajes ya entregados',
  'parametro.suspensionRecuperableEsHabil':
    'Un día suspendido recuperable sigue siendo hábil para los términos',
  'dia.habil': 'Día hábil',
  'dia.finDeSemana': 'Fin de semana',
  'dia.feriado': 'Feriado',
  'dia.suspension': 'Jornada suspendida',
  'duda.SUSPENSION_RECUPERABLE_HABIL':
    'Hay una jornada suspendida recuperable: se contó como hábil. Es lectura nuestra; consulte con su asesoría jurídica.',
  'duda.SUSPENSION_RECUPERABLE_NO_HABIL':
    'Hay una jornada suspendida recuperable: no se contó como hábil. Es lectura nuestra; consulte con su asesoría jurídica.',
  'duda.JURISDICCION_DESCONOCIDA':
    'No se conoce la sede del titular: solo se descontaron los feriados nacionales.',
  'como.propio': 'Como {registra}',
  'como.porCuentaDe': 'Como {registra}, por cuenta {deQuien}',
  'motivo.noPuedo': 'Le corresponde a: {quienes}.',
  'motivo.suspendido': 'El proceso está {marca}.',
  paso: 'Paso {numero}',
  si: 'Sí',
  no: 'No',
  'plan.nombre': 'Plan n.º {ordinal}',

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
} as const;

export type ClaveDeTexto = keyof typeof es;
