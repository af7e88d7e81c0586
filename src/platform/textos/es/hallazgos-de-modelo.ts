/** What was found in a drawn model when it was read: why, and what mends it (codes of `src/bpmn/modelo/hallazgos.ts`). */
export const hallazgosDeModelo = {
  'hallazgo.ARCHIVO_VACIO': 'El archivo está vacío. Vuelva a exportarlo desde su modelador.',
  'hallazgo.ARCHIVO_GRANDE':
    'El archivo es demasiado grande para leerlo. Divida el modelo en varios.',
  'hallazgo.ARCHIVO_DESMEDIDO':
    'Leerlo tomó más tiempo o memoria de lo que toma cualquier procedimiento: no se guardó. Divídalo o dibújelo de nuevo.',
  'hallazgo.ELEMENTOS_DE_MAS': 'El modelo tiene demasiados elementos. Divídalo en varios.',
  'hallazgo.CODIFICACION_DESCONOCIDA':
    'No se conoce la codificación de letras que declara el archivo. Guárdelo en UTF-8.',
  'hallazgo.XML_CON_DTD':
    'El archivo define entidades propias (DTD), y así no se lee ninguno. Quite la línea «DOCTYPE».',
  'hallazgo.XML_MAL_FORMADO':
    'El archivo deja de estar bien escrito en la línea {linea}, en «{detalle}», y no se puede leer. Si no lo escribió a mano, vuelva a guardarlo desde su editor BPMN.',
  'hallazgo.XML_INCOMPLETO':
    'El archivo está cortado: acaba en la línea {linea} sin cerrar lo que abrió. Vuelva a guardarlo o a descargarlo entero.',
  'hallazgo.NO_ES_BPMN':
    'El archivo no es un modelo BPMN 2.0. Desde su editor, guárdelo o expórtelo como BPMN (.bpmn o .xml).',
  'hallazgo.ELEMENTO_PERDIDO':
    'Una parte del archivo no se entiende y se perdería al leerlo, en la línea {linea}: {detalle}',
  'hallazgo.REFERENCIA_ROTA': 'Nombra «{referencia}» y en el archivo no hay nada que se llame así.',
  'hallazgo.SIN_PROCESO': 'El archivo no tiene ningún proceso que ejecutar.',
  'hallazgo.PROCESO_VACIO': 'El proceso no tiene ningún elemento.',
  'hallazgo.PROCESO_NO_EJECUTABLE':
    'Está marcado como no ejecutable: queda como dibujo y no se ejecuta.',
  'hallazgo.SIN_INICIO': 'No tiene por dónde empezar. Dibuje un evento de inicio.',
  'hallazgo.FLUJO_ENTRE_AMBITOS':
    'El flujo entra o sale de un subproceso o de una piscina; use un evento o un mensaje.',
  'hallazgo.FLUJO_SUELTO': 'El flujo no une dos elementos. Conecte sus dos extremos.',
  'hallazgo.ENTRADA_PROHIBIDA': 'A este elemento no puede llegar ningún flujo. Quite el que llega.',
  'hallazgo.SALIDA_PROHIBIDA': 'De este elemento no puede salir ningún flujo. Quite el que sale.',
  'hallazgo.SIN_SALIDA': 'De aquí no sale ningún flujo: el camino termina en este elemento.',
  'hallazgo.SIN_ENTRADA': 'A este elemento no llega ningún flujo: se empieza también por él.',
  'hallazgo.INICIO_SIN_FIN': 'Tiene evento de inicio y ningún evento de fin.',
  'hallazgo.FIN_SIN_INICIO': 'Tiene evento de fin y ningún evento de inicio.',
  'hallazgo.EXTREMOS_DISTINTOS':
    'Los flujos que dice tener ({escritos}) no son los dibujados ({dibujados}). Valen los dibujados.',
  'hallazgo.DIRECCION_FALSA':
    'Se declara «{direccion}» y tiene {entran} entradas y {salen} salidas.',
  'hallazgo.COMPUERTA_SIN_CAMINOS':
    'La compuerta no reparte ni junta: entran {entran} y salen {salen}.',
  'hallazgo.METODO_INVALIDO': 'El método de asignación «{metodo}» no existe en la norma.',
  'hallazgo.MENSAJE_SIN_EXTREMO':
    'El mensaje no sale o no llega a quien pueda enviarlo o recibirlo («{elemento}»).',
  'hallazgo.REFERENCIA_DE_OTRA_CLASE':
    'Se refiere a «{elemento}», que no es de la clase que hace falta.',
  'hallazgo.CONDICION_SIN_TEXTO': 'Falta escribir su condición o su guion, en FEEL.',
  'hallazgo.EXPRESION_ILEGIBLE':
    'La expresión «{expresion}» no se puede leer como FEEL: {problema}',
  'hallazgo.EVENTO_SIN_DISPARADOR': 'No dice qué lo dispara: un mensaje, un plazo, una señal…',
  'hallazgo.DISPARADOR_FUERA_DE_LUGAR':
    'Un evento de clase «{disparador}» no puede estar aquí ({lugar}).',
  'hallazgo.PLAZO_SIN_TIEMPO':
    'El plazo debe decir una fecha, una duración o un ciclo, y uno solo (dice {formas}).',
  'hallazgo.PLAZO_ILEGIBLE': 'El plazo «{expresion}» no se puede leer: {problema}',
  'hallazgo.MENSAJE_SIN_NOMBRE': 'No dice qué mensaje envía o espera.',
  'hallazgo.SENAL_SIN_NOMBRE': 'No dice qué señal emite o espera.',
  'hallazgo.ENLACE_SIN_PAREJA': 'El enlace no tiene pareja con el mismo nombre en el mismo ámbito.',
  'hallazgo.ENLACE_REPETIDO': 'Hay dos llegadas del enlace «{enlace}» y no se sabe a cuál ir.',
  'hallazgo.BORDE_SUELTO': 'El evento de borde no está sobre una actividad.',
  'hallazgo.LLAMADA_SIN_DESTINO': 'No dice a qué procedimiento llama.',
  'hallazgo.LLAMADA_DESCONOCIDA':
    'Llama a «{llamado}», que no está en el archivo ni entre los procedimientos.',
  'hallazgo.TRASPASO_INCOMPLETO':
    'Lo que se entrega o se recoge no dice de qué dato sale o a cuál va.',
  'hallazgo.CANTIDAD_INVALIDA':
    'La cantidad de fichas «{cantidad}» no es un número entero positivo.',
  'hallazgo.BUCLE_INVALIDO': 'El bucle no dice cuándo termina, o su máximo no es válido.',
  'hallazgo.REPETICION_SIN_CUENTA': 'No dice cuántas veces se repite ni sobre qué lista.',
  'hallazgo.POR_DEFECTO_AJENO': 'Su flujo por defecto no sale de él.',
  'hallazgo.POR_DEFECTO_CON_CONDICION': 'El flujo por defecto lleva condición, que no se mira.',
  'hallazgo.CONDICION_EN_PARALELA':
    'Las salidas de una compuerta paralela no llevan condición: se toman todas.',
  'hallazgo.COMPUERTA_SIN_CONDICION':
    'De esta compuerta sale más de un flujo y alguno no tiene condición ni es el de por defecto.',
  'hallazgo.COMPUERTA_DE_EVENTOS_MAL':
    'Tras una compuerta de eventos solo van esperas (dos o más), cada una con un único flujo de llegada.',
  'hallazgo.COMPENSACION_SIN_MANEJADOR': 'No dice qué actividad deshace lo hecho.',
  'hallazgo.CANCELACION_FUERA_DE_TRANSACCION':
    'La cancelación solo puede estar en una transacción.',
  'hallazgo.SUBPROCESO_DE_EVENTO_MAL':
    'El subproceso de evento debe empezar por un evento, y uno solo.',
  'hallazgo.NO_EJECUTABLE_AQUI': 'Minga no ejecuta esta clase de elemento ({clase}).',
  'hallazgo.GUION_AJENO': 'El guion está en «{formato}»; aquí solo se ejecuta FEEL.',
  'hallazgo.TABLA_ILEGIBLE': 'La tabla de decisión falta o no se puede leer.',
  'hallazgo.FORMULARIO_ILEGIBLE': 'Su formulario no se puede leer: mire «{campo}».',
  'hallazgo.MENSAJE_ENTRE_IGUALES':
    'El mensaje va dentro de una misma piscina; entre dos elementos de ella va un flujo.',
  'hallazgo.CARRIL_REPETIDO': 'El elemento está en dos carriles, y no se sabe quién responde.',
  'hallazgo.TAREA_SIN_TIPO': 'La tarea no dice de qué clase es: se toma por una tarea de persona.',
  'hallazgo.EXTENSION_IGNORADA':
    'Lleva datos de otra herramienta: se conservan en el archivo y aquí no se usan.',
  'hallazgo.REFERENCIA_AJENA':
    'Nombra «{referencia}», que no está en el archivo; no afecta a la ejecución.',
  'hallazgo.SIN_DIAGRAMA': 'El archivo no trae diagrama: se dibuja uno.',
  'hallazgo.EVENTO_SIN_SALIDA': 'De este evento no sale ningún flujo.',
  'problemaDeFeel.RELOJ':
    'lee el reloj («{signo}», en el carácter {posicion}); lo que se decide no puede depender de cuándo se mira.',
  'problemaDeFeel.VACIA': 'no hay nada escrito.',
  'problemaDeFeel.INCOMPLETA': 'en el carácter {posicion} queda a medias {construccion}.',
  'problemaDeFeel.SIGNO_AJENO':
    'en el carácter {posicion}, dentro de {construccion}, no se entiende «{signo}».',
  'problemaDeFeel.COMILLAS_SIMPLES':
    'en el carácter {posicion} hay comillas simples; los textos van entre comillas dobles («"así"»).',
  'problemaDeFeel.COMILLAS_ABIERTAS': 'las comillas del carácter {posicion} no se cierran.',
  'problemaDeFeel.OPERADOR_AJENO':
    '«{signo}», en el carácter {posicion}, no es de FEEL: se escribe «{seEscribe}».',
  'problemaDeFeel.NO_SE_CALCULA':
    'las partes están bien escritas, pero juntas no dicen nada que pueda calcularse.',
  'problemaDeFeel.NO_ES_TIEMPO':
    'no es una fecha («2026-12-01T08:00»), una duración («PT30M», «P3D») ni un ciclo («R3/PT10M»), o dura más de cien años.',
  'problemaDeFeel.HORAS_EN_TERMINO': 'en días término se cuentan días enteros («P3D»), no horas.',
  'construccionDeFeel.expresion': 'la expresión',
  'construccionDeFeel.parentesis': 'un paréntesis',
  'construccionDeFeel.comparacion': 'una comparación',
  'construccionDeFeel.operacion': 'una operación',
  'construccionDeFeel.si': 'un «if … then … else»',
  'construccionDeFeel.paraCada': 'un «for … in … return»',
  'construccionDeFeel.algunoOTodos': 'un «some» o un «every»',
  'construccionDeFeel.lista': 'una lista',
  'construccionDeFeel.contexto': 'un grupo de datos entre llaves',
  'construccionDeFeel.funcion': 'la llamada a una función',
  'construccionDeFeel.camino': 'lo que sigue a un dato',
  'construccionDeFeel.filtro': 'un filtro',
  'construccionDeFeel.nombre': 'un nombre',
  'construccionDeFeel.intervalo': 'un intervalo',
} as const;
