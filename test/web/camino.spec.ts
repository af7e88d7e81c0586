/**
 * The main path of an official in a real browser on the real server: entering, the inbox, the expediente, a step
 * advanced with its documents, what is refused and why, a fact that already happened, a mistake mended in the open.
 */
import type { Locator, Page } from 'playwright-core';
import {
  abrirNavegador,
  Api,
  CLAVE,
  correoDe,
  entrarComo,
  levantar,
  unPdf,
  type Navegador,
  type Servidor,
} from './puesta.js';
import { LARGO } from '../paciencia.js';

interface Tarea {
  readonly procesoId: string;
  readonly raizId: string;
  readonly evento: string;
  readonly titular: { readonly id: string; readonly nombre: string };
}
interface Linea {
  readonly evento: string;
  readonly secuencia: number;
  readonly hash: string;
}
interface Situacion {
  readonly pasos: readonly { readonly numero: number; readonly estado: string }[];
  readonly ofertas: readonly { readonly evento: string; readonly procesoId: string }[];
}

const POC = 1;
const MONITOR = 11;

let servidor: Servidor;
let navegador: Navegador;
let pagina: Page;
let poc: Api;
let tareas: readonly Tarea[];

const de = (evento: string, cual = 0): Tarea => {
  const t = tareas.filter((x) => x.evento === evento)[cual];
  if (t === undefined) throw new Error(`the demonstration has no ${evento} for the POC`);
  return t;
};
const avanzar = (t: Tarea): string =>
  `/expedientes/${t.raizId}/avanzar/${t.evento}${t.procesoId === t.raizId ? '' : `?proceso=${t.procesoId}`}`;
const estadoDelPaso = async (t: Tarea, numero: number): Promise<string | undefined> =>
  (await poc.get<Situacion>(`/api/procesos/${t.raizId}`)).pasos.find((p) => p.numero === numero)
    ?.estado;
const titulo = (texto: string | RegExp) => pagina.getByRole('heading', { level: 1, name: texto });

async function subir(rotulo: string, nombre: string, firmado = true): Promise<void> {
  const elegido = pagina.waitForEvent('filechooser');
  await pagina.getByRole('button', { name: `Subir archivo: ${rotulo}` }).click();
  await (await elegido).setFiles({ name: nombre, mimeType: 'application/pdf', buffer: unPdf() });
  const dialogo = pagina.getByRole('dialog');
  await dialogo.getByLabel('Está firmado').setChecked(firmado);
  await dialogo.getByRole('button', { name: 'Subir archivo' }).click();
  await dialogo.waitFor({ state: 'detached' });
}

/** What has the focus in the form, when the bar at the foot covers some of it. */
function tapadoPorElPie(): string[] {
  interface Caja {
    readonly id: string;
    getBoundingClientRect(): { readonly top: number; readonly bottom: number };
    contains(otro: Caja | null): boolean;
  }
  const { document } = globalThis as unknown as {
    document: { readonly activeElement: Caja | null; querySelector(q: string): Caja | null };
  };
  const foco = document.activeElement;
  const pie = document.querySelector('[data-pie-fijo]');
  const formulario = document.querySelector('main form');
  if (foco === null || pie === null || pie.contains(foco)) return [];
  const { bottom } = foco.getBoundingClientRect();
  return formulario?.contains(foco) === true && bottom > pie.getBoundingClientRect().top
    ? [foco.id]
    : [];
}

/** What a receipt says under a name. */
const dichoEn = (recibo: Locator, nombre: string): Promise<string> =>
  recibo
    .locator('div', { has: pagina.locator('dt', { hasText: new RegExp(`^${nombre}$`) }) })
    .locator('dd')
    .innerText();

async function ponerFecha(grupo: string, dia: string, mes: string, anio: string): Promise<void> {
  const g = pagina.getByRole('group', { name: grupo });
  await g.getByLabel('Día').fill(dia);
  await g.getByLabel('Mes').selectOption(mes);
  await g.getByLabel('Año').fill(anio);
}

beforeAll(async () => {
  servidor = await levantar();
  navegador = await abrirNavegador(servidor.url);
  pagina = await navegador.pagina();
  poc = await Api.ingresar(servidor.url, POC);
  // What the POC acts on, and what it may record for others.
  const vistas = await Promise.all(
    ['paraMi', 'porCuentaDe'].map((vista) =>
      poc.get<{ elementos: Tarea[] }>(`/api/bandeja?vista=${vista}&limite=100`),
    ),
  );
  tareas = vistas.flatMap((v) => v.elementos);
}, 180_000);

afterAll(async () => {
  await navegador?.cerrar();
  await servidor?.cerrar();
}, LARGO);

describe('entering', () => {
  it(
    'says in words that it is coming, before any script has come, in the language one chose',
    async () => {
      const otra = await navegador.pagina();
      const guion = '**/assets/*.js';
      await otra.route(guion, (r) => r.abort());
      for (const [direccion, dicho] of [
        ['/ingreso', 'Cargando…'],
        ['/ingreso?idioma=en', 'Loading…'],
      ] as const) {
        await otra.goto(direccion);
        const arranque = otra.getByRole('status');
        await arranque.getByText(dicho).waitFor();
        expect((await arranque.innerText()).replaceAll(/\s+/g, ' ')).toBe(`Minga ${dicho}`);
      }
      await otra.unroute(guion);
      await otra.goto('/ingreso');
      await otra.getByRole('heading', { level: 1 }).waitFor();
      expect(await otra.locator('#arranque').count()).toBe(0);
      await otra.close();
    },
    LARGO,
  );

  it(
    'nobody sees anything before saying who they are, and comes back to where they were going',
    async () => {
      await pagina.goto('/gobiernos?nivel=provincial');
      await pagina.getByRole('heading', { name: 'Entre como una persona ficticia' }).waitFor();
      await pagina.getByRole('button', { name: 'Ingresar con correo y contraseña' }).click();
      await pagina.getByRole('button', { name: 'Ingresar', exact: true }).click();
      await pagina.getByText('Escriba su correo institucional.').waitFor();
      await pagina.getByLabel('Correo institucional').fill(correoDe(POC));
      await pagina.getByLabel('Contraseña', { exact: true }).fill('no es esta');
      await pagina.getByRole('button', { name: 'Ingresar', exact: true }).click();
      await pagina.getByRole('alert').waitFor();
      expect(await pagina.getByLabel('Correo institucional').inputValue()).toBe(correoDe(POC));

      await pagina.getByLabel('Contraseña', { exact: true }).fill(CLAVE);
      await pagina.getByRole('button', { name: 'Ingresar', exact: true }).click();
      await titulo('Gobiernos locales').waitFor();
      expect(new URL(pagina.url()).search).toBe('?nivel=provincial');
    },
    LARGO,
  );
});

describe('opening a plan', () => {
  afterAll(() => entrarComo(navegador, servidor.url, POC));

  it(
    'what will happen names its stages, and the receipt is of the act and not of what it opened',
    async () => {
      await entrarComo(navegador, servidor.url, POC);
      const t = de('abrirPlan');
      await pagina.goto(avanzar(t));
      await pagina.getByRole('radio', { name: 'Plazo propio del gobierno local' }).check();
      await pagina.getByRole('radio', { name: 'No', exact: true }).check();
      const panel = pagina.locator('#que-pasara');
      await panel.getByText('Se puede registrar.').waitFor();
      const etapa = panel.getByRole('listitem').filter({ hasText: 'C1 · ' });
      expect((await etapa.innerText()).replaceAll(/\s+/g, ' ')).toMatch(/^13 Paso 13\. C1 · /);
      expect(await panel.getByText('Indicar interés').count()).toBe(0);

      await pagina.locator('form button[type=submit]').click();
      await titulo('Quedó registrado').waitFor();
      const recibo = pagina.locator('dl');
      await recibo.getByText('Persona Ficticia 1 ·').waitFor();
      const { elementos } = await poc.get<{ elementos: Linea[] }>(
        `/api/procesos/${t.raizId}/bitacora?limite=5`,
      );
      const acto = elementos.find((l) => l.evento === 'abrirPlan')!;
      expect(elementos[0]).not.toBe(acto);
      expect(await dichoEn(recibo, 'Asiento')).toBe(`n.º ${acto.secuencia}`);
      expect(await dichoEn(recibo, 'Huella del asiento')).toContain(acto.hash);
    },
    LARGO,
  );

  it(
    'an act of a stage says what became of the stages, and goes on in the step of the plan',
    async () => {
      const t = de('abrirPlan');
      const { invitacion } = await poc.post<{ invitacion: { enlace: string } }>(
        `/api/titulares/${t.titular.id}/incorporaciones`,
        {
          persona: { clase: 'persona', nombre: 'Persona Ficticia 906', correo: correoDe(906) },
          rol: 'secretariaTecnica',
          calidad: 'titular',
          desde: '2025-09-01',
          invitar: true,
        },
      );
      // From elsewhere: whoever activates an account leaves the session they were in.
      await fetch(`${servidor.url}/api/sesion/activacion`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ enlace: invitacion.enlace, clave: CLAVE }),
      });
      const secretaria = await entrarComo(navegador, servidor.url, 906);
      const { ofertas } = await secretaria.get<Situacion>(`/api/procesos/${t.raizId}`);
      const oferta = ofertas.find((o) => o.evento === 'planificarCocreacion')!;
      await pagina.goto(avanzar({ ...t, ...oferta }));
      await pagina.getByRole('radio', { name: /Esto ya ocurrió/ }).click();
      await ponerFecha('Cuándo ocurrió', '15', '09', '2025');
      await subir('Acta de la sesión', 'acta.pdf');
      // The button that opened the dialogue is gone: the keyboard stays where it was, and once the file is taken off too.
      await pagina.locator('#campo-actaSesion a:focus').waitFor();
      await pagina.keyboard.press('Tab');
      await pagina.keyboard.press('Enter');
      await pagina.locator('#campo-actaSesion button:focus').waitFor();
      await subir('Acta de la sesión', 'acta.pdf');
      await pagina.locator('#que-pasara').getByText('Se puede registrar.').waitFor();
      await pagina.locator('form button[type=submit]').click();
      await titulo('Quedó registrado').waitFor();
      const pasos = pagina.getByRole('region', { name: 'Cómo quedan los pasos' });
      expect(
        (await pasos.getByRole('listitem').allInnerTexts()).map((x) => /C\d/.exec(x)?.[0]),
      ).toEqual(['C1', 'C2', 'C3']);
      expect(await pagina.getByRole('link', { name: /^Avanzar el paso \d$/ }).count()).toBe(0);
    },
    LARGO,
  );
});

describe('finding a local government', () => {
  it(
    'by level, in the address; by name, without minding accents',
    async () => {
      await pagina.goto('/gobiernos?nivel=provincial');
      await pagina.getByRole('cell', { name: 'Provincial', exact: true }).first().waitFor();
      const niveles = await pagina.locator('tbody td:nth-child(2)').allInnerTexts();
      expect(new Set(niveles)).toEqual(new Set(['Provincial']));

      await pagina.goto('/gobiernos');
      await pagina.getByRole('searchbox', { name: 'Buscar por nombre' }).fill('CANAR');
      await pagina.waitForURL(/q=CANAR/);
      await pagina.getByRole('link', { name: 'Cañar', exact: true }).first().waitFor();
      // The row that lights up opens, not only its name.
      await pagina
        .getByRole('row', { name: /^Cañar/ })
        .first()
        .click();
      await titulo('Cañar').waitFor();
    },
    LARGO,
  );

  it(
    'with Ctrl K from anywhere, to its expediente',
    async () => {
      const t = de('suscribirCompromiso');
      await pagina.goto('/ayuda');
      await titulo('Ayuda').waitFor();
      await pagina.keyboard.press('Control+k');
      const caja = pagina.getByRole('combobox', { name: 'Buscar en Minga' });
      const escrito = t.titular.nombre.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
      await caja.fill(escrito);
      await pagina.getByRole('option', { name: t.titular.nombre }).first().waitFor();
      await pagina.keyboard.press('Enter');
      await titulo(new RegExp(`^${t.titular.nombre}`)).waitFor();

      // Typed and entered in one breath, before any answer: it waits for what was typed.
      await pagina.goto('/ayuda');
      await titulo('Ayuda').waitFor();
      await pagina.keyboard.press('Control+k');
      await caja.waitFor();
      await pagina.keyboard.insertText('cuenca');
      await pagina.keyboard.press('Enter');
      await titulo('Cuenca').waitFor();

      // It holds nothing to lose: a press beside it closes it.
      await pagina.keyboard.press('Control+k');
      await caja.waitFor();
      await pagina.mouse.click(4, 400);
      await caja.waitFor({ state: 'detached' });
    },
    LARGO,
  );

  it(
    'among everything one may see, by kind, with the words marked and the arrows',
    async () => {
      await pagina.goto('/buscar');
      await pagina.getByText('¿Qué busca?').waitFor();
      await pagina.getByRole('searchbox').fill('sg 068 2022');
      await pagina.waitForURL(/q=sg/);
      const grupo = pagina.getByRole('region', { name: /^Documentos/ });
      await grupo.getByRole('link').first().waitFor();
      await pagina.getByRole('tab', { name: 'Gobiernos locales' }).click();
      await pagina.waitForURL(/clase=gobierno/);
      await pagina.getByText('Nada coincide con').waitFor();
      await pagina.getByRole('searchbox').fill('cuenca');
      const primero = pagina.getByRole('link', { name: 'Cuenca', exact: true });
      await primero.waitFor();
      expect(await primero.locator('mark').innerText()).toBe('Cuenca');
      await pagina.getByRole('searchbox').focus();
      await pagina.keyboard.press('ArrowDown');
      expect(await pagina.locator(':focus').innerText()).toBe('Cuenca');
      await pagina.keyboard.press('Enter');
      await titulo('Cuenca').waitFor();
    },
    LARGO,
  );

  it(
    'tells whoever monitors what is evaluated, where it stands and what is awaited, and draws no fifteen steps',
    async () => {
      const api = await entrarComo(navegador, servidor.url, MONITOR);
      const { elementos } = await api.get<{ elementos: Tarea[] }>('/api/bandeja');
      const suya = elementos.find((t) => t.evento === 'presentarBorrador');
      await pagina.goto('/bandeja');
      await pagina.getByText('GAD Demostración 1 · Evaluación independiente').waitFor();
      await pagina.goto(`/expedientes/${suya?.raizId}`);
      await pagina
        .getByText(/^Evaluación independiente: diseño del plan.*En evaluación\. Se espera a: /)
        .waitFor();
      await pagina.getByRole('heading', { name: 'Lo que se espera ahora' }).waitFor();
      expect(await pagina.getByRole('heading', { name: 'Recorrido' }).count()).toBe(0);
      expect(await pagina.getByRole('link', { name: 'Plan', exact: true }).count()).toBe(0);
      await pagina.getByRole('link', { name: 'Ver lo que se evalúa' }).click();
      await pagina.getByRole('link', { name: 'Plan', exact: true }).click();
      await pagina.getByText('Cierre', { exact: true }).click();
      await pagina.getByRole('link', { name: /^Diseño del plan/ }).click();
      await pagina.getByRole('heading', { name: 'Lo que se espera ahora' }).waitFor();
      await entrarComo(navegador, servidor.url, POC);
    },
    LARGO,
  );

  it(
    'tells of a real institution what is documented and what is not, and whom nobody named',
    async () => {
      const cuenca = await poc.get<{ elementos: { codigoDpa: string; proceso: { id: string } }[] }>(
        '/api/titulares?q=cuenca&limite=50',
      );
      const suyo = cuenca.elementos.find((x) => x.codigoDpa === '0101');
      await pagina.goto(`/expedientes/${suyo?.proceso.id}`);
      await pagina.getByText(/pasos cumplidos, \d+ de ellos sin constancia/).waitFor();
      await pagina.getByRole('button', { name: /^4 .*Cumplido sin constancia/ }).waitFor();
      await pagina.getByText('Cumplido, sin constancia', { exact: true }).waitFor();
      // Only the signs of this drawing are explained.
      expect(await pagina.getByText('Omitido', { exact: true }).count()).toBe(0);
      const pocl = pagina.locator('dl div', { hasText: 'Contacto local (POCL)' }).first();
      await pocl.getByText('Dato de demostración', { exact: true }).waitFor();
    },
    LARGO,
  );
});

describe('the inbox', () => {
  it(
    'puts what is overdue first and filters by step in the address',
    async () => {
      await pagina.goto('/bandeja');
      await pagina.getByRole('heading', { level: 2, name: /^Vencidos/ }).waitFor();
      // The step of who is not there to record it: the POC does, for them.
      await pagina.goto('/bandeja?vista=porCuentaDe&paso=2');
      await pagina
        .getByRole('heading', { level: 3, name: 'Suscribir el compromiso y designar' })
        .first()
        .waitFor();
      const nombres = await pagina.getByRole('heading', { level: 3 }).allInnerTexts();
      expect(nombres.length).toBeGreaterThan(0);
      // Each says whose act it is, and the form says it again beside its button.
      expect(await pagina.getByText('Por cuenta de la autoridad', { exact: true }).count()).toBe(
        nombres.length,
      );
      await pagina.getByRole('tab', { name: /Espero a otros/ }).click();
      await pagina.waitForURL(/vista=esperoAOtros/);
    },
    LARGO,
  );

  it(
    'a task is taken, passed on to a colleague, and looked after while one is on leave',
    async () => {
      await pagina.goto('/bandeja');
      const fila = pagina.getByRole('listitem').filter({ hasText: 'Nada falta' }).last();
      const acto = (await fila.getByRole('heading', { level: 3 }).innerText()).trim();
      const gad = /GAD Demostración \d+/.exec(await fila.innerText())?.[0] ?? '';
      const menu = pagina.getByRole('button', { name: `Más sobre «${acto}», ${gad}`, exact: true });
      await menu.click();
      await pagina.getByRole('menuitem', { name: /^Tomar/ }).click();
      await pagina.getByText('La lleva usted').waitFor();
      await menu.click();
      await pagina.getByRole('menuitem', { name: 'Delegar…' }).click();
      const dialogo = pagina.getByRole('dialog', { name: 'Delegar una tarea' });
      await dialogo.getByRole('radio').first().check();
      await dialogo.getByLabel('Recado').fill('Conoce el caso');
      await dialogo.getByRole('button', { name: 'Delegar', exact: true }).click();
      await dialogo.waitFor({ state: 'detached' });
      await pagina.getByRole('tab', { name: /Del equipo/ }).click();
      await pagina.getByText(/^La lleva Persona Ficticia \d+, por encargo de/).waitFor();
      await menu.click();
      await pagina.getByRole('menuitem', { name: 'Soltar' }).click();
      await pagina.getByText(/^La lleva Persona Ficticia/).waitFor({ state: 'detached' });

      await pagina.getByRole('button', { name: 'Estaré de licencia…' }).click();
      const licencia = pagina.getByRole('dialog', { name: 'Quién le sustituye en su licencia' });
      await licencia.getByLabel('Último día').fill('30/09/2025');
      await pagina.keyboard.press('Tab');
      await licencia.getByRole('radio').first().check();
      await licencia.getByRole('button', { name: 'Nombrar' }).click();
      await licencia.waitFor({ state: 'detached' });
      await pagina.getByText(/^Usted está de licencia hasta el/).waitFor();
      await pagina.getByRole('button', { name: 'Estaré de licencia…' }).click();
      await licencia.getByRole('button', { name: /^Retirar/ }).click();
      await pagina.getByText(/^Usted está de licencia hasta el/).waitFor({ state: 'detached' });
      await pagina.keyboard.press('Escape');
    },
    LARGO,
  );
});

describe('the expediente', () => {
  it(
    'draws the fifteen steps and tells the chosen one',
    async () => {
      const t = de('suscribirCompromiso');
      await pagina.goto(`/expedientes/${t.raizId}`);
      const nodos = pagina.locator('ol button[aria-pressed]');
      await nodos.first().waitFor();
      expect(await nodos.count()).toBe(15);
      await nodos.filter({ hasText: 'Foro' }).first().click();
      await pagina.waitForURL(/paso=9/);
      await pagina
        .getByRole('heading', { level: 2, name: /Conformar el Foro Multiactor/ })
        .waitFor();
      await pagina.getByText('Este paso todavía no se abre').waitFor();
    },
    LARGO,
  );

  it(
    'offers a new process after one that ended, and says what it means before opening it',
    async () => {
      const { elementos } = await poc.get<{
        elementos: { id: string; nombre: string; proceso: { id: string; marca: string | null } }[];
      }>('/api/titulares?limite=100&q=GAD%20Demostraci%C3%B3n');
      const cedido = elementos.find((x) => x.proceso?.marca === 'desistido');
      if (cedido === undefined) throw new Error('nobody desisted in the demonstration');
      await pagina.goto(`/expedientes/${cedido.proceso.id}`);
      await pagina.getByRole('button', { name: 'Abrir un proceso nuevo' }).click();
      const dialogo = pagina.getByRole('dialog', { name: /Abrir un proceso nuevo/ });
      await dialogo.getByText('El desistimiento del anterior no se deshace.').waitFor();
      await dialogo.getByRole('button', { name: 'Abrir un proceso nuevo' }).click();
      await pagina.getByRole('link', { name: 'Tiene otro proceso' }).click();
      await titulo(cedido.nombre).waitFor();
      const procesos = pagina.getByRole('link', { name: /^Implementación del modelo/ });
      await procesos.nth(1).waitFor();
      expect(await procesos.count()).toBe(2);
    },
    LARGO,
  );

  it(
    'hides from a local official what is not theirs',
    async () => {
      const otro = await abrirNavegador(servidor.url);
      try {
        const delegado = await Api.ingresar(servidor.url, 5);
        await otro.contexto.addCookies([{ ...delegado.cookie, url: servidor.url }]);
        const suya = await otro.pagina();
        await suya.goto(`/expedientes/${de('suscribirCompromiso').raizId}`);
        await suya.getByText('No encontramos esa página').waitFor();
        await suya.goto('/bandeja');
        await suya.getByRole('link', { name: 'Mi gobierno local' }).waitFor();
        expect(
          await suya.getByRole('link', { name: 'Gobiernos locales', exact: true }).count(),
        ).toBe(0);
      } finally {
        await otro.cerrar();
      }
    },
    LARGO,
  );
});

describe('advancing a step', () => {
  it(
    'says what is missing, goes to the field, keeps what was written, and explains each rule with its place',
    async () => {
      const t = de('suscribirCompromiso');
      await pagina.goto(avanzar(t));
      await titulo('Suscribir el compromiso y designar').waitFor();
      const boton = pagina.getByRole('button', {
        name: 'Suscribir el compromiso y designar',
        exact: true,
      });
      await boton.click();
      const delegados = pagina.getByLabel('Número de delegados designados');
      expect(await pagina.locator(':focus').getAttribute('id')).toBe('campo-delegados');
      expect(await delegados.getAttribute('aria-invalid')).toBe('true');

      await delegados.fill('2');
      await pagina.getByLabel('Punto de contacto local designado').fill('Persona Ficticia 901');
      await boton.click();
      const rechazo = pagina.getByRole('alert').filter({ hasText: 'Falta cumplir requisitos' });
      // Who records for another proves it, before anything else.
      await rechazo.getByText(/documento firmado que prueba el acto/).waitFor();
      await subir('Oficio de delegación', 'Oficio_de_delegación.pdf');
      await boton.click();
      await rechazo.getByText('Oficio o acta firmada con la intención').waitFor();
      expect(
        await rechazo
          .getByRole('button', { name: /^Guía breve \(2023\), Anexo 4, paso 2/ })
          .count(),
      ).toBeGreaterThan(0);
      expect(await delegados.inputValue()).toBe('2');
      expect(await estadoDelPaso(t, 2)).not.toBe('cumplido');
    },
    LARGO,
  );

  it(
    'keeps a draft on the server: leaving and coming back goes on where it was',
    async () => {
      const t = de('suscribirCompromiso');
      await pagina.getByText(/^Borrador guardado/).waitFor();
      // And whoever leaves before the moment it waits has passed loses nothing either.
      await pagina.getByLabel('Punto de contacto local designado').fill('Persona Ficticia 902');
      await pagina.goto('/bandeja');
      await pagina
        .getByRole('complementary')
        .getByRole('link', { name: 'Suscribir el compromiso y designar' })
        .click();
      await pagina.getByText(/Seguimos con su borrador/).waitFor();
      expect(await pagina.getByLabel('Punto de contacto local designado').inputValue()).toBe(
        'Persona Ficticia 902',
      );
      expect(pagina.url()).toContain(t.raizId);
    },
    LARGO,
  );

  it(
    'uploads the products, shows what will happen, and records it with a receipt',
    async () => {
      const t = de('suscribirCompromiso');
      await ponerFecha('Fecha de comunicación al POC', '10', '09', '2025');
      await ponerFecha('Fecha de comunicación al gremio', '10', '09', '2025');
      await subir('Acta u oficio de intención o compromiso', 'Acta de intención.pdf', false);
      // The mark that was forgotten is put here, without uploading it again.
      await pagina.getByRole('button', { name: 'Corregir sus datos' }).click();
      const correccion = pagina.getByRole('dialog');
      await correccion.getByLabel('Está firmado').check();
      await correccion.getByLabel('Motivo').fill('Se subió sin decir que está firmada.');
      await correccion.getByRole('button', { name: 'Guardar los datos' }).click();
      await correccion.waitFor({ state: 'detached' });
      await pagina.getByText('Se puede registrar.').first().waitFor();
      const panel = pagina.getByRole('complementary', { name: 'Qué pasará' });
      await panel.getByText('Identificar actores clave').waitFor();

      await pagina
        .getByRole('button', { name: 'Suscribir el compromiso y designar', exact: true })
        .click();
      await titulo('Quedó registrado').waitFor();
      expect(await pagina.locator('code').first().innerText()).toMatch(/^[0-9a-f]{64}$/);
      expect(await estadoDelPaso(t, 2)).toBe('cumplido');
      await pagina.getByRole('link', { name: 'Ir al expediente' }).click();
      await pagina.locator('ol button[aria-pressed="true"]', { hasText: 'Compromiso' }).waitFor();
      await pagina.getByRole('link', { name: 'Oficio de delegación', exact: true }).waitFor();
      // Named by the act, and in no office yet: both are said, and where to mend it.
      const pocl = pagina.locator('dl div', { hasText: 'Contacto local (POCL)' }).first();
      await pocl.getByText(/^Persona Ficticia 90/).waitFor();
      await pocl.getByText('Consta su designación; cargo sin registrar todavía').waitFor();
      // Where it is registered, the name that is known is not asked again.
      await pocl.getByRole('link', { name: 'Registrar su cargo' }).click();
      const cargo = pagina.getByRole('dialog');
      await cargo.waitFor();
      expect(await cargo.getByLabel('Nombres y apellidos').inputValue()).toMatch(
        /^Persona Ficticia 90/,
      );
      // A reading of ours only warns: it is not said that it «debe».
      await pagina.goto(`/expedientes/${t.raizId}?paso=4`);
      const nuestra = pagina.getByRole('listitem').filter({ hasText: 'lectura nuestra' }).first();
      await nuestra.waitFor();
      expect(await nuestra.innerText()).not.toMatch(/Debe$/);
      // What was sent is no draft any more.
      const { elementos } = await poc.get<{ elementos: unknown[] }>('/api/borradores');
      expect(elementos).toEqual([]);
    },
    LARGO,
  );

  it(
    'an address of something that is not the moment says what is',
    async () => {
      const t = de('suscribirCompromiso');
      await pagina.goto(avanzar(t));
      await titulo('Ahora no se espera este acto').waitFor();
      await pagina.getByRole('link', { name: 'Informar al Grupo Núcleo' }).waitFor();
    },
    LARGO,
  );

  it(
    'when someone else moved the step meanwhile, says so and loses nothing',
    async () => {
      const t = de('informarGrupoNucleo');
      await pagina.goto(avanzar(t));
      await titulo('Informar al Grupo Núcleo').waitFor();
      await pagina.getByRole('combobox', { name: 'Canal de la comunicación' }).click();
      await pagina.getByRole('option', { name: 'Quipux' }).click();
      await pagina.getByText('Se puede registrar.').first().waitFor();

      await poc.post(`/api/procesos/${t.procesoId}/transiciones/${t.evento}`, {
        datos: { canal: 'correoInstitucional' },
      });
      await pagina.getByRole('button', { name: 'Informar al Grupo Núcleo', exact: true }).click();
      await pagina.getByText('Lo que escribió está intacto.').waitFor();
      expect(
        await pagina.getByRole('combobox', { name: 'Canal de la comunicación' }).inputValue(),
      ).toBe('Quipux');
      await pagina.getByRole('button', { name: 'Leer lo nuevo y seguir' }).click();
      await titulo('Ahora no se espera este acto').waitFor();
    },
    LARGO,
  );

  it(
    'two windows over one draft are told, and the person chooses',
    async () => {
      const t = de('sensibilizarDelegados');
      await pagina.goto(avanzar(t));
      await titulo('Registrar sensibilización a los delegados').waitFor();
      const otra = await navegador.pagina();
      await otra.goto(avanzar(t));
      await otra.getByLabel('Tema').fill('Escrito en la otra ventana');
      await otra.getByText(/^Borrador guardado/).waitFor();

      await pagina.getByLabel('Tema').fill('Escrito aquí');
      await pagina.getByText('Este borrador cambió en otra ventana').first().waitFor();
      await pagina.getByRole('button', { name: 'Seguir con lo que tengo aquí' }).click();
      await pagina.getByText(/^Borrador guardado/).waitFor();
      await otra.reload();
      expect(await otra.getByLabel('Tema').inputValue()).toBe('Escrito aquí');
      await otra.close();
    },
    LARGO,
  );

  it(
    'a lost session is mended over the page, with what was written still there',
    async () => {
      await navegador.contexto.clearCookies();
      await pagina.getByLabel('Tema').fill('Escrito con la sesión perdida');
      const dialogo = pagina.getByRole('dialog', { name: 'Su sesión terminó' });
      await dialogo.getByLabel('Correo institucional').fill(correoDe(POC));
      await dialogo.getByLabel('Contraseña', { exact: true }).fill(CLAVE);
      await dialogo.getByRole('button', { name: 'Ingresar' }).click();
      await dialogo.waitFor({ state: 'detached' });
      expect(await pagina.getByLabel('Tema').inputValue()).toBe('Escrito con la sesión perdida');
      await pagina.getByText(/^Borrador guardado/).waitFor();
    },
    LARGO,
  );
});

describe('a fact that already happened', () => {
  it(
    'is typed without the mouse, and the bars that stay cover nothing of what has the focus',
    async () => {
      await pagina.setViewportSize({ width: 1280, height: 560 });
      await pagina.goto(avanzar(de('suscribirCompromiso', 1)));
      await pagina.locator('[data-pie-fijo]').waitFor();
      const tapados: string[] = [];
      for (let n = 0; n < 60; n++) {
        await pagina.keyboard.press('Tab');
        tapados.push(...(await pagina.evaluate(tapadoPorElPie)));
      }
      expect(tapados).toEqual([]);
      await pagina.setViewportSize({ width: 1440, height: 900 });
    },
    LARGO,
  );

  it(
    'is recorded with the date as it is known, and what the rule asked is noted',
    async () => {
      const t = de('suscribirCompromiso', 1);
      await pagina.goto(avanzar(t));
      await pagina.getByRole('radio', { name: /Esto ya ocurrió/ }).click();
      await ponerFecha('Cuándo ocurrió', '', '03', '2024');
      await pagina.getByLabel('Número de delegados designados').fill('1');
      // The one thing asked of whoever records for another: the document that proves it.
      await subir('Oficio de delegación', 'Oficio firmado.pdf');
      const panel = pagina.getByRole('complementary', { name: 'Qué pasará' });
      await panel.getByRole('heading', { name: 'Quedará anotado' }).waitFor();
      await panel.getByText('Se puede registrar.').waitFor();
      await pagina.getByRole('button', { name: 'Registrar el hecho' }).click();
      await titulo('Quedó registrado').waitFor();
      await pagina.getByText('Quedó anotado').waitFor();
      // Both people are in sight: who acted and who recorded it; and when, and with what.
      const recibo = pagina.locator('dl');
      await recibo.getByText('Actuó').waitFor();
      expect(await dichoEn(recibo, 'Actuó')).toBe('Autoridad');
      expect(await dichoEn(recibo, 'Registró')).toMatch(/\(POC\)$/);
      expect(await dichoEn(recibo, 'Ocurrió')).toBe('mar 2024');
      expect(await dichoEn(recibo, 'Documentos')).toBe('Oficio firmado');
      await pagina.getByRole('link', { name: 'Ir a mi bandeja', exact: true }).waitFor();
      expect(await estadoDelPaso(t, 2)).toBe('cumplido');

      await pagina.goto(`/expedientes/${t.raizId}/historial`);
      const asiento = pagina
        .locator('ol > li')
        .filter({ hasText: 'Suscribir el compromiso' })
        .first();
      await asiento.getByText(/^mar 2024 · registrado el /).waitFor();
      await asiento.getByText('Actuó: Autoridad').waitFor();
    },
    LARGO,
  );
});

describe('a mistake', () => {
  it(
    'is corrected in the open: the preview, the reason, and both readings',
    async () => {
      const t = de('suscribirCompromiso', 1);
      await pagina.goto(`/expedientes/${t.raizId}/historial`);
      const linea = pagina
        .locator('ol > li')
        .filter({ hasText: 'Suscribir el compromiso' })
        .first();
      // In words on the line, and opened with the keyboard.
      await linea.getByRole('button', { name: /^Corregir….*Enmendar el asiento/ }).press('Enter');
      await pagina.getByRole('menuitem', { name: 'Corregir un dato' }).press('Enter');
      await titulo(/Enmendar el asiento/).waitFor();
      const delegados = pagina.getByLabel('Número de delegados designados');
      expect(await delegados.inputValue()).toBe('1');
      await delegados.fill('3');
      await pagina.getByRole('button', { name: 'Ver qué cambia' }).click();
      expect(await pagina.getByLabel('Motivo').getAttribute('aria-invalid')).toBe('true');
      await pagina.getByLabel('Motivo').fill('Se contó mal.');
      await pagina.getByRole('button', { name: 'Ver qué cambia' }).click();
      const fila = pagina.getByRole('row', { name: /Número de delegados designados/ });
      expect(await fila.locator('del').innerText()).toBe('1');
      expect(await fila.locator('ins').innerText()).toBe('3');

      await pagina.getByRole('button', { name: 'Confirmar la corrección' }).click();
      await pagina.waitForURL(/\/historial$/);
      const lecturas = pagina.getByRole('row', { name: /Número de delegados designados/ }).first();
      await lecturas.waitFor();
      expect(await lecturas.locator('del').innerText()).toBe('1');
      expect(await lecturas.locator('ins').innerText()).toBe('3');
      await pagina.getByText('Motivo: Se contó mal.').waitFor();
      await pagina.getByText(/^Enmendado por el asiento/).waitFor();
    },
    LARGO,
  );

  it(
    'that others rest upon is not taken back: it says which',
    async () => {
      const t = de('suscribirCompromiso', 1);
      const { elementos } = await poc.get<{ elementos: { secuencia: number; evento: string }[] }>(
        `/api/procesos/${t.raizId}/bitacora?limite=100&orden=asc`,
      );
      const interes = elementos.find((l) => l.evento === 'indicarInteres');
      await pagina.goto(
        `/expedientes/${t.raizId}/historial/${interes?.secuencia}?clase=anularHecho`,
      );
      await pagina.getByLabel('Motivo').fill('Probar si se puede.');
      await pagina.getByRole('button', { name: 'Ver qué cambia' }).click();
      await pagina.getByText('No se puede: otros asientos descansan en este').waitFor();
      await pagina.getByText(/Suscribir el compromiso y designar\./).waitFor();
      expect(await pagina.getByRole('button', { name: /^Confirmar/ }).count()).toBe(0);
    },
    LARGO,
  );
});

describe('the whole process', () => {
  it(
    'is suspended and resumed with a reason; meanwhile nothing is offered',
    async () => {
      const t = de('suscribirCompromiso', 1);
      await pagina.goto(`/expedientes/${t.raizId}`);
      await pagina.getByRole('button', { name: 'Más acciones' }).click();
      await pagina.getByRole('menuitem', { name: 'Suspender el proceso' }).click();
      const dialogo = pagina.getByRole('dialog');
      await dialogo.getByRole('button', { name: 'Suspender el proceso' }).click();
      await dialogo.getByText('Falta este dato.').waitFor();
      await dialogo.getByLabel('Motivo').fill('A pedido del gobierno local.');
      await dialogo.getByRole('button', { name: 'Suspender el proceso' }).click();
      await pagina.getByText(/^Suspendido desde el /).waitFor();
      expect(await pagina.getByRole('link', { name: /^Avanzar el paso/ }).count()).toBe(0);

      await pagina.getByRole('button', { name: 'Más acciones' }).click();
      await pagina.getByRole('menuitem', { name: 'Reanudar el proceso' }).click();
      await dialogo.getByLabel('Motivo').fill('Vuelve a responder.');
      await dialogo.getByRole('button', { name: 'Reanudar el proceso' }).click();
      await pagina.getByRole('link', { name: /^Avanzar el paso/ }).waitFor();
    },
    LARGO,
  );
});

describe('language and appearance', () => {
  it(
    'English is whole, the server answers in it, and the choice stays',
    async () => {
      await pagina.goto('/bandeja');
      await titulo('Mi bandeja').waitFor();
      await pagina.getByRole('button', { name: /Cargo, idioma, apariencia y salida/ }).click();
      const pedida = pagina.waitForRequest((r) => r.headers()['accept-language'] === 'en');
      await pagina.getByRole('menuitemradio', { name: 'English' }).click();
      await titulo('My inbox').waitFor();
      expect(await pagina.locator('html').getAttribute('lang')).toBe('en');
      await pagina.keyboard.press('Escape');
      await pagina.reload();
      await titulo('My inbox').waitFor();
      await pedida;
      await pagina.getByRole('button', { name: /Office, language, appearance and exit/ }).click();
      await pagina.getByRole('menuitemradio', { name: 'Dark' }).click();
      expect(await pagina.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark');
      await pagina.getByRole('menuitemradio', { name: 'Español' }).click();
      await titulo('Mi bandeja').waitFor();
    },
    LARGO,
  );
});

describe('an address that names nothing', () => {
  const NADA = ['No encontramos esa página'];
  const titulosDe = async (p: Page, direccion: string): Promise<string[]> => {
    await p.goto(direccion);
    await p.getByRole('heading', { level: 1 }).waitFor();
    return p.getByRole('heading', { level: 1 }).allInnerTexts();
  };
  it(
    'is a page that is not there, with its title, whatever it was to be of',
    async () => {
      const { raizId } = de('informarGrupoNucleo', 1);
      for (const direccion of [
        `/expedientes/${raizId}/documentos/xxxx`,
        `/expedientes/${raizId}/historial/xxxx`,
        '/inspector/xxxx',
        '/gobiernos/xxxx',
        '/gobiernos/xxxx/cargos',
        '/gobiernos/priorizacion/xxxx',
        '/propuestas/xxxx',
        '/borradores-de-compromiso/xxxx',
        '/correcciones/xxxx',
        '/impresos/xxxx/expediente',
        '/administracion/personas/xxxx',
        '/administracion/modelos/xxxx',
        '/administracion/procedimientos/xxxx',
        '/administracion/regularizacion/xxxx',
        '/administracion/importacion/xxxx',
        '/administracion/cambio-de-autoridades/xxxx',
      ]) {
        expect([direccion, await titulosDe(pagina, direccion)]).toEqual([direccion, NADA]);
      }
    },
    LARGO,
  );

  it(
    'nor do those that only the administration opens, be it no id or one of nothing',
    async () => {
      const otro = await abrirNavegador(servidor.url);
      try {
        const administracion = await Api.ingresar(servidor.url, 2);
        await otro.contexto.addCookies([{ ...administracion.cookie, url: servidor.url }]);
        const suya = await otro.pagina();
        for (const lista of ['cuentas', 'webhooks'])
          for (const id of ['xxxx', '00000000-0000-7000-8000-000000000000']) {
            const direccion = `/administracion/${lista}/${id}`;
            expect([direccion, await titulosDe(suya, direccion)]).toEqual([direccion, NADA]);
          }
        expect(otro.quejas).toEqual([]);
      } finally {
        await otro.cerrar();
      }
    },
    LARGO,
  );
});

describe('a closed network', () => {
  it('nothing was asked of any other host, and nothing broke in the console', () => {
    expect(navegador.ajenas).toEqual([]);
    expect(navegador.quejas).toEqual([]);
  });
});
