/**
 * Models for the tests, in a few lines of text: `kind id attribute=value…`, `a -> b : condition`, `a => b` (the default
 * flow), `kind id {` … `}` for a sub-process; `''` is a double quote inside a value. Made into BPMN and read as any uploaded file.
 */
import { leerModelo, type OpcionesDeLectura } from '../../src/bpmn/modelo/leer-modelo.js';
import type { Modelo } from '../../src/bpmn/modelo/modelo.js';

const CLASES: { readonly [clase: string]: string } = {
  inicio: 'startEvent',
  fin: 'endEvent',
  captura: 'intermediateCatchEvent',
  lanza: 'intermediateThrowEvent',
  borde: 'boundaryEvent',
  usuario: 'userTask',
  manual: 'manualTask',
  tarea: 'task',
  servicio: 'serviceTask',
  guion: 'scriptTask',
  envio: 'sendTask',
  recepcion: 'receiveTask',
  regla: 'businessRuleTask',
  exclusiva: 'exclusiveGateway',
  paralela: 'parallelGateway',
  inclusiva: 'inclusiveGateway',
  compleja: 'complexGateway',
  deEventos: 'eventBasedGateway',
  sub: 'subProcess',
  transaccion: 'transaction',
  adHoc: 'adHocSubProcess',
  llamada: 'callActivity',
};
const ATRIBUTOS: { readonly [nombre: string]: string } = {
  de: 'attachedToRef',
  interrumpe: 'cancelActivity',
  inicioInterrumpe: 'isInterrupting',
  evento: 'triggeredByEvent',
  todos: 'parallelMultiple',
  llama: 'calledElement',
  compensa: 'isForCompensation',
  entran: 'startQuantity',
  salen: 'completionQuantity',
  orden: 'ordering',
};
/** `entrega="a=monto * 2;b"`: a datum worked out, and one as it is. */
const TRASPASOS: { readonly [nombre: string]: string } = {
  entrega: 'dataInputAssociation',
  lleva: 'dataInputAssociation',
  recoge: 'dataOutputAssociation',
  deja: 'dataOutputAssociation',
};
const escapar = (t: string): string =>
  t.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

export function aXml(texto: string): string {
  let n = 0;
  const raices: string[] = [];
  const nombrados = new Set<string>();
  const declarar = (elemento: string, nombre: string): string => {
    const id = `${elemento}_${nombre.replace(/\W/g, '_')}`;
    if (!nombrados.has(id)) {
      nombrados.add(id);
      const codigo =
        elemento === 'error'
          ? ` errorCode="${escapar(nombre)}"`
          : elemento === 'escalation'
            ? ` escalationCode="${escapar(nombre)}"`
            : '';
      raices.push(`<${elemento} id="${id}" name="${escapar(nombre)}"${codigo}/>`);
    }
    return id;
  };
  const expresion = (etiqueta: string, t: string): string =>
    `<${etiqueta} xsi:type="tFormalExpression">${escapar(t)}</${etiqueta}>`;
  const traspasos = (etiqueta: string, valor: string): string =>
    valor
      .split(';')
      .map((t) => {
        const [a = '', ...de] = t.split('=');
        const desde = de.length === 0 ? a : de.join('=');
        return `<${etiqueta} id="t${++n}"><assignment>${expresion('from', desde)}${expresion('to', a)}</assignment></${etiqueta}>`;
      })
      .join('');
  const declarados = (atributos: string): string => {
    const de = (clave: string, etiqueta: string): string =>
      (new RegExp(`${clave}=([\\w,]+)`).exec(atributos)?.[1] ?? '')
        .split(',')
        .filter((x) => x !== '')
        .map((x) => `<${etiqueta} id="${etiqueta}_${++n}" name="${x}"/>`)
        .join('');
    const dichos = de('toma', 'dataInput') + de('da', 'dataOutput');
    return dichos === '' ? '' : `<ioSpecification id="io${++n}">${dichos}</ioSpecification>`;
  };
  const disparador = (clave: string, valor: string): string | null => {
    const id = `d${++n}`;
    switch (clave) {
      case 'mensaje':
        return `<messageEventDefinition id="${id}" messageRef="${declarar('message', valor)}"/>`;
      case 'senal':
        return `<signalEventDefinition id="${id}" signalRef="${declarar('signal', valor)}"/>`;
      case 'error':
        return `<errorEventDefinition id="${id}" errorRef="${declarar('error', valor)}"/>`;
      case 'escala':
        return `<escalationEventDefinition id="${id}" escalationRef="${declarar('escalation', valor)}"/>`;
      case 'plazo':
        return `<timerEventDefinition id="${id}">${expresion('timeDuration', valor)}</timerEventDefinition>`;
      case 'ciclo':
        return `<timerEventDefinition id="${id}">${expresion('timeCycle', valor)}</timerEventDefinition>`;
      case 'si':
        return `<conditionalEventDefinition id="${id}">${expresion('condition', valor)}</conditionalEventDefinition>`;
      case 'enlace':
        return `<linkEventDefinition id="${id}" name="${escapar(valor)}"/>`;
      case 'deshace':
        return `<compensateEventDefinition id="${id}"${valor === '*' ? '' : ` activityRef="${valor}"`}/>`;
      case 'cancela':
        return `<cancelEventDefinition id="${id}"/>`;
      case 'termina':
        return `<terminateEventDefinition id="${id}"/>`;
      default:
        return null;
    }
  };
  const lineas = texto
    .split('\n')
    .map((l) => l.trim())
    .filter((l) => l !== '' && !l.startsWith('#'));
  let i = 0;
  const cuerpo = (): string => {
    const nodos: string[] = [];
    const flujos: string[] = [];
    const asociaciones: string[] = [];
    const porDefecto = new Map<string, string>();
    const pendientes: (() => void)[] = [];
    for (; i < lineas.length; i++) {
      const l = lineas[i]!;
      if (l === '}') break;
      const f = /^(\w+) (->|=>|~>) (\w+)(?: : (.*))?$/.exec(l);
      if (f !== null) {
        const [, a, flecha, b, condicion] = f as unknown as [
          string,
          string,
          string,
          string,
          string?,
        ];
        if (flecha === '~>') {
          asociaciones.push(
            `<association id="as${++n}" associationDirection="One" sourceRef="${a}" targetRef="${b}"/>`,
          );
          continue;
        }
        const id = `f${++n}_${a}_${b}`;
        if (flecha === '=>') porDefecto.set(a, id);
        flujos.push(
          `<sequenceFlow id="${id}" sourceRef="${a}" targetRef="${b}">${condicion === undefined ? '' : expresion('conditionExpression', condicion)}</sequenceFlow>`,
        );
        continue;
      }
      const [clase = '', id = '', ...resto] =
        l.replace(/\s*\{$/, '').match(/(?:[^\s"]|"[^"]*")+/g) ?? [];
      const etiqueta = CLASES[clase];
      if (etiqueta === undefined) throw new Error(`no such kind: ${l}`);
      const atributos: string[] = [`id="${id}"`, `name="${id}"`];
      const dentro: string[] = [];
      const repite: { [clave: string]: string } = {};
      for (const par of resto) {
        const [clave = '', ...v] = par.split('=');
        const valor = v.join('=').replace(/^"|"$/g, '').replaceAll("''", '"');
        const d = disparador(clave, valor);
        if (d !== null && !(clase === 'envio' || clase === 'recepcion')) dentro.push(d);
        else if (clave === 'mensaje') atributos.push(`messageRef="${declarar('message', valor)}"`);
        else if (clave === 'guion') dentro.push(`<script>${escapar(valor)}</script>`);
        else if (TRASPASOS[clave] !== undefined) dentro.push(traspasos(TRASPASOS[clave], valor));
        else if (clave === 'activa') dentro.push(expresion('activationCondition', valor));
        else if (
          [
            'veces',
            'lista',
            'elemento',
            'mientras',
            'maximo',
            'secuencial',
            'basta',
            'antes',
          ].includes(clave)
        )
          repite[clave] = valor;
        else if (ATRIBUTOS[clave] !== undefined) atributos.push(`${ATRIBUTOS[clave]}="${valor}"`);
        else atributos.push(`minga:${clave}="${escapar(valor)}"`);
      }
      if (repite['mientras'] !== undefined || repite['maximo'] !== undefined)
        dentro.push(
          `<standardLoopCharacteristics testBefore="${repite['antes'] ?? 'false'}"${repite['maximo'] === undefined ? '' : ` loopMaximum="${repite['maximo']}"`}>${repite['mientras'] === undefined ? '' : expresion('loopCondition', repite['mientras'])}</standardLoopCharacteristics>`,
        );
      else if (repite['veces'] !== undefined || repite['lista'] !== undefined)
        dentro.push(
          `<multiInstanceLoopCharacteristics isSequential="${repite['secuencial'] ?? 'false'}"${repite['lista'] === undefined ? '' : ` minga:coleccion="${repite['lista']}" minga:elemento="${repite['elemento'] ?? 'item'}"`}>${repite['veces'] === undefined ? '' : expresion('loopCardinality', repite['veces'])}${repite['basta'] === undefined ? '' : expresion('completionCondition', repite['basta'])}</multiInstanceLoopCharacteristics>`,
        );
      if (l.endsWith('{')) {
        i++;
        dentro.push(cuerpo());
      }
      pendientes.push(() => {
        const d = porDefecto.get(id);
        const todos = d === undefined ? atributos : [...atributos, `default="${d}"`];
        nodos.push(`<${etiqueta} ${todos.join(' ')}>${dentro.join('')}</${etiqueta}>`);
      });
    }
    pendientes.forEach((p) => p());
    return [...nodos, ...flujos, ...asociaciones].join('\n');
  };
  const procesos: string[] = [];
  while (i < lineas.length) {
    const p = /^proceso (\w+)(.*) \{$/.exec(lineas[i]!);
    const id = p?.[1] ?? 'proceso';
    if (p !== null) i++;
    procesos.push(
      `<process id="${id}" name="${id}" isExecutable="true">${declarados(p?.[2] ?? '')}${cuerpo()}</process>`,
    );
    if (p !== null) i++;
  }
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:minga="https://minga.invalid/bpmn" id="prueba" targetNamespace="https://minga.invalid/prueba">
${raices.join('\n')}
${procesos.join('\n')}
</definitions>`;
}

export async function modeloDe(texto: string, opciones: OpcionesDeLectura = {}): Promise<Modelo> {
  const { modelo, hallazgos } = await leerModelo(Buffer.from(aXml(texto)), opciones);
  if (modelo === null)
    throw new Error(
      hallazgos.map((h) => `${h.codigo}(${h.elemento}) ${JSON.stringify(h.params)}`).join('; '),
    );
  return modelo;
}
