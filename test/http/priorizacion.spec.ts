/** Origin (b): criteria published, scored by the POC and the gremio each apart, ordered, and the process that comes of it. */
import { Puerta, type Programa } from './puerta.js';

let puerta: Puerta;
let poc: Programa;
let ame: Programa;
let congope: Programa;
let municipal: string;
let otro: string;
let provincial: string;
beforeAll(async () => {
  puerta = await Puerta.abrir();
  poc = await puerta.entrar('Persona Ficticia 1', { rol: 'poc' });
  ame = await puerta.entrar('Persona Ficticia 2', { rol: 'gremio', gremio: 'AME' });
  congope = await puerta.entrar('Persona Ficticia 3', { rol: 'gremio', gremio: 'CONGOPE' });
  municipal = await puerta.gad('GAD Demostración 1');
  otro = await puerta.gad('GAD Demostración 2');
  provincial = await puerta.gad('GAD Demostración 3', 'CONGOPE');
});
afterAll(() => puerta.cerrar());

const criterios = [
  {
    clave: 'voluntad',
    nombre: 'Voluntad política',
    descripcion: 'Expresada por la autoridad',
    componente: 'politico',
    peso: 60,
    califica: 'ambos',
  },
  {
    clave: 'capacidad',
    nombre: 'Capacidad técnica',
    descripcion: '',
    componente: 'tecnico',
    peso: 40,
    califica: 'poc',
  },
];

async function nueva(): Promise<string> {
  const r = await poc.post('/api/priorizaciones', {
    nombre: 'Priorización 2025',
    alcance: 'Gobiernos locales de demostración',
    diagnostico: 'Punto de partida',
  });
  expect(r.estado).toBe(201);
  return r.cuerpo.id as string;
}
const calificar = (quien: Programa, id: string, titular: string, parte: string, notas: object) =>
  quien.post(`/api/priorizaciones/${id}/gobiernos/${titular}/puntajes`, {
    parte,
    puntajes: Object.entries(notas).map(([criterio, puntaje]) => ({
      criterio,
      puntaje,
      fundamento: 'Consta en el diagnóstico',
    })),
  });

it('from the criteria to the process of step 1 by way (b)', async () => {
  const id = await nueva();
  const publicar = (cuerpo: object) => poc.post(`/api/priorizaciones/${id}/criterios`, cuerpo);
  const mal = await publicar({ criterios: [criterios[0]] });
  expect(mal.cuerpo.errores[0].codigo).toBe('PESOS_SUMAN_CIEN');
  expect(
    (await publicar({ criterios, desempate: [{ clase: 'criterio', criterio: 'nada' }] })).cuerpo
      .errores[0].codigo,
  ).toBe('CRITERIO_DESCONOCIDO');
  const publicada = await publicar({
    criterios,
    desempate: [{ clase: 'criterio', criterio: 'capacidad' }],
  });
  expect(publicada.estado).toBe(201);
  expect(publicada.cuerpo).toMatchObject({
    fuente: { documento: 'S1', lugar: 'Anexo 4, paso 1 (b)', fuerza: 'puede' },
    versiones: [
      {
        version: 1,
        desempate: [
          { texto: 'Mayor puntaje en «Capacidad técnica»' },
          { texto: 'Orden alfabético del nombre' },
        ],
      },
    ],
    permite: { publicarCriterios: true, cerrar: false },
  });

  expect(
    (
      await poc.post(`/api/priorizaciones/${id}/gobiernos`, {
        titulares: [municipal, otro, provincial],
      })
    ).cuerpo,
  ).toEqual({ nuevos: 3 });
  expect(
    (await ame.post(`/api/priorizaciones/${id}/gobiernos`, { titulares: [otro] })).cuerpo.codigo,
  ).toBe('SIN_PERMISO');

  expect(
    (await calificar(poc, id, municipal, 'poc', { voluntad: 3, capacidad: 4 })).cuerpo,
  ).toMatchObject({
    puesto: 1,
    puntaje: 68,
    faltan: [],
    sinGremio: ['voluntad'],
  });
  expect((await publicar({ criterios })).cuerpo.codigo).toBe('CRITERIOS_CONGELADOS');
  // (4 + 2) / 2 = 3 in will, 4 in capacity: the tie is resolved by capacity, then by name.
  await calificar(poc, id, otro, 'poc', { voluntad: 4, capacidad: 4 });
  expect((await calificar(ame, id, otro, 'gremio', { voluntad: 2 })).cuerpo).toMatchObject({
    puesto: 2,
    puntaje: 68,
    empate: 'Orden alfabético del nombre',
    sinGremio: [],
  });
  expect(
    (await calificar(ame, id, otro, 'gremio', { capacidad: 2 })).cuerpo.errores[0].codigo,
  ).toBe('SIN_CALIFICACION_DEL_GREMIO');
  expect((await calificar(ame, id, otro, 'poc', { voluntad: 5 })).cuerpo.codigo).toBe(
    'SIN_PERMISO',
  );
  expect((await calificar(poc, id, otro, 'gremio', { voluntad: 5 })).cuerpo.codigo).toBe(
    'SIN_PERMISO',
  );
  expect((await calificar(congope, id, otro, 'gremio', { voluntad: 5 })).estado).toBe(404);
  expect((await calificar(poc, id, otro, 'poc', { voluntad: 6 })).estado).toBe(400);

  // Both contributions are there, each by whom; the gremio sees its level and nobody else's.
  const deAme = (await ame.get(`/api/priorizaciones/${id}/gobiernos`)).cuerpo;
  expect(deAme.total).toBe(2);
  expect(deAme.elementos[1].puntajes).toContainEqual(
    expect.objectContaining({
      criterio: 'voluntad',
      parte: 'gremio',
      puntaje: 2,
      por: 'Persona Ficticia 2',
    }),
  );
  const deCongope = (await congope.get(`/api/priorizaciones/${id}/gobiernos`)).cuerpo;
  expect(deCongope.elementos.map((g: { titular: { id: string } }) => g.titular.id)).toEqual([
    provincial,
  ]);
  expect((await congope.get(`/api/priorizaciones/${id}`)).cuerpo.gobiernos).toBe(1);
  const pagina = (await poc.get(`/api/priorizaciones/${id}/gobiernos?limite=1`)).cuerpo;
  const resto = (
    await poc.get(`/api/priorizaciones/${id}/gobiernos?limite=5&cursor=${pagina.siguiente}`)
  ).cuerpo;
  expect(resto.elementos.map((g: { puesto: number }) => g.puesto)).toEqual([2, 3]);

  const cerrar = (elegidos: object[]) => poc.post(`/api/priorizaciones/${id}/cierre`, { elegidos });
  expect((await cerrar([{ titular: municipal }])).cuerpo.errores[0].codigo).toBe('FALTAN_PUNTAJES');
  await calificar(poc, id, provincial, 'poc', { voluntad: 1, capacidad: 1 });
  const analisis = await poc.documento(null, ['analisis_priorizacion']);
  expect(
    (await poc.post(`/api/priorizaciones/${id}/documentos`, { documento: analisis })).cuerpo
      .documentos,
  ).toMatchObject([{ documento: analisis, titular: null }]);
  const abrir = (titular: string, documento = analisis) =>
    poc.pedir('POST', `/api/priorizaciones/${id}/gobiernos/${titular}/proceso`, {
      cuerpo: { analisis: documento },
      cabeceras: { 'idempotency-key': `abrir-${titular}` },
    });
  expect((await abrir(municipal)).cuerpo.codigo).toBe('PRIORIZACION_FUERA_DE_LUGAR');
  expect((await cerrar([{ titular: municipal, motivo: 'Mayor puntaje' }])).cuerpo).toMatchObject({
    estado: 'cerrada',
    elegidos: 1,
    permite: { abrirProcesos: true, calificarComoPoc: false },
  });
  expect((await calificar(poc, id, municipal, 'poc', { voluntad: 0 })).cuerpo.codigo).toBe(
    'PRIORIZACION_FUERA_DE_LUGAR',
  );

  expect((await abrir(otro)).cuerpo.errores[0].codigo).toBe('NO_ELEGIDO');
  const oficio = await poc.documento(null, ['oficio']);
  expect((await abrir(municipal, oficio)).cuerpo.errores[0].codigo).toBe('SIN_ANALISIS');
  const abierto = await abrir(municipal);
  expect(abierto.estado).toBe(201);
  const { procesoId } = abierto.cuerpo;
  const situacion = (await poc.get(`/api/procesos/${procesoId}`)).cuerpo;
  expect(situacion.pasos.find((p: { numero: number }) => p.numero === 1).estado).toBe('cumplido');
  const bitacora = (await poc.get(`/api/procesos/${procesoId}/bitacora`)).cuerpo.elementos;
  expect(bitacora.map((l: { evento: string }) => l.evento)).toContain('indicarInteres');
  const enlazado = (await poc.get(`/api/priorizaciones/${id}/gobiernos?limite=1`)).cuerpo
    .elementos[0];
  expect(enlazado).toMatchObject({ procesoId, conProceso: true, elegido: true });
  // The same key again is the same process.
  expect((await abrir(municipal)).cuerpo).toEqual({ procesoId });
});

it('the order goes out as a sheet, with both contributions apart and no formula in it', async () => {
  const id = await nueva();
  const raro = await puerta.gad('=GAD Demostración 9');
  await poc.post(`/api/priorizaciones/${id}/criterios`, { criterios });
  await poc.post(`/api/priorizaciones/${id}/gobiernos`, { titulares: [raro] });
  await calificar(poc, id, raro, 'poc', { voluntad: 5, capacidad: 0 });
  const csv = (await poc.get(`/api/priorizaciones/${id}/exportacion?formato=csv`)).cuerpo as string;
  expect(csv).toContain(
    '"Voluntad política (60) · Punto de contacto";"Voluntad política (60) · Gremio"',
  );
  expect(csv).toContain(`"'=GAD Demostración 9"`);
  expect(csv).toContain('"60,0";"5";"";"0"');
  const xlsx = await poc.get(`/api/priorizaciones/${id}/exportacion`);
  expect(xlsx.cabeceras.get('content-disposition')).toContain('priorizacion.xlsx');
});

it('by level, out before being scored, discarded with its reason', async () => {
  const id = await nueva();
  const r = await poc.post(`/api/priorizaciones/${id}/gobiernos`, {
    filtro: { nivel: 'provincial', provincia: '01' },
  });
  expect(r.cuerpo.nuevos).toBe(1);
  const [azuay] = (await poc.get(`/api/priorizaciones/${id}/gobiernos`)).cuerpo.elementos;
  expect(azuay.titular.gremio).toBe('CONGOPE');
  expect((await poc.post(`/api/priorizaciones/${id}/gobiernos`, {})).cuerpo.errores[0].codigo).toBe(
    'SIN_GOBIERNOS',
  );
  const diagnostico = `/api/priorizaciones/${id}/gobiernos/${azuay.titular.id}/diagnostico`;
  expect(
    (await poc.pedir('PUT', diagnostico, { cuerpo: { diagnostico: 'Buen punto de partida' } }))
      .estado,
  ).toBe(204);
  expect(
    (await poc.post(`/api/priorizaciones/${id}/gobiernos/${azuay.titular.id}/retiro`)).estado,
  ).toBe(204);
  expect((await poc.get(`/api/priorizaciones/${id}/gobiernos`)).cuerpo.total).toBe(0);
  expect(
    (await poc.post(`/api/priorizaciones/${id}/descarte`, { motivo: 'Se repetirá' })).cuerpo.estado,
  ).toBe('descartada');
  expect(
    (await poc.post(`/api/priorizaciones/${id}/descarte`, { motivo: 'Otra vez' })).cuerpo.codigo,
  ).toBe('PRIORIZACION_FUERA_DE_LUGAR');
  const pocl = await puerta.entrar('Persona Ficticia 9', { rol: 'pocl', titularId: municipal });
  for (const camino of [
    '/api/priorizaciones',
    `/api/priorizaciones/${id}`,
    `/api/priorizaciones/${id}/exportacion`,
  ])
    expect((await pocl.get(camino)).cuerpo.codigo).toBe('SIN_PERMISO');
  expect((await ame.post('/api/priorizaciones', { nombre: 'x', alcance: 'x' })).cuerpo.codigo).toBe(
    'SIN_PERMISO',
  );
});
