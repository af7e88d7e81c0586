/**
 * Notices, mail and notifications in a real browser: the text for Quipux, a sending recorded and received, what one
 * wants by mail, the mailbox, and the programs that are told.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
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
const ADMINISTRADOR = 2;

let servidor: Servidor;
let navegador: Navegador;
let pagina: Page;
let receptor: Server;
let gancho: string;
let expediente: string;

beforeAll(async () => {
  receptor = createServer((p, r) => {
    p.resume();
    p.on('end', () => r.writeHead(200).end('recibido'));
  });
  await new Promise<void>((listo) => receptor.listen(0, '127.0.0.1', listo));
  gancho = `http://127.0.0.1:${(receptor.address() as AddressInfo).port}/gancho`;
  servidor = await levantar({ MINGA_WEBHOOKS_REDES: '127.0.0.0/8' });
  navegador = await abrirNavegador(servidor.url);
  pagina = await navegador.pagina();
  const poc = await entrarComo(navegador, servidor.url, POC);
  const { elementos } = await poc.get<{ elementos: { proceso: { id: string } | null }[] }>(
    `/api/titulares?limite=1&q=${encodeURIComponent('GAD Demostración 7')}`,
  );
  expediente = `/expedientes/${elementos[0]?.proceso?.id ?? ''}/notificaciones`;
}, 180_000);
afterAll(async () => {
  await navegador?.cerrar();
  await servidor?.cerrar();
  receptor?.close();
}, 120_000);

const boton = (name: string | RegExp) => pagina.getByRole('button', { name });
const dialogo = () => pagina.getByRole('dialog');
async function mirar(): Promise<void> {
  expect(await revisarPantalla(pagina)).toEqual([]);
}

it(
  'nobody is shown the way to what is not theirs to read',
  async () => {
    const partes = async (n: number): Promise<readonly string[]> => {
      await entrarComo(navegador, servidor.url, n);
      await pagina.goto(expediente.replace(/notificaciones$/, 'plan'));
      const lista = pagina.getByRole('navigation', { name: 'Partes del expediente' });
      await lista.waitFor();
      return lista.getByRole('link').allInnerTexts();
    };
    const delAdministrador = await partes(ADMINISTRADOR);
    expect(delAdministrador).not.toContain('Notificaciones');
    expect(delAdministrador).not.toContain('Seguimiento');
    await pagina.goto('/gobiernos');
    await pagina.getByRole('heading', { level: 1 }).waitFor();
    expect(await pagina.getByRole('link', { name: 'Notificaciones' }).count()).toBe(0);
    await entrarComo(navegador, servidor.url, ADMINISTRADOR);
    await pagina.goto('/bandeja');
    await pagina.getByText('No hay nada por hacer ahora').waitFor();
    expect(await pagina.getByText('abra su proceso').count()).toBe(0);
    expect(await partes(POC)).toEqual(expect.arrayContaining(['Notificaciones', 'Seguimiento']));
  },
  LARGO,
);

it(
  'a notification: its text copied, the sending recorded, its reception noted, withdrawn',
  async () => {
    await navegador.contexto.grantPermissions(['clipboard-read', 'clipboard-write']);
    await pagina.goto(expediente);
    await boton('Texto para Quipux: Registrar una insistencia').first().click();
    await dialogo().getByText('De mi consideración:').waitFor();
    await mirar();
    const bajado = pagina.waitForEvent('download');
    await dialogo().getByRole('link', { name: 'Descargar DOCX' }).click();
    expect((await bajado).suggestedFilename()).toMatch(/^notificacion-\d+\.docx$/);
    await dialogo().getByRole('button', { name: 'Copiar el texto' }).click();
    await dialogo().getByRole('button', { name: 'Copiado' }).waitFor();
    const copiado = await pagina
      .locator('html')
      .evaluate(async () => (globalThis as unknown as Navegante).navigator.clipboard.readText());
    expect(copiado).toContain('se insiste por 2.ª vez');

    await dialogo().getByRole('button', { name: 'Registrar envío externo' }).click();
    await dialogo().getByLabel('Asunto').fill('Insistencia por el canal de la prueba');
    await dialogo().getByLabel('Número externo').fill('PRUEBA-2025-001-O');
    await dialogo().getByRole('button', { name: 'Agregar destinatario' }).click();
    await dialogo().getByRole('button', { name: 'Registrar envío externo' }).click();
    await dialogo().getByText('Falta este dato.').first().waitFor();
    await mirar();
    await dialogo().getByLabel('Nombre').nth(1).fill('Persona Ficticia de la Secretaría');
    await dialogo().getByRole('button', { name: 'Registrar envío externo' }).click();
    await dialogo().waitFor({ state: 'detached' });
    const envio = pagina
      .getByRole('listitem')
      .filter({ has: pagina.getByText('Insistencia por el canal de la prueba', { exact: true }) });
    await envio.getByText('Quipux · PRUEBA-2025-001-O', { exact: false }).waitFor();
    expect(await envio.getByText('Sin recepción').count()).toBe(2);

    await boton('Anotar recepción: Insistencia por el canal de la prueba').click();
    await dialogo().getByLabel('A todos los destinatarios a la vez').waitFor();
    await mirar();
    await dialogo().getByRole('button', { name: 'Anotar recepción' }).click();
    await dialogo().waitFor({ state: 'detached' });
    // Received on Monday the 15th: the term runs from the 16th.
    await envio.getByText('El término corre desde el mar 16 sep 2025').first().waitFor();
    expect(await envio.getByText('Recibido el lun 15 sep 2025').count()).toBe(2);
    // Received by all, there is nothing left to note.
    expect(await envio.getByRole('button', { name: /^Anotar recepción/ }).count()).toBe(0);
    await envio.getByRole('button', { name: /^Corregir recepción/ }).waitFor();

    await boton('Anular: Insistencia por el canal de la prueba').click();
    await dialogo().getByLabel('Motivo').fill('Se registró dos veces');
    await dialogo().getByRole('button', { name: 'Anular' }).click();
    await envio.getByText('Anulado el lun 15 sep 2025: Se registró dos veces').waitFor();

    // Across governments: what nobody received.
    await pagina.goto('/notificaciones?faltan=1');
    await pagina.getByText('Sin recepción').first().waitFor();
    expect(await pagina.getByText('Insistencia por el canal de la prueba').count()).toBe(0);
    await mirar();
    await pagina.setViewportSize({ width: 390, height: 844 });
    await pagina.goto(expediente);
    await boton(/^Texto para Quipux/)
      .first()
      .waitFor();
    await mirar();
    await pagina.setViewportSize({ width: 1440, height: 900 });
  },
  LARGO,
);

it(
  'notices by day, all read at once; what one wants by mail; one’s own mail',
  async () => {
    await pagina.goto('/avisos');
    await boton('Marcar todos como leídos').click();
    await boton('Marcar todos como leídos').waitFor({ state: 'detached' });
    await pagina.locator('label').filter({ hasText: 'Sin leer' }).click();
    await pagina.getByText('Está al día').waitFor();
    await mirar();

    await pagina.goto('/preferencias');
    const plan = pagina.getByRole('radiogroup', { name: 'Planes y compromisos' });
    await plan.getByLabel('No', { exact: true }).check();
    await pagina.getByRole('switch', { name: 'Horas de silencio' }).uncheck();
    await mirar();
    await boton('Guardar').click();
    await pagina.getByText('Preferencias guardadas.').waitFor();
    await pagina.reload();
    await plan.getByLabel('No', { exact: true }).waitFor();
    expect(await plan.getByLabel('No', { exact: true }).isChecked()).toBe(true);
    await boton(/^Leer «Resumen de avisos/)
      .first()
      .click();
    const baja = await dialogo()
      .getByText(/\/baja\?ficha=/)
      .textContent();
    await mirar();
    await pagina.keyboard.press('Escape');

    // The link of the digest, by somebody who has not signed in.
    const camino = /\/baja\?ficha=[\w.-]+/.exec(baja ?? '')?.[0] ?? '';
    await navegador.contexto.clearCookies();
    await pagina.goto(camino);
    await mirar();
    await boton('Dejar de recibirlo').click();
    await pagina.getByText('Listo: ya no recibirá el resumen diario.').waitFor();
    await pagina.goto(`${camino}x`);
    await boton('Dejar de recibirlo').click();
    await pagina.getByText('El enlace no es válido').waitFor();
  },
  LARGO,
);

it(
  'who administers reads the mailbox, and subscribes a program',
  async () => {
    await entrarComo(navegador, servidor.url, ADMINISTRADOR);
    await pagina.goto('/administracion/canales');
    await boton('Enviarme una prueba').click();
    await boton('Leer «Correo de prueba»').first().click();
    await dialogo().getByText('el correo de esta instalación sale bien').waitFor();
    await pagina.keyboard.press('Escape');
    await mirar();

    await pagina.goto('/administracion/webhooks');
    await boton('Suscribir una dirección').click();
    await dialogo().getByLabel('Nombre').fill('Tablero de la prueba');
    await dialogo().getByLabel('Dirección (https)').fill('https://10.0.0.1/x');
    await dialogo().getByRole('button', { name: 'Suscribir', exact: true }).click();
    await dialogo().getByRole('alert').waitFor();
    await dialogo().getByLabel('Dirección (https)').fill(gancho);
    await mirar();
    // Pressed twice, as many do: one subscription, and its secret stays until it was copied.
    await dialogo().getByRole('button', { name: 'Suscribir', exact: true }).dblclick();
    const secreto = await dialogo().getByLabel('Secreto de firma').inputValue();
    expect(secreto).toMatch(/^whsec_/);
    await dialogo().getByRole('button', { name: 'Ya lo copié' }).click();
    await pagina.getByRole('link', { name: 'Tablero de la prueba' }).click();
    await boton('Enviar una prueba').click();
    await pagina.getByText(/Respondió 200 en/).waitFor();
    await boton(/^Ver el mensaje/)
      .first()
      .click();
    await dialogo().getByText('recibido', { exact: true }).waitFor();
    await mirar();
    await dialogo().getByRole('button', { name: 'Enviar otra vez' }).click();
    await pagina.getByText('1 mensaje vuelve a la cola.').waitFor();
    await boton('Cambiar el secreto').click();
    await dialogo().getByRole('button', { name: 'Cambiar el secreto' }).click();
    expect(await dialogo().getByLabel('Secreto de firma').inputValue()).not.toBe(secreto);
    await dialogo().getByRole('button', { name: 'Ya lo copié' }).click();
    await pagina.setViewportSize({ width: 390, height: 844 });
    await mirar();
    await pagina.setViewportSize({ width: 1440, height: 900 });
    await boton('Borrar').click();
    await dialogo().getByRole('button', { name: 'Borrar' }).click();
    await pagina.getByText('Ningún programa está suscrito').waitFor();
    expect(navegador.quejas).toEqual([]);
    expect(navegador.ajenas).toEqual([]);
  },
  LARGO,
);

interface Navegante {
  readonly navigator: { readonly clipboard: { readText(): Promise<string> } };
}
