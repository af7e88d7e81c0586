/** The living diagram and the inspector: the same figures in drawing, table and endpoint; live; by keyboard; offline. */
import { hastaQueValga } from '../paciencia.js';
import {
  abrirNavegador,
  entrarComo,
  levantar,
  revisarAccesibilidad,
  type Api,
  type Navegador,
  type Servidor,
} from './puesta.js';
import { esLoMismo, type Tokens } from './lo-dibujado.js';

let servidor: Servidor;
let navegador: Navegador;
let api: Api;
let raiz: string;
beforeAll(async () => {
  servidor = await levantar();
  navegador = await abrirNavegador(servidor.url);
  api = await entrarComo(navegador, servidor.url, 1);
  const { elementos } = await api.get<{
    elementos: { id: string; procedimiento: string; titular: { nombre: string } }[];
  }>('/api/procesos?limite=100');
  raiz = elementos.find(
    (p) =>
      p.titular.nombre === 'GAD Demostración 1' && p.procedimiento.startsWith('implementacion@'),
  )!.id;
}, 240_000);
afterAll(async () => {
  await navegador?.cerrar();
  await servidor?.cerrar();
});

it('draws what the endpoint says, and the table says the same; inside and back', async () => {
  const p = await navegador.pagina();
  await p.goto(`/expedientes/${raiz}?vista=diagrama`);
  await p.waitForSelector('[data-listo]');
  const trabajo = await esLoMismo(p, api, raiz);
  expect(trabajo.some((e) => e.fichas > 0)).toBe(true);
  expect(await p.locator('.bjs-powered-by').count()).toBe(1);
  expect(await revisarAccesibilidad(p)).toEqual([]);

  const plan = trabajo.flatMap((e) => e.hijos)[0]!;
  await p.locator('td[data-rotulo] button').first().focus();
  await p.keyboard.press('Enter');
  await p.waitForURL((u) => u.searchParams.get('dentro') === plan.id);
  await p.waitForSelector('[data-listo]');
  // The same inside the plan, and inside its co-creation and its commitments.
  const dentro = (await esLoMismo(p, api, plan.id)).flatMap((e) => e.hijos);
  const clases = new Set<string>();
  for (const { id } of dentro.slice(0, 3)) {
    await p.goto(`/expedientes/${raiz}?vista=diagrama&dentro=${id}`);
    await p.waitForSelector('[data-listo]');
    clases.add((await esLoMismo(p, api, id)).procedimiento);
  }
  expect([...clases]).toEqual(expect.arrayContaining(['cocreacion@1', 'compromiso@1']));
  await p.locator('nav[aria-label="Dónde está dentro del procedimiento"] button').first().click();
  await p.waitForURL((u) => !u.searchParams.has('dentro'));
  await p.close();
}, 120_000);

it('a badge covers no name, no sign, no event nor gateway, and no other element', async () => {
  const { elementos } = await api.get<{
    elementos: { id: string; procedimiento: string; titular: { nombre: string } }[];
  }>('/api/procesos?limite=100');
  const raices = elementos.filter(
    (x) =>
      x.procedimiento.startsWith('implementacion@') &&
      /^(Quito|GAD Demostración (1|2|4|6|8|10|12))$/.test(x.titular.nombre),
  );
  const p = await navegador.pagina();
  let insignias = 0;
  for (const { id } of raices) {
    const { elementos: pasos } = await api.get<Tokens>(`/api/procesos/${id}/tokens`);
    const plan = pasos.flatMap((e) => e.hijos)[0]?.id;
    for (const dentro of plan === undefined ? [''] : ['', `&dentro=${plan}`]) {
      await p.goto(`/expedientes/${id}?vista=diagrama${dentro}`);
      await p.waitForSelector('[data-listo] .vivo-insignia');
      // A drawing and its badges take their size one after the other.
      await hastaQueValga(async () => {
        const [n, tapa] = await p.evaluate(loTapado);
        expect(tapa).toEqual([]);
        insignias += n;
      });
    }
  }
  expect(insignias).toBeGreaterThan(6);
  await p.close();
}, 240_000);

/** How many badges are drawn, and which of them is over a name, a sign or another element; run in the page. */
function loTapado(): [number, string[]] {
  interface Dibujado {
    readonly tagName: string;
    readonly textContent: string;
    readonly dataset: Record<string, string>;
    closest(s: string): Dibujado | null;
    querySelectorAll(s: string): Iterable<Dibujado>;
    getBoundingClientRect(): Record<'left' | 'right' | 'top' | 'bottom', number>;
  }
  const { document } = globalThis as unknown as { document: Dibujado };
  const todos = (de: Dibujado, s: string): Dibujado[] => [...de.querySelectorAll(s)];
  const encima = (a: Dibujado, b: Dibujado): boolean => {
    const [p, q] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
    return (
      Math.min(p.right, q.right) - Math.max(p.left, q.left) > 0.5 &&
      Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top) > 0.5
    );
  };
  const insignias = todos(document, '.vivo-insignia');
  const nombres = todos(document, '.djs-visual text tspan').map((que) => ({
    que,
    de: '',
    dice: que.textContent,
  }));
  // Lanes and the whole are ground.
  const piezas = todos(document, '.djs-shape:not([data-element-id^="carril_"])')
    .filter((g) => g.dataset['elementId'] !== 'participante')
    .flatMap((g) => {
      const id = g.dataset['elementId'] ?? '';
      return todos(g, '.djs-visual > :not(text)').map((que, n) => ({
        que,
        // Over the edge of its own box, yes; over a sign in it, or over what is a sign all of it, no.
        de: n === 0 && que.tagName === 'rect' ? id : '',
        dice: `${id} ${que.tagName} ${n}`,
      }));
    });
  return [
    insignias.length,
    insignias.flatMap((i) => {
      const suyo = i.closest('[data-container-id]')?.dataset['containerId'] ?? '';
      // The badge of a way (`f_<from>__<to>`) may touch the boxes it joins.
      const junta = suyo.startsWith('f_') ? suyo.slice(2).split('__') : [];
      return [...nombres, ...piezas].flatMap(({ que, de, dice }) =>
        de !== '' && (de === suyo || junta.includes(de))
          ? []
          : encima(i, que)
            ? [`${i.textContent} (${suyo}) / ${dice}`]
            : [],
      );
    }),
  ];
}

it('is told what another person does, without asking', async () => {
  const p = await navegador.pagina();
  await p.goto(`/expedientes/${raiz}?vista=diagrama`);
  await p.waitForSelector('[data-listo]');
  await p.waitForTimeout(1_500);
  const otra = await api.post<{ situacion: { secuencia: number } }>(
    `/api/procesos/${raiz}/marcas/suspender`,
    { motivo: 'Prueba en vivo' },
  );
  expect(otra.situacion.secuencia).toBeGreaterThan(0);
  await p.waitForSelector('[data-detenido]');
  await api.post(`/api/procesos/${raiz}/marcas/reanudar`, { motivo: 'Fin de la prueba' });
  await p.waitForSelector('[data-listo]:not([data-detenido])');
  await p.close();
}, 120_000);

it('the inspector goes to any line by keyboard, and its address keeps the moment', async () => {
  const p = await navegador.pagina();
  await p.goto(`/inspector/${raiz}`);
  await p.waitForSelector('g[data-estado]');
  const activos = async (): Promise<string[]> =>
    p
      .locator('g[data-activo]')
      .evaluateAll((gs) =>
        gs.map(
          (g) => (g as unknown as { dataset: Record<string, string> }).dataset['estado'] ?? '',
        ),
      );
  const ahora = await activos();
  expect(ahora.length).toBeGreaterThan(1);
  expect(await revisarAccesibilidad(p)).toEqual([]);
  await p.locator('input[type=range]').focus();
  await p.keyboard.press('Home');
  await p.waitForURL((u) => u.searchParams.get('linea') === '1');
  await p.waitForSelector('g[data-estado=indicandoInteres][data-activo]');
  expect(await activos()).not.toEqual(ahora);
  const otra = await navegador.pagina(390, 844);
  await otra.goto(p.url());
  await otra.waitForSelector('g[data-estado=indicandoInteres][data-activo]');
  const ancho = await otra.evaluate(
    () =>
      (globalThis as unknown as { document: { documentElement: { scrollWidth: number } } }).document
        .documentElement.scrollWidth,
  );
  expect(ancho).toBeLessThanOrEqual(390);
  expect(await revisarAccesibilidad(otra)).toEqual([]);
  await otra.close();
  await p.close();
}, 120_000);

it('the slider moves the living diagram too, and what if is tried from there', async () => {
  const p = await navegador.pagina();
  const medio = await api.get<{ ultima: number }>(`/api/inspector/procesos/${raiz}/momento`);
  const linea = Math.round(medio.ultima / 3);
  await p.goto(`/inspector/${raiz}?como=diagrama&linea=${linea}&ver=estados`);
  await p.waitForSelector('[data-listo]');
  const comoDice = async (l: number): Promise<void> => {
    const t = await api.get<Tokens>(`/api/procesos/${raiz}/tokens?linea=${l}`);
    const fichas = t.elementos.filter((e) => e.fichas > 0).map((e) => `${e.id} ${e.fichas}`);
    await p.waitForFunction((debe) => {
      const { document } = globalThis as unknown as {
        document: {
          querySelectorAll(s: string): Iterable<{
            readonly dataset: Record<string, string>;
            closest(s: string): { readonly dataset: Record<string, string> };
          }>;
        };
      };
      const dibujo = [...document.querySelectorAll('.vivo-fichas[data-fichas]')].map(
        (x) => `${x.closest('[data-container-id]').dataset['containerId']} ${x.dataset['fichas']}`,
      );
      const tabla = [...document.querySelectorAll('tr[data-elemento] [data-fichas]')]
        .filter((x) => x.dataset['fichas'] !== '0')
        .map((x) => `${x.closest('tr').dataset['elemento']} ${x.dataset['fichas']}`);
      const igual = (l: string[]): boolean => l.toSorted().join() === debe.toSorted().join();
      return igual(dibujo) && igual(tabla);
    }, fichas);
  };
  await comoDice(linea);
  await p.locator('input[type=range]').focus();
  await p.keyboard.press('Home');
  await comoDice(1);
  await p.getByRole('tab', { name: '¿Y si…?' }).click();
  await p.getByRole('combobox', { name: 'Evento' }).click();
  await p.getByRole('option').first().click();
  await p.getByRole('button', { name: 'Probar en una copia' }).click();
  await p.getByText(/Nada se ha escrito/).waitFor();
  expect(await api.get(`/api/inspector/procesos/${raiz}/momento`)).toEqual(medio);
  expect(await revisarAccesibilidad(p)).toEqual([]);
  await p.close();
}, 120_000);

it('asked nobody but its own server', () => {
  expect(navegador.ajenas).toEqual([]);
  expect(navegador.quejas).toEqual([]);
});
