/** Notifications by a legal channel that is outside: the text, the record, and who received it. */
import { Puerta, type Programa } from './puerta.js';

let puerta: Puerta;
let poc: Programa;
let pocl: Programa;
let ajeno: Programa;
let evaluador: Programa;
let gad: string;
let raiz: string;
let insistencia: number;

beforeAll(async () => {
  puerta = await Puerta.abrir();
  gad = await puerta.gad('GAD Demostración 1');
  const otro = await puerta.gad('GAD Demostración 2');
  poc = await puerta.entrar('Persona Ficticia 1', { rol: 'poc' });
  pocl = await puerta.entrar('Persona Ficticia 2', { rol: 'pocl', titularId: gad });
  ajeno = await puerta.entrar('Persona Ficticia 3', { rol: 'pocl', titularId: otro });
  evaluador = await puerta.entrar('Persona Ficticia 4', { rol: 'evaluador' });
  const autoridad = await puerta.entrar('Persona Ficticia 5', { rol: 'autoridad', titularId: gad });
  raiz = (await poc.post('/api/procesos', { procedimiento: 'implementacion', titular: gad })).cuerpo
    .id as string;
  const manifestacion = await autoridad.documento(gad, ['oficio']);
  await autoridad.transitar(raiz, 'indicarInteres', { origen: 'a', manifestacion });
  const oficio = await poc.documento(gad, ['oficio'], { numero: 'MDG-2025-0012-O' });
  const r = await poc.transitar(raiz, 'registrarInsistencia', {
    numero: 2,
    canal: 'quipux',
    oficio,
  });
  expect(r.estado).toBe(200);
  insistencia = r.cuerpo.recibo.secuencia as number;
});
afterAll(() => puerta.cerrar());

const envio = (mas: object = {}) => ({
  titular: gad,
  raiz,
  secuencia: insistencia,
  asunto: 'Segunda insistencia',
  canal: 'quipux',
  numero: 'MDG-2025-0012-O',
  fecha: '2025-09-10',
  destinatarios: [
    { nombre: 'Persona Ficticia 5', cargo: 'Autoridad' },
    { nombre: 'Persona Ficticia 2', cargo: 'POCL', direccion: 'pocl@demostracion.invalid' },
  ],
  ...mas,
});
const campoDe = (r: { cuerpo: { errores?: { campo: string; codigo: string }[] } }) =>
  r.cuerpo.errores?.map((e) => [e.campo, e.codigo]);

describe('the text of a notification', () => {
  it('is ready to be pasted: act, step, document, source, and to whom', async () => {
    const actos = (await poc.get(`/api/envios/actos?raiz=${raiz}`)).cuerpo.elementos;
    expect(actos.map((a: { evento: string }) => a.evento)).toEqual([
      'registrarInsistencia',
      'indicarInteres',
    ]);
    expect(actos[0]).toMatchObject({ secuencia: insistencia, envios: 0 });
    const { cuerpo: t } = await poc.get(`/api/envios/texto?raiz=${raiz}&secuencia=${insistencia}`);
    expect(t.asunto).toBe('Insistencia 2 – GAD Demostración 1');
    expect(t.cuerpo).toContain('se insiste por 2.ª vez');
    expect(t.cuerpo).toContain('15 de septiembre de 2025');
    expect(t.cuerpo).toContain('n.º MDG-2025-0012-O');
    expect(t.cuerpo).not.toMatch(/\{\w+\}/);
    expect(t.sinTitular).toEqual([]);
    // What it says of its entry is all that «Verificar» asks for, and it holds.
    const [, n, proceso, huella] =
      /asiento (\d+) del proceso ([\w-]+), huella ([0-9a-f]{64})/.exec(t.cuerpo as string) ?? [];
    const recibo = await poc.get(`/api/publico/v1/recibos/${proceso}/${n}?hash=${huella}`);
    expect(recibo.cuerpo).toMatchObject({ coincide: true });
    expect(
      t.destinatarios.map((d: { nombre: string; rol: { rol: string } }) => [d.rol.rol, d.nombre]),
    ).toEqual([
      ['autoridad', 'Persona Ficticia 5'],
      ['pocl', 'Persona Ficticia 2'],
    ]);
    // Whoever writes it is not proposed as one who receives it; the office is held all the same.
    const { cuerpo: suyo } = await pocl.get(
      `/api/envios/texto?raiz=${raiz}&secuencia=${insistencia}`,
    );
    expect(suyo.destinatarios.map((d: { nombre: string }) => d.nombre)).toEqual([
      'Persona Ficticia 5',
    ]);
    expect(suyo.sinTitular).toEqual([]);
    // What the document of the designación declares is where it goes, and says in which document.
    const oficio = await poc.documento(gad, ['oficio_delegacion']);
    await poc.post(`/api/titulares/${gad}/incorporaciones`, {
      persona: { clase: 'persona', nombre: 'Persona Ficticia 8', correo: 'propio@prueba.invalid' },
      rol: 'autoridad',
      calidad: 'encargado',
      desde: '2025-09-01',
      documento: oficio,
      correoDeclarado: 'Alcaldia@gad.prueba.invalid',
    });
    const otra = await poc.get(`/api/envios/texto?raiz=${raiz}&secuencia=${insistencia}`);
    expect(otra.cuerpo.destinatarios).toContainEqual(
      expect.objectContaining({
        nombre: 'Persona Ficticia 8',
        direccion: 'alcaldia@gad.prueba.invalid',
        declaradaEn: expect.stringContaining('oficio_delegacion'),
      }),
    );
    // The first act rests on the guide, and says so.
    const { secuencia } = actos[1] as { secuencia: number };
    const { cuerpo: primero } = await poc.get(
      `/api/envios/texto?raiz=${raiz}&secuencia=${secuencia}`,
    );
    expect(primero.cuerpo).toMatch(/Referencia: Guía breve \(2023\), /);
    const destinos = primero.destinatarios.map((d: { rol: { rol: string } }) => d.rol.rol);
    expect(primero.sinTitular).toEqual([{ rol: 'gremio', etiqueta: 'Gremio' }]);
    expect(destinos).not.toContain('gremio');
  });

  it('is downloaded without letterhead, as text or as an editable document', async () => {
    const ruta = `/api/envios/texto/archivo?raiz=${raiz}&secuencia=${insistencia}&formato=`;
    const txt = await pocl.get(`${ruta}txt`);
    expect(txt.cabeceras.get('content-disposition')).toContain('attachment');
    expect(txt.cuerpo).toContain('Para:\nPersona Ficticia 5, Autoridad');
    const docx = await pocl.get(`${ruta}docx`);
    expect(docx.estado).toBe(200);
    expect(docx.cabeceras.get('content-type')).toContain('wordprocessingml');
    expect((docx.cuerpo as string).slice(0, 2)).toBe('PK');
  });

  it('is of who works with that government', async () => {
    const ruta = `/api/envios/texto?raiz=${raiz}&secuencia=${insistencia}`;
    expect((await ajeno.get(ruta)).estado).toBe(404);
    expect((await evaluador.get(ruta)).cuerpo.codigo).toBe('SIN_PERMISO');
    expect((await poc.get(`/api/envios/texto?raiz=${raiz}&secuencia=99`)).estado).toBe(404);
  });
});

describe('an external sending', () => {
  it('is recorded for all at once, once per key, and received by each', async () => {
    const clave = { 'idempotency-key': 'uno' };
    const alta = await poc.post('/api/envios', envio(), clave);
    expect(alta.estado).toBe(201);
    expect((await poc.post('/api/envios', envio(), clave)).cuerpo.id).toBe(alta.cuerpo.id);
    expect(alta.cuerpo).toMatchObject({
      canalEtiqueta: 'Quipux',
      etiqueta: 'Registrar una insistencia',
      registradoPor: 'Persona Ficticia 1',
      canalQueCorre: 'cualquiera',
      corre: true,
    });
    const { id } = alta.cuerpo as { id: string };
    const sinRecibir = async (quien = poc) =>
      (await quien.get('/api/envios?sinRecepcion=1')).cuerpo.elementos.map(
        (e: { id: string }) => e.id,
      );
    expect(await sinRecibir()).toEqual([id]);
    expect(await sinRecibir(ajeno)).toEqual([]);
    expect((await ajeno.get(`/api/envios/${id}`)).estado).toBe(404);
    expect((await ajeno.post(`/api/envios/${id}/anulacion`, { motivo: 'no' })).estado).toBe(400);
    expect((await ajeno.post(`/api/envios/${id}/anulacion`, { motivo: 'nada' })).estado).toBe(404);

    // Received on a Thursday: the term runs from Friday. On a Friday: from Monday.
    const constancia = await poc.documento(gad, ['verificable']);
    const recibir = (destinatarios: unknown, recibidoEl: string | null, mas: object = {}) =>
      poc.post(`/api/envios/${id}/recepciones`, { destinatarios, recibidoEl, ...mas });
    const uno = await recibir([0], '2025-09-11', { constancia });
    expect(uno.cuerpo.destinatarios[0]).toMatchObject({
      recibidoEl: '2025-09-11',
      constancia,
      correDesde: '2025-09-12',
    });
    expect(uno.cuerpo.destinatarios[1]).toMatchObject({ recibidoEl: null, correDesde: null });
    expect(await sinRecibir()).toEqual([id]);
    const todos = await recibir('todos', '2025-09-12');
    expect(todos.cuerpo.destinatarios.map((d: { correDesde: string }) => d.correDesde)).toEqual([
      '2025-09-15',
      '2025-09-15',
    ]);
    expect(await sinRecibir()).toEqual([]);
    expect(campoDe(await recibir([7], '2025-09-12'))).toEqual([
      ['destinatarios', 'DESTINATARIO_DESCONOCIDO'],
    ]);
    expect(campoDe(await recibir([0], '2025-09-09'))).toEqual([
      ['recibidoEl', 'RECEPCION_ANTES_DEL_ENVIO'],
    ]);
    expect(campoDe(await recibir([0], '2025-12-01'))).toEqual([['recibidoEl', 'FECHA_FUTURA']]);
    // Noted by mistake: it is taken back.
    expect((await recibir([0], null)).cuerpo.destinatarios[0].recibidoEl).toBeNull();

    const actos = (await pocl.get(`/api/envios/actos?raiz=${raiz}`)).cuerpo.elementos;
    expect(actos[0].envios).toBe(1);
    const anulado = await pocl.post(`/api/envios/${id}/anulacion`, { motivo: 'Se repitió' });
    expect(anulado.cuerpo.anulado).toMatchObject({ motivo: 'Se repitió' });
    expect((await recibir([0], '2025-09-12')).cuerpo.codigo).toBe('ENVIO_ANULADO');
    expect((await poc.get(`/api/envios?titular=${gad}`)).cuerpo.elementos).toHaveLength(1);
  });

  it('names what is wrong in its fields', async () => {
    const nacional = await poc.documento(null, ['oficio']);
    const de = async (mas: object, quien = poc) =>
      campoDe(await quien.post('/api/envios', envio(mas)));
    expect(await de({ canal: 'otroSistema' })).toEqual([['sistema', 'CANAL_SIN_SISTEMA']]);
    expect(await de({ fecha: '2025-12-01' })).toEqual([['fecha', 'FECHA_FUTURA']]);
    expect(await de({ secuencia: 99 })).toEqual([['secuencia', 'ASIENTO_DESCONOCIDO']]);
    expect(await de({ documento: raiz })).toEqual([['documento', 'DOCUMENTO_AJENO']]);
    expect((await poc.post('/api/envios', envio({ documento: nacional }))).estado).toBe(201);
    expect((await ajeno.post('/api/envios', envio())).estado).toBe(404);
    expect((await evaluador.post('/api/envios', envio())).cuerpo.codigo).toBe('SIN_PERMISO');
  });

  it('the terms run by the channel the normativa names', async () => {
    const admin = await puerta.entrar('Persona Ficticia 6', { rol: 'administrador' });
    const fijado = await admin.post('/api/parametros/notificacion.canalQueCorre', {
      titular: gad,
      valor: 'papel',
      desde: '2025-01-01',
      motivo: 'La normativa de demostración pide entrega física',
    });
    expect(fijado.estado).toBe(201);
    const destinatarios = [{ nombre: 'Persona Ficticia 5', recibidoEl: '2025-09-11' }];
    const porQuipux = (await poc.post('/api/envios', envio({ destinatarios }))).cuerpo;
    expect(porQuipux).toMatchObject({ corre: false, canalQueCorreEtiqueta: 'Documento físico' });
    expect(porQuipux.destinatarios[0].correDesde).toBeNull();
    const enPapel = (await poc.post('/api/envios', envio({ canal: 'papel', destinatarios })))
      .cuerpo;
    expect(enPapel.destinatarios[0].correDesde).toBe('2025-09-12');
  });
});

describe('contact with a government', () => {
  it('its list says when the last one was, and finds the silent', async () => {
    const { proceso } = (await poc.get(`/api/titulares/${gad}`)).cuerpo;
    expect(proceso).toMatchObject({
      ultimoContacto: '2025-09-15',
      ultimaActividad: '2025-09-15',
      insistencias: 1,
    });
    const callados = async () =>
      (await poc.get('/api/titulares?enSilencio=1')).cuerpo.elementos.map(
        (t: { id: string }) => t.id,
      );
    expect(await callados()).toEqual([]);
    puerta.reloj.pasan(200 * 24 * 3_600_000);
    await poc.reingresar();
    expect(await callados()).toEqual([gad]);
  });
});

describe('notices', () => {
  it('come with their step, by government, and all are read at once up to a moment', async () => {
    await pocl.reingresar();
    const ver = async (mas = '') => (await poc.get(`/api/avisos?limite=50${mas}`)).cuerpo;
    const todos = await ver();
    expect(todos.total).toBeGreaterThan(0);
    expect(todos.elementos[0]).toMatchObject({ paso: 1, titular: { id: gad } });
    expect((await ver('&q=demostracion%201')).elementos).toHaveLength(todos.elementos.length);
    expect((await ver('&q=otra')).elementos).toEqual([]);
    expect((await ver(`&titular=${raiz}`)).elementos).toEqual([]);
    const [ultimo] = todos.elementos as { creadoEn: string }[];
    expect((await poc.post('/api/avisos/leidos', { hasta: ultimo?.creadoEn })).estado).toBe(204);
    expect((await ver()).total).toBe(0);
    expect((await ver('&soloSinLeer=1')).elementos).toEqual([]);
  });
});
