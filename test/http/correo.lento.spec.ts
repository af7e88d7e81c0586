/** Letters for people, through a real mail server: once, in their language, when they want them. */
import { Salidas } from '../../src/engine/salidas.js';
import { Ids } from '../../src/engine/puertos/ids.js';
import { Mensajero } from '../../src/engine/puertos/mensajero.js';
import { RepartoDeCartas } from '../../src/modules/canales/reparto-de-cartas.js';
import { Resumenes } from '../../src/modules/canales/resumenes.js';
import { vestirCarta } from '../../src/modules/canales/vestir-carta.js';
import { minutoDelDia, trasElSilencio } from '../../src/modules/canales/preferencia.js';
import { ConfiguracionInvalida, leerConfiguracion } from '../../src/platform/configuracion.js';
import { Correo } from '../../src/platform/correo.js';
import { CLAVE, pedir, Puerta, type Programa } from './puerta.js';
import { ServidorDeCorreo } from './servidor-de-correo.js';

const HORA = 3_600_000;
const DIA = 24 * HORA;
const PREFERENCIA = {
  idioma: 'es',
  modos: { pendiente: 'resumen', procedimiento: 'resumen', plan: 'resumen' },
  resumenA: 480,
  resumenSoloHabil: true,
  silencio: null,
};

describe('the foot of a letter', () => {
  it('sends nobody without an account to a screen that asks for one', () => {
    const carta = { asunto: 'Noticias', parrafos: ['Su propuesta P-1 tiene respuesta.'] };
    const vestida = (conCuenta: boolean): string => {
      const { texto, html } = vestirCarta(carta, 'es', new URL('https://minga.gob.ec'), {
        conCuenta,
        baja: null,
      });
      return texto + html;
    };
    expect(vestida(true)).toContain('https://minga.gob.ec/preferencias');
    expect(vestida(false)).not.toContain('https://minga.gob.ec');
  });
});

describe('the configuration of mail', () => {
  const produccion = {
    MINGA_PERFIL: 'produccion',
    MINGA_BD: 'sqlite:x',
    MINGA_SECRETO: 'x'.repeat(40),
    MINGA_CLAVES_PERSONALES: `clave-1:${Buffer.alloc(32, 7).toString('base64')}`,
    MINGA_ARCHIVOS: 'bd',
    MINGA_URL: 'https://minga.gob.ec',
  };
  const faltas = (mas: Record<string, string>): string[] => {
    try {
      leerConfiguracion({ ...produccion, ...mas });
      return [];
    } catch (error) {
      if (!(error instanceof ConfiguracionInvalida)) throw error;
      return error.faltas.map((f) => f.variable);
    }
  };
  const completa = {
    MINGA_SMTP_SERVIDOR: 'correo.gob.ec',
    MINGA_CORREO_REMITENTE: 'minga@gob.ec',
  };
  it('is whole or absent; a half one refuses to start', () => {
    expect(faltas({})).toEqual([]);
    expect(faltas(completa)).toEqual([]);
    expect(faltas({ MINGA_SMTP_SERVIDOR: 'correo.gob.ec' })).toEqual(['MINGA_CORREO_REMITENTE']);
    expect(faltas({ MINGA_CORREO_REMITENTE: 'minga@gob.ec' })).toEqual(['MINGA_SMTP_SERVIDOR']);
    expect(faltas({ MINGA_SMTP_CLAVE: 'x' }).sort()).toEqual([
      'MINGA_CORREO_REMITENTE',
      'MINGA_SMTP_SERVIDOR',
      'MINGA_SMTP_USUARIO',
    ]);
    expect(faltas({ ...completa, MINGA_SMTP_USUARIO: 'u' })).toEqual(['MINGA_SMTP_CLAVE']);
    expect(faltas({ ...completa, MINGA_SMTP_SEGURIDAD: 'ninguna' })).toEqual([
      'MINGA_SMTP_SEGURIDAD',
    ]);
  });
  it('asks for encryption unless the server is this machine', () => {
    const { smtp } = leerConfiguracion({ ...produccion, ...completa });
    expect(smtp).toMatchObject({ seguridad: 'starttls', puerto: 587, acceso: null });
    const local = {
      ...completa,
      MINGA_SMTP_SERVIDOR: 'localhost',
      MINGA_SMTP_SEGURIDAD: 'ninguna',
    };
    expect(leerConfiguracion({ ...produccion, ...local }).smtp?.seguridad).toBe('ninguna');
  });
});

describe('quiet hours', () => {
  // 15 September 2025, 22:30 in Quito.
  const noche = Date.UTC(2025, 8, 16, 3, 30);
  it('hold a letter until they end, over midnight too', () => {
    expect(minutoDelDia(noche, 'America/Guayaquil')).toBe(22 * 60 + 30);
    expect(minutoDelDia(noche, 'Pacific/Galapagos')).toBe(21 * 60 + 30);
    // Quiet until seven, in the islands: an hour later than on the mainland.
    expect(trasElSilencio(noche, { desde: 20 * 60, hasta: 7 * 60 }, 'Pacific/Galapagos')).toBe(
      Date.UTC(2025, 8, 16, 13, 0),
    );
    expect(trasElSilencio(noche, null)).toBe(noche);
    expect(trasElSilencio(noche, { desde: 20 * 60, hasta: 7 * 60 })).toBe(
      Date.UTC(2025, 8, 16, 12, 0),
    );
    expect(trasElSilencio(noche, { desde: 8 * 60, hasta: 18 * 60 })).toBe(noche);
    expect(trasElSilencio(noche, { desde: 22 * 60, hasta: 23 * 60 })).toBe(
      Date.UTC(2025, 8, 16, 4, 0),
    );
    expect(trasElSilencio(noche, { desde: 60, hasta: 60 })).toBe(noche);
  });
});

describe('letters', () => {
  let servidor: ServidorDeCorreo;
  let puerta: Puerta;
  let admin: Programa;
  let poc: Programa;
  beforeAll(async () => {
    servidor = await ServidorDeCorreo.abrir({ acceso: { usuario: 'minga', clave: 'secreta' } });
    puerta = await Puerta.abrir({
      MINGA_SECRETO: 'x'.repeat(40),
      MINGA_URL: 'https://minga.prueba.invalid',
      MINGA_SMTP_SERVIDOR: '127.0.0.1',
      MINGA_SMTP_PUERTO: String(servidor.puerto),
      MINGA_SMTP_SEGURIDAD: 'ninguna',
      MINGA_SMTP_USUARIO: 'minga',
      MINGA_SMTP_CLAVE: 'secreta',
      MINGA_CORREO_REMITENTE: 'minga@prueba.invalid',
    });
    admin = await puerta.entrar('Persona Ficticia 1', { rol: 'administrador' });
    poc = await puerta.entrar('Persona Ficticia 2', { rol: 'poc' });
  });
  afterAll(async () => {
    // First who holds its connections open.
    await puerta.cerrar();
    await servidor.cerrar();
  });
  beforeEach(async () => {
    await cartas();
    servidor.llegadas.length = 0;
    servidor.rechazo = null;
  });

  const salidas = async (): Promise<void> => {
    const { procesos, reloj } = puerta.servicio.persistencia;
    const { app } = puerta.servicio;
    await new Salidas(procesos, app.get(Mensajero), reloj, app.get(Ids)).repartir(50);
  };
  const cartas = () => puerta.servicio.app.get(RepartoDeCartas).repartir(50);
  const resumenes = () => puerta.servicio.app.get(Resumenes).hacer(50);
  let n = 0;
  /** A government that shows interest: its authority, the POC and the gremio are told. */
  const interes = async (): Promise<{ gad: string; proceso: string; autoridad: Programa }> => {
    n += 1;
    const gad = await puerta.gad(`GAD Demostración ${n}`);
    const autoridad = await puerta.entrar('Persona Ficticia 9', {
      rol: 'autoridad',
      titularId: gad,
    });
    const proceso = (
      await poc.post('/api/procesos', { procedimiento: 'implementacion', titular: gad })
    ).cuerpo.id as string;
    const manifestacion = await autoridad.documento(gad, ['oficio']);
    const r = await autoridad.transitar(proceso, 'indicarInteres', { origen: 'a', manifestacion });
    expect(r.estado).toBe(200);
    return { gad, proceso, autoridad };
  };

  it('go out with their own Message-ID, as text and HTML, in the language of who reads', async () => {
    await poc.pedir('PUT', '/api/preferencias', {
      cuerpo: {
        ...PREFERENCIA,
        idioma: 'en',
        modos: { ...PREFERENCIA.modos, procedimiento: 'alMomento' },
      },
    });
    const { proceso } = await interes();
    await salidas();
    await salidas();
    await cartas();
    expect(servidor.llegadas).toHaveLength(1);
    const [llegada] = servidor.llegadas;
    expect(llegada).toMatchObject({ de: 'minga@prueba.invalid', para: [poc.correo] });
    expect(llegada?.correo.subject).toBe('News of GAD Demostración 1');
    expect(llegada?.correo.text).toContain(
      `https://minga.prueba.invalid/expedientes/${proceso}?paso=1`,
    );
    expect(llegada?.correo.html).toContain('Open the file');
    expect(llegada?.correo.html).not.toMatch(/<img|<script|http:\/\//);
    expect(`${llegada?.correo.text}${llegada?.correo.html}`).not.toContain('Persona');
    const [carta] = (await admin.get('/api/correos')).cuerpo.elementos;
    expect(servidor.cabecera(0, 'message-id')).toBe(`<${carta.id}@prueba.invalid>`);
    expect(servidor.cabecera(0, 'auto-submitted')).toBe('auto-generated');
    expect(carta).toMatchObject({ estado: 'enviada', clase: 'aviso', para: poc.correo });
    await poc.pedir('PUT', '/api/preferencias', { cuerpo: PREFERENCIA });
  });

  it('an office that is given, a question and an invitation go out, without what was written in them', async () => {
    const { gad, proceso, autoridad } = await interes();
    await salidas();
    await autoridad.pedir('PUT', '/api/preferencias', {
      cuerpo: {
        ...PREFERENCIA,
        modos: { pendiente: 'alMomento', procedimiento: 'alMomento', plan: 'nunca' },
      },
    });
    const designada = await poc.post(`/api/titulares/${gad}/designaciones`, {
      persona: autoridad.personaId,
      rol: 'delegado',
      calidad: 'encargado',
      desde: '2025-09-15',
      hasta: '2025-09-30',
      documento: await poc.documento(gad, ['oficio_delegacion']),
    });
    expect([designada.estado, designada.cuerpo]).toEqual([201, designada.cuerpo]);
    const pregunta = await poc.post(`/api/procesos/${proceso}/consultas`, {
      clase: 'observacion',
      asunto: 'Asunto reservado',
      texto: 'Falta la firma de Persona Ficticia 99.',
      dirigidaA: 'autoridad',
      paso: 1,
    });
    expect(pregunta.estado).toBe(201);
    await cartas();
    const textos = servidor.llegadas
      .filter((l) => l.para.includes(autoridad.correo))
      .map((l) => l.correo.text ?? '');
    expect(textos).toHaveLength(2);
    expect(textos.join()).toContain('del 15 de septiembre de 2025 al 30 de septiembre de 2025');
    expect(textos.join()).toContain('Le dirigieron una observación.');
    expect(textos.join()).toContain(`/expedientes/${proceso}/seguimiento`);
    expect(textos.join()).not.toMatch(/reservado|Ficticia/);

    servidor.llegadas.length = 0;
    const incorporada = await poc.post(`/api/titulares/${gad}/incorporaciones`, {
      persona: {
        clase: 'persona',
        nombre: 'Persona Ficticia 55',
        correo: 'nueva@demo.minga.invalid',
      },
      invitar: true,
      rol: 'pocl',
      calidad: 'titular',
      desde: '2025-09-15',
      documento: await poc.documento(gad, ['oficio_delegacion']),
    });
    expect(incorporada.cuerpo.invitacion).toMatchObject({ porCorreo: true });
    await cartas();
    const [invitacion] = servidor.llegadas;
    expect(invitacion?.para).toEqual(['nueva@demo.minga.invalid']);
    expect(invitacion?.correo.text).toContain(
      `/activacion#${incorporada.cuerpo.invitacion.enlace}`,
    );
    // The secret is erased once it went.
    const guardada = (await admin.get('/api/correos')).cuerpo.elementos.find(
      (c: { para: string }) => c.para === 'nueva@demo.minga.invalid',
    );
    const leida = await admin.get(`/api/correos/${guardada.id}`);
    expect(JSON.stringify(leida.cuerpo)).not.toContain(incorporada.cuerpo.invitacion.enlace);
    await autoridad.pedir('PUT', '/api/preferencias', { cuerpo: PREFERENCIA });
  });

  it('wait for the end of the quiet hours', async () => {
    const minuto = minutoDelDia(puerta.reloj.ahora(), 'America/Guayaquil');
    const { autoridad, gad, proceso } = await interes();
    await autoridad.pedir('PUT', '/api/preferencias', {
      cuerpo: {
        ...PREFERENCIA,
        modos: { ...PREFERENCIA.modos, procedimiento: 'alMomento' },
        silencio: { desde: minuto, hasta: (minuto + 60) % 1440 },
      },
    });
    await salidas();
    const r = await autoridad.transitar(proceso, 'suscribirCompromiso', {
      oficioDelegacion: await autoridad.documento(gad, ['oficio_delegacion']),
      actaCompromiso: await autoridad.documento(gad, ['acta_compromiso_modelo']),
      pocl: 'Persona Ficticia 8',
      delegados: 1,
      comunicadoPoc: '2025-09-15',
      comunicadoGremio: '2025-09-15',
    });
    expect(r.estado).toBe(200);
    const avisos = (await autoridad.get('/api/avisos')).cuerpo;
    await salidas();
    await cartas();
    expect(servidor.llegadas).toHaveLength(0);
    puerta.reloj.pasan(HORA);
    await cartas();
    expect(servidor.llegadas.length).toBeLessThanOrEqual(avisos.total);
  });

  it('what the server does not take now is tried again; what it will never take is left as failed', async () => {
    servidor.rechazo = { codigo: 451, alRecibir: true };
    const { cuerpo: prueba } = await admin.post('/api/correos/prueba');
    const leer = async () => (await admin.get(`/api/correos/${prueba.id}`)).cuerpo;
    await cartas();
    expect(await leer()).toMatchObject({ estado: 'pendiente', intentos: 1 });
    expect((await leer()).error).toContain('451');
    await cartas();
    expect((await leer()).intentos).toBe(1);
    servidor.rechazo = { codigo: 550 };
    puerta.reloj.pasan(10_000);
    await cartas();
    expect(await leer()).toMatchObject({ estado: 'fallida', error: 'EENVELOPE 550' });
    puerta.reloj.pasan(DIA);
    await admin.reingresar();
    await poc.reingresar();
    await cartas();
    expect((await leer()).estado).toBe('fallida');
    expect((await admin.get('/api/correos/resumen')).cuerpo).toMatchObject({
      sale: true,
      remitente: 'minga@prueba.invalid',
      conteos: { fallida: 1 },
    });
    servidor.rechazo = null;
    expect((await admin.post(`/api/correos/${prueba.id}/reintento`)).cuerpo.estado).toBe(
      'pendiente',
    );
    await cartas();
    expect(await leer()).toMatchObject({ estado: 'enviada', error: null });
    expect(servidor.llegadas).toHaveLength(1);
  });

  it('a reserved letter is sealed until it goes, and then it is erased', async () => {
    const id = puerta.servicio.app.get(Ids).nuevo();
    const lector = await puerta.entrar('Persona Ficticia 3', { rol: 'poc' });
    await puerta.servicio.app.get(Correo).poner({
      id,
      clase: 'acceso',
      cuentaId: lector.cuentaId,
      para: lector.correo,
      reservada: true,
      redactar: () => ({ asunto: 'Recuperación', parrafos: ['enlace-secreto'] }),
    });
    const guardada = await puerta.servicio.persistencia.cartas.find(id);
    expect(JSON.stringify(guardada)).not.toContain('enlace-secreto');
    expect((await admin.get(`/api/correos/${id}`)).cuerpo).toMatchObject({
      reservada: true,
      texto: null,
    });
    await cartas();
    expect(servidor.llegadas[0]?.correo.text).toContain('enlace-secreto');
    expect(await puerta.servicio.persistencia.cartas.find(id)).toMatchObject({
      estado: 'enviada',
      texto: null,
      html: null,
    });
  });

  it('a digest a day and person, once whatever the nodes, with a link that needs no login', async () => {
    // What the tests before left is told first.
    await resumenes();
    puerta.reloj.pasan(DIA);
    await admin.reingresar();
    await poc.reingresar();
    await cartas();
    servidor.llegadas.length = 0;
    await interes();
    await Promise.all([resumenes(), resumenes()]);
    await resumenes();
    await cartas();
    const alPoc = servidor.llegadas.filter((l) => l.para.includes(poc.correo));
    expect(alPoc).toHaveLength(1);
    const i = servidor.llegadas.indexOf(alPoc[0]!);
    expect(alPoc[0]?.correo.text).toMatch(/GAD Demostración \d+\n– El gobierno local inició/);
    expect(servidor.cabecera(i, 'list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    const baja = /<(https:[^>]+)>/.exec(servidor.cabecera(i, 'list-unsubscribe') ?? '')?.[1] ?? '';
    const camino = baja.replace('https://minga.prueba.invalid', '');
    // Looking at the link takes nobody off; a link that nobody signed does nothing.
    expect((await pedir(puerta.url, 'GET', camino)).estado).toBe(404);
    const ajena = camino.replace(poc.cuentaId, admin.cuentaId);
    expect((await pedir(puerta.url, 'POST', ajena)).cuerpo.codigo).toBe('BAJA_INVALIDA');
    const formulario = new FormData();
    formulario.set('List-Unsubscribe', 'One-Click');
    const r = await pedir(puerta.url, 'POST', camino, { formulario });
    expect(r).toMatchObject({ estado: 200, cuerpo: { dadoDeBaja: true } });
    expect((await poc.get('/api/preferencias')).cuerpo.preferencia.modos).toEqual({
      pendiente: 'nunca',
      procedimiento: 'nunca',
      plan: 'nunca',
    });
    puerta.reloj.pasan(DIA);
    await poc.reingresar();
    await admin.reingresar();
    servidor.llegadas.length = 0;
    await interes();
    await resumenes();
    await cartas();
    expect(servidor.llegadas.filter((l) => l.para.includes(poc.correo))).toEqual([]);
    // In the product every notice is there.
    expect((await poc.get('/api/avisos?soloSinLeer=1')).cuerpo.total).toBeGreaterThan(0);
  });

  it('each reads theirs, the administrators all; the password of the server is nowhere', async () => {
    expect((await poc.get('/api/correos')).cuerpo.codigo).toBe('SIN_PERMISO');
    const suyos = (await poc.get('/api/correos?mios=1')).cuerpo.elementos as { para: string }[];
    expect(suyos.length).toBeGreaterThan(0);
    expect(suyos.every((c) => c.para === poc.correo)).toBe(true);
    const ajeno = (await admin.get('/api/correos')).cuerpo.elementos.find(
      (c: { para: string }) => c.para !== poc.correo,
    );
    expect((await poc.get(`/api/correos/${ajeno.id}`)).estado).toBe(404);
    expect(JSON.stringify((await admin.get('/api/correos/resumen')).cuerpo)).not.toContain(
      'secreta',
    );
    expect(puerta.registro).not.toContain('secreta');
    expect(puerta.registro).not.toContain(poc.correo);
    expect(puerta.registro).not.toContain(CLAVE);
  });
});

it('a server whose certificate nobody trusts gets no letter', async () => {
  const servidor = await ServidorDeCorreo.abrir({ starttls: true });
  const puerta = await Puerta.abrir({
    MINGA_SMTP_SERVIDOR: '127.0.0.1',
    MINGA_SMTP_PUERTO: String(servidor.puerto),
    MINGA_CORREO_REMITENTE: 'minga@prueba.invalid',
  });
  try {
    const admin = await puerta.entrar('Persona Ficticia 1', { rol: 'administrador' });
    const { id } = (await admin.post('/api/correos/prueba')).cuerpo;
    await puerta.servicio.app.get(RepartoDeCartas).repartir(10);
    expect((await admin.get(`/api/correos/${id}`)).cuerpo).toMatchObject({ estado: 'pendiente' });
    expect((await admin.get(`/api/correos/${id}`)).cuerpo.error).toMatch(
      /ETLS|ESOCKET|SELF_SIGNED/,
    );
    expect(servidor.llegadas).toEqual([]);
  } finally {
    await puerta.cerrar();
    await servidor.cerrar();
  }
});

it('without a server, letters are read in the product', async () => {
  const puerta = await Puerta.abrir();
  try {
    const admin = await puerta.entrar('Persona Ficticia 1', { rol: 'administrador' });
    const { cuerpo: carta } = await admin.post('/api/correos/prueba');
    expect(carta).toMatchObject({ estado: 'buzon', proximoEn: null });
    expect((await admin.get(`/api/correos/${carta.id}`)).cuerpo.texto).toContain('correo');
    expect((await admin.get('/api/correos/resumen')).cuerpo).toMatchObject({
      sale: false,
      servidor: null,
      conteos: { buzon: 1 },
    });
    expect((await admin.get('/api/preferencias')).cuerpo).toMatchObject({
      porDefecto: true,
      correoSale: false,
    });
  } finally {
    await puerta.cerrar();
  }
});
