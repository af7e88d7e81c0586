/** Mesas with who came only counted, public consultations and comments: through the doors officials and citizens use. */
import { solveChallenge } from 'altcha-lib';
import type { ConexionSqlite } from '../../src/persistence/sqlite/conexion-sqlite.js';
import { Sqlite as Database } from '../../src/persistence/sqlite/sqlite-de-este-node.js';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONSENTIMIENTOS } from '../../src/modules/propuestas/consentimiento.js';
import { BytesDeAdjuntos } from '../../src/modules/propuestas/puertos.js';
import { BarridoService } from '../../src/modules/documentos/barrido.service.js';
import {
  cocreacionAbierta,
  type CocreacionAbierta,
} from '../historias/escenarios/cocreacion-abierta.js';
import { propuestas as enLaWeb } from '../../web/src/textos/es/propuestas.js';
import { pedir, Puerta, type Programa } from './puerta.js';

let puerta: Puerta;
let poc: Programa;
let c: CocreacionAbierta;
let pocl: Programa;

beforeAll(async () => {
  puerta = await Puerta.abrir();
  puerta.reloj.instante = Date.parse('2025-11-20T15:00:00Z');
  poc = await puerta.entrar('Persona Ficticia 1', { rol: 'poc' });
  c = await cocreacionAbierta(puerta, poc, 'GAD Demostración de mesas');
  pocl = await puerta.entrar('Persona Ficticia 4', { rol: 'pocl', titularId: c.gad });
}, 120_000);
afterAll(() => puerta.cerrar());

const publico = (camino: string) => pedir(puerta.url, 'GET', `/api/publico/v1${camino}`);
const leer = async (camino: string) => (await fetch(`${puerta.url}${camino}`)).text();
const plan = async () => (await pocl.get(`/api/planes/${c.plan}`)).cuerpo;

/** One that is looked for everywhere it must not be. */
const POCAS = 3;
const MESA = {
  clase: 'territorial',
  tema: 'Agua y basura',
  modalidad: 'presencial',
  lugar: 'Casa comunal ficticia',
  convoca: 'Unidad ficticia de participación',
  propuestas: 2,
  asistencia: [
    { grupo: 'total', cantidad: '41' },
    { grupo: 'genero.femenino', cantidad: '26' },
    { grupo: 'genero.masculino', cantidad: '12' },
    { grupo: 'genero.noBinario', cantidad: String(POCAS) },
    { grupo: 'sector.academia', cantidad: '9' },
    { grupo: 'sector.ciudadania', cantidad: '32' },
  ],
};

it('who is awaited is told by the step of the government, whatever its stage is numbered', async () => {
  const { raizId, ofertas, esperando } = (await pocl.get(`/api/procesos/${c.cocreacion}`)).cuerpo;
  expect(ofertas.length + esperando.length).toBeGreaterThan(0);
  const raiz = (await pocl.get(`/api/procesos/${raizId}`)).cuerpo;
  const deLaCocreacion = raiz.ofertas.filter(
    (o: { procesoId: string }) => o.procesoId === c.cocreacion,
  );
  expect(deLaCocreacion.map((o: { pasoDelRecorrido: number }) => o.pasoDelRecorrido)).toEqual(
    deLaCocreacion.map(() => 13),
  );
  expect(raiz.esperando).toContainEqual(expect.objectContaining({ rol: 'delegado', paso: 13 }));
});

describe('a mesa', () => {
  it('is recorded through its process, with the day it was held, and read back', async () => {
    const r = await c.foro.transitar(c.cocreacion, 'registrarMesa', MESA, {
      modo: 'consumado',
      ocurridoEn: '2025-11-08',
    });
    expect([r.estado, JSON.stringify(r.cuerpo)]).toEqual([200, expect.any(String)]);
    expect((await plan()).mesas).toEqual([
      expect.objectContaining({
        tema: 'Agua y basura',
        fecha: '2025-11-08',
        lugar: 'Casa comunal ficticia',
        asistencia: expect.arrayContaining([{ grupo: 'genero.noBinario', cantidad: POCAS }]),
      }),
    ]);
  });

  it('refuses what is no count, and a group twice', async () => {
    const mal = async (asistencia: object[]) =>
      (await c.foro.transitar(c.cocreacion, 'registrarMesa', { ...MESA, asistencia })).cuerpo
        .errores;
    expect(await mal([{ grupo: 'total', cantidad: 'muchas' }])).toEqual([
      expect.objectContaining({
        codigo: 'CANTIDAD_ENTERA',
        texto: expect.stringMatching(/entero/),
      }),
    ]);
    expect(
      await mal([
        { grupo: 'total', cantidad: '4' },
        { grupo: 'total', cantidad: '5' },
      ]),
    ).toEqual([expect.objectContaining({ codigo: 'GRUPO_REPETIDO' })]);
  });

  it('in public no group under five is told, nor found by subtracting', async () => {
    const ficha = (await publico(`/gobiernos/${c.gad}`)).cuerpo;
    const [mesa] = ficha.planes[0].mesas;
    expect(mesa).toMatchObject({ tema: 'Agua y basura', dejo: 2 });
    expect(mesa.asistencia).toEqual({
      total: 41,
      pocos: false,
      celdas: [
        { grupo: 'genero.femenino', cantidad: 26 },
        { grupo: 'genero.masculino', cantidad: null },
        { grupo: 'genero.noBinario', cantidad: null },
        { grupo: 'sector.academia', cantidad: 9 },
        { grupo: 'sector.ciudadania', cantidad: 32 },
      ],
    });
    const pagina = await leer(`/gad/${c.gad}`);
    expect(pagina).toContain('Agua y basura');
    expect(pagina).toContain('Asistieron 41 personas');
    expect(pagina).toContain('no se muestra');
    const csv = (await leer('/datos/v1/asistencia.csv')).split('\r\n');
    expect(csv.filter((l) => l.includes(mesa.id)).map((l) => l.split(',').slice(-3))).toEqual([
      ['genero', 'femenino', '26'],
      ['genero', 'masculino', ''],
      ['genero', 'noBinario', ''],
      ['sector', 'academia', '9'],
      ['sector', 'ciudadania', '32'],
    ]);
    expect(await leer('/datos/v1/mesas.csv')).toContain('Agua y basura');
  });

  it('its figures are not in the journal that anybody may take away to check', async () => {
    const base = new Database(join(puerta.carpeta, 'minga.sqlite'), { readonly: true });
    const lineas = base
      .prepare(`select linea from bitacora where evento = 'registrarMesa'`)
      .all() as { linea: string }[];
    base.close();
    expect(lineas.length).toBeGreaterThan(0);
    for (const { linea } of lineas) {
      const cantidades = [...linea.matchAll(/"cantidad":"([^"]*)"/g)].map((m) => m[1]);
      expect(cantidades.length).toBeGreaterThan(0);
      for (const x of cantidades) expect(x).toMatch(/^texto:[0-9a-f]{64}$/);
    }
  });

  it('is corrected in the open, and read as it says now', async () => {
    const { raizId, mesas } = await plan();
    const r = await c.foro.post(`/api/procesos/${raizId}/rectificaciones`, {
      clase: 'rectificarHecho',
      previa: false,
      secuencia: mesas[0].secuencia,
      motivo: 'Se contó mal a quienes llegaron tarde.',
      cambios: { datos: { lugar: 'Coliseo ficticio' } },
    });
    if (r.estado >= 400) throw new Error(JSON.stringify(r.cuerpo));
    const [mesa] = (await plan()).mesas;
    expect(mesa.lugar).toBe('Coliseo ficticio');
    expect(mesa.asistencia).toHaveLength(MESA.asistencia.length);
  });

  it('is what its proposals say they come from', async () => {
    const [mesa] = (await plan()).mesas;
    const lote = (de: number) =>
      pocl.post('/api/propuestas', {
        cocreacion: c.cocreacion,
        canal: 'mesa',
        mesa: de,
        propuestas: [
          {
            problema: 'El agua llega un día por semana al barrio.',
            solucion: 'Publicar el horario de reparto con un mes de anticipación.',
          },
        ],
      });
    expect((await lote(mesa.secuencia + 900)).estado).toBe(404);
    expect((await lote(mesa.secuencia)).estado).toBe(201);
    const suyas = await pocl.get(
      `/api/propuestas?cocreacion=${c.cocreacion}&mesa=${mesa.secuencia}`,
    );
    expect(suyas.cuerpo.elementos).toEqual([expect.objectContaining({ mesa: mesa.secuencia })]);
    const [publica] = (await publico(`/gobiernos/${c.gad}`)).cuerpo.planes[0].mesas;
    expect(publica.propuestas).toEqual([suyas.cuerpo.elementos[0].codigo]);
  });
});

/** The smallest thing that is a PDF by its bytes. */
const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);
async function subir(seguimiento: string, nombre: string, bytes: Buffer): Promise<number> {
  const cuerpo = new FormData();
  cuerpo.set('metadatos', '{}');
  cuerpo.set('archivo', new Blob([new Uint8Array(bytes)]), nombre);
  const r = await fetch(`${puerta.url}/api/publico/v1/seguimiento/${seguimiento}/adjuntos`, {
    method: 'POST',
    body: cuerpo,
  });
  return r.status;
}

describe('what comes with a proposal', () => {
  it('is looked at by its bytes, kept apart until it is admitted, and public from then on', async () => {
    const enviada = await pedir(puerta.url, 'POST', '/api/publico/v1/propuestas', {
      cuerpo: {
        cocreacion: c.cocreacion,
        problema: 'El parque no tiene luz desde hace dos años.',
        solucion: 'Publicar el plan de alumbrado con sus fechas.',
        reto: await resuelto(),
      },
    });
    const { seguimiento, codigo } = enviada.cuerpo as { seguimiento: string; codigo: string };
    expect(await subir(seguimiento, 'foto.pdf', Buffer.from('<script>alert(1)</script>'))).toBe(
      415,
    );
    expect(await subir(seguimiento, 'programa.exe', PDF)).toBe(415);
    expect(await subir(seguimiento, 'grande.pdf', Buffer.alloc(5 * 1024 * 1024 + 1, 'a'))).toBe(
      413,
    );
    expect(await subir('AAAA-BBBB-CCCC', 'plano.pdf', PDF)).toBe(404);
    for (const nombre of ['plano.pdf', 'otro.pdf', 'tres.pdf'])
      expect(await subir(seguimiento, nombre, PDF)).toBe(204);
    expect(await subir(seguimiento, 'cuatro.pdf', PDF)).toBe(422);

    const [p] = (await pocl.get(`/api/propuestas?cocreacion=${c.cocreacion}&moderacion=porModerar`))
      .cuerpo.elementos as { id: string; codigo: string }[];
    expect(p!.codigo).toBe(codigo);
    const visto = (await pocl.get(`/api/propuestas/${p!.id}`)).cuerpo;
    expect(visto.adjuntos.map((a: { nombre: string }) => a.nombre)).toEqual([
      'plano.pdf',
      'otro.pdf',
      'tres.pdf',
    ]);
    const oficial = await pocl.get(`/api/propuestas/${p!.id}/adjuntos/1`);
    expect([
      oficial.estado,
      oficial.cabeceras.get('content-disposition')?.slice(0, 10),
      oficial.cabeceras.get('content-security-policy'),
    ]).toEqual([200, 'attachment', "sandbox; default-src 'none'"]);
    const base = new Database(join(puerta.carpeta, 'minga.sqlite'), { readonly: true });
    const { id } = base.prepare('select id from propuesta_adjunto where numero = 1').get() as {
      id: string;
    };
    base.close();
    const abierto = async () => (await fetch(`${puerta.url}/api/publico/v1/adjuntos/${id}`)).status;
    expect(await abierto()).toBe(404);
    // Who has the code is told what they sent, and who may open it.
    const enviados = async () =>
      (await publico(`/seguimiento/${seguimiento}`)).cuerpo.archivos as {
        publico: string | null;
      }[];
    expect(await enviados()).toEqual(
      ['plano.pdf', 'otro.pdf', 'tres.pdf'].map((nombre) => ({
        nombre,
        tamano: PDF.length,
        enviadoEn: new Date(puerta.reloj.ahora()).toISOString(),
        publico: null,
      })),
    );
    const { procesoId } = (
      await pocl.post(`/api/propuestas/${p!.id}/moderacion`, { decision: 'tramitar' })
    ).cuerpo as { procesoId: string };
    expect([await abierto(), await subir(seguimiento, 'tarde.pdf', PDF)]).toEqual([404, 422]);
    expect((await pocl.transitar(procesoId, 'admitirPropuesta', {})).estado).toBe(200);
    expect(await abierto()).toBe(200);
    expect((await enviados())[0]?.publico).toBe(id);
    const publicada = (await publico(`/propuestas?titular=${c.gad}`)).cuerpo;
    expect(publicada.elementos[0]).not.toHaveProperty('archivos');
    expect(await leer(`/gad/${c.gad}`)).toContain(`/api/publico/v1/adjuntos/${id}`);
    // Nothing that is still pointed at is swept.
    await puerta.servicio.app
      .get(BarridoService, { strict: false })
      .barrer(Date.now() + 86_400_000);
    expect(await abierto()).toBe(200);
  });
});

async function resuelto() {
  const { maxnumber, ...reto } = (await publico('/propuestas/reto')).cuerpo;
  const { promise } = solveChallenge(reto.challenge, reto.salt, reto.algorithm, maxnumber);
  return { ...reto, number: (await promise)!.number };
}
const aportar = async (sobre: string, mas: object = {}) =>
  pedir(puerta.url, 'POST', '/api/publico/v1/aportes', {
    cuerpo: {
      sobre,
      compromiso: 'C1',
      dice: 'El borrador no dice quién responde por el agua.',
      sugiere: 'Nombrar a la unidad responsable.',
      reto: await resuelto(),
      ...mas,
    },
  });
const QUIEN = {
  persona: {
    nombre: 'Persona Ficticia Observadora',
    correo: 'observa@ciudadania.invalid',
    autoidentificacion: 'indigena',
    discapacidad: true,
  },
  consentimiento: { version: 1, acepto: true },
};
/** The officials' queue, by what is asked about. */
const cola = async (clase: string) =>
  (await pocl.get(`/api/propuestas?cocreacion=${c.cocreacion}&clase=${clase}`)).cuerpo
    .elementos as { id: string; codigo: string; procesoId: string | null }[];
const fichaPublica = async () => (await publico(`/gobiernos/${c.gad}`)).cuerpo;

describe('the plain form, without script', () => {
  const fichaDe = (pagina: string) => /name="ficha" value="([^"]+)"/.exec(pagina)?.[1] ?? '';
  const abrirla = async () => {
    return fichaDe(await leer(`/formulario?cocreacion=${c.cocreacion}`));
  };
  const enviar = async (campos: Record<string, string>, archivo?: Buffer) => {
    const cuerpo = new FormData();
    for (const [k, v] of Object.entries({ cocreacion: c.cocreacion, ...campos })) cuerpo.set(k, v);
    if (archivo !== undefined)
      cuerpo.set('archivo', new Blob([new Uint8Array(archivo)]), 'croquis.pdf');
    const r = await fetch(`${puerta.url}/formulario`, { method: 'POST', body: cuerpo });
    return { estado: r.status, pagina: await r.text() };
  };
  const DICHO = {
    problema: 'La vereda frente a la escuela está rota.',
    solucion: 'Publicar qué veredas se arreglan cada mes.',
    nombre: 'Persona Ficticia Sencilla',
    acepto: '1',
  };

  it('is light on a slow line, asked for or sent', async () => {
    const pedida = async (camino: string, mas: RequestInit, codificacion: string) => {
      const r = await fetch(`${puerta.url}${camino}`, {
        ...mas,
        headers: { 'accept-encoding': codificacion },
      });
      expect(r.headers.get('vary')).toContain('Accept-Encoding');
      // Written in words for who reads no more than words.
      expect(await r.text()).toContain('</html>');
      return [r.headers.get('content-encoding'), r.headers.get('content-type')];
    };
    const body = new FormData();
    body.set('codigo', 'AAAA-BBBB-CCCC');
    for (const [camino, mas] of [
      [`/formulario?cocreacion=${c.cocreacion}`, {}],
      ['/formulario/seguimiento', { method: 'POST', body }],
    ] as const) {
      const html = 'text/html; charset=utf-8';
      expect(await pedida(camino, mas, 'gzip')).toEqual(['gzip', html]);
      expect(await pedida(camino, mas, 'identity')).toEqual([null, html]);
    }
  });

  it('takes words and a file, says what is wrong by field, and serves once', async () => {
    const ficha = await abrirla();
    expect(ficha).not.toBe('');
    const pronto = await enviar({ ...DICHO, ficha });
    expect(pronto.estado).toBe(422);
    // To load it again would lose what was written: the page that says so has it, and a check of its own.
    expect(pronto.pagina).toContain('Espere unos segundos y pulse «Enviar» otra vez');
    expect(pronto.pagina).not.toContain('Vuelva a cargar');
    expect(pronto.pagina).toContain(DICHO.solucion);
    expect(fichaDe(pronto.pagina)).not.toBe(ficha);
    puerta.reloj.instante += 10_000;
    const sinNombre = await enviar({ ...DICHO, nombre: '', correo: 'a@b.invalid', ficha });
    expect(sinNombre.estado).toBe(400);
    expect(sinNombre.pagina).toContain(enLaWeb.participar.falta.nombre);
    expect(sinNombre.pagina).not.toContain('Entrada inválida');
    const malCorreo = await enviar({ ...DICHO, correo: 'sin arroba', ficha });
    expect(malCorreo.pagina).toContain(enLaWeb.participar.falta.correo);
    const corta = await enviar({ ...DICHO, problema: 'Corto', ficha });
    const falta = `El problema: ${enLaWeb.participar.falta.corto}`;
    expect([corta.estado, corta.pagina.includes(falta)]).toEqual([400, true]);
    // What was written is not lost.
    expect(corta.pagina).toContain('Publicar qué veredas');
    const sin = await enviar({ ...DICHO, acepto: '', ficha });
    expect(sin.estado).toBe(422);
    expect((await enviar({ ...DICHO, sitioWeb: 'http://robot', ficha })).estado).toBe(422);
    const bien = await enviar({ ...DICHO, ficha: fichaDe(pronto.pagina) }, PDF);
    expect(bien.estado).toBe(201);
    const codigo = /[A-Z0-9]{4}(-[A-Z0-9]{4}){2}/.exec(bien.pagina)?.[0] ?? '';
    const seguido = await publico(`/seguimiento/${codigo}`);
    // The code is the key to it: it stays neither in the log nor in anything that keeps copies on the way.
    expect(seguido.cabeceras.get('cache-control')).toBe('private, no-store');
    await pedir(puerta.url, 'GET', `/participar/seguimiento/${codigo}`);
    for (const donde of ['api/publico/v1', 'participar'])
      expect(puerta.registro).toContain(`"ruta":"/${donde}/seguimiento/{codigo}"`);
    expect(puerta.registro).not.toContain(codigo);
    expect(seguido.cuerpo).toMatchObject({ problema: DICHO.problema, conDatosPersonales: true });
    // The receipt itself asks how it goes, and nothing in it needs a script.
    expect(bien.pagina).toContain(`name="codigo" value="${codigo}"`);
    expect(bien.pagina).not.toContain('/participar/');
    const seguir = async (suyo: string) => {
      const cuerpo = new FormData();
      cuerpo.set('codigo', suyo);
      const r = await fetch(`${puerta.url}/formulario/seguimiento`, {
        method: 'POST',
        body: cuerpo,
      });
      return [r.status, r.headers.get('cache-control'), await r.text()] as const;
    };
    const [estado, guarda, comoVa] = await seguir(codigo.toLowerCase());
    expect([estado, guarda]).toEqual([200, 'private, no-store']);
    for (const dicho of [DICHO.problema, seguido.cuerpo.estadoTexto, 'Todavía no hay respuesta'])
      expect(comoVa).toContain(dicho);
    for (const oculto of [DICHO.nombre, '<script']) expect(comoVa).not.toContain(oculto);
    const [desconocido, , dice] = await seguir('AAAA-AAAA-AAAA');
    expect([desconocido, dice.includes('Nada se envió con ese código')]).toEqual([404, true]);
    expect((await enviar({ ...DICHO, ficha: fichaDe(pronto.pagina) })).estado).toBe(409);
    const [p] = (await pocl.get(`/api/propuestas?cocreacion=${c.cocreacion}&moderacion=porModerar`))
      .cuerpo.elementos as { id: string }[];
    expect((await pocl.get(`/api/propuestas/${p!.id}`)).cuerpo.adjuntos).toHaveLength(1);
    expect((await fetch(`${puerta.url}/formulario?cocreacion=no`)).status).toBe(404);
  });

  describe('with the tracking code', () => {
    const enviada = async (mas: Record<string, string> = {}, archivo?: Buffer) => {
      const ficha = await abrirla();
      puerta.reloj.instante += 10_000;
      const { estado, pagina } = await enviar({ ...DICHO, ...mas, ficha }, archivo);
      const codigo = /<strong>([A-Z0-9]{4}(?:-[A-Z0-9]{4}){2})<\/strong>/.exec(pagina)?.[1] ?? '';
      return { estado, pagina, codigo };
    };
    const mandar = async (acto: string, campos: Record<string, string>, archivo?: Buffer) => {
      const cuerpo = new FormData();
      for (const [k, v] of Object.entries(campos)) cuerpo.set(k, v);
      if (archivo !== undefined)
        cuerpo.set('archivo', new Blob([new Uint8Array(archivo)]), 'croquis.pdf');
      const camino = `/formulario/seguimiento${acto}?idioma=es`;
      const r = await fetch(`${puerta.url}${camino}`, { method: 'POST', body: cuerpo });
      return [r.status, await r.text()] as const;
    };
    const BORRAR = 'action="/formulario/seguimiento/borrado?idioma=es"';
    const AGREGAR = 'action="/formulario/seguimiento/archivos?idioma=es"';

    it('its author asks for their data to be erased: confirmed, once, and by the same rules', async () => {
      const { codigo } = await enviada();
      expect((await mandar('', { codigo }))[1]).toContain(BORRAR);
      const [sin, dice] = await mandar('/borrado', { codigo });
      expect([sin, dice.includes('No se pidió nada')]).toEqual([400, true]);
      const pedidos = async () =>
        (await pocl.get('/api/propuestas/borrados')).cuerpo.elementos as { vence: string }[];
      expect(await pedidos()).toEqual([]);
      const [bien, hecho] = await mandar('/borrado', { codigo, confirmo: 'si' });
      const [{ vence } = { vence: '' }, ...mas] = await pedidos();
      expect([bien, vence, mas]).toEqual([200, '2025-12-05', []]);
      expect(hecho).toContain('Sus datos se borrarán a más tardar el 5 dic 2025');
      expect(hecho).not.toContain(BORRAR);
      puerta.reloj.instante += 86_400_000;
      // Asked again, it is the first request that counts.
      expect((await mandar('/borrado', { codigo, confirmo: 'si' }))[1]).toContain('5 dic 2025');
      puerta.reloj.instante -= 86_400_000;
      const anonima = await enviada({ nombre: '', acepto: '' });
      expect((await mandar('', { codigo: anonima.codigo }))[1]).not.toContain(BORRAR);
      const [nadie, dicho] = await mandar('/borrado', { codigo: anonima.codigo, confirmo: 'si' });
      expect([nadie, dicho.includes('La propuesta es anónima')]).toEqual([409, true]);
      const [ninguno] = await mandar('/borrado', { codigo: 'AAAA-AAAA-AAAA', confirmo: 'si' });
      expect(ninguno).toBe(404);
    });

    it('and is told it though their file could not be kept, with where to send it again', async () => {
      const archivo = puerta.servicio.app.get(BytesDeAdjuntos, { strict: false });
      const guardar = archivo.guardar.bind(archivo);
      archivo.guardar = () =>
        Promise.reject(Object.assign(new Error('disco lleno'), { code: 'ENOSPC' }));
      const { estado, pagina, codigo } = await enviada({}, PDF);
      archivo.guardar = guardar;
      expect([estado, pagina.includes('pero sin estos archivos: croquis.pdf')]).toEqual([
        201,
        true,
      ]);
      expect(pagina).toContain(AGREGAR);
      expect((await publico(`/seguimiento/${codigo}`)).estado).toBe(200);
      expect(puerta.registro).toContain('un archivo no se pudo adjuntar');
      const [otra, dice] = await mandar('/archivos', { codigo }, Buffer.from('<html>'));
      expect([otra, dice.includes('No se pudo agregar: croquis.pdf')]).toEqual([422, true]);
      const [bien, hecho] = await mandar('/archivos', { codigo }, PDF);
      expect([bien, hecho.includes('se agregaron a lo que envió: croquis.pdf')]).toEqual([
        200,
        true,
      ]);
      const enviados = /Archivos que envió<\/h2><ul>(.*?)<\/ul>/s.exec(hecho)?.[1] ?? '';
      expect(enviados).toMatch(
        /^<li>croquis\.pdf .*1 kB · enviado el .* · solo lo ve quien atiende/s,
      );
      expect((await mandar('', { codigo: (await enviada()).codigo }))[1]).not.toContain(
        'Archivos que envió',
      );
      expect((await mandar('/archivos', { codigo: 'AAAA-AAAA-AAAA' }, PDF))[0]).toBe(404);
      expect((await mandar('/archivos', { codigo }))[0]).toBe(400);
    });
  });

  it('is where the application sends who has no script, and says who takes proposals', async () => {
    const armazon = readFileSync(new URL('../../web/index.html', import.meta.url), 'utf8');
    const [, dentro = ''] = /<noscript>(.*?)<\/noscript>/s.exec(armazon) ?? [];
    expect(dentro).toContain('<h1>');
    const enlaces = [...dentro.matchAll(/href="([^"]+)"/g)].map((m) => m[1]!);
    expect(enlaces).toContain('/formulario/seguimiento');
    for (const enlace of enlaces) {
      const r = await fetch(`${puerta.url}${enlace}`);
      const pagina = await r.text();
      expect([enlace, r.status, pagina.includes('<script')]).toEqual([enlace, 200, false]);
      if (enlace === '/formulario') expect(pagina).toContain(`cocreacion=${c.cocreacion}`);
    }
  });

  it('is kept by the browser to go back to, typed as it was; what was read in it is not', async () => {
    const guardada = async (cuerpo?: FormData): Promise<string | null> => {
      const r = await fetch(`${puerta.url}/formulario?cocreacion=${c.cocreacion}`, {
        ...(cuerpo === undefined ? {} : { method: 'POST', body: cuerpo }),
      });
      await r.text();
      return r.headers.get('cache-control');
    };
    const cuerpo = new FormData();
    cuerpo.set('cocreacion', c.cocreacion);
    expect([await guardada(), await guardada(cuerpo)]).toEqual([
      'private, no-cache',
      'private, no-store',
    ]);
  });

  it('says that it is a demonstration and is read in the other language, but where that would lose something', async () => {
    const otro = (pagina: string) =>
      /<nav aria-label="(?:Idioma|Language)"[^>]*><a href="([^"]+)"/.exec(pagina)?.[1] ?? null;
    const suya = `/formulario?cocreacion=${c.cocreacion}`;
    for (const camino of ['/formulario', suya, '/formulario/seguimiento']) {
      const enEspanol = await leer(`${camino}${camino.includes('?') ? '&' : '?'}idioma=es`);
      expect([camino, enEspanol.includes('class="demo-barra"')]).toEqual([camino, true]);
      const alOtro = otro(enEspanol)!.replaceAll('&amp;', '&');
      expect(alOtro).toBe(`${camino}${camino.includes('?') ? '&' : '?'}idioma=en`);
      const enIngles = await leer(alOtro);
      expect([camino, enIngles.includes('<html lang="en">')]).toEqual([camino, true]);
    }
    const ficha = await abrirla();
    puerta.reloj.instante += 10_000;
    const corta = await enviar({ ...DICHO, problema: 'corto', ficha });
    const bien = await enviar({ ...DICHO, ficha });
    expect([corta.estado, otro(corta.pagina)]).toEqual([400, null]);
    expect([bien.estado, otro(bien.pagina)]).toEqual([201, null]);
    expect(bien.pagina).toContain('class="demo-barra"');
  });

  describe('when nothing can be written', () => {
    const escritor = (): ConexionSqlite =>
      (puerta.servicio.persistencia.procesos as unknown as { escritor: { bd: ConexionSqlite } })
        .escritor.bd;
    const mandar = async () => {
      const cuerpo = new FormData();
      const ficha = await abrirla();
      puerta.reloj.instante += 10_000;
      const campos = { ...DICHO, problema: 'Largo. '.repeat(700), nombre: '', acepto: '', ficha };
      for (const [k, v] of Object.entries({ cocreacion: c.cocreacion, ...campos }))
        cuerpo.set(k, v);
      return fetch(`${puerta.url}/formulario`, {
        method: 'POST',
        body: cuerpo,
        headers: { accept: 'text/html,*/*;q=0.8' },
      });
    };

    const esPagina = async (r: Response, estado: number, titulo: string): Promise<void> => {
      const pagina = await r.text();
      expect([r.status, r.headers.get('content-type')]).toEqual([
        estado,
        'text/html; charset=utf-8',
      ]);
      expect(pagina).toContain(`<h1>${titulo}</h1>`);
      expect(pagina).toContain('Lo que escribió no se ha perdido');
      // Whoever looks for what happened finds it by this number.
      expect(pagina).toContain(`dé este número: ${r.headers.get('x-request-id')}`);
    };

    it('for want of room: it is told as a page, and with room again it is taken', async () => {
      const bd = escritor();
      bd.pragma('max_page_count = 1');
      let r = await mandar();
      for (let i = 0; i < 100 && r.status === 201; i++) r = await mandar();
      bd.pragma('max_page_count = 1000000');
      await esPagina(r, 507, 'No queda espacio donde guardar');
      expect((await mandar()).status).toBe(201);
    });

    it('because another one writes for too long: it is told as a page, and afterwards it is taken', async () => {
      const bd = escritor();
      const paciencia = bd.pragma('busy_timeout', { simple: true });
      const otra = new Database(join(puerta.carpeta, 'minga.sqlite'));
      bd.pragma('busy_timeout = 20');
      otra.exec('begin immediate');
      const r = await mandar();
      otra.exec('rollback');
      otra.close();
      bd.pragma(`busy_timeout = ${String(paciencia)}`);
      await esPagina(r, 503, 'Fuera de servicio por ahora');
      expect((await mandar()).status).toBe(201);
    });
  });

  it('what is accepted is read in either language, and the version that was read is the one kept', async () => {
    for (const [idioma, version, dice] of [
      ['es', 1, 'Autorizo al gobierno'],
      ['en', 2, 'the Spanish text is the one that counts'],
    ] as const) {
      const html = await leer(`/formulario?cocreacion=${c.cocreacion}&idioma=${idioma}`);
      const [, lengua, texto] = /<p class="menor" lang="(\w+)">(.*?)<\/p>/.exec(html) ?? [];
      expect([lengua, texto]).toEqual([idioma, expect.stringContaining(dice)]);
      const vigente = await publico(`/propuestas/consentimiento?idioma=${idioma}`);
      expect(vigente.cuerpo).toMatchObject({ version, idioma, texto });
      expect(html).toContain(`type="checkbox" name="acepto" value="${version}"`);
      puerta.reloj.instante += 10_000;
      const acepto = String(version);
      const solucion = `${DICHO.solucion} Versión ${version}.`;
      const enviada = await enviar({ ...DICHO, solucion, acepto, ficha: fichaDe(html) });
      expect(enviada.estado).toBe(201);
      const base = new Database(join(puerta.carpeta, 'minga.sqlite'), { readonly: true });
      const guardada = base
        .prepare(
          'select a.consentimiento from propuesta_autor a join propuesta p on p.id = a.propuesta_id where p.solucion = ?',
        )
        .get(solucion);
      base.close();
      expect(guardada).toEqual({ consentimiento: version });
      const otra = fichaDe(html);
      for (const nunca of ['3', 'si'])
        expect((await enviar({ ...DICHO, acepto: nunca, ficha: otra })).estado).toBe(422);
    }
    // What somebody accepted is never rewritten.
    const huellas = CONSENTIMIENTOS.map(({ version, idioma, texto }) => [
      version,
      idioma,
      createHash('sha256').update(texto).digest('hex').slice(0, 16),
    ]);
    expect(huellas).toEqual([
      [1, 'es', '9359d09f017a25c0'],
      [2, 'en', 'ff4e77cbb59e5520'],
    ]);
  });

  it('speaks the language of the page it was reached from, whatever the browser prefers, and answers in it', async () => {
    const enlace = async (pagina: string): Promise<string> =>
      /href="(\/formulario\?[^"]+)"/.exec(await leer(pagina))?.[1]?.replaceAll('&amp;', '&') ?? '';
    const idiomaDe = (html: string) => /<html lang="(\w+)/.exec(html)?.[1];
    const ir = async (camino: string, prefiere: string, cuerpo?: FormData): Promise<string> => {
      const r = await fetch(`${puerta.url}${camino}`, {
        headers: { 'accept-language': prefiere },
        ...(cuerpo === undefined ? {} : { method: 'POST', body: cuerpo }),
      });
      return r.text();
    };
    for (const [portal, idioma, prefiere, titulo] of [
      [`/gad/${c.gad}`, 'es', 'en-US', 'Recibimos lo que escribió'],
      [`/en/gad/${c.gad}`, 'en', 'es-EC', 'We received what you wrote'],
    ] as const) {
      const html = await ir(await enlace(portal), prefiere);
      const accion = /action="([^"]+)"/.exec(html)?.[1] ?? '';
      expect([idiomaDe(html), accion]).toEqual([idioma, `/formulario?idioma=${idioma}`]);
      puerta.reloj.instante += 10_000;
      const cuerpo = new FormData();
      const ficha = /name="ficha" value="([^"]+)"/.exec(html)?.[1] ?? '';
      const acepto = idioma === 'es' ? '1' : '2';
      const campos = { cocreacion: c.cocreacion, ...DICHO, acepto, problema: 'Corto', ficha };
      for (const [k, v] of Object.entries(campos)) cuerpo.set(k, v);
      const mal = await ir(accion, prefiere, cuerpo);
      // Sent again from the answer: it goes on in the same language.
      expect([idiomaDe(mal), /action="([^"]+)"/.exec(mal)?.[1]]).toEqual([idioma, accion]);
      cuerpo.set('problema', `${DICHO.problema} (${idioma})`);
      const bien = await ir(accion, prefiere, cuerpo);
      expect([idiomaDe(bien), bien.includes(titulo)]).toEqual([idioma, true]);
    }
    // Typed by hand, it has no page before it.
    const suelta = `/formulario?cocreacion=${c.cocreacion}`;
    expect(idiomaDe(await ir(suelta, 'en-US'))).toBe('en');
    expect(idiomaDe(await ir(`${suelta}&idioma=fr`, 'es-EC'))).toBe('es');
  });
});

describe('those who propose', () => {
  it('are counted by what they say they are, once reception closed, and never so that one is found', async () => {
    const propuesta = (n: number, persona: object) => ({
      problema: `Problema ficticio número ${n} del barrio alto.`,
      solucion: `Solución ficticia número ${n}, con su fecha.`,
      persona: { nombre: `Persona Ficticia ${n}`, ...persona },
      consentimiento: { version: 1, acepto: true },
    });
    const personas = [
      ...Array.from({ length: 7 }, () => ({ genero: 'femenino', autoidentificacion: 'mestiza' })),
      ...Array.from({ length: 6 }, () => ({ genero: 'masculino', autoidentificacion: 'mestiza' })),
      { genero: 'noBinario', autoidentificacion: 'indigena' },
    ];
    const r = await pocl.post('/api/propuestas', {
      cocreacion: c.cocreacion,
      canal: 'papel',
      propuestas: personas.map((x, i) => propuesta(200 + i, x)),
    });
    expect(r.estado).toBe(201);
    const quienes = async () => (await publico(`/gobiernos/${c.gad}`)).cuerpo.planes[0].quienes;
    expect((await quienes()).celdas).toEqual([]);
    // Where one proposes stands before anything else; closed, the page says so and promises no day.
    const antesDeLasEtapas = async (codigo: string) =>
      (await leer(`/gad/${codigo}`)).split('id="participar"')[0]!.split('</h1>')[1]!;
    const abierta = await antesDeLasEtapas(c.gad);
    for (const camino of [`/participar?cocreacion=${c.cocreacion}`, `/formulario?cocreacion=`])
      expect(abierta).toContain(`href="${camino}`);
    expect(abierta).not.toContain('Ahora no recibe propuestas');
    expect((await c.foro.transitar(c.cocreacion, 'cerrarRecepcion', {})).estado).toBe(200);
    const cerrada = await antesDeLasEtapas(c.gad);
    expect(cerrada).toContain('Ahora no recibe propuestas para el plan de acción que escribe.');
    expect(cerrada).not.toContain('cocreacion=');
    expect(await antesDeLasEtapas('0101')).toContain('Ahora no recibe propuestas. Se reciben');
    expect(await quienes()).toEqual({
      total: 14,
      pocos: false,
      celdas: [
        { grupo: 'genero.femenino', cantidad: 7 },
        { grupo: 'genero.masculino', cantidad: null },
        { grupo: 'genero.noBinario', cantidad: null },
        { grupo: 'pueblo.indigena', cantidad: null },
        { grupo: 'pueblo.mestiza', cantidad: null },
      ],
    });
    expect(await leer(`/gad/${c.gad}`)).toContain('según dijeron de sí mismas 14 personas');
  });
});

describe('a public consultation of drafts', () => {
  const consulta = { hasta: '2025-12-05', compromisos: ['C1'] };
  const abrir = (datos: object) => c.foro.transitar(c.cocreacion, 'abrirConsultaPublica', datos);
  const cerrar = () =>
    c.foro.transitar(c.cocreacion, 'cerrarConsultaPublica', {
      resumen: 'Se precisó quién responde.',
    });

  it('opens on commitments already written, with its last day, and shows them', async () => {
    const { foro, cocreacion } = c;
    const bien = (r: { estado: number; cuerpo: unknown }) => {
      if (r.estado !== 200) throw new Error(JSON.stringify(r.cuerpo));
    };
    bien(
      await foro.transitar(
        cocreacion,
        'concluirAnalisis',
        { evaluadas: 2, seleccionadas: 1 },
        { justificaciones: { PROPUESTAS_EVALUADAS: 'Se evaluaron en el foro.' } },
      ),
    );
    bien(
      await foro.transitar(cocreacion, 'formularCompromiso', {
        codigo: 'C1',
        responsable: true,
        contraparte: true,
        hitosVerificables: 2,
        compromiso: { titulo: 'Agua todos los días', problema: 'Llega un día por semana.' },
      }),
    );
    expect((await aportar(cocreacion)).estado).toBe(404);
    expect((await abrir({ ...consulta, compromisos: ['C9'] })).cuerpo.codigo).toBe(
      'REQUISITO_INCUMPLIDO',
    );
    bien(await abrir(consulta));
    expect((await fichaPublica()).planes[0].consultas).toEqual([
      expect.objectContaining({
        abierta: true,
        hasta: '2025-12-05',
        borradores: [expect.objectContaining({ codigo: 'C1', titulo: 'Agua todos los días' })],
      }),
    ]);
    const pagina = await leer(`/gad/${c.gad}`);
    expect(pagina).toContain('Llega un día por semana.');
    expect(pagina).toContain(`sobre=${cocreacion}`);
  });

  it('takes observations, which wait to be read and never tell who wrote them', async () => {
    expect((await aportar(c.cocreacion, QUIEN)).estado).toBe(201);
    expect((await aportar(c.cocreacion, { dice: 'Compre aquí, muy barato.' })).estado).toBe(201);
    expect((await aportar(c.cocreacion, { compromiso: 'C7' })).estado).toBe(404);
    expect((await fichaPublica()).aportes).toEqual([]);
    const [abuso, buena] = await cola('observacion');
    const moderar = (id: string, cuerpo: object) =>
      pocl.post(`/api/propuestas/${id}/moderacion`, cuerpo);
    expect((await moderar(abuso!.id, { decision: 'apartar', motivo: 'Publicidad' })).estado).toBe(
      200,
    );
    expect((await moderar(buena!.id, { decision: 'tramitar' })).estado).toBe(200);
    const { aportes, propuestas } = await fichaPublica();
    expect(aportes).toEqual([
      expect.objectContaining({ codigo: buena!.codigo, estado: 'publicada', compromiso: 'C1' }),
    ]);
    expect(propuestas.map((p: { codigo: string }) => p.codigo)).not.toContain(buena!.codigo);
    for (const camino of [`/gad/${c.gad}`, '/datos/v1/aportes.csv']) {
      const texto = await leer(camino);
      expect(texto).toContain('quién responde por el agua');
      for (const secreto of ['Observadora', 'observa@', 'barato'])
        expect([camino, texto.includes(secreto)]).toEqual([camino, false]);
    }
  });

  it('what somebody said of who they are is counted, and told to nobody one by one', async () => {
    const buena = (await cola('observacion')).find((x) => x.procesoId !== null)!;
    const vista = await pocl.post(`/api/propuestas/${buena.id}/persona`, {
      motivo: 'Pide que se le llame por teléfono.',
    });
    expect(vista.cuerpo).toEqual({
      nombre: 'Persona Ficticia Observadora',
      correo: 'observa@ciudadania.invalid',
    });
  });

  it('is not closed while somebody waits for an answer, and then tells what was answered', async () => {
    expect(JSON.stringify((await cerrar()).cuerpo)).toContain('OBSERVACIONES_RESPONDIDAS');
    const buena = (await cola('observacion')).find((x) => x.procesoId !== null)!;
    const r = await pocl.transitar(buena.procesoId!, 'responderAporte', {
      respuesta: 'Responderá la Unidad ficticia de agua; se añadió al borrador.',
    });
    expect([r.estado, JSON.stringify(r.cuerpo)]).toEqual([200, expect.any(String)]);
    expect((await cerrar()).estado).toBe(200);
    const { planes, aportes } = await fichaPublica();
    expect(planes[0].consultas[0]).toMatchObject({
      abierta: false,
      resumen: 'Se precisó quién responde.',
    });
    expect(aportes[0]).toMatchObject({ estado: 'respondida' });
    expect(await leer(`/gad/${c.gad}`)).toContain('Unidad ficticia de agua');
    expect((await aportar(c.cocreacion)).estado).toBe(404);
    const { raizId } = await plan();
    expect((await pocl.get('/api/avisos')).cuerpo.elementos).toContainEqual(
      expect.objectContaining({
        codigo: 'CONSULTA_CERRADA',
        paso: 13,
        ruta: `/expedientes/${raizId}?paso=13`,
      }),
    );
    const enPaso = async (paso: number) =>
      (await c.foro.get(`/api/bandeja?vista=hechos&limite=100&paso=${paso}`)).cuerpo
        .elementos as readonly { evento: string; pasoDelRecorrido: number }[];
    expect(await enPaso(13)).toContainEqual(
      expect.objectContaining({ evento: 'cerrarConsultaPublica', pasoDelRecorrido: 13 }),
    );
    for (const paso of [1, 2, 3, 4, 5])
      expect((await enPaso(paso)).map((h) => h.evento)).not.toContain('cerrarConsultaPublica');
  });

  it('what was withdrawn from publication is not shown any more', async () => {
    const buena = (await cola('observacion')).find((x) => x.procesoId !== null)!;
    const r = await pocl.transitar(buena.procesoId!, 'retirarAporte', {
      motivo: 'Nombra a alguien.',
    });
    expect(r.estado).toBe(200);
    expect((await fichaPublica()).aportes).toEqual([]);
  });
});
