/** From a drawn file to a process of it on the screen: uploaded, confirmed, opened, walked one step; and a bad one told. */
import { readFile } from 'node:fs/promises';
import { esLoMismo } from './lo-dibujado.js';
import {
  abrirNavegador,
  entrarComo,
  levantar,
  quieta,
  revisarAccesibilidad,
  type Navegador,
  type Servidor,
} from './puesta.js';

const EJEMPLO = new URL(
  '../../web/src/administracion/modelos/prestamo-de-sala.bpmn',
  import.meta.url,
);

let servidor: Servidor;
let navegador: Navegador;
beforeAll(async () => {
  servidor = await levantar();
  navegador = await abrirNavegador(servidor.url);
}, 240_000);
afterAll(async () => {
  await navegador?.cerrar();
  await servidor?.cerrar();
});

it('un archivo se sube, se confirma, se abre y se ve andar en su dibujo', async () => {
  await entrarComo(navegador, servidor.url, 2);
  const p = await navegador.pagina();
  const bytes = await readFile(EJEMPLO);
  const elegir = async (nombre: string, buffer: Buffer) =>
    p
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: nombre, mimeType: 'application/xml', buffer });

  await p.goto('/administracion/modelos');
  await p.getByText('Solicitud de asistencia técnica (demostración)').first().waitFor();
  expect(await revisarAccesibilidad(p)).toEqual([]);

  // A condition that cannot be read: the row lights its element in the drawing.
  await elegir(
    'con-error.bpmn',
    Buffer.from(bytes.toString().replace('asistentes &gt; 50', '1 +')),
  );
  await p.getByText(/hallazgo impide ponerlo en marcha/).waitFor();
  await p.waitForSelector('[data-listo]');
  const fila = p.locator('tbody tr', { hasText: 'Impide' }).getByRole('button');
  await fila.click();
  await p.waitForSelector('.vivo-elegido.vivo-incidente');
  expect(await revisarAccesibilidad(p)).toEqual([]);

  // Mended, it is the next version of the same.
  await elegir('prestamo-de-sala.bpmn', bytes);
  await p.getByText('Se puede poner en marcha').waitFor();
  await p.waitForSelector('[data-listo]');
  expect(await revisarAccesibilidad(p)).toEqual([]);
  await p.getByRole('button', { name: 'Confirmar y poner en uso' }).click();
  await p.getByRole('heading', { name: 'Abrir un proceso' }).waitFor();

  // The POC opens it: whoever only looks after the system does not.
  await entrarComo(navegador, servidor.url, 1);
  await p.reload();
  // The drawing takes its place first: what is below it moves.
  await p.waitForSelector('[data-listo]');
  await p.getByRole('combobox', { name: 'Para qué gobierno' }).fill('GAD Demostración 1');
  await p.getByRole('option', { name: 'GAD Demostración 1', exact: true }).click();
  await p.getByRole('button', { name: 'Abrir el proceso' }).click();
  await p.waitForURL(/\/expedientes\//);
  const proceso = p.url().split('/').at(-1)!;
  // Its steps by the names the drawing gives them: it has nothing of the fifteen.
  await p.locator('[aria-pressed]', { hasText: 'Registrar la solicitud' }).waitFor();
  expect(await p.getByText(/Interés|Actores clave|Plan de acción/).count()).toBe(0);

  // The POCL of that government does the first step with the form that was drawn.
  const api = await entrarComo(navegador, servidor.url, 4);
  expect(api).toBeDefined();
  await p.goto(`/expedientes/${proceso}/avanzar/hacerRegistrar`);
  await p.getByLabel(/Para qué se pide la sala/).fill('Ensayo de teatro');
  await p.getByLabel(/Cuántas personas irán/).fill('80');
  await p.getByLabel(/Qué día/).fill('20/11/2026');
  await quieta(p);
  await p.getByRole('button', { name: 'Registrar la solicitud', exact: true }).click();
  await p.getByRole('heading', { name: 'Quedó registrado' }).waitFor();

  await p.goto(`/expedientes/${proceso}?vista=diagrama`);
  await p.waitForSelector('[data-listo]');
  await p.waitForSelector('[data-element-id=revisar_aforo].vivo-activo');
  await p.waitForSelector('[data-element-id=f_muchas].vivo-camino');
  expect(await p.locator('tr[data-elemento=revisar_aforo] [data-fichas]').innerText()).toBe(
    'está aquí',
  );
  // A drawn model too: badges, table and endpoint are one.
  await esLoMismo(p, api, proceso);
  expect(await revisarAccesibilidad(p)).toEqual([]);
}, 120_000);
