/** What the acceptance scenarios ask of citizens' proposals, through the doors that citizens and officials use. */
import { solveChallenge } from 'altcha-lib';
import { CRITERIOS } from '../../../machines/propuesta/datos.js';
import { Ids } from '../../../src/engine/puertos/ids.js';
import { Mensajero } from '../../../src/engine/puertos/mensajero.js';
import { Salidas } from '../../../src/engine/salidas.js';
import { RecepcionService } from '../../../src/modules/propuestas/recepcion.service.js';
import { pedir, Puerta, type Programa, type Respuesta } from '../../http/puerta.js';
import { cocreacionAbierta, type CocreacionAbierta } from './cocreacion-abierta.js';

let puerta: Puerta;
let poc: Programa;
let c: CocreacionAbierta;
/** Of the GAD of `c`; the others have their own. */
let pocl: Programa;
/** Planted, and looked for wherever they must not be. */
const PERSONA = {
  nombre: 'Persona Ficticia Sembrada',
  correo: 'sembrada@ciudadania.invalid',
  telefono: '0998877665',
  cedula: '1710034065',
  canton: 'Cantón Ficticio Sembrado',
};
const SECRETOS = Object.values(PERSONA);
const PROBLEMA = 'No se sabe en qué se gasta el presupuesto de la parroquia.';
const SOLUCION = 'Publicar cada mes el gasto por barrio en datos abiertos.';

beforeAll(async () => {
  puerta = await Puerta.abrir();
  puerta.reloj.instante = Date.parse('2025-11-20T15:00:00Z');
  poc = await puerta.entrar('Persona Ficticia 1', { rol: 'poc' });
  c = await cocreacionAbierta(puerta, poc, 'GAD Demostración de propuestas');
  pocl = await poclDe(c);
}, 120_000);
afterAll(() => puerta.cerrar());

const poclDe = (de: CocreacionAbierta) =>
  puerta.entrar('Persona Ficticia 4', { rol: 'pocl', titularId: de.gad });
const publico = (metodo: string, camino: string, cuerpo?: unknown): Promise<Respuesta> =>
  pedir(puerta.url, metodo, `/api/publico/v1${camino}`, cuerpo === undefined ? {} : { cuerpo });

async function resuelto() {
  const { maxnumber, ...reto } = (await publico('GET', '/propuestas/reto')).cuerpo;
  const hallado = await solveChallenge(reto.challenge, reto.salt, reto.algorithm, maxnumber)
    .promise;
  return { ...reto, number: hallado!.number };
}
async function enviar(mas: object = {}): Promise<Respuesta> {
  return publico('POST', '/propuestas', {
    cocreacion: c.cocreacion,
    problema: PROBLEMA,
    solucion: SOLUCION,
    eje: 'institucional',
    pilar: 'transparencia',
    etiquetas: ['genero'],
    territorio: 'Parroquia de demostración',
    reto: await resuelto(),
    ...mas,
  });
}
const conPersona = (version = 1, acepto = true) => ({
  persona: PERSONA,
  consentimiento: { version, acepto },
});
interface EnTramite {
  readonly id: string;
  readonly codigo: string;
  readonly seguimiento: string;
  readonly proceso: string;
}
/** Sent by a citizen and taken up by the POCL. */
async function enTramite(mas: object = {}, de = c, quien = pocl): Promise<EnTramite> {
  const { cuerpo: acuse } = await enviar({ cocreacion: de.cocreacion, ...mas });
  const lista = await quien.get(
    `/api/propuestas?cocreacion=${de.cocreacion}&moderacion=porModerar`,
  );
  const { id } = (lista.cuerpo.elementos as { id: string; codigo: string }[]).find(
    (p) => p.codigo === acuse.codigo,
  )!;
  const r = await quien.post(`/api/propuestas/${id}/moderacion`, { decision: 'tramitar' });
  expect(r.estado).toBe(200);
  return { id, ...acuse, proceso: r.cuerpo.procesoId as string };
}
const hecho = (r: Respuesta): Respuesta => {
  if (r.estado !== 200) throw new Error(JSON.stringify(r.cuerpo));
  return r;
};
const puntajes = (puntaje = 4, criterios: readonly string[] = CRITERIOS) =>
  criterios.map((criterio) => ({ criterio, puntaje }));
const calificar = (quien: Programa, proceso: string, calificaciones: object[] = puntajes()) =>
  quien.transitar(proceso, 'calificarPropuesta', { evaluador: quien.cuentaId, calificaciones });
const codigosDe = (r: Respuesta): string[] =>
  (r.cuerpo.incumplidos as { codigo: string }[]).map((x) => x.codigo);
const seguir = async (p: { readonly seguimiento: string }) =>
  (await publico('GET', `/seguimiento/${p.seguimiento}`)).cuerpo;
/** The same, as a page without script. */
async function llana({ seguimiento }: { readonly seguimiento: string }): Promise<string> {
  const body = new FormData();
  body.set('codigo', seguimiento);
  return (
    await fetch(`${puerta.url}/formulario/seguimiento?idioma=es`, { method: 'POST', body })
  ).text();
}

it('scenario 16: without its solution it is refused by its field; the public list names nobody', async () => {
  const sin = await enviar({ solucion: undefined });
  expect([sin.estado, sin.cuerpo.errores[0].campo]).toEqual([400, 'solucion']);
  const p = await enTramite(conPersona());
  const lista = await publico('GET', '/propuestas?q=presupuesto%20barrio');
  const hallada = lista.cuerpo.elementos.find((x: { codigo: string }) => x.codigo === p.codigo);
  expect(hallada).toMatchObject({ problema: PROBLEMA, estado: 'recibida', respuesta: null });
  for (const secreto of SECRETOS) expect(JSON.stringify(lista.cuerpo)).not.toContain(secreto);
});

it('scenario 17: without consent to the words in force no identity is kept; without identity it is anonymous', async () => {
  for (const mal of [conPersona(1, false), conPersona(99), { persona: PERSONA }]) {
    const r = await enviar(mal);
    expect([r.estado, r.cuerpo.codigo]).toEqual([422, 'CONSENTIMIENTO_REQUERIDO']);
  }
  const anonima = await enTramite();
  expect((await seguir(anonima)).conDatosPersonales).toBe(false);
  const nadie = await pocl.post(`/api/propuestas/${anonima.id}/persona`, {
    motivo: 'Quiero llamar a quien propuso.',
  });
  expect([nadie.estado, nadie.cuerpo.codigo]).toEqual([409, 'SIN_DATOS_PERSONALES']);
});

it('who proposed is shown one at a time, with a reason, and who looked is written down', async () => {
  const p = await enTramite(conPersona());
  const sinMotivo = await pocl.post(`/api/propuestas/${p.id}/persona`, { motivo: '' });
  expect(sinMotivo.estado).toBe(400);
  const foro = await c.foro.post(`/api/propuestas/${p.id}/persona`, {
    motivo: 'Quiero saber quién la escribió.',
  });
  expect(foro.estado).toBe(403);
  const visto = await pocl.post(`/api/propuestas/${p.id}/persona`, {
    motivo: 'Invitar a la mesa de gasto abierto.',
  });
  expect([visto.estado, visto.cuerpo]).toEqual([200, PERSONA]);
  const { revelaciones } = (await pocl.get(`/api/propuestas/${p.id}`)).cuerpo;
  expect(revelaciones).toEqual([
    expect.objectContaining({ motivo: 'Invitar a la mesa de gasto abierto.' }),
  ]);
});

it('scenario 18: asked with the tracking code, the person is erased within fifteen days and what was proposed stays', async () => {
  const p = await enTramite(conPersona());
  const pedido = await publico('POST', `/seguimiento/${p.seguimiento}/borrado`, {});
  expect([pedido.estado, pedido.cuerpo.vence]).toEqual([202, '2025-12-05']);
  const cola = await pocl.get('/api/propuestas/borrados');
  expect(cola.cuerpo.elementos).toEqual([
    expect.objectContaining({ propuesta: p.id, vence: '2025-12-05' }),
  ]);
  // Who opens it reads that it was asked for, until it is done.
  const leida = async () => (await pocl.get(`/api/propuestas/${p.id}`)).cuerpo.borradoVence;
  expect(await leida()).toBe('2025-12-05');
  expect((await pocl.post(`/api/propuestas/${p.id}/borrado`)).estado).toBe(204);
  expect(await leida()).toBe(null);
  expect((await pocl.get('/api/propuestas/borrados')).cuerpo.elementos).toEqual([]);
  expect(await seguir(p)).toMatchObject({ problema: PROBLEMA, conDatosPersonales: false });
  const otraVez = await publico('POST', `/seguimiento/${p.seguimiento}/borrado`, {});
  expect([otraVez.estado, otraVez.cuerpo.codigo]).toEqual([409, 'SIN_DATOS_PERSONALES']);

  // Nobody attended to this one: its last day does.
  const olvidada = await enTramite(conPersona());
  await publico('POST', `/seguimiento/${olvidada.seguimiento}/borrado`, {});
  const recepcion = puerta.servicio.app.get(RecepcionService, { strict: false });
  await recepcion.borrarVencidos();
  // Who comes back reads that it was asked for, and until when.
  expect(await seguir(olvidada)).toMatchObject({
    conDatosPersonales: true,
    borradoVence: expect.stringMatching(/^2025-/),
  });
  const antes = puerta.reloj.instante;
  puerta.reloj.instante = Date.parse('2025-12-05T15:00:00Z');
  await recepcion.borrarVencidos();
  puerta.reloj.instante = antes;
  expect(await seguir(olvidada)).toMatchObject({ conDatosPersonales: false, borradoVence: null });
});

it('scenario 19: a six on a scale of five, or a score that skips sostenibilidad, is refused', async () => {
  const p = await enTramite();
  hecho(await c.foro.transitar(p.proceso, 'admitirPropuesta', {}));
  const seis = await calificar(c.foro, p.proceso, [
    ...puntajes().slice(1),
    { criterio: 'relevancia', puntaje: 6 },
  ]);
  expect([seis.estado, seis.cuerpo.codigo]).toEqual([400, 'DATOS_INVALIDOS']);
  const corta = await calificar(c.foro, p.proceso, puntajes(4, CRITERIOS.slice(0, 4)));
  expect([corta.estado, codigosDe(corta)]).toEqual([422, ['CALIFICACION_COMPLETA']]);
  expect(JSON.stringify(corta.cuerpo)).toContain('sostenibilidad');
});

it('scenario 20: weights stay as they are once somebody scored by them', async () => {
  const otra = await cocreacionAbierta(puerta, poc, 'GAD Demostración de pesos');
  const suyo = await poclDe(otra);
  const fijar = (peso: number) =>
    otra.foro.transitar(otra.cocreacion, 'fijarCriterios', {
      criterios: [...CRITERIOS, 'viabilidad'].map((clave) => ({ clave, peso })),
    });
  hecho(await fijar(10));
  const p = await enTramite({}, otra, suyo);
  hecho(await fijar(20));
  hecho(await otra.foro.transitar(p.proceso, 'admitirPropuesta', {}));
  hecho(await calificar(otra.foro, p.proceso, puntajes(4, [...CRITERIOS, 'viabilidad'])));
  const tarde = await fijar(30);
  expect([tarde.estado, codigosDe(tarde)]).toEqual([422, ['CRITERIOS_SIN_USAR']]);
  // Those of another co-creation are its own.
  hecho(
    await c.foro.transitar(c.cocreacion, 'fijarCriterios', {
      criterios: CRITERIOS.map((clave) => ({ clave, peso: 7 })),
    }),
  );
});

it('scenario 21: until it is answered the public reads «en evaluación», and no score', async () => {
  const p = await enTramite();
  hecho(await c.foro.transitar(p.proceso, 'admitirPropuesta', {}));
  hecho(await calificar(c.foro, p.proceso));
  hecho(await c.foro.transitar(p.proceso, 'seleccionarPropuesta', {}));
  const visto = await seguir(p);
  expect(visto).toMatchObject({ estado: 'enEvaluacion', respuesta: null, compromisos: [] });
  const publica = (await publico('GET', '/propuestas')).cuerpo.elementos as { codigo: string }[];
  for (const x of [visto, publica.find((y) => y.codigo === p.codigo)])
    expect(JSON.stringify(x)).not.toMatch(/promedio|puntaje|calificaci|evaluaciones|seleccionada/);
  const oficial = (await pocl.get(`/api/propuestas/${p.id}`)).cuerpo;
  expect(oficial).toMatchObject({ estado: 'respondiendoSeleccion', promedio: 4, evaluaciones: 1 });
  hecho(await pocl.transitar(p.proceso, 'responderPropuesta', { respuesta: 'Entra en el plan.' }));
  expect(await seguir(p)).toMatchObject({ estado: 'seleccionada', respuesta: 'Entra en el plan.' });
});

it('nobody scores, or declares a conflict, for another; what another did on paper comes with what they signed', async () => {
  const p = await enTramite();
  hecho(await c.foro.transitar(p.proceso, 'admitirPropuesta', {}));
  const ajena = { evaluador: pocl.cuentaId, calificaciones: puntajes(1) };
  for (const [evento, datos] of [
    ['calificarPropuesta', ajena],
    ['declararConflicto', { evaluador: pocl.cuentaId, motivo: 'Interés ajeno.' }],
  ] as const) {
    const r = await c.foro.transitar(p.proceso, evento, datos);
    expect([r.estado, r.cuerpo.errores]).toEqual([
      400,
      [expect.objectContaining({ campo: 'datos.evaluador', codigo: 'NO_ES_QUIEN_ACTUA' })],
    ]);
  }
  const comentada = puntajes(4).map((x) => ({ ...x, comentario: 'Se puede hacer.' }));
  hecho(await calificar(c.foro, p.proceso, comentada));
  const enPapel = { evaluador: 'F7', calificaciones: puntajes(2) };
  const sinPapel = await pocl.transitar(p.proceso, 'calificarPropuesta', enPapel, {
    actuadoPor: { rol: 'foro' },
  });
  expect([sinPapel.estado, codigosDe(sinPapel)]).toEqual([422, ['PRUEBA_DE_ACTUACION']]);
  hecho(
    await pocl.transitar(p.proceso, 'calificarPropuesta', enPapel, {
      actuadoPor: { rol: 'foro', documento: await pocl.documento(c.gad, ['acta_sesion']) },
    }),
  );
  expect((await pocl.get(`/api/propuestas/${p.id}`)).cuerpo).toMatchObject({
    evaluaciones: 2,
    promedio: 3,
  });
});

describe('a plan that receives two proposals', () => {
  let d: CocreacionAbierta;
  let suyo: Programa;
  let uno: EnTramite;
  let dos: EnTramite;
  let tres: EnTramite;
  beforeAll(async () => {
    d = await cocreacionAbierta(puerta, poc, 'GAD Demostración de respuestas');
    suyo = await poclDe(d);
    uno = await enTramite(conPersona(), d, suyo);
    dos = await enTramite(
      { ...conPersona(), persona: { ...PERSONA, correo: 'otra@ciudadania.invalid' } },
      d,
      suyo,
    );
    tres = await enTramite({}, d, suyo);
    for (const p of [uno, tres]) {
      hecho(await d.foro.transitar(p.proceso, 'admitirPropuesta', {}));
      hecho(await calificar(d.foro, p.proceso));
    }
    hecho(
      await d.foro.transitar(dos.proceso, 'fusionarPropuesta', {
        destino: uno.proceso,
        motivo: 'Piden lo mismo.',
      }),
    );
    hecho(await d.foro.transitar(uno.proceso, 'seleccionarPropuesta', {}));
    hecho(await d.foro.transitar(tres.proceso, 'descartarPropuesta', {}));
    hecho(
      await d.foro.transitar(d.cocreacion, 'concluirAnalisis', { evaluadas: 3, seleccionadas: 1 }),
    );
    hecho(
      await d.foro.transitar(d.cocreacion, 'formularCompromiso', {
        codigo: 'C1',
        responsable: true,
        contraparte: true,
        hitosVerificables: 1,
      }),
    );
  }, 120_000);
  const concluir = (mas: object = {}) =>
    d.foro.transitar(d.cocreacion, 'concluirFormulacion', { respondidas: 3 }, mas);

  it('scenario 22: the selection does not close while there are proposals unanswered, and they are named', async () => {
    const r = await concluir();
    expect([r.estado, codigosDe(r)]).toEqual([422, ['PROPUESTAS_RESPONDIDAS']]);
    const texto = JSON.stringify(r.cuerpo);
    for (const { codigo } of [uno, tres]) expect(texto).toContain(codigo);
    expect(texto).not.toContain(`${dos.codigo},`);
    for (const p of [uno, tres])
      hecho(await suyo.transitar(p.proceso, 'responderPropuesta', { respuesta: 'Por esto.' }));
    hecho(await concluir());
  });

  it('scenario 23: two joined in one commitment: both authors hear of what becomes of it', async () => {
    const ajeno = await suyo.transitar(uno.proceso, 'vincularCompromiso', { codigo: 'C9' });
    expect([ajeno.estado, codigosDe(ajeno)]).toEqual([422, ['COMPROMISO_DEL_PLAN']]);
    hecho(await suyo.transitar(uno.proceso, 'vincularCompromiso', { codigo: 'C1' }));
    const documentos = {
      pagl: await d.foro.documento(d.gad, ['pagl']),
      aprobacion: await d.foro.documento(d.gad, ['acta_sesion']),
    };
    const pasos: [string, object][] = [
      ['cerrarRecepcion', {}],
      [
        'aprobarPlan',
        {
          ...documentos,
          inicio: '2026-01-01',
          fin: '2027-12-31',
          actualizaciones: [],
          enteDeMonitoreo: true,
          respaldoNoGubernamental: true,
        },
      ],
      ['publicarPlan', { direccion: 'https://demostracion.invalid/plan' }],
      ['registrarLanzamiento', { lugar: 'Plaza de demostración' }],
      ['formalizarPlan', { actasDeCompromiso: await d.foro.documento(d.gad, ['acta_compromiso']) }],
    ];
    for (const [evento, datos] of pasos) hecho(await d.foro.transitar(d.cocreacion, evento, datos));
    // Its fifth stage is done inside step 13, and the letter says so.
    const { raizId } = (await poc.get(`/api/procesos/${d.plan}`)).cuerpo;
    const { elementos: actos } = (await poc.get(`/api/envios/actos?raiz=${raizId}`)).cuerpo;
    const aprobado = (actos as { evento: string; paso: number; secuencia: number }[]).find(
      (x) => x.evento === 'aprobarPlan',
    );
    expect(aprobado?.paso).toBe(13);
    const carta = await poc.get(
      `/api/envios/texto?raiz=${raizId}&secuencia=${aprobado?.secuencia}`,
    );
    expect(carta.cuerpo.cuerpo).toContain('Paso 13 de la implementación');
    const plan = (await poc.get(`/api/planes/${d.plan}`)).cuerpo;
    let compromiso = (plan.compromisos as { codigo: string; procesoId: string }[]).find(
      (x) => x.codigo === 'C1',
    )?.procesoId;
    if (typeof compromiso !== 'string') {
      hecho(
        await d.foro.transitar(d.plan, 'incorporarCompromiso', {
          codigo: 'C1',
          inicio: '2026-01-01',
          fin: '2026-12-31',
          hitos: 1,
        }),
      );
      compromiso = (
        (await poc.get(`/api/planes/${d.plan}`)).cuerpo.compromisos as { procesoId: string }[]
      )[0]!.procesoId;
    }
    hecho(
      await d.foro.transitar(compromiso, 'aprobarHojaDeRuta', {
        hitos: [{ clave: 'H1', descripcion: 'Portal', verificable: 'Acta publicada' }],
        acta: await d.foro.documento(d.gad, ['acta_sesion']),
      }),
    );
    await vaciarSalidas();
    for (const p of [uno, dos]) {
      const { novedades } = await seguir(p);
      expect((novedades as { texto: string }[]).map((x) => x.texto)).toEqual(
        expect.arrayContaining([expect.stringContaining('hoja de ruta del compromiso C1')]),
      );
    }
    const cartas = (
      await puerta.servicio.persistencia.cartas.listar({}, { limite: 100, cursor: null })
    ).elementos;
    const para = cartas.map((x) => x.para);
    expect(para).toEqual(expect.arrayContaining([PERSONA.correo, 'otra@ciudadania.invalid']));
    // Told again, nothing is written twice.
    const cuantas = (await seguir(uno)).novedades.length as number;
    await vaciarSalidas();
    expect((await seguir(uno)).novedades).toHaveLength(cuantas);
  });
});

it('paper forms are typed in a batch, each with a code to hand over', async () => {
  const lote = (quien: Programa, propuestas: object[]) =>
    quien.post('/api/propuestas', { cocreacion: c.cocreacion, canal: 'papel', propuestas });
  const escrita = { problema: PROBLEMA, solucion: SOLUCION };
  const r = await lote(pocl, [escrita, { ...escrita, ...conPersona() }]);
  expect(r.estado).toBe(201);
  for (const { seguimiento } of r.cuerpo.elementos as { seguimiento: string }[])
    expect((await publico('GET', `/seguimiento/${seguimiento.toLowerCase()}`)).cuerpo.estado).toBe(
      'recibida',
    );
  const ajeno = await puerta.entrar('Persona Ficticia 9', {
    rol: 'pocl',
    titularId: await puerta.gad('GAD Demostración ajeno'),
  });
  expect((await lote(ajeno, [escrita])).estado).toBe(403);
});

it('one is divided in two, and says so', async () => {
  const p = await enTramite();
  const r = await pocl.post(`/api/propuestas/${p.id}/division`, {
    motivo: 'Pide dos cosas.',
    partes: [
      { problema: PROBLEMA, solucion: SOLUCION },
      { problema: 'Las reuniones no se anuncian.', solucion: 'Publicar la agenda de cada mes.' },
    ],
  });
  expect([r.estado, r.cuerpo.elementos?.length]).toEqual([201, 2]);
  const dividida = await seguir(p);
  expect(dividida.estado).toBe('dividida');
  expect(dividida.sigueEn.map((x: { codigo: string }) => x.codigo)).toEqual(
    r.cuerpo.elementos.map((x: { codigo: string }) => x.codigo),
  );

  // Who may not divide it leaves no parts behind.
  const q = await enTramite();
  const cuantas = async (): Promise<number> =>
    (await pocl.get(`/api/propuestas?cocreacion=${c.cocreacion}&limite=100`)).cuerpo.elementos
      .length;
  const antes = await cuantas();
  const ajena = await poc.post(`/api/propuestas/${q.id}/division`, {
    motivo: 'Pide dos cosas.',
    partes: [
      { problema: PROBLEMA, solucion: SOLUCION },
      { problema: PROBLEMA, solucion: 'Publicar la agenda de cada mes.' },
    ],
  });
  expect([ajena.estado, ajena.cuerpo.codigo]).toEqual([403, 'ROL_NO_RESPONSABLE']);
  expect(await cuantas()).toBe(antes);
});

const cartasA = async (para: string) =>
  (
    await puerta.servicio.persistencia.cartas.listar({}, { limite: 100, cursor: null })
  ).elementos.filter((x) => x.para === para);
const novedadesDe = async (p: { readonly seguimiento: string }): Promise<string[]> =>
  (await publico('GET', `/seguimiento/${p.seguimiento}`)).cuerpo.novedades.map(
    (n: { texto: string }) => n.texto,
  );

describe('who asked to be told', () => {
  const con = (correo: string, version = 1) => ({
    ...conPersona(version),
    persona: { ...PERSONA, correo },
  });

  it('hears that it was taken up, and that it was admitted', async () => {
    const p = await enTramite(con('tramite@ciudadania.invalid'));
    expect(await novedadesDe(p)).toEqual([expect.stringContaining('está en trámite')]);
    expect(await cartasA('tramite@ciudadania.invalid')).toHaveLength(1);
    hecho(await c.foro.transitar(p.proceso, 'admitirPropuesta', {}));
    await vaciarSalidas();
    expect(await novedadesDe(p)).toEqual(
      expect.arrayContaining([expect.stringContaining('se admitió')]),
    );
    expect(await cartasA('tramite@ciudadania.invalid')).toHaveLength(2);
  });

  it('is written to in the language of what they accepted', async () => {
    await enTramite(con('english@ciudadania.invalid', 2));
    const [carta] = await cartasA('english@ciudadania.invalid');
    // Beside an address, in a mailbox that others administer: which one they sent is not said.
    expect(carta?.asunto).toBe('News of what you sent');
    const [suya] = await cartasA('tramite@ciudadania.invalid');
    expect(suya?.asunto).toBe('Noticias de lo que envió');
  });

  it('hears that it was set aside, and reads why with the code', async () => {
    const { cuerpo: acuse } = await enviar(con('apartada@ciudadania.invalid'));
    const cola = await pocl.get(
      `/api/propuestas?cocreacion=${c.cocreacion}&moderacion=porModerar&limite=100`,
    );
    const { id } = (cola.cuerpo.elementos as { id: string; codigo: string }[]).find(
      (p) => p.codigo === acuse.codigo,
    )!;
    const motivo = 'Es publicidad de un negocio.';
    await pocl.post(`/api/propuestas/${id}/moderacion`, { decision: 'apartar', motivo });
    expect(await seguir(acuse)).toMatchObject({
      estado: 'apartada',
      motivoDeModeracion: motivo,
      novedades: [{ texto: expect.stringContaining('se apartó') }],
    });
    expect(await cartasA('apartada@ciudadania.invalid')).toHaveLength(1);
    expect(await llana(acuse)).toContain(motivo);
    expect(await llana(acuse)).not.toContain('Todavía no hay respuesta');
  });

  it('of one that was joined to another reads the answer there, however long the way', async () => {
    const [una, otra, ultima] = [await enTramite(), await enTramite(), await enTramite()];
    for (const [de, a] of [
      [una, otra],
      [otra, ultima],
    ] as const)
      hecho(
        await c.foro.transitar(de!.proceso, 'fusionarPropuesta', {
          destino: a!.proceso,
          motivo: 'Piden lo mismo.',
        }),
      );
    const respuesta = 'La prefectura lo atiende.';
    hecho(
      await pocl.transitar(ultima.proceso, 'inadmitirPropuesta', {
        causa: 'fueraDeCompetencia',
        respuesta,
      }),
    );
    expect((await seguir(una)).sigueEn).toEqual([
      expect.objectContaining({ codigo: ultima.codigo, estado: 'noAdmitida', respuesta }),
    ]);
    expect((await seguir(ultima)).sigueEn).toEqual([]);
    const pagina = await llana(una);
    expect(pagina).toContain(`Sigue en ${ultima.codigo}`);
    expect(pagina).toContain(respuesta);
    expect(pagina).not.toContain('Todavía no hay respuesta');
  });
});

it('what comes in without an account is checked, served once and set aside if it is abuse', async () => {
  const reto = await resuelto();
  expect((await enviar({ reto })).estado).toBe(201);
  const repetido = await enviar({ reto });
  expect([repetido.estado, repetido.cuerpo.codigo]).toEqual([409, 'RETO_GASTADO']);
  const falso = await enviar({ reto: { ...(await resuelto()), number: 999_999 } });
  expect([falso.estado, falso.cuerpo.codigo]).toEqual([422, 'RETO_SIN_RESOLVER']);
  const viejo = await resuelto();
  puerta.reloj.instante += 31 * 60_000;
  expect((await enviar({ reto: viejo })).estado).toBe(422);
  expect((await enviar({ problema: 'x'.repeat(5001) })).estado).toBe(400);

  const { cuerpo: acuse } = await enviar({ problema: 'Llame al 0987654321 para ganar dinero ya' });
  const cola = await pocl.get(`/api/propuestas?cocreacion=${c.cocreacion}&moderacion=porModerar`);
  const { id } = (cola.cuerpo.elementos as { id: string; codigo: string }[]).find(
    (p) => p.codigo === acuse.codigo,
  )!;
  const { hallazgos } = (await pocl.get(`/api/propuestas/${id}`)).cuerpo;
  expect(hallazgos).toEqual([expect.objectContaining({ clase: 'telefono' })]);
  await pocl.post(`/api/propuestas/${id}/moderacion`, {
    decision: 'apartar',
    motivo: 'Publicidad.',
  });
  const lista = JSON.stringify((await publico('GET', '/propuestas?limite=100')).cuerpo);
  expect(lista).not.toContain('ganar dinero');
});

it('nothing that was planted of a person is in the journal, the outbox, the search, the drafts, the logs or the public API', async () => {
  const impreso = await borradorDe(await enTramite(conPersona()));
  expect(impreso).toContain(PROBLEMA);
  for (const secreto of SECRETOS) expect(impreso).not.toContain(secreto);
  await vaciarSalidas();
  const paginas = await Promise.all(
    ['/propuestas?limite=100', '/recepciones'].map(async (x) => (await publico('GET', x)).cuerpo),
  );
  const tablas = await filasDeTodo();
  expect(Object.keys(tablas)).toEqual(
    expect.arrayContaining(['bitacora', 'texto', 'salida', 'borrador_de_compromiso']),
  );
  expect(tablas['borrador_de_compromiso']).toContain(PROBLEMA);
  // Who a letter is for is in the letter, until it is swept; it is no public part.
  const { carta: _cartas, ...resto } = tablas;
  for (const secreto of SECRETOS) {
    expect(JSON.stringify(paginas)).not.toContain(secreto);
    expect(puerta.registro).not.toContain(secreto);
    for (const [tabla, filas] of Object.entries(resto))
      expect([tabla, filas.includes(secreto)]).toEqual([tabla, false]);
  }
});

/** The draft of a commitment made of a proposal, kept as it comes; gives what is printed of it. */
async function borradorDe({ id }: EnTramite): Promise<string> {
  const ruta = '/api/borradores-de-compromiso';
  const { cuerpo: b } = await pocl.post(ruta, { propuestas: [id] });
  const lo = { version: b.version, ficha: b.ficha, confirmados: [], propuestas: [id] };
  const guardado = await pocl.pedir('PUT', `${ruta}/${b.id}`, { cuerpo: lo });
  expect(guardado.estado).toBe(200);
  return (await pocl.get(`${ruta}/${b.id}/documento?formato=txt`)).cuerpo as string;
}

async function vaciarSalidas(): Promise<void> {
  const { app, persistencia } = puerta.servicio;
  const de = <T>(que: abstract new (...a: never[]) => T): T =>
    app.get(que as never, { strict: false });
  const salidas = new Salidas(persistencia.procesos, de(Mensajero), puerta.reloj, de(Ids));
  while ((await salidas.repartir(50)).arrendadas > 0);
}
async function filasDeTodo(): Promise<Record<string, string>> {
  const { Sqlite: Database } =
    await import('../../../src/persistence/sqlite/sqlite-de-este-node.js');
  const bd = new Database(`${puerta.carpeta}/minga.sqlite`, { readonly: true });
  try {
    const tablas = bd
      .prepare(`select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`)
      .all() as { name: string }[];
    return Object.fromEntries(
      tablas.map(({ name }) => [name, JSON.stringify(bd.prepare(`select * from "${name}"`).all())]),
    );
  } finally {
    bd.close();
  }
}
