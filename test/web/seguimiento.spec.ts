/**
 * A question asked by the POCL, answered by the POC and resolved; a report that comes filled in, acknowledged; and what a
 * plan in execution offers.
 */
import type { Page } from 'playwright-core';
import {
  abrirNavegador,
  entrarComo,
  levantar,
  revisarPantalla,
  type Api,
  type Navegador,
  type Servidor,
} from './puesta.js';
import { LARGO } from '../paciencia.js';

const [POC, POCL] = [1, 4];

let servidor: Servidor;
let navegador: Navegador;
let pagina: Page;
let expediente: string;
beforeAll(async () => {
  servidor = await levantar();
  navegador = await abrirNavegador(servidor.url);
  pagina = await navegador.pagina();
  const pocl: Api = await entrarComo(navegador, servidor.url, POCL);
  const { elementos } = await pocl.get<{
    elementos: readonly { readonly proceso: { readonly id: string } | null }[];
  }>('/api/titulares');
  expediente = `/expedientes/${elementos[0]!.proceso!.id}/seguimiento`;
}, 180_000);
afterAll(async () => {
  await navegador.cerrar();
  await servidor.cerrar();
});

it(
  'asked in the file, found among what waits for my answer, answered, resolved',
  async () => {
    await pagina.goto(expediente);
    await pagina.getByRole('button', { name: 'Consultar u observar' }).click();
    const dialogo = pagina.getByRole('dialog');
    await dialogo.getByRole('button', { name: 'Enviar' }).click();
    await dialogo.getByText('Falta este dato.').first().waitFor();
    await dialogo.getByRole('combobox', { name: 'Dirigida a' }).click();
    await pagina.getByRole('option', { name: /Punto de contacto nacional/ }).click();
    await dialogo.getByLabel('Asunto').fill('Firma del informe');
    await dialogo.getByLabel('Texto').fill('¿Basta la firma electrónica de la Secretaría Técnica?');
    await dialogo.getByRole('button', { name: 'Enviar' }).click();
    await dialogo.waitFor({ state: 'detached' });
    await pagina.getByRole('heading', { level: 3, name: 'Firma del informe' }).waitFor();

    await entrarComo(navegador, servidor.url, POC);
    await pagina.goto('/seguimiento');
    await pagina.getByRole('button', { name: 'Responder: Firma del informe' }).click();
    await pagina.getByLabel('Su respuesta').fill('Sí, con su certificado vigente.');
    await pagina.getByRole('button', { name: 'Enviar la respuesta' }).click();
    await pagina.getByText('Sí, con su certificado vigente.').waitFor();

    await entrarComo(navegador, servidor.url, POCL);
    await pagina.goto(`${expediente}?estado=respondida`);
    await pagina.getByRole('button', { name: 'Dar por resuelta: Firma del informe' }).click();
    await pagina.getByRole('button', { name: 'Dar por resuelta', exact: true }).click();
    await pagina.getByText('Ninguna con ese estado').waitFor();
    await pagina.goto(`${expediente}?estado=resuelta`);
    await pagina
      .getByText(/Resuelta por Persona Ficticia 4/)
      .first()
      .waitFor();
  },
  LARGO,
);

it(
  'a report comes with what is on record, and is acknowledged',
  async () => {
    await entrarComo(navegador, servidor.url, POCL);
    await pagina.goto(`${expediente}?ver=partes`);
    await pagina.getByText('Ya toca un parte de avance').waitFor();
    await pagina.getByRole('button', { name: 'Hacer el parte de avance' }).click();
    const dialogo = pagina.getByRole('dialog');
    await dialogo.getByText(/Presentar informe de avance —/).waitFor();
    await dialogo.getByLabel('Qué se logró').fill('Se presentó el primer informe de avance.');
    await dialogo.getByRole('button', { name: 'Enviar' }).click();
    await dialogo.waitFor({ state: 'detached' });
    await pagina.getByText('Se presentó el primer informe de avance.').waitFor();
    expect(await pagina.getByText('Ya toca un parte de avance').count()).toBe(0);

    await entrarComo(navegador, servidor.url, POC);
    await pagina.goto(`${expediente}?ver=partes`);
    await pagina.getByText('Nadie ha acusado recibo').waitFor();
    await pagina.getByRole('button', { name: 'Acusar recibo' }).click();
    await pagina.getByRole('button', { name: 'Acusar recibo' }).click();
    await pagina.getByText('Nadie ha acusado recibo').waitFor({ state: 'detached' });
  },
  LARGO,
);

it(
  'of the dates planned for closing, that there are none is said and not drawn as dashes',
  async () => {
    await entrarComo(navegador, servidor.url, POCL);
    await pagina.goto(`${expediente.replace('/seguimiento', '/plan')}?parte=cierre`);
    await pagina.getByText('El foro no ha fijado ninguna.').waitFor();
    expect(await pagina.getByText('Fin de la ejecución').count()).toBe(0);
  },
  LARGO,
);

it.each([1280, 390])(
  'at %i px a plan offers what comes next, the rest in a menu, and giving up below a line',
  async (ancho) => {
    await entrarComo(navegador, servidor.url, POCL);
    await pagina.setViewportSize({ width: ancho, height: 900 });
    await pagina.goto(expediente.replace('/seguimiento', '/plan'));
    const c1 = pagina.getByRole('listitem').filter({
      has: pagina.getByRole('button', { name: /^Más acciones: C1/ }),
    });
    await c1.getByRole('link', { name: /^Marcar un hito como cumplido/ }).waitFor();
    expect(await c1.getByRole('link').count()).toBe(2);
    // By keyboard: the last of the menu, set apart, is the one that ends it unfinished.
    await c1.getByRole('button', { name: /^Más acciones/ }).focus();
    await pagina.keyboard.press('Enter');
    await c1.getByRole('menuitem', { name: 'Registrar avance' }).waitFor();
    const menu = c1.getByRole('menu');
    expect(
      (await menu.innerText())
        .split('\n')
        .filter((x) => x !== '')
        .slice(-2),
    ).toEqual(['Terminar sin concluir', 'Cerrar sin cumplir']);
    expect(await revisarPantalla(pagina)).toEqual([]);
    await pagina.keyboard.press('End');
    await pagina.keyboard.press('Enter');
    await pagina.getByRole('heading', { level: 1, name: 'Cerrar sin cumplir' }).waitFor();
  },
  LARGO,
);

it(
  'each document that the system writes of a plan is where its moment is, and comes',
  async () => {
    await entrarComo(navegador, servidor.url, POC);
    const plan = expediente.replace('/seguimiento', '/plan');
    const bajar = async (nombre: string): Promise<string> => {
      const enlace = pagina.getByRole('link', { name: `${nombre} · PDF`, exact: true }).first();
      const href = (await enlace.getAttribute('href')) ?? '';
      expect((await pagina.request.get(new URL(href, servidor.url).href)).status()).toBe(200);
      return href;
    };
    await pagina.goto(plan);
    await bajar('Plan de acción');
    await pagina.locator('summary', { hasText: 'C1' }).click();
    await bajar('Hoja de ruta');
    await bajar('Acta de compromiso');
    expect(await bajar('Informe de avance')).toContain('informe=1');
    expect(await revisarPantalla(pagina)).toEqual([]);
    await pagina.goto(`${plan}?parte=cierre`);
    await bajar('Informe final');
  },
  LARGO,
);

it(
  'a closed plan says which commitments were left open and why; on a phone the part that is read is in sight',
  async () => {
    const poc = await entrarComo(navegador, servidor.url, POC);
    const { elementos } = await poc.get<{
      elementos: readonly { readonly nombre: string; readonly proceso: { readonly id: string } }[];
    }>(`/api/titulares?limite=100&q=${encodeURIComponent('GAD Demostración 23')}`);
    const { id } = elementos.find((x) => x.nombre === 'GAD Demostración 23')!.proceso;
    await pagina.setViewportSize({ width: 390, height: 844 });
    await pagina.goto(`/expedientes/${id}/plan?parte=cierre`);
    await pagina.getByText('Depende de una obra nacional que termina en 2026').waitFor();
    const cierre = pagina.locator('label', { hasText: /^Cierre$/ });
    const caja = (await cierre.boundingBox())!;
    expect(caja.x).toBeGreaterThanOrEqual(0);
    expect(caja.x + caja.width).toBeLessThanOrEqual(390);
    expect(await revisarPantalla(pagina)).toEqual([]);
    await pagina.setViewportSize({ width: 1280, height: 900 });
  },
  LARGO,
);

it(
  'a notice of a commitment leads to it: its plan, with that one open',
  async () => {
    const pocl = await entrarComo(navegador, servidor.url, POCL);
    const { elementos } = await pocl.get<{ elementos: { codigo: string; ruta: string }[] }>(
      '/api/avisos?limite=100',
    );
    const aviso = elementos.find((a) => a.codigo === 'COMPROMISO_RETRASADO');
    expect(aviso?.ruta).toMatch(/^\/expedientes\/[^/]+\/plan\?proceso=/);
    await pagina.setViewportSize({ width: 1280, height: 900 });
    await pagina.goto(aviso!.ruta);
    const abierto = pagina.locator('details[open] > summary').filter({ hasText: /^C2/ });
    await abierto.waitFor();
    expect(await pagina.locator('details[open] > summary').count()).toBe(1);
    // Before their eyes, under the bar.
    expect((await abierto.boundingBox())!.y).toBeLessThan(400);
  },
  LARGO,
);
