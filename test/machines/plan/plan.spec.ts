import { plan } from '../../../machines/plan/definicion.js';
import type { JsonObjeto } from '../../../machines/contrato.js';
import { Paseo, unDocumento, type Con } from '../paseo.js';

const TEXTO = `texto:${'0'.repeat(64)}`;
const ENTRADA = { ordinal: 1, regimenPlazo: 'PROPIO', miembroOgp: false, finDeMandato: null };
const INFORMADO: Con = { hechos: { padre: { grupoNucleoInformado: true } } };
const compromiso = (codigo: string, cambios: JsonObjeto = {}): JsonObjeto => ({
  codigo,
  inicio: '2024-02-01',
  fin: '2025-11-15',
  hitos: 2,
  ...cambios,
});

/** A plan whose co-creation ended with so many commitments. */
function enEjecucion(compromisos = 2, entrada: JsonObjeto = ENTRADA): Paseo {
  const p = new Paseo(plan, entrada);
  const procesoId = p.situacion.hijos['cocreacion']?.procesoId ?? '';
  return p.dar('#hijo:cocreacion', {
    procesoId,
    salida: { compromisos, inicio: '2024-01-01', fin: '2025-12-31' },
  });
}
const organizado = (...codigos: string[]): Paseo => {
  const p = enEjecucion(codigos.length).dar('organizarEjecucion', {
    metodologia: unDocumento(),
    planDeTrabajo: unDocumento(),
    planDeComunicacion: unDocumento(),
  });
  for (const c of codigos) p.dar('incorporarCompromiso', compromiso(c));
  return p;
};
/** As at the end of 2025, when the period of the plan is over. */
const enCierre = (...codigos: string[]): Paseo =>
  organizado(...codigos).dar(
    'coordinarImplementacion',
    {},
    { hechos: { ocurridoEn: '2025-12-31', hoy: '2025-12-31' } },
  );
const rendido = (...codigos: string[]): Paseo =>
  enCierre(...codigos)
    .dar('entregarInformeFinal', { informeFinal: unDocumento() })
    .dar('rendirCuentas', { rendicion: unDocumento() })
    .dar('solicitarEvaluacion', { ente: TEXTO });

describe('13', () => {
  it('the co-creation is a child the plan waits for; it knows the rule of length', () => {
    const p = new Paseo(plan, {
      ...ENTRADA,
      regimenPlazo: 'OGP_LOCAL',
      finDeMandato: '2027-05-14',
    });
    expect(p.efectos).toEqual([
      {
        tipo: 'abrirHijo',
        ref: 'cocreacion',
        procedimiento: 'cocreacion@1',
        entrada: {
          ordinal: 1,
          regimenPlazo: 'OGP_LOCAL',
          miembroOgp: false,
          finDeMandato: '2027-05-14',
        },
        invocado: true,
      },
    ]);
    expect(p.paso(13).estado).toBe('enCurso');
  });

  it('P9: the nation opens it without an implementation', () => {
    expect(plan.titulares).toEqual(['nacional']);
    expect(plan.abren).toEqual(['poc']);
    expect(
      new Paseo(plan, { ordinal: 3, regimenPlazo: 'NACIONAL_2_4', miembroOgp: true }).contexto,
    ).toMatchObject({
      finDeMandato: null,
    });
  });

  it('P8: when the co-creation ends, 13 closes, 14 opens, and the parent hears it', () => {
    const p = enEjecucion();
    expect([13, 14, 15].map((n) => p.paso(n).estado)).toEqual(['cumplido', 'disponible', 'aunNo']);
    expect(p.alPadre()).toEqual([{ evento: 'anotarPlanEnEjecucion', datos: { ordinal: 1 } }]);
    expect(p.contexto).toMatchObject({ aprobados: 2, inicio: '2024-01-01', fin: '2025-12-31' });
  });

  it('set aside, it stops its co-creation and tells its parent', () => {
    const p = new Paseo(plan, ENTRADA).dar('dejarSinEfecto', { motivo: TEXTO });
    expect(p.efectos).toContainEqual({ tipo: 'detenerHijo', ref: 'cocreacion' });
    expect(p.alPadre()).toEqual([{ evento: 'anotarPlanSinEfecto', datos: { ordinal: 1 } }]);
    expect(p.situacion.concluida).toBe(true);
  });
});

describe('14', () => {
  it('P19: the methodology of implementation is its gate, with a reason as the other door', () => {
    const p = enEjecucion();
    expect(p.rechazo('organizarEjecucion')).toEqual(['METODOLOGIA_IMPLEMENTACION']);
    p.dar('organizarEjecucion', {}, { hechos: { justificadas: ['METODOLOGIA_IMPLEMENTACION'] } });
    expect(p.observaciones.map((o) => [o.codigo, o.certeza])).toEqual([
      ['METODOLOGIA_IMPLEMENTACION', 'fuente'],
      ['PLAN_DE_TRABAJO', 'INF'],
      ['PLAN_DE_COMUNICACION', 'INF'],
    ]);
    expect(p.paso(14).estado).toBe('enCurso');
  });

  it('each commitment is a child with its own life', () => {
    const p = organizado('C1', 'C2');
    expect(Object.keys(p.situacion.hijos)).toEqual(['compromiso-1', 'compromiso-2']);
    expect(p.efectos).toContainEqual(
      expect.objectContaining({
        tipo: 'abrirHijo',
        procedimiento: 'compromiso@1',
        entrada: { numero: 2, codigo: 'C2', inicio: '2024-02-01', fin: '2025-11-15', hitos: 2 },
      }),
    );
    expect(p.rechazo('incorporarCompromiso', compromiso('C1'))).toEqual(['COMPROMISO_NUEVO']);
  });

  it('scenario 27, Quito: a commitment that outlives its plan is observed', () => {
    const p = organizado().dar(
      'incorporarCompromiso',
      compromiso('ECQTO0004', { fin: '2026-05-31' }),
    );
    expect(p.observaciones).toMatchObject([
      {
        codigo: 'COMPROMISO_DENTRO_DEL_PLAN',
        params: { fin: '2026-05-31', finDelPlan: '2025-12-31' },
      },
      { codigo: 'COMPROMISO_APROBADO' },
    ]);
  });

  it('directives are issued and applied; reports are validated or returned', () => {
    const p = organizado('C1')
      .dar('emitirDirectriz', { asunto: TEXTO, directriz: unDocumento() })
      .dar('registrarInformeAvance', {
        informe: unDocumento(),
        desde: '2025-01-01',
        hasta: '2025-03-31',
      })
      .dar('validarInforme', { resultado: 'observado', observaciones: TEXTO })
      .dar('registrarInformeAvance', {
        informe: unDocumento(),
        desde: '2025-01-01',
        hasta: '2025-03-31',
      })
      .dar('validarInforme', { resultado: 'validado' })
      .dar('cumplirDirectriz', { asunto: TEXTO });
    expect(p.observaciones).toEqual([]);
    expect(p.contexto).toMatchObject({
      directrices: { emitidas: 1, cumplidas: 1 },
      informes: { presentados: 2, validados: 1, observados: 1 },
    });
  });

  it('closing it before its end with open commitments is only observed', () => {
    const p = organizado('C1');
    p.dar('coordinarImplementacion');
    expect(p.observaciones).toMatchObject([
      { codigo: 'EJECUCION_TERMINADA', params: { compromisos: ['C1'] } },
    ]);
    expect(p.alPadre()).toEqual([{ evento: 'anotarPlanEnCierre', datos: { ordinal: 1 } }]);
  });
});

describe('15', () => {
  it('scenario 51: an open commitment without its justification keeps the plan from closing', () => {
    const p = rendido('C1', 'C2', 'C3').dar('anotarCompromisoConcluido', {
      numero: 2,
      codigo: 'C2',
      resultado: 'cumplido',
    });
    expect(
      p.probar('cerrarPlan', { justificaciones: [{ codigo: 'C1', motivo: TEXTO }] }, INFORMADO),
    ).toMatchObject({
      incumplidos: [
        {
          requisito: { codigo: 'COMPROMISOS_JUSTIFICADOS' },
          evaluacion: { params: { compromisos: ['C3'] } },
        },
      ],
    });
    p.dar(
      'cerrarPlan',
      { justificaciones: ['C1', 'C3'].map((codigo) => ({ codigo, motivo: TEXTO })) },
      INFORMADO,
    );
    expect(p.salida).toEqual({
      ordinal: 1,
      aprobados: 3,
      cumplidos: 1,
      cerradosSinCumplir: 0,
      abiertosConJustificacion: 2,
    });
    expect(p.alPadre()).toEqual([{ evento: 'anotarPlanCerrado', datos: { ordinal: 1 } }]);
    expect(p.situacion.concluida).toBe(true);
  });

  it('with every commitment ended it closes without justifications', () => {
    const p = rendido('C1', 'C2');
    p.dar('anotarCompromisoConcluido', { numero: 1, codigo: 'C1', resultado: 'cumplido' });
    p.dar('anotarCompromisoConcluido', { numero: 2, codigo: 'C2', resultado: 'cerradoSinCumplir' });
    p.dar('cerrarPlan', { justificaciones: [] }, INFORMADO);
    expect(p.observaciones).toEqual([]);
    expect(p.salida).toMatchObject({
      cumplidos: 1,
      cerradosSinCumplir: 1,
      abiertosConJustificacion: 0,
    });
  });

  it('accounts are rendered and the evaluation asked for before; the final report is suggested', () => {
    expect(enCierre().rechazo('cerrarPlan', { justificaciones: [] }, INFORMADO)).toEqual([
      'INFORME_FINAL_ENTREGADO',
      'CUENTAS_RENDIDAS',
      'EVALUACION_SOLICITADA',
    ]);
    const p = enCierre()
      .dar('rendirCuentas', { rendicion: unDocumento() })
      .dar('solicitarEvaluacion', { ente: TEXTO });
    expect(p.rechazo('cerrarPlan', { justificaciones: [] }, INFORMADO)).toEqual([
      'INFORME_FINAL_ENTREGADO',
    ]);
  });

  it('scenario 52: the final report after the closing day is recorded and said to be late', () => {
    const entrega = (dia: string) =>
      enCierre()
        .dar('fijarFechasDeCierre', { ejecucion: '2025-11-15', cierre: '2025-12-31' })
        .dar(
          'entregarInformeFinal',
          { informeFinal: unDocumento() },
          { hechos: { hoy: dia, ocurridoEn: dia } },
        ).observaciones;
    expect(entrega('2025-12-31')).toEqual([]);
    expect(entrega('2026-01-02')).toMatchObject([
      { codigo: 'CIERRE_EN_FECHA', certeza: 'INF', params: { hasta: '2025-12-31' } },
    ]);
  });

  it('an evaluation already made counts as one requested', () => {
    const p = enCierre().dar('registrarEvaluacion', {
      materia: 'resultados',
      evaluacion: unDocumento(),
    });
    expect(p.contexto['evaluacion']).toBe(true);
  });

  it('step 3 is asked of the implementation; a national plan has none to ask', () => {
    const callado: Con = { hechos: { padre: { grupoNucleoInformado: false } } };
    expect(rendido().rechazo('cerrarPlan', { justificaciones: [] }, callado)).toEqual([
      'GRUPO_NUCLEO_INFORMADO',
    ]);
    expect(plan.eventos.get('cerrarPlan')?.hechos).toMatchObject({
      padre: ['grupoNucleoInformado'],
    });
    for (const padre of [{}, null])
      rendido().dar('cerrarPlan', { justificaciones: [] }, { hechos: { padre } });
  });

  it('to justify what is not open is observed', () => {
    const p = rendido('C1').dar('anotarCompromisoConcluido', {
      numero: 1,
      codigo: 'C1',
      resultado: 'cumplido',
    });
    p.dar('cerrarPlan', { justificaciones: [{ codigo: 'C1', motivo: TEXTO }] }, INFORMADO);
    expect(p.observaciones.map((o) => o.codigo)).toEqual(['JUSTIFICACIONES_PROPIAS']);
  });

  it('what was closed in the past is recorded with all that it lacked', () => {
    const p = enCierre('C1').consumado(
      'cerrarPlan',
      { justificaciones: [] },
      { padre: { grupoNucleoInformado: false } },
    );
    expect(p.observaciones.map((o) => o.codigo)).toEqual([
      'COMPROMISOS_JUSTIFICADOS',
      'INFORME_FINAL_ENTREGADO',
      'CUENTAS_RENDIDAS',
      'EVALUACION_SOLICITADA',
      'GRUPO_NUCLEO_INFORMADO',
    ]);
  });

  it('its context stays under two kilobytes with thirty commitments', () => {
    const p = organizado(...Array.from({ length: 30 }, (_, i) => `C${i + 1}`));
    console.log(`plan with 30 commitments: ${JSON.stringify(p.contexto).length} bytes`);
    expect(JSON.stringify(p.contexto).length).toBeLessThanOrEqual(2048);
    expect(
      JSON.stringify(organizado('C1', 'C2', 'C3', 'C4', 'C5').contexto).length,
    ).toBeLessThanOrEqual(1024);
  });
});
