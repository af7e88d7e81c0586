/**
 * Chance against the interpreter. Models made of blocks are also compiled, block by block, into an ordinary XState
 * statechart: after every step both wait for the same tasks. Models with arrows anywhere have no such oracle: they throw
 * nothing, no token is lost or made, and what was stored and read back goes on the same way.
 */
import { createActor, setup, type AnyMachineSnapshot } from 'xstate';
import { FOTO_VACIA, type Foto } from '../../src/bpmn/interprete/foto.js';
import { avanzar, ENTORNO, haTerminado } from '../../src/bpmn/interprete/interprete.js';
import type { Modelo } from '../../src/bpmn/modelo/modelo.js';
import { Azar } from '../machines/azar.js';
import { modeloDe } from './dibujante.js';

export interface ResultadoDeFuzz {
  readonly modelos: number;
  readonly pasos: number;
  readonly fallos: readonly string[];
}

// ── Blocks ──

type Bloque =
  | { readonly que: 'tarea'; readonly id: string }
  | { readonly que: 'serie'; readonly de: readonly Bloque[] }
  | {
      readonly que: 'paralela' | 'exclusiva' | 'inclusiva';
      readonly id: string;
      readonly de: readonly Bloque[];
      readonly elige: readonly number[];
    }
  | { readonly que: 'vueltas'; readonly id: string; readonly de: Bloque; readonly veces: number }
  | { readonly que: 'sub'; readonly id: string; readonly de: Bloque };

class Inventor {
  private n = 0;
  constructor(private readonly azar: Azar) {}

  private id(letra: string): string {
    return `${letra}${++this.n}`;
  }
  bloque(hondo: number): Bloque {
    const suerte = hondo <= 0 ? 0 : this.azar.siguiente();
    if (suerte < 0.3) return { que: 'tarea', id: this.id('t') };
    if (suerte < 0.5) return { que: 'serie', de: this.varios(hondo - 1, 3) };
    if (suerte < 0.6)
      return {
        que: 'vueltas',
        id: this.id('v'),
        de: this.bloque(hondo - 1),
        veces: 1 + Math.floor(this.azar.siguiente() * 3),
      };
    if (suerte < 0.68) return { que: 'sub', id: this.id('s'), de: this.bloque(hondo - 1) };
    const que = this.azar.uno(['paralela', 'exclusiva', 'inclusiva'] as const);
    const de = this.varios(hondo - 1, 3);
    const elige =
      que === 'exclusiva'
        ? [Math.floor(this.azar.siguiente() * de.length)]
        : que === 'paralela'
          ? de.map((_, i) => i)
          : de.map((_, i) => i).filter((i) => i === 0 || this.azar.siguiente() < 0.5);
    return { que, id: this.id('g'), de, elige };
  }
  private varios(hondo: number, hasta: number): readonly Bloque[] {
    return Array.from({ length: 2 + Math.floor(this.azar.siguiente() * (hasta - 1)) }, () =>
      this.bloque(hondo),
    );
  }
}

/** As a drawing: the lines, and where it begins and ends. */
function dibujar(b: Bloque, lineas: string[]): { readonly entra: string; readonly sale: string } {
  switch (b.que) {
    case 'tarea':
      lineas.push(`usuario ${b.id}`);
      return { entra: b.id, sale: b.id };
    case 'serie': {
      const partes = b.de.map((x) => dibujar(x, lineas));
      partes.slice(1).forEach((p, i) => lineas.push(`${partes[i]!.sale} -> ${p.entra}`));
      return { entra: partes[0]!.entra, sale: partes.at(-1)!.sale };
    }
    case 'vueltas': {
      lineas.push(
        `exclusiva ${b.id}m`,
        `guion ${b.id}g guion="{${b.id}n: ${b.id}n + 1}"`,
        `exclusiva ${b.id}e`,
      );
      const p = dibujar(b.de, lineas);
      lineas.push(
        `${b.id}m -> ${p.entra}`,
        `${p.sale} -> ${b.id}g`,
        `${b.id}g -> ${b.id}e`,
        `${b.id}e -> ${b.id}m : modulo(${b.id}n, ${b.veces}) > 0`,
      );
      // Out of a loop by its default flow: a node of its own, so that the exit is one.
      lineas.push(`exclusiva ${b.id}x`, `${b.id}e => ${b.id}x`);
      return { entra: `${b.id}m`, sale: `${b.id}x` };
    }
    case 'sub': {
      const dentro: string[] = [];
      const p = dibujar(b.de, dentro);
      lineas.push(
        `sub ${b.id} {`,
        `inicio ${b.id}i`,
        ...dentro,
        `fin ${b.id}f`,
        `${b.id}i -> ${p.entra}`,
        `${p.sale} -> ${b.id}f`,
        '}',
      );
      return { entra: b.id, sale: b.id };
    }
    default: {
      lineas.push(`${b.que} ${b.id}a`, `${b.que} ${b.id}z`);
      b.de.forEach((x, i) => {
        const p = dibujar(x, lineas);
        const condicion = b.que === 'paralela' ? '' : ` : ${b.elige.includes(i)}`;
        lineas.push(`${b.id}a -> ${p.entra}${condicion}`, `${p.sale} -> ${b.id}z`);
      });
      return { entra: `${b.id}a`, sale: `${b.id}z` };
    }
  }
}

interface EstadoDeCarta {
  [clave: string]: unknown;
}
/** As a statechart: a state that ends when its block does. */
function carta(b: Bloque): EstadoDeCarta {
  switch (b.que) {
    case 'tarea':
      return {
        initial: 'espera',
        states: {
          espera: { tags: [b.id], on: { [`hacer.${b.id}`]: 'hecha' } },
          hecha: { type: 'final' },
        },
      };
    case 'serie':
      return enSerie(b.de.map(carta));
    case 'sub':
      return carta(b.de);
    case 'vueltas':
      // Each turn is a copy: a statechart cannot count without memory, and this oracle keeps none.
      return enSerie(Array.from({ length: b.veces }, () => carta(b.de)));
    default: {
      const elegidas = b.elige.map((i) => carta(b.de[i]!));
      return elegidas.length === 1
        ? elegidas[0]!
        : { type: 'parallel', states: Object.fromEntries(elegidas.map((e, i) => [`r${i}`, e])) };
    }
  }
}
const enSerie = (partes: readonly EstadoDeCarta[]): EstadoDeCarta => ({
  initial: 'p0',
  states: Object.fromEntries([
    ...partes.map((p, i) => [
      `p${i}`,
      { ...p, onDone: i + 1 < partes.length ? `p${i + 1}` : 'fin' },
    ]),
    ['fin', { type: 'final' }],
  ]),
});

const dosVeces = (f: Foto): Foto => JSON.parse(JSON.stringify(f)) as Foto;
const esperan = (f: Foto): readonly string[] =>
  Object.values(f.fichas)
    .filter((x) => x.espera.tipo === 'tarea')
    .map((x) => x.nodo)
    .sort();

export async function porBloques(modelos: number, semilla: number): Promise<ResultadoDeFuzz> {
  const azar = new Azar(semilla);
  const fallos: string[] = [];
  let pasos = 0;
  for (let m = 0; m < modelos; m++) {
    const bloque = new Inventor(azar).bloque(4);
    const lineas: string[] = [];
    const { entra, sale } = dibujar(bloque, lineas);
    const texto = ['inicio i', ...lineas, 'fin f', `i -> ${entra}`, `${sale} -> f`].join('\n');
    const modelo = await modeloDe(texto);
    const ceros = Object.fromEntries([...texto.matchAll(/(v\d+n):/g)].map((x) => [x[1]!, 0]));
    const oraculo = createActor(
      // The drawing is chance's: no type can know it.
      setup({}).createMachine(enSerie([carta(bloque)]) as never),
    ).start();
    let foto = avanzar(
      modelo,
      FOTO_VACIA,
      { tipo: 'iniciar', proceso: 'proceso', variables: ceros },
      ENTORNO,
    ).foto;
    let leida = dosVeces(foto);
    for (;;) {
      const suyas = esperan(foto);
      const visto = oraculo.getSnapshot() as unknown as AnyMachineSnapshot;
      const debidas = [...visto.tags].sort();
      if (
        JSON.stringify([...new Set(suyas)]) !== JSON.stringify(debidas) ||
        haTerminado(foto) !== (visto.status === 'done')
      ) {
        fallos.push(
          `model ${m}: waits ${suyas.join(' ')}, the statechart ${debidas.join(' ')} (${visto.status})\n${texto}`,
        );
        break;
      }
      if (suyas.length === 0) break;
      const tarea = azar.uno(suyas);
      pasos++;
      const dar = (f: Foto): Foto => {
        const ficha = Object.values(f.fichas).find(
          (x) => x.nodo === tarea && x.espera.tipo === 'tarea',
        )!;
        return avanzar(modelo, f, { tipo: 'completar', ficha: ficha.id, datos: {} }, ENTORNO).foto;
      };
      foto = dar(foto);
      leida = dosVeces(dar(leida));
      if (JSON.stringify(foto) !== JSON.stringify(leida)) {
        fallos.push(`model ${m}: read back, it goes on another way\n${texto}`);
        break;
      }
      oraculo.send({ type: `hacer.${tarea}` });
    }
  }
  return { modelos, pasos, fallos };
}

// ── Arrows anywhere ──

export async function sinBloques(modelos: number, semilla: number): Promise<ResultadoDeFuzz> {
  const azar = new Azar(semilla);
  const fallos: string[] = [];
  let pasos = 0;
  for (let m = 0; m < modelos; m++) {
    const texto = enredo(azar);
    const modelo = await modeloDe(texto);
    const variables = { x: Math.floor(azar.siguiente() * 4) };
    try {
      let foto = avanzar(
        modelo,
        FOTO_VACIA,
        { tipo: 'iniciar', proceso: 'proceso', variables },
        ENTORNO,
      ).foto;
      let leida = dosVeces(foto);
      for (let n = 0; n < 30; n++) {
        const roto = perdidas(modelo, foto);
        if (roto !== null) {
          fallos.push(`model ${m}: ${roto}\n${texto}`);
          break;
        }
        const fichas = Object.values(foto.fichas).filter((f) => f.espera.tipo === 'tarea');
        if (fichas.length === 0 || fichas.length > 200) break;
        const { id } = azar.uno(fichas);
        const suceso = { tipo: 'completar' as const, ficha: id, datos: {} };
        pasos++;
        foto = avanzar(modelo, foto, suceso, ENTORNO).foto;
        leida = dosVeces(avanzar(modelo, leida, suceso, ENTORNO).foto);
        if (JSON.stringify(foto) !== JSON.stringify(leida)) {
          fallos.push(`model ${m}: read back, it goes on another way\n${texto}`);
          break;
        }
      }
    } catch (e) {
      fallos.push(`model ${m}: ${(e as Error).message}\n${texto}`);
    }
  }
  return { modelos, pasos, fallos };
}

function enredo(azar: Azar): string {
  const clases = [
    'usuario',
    'usuario',
    'usuario',
    'exclusiva',
    'paralela',
    'inclusiva',
    'tarea',
  ] as const;
  const nodos = Array.from({ length: 4 + Math.floor(azar.siguiente() * 8) }, (_, i) => ({
    id: `n${i}`,
    clase: azar.uno(clases),
  }));
  const flujos = new Set<string>();
  const lineas = ['inicio i', 'fin f', ...nodos.map((n) => `${n.clase} ${n.id}`)];
  nodos.forEach((n, i) => {
    const salidas =
      n.clase === 'usuario' || n.clase === 'tarea' ? 1 : 1 + Math.floor(azar.siguiente() * 2);
    for (let s = 0; s < salidas; s++) {
      const destino =
        azar.siguiente() < 0.15
          ? 'f'
          : azar.siguiente() < 0.75
            ? (nodos[i + 1 + Math.floor(azar.siguiente() * 3)]?.id ?? 'f')
            : azar.uno(nodos).id;
      if (flujos.has(`${n.id} ${destino}`)) continue;
      flujos.add(`${n.id} ${destino}`);
      const elige = n.clase === 'exclusiva' || n.clase === 'inclusiva';
      const flecha = elige && s === 0 ? '=>' : '->';
      lineas.push(
        `${n.id} ${flecha} ${destino}${elige && s > 0 ? ` : x > ${Math.floor(azar.siguiente() * 4)}` : ''}`,
      );
    }
  });
  lineas.push('i -> n0');
  return lineas.join('\n');
}

/** What came in is what waits, what went out, or what ended; null when nothing is missing. */
function perdidas(modelo: Modelo, foto: Foto): string | null {
  if (haTerminado(foto) && foto.error !== null) return null;
  for (const n of Object.values(modelo.nodos)) {
    const entraron = n.entradas.reduce((s, f) => s + (foto.recorridos[f] ?? 0), 0);
    if (n.tipo === 'evento' && n.evento === 'inicio') continue;
    const visitas = foto.visitas[n.id] ?? 0;
    if (
      entraron !== visitas &&
      n.entradas.length > 0 &&
      !Object.values(foto.fichas).some((f) => f.espera.tipo === 'incidente')
    )
      return `${entraron} tokens walked to ${n.id} and ${visitas} came`;
    const esperanAhi = Object.values(foto.fichas).filter((f) => f.nodo === n.id).length;
    const unidas = Object.entries(foto.uniones)
      .filter(([k]) => k.endsWith(`|${n.id}`))
      .reduce((s, [, han]) => s + Object.values(han).reduce((a, b) => a + b, 0), 0);
    if (n.tipo === 'tarea') {
      const salieron = n.salidas.reduce((s, f) => s + (foto.recorridos[f] ?? 0), 0);
      if (n.salidas.length === 1 && visitas !== esperanAhi + salieron)
        return `${n.id}: ${visitas} in, ${esperanAhi} waiting, ${salieron} out`;
    }
    if (n.tipo === 'compuerta' && n.compuerta === 'paralela' && n.salidas.length > 0) {
      const disparos = foto.recorridos[n.salidas[0]!] ?? 0;
      if (visitas !== unidas + disparos * Math.max(1, n.entradas.length) && esperanAhi === 0)
        return `${n.id}: ${visitas} in, ${unidas} joined, fired ${disparos} times`;
    }
  }
  return null;
}
