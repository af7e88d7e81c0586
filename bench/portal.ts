/**
 * `npm run bench:portal`: the built server with the demonstration; 200 readers at once on the public pages (autocannon,
 * loopback only) while an official keeps working. What is said: the readers' 99th percentile and their errors, and the
 * official's 95th percentile against the one without readers. Readers and official share the machine with the server: so
 * the official is also measured while the same readers, asking as often, read the same bytes from a server of another
 * process that does nothing else (`servidor-trivial.mjs`). What is left is what this server does to its officials.
 */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { cuantil } from '../src/modules/tablero/sumas.js';

const { values: v } = parseArgs({
  options: {
    segundos: { type: 'string', default: '10' },
    conexiones: { type: 'string', default: '200' },
    salida: { type: 'string' },
  },
});
const PAGINAS = ['/', '/gad/D01', '/gads?q=cuenca', '/pais', '/api/publico/v1/gobiernos?limite=25'];
const PANTALLAS = ['/api/sesion', '/api/bandeja', '/api/tablero', '/api/titulares?limite=25'];
const CLAVE = 'minga-demostracion-2025';
const TRIVIAL = fileURLToPath(new URL('./servidor-trivial.mjs', import.meta.url));
const AUTOCANNON = createRequire(import.meta.url).resolve('autocannon');

async function arrancar(
  datos: string,
): Promise<{ readonly url: string; readonly p: ChildProcess }> {
  const p = spawn(process.execPath, ['dist/src/main.js'], {
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      MINGA_DATOS: datos,
      MINGA_REGISTRO: 'error',
      MINGA_RITMO: '100000000',
      NODE_ENV: 'production',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let dicho = '';
  const url = await new Promise<string>((listo, rechazar) => {
    p.stderr!.setEncoding('utf8').on('data', (trozo: string) => {
      dicho += trozo;
      const hallada = /Minga está lista en (http:\/\/\S+?)\/?\s/.exec(dicho)?.[1];
      if (hallada !== undefined) listo(hallada);
    });
    p.once('exit', () => rechazar(new Error(dicho)));
  });
  return { url, p };
}

async function oficial(url: string): Promise<Record<string, string>> {
  const r = await fetch(`${url}/api/sesion`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ correo: 'persona1@demo.minga.invalid', clave: CLAVE, programa: true }),
  });
  const { token } = (await r.json()) as { token: string };
  return { authorization: `Bearer ${token}` };
}

/** An official who opens one screen after another: milliseconds of each. */
async function trabajar(
  url: string,
  headers: Record<string, string>,
  sigue: () => boolean,
): Promise<ReadonlyMap<string, number[]>> {
  const medidas = new Map(PANTALLAS.map((p) => [p, [] as number[]]));
  while (sigue())
    for (const pantalla of PANTALLAS) {
      const antes = performance.now();
      const r = await fetch(url + pantalla, { headers });
      await r.arrayBuffer();
      if (!r.ok) throw new Error(`${pantalla}: ${r.status}`);
      medidas.get(pantalla)!.push(performance.now() - antes);
    }
  return medidas;
}

interface DeAutocannon {
  readonly latency: { readonly p50: number; readonly p99: number };
  readonly requests: { readonly average: number };
  readonly errors: number;
  readonly timeouts: number;
  readonly non2xx: number;
}

/** So many a second in all, if it is said; as many as there can be, if not. */
async function cargar(url: string, porSegundo?: number): Promise<DeAutocannon> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      AUTOCANNON,
      '-c',
      v.conexiones,
      '-d',
      v.segundos,
      '-j',
      '-n',
      '-H',
      'accept-encoding: gzip',
      ...(porSegundo === undefined ? [] : ['-R', String(porSegundo)]),
      url,
    ],
    { maxBuffer: 10_000_000 },
  );
  return JSON.parse(stdout) as DeAutocannon;
}

const p95 = (ns: readonly number[]): number =>
  cuantil(
    [...ns].sort((a, b) => a - b),
    0.95,
  ) ?? 0;
const ms = (n: number): string => n.toFixed(1);

/** The same bytes from somewhere else. */
async function arrancarTrivial(
  pagina: Buffer,
): Promise<{ readonly url: string; readonly p: ChildProcess }> {
  const p = spawn(process.execPath, [TRIVIAL], { stdio: ['pipe', 'pipe', 'inherit'] });
  p.stdin!.end(pagina);
  const url = await new Promise<string>((listo) => {
    p.stdout!.setEncoding('utf8').once('data', (t: string) => listo(t.trim()));
  });
  return { url, p };
}

const datos = mkdtempSync(join(tmpdir(), 'minga-banco-'));
const { url, p } = await arrancar(datos);
let trivial: ChildProcess | null = null;
try {
  const headers = await oficial(url);
  const dura = (segundos: number): (() => boolean) => {
    const hasta = performance.now() + segundos * 1000;
    return () => performance.now() < hasta;
  };
  const vacias = (): Map<string, number[]> => new Map(PANTALLAS.map((x) => [x, []]));
  const juntar = (a: Map<string, number[]>, b: ReadonlyMap<string, number[]>): void => {
    for (const [x, ns] of b) a.get(x)!.push(...ns);
  };
  const mientras = async (
    que: () => Promise<DeAutocannon>,
    medidas: Map<string, number[]>,
  ): Promise<DeAutocannon> => {
    let cargando = true;
    const [a, suyas] = await Promise.all([
      que().finally(() => {
        cargando = false;
      }),
      trabajar(url, headers, () => cargando),
    ]);
    juntar(medidas, suyas);
    return a;
  };
  await trabajar(url, headers, dura(5));
  let pagina = Buffer.alloc(0);
  for (const una of PAGINAS) {
    const cuerpo = Buffer.from(await (await fetch(url + una)).arrayBuffer());
    if (una === '/') pagina = cuerpo;
  }
  const otro = await arrancarTrivial(gzipSync(pagina));
  trivial = otro.p;
  const [solo, juntas, aparte] = [vacias(), vacias(), vacias()];
  const filas: string[] = [];
  for (const pagina of PAGINAS) {
    juntar(solo, await trabajar(url, headers, dura(Number(v.segundos))));
    const a = await mientras(() => cargar(url + pagina), juntas);
    await mientras(() => cargar(otro.url, Math.round(a.requests.average)), aparte);
    filas.push(
      `| \`${pagina}\` | ${Math.round(a.requests.average)} | ${a.latency.p50} | ${a.latency.p99} | ${a.errors + a.timeouts} | ${a.non2xx} |`,
    );
  }
  const veces = (a: number, b: number): string => (a / b).toFixed(2);
  const [peor, peorAparte] = [solo, aparte].map((sin) =>
    Math.max(...PANTALLAS.map((x) => p95(juntas.get(x)!) / p95(sin.get(x)!))),
  ) as [number, number];
  const informe = `# El portal con ${v.conexiones} lectores a la vez

\`npm run bench:portal\` · ${v.segundos} s por página · ${cpus().length} núcleos que comparten el servidor, los lectores y el funcionario · Node ${process.versions.node} · SQLite, la demostración

| Página | por segundo | mediana ms | p99 ms | errores | no 2xx |
| --- | --: | --: | --: | --: | --: |
${filas.join('\n')}

| Pantalla del funcionario | p95 solo, ms | p95 con lectores, ms | veces | p95 con los mismos lectores en otro servidor, ms | veces |
| --- | --: | --: | --: | --: | --: |
${PANTALLAS.map((x) => {
  const [antes, con, otra] = [p95(solo.get(x)!), p95(juntas.get(x)!), p95(aparte.get(x)!)];
  return `| \`${x}\` | ${ms(antes)} | ${ms(con)} | ${veces(con, antes)} | ${ms(otra)} | ${veces(otra, antes)} |`;
}).join('\n')}

«Solo» se mide entre una carga y la siguiente. «En otro servidor»: los mismos lectores piden tantas veces por segundo los
mismos bytes a un proceso que no hace nada más; lo que pesan ahí es el generador de carga sobre los núcleos que comparte.

La meta, que ninguna pantalla pase de dos veces su p95 sin lectores, **${peor <= 2 ? 'se cumple' : 'no se cumple'}**: la peor, ${peor.toFixed(2)} veces. Contra los
mismos lectores en otro servidor, que es lo que añade éste, la peor es ${peorAparte.toFixed(2)} veces.
`;
  console.log(informe);
  if (v.salida !== undefined) writeFileSync(v.salida, informe);
} finally {
  p.kill('SIGKILL');
  trivial?.kill('SIGKILL');
  rmSync(datos, { recursive: true, force: true });
}
