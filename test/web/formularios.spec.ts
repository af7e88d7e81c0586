/** The form of every event that the demonstration offers anywhere: each field of its schema is on the page, by its name. */
import type { Page } from 'playwright-core';
import {
  abrirNavegador,
  entrarComo,
  levantar,
  revisarPantalla,
  unPdf,
  type Api,
  type Navegador,
  type Servidor,
} from './puesta.js';

interface Oferta {
  readonly procesoId: string;
  readonly procedimiento: string;
  readonly evento: string;
  readonly etiqueta: string;
  readonly puedo: boolean;
  readonly esquema: {
    readonly properties?: { readonly [campo: string]: { readonly title?: string } };
  };
}
interface Situacion {
  readonly raizId: string;
  readonly marca: unknown;
  readonly ofertas: readonly Oferta[];
}
interface Ofrecida {
  readonly raizId: string;
  readonly oferta: Oferta;
}

const LARGO = 600_000;

let servidor: Servidor;
let navegador: Navegador;
let pagina: Page;
let poc: Api;

beforeAll(async () => {
  servidor = await levantar();
  navegador = await abrirNavegador(servidor.url);
  pagina = await navegador.pagina();
  poc = await entrarComo(navegador, servidor.url, 1);
}, 180_000);

afterAll(async () => {
  await navegador?.cerrar();
  await servidor?.cerrar();
}, 120_000);

/** One offer of each event, one that the POC may record if there is any. */
async function ofertas(): Promise<readonly Ofrecida[]> {
  const porEvento = new Map<string, Ofrecida>();
  for (let cursor: string | null = ''; cursor !== null;) {
    const hoja: { elementos: { id: string }[]; siguiente: string | null } = await poc.get(
      `/api/procesos?limite=100${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`,
    );
    for (const { id } of hoja.elementos) {
      const s = await poc.get<Situacion>(`/api/procesos/${id}`);
      for (const oferta of s.ofertas) {
        const clave = `${oferta.procedimiento} ${oferta.evento}`;
        const otra = porEvento.get(clave);
        if (otra === undefined || (!otra.oferta.puedo && oferta.puedo))
          porEvento.set(clave, { raizId: s.raizId, oferta });
      }
    }
    cursor = hoja.siguiente;
  }
  return [...porEvento.values()];
}

it(
  'every field of every event is drawn, and whoever may not record it is told who may',
  async () => {
    const todas = await ofertas();
    // The demonstration stands at every step: fewer would mean that it does not any more.
    expect(todas.length).toBeGreaterThan(50);
    const faltas: string[] = [];
    for (const { raizId, oferta: o } of todas) {
      await pagina.goto(`/expedientes/${raizId}/avanzar/${o.evento}?proceso=${o.procesoId}`);
      await pagina.getByRole('heading', { level: 1, name: o.etiqueta }).waitFor();
      await pagina.locator('form #que-pasara').waitFor();
      const texto = await pagina.locator('main').innerText();
      for (const [campo, { title }] of Object.entries(o.esquema.properties ?? {}))
        if (title === undefined || !texto.includes(title)) faltas.push(`${o.evento}: ${campo}`);
      const enviar = pagina.locator('form button[type="submit"]');
      if ((await enviar.isEnabled()) !== o.puedo) faltas.push(`${o.evento}: may I?`);
      if (!o.puedo && !texto.includes('Este acto le corresponde a otra persona'))
        faltas.push(`${o.evento}: does not say whose it is`);
      if (!o.puedo && (await pagina.locator('main form :enabled:is(input, textarea)').count()) > 0)
        faltas.push(`${o.evento}: is somebody else's and lets itself be filled in`);
    }
    console.info(`${todas.length} events drawn`);
    expect(faltas).toEqual([]);
    expect(navegador.quejas).toEqual([]);
  },
  LARGO,
);

it(
  'a rule for other cases is left aside, a field says what it asks for, and who only records is told so at the button',
  async () => {
    const todas = await ofertas();
    const abrir = async (evento: string): Promise<string> => {
      const { raizId, oferta: o } = todas.find((x) => x.oferta.evento === evento)!;
      await pagina.goto(`/expedientes/${raizId}/avanzar/${evento}?proceso=${o.procesoId}`);
      await pagina.locator('form #que-pasara').waitFor();
      return pagina.locator('form').innerText();
    };
    const informe = await abrir('registrarInformeAvance');
    expect(informe).toContain('Uno no aplica a este caso');
    expect(await pagina.locator('details:not([open]) li').count()).toBe(1);
    // With no milestone written yet, nothing is known of what each is verified by: no reason is asked.
    expect(await abrir('aprobarHojaDeRuta')).not.toContain('Justificación de lo que se sugiere');
    const propio = await abrir('sensibilizarDelegados');
    expect(propio).toContain('Cuántas personas asistieron.');
    expect(propio).not.toContain('Usted solo registra');
    const deLaAutoridad = await abrir('suscribirCompromiso');
    expect(deLaAutoridad).toContain('Nombre y apellido de la persona, como constan en el oficio.');
    expect(deLaAutoridad).toContain('Usted solo registra, por cuenta de la autoridad:');
  },
  LARGO,
);

interface Compromiso {
  readonly compromiso: {
    readonly escalamientos: readonly {
      readonly numero: number;
      readonly asunto: string | null;
      readonly abierto: boolean;
    }[];
  };
}

it(
  'a difficulty is chosen by what it says among those open; where none is, that is said and no number is asked',
  async () => {
    const vistos = { abiertas: 0, ninguna: 0 };
    const { elementos } = await poc.get<{ elementos: { id: string }[] }>(
      '/api/procesos?limite=100',
    );
    for (const { id } of elementos) {
      const s = await poc.get<Situacion>(`/api/procesos/${id}`);
      for (const o of s.ofertas.filter((x) => x.evento === 'atenderEscalamiento')) {
        const { compromiso } = await poc.get<Compromiso>(`/api/compromisos/${o.procesoId}`);
        const abiertas = compromiso.escalamientos.filter((e) => e.abierto);
        const caso = abiertas.length > 0 ? 'abiertas' : 'ninguna';
        if (vistos[caso]++ > 0) continue;
        await pagina.goto(`/expedientes/${s.raizId}/avanzar/${o.evento}?proceso=${o.procesoId}`);
        const campo = pagina.locator('#campo-escalamiento');
        await campo.waitFor();
        for (const e of abiertas)
          await pagina.getByRole('radio', { name: `${e.numero}. ${e.asunto}` }).waitFor();
        if (abiertas.length === 0) await campo.getByText('No hay dificultades abiertas.').waitFor();
        expect(await pagina.locator('input#campo-escalamiento').count()).toBe(0);
      }
    }
    expect(Math.min(vistos.abiertas, vistos.ninguna)).toBeGreaterThan(0);
  },
  LARGO,
);

interface Sesiones {
  readonly elementos: readonly { readonly id: string; readonly celebrada: boolean }[];
}
interface Sesion {
  readonly puntos: readonly {
    readonly n: number;
    readonly titulo: string;
    readonly tratado: { readonly resultado: string } | null;
  }[];
}

/** The bodies of a titular and the first session they held. */
async function loCelebrado(titular: string) {
  const { elementos: organos } = await poc.get<{ elementos: { id: string; nombre: string }[] }>(
    `/api/titulares/${titular}/organos`,
  );
  for (const { id } of organos) {
    const { elementos } = await poc.get<Sesiones>(`/api/organos/${id}/sesiones?limite=100`);
    const una = elementos.find((x) => x.celebrada);
    if (una !== undefined) return { organos, sesion: una.id };
  }
  return { organos, sesion: null };
}

it(
  'a decision is a session among those held and a point of its agenda, by keyboard and on a phone; the draft keeps it',
  async () => {
    const vistas = { celebrada: 0, ninguna: 0 };
    await pagina.setViewportSize({ width: 390, height: 844 });
    const { elementos } = await poc.get<{ elementos: { id: string }[] }>(
      '/api/procesos?limite=100',
    );
    for (const { id } of elementos) {
      const s = await poc.get<Situacion & { titular: { id: string } }>(`/api/procesos/${id}`);
      const o = s.ofertas.find((x) => x.esquema.properties?.['decision'] !== undefined);
      if (o === undefined) continue;
      const { organos, sesion } = await loCelebrado(s.titular.id);
      if (organos.length === 0 || vistas[sesion === null ? 'ninguna' : 'celebrada']++ > 0) continue;
      // It is chosen by who may record it: the technical secretariat of the forum.
      if (sesion !== null) await entrarComo(navegador, servidor.url, 6);
      await pagina.goto(`/expedientes/${s.raizId}/avanzar/${o.evento}?proceso=${o.procesoId}`);
      const campo = pagina.getByRole('group', { name: 'Decisión de una sesión' });
      const desplegar = () => pagina.getByRole('button', { name: /Datos del acto/ }).click();
      await desplegar();
      if (sesion === null) {
        await campo.getByText('Todavía no consta ninguna sesión celebrada.').waitFor();
        await campo.getByRole('link', { name: organos[0]!.nombre }).waitFor();
        expect(await campo.getByRole('textbox').count()).toBe(0);
        continue;
      }
      const { puntos } = await poc.get<Sesion>(`/api/sesiones-de-organo/${sesion}`);
      const aprobado = puntos.find((p) => p.tratado?.resultado === 'aprobado')!;
      const conocido = puntos.find((p) => p.tratado?.resultado === 'conocido')!;
      const cual = campo.getByRole('combobox', { name: 'Sesión' });
      await cual.press('Enter');
      await pagina.getByRole('option', { name: organos[0]!.nombre }).waitFor();
      await pagina.keyboard.press('ArrowDown');
      await pagina.keyboard.press('Enter');
      const punto = campo.getByRole('radio', { name: `${aprobado.n}. ${aprobado.titulo}` });
      await punto.press('Space');
      // What was not adopted backs nothing, and says so.
      expect(
        await campo
          .getByRole('radio', { name: `${conocido.n}. ${conocido.titulo} (conocido)` })
          .isDisabled(),
      ).toBe(true);
      expect(await pagina.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      await pagina.getByText('Borrador guardado').waitFor();
      await pagina.reload();
      await desplegar();
      await punto.waitFor();
      expect(await cual.inputValue()).toContain(organos[0]!.nombre);
      expect(await punto.isChecked()).toBe(true);
      await entrarComo(navegador, servidor.url, 1);
    }
    await pagina.setViewportSize({ width: 1280, height: 800 });
    expect(Math.min(vistas.celebrada, vistas.ninguna)).toBeGreaterThan(0);
    expect(navegador.quejas).toEqual([]);
  },
  LARGO,
);

const procesoDe = async (nombre: string): Promise<string> => {
  const { elementos } = await poc.get<{ elementos: { nombre: string; proceso: { id: string } }[] }>(
    `/api/titulares?limite=100&q=${encodeURIComponent(nombre)}`,
  );
  return elementos.find((x) => x.nombre === nombre)!.proceso.id;
};

it(
  'a row taken away leaves the keyboard in the list, a wrong code is told in words, and a consequence is told once',
  async () => {
    await entrarComo(navegador, servidor.url, 1);
    await pagina.setViewportSize({ width: 1280, height: 900 });
    const id = await procesoDe('GAD Demostración 6');
    await pagina.goto(`/expedientes/${id}?paso=13`);
    await pagina.getByText('Cada propuesta recibida tiene su respuesta razonada').waitFor();
    expect(await pagina.locator('main p', { hasText: 'Depende de lo que registre.' }).count()).toBe(
      1,
    );
    await entrarComo(navegador, servidor.url, 27);
    try {
      await pagina.goto(`/expedientes/${id}?paso=13`);
      await pagina.getByRole('link', { name: 'Abrir: Formular un compromiso' }).click();
      await pagina.getByLabel(/^Código del compromiso/).fill('compromiso uno');
      const lista = pagina.getByRole('region', { name: 'Contrapartes', exact: true });
      await lista.getByRole('button', { name: 'Añadir' }).click();
      await lista.getByRole('button', { name: 'Añadir' }).click();
      await lista.getByRole('button', { name: 'Quitar' }).first().click();
      await lista.locator('#campo-compromiso-contrapartes-0 :focus').waitFor();
      await lista.getByRole('button', { name: 'Quitar' }).click();
      await lista
        .locator(':focus')
        .and(lista.getByRole('button', { name: 'Añadir' }))
        .waitFor();
      await pagina
        .locator('#que-pasara')
        .getByText('Escriba solo letras sin tilde, números, puntos o guiones')
        .waitFor();
      expect(await revisarPantalla(pagina)).toEqual([]);
    } finally {
      await entrarComo(navegador, servidor.url, 1);
    }
  },
  LARGO,
);

it(
  'a commitment is chosen among those written, figures over the total are told, and what waits for another act is apart',
  async () => {
    await entrarComo(navegador, servidor.url, 27);
    try {
      await pagina.setViewportSize({ width: 1280, height: 900 });
      const id = await procesoDe('GAD Demostración 6');
      await pagina.goto(`/expedientes/${id}?paso=13`);
      // None is open: it is not among what can be recorded, and says why where it is.
      await pagina.getByRole('link', { name: 'Abrir: Abrir una consulta pública' }).waitFor();
      const cerrar = pagina.getByRole('link', { name: 'Abrir: Cerrar la consulta pública' });
      expect(await cerrar.count()).toBe(0);
      await pagina.getByRole('button', { name: /^Lo que todavía no procede:/ }).click();
      await pagina.getByText('No hay una consulta pública abierta.').waitFor();
      expect(await revisarPantalla(pagina)).toEqual([]);
      await cerrar.click();
      const panel = pagina.locator('#que-pasara');
      await panel.getByText('Además, lo impide:').waitFor();
      await pagina.getByLabel(/^Resumen/).fill('Nadie observó.');
      await panel.getByText('Todavía no se puede. Lo impide:').waitFor();
      expect(await panel.getByText('Hay que completar:').count()).toBe(0);

      const abrir = async (evento: string, etiqueta: string): Promise<void> => {
        await pagina.goto(`/expedientes/${id}?paso=13`);
        await pagina.getByRole('link', { name: `Abrir: ${etiqueta}` }).click();
        await pagina.waitForURL(new RegExp(`/avanzar/${evento}`));
        await panel.waitFor();
      };
      await abrir('abrirConsultaPublica', 'Abrir una consulta pública');
      const enConsulta = pagina.getByRole('group', { name: /^Compromisos en consulta/ });
      await enConsulta.getByRole('checkbox', { name: /^C1\b/ }).check();
      await pagina.getByLabel(/^Último día/).fill('30/09/2025');
      await pagina.getByLabel(/^Último día/).blur();
      await panel.getByText('Se puede registrar.').waitFor();
      expect(await revisarPantalla(pagina)).toEqual([]);

      await abrir('retirarCompromiso', 'Retirar un compromiso');
      expect(await pagina.locator('input#campo-codigo[maxlength]').count()).toBe(0);
      await pagina.getByRole('radio', { name: /^C1\b/ }).check();

      await abrir('registrarMesa', 'Registrar una mesa o un taller');
      await pagina.getByLabel('Total de asistentes').fill('20');
      await pagina.getByLabel('Femenino').fill('12');
      await pagina.getByLabel('Masculino').fill('8');
      const aviso = pagina.getByText('y el total de asistentes es 20: revise las cifras.');
      expect(await aviso.count()).toBe(0);
      await pagina.getByLabel('Masculino').fill('18');
      await pagina.getByText('Suman 30 y el total de asistentes es 20').waitFor();
      expect(await revisarPantalla(pagina)).toEqual([]);
      // The same file, after a cancel.
      for (const pulsar of ['Cancelar', 'Subir archivo']) {
        const [selector] = await Promise.all([
          pagina.waitForEvent('filechooser'),
          pagina.getByRole('button', { name: 'Subir archivo: Memoria, acta o registro' }).click(),
        ]);
        await selector.setFiles({ name: 'acta.pdf', mimeType: 'application/pdf', buffer: unPdf() });
        const dialogo = pagina.getByRole('dialog');
        await dialogo.getByRole('button', { name: pulsar }).click();
        await dialogo.waitFor({ state: 'detached' });
      }

      await abrir('formularCompromiso', 'Formular un compromiso');
      // A code in use corrects: said while it is written.
      const codigo = pagina.getByLabel(/^Código del compromiso/);
      const corrige = pagina.getByText(/^Corrige el compromiso C1\b.*ya formulado/);
      await codigo.fill('C99');
      expect(await corrige.count()).toBe(0);
      await codigo.fill('C1');
      await corrige.waitFor();
      const hitos = pagina.getByRole('region', { name: 'Hitos', exact: true });
      await hitos.getByRole('button', { name: 'Añadir' }).click();
      await hitos.getByLabel(/^Código corto/).waitFor();
      // A row of one field says its number once, and is one place of the page.
      const ods = pagina.getByRole('region', { name: /^Objetivos de Desarrollo Sostenible/ });
      await ods.getByRole('button', { name: 'Añadir' }).click();
      await ods.getByRole('textbox').waitFor();
      expect((await ods.innerText()).match(/N\.º 1/g)).toHaveLength(1);
      expect(await pagina.locator('[id="campo-compromiso-ods-0"]').count()).toBe(1);
    } finally {
      await entrarComo(navegador, servidor.url, 1);
    }
  },
  LARGO,
);

it(
  'a roadmap is written from the one in force; «begin again» brings it back',
  async () => {
    const id = await procesoDe('GAD Demostración 1');
    const s = await poc.get<Situacion>(`/api/procesos/${id}`);
    await entrarComo(navegador, servidor.url, 6);
    try {
      const o = s.ofertas.find((x) => x.evento === 'aprobarHojaDeRuta')!;
      await pagina.goto(`/expedientes/${id}/avanzar/${o.evento}?proceso=${o.procesoId}`);
      await pagina.getByText('Empieza con los hitos de la hoja de ruta vigente').waitFor();
      const hitos = pagina.getByRole('region', { name: /^Hitos/ });
      const primera = hitos.getByLabel(/^Código corto/).first();
      expect(await primera.inputValue()).toBe('H1');
      expect(await hitos.getByLabel(/^Código corto/).count()).toBe(2);
      await primera.fill('H9');
      await pagina.getByText('Borrador guardado').waitFor();
      await pagina.reload();
      await pagina.getByRole('button', { name: 'Empezar de nuevo' }).click();
      expect(await primera.inputValue()).toBe('H1');
      expect(await revisarPantalla(pagina)).toEqual([]);
    } finally {
      await entrarComo(navegador, servidor.url, 1);
    }
  },
  LARGO,
);

it(
  'a commitment comes into execution with what it was written with, or is one that was not written',
  async () => {
    const id = await procesoDe('GAD Demostración 19');
    const s = await poc.get<Situacion>(`/api/procesos/${id}`);
    const o = s.ofertas.find((x) => x.evento === 'incorporarCompromiso')!;
    await entrarComo(navegador, servidor.url, 65);
    try {
      await pagina.goto(`/expedientes/${id}/avanzar/${o.evento}?proceso=${o.procesoId}`);
      const cual = pagina.getByRole('combobox', { name: /^Código del compromiso/ });
      await cual.click();
      await pagina.getByRole('option', { name: 'M2' }).click();
      await pagina.getByText('Se llenó lo que consta de su formulación').waitFor();
      expect(await pagina.locator('#campo-hitos').inputValue()).toBe('2');
      expect(await revisarPantalla(pagina)).toEqual([]);
      await cual.click();
      await pagina.getByRole('option', { name: 'Otro, que no se formuló en este plan' }).click();
      const codigo = pagina.getByLabel('Código del otro compromiso');
      await codigo.fill('X');
      await codigo.fill('X1');
      expect(await cual.inputValue()).toBe('Otro, que no se formuló en este plan');
      expect(await revisarPantalla(pagina)).toEqual([]);
    } finally {
      await entrarComo(navegador, servidor.url, 1);
    }
  },
  LARGO,
);

it(
  'a plan that opens beside another does not make the receipt or the summary say that the other stopped',
  async () => {
    await entrarComo(navegador, servidor.url, 1);
    const id = await procesoDe('GAD Demostración 1');
    await pagina.goto(`/expedientes/${id}/avanzar/abrirPlan`);
    await pagina.getByRole('radio', { name: 'Plan de un miembro de OGP Local' }).check();
    await pagina.getByRole('radio', { name: 'No', exact: true }).check();
    await pagina.locator('main form button[type="submit"]').click();
    await pagina.getByRole('heading', { level: 1, name: 'Quedó registrado' }).waitFor();
    const quedan = pagina.getByRole('region', { name: 'Cómo quedan los pasos' });
    await quedan.getByText('En curso').waitFor();
    expect(await quedan.getByText('Aún no').count()).toBe(0);
    await pagina.getByRole('link', { name: 'Ir al expediente' }).click();
    await pagina.getByText('A la vez, Plan n.º 1, en curso: 14.').waitFor();
    // An act of the plan that is not shown of itself has its own receipt, and leads back to its own plan.
    const { ofertas: todas, planes } = await poc.get<
      Situacion & { planes: { procesoId: string }[] }
    >(`/api/procesos/${id}`);
    const cierre = todas.find((o) => o.evento === 'coordinarImplementacion')!;
    expect(cierre.procesoId).toBe(planes[0]!.procesoId);
    await entrarComo(navegador, servidor.url, 6);
    try {
      await pagina.goto(
        `/expedientes/${id}/avanzar/coordinarImplementacion?proceso=${cierre.procesoId}`,
      );
      const [selector] = await Promise.all([
        pagina.waitForEvent('filechooser'),
        pagina.getByRole('button', { name: /^Subir archivo: Acta de la sesión/ }).click(),
      ]);
      await selector.setFiles({ name: 'acta.pdf', mimeType: 'application/pdf', buffer: unPdf() });
      const dialogo = pagina.getByRole('dialog');
      await dialogo.getByLabel('Está firmado').check();
      await dialogo.getByRole('button', { name: 'Subir archivo' }).click();
      await dialogo.waitFor({ state: 'detached' });
      await pagina.locator('#que-pasara').getByText('Se puede registrar.').waitFor();
      await pagina.locator('main form button[type="submit"]').click();
      await quedan.getByText('Cumplido').waitFor();
      await quedan.getByText('Cerrar el plan y rendir cuentas').waitFor();
      await pagina.getByRole('link', { name: 'Ir al expediente' }).click();
      await pagina.waitForURL(new RegExp(`plan=${cierre.procesoId}`));
    } finally {
      await entrarComo(navegador, servidor.url, 1);
    }
  },
  LARGO,
);

it(
  'who answers an invitation is offered among those invited, as it was written then, and may be another',
  async () => {
    const { elementos } = await poc.get<{ elementos: { id: string }[] }>(
      '/api/procesos?limite=100',
    );
    let caso: { raizId: string; procesoId: string; titular: { id: string } } | undefined;
    for (const { id } of elementos) {
      const s = await poc.get<Situacion & { titular: { id: string } }>(`/api/procesos/${id}`);
      const o = s.ofertas.find((x) => x.evento === 'registrarInvitacion');
      if (o !== undefined) caso ??= { ...s, procesoId: o.procesoId };
    }
    const { raizId, procesoId, titular } = caso!;
    const cargos = await poc.get<{ elementos: { rol: string; persona: { nombre: string } }[] }>(
      `/api/titulares/${titular.id}/designaciones`,
    );
    const nombre = cargos.elementos.find((c) => c.rol === 'delegado')!.persona.nombre;
    const delegado = await entrarComo(navegador, servidor.url, Number(nombre.split(' ').at(-1)));
    const invitada = 'Instituto Ficticio del Acercamiento';
    await delegado.post(`/api/procesos/${procesoId}/transiciones/registrarInvitacion`, {
      datos: { sector: 'academia', organizacion: invitada, canal: 'papel' },
    });
    await pagina.goto(`/expedientes/${raizId}/avanzar/registrarRespuesta?proceso=${procesoId}`);
    const campo = pagina.locator('input#campo-organizacion');
    await campo.click();
    await pagina.getByRole('option', { name: invitada }).click();
    expect(await campo.inputValue()).toBe(invitada);
    expect(await revisarPantalla(pagina)).toEqual([]);
    await campo.fill('Otra Organización Ficticia');
    expect(await campo.inputValue()).toBe('Otra Organización Ficticia');
  },
  LARGO,
);
