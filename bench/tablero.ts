/**
 * `npm run bench:tablero`: on a nation made by `datos:nacional` (`--bd`; without it, a new one of `--gads` and
 * `--lineas`, on SQLite and PostgreSQL), what the board costs the server: each part's 95th percentile, warm and with a
 * command between one reading and the next; the first reading; and how it grows from a hundredth of the history to
 * all of it with the same governments. With `--salida` the table is written there.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { RelojDeDemostracion } from '../src/demo/reloj-de-demostracion.js';
import { alas, instanteDe } from '../src/demo/dias.js';
import { mesDe, mesesAntes } from '../src/modules/tablero/dias.js';
import type { DiaDelTablero } from '../src/modules/tablero/fila.js';
import {
  MemoriaDelTablero,
  MESES_DE_ACTIVIDAD,
} from '../src/modules/tablero/memoria-del-tablero.js';
import { presentarMatriz } from '../src/modules/tablero/presentar.js';
import { cuantil, sumar } from '../src/modules/tablero/sumas.js';
import { abrirPersistencia, type Persistencia } from '../src/persistence/abrir.js';
import { RelojDelSistema } from '../src/persistence/reloj-del-sistema.js';
import { PostgresDePrueba } from '../test/persistence/postgres.js';
import { hacerNacion } from './nacion/fabrica.js';

const { values: v } = parseArgs({
  options: {
    gads: { type: 'string', default: '1070' },
    lineas: { type: 'string', default: '100000' },
    veces: { type: 'string', default: '100' },
    bd: { type: 'string' },
    solo: { type: 'string', default: 'sqlite,postgres' },
    salida: { type: 'string' },
  },
});
const HASTA = '2026-10-28';
const NACION = { cuentaId: '', nacional: true, gremios: [], titulares: [], ambitos: [] };

const dia: DiaDelTablero = {
  hoy: HASTA,
  calladosDesde: mesesAntes(HASTA, 6),
  publicadoDesde: mesesAntes(HASTA, 4),
  diaDe: (ms) => new Date(ms - 5 * 3_600_000).toISOString().slice(0, 10),
};
const meses = Array.from({ length: MESES_DE_ACTIVIDAD }, (_, i) =>
  mesDe(mesesAntes(`${HASTA.slice(0, 7)}-01`, MESES_DE_ACTIVIDAD - 1 - i)),
);

interface Medidas {
  readonly lineas: number;
  readonly primera: number;
  readonly [parte: string]: number;
}

async function ms(trabajo: () => unknown): Promise<number> {
  const antes = performance.now();
  await trabajo();
  return performance.now() - antes;
}

async function p95(trabajo: () => unknown): Promise<number> {
  const tiempos: number[] = [];
  for (let i = 0; i < Number(v.veces); i++) tiempos.push(await ms(trabajo));
  return cuantil(
    tiempos.sort((a, b) => a - b),
    0.95,
  )!;
}

async function medir(p: Persistencia): Promise<Medidas> {
  const memoria = new MemoriaDelTablero(p.tablero);
  const primera = await ms(() => memoria.leer(NACION, dia));
  const filas = await memoria.leer(NACION, dia);
  const raices = filas.flatMap((f) => (f.procesoId === null ? [] : [f.procesoId]));
  const visto = { hoy: HASTA, al: 0, posicion: '', metas: new Map(), deTodos: filas.length, filas };
  const entero = async (quien: MemoriaDelTablero): Promise<void> => {
    await p.tablero.posicion();
    const suyas = await quien.leer(NACION, dia);
    JSON.stringify(sumar(suyas, meses));
  };
  let k = 0;
  const lineas = (await p.procesos.raices(null, 1_000_000)).reduce((n, r) => n + r.secuencia, 0);
  return {
    lineas,
    primera,
    posicion: await p95(() => p.tablero.posicion()),
    cabezas: await p95(() => p.tablero.cabezas(NACION)),
    unaRaiz: await p95(() => p.tablero.detalles([raices[k++ % raices.length]!], meses[0]!)),
    sumas: await p95(() => sumar(filas, meses)),
    matriz: await p95(() => JSON.stringify(presentarMatriz({ ...visto, sumas: sumar([], []) }))),
    entero: await p95(() => entero(memoria)),
  };
}

const PARTES = [
  ['posicion', 'whether something was recorded'],
  ['cabezas', 'one row per titular, with its version'],
  ['unaRaiz', 'what is read anew after a command'],
  ['sumas', 'every figure, summed'],
  ['matriz', 'the matrix, as it is sent'],
  ['entero', '**the whole board**'],
  ['primera', 'the first reading after a start'],
] as const;

async function hecha(url: string, lineas: number): Promise<Medidas> {
  const reloj = new RelojDeDemostracion(new RelojDelSistema(), instanteDe(alas(HASTA, 600)));
  const p = await abrirPersistencia({ url, reloj });
  try {
    await p.migrar();
    if ((await p.procesos.raices(null, 1)).length === 0)
      await hacerNacion(
        p,
        reloj,
        { gads: Number(v.gads), lineas, semilla: 1, anios: 10, hasta: HASTA },
        (a) => process.stdout.write(`\r${url.slice(0, 8)} ${a.dia} ${a.lineas}/${a.de}  `),
      );
    console.log('');
    return await medir(p);
  } finally {
    await p.cerrar();
  }
}

const carpeta = mkdtempSync(join(tmpdir(), 'minga-tablero-'));
const postgres = v.solo.includes('postgres') ? await PostgresDePrueba.encender() : null;
const texto: string[] = [];
try {
  for (const motor of v.solo.split(',')) {
    const url = async (nombre: string): Promise<string> =>
      motor === 'sqlite' ? `sqlite:${join(carpeta, nombre)}` : await postgres!.base();
    const total = Number(v.lineas);
    const poca = await hecha(await url('poca.sqlite'), Math.round(total / 100));
    const toda = await hecha(
      motor === 'sqlite' && v.bd !== undefined ? v.bd : await url('toda.sqlite'),
      total,
    );
    texto.push(
      `### ${motor}: ${poca.lineas} and ${toda.lineas} lines, ${v.gads} governments`,
      '',
      '| what | a hundredth, p95 ms | all, p95 ms | growth |',
      '| --- | ---: | ---: | ---: |',
      ...PARTES.map(([parte, que]) => {
        const [a, b] = [poca[parte]!, toda[parte]!];
        return `| ${que} | ${a.toFixed(2)} | ${b.toFixed(2)} | ${(b / a).toFixed(2)} × |`;
      }),
      '',
    );
  }
} finally {
  await postgres?.apagar();
  rmSync(carpeta, { recursive: true, force: true });
}
console.log(texto.join('\n'));
if (v.salida !== undefined) writeFileSync(v.salida, `${texto.join('\n')}\n`);
