/** The authorities of many governments from one list, and the acta de entrega-recepción. */
import { extractText, getDocumentProxy } from 'unpdf';
import { leerLibro } from '../../src/platform/hojas/hojas.js';
import { Puerta, type Programa } from './puerta.js';

let puerta: Puerta;
let poc: Programa;
let documento: string;
beforeAll(async () => {
  puerta = await Puerta.abrir();
  poc = await puerta.entrar('Persona Ficticia 1', { rol: 'poc' });
  documento = await poc.documento(null, ['designacion']);
});
afterAll(() => puerta.cerrar());

const binario = async (quien: Programa, camino: string, idioma = 'es') => {
  const r = await fetch(`${puerta.url}${camino}`, {
    headers: { authorization: `Bearer ${quien.ficha}`, 'accept-language': idioma },
  });
  return { estado: r.status, bytes: new Uint8Array(await r.arrayBuffer()), cabeceras: r.headers };
};
const lista = (...filas: readonly string[][]): Uint8Array =>
  Buffer.from(
    [
      [
        'Código',
        'Gobierno local',
        'Nombre de la autoridad',
        'Correo',
        'Ejerce desde',
        'Fin del mandato',
      ],
      ...filas,
    ]
      .map((f) => f.join(';'))
      .join('\r\n'),
  );
const cargar = (quien: Programa, bytes: Uint8Array, nombre = 'autoridades.csv') =>
  quien.subir({ documento }, { nombre, bytes }, {}, '/api/cambios-de-autoridad');
/** A process that has subscribed the commitment. */
async function comprometido(nombre: string): Promise<{ gad: string; proceso: string }> {
  const gad = await puerta.gad(nombre);
  const { cuerpo } = await poc.post('/api/procesos', {
    procedimiento: 'implementacion',
    titular: gad,
  });
  const hecho = { modo: 'consumado', sinConstancia: true, ocurridoEn: '2024-01' };
  const justificaciones = { justificaciones: { SIN_CONSTANCIA: 'De la prueba' } };
  for (const [evento, datos] of [
    ['indicarInteres', { origen: 'a' }],
    ['suscribirCompromiso', { delegados: 1 }],
  ] as const) {
    const r = await poc.transitar(cuerpo.id as string, evento, datos, {
      ...hecho,
      ...justificaciones,
    });
    expect([evento, r.estado]).toEqual([evento, 200]);
  }
  return { gad, proceso: cuerpo.id as string };
}

describe('change of authority for many', () => {
  it('one list: what is right is recorded, what is not is told by cell; then it waits to be ratified', async () => {
    const { gad, proceso } = await comprometido('Gobierno Prueba Uno');
    const vieja = await puerta.entrar('Persona Ficticia 2', { rol: 'autoridad', titularId: gad });
    const pocl = await puerta.entrar('Persona Ficticia 3', { rol: 'pocl', titularId: gad });
    await puerta.gad('Gobierno Prueba Dos');
    const puesto = await poc.post(`/api/titulares/${gad}/designaciones`, {
      persona: vieja.personaId,
      rol: 'foro',
      desde: '2024-01-01',
      representacion: 'cargo',
    });
    expect(puesto.estado).toBe(201);
    const carga = await cargar(
      poc,
      lista(
        [
          '',
          'Gobierno Prueba Uno',
          'Persona Ficticia 4',
          'p4@prueba.invalid',
          '01/09/2025',
          '2029-08-31',
        ],
        ['', 'Gobierno Prueba Dos', 'Persona Ficticia 5', '', '2025-09-01', ''],
        ['', 'Gobierno Inexistente', 'Persona Ficticia 6', 'mal', '2025-09-01', ''],
      ),
    );
    expect([carga.estado, carga.cuerpo.conteos]).toEqual([
      201,
      { lista: 2, conErrores: 1, registrada: 0, fallida: 0 },
    ]);
    const camino = `/api/cambios-de-autoridad/${carga.cuerpo.id}`;
    const filas = (await poc.get(`${camino}/filas`)).cuerpo.elementos;
    expect(filas[0]).toMatchObject({
      numero: 2,
      titular: { id: gad },
      autoridadActual: 'Persona Ficticia 2',
      celdas: { desde: '2025-09-01' },
      faltas: [],
    });
    expect(filas[2].faltas).toEqual([
      {
        columna: 'gobierno',
        codigo: 'NO_EXISTE',
        texto: 'No hay un gobierno local con ese código o nombre.',
      },
      { columna: 'correo', codigo: 'FORMA', texto: 'No tiene la forma esperada.' },
    ]);
    // Nothing was recorded by reading.
    expect((await poc.get(`/api/titulares/${gad}`)).cuerpo.autoridad[0].persona.nombre).toBe(
      'Persona Ficticia 2',
    );
    const uno = await poc.post(`${camino}/registro`, { cuantas: 1 });
    expect(uno.cuerpo).toEqual({ registradas: 1, fallidas: 0, quedan: 1 });
    const [a, b] = await Promise.all([
      poc.post(`${camino}/registro`),
      poc.post(`${camino}/registro`),
    ]);
    expect([a.cuerpo.quedan, b.cuerpo.quedan]).toEqual([0, 0]);
    const despues = (await poc.get(`${camino}/filas?estado=registrada`)).cuerpo.elementos;
    expect(
      despues.map((f: { resultado: string; procesoId: string | null }) => [
        f.resultado,
        f.procesoId,
      ]),
    ).toEqual([
      [
        'Autoridad registrada. El proceso queda por ratificar. Pasaron 1 puestos que se ejercen por el cargo.',
        proceso,
      ],
      ['Autoridad registrada. No tiene un proceso abierto: no hay adhesión que ratificar.', null],
    ]);

    const detalle = (await poc.get(`/api/titulares/${gad}`)).cuerpo;
    expect(detalle).toMatchObject({
      porRatificar: true,
      autoridad: [{ persona: { nombre: 'Persona Ficticia 4' }, desde: '2025-09-01', documento }],
      pocl: [{ prorrogada: true }],
    });
    const cargos = (await poc.get(`/api/titulares/${gad}/designaciones`)).cuerpo.elementos;
    expect(cargos.find((d: { rol: string }) => d.rol === 'foro').persona.nombre).toBe(
      'Persona Ficticia 4',
    );
    expect((await poc.get('/api/titulares?porRatificar=1')).cuerpo.elementos).toHaveLength(1);
    expect((await poc.get('/api/titulares-por-ratificar')).cuerpo.total).toBe(1);
    const asientos = (await poc.get(`/api/procesos/${proceso}/bitacora`)).cuerpo.elementos;
    expect(asientos[0]).toMatchObject({ evento: 'cambiarAutoridad', ocurridoEn: '2025-09-01' });
    // The journal has ids and dates, never names.
    const exacta = (await poc.get(`/api/procesos/${proceso}/bitacora?tecnica=1`)).cuerpo;
    expect(JSON.stringify(exacta)).not.toContain('Persona Ficticia 4');
    expect(puerta.registro).not.toContain('Persona Ficticia 4');

    const ratifica = await pocl.transitar(
      proceso,
      'ratificarAdhesion',
      { ratificacion: await poc.documento(gad, ['acta_compromiso_modelo']) },
      { actuadoPor: { rol: 'autoridad' } },
    );
    expect(ratifica.estado).toBe(200);
    expect((await poc.get('/api/titulares-por-ratificar')).cuerpo.total).toBe(0);
    expect((await poc.get(`/api/titulares/${gad}`)).cuerpo.pocl[0].prorrogada).toBe(false);
  });

  it('who is elected again goes on: nothing to ratify', async () => {
    const { gad } = await comprometido('Gobierno Prueba Tres');
    await puerta.contratar('Persona Ficticia 7', { rol: 'autoridad', titularId: gad });
    const carga = await cargar(
      poc,
      lista(['', 'Gobierno Prueba Tres', 'persona ficticia 7', '', '2025-09-01', '2029-08-31']),
    );
    await poc.post(`/api/cambios-de-autoridad/${carga.cuerpo.id}/registro`);
    const detalle = (await poc.get(`/api/titulares/${gad}`)).cuerpo;
    expect(detalle.porRatificar).toBe(false);
    expect(detalle.autoridad).toMatchObject([{ desde: '2025-09-01', hasta: '2029-08-31' }]);
  });

  it('the template goes and comes back as XLSX; anything else is told', async () => {
    await puerta.gad('Gobierno Prueba Cuatro');
    const plantilla = await binario(poc, '/api/cambios-de-autoridad/plantilla?desde=2025-09-01');
    expect(plantilla.estado).toBe(200);
    const [hoja] = await leerLibro(plantilla.bytes);
    expect(hoja?.filas.some((f) => f.includes('Gobierno Prueba Cuatro'))).toBe(true);
    // A template nobody filled in has nothing to record.
    expect((await cargar(poc, plantilla.bytes, 'a.xlsx')).cuerpo.codigo).toBe('LISTA_ILEGIBLE');
    expect((await cargar(poc, Buffer.from('a;b\r\n1;2'))).cuerpo.codigo).toBe('LISTA_ILEGIBLE');
    const csv = await binario(
      poc,
      '/api/cambios-de-autoridad/plantilla?formato=csv&nivel=municipal',
    );
    expect(Buffer.from(csv.bytes).toString()).toContain('"Gobierno Prueba Cuatro"');
    const pocl = await puerta.entrar('P', {
      rol: 'pocl',
      titularId: await puerta.gad('Gobierno Prueba Cinco'),
    });
    expect((await cargar(pocl, lista())).estado).toBe(403);
    expect((await binario(pocl, '/api/cambios-de-autoridad/plantilla')).estado).toBe(403);
    expect((await pocl.get('/api/cambios-de-autoridad')).estado).toBe(403);
    expect((await poc.get('/api/cambios-de-autoridad')).cuerpo.elementos.length).toBeGreaterThan(1);
  });
});

describe('acta de entrega-recepción', () => {
  it('a PDF with accents that says who, and how everything stands', async () => {
    const { gad } = await comprometido('Gobierno Ñandú');
    await puerta.contratar('Persona Ficticia Muñoz', { rol: 'autoridad', titularId: gad });
    const pocl = await puerta.entrar('Persona Ficticia 8', { rol: 'pocl', titularId: gad });
    const r = await binario(pocl, `/api/titulares/${gad}/acta-de-entrega`);
    expect([r.estado, r.cabeceras.get('content-type')]).toEqual([200, 'application/pdf']);
    const { text } = await extractText(await getDocumentProxy(r.bytes), { mergePages: true });
    const plano = text.replace(/\s+/g, ' ');
    for (const dicho of [
      'Acta de entrega-recepción',
      'Gobierno Ñandú',
      'DATO DE DEMOSTRACIÓN',
      'Persona Ficticia Muñoz',
      'Punto de contacto local (POCL)',
      'Estado del proceso',
      'Cumplido',
      'Lo que se espera',
      'Huella',
    ])
      expect(plano).toContain(dicho);
    const ingles = await binario(pocl, `/api/titulares/${gad}/acta-de-entrega`, 'en');
    expect(
      (await extractText(await getDocumentProxy(ingles.bytes), { mergePages: true })).text,
    ).toContain('Handover record');
    const foro = await puerta.entrar('P', { rol: 'foro', titularId: gad });
    expect((await binario(foro, `/api/titulares/${gad}/acta-de-entrega`)).estado).toBe(403);
    const ajeno = await puerta.entrar('P', { rol: 'pocl', titularId: await puerta.gad('Otro') });
    expect((await binario(ajeno, `/api/titulares/${gad}/acta-de-entrega`)).estado).toBe(404);
  });
});
