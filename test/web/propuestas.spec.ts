/**
 * A citizen proposes on a phone and follows it; an official takes it up. With axe on every page.
 */
import type { Page } from 'playwright-core';
import {
  abrirNavegador,
  entrarComo,
  levantar,
  quieta,
  revisarAccesibilidad,
  type Navegador,
  type Servidor,
} from './puesta.js';

const POC = 1;
const LARGO = 120_000;

let servidor: Servidor;
let navegador: Navegador;
let pagina: Page;

beforeAll(async () => {
  servidor = await levantar({ MINGA_RETO: '500', MINGA_RITMO_PUBLICO: '500' });
  navegador = await abrirNavegador(servidor.url);
  pagina = await navegador.pagina();
}, 180_000);
afterAll(async () => {
  await navegador?.cerrar();
  await servidor?.cerrar();
}, 60_000);

async function mirar(): Promise<void> {
  await quieta(pagina);
  expect(await revisarAccesibilidad(pagina)).toEqual([]);
  const sobra = await pagina.locator('html').evaluate((e) => e.scrollWidth - e.clientWidth);
  expect(sobra).toBe(0);
}
const boton = (name: string | RegExp) => pagina.getByRole('button', { name });

it(
  'a proposal is sent from a phone without an account, and followed with its code',
  async () => {
    await pagina.setViewportSize({ width: 390, height: 844 });
    await pagina.goto(`${servidor.url}/participar`);
    await mirar();
    const aQuien = pagina.getByRole('combobox', { name: /A qué gobierno/ });
    if ((await aQuien.inputValue()) === '') {
      await aQuien.click();
      await pagina.getByRole('option').first().click();
    }
    await boton('Enviar la propuesta').click();
    await pagina.getByText('Escriba al menos diez letras.').first().waitFor();
    await pagina
      .getByRole('textbox', { name: 'Problema' })
      .fill('Nadie publica cuándo sesiona el concejo de la parroquia.');
    await pagina
      .getByRole('textbox', { name: 'Solución' })
      .fill('Publicar la agenda de cada sesión con tres días de anticipación.');
    await pagina.getByRole('textbox', { name: 'Nombre' }).fill('Persona Ficticia 91');
    await pagina.getByRole('checkbox', { name: /Leí y acepto/ }).check();
    await mirar();
    await boton('Enviar la propuesta').click();
    await pagina.getByRole('heading', { name: /Recibimos su propuesta/ }).waitFor();
    const codigo = (await pagina.getByLabel('Código de seguimiento').textContent()) ?? '';
    expect(codigo).toMatch(/^\w{4}-\w{4}-\w{4}$/);
    await mirar();
    await pagina.getByRole('link', { name: 'Ver cómo va' }).click();
    await pagina.getByText('Recibida', { exact: true }).waitFor();
    await mirar();
  },
  LARGO,
);

it(
  'it waits in the queue of officials, is taken up and then read by anybody, without its author',
  async () => {
    await pagina.setViewportSize({ width: 1440, height: 900 });
    await entrarComo(navegador, servidor.url, POC);
    await pagina.goto(`${servidor.url}/propuestas?moderacion=porModerar`);
    await pagina.getByRole('link', { name: /Nadie publica cuándo sesiona/ }).waitFor();
    await mirar();
    await pagina.getByRole('link', { name: /Nadie publica cuándo sesiona/ }).click();
    await boton('Dar trámite').click();
    await pagina.getByText('Recibida', { exact: true }).waitFor();
    await mirar();
    await pagina.setViewportSize({ width: 390, height: 844 });
    await pagina.goto(`${servidor.url}/participar/propuestas?q=sesiona`);
    await pagina.getByText(/Nadie publica cuándo sesiona/).waitFor();
    expect(await pagina.getByText('Persona Ficticia 91').count()).toBe(0);
    await mirar();
  },
  LARGO,
);
