/**
 * `npm run bench`: the whole engine beside the raw limit of its store and beside its peers, in one run. Several rounds
 * of each thing, each between two calibrations of the same minute; what counts is the ratio of the medians.
 *
 * `npm run bench -- --rondas 5` for more rounds; `--solo sqlite,postgres` for some parts: nothing is written then, unless
 * `--anotar` asks to put those parts in the table.
 */
import '../src/platform/memoria-joven.js';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bancoPostgres, bancoSqlite } from '../test/persistence/bancos.js';
import { PostgresDePrueba } from '../test/persistence/postgres.js';
import { medirLargos } from './bitacora-larga.js';
import { medirPostgresCrudo, medirSqliteCrudo } from './crudo.js';
import { medirHttp } from './http.js';
import { deImplementacion } from './implementacion.js';
import { Informe, type Renglon } from './informe.js';
import { mediana, Serie } from './medida.js';
import { instalarPares, medirPar } from './pares.js';
import { medirPlazos } from './plazos.js';
import { abrirCasa, deBanco, medirRecorrido, preparar, type Recorrido } from './recorrido.js';
import { pesar } from './situaciones.js';

const PARTES = ['sqlite', 'postgres', 'situaciones', 'bitacora', 'plazos', 'http'] as const;
type Parte = (typeof PARTES)[number];

const { values } = parseArgs({
  options: {
    rondas: { type: 'string', default: '5' },
    solo: { type: 'string' },
    anotar: { type: 'boolean', default: false },
  },
});
const RONDAS = Number(values.rondas);
const pedidas = new Set<Parte>(
  values.solo === undefined ? PARTES : (values.solo.split(',') as Parte[]),
);
const informe = new Informe();
const carpeta = mkdtempSync(join(tmpdir(), 'minga-bench-'));
const conPares = pedidas.has('sqlite') || pedidas.has('postgres') ? instalarPares() : false;
if (!conPares) console.log('The peers are not measured: their packages could not be installed.');

const crudo = (): number => medirSqliteCrudo(join(carpeta, 'crudo.sqlite'), 10);
const n = (valor: number): string => Math.round(valor).toLocaleString('en').replaceAll(',', ' ');
const d = (valor: number): string => valor.toFixed(2);

function renglon(medida: string, s: Serie, meta: number): Renglon {
  const [menor, mayor] = s.extremos;
  return {
    medida,
    valor: `**${d(s.razon)}** [${d(menor)}–${d(mayor)}] — ${n(s.porSegundo)}/s, raw ${n(s.crudo)}/s, ${n(s.cpu)} µs of processor each`,
    meta: `≥ ${d(meta)} × raw`,
    cumple: s.razon >= meta,
  };
}

/** Against a peer measured in the same rounds. */
function contraPar(medida: string, nuestra: number, suya: number, meta: number, mas = ''): Renglon {
  return {
    medida,
    valor: `**${(nuestra / suya).toFixed(1)} ×** — ${n(nuestra)}/s, the peer ${n(suya)}/s${mas}`,
    meta: `≥ ${meta} ×`,
    cumple: nuestra / suya >= meta,
  };
}

async function enSqlite(): Promise<void> {
  const series = {
    banco1: new Serie(),
    banco8: new Serie(),
    banco32: new Serie(),
    implementacion1: new Serie(),
    implementacion32: new Serie(),
  };
  const cargas: readonly [keyof typeof series, Recorrido, number, number][] = [
    ['banco1', deBanco, 1, 100],
    ['banco8', deBanco, 8, 152],
    ['banco32', deBanco, 32, 256],
    ['implementacion1', deImplementacion, 1, 60],
    ['implementacion32', deImplementacion, 32, 128],
  ];
  const suyas: number[] = [];
  let memoria = 0;
  let bytes = 0;
  const banco = await bancoSqlite();
  try {
    const casa = await abrirCasa(banco);
    for (const recorrido of [deBanco, deImplementacion])
      // One command alone goes another way than many: each way is warm before it is measured.
      for (const enVuelo of [1, 8, 32])
        await medirRecorrido(casa, await preparar(casa, recorrido, 120), enVuelo);
    for (let r = 0; r < RONDAS; r++) {
      for (const [cual, recorrido, enVuelo, cuantos] of cargas) {
        const procesos = await preparar(casa, recorrido, cuantos);
        const antes = crudo();
        const ritmo = await medirRecorrido(casa, procesos, enVuelo);
        series[cual].agregar(ritmo, antes, crudo());
      }
      if (!conPares) continue;
      const archivo = join(carpeta, 'par.sqlite');
      const suyo = await medirPar('bpmn-engine', { instancias: 200, archivo });
      suyas.push(suyo.porSegundo);
      memoria = Math.max(memoria, suyo.memoria ?? 0);
      bytes = suyo.bytesDeEstado ?? 0;
    }
  } finally {
    await banco.cerrar();
  }
  informe.agregar({
    titulo: 'SQLite, `synchronous=FULL`',
    nota: 'Raw: one UPDATE of 1.5 kB with its version checked and one journal INSERT per commit, one after the other. In brackets, the lowest and the highest round.',
    renglones: [
      renglon('`banco@1`, 1 in flight', series.banco1, 0.35),
      renglon('`banco@1`, 32 in flight', series.banco32, 1.5),
      renglon('`implementacion@1`, 1 in flight', series.implementacion1, 0.3),
      renglon('`implementacion@1`, 32 in flight', series.implementacion32, 0.8),
      ...(suyas.length === 0
        ? []
        : [
            contraPar(
              '`banco@1`, 8 in flight, against bpmn-engine kept hot',
              series.banco8.porSegundo,
              mediana(suyas),
              5,
              ` (one at a time: it has no other way; ${n(bytes)} bytes of state, ${n(memoria / 2 ** 20)} MB for 200 instances). Minga with 1 in flight: ${(series.banco1.porSegundo / mediana(suyas)).toFixed(1)} ×`,
            ),
          ]),
    ],
  });
}

async function enPostgres(servidor: PostgresDePrueba): Promise<void> {
  const serie = new Serie();
  const suyas: number[] = [];
  const banco = await bancoPostgres(servidor);
  try {
    const casa = await abrirCasa(banco);
    const url = await servidor.base();
    const limite = (): Promise<number> => medirPostgresCrudo(url, 8, 15);
    // As many as on SQLite for one walk: what writes here is not what wrote there.
    for (let i = 0; i < 3; i++) await medirRecorrido(casa, await preparar(casa, deBanco, 120), 8);
    for (let r = 0; r < RONDAS; r++) {
      const procesos = await preparar(casa, deBanco, 120);
      const antes = await limite();
      const ritmo = await medirRecorrido(casa, procesos, 8);
      serie.agregar(ritmo, antes, await limite());
      if (!conPares) continue;
      const opciones = { url: await servidor.base(), instancias: 60, enVuelo: 8 };
      suyas.push((await medirPar('dbos', opciones)).porSegundo);
    }
  } finally {
    await banco.cerrar();
  }
  informe.agregar({
    titulo: 'PostgreSQL (embedded, the same machine)',
    nota: 'Raw: the same as SQLite in one named statement, 8 connections.',
    renglones: [
      renglon('`banco@1`, 8 in flight', serie, 0.3),
      ...(suyas.length === 0
        ? []
        : [
            contraPar(
              '`banco@1`, 8 in flight, against DBOS Transact',
              serie.porSegundo,
              mediana(suyas),
              3,
            ),
          ]),
    ],
  });
}

async function situaciones(): Promise<void> {
  const banco = await bancoSqlite();
  try {
    const casa = await abrirCasa(banco);
    const renglones: Renglon[] = [];
    for (const recorrido of [deBanco, deImplementacion]) {
      await medirRecorrido(casa, await preparar(casa, recorrido, 2), 1);
      const { procedimiento, bytes, datos, restaurar } = await pesar(casa, recorrido.procedimiento);
      renglones.push(
        {
          medida: `\`${procedimiento}\` at the end of its walk: states and context`,
          valor: `${n(bytes)} bytes (the data people gave in its journal: ${n(datos)})`,
          meta: '≤ 2 kB + data',
          cumple: bytes <= 2048 + datos,
        },
        {
          medida: `\`${procedimiento}\`: from the text of its row to a situation`,
          valor: `${restaurar.toFixed(4)} ms`,
          meta: '≤ 0.05 ms',
          cumple: restaurar <= 0.05,
        },
      );
    }
    informe.agregar({ titulo: 'A process at rest', nota: '', renglones });
  } finally {
    await banco.cerrar();
  }
}

/** As fast: within what two runs of the same thing differ by on a busy machine. */
const TOLERANCIA = 1.25;

async function bitacoraLarga(servidor: PostgresDePrueba): Promise<void> {
  const renglones: Renglon[] = [];
  for (const abrir of [bancoSqlite, () => bancoPostgres(servidor)]) {
    const banco = await abrir();
    try {
      const casa = await abrirCasa(banco);
      const [corta, larga] = await medirLargos(casa, [100, 100_000]);
      for (const [que, de] of [
        ['opens (`Engine.ver`)', 'abrir'],
        ['pages (two pages of 50)', 'paginar'],
      ] as const) {
        const razon = larga![de] / corta![de];
        renglones.push({
          medida: `${banco.persistencia.motor}: a process of 100 000 lines ${que}`,
          valor: `**${d(razon)} ×** the time of one of 100 (${larga![de].toFixed(3)} and ${corta![de].toFixed(3)} ms)`,
          meta: `≤ ${TOLERANCIA} ×`,
          cumple: razon <= TOLERANCIA,
        });
      }
    } finally {
      await banco.cerrar();
    }
  }
  informe.agregar({
    titulo: 'A long journal',
    nota: 'Medians of 300, the short and the long one by turns.',
    renglones,
  });
}

async function plazos(servidor: PostgresDePrueba): Promise<void> {
  const p = await medirPlazos(servidor, 10_000);
  const bien =
    p.disparados === p.vencidos && p.repetidos === 0 && p.pendientes === 0 && p.vencidos >= 10_000;
  informe.agregar({
    titulo: 'Deadlines',
    nota: 'Four processes, each with its own connections, on PostgreSQL.',
    renglones: [
      {
        medida: `${n(p.vencidos)} due at once`,
        valor: `${n(p.disparados)} fired, ${p.repetidos} twice, ${p.pendientes} left, in ${p.segundos.toFixed(1)} s (${n(p.disparados / p.segundos)}/s; by worker: ${p.porTrabajador.map(n).join(', ')})`,
        meta: 'once each',
        cumple: bien,
      },
    ],
  });
}

async function porHttp(): Promise<void> {
  const h = await medirHttp();
  informe.agregar({
    titulo: 'Over HTTP, with authentication',
    nota: 'The built server in a process of its own, on SQLite; 32 requests in flight, bearer token. The client works on the same machine.',
    renglones: [
      {
        medida: '`POST …/transiciones/{evento}` of `banco@1`',
        valor: `${n(h.completar)}/s, p50 ${h.p50.toFixed(1)} ms, p99 ${h.p99.toFixed(1)} ms`,
        meta: '',
        cumple: null,
      },
      {
        medida: 'a route that only asks who it is (`GET /api/sesion`)',
        valor: `${n(h.vacia)}/s; a completion runs at **${d(h.completar / h.vacia)}** of it`,
        meta: '',
        cumple: null,
      },
    ],
  });
}

const servidor = ['postgres', 'bitacora', 'plazos'].some((p) => pedidas.has(p as Parte))
  ? await PostgresDePrueba.encender()
  : null;
try {
  if (pedidas.has('sqlite')) await enSqlite();
  if (pedidas.has('postgres')) await enPostgres(servidor!);
  if (pedidas.has('situaciones')) await situaciones();
  if (pedidas.has('bitacora')) await bitacoraLarga(servidor!);
  if (pedidas.has('plazos')) await plazos(servidor!);
  if (pedidas.has('http')) await porHttp();
  if (values.solo === undefined) await informe.escribir(`${RONDAS} rounds`);
  else if (values.anotar) await informe.anotar(`${RONDAS} rounds`);
} finally {
  await servidor?.apagar();
  rmSync(carpeta, { recursive: true, force: true });
}
