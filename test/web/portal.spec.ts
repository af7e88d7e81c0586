/** The citizen's way, on a telephone and without JavaScript: to find a government, and see what it does. */
import {
  abrirNavegador,
  entrarComo,
  levantar,
  revisarPantalla,
  type Navegador,
  type Servidor,
} from './puesta.js';
import { LARGO } from '../paciencia.js';

let servidor: Servidor;
let navegador: Navegador;
beforeAll(async () => {
  servidor = await levantar();
  navegador = await abrirNavegador(servidor.url);
}, 120_000);
afterAll(async () => {
  await navegador.cerrar();
  await servidor.cerrar();
});

it(
  'somebody without JavaScript finds Cuenca, and reads what a government promised',
  async () => {
    const pagina = await navegador.pagina(390, 800);
    const cdp = await navegador.contexto.newCDPSession(pagina);
    await cdp.send('Emulation.setScriptExecutionDisabled', { value: true });
    await pagina.goto('/');
    await pagina.getByRole('searchbox').fill('CUENCA');
    await pagina.getByRole('button', { name: 'Buscar' }).click();
    await pagina.getByRole('link', { name: 'Cuenca', exact: true }).click();
    await pagina.getByRole('heading', { level: 1, name: 'Cuenca' }).waitFor();
    await pagina.getByText('Ver los 15 pasos').click();
    await pagina.getByText('Conformar el Foro Multiactor').waitFor();
    await pagina.goto('/gad/D01');
    await pagina.getByRole('link', { name: /^C1\./ }).first().click();
    await pagina.getByRole('heading', { name: 'Hitos: qué se hace y con qué prueba' }).waitFor();
    expect(await pagina.getByText('DATO DE DEMOSTRACIÓN').count()).toBeGreaterThan(0);
    await pagina.close();
  },
  LARGO,
);

it(
  'every page is clean at a desk and on a dark telephone, and soon painted on a slow line',
  async () => {
    const fallas: object[] = [];
    for (const [ancho, esquema] of [
      [1440, 'light'],
      [390, 'dark'],
    ] as const) {
      const pagina = await navegador.pagina(ancho, 800);
      await pagina.emulateMedia({ colorScheme: esquema });
      for (const ruta of [
        '/',
        '/gads?q=gad',
        '/gad/D01',
        '/pais',
        '/datos',
        '/glosario',
        '/en/leer',
        '/verificar',
      ]) {
        await pagina.goto(ruta);
        fallas.push(...(await revisarPantalla(pagina)).map((h) => ({ ruta, ancho, ...h })));
      }
      await pagina.close();
    }
    expect(fallas).toEqual([]);
    for (const ruta of ['/', '/gad/D01', '/pais'])
      expect([ruta, (await pinta(ruta)) <= 2000]).toEqual([ruta, true]);
    expect([navegador.ajenas, navegador.quejas]).toEqual([[], []]);
  },
  LARGO,
);

/** Milliseconds to the largest paint on a slow 4G line (1.6 Mb/s, 150 ms) and a processor four times slower. */
async function pinta(ruta: string): Promise<number> {
  const pagina = await navegador.pagina(390, 800);
  const cdp = await navegador.contexto.newCDPSession(pagina);
  await cdp.send('Network.enable');
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6 * 1024 * 1024) / 8,
    uploadThroughput: (0.75 * 1024 * 1024) / 8,
  });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await pagina.goto(ruta);
  const ms = await pagina.evaluate(
    () =>
      new Promise<number>((listo) => {
        new PerformanceObserver((l) => listo(l.getEntries().at(-1)?.startTime ?? Infinity)).observe(
          {
            type: 'largest-contentful-paint',
            buffered: true,
          },
        );
      }),
  );
  await pagina.close();
  return ms;
}

it(
  'a form that is refused is told in a page of the portal, and going back what was typed is there',
  async () => {
    const fallas: object[] = [];
    const recepciones = await fetch(`${servidor.url}/api/publico/v1/recepciones`);
    const { elementos } = (await recepciones.json()) as { elementos: { cocreacion: string }[] };
    const abierta = elementos[0]?.cocreacion ?? '';
    for (const [ancho, esquema] of [
      [1280, 'light'],
      [390, 'dark'],
    ] as const) {
      const pagina = await navegador.pagina(ancho, 800);
      await pagina.emulateMedia({ colorScheme: esquema });
      await pagina.goto(`/formulario?cocreacion=${abierta}`);
      await pagina.getByLabel('El problema').fill('La vereda frente a la escuela está rota.');
      await pagina.getByLabel('La solución que propone').fill('Publicar qué veredas se arreglan.');
      await pagina.getByLabel('Archivos (si quiere)').setInputFiles({
        name: 'croquis.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.alloc(6 * 1024 * 1024),
      });
      await pagina.getByRole('button', { name: 'Enviar' }).click();
      await pagina
        .getByRole('heading', { level: 1, name: 'Lo que envió pesa demasiado' })
        .waitFor();
      fallas.push(...(await revisarPantalla(pagina)).map((h) => ({ ancho, ...h })));
      await pagina.goBack();
      expect(await pagina.getByLabel('El problema').inputValue()).toContain('vereda');
      await pagina.close();
    }
    expect(fallas).toEqual([]);
  },
  LARGO,
);

it(
  'an official keeps their own first page',
  async () => {
    await entrarComo(navegador, servidor.url, 1);
    const pagina = await navegador.pagina();
    await pagina.goto('/');
    await pagina.getByRole('heading', { level: 1, name: 'Mi bandeja' }).waitFor();
    await pagina.goto('/portal');
    await pagina.getByRole('heading', { level: 1, name: /^¿Qué hace/ }).waitFor();
    for (const [ruta, estado] of [
      ['/administracion/personas', 200],
      ['/no-existe', 404],
    ] as const)
      expect([ruta, (await pagina.goto(ruta))?.status()]).toEqual([ruta, estado]);
    await pagina.getByRole('heading', { level: 1, name: 'No encontramos esa página' }).waitFor();
    await pagina.close();
  },
  LARGO,
);

it(
  'a downloaded file is checked in the browser, and what is altered is named',
  async () => {
    const pagina = await navegador.pagina(390, 800);
    await pagina.goto('/gad/D01');
    const camino = await pagina
      .getByRole('link', { name: 'Expediente público (ZIP)' })
      .getAttribute('href');
    const zip = await (await navegador.contexto.request.get(camino!)).body();
    await pagina.goto('/verificar');
    await pagina.locator('#sellos th').first().waitFor();
    const elegir = (bytes: Buffer) =>
      pagina
        .getByLabel('Elija el ZIP')
        .setInputFiles({ name: 'expediente.zip', mimeType: 'application/zip', buffer: bytes });
    await elegir(zip);
    await pagina.getByText('✓ Nada se alteró desde que se exportó.').waitFor();
    // One line for all that are not public; which they are, for who asks.
    const ocultos = pagina.locator('#resultado details');
    await ocultos.getByText('Documentos que no son públicos (queda su huella): ').click();
    expect(await ocultos.locator('li').count()).toBeGreaterThan(1);
    await elegir(zip.subarray(0, zip.length >> 1));
    await pagina.getByText('✗ No se puede leer: está dañado o incompleto.').waitFor();
    expect(await pagina.locator('#resultado').innerText()).not.toMatch(/alteró|asientos/);
    // The data of its first file begin some bytes after its name.
    const otro = Buffer.from(zip);
    const i = otro.indexOf('LEAME.txt') + 40;
    otro[i]! ^= 1;
    await elegir(otro);
    await pagina.getByText('✗ Algo se alteró.').waitFor();
    expect(await pagina.locator('#resultado').innerText()).toContain('LEAME.txt');
    // A receipt that cannot be asked about is not said to be badly written.
    await pagina.getByLabel('Proceso').fill('018e99c4-42c0-7000-8000-03991b5996f7');
    await pagina.getByLabel('Número de asiento').fill('1');
    await pagina.getByLabel('Huella').fill('0'.repeat(64));
    await pagina.route('**/recibos/**', (r) => r.abort());
    await pagina.getByRole('button', { name: 'Comprobar' }).click();
    await pagina.getByText('No se pudo preguntar.').waitFor();
    await pagina.close();
  },
  LARGO,
);
