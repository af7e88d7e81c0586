/**
 * The built server on a free port with a database of its own, and a real Chromium that may speak to it and to nobody
 * else. `MINGA_SERVIDOR` names another build than the one in `dist/`.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type BrowserContext, type Page } from 'playwright-core';

const RAIZ = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const SERVIDOR = resolve(RAIZ, process.env['MINGA_SERVIDOR'] ?? 'dist/src/main.js');
export const CLAVE = 'minga-demostracion-2025';
export const correoDe = (n: number): string => `persona${n}@demo.minga.invalid`;

/** What is looked at is the screen and not its shadow: nothing is still being read, for a while. The stream never rests. */
export async function quieta(pagina: Page): Promise<void> {
  await pagina.locator('h1').first().waitFor();
  for (let seguidas = 0, n = 0; seguidas < 3 && n < 100; n++) {
    const ocupada = await pagina.locator('[aria-busy="true"]').count();
    seguidas = ocupada === 0 ? seguidas + 1 : 0;
    await pagina.waitForTimeout(100);
  }
}

export interface Servidor {
  readonly url: string;
  cerrar(): Promise<void>;
}

/** The demonstration on a database of its own, at an address that is free. */
export async function levantar(entorno: Record<string, string> = {}): Promise<Servidor> {
  const datos = mkdtempSync(join(tmpdir(), 'minga-web-'));
  cpSync(await demostracionCargada(), datos, { recursive: true });
  const { url, proceso } = await arrancar(datos, entorno);
  return {
    url,
    cerrar: async () => {
      // What it wrote goes with it: there is nothing to close in order.
      await terminar(proceso, 'SIGKILL');
      rmSync(datos, { recursive: true, force: true });
    },
  };
}

/** The folder of a demonstration that nobody has touched: loaded by the first file of the run, copied by the others. */
async function demostracionCargada(): Promise<string> {
  const carpeta = join(
    process.env['MINGA_PLANTILLAS'] ?? mkdtempSync(join(tmpdir(), 'minga-')),
    'demo',
  );
  if (existsSync(carpeta)) return carpeta;
  const enObra = `${carpeta}-en-obra-${process.pid}`;
  mkdirSync(enObra, { recursive: true });
  await terminar((await arrancar(enObra, {})).proceso, 'SIGTERM');
  try {
    renameSync(enObra, carpeta);
  } catch (error) {
    // Another worker made it meanwhile: one is as good as the other.
    if (!existsSync(carpeta)) throw error;
    rmSync(enObra, { recursive: true, force: true });
  }
  return carpeta;
}

/** Starts the server and waits until it says where it is. */
async function arrancar(
  datos: string,
  entorno: Record<string, string>,
): Promise<{ readonly url: string; readonly proceso: ChildProcess }> {
  const proceso = spawn(process.execPath, [SERVIDOR], {
    cwd: RAIZ,
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      MINGA_PERFIL: 'demo',
      MINGA_DATOS: datos,
      MINGA_WEB: join(RAIZ, 'web/dist'),
      MINGA_REGISTRO: 'error',
      // One machine plays several people at once.
      MINGA_RITMO: '100000',
      MINGA_RITMO_SESION: '1000',
      MINGA_RITMO_SUBIDAS: '1000',
      ...entorno,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  try {
    return { url: await direccionDe(proceso), proceso };
  } catch (error) {
    await terminar(proceso, 'SIGKILL');
    throw error;
  }
}

function direccionDe(proceso: ChildProcess): Promise<string> {
  return new Promise((listo, rechazar) => {
    let dicho = '';
    proceso.stderr?.setEncoding('utf8').on('data', (trozo: string) => {
      dicho += trozo;
      const url = /Minga está lista en (http:\/\/\S+?)\/?\s/.exec(dicho)?.[1];
      if (url !== undefined) listo(url);
    });
    proceso.once('exit', (codigo) => {
      rechazar(new Error(`the server ended with ${codigo}:\n${dicho}`));
    });
  });
}

function terminar(proceso: ChildProcess, senal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (proceso.exitCode !== null || proceso.signalCode !== null) return Promise.resolve();
  return new Promise((listo) => {
    proceso.once('exit', () => listo());
    proceso.kill(senal);
  });
}

/** The Chromium that comes with the tests; elsewhere than x64 Linux, the one of the system. */
async function ejecutable(): Promise<string> {
  const indicado = process.env['CHROMIUM_PATH'];
  if (indicado !== undefined && indicado !== '') return indicado;
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { default: sparticuz } = await import('@sparticuz/chromium');
    return await sparticuz.executablePath();
  }
  const usual = [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    chromium.executablePath(),
  ].find((ruta) => existsSync(ruta));
  if (usual === undefined) throw new Error('No Chromium found: set CHROMIUM_PATH');
  return usual;
}

const ARGUMENTOS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Nobody outside this machine has an address. Requests are not stopped one by one: that would leave the browser without
  // its cache, and each page would be fetched and compiled again.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];
/** What a page says to itself. */
const INTERNAS: ReadonlySet<string> = new Set(['data:', 'blob:', 'about:']);

export interface Navegador {
  readonly contexto: BrowserContext;
  /** Requests to anywhere but the server: they reach nobody, and are told here. */
  readonly ajenas: readonly string[];
  /** What the console of any page complained about, refusals of the server apart. */
  readonly quejas: readonly string[];
  pagina(ancho?: number, alto?: number): Promise<Page>;
  cerrar(): Promise<void>;
}

/** `amigo`: another site it may speak to, on this same machine. */
export async function abrirNavegador(url: string, amigo?: string): Promise<Navegador> {
  const perfil = mkdtempSync(join(tmpdir(), 'minga-perfil-'));
  const contexto = await chromium.launchPersistentContext(perfil, {
    executablePath: await ejecutable(),
    args: ARGUMENTOS,
    headless: true,
    baseURL: url,
    locale: 'es-EC',
    // Not that of the POC: what is shown must not depend on where the reader is.
    timezoneId: 'Asia/Tokyo',
    viewport: { width: 1440, height: 900 },
    // What is looked at is the screen, and not the half-faded menu on its way to it.
    reducedMotion: 'reduce',
  });
  contexto.setDefaultTimeout(60_000);
  const ajenas: string[] = [];
  const quejas: string[] = [];
  const propios = new Set(
    [url, ...(amigo === undefined ? [] : [amigo])].map((u) => new URL(u).host),
  );
  contexto.on('request', (peticion) => {
    const destino = new URL(peticion.url());
    if (!propios.has(destino.host) && !INTERNAS.has(destino.protocol)) ajenas.push(destino.href);
  });
  return {
    contexto,
    ajenas,
    quejas,
    pagina: async (ancho = 1440, alto = 900) => {
      const pagina = await contexto.newPage();
      await pagina.setViewportSize({ width: ancho, height: alto });
      pagina.on('pageerror', (error) => quejas.push(error.message));
      pagina.on('console', (m) => {
        // Chromium writes every 4xx in the console; those are the server's business and tested as such.
        if (m.type() === 'error' && !m.text().startsWith('Failed to load resource'))
          quejas.push(m.text());
      });
      return pagina;
    },
    cerrar: async () => {
      await contexto.close();
      rmSync(perfil, { recursive: true, force: true });
    },
  };
}

/** Who talks to the server beside the browser: another person, at another desk. */
export class Api {
  private constructor(
    private readonly url: string,
    private readonly galleta: string,
    private readonly csrf: string,
  ) {}

  static async ingresar(url: string, n: number): Promise<Api> {
    const r = await fetch(`${url}/api/sesion`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ correo: correoDe(n), clave: CLAVE }),
    });
    const { csrf } = (await r.json()) as { csrf: string };
    // What is taken back comes too, without a value.
    const galleta = r.headers
      .getSetCookie()
      .map((c) => c.split(';')[0] ?? '')
      .filter((c) => !c.endsWith('='))
      .join('; ');
    return new Api(url, galleta, csrf);
  }

  /** Its cookie, for a browser to be that person without typing. */
  get cookie(): { name: string; value: string } {
    const [name = '', value = ''] = this.galleta.split('=');
    return { name, value };
  }

  async get<T>(camino: string): Promise<T> {
    return this.pedir<T>('GET', camino);
  }

  async post<T>(camino: string, cuerpo: unknown): Promise<T> {
    return this.pedir<T>('POST', camino, cuerpo);
  }

  private async pedir<T>(metodo: string, camino: string, cuerpo?: unknown): Promise<T> {
    const r = await fetch(`${this.url}${camino}`, {
      method: metodo,
      headers: {
        cookie: this.galleta,
        'x-minga-csrf': this.csrf,
        ...(cuerpo === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(cuerpo === undefined ? {} : { body: JSON.stringify(cuerpo) }),
    });
    if (!r.ok) throw new Error(`${metodo} ${camino}: ${r.status} ${await r.text()}`);
    return (await r.json()) as T;
  }
}

/** Opens the browser's session as that person. */
export async function entrarComo(navegador: Navegador, url: string, n: number): Promise<Api> {
  const api = await Api.ingresar(url, n);
  await navegador.contexto.clearCookies();
  await navegador.contexto.addCookies([{ ...api.cookie, url }]);
  return api;
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface Hallazgo {
  readonly regla: string;
  readonly donde: readonly string[];
}

/** What axe finds against WCAG 2.2 AA, and against good practice, once the screen has its title. */
export async function revisarAccesibilidad(pagina: Page): Promise<Hallazgo[]> {
  await pagina.locator('h1').first().waitFor();
  if (!(await pagina.evaluate(() => 'axe' in globalThis))) await pagina.evaluate(AXE);
  return pagina.evaluate(async () => {
    const { axe, document } = globalThis as unknown as {
      document: {
        getAnimations(): {
          effect: { getTiming(): { iterations: number } };
          finished: Promise<unknown>;
        }[];
      };
      axe: {
        run(
          raiz: unknown,
          opciones: unknown,
        ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    // A colour half way between two is nobody's: what is changing is let change.
    const pasajeras = document
      .getAnimations()
      .filter((a) => Number.isFinite(a.effect.getTiming().iterations));
    await Promise.allSettled(pasajeras.map((a) => a.finished));
    const r = await axe.run(document, {
      resultTypes: ['violations'],
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return r.violations.map((v) => ({
      regla: v.id,
      donde: v.nodes.map((n) => n.html.slice(0, 200)),
    }));
  });
}

/** What no reader should meet: a value that nobody put in words, and a key without its sentence. */
const SIN_DECIR =
  /\[object \w+\]|\bundefined\b|\bNaN\b|Invalid Date|\{\{\w+\}\}|(?<![\w/.@-])(?:accion|aviso|campo|canal|error|estado|evento|opcion|parametro|parametros|paso|requisito|rol|tipo|unidad|validacion)\.\w+/g;

/** What is wrong with a screen once it is at rest: what axe finds, words that are missing, and that it scrolls sideways. */
export async function revisarPantalla(pagina: Page): Promise<Hallazgo[]> {
  await quieta(pagina);
  const hallazgos = await revisarAccesibilidad(pagina);
  const sinDecir = (await pagina.locator('body').innerText()).match(SIN_DECIR);
  if (sinDecir !== null) hallazgos.push({ regla: 'not put in words', donde: sinDecir });
  const sobra = await pagina.locator('html').evaluate((e) => e.scrollWidth - e.clientWidth);
  if (sobra > 0) hallazgos.push({ regla: 'scrolls sideways', donde: [`${sobra} px`] });
  return hallazgos;
}

/** A PDF that a reader opens, small enough to be typed here. */
export const unPdf = (): Buffer =>
  Buffer.from(
    [
      '%PDF-1.4',
      '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
      '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
      '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj',
      'trailer<</Root 1 0 R>>',
      '%%EOF',
    ].join('\n'),
  );
