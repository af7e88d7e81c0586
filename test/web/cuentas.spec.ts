/**
 * The account of each person in a real browser: a lost password, the second factor, a token, the institution's account;
 * and the accounts of others with the log of what was done.
 */
import { jest } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { CLIENTE, ProveedorDePrueba } from '../http/proveedor.js';
import {
  abrirNavegador,
  Api,
  CLAVE,
  correoDe,
  entrarComo,
  levantar,
  revisarPantalla,
  type Hallazgo,
  type Navegador,
  type Servidor,
} from './puesta.js';
import { hastaVer, LARGO } from '../paciencia.js';

const ADMIN = 2;
/** Of GAD Demostración 12, where another was elected. */
const AUTORIDAD_QUE_TERMINO = 38;
const NUEVA = 'otra clave muy distinta 9';
interface Sesion {
  readonly faltaSegundoFactor: boolean;
}

// The provider tells on the console what a production of its own would have to set.
jest.spyOn(console, 'warn').mockReturnValue();
jest.spyOn(console, 'info').mockReturnValue();

let proveedor: ProveedorDePrueba;
let servidor: Servidor;
let navegador: Navegador;
let pagina: Page;

beforeAll(async () => {
  proveedor = await ProveedorDePrueba.encender();
  servidor = await levantar({
    MINGA_OIDC_EMISOR: proveedor.emisor,
    MINGA_OIDC_CLIENTE: CLIENTE.id,
    MINGA_OIDC_SECRETO: CLIENTE.secreto,
    MINGA_OIDC_ROTULO: 'la cuenta institucional',
  });
  proveedor.conocer(servidor.url);
  navegador = await abrirNavegador(servidor.url, proveedor.emisor);
  pagina = await navegador.pagina();
}, 180_000);
afterAll(async () => {
  await navegador?.cerrar();
  await servidor?.cerrar();
  await proveedor?.apagar();
}, 120_000);

const codigo = (secreto: string, pasos = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secreto) }).generate({
    timestamp: Date.now() + pasos * 30_000,
  });
async function irAlFormulario(): Promise<void> {
  await navegador.contexto.clearCookies();
  await pagina.goto('/ingreso');
  await pagina.getByText('Ingresar con correo y contraseña').click();
}
async function ingresar(n: number, clave: string): Promise<void> {
  await irAlFormulario();
  await pagina.getByLabel('Correo institucional').fill(correoDe(n));
  await pagina.getByLabel('Contraseña', { exact: true }).fill(clave);
  await pagina.getByRole('button', { name: 'Ingresar', exact: true }).click();
}

it(
  'a lost password is set anew with the letter in the mailbox, without calling anybody',
  async () => {
    const QUIEN = 5;
    await irAlFormulario();
    await pagina.getByText('¿Olvidó su contraseña?').click();
    // The page before has a field of the same name.
    await pagina.getByRole('heading', { name: 'Recuperar el acceso' }).waitFor();
    await pagina.getByLabel('Correo institucional').fill(correoDe(QUIEN));
    await pagina.getByRole('button', { name: 'Enviar el enlace' }).click();
    await pagina.getByText('Revise su correo').waitFor();
    const admin = await Api.ingresar(servidor.url, ADMIN);
    const enlace = await enlaceEnElBuzon(admin);
    await pagina.goto(enlace);
    await pagina.getByLabel('Contraseña nueva').waitFor();
    // Whoever looks over the shoulder, or at the history, finds no secret.
    expect(new URL(pagina.url()).hash).toBe('');
    await pagina.getByLabel('Contraseña nueva').fill(NUEVA);
    await pagina.getByLabel('Repita la contraseña').fill(NUEVA);
    await pagina.getByRole('button', { name: 'Guardar e ingresar' }).click();
    await pagina.waitForURL('**/bandeja');
    await ingresar(QUIEN, CLAVE);
    await pagina.getByText('Correo o contraseña incorrectos').waitFor();
    await ingresar(QUIEN, NUEVA);
    await pagina.waitForURL('**/bandeja');
  },
  LARGO,
);

async function enlaceEnElBuzon(admin: Api): Promise<string> {
  for (let i = 0; i < 50; i += 1) {
    const { elementos } = await admin.get<{ elementos: { id: string; asunto: string }[] }>(
      '/api/correos?limite=50',
    );
    const carta = elementos.find((c) => c.asunto.startsWith('Poner una contraseña nueva'));
    if (carta !== undefined) {
      const { texto } = await admin.get<{ texto: string }>(`/api/correos/${carta.id}`);
      const ruta = /\/recuperacion#[\w-]+/.exec(texto)?.[0];
      if (ruta !== undefined) return ruta;
    }
    await new Promise((listo) => setTimeout(listo, 100));
  }
  throw new Error('no letter');
}

it(
  'a mail that was mended in the directory is taken up by its owner, with the password',
  async () => {
    const QUIEN = 14;
    const nuevo = 'persona14.nueva@demo.minga.invalid';
    await entrarComo(navegador, servidor.url, ADMIN);
    await pagina.goto('/administracion/personas?q=Persona+Ficticia+14');
    await pagina.getByRole('link', { name: `Persona Ficticia ${QUIEN}`, exact: true }).click();
    await pagina.getByRole('button', { name: 'Corregir datos' }).click();
    await pagina.getByLabel('Correo institucional').fill(nuevo);
    await pagina.getByRole('button', { name: 'Guardar' }).click();
    await pagina.getByText(`Ingresa con ${correoDe(QUIEN)}`).waitFor();
    await entrarComo(navegador, servidor.url, QUIEN);
    await pagina.goto('/cuenta');
    await pagina.getByText(`En el directorio figura ${nuevo}`).waitFor();
    expect(await revisarPantalla(pagina)).toEqual([]);
    await pagina.getByRole('button', { name: 'Ingresar con el correo nuevo' }).click();
    const dialogo = pagina.getByRole('dialog');
    const confirmar = dialogo.getByRole('button', { name: 'Ingresar con el correo nuevo' });
    await dialogo.getByLabel('Contraseña actual').fill('no es esta');
    await confirmar.click();
    await dialogo.getByText('La contraseña actual no es esa').waitFor();
    expect(await revisarPantalla(pagina)).toEqual([]);
    await dialogo.getByLabel('Contraseña actual').fill(CLAVE);
    await confirmar.click();
    await pagina.getByText(`Ingresa como ${nuevo}.`).waitFor();
  },
  LARGO,
);

it(
  'the second factor is enrolled with the square code, and asked for at the next login',
  async () => {
    const QUIEN = 4;
    await entrarComo(navegador, servidor.url, QUIEN);
    await pagina.goto('/bandeja');
    await pagina.getByRole('button', { name: /Persona Ficticia/ }).click();
    await pagina.getByRole('menuitem', { name: 'Mi cuenta y seguridad' }).click();
    await pagina.getByRole('button', { name: 'Activar el segundo factor' }).click();
    await pagina.getByLabel('Contraseña actual').fill(CLAVE);
    await pagina.getByRole('button', { name: 'Continuar' }).click();
    await pagina.getByRole('img', { name: /Código QR/ }).waitFor();
    const secreto = (await pagina.locator('[class*=secreto]').innerText()).replace(/\s/g, '');
    await pagina.getByLabel(/Escriba el código de seis cifras/).fill('000000');
    await pagina.getByRole('button', { name: 'Activar', exact: true }).click();
    await pagina.getByText('El código no sirve').waitFor();
    await pagina.getByLabel(/Escriba el código de seis cifras/).fill(codigo(secreto));
    await pagina.getByRole('button', { name: 'Activar', exact: true }).click();
    await pagina.getByText('Guarde sus códigos de rescate').waitFor();
    const codigos = await pagina.locator('ol[class*=codigos] li').allInnerTexts();
    expect(codigos).toHaveLength(10);
    await pagina.getByText('Ya los guardé').click();
    await pagina.getByText('Le quedan 10 códigos de rescate.').waitFor();

    await ingresar(QUIEN, CLAVE);
    await pagina.getByLabel('Código').fill(codigos[0] ?? '');
    await pagina.getByRole('button', { name: 'Continuar' }).click();
    await pagina.waitForURL('**/bandeja');
    await pagina.goto('/cuenta');
    await pagina.getByText('Le quedan 9 códigos de rescate.').waitFor();

    await pagina.getByRole('button', { name: 'Crear una ficha' }).click();
    await pagina.getByLabel('Para qué es').fill('Tablero de la Dirección');
    await pagina.getByLabel('Contraseña actual').fill(CLAVE);
    await pagina.getByRole('dialog').getByRole('button', { name: 'Crear una ficha' }).click();
    const ficha = await pagina.locator('code').innerText();
    expect(ficha).toMatch(/^mng_ficha_/);
    const r = await fetch(`${servidor.url}/api/sesion`, {
      headers: { authorization: `Bearer ${ficha}` },
    });
    expect(r.status).toBe(200);
    await pagina.getByRole('button', { name: /Revocar la ficha/ }).click();
    await pagina.getByText(/Revocada el/).waitFor();
    await pagina.getByRole('button', { name: 'Cerrar todas las demás' }).click();
    await pagina.getByText('Se cerró 1 sesión.').waitFor();
  },
  LARGO,
);

it(
  'the institution’s account opens the one with its verified mail, and says why when it does not',
  async () => {
    proveedor.sentar({ sub: 'w6', email: correoDe(6), email_verified: false });
    await irAlFormulario();
    const entrar = pagina.getByRole('link', { name: 'Ingresar con la cuenta institucional' });
    await entrar.click();
    await pagina.getByText('no tiene un correo verificado').waitFor();
    proveedor.sentar({ sub: 'w6', email: correoDe(6), email_verified: true });
    await entrar.click();
    await pagina.waitForURL('**/bandeja');
    await pagina.goto('/cuenta');
    await pagina.getByText(/Enlazada con su cuenta institucional/).waitFor();
  },
  LARGO,
);

it(
  'an administrator switches an account off with a reason, and the log says who did it',
  async () => {
    await entrarComo(navegador, servidor.url, ADMIN);
    await pagina.goto('/administracion/cuentas');
    await pagina.getByRole('searchbox', { name: 'Nombre o correo' }).fill('Ficticia 9');
    const fila = pagina.getByRole('link', { name: 'Persona Ficticia 9', exact: true });
    await fila.click();
    // What is the person's and not the account's is one link away.
    await pagina.getByRole('link', { name: 'Dar otra contraseña, correo o cargo' }).click();
    await pagina.getByRole('button', { name: 'Dar enlace para contraseña nueva' }).waitFor();
    await pagina.goBack();
    await pagina.getByRole('button', { name: 'Apagar la cuenta' }).click();
    const dialogo = pagina.getByRole('dialog');
    await dialogo.getByRole('button', { name: 'Apagar la cuenta' }).click();
    await dialogo.getByText('Escriba el motivo').waitFor();
    await dialogo.getByLabel('Motivo').fill('Terminó su designación');
    await dialogo.getByRole('button', { name: 'Apagar la cuenta' }).click();
    await pagina.getByRole('button', { name: 'Encender la cuenta' }).waitFor();
    await expect(Api.ingresar(servidor.url, 9).then((a) => a.get('/api/sesion'))).rejects.toThrow();
    await pagina.getByRole('link', { name: 'Ver sus accesos' }).click();
    await pagina.getByText('«Terminó su designación»').waitFor();
    expect(pagina.url()).toContain('cuenta=');
    const [descarga] = await Promise.all([
      pagina.waitForEvent('download'),
      pagina.getByRole('link', { name: 'Descargar CSV' }).click(),
    ]);
    expect(descarga.suggestedFilename()).toBe('accesos.csv');
  },
  LARGO,
);

it(
  'an office that must have a second factor sees only where to turn it on',
  async () => {
    await entrarComo(navegador, servidor.url, ADMIN);
    await pagina.goto('/administracion/cuentas');
    await pagina.getByText('El segundo factor es voluntario.').waitFor();
    await pagina.getByRole('button', { name: 'Cambiar', exact: true }).click();
    const dialogo = pagina.getByRole('dialog');
    await dialogo.getByLabel('Cargos', { exact: true }).click();
    await pagina.getByRole('option', { name: /monitoreo independiente/ }).click();
    await dialogo.getByLabel('Motivo').fill('Por la prueba');
    await dialogo.getByRole('button', { name: 'Guardar' }).click();
    await pagina.getByText(/Deben ingresar con segundo factor: .*monitoreo/).waitFor();
    const suya = await entrarComo(navegador, servidor.url, 11);
    // What the table says is believed for two seconds.
    await hastaVer(
      () => suya.get<Sesion>('/api/sesion'),
      (sesion) => sesion.faltaSegundoFactor,
    );
    await pagina.goto('/gobiernos');
    await pagina.waitForURL('**/cuenta');
    await pagina.getByText('Su cargo exige el segundo factor.', { exact: false }).waitFor();
  },
  LARGO,
);

it(
  'who follows a link signs in and is at that very place; who holds no office today is told so',
  async () => {
    await navegador.contexto.clearCookies();
    await pagina.goto('/preferencias#su-correo');
    await pagina.getByText('Ingresar con correo y contraseña').click();
    await pagina.getByLabel('Correo institucional').fill(correoDe(AUTORIDAD_QUE_TERMINO));
    await pagina.getByLabel('Contraseña', { exact: true }).fill(CLAVE);
    await pagina.getByRole('button', { name: 'Ingresar', exact: true }).click();
    await pagina.waitForURL('**/preferencias#su-correo');
    await pagina.goto('/bandeja');
    await pagina.getByText('Hoy su cuenta no tiene un cargo vigente').waitFor();
    expect(await pagina.getByRole('button', { name: 'Estaré de licencia…' }).count()).toBe(0);
  },
  LARGO,
);

it(
  'every screen of it, at a desk’s width and a phone’s, light and dark: axe finds nothing and nothing scrolls sideways',
  async () => {
    const fallas: (readonly [string, Hallazgo])[] = [];
    const mirar = async (direccion: string): Promise<void> => {
      await pagina.goto(direccion);
      for (const [ancho, alto] of [
        [1440, 900],
        [390, 844],
      ] as const)
        for (const colorScheme of ['light', 'dark'] as const) {
          await pagina.setViewportSize({ width: ancho, height: alto });
          await pagina.emulateMedia({ colorScheme });
          const donde = `${direccion} ${ancho} ${colorScheme}`;
          for (const h of await revisarPantalla(pagina)) fallas.push([donde, h]);
        }
    };
    await navegador.contexto.clearCookies();
    for (const d of [
      '/ingreso?motivo=CUENTA_DESCONOCIDA',
      '/ingreso?paso=codigo',
      '/olvido',
      '/recuperacion',
      '/recuperacion#no-es-un-enlace-de-verdad',
    ])
      await mirar(d);
    const api = await entrarComo(navegador, servidor.url, ADMIN);
    const { elementos } = await api.get<{ elementos: { id: string }[] }>(
      '/api/cuentas?estado=apagadas',
    );
    for (const d of [
      '/cuenta',
      '/administracion/cuentas',
      `/administracion/cuentas/${elementos[0]?.id ?? ''}`,
      '/administracion/cuentas?q=nadie%20se%20llama%20as%C3%AD',
      '/administracion/accesos',
      '/administracion/accesos?clase=ingreso,rechazo&desde=2025-09-01',
    ])
      await mirar(d);
    expect(fallas).toEqual([]);
    expect(navegador.quejas).toEqual([]);
    expect(navegador.ajenas).toEqual([]);
  },
  LARGO,
);
