/** The board, as an analyst of the POC uses it: filters in the address, a province opened, a view kept, a file. */
import {
  abrirNavegador,
  entrarComo,
  levantar,
  quieta,
  type Navegador,
  type Servidor,
} from './puesta.js';

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

it('filters, opens a province, keeps the view and downloads what is seen', async () => {
  await entrarComo(navegador, servidor.url, 1);
  const p = await navegador.pagina();
  await p.goto('/tablero');
  await p.getByRole('button', { name: /en proceso/i }).click();
  await p.waitForURL(/f=situacion/);
  const filas = p.locator('tbody th[scope=row] a');
  await filas.first().waitFor();
  // Only those on the screen are drawn; all of them are told of.
  const total = Number(await p.locator('table[aria-rowcount]').getAttribute('aria-rowcount')) - 1;
  expect(total).toBeGreaterThan(20);
  await p.getByRole('button', { name: /^Azuay/ }).click();
  await p.waitForURL(/abierta=01/);
  await p.getByRole('button', { name: 'Volver al país' }).click();
  await p.getByRole('button', { name: 'Vistas' }).click();
  await p.getByRole('menuitem', { name: 'Guardar esta vista' }).click();
  await p.getByLabel('Nombre de la vista').fill('En proceso');
  await p.getByRole('button', { name: 'Guardar', exact: true }).click();
  await p.getByRole('dialog').waitFor({ state: 'hidden' });
  await p.goto('/tablero');
  await p.getByRole('button', { name: 'Vistas' }).click();
  await p.getByRole('menuitem', { name: 'En proceso' }).click();
  await p.waitForURL(/f=situacion/);
  await p.getByRole('button', { name: 'Exportar' }).click();
  const [archivo] = await Promise.all([
    p.waitForEvent('download'),
    p.getByRole('menuitem', { name: /CSV/ }).click(),
  ]);
  expect(archivo.suggestedFilename()).toMatch(/^tablero-.*\.csv$/);
}, 120_000);

it('says what its totals are made of: those of no province, and those made up', async () => {
  const api = await entrarComo(navegador, servidor.url, 1);
  const t = await api.get<{
    demo: number;
    grupos: { provincia: { clave: string | null; n: number; cumplidos: number[] }[] };
  }>('/api/tablero');
  const sin = t.grupos.provincia.find((g) => g.clave === null)!;
  expect([t.demo > 0, sin.n > 0]).toEqual([true, true]);
  const p = await navegador.pagina();
  await p.goto('/tablero');
  await p.getByText(`de ellos, ${t.demo} de demostración`).waitFor();
  const embudo = p.getByRole('region', { name: /^Embudo/ });
  const paso14 = embudo.locator('tbody tr').nth(13).locator('td').last();
  expect(await paso14.innerText()).toMatch(/\/ —$/);
  expect(await paso14.getAttribute('data-lento')).toBeNull();
  await embudo.getByText(/^Paso 14: no hay una meta en días/).waitFor();
  await embudo.getByText(/se cuenta el plan más reciente de cada gobierno local/).waitFor();
  await p.getByRole('button', { name: `Sin provincia: ${sin.cumplidos[8]} de ${sin.n}` }).click();
  await p.waitForURL(/f=provincia%3Aes%3Aninguno/);
  await p.getByText(`${sin.n} gobiernos`, { exact: true }).waitFor();
  await p.close();
}, 120_000);

it('names the months of the activity as people do', async () => {
  await entrarComo(navegador, servidor.url, 1);
  const p = await navegador.pagina();
  await p.goto('/tablero');
  await p.getByRole('tab', { name: 'Actividad en el tiempo' }).click();
  await p.getByText('Ver en tabla').click();
  await p.getByRole('rowheader', { name: /^ago 2025$/ }).waitFor();
  expect(await p.getByText('2025-08', { exact: true }).count()).toBe(0);
  await p.close();
}, 120_000);

it('a filter nobody understands is said, with the way out', async () => {
  const p = await navegador.pagina();
  await p.goto('/tablero?f=nivel:es:galactico');
  await p.getByText('nivel:es:galactico').waitFor();
  await p.getByRole('button', { name: 'Quitar los filtros' }).click();
  await p.waitForURL((u) => !u.searchParams.has('f'));
  await p.locator('tbody th[scope=row] a').first().waitFor();
  await p.close();
}, 120_000);

it('leaves no hole: what goes below spans the columns above, and a wide screen is used whole', async () => {
  await entrarComo(navegador, servidor.url, 1);
  const p = await navegador.pagina(1280, 900);
  await p.goto('/tablero');
  await quieta(p);
  const caja = async (id: string) =>
    (await p.locator(`section[aria-labelledby=${id}]`).boundingBox())!;
  const [mapa, embudo, deudas] = [
    await caja('cartograma'),
    await caja('embudo'),
    await caja('deudas'),
  ];
  expect(deudas.y).toBeGreaterThan(embudo.y);
  expect([deudas.x, deudas.x + deudas.width]).toEqual([mapa.x, embudo.x + embudo.width]);
  await p.setViewportSize({ width: 1920, height: 900 });
  const matriz = await caja('matriz');
  expect(1920 - (matriz.x + matriz.width)).toBeLessThan(64);
  await p.close();
}, 120_000);

it('open on one desk, changes when another person records something, without a reload', async () => {
  const otra = await entrarComo(navegador, servidor.url, 1);
  const p = await navegador.pagina();
  await p.goto('/tablero');
  await quieta(p);
  const enProceso = p.getByRole('button', { name: /en proceso/i });
  const antes = await enProceso.innerText();
  await p.evaluate(() => Object.assign(globalThis, { laMismaPagina: true }));
  const { elementos } = await otra.get<{
    elementos: { id: string; nombre: string; proceso: unknown }[];
  }>('/api/titulares?limite=100&q=loja');
  const sinProceso = elementos.find((t) => t.proceso === null)!;
  await otra.post('/api/procesos', { procedimiento: 'implementacion', titular: sinProceso.id });
  await p.waitForFunction(
    (a) =>
      [...(globalThis as unknown as { document: Documento }).document.querySelectorAll('button')]
        .filter((b) => /en proceso/i.test(b.innerText))
        .some((b) => b.innerText !== a),
    antes,
  );
  expect(await p.evaluate(() => 'laMismaPagina' in globalThis)).toBe(true);
  await p.close();
}, 120_000);

interface Documento {
  querySelectorAll(s: string): Iterable<{ readonly innerText: string }>;
}
