/** What goes with a process without moving it (P16): questions and observations, technical assistance, reports. */
import { RecordatorioDePartes } from '../../src/modules/seguimiento/recordatorio-de-partes.js';
import { Casos, type Caso } from './caso.js';
import { Puerta, type Programa } from './puerta.js';

let puerta: Puerta;
let casos: Casos;
let poc: Programa;
let gremio: Programa;
let caso: Caso;
beforeAll(async () => {
  puerta = await Puerta.abrir();
  casos = await Casos.en(puerta);
  poc = casos.poc;
  gremio = await puerta.entrar('Persona Ficticia 8', { rol: 'gremio', gremio: 'AME' });
  caso = await casos.conCompromiso();
});
afterAll(() => puerta.cerrar());

const consulta = (mas: object = {}): object => ({
  clase: 'consulta',
  asunto: 'Registro del taller',
  texto: '¿Basta la lista de asistencia en hoja de cálculo?',
  dirigidaA: 'poc',
  paso: 4,
  ...mas,
});

describe('questions and observations', () => {
  it('asked, answered, resolved; the process does not move', async () => {
    const antes = (await poc.get(`/api/procesos/${caso.proceso}`)).cuerpo.secuencia as number;
    const r = await caso.pocl.post(`/api/procesos/${caso.proceso}/consultas`, consulta());
    expect(r.estado).toBe(201);
    expect(r.cuerpo).toMatchObject({
      estado: 'abierta',
      paso: { numero: 4 },
      hecha: { como: { rol: 'pocl' } },
      puedo: { responder: true, resolver: true, retirar: true },
    });
    const { id } = r.cuerpo as { id: string };
    const paraMi = await poc.get('/api/consultas?paraMi=1');
    expect(paraMi.cuerpo.elementos.map((c: { id: string }) => c.id)).toContain(id);
    const respondida = await poc.post(`/api/consultas/${id}/respuestas`, {
      texto: 'Sí, firmada por quien la levanta.',
    });
    expect(respondida.cuerpo).toMatchObject({
      estado: 'respondida',
      respuestas: [{ hecha: { como: { rol: 'poc' } } }],
    });
    expect((await caso.pocl.post(`/api/consultas/${id}/retiro`, { motivo: 'Ya no' })).estado).toBe(
      409,
    );
    const resuelta = await caso.pocl.post(`/api/consultas/${id}/resolucion`, { texto: 'Gracias' });
    expect(resuelta.cuerpo).toMatchObject({ estado: 'resuelta', cierre: { texto: 'Gracias' } });
    const tarde = await poc.post(`/api/consultas/${id}/respuestas`, { texto: 'Otra cosa' });
    expect([tarde.estado, tarde.cuerpo.codigo]).toEqual([409, 'SEGUIMIENTO_CERRADO']);
    expect((await poc.get(`/api/procesos/${caso.proceso}`)).cuerpo.secuencia).toBe(antes);
  });

  it('are told in the product to whom they concern, never to who made them, and without what they say', async () => {
    const avisos = async (quien: Programa): Promise<{ codigo: string; ruta: string }[]> =>
      (await quien.get('/api/avisos?soloSinLeer=1')).cuerpo.elementos;
    for (const quien of [poc, gremio, caso.pocl, caso.delegado]) {
      const hasta = new Date(puerta.reloj.ahora()).toISOString();
      await quien.post('/api/avisos/leidos', { hasta });
    }
    puerta.reloj.instante += 1_000;
    const { cuerpo } = await caso.pocl.post(
      `/api/procesos/${caso.proceso}/consultas`,
      consulta({ vence: '2025-12-01', asunto: 'Persona Ficticia 99' }),
    );
    const [aviso] = await avisos(poc);
    expect(aviso).toMatchObject({
      codigo: 'CONSULTA_RECIBIDA_CON_PLAZO',
      texto: 'Le dirigieron una consulta. Se pide respuesta hasta el 1 de diciembre de 2025.',
      titular: { id: caso.gad },
      paso: 4,
      ruta: `/expedientes/${caso.proceso}/seguimiento`,
    });
    expect(JSON.stringify(aviso)).not.toContain('Persona Ficticia 99');
    expect(await avisos(caso.pocl)).toEqual([]);
    expect(await avisos(gremio)).toEqual([]);
    await poc.post(`/api/consultas/${cuerpo.id}/respuestas`, { texto: 'Sí.' });
    expect((await avisos(caso.pocl)).map((a) => a.codigo)).toEqual(['CONSULTA_RESPONDIDA']);
    expect(await avisos(caso.delegado)).toEqual([]);
  });

  it('each field that is wrong is named; a document of another GAD does not exist', async () => {
    const mal = await caso.pocl.post(`/api/procesos/${caso.proceso}/consultas`, {
      ...consulta({ dirigidaA: 'evaluador', asunto: ' ', vence: 'mañana' }),
    });
    expect(mal.estado).toBe(400);
    expect(mal.cuerpo.errores.map((e: { campo: string }) => e.campo).sort()).toEqual([
      'asunto',
      'dirigidaA',
      'vence',
    ]);
    const pasada = await caso.pocl.post(
      `/api/procesos/${caso.proceso}/consultas`,
      consulta({ vence: '2020-01-01' }),
    );
    expect(pasada.cuerpo.errores).toMatchObject([{ campo: 'vence', codigo: 'FECHA_PASADA' }]);
    const otro = await casos.nuevo();
    const documento = await otro.autoridad.documento(otro.gad, ['oficio']);
    const ajeno = await caso.pocl.post(
      `/api/procesos/${caso.proceso}/consultas`,
      consulta({ documento }),
    );
    expect(ajeno.cuerpo.errores).toMatchObject([{ codigo: 'DOCUMENTO_INEXISTENTE' }]);
  });

  it('nobody of another territory sees it, answers it or knows that it is there', async () => {
    const { cuerpo } = await caso.pocl.post(
      `/api/procesos/${caso.proceso}/consultas`,
      consulta({ dirigidaA: 'gremio' }),
    );
    const otro = await casos.nuevo();
    const congope = await puerta.entrar('Persona Ficticia 9', { rol: 'gremio', gremio: 'CONGOPE' });
    for (const ajeno of [otro.pocl, congope]) {
      expect((await ajeno.get('/api/consultas')).cuerpo.elementos).toEqual([]);
      expect((await ajeno.get(`/api/consultas?proceso=${caso.proceso}`)).estado).toBe(404);
      for (const [camino, envio] of [
        [`/api/consultas/${cuerpo.id}/respuestas`, { texto: 'Hola' }],
        [`/api/consultas/${cuerpo.id}/resolucion`, {}],
        [`/api/procesos/${caso.proceso}/consultas`, consulta()],
      ] as const)
        expect([camino, (await ajeno.post(camino, envio)).estado]).toEqual([camino, 404]);
    }
    // Within the territory but not asked.
    const delegado = await caso.delegado.post(`/api/consultas/${cuerpo.id}/respuestas`, {
      texto: 'Yo diría…',
    });
    expect(delegado.estado).toBe(403);
    expect(
      (await gremio.post(`/api/consultas/${cuerpo.id}/respuestas`, { texto: 'Sí' })).estado,
    ).toBe(201);
  });
});

describe('technical assistance', () => {
  it('the POC and the gremio register it, with its document; the GAD reads it', async () => {
    const documento = await poc.documento(caso.gad, ['registro_acercamiento']);
    const asistencia = {
      paso: 13,
      fecha: '2025-09-10',
      modalidad: 'virtual',
      tema: 'Cómo definir hitos verificables',
      participantes: 14,
      documento,
    };
    const camino = `/api/procesos/${caso.proceso}/asistencias`;
    expect((await poc.post(camino, asistencia)).estado).toBe(204);
    expect((await gremio.post(camino, { ...asistencia, documento: null })).estado).toBe(204);
    expect((await caso.pocl.post(camino, asistencia)).estado).toBe(403);
    const futura = await poc.post(camino, { ...asistencia, fecha: '2031-01-01' });
    expect(futura.cuerpo.errores).toMatchObject([{ campo: 'fecha', codigo: 'FECHA_FUTURA' }]);
    const vista = await caso.pocl.get(camino);
    expect(vista.cuerpo).toMatchObject({ puedo: false });
    expect(
      vista.cuerpo.elementos
        .map((a: { hecha: { como: { rol: string } } }) => a.hecha.como.rol)
        .sort(),
    ).toEqual(['gremio', 'poc']);
  });
});

describe('reports', () => {
  it('come filled in from the journal, are sent once a day, and are acknowledged by each', async () => {
    const camino = `/api/procesos/${caso.proceso}/partes`;
    const propuesta = await caso.pocl.get(`${camino}/propuesta`);
    expect(propuesta.estado).toBe(200);
    expect(propuesta.cuerpo.resumen.hechos.map((h: { paso: number }) => h.paso)).toEqual(
      expect.arrayContaining([1, 2]),
    );
    expect(propuesta.cuerpo.resumen.pasos).toEqual(
      expect.arrayContaining([expect.objectContaining({ numero: 2, estado: 'cumplido' })]),
    );
    expect(propuesta.cuerpo.resumen.pendientes.length).toBeGreaterThan(0);
    expect((await poc.get(`${camino}/propuesta`)).estado).toBe(403);

    const dicho = { logros: 'Se suscribió el compromiso y se designó a los delegados.' };
    const enviado = await caso.pocl.post(camino, dicho);
    expect(enviado.estado).toBe(201);
    expect(enviado.cuerpo.resumen).toEqual(propuesta.cuerpo.resumen);
    const otra = await caso.pocl.post(camino, dicho);
    expect([otra.estado, otra.cuerpo.codigo]).toEqual([409, 'PARTE_YA_ENVIADO']);

    const acuse = `/api/partes/${enviado.cuerpo.id}/acuses`;
    expect((await caso.delegado.post(acuse, {})).estado).toBe(403);
    expect((await poc.post(acuse, { comentario: 'Recibido, gracias.' })).cuerpo).toMatchObject({
      acuses: [{ comentario: 'Recibido, gracias.', como: { rol: 'poc' } }],
      puedoAcusar: false,
    });
    expect((await gremio.post(acuse, {})).cuerpo.acuses).toHaveLength(2);
    expect((await gremio.post(acuse, {})).estado).toBe(409);
  });

  it('are reminded on working days: before they are due, and each so many days once late', async () => {
    const otro = await casos.conCompromiso();
    const recordatorio = puerta.servicio.app.get(RecordatorioDePartes);
    const dia = 24 * 3_600_000;
    const avisos = async (quien: Programa): Promise<string[]> => {
      await quien.reingresar();
      const { cuerpo } = await quien.get('/api/avisos?soloSinLeer=1');
      return (cuerpo.elementos as { codigo: string }[])
        .map((a) => a.codigo)
        .filter((c) => c.startsWith('PARTE_'));
    };
    const antes = puerta.reloj.instante;
    // Opened on 15 September 2025: due on 15 December, a Monday. A week before there are five working days.
    puerta.reloj.instante = Date.UTC(2025, 11, 5, 15);
    await recordatorio.hacer();
    expect(await avisos(otro.pocl)).toEqual([]);
    puerta.reloj.instante = Date.UTC(2025, 11, 8, 15);
    await recordatorio.hacer();
    await recordatorio.hacer();
    puerta.reloj.instante += dia;
    await recordatorio.hacer();
    expect(await avisos(otro.pocl)).toEqual(['PARTE_POR_VENCER']);
    expect(await avisos(otro.delegado)).toEqual([]);
    // The day after it was due: late, for whoever may send it. Ten working days later, again; on a Saturday, nobody.
    puerta.reloj.instante = Date.UTC(2025, 11, 16, 15);
    await recordatorio.hacer();
    expect(await avisos(otro.delegado)).toEqual(['PARTE_VENCIDO']);
    puerta.reloj.instante = Date.UTC(2025, 11, 20, 15);
    await recordatorio.hacer();
    expect(await avisos(otro.delegado)).toHaveLength(1);
    puerta.reloj.instante = Date.UTC(2025, 11, 31, 15);
    await recordatorio.hacer();
    expect(await avisos(otro.delegado)).toHaveLength(2);
    await otro.pocl.post(`/api/procesos/${otro.proceso}/partes`, { logros: 'Se avanzó.' });
    puerta.reloj.instante = Date.UTC(2026, 1, 20, 15);
    await recordatorio.hacer();
    expect(await avisos(otro.delegado)).toHaveLength(2);
    puerta.reloj.instante = antes;
    await Promise.all([poc, caso.pocl, gremio].map((p) => p.reingresar()));
  });

  it('are missed when their time has come, by the parameter of the installation', async () => {
    const pendientes = async (quien: Programa): Promise<string[]> =>
      (await quien.get('/api/partes/pendientes')).cuerpo.elementos.map(
        (x: { raizId: string }) => x.raizId,
      );
    const toca = async (): Promise<boolean> =>
      (await caso.pocl.get(`/api/procesos/${caso.proceso}/partes`)).cuerpo.toca as boolean;
    expect([await pendientes(poc), await toca()]).toEqual([[], false]);
    puerta.reloj.instante += 100 * 24 * 3_600_000;
    await Promise.all([poc, caso.pocl, gremio].map((p) => p.reingresar()));
    expect(await pendientes(poc)).toContain(caso.proceso);
    expect(await pendientes(gremio)).toContain(caso.proceso);
    expect(await toca()).toBe(true);
    await poc.post('/api/parametros/seguimiento.mesesEntrePartes', {
      valor: 12,
      desde: '2025-01-01',
      motivo: 'Prueba',
    });
    expect([await pendientes(poc), await toca()]).toEqual([[], false]);
  });
});
