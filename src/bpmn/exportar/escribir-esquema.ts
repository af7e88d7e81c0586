/** The scheme of a procedure as a BPMN 2.0 file with its drawing. */
import type { Rol } from '../../../machines/contrato.js';
import { ENTRE_BORDES, type Caja, type Pieza } from '../trazar/piezas.js';
import { trazar } from '../trazar/trazado.js';
import { CUANTOS, SUCESO, type ClaseDeNodo, type EsquemaBpmn, type NodoBpmn } from './esquema.js';

const TAREA = { ancho: 130, alto: 84, forma: 'caja' } as const;
const ROMBO = { ancho: 50, alto: 50, forma: 'rombo' } as const;
const CIRCULO = { ancho: 36, alto: 36, forma: 'circulo' } as const;
const FIGURAS: { readonly [C in ClaseDeNodo]: Pick<Pieza, 'ancho' | 'alto' | 'forma'> } = {
  inicio: CIRCULO,
  fin: CIRCULO,
  terminacion: CIRCULO,
  tarea: TAREA,
  recepcion: TAREA,
  llamada: TAREA,
  exclusiva: ROMBO,
  paralela: ROMBO,
  lanzaSenal: CIRCULO,
  bordePlazo: CIRCULO,
  bordeSenal: CIRCULO,
  bordeMensaje: CIRCULO,
};
const ETIQUETAS: { readonly [C in ClaseDeNodo]: string } = {
  inicio: 'startEvent',
  fin: 'endEvent',
  terminacion: 'endEvent',
  tarea: 'userTask',
  recepcion: 'receiveTask',
  llamada: 'callActivity',
  exclusiva: 'exclusiveGateway',
  paralela: 'parallelGateway',
  lanzaSenal: 'intermediateThrowEvent',
  bordePlazo: 'boundaryEvent',
  bordeSenal: 'boundaryEvent',
  bordeMensaje: 'boundaryEvent',
};
const MARGEN = 20;
const CABEZA_DE_CARRIL = 30;
const ANCHO_DE_ROTULO = 90;

const escapar = (t: string): string =>
  t.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
const expresion = (etiqueta: string, cuerpo: string): string =>
  `<bpmn:${etiqueta} xsi:type="bpmn:tFormalExpression">${escapar(cuerpo)}</bpmn:${etiqueta}>`;

export function escribirEsquema(e: EsquemaBpmn, rotuloDeRol: (rol: Rol) => string): string {
  const carriles = [...new Set(e.nodos.map((n) => n.carril))];
  const entran = (id: string) => e.flujos.filter((f) => f.a === id);
  const salen = (id: string) => e.flujos.filter((f) => f.de === id);
  const mensajes = referencias(e.nodos, ['recepcion', 'bordeMensaje']);
  const senales = referencias(e.nodos, ['lanzaSenal', 'bordeSenal']);
  const elemento = (n: NodoBpmn): string => {
    const atributos = [
      `id="${n.id}"`,
      ...(n.nombre === '' ? [] : [`name="${escapar(n.nombre)}"`]),
      ...(n.porDefecto === undefined ? [] : [`default="${n.porDefecto}"`]),
      ...(n.sobre === undefined ? [] : [`attachedToRef="${n.sobre}"`]),
      ...(n.interrumpe === false ? ['cancelActivity="false"'] : []),
      ...(n.clase === 'recepcion' ? [`messageRef="m_${n.referencia!}"`] : []),
      ...(n.clase === 'llamada' ? [`calledElement="${n.referencia!.split('@')[0]!}"`] : []),
    ];
    const dentro = [
      ...(n.documentacion === undefined
        ? []
        : [`<bpmn:documentation>${escapar(n.documentacion)}</bpmn:documentation>`]),
      ...extensiones(n),
      ...entran(n.id).map((f) => `<bpmn:incoming>${f.id}</bpmn:incoming>`),
      ...salen(n.id).map((f) => `<bpmn:outgoing>${f.id}</bpmn:outgoing>`),
      ...repeticion(n),
      ...definicionDeEvento(n),
    ];
    const etiqueta = `bpmn:${ETIQUETAS[n.clase]}`;
    return `    <${etiqueta} ${atributos.join(' ')}>\n${dentro.map((l) => `      ${l}\n`).join('')}    </${etiqueta}>`;
  };
  const flujo = (f: EsquemaBpmn['flujos'][number]): string => {
    const cabeza = `    <bpmn:sequenceFlow id="${f.id}"${f.nombre === undefined ? '' : ` name="${escapar(f.nombre)}"`} sourceRef="${f.de}" targetRef="${f.a}"`;
    return f.si === undefined
      ? `${cabeza} />`
      : `${cabeza}>${expresion('conditionExpression', f.si)}</bpmn:sequenceFlow>`;
  };
  const usaCuantos = e.nodos.some((n) => n.cuantos !== undefined);
  const datos = [SUCESO, ...(usaCuantos ? [CUANTOS] : []), ...e.condiciones];
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:minga="urn:minga:bpmn" id="definiciones_${e.id}" targetNamespace="urn:minga:procedimiento:${e.version}" expressionLanguage="https://www.omg.org/spec/DMN/20191111/FEEL/" exporter="Minga">
${mensajes.map((m) => `  <bpmn:message id="m_${m}" name="${m}" />\n`).join('')}${senales.map((s) => `  <bpmn:signal id="s_${s}" name="${s}" />\n`).join('')}  <bpmn:collaboration id="colaboracion">
    <bpmn:participant id="participante" name="${escapar(e.titulo)}" processRef="${e.id}" />
  </bpmn:collaboration>
  <bpmn:process id="${e.id}" name="${escapar(e.titulo)}" isExecutable="true">
    <bpmn:documentation>${escapar(e.documentacion)}</bpmn:documentation>
${datos.map((d) => `    <bpmn:property id="dato_${d}" name="${d}" />\n`).join('')}    <bpmn:laneSet id="carriles">
${carriles
  .map(
    (rol) => `      <bpmn:lane id="carril_${rol}" name="${escapar(rotuloDeRol(rol))}">
${e.nodos
  .filter((n) => n.carril === rol)
  .map((n) => `        <bpmn:flowNodeRef>${n.id}</bpmn:flowNodeRef>\n`)
  .join('')}      </bpmn:lane>`,
  )
  .join('\n')}
    </bpmn:laneSet>
${e.nodos.map(elemento).join('\n')}
${e.flujos.map(flujo).join('\n')}
  </bpmn:process>
${dibujo(e, carriles)}
</bpmn:definitions>
`;
}

const referencias = (nodos: readonly NodoBpmn[], clases: readonly ClaseDeNodo[]): string[] => [
  ...new Set(nodos.flatMap((n) => (clases.includes(n.clase) ? (n.referencia ?? []) : []))),
];

/** What is recorded when the task is completed, as a form of its own: which of its events it was. */
function extensiones(n: NodoBpmn): string[] {
  if (n.sucesos === undefined || n.sucesos.length === 0) return [];
  const formulario = {
    type: 'object',
    properties: {
      [SUCESO]: { title: 'Qué se registra', enum: n.sucesos.map((s) => s.nombre) },
    },
    required: [SUCESO],
  };
  return [
    `<bpmn:extensionElements><minga:formulario>${escapar(JSON.stringify(formulario))}</minga:formulario></bpmn:extensionElements>`,
  ];
}

function repeticion(n: NodoBpmn): string[] {
  if (n.repiteSi !== undefined)
    return [
      `<bpmn:standardLoopCharacteristics testBefore="false">${expresion('loopCondition', n.repiteSi)}</bpmn:standardLoopCharacteristics>`,
    ];
  if (n.cuantos !== undefined)
    return [
      `<bpmn:multiInstanceLoopCharacteristics>${expresion('loopCardinality', n.cuantos)}</bpmn:multiInstanceLoopCharacteristics>`,
    ];
  return [];
}

function definicionDeEvento(n: NodoBpmn): string[] {
  switch (n.clase) {
    case 'terminacion':
      return ['<bpmn:terminateEventDefinition />'];
    case 'lanzaSenal':
    case 'bordeSenal':
      return [`<bpmn:signalEventDefinition signalRef="s_${n.referencia!}" />`];
    case 'bordeMensaje':
      return [`<bpmn:messageEventDefinition messageRef="m_${n.referencia!}" />`];
    case 'bordePlazo':
      return [
        `<bpmn:timerEventDefinition${n.enDiasTermino === true ? ' minga:unidad="diasTermino"' : ''}>${expresion('timeDuration', n.referencia!)}</bpmn:timerEventDefinition>`,
      ];
    default:
      return [];
  }
}

/** Wide enough for one line of its words. */
const anchoDe = (texto: string): number => Math.round(texto.length * 6) + 8;

function dibujo(e: EsquemaBpmn, carriles: readonly Rol[]): string {
  const bordes = new Map<string, number>();
  for (const n of e.nodos)
    if (n.sobre !== undefined) bordes.set(n.sobre, (bordes.get(n.sobre) ?? 0) + 1);
  const piezas: Pieza[] = e.nodos.map((n) => {
    const figura = FIGURAS[n.clase];
    return {
      id: n.id,
      ...figura,
      ancho: Math.max(figura.ancho, (bordes.get(n.id) ?? 0) * ENTRE_BORDES + 16),
      banda: carriles.indexOf(n.carril),
      ...(n.sobre === undefined ? {} : { sobre: n.sobre }),
      ...(figura.forma === 'caja' || n.nombre === '' ? {} : { rotulo: ANCHO_DE_ROTULO }),
    };
  });
  const t = trazar(
    piezas,
    e.flujos.map((f) => ({
      id: f.id,
      de: f.de,
      a: f.a,
      ...(f.nombre === undefined ? {} : { rotulo: anchoDe(f.nombre) }),
    })),
  );
  const [dx, dy] = [MARGEN + CABEZA_DE_CARRIL, MARGEN];
  const limites = (c: Caja): string =>
    `<dc:Bounds x="${c.x + dx}" y="${c.y + dy}" width="${c.ancho}" height="${c.alto}" />`;
  const rotulo = (c: Caja | undefined): string =>
    c === undefined ? '' : `<bpmndi:BPMNLabel>${limites(c)}</bpmndi:BPMNLabel>`;
  const forma = (n: NodoBpmn): string =>
    `      <bpmndi:BPMNShape id="di_${n.id}" bpmnElement="${n.id}"${n.clase === 'exclusiva' ? ' isMarkerVisible="true"' : ''}>${limites(t.cajas.get(n.id)!)}${rotulo(t.rotulos.get(n.id))}</bpmndi:BPMNShape>`;
  return `  <bpmndi:BPMNDiagram id="diagrama">
    <bpmndi:BPMNPlane id="plano" bpmnElement="colaboracion">
      <bpmndi:BPMNShape id="di_participante" bpmnElement="participante" isHorizontal="true">${limites({ x: -2 * CABEZA_DE_CARRIL, y: 0, ancho: t.ancho + 2 * CABEZA_DE_CARRIL, alto: t.alto })}</bpmndi:BPMNShape>
${carriles
  .map(
    (rol, i) =>
      `      <bpmndi:BPMNShape id="di_carril_${rol}" bpmnElement="carril_${rol}" isHorizontal="true">${limites({ x: -CABEZA_DE_CARRIL, y: t.bandas[i]!.y, ancho: t.ancho + CABEZA_DE_CARRIL, alto: t.bandas[i]!.alto })}</bpmndi:BPMNShape>`,
  )
  .join('\n')}
${e.nodos.map(forma).join('\n')}
${e.flujos
  .map(
    (f) =>
      `      <bpmndi:BPMNEdge id="di_${f.id}" bpmnElement="${f.id}">${t.caminos
        .get(f.id)!
        .map((p) => `<di:waypoint x="${p.x + dx}" y="${p.y + dy}" />`)
        .join('')}${rotulo(t.rotulosDeVia.get(f.id))}</bpmndi:BPMNEdge>`,
  )
  .join('\n')}
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>`;
}
