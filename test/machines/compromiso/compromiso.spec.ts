import { compromiso } from '../../../machines/compromiso/definicion.js';
import { Paseo, unDocumento } from '../paseo.js';

const TEXTO = `texto:${'1'.repeat(64)}`;
const nuevo = (hitos = 2) =>
  new Paseo(compromiso, {
    numero: 7,
    codigo: 'C7',
    inicio: '2024-02-01',
    fin: '2025-11-15',
    hitos,
  });
const enMarcha = (hitos = 2) => nuevo(hitos).dar('iniciarCompromiso');

describe('a commitment', () => {
  it('is fulfilled with evidence, and its plan hears which one', () => {
    const p = enMarcha(1).dar('cumplirHito', { hito: 'H1', verificable: unDocumento() });
    expect(p.rechazo('cumplirCompromiso', { nivel: 'completo' })).toEqual([
      'EVIDENCIA_DE_CUMPLIMIENTO',
    ]);
    p.dar('cumplirCompromiso', { nivel: 'completo', verificable: unDocumento() });
    expect(p.observaciones).toEqual([]);
    expect(p.alPadre()).toEqual([
      {
        evento: 'anotarCompromisoConcluido',
        datos: { numero: 7, codigo: 'C7', resultado: 'cumplido' },
      },
    ]);
    expect(p.situacion.concluida).toBe(true);
    expect(p.salida).toEqual({ codigo: 'C7', hitos: 1, hitosCumplidos: 1 });
  });

  it('scenario 46: an hito is not met without its verifiable', () => {
    expect(enMarcha().rechazo('cumplirHito', { hito: 'H1' })).toEqual(['VERIFICABLE_DE_HITO']);
  });

  it('fulfilled with hitos left is observed, and so is one hito too many', () => {
    const p = enMarcha().dar('cumplirCompromiso', {
      nivel: 'sustancial',
      verificable: unDocumento(),
    });
    expect(p.observaciones.map((o) => o.codigo)).toEqual(['HITOS_CUMPLIDOS']);
    const q = enMarcha(0).dar('cumplirHito', { hito: 'H1', verificable: unDocumento() });
    expect(q.observaciones.map((o) => o.codigo)).toEqual(['HITO_DE_MAS']);
  });

  const ACTA = unDocumento();
  const hito = (clave: string, mas: object = {}) => ({
    clave,
    descripcion: TEXTO,
    verificable: TEXTO,
    ...mas,
  });
  const conRuta = () =>
    nuevo().dar('aprobarHojaDeRuta', { hitos: [hito('H1'), hito('H2')], acta: ACTA });

  it('scenario 47: a roadmap changes by versions, with its reason; what was met stays in it', () => {
    const p = conRuta().dar('iniciarCompromiso').dar('cumplirHito', {
      hito: 'H1',
      verificable: ACTA,
    });
    expect(p.contexto).toMatchObject({ version: 1, hitos: 2, hitosCumplidos: 1 });
    expect(p.rechazo('aprobarHojaDeRuta', { hitos: [hito('H2')], acta: ACTA })).toEqual([
      'MOTIVO_DEL_CAMBIO',
      'LO_CUMPLIDO_QUEDA',
    ]);
    p.dar('aprobarHojaDeRuta', {
      hitos: [hito('H1'), hito('H2'), hito('H3')],
      motivo: TEXTO,
      acta: ACTA,
    });
    expect(p.contexto).toMatchObject({
      version: 2,
      hitosCumplidos: 1,
      ruta: { H1: 'cumplido', H2: 'noIniciado', H3: 'noIniciado' },
    });
  });

  it('a roadmap nobody approved asks why, and one without verifiables is not approved', () => {
    expect(nuevo().rechazo('aprobarHojaDeRuta', { hitos: [hito('H1')] })).toEqual([
      'APROBACION_DE_LA_RUTA',
    ]);
    expect(
      nuevo().rechazo('aprobarHojaDeRuta', {
        hitos: [{ clave: 'H1', descripcion: TEXTO }],
        acta: ACTA,
      }),
    ).toEqual(['HITOS_VERIFICABLES']);
  });

  it('scenario 50: what is escalated stays open until the body decides', () => {
    const p = nuevo().dar('escalarDificultad', { asunto: TEXTO });
    expect(p.contexto['abiertos']).toEqual([1]);
    expect(p.rechazo('atenderEscalamiento', { escalamiento: 1, decidido: TEXTO })).toEqual([
      'DECISION_DEL_ORGANO',
    ]);
    p.dar('atenderEscalamiento', { escalamiento: 1, decidido: TEXTO, acta: ACTA });
    expect(p.contexto['abiertos']).toEqual([]);
  });

  it('what is decided on is one of those pending, and when there is none that alone is said', () => {
    const p = enMarcha();
    const deInforme = (informeNumero: number) =>
      p.rechazo('validarAvance', { informeNumero, resultado: 'validado' });
    const deDificultad = (escalamiento: number) =>
      p.rechazo('atenderEscalamiento', { escalamiento, decidido: TEXTO, acta: ACTA });
    expect(deInforme(1)).toEqual(['AVANCE_POR_VALIDAR']);
    expect(deDificultad(1)).toEqual(['ESCALAMIENTO_ABIERTO']);
    p.dar('registrarAvance', { avance: 20, informe: ACTA }).dar('escalarDificultad', {
      asunto: TEXTO,
    });
    expect(deInforme(2)).toEqual(['AVANCE_SENALADO']);
    expect(deDificultad(2)).toEqual(['ESCALAMIENTO_SENALADO']);
    p.dar('validarAvance', { informeNumero: 1, resultado: 'validado' });
    expect(p.contexto['porValidar']).toEqual([]);
  });

  it('progress lower than before is recorded, and whoever records it is told what it was', () => {
    const p = conRuta().dar('iniciarCompromiso');
    const avance = (dado: number, ocurridoEn: string, hito = dado) => {
      p.dar(
        'registrarAvance',
        { avance: dado, informe: ACTA, hitos: [{ hito: 'H1', avance: hito }] },
        { hechos: { ocurridoEn } },
      );
      return p.observaciones.map(({ codigo, params, certeza }) => [codigo, params, certeza]);
    };
    const BAJA = ['AVANCE_QUE_NO_BAJA', { antes: 60 }, 'INF'];
    expect(avance(60, '2025-03-31')).toEqual([]);
    // A report of an earlier day, recorded late, says nothing of this one.
    expect(avance(40, '2025-01-31')).toEqual([]);
    expect(avance(50, '2025-06-30')).toEqual([BAJA]);
    expect(p.contexto['avance']).toEqual({ porcentaje: 50, el: '2025-06-30' });
    expect(avance(60, '2025-07-31')).toEqual([]);
    expect(avance(70, '2025-08-31', 55)).toEqual([BAJA]);
    const DESPUES = { hechos: { ocurridoEn: '2025-09-01' } };
    p.dar('actualizarHito', { hito: 'H1', estado: 'retrasado', avance: 30 }, DESPUES);
    expect(p.observaciones).toMatchObject([{ params: { antes: 55 } }]);
    // What it is held to is what was told last, and another hito has its own.
    p.dar('actualizarHito', { hito: 'H2', estado: 'enEjecucion', avance: 5 }, DESPUES);
    expect(p.observaciones).toEqual([]);
  });

  it('scenario 52: after the final day of execution, work is recorded and said to be late', () => {
    const p = conRuta().dar('iniciarCompromiso');
    p.dar(
      'cumplirHito',
      { hito: 'H1', verificable: ACTA },
      {
        hechos: {
          hoy: '2025-11-20',
          ocurridoEn: '2025-11-20',
          padre: { fechas: { ejecucion: '2025-11-15', informes: '2025-11-30', cierre: null } },
        },
      },
    );
    expect(p.observaciones).toMatchObject([
      { codigo: 'EJECUCION_EN_PLAZO', params: { hasta: '2025-11-15' } },
    ]);
    // So is a report after the day of the final ones; on the day, it is not.
    const informa = (dia: string) =>
      conRuta()
        .dar('iniciarCompromiso')
        .dar(
          'registrarAvance',
          { avance: 90, informe: unDocumento() },
          {
            hechos: {
              hoy: dia,
              ocurridoEn: dia,
              padre: { fechas: { ejecucion: '2025-11-15', informes: '2025-11-30', cierre: null } },
            },
          },
        )
        .observaciones.map((o) => o.codigo);
    expect(informa('2025-11-30')).toEqual([]);
    expect(informa('2025-12-01')).toEqual(['INFORMES_EN_PLAZO']);
  });

  it('measures its indicators, twenty at most', () => {
    const p = nuevo();
    for (let i = 1; i <= 20; i++)
      p.dar('definirIndicador', { clave: `I${i}`, nombre: TEXTO, lineaBase: 0, meta: 10 });
    expect(p.rechazo('definirIndicador', { clave: 'I21', nombre: TEXTO })).toEqual([
      'CUPO_DE_INDICADORES',
    ]);
    expect(p.rechazo('registrarMedicion', { indicador: 'I21', valor: 2 })).toEqual([
      'INDICADOR_DEFINIDO',
    ]);
    p.dar('registrarMedicion', { indicador: 'I1', valor: 2.5, evidencia: ACTA });
    expect(p.observaciones).toEqual([]);
  });

  it('runs late and makes it good', () => {
    const p = enMarcha().dar('registrarRetraso', { motivo: TEXTO });
    expect(p.estados()).toEqual(['retrasado']);
    expect(p.avisos()).toEqual(['COMPROMISO_RETRASADO']);
    p.dar('registrarAvance', { avance: 60, informe: unDocumento() }).dar('superarRetraso', {
      motivo: TEXTO,
    });
    expect(p.estados()).toEqual(['ejecutandoCompromiso']);
  });

  it('may be closed unfulfilled even before it began, with its reason', () => {
    const p = nuevo();
    expect(p.ofrecidos()).toEqual(
      expect.arrayContaining(['iniciarCompromiso', 'cerrarSinCumplir']),
    );
    expect(p.ofrecidos()).not.toContain('cumplirCompromiso');
    p.dar('cerrarSinCumplir', { nivel: 'noIniciadoAun', motivo: TEXTO, informe: unDocumento() });
    expect(p.alPadre()[0]?.datos).toMatchObject({ resultado: 'cerradoSinCumplir' });
    expect(p.estados()).toEqual(['cerradoSinCumplir']);
  });

  it('is opened by its plan and by nobody else', () => {
    expect([compromiso.titulares, compromiso.abren]).toEqual([[], []]);
  });
});
