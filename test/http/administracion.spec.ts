/** Parameters, calendar, procedures and incidents: what each change would move, who may make it, what stays written. */
import { Sqlite as Database } from '../../src/persistence/sqlite/sqlite-de-este-node.js';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { Engine } from '../../src/engine/engine.js';
import { mensajesDe } from '../../src/engine/mensajes.js';
import { Ids } from '../../src/engine/puertos/ids.js';
import { Obreros } from '../../src/obreros.js';
import { Casos, type Caso } from './caso.js';
import { Puerta, type Programa } from './puerta.js';

let puerta: Puerta;
let casos: Casos;
let poc: Programa;
let caso: Caso;
beforeAll(async () => {
  puerta = await Puerta.abrir();
  casos = await Casos.en(puerta);
  poc = casos.poc;
  caso = await casos.conCompromiso();
});
afterAll(() => puerta.cerrar());

const elemento = async (nombre: string, q = '') =>
  (await poc.get(`/api/parametros${q}`)).cuerpo.elementos.find(
    (p: { nombre: string }) => p.nombre === nombre,
  );

describe('parameters', () => {
  it('each says what it is, with which control, by which rule, and what comes next', async () => {
    const meta = await elemento('metaDePaso.implementacion.5');
    expect(meta).toMatchObject({
      grupo: 'metas',
      unidadTexto: 'días',
      unidadSingular: 'día',
      procedimiento: { codigo: 'implementacion@1' },
      paso: 5,
      cita: null,
      fuerza: null,
      lecturaNuestra: true,
      control: { clase: 'numero', minimo: 1, maximo: 3650 },
      deTitular: true,
      puedeFijar: true,
      proxima: null,
    });
    expect(meta.explicacion).toContain('no un término');
    const suspension = await elemento('suspensionRecuperableEsHabil');
    expect(suspension).toMatchObject({
      control: { clase: 'siNo' },
      fuerza: 'debe',
      certeza: 'INF',
      cita: { documento: 'COA', lugar: 'art. 159' },
    });
    expect((await elemento('notificacion.canalQueCorre')).control.opciones).toContainEqual({
      codigo: 'quipux',
      nombre: 'Quipux',
    });
    expect((await elemento('segundoFactorObligatorio')).puedeFijar).toBe(false);
    // None without its words.
    const todos = (await poc.get('/api/parametros')).cuerpo.elementos;
    for (const p of todos) {
      expect(p.etiqueta).not.toBe(`parametro.${p.nombre}`);
      expect(p.control.clase).not.toBe('otro');
      for (const dicho of [p.explicacion, p.unidadTexto, p.unidadSingular])
        expect(String(dicho)).not.toMatch(/^(parametro|unidad)\./);
    }
  });

  it('a future version waits for its day, and a change says which open targets it would move', async () => {
    const nombre = 'metaDePaso.implementacion.5';
    const futuro = { valor: 90, desde: '2030-01-01', titular: caso.gad };
    const quieta = (await poc.post(`/api/parametros/${nombre}/prevision`, futuro)).cuerpo;
    expect(quieta).toMatchObject({ rigeFechas: true, mueven: 0, conservan: 1 });
    expect(
      (await poc.post(`/api/parametros/${nombre}`, { ...futuro, motivo: 'Más tiempo' })).estado,
    ).toBe(201);
    expect(await elemento(nombre, `?titular=${caso.gad}`)).toMatchObject({
      origen: 'porDefecto',
      proxima: { valor: 90, desde: '2030-01-01', version: 1 },
    });
    const historia = (await poc.get(`/api/parametros/${nombre}/historia?titular=${caso.gad}`))
      .cuerpo;
    expect(historia.elementos).toMatchObject([{ por: 'Persona Ficticia 1', motivo: 'Más tiempo' }]);

    const desdeAyer = { valor: 45, desde: '2025-09-01', titular: caso.gad };
    const mueve = (await poc.post(`/api/parametros/${nombre}/prevision`, desdeAyer)).cuerpo;
    expect(mueve.mueven).toBe(1);
    expect(mueve.elementos[0]).toMatchObject({ titular: { id: caso.gad }, clase: 'meta' });
    const dias =
      (Date.parse(mueve.elementos[0].despues) - Date.parse(mueve.elementos[0].antes)) / 864e5;
    expect(dias).toBe(45 - (await elemento(nombre)).porDefecto);
    expect(
      (await poc.post(`/api/parametros/${nombre}/prevision`, { ...desdeAyer, valor: 0 })).estado,
    ).toBe(400);
    expect(
      (await caso.pocl.post(`/api/parametros/${nombre}/prevision`, desdeAyer)).cuerpo.codigo,
    ).toBe('SIN_PERMISO');
  });
});

/** A running término of a process, as a session's call would leave it. */
async function armarTermino(
  raizId: string,
  jurisdicciones: string[],
  { vence, gad }: { vence: string; gad?: string } = { vence: '2025-10-14' },
): Promise<string> {
  const { persistencia } = puerta.servicio;
  const id = uuid();
  await persistencia.procesos.asentar(
    {
      raizId,
      nueva: false,
      titularId: gad ?? caso.gad,
      procesoId: raizId,
      cuentaId: null,
      fecha: '2025-09-15',
      idempotencia: null,
    },
    (vista) => ({
      valor: null,
      asiento: {
        raiz: vista.raiz!,
        procesos: [],
        lineas: [],
        textos: [],
        plazos: [
          {
            id,
            raizId,
            procesoId: raizId,
            nombre: 'metaSensibilizacionForo',
            clave: `prueba:${id}`,
            clase: 'termino',
            venceFecha: vence,
            venceEn: Date.parse(vence) + 29 * 3_600_000,
            estado: 'armado',
            restoMs: null,
            computo: {
              unidad: 'diasTermino',
              desde: '2025-10-08',
              cuanto: 3,
              jurisdicciones,
              calendario: 'de antes',
            },
          },
        ],
        proyecciones: [],
        avisos: [],
        seCuenta: false,
        idempotencia: null,
      },
    }),
  );
  return id;
}

const decreto = (mas: object = {}) => ({
  id: uuid(),
  fecha: '2025-10-13',
  nombre: 'Suspensión de la jornada',
  clase: 'suspensionNoRecuperable',
  ambito: { tipo: 'nacional' },
  norma: 'Decreto de prueba',
  publicadaEn: '2025-10-09',
  cuentaParaTermino: null,
  ...mas,
});

describe('calendar', () => {
  it('the count is told day by day and in one sentence (the call of 08-10-2025 ends on Wed 15)', async () => {
    const t = (await poc.get('/api/calendario/termino?desde=2025-10-08&dias=3')).cuerpo;
    expect(t.vence).toBe('2025-10-15');
    expect(t.frase).toBe(
      '3 días término: lun 13, mar 14, mié 15; el jue 9 es jornada suspendida; el vie 10 es feriado.',
    );
  });

  it('the year shows the rule and the rows, for all or for one', async () => {
    const anio = (await poc.get('/api/calendario/anio?anio=2025')).cuerpo;
    expect(anio).toMatchObject({ conRegla: true, puedeCambiar: true });
    const de = (fecha: string) => anio.dias.filter((d: { fecha: string }) => d.fecha === fecha);
    expect(de('2025-10-10')).toMatchObject([
      { origen: 'regla', original: '2025-10-09', habil: false, ambitoTexto: 'Todo el país' },
    ]);
    expect(de('2025-10-09')).toMatchObject([
      { origen: 'fila', claseTexto: 'Suspensión no recuperable', habil: false },
    ]);
    expect(de('2025-04-17')).toMatchObject([{ clase: 'suspensionRecuperable', habil: true }]);
    expect(de('2025-04-17')[0].advertencias[0]).toContain('lectura nuestra');
    const local = decreto({
      fecha: '2025-11-20',
      clase: 'feriado',
      ambito: { tipo: 'cantonal', codigo: '0101' },
    });
    expect((await poc.post('/api/calendario/filas', { elementos: [local] })).estado).toBe(201);
    const todo = (await poc.get('/api/calendario/anio?anio=2025')).cuerpo.dias;
    expect(todo.find((d: { fecha: string }) => d.fecha === '2025-11-20')).toMatchObject({
      ambitoTexto: 'Cantón Cuenca',
      habil: false,
    });
    const loja = (await poc.get('/api/titulares?nivel=municipal&q=loja')).cuerpo.elementos[0].id;
    const suyo = (await poc.get(`/api/calendario/anio?anio=2025&titular=${loja}`)).cuerpo.dias;
    expect(suyo.some((d: { fecha: string }) => d.fecha === '2025-11-20')).toBe(false);
  });

  it('a change shows which terms it touches, keeps their reckoning, tells their owners and stays written', async () => {
    await armarTermino(caso.proceso, []);
    const otro = await casos.conCompromiso();
    const fila = decreto();
    const ajena = decreto({ ambito: { tipo: 'cantonal', codigo: '1101' } });
    // Nothing written: each field says so, in words.
    const vacia = { ...fila, fecha: '', nombre: '', norma: '' };
    const malas = await poc.post('/api/calendario/previsiones', { guardar: [vacia] });
    expect(malas.cuerpo.errores.map((e: { texto: string }) => e.texto)).toEqual([
      'Falta este dato.',
      'Falta este dato.',
      'Falta este dato.',
    ]);
    const fantasma = { ...fila, fecha: '2025-02-30', nombre: 'x'.repeat(201) };
    const otras = await poc.post('/api/calendario/previsiones', { guardar: [fantasma] });
    expect(otras.cuerpo.errores.map((e: { texto: string }) => e.texto)).toEqual([
      'Esa fecha no existe en el calendario.',
      'El texto es demasiado largo (máximo 200 caracteres).',
    ]);
    expect((await poc.post('/api/calendario/previsiones', { guardar: [ajena] })).cuerpo).toEqual({
      elementos: [],
      seMueven: 0,
    });
    const prevista = (await poc.post('/api/calendario/previsiones', { guardar: [fila] })).cuerpo;
    expect(prevista.seMueven).toBe(1);
    // From the 8th, without the 9th (decree), the 10th (holiday) and the 13th: 14, 15 and 16.
    expect(prevista.elementos).toMatchObject([
      {
        titular: { id: caso.gad },
        notificacion: '2025-10-08',
        dias: 3,
        vence: '2025-10-14',
        nuevoVence: '2025-10-16',
        seMueve: true,
      },
    ]);
    expect(
      (await caso.pocl.post('/api/calendario/previsiones', { guardar: [fila] })).cuerpo.codigo,
    ).toBe('SIN_PERMISO');
    const hecho = await poc.post('/api/calendario/filas', {
      elementos: [fila],
      motivo: 'Decreto nuevo',
    });
    expect([hecho.estado, hecho.cuerpo.avisados]).toEqual([201, 1]);
    const aviso = (await caso.delegado.get('/api/avisos')).cuerpo.elementos[0];
    expect(aviso.codigo).toBe('TERMINO_MOVIDO_POR_CALENDARIO');
    expect(aviso.texto).toContain('16 de octubre de 2025');
    expect((await otro.delegado.get('/api/avisos')).cuerpo.elementos).not.toContainEqual(
      expect.objectContaining({ codigo: 'TERMINO_MOVIDO_POR_CALENDARIO' }),
    );
    // Once entered, taking it out moves it back.
    const vuelta = (await poc.post('/api/calendario/previsiones', { retirar: [fila.id] })).cuerpo;
    expect(vuelta.elementos).toMatchObject([{ nuevoVence: '2025-10-15' }]);
    expect((await poc.post(`/api/calendario/filas/${fila.id}/retiro`, {})).estado).toBe(400);
    expect(
      (await poc.post(`/api/calendario/filas/${fila.id}/retiro`, { motivo: 'Se derogó' })).estado,
    ).toBe(200);
    expect(
      (await poc.post(`/api/calendario/filas/${fila.id}/retiro`, { motivo: 'Otra vez' })).estado,
    ).toBe(404);
    const cambios = (await poc.get('/api/calendario/cambios?limite=2')).cuerpo.elementos;
    expect(cambios).toMatchObject([
      { accion: 'retirada', motivo: 'Se derogó', por: 'Persona Ficticia 1', despues: null },
      { accion: 'registrada', motivo: 'Decreto nuevo', antes: null },
    ]);
  });

  it('local holidays are confirmed by year; until then the count warns', async () => {
    const advertencias = async () =>
      (
        await poc.get(`/api/calendario/termino?titular=${caso.gad}&desde=2026-02-02&dias=3`)
      ).cuerpo.advertencias.map((a: { codigo: string }) => a.codigo);
    expect(await advertencias()).toContain('FERIADOS_LOCALES_SIN_CONFIRMAR');
    const cuerpo = { titular: caso.gad, anio: 2026, nota: 'Cantonización: 12 de abril' };
    expect((await caso.delegado.post('/api/calendario/confirmaciones', cuerpo)).cuerpo.codigo).toBe(
      'SIN_PERMISO',
    );
    expect((await caso.pocl.post('/api/calendario/confirmaciones', cuerpo)).estado).toBe(201);
    expect(await advertencias()).not.toContain('FERIADOS_LOCALES_SIN_CONFIRMAR');
    const lista = (await caso.pocl.get('/api/calendario/confirmaciones?anio=2026')).cuerpo;
    expect(lista.elementos).toMatchObject([
      {
        titular: { id: caso.gad },
        confirmada: true,
        puedeConfirmar: true,
        por: 'Persona Ficticia 2',
      },
    ]);
    expect(
      (await poc.get('/api/calendario/confirmaciones?anio=2026')).cuerpo.total,
    ).toBeGreaterThan(0);
    expect(
      (
        await caso.pocl.post('/api/calendario/confirmaciones/retiro', {
          titular: caso.gad,
          anio: 2026,
        })
      ).estado,
    ).toBe(204);
    expect(await advertencias()).toContain('FERIADOS_LOCALES_SIN_CONFIRMAR');
  });

  it('a sheet of decrees is read cell by cell; what is right can be recorded', async () => {
    const csv = [
      'Fecha;Nombre;Clase;Ámbito;Código;Norma;Publicada en;Cuenta para el término',
      '02/01/2027;Puente;Suspensión no recuperable;Nacional;;DE 1;2026-12;',
      '2027-04-12;Fundación;Feriado;Cantonal;101;Ordenanza 1;;No',
      '2027-13-40;;Fiesta;Regional;;DE 2;;quizás',
      '2027-05-03;Local;Feriado;Cantonal;9999;Ordenanza 2;;',
      '02/01/2027;Puente otra vez;Suspensión no recuperable;Nacional;;DE 1;;',
    ].join('\r\n');
    const subir = (quien: Programa, texto: string) =>
      quien.subir(
        {},
        { nombre: 'decretos.csv', bytes: Buffer.from(texto) },
        {},
        '/api/calendario/importaciones',
      );
    const r = await subir(poc, csv);
    expect(r.estado).toBe(200);
    expect(r.cuerpo).toMatchObject({ buenas: 2, malas: 3 });
    const faltas = r.cuerpo.elementos.map((f: { faltas: { columna: string; codigo: string }[] }) =>
      f.faltas.map((x) => `${x.columna} ${x.codigo}`),
    );
    expect(faltas).toEqual([
      [],
      [],
      ['fecha FORMA', 'nombre FALTA', 'clase FORMA', 'ambito FORMA', 'cuenta FORMA'],
      ['codigo NO_EXISTE'],
      ['fecha REPETIDO'],
    ]);
    expect(r.cuerpo.elementos[1].fila).toMatchObject({
      fecha: '2027-04-12',
      ambito: { tipo: 'cantonal', codigo: '0101' },
      cuentaParaTermino: false,
    });
    const buenas = r.cuerpo.elementos.flatMap((f: { fila: unknown }) =>
      f.fila === null ? [] : [f.fila],
    );
    expect((await poc.post('/api/calendario/filas', { elementos: buenas })).estado).toBe(201);
    const otraVez = (await subir(poc, csv)).cuerpo;
    expect(otraVez.elementos[0].faltas[0].codigo).toBe('YA_CONSTA');
    expect((await subir(poc, 'a;b\r\n1;2')).cuerpo.codigo).toBe('LISTA_ILEGIBLE');
    expect((await subir(caso.pocl, csv)).cuerpo.codigo).toBe('SIN_PERMISO');
    const plantilla = await poc.get('/api/calendario/importaciones/plantilla?formato=csv');
    expect(plantilla.cuerpo).toContain('Cuenta para el término');
    // Its example is a day that the product already brings.
    expect((await subir(poc, plantilla.cuerpo)).cuerpo.elementos[0].faltas).toMatchObject([
      { columna: 'fecha', codigo: 'YA_CONSTA' },
    ]);
  });
});

describe('procedures', () => {
  it('each version with its fingerprint, who runs it, and its rules with their source', async () => {
    const { elementos } = (await poc.get('/api/procedimientos')).cuerpo;
    const implementacion = elementos.find((p: { id: string }) => p.id === 'implementacion@1');
    expect(implementacion).toMatchObject({ vigente: true, pasos: 15 });
    expect(implementacion.huella).toMatch(/^[0-9a-f]{64}$/);
    expect(implementacion.procesos.activos).toBeGreaterThan(0);
    const p = (await poc.get('/api/procedimientos/implementacion@1')).cuerpo;
    expect(p.listaDePasos[8]).toMatchObject({
      numero: 9,
      fuerza: 'debe',
      cita: { documento: 'S1', lugar: 'Anexo 4, paso 9' },
    });
    const indicar = p.listaDeEventos.find((e: { nombre: string }) => e.nombre === 'indicarInteres');
    expect(indicar.requisitos.map((r: { codigo: string }) => r.codigo)).toContain(
      'ANALISIS_DE_PRIORIZACION',
    );
    expect(p.plazos.map((z: { claseTexto: string }) => z.claseTexto)).toEqual(['Meta', 'Meta']);
    expect(p.urlBpmn).toBe('/api/procedimientos/implementacion@1/bpmn');
    const bpmn = await poc.get(p.urlBpmn);
    expect(bpmn.cabeceras.get('content-disposition')).toContain('implementacion-1.bpmn');
    expect(bpmn.cuerpo).toContain('<bpmn:process id="implementacion"');
    expect((await poc.get('/api/procedimientos/nada@1/bpmn')).estado).toBe(404);
    expect((await poc.get('/api/procedimientos/nada@1')).estado).toBe(404);
    expect((await caso.pocl.get('/api/procedimientos')).cuerpo.codigo).toBe('SIN_PERMISO');
    // How a procedure goes is for whoever enters, and not for who only measures.
    expect((await caso.pocl.get(p.urlBpmn)).cuerpo).toBe(bpmn.cuerpo);
    expect((await poc.get('/api/procedimientos/banco@1/bpmn')).estado).toBe(404);
  });
});

describe('incidents', () => {
  it('are told in plain words, tried again and closed with a note', async () => {
    const id = uuid();
    await puerta.servicio.persistencia.procesos.anotarIncidente({
      id,
      raizId: caso.proceso,
      procesoId: caso.proceso,
      codigo: 'PROCEDIMIENTO_DEFECTUOSO',
      detalle: { procedimiento: 'implementacion@1', detalle: 'a guard threw' },
      creadoEn: puerta.reloj.ahora(),
    });
    const lista = (await poc.get('/api/incidentes')).cuerpo;
    expect(lista.total).toBe(1);
    expect(lista.elementos[0]).toMatchObject({
      titulo: 'Un procedimiento no pudo decidir',
      titular: { id: caso.gad },
      puedeReintentarse: true,
    });
    const reintento = (await poc.post(`/api/incidentes/${id}/reintento`)).cuerpo;
    expect(reintento.codigo).toBe('SANO');
    expect((await caso.pocl.get('/api/incidentes')).cuerpo.codigo).toBe('SIN_PERMISO');
    expect((await poc.post(`/api/incidentes/${id}/resolucion`, { nota: '' })).estado).toBe(400);
    expect(
      (await poc.post(`/api/incidentes/${id}/resolucion`, { nota: 'Era otra cosa' })).cuerpo,
    ).toEqual({
      cuantos: 1,
    });
    expect((await poc.post(`/api/incidentes/${id}/resolucion`, { nota: 'x' })).cuerpo.codigo).toBe(
      'INCIDENTE_RESUELTO',
    );
    expect((await poc.post(`/api/incidentes/${id}/reintento`)).cuerpo.codigo).toBe(
      'NADA_QUE_REINTENTAR',
    );
    expect((await poc.get('/api/incidentes?estado=resueltos')).cuerpo.elementos[0]).toMatchObject({
      nota: 'Era otra cosa',
      resueltoPor: 'Persona Ficticia 1',
      reintento: 'El proceso se lee bien y nada quedó esperando.',
    });
    expect((await poc.get('/api/incidentes/salidas')).cuerpo.elementos).toEqual([]);
    expect((await poc.post(`/api/incidentes/salidas/${uuid()}/reintento`)).estado).toBe(404);
  });

  it('a process that does not read stays so when tried again, and is made again from its journal', async () => {
    const roto = await casos.conCompromiso();
    const bd = new Database(join(puerta.carpeta, 'minga.sqlite'));
    bd.prepare('update proceso set estado = ? where id = ?').run('{"malo":1}', roto.proceso);
    bd.close();
    expect((await roto.autoridad.get(`/api/procesos/${roto.proceso}`)).estado).toBe(500);
    const abierto = async () =>
      (await poc.get('/api/incidentes')).cuerpo.elementos.find(
        (i: { raizId: string }) => i.raizId === roto.proceso,
      );
    const { id, puedeReconstruirse } = await abierto();
    expect(puedeReconstruirse).toBe(false);
    expect((await poc.post(`/api/incidentes/${id}/reconstruccion`)).cuerpo.codigo).toBe(
      'NADA_QUE_REINTENTAR',
    );
    expect((await poc.post(`/api/incidentes/${id}/reintento`)).cuerpo.codigo).toBe(
      'SIGUE_DEFECTUOSO',
    );
    const suyo = (await poc.get(`/api/incidentes/${id}`)).cuerpo;
    expect(suyo.puedeReconstruirse).toBe(true);
    expect((await roto.pocl.post(`/api/incidentes/${id}/reconstruccion`)).cuerpo.codigo).toBe(
      'SIN_PERMISO',
    );
    expect((await poc.post(`/api/incidentes/${id}/reconstruccion`)).cuerpo.codigo).toBe(
      'RECONSTRUIDO',
    );
    expect((await roto.autoridad.get(`/api/procesos/${roto.proceso}`)).estado).toBe(200);
    const { discrepancias } = await puerta.servicio.app.get(Engine).verificar(roto.proceso);
    expect(discrepancias).toEqual([]);
  });

  it('deadlines that waited for a process that reads again are fired', async () => {
    const otro = await casos.conCompromiso();
    await armarTermino(otro.proceso, [], { vence: '2025-09-01', gad: otro.gad });
    const id = uuid();
    await puerta.servicio.persistencia.procesos.anotarIncidente({
      id,
      raizId: otro.proceso,
      procesoId: otro.proceso,
      codigo: 'PROCEDIMIENTO_DEFECTUOSO',
      detalle: {},
      creadoEn: puerta.reloj.ahora(),
    });
    expect((await poc.post(`/api/incidentes/${id}/reintento`)).cuerpo).toMatchObject({
      codigo: 'DISPARADOS',
      disparados: 1,
    });
  });

  it('a message that was given up goes out again with its own id', async () => {
    const { procesos } = puerta.servicio.persistencia;
    await puerta.servicio.app.get(Obreros).onModuleDestroy();
    await casos.nuevo();
    const [orden] = await procesos.porContar(1);
    const [salida] = mensajesDe(orden!, puerta.servicio.app.get(Ids));
    await procesos.ponerSalidas([{ marca: orden!.marca, salidas: [salida!] }]);
    await procesos.marcarSalida(salida!.id, { estado: 'fallida', error: 'HTTP_500' });
    const fallida = async () =>
      (await poc.get('/api/incidentes/salidas')).cuerpo.elementos.find(
        (s: { id: string }) => s.id === salida!.id,
      );
    expect(await fallida()).toMatchObject({ error: 'HTTP_500' });
    expect(
      (await caso.pocl.post(`/api/incidentes/salidas/${salida!.id}/reintento`)).cuerpo.codigo,
    ).toBe('SIN_PERMISO');
    expect((await poc.post(`/api/incidentes/salidas/${salida!.id}/reintento`)).estado).toBe(204);
    expect(await fallida()).toBeUndefined();
    const otraVez = await procesos.arrendarSalidas(
      puerta.reloj.ahora() + 60_000,
      500,
      'prueba',
      puerta.reloj.ahora() + 120_000,
    );
    expect(otraVez.map((s) => s.id)).toContain(salida!.id);
  });
});
