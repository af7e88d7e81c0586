/**
 * A draft in consultation is observed from a phone, published and answered by an official, and read by anybody. With axe
 * on every page; and a mesa is written with who came only counted.
 */
import type { Page } from 'playwright-core';
import {
  abrirNavegador,
  entrarComo,
  levantar,
  revisarPantalla,
  type Navegador,
  type Servidor,
} from './puesta.js';
import { LARGO } from '../paciencia.js';

const POC = 1;
/** Who leads it in GAD Demostración 15, which receives proposals. */
const POCL_DEL_15 = 52;

let servidor: Servidor;
let navegador: Navegador;
let pagina: Page;

beforeAll(async () => {
  servidor = await levantar({ MINGA_RETO: '500', MINGA_RITMO_PUBLICO: '500' });
  navegador = await abrirNavegador(servidor.url);
  pagina = await navegador.pagina(390, 844);
}, 180_000);
afterAll(async () => {
  await navegador?.cerrar();
  await servidor?.cerrar();
}, 120_000);

async function mirar(): Promise<void> {
  expect(await revisarPantalla(pagina)).toEqual([]);
}
const boton = (name: string | RegExp) => pagina.getByRole('button', { name });

it(
  'a draft is observed, the observation published and answered, and all of it is on the portal',
  async () => {
    await pagina.goto('/gad/D39');
    await mirar();
    await pagina.getByRole('link', { name: 'Observar este borrador: C1' }).click();
    await mirar();
    await boton('Enviar').click();
    await pagina.getByText('Escriba al menos diez letras.').waitFor();
    await pagina
      .getByRole('textbox', { name: 'Qué observa' })
      .fill('No se dice en qué hoja se publicará el gasto.');
    await boton('Enviar').click();
    await pagina.getByRole('heading', { name: /Recibimos lo que escribió/ }).waitFor();
    await mirar();

    await pagina.setViewportSize({ width: 1440, height: 900 });
    await entrarComo(navegador, servidor.url, POC);
    await pagina.goto('/propuestas?clase=observacion&moderacion=porModerar');
    await pagina.getByRole('link', { name: /en qué hoja se publicará/ }).click();
    await mirar();
    await boton('Publicar').click();
    await pagina.getByText('Publicado, por responder').waitFor();
    await mirar();
    await navegador.contexto.clearCookies();
    await pagina.goto('/gad/D39');
    await pagina.getByText(/Ver las observaciones/).click();
    await pagina.getByText('No se dice en qué hoja se publicará el gasto.').waitFor();
    await mirar();
  },
  LARGO,
);

it(
  'a mesa is written with who came only counted, and nobody outside reads a group under five',
  async () => {
    await pagina.setViewportSize({ width: 1440, height: 900 });
    const pocl = await entrarComo(navegador, servidor.url, POCL_DEL_15);
    const { elementos } = await pocl.get<{ elementos: { id: string; procedimiento: string }[] }>(
      '/api/procesos?limite=100',
    );
    const raiz = elementos.find((p) => p.procedimiento.startsWith('implementacion'))!.id;
    await pagina.goto(`/expedientes/${raiz}/plan?parte=mesas`);
    await mirar();
    await pagina.getByRole('link', { name: 'Registrar una mesa o un taller' }).first().click();
    await pagina.getByRole('textbox', { name: 'Total de asistentes' }).waitFor();
    await mirar();
    await pagina.getByRole('textbox', { name: 'Total de asistentes' }).fill('21');
    await pagina.getByRole('group', { name: 'Género' }).getByLabel('No binario').fill('3');
    await mirar();
    await pagina.setViewportSize({ width: 390, height: 844 });
    await mirar();
    // Without a script the same reception is reached.
    await pagina.goto('/gad/D15');
    await pagina.getByRole('link', { name: 'Formulario sencillo, sin JavaScript' }).click();
    await pagina.getByLabel('El problema').waitFor();
    await mirar();
  },
  LARGO,
);

it(
  'with no script at all a proposal goes with its file, and the official opens it',
  async () => {
    await navegador.contexto.clearCookies();
    await pagina.setViewportSize({ width: 390, height: 844 });
    const sesion = await navegador.contexto.newCDPSession(pagina);
    await sesion.send('Emulation.setScriptExecutionDisabled', { value: true });
    try {
      await pagina.goto('/gad/D15');
      await pagina.getByRole('link', { name: 'Formulario sencillo, sin JavaScript' }).click();
      await pagina.getByLabel('El problema').fill('La vereda frente a la escuela está rota.');
      await pagina.getByLabel('La solución que propone').fill('Publicar qué veredas se arreglan.');
      await pagina.getByLabel('Archivos (si quiere)').setInputFiles({
        name: 'croquis de la vereda.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from('%PDF-1.4\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF'),
      });
      // Nobody writes this in less: sent sooner, it is taken for a machine's.
      await pagina.waitForTimeout(4_500);
      await boton('Enviar').click();
      const titulo = pagina.getByRole('heading', { name: /^Recibimos lo que escribió: / });
      await titulo.waitFor();
      expect(await pagina.getByText('No se pudo adjuntar').count()).toBe(0);
    } finally {
      await sesion.send('Emulation.setScriptExecutionDisabled', { value: false });
      await sesion.detach();
    }
    const codigo = /[A-Z]+-\S+/.exec(await pagina.locator('h1').innerText())?.[0] ?? '';
    expect(codigo).not.toBe('');
    await mirar();

    await pagina.setViewportSize({ width: 1440, height: 900 });
    await entrarComo(navegador, servidor.url, POCL_DEL_15);
    await pagina.goto('/propuestas?moderacion=porModerar');
    await pagina.getByRole('link', { name: /La vereda frente a la escuela/ }).click();
    const bajado = pagina.waitForEvent('download');
    await pagina.getByRole('link', { name: /croquis de la vereda\.pdf/ }).click();
    expect((await bajado).suggestedFilename()).toBe('croquis de la vereda.pdf');
    await mirar();
  },
  LARGO,
);

it(
  'whoever reads the portal in English goes on in English, and changes language where they are',
  async () => {
    await navegador.contexto.clearCookies();
    await pagina.setViewportSize({ width: 390, height: 844 });
    await pagina.goto('/en/gad/D15');
    await pagina.getByRole('link', { name: 'Proposals of citizens' }).click();
    await boton('Español').waitFor();
    expect(await pagina.locator('html').getAttribute('lang')).toBe('en');
    await mirar();
    await boton('Español').click();
    await boton('English').waitFor();
    await pagina.reload();
    await boton('English').waitFor();
    expect(await pagina.locator('html').getAttribute('lang')).toBe('es-EC');
    await mirar();
  },
  LARGO,
);
