/**
 * Mending in the open, in a real browser: a document looked at before it is uploaded, covered, withdrawn; a correction
 * asked for by one person and approved by another; the table of what is public.
 */
import type { Page } from 'playwright-core';
import {
  Api,
  abrirNavegador,
  entrarComo,
  levantar,
  revisarAccesibilidad,
  unPdf,
  type Navegador,
  type Servidor,
} from './puesta.js';
import { LARGO } from '../paciencia.js';

interface Documento {
  readonly id: string;
  readonly titulo: string;
  readonly publica: { readonly titulo: string } | null;
  readonly retiro: { readonly clase: string } | null;
}

const POC = 1;
const AUTORIDAD = 3;
const POCL = 4;
const NUCLEO = 10;

let servidor: Servidor;
let navegador: Navegador;
let pagina: Page;
let poc: Api;
let gad: string;
let proceso: string;

beforeAll(async () => {
  servidor = await levantar();
  navegador = await abrirNavegador(servidor.url);
  pagina = await navegador.pagina();
  poc = await Api.ingresar(servidor.url, POC);
  const { elementos } = await poc.get<{
    elementos: { id: string; nombre: string; proceso: { id: string } }[];
  }>('/api/titulares?limite=50&q=demostraci%C3%B3n');
  const uno = elementos.find((t) => t.nombre === 'GAD Demostración 1');
  gad = uno?.id ?? '';
  proceso = uno?.proceso.id ?? '';
}, 180_000);

afterAll(async () => {
  await navegador?.cerrar();
  await servidor?.cerrar();
}, 120_000);

const como = (n: number): Promise<Api> => entrarComo(navegador, servidor.url, n);
const dialogo = () => pagina.getByRole('dialog');
const boton = (nombre: string | RegExp) => pagina.getByRole('button', { name: nombre });
const documentos = async (quien: Api, q: string): Promise<readonly Documento[]> =>
  (
    await quien.get<{ elementos: Documento[] }>(
      `/api/documentos?titular=${gad}&limite=50&q=${encodeURIComponent(q)}`,
    )
  ).elementos;
async function accion(nombre: string): Promise<void> {
  await boton('Acciones').click();
  await pagina.getByRole('menuitem', { name: nombre }).click();
  await dialogo().waitFor();
}
async function elegir(rotulo: string, nombre: string, bytes: Buffer): Promise<void> {
  const elegido = pagina.waitForEvent('filechooser');
  await boton(rotulo).click();
  await (await elegido).setFiles({ name: nombre, mimeType: 'text/csv', buffer: bytes });
}

describe('a document before and after it is public', () => {
  it(
    'it is looked at before it is uploaded: the public card and what looks personal, without blocking',
    async () => {
      await como(POCL);
      await pagina.goto(`/expedientes/${proceso}/documentos`);
      const lista = 'nombre;dato\nPersona Ficticia;1710034065\nPersona Ficticia;0991234567\n';
      await elegir('Subir archivo', 'lista.csv', Buffer.from(lista));
      await dialogo().getByLabel('Título').fill('Constancia con una lista');
      await dialogo().getByRole('combobox', { name: 'Qué es' }).click();
      await pagina.getByRole('option', { name: 'Constancia de publicación' }).click();
      // What nobody had said gives way to what is said.
      expect(await dialogo().getByText('Otro documento').filter({ visible: true }).count()).toBe(0);
      await dialogo().getByLabel('Está firmado').check();
      await dialogo().getByRole('button', { name: 'Revisar antes de subir' }).click();
      await dialogo().getByText('Se hallaron 2 posibles datos personales').waitFor();
      await dialogo().getByText('Constancia con una lista').waitFor();
      expect(
        await dialogo()
          .getByRole('row', { name: /Cédula línea 2 17/ })
          .count(),
      ).toBe(1);
      expect(await dialogo().getByText('1710034065').count()).toBe(0);
      expect(await revisarAccesibilidad(pagina)).toEqual([]);
      await dialogo().getByRole('button', { name: 'Subir archivo' }).click();
      await dialogo().waitFor({ state: 'detached' });
      const nucleo = await Api.ingresar(servidor.url, NUCLEO);
      expect(await documentos(nucleo, 'constancia con una lista')).toHaveLength(1);
    },
    LARGO,
  );

  it(
    'it is made internal, and a covered version stands beside it for who may only see that',
    async () => {
      const pocl = await como(POCL);
      const [d] = await documentos(pocl, 'constancia con una lista');
      await pagina.goto(`/expedientes/${proceso}/documentos/${d?.id}`);
      await accion('Decir quién lo ve');
      await dialogo().getByRole('combobox', { name: 'Quién lo ve' }).click();
      await pagina.getByRole('option', { name: 'Interno' }).click();
      await dialogo().getByLabel('Motivo').fill('Lleva datos de personas');
      await dialogo().getByRole('button', { name: 'Guardar quién lo ve' }).click();
      await dialogo().waitFor({ state: 'detached' });
      const nucleo = await Api.ingresar(servidor.url, NUCLEO);
      expect(await documentos(nucleo, 'constancia')).not.toContainEqual(
        expect.objectContaining({ id: d?.id }),
      );
      await accion('Poner una versión pública');
      await elegir('Elegir el archivo con las partes tapadas', 'tapada.pdf', unPdf());
      await dialogo().getByLabel('Título que verá la ciudadanía').fill('Constancia tapada');
      await dialogo().getByLabel('Qué se tapó y por qué').fill('La lista de personas');
      expect(await revisarAccesibilidad(pagina)).toEqual([]);
      await dialogo().getByRole('button', { name: 'Poner la versión pública' }).click();
      await dialogo().waitFor({ state: 'detached' });
      expect(await documentos(nucleo, 'constancia tapada')).toHaveLength(1);
      await como(NUCLEO);
      await pagina.goto(`/expedientes/${proceso}/documentos/${d?.id}`);
      await pagina.getByRole('heading', { level: 1, name: 'Constancia tapada' }).waitFor();
      expect(await pagina.getByText('lista.csv').count()).toBe(0);
      expect(await boton('Acciones').count()).toBe(0);
    },
    LARGO,
  );

  it(
    'it is withdrawn with its ground, and shown again',
    async () => {
      const autoridad = await como(AUTORIDAD);
      const [d] = await documentos(autoridad, 'constancia con una lista');
      await pagina.goto(`/expedientes/${proceso}/documentos/${d?.id}`);
      await accion('Retirar de publicación');
      expect(await dialogo().getByLabel('Se borra').count()).toBe(1);
      await dialogo().getByLabel('Fundamento legal').fill('Norma ficticia, artículo 1');
      await dialogo().getByLabel('Autoridad que lo dispone').fill('Autoridad ficticia');
      await dialogo().getByLabel('Motivo').fill('Prueba');
      await dialogo().getByRole('button', { name: 'Retirar de publicación' }).click();
      await dialogo().waitFor({ state: 'detached' });
      await pagina.getByText('Retirado: archivo oculto').first().waitFor();
      expect((await documentos(autoridad, 'constancia con una lista'))[0]?.retiro?.clase).toBe(
        'oculto',
      );
      await accion('Volver a mostrarlo');
      await dialogo().getByLabel('Motivo').fill('Era una prueba');
      await dialogo().getByRole('button', { name: 'Volver a mostrarlo' }).click();
      await dialogo().waitFor({ state: 'detached' });
      await pagina.getByText('Se volvió a mostrar lo que estaba oculto.').waitFor();
    },
    LARGO,
  );
});

describe('a correction that takes two', () => {
  it(
    'the author asks past the hours; another sees both readings, approves, and both stay in sight',
    async () => {
      await como(POCL);
      const { elementos } = await poc.get<{
        elementos: { secuencia: number; evento: string; registro: unknown }[];
      }>(`/api/procesos/${proceso}/bitacora?orden=asc&limite=100`);
      const linea = elementos.find((l) => l.evento === 'elaborarDiagnostico')?.secuencia ?? 0;
      await pagina.goto(`/expedientes/${proceso}/historial/${linea}?clase=rectificarHecho`);
      const cuando = pagina.getByRole('group', { name: 'Cuándo ocurrió' });
      await cuando.getByLabel('Día').fill('5');
      // The act has a reason of its own; the last is that of the correction.
      await pagina.getByRole('textbox', { name: 'Motivo' }).last().fill('El informe dice el 5');
      await boton('Ver qué cambia').click();
      await pagina.getByText('Debe aprobarla otra persona').waitFor();
      await boton('Pedir la enmienda').click();
      await pagina.getByRole('heading', { level: 1, name: /Enmienda pedida/ }).waitFor();
      const pedida = new URL(pagina.url()).pathname;
      expect(await boton('Aprobar la enmienda').count()).toBe(0);
      expect(await boton('Retirar mi petición').count()).toBe(1);

      await como(POC);
      await pagina.goto('/bandeja');
      await pagina.getByRole('region', { name: /enmienda espera|enmiendas esperan/ }).waitFor();
      await pagina.locator(`a[href="${pedida}"]`).click();
      await pagina.getByRole('row', { name: /5 mar 2024/ }).waitFor();
      expect(await revisarAccesibilidad(pagina)).toEqual([]);
      await boton('Aprobar la enmienda').click();
      await pagina.getByText(/^Aprobada por Persona Ficticia 1/).waitFor();
      await pagina.getByRole('link', { name: 'Ver en el historial' }).click();
      await pagina.getByRole('link', { name: /Pidió la enmienda: Persona Ficticia 4/ }).waitFor();
      const dos = pagina.getByRole('table', { name: `Enmienda el asiento n.º ${linea}` });
      await dos.getByRole('columnheader', { name: 'Ahora dice' }).waitFor();
      expect(await dos.locator('del').count()).toBe(1);
    },
    LARGO,
  );
});

describe('the table of what is public', () => {
  it(
    'says which documents would change before the rule is fixed, and keeps every rule',
    async () => {
      await como(POC);
      await pagina.goto('/administracion/visibilidad?q=hoja');
      await boton(/^Público lectura propia/)
        .first()
        .click();
      await dialogo().getByLabel('Interno').check();
      await dialogo().getByRole('button', { name: 'Ver qué documentos cambiarían' }).click();
      await dialogo()
        .getByText(/Ningún documento cambiaría|Cambiaría/)
        .waitFor();
      await dialogo().getByLabel('Motivo').fill('Prueba');
      await dialogo().getByLabel('Fuente').fill('Norma ficticia, artículo 2');
      await dialogo().getByRole('button', { name: 'Fijar la regla' }).click();
      await dialogo().waitFor({ state: 'detached' });
      await boton(/Norma ficticia, artículo 2/).waitFor();

      await como(POCL);
      await pagina.goto('/administracion/visibilidad?q=hoja');
      await boton(/Norma ficticia, artículo 2/).click();
      await dialogo()
        .getByText(/Regla 1: Interno/)
        .waitFor();
      expect(await dialogo().getByLabel('Motivo').count()).toBe(0);
      expect(navegador.quejas).toEqual([]);
    },
    LARGO,
  );
});
