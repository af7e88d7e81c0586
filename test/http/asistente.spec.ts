/** A proposal becomes the draft of a commitment: checked, compared, helped by a machine if there is one, and handed to a person. */
import { CRITERIOS } from '../../machines/propuesta/datos.js';
import {
  cocreacionAbierta,
  type CocreacionAbierta,
} from '../historias/escenarios/cocreacion-abierta.js';
import { Puerta, type Programa, type Respuesta } from './puerta.js';
import { ServidorDeModelo } from './servidor-de-modelo.js';

const RUTA = '/api/borradores-de-compromiso';
const PROBLEMA =
  'Las familias del barrio no saben en qué se gasta el presupuesto y no pueden reclamar obras. Llame al 0998877665.';
const SOLUCION =
  'Publicar cada mes el gasto por barrio en datos abiertos, con los contratos de cada obra y su avance.';
const DE_MAQUINA =
  'La información del gasto está repartida entre oficinas que no la comparten y nadie responde por reunirla.';

let modelo: ServidorDeModelo;
let puerta: Puerta;
let poc: Programa;
let c: CocreacionAbierta;
let pocl: Programa;

beforeAll(async () => {
  modelo = await ServidorDeModelo.abrir();
  puerta = await Puerta.abrir({
    MINGA_MODELO_URL: modelo.url,
    MINGA_MODELO_NOMBRE: 'modelo-de-prueba',
    MINGA_MODELO_CLAVE: 'una-clave-de-prueba',
    MINGA_MODELO_ESPERA: '1',
  });
  puerta.reloj.instante = Date.parse('2025-11-20T15:00:00Z');
  poc = await puerta.entrar('Persona Ficticia 1', { rol: 'poc' });
  c = await cocreacionAbierta(puerta, poc, 'GAD Demostración del asistente');
  pocl = await puerta.entrar('Persona Ficticia 4', { rol: 'pocl', titularId: c.gad });
}, 120_000);
afterAll(async () => {
  await puerta.cerrar();
  await modelo.cerrar();
});

const bien = (r: Respuesta, estado = 200): Respuesta => {
  if (r.estado !== estado) throw new Error(JSON.stringify(r.cuerpo));
  return r;
};
async function propuesta(): Promise<{ id: string; proceso: string; codigo: string }> {
  bien(
    await pocl.post('/api/propuestas', {
      cocreacion: c.cocreacion,
      canal: 'mesa',
      propuestas: [{ problema: PROBLEMA, solucion: SOLUCION, pilar: 'transparencia' }],
    }),
    201,
  );
  const [p] = (await pocl.get(`/api/propuestas?cocreacion=${c.cocreacion}`)).cuerpo.elementos;
  return { id: p.id, proceso: p.procesoId, codigo: p.codigo };
}
const abrir = async (origen: object, quien = pocl) =>
  bien(await quien.post(RUTA, origen), 201).cuerpo;
const guardar = (b: { id: string; version: number }, lo: object, quien = pocl) =>
  quien.pedir('PUT', `${RUTA}/${b.id}`, { cuerpo: { version: b.version, ...lo } });
const faltasDe = (b: { revision: { codigo: string; cumple: boolean }[] }) =>
  b.revision.filter((r) => !r.cumple).map((r) => r.codigo);

it('a proposal becomes a draft with its own words, kept on the server, told what it lacks and printed', async () => {
  const p = await propuesta();
  const b = await abrir({ propuestas: [p.id] });
  expect(b).toMatchObject({
    modelo: 'modelo-de-prueba',
    ficha: { problema: PROBLEMA, accion: SOLUCION, valores: ['accesoInformacion'] },
    propuestas: [{ codigo: p.codigo }],
    destino: { cocreacionId: c.cocreacion, planId: c.plan, compromisoId: null },
  });
  expect(faltasDe(b)).toEqual(
    expect.arrayContaining(['SIN_DATOS_DE_PERSONAS', 'CON_HITOS', 'CON_CONTRAPARTE']),
  );
  const ficha = {
    ...b.ficha,
    problema: PROBLEMA.replace(' Llame al 0998877665.', ''),
    causas: 'El gasto se lleva en papel y en tres oficinas distintas.',
    contrapartes: ['Organización de demostración'],
  };
  const nuevo = bien(await guardar(b, { ficha, confirmados: [], propuestas: [p.id] })).cuerpo;
  expect(nuevo.version).toBe(2);
  for (const regla of ['SIN_DATOS_DE_PERSONAS', 'CAUSAS_DICHAS', 'CON_CONTRAPARTE'])
    expect(faltasDe(nuevo)).not.toContain(regla);
  const tarde = await guardar(b, { ficha, confirmados: [], propuestas: [] });
  expect([tarde.estado, tarde.cuerpo.codigo]).toEqual([409, 'BORRADOR_EN_CONFLICTO']);

  const impreso = bien(await pocl.get(`${RUTA}/${b.id}/documento?formato=txt`)).cuerpo as string;
  expect(impreso).toContain('Borrador de compromiso');
  expect(impreso).toContain('tres oficinas distintas');
  expect(impreso).toContain('Añada al menos un hito');
  for (const [formato, magia] of [
    ['docx', 'PK'],
    ['pdf', '%PDF'],
  ])
    expect(
      (bien(await pocl.get(`${RUTA}/${b.id}/documento?formato=${formato}`)).cuerpo as string).slice(
        0,
        magia!.length,
      ),
    ).toBe(magia);
  const lista = (await pocl.get(`${RUTA}?propuesta=${p.id}`)).cuerpo.elementos;
  expect(lista).toEqual([expect.objectContaining({ id: b.id, guardadoPor: 'Persona Ficticia 4' })]);
});

it('nobody reads or writes the drafts of another government, nor those who only look', async () => {
  const b = await abrir({ plan: c.plan });
  const otro = await puerta.gad('GAD Demostración ajeno al asistente');
  const ajeno = await puerta.entrar('Persona Ficticia 9', { rol: 'pocl', titularId: otro });
  const gremio = await puerta.entrar('Persona Ficticia 7', { rol: 'gremio', gremio: 'AME' });
  for (const quien of [ajeno, gremio]) {
    expect((await quien.get(`${RUTA}/${b.id}`)).estado).toBe(404);
    expect((await quien.get(RUTA)).cuerpo.elementos).toEqual([]);
    expect(
      (await guardar(b, { ficha: b.ficha, confirmados: [], propuestas: [] }, quien)).estado,
    ).toBe(404);
  }
  expect((await gremio.post(RUTA, { plan: c.plan })).estado).toBe(403);
  expect((await ajeno.post(RUTA, { plan: c.plan })).estado).toBe(404);
  expect((await pocl.pedir('DELETE', `${RUTA}/${b.id}`)).estado).toBe(204);
  expect((await pocl.get(`${RUTA}/${b.id}`)).estado).toBe(404);
});

describe('with a language model', () => {
  const CAMPOS = ['causas', 'resultadosEsperados'];
  const sugerir = (b: { id: string }, campos = CAMPOS) =>
    pocl.post(`${RUTA}/${b.id}/sugerencias`, { campos });

  it('it is sent the problem and the solution, with nothing of anybody, and what it writes is nobody’s until a person says so', async () => {
    const p = await propuesta();
    const b = await abrir({ propuestas: [p.id] });
    modelo.responder = modelo.decir({
      causas: DE_MAQUINA,
      resultadosEsperados: '<script>alert(1)</script> [cifra] barrios\u202E',
      responsable: 'Lo que no se le pidió',
    });
    const r = bien(await sugerir(b)).cuerpo;
    const pregunta = modelo.preguntas.at(-1)!;
    expect(pregunta).toMatchObject({
      camino: '/v1/chat/completions',
      autorizacion: 'Bearer una-clave-de-prueba',
    });
    const enviado = JSON.parse(pregunta.cuerpo.messages.at(-1)!.content) as object;
    expect(Object.keys(enviado)).toEqual(['problema', 'solucion', 'escriba']);
    expect(pregunta.texto).not.toMatch(/0998877665|Persona Ficticia|GAD Demostraci/);
    // Beside the field, not in it.
    expect(r.ficha.causas).toBe('');
    expect(r.sugerencias.map((s: { campo: string }) => s.campo)).toEqual(CAMPOS);
    expect(r.sugerencias[1].texto).toBe('<script>alert(1)</script> [cifra] barrios');
    expect(r.marcas).toEqual([]);

    // Whoever puts it in the field without reading it does not pass it on, whatever they say of other fields.
    const usada = { ...r.ficha, causas: DE_MAQUINA };
    const con = async (version: number, confirmados: string[]) =>
      bien(await guardar({ id: b.id, version }, { ficha: usada, confirmados, propuestas: [p.id] }))
        .cuerpo;
    const sin = await con(r.version, ['titulo']);
    expect(sin.marcas).toEqual([{ campo: 'causas', marca: 'sinConfirmar' }]);
    const negado = await pocl.post(`${RUTA}/${b.id}/pase`);
    expect([negado.estado, negado.cuerpo.codigo, negado.cuerpo.campos]).toEqual([
      422,
      'TEXTO_DE_MAQUINA_SIN_CONFIRMAR',
      ['causas'],
    ]);
    const impreso = async () =>
      (await pocl.get(`${RUTA}/${b.id}/documento?formato=txt`)).cuerpo as string;
    expect(await impreso()).toContain(
      'escrito por una máquina (modelo-de-prueba); ninguna persona',
    );
    const confirmado = await con(sin.version, ['causas']);
    expect(confirmado.marcas).toEqual([{ campo: 'causas', marca: 'confirmada' }]);
    expect(await impreso()).toContain('y confirmado por una persona');
    bien(await pocl.post(`${RUTA}/${b.id}/pase`));

    // Asked again, what it says now has to be confirmed again.
    modelo.responder = modelo.decir({ causas: DE_MAQUINA });
    const otra = bien(await sugerir(b, ['causas'])).cuerpo;
    expect(otra.marcas).toEqual([{ campo: 'causas', marca: 'sinConfirmar' }]);
  });

  const fallos: readonly [string, (m: ServidorDeModelo) => void, string][] = [
    ['never answers', (m) => (m.responder = () => undefined), 'tiempo'],
    ['says no', (m) => (m.responder = (r) => void r.writeHead(500).end('roto')), 'HTTP 500'],
    ['talks of something else', (m) => (m.responder = m.decir('No puedo ayudarle.')), 'forma'],
    ['answers no JSON', (m) => (m.responder = (r) => void r.end('<html>')), 'forma'],
    ['never stops', (m) => (m.responder = (r) => void r.end('x'.repeat(400_000))), 'tamano'],
    [
      'sends somewhere else',
      (m) => (m.responder = (r) => void r.writeHead(307, { location: `${m.url}/otra` }).end()),
      'conexion',
    ],
  ];
  it.each(fallos)('when it %s, it is told and the draft stays as it was', async (_, mal, causa) => {
    const b = await abrir({ propuestas: [(await propuesta()).id] });
    mal(modelo);
    const r = await sugerir(b);
    expect([r.estado, r.cuerpo.codigo]).toEqual([502, 'MODELO_NO_RESPONDE']);
    expect(r.cuerpo.detail ?? r.cuerpo.detalle).toContain(causa);
    expect((await pocl.get(`${RUTA}/${b.id}`)).cuerpo).toMatchObject({
      version: 1,
      sugerencias: [],
    });
  });

  it('is asked for nothing when there is nothing to write from', async () => {
    const b = await abrir({ plan: c.plan });
    const r = await sugerir(b);
    expect([r.estado, r.cuerpo.codigo]).toEqual([422, 'NADA_QUE_REDACTAR']);
  });
});

it('it is handed to the ordinary act: only when a person does it is there a commitment, which then looks like the next one', async () => {
  const p = await propuesta();
  bien(await c.foro.transitar(p.proceso, 'admitirPropuesta', {}));
  bien(
    await c.foro.transitar(p.proceso, 'calificarPropuesta', {
      evaluador: c.foro.cuentaId,
      calificaciones: CRITERIOS.map((criterio) => ({ criterio, puntaje: 4 })),
    }),
  );
  bien(await c.foro.transitar(p.proceso, 'seleccionarPropuesta', {}));
  bien(
    await c.foro.transitar(c.cocreacion, 'concluirAnalisis', { evaluadas: 1, seleccionadas: 1 }),
  );
  const b = await abrir({ propuestas: [p.id] });
  const ficha = {
    ...b.ficha,
    codigo: 'C1',
    titulo: 'Publicar el gasto de cada barrio',
    contrapartes: ['Organización de demostración'],
    hitos: [{ clave: 'H1', descripcion: 'Portal publicado', verificable: 'Dirección del portal' }],
  };
  bien(await guardar(b, { ficha, confirmados: [], propuestas: [p.id] }));
  const pase = bien(await pocl.post(`${RUTA}/${b.id}/pase`)).cuerpo;
  expect(pase).toMatchObject({ procesoId: c.cocreacion, evento: 'formularCompromiso' });
  const compromisos = async () =>
    (await pocl.get(`/api/planes/${c.plan}`)).cuerpo.compromisos as {
      codigo: string;
      ficha: { titulo: string };
    }[];
  expect(await compromisos()).toEqual([]);
  bien(await c.foro.transitar(pase.procesoId, pase.evento, pase.datos));
  expect(await compromisos()).toEqual([
    expect.objectContaining({
      codigo: 'C1',
      ficha: expect.objectContaining({ titulo: ficha.titulo }),
    }),
  ]);
  bien(await pocl.transitar(p.proceso, 'vincularCompromiso', { codigo: 'C1' }));

  const otro = await abrir({ propuestas: [(await propuesta()).id] });
  expect(otro.destino.codigos).toEqual(['C1']);
  const { elementos } = bien(await pocl.get(`${RUTA}/${otro.id}/parecidos`)).cuerpo;
  expect(elementos[0]).toMatchObject({ codigo: 'C1', titulo: ficha.titulo });
  expect(elementos[0].comunes).toEqual(expect.arrayContaining(['gasto']));
});
