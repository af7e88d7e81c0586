/** What is taken to paper is whole, or says what part of it it is. */
import { extractText, getDocumentProxy } from 'unpdf';
import {
  abrirNavegador,
  entrarComo,
  levantar,
  quieta,
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
  await navegador.cerrar();
  await servidor.cerrar();
});

/** A history that does not fit in the first page of lines. */
async function historialLargo(): Promise<{ id: string; secuencia: number }> {
  const { elementos } = await api.get<{ elementos: { procesoId: string | null }[] }>(
    '/api/tablero/matriz?orden=avance&sentido=desc',
  );
  for (const { procesoId } of elementos) {
    if (procesoId === null) break;
    const s = await api.get<{ id: string; secuencia: number }>(`/api/procesos/${procesoId}`);
    if (s.secuencia > 50) return s;
  }
  throw new Error('no history of the demonstration is longer than two pages');
}

/** Opens it, and keeps how many lines there were each time the browser was asked to print. */
async function abrirHistorial(id: string) {
  const p = await navegador.pagina();
  await p.addInitScript(() => {
    const g = globalThis as unknown as Impresora;
    g.impresos = [];
    g.print = () => void g.impresos.push(g.document.querySelectorAll('ol[reversed] > li').length);
  });
  await p.goto(`/expedientes/${id}/historial`);
  await p.locator('ol[reversed] > li').first().waitFor();
  const impresos = (): Promise<number[]> =>
    p.evaluate(() => (globalThis as unknown as Impresora).impresos);
  return { p, impresos };
}

interface Impresora {
  impresos: number[];
  print: () => void;
  readonly document: { querySelectorAll(s: string): { readonly length: number } };
}

describe('the history', () => {
  it('is read whole before it is printed', async () => {
    const { id, secuencia } = await historialLargo();
    const { p, impresos } = await abrirHistorial(id);
    await p.getByRole('button', { name: 'Imprimir' }).click();
    await p.waitForFunction(() => (globalThis as unknown as Impresora).impresos.length > 0);
    expect(await impresos()).toEqual([secuencia]);
    await p.emulateMedia({ media: 'print' });
    expect(await p.getByText('Impresión parcial').count()).toBe(0);
    await p.close();
  }, 120_000);

  it('printed in another way with only a part, says on the paper which part', async () => {
    const { id, secuencia } = await historialLargo();
    const { p } = await abrirHistorial(id);
    const aviso = p.getByText(`25 de ${secuencia} asientos`);
    expect(await p.getByRole('button', { name: 'Ver más' }).isVisible()).toBe(true);
    expect(await aviso.isVisible()).toBe(false);
    await p.emulateMedia({ media: 'print' });
    expect(await aviso.isVisible()).toBe(true);
    expect(await p.getByText('Ver más', { exact: true }).isVisible()).toBe(false);
    await p.close();
  }, 120_000);

  it('that cannot be read whole is not printed, and it is said; asked again, it is', async () => {
    const { id, secuencia } = await historialLargo();
    const { p, impresos } = await abrirHistorial(id);
    const siguiente = /\/bitacora\?.*cursor=/;
    await p.route(siguiente, (r) =>
      r.fulfill({ status: 500, contentType: 'application/problem+json', body: '{}' }),
    );
    await p.getByRole('button', { name: 'Imprimir' }).click();
    await p.getByRole('alert').getByText('no se imprimió').waitFor();
    expect(await impresos()).toEqual([]);
    await p.unroute(siguiente);
    await p.getByRole('button', { name: 'Imprimir' }).click();
    await p.waitForFunction(() => (globalThis as unknown as Impresora).impresos.length > 0);
    expect(await impresos()).toEqual([secuencia]);
    await p.close();
  }, 120_000);
});

describe('the board', () => {
  it('prints the rows there are and says of how many, without blank pages', async () => {
    const p = await navegador.pagina();
    await p.goto('/tablero');
    await p.locator('tbody th[scope=row] a').first().waitFor();
    await quieta(p);
    const pdf = await getDocumentProxy(new Uint8Array(await p.pdf({ format: 'A4' })));
    const { totalPages, text } = await extractText(pdf, { mergePages: false });
    expect(totalPages).toBeLessThan(10);
    expect(text.filter((pagina) => pagina.trim().length < 40)).toEqual([]);
    expect(text.join(' ').replaceAll(/\s+/g, ' ')).toMatch(/del 1 al \d+, de [\d.]+ en total/);
    await p.close();
  }, 120_000);
});
