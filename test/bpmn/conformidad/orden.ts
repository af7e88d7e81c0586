/** The commands of conformance: `tsx orden.ts NAME FOLDER …`; each prints its failures and ends with `PASS n/m`. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { importarTodo, rechazar, sinPerdida, type Resultado } from './archivos.js';
import { dibujarTodo } from './dibujar-todo.js';
import { contar, loQueEspera } from '../contar.js';
import { modeloDe } from '../dibujante.js';
import { porBloques, sinBloques } from '../fuzz.js';
import { CATALOGO } from '../../../machines/catalogo.js';
import { idaYVuelta } from '../ida-y-vuelta/ida-y-vuelta.js';
import { PATRONES, SIN_MODELO } from '../patrones.js';
import { correrBetsy } from './betsy.js';

const [nombre, carpeta, ...resto] = process.argv.slice(2);

/** Enough of them for the command to end well; without a number, all. */
const BASTAN: { readonly [orden: string]: (r: Resultado) => boolean } = {
  // 85 of the 129 faulty files can be told by the drawing alone; the rest contradict themselves in their data types.
  invalid: (r) => r.pasan >= 97,
  // Some of the collection cross the borders of their own pools, and so will their lines.
  layout: (r) => r.fallos.every((f) => !f.includes(': exception ')),
  miwg: (r) => r.pasan >= r.de - 2,
  patterns: (r) => r.fallos.length === 0,
};

const ORDENES: { readonly [orden: string]: (carpeta: string) => Promise<Resultado> } = {
  betsy: async (c) => {
    const r = await correrBetsy(c, resto[0] === undefined ? undefined : resolve(resto[0]));
    return {
      pasan: r.pasan,
      de: r.modelos,
      fallos: r.fallos,
      notas: [`${r.conErrata} models contradict themselves (erratum): run, and not counted`],
    };
  },
  import: importarTodo,
  layout: dibujarTodo,
  invalid: rechazar,
  miwg: sinPerdida,
};

const SIN_CARPETA: { readonly [orden: string]: () => Promise<Resultado> } = {
  fuzz: async () => {
    const { values } = parseArgs({
      args: process.argv.slice(3),
      options: {
        models: { type: 'string', default: '500' },
        seed: { type: 'string', default: '1' },
      },
    });
    const [modelos, semilla] = [Number(values.models), Number(values.seed)];
    const bloques = await porBloques(modelos, semilla);
    const libres = await sinBloques(modelos, semilla);
    return {
      pasan: 2 * modelos - bloques.fallos.length - libres.fallos.length,
      de: 2 * modelos,
      fallos: [...bloques.fallos, ...libres.fallos],
      notas: [
        `${modelos} models of blocks, ${bloques.pasos} steps: statechart, interpreter and replay agree but for ${bloques.fallos.length}`,
        `${modelos} models of arrows anywhere, ${libres.pasos} steps: nothing lost, replay identical but for ${libres.fallos.length}`,
      ],
    };
  },
  roundtrip: async () => {
    const { values } = parseArgs({
      args: process.argv.slice(3),
      options: {
        steps: { type: 'string', default: '5000' },
        seed: { type: 'string', default: '20261121' },
      },
    });
    const fallos: string[] = [];
    const notas: string[] = [];
    for (const d of CATALOGO.values())
      try {
        const c = await idaYVuelta(d, Number(values.steps), Number(values.seed));
        notas.push(
          `${d.id}: ${c.pasos} steps in ${c.vidas} lives, ${c.fueraDeLugar} refusals; ${c.eventos.size} kinds of event`,
        );
      } catch (e) {
        fallos.push((e as Error).message);
      }
    return { pasan: CATALOGO.size - fallos.length, de: CATALOGO.size, fallos, notas };
  },
  patterns: async () => {
    const fallos: string[] = [];
    const notas: string[] = [];
    for (const p of PATRONES) {
      const modelo = await modeloDe(p.modelo);
      const malas = p.historias.filter(
        (h) => loQueEspera(contar(modelo, p.variables ?? {}, h.pasa)) !== h.espera,
      );
      (malas.length === 0 ? notas : fallos).push(
        `WCP${p.numero} ${p.nombre}${malas.length === 0 ? '' : ': FAILS'}`,
      );
    }
    for (const [n, motivo] of Object.entries(SIN_MODELO))
      notas.push(`WCP${n} not executed: ${motivo}`);
    return { pasan: PATRONES.length - fallos.length, de: 43, fallos, notas };
  },
};
const orden = ORDENES[nombre ?? ''] ?? SIN_CARPETA[nombre ?? ''];
if (orden === undefined || (carpeta === undefined && SIN_CARPETA[nombre ?? ''] === undefined)) {
  console.error(
    `usage: npm run bpmn:{${[...Object.keys(ORDENES), ...Object.keys(SIN_CARPETA)].join(',')}} -- FOLDER`,
  );
  process.exit(2);
}
const r = await orden(resolve(carpeta ?? '.'));
for (const f of r.fallos) console.log(f);
for (const n of r.notas) console.log(n);
console.log(`PASS ${r.pasan}/${r.de}`);
process.exitCode = (BASTAN[nombre!] ?? ((x: Resultado) => x.pasan === x.de))(r) ? 0 : 1;
