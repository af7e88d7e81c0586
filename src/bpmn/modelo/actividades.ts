/** Tasks, sub-processes and call activities, and how they repeat. */
import type { Obra } from './obra.js';
import { leerTraspasos } from './traspasos.js';
import { leerDisparador, leerMensaje } from './disparadores.js';
import { revisar, revisarFormulario } from './revisar.js';
import {
  clase,
  cuerpo,
  extension,
  id,
  leerJson,
  nombre,
  numero,
  si,
  texto,
  uno,
  varios,
  type Elemento,
} from './elemento.js';
import type {
  Actividad,
  Evento,
  Repeticion,
  TablaDeDecision,
  Tarea,
  TipoDeTarea,
} from './modelo.js';

type Comun = Omit<
  Evento,
  'tipo' | 'evento' | 'disparadores' | 'todos' | 'interrumpe' | 'de' | 'compensaCon'
>;

const TAREAS: { readonly [clase: string]: TipoDeTarea } = {
  UserTask: 'usuario',
  ManualTask: 'manual',
  Task: 'sinTipo',
  ServiceTask: 'servicio',
  SendTask: 'envio',
  ReceiveTask: 'recepcion',
  ScriptTask: 'guion',
  BusinessRuleTask: 'regla',
};
const SUBPROCESOS = {
  SubProcess: 'normal',
  Transaction: 'transaccion',
  AdHocSubProcess: 'adHoc',
} as const;

/** The activity, or null when nothing of its kind runs here. */
export function leerActividad(n: Elemento, comun: Comun, obra: Obra): Actividad | null {
  const tarea = TAREAS[clase(n)];
  const subproceso = SUBPROCESOS[clase(n) as keyof typeof SUBPROCESOS];
  if (tarea === undefined && subproceso === undefined && clase(n) !== 'CallActivity') return null;
  const de = { id: comun.id, nombre: comun.nombre };
  const entrar = numero(n, 'startQuantity') ?? 1;
  const salir = numero(n, 'completionQuantity') ?? 1;
  for (const cantidad of [entrar, salir])
    if (!Number.isInteger(cantidad) || cantidad < 1)
      obra.hallazgos.anotar('CANTIDAD_INVALIDA', de, { cantidad });
  const actividad = {
    ...comun,
    repeticion: leerRepeticion(n, de, obra),
    paraCompensar: si(n, 'isForCompensation'),
    bordes: obra.bordesDe.get(comun.id) ?? [],
    fichasAlEntrar: entrar,
    fichasAlSalir: salir,
    porDefecto: leerPorDefecto(n, obra),
  };
  if (tarea !== undefined) return leerTarea(n, tarea, actividad, obra);
  if (subproceso !== undefined) {
    const terminaSi = cuerpo(n, 'completionCondition');
    if (terminaSi !== null) revisar(terminaSi, de, obra);
    const deEvento = si(n, 'triggeredByEvent');
    const secuencial = texto(n, 'ordering') === 'Sequential';
    if (subproceso === 'adHoc' && !secuencial)
      obra.hallazgos.anotar('NO_EJECUTABLE_AQUI', de, {
        clase: 'AdHocSubProcess ordering=Parallel',
      });
    return {
      ...actividad,
      tipo: 'subproceso',
      clase: deEvento ? 'deEvento' : subproceso,
      secuencial,
      terminaSi,
    };
  }
  const llamado = texto(n, 'calledElement');
  const local = llamado?.replace(/^[^:]*:/, '') ?? '';
  const enElArchivo = obra.procesosDelArchivo.has(local);
  if (llamado === null) obra.hallazgos.anotar('LLAMADA_SIN_DESTINO', de);
  else if (!enElArchivo && !obra.procedimientos.has(llamado))
    obra.hallazgos.anotar('LLAMADA_DESCONOCIDA', de, { llamado });
  return {
    ...actividad,
    tipo: 'llamada',
    llamado: enElArchivo ? local : (llamado ?? ''),
    enElArchivo,
    entrega: leerTraspasos(n, 'dataInputAssociations', obra),
    recoge: leerTraspasos(n, 'dataOutputAssociations', obra),
  };
}

function leerTarea(
  n: Elemento,
  tarea: TipoDeTarea,
  comun: Omit<Tarea, 'tipo' | 'tarea' | 'guion' | 'resultado' | 'mensaje' | 'tabla' | 'formulario'>,
  obra: Obra,
): Tarea {
  const de = { id: comun.id, nombre: comun.nombre };
  const guion = tarea === 'guion' ? texto(n, 'script') : null;
  if (tarea === 'guion') {
    const formato = texto(n, 'scriptFormat');
    if (guion === null) obra.hallazgos.anotar('CONDICION_SIN_TEXTO', de);
    else if (formato !== null && !/feel/i.test(formato))
      obra.hallazgos.anotar('GUION_AJENO', de, { formato });
    else revisar(guion, de, obra);
  }
  if (tarea === 'sinTipo') obra.hallazgos.anotar('TAREA_SIN_TIPO', de);
  const ref = uno(n, 'messageRef');
  const mensaje = tarea === 'envio' || tarea === 'recepcion' ? ref : null;
  if (tarea === 'recepcion' && mensaje === null) obra.hallazgos.anotar('MENSAJE_SIN_NOMBRE', de);
  const formulario = extension(n, 'formulario');
  if (formulario !== null) revisarFormulario(formulario, de, obra);
  const tabla = tarea === 'regla' ? leerTabla(extension(n, 'tabla')) : null;
  if (tarea === 'regla' && tabla === null) obra.hallazgos.anotar('TABLA_ILEGIBLE', de);
  if (tabla !== null)
    [...tabla.entradas, ...tabla.reglas.flatMap((r) => r.entonces)].forEach((x) =>
      revisar(x, de, obra),
    );
  return {
    ...comun,
    tipo: 'tarea',
    tarea,
    guion,
    resultado: extension(n, 'resultado'),
    mensaje: mensaje === null ? null : leerMensaje(mensaje, n, n, obra),
    tabla,
    formulario,
  };
}

/** The flow taken when no condition holds. */
export function leerPorDefecto(n: Elemento, { hallazgos }: Obra): string | null {
  const porDefecto = uno(n, 'default');
  if (porDefecto === null) return null;
  if (clase(porDefecto) === 'SequenceFlow') return id(porDefecto);
  const elemento = id(porDefecto);
  hallazgos.anotar('REFERENCIA_DE_OTRA_CLASE', { id: id(n), nombre: nombre(n) }, { elemento });
  return null;
}

const esListaDeTextos = (v: unknown): v is string[] =>
  Array.isArray(v) && v.every((x) => typeof x === 'string');
const POLITICAS = ['UNIQUE', 'FIRST', 'COLLECT', 'ANY', 'RULE ORDER'];

/** `{resultado, politica, entradas: [FEEL], salidas: [name], reglas: [{si: [cell], entonces: [FEEL]}]}` */
function leerTabla(t: string | null): TablaDeDecision | null {
  const v = t === null ? null : (leerJson(t) as { [k: string]: unknown } | null);
  if (typeof v !== 'object' || v === null) return null;
  const { resultado, politica = 'UNIQUE', entradas, salidas, reglas } = v;
  if (typeof resultado !== 'string' || !POLITICAS.includes(politica as string)) return null;
  if (!esListaDeTextos(entradas) || !esListaDeTextos(salidas) || !Array.isArray(reglas))
    return null;
  const leidas = (reglas as unknown[]).map((r) => r as { si: unknown; entonces: unknown });
  const bien = leidas.every(
    (r) =>
      esListaDeTextos(r.si) &&
      esListaDeTextos(r.entonces) &&
      r.si.length === entradas.length &&
      r.entonces.length === salidas.length,
  );
  if (!bien || salidas.length === 0) return null;
  return {
    resultado,
    unica: politica as TablaDeDecision['unica'],
    entradas,
    salidas,
    reglas: leidas as unknown as TablaDeDecision['reglas'],
  };
}

function leerRepeticion(
  n: Elemento,
  de: { readonly id: string; readonly nombre: string },
  obra: Obra,
): Repeticion | null {
  const r = uno(n, 'loopCharacteristics');
  if (r === null) return null;
  const leer = (propiedad: string): string | null => {
    const expresion = cuerpo(r, propiedad);
    if (expresion !== null) revisar(expresion, de, obra);
    return expresion;
  };
  const nada = {
    condicion: null,
    antes: false,
    maximo: null,
    cardinalidad: null,
    coleccion: null,
    elemento: null,
    salidas: null,
    terminaSi: null,
    avisa: 'todas',
    lanza: null,
  } as const;
  if (clase(r) === 'StandardLoopCharacteristics') {
    const maximo = numero(r, 'loopMaximum');
    const condicion = leer('loopCondition');
    if (maximo !== null && maximo < 1) obra.hallazgos.anotar('BUCLE_INVALIDO', de, { maximo });
    if (maximo === null && condicion === null) obra.hallazgos.anotar('BUCLE_INVALIDO', de);
    return { ...nada, clase: 'bucle', condicion, antes: si(r, 'testBefore'), maximo };
  }
  const cardinalidad = leer('loopCardinality');
  const entrada = uno(r, 'loopDataInputRef');
  const coleccion =
    extension(r, 'coleccion') ?? (entrada === null ? null : (nombre(entrada) ?? id(entrada)));
  if (cardinalidad === null && coleccion === null)
    obra.hallazgos.anotar('REPETICION_SIN_CUENTA', de);
  const item = uno(r, 'inputDataItem');
  const salida = extension(r, 'coleccionDeSalida');
  const lanza = uno(r, 'noneBehaviorEventRef') ?? uno(r, 'oneBehaviorEventRef');
  const conducta = texto(r, 'behavior') ?? 'All';
  if (conducta === 'Complex' || varios(r, 'complexBehaviorDefinition').length > 0)
    obra.hallazgos.anotar('NO_EJECUTABLE_AQUI', de, { clase: 'behavior=Complex' });
  return {
    ...nada,
    clase: si(r, 'isSequential') ? 'secuencial' : 'paralela',
    cardinalidad,
    coleccion,
    elemento: extension(r, 'elemento') ?? (item === null ? null : nombre(item)),
    salidas:
      salida === null
        ? null
        : { coleccion: salida, elemento: extension(r, 'elementoDeSalida') ?? 'null' },
    terminaSi: leer('completionCondition'),
    avisa: conducta === 'None' ? 'ninguna' : conducta === 'One' ? 'una' : 'todas',
    lanza: lanza === null ? null : leerDisparador(lanza, n, 'lanzamiento', obra),
  };
}
