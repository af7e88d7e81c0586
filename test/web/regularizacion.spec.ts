/** What already existed, in a real browser: declared with the keyboard, approved as it was seen, and files brought in. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { escribirLibro } from '../../src/platform/hojas/hojas.js';
import { HOJAS } from '../../src/modules/importaciones/columnas.js';
import {
  abrirNavegador,
  entrarComo,
  levantar,
  revisarAccesibilidad,
  type Api,
  type Navegador,
  type Servidor,
} from './puesta.js';

let servidor: Servidor;
let navegador: Navegador;
let api: Api;
beforeAll(async () => {
  servidor = await levantar();
  navegador = await abrirNavegador(servidor.url);
  api = await entrarComo(navegador, servidor.url, 1);
}, 120_000);
afterAll(async () => {
  await navegador?.cerrar();
  await servidor?.cerrar();
}, 120_000);

const FOTOS = process.env['MINGA_FOTOS'];
async function mirar(pagina: Page, nombre: string): Promise<void> {
  for (const ancho of [1440, 390]) {
    await pagina.setViewportSize({ width: ancho, height: 900 });
    const sobra = await pagina.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect([nombre, ancho, sobra]).toEqual([nombre, ancho, 0]);
    expect(await revisarAccesibilidad(pagina)).toEqual([]);
    if (FOTOS !== undefined)
      await pagina.screenshot({ path: join(FOTOS, `${nombre}-${ancho}.png`), fullPage: true });
  }
  await pagina.setViewportSize({ width: 1440, height: 900 });
}

it('a declaration that waits is seen as it would be written, approved, and its steps are marked', async () => {
  const p = await navegador.pagina();
  await p.goto('/administracion/regularizacion');
  await p.getByRole('link', { name: /GAD Demostración 44/ }).waitFor();
  await mirar(p, 'regularizaciones');
  await p.getByRole('link', { name: /GAD Demostración 44/ }).click();
  await p.getByText('Esto es exactamente lo que se registrará si aprueba.').waitFor();
  await p.getByText('Se registran 8 hechos, todos de una vez.').waitFor();
  await mirar(p, 'por-aprobar');
  await p.getByRole('button', { name: 'Aprobar y registrar' }).click();
  await p.getByText('El proceso está regularizado').waitFor();
  await p.getByRole('link', { name: 'Ver el expediente' }).click();
  await p.getByText('Regularizado', { exact: true }).first().waitFor();
  await mirar(p, 'expediente-regularizado');
  await p.close();
}, 120_000);

it('is declared step by step, kept as it is written, and says what is missing', async () => {
  const p = await navegador.pagina();
  // One that stands at step 2 goes on from there.
  await p.goto('/administracion/regularizacion');
  const buscador = p.getByRole('combobox', { name: 'Gobierno local' });
  await buscador.fill('GAD Demostración 41');
  await p.getByRole('option', { name: 'GAD Demostración 41' }).click();
  await p.getByRole('button', { name: 'Empezar o continuar' }).click();
  const paso = p.getByLabel('¿En qué paso está hoy?');
  await paso.selectOption('12');
  await p
    .getByRole('button', { name: /Foro|Conformar/ })
    .first()
    .waitFor();
  await p.getByText(/Paso 9: falta declarar/).waitFor();
  await mirar(p, 'editor-faltas');
  await p.getByText(/Paso 9: falta declarar/).click();
  await p.getByRole('radio', { name: 'Cumplido, sin constancia' }).first().check();
  await p.getByRole('radio', { name: /Normativa que ya existía/ }).check();
  await p.getByLabel('Por qué no hay constancia').first().fill('Nadie guarda el acta.');
  await p.getByText(/Se registra 1 hecho/).waitFor();
  await p.getByText('Borrador guardado').waitFor();
  await mirar(p, 'editor');
  await p.reload();
  await p.getByText(/Se registra 1 hecho/).waitFor();
  await p.getByRole('button', { name: 'Presentar al POC' }).click();
  await p.getByRole('button', { name: 'Aprobar y registrar' }).click();
  await p.getByText('El proceso está regularizado').waitFor();
  await p.close();
}, 120_000);

/** One that lacks nothing, of a government without a process, up to its first plan. */
async function porPresentar(cual = 0): Promise<string> {
  const sin = (datos = {}) => ({ como: 'sinConstancia', motivo: 'No consta el papel.', datos });
  const { elementos } = await api.get<{ elementos: { id: string; proceso: unknown }[] }>(
    '/api/titulares?provincia=02&locales=1',
  );
  const { id } = await api.post<{ id: string }>('/api/regularizaciones', {
    titular: elementos.filter((x) => x.proceso === null)[cual]!.id,
    hasta: 'borrador',
    declaracion: {
      llegaHasta: 13,
      entrada: {},
      hitos: {
        indicarInteres: [{ ...sin({ origen: 'a' }), ocurridoEn: '2023' }],
        suscribirCompromiso: [sin()],
        informarGrupoNucleo: [{ como: 'pendiente', datos: {} }],
        sensibilizarDelegados: [sin()],
        identificarActores: [sin()],
        elaborarDiagnostico: [sin()],
        mapearActores: [sin()],
        concluirAcercamiento: [sin()],
        conformarForo: [sin({ base: 'lineamientos' })],
        cocrearNormativa: [sin()],
        aprobarNormativa: [sin()],
        sensibilizarForo: [sin()],
        abrirPlan: [sin({ regimenPlazo: 'PROPIO', miembroOgp: false })],
      },
    },
  });
  return id;
}

it('a date that is none stops it, from a step that is folded too; nothing is sent until it serves', async () => {
  const id = await porPresentar();
  const p = await navegador.pagina();
  const presentadas: string[] = [];
  p.on('request', (r) => {
    if (r.url().endsWith('/presentacion')) presentadas.push(r.url());
  });
  await p.goto(`/administracion/regularizacion/${id}`);
  const paso = p.locator('.mantine-Accordion-control').last();
  await paso.click();
  const fecha = p.getByLabel('Fin del período de la autoridad');
  await fecha.fill('31/02/2027');
  const mas = p.getByRole('button', { name: 'Añadir lo que conste' }).filter({ visible: true });
  await mas.last().click();
  await fecha.waitFor({ state: 'hidden' });
  await paso.click();
  await mas.first().waitFor({ state: 'hidden' });
  const presentar = p.getByRole('button', { name: 'Presentar al POC' });
  await presentar.click();
  await p.getByText('Esa fecha no existe.').waitFor();
  await fecha.and(p.locator(':focus')).waitFor();
  expect(presentadas).toEqual([]);
  await fecha.fill('');
  await presentar.click();
  await p.getByRole('button', { name: 'Aprobar y registrar' }).waitFor();
  expect(presentadas).toHaveLength(1);
  await p.close();
}, 120_000);

it('leaving at once keeps the last word; what could not be kept is tried again, and nobody leaves without knowing', async () => {
  const id = await porPresentar(1);
  const p = await navegador.pagina();
  const ruta = `/administracion/regularizacion/${id}`;
  const guardada = `**/api/regularizaciones/${id}`;
  const motivo = p.getByLabel('Por qué no hay constancia').filter({ visible: true }).first();
  const abrir = async (): Promise<void> => {
    await p.goto(ruta);
    await p.locator('.mantine-Accordion-control').first().click();
    await motivo.waitFor();
  };
  const aOtraPantalla = () => p.getByRole('link', { name: 'Mi bandeja' }).first().click();
  await abrir();
  await motivo.fill('Lo último, antes de salir.');
  await aOtraPantalla();
  await p.waitForURL('**/bandeja');
  await abrir();
  expect(await motivo.inputValue()).toBe('Lo último, antes de salir.');

  // The server does not answer.
  await p.route(guardada, (r) => (r.request().method() === 'PUT' ? r.abort() : r.fallback()));
  await motivo.fill('Sin red.');
  await p.getByText('No se pudo guardar: se vuelve a intentar solo.').waitFor();
  await aOtraPantalla();
  const aviso = p.getByRole('dialog', { name: 'Lo último que escribió no se pudo guardar' });
  await aviso.waitFor();
  expect(await revisarAccesibilidad(p)).toEqual([]);
  await aviso.getByRole('button', { name: 'Quedarme' }).click();
  await aviso.waitFor({ state: 'detached' });
  const preguntado = p.waitForEvent('dialog');
  await p.evaluate(() => setTimeout(() => globalThis.location.reload()));
  const pregunta = await preguntado;
  expect(pregunta.type()).toBe('beforeunload');
  await pregunta.dismiss();
  expect(await motivo.inputValue()).toBe('Sin red.');

  await p.unroute(guardada);
  await p.evaluate(() => globalThis.dispatchEvent(new Event('online')));
  await p.getByText('Borrador guardado', { exact: true }).waitFor();
  await abrir();
  expect(await motivo.inputValue()).toBe('Sin red.');

  // By itself too, without anybody saying that the connection is back.
  let negadas = 0;
  await p.route(guardada, (r) =>
    r.request().method() === 'PUT' && negadas++ === 0 ? r.abort() : r.fallback(),
  );
  await motivo.fill('Otra vez.');
  await p.getByText('No se pudo guardar: se vuelve a intentar solo.').waitFor();
  await p.getByText('Borrador guardado', { exact: true }).waitFor();
  await p.close();
}, 120_000);

it('members come in from a sheet: errors by cell, the good ones let in, seen in the forum', async () => {
  const p = await navegador.pagina();
  await p.goto('/administracion/importacion');
  await p.getByRole('combobox', { name: 'Gobierno local' }).fill('GAD Demostración 43');
  await p.getByRole('option', { name: 'GAD Demostración 43' }).click();
  await p.getByRole('radio', { name: /Miembros y delegaciones/ }).check();
  await mirar(p, 'importacion');
  const h = HOJAS.miembros[0]!;
  const libro = await escribirLibro([
    {
      nombre: h.nombre,
      columnas: h.columnas.map((c) => ({ titulo: c.titulo, ancho: c.ancho })),
      filas: [
        [
          'Universidad Demostración',
          'Academia',
          'Principal',
          'Persona Ficticia 950',
          '',
          '',
          '',
          '',
          '',
        ],
        [
          'Cámara Demostración',
          'Marciano',
          'Principal',
          'Persona Ficticia 951',
          '',
          '',
          '',
          '',
          '',
        ],
      ],
    },
  ]);
  await p.locator('input[type=file]').first().setInputFiles({
    name: 'miembros.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: libro,
  });
  await p.getByRole('button', { name: 'Revisar el archivo' }).click();
  await p.getByText('1 filas correctas y 1 con errores, de 2').waitFor();
  await p.getByText('B3 · Sector.').waitFor();
  await mirar(p, 'importacion-errores');
  await p.getByRole('button', { name: 'Importar solo la fila correcta' }).click();
  await p.getByText('Se importó 1 fila').waitFor();
  await p.getByRole('link', { name: 'Ver en el expediente' }).click();
  await p.getByText('Universidad Demostración').waitFor();
  await mirar(p, 'foro');
  await p.close();
}, 120_000);

it('a plan brought in shows what its commitments say, and its forum the sessions it held', async () => {
  const p = await navegador.pagina();
  await p.goto('/gobiernos');
  const r = await p.request.get('/api/titulares?q=GAD%20Demostraci%C3%B3n%2042');
  const { elementos } = (await r.json()) as {
    elementos: { nombre: string; proceso: { id: string } }[];
  };
  const gad = elementos.find((x) => x.nombre === 'GAD Demostración 42')!;
  await p.goto(`/expedientes/${gad.proceso.id}/plan`);
  await p.getByText('Presupuesto de la parroquia en lenguaje ciudadano').click();
  await p.getByText(/Personas que consultan el formato/).waitFor();
  await mirar(p, 'plan-importado');
  await p.goto(`/expedientes/${gad.proceso.id}/foro`);
  await p.getByText('Histórica').first().waitFor();
  await mirar(p, 'foro-42');
  expect(navegador.quejas).toEqual([]);
  await p.close();
}, 120_000);
