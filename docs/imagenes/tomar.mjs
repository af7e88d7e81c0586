/**
 * `npm run imagenes [-- <nombre>…]`: takes every picture of the README and the manual (or those named) from a
 * demonstration of its own, as its fictitious people see it. Its clock stands still, so that what did not change on the
 * screen gives the same picture. The Chromium is that of the tests (`npm ci`), or the one CHROMIUM_PATH names.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';
import { chromium as navegador } from 'playwright-core';
import { construir } from '../../scripts/construccion.mjs';
import { RAIZ } from '../../scripts/terminal.mjs';
import { imagenes } from './imagenes.mjs';

const CLAVE = 'minga-demostracion-2025';
const ANCHO = 1440;
const pedidas = new Set(process.argv.slice(2));

const datos = mkdtempSync(join(tmpdir(), 'minga-imagenes-'));
await construir();
const servidor = spawn(process.execPath, [join(RAIZ, 'dist/src/main.js')], {
  cwd: RAIZ,
  env: {
    PATH: process.env.PATH,
    PORT: '0',
    MINGA_PERFIL: 'demo',
    MINGA_DATOS: datos,
    MINGA_DEMO_RELOJ: 'quieto',
    MINGA_REGISTRO: 'error',
    MINGA_RITMO: '100000',
    MINGA_RITMO_SESION: '1000',
  },
  stdio: ['ignore', 'ignore', 'pipe'],
});
try {
  const base = await direccionDe(servidor);
  const nave = await navegador.launch({
    executablePath: process.env.CHROMIUM_PATH ?? (await chromium.executablePath()),
    // Its own arguments run everything in one process, where the windows of two persons share their cookies.
    args: ['--headless', '--no-sandbox', '--disable-gpu'],
  });
  const paginas = new Map();
  for (const imagen of imagenes) {
    if (pedidas.size > 0 && !pedidas.has(imagen.nombre)) continue;
    const clave = `${imagen.quien ?? ''} ${imagen.ancho ?? ANCHO}`;
    if (!paginas.has(clave)) paginas.set(clave, await como(nave, base, imagen));
    await tomar(paginas.get(clave), base, imagen);
  }
  await nave.close();
} finally {
  servidor.kill('SIGKILL');
  rmSync(datos, { recursive: true, force: true });
}

function direccionDe(proceso) {
  return new Promise((listo, rechazar) => {
    let dicho = '';
    proceso.stderr.setEncoding('utf8').on('data', (trozo) => {
      dicho += trozo;
      const url = /Minga está lista en (http:\/\/\S+?)\/?\s/.exec(dicho)?.[1];
      if (url !== undefined) listo(url);
    });
    proceso.once('exit', (codigo) =>
      rechazar(new Error(`el servidor terminó con ${codigo}:\n${dicho}`)),
    );
  });
}

/** A window of its own for each person. */
async function como(nave, base, { quien, ancho = ANCHO }) {
  const contexto = await nave.newContext({
    viewport: { width: ancho, height: 960 },
    locale: 'es-EC',
    timezoneId: 'America/Guayaquil',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  const pagina = await contexto.newPage();
  await pagina.goto(`${base}/ingreso`);
  if (quien !== undefined)
    await pagina.evaluate(
      (cuerpo) =>
        fetch('/api/sesion', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(cuerpo),
        }),
      { correo: `persona${quien}@demo.minga.invalid`, clave: CLAVE },
    );
  return pagina;
}

/** Goes there, does what is asked, and leaves `docs/imagenes/<nombre>.png`, as tall as `alto`. */
async function tomar(pagina, base, { nombre, ancho = ANCHO, alto = 960, ruta, antes }) {
  const pedir = (r) => pagina.evaluate(async (u) => (await fetch(u)).json(), r);
  await pagina.setViewportSize({ width: ancho, height: alto });
  await pagina.goto(base + (typeof ruta === 'string' ? ruta : await ruta(pedir)));
  await pagina.locator('h1').first().waitFor();
  await quieta(pagina);
  await antes?.(pagina);
  await quieta(pagina);
  await pagina.screenshot({ path: fileURLToPath(new URL(`${nombre}.png`, import.meta.url)) });
  console.log(nombre);
}

/** Nothing is still being read, for a while. */
async function quieta(pagina) {
  for (let seguidas = 0, n = 0; seguidas < 6 && n < 150; n++) {
    seguidas = (await pagina.locator('[aria-busy="true"]').count()) === 0 ? seguidas + 1 : 0;
    await pagina.waitForTimeout(200);
  }
}
