/** The parser's elements made into a model: scopes, nodes, flows. What cannot run is said, element by element. */
import { leerActividad, leerPorDefecto } from './actividades.js';
import { leerDatos } from './datos.js';
import {
  clase,
  cuerpo,
  extensionesAjenas,
  id,
  nombre,
  si,
  texto,
  uno,
  varios,
  type Elemento,
} from './elemento.js';
import type { Hallazgos } from './hallazgos.js';
import { definicionesDe, leerDisparadores } from './disparadores.js';
import { revisar } from './revisar.js';
import { esNodo, examinarNorma } from './norma.js';
import type { Obra } from './obra.js';
import type {
  Ambito,
  Carril,
  Compuerta,
  Evento,
  Flujo,
  LugarDeEvento,
  Modelo,
  Nodo,
  TipoDeCompuerta,
} from './modelo.js';
import { examinar } from './examinar.js';
import { leerDeclarados } from './traspasos.js';

const COMPUERTAS: { readonly [clase: string]: TipoDeCompuerta } = {
  ExclusiveGateway: 'exclusiva',
  ParallelGateway: 'paralela',
  InclusiveGateway: 'inclusiva',
  ComplexGateway: 'compleja',
  EventBasedGateway: 'deEventos',
};
const EVENTOS: { readonly [clase: string]: LugarDeEvento } = {
  StartEvent: 'inicio',
  IntermediateCatchEvent: 'captura',
  IntermediateThrowEvent: 'lanzamiento',
  BoundaryEvent: 'borde',
  EndEvent: 'fin',
};
/** Parts of a process that hold or explain, and through which no token passes. */
const SIN_FICHAS = new Set([
  'DataObject',
  'DataObjectReference',
  'DataStoreReference',
  'SequenceFlow',
]);

export function compilar(
  raiz: Elemento,
  base: Pick<Obra, 'hallazgos' | 'evaluador' | 'procedimientos'>,
): Modelo | null {
  const { hallazgos } = base;
  if (clase(raiz) !== 'Definitions') {
    hallazgos.anotar('NO_ES_BPMN', {});
    return null;
  }
  const raices = varios(raiz, 'rootElements');
  for (const r of raices)
    if (/Choreography|Conversation/.test(clase(r)))
      hallazgos.anotar('NO_EJECUTABLE_AQUI', { id: id(r), nombre: nombre(r) }, { clase: clase(r) });
  const procesos = raices.filter((r) => clase(r) === 'Process');
  const conNodos = procesos.filter((p) => varios(p, 'flowElements').length > 0);
  if (procesos.length === 0) hallazgos.anotar('SIN_PROCESO', {});
  else if (conNodos.length === 0)
    hallazgos.anotar('PROCESO_VACIO', { id: id(procesos[0]!), nombre: nombre(procesos[0]!) });
  const marcados = conNodos.filter((p) => si(p, 'isExecutable'));
  // Modelers leave `isExecutable` out: when none of them says it, all are meant. Otherwise the others are drawings.
  const ejecutables = marcados.length > 0 ? marcados : conNodos;
  for (const p of conNodos)
    if (!ejecutables.includes(p))
      hallazgos.anotar('PROCESO_NO_EJECUTABLE', { id: id(p), nombre: nombre(p) });
  const colaboraciones = raices.filter((r) => clase(r) === 'Collaboration');
  examinarMensajes(colaboraciones, hallazgos);
  const planos = new Planos({
    ...base,
    procesosDelArchivo: new Set(procesos.map(id)),
    ...indices(ejecutables),
  });
  for (const p of ejecutables) planos.ambito(p, null);
  if (varios(raiz, 'diagrams').length === 0) hallazgos.anotar('SIN_DIAGRAMA', {});
  const primero = ejecutables[0];
  const participante = colaboraciones
    .flatMap((c) => varios(c, 'participants'))
    .find((p) => uno(p, 'processRef') === primero);
  const modelo: Modelo = {
    id: id(raiz) || id(primero ?? raiz),
    nombre:
      nombre(raiz) ??
      (primero === undefined ? null : nombre(primero)) ??
      (participante === undefined ? null : nombre(participante)) ??
      id(primero ?? raiz),
    procesos: ejecutables.map(id),
    ambitos: planos.ambitos,
    nodos: planos.nodos,
    flujos: planos.flujos,
    carriles: planos.carriles,
  };
  examinarNorma(raiz, hallazgos);
  examinar(modelo, planos.obra);
  return modelo;
}

/** A message goes from one participant to another. */
function examinarMensajes(colaboraciones: readonly Elemento[], hallazgos: Hallazgos): void {
  const procesoDe = (e: Elemento | null): Elemento | null => {
    for (let actual: Elemento | null = e; actual !== null; actual = actual.$parent ?? null) {
      if (clase(actual) === 'Process') return actual;
      if (clase(actual) === 'Participant') return uno(actual, 'processRef');
    }
    return null;
  };
  for (const f of colaboraciones.flatMap((c) => varios(c, 'messageFlows'))) {
    const origen = procesoDe(uno(f, 'sourceRef'));
    if (origen !== null && origen === procesoDe(uno(f, 'targetRef')))
      hallazgos.anotar('MENSAJE_ENTRE_IGUALES', { id: id(f), nombre: nombre(f) });
  }
}

/** What is told of an element somewhere else in the file. */
function indices(procesos: readonly Elemento[]) {
  const bordesDe = new Map<string, string[]>();
  const compensaCon = new Map<string, string>();
  const carrilDe = new Map<string, string>();
  const recorrer = (e: Elemento): void => {
    const nodos = varios(e, 'flowElements');
    for (const n of nodos) {
      const actividad = clase(n) === 'BoundaryEvent' ? uno(n, 'attachedToRef') : null;
      if (actividad !== null)
        bordesDe.set(id(actividad), [...(bordesDe.get(id(actividad)) ?? []), id(n)]);
      if (varios(n, 'flowElements').length > 0) recorrer(n);
    }
    for (const a of varios(e, 'artifacts')) {
      const origen = uno(a, 'sourceRef');
      const destino = uno(a, 'targetRef');
      if (origen === null || destino === null) continue;
      if (clase(origen) === 'BoundaryEvent') compensaCon.set(id(origen), id(destino));
    }
    const porCarril = (conjunto: Elemento): void => {
      for (const c of varios(conjunto, 'lanes')) {
        for (const n of varios(c, 'flowNodeRef')) carrilDe.set(id(n), id(c));
        const dentro = uno(c, 'childLaneSet');
        if (dentro !== null) porCarril(dentro);
      }
    };
    varios(e, 'laneSets').forEach(porCarril);
  };
  procesos.forEach(recorrer);
  return { bordesDe, compensaCon, carrilDe };
}

class Planos {
  readonly ambitos: { [id: string]: Ambito } = {};
  readonly nodos: { [id: string]: Nodo } = {};
  readonly flujos: { [id: string]: Flujo } = {};
  readonly carriles: Carril[] = [];

  constructor(readonly obra: Obra) {}

  ambito(e: Elemento, padre: string | null): void {
    const propio = id(e);
    const elementos = varios(e, 'flowElements');
    const nodos: string[] = [];
    for (const c of varios(e, 'laneSets').flatMap(carrilesDe))
      this.carriles.push({ id: id(c), nombre: nombre(c) ?? id(c) });
    for (const f of elementos.filter((x) => clase(x) === 'SequenceFlow')) this.flujo(f);
    for (const n of elementos) {
      if (SIN_FICHAS.has(clase(n))) continue;
      const ajenas = extensionesAjenas(n);
      const de = { id: id(n), nombre: nombre(n) };
      if (ajenas.length > 0)
        this.obra.hallazgos.anotar('EXTENSION_IGNORADA', de, { ajenas: [...ajenas] });
      const nodo = this.nodo(n, propio, padre === null ? null : e);
      if (nodo === null) {
        this.obra.hallazgos.anotar('NO_EJECUTABLE_AQUI', de, { clase: clase(n) });
        continue;
      }
      nodos.push(nodo.id);
      this.nodos[nodo.id] = nodo;
      if (nodo.tipo === 'subproceso') this.ambito(n, propio);
    }
    this.ambitos[propio] = {
      id: propio,
      nombre: nombre(e) ?? propio,
      nodos,
      ...this.comienzos(nodos, e),
      datos: leerDatos(e),
      entradas: leerDeclarados(e, 'dataInputs'),
      salidas: leerDeclarados(e, 'dataOutputs'),
    };
  }

  private comienzos(
    nodos: readonly string[],
    e: Elemento,
  ): Pick<Ambito, 'inicios' | 'iniciosPorEvento' | 'subprocesosDeEvento'> {
    const todos = nodos.map((n) => this.nodos[n]!);
    const deInicio = todos.filter((n): n is Evento => n.tipo === 'evento' && n.evento === 'inicio');
    const simples = deInicio.filter((n) => n.disparadores.length === 0);
    const deEvento = todos.filter((n) => n.tipo === 'subproceso' && n.clase === 'deEvento');
    const sueltos = todos.filter(
      (n) =>
        n.entradas.length === 0 &&
        !deEvento.includes(n) &&
        !(n.tipo === 'evento' && (n.evento === 'inicio' || n.evento === 'borde')) &&
        !(
          n.tipo === 'evento' &&
          n.disparadores.some((d) => d.tipo === 'enlace') &&
          n.evento === 'captura'
        ) &&
        !('paraCompensar' in n && n.paraCompensar),
    );
    const adHoc = clase(e) === 'AdHocSubProcess';
    return {
      inicios: (simples.length > 0 && !adHoc
        ? simples
        : deInicio.length > 0 && !adHoc
          ? []
          : sueltos
      ).map((n) => n.id),
      iniciosPorEvento: deInicio.filter((n) => n.disparadores.length > 0).map((n) => n.id),
      subprocesosDeEvento: deEvento.map((n) => n.id),
    };
  }

  private flujo(f: Elemento): void {
    const origen = uno(f, 'sourceRef');
    const destino = uno(f, 'targetRef');
    const de = { id: id(f), nombre: nombre(f) };
    if (origen === null || destino === null) {
      this.obra.hallazgos.anotar('FLUJO_SUELTO', de);
      return;
    }
    const ajeno = [origen, destino].find((e) => !esNodo(e));
    if (ajeno !== undefined) {
      // Notes and groups stand beside the flow; anything else is a reference gone astray.
      const deOtraClase = !/(Association|Group|TextAnnotation)$/.test(clase(ajeno));
      this.obra.hallazgos.anotar(deOtraClase ? 'REFERENCIA_DE_OTRA_CLASE' : 'FLUJO_SUELTO', de, {
        elemento: id(ajeno),
      });
      return;
    }
    if (origen.$parent !== destino.$parent) this.obra.hallazgos.anotar('FLUJO_ENTRE_AMBITOS', de);
    const expresion = uno(f, 'conditionExpression');
    const condicion = expresion === null ? null : cuerpo(f, 'conditionExpression');
    if (expresion !== null && condicion === null)
      this.obra.hallazgos.anotar('CONDICION_SIN_TEXTO', de);
    if (condicion !== null) revisar(condicion, de, this.obra);
    this.flujos[id(f)] = {
      id: id(f),
      nombre: nombre(f) ?? '',
      origen: id(origen),
      destino: id(destino),
      condicion,
    };
  }

  private nodo(n: Elemento, ambito: string, subproceso: Elemento | null): Nodo | null {
    const comun = {
      id: id(n),
      nombre: nombre(n) ?? '',
      ambito,
      entradas: this.flujosDe(n, 'destino'),
      salidas: this.flujosDe(n, 'origen'),
      carril: this.obra.carrilDe.get(id(n)) ?? null,
      documentacion: texto(varios(n, 'documentation')[0] ?? n, 'text'),
    };
    const compuerta = COMPUERTAS[clase(n)];
    if (compuerta !== undefined) return this.compuerta(n, compuerta, comun);
    const evento = EVENTOS[clase(n)];
    if (evento !== undefined) return this.evento(n, evento, comun, subproceso);
    return leerActividad(n, comun, this.obra);
  }

  /** In the order in which the node itself names them; those it does not name, in that of the file. */
  private flujosDe(n: Elemento, extremo: 'origen' | 'destino'): readonly string[] {
    const nombrados = varios(n, extremo === 'origen' ? 'outgoing' : 'incoming').map(id);
    const suyos = Object.values(this.flujos)
      .filter((f) => f[extremo] === id(n))
      .map((f) => f.id);
    return [
      ...nombrados.filter((f) => suyos.includes(f)),
      ...suyos.filter((f) => !nombrados.includes(f)),
    ];
  }

  private compuerta(
    n: Elemento,
    compuerta: TipoDeCompuerta,
    comun: Omit<Compuerta, 'tipo' | 'compuerta' | 'porDefecto' | 'activacion'>,
  ): Compuerta {
    const de = { id: comun.id, nombre: comun.nombre };
    const activacion = cuerpo(n, 'activationCondition');
    if (activacion !== null) revisar(activacion, de, this.obra);
    if (compuerta === 'deEventos' && si(n, 'instantiate'))
      this.obra.hallazgos.anotar('NO_EJECUTABLE_AQUI', de, {
        clase: 'EventBasedGateway instantiate',
      });
    const porDefecto = leerPorDefecto(n, this.obra);
    return {
      ...comun,
      tipo: 'compuerta',
      compuerta,
      porDefecto,
      activacion,
    };
  }

  private evento(
    n: Elemento,
    evento: LugarDeEvento,
    comun: Omit<
      Evento,
      'tipo' | 'evento' | 'disparadores' | 'todos' | 'interrumpe' | 'de' | 'compensaCon'
    >,
    subproceso: Elemento | null,
  ): Evento {
    const dentroDeEvento = subproceso !== null && si(subproceso, 'triggeredByEvent');
    const disparadores = leerDisparadores(
      n,
      evento === 'inicio' && dentroDeEvento ? 'inicioDeSubproceso' : evento,
      this.obra,
    );
    if ((evento === 'captura' || evento === 'borde') && definicionesDe(n).length === 0)
      this.obra.hallazgos.anotar('EVENTO_SIN_DISPARADOR', { id: comun.id, nombre: comun.nombre });
    const actividad = uno(n, 'attachedToRef');
    if (actividad !== null && !esNodo(actividad))
      this.obra.hallazgos.anotar(
        'REFERENCIA_DE_OTRA_CLASE',
        { id: comun.id, nombre: comun.nombre },
        { elemento: id(actividad) },
      );
    return {
      ...comun,
      tipo: 'evento',
      evento,
      disparadores,
      todos: si(n, 'parallelMultiple') && disparadores.length > 1,
      interrumpe:
        evento === 'borde' ? si(n, 'cancelActivity', true) : si(n, 'isInterrupting', true),
      de: actividad === null || !esNodo(actividad) ? null : id(actividad),
      compensaCon: this.obra.compensaCon.get(comun.id) ?? null,
    };
  }
}

const carrilesDe = (conjunto: Elemento): readonly Elemento[] =>
  varios(conjunto, 'lanes').flatMap((c) => {
    const dentro = uno(c, 'childLaneSet');
    return dentro === null ? [c] : [c, ...carrilesDe(dentro)];
  });
