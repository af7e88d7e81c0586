/**
 * Administration of people in a real browser: an office with its document and the invitation that is accepted, the end of
 * another with what was open, governments by analyst, and a list of new authorities. Every screen is clean for axe.
 */
import type { Page } from 'playwright-core';
import {
  abrirNavegador,
  CLAVE,
  correoDe,
  entrarComo,
  levantar,
  revisarAccesibilidad,
  revisarPantalla,
  unPdf,
  type Api,
  type Hallazgo,
  type Navegador,
  type Servidor,
} from './puesta.js';
import { LARGO } from '../paciencia.js';

const POC = 1;

let servidor: Servidor;
let navegador: Navegador;
let pagina: Page;
let poc: Api;
let gad: { readonly id: string; readonly nombre: string };

beforeAll(async () => {
  servidor = await levantar();
  navegador = await abrirNavegador(servidor.url);
  pagina = await navegador.pagina();
  poc = await entrarComo(navegador, servidor.url, POC);
  const { elementos } = await poc.get<{ elementos: { id: string; nombre: string }[] }>(
    '/api/titulares?q=demostracion%201',
  );
  gad = elementos.find((x) => x.nombre === 'GAD Demostración 1') ?? elementos[0]!;
}, 180_000);
afterAll(async () => {
  await navegador?.cerrar();
  await servidor?.cerrar();
}, 120_000);

async function subir(rotulo: RegExp | string, boton: string): Promise<void> {
  const dialogo = pagina.getByRole('dialog').last();
  const [selector] = await Promise.all([
    pagina.waitForEvent('filechooser'),
    dialogo.getByRole('button', { name: rotulo }).click(),
  ]);
  await selector.setFiles({ name: 'oficio.pdf', mimeType: 'application/pdf', buffer: unPdf() });
  await pagina.getByRole('dialog').last().getByRole('button', { name: boton }).click();
}

describe('administration of people', () => {
  it(
    'the POC designates with the document and invites; the link is used once',
    async () => {
      await pagina.goto(`/gobiernos/${gad.id}/cargos`);
      await pagina.getByRole('button', { name: 'Designar' }).click();
      const dialogo = pagina.getByRole('dialog');
      await dialogo.getByLabel('Nombres y apellidos').fill('Persona Ficticia 901');
      await dialogo.getByLabel('Correo institucional').fill('p901@demo.minga.invalid');
      // The two addresses are not asked for in the same words.
      expect(await dialogo.getByText(/declarado? en el oficio|declara el oficio/).count()).toBe(0);
      await dialogo.getByLabel('Correo para notificaciones').waitFor();
      await dialogo.getByRole('combobox', { name: 'Cargo' }).click();
      await pagina.getByRole('option', { name: 'Delegado/a' }).click();
      await subir(/Subir archivo/, 'Subir archivo');
      await dialogo.getByText('oficio').first().waitFor();
      await dialogo.getByRole('button', { name: 'Designar' }).dblclick();
      const enlace = await pagina.getByLabel('Enlace').inputValue();
      expect(enlace).toMatch(/\/activacion#.{20,}/);
      expect(await revisarAccesibilidad(pagina)).toEqual([]);
      await pagina.getByRole('button', { name: 'Cerrar' }).last().click();
      await pagina
        .locator(':focus')
        .and(pagina.getByRole('button', { name: 'Designar' }))
        .waitFor();
      await pagina.getByRole('link', { name: 'Persona Ficticia 901' }).waitFor();

      await pagina.goto('/administracion/invitaciones?estado=pendiente');
      await pagina.getByRole('link', { name: 'Persona Ficticia 901' }).waitFor();
      // Whoever receives it opens it somewhere else, first without its end.
      await navegador.contexto.clearCookies();
      await pagina.goto('/activacion');
      await pagina.getByText('a esta dirección le falta una parte').waitFor();
      const activar = async (): Promise<void> => {
        await pagina.goto(enlace);
        for (const rotulo of ['Contraseña nueva', 'Repita la contraseña'])
          await pagina.getByLabel(rotulo, { exact: true }).fill('una clave larga para la prueba');
        expect(pagina.url()).toBe(`${servidor.url}/activacion`);
        await pagina.getByRole('button', { name: 'Activar e ingresar' }).click();
      };
      await activar();
      await pagina.getByRole('heading', { level: 1, name: 'Mi bandeja' }).waitFor();
      await pagina.goto('about:blank');
      await activar();
      await pagina.getByRole('alert').waitFor();
      expect(await revisarAccesibilidad(pagina)).toEqual([]);
      await entrarComo(navegador, servidor.url, 1);
      await pagina.goto('/administracion/invitaciones?estado=aceptada');
      await pagina.getByRole('link', { name: 'Persona Ficticia 901' }).waitFor();
    },
    LARGO,
  );

  it(
    'two who mend the same person at once undo nothing of each other',
    async () => {
      const { id } = await poc.post<{ id: string }>('/api/personas', {
        nombre: 'Persona Ficticia 903',
        correo: 'p903.mal@demo.minga.invalid',
      });
      await pagina.goto(`/administracion/personas/${id}`);
      await pagina.getByRole('button', { name: 'Corregir datos' }).click();
      const otra = await navegador.pagina();
      await otra.goto(`/administracion/personas/${id}`);
      await otra.getByRole('button', { name: 'Corregir datos' }).click();
      await otra.getByLabel('Correo institucional').fill('p903@demo.minga.invalid');
      await otra.getByRole('button', { name: 'Guardar' }).click();
      await otra.getByRole('dialog').waitFor({ state: 'detached' });
      await otra.close();
      const dialogo = pagina.getByRole('dialog');
      await dialogo.getByLabel('Nombres y apellidos').fill('Persona Ficticia 903 Bis');
      // A press beside it throws nothing away.
      await pagina.mouse.click(5, 5);
      await dialogo.getByRole('button', { name: 'Guardar' }).click();
      await pagina.getByRole('heading', { level: 1, name: 'Persona Ficticia 903 Bis' }).waitFor();
      await pagina.getByText('p903@demo.minga.invalid').first().waitFor();
      expect(await poc.get(`/api/personas/${id}`)).toMatchObject({
        nombre: 'Persona Ficticia 903 Bis',
        correo: 'p903@demo.minga.invalid',
      });
    },
    LARGO,
  );

  it(
    'who designates badly is taken to the first fault; with a known account, it is said that nothing was sent',
    async () => {
      await pagina.goto(`/gobiernos/${gad.id}/cargos`);
      await pagina.getByRole('button', { name: 'Designar' }).click();
      const dialogo = pagina.getByRole('dialog');
      const cargo = dialogo.getByRole('combobox', { name: 'Cargo' });
      expect(await cargo.getAttribute('required')).not.toBeNull();
      await dialogo.getByRole('button', { name: 'Designar' }).click();
      const nombre = dialogo.getByLabel('Nombres y apellidos');
      await nombre.and(pagina.locator(':focus')).waitFor();
      await nombre.fill('Persona Ficticia 5');
      await dialogo.getByRole('button', { name: 'Designar' }).click();
      await cargo.and(pagina.locator(':focus')).waitFor();
      await dialogo.getByLabel('Correo institucional').fill('persona5@demo.minga.invalid');
      await cargo.click();
      await pagina.getByRole('option', { name: 'Grupo Ejecutor' }).click();
      await dialogo.getByRole('button', { name: 'Designar' }).click();
      await pagina
        .getByText(/Persona Ficticia 5 ya entra con su cuenta .* no se envió ningún enlace/)
        .waitFor();
      expect(await revisarAccesibilidad(pagina)).toEqual([]);
      await pagina.getByRole('dialog').getByRole('button', { name: 'Cerrar' }).last().click();
    },
    LARGO,
  );

  it(
    'an office waits for its government to be chosen, and a session that ended meanwhile loses nothing',
    async () => {
      const { elementos } = await poc.get<{ elementos: { id: string; nombre: string }[] }>(
        '/api/personas?q=persona%20ficticia%205&limite=50',
      );
      const { id } = elementos.find((x) => x.nombre === 'Persona Ficticia 5')!;
      await pagina.goto(`/administracion/personas/${id}`);
      await pagina.getByRole('button', { name: 'Dar un cargo' }).click();
      const dialogo = pagina.getByRole('dialog', { name: 'Designar' });
      const cargo = dialogo.getByRole('combobox', { name: 'Cargo' });
      await dialogo.getByPlaceholder('Elija antes el gobierno local').waitFor();
      expect(await cargo.isDisabled()).toBe(true);
      await dialogo.getByText('Nacional o de un gremio').click();
      await cargo.click();
      await pagina.getByRole('option', { name: 'Grupo Núcleo' }).click();
      await dialogo.getByLabel('Correo para notificaciones').fill('p905@demo.minga.invalid');

      await navegador.contexto.clearCookies();
      await dialogo.getByRole('button', { name: 'Designar' }).click();
      const vencida = pagina.getByRole('dialog', { name: 'Su sesión terminó' });
      await vencida.getByLabel('Correo institucional').fill(correoDe(POC));
      await vencida.getByLabel('Contraseña', { exact: true }).fill(CLAVE);
      await vencida.getByRole('button', { name: 'Ingresar' }).click();
      await vencida.waitFor({ state: 'detached' });
      // Back in, it does not go on asking to sign in: it says what became of what was asked.
      await dialogo.getByText('Su sesión había terminado: esto no se registró').waitFor();
      expect(await dialogo.getByLabel('Correo para notificaciones').inputValue()).toBe(
        'p905@demo.minga.invalid',
      );
      await dialogo.getByRole('button', { name: 'Cancelar' }).click();
    },
    LARGO,
  );

  it(
    'ending an office shows what stays open',
    async () => {
      await pagina.goto(`/gobiernos/${gad.id}/cargos`);
      await pagina
        .getByRole('button', { name: /Qué hacer con el cargo de Persona Ficticia 901/ })
        .click();
      await pagina.getByRole('menuitem', { name: 'Terminar el cargo' }).click();
      await pagina.getByText('Lo que queda abierto').waitFor();
      expect(await revisarAccesibilidad(pagina)).toEqual([]);
      await pagina.getByRole('dialog').getByRole('button', { name: 'Terminar el cargo' }).click();
      await pagina.getByText('El cargo quedó terminado.').waitFor();
    },
    LARGO,
  );

  it(
    'all those a filter finds pass to an analyst, and the list shows only those',
    async () => {
      await pagina.goto('/administracion/analistas?provincia=01&nivel=municipal');
      await pagina.getByRole('button', { name: /Asignar los .* que coinciden/ }).click();
      await pagina.getByRole('combobox', { name: 'Analista' }).click();
      await pagina.getByRole('option', { name: 'Persona Ficticia 1', exact: true }).click();
      await pagina.getByRole('dialog').getByRole('button', { name: 'Asignar' }).click();
      await pagina.getByText(/Cambiaron de analista/).waitFor();
      await pagina.goto('/gobiernos?provincia=01');
      await pagina.getByLabel('Mis gobiernos').click();
      await pagina.getByText('15 coinciden con los filtros.').waitFor();
    },
    LARGO,
  );

  it(
    'a filter of the address that the list does not have, or not with that value, is said and taken away',
    async () => {
      await pagina.goto('/gobiernos?provincia=01&enPaso=9');
      await pagina.getByText('La dirección pide un filtro que esta lista no tiene').waitFor();
      await pagina.getByText('enPaso=9', { exact: true }).waitFor();
      await pagina.getByRole('button', { name: 'Quitar de la dirección' }).click();
      await pagina.getByText('esta lista no tiene').waitFor({ state: 'detached' });
      expect(new URL(pagina.url()).search).toBe('?provincia=01');
      await pagina.goto('/gobiernos?nivel=nada');
      const malo = pagina.getByRole('alert').filter({ hasText: 'un filtro que no se entiende' });
      await malo.getByText('nivel=nada').waitFor();
      await malo.getByRole('button', { name: 'Quitar los filtros' }).click();
      await pagina.locator('main tbody tr').first().waitFor();
      expect(new URL(pagina.url()).search).toBe('');
    },
    LARGO,
  );

  it(
    'a list of new authorities: reviewed, what is right recorded, then it waits to be ratified',
    async () => {
      await pagina.goto('/administracion/cambio-de-autoridades');
      const [selector] = await Promise.all([
        pagina.waitForEvent('filechooser'),
        pagina.getByRole('button', { name: /Subir archivo: Documento que acredita/ }).click(),
      ]);
      await selector.setFiles({ name: 'acta.pdf', mimeType: 'application/pdf', buffer: unPdf() });
      await pagina.getByRole('dialog').getByRole('button', { name: 'Subir archivo' }).click();
      await pagina.getByText('acta').first().waitFor();
      const lista = [
        'Código;Gobierno local;Nombre de la autoridad;Ejerce desde',
        'D02;;Persona Ficticia 911;2025-09-10',
        '999999;;Persona Ficticia 912;2025-09-10',
      ].join('\r\n');
      const [hoja] = await Promise.all([
        pagina.waitForEvent('filechooser'),
        pagina.getByRole('button', { name: 'Subir la lista' }).click(),
      ]);
      await hoja.setFiles({
        name: 'autoridades.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(lista),
      });
      await pagina.getByText('No hay un gobierno local con ese código o nombre.').waitFor();
      expect(await revisarAccesibilidad(pagina)).toEqual([]);
      await pagina.getByRole('button', { name: 'Registrar 1 fila' }).click();
      await pagina.getByText('El proceso queda por ratificar.').waitFor();
      await pagina.getByRole('link', { name: 'GAD Demostración 2' }).click();
      await pagina.getByText('la adhesión está por ratificar').waitFor();
      await pagina.getByText('En funciones prorrogadas').first().waitFor();
      const [acta] = await Promise.all([
        pagina.waitForEvent('download'),
        pagina.getByRole('link', { name: 'Acta de entrega-recepción' }).click(),
      ]);
      expect(acta.suggestedFilename()).toMatch(/^acta-de-entrega-.*\.pdf$/);
    },
    LARGO,
  );

  it(
    'axe finds nothing and nothing scrolls sideways, at a desk and on a phone',
    async () => {
      const { elementos } = await poc.get<{ elementos: { id: string }[] }>('/api/personas?q=4');
      const malas: (Hallazgo & { readonly ruta: string; readonly ancho: number })[] = [];
      for (const ancho of [1440, 390]) {
        await pagina.setViewportSize({ width: ancho, height: 844 });
        for (const ruta of [
          '/administracion/personas',
          '/administracion/personas?q=nadie%20se%20llama%20as%C3%AD',
          `/administracion/personas/${elementos[0]?.id ?? ''}`,
          '/administracion/invitaciones',
          '/administracion/analistas',
          '/administracion/cambio-de-autoridades',
          `/gobiernos/${gad.id}/cargos?todas=1`,
        ]) {
          await pagina.goto(ruta);
          for (const h of await revisarPantalla(pagina)) malas.push({ ruta, ancho, ...h });
        }
      }
      expect(malas).toEqual([]);
      expect(navegador.quejas).toEqual([]);
      expect(navegador.ajenas).toEqual([]);
    },
    LARGO,
  );
});

describe('opening a process', () => {
  it(
    'is asked first, with the keyboard, and tells nothing to the citizens',
    async () => {
      const enPublico = async () =>
        (
          await poc.get<{ gobierno: { id: string; situacion: string } }>(
            '/api/publico/v1/gobiernos/0607',
          )
        ).gobierno;
      const { id } = await enPublico();
      await entrarComo(navegador, servidor.url, POC);
      await pagina.goto(`/gobiernos/${id}`);
      const abrir = pagina.getByRole('button', { name: 'Abrir el proceso' });
      const dialogo = pagina.getByRole('dialog');
      await abrir.press('Enter');
      await dialogo.getByText(/Abrirlo no afirma nada/).waitFor();
      expect(await revisarAccesibilidad(pagina)).toEqual([]);
      // Whoever hurries leaves it as it was, and is back where they were.
      await pagina.keyboard.press('Enter');
      await dialogo.waitFor({ state: 'hidden' });
      await pagina.waitForFunction(
        () => document.activeElement?.textContent === 'Abrir el proceso',
      );
      expect(pagina.url()).toMatch(/\/gobiernos\//);
      await pagina.keyboard.press('Enter');
      // The dialogue takes the keyboard when it is there, and not before.
      await dialogo.locator(':focus').waitFor();
      await dialogo.getByRole('button', { name: 'Abrir el proceso' }).press('Enter');
      await pagina.waitForURL(/\/expedientes\//);
      expect((await enPublico()).situacion).toBe('sinIniciar');
    },
    LARGO,
  );
});
