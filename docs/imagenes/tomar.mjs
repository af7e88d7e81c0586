/**
 * Takes the pictures of the README and the manual from a demonstration that is running, as its fictitious people see it:
 *   npm start    (in another terminal)
 *   node docs/imagenes/tomar.mjs [http://localhost:3000]
 * The Chromium is that of the tests (`npm ci`), or the one CHROMIUM_PATH names.
 */
import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';
import { chromium as navegador } from 'playwright-core';

const BASE = process.argv[2] ?? 'http://localhost:3000';
const PROPIO = process.env.CHROMIUM_PATH;
const CLAVE = 'minga-demostracion-2025';
const ANCHO = 1440;

const nave = await navegador.launch({
  executablePath: PROPIO ?? (await chromium.executablePath()),
  args: PROPIO === undefined ? chromium.args : [],
});

/** A window of its own for each person: persona1 is the POC, persona5 a delegado. */
async function como(numero) {
  const contexto = await nave.newContext({
    viewport: { width: ANCHO, height: 960 },
    locale: 'es-EC',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  const pagina = await contexto.newPage();
  await pagina.goto(`${BASE}/ingreso`);
  if (numero !== null)
    await pagina.evaluate(
      (cuerpo) =>
        fetch('/api/sesion', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(cuerpo),
        }),
      { correo: `persona${numero}@demo.minga.invalid`, clave: CLAVE },
    );
  return pagina;
}

/** Goes there, does what is asked, and leaves `docs/imagenes/<nombre>.png`, as tall as `alto`. */
async function foto(pagina, nombre, ruta, { alto = 960, antes = async () => {} } = {}) {
  await pagina.setViewportSize({ width: ANCHO, height: alto });
  await pagina.goto(BASE + ruta);
  await pagina.locator('h1').first().waitFor();
  await pagina.waitForTimeout(1500);
  await antes(pagina);
  await pagina.waitForTimeout(800);
  const path = fileURLToPath(new URL(`${nombre}.png`, import.meta.url));
  await pagina.screenshot({ path });
  console.log(nombre);
}

const pedir = (pagina, ruta) => pagina.evaluate(async (r) => (await fetch(r)).json(), ruta);
async function procesoDe(pagina, gad) {
  const { elementos } = await pedir(
    pagina,
    `/api/titulares?limite=100&q=${encodeURIComponent(gad)}`,
  );
  return elementos.find((t) => t.nombre === gad).proceso.id;
}

const nadie = await como(null);
await foto(nadie, 'ingreso', '/ingreso', { alto: 1160 });

const poc = await como(1);
const [uno, siete, nueve, catorce] = await Promise.all(
  [1, 7, 9, 14].map((n) => procesoDe(poc, `GAD Demostración ${n}`)),
);
await foto(poc, 'expediente', `/expedientes/${catorce}`, { alto: 1090 });
await foto(poc, 'bandeja', '/bandeja');
await foto(poc, 'cuenta', '/gobiernos', {
  alto: 520,
  antes: (p) => p.getByText('Persona Ficticia 1').first().click(),
});
await foto(poc, 'buscar', '/gobiernos', {
  alto: 520,
  antes: async (p) => {
    await p.keyboard.press('Control+k');
    await p.getByPlaceholder(/GAD, cantón o provincia/).fill('cuen');
  },
});
await foto(poc, 'avanzar', `/expedientes/${siete}/avanzar/suscribirCompromiso`, { alto: 1180 });
await foto(poc, 'suspendido', `/expedientes/${nueve}`, { alto: 900 });
await foto(poc, 'historial', `/expedientes/${uno}/historial`, { alto: 1000 });
await foto(poc, 'plan', `/expedientes/${uno}/plan`, { alto: 980 });
const { elementos } = await pedir(poc, `/api/procesos/${catorce}/bitacora?limite=100`);
const { secuencia } = elementos.find((a) => a.evento === 'identificarActores');
await foto(
  poc,
  'enmendar',
  `/expedientes/${catorce}/historial/${secuencia}?clase=rectificarHecho`,
  {
    alto: 1240,
  },
);

await nave.close();
