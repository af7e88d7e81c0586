/** Dates as people type them: what is no day that serves stays in the box, is told why, and nothing is sent meanwhile. */
import type { Page } from 'playwright-core';
import { LARGO } from '../paciencia.js';
import {
  abrirNavegador,
  entrarComo,
  levantar,
  type Api,
  type Navegador,
  type Servidor,
} from './puesta.js';

interface Situacion {
  readonly hoy: string;
  readonly ofertas: readonly {
    readonly procesoId: string;
    readonly evento: string;
    readonly puedo: boolean;
  }[];
}

const FORMA = 'Escriba día, mes y año, p. ej. 12/05/2025.';
const NO_EXISTE = 'Esa fecha no existe.';
const FUTURA = 'No puede ser posterior a hoy.';

let servidor: Servidor;
let navegador: Navegador;
let pagina: Page;
let poc: Api;
const enviados: { readonly ocurridoEn?: string }[] = [];

beforeAll(async () => {
  servidor = await levantar();
  navegador = await abrirNavegador(servidor.url);
  pagina = await navegador.pagina();
  poc = await entrarComo(navegador, servidor.url, 1);
  pagina.on('request', (r) => {
    if (r.method() === 'POST' && r.url().includes('/transiciones/'))
      enviados.push(r.postDataJSON() as { ocurridoEn?: string });
  });
}, 180_000);

afterAll(async () => {
  await navegador?.cerrar();
  await servidor?.cerrar();
}, 120_000);

/** The form of an event, where the POC may record it. */
async function abrir(evento: string): Promise<Situacion> {
  const { elementos } = await poc.get<{ elementos: { id: string }[] }>('/api/procesos?limite=100');
  for (const { id } of elementos) {
    const s = await poc.get<Situacion>(`/api/procesos/${id}`);
    const oferta = s.ofertas.find((o) => o.evento === evento && o.puedo);
    if (oferta === undefined) continue;
    await pagina.goto(`/expedientes/${id}/avanzar/${evento}?proceso=${oferta.procesoId}`);
    await pagina.locator('form #que-pasara').waitFor();
    return s;
  }
  throw new Error(`Nobody offers ${evento}`);
}

const fecha = () => pagina.locator('#campo-ocurridoEn');
const enviar = () => pagina.locator('form button[type="submit"]');
const caja = async () => ({
  escrito: await fecha().inputValue(),
  mal: await fecha().getAttribute('aria-invalid'),
});

it(
  'what is no day that serves stays as typed with its reason, and the form waits for it',
  async () => {
    await abrir('registrarAsistenciaTecnica');
    await pagina.getByLabel('Tema').fill('El modelo de gobierno abierto');
    for (const [escrito, motivo] of [
      ['31/12/2090', FUTURA],
      ['31/02/2025', NO_EXISTE],
      ['ayer', FORMA],
      ['12/05', FORMA],
    ] as const) {
      await fecha().fill(escrito);
      // Not while it is being typed.
      expect(await pagina.getByText(motivo).count()).toBe(0);
      await fecha().press('Tab');
      await pagina.getByText(motivo).waitFor();
      expect(await caja()).toEqual({ escrito, mal: 'true' });
      await enviar().click();
      expect(await pagina.locator(':focus').getAttribute('id')).toBe('campo-ocurridoEn');
      // Nor with the key, from the box itself.
      await fecha().press('Enter');
      expect(await caja()).toEqual({ escrito, mal: 'true' });
    }
    expect(enviados).toEqual([]);

    await fecha().fill('1/9/25');
    await fecha().press('Tab');
    expect(await caja()).toEqual({ escrito: 'lun 1 sep 2025', mal: null });
    await enviar().click();
    await pagina.getByText('Quedó registrado').first().waitFor();
    expect(enviados.map((e) => e.ocurridoEn)).toEqual(['2025-09-01']);
    expect(navegador.quejas).toEqual([]);
  },
  LARGO,
);

it(
  'an emptied date is no date, and what is typed next is held to the same',
  async () => {
    await abrir('registrarAsistenciaTecnica');
    await fecha().fill('');
    await fecha().press('Tab');
    expect((await caja()).escrito).toBe('');
    await fecha().fill('31/02/2025');
    await fecha().press('Tab');
    await pagina.getByText(NO_EXISTE).waitFor();
    // A day picked from the calendar takes its place.
    await fecha().click();
    await pagina.locator('table button:not([disabled])').first().click();
    await pagina.getByText(NO_EXISTE).waitFor({ state: 'detached' });
    expect(await caja()).toEqual({ escrito: 'lun 1 sep 2025', mal: null });
  },
  LARGO,
);

it(
  'the day of something that happened is not later than today',
  async () => {
    await abrir('suscribirCompromiso');
    const grupo = pagina.locator('#campo-comunicadoGremio');
    await grupo.getByLabel('Año').fill('2090');
    await enviar().click();
    await grupo.getByText(FUTURA).waitFor();
    await grupo.getByLabel('Año').fill('2025');
    await grupo.getByText(FUTURA).waitFor({ state: 'detached' });

    // A day of no month, or half a year, is not kept as a shorter date: it is said, and nothing is sent.
    const mes = grupo.getByLabel('Mes');
    await grupo.getByLabel('Día').fill('10');
    const dichos = [
      ['2025', 'Elija el mes, o deje el día en blanco.', mes],
      ['25', 'Elija el mes, o deje el día en blanco.', mes],
      ['25', 'Escriba el año con sus cuatro cifras.', grupo.getByLabel('Año')],
    ] as const;
    for (const [anio, queja, foco] of dichos) {
      await grupo.getByLabel('Año').fill(anio);
      if (foco !== mes) await mes.selectOption('09');
      await enviar().click();
      await grupo.getByText(queja).waitFor();
      expect(await foco.evaluate((e) => e.matches(':focus'))).toBe(true);
    }
    expect(await grupo.getAttribute('aria-describedby')).toContain('campo-comunicadoGremio-error');
    await grupo.getByLabel('Año').fill('2025');
    await grupo.getByText(/Escriba el año/).waitFor({ state: 'detached' });

    // All it lacks is told at once, and what a rule that binds asks for carries the mark of the rest.
    const falta = pagina.locator('#que-pasara [data-puede="no"]');
    await falta.getByText(/^N[^:]*delegad.*: Falta este dato\.$/i).waitFor();
    await falta
      .getByText(/oficio/i)
      .first()
      .waitFor();
    await falta.getByText(/acta/i).first().waitFor();
    for (const campo of ['oficioDelegacion', 'actaCompromiso'])
      await pagina.locator(`#campo-${campo} [title="Hace falta para registrar."]`).waitFor();
    // The oficio is asked for twice, as a document of the act and as proof of who acts: it is missing once.
    await pagina.setViewportSize({ width: 390, height: 844 });
    await pagina.getByRole('button', { name: /Documentos.*Faltan 2$/ }).waitFor();
    await pagina.setViewportSize({ width: 1280, height: 900 });
  },
  LARGO,
);

it(
  'a day of the calendar with nothing written says at each field that it lacks, and once in all',
  async () => {
    await entrarComo(navegador, servidor.url, 2);
    await pagina.goto('/administracion/calendario');
    await pagina.getByRole('button', { name: 'Registrar un día' }).click();
    const dialogo = pagina.getByRole('dialog');
    await dialogo.getByRole('button', { name: 'Ver qué términos toca' }).click();
    const aviso = dialogo.getByRole('alert').filter({ hasText: 'Hay datos que corregir' });
    await aviso.waitFor();
    expect(await aviso.getByText('Falta este dato.').count()).toBe(1);
    expect(await dialogo.getByText('Falta este dato.').count()).toBe(4);
    await dialogo.getByRole('button', { name: 'Cancelar' }).click();
  },
  LARGO,
);
