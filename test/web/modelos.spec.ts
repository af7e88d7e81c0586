/** From a drawn file to a procedure in use, on the screen: a bad one told, mended, confirmed. */
import { readFile } from 'node:fs/promises';
import {
  abrirNavegador,
  entrarComo,
  levantar,
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

it('un archivo se sube, dice qué lo impide, se corrige y se confirma', async () => {
  await entrarComo(navegador, servidor.url, 2);
  const p = await navegador.pagina();
  const bytes = await readFile(EJEMPLO);
  const elegir = async (nombre: string, buffer: Buffer) =>
    p
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: nombre, mimeType: 'application/xml', buffer });

  await p.goto('/administracion/modelos');
  await p.getByText('Todavía no hay modelos').waitFor();
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
}, 120_000);
