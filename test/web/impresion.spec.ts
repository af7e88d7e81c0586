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

/** Opens a list, and keeps how many of its lines there were each time the browser was asked to print. */
async function abrirLista(direccion: string, linea: string) {
  const p = await navegador.pagina();
  await p.addInitScript((s) => {
    const g = globalThis as unknown as Impresora;
    g.impresos = [];
    g.print = () => void g.impresos.push(g.document.querySelectorAll(s).length);
  }, linea);
  await p.goto(direccion);
  await p.locator(linea).first().waitFor();
  const impresos = (): Promise<number[]> =>
    p.evaluate(() => (globalThis as unknown as Impresora).impresos);
  return { p, impresos };
}
const abrirHistorial = (id: string) =>
  abrirLista(`/expedientes/${id}/historial`, 'ol[reversed] > li');

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
    // By the number that receipts and amendments give.
    const ultimo = p.locator(`#asiento-${secuencia}`);
    expect(await ultimo.innerText()).toContain(`n.º ${secuencia}`);
    expect(await p.getByText('Impresión parcial').count()).toBe(0);
    // Of when it is, whose, and what each entry rests on: on paper nothing opens.
    expect(
      await p.getByText(/^Impreso el \w{3} \d+ \w{3} \d{4} por Persona Ficticia 1\.$/).isVisible(),
    ).toBe(true);
    const papel = p.locator('#asiento-2', { hasText: 'Oficio en que la Autoridad' });
    expect(await papel.getByText(/^Documentos?: Oficio/).isVisible()).toBe(true);
    await p.emulateMedia({ media: 'screen' });
    expect(await papel.getByText(/^Documentos?: Oficio/).isVisible()).toBe(false);
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

describe('a list that comes page by page', () => {
  const cuantos = async (filtro: string): Promise<number> =>
    (await api.get<{ total: number }>(`/api/titulares?limite=1&${filtro}`)).total;

  it('is read whole before it is printed, when it fits on paper', async () => {
    const total = await cuantos('provincia=01');
    expect(total).toBeGreaterThan(50);
    const { p, impresos } = await abrirLista('/gobiernos?provincia=01', 'main tbody tr');
    const parcial = p.getByText(`de ${total}. La lista entera está en ${p.url()}`);
    await p.emulateMedia({ media: 'print' });
    expect(await parcial.isVisible()).toBe(true);
    expect(await p.getByText('Ver más', { exact: true }).isVisible()).toBe(false);
    await p.emulateMedia({ media: 'screen' });
    expect(await parcial.isVisible()).toBe(false);
    await p.getByRole('button', { name: 'Imprimir todo' }).click();
    await p.waitForFunction(() => (globalThis as unknown as Impresora).impresos.length > 0);
    expect(await impresos()).toEqual([total]);
    await p.emulateMedia({ media: 'print' });
    expect(await parcial.count()).toBe(0);
    await p.close();
  }, 120_000);

  it('too long for paper says on it which part it is, and is not offered whole', async () => {
    expect(await cuantos('')).toBeGreaterThan(1000);
    const { p } = await abrirLista('/gobiernos', 'main tbody tr');
    await p.getByRole('button', { name: 'Ver más' }).waitFor();
    expect(await p.getByRole('button', { name: 'Imprimir todo' }).count()).toBe(0);
    await p.emulateMedia({ media: 'print' });
    expect(await p.getByText(/Impresión parcial: \d+ de 1\.\d+/).isVisible()).toBe(true);
    await p.close();
  }, 120_000);
});

describe('a list with filters', () => {
  /** What the paper says of the filters; on the screen the controls say it. */
  const dichos = async (direccion: string): Promise<readonly string[] | null> => {
    const p = await navegador.pagina();
    await p.goto(direccion);
    await quieta(p);
    const frase = p.locator('p', { hasText: 'Filtros aplicados:' });
    expect(await frase.isVisible()).toBe(false);
    await p.emulateMedia({ media: 'print' });
    expect(await p.getByRole('search').filter({ visible: true }).count()).toBe(0);
    const dicho = (await frase.isVisible())
      ? await frase.locator('span > span').allTextContents()
      : null;
    await p.close();
    return dicho;
  };

  it.each<[string, string[]]>([
    ['/gobiernos?provincia=01&q=san&enSilencio=1', ['«san»', 'Provincia: Azuay', 'En silencio']],
    ['/bandeja?vista=equipo&paso=3', ['Del equipo', 'Paso 3']],
    [
      '/administracion/personas?rol=pocl&fecha=2025-06-01',
      ['Cargo: Punto de contacto local (POCL)', 'En funciones el día: dom 1 jun 2025'],
    ],
    ['/administracion/cuentas?estado=sinActivar', ['Estado: Sin activar']],
    ['/propuestas?clase=comentario', ['Qué es: Comentarios a compromisos']],
    ['/administracion/incidentes', ['Qué incidentes: Abiertos']],
    ['/notificaciones?canal=quipux&faltan=1', ['Canal: Quipux', 'Solo los que faltan recibir']],
  ])(
    '%s says on paper which',
    async (direccion, dicho) => {
      expect(await dichos(direccion)).toEqual(dicho);
    },
    120_000,
  );

  it('of one file, too', async () => {
    const { id } = await historialLargo();
    expect(await dichos(`/expedientes/${id}/documentos?q=acta`)).toEqual(['«acta»']);
  }, 120_000);

  it.each([
    '/gobiernos',
    '/bandeja',
    '/administracion/incidentes?estado=todos',
    '/gobiernos?nivel=',
  ])(
    '%s, with none set, says nothing of them',
    async (direccion) => {
      expect(await dichos(direccion)).toBeNull();
    },
    120_000,
  );
});

describe('the board', () => {
  const impreso = async (direccion: string) => {
    const p = await navegador.pagina();
    await p.goto(direccion);
    await p.locator('tbody th[scope=row] a').first().waitFor();
    await quieta(p);
    const pdf = await getDocumentProxy(new Uint8Array(await p.pdf({ format: 'A4' })));
    const { text } = await extractText(pdf, { mergePages: false });
    const dibujadas = await p.locator('tr[data-index]').count();
    await p.close();
    return { hojas: text, todo: text.join(' ').replaceAll(/\s+/g, ' '), dibujadas };
  };

  it('prints every government, drawn on the screen or not, without blank pages', async () => {
    const { elementos } = await api.get<{ elementos: { nombre: string }[] }>('/api/tablero/matriz');
    const { hojas, todo, dibujadas } = await impreso('/tablero');
    expect(dibujadas).toBeLessThan(elementos.length / 2);
    expect(elementos.filter((e) => !todo.includes(e.nombre)).map((e) => e.nombre)).toEqual([]);
    expect(hojas.filter((hoja) => hoja.trim().length < 40)).toEqual([]);
    expect(todo).not.toContain('Filtros aplicados');
  }, 120_000);

  it('printed with filters, says with which', async () => {
    const { todo } = await impreso('/tablero?f=nivel:es:provincial&q=a');
    expect(todo).toMatch(/Filtros aplicados: «a»; Nivel es .*Sin filtros: http:.*\/tablero\b/);
  }, 120_000);
});
