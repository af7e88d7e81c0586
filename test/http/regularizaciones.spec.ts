/** A process already under way, declared by whoever knows it and approved by the POC; then walked to its end. */
import type { Declaracion } from '../../src/modules/regularizaciones/declaracion.dto.js';
import { hastaElPaso, sinConstancia } from '../regularizaciones/pasado.js';
import { EN_CORTO } from '../ritmo.js';
import { Puerta, type Programa, type Respuesta } from './puerta.js';

let puerta: Puerta;
let poc: Programa;
beforeAll(async () => {
  puerta = await Puerta.abrir();
  poc = await puerta.entrar('Persona Ficticia 1', { rol: 'poc' });
}, 120_000);
afterAll(() => puerta.cerrar());

const declarar = (quien: Programa, titular: string, declaracion: Declaracion, hasta = 'borrador') =>
  quien.post('/api/regularizaciones', { titular, declaracion, hasta });
const ensayar = (quien: Programa, titular: string, declaracion: Declaracion) =>
  quien.post('/api/regularizaciones/ensayos', { titular, declaracion });

it('the form asks of each step what its event takes, in words', async () => {
  const titular = await puerta.gad('GAD Demostración del formulario');
  const { cuerpo, estado } = await poc.get(`/api/regularizaciones/formulario?titular=${titular}`);
  expect(estado).toBe(200);
  expect(cuerpo).toMatchObject({
    procesoId: null,
    abierta: null,
    puedo: { preparar: true, aprobar: true },
  });
  const hitos = cuerpo.hitos as {
    evento: string;
    paso: number;
    noAplica: boolean;
    dentro: { evento: string }[] | null;
  }[];
  expect([...new Set(hitos.map((h) => h.paso))]).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13,
  ]);
  expect(hitos.find((h) => h.evento === 'conformarForo')).toMatchObject({
    noAplica: false,
    puedeFaltar: false,
    esquema: { properties: { base: { esencial: true, minga: 'opcion' } } },
  });
  expect(hitos.find((h) => h.evento === 'aprobarNormativa')).toMatchObject({
    noAplica: true,
    alternativa: { evento: 'omitirFormalizacion' },
    cumplidoPor: { evento: 'conformarForo', campo: 'base' },
  });
  const plan = hitos.find((h) => h.evento === 'abrirPlan')!.dentro!;
  expect(plan.map((h) => h.evento)).toContain('aprobarPlan');
  expect(plan.map((h) => h.evento)).not.toContain('formularCompromiso');
});

it('is prepared by the POCL, given back, mended, presented and approved as it was seen', async () => {
  const titular = await puerta.gad('GAD Demostración que ya venía');
  const pocl = await puerta.entrar('Persona Ficticia 2', { rol: 'pocl', titularId: titular });
  const borrador = await declarar(pocl, titular, hastaElPaso(3));
  expect(borrador.estado).toBe(201);
  const { id } = borrador.cuerpo as { id: string };
  expect(borrador.cuerpo).toMatchObject({
    estado: 'borrador',
    version: 1,
    puedo: { aprobar: false },
  });
  expect((await declarar(pocl, titular, hastaElPaso(3))).cuerpo).toMatchObject({
    codigo: 'REGULARIZACION_EN_CURSO',
    regularizacion: id,
  });

  const d = hastaElPaso(9);
  const guardado = await pocl.pedir('PUT', `/api/regularizaciones/${id}`, {
    cuerpo: { declaracion: d, version: 1 },
  });
  expect(guardado.cuerpo).toMatchObject({ version: 2, declaracion: { llegaHasta: 9 } });
  const viejo = await pocl.pedir('PUT', `/api/regularizaciones/${id}`, {
    cuerpo: { declaracion: d, version: 1 },
  });
  expect(viejo.cuerpo).toMatchObject({ codigo: 'BORRADOR_EN_CONFLICTO' });

  expect(
    (await pocl.post(`/api/regularizaciones/${id}/presentacion`, { version: 2 })).cuerpo,
  ).toMatchObject({
    estado: 'presentada',
  });
  const ajeno = await puerta.entrar('Persona Ficticia 3', { rol: 'gremio', gremio: 'CONGOPE' });
  expect((await ajeno.get(`/api/regularizaciones/${id}`)).estado).toBe(404);
  const suGremio = await puerta.entrar('Persona Ficticia 4', { rol: 'gremio', gremio: 'AME' });
  expect((await suGremio.get(`/api/regularizaciones/${id}`)).cuerpo).toMatchObject({
    estado: 'presentada',
    puedo: { preparar: true, aprobar: false },
  });

  const devuelta = await poc.post(`/api/regularizaciones/${id}/devolucion`, {
    version: 3,
    motivo: 'Falta decir la fecha del interés.',
  });
  expect(devuelta.cuerpo).toMatchObject({
    estado: 'devuelta',
    motivo: 'Falta decir la fecha del interés.',
  });
  d.hitos['indicarInteres'] = [sinConstancia({ ocurridoEn: '2023', datos: { origen: 'a' } })];
  await pocl.pedir('PUT', `/api/regularizaciones/${id}`, {
    cuerpo: { declaracion: d, version: 4 },
  });
  await pocl.post(`/api/regularizaciones/${id}/presentacion`, { version: 5 });

  const ensayo = (await ensayar(poc, titular, d)).cuerpo;
  expect(ensayo).toMatchObject({ listo: true, errores: [] });
  expect(ensayo.hechos[0]).toMatchObject({ paso: 1, ocurridoEn: '2023', sinConstancia: true });
  expect(
    ensayo.hechos.every((h: { observaciones: { texto: string; cita: string }[] }) =>
      Array.isArray(h.observaciones),
    ),
  ).toBe(true);
  const sinPermiso = await pocl.post(`/api/regularizaciones/${id}/aprobacion`, {
    version: 6,
    huella: ensayo.huella,
  });
  expect(sinPermiso.cuerpo).toMatchObject({ codigo: 'SIN_PERMISO' });
  const otra = await poc.post(`/api/regularizaciones/${id}/aprobacion`, {
    version: 6,
    huella: 'f'.repeat(64),
  });
  expect(otra.cuerpo).toMatchObject({ codigo: 'VERSION_DESACTUALIZADA' });
  const aprobada = await poc.post(`/api/regularizaciones/${id}/aprobacion`, {
    version: 6,
    huella: ensayo.huella,
  });
  expect(aprobada.cuerpo).toMatchObject({
    estado: 'aprobada',
    declaracion: null,
    mismaPersona: false,
    procesoId: expect.any(String),
  });
  const { procesoId } = aprobada.cuerpo as { procesoId: string };

  const situacion = (await pocl.get(`/api/procesos/${procesoId}`)).cuerpo;
  expect(situacion.pasos[0]).toMatchObject({
    estado: 'cumplido',
    regularizado: true,
    desde: '2023',
    diasEnPaso: null,
  });
  expect(situacion.pasos[8]).toMatchObject({
    numero: 9,
    estado: 'disponible',
    regularizado: false,
  });
  const historial = (await pocl.get(`/api/procesos/${procesoId}/bitacora?limite=100&orden=asc`))
    .cuerpo;
  expect(historial.elementos.every((l: { regularizado: boolean }) => l.regularizado)).toBe(true);
  expect(
    (
      await puerta.servicio.app
        .get((await import('../../src/engine/engine.js')).Engine)
        .verificar(procesoId)
    ).discrepancias,
  ).toEqual([]);
});

it('what cannot be so is told with its step and its rule', async () => {
  const titular = await puerta.gad('GAD Demostración imposible');
  const d = hastaElPaso(10);
  delete d.hitos['identificarActores'];
  d.hitos['suscribirCompromiso'] = [{ como: 'noAplica', motivo: 'x', datos: {} }];
  d.hitos['elaborarDiagnostico'] = [{ como: 'sinConstancia', datos: {} }];
  d.hitos['mapearActores'] = [{ como: 'conDocumento', datos: {} }];
  d.hitos['conformarForo'] = [sinConstancia({ datos: { base: 'otra', publico: -1 } })];
  d.hitos['inventado'] = [sinConstancia()];
  const r = await declarar(poc, titular, d, 'aprobada');
  expect(r.estado).toBe(422);
  expect(r.cuerpo.codigo).toBe('DECLARACION_IMPOSIBLE');
  const errores = r.cuerpo.errores as {
    codigo: string;
    paso: number;
    texto: string;
    campo: string;
  }[];
  expect(errores.map((e) => [e.paso, e.codigo])).toEqual(
    expect.arrayContaining([
      [0, 'HITO_DESCONOCIDO'],
      [2, 'NO_ADMITE_NO_APLICA'],
      [5, 'FALTA_DECLARAR'],
      [6, 'FALTA_MOTIVO'],
      [7, 'FALTA_DOCUMENTO'],
      [7, 'FALTA_FECHA'],
    ]),
  );
  expect(errores.find((e) => e.paso === 5)!.texto).toMatch(/^Paso 5: falta declarar «/);
  expect(
    errores.filter((e) => e.campo.startsWith('hitos.conformarForo.0.datos')).map((e) => e.campo),
  ).toEqual(
    expect.arrayContaining([
      'hitos.conformarForo.0.datos.base',
      'hitos.conformarForo.0.datos.publico',
    ]),
  );
  for (const e of errores) expect(e.texto).not.toMatch(/\{|regularizacion\.|validacion\./);
  // A date of tomorrow is the engine's to refuse, and it too says where.
  const futura = hastaElPaso(2);
  futura.hitos['indicarInteres'] = [sinConstancia({ ocurridoEn: '2031', datos: { origen: 'a' } })];
  const ensayo = (await ensayar(poc, titular, futura)).cuerpo;
  expect(ensayo).toMatchObject({ listo: false, huella: null });
  expect(ensayo.errores[0]).toMatchObject({
    codigo: 'FECHA_FUTURA',
    paso: 1,
    texto: expect.stringMatching(/^Paso 1, «/),
  });
  expect((await poc.get(`/api/procesos?titular=${titular}`)).cuerpo.elementos).toEqual([]);
});

describe('regularised at each step, and walked to the end', () => {
  type Gente = Record<
    'autoridad' | 'delegado' | 'pocl' | 'foro' | 'gremio' | 'evaluador',
    Programa
  >;
  let gente: Gente;
  let titular: string;

  const exigir = (r: Respuesta, que: string): Respuesta => {
    if (r.estado >= 300) throw new Error(`${que}: ${JSON.stringify(r.cuerpo)}`);
    return r;
  };
  const documento = (quien: Programa, ...tipos: string[]) => quien.documento(titular, tipos);
  type Acto = readonly [
    paso: number,
    quien: keyof Gente | 'poc',
    evento: string,
    datos: () => Promise<object>,
  ];
  const sectores = { publico: 1, privado: 1, sociedadCivil: 1, academia: 1 };
  const pilares = {
    transparencia: true,
    integridad: true,
    participacion: true,
    colaboracion: true,
  };
  const nada = async () => ({});
  const CAMINO: readonly Acto[] = [
    [1, 'autoridad', 'indicarInteres', async () => ({ origen: 'a' })],
    [
      2,
      'autoridad',
      'suscribirCompromiso',
      async () => ({
        oficioDelegacion: await documento(gente.pocl, 'oficio_delegacion'),
        actaCompromiso: await documento(gente.pocl, 'acta_compromiso_modelo'),
        pocl: 'Persona Ficticia 9',
        delegados: 2,
        comunicadoPoc: '2025-09-01',
        comunicadoGremio: '2025-09-01',
      }),
    ],
    [3, 'poc', 'informarGrupoNucleo', nada],
    [
      4,
      'poc',
      'sensibilizarDelegados',
      async () => ({ modalidad: 'propia', tema: 'El modelo', asistentes: 3 }),
    ],
    [5, 'delegado', 'identificarActores', async () => sectores],
    [
      6,
      'delegado',
      'elaborarDiagnostico',
      async () => ({ diagnostico: await documento(gente.pocl, 'diagnostico'), ...pilares }),
    ],
    [
      7,
      'delegado',
      'mapearActores',
      async () => ({ mapeo: await documento(gente.pocl, 'mapeo'), ...sectores }),
    ],
    [8, 'delegado', 'concluirAcercamiento', async () => ({ ...sectores, criterios: true })],
    [
      9,
      'foro',
      'conformarForo',
      async () => ({
        base: 'lineamientos',
        actaConstitucion: await documento(gente.pocl, 'acta_constitucion'),
        ...sectores,
        voluntadYExperiencia: true,
      }),
    ],
    [
      10,
      'foro',
      'cocrearNormativa',
      async () => ({
        propuesta: await documento(gente.pocl, 'propuesta_normativa'),
        actaSesion: await documento(gente.pocl, 'acta_sesion'),
        mecanismosDeEleccion: true,
        modeloDeGestion: true,
        atribuciones: true,
      }),
    ],
    [
      11,
      'autoridad',
      'aprobarNormativa',
      async () => ({
        normativa: await documento(gente.pocl, 'normativa'),
        instrumento: 'ordenanza',
        numero: '1',
        organo: 'Concejo',
      }),
    ],
    [
      12,
      'poc',
      'sensibilizarForo',
      async () => ({ modalidad: 'propia', tema: 'El foro', asistentes: 3 }),
    ],
    [13, 'foro', 'abrirPlan', async () => ({ regimenPlazo: 'PROPIO', miembroOgp: false })],
    [
      13,
      'foro',
      'planificarCocreacion',
      async () => ({
        metodologia: await documento(gente.pocl, 'metodologia_cocreacion'),
        actaSesion: await documento(gente.pocl, 'acta_sesion'),
      }),
    ],
    [13, 'delegado', 'cerrarRecepcion', nada],
    [13, 'foro', 'concluirAnalisis', async () => ({ evaluadas: 0, seleccionadas: 0 })],
    [
      13,
      'delegado',
      'formularCompromiso',
      async () => ({ codigo: 'C1', responsable: true, contraparte: true, hitosVerificables: 1 }),
    ],
    [13, 'foro', 'concluirFormulacion', async () => ({ respondidas: 0 })],
    [
      13,
      'foro',
      'aprobarPlan',
      async () => ({
        pagl: await documento(gente.pocl, 'pagl'),
        aprobacion: await documento(gente.pocl, 'acta_sesion'),
        inicio: '2025-01-01',
        fin: '2026-12-31',
        actualizaciones: [],
        enteDeMonitoreo: true,
        respaldoNoGubernamental: true,
      }),
    ],
    [13, 'foro', 'publicarPlan', async () => ({ direccion: 'https://example.ec/plan' })],
    [13, 'foro', 'formalizarPlan', nada],
    [
      14,
      'foro',
      'organizarEjecucion',
      async () => ({ metodologia: await documento(gente.pocl, 'metodologia_implementacion') }),
    ],
    [
      14,
      'foro',
      'incorporarCompromiso',
      async () => ({ codigo: 'C1', inicio: '2025-01-01', fin: '2026-12-31', hitos: 1 }),
    ],
    [14, 'delegado', 'iniciarCompromiso', nada],
    [
      14,
      'delegado',
      'cumplirHito',
      async () => ({ hito: 'h1', verificable: await documento(gente.pocl, 'verificable') }),
    ],
    [
      14,
      'foro',
      'cumplirCompromiso',
      async () => ({ nivel: 'completo', verificable: await documento(gente.pocl, 'verificable') }),
    ],
    [14, 'foro', 'coordinarImplementacion', nada],
    [
      15,
      'foro',
      'entregarInformeFinal',
      async () => ({ informeFinal: await documento(gente.pocl, 'informe_final') }),
    ],
    [15, 'foro', 'rendirCuentas', nada],
    [15, 'foro', 'solicitarEvaluacion', async () => ({ ente: 'Un ente' })],
    [15, 'foro', 'cerrarPlan', async () => ({ justificaciones: [] })],
  ];
  const DESDE_EL_14 = CAMINO.findIndex(([, , e]) => e === 'organizarEjecucion');
  const YA_EN_EL_14 = new Set(['organizarEjecucion', 'incorporarCompromiso']);

  it.each(EN_CORTO ? [2, 9, 14] : Array.from({ length: 15 }, (_, i) => i + 1))(
    'from step %i',
    async (n) => {
      titular = await puerta.gad(`GAD Demostración desde el ${n}`);
      const de = (rol: keyof Gente, i: number) =>
        puerta.entrar(
          `Persona Ficticia ${n}${i}`,
          rol === 'gremio' ? { rol, gremio: 'AME' } : { rol, titularId: titular },
        );
      gente = {
        autoridad: await de('autoridad', 0),
        delegado: await de('delegado', 1),
        pocl: await de('pocl', 2),
        foro: await de('foro', 3),
        gremio: await de('gremio', 4),
        evaluador: await de('evaluador', 5),
      };
      let procesoId: string;
      if (n === 1) {
        const r = await declarar(poc, titular, hastaElPaso(1), 'aprobada');
        // At step 1 there is no past to declare: the process is simply opened.
        expect(r.cuerpo).toMatchObject({ codigo: 'DATOS_INVALIDOS' });
        procesoId = exigir(
          await poc.post('/api/procesos', { procedimiento: 'implementacion', titular }),
          'abrir',
        ).cuerpo.id;
      } else {
        const r = exigir(
          await declarar(poc, titular, hastaElPaso(n), 'aprobada'),
          `regularizar ${n}`,
        );
        expect(r.cuerpo).toMatchObject({ estado: 'aprobada', mismaPersona: true });
        procesoId = r.cuerpo.procesoId as string;
      }
      const porAndar = CAMINO.filter(([paso, , evento], i) =>
        n < 14 ? paso >= n : i > DESDE_EL_14 && !YA_EN_EL_14.has(evento),
      ).filter(([paso, , evento]) => n < 15 || paso === 15 || /Compromiso|Hito/.test(evento));
      for (const [, quien, evento, datos] of porAndar) {
        const quienes = quien === 'poc' ? poc : gente[quien];
        const justificaciones = { INFORME_FINAL: 'x', METODOLOGIA_IMPLEMENTACION: 'x' };
        exigir(
          await quienes.transitar(procesoId, evento, await datos(), { justificaciones }),
          `${n}: ${evento}`,
        );
      }
      const fin = (await poc.get(`/api/procesos/${procesoId}`)).cuerpo;
      expect(fin.planes.at(-1)).toMatchObject({ situacion: 'concluido' });
      const regularizados = fin.pasos
        .filter((p: { regularizado: boolean }) => p.regularizado)
        .map((p: { numero: number }) => p.numero);
      expect(regularizados).toEqual(Array.from({ length: n - 1 }, (_, i) => i + 1));
      expect(fin.pasos.every((p: { estado: string }) => p.estado === 'cumplido')).toBe(true);
    },
    120_000,
  );
});
