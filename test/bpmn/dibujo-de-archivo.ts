/** The drawing in a BPMN file, and what is wrong with it: things over things, ways through things or along each other. */
import { BpmnModdle } from 'bpmn-moddle';
import type { Caja, Punto } from '../../src/bpmn/trazar/piezas.js';
import { cruza, encoger, seTocan } from './geometria.js';

interface Limites {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
interface Dicho {
  readonly $type: string;
  readonly id: string;
  readonly attachedToRef?: { readonly id: string };
  readonly sourceRef?: { readonly id: string };
  readonly targetRef?: { readonly id: string };
}
interface Parte {
  readonly $type: string;
  readonly bpmnElement: Dicho;
  readonly bounds?: Limites;
  readonly waypoint?: readonly Punto[];
  readonly label?: { readonly bounds?: Limites };
}

const ENVUELVE = /Lane$|Participant$/;
const caja = (b: Limites): Caja => ({ x: b.x, y: b.y, ancho: b.width, alto: b.height });

/** Sentences; none when the drawing is clean. A box that lies wholly inside another (a sub-process) is in its place. */
export async function faltasDelDibujo(xml: string): Promise<readonly string[]> {
  const { rootElement } = await new BpmnModdle().fromXML(xml);
  const partes =
    (
      rootElement as unknown as {
        readonly diagrams?: readonly {
          readonly plane: { readonly planeElement?: readonly Parte[] };
        }[];
      }
    ).diagrams?.[0]?.plane.planeElement ?? [];
  const faltas: string[] = [];
  const cajas = new Map<string, Caja>();
  const sobre = new Map<string, string>();
  const rotulos: [string, Caja][] = [];
  for (const p of partes) {
    if (p.label?.bounds !== undefined) rotulos.push([p.bpmnElement.id, caja(p.label.bounds)]);
    if (p.bounds === undefined || ENVUELVE.test(p.bpmnElement.$type)) continue;
    cajas.set(p.bpmnElement.id, caja(p.bounds));
    if (p.bpmnElement.attachedToRef !== undefined)
      sobre.set(p.bpmnElement.id, p.bpmnElement.attachedToRef.id);
  }
  const dentro = (a: Caja, b: Caja): boolean =>
    a.x >= b.x && a.y >= b.y && a.x + a.ancho <= b.x + b.ancho && a.y + a.alto <= b.y + b.alto;
  const lista = [...cajas];
  for (const [i, [a, ca]] of lista.entries())
    for (const [b, cb] of lista.slice(i + 1))
      if (
        sobre.get(a) !== b &&
        sobre.get(b) !== a &&
        seTocan(ca, cb) &&
        !dentro(ca, cb) &&
        !dentro(cb, ca)
      )
        faltas.push(`${a} over ${b}`);
  for (const [de, r] of rotulos)
    for (const [id, c] of cajas)
      if (id !== de && sobre.get(de) !== id && seTocan(encoger(r), c) && !dentro(r, c))
        faltas.push(`the words of ${de} over ${id}`);
  const tramos: {
    readonly via: string;
    readonly de: string;
    readonly a: string;
    p: Punto;
    q: Punto;
  }[] = [];
  for (const parte of partes) {
    const puntos = parte.waypoint;
    const { id, sourceRef, targetRef } = parte.bpmnElement;
    // A dotted line that ties a note to a thing may cross what it likes.
    if (parte.bpmnElement.$type.endsWith('Association')) continue;
    if (puntos === undefined || sourceRef === undefined || targetRef === undefined) continue;
    const suyos = new Set([sourceRef.id, targetRef.id, sobre.get(sourceRef.id) ?? '']);
    for (let i = 1; i < puntos.length; i++) {
      const [p, q] = [puntos[i - 1]!, puntos[i]!];
      if (p.x !== q.x && p.y !== q.y) faltas.push(`${id} is not square`);
      for (const [otro, c] of cajas)
        if (!suyos.has(otro) && cruza(p, q, c) && !dentro(tramo(p, q), c))
          faltas.push(`${id} through ${otro}`);
      for (const propio of [sourceRef.id, targetRef.id])
        if (
          cajas.has(propio) &&
          cruza(p, q, encoger(cajas.get(propio)!)) &&
          i > 1 &&
          i < puntos.length - 1
        )
          faltas.push(`${id} inside ${propio}`);
      tramos.push({ via: id, de: sourceRef.id, a: targetRef.id, p, q });
    }
  }
  for (const [i, s] of tramos.entries())
    for (const t of tramos.slice(i + 1))
      if (s.via !== t.via && s.de !== t.de && s.a !== t.a && encimados(s, t))
        faltas.push(`${s.via} along ${t.via}`);
  return [...new Set(faltas)];
}

const tramo = (p: Punto, q: Punto): Caja => ({
  x: Math.min(p.x, q.x),
  y: Math.min(p.y, q.y),
  ancho: Math.abs(p.x - q.x),
  alto: Math.abs(p.y - q.y),
});

/** Do two pieces lie on the same line, more than touching? */
function encimados(
  s: { readonly p: Punto; readonly q: Punto },
  t: { readonly p: Punto; readonly q: Punto },
): boolean {
  const [a, b] = [tramo(s.p, s.q), tramo(t.p, t.q)];
  if (a.ancho === 0 && b.ancho === 0 && a.x === b.x)
    return Math.min(a.y + a.alto, b.y + b.alto) - Math.max(a.y, b.y) > 1;
  if (a.alto === 0 && b.alto === 0 && a.y === b.y)
    return Math.min(a.x + a.ancho, b.x + b.ancho) - Math.max(a.x, b.x) > 1;
  return false;
}
