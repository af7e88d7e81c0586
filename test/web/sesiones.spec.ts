/** A plain meeting held from a phone, from the call to the minutes approved; and the pages of bodies and sessions. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import {
  abrirNavegador,
  type Api,
  entrarComo,
  levantar,
  quieta,
  revisarAccesibilidad,
  unPdf,
  type Navegador,
  type Servidor,
} from './puesta.js';
import { LARGO } from '../paciencia.js';

/** Secretaría Técnica of GAD Demostración 1. */
const SECRETARIA = 6;
const POC = 1;
const VER = process.env['MINGA_VER'];

let servidor: Servidor;
let navegador: Navegador;
let pagina: Page;
let api: Api;
let organo: string;
let titular: string;
let toques = 0;

const tocar = async (
  nombre: string | RegExp,
  papel: 'button' | 'link' = 'button',
): Promise<void> => {
  await pagina.getByRole(papel, { name: nombre }).first().click();
  toques += 1;
};
const retratar = async (nombre: string): Promise<void> => {
  if (VER !== undefined)
    await pagina.screenshot({ path: join(VER, `${nombre}.png`), fullPage: true });
};
const transitar = (id: string, evento: string, datos: object): Promise<unknown> =>
  api.post(`/api/procesos/${id}/transiciones/${evento}`, {
    datos,
    modo: 'consumado',
    ocurridoEn: '2025-06-02',
    actuadoPor: { rol: 'secretariaTecnica' },
    registradoComo: 'secretariaTecnica',
  });

const norma = {
  cadenciaMeses: 3,
  avisoOrdinaria: 3,
  avisoExtraordinaria: 3,
  unidadDeAviso: 'diasTermino',
  quorum: 'mitadMasUno',
  cuentanVacantes: true,
  segundaConvocatoria: 'cualquiera',
  diasDeSegunda: 3,
  mayoria: 'simpleDePresentes',
  abstencionesCuentan: true,
  votoDirimente: true,
  porAcreditar: 'conVoz',
  informePrevio: false,
  documentosPorPunto: true,
  firmas: 'presidenciaYSecretaria',
  correoInstitucional: 'advierte',
};

beforeAll(async () => {
  servidor = await levantar();
  navegador = await abrirNavegador(servidor.url);
  pagina = await navegador.pagina(390, 844);
  api = await entrarComo(navegador, servidor.url, SECRETARIA);
  const sesion = await api.get<{
    cargos: readonly { rol: string; titular: { id: string } | null }[];
  }>('/api/sesion');
  titular = sesion.cargos.find((c) => c.rol === 'secretariaTecnica')!.titular!.id;
  ({ id: organo } = await api.post<{ id: string }>('/api/procesos', {
    procedimiento: 'organo',
    titular,
    asunto: 'comision:prueba',
    entrada: { clase: 'comision', nombre: 'Comisión de seguimiento' },
  }));
  const sentado = (nombre: string, sector: string, funcion = 'vocal') => ({
    clase: 'cargo',
    nombre,
    sector,
    funcion,
    voto: true,
  });
  await transitar(organo, 'constituirOrgano', {
    representaciones: [
      sentado('Alcaldía', 'publico', 'presidencia'),
      sentado('Dirección de Participación', 'publico', 'secretariaTecnica'),
      sentado('Universidad Ficticia 1', 'academia'),
      sentado('Colectivo Ficticio 6', 'sociedadCivil'),
      sentado('Cámara Ficticia 2', 'privado'),
    ],
  });
  await transitar(organo, 'adoptarNormativa', { desde: '2025-06-02', reglas: norma });
}, 240_000);
const celular = async (): Promise<void> => {
  expect(await revisarAccesibilidad(pagina)).toEqual([]);
  expect(await pagina.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
    390,
  );
};
afterAll(async () => {
  await navegador.cerrar();
  await servidor.cerrar();
});

it(
  'the call counts the notice day by day, refuses the date that is too near and offers the first possible',
  async () => {
    await pagina.goto(`/organos/${organo}`);
    await pagina.getByRole('heading', { level: 1, name: 'Comisión de seguimiento' }).waitFor();
    await retratar('organo-390');
    expect(await revisarAccesibilidad(pagina)).toEqual([]);
    await pagina.getByRole('button', { name: 'Convocar sesión' }).click();
    await pagina.getByRole('heading', { level: 2, name: 'Fecha y término' }).waitFor();
    await pagina.getByRole('textbox', { name: /^Lugar/ }).fill('Sala de sesiones');
    const { hoy } = await api.get<{ hoy: string }>(`/api/procesos/${organo}`);
    const escribirFecha = async (cual: RegExp, fecha: string): Promise<void> => {
      await pagina.getByRole('textbox', { name: cual }).fill(fecha.split('-').reverse().join('/'));
      await pagina.keyboard.press('Tab');
    };
    await escribirFecha(/Fecha de la sesión/, hoy);
    await pagina.getByText('La fecha no alcanza la anticipación').waitFor();
    await pagina.getByRole('button', { name: /Usar el primer día posible/ }).click();
    await pagina.getByText('La fecha cumple la anticipación').waitFor();
    await retratar('convocar-margen-390');
    // It was told long enough ago to be held today.
    await escribirFecha(/Día de la notificación/, '2025-09-01');
    await escribirFecha(/Fecha de la sesión/, hoy);
    await pagina.getByText('La fecha cumple la anticipación').waitFor();
    await pagina.getByRole('button', { name: 'Agregar un punto' }).click();
    await pagina.getByRole('textbox', { name: /^Punto 2/ }).fill('Parte de avance del trimestre');
    await retratar('convocar-390');
    expect(await revisarAccesibilidad(pagina)).toEqual([]);
    expect(await pagina.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      390,
    );
    await pagina.getByRole('button', { name: 'Convocar', exact: true }).click();
    await pagina.getByRole('heading', { level: 2, name: 'Asistencia' }).waitFor();
  },
  LARGO,
);

it(
  'a plain meeting takes at most ten taps, and its minutes are there in both formats',
  async () => {
    const sesiones = await api.get<{ elementos: readonly { id: string; fecha: string }[] }>(
      `/api/organos/${organo}/sesiones`,
    );
    const { id } = sesiones.elementos[0]!;
    toques = 0;
    await tocar('Están todas');
    await pagina.getByText('Hay quórum.').first().waitFor();
    await tocar('Todo por consenso');
    await retratar('llevar-390');
    expect(await revisarAccesibilidad(pagina)).toEqual([]);
    await pagina.getByLabel('Terminó').fill('12:30');
    toques += 1;
    await tocar('Registrar la sesión');
    await pagina.getByRole('heading', { level: 2, name: 'El acta' }).waitFor();
    await retratar('acta-390');
    await tocar('Elaborar el acta');
    // A person reads what appeared before the next tap.
    await pagina.getByText('Por aprobar').first().waitFor();
    await quieta(pagina);
    await tocar('Aprobar el acta');
    await pagina.getByText(/Aprobada el/).waitFor();
    await tocar('Generar para firmar');
    await pagina.getByText('Generada. SHA-256:').waitFor();
    const bajada = pagina.waitForEvent('download');
    await tocar('Acta · PDF', 'link');
    expect((await bajada).suggestedFilename()).toMatch(/^acta-[0-9a-f]{8}\.pdf$/);
    expect(toques).toBeLessThanOrEqual(10);
    await retratar('celebrada-390');
    expect(await revisarAccesibilidad(pagina)).toEqual([]);
    if (VER !== undefined) {
      await pagina.setViewportSize({ width: 1440, height: 900 });
      await pagina.emulateMedia({ colorScheme: 'dark' });
      await retratar('celebrada-1440-oscuro');
      await pagina.goto(`/organos/${organo}`);
      await pagina.getByRole('heading', { level: 1 }).waitFor();
      await retratar('organo-1440-oscuro');
      await pagina.emulateMedia({ colorScheme: 'light' });
    }
    const comprobacion = await api.get<{ huella: string }>(
      `/api/procesos/${id}/documentos-producidos/acta/comprobacion`,
    );
    await pagina.goto(`/impresos/${id}/acta?huella=${comprobacion.huella}`);
    await pagina.getByText('Dice lo mismo que el sistema').waitFor();
    await pagina.goto(`/impresos/${id}/acta?huella=${'0'.repeat(64)}`);
    await pagina.getByText('No dice lo mismo que el sistema').waitFor();

    // Who holds the paper reads in English, in a browser that asks for Spanish: it is still the same paper, and what
    // they take from that screen is in the language of the screen.
    await pagina.goto(`/impresos/${id}/acta?huella=${comprobacion.huella}&idioma=en`);
    await pagina.getByText('It says the same as the system').waitFor();
    const enIngles = pagina.waitForEvent('download');
    await pagina.getByRole('link', { name: 'Text (the bytes of the hash)' }).click();
    expect(await readFile(await (await enIngles).path(), 'utf8')).toContain('Minutes');
    await pagina.goto(`/impresos/${id}/acta?huella=${comprobacion.huella}&idioma=es`);
    await pagina.getByText('Dice lo mismo que el sistema').waitFor();
    expect(navegador.quejas).toEqual([]);
    expect(navegador.ajenas).toEqual([]);
  },
  LARGO,
);

/** A session already called, for today or for another day, of two points that may be voted. */
async function convocada(fecha?: string): Promise<string> {
  const { siguienteSesion } = await api.get<{ siguienteSesion: { asunto: string } }>(
    `/api/organos/${organo}`,
  );
  const { id } = await api.post<{ id: string }>('/api/procesos', {
    procedimiento: 'sesion',
    titular,
    asunto: siguienteSesion.asunto,
    entrada: { tipo: 'ordinaria' },
  });
  const { hoy } = await api.get<{ hoy: string }>(`/api/procesos/${organo}`);
  await api.post(`/api/procesos/${id}/transiciones/convocarSesion`, {
    datos: {
      fecha: fecha ?? hoy,
      hora: '10:00',
      modalidad: 'presencial',
      lugar: 'Sala de sesiones',
      notificadaEl: '2025-09-01',
      canal: 'quipux',
      puntos: [
        { titulo: 'Elección de la comisión de calificación', clase: 'protocolario' },
        { titulo: 'Sede de la próxima sesión', clase: 'protocolario' },
      ],
    },
    actuadoPor: { rol: 'secretariaTecnica' },
    registradoComo: 'secretariaTecnica',
  });
  return id;
}

it(
  'what is still to come says so at once, and whoever may not record it only reads it',
  async () => {
    await pagina.setViewportSize({ width: 390, height: 844 });
    const id = await convocada('2025-11-20');
    await pagina.goto(`/sesiones/${id}`);
    const aviso = pagina.getByText(
      'La sesión está convocada para el jue 20 nov 2025; se registra cuando ocurra.',
    );
    await aviso.waitFor();
    // Hours are of 24, whatever the language of the browser.
    expect(await pagina.locator('input[type="time"]').count()).toBe(0);
    const empezo = pagina.getByLabel('Empezó');
    expect(await empezo.inputValue()).toBe('10:00');
    await empezo.fill('1530');
    await pagina.keyboard.press('Tab');
    expect(await empezo.inputValue()).toBe('15:30');
    await pagina.getByText(/Borrador guardado/).waitFor();

    await entrarComo(navegador, servidor.url, POC);
    await pagina.goto(`/sesiones/${id}`);
    const ajeno = pagina.getByText('Este acto le corresponde a otra persona');
    await ajeno.waitFor();
    await aviso.waitFor();
    const asistencia = pagina.getByRole('heading', { level: 2, name: 'Asistencia' });
    await asistencia.waitFor();
    expect((await ajeno.boundingBox())!.y).toBeLessThan((await asistencia.boundingBox())!.y);
    const activos = pagina.locator('fieldset :is(button, input, select, textarea):enabled');
    expect(await activos.count()).toBe(0);
    expect(await pagina.getByRole('button', { name: 'Registrar la sesión' }).count()).toBe(0);
    // What is printed of it is there for whoever reads.
    expect(await pagina.getByRole('link', { name: /PDF/ }).count()).toBeGreaterThan(0);
    await retratar('ajena-390');
    await celular();

    // An address that names nothing is a page that is not there, mistyped or not.
    for (const direccion of [
      '/expedientes/xxxx',
      '/expedientes/018f0000-0000-7000-8000-000000000000',
    ]) {
      await pagina.goto(direccion);
      await pagina.getByRole('heading', { level: 1, name: 'No encontramos esa página' }).waitFor();
      await pagina.getByText('Puede que la dirección esté mal escrita').waitFor();
    }
    api = await entrarComo(navegador, servidor.url, SECRETARIA);
  },
  LARGO,
);

it(
  'without quorum it is called again, held live vote by vote, and its minutes survive a lost connection',
  async () => {
    await pagina.setViewportSize({ width: 390, height: 844 });
    const id = await convocada();
    const { hoy } = await api.get<{ hoy: string }>(`/api/procesos/${id}`);
    await pagina.goto(`/sesiones/${id}`);
    for (const silla of ['Alcaldía', 'Colectivo Ficticio 6'])
      await pagina
        .getByRole('radiogroup', { name: `Quién asiste por ${silla}` })
        .getByText('Principal')
        .click();
    await pagina.getByText('Todavía no hay quórum.').first().waitFor();
    await pagina.getByRole('button', { name: 'Declarar que no hay quórum' }).click();
    await pagina.getByRole('heading', { name: 'Convocar por segunda vez' }).waitFor();
    await pagina
      .getByRole('textbox', { name: /Fecha de la sesión/ })
      .fill(hoy.split('-').reverse().join('/'));
    await pagina.keyboard.press('Tab');
    await pagina.getByText('Se celebra dentro del término').waitFor();
    await retratar('segunda-390');
    await celular();
    // It may be left out, and not be sent as left out when something was written.
    const notificada = pagina.getByRole('textbox', { name: /Día de la notificación/ });
    await notificada.fill('31/02/2025');
    await pagina.getByRole('button', { name: 'Convocar por segunda vez' }).click();
    await pagina.getByText('Esa fecha no existe.').waitFor();
    await pagina.waitForFunction(() => document.activeElement?.id === 'campo-notificadaEl');
    expect(await notificada.inputValue()).toBe('31/02/2025');
    await notificada.fill('');
    await pagina.getByRole('button', { name: 'Convocar por segunda vez' }).click();
    await pagina.getByRole('button', { name: 'Están todas' }).click();
    await pagina.getByRole('button', { name: 'Instalar y llevar en vivo' }).click();
    await pagina.getByRole('heading', { name: 'Punto que se trata' }).waitFor();
    await pagina.getByRole('button', { name: 'Nominal' }).click();
    const votar = (silla: string, voto: string) =>
      pagina.getByRole('group', { name: silla, exact: true }).getByRole('button', { name: voto });
    for (const [silla, voto] of [
      ['Alcaldía', 'A favor'],
      ['Dirección de Participación', 'A favor'],
      ['Universidad Ficticia 1', 'En contra'],
      ['Colectivo Ficticio 6', 'En contra'],
      ['Cámara Ficticia 2', 'Abstención'],
    ] as const)
      await votar(silla, voto).click();
    // Thumbs, not needles.
    expect((await votar('Alcaldía', 'A favor').boundingBox())!.height).toBeGreaterThanOrEqual(44);
    await pagina.getByText('Hay empate').waitFor();
    await pagina.getByRole('button', { name: 'Dirime a favor' }).click();
    await pagina.getByLabel('Razón del voto dirimente').fill('Por la continuidad del proceso');
    await retratar('vivo-390');
    await celular();
    await pagina.getByRole('button', { name: 'Registrar la decisión del punto 1' }).click();
    const segundo = pagina.getByRole('button', { name: 'Registrar la decisión del punto 2' });
    await segundo.waitFor();
    await pagina.getByRole('button', { name: 'Conteo' }).click();
    for (let n = 0; n < 4; n++)
      await pagina.getByRole('button', { name: 'Un voto más: A favor' }).click();
    await pagina.getByText('falta 1 voto').waitFor();
    await pagina.getByRole('button', { name: 'Un voto más: Abstenciones' }).click();
    await segundo.click();
    await pagina.getByText('Todos los puntos están tratados').waitFor();
    await pagina.getByRole('button', { name: 'Clausurar la sesión' }).click();
    await pagina.getByRole('heading', { name: 'El acta' }).waitFor();
    await pagina.getByText('Voto dirimente de quien preside: A favor').waitFor();

    // The minutes: written, cut off, back, and gone on with at another desk.
    const parrafo = pagina.getByRole('textbox', { name: /^1\. Elección/ });
    await parrafo.fill('Se eligió la comisión');
    await pagina.getByText(/Borrador guardado/).waitFor();
    await navegador.contexto.setOffline(true);
    await parrafo.fill('Se eligió la comisión, con voto dirimente de la presidencia');
    await pagina.getByText(/No se pudo guardar/).waitFor();
    await navegador.contexto.setOffline(false);
    await pagina.getByText(/Borrador guardado/).waitFor();
    const otra = await navegador.pagina(1440, 900);
    await otra.goto(`/sesiones/${id}`);
    const alli = otra.getByRole('textbox', { name: /^1\. Elección/ });
    await alli.waitFor();
    expect(await alli.inputValue()).toBe(
      'Se eligió la comisión, con voto dirimente de la presidencia',
    );
    await otra.getByRole('button', { name: 'Elaborar el acta' }).click();
    await otra.getByText('Por aprobar').first().waitFor();
    await otra.close();
  },
  LARGO,
);

it(
  'the minutes are signed by hand, bound by two hashes, and published',
  async () => {
    await pagina.reload();
    await pagina.getByRole('button', { name: 'Aprobar el acta' }).click();
    await pagina.getByText(/Aprobada el/).waitFor();
    await pagina.getByRole('button', { name: 'Generar para firmar' }).click();
    await pagina.getByRole('link', { name: 'Descargar el acta generada' }).waitFor();
    const elegido = pagina.waitForEvent('filechooser');
    await pagina.getByRole('button', { name: 'Subir archivo: Acta firmada' }).click();
    await (
      await elegido
    ).setFiles({
      name: 'acta-escaneada.pdf',
      mimeType: 'application/pdf',
      buffer: unPdf(),
    });
    const dialogo = pagina.getByRole('dialog');
    await dialogo.getByRole('checkbox', { name: /firmado/i }).check();
    await dialogo.getByRole('button', { name: 'Subir archivo' }).click();
    await dialogo.waitFor({ state: 'detached' });
    await pagina.getByRole('button', { name: 'Todas a mano' }).click();
    await pagina.getByText(/Firmaron (\d+) de \1/).waitFor();
    await retratar('firmar-390');
    await celular();
    await pagina.getByRole('button', { name: 'Registrar el acta firmada' }).click();
    await pagina.getByText('Firmada. SHA-256:').waitFor();
    await pagina.getByRole('heading', { name: 'Publicar el acta' }).waitFor();
    await pagina
      .getByRole('textbox', { name: 'Dónde está publicada' })
      .fill('https://example.ec/1');
    await retratar('publicar-390');
    await celular();
    await pagina.getByRole('button', { name: 'Publicar el acta' }).click();
    await pagina.getByRole('link', { name: 'Publicada' }).waitFor();
    await retratar('firmada-390');
    expect(navegador.quejas).toEqual([]);
  },
  LARGO,
);

it(
  'the forum formed in step 9 is opened as a body in one tap, and its norm waits to be read',
  async () => {
    const { elementos } = await api.get<{
      elementos: readonly { id: string; procedimiento: string }[];
    }>(`/api/procesos?titular=${titular}`);
    const raiz = elementos.find((p) => p.procedimiento.startsWith('implementacion@'))!.id;
    // Until then, the tab of the forum sends there.
    await pagina.goto(`/expedientes/${raiz}/foro`);
    await pagina.getByText('No consta quiénes integran el foro').waitFor();
    await celular();
    await pagina.getByRole('link', { name: 'Ir a Órganos y sesiones' }).click();
    const abrir = pagina.getByRole('button', { name: 'Abrir el Foro Multiactor' });
    await pagina.locator('button:not([disabled])', { hasText: 'Abrir el Foro' }).waitFor();
    await retratar('foro-por-abrir-390');
    await celular();
    await abrir.click();
    await pagina.getByRole('heading', { level: 1, name: 'Foro Multiactor' }).waitFor();
    await pagina.getByRole('heading', { name: /^Composición: \d+ representaciones/ }).waitFor();
    await retratar('foro-abierto-390');
    await pagina.goto(`/expedientes/${raiz}/sesiones`);
    await pagina.getByRole('link', { name: 'Foro Multiactor' }).waitFor();
    expect(await abrir.count()).toBe(0);
    // One forum: the same seats in its tab as in its body.
    await pagina.goto(`/expedientes/${raiz}/foro`);
    await pagina.getByRole('heading', { name: /^Composición: \d+ representaciones/ }).waitFor();
    await pagina.getByRole('link', { name: /^Ver el órgano/ }).waitFor();
    expect(await pagina.getByText('No consta quiénes integran el foro').count()).toBe(0);
    await celular();
  },
  LARGO,
);
