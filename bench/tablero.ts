/**
 * `npm run bench:tablero`: what the national board costs the server on a nation made by `datos:nacional`, and how it
 * grows from a hundredth of the history to all of it with the same governments. `--toda` and `--poca` name the two
 * files (those that are not there are made, of `--gads` and `--lineas`); for PostgreSQL they are copied row by row. Each
 * figure is a 95th percentile. With `--salida` the table takes its place in that file.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { RelojDeDemostracion } from '../src/demo/reloj-de-demostracion.js';
import { alas, instanteDe } from '../src/demo/dias.js';
import { abrirPersistencia } from '../src/persistence/abrir.js';
import { RelojDelSistema } from '../src/persistence/reloj-del-sistema.js';
import { PostgresDePrueba } from '../test/persistence/postgres.js';
import { copiar } from './nacion/copiar.js';
import { medir, PARTES, type Medidas, type PorMedir } from './nacion/medir.js';
import { hacerNacionEnPartes } from './nacion/partes.js';

const { values: v } = parseArgs({
  options: {
    gads: { type: 'string', default: '1070' },
    lineas: { type: 'string', default: '1000000' },
    toda: { type: 'string', default: '.minga-nacion/minga.sqlite' },
    poca: { type: 'string', default: '.minga-nacion/poca.sqlite' },
    veces: { type: 'string', default: '100' },
    verificar: { type: 'string', default: '20' },
    solo: { type: 'string', default: 'sqlite,postgres' },
    salida: { type: 'string' },
    /** Databases of PostgreSQL that were copied before: they are measured as they are. */
    'pg-toda': { type: 'string' },
    'pg-poca': { type: 'string' },
  },
});
const HASTA = '2026-10-28';

async function medirEn(urls: readonly string[]): Promise<Medidas[]> {
  const abiertas: PorMedir[] = [];
  try {
    for (const url of urls) {
      const reloj = new RelojDeDemostracion(new RelojDelSistema(), instanteDe(alas(HASTA, 600)));
      const p = await abrirPersistencia({ url, reloj });
      abiertas.push({ p, url, reloj });
      await p.migrar();
    }
    return await medir(abiertas, {
      hoy: HASTA,
      veces: Number(v.veces),
      verificar: Number(v.verificar),
    });
  } finally {
    for (const { p } of abiertas) await p.cerrar();
  }
}

/** An empty database with the rows of a file. */
async function copiada(archivo: string, servidor: PostgresDePrueba): Promise<string> {
  const url = await servidor.base();
  const p = await abrirPersistencia({ url, reloj: new RelojDelSistema() });
  await p.migrar();
  await p.cerrar();
  await copiar(archivo, url, decir);
  return url;
}

const METAS: readonly {
  readonly que: string;
  readonly cumple: (poca: Medidas, toda: Medidas) => boolean;
}[] = [
  { que: 'the whole board in 50 ms', cumple: (_, b) => b['entero']! <= 50 },
  {
    que: 'it grows 1.5 × at most with the history',
    cumple: (a, b) => b['entero']! / a['entero']! <= 1.5,
  },
  {
    que: 'a command takes twice its time at most while everything is exported, on either history',
    cumple: (a, b) => Math.max(a['vecesExportando']!, b['vecesExportando']!) <= 2,
  },
  { que: 'the time slider in 100 ms a step', cumple: (_, b) => b['momento']! <= 100 },
];

/** Its section of the file, in place of the one of before. */
function escribirEn(archivo: string, motor: string, texto: string): void {
  const antes = existsSync(archivo) ? readFileSync(archivo, 'utf8') : '';
  const sinLaSuya = antes
    .split(/^(?=### )/m)
    .filter((seccion) => !seccion.startsWith(`### ${motor}:`))
    .map((seccion) => seccion.trimEnd());
  writeFileSync(archivo, `${[...sinLaSuya, texto.trimEnd()].join('\n\n').trimStart()}\n`);
}

const decir = (texto: string): void => void process.stdout.write(`\r${texto}   `);
const yaEnPostgres = [v['pg-poca'], v['pg-toda']].filter((url) => url !== undefined);
const haceFalta = v.solo.includes('sqlite') || yaEnPostgres.length < 2;
for (const [archivo, lineas] of [
  [v.poca, Math.round(Number(v.lineas) / 100)],
  [v.toda, Number(v.lineas)],
] as const) {
  if (!haceFalta || existsSync(archivo)) continue;
  await hacerNacionEnPartes(
    archivo,
    { gads: Number(v.gads), lineas, semilla: 1, anios: 10, hasta: HASTA },
    2,
    decir,
  );
}
const postgres =
  v.solo.includes('postgres') && yaEnPostgres.length < 2 ? await PostgresDePrueba.encender() : null;
try {
  for (const motor of v.solo.split(',')) {
    const urls: string[] = [];
    for (const archivo of [v.poca, v.toda])
      urls.push(
        postgres === null || motor === 'sqlite'
          ? `sqlite:${archivo}`
          : await copiada(archivo, postgres),
      );
    const medidas = await medirEn(
      motor === 'postgres' && yaEnPostgres.length === 2 ? yaEnPostgres : urls,
    );
    for (const m of medidas) console.log(`\n${JSON.stringify(m)}`);
    const [poca, toda] = medidas as [Medidas, Medidas];
    const parteDe = Math.round(toda.lineas / poca.lineas);
    const texto = [
      `### ${motor}: ${poca.lineas} and ${toda.lineas} lines, ${toda.gobiernos} governments`,
      '',
      `${new Date().toISOString().slice(0, 16)}Z, Node ${process.versions.node}, ${cpus().length} processors, ${v.veces} readings of each.`,
      '',
      `| what | 1/${parteDe} of it, p95 ms | all, p95 ms | growth | goal |`,
      '| --- | ---: | ---: | ---: | --- |',
      ...PARTES.map(({ parte, que, meta }) => {
        const [a, b] = [poca[parte]!, toda[parte]!];
        return `| ${que} | ${a.toFixed(2)} | ${b.toFixed(2)} | ${(b / a).toFixed(2)} × | ${meta} |`;
      }),
      '',
      `Roots verified: ${poca.verificadas} and ${toda.verificadas}, disagreements: ${poca.discrepancias} and ${toda.discrepancias}.`,
      '',
      ...METAS.map(({ que, cumple }) => `- ${cumple(poca, toda) ? 'Met' : '**Not met**'}: ${que}.`),
      '',
    ].join('\n');
    console.log(texto);
    if (v.salida !== undefined) escribirEn(v.salida, motor, texto);
  }
} finally {
  await postgres?.apagar();
}
