/**
 * A citizen proposes on a phone and follows it; an official takes it up. With axe on every page.
 */
import type { Page } from 'playwright-core';
import { Gente } from '../../src/demo/gente.js';
import { ServidorDeModelo } from '../http/servidor-de-modelo.js';
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
const NUCLEO = 10;
const DE_MAQUINA = 'La agenda se arma la víspera y nadie responde por publicarla.';

let modelo: ServidorDeModelo;
let servidor: Servidor;
let navegador: Navegador;
let pagina: Page;

beforeAll(async () => {
  modelo = await ServidorDeModelo.abrir();
  servidor = await levantar({
    MINGA_RETO: '500',
    MINGA_RITMO_PUBLICO: '500',
    MINGA_MODELO_URL: modelo.url,
    MINGA_MODELO_NOMBRE: 'modelo-de-prueba',
  });
  navegador = await abrirNavegador(servidor.url);
  pagina = await navegador.pagina();
}, 180_000);
afterAll(async () => {
  await navegador?.cerrar();
  await servidor?.cerrar();
  await modelo?.cerrar();
}, 120_000);

async function mirar(): Promise<void> {
  expect(await revisarPantalla(pagina)).toEqual([]);
}
/** Where the proposal that goes through these tests is followed. */
let seguida = '';
const boton = (name: string | RegExp) => pagina.getByRole('button', { name });

it(
  'a proposal is sent from a phone without an account, and followed with its code',
  async () => {
    await pagina.setViewportSize({ width: 390, height: 844 });
    await pagina.goto(`${servidor.url}/participar`);
    // Before who they are is asked for.
    await pagina.getByRole('region', { name: 'DATO DE DEMOSTRACIÓN' }).waitFor();
    await mirar();
    const aQuien = pagina.getByRole('combobox', { name: /A qué gobierno/ });
    // A local one: the nation's own co-creation is run by the POC.
    await pagina.getByText('Aparecen los que reciben propuestas ahora.').waitFor();
    await aQuien.fill('Cuenca');
    await pagina.getByText('Ninguno de los que reciben propuestas ahora').waitFor();
    await aQuien.fill('demostracion 2');
    await pagina.getByRole('option', { name: 'GAD Demostración 2' }).click();
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
    // Another language is another text: what was accepted in the first is not accepted in it.
    await boton('English').click();
    await pagina.getByText('the Spanish text is the one that counts').waitFor();
    const enIngles = pagina.getByRole('checkbox', { name: /accept \(version 2\)/ });
    expect(await enIngles.isChecked()).toBe(false);
    await mirar();
    await boton('Español').click();
    await pagina.getByText('Autorizo al gobierno').waitFor();
    expect(await pagina.getByRole('checkbox', { name: /versión 1/ }).isChecked()).toBe(true);
    const elegir = (name: string, cuerpo: string) =>
      pagina
        .locator('input[type=file]')
        .setInputFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(cuerpo) });
    await elegir('croquis.pdf', '<html>');
    await mirar();
    await boton('Enviar la propuesta').click();
    await pagina.getByRole('heading', { name: /Recibimos su propuesta/ }).waitFor();
    // A file that was not taken hides nothing: its code is there, and where to send it again.
    await pagina.getByText('no se pudo adjuntar: croquis.pdf').waitFor();
    await mirar();
    await elegir(
      'croquis.pdf',
      '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
    );
    await boton('Enviar los archivos').click();
    await pagina.getByText('Los archivos quedaron adjuntos a su propuesta.').waitFor();
    const codigo = (await pagina.getByLabel('Código de seguimiento').textContent()) ?? '';
    expect(codigo).toMatch(/^\w{4}-\w{4}-\w{4}$/);
    await mirar();
    await pagina.getByRole('link', { name: 'Ver cómo va' }).click();
    await pagina.getByText('Recibida', { exact: true }).waitFor();
    await pagina.getByText('Todavía no hay respuesta.').waitFor();
    await mirar();
    // Days later too, with the code alone, while nobody has read it and there is room.
    const otra = async (nombre: string, cuerpo: string) => {
      await elegir(nombre, cuerpo);
      await boton('Enviar los archivos').click();
    };
    seguida = `/participar/seguimiento/${codigo}`;
    await pagina.goto(seguida);
    await otra('foto.pdf', '<html>');
    await pagina.getByText('No se pudo adjuntar: foto.pdf').waitFor();
    await mirar();
    await otra('foto.pdf', '%PDF-1.4\n%%EOF\n');
    await pagina.getByText('Los archivos quedaron adjuntos a su propuesta.').waitFor();
    await pagina.goto(seguida);
    await otra('mapa.pdf', '%PDF-1.4\n\n%%EOF\n');
    await pagina.getByText('Los archivos quedaron adjuntos a su propuesta.').waitFor();
    const enviados = pagina.getByRole('region', { name: 'Archivos que envió' });
    await enviados.getByText('mapa.pdf').waitFor();
    await pagina.goto(seguida);
    await pagina.getByText('Recibida', { exact: true }).waitFor();
    expect(await enviados.getByRole('listitem').allInnerTexts()).toEqual(
      ['croquis.pdf', 'foto.pdf', 'mapa.pdf'].map((nombre) =>
        expect.stringMatching(new RegExp(`^${nombre} \\d+ B · enviado el .* · solo lo ve quien`)),
      ),
    );
    expect(await pagina.locator('input[type=file]').count()).toBe(0);
    await boton('Pedir que se borren mis datos').click();
    await pagina.getByRole('dialog').getByRole('button', { name: 'Pedir el borrado' }).click();
    await pagina.getByText('Su pedido quedó registrado.').waitFor();
  },
  LARGO,
);

it(
  'from the page of a government one goes to its own proposals, or to how to send the first',
  async () => {
    await pagina.goto('/gads');
    await pagina.getByRole('link', { name: 'Participar', exact: true }).click();
    await pagina.getByRole('heading', { level: 1, name: 'Envíe su propuesta' }).waitFor();
    await pagina.goto('/gad/D15');
    await pagina.getByRole('link', { name: 'Propuestas de la ciudadanía' }).click();
    const suyas = 'Propuestas de la ciudadanía: GAD Demostración 15';
    await pagina.getByRole('heading', { level: 1, name: suyas }).waitFor();
    expect(await pagina.title()).toContain(suyas);
    await pagina.getByText('Este gobierno recibe propuestas ahora.').waitFor();
    await mirar();
    await pagina.getByRole('link', { name: 'Envíe la suya' }).click();
    await pagina.getByRole('heading', { level: 1, name: 'Envíe su propuesta' }).waitFor();
    await pagina.goto('/gad/D01');
    await pagina.getByRole('link', { name: 'Propuestas de la ciudadanía' }).click();
    await pagina.getByText('Ahora no recibe propuestas.').waitFor();
    await pagina.getByRole('link', { name: 'Ver las de todos los gobiernos' }).click();
    await pagina.getByRole('heading', { level: 1, name: 'Busque propuestas' }).waitFor();
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
    await pagina.getByText('Quien propuso pidió que se borren sus datos.').waitFor();
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

it(
  'from a proposal to the draft of a commitment: saved by itself, helped by a machine that is said to be one, and handed to the act',
  async () => {
    await pagina.setViewportSize({ width: 1440, height: 900 });
    await pagina.goto(`${servidor.url}/propuestas?q=sesiona`);
    await pagina.getByRole('link', { name: /Nadie publica cuándo sesiona/ }).click();
    await boton('Redactar un compromiso').click();
    await pagina.getByRole('heading', { name: 'Asistente de compromisos', exact: true }).waitFor();
    await pagina.getByRole('heading', { name: 'Nace de una propuesta' }).waitFor();
    modelo.responder = modelo.decir({ causas: DE_MAQUINA });
    await boton('Pedir sugerencias').click();
    await pagina.getByText(DE_MAQUINA).waitFor();
    await boton(/Ponerlo en el campo\s*: Causas/).click();
    const confirmo = pagina.getByRole('checkbox', { name: /Lo leí y lo confirmo/ });
    await confirmo.waitFor();
    await mirar();
    await confirmo.check();
    await pagina.getByText('confirmado por una persona').waitFor();
    await pagina.getByRole('textbox', { name: 'Título' }).fill('Publicar la agenda del concejo');
    await pagina.getByText('Guardado.').waitFor();
    await pagina.setViewportSize({ width: 390, height: 844 });
    await pagina.reload();
    await mirar();
    expect(await pagina.getByRole('textbox', { name: 'Título' }).inputValue()).toBe(
      'Publicar la agenda del concejo',
    );
    // Nobody formulates commitments there yet: it is said, and the draft stays.
    await pagina.getByText(/no formula compromisos en este momento/).waitFor();
    expect(await boton('Pasar al plan').isDisabled()).toBe(true);
  },
  LARGO,
);

it(
  'one is divided in two that say different things, each with its code',
  async () => {
    // The POC looks; those who run its co-creation act.
    await pagina.goto(`${servidor.url}/propuestas?q=sesiona`);
    await pagina.getByRole('link', { name: /Nadie publica cuándo sesiona/ }).click();
    await pagina.getByText(/les corresponden a quienes conducen/).waitFor();
    expect(await boton('Dividir en varias').count()).toBe(0);
    const api = await entrarComo(navegador, servidor.url, POC);
    const { elementos } = await api.get<{ elementos: { titular: { nombre: string } }[] }>(
      '/api/propuestas?q=sesiona',
    );
    const suyo = /\d+$/.exec(elementos[0]!.titular.nombre)![0];
    await entrarComo(navegador, servidor.url, new Gente().get(`pocl:${suyo}`).numero);
    await pagina.reload();
    await boton('Dividir en varias').click();
    const dialogo = pagina.getByRole('dialog');
    const soluciones = dialogo.getByRole('textbox', { name: 'Solución' });
    await soluciones.first().waitFor();
    await dialogo.getByText('Esta parte dice lo mismo que otra').first().waitFor();
    await dialogo.getByRole('textbox', { name: 'Motivo' }).fill('Pide dos cosas.');
    const enviar = dialogo.getByRole('button', { name: 'Dividir en varias' });
    expect(await enviar.isDisabled()).toBe(true);
    await soluciones.nth(1).fill('Publicar el acta de cada sesión al día siguiente.');
    await mirar();
    await enviar.click();
    await dialogo
      .getByText(/^\w{4}-\w{4}-\w{4}$/)
      .nth(1)
      .waitFor();
    await mirar();
    await dialogo.getByRole('button', { name: 'Cerrar' }).last().click();
    await pagina.getByText('Dividida en varias').first().waitFor();
    // Its author finds in it the ones it goes on in.
    await pagina.setViewportSize({ width: 390, height: 844 });
    await pagina.goto(seguida);
    const sigue = pagina.getByRole('region', { name: 'Sigue aquí' });
    await sigue.getByText('Publicar el acta de cada sesión al día siguiente.').waitFor();
    expect(await sigue.getByRole('article').count()).toBe(2);
    expect(await pagina.getByText('Todavía no hay respuesta.').count()).toBe(0);
    await mirar();
  },
  LARGO,
);

it(
  'one that was taken up is followed by its code to its answer and its commitment; a link made by mistake is taken off with its reason',
  async () => {
    await pagina.setViewportSize({ width: 390, height: 844 });
    await pagina.goto(`${servidor.url}/participar/seguimiento`);
    await pagina.getByRole('link', { name: 'DEMA-2222-DEMA' }).click();
    await pagina.getByText('Integrada en un compromiso').waitFor();
    await pagina.getByText(/se publicará cada trimestre/).waitFor();
    await mirar();
    await entrarComo(navegador, servidor.url, new Gente().get('pocl:6').numero);
    await pagina.goto(`${servidor.url}/propuestas?estado=siguiendoPropuesta`);
    await pagina.getByRole('link', { name: /no saben en qué se gasta/ }).click();
    await boton('Quitar un vínculo').click();
    const dialogo = pagina.getByRole('dialog');
    await dialogo.getByRole('textbox', { name: 'Motivo' }).fill('Se vinculó por error.');
    await mirar();
    await dialogo.getByRole('button', { name: 'Quitar un vínculo' }).click();
    await dialogo.waitFor({ state: 'hidden' });
    await boton('Quitar un vínculo').waitFor({ state: 'hidden' });
    await boton(/Vincular/)
      .first()
      .waitFor();
  },
  LARGO,
);

it(
  'in the plan of the nation, what the POC took up is admitted and scored by the Grupo Núcleo',
  async () => {
    await pagina.setViewportSize({ width: 390, height: 844 });
    await pagina.goto('/participar');
    await pagina.getByRole('combobox', { name: /A qué gobierno/ }).fill('Estado Abierto');
    await pagina.getByRole('option', { name: /Estado Abierto/ }).click();
    const dicho = 'Nadie traduce los planes al kichwa.';
    await pagina.getByRole('textbox', { name: 'Problema' }).fill(dicho);
    await pagina.getByRole('textbox', { name: 'Solución' }).fill('Publicar cada plan traducido.');
    await boton('Enviar la propuesta').click();
    await pagina.getByRole('heading', { name: /Recibimos su propuesta/ }).waitFor();
    await entrarComo(navegador, servidor.url, POC);
    await pagina.goto('/propuestas?q=kichwa');
    await pagina.getByRole('link', { name: new RegExp(dicho) }).click();
    await boton('Dar trámite').click();
    await boton('Dar trámite').waitFor({ state: 'hidden' });
    await entrarComo(navegador, servidor.url, NUCLEO);
    await pagina.reload();
    await boton(/^Admitir$/).click();
    await boton('Calificar').waitFor();
    expect(await boton('Dividir en varias').count()).toBe(0);
    await mirar();
  },
  LARGO,
);
