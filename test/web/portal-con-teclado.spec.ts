/** The public portal by keyboard alone, as a screen reader tells it, clean by axe: RTE INEN 288. */
import type { Page } from 'playwright-core';
import {
  abrirNavegador,
  levantar,
  revisarAccesibilidad,
  type Navegador,
  type Servidor,
} from './puesta.js';

let servidor: Servidor;
let navegador: Navegador;
let pagina: Page;
beforeAll(async () => {
  servidor = await levantar();
  navegador = await abrirNavegador(servidor.url);
  pagina = await navegador.pagina(1440, 900);
}, 180_000);
afterAll(async () => {
  await navegador?.cerrar();
  await servidor?.cerrar();
}, 120_000);

const foco = () =>
  pagina.evaluate(() => {
    const { document, getComputedStyle } = globalThis as unknown as {
      document: {
        activeElement: {
          textContent: string | null;
          tagName: string;
          getBoundingClientRect(): { width: number; height: number };
        } | null;
      };
      getComputedStyle: (e: unknown) => { outlineStyle: string; outlineWidth: string };
    };
    const e = document.activeElement;
    if (e === null) return null;
    const { outlineStyle, outlineWidth } = getComputedStyle(e);
    const { width, height } = e.getBoundingClientRect();
    return {
      dice: (e.textContent ?? '').trim(),
      marca: e.tagName,
      seVe: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      ocupa: width > 0 && height > 0,
    };
  });
/** By the keyboard, to what is called so; every stop on the way shows where one is. */
async function tabularHasta(dice: RegExp | string): Promise<void> {
  for (let i = 0; i < 60; i++) {
    await pagina.keyboard.press('Tab');
    const f = await foco();
    if (f === null || f.marca === 'BODY') continue;
    expect(f).toMatchObject({ seVe: true, ocupa: true });
    if (typeof dice === 'string' ? f.dice === dice : dice.test(f.dice) || dice.test(f.marca))
      return;
  }
  throw new Error(`the keyboard never reaches ${String(dice)}`);
}

it('scenario 60: by keyboard alone and told by its landmarks, anybody finds a government, its steps and its promises', async () => {
  await pagina.goto('/portal');
  // The first stop jumps over the menu.
  await pagina.keyboard.press('Tab');
  expect((await foco())?.dice).toMatch(/contenido/i);
  await pagina.keyboard.press('Enter');
  await tabularHasta(/^INPUT$/);
  await pagina.keyboard.type('demostracion 1');
  await pagina.keyboard.press('Enter');
  await pagina.waitForURL(/\/gads\?/);
  await tabularHasta('GAD Demostración 1');
  await pagina.keyboard.press('Enter');
  await pagina.getByRole('heading', { level: 1, name: 'GAD Demostración 1' }).waitFor();
  await tabularHasta(/Ver los 15 pasos/);
  await pagina.keyboard.press('Enter');
  await pagina.getByText('Conformar el Foro Multiactor').waitFor();
  await tabularHasta(/^C1\./);
  await pagina.keyboard.press('Enter');
  await pagina.getByRole('heading', { name: 'Hitos: qué se hace y con qué prueba' }).waitFor();

  for (const ruta of [
    '/portal',
    '/gad/D01',
    '/pais',
    '/glosario',
    '/iniciativas',
    '/datos',
    '/leer',
  ]) {
    await pagina.goto(ruta);
    for (const rol of ['main', 'banner', 'contentinfo'] as const)
      expect([ruta, rol, await pagina.getByRole(rol).count()]).toEqual([ruta, rol, 1]);
    expect([ruta, await pagina.getByRole('heading', { level: 1 }).count()]).toEqual([ruta, 1]);
    expect(await pagina.locator('html').getAttribute('lang')).toMatch(/^es/);
    expect([ruta, await revisarAccesibilidad(pagina)]).toEqual([ruta, []]);
  }
}, 180_000);
