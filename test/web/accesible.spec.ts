/**
 * Every screen at a desk's width and at a phone's, light and dark: axe finds nothing, nothing scrolls sideways; and the
 * main path without a mouse.
 */
import type { Page } from 'playwright-core';
import {
  abrirNavegador,
  entrarComo,
  levantar,
  revisarAccesibilidad,
  revisarPantalla,
  type Api,
  type Hallazgo,
  type Navegador,
  type Servidor,
} from './puesta.js';
import { LARGO } from '../paciencia.js';

interface Tarea {
  readonly procesoId: string;
  readonly raizId: string;
  readonly evento: string;
}
interface Titular {
  readonly id: string;
  readonly proceso: { readonly id: string } | null;
}

const POC = 1;

const MIRADAS = [
  { como: 'at a desk', ancho: 1440, esquema: 'light', cada: 1 },
  { como: 'on a phone, dark', ancho: 390, esquema: 'dark', cada: 1 },
  // What depends on the width or on the colours alone shows in a part of them.
  { como: 'on a small laptop', ancho: 1024, esquema: 'light', cada: 3 },
  { como: 'on a phone', ancho: 390, esquema: 'light', cada: 5 },
  { como: 'at a desk, dark', ancho: 1440, esquema: 'dark', cada: 7 },
] as const;

let servidor: Servidor;
let navegador: Navegador;
let pagina: Page;
let poc: Api;

beforeAll(async () => {
  servidor = await levantar();
  navegador = await abrirNavegador(servidor.url);
  pagina = await navegador.pagina();
}, 180_000);

afterAll(async () => {
  await navegador?.cerrar();
  await servidor?.cerrar();
}, 120_000);

/** One address of each screen, with something in it. */
async function pantallas(): Promise<readonly string[]> {
  // What the POC acts on, and what it may record for others.
  const vistas = await Promise.all(
    ['paraMi', 'porCuentaDe'].map((vista) =>
      poc.get<{ elementos: Tarea[] }>(`/api/bandeja?vista=${vista}&limite=100`),
    ),
  );
  const tareas = vistas.flatMap((v) => v.elementos);
  const titular = async (q: string): Promise<Titular> => {
    const { elementos } = await poc.get<{ elementos: Titular[] }>(
      `/api/titulares?limite=1&q=${encodeURIComponent(q)}`,
    );
    const primero = elementos[0];
    if (primero === undefined) throw new Error(`no ${q}`);
    return primero;
  };
  const uno = (await titular('GAD Demostración 1')).proceso?.id ?? '';
  const dos = (await titular('GAD Demostración 2')).proceso?.id ?? '';
  const nuevo = (await titular('Abañín')).id;
  const { elementos: lineas } = await poc.get<{
    elementos: { secuencia: number; evento: string; registro: unknown; corrige: number | null }[];
  }>(`/api/procesos/${uno}/bitacora?limite=100`);
  const enmendable = lineas.find((l) => l.evento === 'conformarForo') ?? lineas[0];
  const { elementos: papeles } = await poc.get<{
    elementos: { id: string; publica: unknown; retiro: unknown }[];
  }>(`/api/documentos?titular=${(await titular('GAD Demostración 1')).id}&limite=100`);
  const papel = (cual: 'publica' | 'retiro'): string =>
    papeles.find((d) => d[cual] !== null)?.id ?? '';
  const { elementos: pedidas } = await poc.get<{ elementos: { id: string }[] }>(
    '/api/correcciones',
  );
  const { elementos: analisisHechos } = await poc.get<{ elementos: { id: string }[] }>(
    '/api/priorizaciones',
  );
  const analisis = analisisHechos[0]?.id ?? '';
  const formularios = [
    'suscribirCompromiso',
    'incorporarCompromiso',
    'abrirPlan',
    'cerrarPlan',
  ].flatMap((e) => tareas.filter((t) => t.evento === e).slice(0, 1));
  return [
    '/bandeja',
    '/bandeja?vista=esperoAOtros',
    '/bandeja?vista=hechos',
    '/bandeja?q=nadie%20se%20llama%20as%C3%AD',
    '/buscar',
    '/buscar?q=cuenca',
    '/buscar?q=foro&clase=documento',
    '/gobiernos',
    '/propuestas',
    '/borradores-de-compromiso',
    '/participar',
    '/tablero',
    '/tablero?ver=comparar&abierta=01',
    `/gobiernos/${nuevo}`,
    `/expedientes/${uno}`,
    `/expedientes/${dos}?paso=11`,
    `/expedientes/${uno}/documentos`,
    `/expedientes/${uno}/documentos/${papel('publica')}`,
    `/expedientes/${uno}/documentos/${papel('retiro')}`,
    `/correcciones/${pedidas[0]?.id}`,
    '/administracion/parametros',
    '/administracion/parametros?ver=metaDePaso.implementacion.5',
    '/administracion/calendario',
    '/administracion/calendario?vista=contar&desde=2025-10-08&dias=3',
    '/administracion/calendario?vista=locales',
    '/administracion/calendario?vista=importar',
    '/administracion/calendario?vista=cambios',
    '/administracion/procedimientos',
    '/administracion/modelos',
    '/administracion/procedimientos/implementacion%401',
    '/administracion/incidentes',
    '/gobiernos/priorizacion',
    `/gobiernos/priorizacion/${analisis}`,
    `/gobiernos/priorizacion/${analisis}?vista=criterios`,
    '/administracion/visibilidad',
    '/administracion/visibilidad?tipo=acta_sesion&estado=firmado',
    `/expedientes/${uno}/plan`,
    `/expedientes/${uno}/plan?parte=mesas`,
    `/expedientes/${uno}/seguimiento`,
    `/expedientes/${uno}/seguimiento?ver=partes`,
    `/expedientes/${uno}/seguimiento?ver=asistencias`,
    '/seguimiento',
    `/expedientes/${uno}/notificaciones`,
    '/notificaciones',
    '/avisos',
    '/preferencias',
    `/expedientes/${uno}/historial`,
    `/expedientes/${uno}/historial/${enmendable?.secuencia}`,
    ...formularios.map(
      (t) => `/expedientes/${t.raizId}/avanzar/${t.evento}?proceso=${t.procesoId}`,
    ),
    '/ayuda',
    '/no-existe',
  ];
}

interface Falla extends Hallazgo {
  readonly pantalla: string;
}

/** Each screen is opened once and looked at in every way that is its turn. */
async function recorrer(rutas: readonly (readonly [number, string])[]): Promise<Falla[]> {
  const fallas: Falla[] = [];
  for (const [i, ruta] of rutas) {
    const miradas = MIRADAS.filter(({ cada }) => i % cada === 0);
    for (const [n, { como, ancho, esquema }] of miradas.entries()) {
      await pagina.setViewportSize({ width: ancho, height: 900 });
      await pagina.emulateMedia({ colorScheme: esquema });
      if (n === 0) await pagina.goto(ruta);
      await pagina.getByRole('heading', { level: 1 }).waitFor();
      const pantalla = `${ruta} ${como}`;
      fallas.push(...(await revisarPantalla(pagina)).map((h) => ({ ...h, pantalla })));
    }
  }
  return fallas;
}

describe('accessibility', () => {
  it(
    'of the entrance',
    async () => {
      await pagina.goto('/ingreso');
      await pagina.getByRole('heading', { name: 'Entre como una persona ficticia' }).waitFor();
      expect(await revisarAccesibilidad(pagina)).toEqual([]);
      await pagina.getByRole('button', { name: 'Ingresar con correo y contraseña' }).click();
      expect(await revisarAccesibilidad(pagina)).toEqual([]);
    },
    LARGO,
  );

  it.each([1, 2, 3, 4])(
    'of every screen, part %i of 4',
    async (parte) => {
      poc = await entrarComo(navegador, servidor.url, POC);
      const suyas = [...(await pantallas()).entries()].filter(([i]) => i % 4 === parte - 1);
      expect(await recorrer(suyas)).toEqual([]);
    },
    LARGO,
  );

  it(
    'of what opens over the page: the search, the account, a document, a mark',
    async () => {
      poc = await entrarComo(navegador, servidor.url, POC);
      await pagina.setViewportSize({ width: 1440, height: 900 });
      await pagina.emulateMedia({ colorScheme: 'light' });
      const rutas = await pantallas();
      await pagina.goto(rutas[6] ?? '/');
      await pagina.getByRole('heading', { level: 1 }).waitFor();
      await pagina.keyboard.press('Control+k');
      await pagina.getByRole('combobox', { name: 'Buscar en Minga' }).fill('cuenca');
      await pagina.getByRole('option').first().waitFor();
      expect(await revisarAccesibilidad(pagina)).toEqual([]);
      await pagina.keyboard.press('Escape');

      await pagina.goto('/bandeja');
      await pagina
        .getByRole('button', { name: /^Más sobre/ })
        .first()
        .click();
      await pagina.getByRole('menuitem', { name: 'Delegar…' }).click();
      await pagina.getByRole('dialog').getByRole('radio').first().waitFor();
      expect(await revisarAccesibilidad(pagina)).toEqual([]);
      await pagina.keyboard.press('Escape');
      await pagina.getByRole('button', { name: 'Estaré de licencia…' }).click();
      await pagina.getByRole('dialog').getByLabel('Último día').waitFor();
      expect(await revisarAccesibilidad(pagina)).toEqual([]);
      await pagina.keyboard.press('Escape');
      await pagina.goto(rutas.find((r) => /^\/expedientes\/[^/]+$/.test(r)) ?? '/');
      await pagina.getByRole('heading', { level: 1 }).waitFor();

      await pagina.getByRole('button', { name: /Cargo, idioma/ }).click();
      await pagina.getByRole('menuitem', { name: 'Salir' }).waitFor();
      expect(await revisarAccesibilidad(pagina)).toEqual([]);
      await pagina.keyboard.press('Escape');

      await pagina.getByRole('button', { name: 'Más acciones' }).click();
      await pagina.getByRole('menuitem', { name: 'Suspender el proceso' }).click();
      await pagina.getByRole('dialog').getByLabel('Motivo').waitFor();
      expect(await revisarAccesibilidad(pagina)).toEqual([]);
      await pagina.keyboard.press('Escape');

      const formulario = rutas.find((r) => r.includes('suscribirCompromiso')) ?? '/';
      await pagina.goto(formulario);
      const elegido = pagina.waitForEvent('filechooser');
      await pagina.getByRole('button', { name: /^Subir archivo: Oficio/ }).click();
      await (
        await elegido
      ).setFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') });
      await pagina.getByRole('dialog').getByLabel('Título').waitFor();
      expect(await revisarAccesibilidad(pagina)).toEqual([]);
      await pagina.keyboard.press('Escape');
      // With its errors shown.
      await pagina
        .getByRole('button', { name: 'Suscribir el compromiso y designar', exact: true })
        .click();
      await pagina.getByText('Falta este dato.').first().waitFor();
      expect(await revisarAccesibilidad(pagina)).toEqual([]);
    },
    LARGO,
  );
});

describe('without a mouse', () => {
  /** Tab until the focus is on what has this name, as a person would. */
  async function irA(nombre: RegExp, limite = 90): Promise<void> {
    for (let i = 0; i < limite; i++) {
      await pagina.keyboard.press('Tab');
      const foco = pagina.locator(':focus');
      if ((await foco.count()) === 0) continue;
      const dicho = await foco.evaluate((e) => {
        const { labels } = e as unknown as { labels?: Iterable<{ textContent: string | null }> };
        const rotulos = [...(labels ?? [])].map((l) => l.textContent);
        return [e.getAttribute('aria-label'), ...rotulos, e.textContent].join(' ');
      });
      if (nombre.test(dicho)) return;
    }
    throw new Error(`the focus never reached ${String(nombre)}`);
  }

  it(
    'one enters, opens a matter, records it, and reads its receipt',
    async () => {
      await navegador.contexto.clearCookies();
      await pagina.setViewportSize({ width: 1440, height: 900 });
      await pagina.goto('/ingreso');
      await pagina.getByRole('heading', { name: 'Entre como una persona ficticia' }).waitFor();
      await irA(/analista/);
      await pagina.keyboard.press('Enter');
      await pagina.getByRole('heading', { level: 1, name: 'Mi bandeja' }).waitFor();

      // The first stop skips the menus.
      await pagina.reload();
      await pagina.getByRole('heading', { level: 3 }).first().waitFor();
      await pagina.keyboard.press('Tab');
      expect(await pagina.locator(':focus').innerText()).toBe('Saltar al contenido');
      await pagina.keyboard.press('Enter');
      await irA(/^Abrir: Informar al Grupo Núcleo/, 200);
      await pagina.keyboard.press('Enter');
      await pagina.getByRole('heading', { level: 1, name: 'Informar al Grupo Núcleo' }).waitFor();

      await irA(/Canal de la comunicación/);
      await pagina.keyboard.press('ArrowDown');
      await pagina.keyboard.press('ArrowDown');
      await pagina.keyboard.press('Enter');
      await irA(/^ ?Informar al Grupo Núcleo$/);
      await pagina.keyboard.press('Enter');
      await pagina.getByRole('heading', { level: 1, name: 'Quedó registrado' }).waitFor();
      await irA(/Ir al expediente/);
      await pagina.keyboard.press('Enter');
      await pagina.locator('ol button[aria-pressed="true"]').waitFor();
    },
    LARGO,
  );
});
