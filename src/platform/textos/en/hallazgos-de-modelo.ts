/** What was found in a drawn model when it was read: why, and what mends it (codes of `src/bpmn/modelo/hallazgos.ts`). */
export const hallazgosDeModelo = {
  'hallazgo.ARCHIVO_VACIO': 'The file is empty. Export it again from your modeler.',
  'hallazgo.ARCHIVO_GRANDE': 'The file is too big to be read. Split the model into several.',
  'hallazgo.ARCHIVO_DESMEDIDO':
    'Reading it took more time or memory than any procedure takes: it was not kept. Divide it or draw it anew.',
  'hallazgo.ELEMENTOS_DE_MAS': 'The model has too many elements. Split it into several.',
  'hallazgo.CODIFICACION_DESCONOCIDA':
    'The character encoding the file declares is not known. Save it as UTF-8.',
  'hallazgo.XML_CON_DTD':
    'The file defines entities of its own (DTD), and no such file is read. Remove its “DOCTYPE” line.',
  'hallazgo.XML_MAL_FORMADO':
    'The file stops being well formed on line {linea}, at “{detalle}”, and cannot be read. If you did not write it by hand, save it again from your BPMN editor.',
  'hallazgo.XML_INCOMPLETO':
    'The file is cut short: it ends on line {linea} without closing what it opened. Save it or download it again, whole.',
  'hallazgo.NO_ES_BPMN':
    'The file is not a BPMN 2.0 model. From your editor, save or export it as BPMN (.bpmn or .xml).',
  'hallazgo.ELEMENTO_PERDIDO':
    'A part of the file is not understood and would be lost, on line {linea}: {detalle}',
  'hallazgo.REFERENCIA_ROTA': 'It names “{referencia}”, and nothing in the file is called that.',
  'hallazgo.SIN_PROCESO': 'The file has no process to run.',
  'hallazgo.PROCESO_VACIO': 'The process has no element.',
  'hallazgo.PROCESO_NO_EJECUTABLE':
    'It is marked as not executable: it stays as a drawing and does not run.',
  'hallazgo.SIN_INICIO': 'It has nowhere to begin. Draw a start event.',
  'hallazgo.FLUJO_ENTRE_AMBITOS':
    'The flow crosses the border of a sub-process or a pool; use an event or a message.',
  'hallazgo.FLUJO_SUELTO': 'The flow does not join two elements. Connect both ends.',
  'hallazgo.ENTRADA_PROHIBIDA': 'No flow may come into this element. Remove the one that does.',
  'hallazgo.SALIDA_PROHIBIDA': 'No flow may leave this element. Remove the one that does.',
  'hallazgo.SIN_SALIDA': 'No flow leaves from here: the path ends at this element.',
  'hallazgo.SIN_ENTRADA': 'No flow comes in here: the process also begins with it.',
  'hallazgo.INICIO_SIN_FIN': 'It has a start event and no end event.',
  'hallazgo.FIN_SIN_INICIO': 'It has an end event and no start event.',
  'hallazgo.EXTREMOS_DISTINTOS':
    'The flows it lists ({escritos}) are not those drawn ({dibujados}). Those drawn count.',
  'hallazgo.DIRECCION_FALSA':
    'It declares itself “{direccion}” and has {entran} ways in and {salen} ways out.',
  'hallazgo.COMPUERTA_SIN_CAMINOS':
    'The gateway neither splits nor joins: {entran} in, {salen} out.',
  'hallazgo.METODO_INVALIDO': 'The implementation “{metodo}” does not exist in the standard.',
  'hallazgo.MENSAJE_SIN_EXTREMO':
    'The message does not join who can send and receive it (“{elemento}”).',
  'hallazgo.REFERENCIA_DE_OTRA_CLASE':
    'It refers to “{elemento}”, which is not of the kind it needs.',
  'hallazgo.CONDICION_SIN_TEXTO': 'Its condition or script is not written; write it in FEEL.',
  'hallazgo.EXPRESION_ILEGIBLE': 'The expression “{expresion}” cannot be read as FEEL: {problema}',
  'hallazgo.EVENTO_SIN_DISPARADOR':
    'It does not say what triggers it: a message, a timer, a signal…',
  'hallazgo.DISPARADOR_FUERA_DE_LUGAR':
    'An event of kind “{disparador}” cannot stand here ({lugar}).',
  'hallazgo.PLAZO_SIN_TIEMPO':
    'The timer must say a date, a duration or a cycle, and only one (it says {formas}).',
  'hallazgo.PLAZO_ILEGIBLE': 'The timer “{expresion}” cannot be read: {problema}',
  'hallazgo.MENSAJE_SIN_NOMBRE': 'It does not say which message it sends or awaits.',
  'hallazgo.SENAL_SIN_NOMBRE': 'It does not say which signal it gives or awaits.',
  'hallazgo.ENLACE_SIN_PAREJA': 'The link has no partner of the same name in its scope.',
  'hallazgo.ENLACE_REPETIDO':
    'The link “{enlace}” has two landings, and it is not known which to take.',
  'hallazgo.BORDE_SUELTO': 'The boundary event stands on no activity.',
  'hallazgo.LLAMADA_SIN_DESTINO': 'It does not say which procedure it calls.',
  'hallazgo.LLAMADA_DESCONOCIDA':
    'It calls “{llamado}”, which is neither in the file nor among the procedures.',
  'hallazgo.TRASPASO_INCOMPLETO':
    'What is handed over or taken back does not say from which datum or to which.',
  'hallazgo.CANTIDAD_INVALIDA': 'The token quantity “{cantidad}” is not a positive whole number.',
  'hallazgo.BUCLE_INVALIDO': 'The loop does not say when it ends, or its maximum is not valid.',
  'hallazgo.REPETICION_SIN_CUENTA':
    'It says neither how many times nor over which list it repeats.',
  'hallazgo.POR_DEFECTO_AJENO': 'Its default flow does not leave from it.',
  'hallazgo.POR_DEFECTO_CON_CONDICION': 'The default flow has a condition, which is not looked at.',
  'hallazgo.CONDICION_EN_PARALELA':
    'The ways out of a parallel gateway have no condition: all are taken.',
  'hallazgo.COMPUERTA_SIN_CONDICION':
    'More than one flow leaves this gateway, and one of them has no condition and is not the default.',
  'hallazgo.COMPUERTA_DE_EVENTOS_MAL':
    'After an event-based gateway only waits may come (two or more), each with one way in.',
  'hallazgo.COMPENSACION_SIN_MANEJADOR': 'It does not say which activity undoes what was done.',
  'hallazgo.CANCELACION_FUERA_DE_TRANSACCION': 'A cancellation can only stand in a transaction.',
  'hallazgo.SUBPROCESO_DE_EVENTO_MAL':
    'The event sub-process must begin with one event, and only one.',
  'hallazgo.NO_EJECUTABLE_AQUI': 'Minga does not run this kind of element ({clase}).',
  'hallazgo.GUION_AJENO': 'The script is in “{formato}”; only FEEL runs here.',
  'hallazgo.TABLA_ILEGIBLE': 'The decision table is missing or cannot be read.',
  'hallazgo.FORMULARIO_ILEGIBLE': 'Its form cannot be read: look at “{campo}”.',
  'hallazgo.MENSAJE_ENTRE_IGUALES':
    'The message stays inside one pool; between two of its elements there goes a flow.',
  'hallazgo.CARRIL_REPETIDO':
    'The element stands in two lanes, and it is not known who answers for it.',
  'hallazgo.TAREA_SIN_TIPO': 'The task does not say its kind: it is taken for a task of a person.',
  'hallazgo.EXTENSION_IGNORADA':
    'It carries data of another tool: they are kept in the file and not used here.',
  'hallazgo.REFERENCIA_AJENA':
    'It names “{referencia}”, which is not in the file; running is not affected.',
  'hallazgo.SIN_DIAGRAMA': 'The file has no diagram: one is drawn.',
  'hallazgo.EVENTO_SIN_SALIDA': 'No flow leaves this event.',
  'problemaDeFeel.RELOJ':
    'it reads the clock (“{signo}”, at character {posicion}); what is decided cannot depend on when it is looked at.',
  'problemaDeFeel.VACIA': 'nothing is written.',
  'problemaDeFeel.INCOMPLETA': 'at character {posicion} {construccion} is left half done.',
  'problemaDeFeel.SIGNO_AJENO':
    'at character {posicion}, inside {construccion}, “{signo}” is not understood.',
  'problemaDeFeel.COMILLAS_SIMPLES':
    'there are single quotes at character {posicion}; words go between double quotes ("so").',
  'problemaDeFeel.COMILLAS_ABIERTAS': 'the quotes at character {posicion} are not closed.',
  'problemaDeFeel.OPERADOR_AJENO':
    '“{signo}”, at character {posicion}, is not FEEL: it is written “{seEscribe}”.',
  'problemaDeFeel.NO_SE_CALCULA':
    'its parts are well written, but together they say nothing that can be worked out.',
  'problemaDeFeel.NO_ES_TIEMPO':
    'it is no date (“2026-12-01T08:00”), duration (“PT30M”, “P3D”) or cycle (“R3/PT10M”), or it is longer than a hundred years.',
  'problemaDeFeel.HORAS_EN_TERMINO': 'business days are counted whole (“P3D”), not in hours.',
  'construccionDeFeel.expresion': 'the expression',
  'construccionDeFeel.parentesis': 'a bracket',
  'construccionDeFeel.comparacion': 'a comparison',
  'construccionDeFeel.operacion': 'an operation',
  'construccionDeFeel.si': 'an “if … then … else”',
  'construccionDeFeel.paraCada': 'a “for … in … return”',
  'construccionDeFeel.algunoOTodos': 'a “some” or an “every”',
  'construccionDeFeel.lista': 'a list',
  'construccionDeFeel.contexto': 'a group of data in braces',
  'construccionDeFeel.funcion': 'the call of a function',
  'construccionDeFeel.camino': 'what follows a datum',
  'construccionDeFeel.filtro': 'a filter',
  'construccionDeFeel.nombre': 'a name',
  'construccionDeFeel.intervalo': 'an interval',
} as const;
