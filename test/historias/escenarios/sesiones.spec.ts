/** Scenarios 31–45: bodies and their sessions, through HTTP. Facts are recorded and observed; only what is being prepared is refused. */
import mammoth from 'mammoth';
import { v7 as uuid } from 'uuid';
import { Engine } from '../../../src/engine/engine.js';
import { Plazos } from '../../../src/engine/plazos.js';
import { ProcesoStore } from '../../../src/engine/puertos/proceso-store.js';
import { IdsDelSistema } from '../../../src/union/ids-del-sistema.js';
import { Puerta, type Programa, type Respuesta } from '../../http/puerta.js';

let puerta: Puerta;
let poc: Programa;
let secretaria: Programa;
let ajena: Programa;
let gad: string;
let comite: string;
let grupo: string;

const REGLAS = {
  cadenciaMeses: 3,
  avisoOrdinaria: 3,
  avisoExtraordinaria: 3,
  unidadDeAviso: 'diasTermino',
  quorum: 'mitadMasUno',
  cuentanVacantes: true,
  segundaConvocatoria: 'cualquiera',
  diasDeSegunda: 3,
  mayoria: 'simpleDePresentes',
  abstencionesCuentan: true,
  votoDirimente: true,
  porAcreditar: 'conVoz',
  informePrevio: true,
  documentosPorPunto: true,
  firmas: 'presidenciaYSecretaria',
  correoInstitucional: 'advierte',
};
const ONCE = Array.from({ length: 11 }, (_, i) => ({
  clase: i < 6 ? 'cargo' : 'institucion',
  nombre: `Representación ${i + 1}`,
  sector: i < 6 ? 'publico' : i < 8 ? 'academia' : i < 10 ? 'sociedadCivil' : 'privado',
  funcion: i === 0 ? 'presidencia' : 'vocal',
  voto: true,
}));

beforeAll(async () => {
  puerta = await Puerta.abrir();
  dia('2025-09-01');
  gad = await puerta.gad('GAD Demostración 1');
  const otro = await puerta.gad('GAD Demostración 2');
  poc = await puerta.entrar('Persona Ficticia 1', { rol: 'poc' });
  secretaria = await puerta.entrar('Persona Ficticia 2', {
    rol: 'secretariaTecnica',
    titularId: gad,
  });
  ajena = await puerta.entrar('Persona Ficticia 3', { rol: 'pocl', titularId: otro });
  comite = await organo('comiteImpulsor', REGLAS, ONCE);
  grupo = await organo(
    'grupoEjecutor',
    {
      ...REGLAS,
      cadenciaMeses: 1,
      avisoExtraordinaria: 2,
      quorum: 'sinMinimo',
      informePrevio: false,
    },
    ONCE.slice(0, 3),
  );
}, 120_000);
afterAll(() => puerta.cerrar());

/** Ten in the morning in Guayaquil. */
function dia(fecha: string): void {
  puerta.reloj.instante = Date.parse(`${fecha}T15:00:00Z`);
}
async function organo(clase: string, reglas: object, sillas: readonly object[]): Promise<string> {
  const r = await secretaria.post('/api/procesos', {
    procedimiento: 'organo',
    titular: gad,
    asunto: clase,
    entrada: { clase, nombre: `Órgano ${clase}` },
  });
  const id = r.cuerpo.id as string;
  bien(await secretaria.transitar(id, 'constituirOrgano', { representaciones: sillas }));
  bien(await secretaria.transitar(id, 'adoptarNormativa', { desde: '2025-01-01', reglas }));
  const oficio = await secretaria.documento(gad, ['oficio']);
  for (let n = 7; n <= sillas.length; n++)
    for (const calidad of ['principal', 'suplente'])
      bien(
        await secretaria.transitar(id, 'acreditarDelegacion', {
          representacion: n,
          calidad,
          nombre: `Persona Ficticia ${n}0`,
          oficio,
          desde: '2025-01-01',
        }),
      );
  return id;
}
function bien(r: Respuesta): Respuesta {
  if (r.estado >= 300) throw new Error(JSON.stringify(r.cuerpo));
  return r;
}
async function sesion(de: string, tipo = 'ordinaria'): Promise<string> {
  const { asunto } = (await secretaria.get(`/api/organos/${de}`)).cuerpo.siguienteSesion;
  const r = bien(
    await secretaria.post('/api/procesos', {
      procedimiento: 'sesion',
      titular: gad,
      asunto,
      entrada: { tipo },
    }),
  );
  return r.cuerpo.id as string;
}
const llamada = (notificadaEl: string, fecha: string, mas: object = {}) => ({
  fecha,
  hora: '10:00',
  modalidad: 'presencial',
  lugar: 'Sala de sesiones',
  puntos: [{ titulo: 'Conocer el avance', clase: 'informativo' }],
  notificadaEl,
  canal: 'quipux',
  ...mas,
});
const codigos = (r: Respuesta): string[] =>
  (r.cuerpo.incumplidos as { codigo: string }[] | undefined)?.map((i) => i.codigo) ?? [];
/** Of what was recorded, in its receipt; of what was only tried, beside. */
const observadas = ({ cuerpo }: { readonly cuerpo: Respuesta['cuerpo'] }): string[] =>
  ((cuerpo.recibo ?? cuerpo).observaciones as { codigo: string }[]).map((o) => o.codigo);
const asisten = (...n: number[]) =>
  n.map((representacion) => ({ representacion, calidad: 'principal' }));
/** A session of the comité called in time and opened with these seats. */
async function abierta(asistencia: readonly object[], mas: object = {}): Promise<string> {
  const id = await sesion(comite);
  const documento = await secretaria.documento(gad, ['plan_trabajo']);
  bien(
    await secretaria.transitar(
      id,
      'convocarSesion',
      llamada('2025-10-06', '2025-10-14', {
        puntos: [
          { titulo: 'Aprobar el plan de trabajo', clase: 'resolutivo', documentos: [documento] },
        ],
        informePrevio: await secretaria.documento(gad, ['informe_avance']),
      }),
    ),
  );
  bien(
    await secretaria.transitar(id, 'instalarSesion', {
      hora: '10:00',
      asistencia,
      preside: 1,
      ...mas,
    }),
  );
  return id;
}
const leer = async (id: string) => (await secretaria.get(`/api/sesiones-de-organo/${id}`)).cuerpo;
const votos = (favor: number[], contra: number[], abstencion: number[] = []) => [
  ...favor.map((representacion) => ({ representacion, voto: 'favor' })),
  ...contra.map((representacion) => ({ representacion, voto: 'contra' })),
  ...abstencion.map((representacion) => ({ representacion, voto: 'abstencion' })),
];

it('scenario 31: called on Wednesday 08-10-2025, Monday 13 is too soon; with the decree of Thursday 9, so is Tuesday', async () => {
  dia('2025-10-08');
  const id = await sesion(comite);
  const convocar = (fecha: string) =>
    secretaria.transitar(id, 'convocarSesion', llamada('2025-10-08', fecha));
  const lunes = await convocar('2025-10-13');
  expect(lunes.estado).toBe(422);
  expect(codigos(lunes)).toEqual(['ANTICIPACION']);
  expect(lunes.cuerpo.detail).toContain('La anticipación es de 1 día término; se piden 3.');
  expect(codigos(await convocar('2025-10-14'))).toEqual(['ANTICIPACION']);
  const cuenta = await secretaria.get(
    `/api/organos/${comite}/anticipacion?notificada=2025-10-08&fecha=2025-10-13`,
  );
  expect(cuenta.cuerpo).toMatchObject({ dias: 1, pide: 3, basta: false, primera: '2025-10-15' });
  const porDia = Object.fromEntries(
    (cuenta.cuerpo.conteo as { fecha: string; numero: number | null; naturaleza: string }[]).map(
      (d) => [d.fecha, [d.numero, d.naturaleza]],
    ),
  );
  expect(porDia).toEqual({
    '2025-10-09': [null, expect.stringMatching(/^(suspension|feriado)$/)],
    '2025-10-10': [null, 'feriado'],
    '2025-10-11': [null, 'finDeSemana'],
    '2025-10-12': [null, 'finDeSemana'],
    '2025-10-13': [1, 'habil'],
    '2025-10-14': [2, 'habil'],
    '2025-10-15': [3, 'habil'],
  });
  bien(await convocar('2025-10-15'));
  expect((await leer(id)).convocatoria).toMatchObject({ dias: 3 });
  // Nobody from elsewhere sees that it exists.
  expect((await ajena.get(`/api/sesiones-de-organo/${id}`)).estado).toBe(404);
});

it('scenario 32: called on Thursday 30-10-2025, not before Thursday 06-11', async () => {
  dia('2025-10-30');
  const id = await sesion(comite);
  const miercoles = await secretaria.transitar(
    id,
    'convocarSesion',
    llamada('2025-10-30', '2025-11-05'),
  );
  expect(codigos(miercoles)).toContain('ANTICIPACION');
  bien(await secretaria.transitar(id, 'convocarSesion', llamada('2025-10-30', '2025-11-06')));
});

it('scenario 33: an extraordinary call has two days and its reason; an ordinary one, three', async () => {
  dia('2025-09-05');
  const extraordinaria = await sesion(grupo, 'extraordinaria');
  const sinMotivo = await secretaria.transitar(
    extraordinaria,
    'convocarSesion',
    llamada('2025-09-05', '2025-09-09'),
  );
  expect(codigos(sinMotivo)).toEqual(['MOTIVO_DE_EXTRAORDINARIA']);
  bien(
    await secretaria.transitar(
      extraordinaria,
      'convocarSesion',
      llamada('2025-09-05', '2025-09-09', { motivo: 'El portal dejó de funcionar' }),
    ),
  );
  const ordinaria = await sesion(grupo);
  const pronto = await secretaria.transitar(
    ordinaria,
    'convocarSesion',
    llamada('2025-09-05', '2025-09-09'),
  );
  expect(codigos(pronto)).toContain('ANTICIPACION');
  bien(
    await secretaria.transitar(ordinaria, 'convocarSesion', llamada('2025-09-05', '2025-09-10')),
  );
});

it('scenario 34: a point to be resolved needs its documents to be called; the report, to be opened', async () => {
  dia('2025-10-06');
  const id = await sesion(comite);
  const punto = { titulo: 'Aprobar la metodología', clase: 'resolutivo' };
  const sin = await secretaria.transitar(
    id,
    'convocarSesion',
    llamada('2025-10-06', '2025-10-14', { puntos: [punto] }),
  );
  expect(codigos(sin)).toContain('DOCUMENTOS_DE_PUNTOS');
  const metodologia = await secretaria.documento(gad, ['metodologia_cocreacion']);
  bien(
    await secretaria.transitar(
      id,
      'convocarSesion',
      llamada('2025-10-06', '2025-10-14', { puntos: [{ ...punto, documentos: [metodologia] }] }),
    ),
  );
  dia('2025-10-14');
  const instalar = { hora: '10:00', asistencia: asisten(1, 2, 3, 4, 5, 6) };
  const sinInforme = await secretaria.transitar(id, 'instalarSesion', instalar);
  expect(codigos(sinInforme)).toContain('INFORME_PREVIO');
  const informe = await secretaria.documento(gad, ['informe_avance']);
  bien(await secretaria.transitar(id, 'adjuntarInforme', { informePrevio: informe }));
  bien(await secretaria.transitar(id, 'instalarSesion', instalar));
});

it('scenario 35: a notice in hours is refused unless the norm itself says hours', async () => {
  const reglas = { ...REGLAS, unidadDeAviso: 'horas', avisoOrdinaria: 72 };
  const r = await secretaria.transitar(comite, 'adoptarNormativa', { desde: '2030-01-01', reglas });
  expect(codigos(r)).toEqual(['AVISO_EN_DIAS']);
  const simulada = await secretaria.post(`/api/procesos/${comite}/simulaciones/adoptarNormativa`, {
    datos: { desde: '2030-01-01', reglas, horasSegunNormativa: true },
  });
  expect(simulada.cuerpo.permitido).toBe(true);
});

it('scenario 37: five of eleven are no quorum; the second session is held with those present', async () => {
  dia('2025-10-06');
  const id = await sesion(comite);
  bien(
    await secretaria.transitar(
      id,
      'convocarSesion',
      llamada('2025-10-06', '2025-10-14', {
        informePrevio: await secretaria.documento(gad, ['informe_avance']),
      }),
    ),
  );
  dia('2025-10-14');
  const cinco = asisten(1, 2, 3, 4, 5);
  const r = await secretaria.transitar(id, 'instalarSesion', { hora: '10:00', asistencia: cinco });
  expect(codigos(r)).toContain('QUORUM');
  bien(await secretaria.transitar(id, 'declararSinQuorum', { asistencia: cinco }));
  expect((await leer(id)).quorum).toMatchObject({ presentes: 5, requerido: 6, hay: false });
  // On the fourth day it is observed; within three it is not (either reading passes).
  const simular = async (fecha: string) =>
    (
      await secretaria.post(`/api/procesos/${id}/simulaciones/convocarSegundaVez`, {
        datos: { fecha, hora: '10:00' },
      })
    ).cuerpo;
  dia('2025-10-20');
  expect(observadas({ cuerpo: await simular('2025-10-20') })).toContain('SEGUNDA_EN_SU_TERMINO');
  dia('2025-10-14');
  expect(observadas({ cuerpo: await simular('2025-10-17') })).toEqual([]);
  bien(
    await secretaria.transitar(id, 'convocarSegundaVez', { fecha: '2025-10-17', hora: '10:00' }),
  );
  dia('2025-10-17');
  bien(
    await secretaria.transitar(id, 'instalarSesion', { hora: '10:00', asistencia: asisten(1, 2) }),
  );
  expect((await leer(id)).quorum).toMatchObject({ hay: true, regla: 'segundaConvocatoria' });
});

it('P15: a decree shows where the term of a second call would end, and only an act written in its session moves it', async () => {
  dia('2025-11-17');
  const id = await sesion(comite);
  const informePrevio = await secretaria.documento(gad, ['informe_avance']);
  bien(
    await secretaria.transitar(
      id,
      'convocarSesion',
      llamada('2025-11-17', '2025-11-20', { informePrevio }),
    ),
  );
  dia('2025-11-20');
  bien(await secretaria.transitar(id, 'declararSinQuorum', { asistencia: asisten(1, 2) }));
  const suyo = async () =>
    (await secretaria.get(`/api/procesos/${id}`)).cuerpo.plazos.find(
      (p: { nombre: string }) => p.nombre === 'terminoDeSegundaConvocatoria',
    );
  // From Thursday 20: Friday 21, Monday 24, Tuesday 25.
  expect((await suyo()).vence).toBe('2025-11-25');

  const fila = {
    id: uuid(),
    fecha: '2025-11-24',
    nombre: 'Suspensión de la jornada',
    clase: 'suspensionNoRecuperable',
    ambito: { tipo: 'nacional' },
    norma: 'Decreto de prueba',
    publicadaEn: '2025-11-20',
    cuentaParaTermino: null,
  };
  const prevista = (await poc.post('/api/calendario/previsiones', { guardar: [fila] })).cuerpo;
  expect(prevista.elementos).toMatchObject([
    { procesoId: id, dias: 3, vence: '2025-11-25', nuevoVence: '2025-11-26', seMueve: true },
  ]);
  bien(await poc.post('/api/calendario/filas', { elementos: [fila], motivo: 'Decreto' }));
  expect((await suyo()).vence).toBe('2025-11-25');
  const lista = (await secretaria.get('/api/calendario/terminos-por-recontar')).cuerpo.elementos;
  expect(lista).toMatchObject([{ procesoId: id, nuevoVence: '2025-11-26' }]);
  expect((await ajena.get('/api/calendario/terminos-por-recontar')).cuerpo.elementos).toEqual([]);

  const ruta = `/api/procesos/${id}/terminos/${lista[0].id}/recuento`;
  const cuerpo = { vence: '2025-11-26', motivo: 'Lo dispuso la Procuraduría Síndica' };
  expect((await ajena.post(ruta, cuerpo)).estado).toBe(404);
  expect((await secretaria.post(ruta, { ...cuerpo, vence: '2025-11-28' })).estado).toBe(412);
  const r = bien(await secretaria.post(ruta, cuerpo));
  expect((await suyo()).vence).toBe('2025-11-26');
  expect((await secretaria.post(ruta, cuerpo)).cuerpo.codigo).toBe('EVENTO_FUERA_DE_LUGAR');
  expect((await secretaria.get('/api/calendario/terminos-por-recontar')).cuerpo.elementos).toEqual(
    [],
  );
  const bitacora = (await secretaria.get(`/api/procesos/${id}/bitacora`)).cuerpo.elementos;
  expect(bitacora[0]).toMatchObject({
    evento: 'recontarTermino',
    procesoId: id,
    motivo: 'Lo dispuso la Procuraduría Síndica',
    secuencia: r.cuerpo.recibo.secuencia,
  });
  const engine = puerta.servicio.app.get(Engine);
  expect((await engine.verificar(id)).discrepancias).toEqual([]);

  // Taken back, both stay written and the day is the old one again.
  const { secuencia } = bitacora[0];
  bien(
    await secretaria.post(`/api/procesos/${id}/rectificaciones`, {
      clase: 'deshacer',
      secuencia,
      motivo: 'Era de otra sesión',
      previa: false,
    }),
  );
  expect((await suyo()).vence).toBe('2025-11-25');
  expect((await engine.verificar(id)).discrepancias).toEqual([]);
  bien(await poc.post(`/api/calendario/filas/${fila.id}/retiro`, { motivo: 'Se derogó' }));

  // Nobody called again: it falls due, and who calls is told.
  dia('2025-11-26');
  await secretaria.reingresar();
  const { app } = puerta.servicio;
  const plazos = new Plazos(engine, app.get(ProcesoStore), puerta.reloj, new IdsDelSistema());
  while ((await plazos.atenderVencidos(20)).disparados > 0);
  expect(JSON.stringify((await secretaria.get('/api/avisos?limite=100')).cuerpo)).toContain(
    'SEGUNDA_CONVOCATORIA_VENCIDA',
  );
  expect((await engine.verificar(id)).discrepancias).toEqual([]);
});

it('scenario 38: titular and alterno of one seat are counted once and vote once', async () => {
  dia('2025-10-14');
  const id = await abierta([
    ...asisten(1, 2, 3, 4, 5, 7),
    { representacion: 7, calidad: 'suplente' },
  ]);
  expect((await leer(id)).quorum).toMatchObject({ presentes: 6, requerido: 6, hay: true });
  const dos = await secretaria.transitar(id, 'decidirPunto', {
    punto: 1,
    forma: 'nominal',
    votos: votos([7], [7]),
  });
  expect(codigos(dos)).toEqual(['UN_VOTO_POR_REPRESENTACION']);
});

it('scenario 39: who has no oficio attends, is not counted and does not vote', async () => {
  dia('2025-10-14');
  bien(
    await secretaria.transitar(comite, 'crearRepresentacion', { ...ONCE[8], nombre: 'Sin oficio' }),
  );
  const id = await abierta(asisten(1, 2, 3, 4, 5, 6, 7, 12));
  const { asistencia, quorum } = await leer(id);
  expect(quorum.presentes).toBe(7);
  expect(asistencia.find((a: { representacion: number }) => a.representacion === 12)).toMatchObject(
    {
      acreditado: false,
      cuenta: false,
      vota: false,
    },
  );
  const r = await secretaria.transitar(id, 'decidirPunto', {
    punto: 1,
    forma: 'nominal',
    votos: votos([12], []),
  });
  expect(codigos(r)).toEqual(['VOTAN_LOS_PRESENTES']);
  // Nor who has one that no longer holds, until another comes in its place.
  const acreditar = async (nombre: string, desde: string, mas: object = {}) =>
    bien(
      await secretaria.transitar(comite, 'acreditarDelegacion', {
        representacion: 12,
        calidad: 'principal',
        nombre,
        desde,
        oficio: await secretaria.documento(gad, ['oficio']),
        ...mas,
      }),
    );
  const suya = async () =>
    (await leer(await abierta(asisten(1, 2, 3, 4, 5, 6, 7, 12)))).asistencia.find(
      (a: { representacion: number }) => a.representacion === 12,
    );
  await acreditar('Persona Ficticia 120', '2025-01-01', { hasta: '2025-09-30' });
  expect(await suya()).toMatchObject({ acreditado: false, cuenta: false, vota: false });
  await acreditar('Persona Ficticia 121', '2025-10-01', { hasta: '2026-09-30' });
  expect(await suya()).toMatchObject({ acreditado: true, cuenta: true, vota: true });
  // Replaced before its last day, the first is over the day before: a seat has one principal.
  await acreditar('Persona Ficticia 122', '2025-10-10');
  const { representaciones } = (await secretaria.get(`/api/organos/${comite}`)).cuerpo;
  const { delegaciones } = representaciones.find((x: { numero: number }) => x.numero === 12);
  expect(delegaciones.map((d: { hasta: string | null }) => d.hasta)).toEqual([
    '2025-09-30',
    '2025-10-09',
    null,
  ]);
  bien(
    await secretaria.transitar(comite, 'terminarRepresentaciones', {
      representaciones: [12],
      fin: 'renuncia',
      motivo: 'Nunca se acreditó',
    }),
  );
});

it('scenario 40: in a tie only whoever presides casts the deciding vote, with its reason', async () => {
  dia('2025-10-14');
  const tres = { punto: 1, forma: 'nominal', votos: votos([1, 2, 3], [4, 5, 6]) };
  const dirimente = { voto: 'favor', razon: 'El plan no espera' };
  const id = await abierta(asisten(1, 2, 3, 4, 5, 6, 7));
  bien(await secretaria.transitar(id, 'decidirPunto', tres));
  expect((await leer(id)).puntos[0].tratado.resultado).toBe('empate');
  bien(await secretaria.transitar(id, 'decidirPunto', { ...tres, dirimente }));
  expect((await leer(id)).puntos[0].tratado).toMatchObject({
    resultado: 'aprobado',
    dirimente: { voto: 'favor', razon: 'El plan no espera', representacion: 1, valido: true },
  });
  // Without the presidency nobody casts it, and it is not approved.
  const sin = await abierta(asisten(2, 3, 4, 5, 6, 7), { preside: 2 });
  const r = await secretaria.transitar(sin, 'decidirPunto', {
    punto: 1,
    forma: 'nominal',
    votos: votos([2, 3, 4], [5, 6, 7]),
    dirimente,
  });
  expect(codigos(r)).toEqual(['DIRIME_QUIEN_PRESIDE']);
});

it('scenario 41: seven present, 3–2–2: not approved by the norm, and the rule is kept with it', async () => {
  dia('2025-10-14');
  const id = await abierta(asisten(1, 2, 3, 4, 5, 6, 7));
  bien(
    await secretaria.transitar(id, 'decidirPunto', {
      punto: 1,
      forma: 'conteo',
      favor: 3,
      contra: 2,
      abstenciones: 2,
    }),
  );
  expect((await leer(id)).puntos[0].tratado).toMatchObject({
    resultado: 'noAprobado',
    regla: 'simpleDePresentes',
    necesarios: 4,
  });
  const enElActa = async (sesionId: string): Promise<string> => {
    bien(await secretaria.transitar(sesionId, 'clausurarSesion', { hora: '11:00' }));
    const firmantes = [{ institucion: 'Representación 1' }];
    bien(
      await secretaria.transitar(sesionId, 'elaborarActa', {
        numero: 'CI-2025-41',
        elaboradaPor: 'Secretaría Técnica',
        firmantes,
      }),
    );
    const r = await fetch(
      `${puerta.url}/api/procesos/${sesionId}/documentos-producidos/acta?formato=docx`,
      { headers: { authorization: `Bearer ${secretaria.ficha}` } },
    );
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await r.arrayBuffer()) });
    return value;
  };
  const impresa = await enElActa(id);
  expect(impresa).toContain('No aprobado');
  expect(impresa).toContain('A favor 3, en contra 2, abstenciones 2, en blanco 0.');
  expect(impresa).toContain(
    'Regla aplicada: Mayoría simple de los presentes; hacían falta 4 votos.',
  );
  // A seat that was no longer of the body is not among those who did not come.
  expect(impresa).toMatch(/No asisten: Representación 8; .*Representación 11\.\s/);
  // By another norm it is approved, and its minutes say by which.
  bien(
    await secretaria.transitar(comite, 'adoptarNormativa', {
      desde: '2025-10-10',
      reglas: { ...REGLAS, mayoria: 'masAFavorQueEnContra' },
    }),
  );
  const otra = await abierta(asisten(1, 2, 3, 4, 5, 6, 7));
  bien(
    await secretaria.transitar(otra, 'decidirPunto', {
      punto: 1,
      forma: 'conteo',
      favor: 3,
      contra: 2,
      abstenciones: 2,
    }),
  );
  const suya = await enElActa(otra);
  expect(suya).toContain('Aprobado');
  expect(suya).toContain('Regla aplicada: Más a favor que en contra.');
  bien(
    await secretaria.transitar(comite, 'adoptarNormativa', { desde: '2025-10-11', reglas: REGLAS }),
  );
});

it('scenario 42: an invited expert does not vote', async () => {
  dia('2025-10-14');
  const id = await abierta(asisten(1, 2, 3, 4, 5, 6), {
    invitados: [{ nombre: 'Persona Ficticia 99', institucion: 'Organismo invitado' }],
  });
  expect((await leer(id)).invitados).toEqual([
    { nombre: 'Persona Ficticia 99', institucion: 'Organismo invitado' },
  ]);
  const r = await secretaria.transitar(id, 'decidirPunto', {
    punto: 1,
    forma: 'nominal',
    votos: votos([1, 99], []),
  });
  expect(codigos(r)).toEqual(['VOTAN_LOS_PRESENTES']);
  const demasiados = await secretaria.transitar(id, 'decidirPunto', {
    punto: 1,
    forma: 'conteo',
    favor: 7,
  });
  expect(codigos(demasiados)).toEqual(['LOS_VOTOS_CUADRAN']);
});

it('scenario 43: signed minutes do not change: what must be said goes in an acta aclaratoria', async () => {
  dia('2025-10-14');
  const id = await abierta(asisten(1, 2, 3, 4, 5, 6));
  bien(
    await secretaria.transitar(id, 'decidirPunto', {
      punto: 1,
      forma: 'unanimidad',
      resolucion: 'Se aprueba el plan de trabajo',
      acuerdos: [
        { texto: 'Publicar el plan', responsable: 'secretariaTecnica', vence: '2025-11-14' },
      ],
    }),
  );
  bien(await secretaria.transitar(id, 'clausurarSesion', { hora: '11:00' }));
  const elaborar = {
    numero: 'CI-2025-01',
    elaboradaPor: 'Secretaría Técnica',
    firmantes: [{ institucion: 'Representación 1' }, { institucion: 'Representación 2' }],
  };
  bien(await secretaria.transitar(id, 'elaborarActa', elaborar));
  const generada = await secretaria.documento(gad, ['acta_sesion'], { firmado: false });
  bien(await secretaria.transitar(id, 'registrarActaGenerada', { acta: generada }));
  bien(await secretaria.transitar(id, 'aprobarActa', { forma: 'enLaMismaSesion' }));
  // Its agreements are tasks from here on.
  const { acuerdos } = await leer(id);
  expect(acuerdos).toMatchObject([{ texto: 'Publicar el plan', estado: 'pendiente' }]);
  const bandeja = JSON.stringify((await secretaria.get('/api/bandeja?limite=100')).cuerpo);
  expect(bandeja).toContain('cumplirAcuerdo');
  const firmada = await secretaria.documento(gad, ['acta_sesion']);
  bien(
    await secretaria.transitar(id, 'firmarActa', {
      acta: firmada,
      firmas: [
        { firmante: 1, forma: 'manuscrita' },
        { firmante: 2, forma: 'electronica' },
      ],
    }),
  );
  const { acta } = await leer(id);
  expect(acta.firmada).toMatchObject({ documento: firmada });
  expect(acta.generada.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(acta.firmada.sha256).not.toBe(acta.generada.sha256);
  const otraVez = await secretaria.transitar(id, 'elaborarActa', elaborar);
  expect(otraVez.estado).toBe(409);
  // Nor by a correction of the journal, whoever asks for it: what was approved and signed is sealed.
  const lineas = (await poc.get(`/api/procesos/${id}/bitacora?limite=100`)).cuerpo.elementos as {
    evento: string;
    secuencia: number;
  }[];
  const corregir = (evento: string, clase: string) =>
    poc.post(`/api/procesos/${id}/rectificaciones`, {
      clase,
      secuencia: lineas.find((l) => l.evento === evento)!.secuencia,
      motivo: 'Se escribió mal',
      previa: true,
      ...(clase === 'rectificarHecho' ? { cambios: { ocurridoEn: '2025-10-13' } } : {}),
    });
  for (const evento of ['decidirPunto', 'elaborarActa', 'aprobarActa', 'firmarActa'])
    for (const clase of ['rectificarHecho', 'anularHecho']) {
      const r = await corregir(evento, clase);
      expect([evento, r.estado, r.cuerpo.permitidos?.[0]?.evento]).toEqual([
        evento,
        409,
        'aclararActa',
      ]);
    }
  const aclaratoria = await secretaria.documento(gad, ['acta_sesion']);
  bien(await secretaria.transitar(id, 'aclararActa', { aclaratoria, motivo: 'La hora era otra' }));
  bien(
    await secretaria.transitar(id, 'publicarActa', { publicacion: 'https://example.ec/actas/1' }),
  );
  lineas.push(...(await poc.get(`/api/procesos/${id}/bitacora?limite=100`)).cuerpo.elementos);
  expect((await corregir('publicarActa', 'rectificarHecho')).estado).toBe(200);
  expect((await leer(id)).acta).toMatchObject({
    publicada: 'https://example.ec/actas/1',
    aclaratorias: [{ documento: aclaratoria, motivo: 'La hora era otra' }],
  });
});

it('scenario 44: three months without a session are told to the secretary, the POCL and the POC', async () => {
  dia('2026-01-10');
  await secretaria.reingresar();
  await poc.reingresar();
  const pocl = await puerta.entrar('Persona Ficticia 4', { rol: 'pocl', titularId: gad });
  const avisos = async (de: Programa) =>
    JSON.stringify((await de.get('/api/avisos?limite=100')).cuerpo);
  const comiteHoy = async () => (await secretaria.get(`/api/organos/${comite}`)).cuerpo;
  const [app, ids] = [puerta.servicio.app, new IdsDelSistema()];
  const plazos = new Plazos(app.get(Engine), app.get(ProcesoStore), puerta.reloj, ids);
  const atender = async (): Promise<void> => {
    while ((await plazos.atenderVencidos(50)).disparados > 0);
  };
  // The first check learns that it met on 14 October and counts anew from there: three months, and nobody is told yet.
  await atender();
  expect((await comiteHoy()).cadencia).toMatchObject({ desde: '2025-10-14', vencida: false });
  expect(await avisos(poc)).not.toContain('Órgano comiteImpulsor no sesiona');
  dia('2026-03-20');
  await secretaria.reingresar();
  await poc.reingresar();
  await atender();
  const { cadencia, estados } = await comiteHoy();
  expect(cadencia.desde).toBe('2025-10-14');
  expect(await avisos(secretaria)).toContain('CADENCIA_VENCIDA');
  expect(cadencia).toMatchObject({ meses: 3, vencida: true });
  expect(estados).toContain('cadenciaIncumplida');
  for (const quien of [poc, pocl]) expect(await avisos(quien)).toContain('CADENCIA_VENCIDA');
}, 120_000);

it('scenario 45: told in a personal account: warned, or refused where the norm demands the institutional one', async () => {
  dia('2026-03-23');
  const id = await sesion(comite);
  const r = await secretaria.transitar(
    id,
    'convocarSesion',
    llamada('2026-03-23', '2026-03-30', { cuentasPersonales: 2 }),
  );
  expect(bien(r).cuerpo.recibo).toBeDefined();
  expect(observadas(r)).toContain('CUENTAS_INSTITUCIONALES_AVISO');
  bien(
    await secretaria.transitar(comite, 'adoptarNormativa', {
      desde: '2026-03-23',
      reglas: { ...REGLAS, correoInstitucional: 'exige' },
    }),
  );
  const otra = await sesion(comite);
  const exigida = await secretaria.transitar(
    otra,
    'convocarSesion',
    llamada('2026-03-23', '2026-03-30', { cuentasPersonales: 2 }),
  );
  expect(codigos(exigida)).toEqual(['CUENTAS_INSTITUCIONALES']);
});
