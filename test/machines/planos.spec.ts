/**
 * The diagrams for people against the machines they draw, and the files they are drawn from: every state is somewhere,
 * every change of state goes along some way, nothing overlaps and no way runs through a thing it does not touch.
 */
import { readFileSync } from 'node:fs';
import { CATALOGO } from '../../machines/catalogo.js';
import type { Dibujo, Plano } from '../../machines/contrato.js';
import type { Caja, Punto } from '../../src/bpmn/trazar/piezas.js';
import { crearProcedimientoXState } from '../../src/xstate/procedimiento-xstate.js';
import { cruza, encoger, seTocan } from '../bpmn/geometria.js';

const PROCEDIMIENTOS = [...CATALOGO.values()]
  .filter((d) => d.plano !== undefined)
  .map((d) => ({
    id: d.id,
    plano: d.plano!,
    pasos: d.pasos,
    dibujo: crearProcedimientoXState(d).dibujar(),
  }));

const hojas = (d: Dibujo): Set<string> =>
  new Set(d.nodos.filter((n) => !d.nodos.some((m) => m.padre === n.id)).map((n) => n.id));

it('draws every procedure that people follow', () => {
  expect(PROCEDIMIENTOS.map((p) => p.id)).toEqual([
    'implementacion@1',
    'plan@1',
    'cocreacion@1',
    'compromiso@1',
  ]);
});

describe.each(PROCEDIMIENTOS)('$id', ({ id, plano, pasos, dibujo }) => {
  const nombre = new Map(dibujo.nodos.map((n) => [n.id, n.nombre]));
  const finales = hojas(dibujo);
  /** A state in which nothing is waited for: it is left at once. */
  const dePaso = new Set(
    dibujo.nodos
      .filter((n) =>
        dibujo.arcos.some((a) => a.de === n.id && a.clase === 'automatica' && a.evento === ''),
      )
      .map((n) => n.id),
  );
  const donde = (estado: string) =>
    plano.elementos.filter((e) => e.estados?.includes(estado) === true).map((e) => e.id);

  it('has a place, and one only, for every state', () => {
    for (const hoja of finales)
      if (!dePaso.has(hoja)) expect([hoja, donde(nombre.get(hoja)!).length]).toEqual([hoja, 1]);
    const conocidos = new Set(nombre.values());
    for (const e of plano.elementos)
      for (const estado of e.estados ?? []) expect(conocidos).toContain(estado);
  });

  it('puts each step in the lane of who answers for it first, and its state where its step is', () => {
    for (const e of plano.elementos.filter((x) => x.paso !== undefined)) {
      const paso = pasos.find((p) => p.numero === e.paso)!;
      // Who decides a stage of the co-creation is the Autoridad too: it has a lane for that.
      if (e.carril !== 'autoridad' || paso.responsables.includes('autoridad'))
        expect(paso.responsables).toContain(e.carril);
      for (const estado of e.estados ?? []) {
        const nodo = dibujo.nodos.find((n) => n.nombre === estado)!;
        if (nodo.paso !== null) expect([estado, nodo.paso]).toEqual([estado, e.paso]);
      }
    }
    expect(new Set(plano.elementos.flatMap((e) => e.paso ?? []))).toEqual(
      new Set(pasos.map((p) => p.numero)),
    );
  });

  it('has a way for every event that takes a process from one place to another', () => {
    const por = new Map<string, number>();
    for (const f of plano.flujos)
      for (const p of f.por) por.set(p.evento, (por.get(p.evento) ?? 0) + 1);
    for (const a of dibujo.arcos) {
      if (a.a === null || a.clase === 'automatica') continue;
      const de = donde(nombre.get(a.de)!);
      const hasta = donde(nombre.get(a.a)!);
      // From a composite state or into one it is another place too.
      if (de.length === 1 && de[0] === hasta[0]) continue;
      const evento = a.clase === 'fin' ? `#hijo:${a.evento}` : a.evento;
      if (a.clase === 'plazo') {
        expect(de).toEqual(hasta);
        continue;
      }
      expect([evento, por.has(evento)]).toEqual([evento, true]);
    }
    const eventos = new Set([
      'abrirProceso',
      ...dibujo.arcos.map((a) => (a.clase === 'fin' ? `#hijo:${a.evento}` : a.evento)),
    ]);
    for (const evento of por.keys()) expect(eventos).toContain(evento);
  });

  it('hangs together: every way has both ends, everything but a beginning is reached', () => {
    const ids = new Set(plano.elementos.map((e) => e.id));
    expect(ids.size).toBe(plano.elementos.length);
    for (const f of plano.flujos) {
      expect(ids).toContain(f.de);
      expect(ids).toContain(f.a);
    }
    for (const e of plano.elementos) {
      const llega = plano.flujos.some((f) => f.a === e.id);
      const sale = plano.flujos.some((f) => f.de === e.id);
      expect([e.id, llega]).toEqual([
        e.id,
        !['inicio', 'inicioEventual', 'salida'].includes(e.clase),
      ]);
      expect([e.id, sale]).toEqual([e.id, e.clase !== 'fin']);
    }
  });

  it('is drawn without overlaps, and no way runs through what it does not touch', () => {
    const archivo = leer(id);
    const { cajas, caminos } = archivo;
    expect([...cajas.keys()].toSorted()).toEqual(plano.elementos.map((e) => e.id).toSorted());
    expect([...caminos.keys()].toSorted()).toEqual(plano.flujos.map((f) => f.id).toSorted());
    const faltas: string[] = [];
    const lista = [...cajas];
    for (const [i, [a, ca]] of lista.entries())
      for (const [b, cb] of lista.slice(i + 1))
        if (!pegados(plano, a, b) && seTocan(ca, cb)) faltas.push(`${a} over ${b}`);
    for (const f of plano.flujos) {
      const puntos = caminos.get(f.id)!;
      const suyos = new Set([f.de, f.a, anfitrion(plano, f.de)]);
      for (const [id2, c] of cajas)
        for (let i = 1; i < puntos.length; i++)
          if (!suyos.has(id2) && cruza(puntos[i - 1]!, puntos[i]!, c))
            faltas.push(`${f.id} through ${id2}`);
      // It may touch its own ends, and no more than touch them.
      for (const id2 of [f.de, f.a]) {
        const c = encoger(cajas.get(id2)!);
        for (let i = 1; i < puntos.length; i++)
          if (cruza(puntos[i - 1]!, puntos[i]!, c)) faltas.push(`${f.id} inside ${id2}`);
      }
      for (let i = 1; i < puntos.length; i++)
        if (puntos[i]!.x !== puntos[i - 1]!.x && puntos[i]!.y !== puntos[i - 1]!.y)
          faltas.push(`${f.id} is not square`);
    }
    expect(faltas).toEqual([]);
  });
});

function leer(id: string): { cajas: Map<string, Caja>; caminos: Map<string, Punto[]> } {
  const archivo = new URL(
    `../../web/src/procedimiento-vivo/planos/${id.replace('@', '-')}.bpmn`,
    import.meta.url,
  );
  const xml = readFileSync(archivo, 'utf8');
  const cajas = new Map<string, Caja>();
  const FORMA =
    /<bpmndi:BPMNShape id="\w+" bpmnElement="(\w+)"[^>]*><dc:Bounds x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/g;
  for (const [, elemento = '', x, y, ancho, alto] of xml.matchAll(FORMA))
    if (elemento !== 'participante' && !elemento.startsWith('carril_'))
      cajas.set(elemento, { x: Number(x), y: Number(y), ancho: Number(ancho), alto: Number(alto) });
  const caminos = new Map<string, Punto[]>();
  for (const [, flujo = '', puntos = ''] of xml.matchAll(
    /<bpmndi:BPMNEdge id="\w+" bpmnElement="(\w+)">(.*?)<\/bpmndi:BPMNEdge>/g,
  ))
    caminos.set(
      flujo,
      [...puntos.matchAll(/x="([\d.]+)" y="([\d.]+)"/g)].map(([, x, y]) => ({
        x: Number(x),
        y: Number(y),
      })),
    );
  return { cajas, caminos };
}

const anfitrion = (plano: Plano, id: string): string =>
  plano.elementos.find((e) => e.id === id)?.sobre ?? id;
const pegados = (plano: Plano, a: string, b: string): boolean =>
  anfitrion(plano, a) === b || anfitrion(plano, b) === a;
