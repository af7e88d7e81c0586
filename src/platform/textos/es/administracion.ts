/** Parameters, calendar, procedures, incidents, prioritisation. */
export const administracion = {
  'problema.INCIDENTE_RESUELTO.titulo': 'Ese incidente ya está resuelto',
  'problema.INCIDENTE_RESUELTO.detalle': 'Otra persona lo cerró. Lea la lista otra vez.',
  'problema.NADA_QUE_REINTENTAR.titulo': 'No hay nada que reintentar',
  'problema.NADA_QUE_REINTENTAR.detalle':
    'Solo se reintenta lo que le ocurrió a un proceso y sigue abierto.',
  'problema.PRIORIZACION_FUERA_DE_LUGAR.titulo': 'La priorización no está en ese momento',
  'problema.PRIORIZACION_FUERA_DE_LUGAR.detalle':
    'Su estado cambió o todavía no permite este acto. Lea la pantalla otra vez.',
  'problema.CRITERIOS_CONGELADOS.titulo': 'Los criterios ya no cambian',
  'problema.CRITERIOS_CONGELADOS.detalle':
    'Quedaron fijos con la primera calificación, para que a todos se los mida igual.',
  'validacion.FILA_REPETIDA': 'La misma fila está dos veces.',
  'validacion.PESOS_SUMAN_CIEN': 'Los pesos deben sumar 100.',
  'validacion.CRITERIO_REPETIDO': 'Hay dos criterios con el mismo nombre o clave.',
  'validacion.CRITERIO_DESCONOCIDO': 'No es un criterio de esta priorización.',
  'validacion.FUERA_DE_ESCALA': 'El puntaje va de 0 a 5.',
  'validacion.FALTAN_PUNTAJES':
    'Faltan calificaciones del punto de contacto. Complételas antes de cerrar.',
  'validacion.SIN_GOBIERNOS': 'No hay gobiernos locales por priorizar.',
  'validacion.GOBIERNO_AJENO': 'Ese gobierno local no está en esta priorización.',
  'validacion.GOBIERNO_CON_PUNTAJES': 'Ya tiene calificaciones: no se retira.',
  'validacion.SIN_CALIFICACION_DEL_GREMIO': 'Ese criterio lo califica solo el punto de contacto.',
  'validacion.NO_ELEGIDO': 'Ese gobierno local no fue elegido en el resultado.',
  'validacion.SIN_ANALISIS':
    'Adjunte el análisis de priorización firmado, y que sea del POC (nacional).',

  'unidad.diasTermino': 'días término',
  'unidad.diasTermino.una': 'día término',
  'unidad.diasHabiles': 'días hábiles',
  'unidad.diasHabiles.una': 'día hábil',
  'unidad.diasCalendario': 'días',
  'unidad.diasCalendario.una': 'día',
  'unidad.meses': 'meses',
  'unidad.meses.una': 'mes',
  'unidad.horas': 'horas',
  'unidad.horas.una': 'hora',
  'unidad.minutos': 'minutos',
  'unidad.minutos.una': 'minuto',
  'parametro.metaDePaso.explicacion':
    'Días, desde que se abre el paso, en que se espera cumplirlo. La guía no pone plazo a ningún paso: es una meta para dar seguimiento, no un término. Cada paso se mide con el valor que regía el día en que se abrió.',
  'parametro.plazo.explicacion':
    'Fecha que el sistema vigila y recuerda. Ninguna fuente la fija: es una meta nuestra. Un plazo que ya corre conserva su cómputo.',
  'parametro.terminoDeSegundaConvocatoria.explicacion':
    'Días término para volver a convocar una sesión que no reunió quórum, cuando la norma del órgano no dice otros. Uno que ya corre conserva su cómputo.',
  'parametro.cadenciaDeSesiones.explicacion':
    'Cada cuánto sesiona un órgano cuya norma no dice otra cosa. Pasado ese tiempo se avisa. Un plazo que ya corre conserva su cómputo.',
  'parametro.suspensionRecuperableEsHabil.explicacion':
    'Cuando un decreto suspende la jornada y manda recuperarla, ¿ese día cuenta dentro de un término? «Sí» lo cuenta como hábil; «No» lo salta. Consulte con su asesoría jurídica.',
  'parametro.suspensionRecuperableEsHabil.regla':
    'En los términos no se cuentan los sábados, los domingos ni los feriados declarados. Si una jornada suspendida que se recupera es un feriado declarado, la norma no lo dice.',
  'parametro.notificacion.canalQueCorre.explicacion':
    'Desde qué recepción corren los términos de una notificación: la de cualquier canal con constancia o solo la del que nombra la normativa del foro.',
  'parametro.notificacion.canalQueCorre.regla':
    'Los términos se cuentan desde el día hábil siguiente a la notificación. Qué canal notifica lo dice la normativa de cada gobierno local.',
  'parametro.webhook.diasDeFallas.explicacion':
    'Días seguidos de fallas tras los que se detiene una suscripción de otro sistema.',
  'parametro.contacto.mesesDeSilencio.explicacion':
    'Meses sin contacto tras los que un gobierno local se muestra «sin respuesta» a su analista.',
  'parametro.seguimiento.mesesSinPublicar.explicacion':
    'Un miembro de OGP Local con un plan en curso que no publica ningún documento en estos meses aparece en el tablero como «riesgo de requisito mínimo». Es una lectura nuestra del formulario de inicio: advierte y no decide nada.',
  'parametro.seguimiento.mesesEntrePartes.explicacion':
    'Cada cuántos meses se recuerda al POCL su parte de avance.',
  'parametro.seguimiento.diasAntesDelParte.explicacion':
    'Con cuántos días hábiles de anticipación se recuerda al POCL que le toca su parte de avance.',
  'parametro.seguimiento.diasEntreRecordatorios.explicacion':
    'Cada cuántos días hábiles se repite el recordatorio mientras el parte siga sin llegar.',
  'parametro.rendicion.ventanas.explicacion':
    'De qué día a qué día los gobiernos locales deliberan en público su rendición de cuentas, según lo fija el CPCCS cada año. A quien rinde cuentas de un plan fuera de esos días se le advierte; de un año que no está aquí no se advierte nada.',
  'parametro.segundoFactorObligatorio.explicacion':
    'Quienes ejercen estos cargos deben ingresar con contraseña y código. Lo fija la administración del sistema.',
  'parametro.retencionDeAccesos.explicacion':
    'Pasado este tiempo, el registro de quién ingresó y qué consultó se borra.',
  'parametro.rectificacionAutorHoras.explicacion':
    'Durante estas horas, quien registró un hecho enmienda sus propios errores sin pedir aprobación.',
  'parametro.deshacerMinutos.explicacion':
    'Durante estos minutos, lo último que se registró puede deshacerse por completo.',
  'parametro.rectificacionExigeDocumento.explicacion':
    '«Sí»: nadie enmienda un asiento sin adjuntar el documento que lo respalda.',
  'parametro.limpieza.diasDeClaves.explicacion':
    'Cuánto se recuerda que una petición ya se atendió, para no repetirla.',
  'parametro.limpieza.diasDeSalidas.explicacion':
    'Cuánto se conservan los mensajes que ya salieron hacia otros sistemas.',

  'dia.cortos': 'dom,lun,mar,mié,jue,vie,sáb',
  'termino.dias': '{n} días término: {dias}',
  'termino.unDia': '1 día término: {dias}',
  'termino.salto': 'el {dia} es {causa}',
  'duda.ANIO_SIN_REGLA':
    'Para ese año no hay regla nacional escrita: solo se descontaron los fines de semana y lo registrado.',
  'duda.FERIADOS_LOCALES_SIN_CONFIRMAR':
    'Nadie ha confirmado los feriados locales de ese año para este gobierno local.',
  'claseDeFila.feriado': 'Feriado',
  'claseDeFila.suspensionNoRecuperable': 'Suspensión no recuperable',
  'claseDeFila.suspensionRecuperable': 'Suspensión recuperable',
  'claseDeFila.habilitado': 'Día habilitado',
  'ambito.nacional': 'Todo el país',
  'ambito.provincial': 'Provincia {lugar}',
  'ambito.cantonal': 'Cantón {lugar}',
  'cambioDeCalendario.registrada': 'Registrada',
  'cambioDeCalendario.cambiada': 'Cambiada',
  'cambioDeCalendario.retirada': 'Retirada',
  'aviso.TERMINO_MOVIDO_POR_CALENDARIO':
    'El calendario cambió el {dia}: el término que vence el {vence} terminaría hoy el {nuevoVence}. Conserva su cómputo; revise si corresponde otra fecha.',
  'aviso.TERMINO_TOCADO_POR_CALENDARIO':
    'El calendario cambió el {dia}, dentro de un término que sigue venciendo el {vence}. El conteo de días es otro.',
  'decreto.FALTA': 'Falta este dato.',
  'decreto.FORMA': 'No tiene la forma esperada.',
  'decreto.LARGO': 'Es demasiado largo.',
  'decreto.SOBRA': 'Un feriado nacional no lleva código.',
  'decreto.NO_EXISTE': 'No hay una provincia (2 cifras) o un cantón (4 cifras) con ese código.',
  'decreto.REPETIDO': 'El mismo día ya está más arriba en esta hoja.',
  'decreto.YA_CONSTA': 'Ese día ya consta en el calendario.',
  'decreto.fecha.FORMA': 'Escriba la fecha como 2026-01-02 o 02/01/2026.',
  'decreto.clase.FORMA':
    'Escriba «Feriado», «Suspensión no recuperable», «Suspensión recuperable» o «Habilitado».',
  'decreto.ambito.FORMA': 'Escriba «Nacional», «Provincial» o «Cantonal».',
  'decreto.cuenta.FORMA': 'Escriba «Sí» o «No», o deje la celda vacía.',
  'decreto.publicadaEn.FORMA': 'Escriba la fecha, o solo el mes (2025-12) o el año (2025).',

  'incidente.PROCEDIMIENTO_DEFECTUOSO': 'Un procedimiento no pudo decidir',
  'incidente.PROCEDIMIENTO_DEFECTUOSO.explicacion':
    'Al atender un proceso, su procedimiento falló. No se registró nada: el proceso sigue como estaba. Si esperaba un plazo, se volverá a intentar.',
  'incidente.DEMOSTRACION_RETIRADA': 'Se retiró la demostración',
  'incidente.DEMOSTRACION_RETIRADA.explicacion':
    'Los datos de demostración se borraron. Es constancia, no una falla.',
  'incidente.sinExplicacion': 'Una falla del sistema. Quien lo mantiene la reconoce por su código.',
  'reintento.SANO': 'El proceso se lee bien y nada quedó esperando.',
  'reintento.DISPARADOS': 'El proceso se lee bien; se atendieron los plazos que esperaban: {n}.',
  'reintento.SIGUE_DEFECTUOSO':
    'El procedimiento volvió a fallar: hay otro incidente con el detalle.',
  'reintento.RECONSTRUIDO':
    'El proceso se hizo de nuevo desde su bitácora y se lee bien. Nada de lo registrado cambió.',
  'reintento.NO_SE_RECONSTRUYE':
    'No se pudo hacer de nuevo desde su bitácora: pida a la asistencia técnica que ejecute «verificar».',
  'reintento.YA_NO_ESTA': 'El proceso ya no está.',
  'salida.proceso.transicion': 'Anuncio de un hecho registrado',
  'salida.proceso.aviso': 'Anuncio de un aviso',

  'priorizacion.estado.preparacion': 'En preparación',
  'priorizacion.estado.calificacion': 'En calificación',
  'priorizacion.estado.cerrada': 'Con resultado',
  'priorizacion.estado.descartada': 'Descartada',
  'priorizacion.componente.diagnostico': 'Diagnóstico',
  'priorizacion.componente.tecnico': 'Análisis técnico',
  'priorizacion.componente.politico': 'Análisis político',
  'priorizacion.califica.poc': 'Punto de contacto',
  'priorizacion.califica.gremio': 'Gremio',
  'priorizacion.califica.ambos': 'Punto de contacto y gremio',
  'priorizacion.desempate.criterio': 'Mayor puntaje en «{criterio}»',
  'priorizacion.desempate.poblacion': 'Mayor población',
  'priorizacion.desempate.alfabetico': 'Orden alfabético del nombre',
  'priorizacion.regla':
    'El proceso puede empezar cuando el punto de contacto, tras el diagnóstico y el análisis técnico y político, prioriza a un gobierno local. Los criterios y sus pesos no los fija ninguna fuente: los fija y publica el POC.',
  'priorizacion.columna.puesto': 'Puesto',
  'priorizacion.columna.gobierno': 'Gobierno local',
  'priorizacion.columna.codigo': 'Código',
  'priorizacion.columna.nivel': 'Nivel',
  'priorizacion.columna.gremio': 'Gremio',
  'priorizacion.columna.puntaje': 'Puntaje (de 100)',
  'priorizacion.columna.elegido': 'Elegido',
  'priorizacion.columna.motivo': 'Motivo',
  'priorizacion.columna.empate': 'Empate resuelto por',
  'aviso.CORRECCION_PEDIDA':
    'Se pidió una enmienda de algo ya registrado. Espera que otra persona la apruebe.',
  'aviso.CORRECCION_APROBADA': 'Se aprobó la enmienda que usted pidió.',
  'aviso.CORRECCION_DENEGADA': 'No se aprobó la enmienda que usted pidió. Vea el motivo.',
};
