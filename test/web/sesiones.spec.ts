/** A plain meeting held from a phone, from the call to the minutes approved; and the pages of bodies and sessions. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import {
  abrirNavegador,
  type Api,
  entrarComo,
  levantar,
  quieta,
  revisarAccesibilidad,
  type Navegador,
  type Servidor,
} from './puesta.js';

/** Secretaría Técnica of GAD Demostración 1. */
const SECRETARIA = 6;
const LARGO = 120_000;
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
    expect(navegador.quejas).toEqual([]);
    expect(navegador.ajenas).toEqual([]);
  },
  LARGO,
);
