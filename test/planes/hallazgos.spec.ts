/** The defects that published plans really had (Quito, second plan, its page as published), and planted ones. */
import { hallazgosDe } from '../../src/modules/planes/hallazgos.js';
import type { LineaVigente } from '../../src/modules/planes/linea-vigente.js';
import { leerPlan, type PlanLeido } from '../../src/modules/planes/plan-leido.js';
import type { JsonObjeto } from '../../machines/contrato.js';

let secuencia = 0;
const linea = (proceso: string, evento: string, datos: JsonObjeto, mas = {}): LineaVigente => ({
  secuencia: ++secuencia,
  proceso,
  procedimiento: 'plan@1',
  evento,
  ocurridoEn: '2023-02-14',
  registradoEn: 0,
  datos,
  observaciones: [],
  respuestas: {},
  ...mas,
});
const proceso = (id: string, contexto: JsonObjeto, estado = 'ejecutandoCompromiso') => ({
  id,
  procedimiento: 'compromiso@1',
  estados: [estado],
  concluido: false,
  contexto,
});
const leer = (
  lineas: readonly LineaVigente[],
  compromisos: readonly ReturnType<typeof proceso>[],
  contexto: JsonObjeto = {},
): PlanLeido =>
  leerPlan(
    proceso(
      'P',
      { ordinal: 2, regimenPlazo: 'OGP_LOCAL', miembroOgp: true, ...contexto },
      'coordinandoImplementacion',
    ),
    null,
    compromisos,
    lineas,
  );
const codigos = (p: PlanLeido, compromiso?: string | null) =>
  hallazgosDe(p)
    .filter((h) => compromiso === undefined || h.compromiso === compromiso)
    .map((h) => h.codigo);

describe('Quito, as published', () => {
  const PLAN = {
    titulo: 'Plan de acción Quito 2022–2023',
    inicio: '2022-03-01',
    fin: '2023-03-31',
    entregadoEl: '2023-02-14',
    grupos: 32_014_148,
    reunionesPublicas: 34,
    entidadDeMonitoreo: 'Metodología en preparación',
    respaldos: [{ organizacion: 'Escuela Politécnica Nacional' }],
  };
  const quito = leer(
    [
      linea('P', 'describirPlan', PLAN),
      linea('C4', 'describirCompromiso', {
        titulo: 'Parlamento abierto',
        responsable: 'Secretaría General del Concejo Metropolitano',
        contrapartes: [{ institucion: 'Fundación Ciudadanía y Desarrollo' }],
        apoyos: [{ institucion: 'fundacion ciudadania y desarrollo' }],
      }),
    ],
    [proceso('C4', { codigo: 'ECQTO0004', numero: 1, inicio: '2023-03-01', fin: '2023-05-31' })],
  );

  it('scenario 27: the commitment ends after the plan', () => {
    const h = hallazgosDe(quito).find((x) => x.codigo === 'COMPROMISO_DESPUES_DEL_PLAN');
    expect(h).toMatchObject({
      gravedad: 'error',
      compromiso: 'ECQTO0004',
      params: { fin: '2023-05-31', finDelPlan: '2023-03-31' },
      cita: { documento: 'S0', lugar: '§8' },
    });
  });

  it('scenario 28: 32 014 148 groups', () => {
    expect(hallazgosDe(quito)).toContainEqual(
      expect.objectContaining({
        codigo: 'GRUPOS_INVEROSIMILES',
        params: { campo: 'grupos', valor: 32_014_148 },
      }),
    );
  });

  it('the rest of its page: three months, a repeated institution, no contact, handed in at the end', () => {
    expect(codigos(quito, 'ECQTO0004').sort()).toEqual([
      'COMPROMISO_DESPUES_DEL_PLAN',
      'COMPROMISO_MUY_CORTO',
      'INSTITUCION_REPETIDA',
      'SIN_HITO_VERIFICABLE',
    ]);
    expect(codigos(quito, null).sort()).toEqual([
      'ENTREGADO_CASI_AL_FINAL',
      'GRUPOS_INVEROSIMILES',
      'SIN_CONTACTO_DE_MONITOREO',
    ]);
  });
});

describe('a sound plan, and one thing wrong with it at a time', () => {
  const FICHA = {
    titulo: 'Plan 2025–2026',
    entidadDeMonitoreo: 'Una universidad',
    contactoDeMonitoreo: 'contacto@universidad.invalid',
    respaldos: [{ organizacion: 'Una fundación' }],
  };
  const HITO = {
    clave: 'H1',
    descripcion: 'x',
    verificable: 'acta',
    inicio: '2025-02-01',
    fin: '2025-06-30',
    peso: 100,
  };
  const COMPROMISO = { responsable: 'A', contrapartes: [{ institucion: 'B' }] };
  const contexto = { codigo: 'C1', numero: 1, inicio: '2025-01-01', fin: '2026-10-31' };
  const sano = (
    cambios: {
      ficha?: object;
      compromiso?: object;
      hito?: object;
      contexto?: object;
      plan?: object;
    } = {},
    mas: readonly LineaVigente[] = [],
  ) =>
    leer(
      [
        linea('P', 'describirPlan', { ...FICHA, ...cambios.ficha } as JsonObjeto),
        linea('C1', 'describirCompromiso', { ...COMPROMISO, ...cambios.compromiso } as JsonObjeto),
        linea('C1', 'aprobarHojaDeRuta', { hitos: [{ ...HITO, ...cambios.hito }] } as JsonObjeto),
        ...mas,
      ],
      [proceso('C1', { ...contexto, ...cambios.contexto } as JsonObjeto)],
      {
        inicio: '2025-01-01',
        fin: '2026-12-31',
        finDeMandato: '2027-05-14',
        ...cambios.plan,
      } as JsonObjeto,
    );

  it('nothing is found in the sound one', () => {
    expect(codigos(sano())).toEqual([]);
  });

  it.each([
    ['SIN_RESPALDO', { ficha: { respaldos: [] } }],
    ['PLAN_DESPUES_DEL_MANDATO', { plan: { finDeMandato: '2026-05-14' } }],
    ['TITULO_CON_OTROS_ANIOS', { ficha: { titulo: 'Plan 2025–2027' } }],
    ['GRUPOS_INVEROSIMILES', { ficha: { reunionesPublicas: 10_001 } }],
    [
      'FECHAS_AL_REVES',
      {
        plan: { inicio: '2027-01-01' },
        contexto: { inicio: '2027-01-01', fin: null },
        hito: { inicio: null, fin: null },
      },
    ],
    ['COMPROMISO_ANTES_DEL_PLAN', { contexto: { inicio: '2024-12-01' } }],
    ['SIN_CONTRAPARTE', { compromiso: { contrapartes: [] } }],
    ['HITO_FUERA_DEL_COMPROMISO', { hito: { fin: '2026-11-30' } }],
    ['PESOS_NO_SUMAN_CIEN', { hito: { peso: 60 } }],
    ['SIN_HITO_VERIFICABLE', { hito: { verificable: null } }],
  ] as const)('%s', (codigo, cambios) => {
    expect(codigos(sano(cambios as never))).toContain(codigo);
  });

  it('late work is flagged with the date it missed', () => {
    const tarde = linea(
      'C1',
      'cumplirHito',
      { hito: 'H1' },
      {
        ocurridoEn: '2025-11-20',
        observaciones: [
          {
            codigo: 'EJECUCION_EN_PLAZO',
            fuerza: 'debe',
            certeza: 'INF',
            justificada: false,
            params: { hasta: '2025-11-15' },
          },
        ],
      },
    );
    expect(hallazgosDe(sano({}, [tarde]))).toContainEqual(
      expect.objectContaining({
        codigo: 'TRABAJO_TARDIO',
        params: expect.objectContaining({ hasta: '2025-11-15' }) as object,
      }),
    );
  });

  it('an indicator without baseline or target', () => {
    expect(
      codigos(sano({}, [linea('C1', 'definirIndicador', { clave: 'I1', nombre: 'x', meta: 3 })])),
    ).toContain('INDICADOR_INCOMPLETO');
  });
});

it('whoever was said to be there and was not named is not said to be missing', () => {
  const formular = (datos: JsonObjeto) =>
    linea('C', 'formularCompromiso', { codigo: 'B1', compromiso: { titulo: 'Datos' }, ...datos });
  const con = (datos: JsonObjeto): readonly string[] =>
    codigos(
      leerPlan(
        proceso('P', { ordinal: 1, regimenPlazo: 'PROPIO', miembroOgp: false }, 'cocreandoPlan'),
        proceso('C', {}, 'formulandoCompromisos'),
        [],
        [formular(datos)],
      ),
      'B1',
    );
  expect(con({ responsable: true, contraparte: true, hitosVerificables: 2 })).toEqual([]);
  expect(con({ responsable: false, contraparte: false, hitosVerificables: 0 }).toSorted()).toEqual([
    'SIN_CONTRAPARTE',
    'SIN_HITO_VERIFICABLE',
    'SIN_RESPONSABLE',
  ]);
});
