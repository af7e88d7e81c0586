/** Scenarios 1–15, 36, 58 and 59: the fifteen steps, territory, and what holds when two act at once or the service stops. */
import { v7 as uuid } from 'uuid';
import { Engine } from '../../../src/engine/engine.js';
import { Plazos } from '../../../src/engine/plazos.js';
import { ProcesoStore } from '../../../src/engine/puertos/proceso-store.js';
import { IdsDelSistema } from '../../../src/union/ids-del-sistema.js';
import { Casos, compromiso } from '../../http/caso.js';
import { Puerta, type Programa, type Respuesta } from '../../http/puerta.js';
import { hastaElPaso } from '../../regularizaciones/pasado.js';

let puerta: Puerta;
let casos: Casos;
let poc: Programa;
let ame: Programa;
beforeAll(async () => {
  puerta = await Puerta.abrir();
  casos = await Casos.en(puerta);
  poc = casos.poc;
  ame = await puerta.entrar('Persona Ficticia 9', { rol: 'gremio', gremio: 'AME' });
}, 120_000);
afterAll(() => puerta.cerrar());

const TODOS = { publico: 2, privado: 1, sociedadCivil: 3, academia: 1 };
const PILARES = { transparencia: true, integridad: true, participacion: true, colaboracion: true };
interface PasoVisto {
  readonly numero: number;
  readonly estado: string;
  readonly vuelta: number;
  readonly pendientes: readonly { readonly codigo: string }[];
}
interface OfertaVista {
  readonly evento: string;
  readonly procesoId: string;
  readonly etag: string;
  readonly puedo: boolean;
}
interface GadEnSuPaso {
  readonly gad: string;
  readonly proceso: string;
  readonly pocl: Programa;
  readonly autoridad: Programa;
  readonly delegado: Programa;
  readonly secretaria: Programa;
}

function bien(r: Respuesta): Respuesta {
  if (r.estado >= 300) throw new Error(JSON.stringify(r.cuerpo));
  return r;
}
const faltan = (r: Respuesta): unknown[] => [
  r.estado,
  ...((r.cuerpo.incumplidos ?? []) as { codigo: string }[]).map((i) => i.codigo),
];
/** Of a refusal: with what force, and where it is written. */
const citas = (r: Respuesta): string[] =>
  (
    (r.cuerpo.incumplidos ?? []) as {
      fuerza: string;
      lecturaNuestra: boolean;
      cita: { documento: string; lugar: string };
    }[]
  ).map(
    (i) => `${i.fuerza}${i.lecturaNuestra ? ' (INF)' : ''} · ${i.cita.documento}, ${i.cita.lugar}`,
  );
const ver = async (proceso: string) => bien(await poc.get(`/api/procesos/${proceso}`)).cuerpo;
const paso = async (proceso: string, n: number): Promise<PasoVisto> =>
  ((await ver(proceso)).pasos as PasoVisto[]).find((p) => p.numero === n)!;
const estados = async (proceso: string, ...numeros: number[]): Promise<string[]> => {
  const { pasos } = (await ver(proceso)) as { pasos: PasoVisto[] };
  return numeros.map((n) => pasos.find((p) => p.numero === n)!.estado);
};
const pendientes = async (proceso: string, n: number): Promise<string[]> =>
  (await paso(proceso, n)).pendientes.map((p) => p.codigo);
const bitacora = async (proceso: string) =>
  bien(await poc.get(`/api/procesos/${proceso}/bitacora?limite=100`)).cuerpo.elementos as {
    evento: string;
    secuencia: number;
    observaciones: { codigo: string; lecturaNuestra: boolean }[];
  }[];

let n = 0;
/** A GAD whose process stands at this step, what came before brought in as it was; `sin` is what was never done. */
async function enElPaso(numero: number, sin: readonly string[] = []): Promise<GadEnSuPaso> {
  const gad = await puerta.gad(`GAD Demostración de pasos ${++n}`);
  const declaracion = hastaElPaso(numero);
  const hitos = Object.fromEntries(
    Object.entries(declaracion.hitos).filter(([evento]) => !sin.includes(evento)),
  );
  const r = await poc.post('/api/regularizaciones', {
    titular: gad,
    declaracion: { ...declaracion, hitos },
    hasta: 'aprobada',
  });
  if (r.estado !== 201) throw new Error(JSON.stringify(r.cuerpo));
  const proceso = (await poc.get(`/api/procesos?titular=${gad}`)).cuerpo.elementos[0].id as string;
  const entrar = (rol: 'pocl' | 'autoridad' | 'delegado' | 'secretariaTecnica', quien: string) =>
    puerta.entrar(quien, { rol, titularId: gad });
  return {
    gad,
    proceso,
    pocl: await entrar('pocl', 'Persona Ficticia 2'),
    autoridad: await entrar('autoridad', 'Persona Ficticia 3'),
    delegado: await entrar('delegado', 'Persona Ficticia 4'),
    secretaria: await entrar('secretariaTecnica', 'Persona Ficticia 5'),
  };
}
const porForo = async (c: GadEnSuPaso) => ({
  actuadoPor: { rol: 'foro', documento: await c.secretaria.documento(c.gad, ['acta_sesion']) },
});
const normativa = async (c: GadEnSuPaso, propuesta?: string) => ({
  propuesta: propuesta ?? (await c.secretaria.documento(c.gad, ['propuesta_normativa'])),
  actaSesion: await c.secretaria.documento(c.gad, ['acta_sesion']),
  mecanismosDeEleccion: true,
  modeloDeGestion: true,
  atribuciones: true,
});

it('scenario 1: origin b without its analysis does not close step 1; with it, step 2 is the Autoridad’s', async () => {
  const c = await casos.nuevo();
  const sinAnalisis = await poc.transitar(c.proceso, 'indicarInteres', { origen: 'b' });
  expect(faltan(sinAnalisis)).toEqual([422, 'ANALISIS_DE_PRIORIZACION']);
  expect(citas(sinAnalisis)).toEqual(['debe · S1, Anexo 4, paso 1']);
  expect(await estados(c.proceso, 1, 2)).toEqual(['disponible', 'aunNo']);
  const analisis = await poc.documento(c.gad, ['analisis_priorizacion']);
  bien(await poc.transitar(c.proceso, 'indicarInteres', { origen: 'b', analisis }));
  expect(await estados(c.proceso, 1, 2)).toEqual(['cumplido', 'disponible']);
  const suya = (await c.autoridad.get(`/api/procesos/${c.proceso}`)).cuerpo
    .ofertas as OfertaVista[];
  expect(suya.find((o) => o.evento === 'suscribirCompromiso')?.puedo).toBe(true);
});

it('scenario 2: the acta de intención alone does not close step 2: the oficio de delegación is missed', async () => {
  const c = await casos.nuevo();
  const manifestacion = await c.autoridad.documento(c.gad, ['oficio']);
  bien(await c.autoridad.transitar(c.proceso, 'indicarInteres', { origen: 'a', manifestacion }));
  const { oficioDelegacion: _sin, ...soloActa } = await compromiso(c);
  const r = await c.autoridad.transitar(c.proceso, 'suscribirCompromiso', soloActa);
  expect(faltan(r)).toEqual([422, 'OFICIO_DELEGACION']);
  expect(citas(r)).toEqual(['debe · S1, Anexo 4, paso 2']);
  expect(await estados(c.proceso, 2)).toEqual(['disponible']);
});

it('scenario 3: another POCL is not designated without the oficio that ends the first', async () => {
  const c = await casos.nuevo();
  const manifestacion = await c.autoridad.documento(c.gad, ['oficio']);
  bien(await c.autoridad.transitar(c.proceso, 'indicarInteres', { origen: 'a', manifestacion }));
  const conElPrimero = await compromiso(c);
  bien(await c.autoridad.transitar(c.proceso, 'suscribirCompromiso', conElPrimero));
  const otra = { pocl: 'Persona Ficticia 8' };
  expect(faltan(await c.autoridad.transitar(c.proceso, 'cambiarPocl', otra))).toEqual([
    422,
    'OFICIO_DE_CAMBIO',
  ]);
  const oficioDelegacion = await c.autoridad.documento(c.gad, ['oficio_delegacion']);
  const con = (oficio: string) =>
    c.autoridad.transitar(c.proceso, 'cambiarPocl', { ...otra, oficioDelegacion: oficio });
  const ultimo = async () =>
    (await bitacora(c.proceso)).reduce((a, b) => (b.secuencia > a.secuencia ? b : a));
  const observado = async () =>
    (await ultimo()).observaciones.map((o) => `${o.codigo} ${o.lecturaNuestra}`);
  bien(await con(oficioDelegacion));
  expect(await observado()).toEqual([]);
  // The letter that designated one is not the new one that designates another: recorded, and said.
  for (const usado of [oficioDelegacion, conElPrimero.oficioDelegacion]) {
    bien(await con(usado));
    expect(await observado()).toEqual(['OFICIO_NUEVO true']);
  }
  // What was taken back designated nobody.
  const otro = await c.autoridad.documento(c.gad, ['oficio_delegacion']);
  bien(await con(otro));
  const deshecho = { clase: 'deshacer', motivo: 'No era esa persona.', previa: false };
  const { secuencia } = await ultimo();
  bien(
    await c.autoridad.post(`/api/procesos/${c.proceso}/rectificaciones`, {
      ...deshecho,
      secuencia,
    }),
  );
  bien(await con(otro));
  expect(await observado()).toEqual([]);
  expect((await puerta.servicio.app.get(Engine).verificar(c.proceso)).discrepancias).toEqual([]);
  const otraVez = await c.autoridad.transitar(
    c.proceso,
    'suscribirCompromiso',
    await compromiso(c),
  );
  expect([otraVez.estado, otraVez.cuerpo.codigo]).toEqual([409, 'EVENTO_FUERA_DE_LUGAR']);
});

it('scenario 4: step 2 closed, 3, 4 and 5 are there at once; a late 3 holds back none of 5 to 9', async () => {
  const c = await casos.conCompromiso();
  expect(await estados(c.proceso, 3, 4, 5)).toEqual(['disponible', 'disponible', 'disponible']);
  bien(await c.delegado.transitar(c.proceso, 'identificarActores', TODOS));
  bien(
    await ame.transitar(c.proceso, 'sensibilizarDelegados', {
      modalidad: 'propia',
      tema: 'El modelo',
      asistentes: 6,
    }),
  );
  bien(
    await c.delegado.transitar(c.proceso, 'elaborarDiagnostico', {
      diagnostico: await c.delegado.documento(c.gad, ['diagnostico']),
      ...PILARES,
    }),
  );
  bien(
    await c.delegado.transitar(c.proceso, 'mapearActores', {
      mapeo: await c.delegado.documento(c.gad, ['mapeo']),
      ...TODOS,
    }),
  );
  bien(
    await c.delegado.transitar(c.proceso, 'concluirAcercamiento', { ...TODOS, criterios: true }),
  );
  bien(
    await c.delegado.transitar(c.proceso, 'conformarForo', {
      base: 'lineamientos',
      actaConstitucion: await c.delegado.documento(c.gad, ['acta_constitucion']),
      ...TODOS,
      voluntadYExperiencia: true,
    }),
  );
  expect(await estados(c.proceso, 3, 5, 6, 7, 8, 9)).toEqual([
    'disponible',
    ...Array.from({ length: 5 }, () => 'cumplido'),
  ]);
});

it('scenario 5: with no training recorded, the delegados do not close 6', async () => {
  const c = await casos.conCompromiso();
  bien(await c.delegado.transitar(c.proceso, 'identificarActores', TODOS));
  const diagnostico = await c.delegado.documento(c.gad, ['diagnostico']);
  const r = await c.delegado.transitar(c.proceso, 'elaborarDiagnostico', {
    diagnostico,
    ...PILARES,
  });
  expect(faltan(r)).toEqual([422, 'SENSIBILIZACION_DELEGADOS']);
  expect(citas(r)).toEqual(['debe · S1, §5.4']);
  expect(await estados(c.proceso, 6)).toEqual(['aunNo']);
});

it('scenario 6: a diagnosis that leaves out «integridad» is refused, and the pillar is named', async () => {
  const c = await enElPaso(6);
  const r = await c.delegado.transitar(c.proceso, 'elaborarDiagnostico', {
    diagnostico: await c.delegado.documento(c.gad, ['diagnostico']),
    ...PILARES,
    integridad: false,
  });
  expect(faltan(r)).toEqual([422, 'PILARES_DEL_DIAGNOSTICO']);
  expect(citas(r)).toEqual(['debe · S1, Anexo 4, paso 6']);
  expect(r.cuerpo.incumplidos[0].falta).toContain('integridad y rendición de cuentas');
  expect(r.cuerpo.incumplidos[0].falta).not.toContain('ransparencia');
});

it('scenario 7: all of academia declined: 8 goes back to 7, and the loop is in the journal', async () => {
  const c = await enElPaso(8);
  for (const [sector, respuesta] of [
    ['publico', 'acepta'],
    ['privado', 'acepta'],
    ['sociedadCivil', 'acepta'],
    ['academia', 'declina'],
  ]) {
    const organizacion = `Organización Ficticia ${sector}`;
    bien(
      await c.delegado.transitar(c.proceso, 'registrarInvitacion', {
        sector,
        organizacion,
        canal: 'papel',
      }),
    );
    bien(
      await c.delegado.transitar(c.proceso, 'registrarRespuesta', {
        sector,
        organizacion,
        respuesta,
      }),
    );
  }
  const r = await c.delegado.transitar(c.proceso, 'concluirAcercamiento', { criterios: true });
  expect(faltan(r)).toEqual([422, 'ACEPTACION_POR_SECTOR']);
  expect(citas(r)).toEqual(['sugerido · S1, Anexo 1, constitución 2']);
  const ofertas = (await c.delegado.get(`/api/procesos/${c.proceso}`)).cuerpo
    .ofertas as OfertaVista[];
  expect(ofertas.find((o) => o.evento === 'volverAlMapeo')?.puedo).toBe(true);
  bien(await c.delegado.transitar(c.proceso, 'volverAlMapeo', { motivo: 'Nadie aceptó' }));
  expect(await paso(c.proceso, 7)).toMatchObject({ estado: 'disponible', vuelta: 2 });
  expect((await bitacora(c.proceso)).map((l) => l.evento)).toContain('volverAlMapeo');
});

it('scenario 8: a forum without academia asks for a reason, and with it the POC sees the flag', async () => {
  const c = await enElPaso(9);
  const datos = {
    base: 'lineamientos',
    actaConstitucion: await c.delegado.documento(c.gad, ['acta_constitucion']),
    ...TODOS,
    academia: 0,
    voluntadYExperiencia: true,
  };
  const r = await c.delegado.transitar(c.proceso, 'conformarForo', datos);
  expect(faltan(r)).toEqual([422, 'SECTORES_DEL_FORO']);
  expect(citas(r)).toEqual(['sugerido · S1, Anexo 1, constitución 2']);
  expect(r.cuerpo.incumplidos[0].falta).toContain('academia');
  bien(
    await c.delegado.transitar(c.proceso, 'conformarForo', datos, {
      justificaciones: { SECTORES_DEL_FORO: 'No hay universidad en el cantón' },
    }),
  );
  expect(await pendientes(c.proceso, 9)).toContain('composicionIncompleta');
  const avisos = (await poc.get(`/api/avisos?titular=${c.gad}`)).cuerpo.elementos as {
    codigo: string;
    texto: string;
  }[];
  expect(avisos.find((a) => a.codigo === 'FORO_CONFORMADO')?.texto).toContain(
    'Sectores sin representante: academia.',
  );
});

it('scenario 9: a member with principal and no suplente stays pending, and nothing is blocked', async () => {
  const c = await enElPaso(10);
  const oficio = await c.secretaria.documento(c.gad, ['designacion']);
  const delegaciones = (suplentes: number) =>
    c.secretaria.transitar(c.proceso, 'registrarDelegacionesForo', {
      entidades: 7,
      principales: 7,
      suplentes,
      oficio,
    });
  bien(await delegaciones(6));
  expect(await pendientes(c.proceso, 9)).toContain('delegacionesPorRegistrar');
  expect(await estados(c.proceso, 9, 10)).toEqual(['cumplido', 'disponible']);
  bien(await delegaciones(7));
  expect(await pendientes(c.proceso, 9)).not.toContain('delegacionesPorRegistrar');
});

it('scenario 10: returned with observations, 10 asks for a second version, and both stay in the journal', async () => {
  const c = await enElPaso(10);
  const primera = await normativa(c);
  bien(await c.secretaria.transitar(c.proceso, 'cocrearNormativa', primera, await porForo(c)));
  bien(
    await c.autoridad.transitar(c.proceso, 'observarNormativa', {
      motivo: 'Falta la sustitución',
      observaciones: await c.autoridad.documento(c.gad, ['observaciones_normativa']),
    }),
  );
  expect(await estados(c.proceso, 10, 11)).toEqual(['observado', 'aunNo']);
  expect(
    faltan(await c.secretaria.transitar(c.proceso, 'cocrearNormativa', primera, await porForo(c))),
  ).toEqual([422, 'PROPUESTA_CORREGIDA']);
  bien(
    await c.secretaria.transitar(
      c.proceso,
      'cocrearNormativa',
      await normativa(c),
      await porForo(c),
    ),
  );
  expect(await paso(c.proceso, 10)).toMatchObject({ estado: 'cumplido', vuelta: 2 });
  const eventos = (await bitacora(c.proceso)).map((l) => l.evento);
  expect(eventos.filter((e) => e === 'cocrearNormativa')).toHaveLength(2);
  expect(eventos).toContain('observarNormativa');
});

it('scenario 11: not formalised, with its reason, 11 is omitted and 13 is within reach', async () => {
  const c = await enElPaso(11);
  const sinMotivo = await c.autoridad.transitar(c.proceso, 'omitirFormalizacion', {});
  expect([sinMotivo.estado, sinMotivo.cuerpo.errores?.[0]?.campo]).toEqual([400, 'datos.motivo']);
  bien(
    await c.autoridad.transitar(c.proceso, 'omitirFormalizacion', {
      motivo: 'Se rige por sus propias normas',
      constancia: await c.autoridad.documento(c.gad, ['oficio']),
    }),
  );
  expect(await estados(c.proceso, 11)).toEqual(['omitido']);
  bien(
    await poc.transitar(c.proceso, 'sensibilizarForo', {
      modalidad: 'propia',
      tema: 'El foro',
      asistentes: 14,
    }),
  );
  expect(await estados(c.proceso, 13)).toEqual(['disponible']);
});

it('scenario 12: 13 does not open with 12 not done', async () => {
  const c = await enElPaso(12);
  const r = await c.secretaria.transitar(
    c.proceso,
    'abrirPlan',
    { regimenPlazo: 'PROPIO', miembroOgp: false },
    await porForo(c),
  );
  expect(faltan(r)).toEqual([422, 'SENSIBILIZACION_FORO']);
  expect(citas(r)).toEqual(['debe · S1, §5.7']);
  expect(await estados(c.proceso, 13)).toEqual(['aunNo']);
});

it('scenario 13: a document of another GAD, asked for by its id, does not exist; and the attempt is written down', async () => {
  const quito = await casos.conCompromiso();
  const cuenca = await casos.conCompromiso();
  const suyo = await cuenca.autoridad.documento(cuenca.gad, ['oficio']);
  for (const camino of [
    `/api/documentos/${suyo}`,
    `/api/documentos/${suyo}/contenido`,
    `/api/procesos/${cuenca.proceso}`,
  ]) {
    const r = await quito.pocl.get(camino);
    expect([camino, r.estado]).toEqual([camino, 404]);
    expect(JSON.stringify(r.cuerpo)).not.toContain(cuenca.gad);
  }
  const editar = await quito.pocl.transitar(cuenca.proceso, 'identificarActores', TODOS);
  expect(editar.estado).toBe(404);
  expect(await estados(cuenca.proceso, 5)).toEqual(['disponible']);
  const admin = await puerta.entrar('Persona Ficticia 7', { rol: 'administrador' });
  // A refusal is written after its answer.
  const intentos = async () =>
    (await admin.get(`/api/accesos?limite=100&cuenta=${quito.pocl.cuentaId}`)).cuerpo.elementos as {
      clase: string;
      objeto: { id: string } | null;
    }[];
  for (let i = 0; i < 100; i += 1) {
    if ((await intentos()).some((a) => a.objeto?.id === suyo)) break;
    await new Promise((listo) => setTimeout(listo, 10));
  }
  expect((await intentos()).filter((a) => a.objeto?.id === suyo).length).toBeGreaterThan(0);
});

it('scenario 14: CONGOPE lists the provincial GADs, and no others', async () => {
  const congope = await puerta.entrar('Persona Ficticia 6', { rol: 'gremio', gremio: 'CONGOPE' });
  const { cuerpo } = await congope.get('/api/titulares?limite=100');
  const niveles = (cuerpo.elementos as { nivel: string }[]).map((t) => t.nivel);
  expect(niveles.length).toBeGreaterThan(0);
  expect(new Set(niveles)).toEqual(new Set(['provincial']));
  expect(cuerpo.total).toBe(niveles.length);
});

it('scenario 15: a new Autoridad leaves the process where it was, is asked to ratify, and nothing signed is lost', async () => {
  const c = await casos.conCompromiso();
  const antes = await estados(c.proceso, 1, 2, 3, 4, 5);
  const lineas = (await bitacora(c.proceso)).length;
  bien(
    await poc.transitar(c.proceso, 'cambiarAutoridad', {
      desde: '2025-09-15',
      credencial: await poc.documento(c.gad, ['designacion']),
    }),
  );
  expect(await estados(c.proceso, 1, 2, 3, 4, 5)).toEqual(antes);
  expect(await pendientes(c.proceso, 2)).toContain('adhesionPorRatificar');
  const nueva = (await c.autoridad.get(`/api/procesos/${c.proceso}`)).cuerpo
    .ofertas as OfertaVista[];
  expect(nueva.map((o) => o.evento)).toContain('ratificarAdhesion');
  const tareas = (await c.autoridad.get(`/api/bandeja?gad=${c.gad}&limite=100`)).cuerpo
    .elementos as { evento: string }[];
  expect(tareas.map((t) => t.evento)).toContain('ratificarAdhesion');
  const eventos = (await bitacora(c.proceso)).map((l) => l.evento);
  expect(eventos).toHaveLength(lineas + 1);
  expect(eventos).toContain('suscribirCompromiso');
});

it('scenario 36: a local holiday inside the term is skipped for the GADs of its canton, and for no other', async () => {
  const municipal = async (q: string) =>
    (await poc.get(`/api/titulares?nivel=municipal&q=${q}`)).cuerpo.elementos[0].id as string;
  const [cuenca, loja] = [await municipal('cuenca'), await municipal('loja')];
  bien(
    await poc.post('/api/calendario/filas', {
      motivo: 'Feriado local',
      elementos: [
        {
          id: uuid(),
          fecha: '2025-11-20',
          nombre: 'Feriado local de la prueba',
          clase: 'feriado',
          ambito: { tipo: 'cantonal', codigo: '0101' },
          cuentaParaTermino: false,
          norma: 'Ordenanza 1',
          publicadaEn: '2025-09-01',
        },
      ],
    }),
  );
  const termino = async (titular: string) =>
    (await poc.get(`/api/calendario/termino?titular=${titular}&desde=2025-11-18&dias=3`)).cuerpo
      .vence as string;
  expect([await termino(cuenca), await termino(loja)]).toEqual(['2025-11-24', '2025-11-21']);
});

it('scenario 58: two complete one step at once: one does, the other is told that it changed', async () => {
  const c = await casos.conCompromiso();
  const otra = await puerta.entrar('Persona Ficticia 8', { rol: 'delegado', titularId: c.gad });
  const etag = ((await ver(c.proceso)).ofertas as OfertaVista[]).find(
    (o) => o.evento === 'identificarActores',
  )!.etag;
  const cerrar = (quien: Programa) =>
    quien.transitar(c.proceso, 'identificarActores', TODOS, {}, { 'if-match': etag });
  const respuestas = await Promise.all([cerrar(c.delegado), cerrar(otra)]);
  expect(respuestas.map((r) => r.estado).toSorted((a, b) => a - b)).toEqual([200, 412]);
  expect(respuestas.find((r) => r.estado === 412)!.cuerpo.codigo).toBe('VERSION_DESACTUALIZADA');
  expect(await paso(c.proceso, 5)).toMatchObject({ estado: 'cumplido', vuelta: 1 });
  expect((await bitacora(c.proceso)).filter((l) => l.evento === 'identificarActores')).toHaveLength(
    1,
  );
});

it('scenario 59: stopped in the middle of a step and started again, it goes on where it was, under its version', async () => {
  const c = await casos.conCompromiso();
  bien(await c.delegado.transitar(c.proceso, 'identificarActores', TODOS));
  const { ofertas: _suyas, ...antes } = await ver(c.proceso);
  const recibos = await bitacora(c.proceso);
  await puerta.reiniciar();
  poc = poc.en(puerta.url);
  const delegado = c.delegado.en(puerta.url);
  const { ofertas: _otras, ...despues } = await ver(c.proceso);
  expect(despues).toEqual(antes);
  expect(despues.procedimiento.id).toBe('implementacion@1');
  expect(await bitacora(c.proceso)).toEqual(recibos);
  // The term that was running before goes on running, and is due once.
  puerta.reloj.pasan(200 * 86_400_000);
  await poc.reingresar();
  await delegado.reingresar();
  const { app } = puerta.servicio;
  const plazos = new Plazos(
    app.get(Engine),
    app.get(ProcesoStore),
    puerta.reloj,
    new IdsDelSistema(),
  );
  while ((await plazos.atenderVencidos(50)).disparados > 0);
  expect(await pendientes(c.proceso, 4)).toContain('sensibilizacionPendiente');
  // And the step that was waiting is taken where it was left.
  bien(
    await delegado.transitar(c.proceso, 'elaborarDiagnostico', {
      diagnostico: await delegado.documento(c.gad, ['diagnostico']),
      ...PILARES,
    }),
  );
  expect(await estados(c.proceso, 5, 6)).toEqual(['cumplido', 'cumplido']);
  expect((await bitacora(c.proceso)).length).toBeGreaterThan(recibos.length);
}, 120_000);
