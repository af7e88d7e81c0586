/** BPMN 2.0 with its drawing (DI), from a diagram for people and the place of each of its parts. */
const TAREA = { ancho: 120, alto: 76 };
const ROMBO = { ancho: 50, alto: 50 };
const CIRCULO = { ancho: 36, alto: 36 };
const FILA = 124;
/** Room above the first row of the drawing, for the ways that go back over it. */
const CABEZA = 36;
const ROTULO_DE_CARRIL = 30;
const ORILLA = 20;

const MEDIDAS = {
  tarea: TAREA,
  llamada: TAREA,
  exclusiva: ROMBO,
  paralela: ROMBO,
  inclusiva: ROMBO,
  inicio: CIRCULO,
  inicioEventual: CIRCULO,
  fin: CIRCULO,
  salida: CIRCULO,
};
const ETIQUETAS = {
  tarea: 'task',
  llamada: 'callActivity',
  exclusiva: 'exclusiveGateway',
  paralela: 'parallelGateway',
  inclusiva: 'inclusiveGateway',
  inicio: 'startEvent',
  inicioEventual: 'startEvent',
  fin: 'endEvent',
  salida: 'boundaryEvent',
};
const EVENTUAL = '<bpmn:conditionalEventDefinition>';

const yDe = (fila) => ORILLA + CABEZA + fila * FILA + FILA / 2;

/** Boxes, lanes and ways, in the units of the file. */
export function trazar(plano, disposicion) {
  const cajas = new Map();
  const porId = new Map(plano.elementos.map((e) => [e.id, e]));
  for (const e of plano.elementos) {
    const lugar = disposicion.lugares[e.id];
    if (e.clase === 'salida') continue;
    if (lugar === undefined) throw new Error(`'${e.id}' has no place`);
    cajas.set(e.id, caja(lugar[0], yDe(lugar[1]), MEDIDAS[e.clase]));
  }
  for (const e of plano.elementos) {
    if (e.clase !== 'salida') continue;
    const [paso, lado] = disposicion.bordes[e.id];
    const { x, y } = punto(cajas.get(e.sobre), [lado, paso]);
    cajas.set(e.id, caja(x, y, CIRCULO));
  }
  const flujos = plano.flujos.map((f) => ({
    ...f,
    puntos: camino(cajas.get(f.de), cajas.get(f.a), disposicion.vias[f.id]),
  }));
  const ancho = Math.max(...[...cajas.values()].map((c) => c.x + c.ancho)) + 40;
  let y = ORILLA;
  const carriles = disposicion.carriles.map(([rol, filas], i) => {
    const alto = filas * FILA + (i === 0 ? CABEZA : 0);
    const carril = { rol, x: ORILLA + ROTULO_DE_CARRIL, y, ancho: ancho - ORILLA, alto };
    y += alto;
    return carril;
  });
  for (const e of plano.elementos) {
    const carril = carriles.find((c) => c.rol === e.carril);
    const dentro = cajas.get(e.id);
    const centro = dentro.y + dentro.alto / 2;
    if (carril === undefined || centro < carril.y || centro > carril.y + carril.alto)
      throw new Error(`'${e.id}' lies outside the lane of ${e.carril}`);
  }
  for (const id of Object.keys(disposicion.lugares))
    if (!porId.has(id)) throw new Error(`'${id}' has a place and does not exist`);
  const participante = {
    x: ORILLA,
    y: ORILLA,
    ancho: ancho - ORILLA + ROTULO_DE_CARRIL,
    alto: y - ORILLA,
  };
  return { cajas, flujos, carriles, participante };
}

const caja = (x, y, { ancho, alto }) => ({ x: x - ancho / 2, y: y - alto / 2, ancho, alto });
const centro = (c) => ({ x: c.x + c.ancho / 2, y: c.y + c.alto / 2 });

function punto(c, lado) {
  const [nombre, paso] = Array.isArray(lado) ? lado : [lado, 0];
  const m = centro(c);
  if (nombre === 'arriba') return { x: m.x + paso, y: c.y };
  if (nombre === 'abajo') return { x: m.x + paso, y: c.y + c.alto };
  if (nombre === 'izquierda') return { x: c.x, y: m.y + paso };
  return { x: c.x + c.ancho, y: m.y + paso };
}

function camino(de, a, via) {
  if (via === undefined) {
    if (centro(de).y !== centro(a).y)
      throw new Error('a way that is not straight says how it goes');
    return [punto(de, 'derecha'), punto(a, 'izquierda')];
  }
  const bordes = via.puntos.map(([x, fila, paso]) => ({ x, y: yDe(fila) + paso }));
  return [punto(de, via.sale), ...bordes, punto(a, via.entra)];
}

const escapar = (texto) =>
  texto.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

export function comoBpmn({ id, nombre, version, titulo, rotulos }, plano, disposicion) {
  const { cajas, flujos, carriles, participante } = trazar(plano, disposicion);
  const entran = (e) => flujos.filter((f) => f.a === e.id).map((f) => f.id);
  const salen = (e) => flujos.filter((f) => f.de === e.id).map((f) => f.id);
  const elemento = (e) => {
    const clase = `bpmn:${ETIQUETAS[e.clase]}`;
    const atributos = [
      `id="${e.id}" name="${escapar(e.nombre.es)}"`,
      ...(e.llama === undefined ? [] : [`calledElement="${e.llama}"`]),
      ...(e.sobre === undefined ? [] : [`attachedToRef="${e.sobre}"`]),
    ];
    const dentro = [
      ...entran(e).map((f) => `<bpmn:incoming>${f}</bpmn:incoming>`),
      ...salen(e).map((f) => `<bpmn:outgoing>${f}</bpmn:outgoing>`),
      ...(e.varias === true ? ['<bpmn:multiInstanceLoopCharacteristics />'] : []),
      ...(e.clase === 'salida' || e.clase === 'inicioEventual'
        ? [
            `${EVENTUAL}<bpmn:condition xsi:type="bpmn:tFormalExpression" /></bpmn:conditionalEventDefinition>`,
          ]
        : []),
    ];
    return `    <${clase} ${atributos.join(' ')}>\n${dentro.map((l) => `      ${l}`).join('\n')}\n    </${clase}>`;
  };
  const limites = (c) =>
    `<dc:Bounds x="${c.x}" y="${c.y}" width="${c.ancho}" height="${c.alto}" />`;
  const forma = (e) => {
    const c = cajas.get(e.id);
    // Where a way comes in from below, its name goes above.
    const encima =
      e.clase === 'exclusiva' ||
      flujos.some((f) => f.a === e.id && disposicion.vias[f.id]?.sale === 'arriba');
    const aparte = !['tarea', 'llamada'].includes(e.clase) && e.nombre.es !== '';
    const rotulo = aparte
      ? `<bpmndi:BPMNLabel><dc:Bounds x="${c.x + c.ancho / 2 - 45}" y="${encima ? c.y - 20 : c.y + c.alto + 4}" width="90" height="14" /></bpmndi:BPMNLabel>`
      : '';
    const marca = e.clase === 'exclusiva' ? ' isMarkerVisible="true"' : '';
    return `      <bpmndi:BPMNShape id="di_${e.id}" bpmnElement="${e.id}"${marca}>${limites(c)}${rotulo}</bpmndi:BPMNShape>`;
  };
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="plano_${nombre}" targetNamespace="urn:minga:plano:${id}">
  <bpmn:collaboration id="colaboracion">
    <bpmn:participant id="participante" name="${escapar(titulo)}" processRef="${nombre}" />
  </bpmn:collaboration>
  <bpmn:process id="${nombre}" name="${escapar(titulo)}" isExecutable="false">
    <bpmn:documentation>${id}, version ${version}</bpmn:documentation>
    <bpmn:laneSet id="carriles">
${carriles
  .map(
    ({ rol }) => `      <bpmn:lane id="carril_${rol}" name="${escapar(rotulos[rol])}">
${plano.elementos
  .filter((e) => e.carril === rol)
  .map((e) => `        <bpmn:flowNodeRef>${e.id}</bpmn:flowNodeRef>`)
  .join('\n')}
      </bpmn:lane>`,
  )
  .join('\n')}
    </bpmn:laneSet>
${plano.elementos.map(elemento).join('\n')}
${flujos.map((f) => `    <bpmn:sequenceFlow id="${f.id}" sourceRef="${f.de}" targetRef="${f.a}" />`).join('\n')}
  </bpmn:process>
  <bpmndi:BPMNDiagram id="diagrama">
    <bpmndi:BPMNPlane id="plano" bpmnElement="colaboracion">
      <bpmndi:BPMNShape id="di_participante" bpmnElement="participante" isHorizontal="true">${limites(participante)}</bpmndi:BPMNShape>
${carriles.map((c) => `      <bpmndi:BPMNShape id="di_carril_${c.rol}" bpmnElement="carril_${c.rol}" isHorizontal="true">${limites(c)}</bpmndi:BPMNShape>`).join('\n')}
${plano.elementos.map(forma).join('\n')}
${flujos
  .map(
    (f) =>
      `      <bpmndi:BPMNEdge id="di_${f.id}" bpmnElement="${f.id}">${f.puntos.map((p) => `<di:waypoint x="${p.x}" y="${p.y}" />`).join('')}</bpmndi:BPMNEdge>`,
  )
  .join('\n')}
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`;
}
