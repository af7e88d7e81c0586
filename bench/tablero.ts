/**
 * `npm run bench:tablero`: what the national board costs the server on a nation made by `datos:nacional`, and how it
 * grows from a hundredth of the history to all of it with the same governments. `--toda` and `--poca` name the two
 * files (those that are not there are made, of `--gads` and `--lineas`); for PostgreSQL they are copied row by row. Each
 * figure is a 95th percentile. With `--salida` the table is written there.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { RelojDeDemostracion } from '../src/demo/reloj-de-demostracion.js';
import { alas, instanteDe } from '../src/demo/dias.js';
import { abrirPersistencia } from '../src/persistence/abrir.js';
import { RelojDelSistema } from '../src/persistence/reloj-del-sistema.js';
import { PostgresDePrueba } from '../test/persistence/postgres.js';
import { copiar } from './nacion/copiar.js';
import { medir, PARTES, type Medidas } from './nacion/medir.js';
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
  },
});
const HASTA = '2026-10-28';

async function medirEn(url: string, hasta: number): Promise<Medidas> {
  const reloj = new RelojDeDemostracion(new RelojDelSistema(), instanteDe(alas(HASTA, 600)));
  const p = await abrirPersistencia({ url, reloj });
  try {
    await p.migrar();
    return await medir(p, reloj, {
      hoy: HASTA,
      veces: Number(v.veces),
      verificar: Math.min(hasta, Number(v.verificar)),
    });
  } finally {
    await p.cerrar();
  }
}

const decir = (texto: string): void => void process.stdout.write(`\r${texto}   `);
for (const [archivo, lineas] of [
  [v.poca, Math.round(Number(v.lineas) / 100)],
  [v.toda, Number(v.lineas)],
] as const) {
  if (existsSync(archivo)) continue;
  await hacerNacionEnPartes(
    archivo,
    { gads: Number(v.gads), lineas, semilla: 1, anios: 10, hasta: HASTA },
    2,
    decir,
  );
}
const postgres = v.solo.includes('postgres') ? await PostgresDePrueba.encender() : null;
const texto: string[] = [];
try {
  for (const motor of v.solo.split(',')) {
    const medidas: Medidas[] = [];
    for (const archivo of [v.poca, v.toda]) {
      let url = `sqlite:${archivo}`;
      if (motor === 'postgres') {
        url = await postgres!.base();
        const reloj = new RelojDelSistema();
        const p = await abrirPersistencia({ url, reloj });
        await p.migrar();
        await p.cerrar();
        await copiar(archivo, url, decir);
      }
      decir(`${motor}: midiendo ${archivo}`);
      medidas.push(await medirEn(url, Infinity));
      console.log(`\n${JSON.stringify(medidas.at(-1))}`);
    }
    const [poca, toda] = medidas as [Medidas, Medidas];
    texto.push(
      `### ${motor}: ${poca.lineas} and ${toda.lineas} lines, ${toda.gobiernos} governments`,
      '',
      '| what | a hundredth, p95 ms | all, p95 ms | growth | goal |',
      '| --- | ---: | ---: | ---: | --- |',
      ...PARTES.map(({ parte, que, meta }) => {
        const [a, b] = [poca[parte]!, toda[parte]!];
        const cifras = [a, b].map((x) => (Number.isNaN(x) ? '–' : x.toFixed(2)));
        const crece = Number.isNaN(a) || Number.isNaN(b) ? '–' : `${(b / a).toFixed(2)} ×`;
        return `| ${que} | ${cifras.join(' | ')} | ${crece} | ${meta} |`;
      }),
      '',
      `Roots verified: ${poca.verificadas} and ${toda.verificadas}, disagreements: ${poca.discrepancias} and ${toda.discrepancias}.`,
      '',
    );
  }
} finally {
  await postgres?.apagar();
}
console.log(texto.join('\n'));
if (v.salida !== undefined) writeFileSync(v.salida, `${texto.join('\n')}\n`);
