/** Parameters, calendar, procedures, incidents, prioritisation. */
export const administracion = {
  'problema.INCIDENTE_RESUELTO.titulo': 'That incident is already resolved',
  'problema.INCIDENTE_RESUELTO.detalle': 'Somebody else closed it. Read the list again.',
  'problema.NADA_QUE_REINTENTAR.titulo': 'There is nothing to try again',
  'problema.NADA_QUE_REINTENTAR.detalle':
    'Only what happened to a process and is still open can be tried again.',
  'problema.PRIORIZACION_FUERA_DE_LUGAR.titulo': 'The prioritisation is not at that point',
  'problema.PRIORIZACION_FUERA_DE_LUGAR.detalle':
    'Its state changed, or does not allow this act yet. Read the screen again.',
  'problema.CRITERIOS_CONGELADOS.titulo': 'The criteria no longer change',
  'problema.CRITERIOS_CONGELADOS.detalle':
    'They were fixed by the first score, so that everybody is measured alike.',
  'validacion.FILA_REPETIDA': 'The same row is there twice.',
  'validacion.PESOS_SUMAN_CIEN': 'The weights must add up to 100.',
  'validacion.CRITERIO_REPETIDO': 'Two criteria have the same name or key.',
  'validacion.CRITERIO_DESCONOCIDO': 'It is not a criterion of this prioritisation.',
  'validacion.FUERA_DE_ESCALA': 'Scores go from 0 to 5.',
  'validacion.FALTAN_PUNTAJES': 'Scores of the point of contact are missing. Complete them first.',
  'validacion.SIN_GOBIERNOS': 'There are no local governments to prioritise.',
  'validacion.GOBIERNO_AJENO': 'That local government is not in this prioritisation.',
  'validacion.GOBIERNO_CON_PUNTAJES': 'It has scores already: it is not taken out.',
  'validacion.SIN_CALIFICACION_DEL_GREMIO': 'Only the point of contact scores that criterion.',
  'validacion.NO_ELEGIDO': 'That local government was not chosen in the result.',
  'validacion.SIN_ANALISIS':
    'Attach the signed prioritisation analysis; it must be the POC’s own (national).',

  'unidad.diasTermino': 'working days',
  'unidad.diasTermino.una': 'working day',
  'unidad.diasHabiles': 'working days',
  'unidad.diasHabiles.una': 'working day',
  'unidad.diasCalendario': 'days',
  'unidad.diasCalendario.una': 'day',
  'unidad.meses': 'months',
  'unidad.meses.una': 'month',
  'unidad.horas': 'hours',
  'unidad.horas.una': 'hour',
  'unidad.minutos': 'minutes',
  'unidad.minutos.una': 'minute',
  'parametro.metaDePaso.explicacion':
    'Days, from the opening of the step, in which it is expected to be done. The guide sets no term for any step: it is a target to follow up, not a legal term. Each step goes by the value in force on the day it opened.',
  'parametro.plazo.explicacion':
    'A date the system watches and reminds of. No source sets it: it is our own target. A deadline already running keeps its reckoning.',
  'parametro.terminoDeSegundaConvocatoria.explicacion':
    'Business days for calling again a session that had no quorum, where the norm of its body says no others. One already running keeps its reckoning.',
  'parametro.cadenciaDeSesiones.explicacion':
    'How often a body meets whose norm says nothing else. After that somebody is told. A deadline already running keeps its reckoning.',
  'parametro.suspensionRecuperableEsHabil.explicacion':
    'When a decree suspends a working day to be made up later, does that day count inside a term? «Yes» counts it as a working day; «No» skips it. Ask your lawyers.',
  'parametro.suspensionRecuperableEsHabil.regla':
    'Saturdays, Sundays and declared holidays are left out of terms. Whether a suspended day that is made up later is a declared holiday, the law does not say.',
  'parametro.notificacion.canalQueCorre.explicacion':
    'From which reception the terms of a notification run: that of any channel with proof, or only of the one the forum’s rules name.',
  'parametro.notificacion.canalQueCorre.regla':
    'Terms are counted from the working day after the notification. Which channel notifies is said by the rules of each local government.',
  'parametro.webhook.diasDeFallas.explicacion':
    'Days of failures in a row after which the subscription of another system is stopped.',
  'parametro.contacto.mesesDeSilencio.explicacion':
    'Months without contact after which a local government is shown as «no answer» to its analyst.',
  'parametro.seguimiento.mesesSinPublicar.explicacion':
    'An OGP Local member with a plan under way that publishes no document for this long shows on the board as at risk of its minimum requirements. It is our own reading of the inception form: it warns and decides nothing.',
  'parametro.seguimiento.mesesEntrePartes.explicacion':
    'Every how many months the POCL is reminded of its progress report.',
  'parametro.seguimiento.diasAntesDelParte.explicacion':
    'How many working days before its progress report is due the POCL is reminded of it.',
  'parametro.seguimiento.diasEntreRecordatorios.explicacion':
    'Every how many working days the reminder is repeated while the report has not come.',
  'parametro.rendicion.ventanas.explicacion':
    'From which day to which day local governments deliberate their accountability in public, as the CPCCS sets each year. Whoever renders accounts of a plan outside those days is warned; a year that is not here warns of nothing.',
  'parametro.segundoFactorObligatorio.explicacion':
    'Whoever holds these offices must enter with a password and a code. Set by the system administration.',
  'parametro.retencionDeAccesos.explicacion':
    'After this time, the log of who entered and what they read is erased.',
  'parametro.rectificacionAutorHoras.explicacion':
    'For these hours, whoever recorded a fact amends their own mistakes without approval.',
  'parametro.deshacerMinutos.explicacion':
    'For these minutes, the last thing recorded can be undone altogether.',
  'parametro.rectificacionExigeDocumento.explicacion':
    '«Yes»: nobody amends an entry without attaching the document behind it.',
  'parametro.limpieza.diasDeClaves.explicacion':
    'How long it is remembered that a request was answered, so as not to repeat it.',
  'parametro.limpieza.diasDeSalidas.explicacion':
    'How long messages already sent to other systems are kept.',

  'dia.cortos': 'Sun,Mon,Tue,Wed,Thu,Fri,Sat',
  'termino.dias': '{n} working days: {dias}',
  'termino.unDia': '1 working day: {dias}',
  'termino.salto': '{dia} is a {causa}',
  'duda.ANIO_SIN_REGLA':
    'There is no national rule written for that year: only weekends and what was recorded are left out.',
  'duda.FERIADOS_LOCALES_SIN_CONFIRMAR':
    'Nobody has confirmed the local holidays of that year for this local government.',
  'claseDeFila.feriado': 'Holiday',
  'claseDeFila.suspensionNoRecuperable': 'Suspension, not made up',
  'claseDeFila.suspensionRecuperable': 'Suspension, made up later',
  'claseDeFila.habilitado': 'Day given back to work',
  'ambito.nacional': 'Whole country',
  'ambito.provincial': 'Province of {lugar}',
  'ambito.cantonal': 'Canton of {lugar}',
  'cambioDeCalendario.registrada': 'Recorded',
  'cambioDeCalendario.cambiada': 'Changed',
  'cambioDeCalendario.retirada': 'Withdrawn',
  'aviso.TERMINO_MOVIDO_POR_CALENDARIO':
    'The calendar changed on {dia}: the term that ends on {vence} would end today on {nuevoVence}. It keeps its reckoning; check whether another date is due.',
  'aviso.TERMINO_TOCADO_POR_CALENDARIO':
    'The calendar changed on {dia}, inside a term that still ends on {vence}. The count of days is another.',
  'decreto.FALTA': 'This is missing.',
  'decreto.FORMA': 'It does not have the expected form.',
  'decreto.LARGO': 'It is too long.',
  'decreto.SOBRA': 'A national holiday has no code.',
  'decreto.NO_EXISTE': 'There is no province (2 digits) or canton (4 digits) with that code.',
  'decreto.REPETIDO': 'The same day is further up in this sheet.',
  'decreto.YA_CONSTA': 'That day is already in the calendar.',
  'decreto.fecha.FORMA': 'Write the date as 2026-01-02 or 02/01/2026.',
  'decreto.clase.FORMA':
    'Write «Feriado», «Suspensión no recuperable», «Suspensión recuperable» or «Habilitado».',
  'decreto.ambito.FORMA': 'Write «Nacional», «Provincial» or «Cantonal».',
  'decreto.cuenta.FORMA': 'Write «Sí» or «No», or leave the cell empty.',
  'decreto.publicadaEn.FORMA': 'Write the date, or only the month (2025-12) or the year (2025).',

  'incidente.PROCEDIMIENTO_DEFECTUOSO': 'A procedure could not decide',
  'incidente.PROCEDIMIENTO_DEFECTUOSO.explicacion':
    'While a process was attended to, its procedure failed. Nothing was recorded: the process is as it was. If a deadline was waiting, it will be tried again.',
  'incidente.DEMOSTRACION_RETIRADA': 'The demonstration was taken out',
  'incidente.DEMOSTRACION_RETIRADA.explicacion':
    'The demonstration data were erased. It is a record, not a fault.',
  'incidente.sinExplicacion': 'A fault of the system. Whoever maintains it knows it by its code.',
  'reintento.SANO': 'The process reads well and nothing was left waiting.',
  'reintento.DISPARADOS': 'The process reads well; waiting deadlines attended to: {n}.',
  'reintento.SIGUE_DEFECTUOSO': 'The procedure failed again: another incident has the detail.',
  'reintento.RECONSTRUIDO':
    'The process was made again from its journal and reads well. Nothing recorded changed.',
  'reintento.NO_SE_RECONSTRUYE':
    'It could not be made again from its journal: ask technical support to run «verificar».',
  'reintento.YA_NO_ESTA': 'The process is no longer there.',
  'salida.proceso.transicion': 'Announcement of a recorded fact',
  'salida.proceso.aviso': 'Announcement of a notice',

  'priorizacion.estado.preparacion': 'Being prepared',
  'priorizacion.estado.calificacion': 'Being scored',
  'priorizacion.estado.cerrada': 'With a result',
  'priorizacion.estado.descartada': 'Discarded',
  'priorizacion.componente.diagnostico': 'Diagnosis',
  'priorizacion.componente.tecnico': 'Technical analysis',
  'priorizacion.componente.politico': 'Political analysis',
  'priorizacion.califica.poc': 'Point of contact',
  'priorizacion.califica.gremio': 'Association',
  'priorizacion.califica.ambos': 'Point of contact and association',
  'priorizacion.desempate.criterio': 'Higher score in «{criterio}»',
  'priorizacion.desempate.poblacion': 'Larger population',
  'priorizacion.desempate.alfabetico': 'Alphabetical order of the name',
  'priorizacion.regla':
    'The process may begin when the point of contact, after the diagnosis and the technical and political analysis, prioritises a local government. No source sets the criteria or their weights: the POC sets and publishes them.',
  'priorizacion.columna.puesto': 'Place',
  'priorizacion.columna.gobierno': 'Local government',
  'priorizacion.columna.codigo': 'Code',
  'priorizacion.columna.nivel': 'Level',
  'priorizacion.columna.gremio': 'Association',
  'priorizacion.columna.puntaje': 'Score (of 100)',
  'priorizacion.columna.elegido': 'Chosen',
  'priorizacion.columna.motivo': 'Reason',
  'priorizacion.columna.empate': 'Tie resolved by',
  'aviso.CORRECCION_PEDIDA':
    'An amendment of something recorded was asked for. It awaits another person’s approval.',
  'aviso.CORRECCION_APROBADA': 'The amendment you asked for was approved.',
  'aviso.CORRECCION_DENEGADA': 'The amendment you asked for was not approved. See why.',
};
