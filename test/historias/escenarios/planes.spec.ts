/** What the acceptance scenarios ask of plans and commitments, through the door people use. */
import { cocreacionAbierta } from './cocreacion-abierta.js';
import { Puerta, type Programa, type Respuesta } from '../../http/puerta.js';
import { hastaElPaso, sinConstancia } from '../../regularizaciones/pasado.js';

let puerta: Puerta;
let poc: Programa;
beforeAll(async () => {
  puerta = await Puerta.abrir();
  puerta.reloj.instante = Date.parse('2025-11-20T15:00:00Z');
  poc = await puerta.entrar('Persona Ficticia 1', { rol: 'poc' });
}, 120_000);
afterAll(() => puerta.cerrar());

interface Caso {
  readonly gad: string;
  readonly plan: string;
  readonly foro: Programa;
  readonly grupo: Programa;
  readonly pocl: Programa;
  readonly compromisos: Readonly<Record<string, string>>;
}

const hecho = (r: Respuesta): Respuesta => {
  if (r.estado !== 200) throw new Error(JSON.stringify(r.cuerpo));
  return r;
};
const codigosDe = (r: Respuesta): string[] =>
  (r.cuerpo.incumplidos as { codigo: string }[]).map((x) => x.codigo);
const verPlan = async (quien: Programa, id: string) =>
  (await quien.get(`/api/planes/${id}`)).cuerpo;

let n = 0;
/** A demonstration GAD whose plan is in execution, brought in as it stood. */
async function conPlan(
  compromisos: readonly { codigo: string; inicio?: string; fin?: string }[],
  periodo: { inicio: string; fin: string } = { inicio: '2024-01-01', fin: '2025-12-31' },
  entrada: object = { regimenPlazo: 'PROPIO', miembroOgp: false },
): Promise<Caso> {
  const gad = await puerta.gad(`GAD Demostración de planes ${++n}`);
  const declaracion = hastaElPaso(14);
  const abrir = declaracion.hitos['abrirPlan']![0]!;
  const dentro = {
    ...abrir.dentro,
    aprobarPlan: [sinConstancia({ datos: { ...periodo, actualizaciones: [] } })],
    incorporarCompromiso: compromisos.map((c) => sinConstancia({ datos: { ...c }, dentro: {} })),
  };
  const r = await poc.post('/api/regularizaciones', {
    titular: gad,
    declaracion: {
      ...declaracion,
      hitos: {
        ...declaracion.hitos,
        abrirPlan: [{ ...abrir, datos: { ...abrir.datos, ...entrada }, dentro }],
      },
    },
    hasta: 'aprobada',
  });
  if (r.estado !== 201) throw new Error(JSON.stringify(r.cuerpo));
  const [plan] = (await poc.get(`/api/titulares/${gad}/planes`)).cuerpo.elementos as {
    procesoId: string;
  }[];
  const leido = await verPlan(poc, plan!.procesoId);
  return {
    gad,
    plan: plan!.procesoId,
    foro: await puerta.entrar('Persona Ficticia 2', { rol: 'foro', titularId: gad }),
    grupo: await puerta.entrar('Persona Ficticia 3', { rol: 'grupoEjecutor', titularId: gad }),
    pocl: await puerta.entrar('Persona Ficticia 4', { rol: 'pocl', titularId: gad }),
    compromisos: Object.fromEntries(
      (leido.compromisos as { codigo: string; procesoId: string }[]).map((c) => [
        c.codigo,
        c.procesoId,
      ]),
    ),
  };
}
const hito = (clave: string, mas: object = {}) => ({
  clave,
  descripcion: `Hito ${clave}`,
  verificable: 'Acta publicada',
  ...mas,
});
const conRuta = async (c: Caso, codigo: string, hitos: readonly object[]) => {
  const acta = await c.foro.documento(c.gad, ['acta_sesion']);
  hecho(await c.foro.transitar(c.compromisos[codigo]!, 'aprobarHojaDeRuta', { hitos, acta }));
};
const enMarcha = async (c: Caso, codigo: string, hitos: readonly object[]) => {
  await conRuta(c, codigo, hitos);
  hecho(await c.grupo.transitar(c.compromisos[codigo]!, 'iniciarCompromiso', {}));
};

describe('co-creation', () => {
  const cocreando = (regimenPlazo: string, mas: object = {}) =>
    cocreacionAbierta(puerta, poc, `GAD Demostración de cocreación ${++n}`, {
      regimenPlazo,
      miembroOgp: true,
      ...mas,
    });
  const formular = (c: { foro: Programa; cocreacion: string }, mas: object = {}) =>
    c.foro.transitar(c.cocreacion, 'formularCompromiso', {
      codigo: 'C1',
      responsable: true,
      contraparte: true,
      hitosVerificables: 1,
      ...mas,
    });
  /** With its commitment formulated, at the door of approval. */
  async function porAprobar(regimenPlazo: string, mas: object = {}) {
    const c = await cocreando(regimenPlazo, mas);
    hecho(
      await c.foro.transitar(c.cocreacion, 'concluirAnalisis', { evaluadas: 0, seleccionadas: 0 }),
    );
    hecho(await formular(c));
    hecho(await c.foro.transitar(c.cocreacion, 'concluirFormulacion', { respondidas: 0 }));
    const documentos = {
      pagl: await c.foro.documento(c.gad, ['pagl']),
      aprobacion: await c.foro.documento(c.gad, ['acta_sesion']),
    };
    const aprobar = (inicio: string, fin: string, actualizaciones: string[] = []) =>
      c.foro.transitar(c.cocreacion, 'aprobarPlan', {
        ...documentos,
        inicio,
        fin,
        actualizaciones,
        enteDeMonitoreo: true,
        respaldoNoGubernamental: true,
      });
    return { ...c, aprobar };
  }

  it('scenario 24: C3 begins while C2 is open; a commitment without contraparte does not go to C5', async () => {
    const c = await cocreando('PROPIO');
    const analisis = await c.foro.transitar(c.cocreacion, 'concluirAnalisis', {
      evaluadas: 0,
      seleccionadas: 0,
    });
    expect(analisis.estado).toBe(200);
    hecho(await formular(c, { contraparte: false }));
    const r = await c.foro.transitar(c.cocreacion, 'concluirFormulacion', { respondidas: 0 });
    expect([r.estado, codigosDe(r)]).toEqual([422, ['COMPROMISOS_CON_CONTRAPARTE']]);
  });

  it('scenarios 25 and 26: two or four years, a refresh half-way; a local one past its term is warned', async () => {
    const nacional = await porAprobar('NACIONAL_2_4');
    const tres = await nacional.aprobar('2024-01-01', '2026-12-31');
    expect([tres.estado, codigosDe(tres)]).toEqual([422, ['DURACION_NACIONAL']]);
    const cuatro = await nacional.aprobar('2024-01-01', '2027-12-31');
    expect(codigosDe(cuatro)).toEqual(['ACTUALIZACION_A_MEDIO_TERMINO']);
    expect((await nacional.aprobar('2024-01-01', '2027-12-31', ['2026-03-01'])).estado).toBe(200);
    const local = await porAprobar('OGP_LOCAL', { finDeMandato: '2027-05-14' });
    const r = hecho(await local.aprobar('2024-01-01', '2027-06-30'));
    expect(JSON.stringify(r.cuerpo)).toContain('DENTRO_DEL_MANDATO');
  });

  it('whoever publishes for the forum is asked for the document that proves it, and for no address besides', async () => {
    const c = await porAprobar('PROPIO');
    hecho(await c.aprobar('2024-01-01', '2025-12-31'));
    const pocl = await puerta.entrar('Persona Ficticia 14', { rol: 'pocl', titularId: c.gad });
    const simular = async (quien: Programa, mas: object): Promise<[unknown, string[]]> => {
      const { cuerpo } = await quien.post(
        `/api/procesos/${c.cocreacion}/simulaciones/publicarPlan`,
        { datos: {}, ...mas },
      );
      const faltan = (cuerpo.requisitos as { codigo: string; resultado: string }[])
        .filter((r) => r.resultado === 'falta')
        .map((r) => r.codigo);
      return [cuerpo.exigidos, faltan];
    };
    const porElForo = { actuadoPor: { rol: 'foro' }, registradoComo: 'pocl' };
    const [exigidos, faltan] = await simular(pocl, porElForo);
    expect(exigidos).toEqual(['publicacion']);
    expect(faltan).not.toContain('PLAN_PUBLICADO');
    // The forum itself proves nothing: of the two, one is asked.
    expect(await simular(c.foro, {})).toEqual([['direccion'], ['PLAN_PUBLICADO']]);
  });

  it('of what the proof of the act brings no reason is asked, until it is there and does not serve', async () => {
    const c = await conPlan([{ codigo: 'C1' }]);
    const simular = async (quien: Programa, mas: object) => {
      const { cuerpo } = await quien.post(
        `/api/procesos/${c.compromisos['C1']}/simulaciones/aprobarHojaDeRuta`,
        { datos: { hitos: [hito('H1')] }, ...mas },
      );
      return (cuerpo.requisitos as { codigo: string; resultado: string }[])
        .filter((r) => r.resultado === 'falta')
        .map((r) => r.codigo);
    };
    const porElForo = { actuadoPor: { rol: 'foro' }, registradoComo: 'pocl' };
    expect(await simular(c.pocl, porElForo)).not.toContain('APROBACION_DE_LA_RUTA');
    // The forum itself proves nothing, and may go on without minutes if it says why.
    expect(await simular(c.foro, {})).toContain('APROBACION_DE_LA_RUTA');
  });

  it('what was said of a commitment while it is formulated is what it is incorporated from', async () => {
    const c = await cocreando('PROPIO');
    hecho(
      await c.foro.transitar(c.cocreacion, 'concluirAnalisis', { evaluadas: 0, seleccionadas: 0 }),
    );
    hecho(await formular(c, { hitosVerificables: 3 }));
    hecho(await formular(c, { codigo: 'C2', hitos: [hito('H1'), hito('H2')] }));
    expect((await verPlan(c.foro, c.plan)).compromisos).toMatchObject([
      { codigo: 'C1', hitosPrevistos: 3 },
      { codigo: 'C2', hitosPrevistos: 2 },
    ]);
  });

  it('P17: the end of the term the last change of authority gave is the one a plan is held against, before and after', async () => {
    const c = await porAprobar('OGP_LOCAL', { finDeMandato: '2027-05-14' });
    const cambiar = async (desde: string, finDeMandato: string) =>
      hecho(
        await poc.transitar(c.raiz, 'cambiarAutoridad', {
          desde,
          finDeMandato,
          credencial: await poc.documento(c.gad, ['designacion']),
        }),
      );
    const pasada = async () =>
      ((await verPlan(c.foro, c.plan)).hallazgos as { codigo: string; texto: string }[]).flatMap(
        (h) => (h.codigo === 'PLAN_DESPUES_DEL_MANDATO' ? [h.texto] : []),
      );
    await cambiar('2025-09-15', '2026-10-31');
    const r = hecho(await c.aprobar('2025-01-01', '2026-12-31'));
    expect(JSON.stringify(r.cuerpo)).toContain('31 de octubre de 2026');
    expect(await pasada()).toEqual([expect.stringContaining('2026-10-31')]);
    await cambiar('2025-09-15', '2031-05-14');
    expect(await pasada()).toEqual([]);
  });

  it('scenario 28: an absurd number of groups is not written; what was published is recorded as it was', async () => {
    const c = await cocreando('OGP_LOCAL');
    const ficha = { grupos: 32_014_148, reunionesPublicas: 34 };
    const r = await c.foro.transitar(c.plan, 'describirPlan', ficha);
    expect([r.estado, codigosDe(r)]).toEqual([422, ['GRUPOS_PLAUSIBLES']]);
    hecho(
      await c.foro.transitar(c.plan, 'describirPlan', ficha, {
        modo: 'consumado',
        ocurridoEn: '2023-02-14',
      }),
    );
    expect((await verPlan(c.foro, c.plan)).hallazgos).toContainEqual(
      expect.objectContaining({ codigo: 'GRUPOS_INVEROSIMILES', gravedad: 'error' }),
    );
  });

  it('scenario 29: handed to OGP without contact or endorsement, it says so', async () => {
    const c = await porAprobar('OGP_LOCAL');
    hecho(await c.aprobar('2024-01-01', '2025-12-31'));
    hecho(
      await c.foro.transitar(c.cocreacion, 'publicarPlan', {
        direccion: 'https://ejemplo.invalid/plan',
      }),
    );
    const r = hecho(await c.foro.transitar(c.cocreacion, 'registrarEntregaOgp', {}));
    expect(JSON.stringify(r.cuerpo)).toMatch(/CONTACTO_DE_MONITOREO.*RESPALDOS_DEL_PLAN/s);
  });

  it('scenario 30: a commitment with no verifiable milestone is told before it is approved', async () => {
    const c = await cocreando('PROPIO');
    hecho(
      await c.foro.transitar(c.cocreacion, 'concluirAnalisis', { evaluadas: 0, seleccionadas: 0 }),
    );
    hecho(await formular(c, { hitosVerificables: 0 }));
    const r = await c.foro.transitar(c.cocreacion, 'concluirFormulacion', { respondidas: 0 });
    expect(JSON.stringify(r.cuerpo)).toContain('COMPROMISOS_VERIFICABLES');
    expect((await verPlan(c.foro, c.plan)).hallazgos).toContainEqual(
      expect.objectContaining({ codigo: 'SIN_HITO_VERIFICABLE', compromiso: 'C1' }),
    );
  });
});

describe('execution', () => {
  let c: Caso;
  beforeAll(async () => {
    c = await conPlan([
      { codigo: 'C1', inicio: '2024-02-01', fin: '2025-11-15' },
      { codigo: 'C2', inicio: '2024-02-01', fin: '2026-05-31' },
    ]);
    await enMarcha(c, 'C1', [hito('H1', { peso: 80 }), hito('H2', { peso: 80 })]);
  });

  it('scenario 27: the commitment that outlives its plan is found', async () => {
    expect((await verPlan(c.foro, c.plan)).hallazgos).toContainEqual(
      expect.objectContaining({
        codigo: 'COMPROMISO_DESPUES_DEL_PLAN',
        compromiso: 'C2',
        texto: 'El compromiso termina el 2026-05-31, después del plan (2025-12-31).',
      }),
    );
  });

  it('scenario 46: an hito is not met without its verifiable', async () => {
    const r = await c.grupo.transitar(c.compromisos['C1']!, 'cumplirHito', { hito: 'H1' });
    expect([r.estado, codigosDe(r)]).toEqual([422, ['VERIFICABLE_DE_HITO']]);
  });

  it('scenario 48: weights that do not add up count the same; without hitos there is no data', async () => {
    const verificable = await c.grupo.documento(c.gad, ['verificable']);
    hecho(
      await c.grupo.transitar(c.compromisos['C1']!, 'cumplirHito', { hito: 'H1', verificable }),
    );
    const { compromisos, avance } = await verPlan(c.foro, c.plan);
    expect(compromisos.map((x: { avance: object }) => x.avance)).toEqual([
      { porcentaje: 50, pesos: 'iguales', hitos: 2, cumplidos: 1 },
      { porcentaje: null, pesos: 'iguales', hitos: 0, cumplidos: 0 },
    ]);
    expect(avance).toEqual({ porcentaje: 50, sinDato: 1 });
  });

  it('scenario 47: another version, with its reason and its decision; the one before stays', async () => {
    const acta = await c.foro.documento(c.gad, ['acta_sesion']);
    const nueva = { hitos: [hito('H1'), hito('H2', { fin: '2025-10-31' })], acta };
    const r = await c.foro.transitar(c.compromisos['C1']!, 'aprobarHojaDeRuta', nueva);
    expect([r.estado, codigosDe(r)]).toEqual([422, ['MOTIVO_DEL_CAMBIO']]);
    const simulada = await c.foro.post(
      `/api/procesos/${c.compromisos['C1']}/simulaciones/aprobarHojaDeRuta`,
      { datos: nueva },
    );
    // The field that is asked for says so of itself.
    expect(simulada.cuerpo.exigidos).toContain('motivo');
    hecho(
      await c.foro.transitar(c.compromisos['C1']!, 'aprobarHojaDeRuta', {
        ...nueva,
        motivo: 'Se movió la fecha del segundo hito.',
      }),
    );
    const { cuerpo } = await c.foro.get(`/api/compromisos/${c.compromisos['C1']}`);
    expect(cuerpo.compromiso.rutas).toMatchObject([
      {
        version: 1,
        motivo: null,
        hitos: [
          { clave: 'H1', peso: 80 },
          { clave: 'H2', fin: null },
        ],
      },
      {
        version: 2,
        motivo: 'Se movió la fecha del segundo hito.',
        acta,
        hitos: [{ clave: 'H1' }, { clave: 'H2', fin: '2025-10-31' }],
      },
    ]);
  });

  it('scenario 49: a measurement is read on its date, whenever it was recorded', async () => {
    const id = c.compromisos['C1']!;
    hecho(
      await c.grupo.transitar(id, 'definirIndicador', {
        clave: 'I1',
        nombre: 'Personas capacitadas',
        lineaBase: 0,
        meta: 100,
      }),
    );
    for (const [fecha, valor] of [
      ['2025-09-30', 60],
      ['2025-03-31', 20],
    ] as const)
      hecho(await c.grupo.transitar(id, 'registrarMedicion', { indicador: 'I1', fecha, valor }));
    const { cuerpo } = await c.foro.get(`/api/compromisos/${id}`);
    expect(cuerpo.compromiso.indicadores[0].serie.map((m: { valor: number }) => m.valor)).toEqual([
      20, 60,
    ]);
  });

  it('scenario 50: what is escalated stays open until the body decides', async () => {
    const id = c.compromisos['C1']!;
    hecho(
      await c.grupo.transitar(id, 'escalarDificultad', { asunto: 'No hay partida presupuestaria' }),
    );
    const abiertos = () =>
      puerta.servicio.persistencia.lecturaDePlanes.escalamientosAbiertos(c.gad);
    expect(await abiertos()).toMatchObject([{ codigo: 'C1', escalamiento: 1 }]);
    // It enters by itself the agenda of the next session of the body that leads the plan.
    const secretaria = await puerta.entrar('Persona Ficticia 90', {
      rol: 'secretariaTecnica',
      titularId: c.gad,
    });
    const organo = (
      await secretaria.post('/api/procesos', {
        procedimiento: 'organo',
        titular: c.gad,
        asunto: 'comiteImpulsor',
        entrada: { clase: 'comiteImpulsor', nombre: 'Comité Impulsor' },
      })
    ).cuerpo.id as string;
    const silla = { clase: 'cargo', sector: 'publico', funcion: 'presidencia', voto: true };
    hecho(
      await secretaria.transitar(organo, 'constituirOrgano', {
        representaciones: [{ ...silla, nombre: 'Autoridad' }],
      }),
    );
    const sesion = (
      await secretaria.post('/api/procesos', {
        procedimiento: 'sesion',
        titular: c.gad,
        asunto: `${organo}/1`,
        entrada: { tipo: 'ordinaria' },
      })
    ).cuerpo.id as string;
    hecho(
      await secretaria.transitar(sesion, 'convocarSesion', {
        fecha: '2025-12-15',
        hora: '10:00',
        modalidad: 'presencial',
        lugar: 'Sala',
        puntos: [{ titulo: 'Avance', clase: 'informativo' }],
        notificadaEl: '2025-11-20',
        canal: 'quipux',
      }),
    );
    const { cuerpo: convocada } = await secretaria.get(`/api/sesiones-de-organo/${sesion}`);
    expect(convocada.puntos[1]).toMatchObject({
      titulo: 'No hay partida presupuestaria',
      clase: 'resolutivo',
      escalamiento: { compromiso: id, numero: 1 },
    });
    const decidir = { escalamiento: 1, decidido: 'Se reasigna la partida.' };
    const r = await c.foro.transitar(id, 'atenderEscalamiento', decidir);
    expect([r.estado, codigosDe(r)]).toEqual([422, ['DECISION_DEL_ORGANO']]);
    const acta = await c.foro.documento(c.gad, ['acta_sesion']);
    hecho(await c.foro.transitar(id, 'atenderEscalamiento', { ...decidir, acta }));
    expect(await abiertos()).toEqual([]);
    const { cuerpo } = await c.foro.get(`/api/compromisos/${id}`);
    expect(cuerpo.documentos).toContainEqual(expect.objectContaining({ id: acta }));
    expect(cuerpo.compromiso.escalamientos).toMatchObject([
      { numero: 1, abierto: false, decidido: 'Se reasigna la partida.', acta },
    ]);
  });

  it('scenario 52: what comes after the closing dates is recorded and flagged', async () => {
    hecho(
      await c.foro.transitar(c.plan, 'fijarFechasDeCierre', {
        ejecucion: '2025-11-15',
        informes: '2025-11-30',
        cierre: '2025-12-31',
      }),
    );
    const verificable = await c.grupo.documento(c.gad, ['verificable']);
    hecho(
      await c.grupo.transitar(c.compromisos['C1']!, 'cumplirHito', { hito: 'H2', verificable }),
    );
    const { tardios, compromisos } = await verPlan(c.foro, c.plan);
    expect(tardios).toEqual([
      { evento: 'cumplirHito', ocurridoEn: '2025-11-20', hasta: '2025-11-15', hito: 'H2' },
    ]);
    expect(compromisos[0].avance.porcentaje).toBe(100);
  });

  it('a report ends validated or returned, and the plan is not seen from another territory', async () => {
    const id = c.compromisos['C1']!;
    const informe = await c.grupo.documento(c.gad, ['informe_avance']);
    hecho(
      await c.grupo.transitar(id, 'registrarAvance', {
        avance: 90,
        informe,
        narrativa: 'Dos hitos cumplidos.',
      }),
    );
    hecho(await c.foro.transitar(id, 'validarAvance', { informeNumero: 1, resultado: 'validado' }));
    const { cuerpo } = await c.foro.get(`/api/compromisos/${id}`);
    expect(cuerpo.compromiso.informes).toMatchObject([
      { numero: 1, resultado: 'validado', datos: { narrativa: 'Dos hitos cumplidos.' } },
    ]);
    const otro = await puerta.gad('GAD Demostración ajeno a los planes');
    const ajeno = await puerta.entrar('Persona Ficticia 6', { rol: 'pocl', titularId: otro });
    expect((await ajeno.get(`/api/planes/${c.plan}`)).estado).toBe(404);
    expect((await ajeno.get(`/api/compromisos/${id}`)).estado).toBe(404);
    expect((await ajeno.get(`/api/titulares/${c.gad}/planes`)).cuerpo.elementos).toEqual([]);
  });
});

describe('closing and evaluation', () => {
  it('scenarios 51 and 55: a plan closes with every commitment ended or justified; accounts have their window', async () => {
    const c = await conPlan([{ codigo: 'C1' }, { codigo: 'C2' }], {
      inicio: '2023-01-01',
      fin: '2024-12-31',
    });
    hecho(await c.foro.transitar(c.plan, 'coordinarImplementacion', {}));
    const programada = hecho(
      await c.foro.transitar(c.plan, 'programarRendicion', { fecha: '2025-03-10' }),
    );
    expect(JSON.stringify(programada.cuerpo)).toContain('RENDICION_EN_VENTANA');
    expect((await verPlan(c.foro, c.plan)).rendicion.fueraDeVentana).toEqual({
      desde: '2025-06-14',
      hasta: '2025-07-13',
    });
    hecho(
      await c.foro.transitar(c.plan, 'entregarInformeFinal', {
        informeFinal: await c.foro.documento(c.gad, ['informe_final']),
      }),
    );
    hecho(await c.foro.transitar(c.plan, 'rendirCuentas', {}));
    hecho(await c.foro.transitar(c.plan, 'solicitarEvaluacion', { ente: 'Una universidad' }));
    const cerrar = (justificaciones: object[]) =>
      c.foro.transitar(c.plan, 'cerrarPlan', { justificaciones });
    const r = await cerrar([{ codigo: 'C1', motivo: 'Sin partida.' }]);
    expect([r.estado, codigosDe(r)]).toEqual([422, ['COMPROMISOS_JUSTIFICADOS']]);
    hecho(await cerrar(['C1', 'C2'].map((codigo) => ({ codigo, motivo: 'No hubo partida.' }))));
    const leido = await verPlan(c.foro, c.plan);
    expect(leido.cierre.justificaciones).toHaveLength(2);
    expect(leido.compromisos.map((x: { situacion: string }) => x.situacion)).toEqual([
      'noIniciado',
      'noIniciado',
    ]);
  });

  it('scenarios 53 and 54: due two months from the delivery, and nobody evaluates itself', async () => {
    const c = await conPlan([{ codigo: 'C1' }]);
    const evaluador = await puerta.entrar('Persona Ficticia 7', {
      rol: 'evaluador',
      titularId: c.gad,
    });
    const abrir = async (asunto: string, entrada: object) => {
      const r = await poc.post('/api/procesos', {
        procedimiento: 'evaluacion',
        titular: c.gad,
        asunto,
        entrada,
      });
      if (r.estado !== 201) throw new Error(JSON.stringify(r.cuerpo));
      return r.cuerpo.id as string;
    };
    const inicial = await abrir(c.plan, {
      materia: 'disenio',
      desde: '2023-02-14',
      miembroOgp: true,
    });
    await abrir(c.compromisos['C1']!, { materia: 'finDeCompromiso', desde: '2023-05-31' });
    expect((await verPlan(poc, c.plan)).evaluaciones).toMatchObject([
      { materia: 'disenio', vence: '2023-04-14', esPlazoOgp: true, vencida: true },
      { materia: 'finDeCompromiso', codigo: 'C1', vence: '2023-06-30', esPlazoOgp: false },
    ]);
    const r = await poc.transitar(inicial, 'asignarEvaluador', {
      entidad: 'Una dependencia del GAD',
      vinculos: ['gobiernoLocal'],
    });
    expect([r.estado, codigosDe(r)]).toEqual([422, ['INDEPENDENCIA']]);
    hecho(
      await poc.transitar(inicial, 'asignarEvaluador', { entidad: 'Un instituto', vinculos: [] }),
    );
    hecho(await evaluador.transitar(inicial, 'presentarBorrador', {}));
    hecho(await c.pocl.transitar(inicial, 'observarBorrador', { observaciones: 'Falta C1.' }));
    hecho(await evaluador.transitar(inicial, 'responderObservaciones', { respuesta: 'Se añade.' }));
    hecho(
      await evaluador.transitar(inicial, 'publicarEvaluacion', {
        direccion: 'https://ejemplo.invalid/evaluacion',
      }),
    );
    expect((await verPlan(poc, c.plan)).evaluaciones[0]).toMatchObject({
      estado: 'evaluacionPublicada',
      entidad: 'Un instituto',
      observaciones: 1,
      respondidas: 1,
    });
  });
});
