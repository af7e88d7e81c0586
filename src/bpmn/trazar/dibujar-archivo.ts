/**
 * A drawing for a file that has none, so that whoever imported it can see it: pools one under another, lanes as bands,
 * sub-processes open, notes and data under the process they belong to.
 */
import { BpmnModdle } from 'bpmn-moddle';
import { clase, id, nombre, uno, varios, type Elemento } from '../modelo/elemento.js';
import { ENTRE_BORDES, type Caja, type Pieza, type Punto, type Via } from './piezas.js';
import { trazar } from './trazado.js';

const TAREA = { ancho: 130, alto: 84, forma: 'caja' } as const;
const ROMBO = { ancho: 50, alto: 50, forma: 'rombo' } as const;
const CIRCULO = { ancho: 36, alto: 36, forma: 'circulo' } as const;
const PAPEL = { ancho: 100, alto: 50 } as const;
const CABEZA = 30;
const MARGEN = 20;
const ENTRE_PISCINAS = 60;
const ANCHO_DE_ROTULO = 90;

interface Parte {
  readonly de: Elemento;
  readonly caja?: Caja;
  readonly puntos?: readonly Punto[];
  readonly rotulo?: Caja;
  readonly acostada?: boolean;
  readonly abierta?: boolean;
}
interface Hoja {
  readonly partes: readonly Parte[];
  readonly ancho: number;
  readonly alto: number;
}

export const tieneDibujo = (definiciones: Elemento): boolean =>
  varios(definiciones, 'diagrams').some((d) => {
    const plano = uno(d, 'plane');
    return plano !== null && varios(plano, 'planeElement').length > 0;
  });

/** The same file with a drawing; as it was, if it had one. */
export async function dibujarArchivo(xml: string): Promise<string> {
  const moddle = new BpmnModdle();
  const { rootElement } = await moddle.fromXML(xml);
  const raiz = rootElement as unknown as Elemento;
  if (tieneDibujo(raiz)) return xml;
  const elementos = varios(raiz, 'rootElements');
  const colaboracion = elementos.find((e) => clase(e) === 'Collaboration');
  const procesos = elementos.filter((e) => clase(e) === 'Process');
  const sobre = colaboracion ?? procesos[0];
  if (sobre === undefined) return xml;
  const partes =
    colaboracion === undefined
      ? mover(hojaDe(sobre).partes, MARGEN, MARGEN)
      : partesDeColaboracion(colaboracion);
  const crear = moddle as unknown as {
    create(tipo: string, atributos: object): Elemento & { $parent?: Elemento };
  };
  const limites = (c: Caja): Elemento =>
    crear.create('dc:Bounds', { x: c.x, y: c.y, width: c.ancho, height: c.alto });
  const dibujadas = partes.map((p) => {
    const rotulo =
      p.rotulo === undefined
        ? {}
        : { label: crear.create('bpmndi:BPMNLabel', { bounds: limites(p.rotulo) }) };
    return p.caja === undefined
      ? crear.create('bpmndi:BPMNEdge', {
          id: `di_${id(p.de)}`,
          bpmnElement: p.de,
          waypoint: p.puntos!.map((q) => crear.create('dc:Point', { x: q.x, y: q.y })),
          ...rotulo,
        })
      : crear.create('bpmndi:BPMNShape', {
          id: `di_${id(p.de)}`,
          bpmnElement: p.de,
          bounds: limites(p.caja),
          ...(p.acostada === true ? { isHorizontal: true } : {}),
          ...(p.abierta === true ? { isExpanded: true } : {}),
          ...(clase(p.de) === 'ExclusiveGateway' ? { isMarkerVisible: true } : {}),
          ...rotulo,
        });
  });
  const plano = crear.create('bpmndi:BPMNPlane', {
    id: 'plano_trazado',
    bpmnElement: sobre,
    planeElement: dibujadas,
  });
  const diagrama = crear.create('bpmndi:BPMNDiagram', { id: 'diagrama_trazado', plane: plano });
  (raiz as unknown as { diagrams: Elemento[] }).diagrams = [diagrama];
  const escrito = await moddle.toXML(rootElement, { format: true });
  return escrito.xml;
}

function partesDeColaboracion(colaboracion: Elemento): readonly Parte[] {
  const partes: Parte[] = [];
  const hojas = varios(colaboracion, 'participants').map((participante) => {
    const proceso = uno(participante, 'processRef');
    return { participante, hoja: proceso === null ? null : hojaDe(proceso) };
  });
  const ancho = Math.max(400, ...hojas.map((h) => h.hoja?.ancho ?? 0)) + 2 * CABEZA;
  let y = MARGEN;
  for (const { participante, hoja } of hojas) {
    const alto = Math.max(60, hoja?.alto ?? 0);
    partes.push({
      de: participante,
      caja: { x: MARGEN, y, ancho, alto },
      acostada: true,
    });
    if (hoja !== null) partes.push(...mover(hoja.partes, MARGEN + 2 * CABEZA, y));
    y += alto + ENTRE_PISCINAS;
  }
  const cajas = new Map(partes.flatMap((p) => (p.caja === undefined ? [] : [[id(p.de), p.caja]])));
  for (const m of varios(colaboracion, 'messageFlows')) {
    const [de, a] = [cajas.get(idDe(m, 'sourceRef')), cajas.get(idDe(m, 'targetRef'))];
    if (de === undefined || a === undefined) continue;
    const baja = de.y < a.y;
    const x = de.x + de.ancho / 2;
    const xa = a.ancho > 300 ? x : a.x + a.ancho / 2;
    const ys = baja ? de.y + de.alto : de.y;
    const ye = baja ? a.y : a.y + a.alto;
    const medio = baja ? ye - 12 : ye + 12;
    partes.push({
      de: m,
      puntos: [
        { x, y: ys },
        { x, y: medio },
        { x: xa, y: medio },
        { x: xa, y: ye },
      ],
    });
  }
  return partes;
}

const idDe = (e: Elemento, propiedad: string): string => {
  const r = uno(e, propiedad);
  return r === null ? '' : id(r);
};

/** A process or a sub-process, from its own corner. */
function hojaDe(ambito: Elemento): Hoja {
  const elementos = varios(ambito, 'flowElements');
  // What has no id cannot be pointed at from a drawing.
  const nodos = elementos.filter((e) => esNodo(e) && id(e) !== '');
  const carriles = carrilesDe(ambito);
  const bandaDe = new Map<string, number>();
  carriles.forEach((c, i) => varios(c, 'flowNodeRef').forEach((n) => bandaDe.set(id(n), i)));
  const dentro = new Map<string, Hoja>();
  const bordes = new Map<string, number>();
  const ids = new Set(nodos.map(id));
  for (const n of nodos) {
    if (esSubproceso(n)) dentro.set(id(n), hojaDe(n));
    const en = idDe(n, 'attachedToRef');
    if (ids.has(en)) bordes.set(en, (bordes.get(en) ?? 0) + 1);
  }
  const piezas = nodos.map((n): Pieza => {
    const en = idDe(n, 'attachedToRef');
    const hoja = dentro.get(id(n));
    const figura =
      hoja === undefined ? figuraDe(n) : { ...TAREA, ancho: hoja.ancho, alto: hoja.alto };
    return {
      id: id(n),
      ...figura,
      ancho: Math.max(figura.ancho, (bordes.get(id(n)) ?? 0) * ENTRE_BORDES + 16),
      banda: bandaDe.get(ids.has(en) ? en : id(n)) ?? 0,
      ...(ids.has(en) ? { sobre: en } : {}),
      ...(figura.forma === 'caja' || nombre(n) === null ? {} : { rotulo: ANCHO_DE_ROTULO }),
    };
  });
  const flujos = elementos.filter(
    (e) =>
      clase(e) === 'SequenceFlow' &&
      id(e) !== '' &&
      ids.has(idDe(e, 'sourceRef')) &&
      ids.has(idDe(e, 'targetRef')),
  );
  const vias = flujos.map((f): Via => {
    const dicho = nombre(f);
    return {
      id: id(f),
      de: idDe(f, 'sourceRef'),
      a: idDe(f, 'targetRef'),
      ...(dicho === null ? {} : { rotulo: dicho.length * 6 + 8 }),
    };
  });
  const t = trazar(piezas, vias);
  const partes: Parte[] = [];
  const orla = carriles.length > 0 ? CABEZA : 0;
  carriles.forEach((c, i) => {
    const banda = t.bandas[i];
    if (banda !== undefined)
      partes.push({
        de: c,
        caja: { x: -orla, y: banda.y, ancho: t.ancho + orla, alto: banda.alto },
        acostada: true,
      });
  });
  for (const n of nodos) {
    const caja = t.cajas.get(id(n))!;
    const rotulo = t.rotulos.get(id(n));
    const hoja = dentro.get(id(n));
    partes.push({
      de: n,
      caja,
      ...(rotulo === undefined ? {} : { rotulo }),
      ...(hoja === undefined ? {} : { abierta: true }),
    });
    if (hoja !== undefined) partes.push(...mover(hoja.partes, caja.x, caja.y));
  }
  for (const f of flujos) {
    const rotulo = t.rotulosDeVia.get(id(f));
    partes.push({
      de: f,
      puntos: t.caminos.get(id(f))!,
      ...(rotulo === undefined ? {} : { rotulo }),
    });
  }
  return conPapeles(ambito, { partes, ancho: t.ancho, alto: t.alto });
}

/** Notes and data in a row of their own below, tied to what they speak of. */
function conPapeles(ambito: Elemento, hoja: Hoja): Hoja {
  const papeles = [
    ...varios(ambito, 'artifacts').filter((a) => clase(a) === 'TextAnnotation'),
    ...varios(ambito, 'flowElements').filter((e) =>
      ['DataObjectReference', 'DataStoreReference'].includes(clase(e)),
    ),
  ];
  if (papeles.length === 0) return hoja;
  const partes = [...hoja.partes];
  papeles.forEach((de, i) => {
    partes.push({
      de,
      caja: { x: MARGEN + i * (PAPEL.ancho + 30), y: hoja.alto + 10, ...PAPEL },
    });
  });
  const cajas = new Map(partes.flatMap((p) => (p.caja === undefined ? [] : [[id(p.de), p.caja]])));
  for (const a of varios(ambito, 'artifacts').filter((x) => clase(x) === 'Association')) {
    const [de, hasta] = [cajas.get(idDe(a, 'sourceRef')), cajas.get(idDe(a, 'targetRef'))];
    if (de === undefined || hasta === undefined) continue;
    partes.push({ de: a, puntos: [centro(de), centro(hasta)] });
  }
  return {
    partes,
    ancho: Math.max(hoja.ancho, MARGEN + papeles.length * (PAPEL.ancho + 30)),
    alto: hoja.alto + PAPEL.alto + 50,
  };
}
const centro = (c: Caja): Punto => ({ x: c.x + c.ancho / 2, y: c.y + c.alto / 2 });

function carrilesDe(ambito: Elemento): readonly Elemento[] {
  const hojas = (conjunto: Elemento): Elemento[] =>
    varios(conjunto, 'lanes').flatMap((c) => {
      const dentro = uno(c, 'childLaneSet');
      return dentro === null ? [c] : hojas(dentro);
    });
  return varios(ambito, 'laneSets').flatMap(hojas);
}

const esSubproceso = (e: Elemento): boolean =>
  ['SubProcess', 'Transaction', 'AdHocSubProcess'].includes(clase(e));
const esNodo = (e: Elemento): boolean =>
  /(Task|Event|Gateway|Activity)$/.test(clase(e)) || esSubproceso(e);

function figuraDe(e: Elemento): Pick<Pieza, 'ancho' | 'alto' | 'forma'> {
  if (clase(e).endsWith('Gateway')) return ROMBO;
  return clase(e).endsWith('Event') ? CIRCULO : TAREA;
}

const mover = (partes: readonly Parte[], dx: number, dy: number): readonly Parte[] => {
  const caja = (c: Caja): Caja => ({ ...c, x: c.x + dx, y: c.y + dy });
  return partes.map((p) => ({
    ...p,
    ...(p.caja === undefined ? {} : { caja: caja(p.caja) }),
    ...(p.puntos === undefined
      ? {}
      : { puntos: p.puntos.map((q) => ({ x: q.x + dx, y: q.y + dy })) }),
    ...(p.rotulo === undefined ? {} : { rotulo: caja(p.rotulo) }),
  }));
};
