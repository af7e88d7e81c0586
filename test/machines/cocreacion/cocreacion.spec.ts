import { cocreacion } from '../../../machines/cocreacion/definicion.js';
import { aMedioTermino, mesesQueDura } from '../../../machines/meses.js';
import { Paseo, unDocumento } from '../paseo.js';
import type { Hechos, JsonObjeto } from '../../../machines/contrato.js';

const TEXTO = `texto:${'f'.repeat(64)}`;
const LOCAL = { ordinal: 1, regimenPlazo: 'PROPIO', miembroOgp: false, finDeMandato: null };
const NACIONAL = { ...LOCAL, regimenPlazo: 'NACIONAL_2_4', miembroOgp: true };
const OGP = { ...LOCAL, regimenPlazo: 'OGP_LOCAL', miembroOgp: true, finDeMandato: '2027-05-14' };

const compromiso = (codigo: string, cambios: JsonObjeto = {}): JsonObjeto => ({
  codigo,
  responsable: true,
  contraparte: true,
  hitosVerificables: 3,
  ...cambios,
});
const aprobacion = (inicio: string, fin: string, cambios: JsonObjeto = {}): JsonObjeto => ({
  pagl: unDocumento(),
  aprobacion: unDocumento(),
  inicio,
  fin,
  actualizaciones: [],
  enteDeMonitoreo: true,
  respaldoNoGubernamental: true,
  ...cambios,
});
const empezada = (entrada: JsonObjeto = LOCAL) =>
  new Paseo(cocreacion, entrada).dar('planificarCocreacion', {
    metodologia: unDocumento(),
    actaSesion: unDocumento(),
  });
const formulando = (entrada: JsonObjeto = LOCAL) =>
  empezada(entrada)
    .dar('registrarMesa', { clase: 'tematica', tema: TEXTO, propuestas: 4 })
    .dar('cerrarRecepcion')
    .dar('concluirAnalisis', { evaluadas: 4, seleccionadas: 2 });
const porAprobar = (entrada: JsonObjeto = LOCAL) =>
  formulando(entrada)
    .dar('formularCompromiso', compromiso('C1'))
    .dar('concluirFormulacion', { respondidas: 4 });

it('figures that do not fit one another are noted, and stop nothing', () => {
  const p = empezada()
    .dar('registrarMesa', { clase: 'tematica', tema: TEXTO, propuestas: 4 })
    .dar('cerrarRecepcion')
    .dar('concluirAnalisis', { evaluadas: 4, seleccionadas: 5 });
  expect(p.observaciones).toMatchObject([
    {
      codigo: 'SELECCIONADAS_ENTRE_EVALUADAS',
      params: { seleccionadas: 5, evaluadas: 4 },
    },
  ]);
  const dias = { inicio: '2025-01-06', fin: '2025-01-20' };
  const notadas = (respondidos: number): readonly string[] =>
    p
      .dar('registrarConsultaPublica', { ...dias, comentarios: 3, respondidos })
      .observaciones.map((o) => o.codigo);
  expect(notadas(3)).not.toContain('RESPUESTAS_ENTRE_COMENTARIOS');
  expect(notadas(4)).toContain('RESPUESTAS_ENTRE_COMENTARIOS');
});

describe('C1 · the methodology is the gate', () => {
  it('without it a reason is asked; with the reason it opens and is observed', () => {
    const p = new Paseo(cocreacion, LOCAL);
    expect(p.rechazo('planificarCocreacion')).toEqual(['METODOLOGIA_COCREACION']);
    p.dar('planificarCocreacion', {}, { hechos: { justificadas: ['METODOLOGIA_COCREACION'] } });
    expect(p.observaciones.map((o) => o.codigo)).toEqual([
      'METODOLOGIA_COCREACION',
      'ACTA_DE_METODOLOGIA',
    ]);
    expect([1, 2, 3, 4, 5].map((n) => p.paso(n).estado)).toEqual([
      'cumplido',
      'disponible',
      'disponible',
      'aunNo',
      'aunNo',
    ]);
  });
});

describe('C2 · what is recorded once the reception closed', () => {
  const MESA = { clase: 'tematica', tema: TEXTO, propuestas: 3 };

  it('is recorded and observed, and the step stays closed', () => {
    const p = empezada().dar('registrarMesa', MESA);
    expect(p.observaciones).toEqual([]);
    p.dar('cerrarRecepcion').dar('registrarMesa', MESA);
    expect(p.observaciones.map((o) => o.codigo)).toEqual(['RECEPCION_ABIERTA']);
    p.dar('registrarPropuestas', { cantidad: 2, medio: 'enPapel' });
    expect(p.contexto).toMatchObject({ mesas: 2, propuestas: 8 });
    expect(p.paso(2).estado).toBe('cumplido');
  });
});

describe('C2 ∥ C3', () => {
  it('scenario 24: C3 works while C2 is still open; closing it then is only observed', () => {
    const p = empezada().dar('registrarPropuestas', { cantidad: 10, medio: 'enLinea' });
    expect(p.estados()).toEqual(
      expect.arrayContaining(['recibiendoPropuestas', 'analizandoPropuestas']),
    );
    p.dar('concluirAnalisis', { evaluadas: 10, seleccionadas: 3 });
    expect(p.observaciones.map((o) => o.codigo)).toEqual(['RECEPCION_CERRADA']);
    expect(p.estados()).toEqual(
      expect.arrayContaining(['recibiendoPropuestas', 'formulandoCompromisos']),
    );
  });

  it('C4 needs C3 closed: no commitment is written before', () => {
    expect(empezada().rechazo('formularCompromiso', compromiso('C1'))).toEqual([
      'EVENTO_FUERA_DE_LUGAR',
    ]);
  });

  it('reception may be reopened, as another round', () => {
    const p = formulando().dar('reabrirRecepcion', { motivo: TEXTO });
    expect(p.paso(2)).toMatchObject({ estado: 'disponible', vuelta: 2 });
  });
});

describe('C4', () => {
  it('scenario 24: C5 with a commitment lacking its contraparte is refused, naming it', () => {
    const p = formulando()
      .dar('formularCompromiso', compromiso('C1'))
      .dar('formularCompromiso', compromiso('C2', { contraparte: false }));
    expect(p.probar('concluirFormulacion', { respondidas: 4 })).toMatchObject({
      incumplidos: [
        {
          requisito: { codigo: 'COMPROMISOS_CON_CONTRAPARTE' },
          evaluacion: { params: { compromisos: ['C2'] } },
        },
      ],
    });
    expect(p.rechazo('aprobarPlan', aprobacion('2025-01-01', '2026-12-31'))).toEqual([
      'EVENTO_FUERA_DE_LUGAR',
    ]);
    // The same code again mends it.
    p.dar('formularCompromiso', compromiso('C2')).dar('concluirFormulacion', { respondidas: 4 });
    expect(p.paso(5).estado).toBe('disponible');
  });

  it('what is written says it, over the short answer; without either, a correction changes nothing', () => {
    const quienes = { responsable: TEXTO, contrapartes: [{ institucion: TEXTO }] };
    const hitos = [{ clave: 'H1', descripcion: TEXTO, verificable: TEXTO }];
    const p = formulando()
      .dar('formularCompromiso', { codigo: 'C1', compromiso: quienes, hitos })
      .dar('formularCompromiso', compromiso('C2'))
      .dar('formularCompromiso', { codigo: 'C2', compromiso: { titulo: TEXTO } })
      .dar('formularCompromiso', {
        codigo: 'C3',
        responsable: false,
        contraparte: false,
        hitosVerificables: 0,
        compromiso: quienes,
        hitos,
      })
      .dar('formularCompromiso', { codigo: 'C4', hitos: [{ clave: 'H1', descripcion: TEXTO }] })
      .dar('formularCompromiso', compromiso('C5'))
      .dar('formularCompromiso', { codigo: 'C5', contraparte: false });
    expect(p.situacion.contexto).toMatchObject({
      compromisos: { C1: '', C2: '', C3: '', C4: 'RCH', C5: 'C' },
    });
  });

  it('a plan without commitments is no plan', () => {
    expect(formulando().rechazo('concluirFormulacion', { respondidas: 4 })).toEqual([
      'HAY_COMPROMISOS',
    ]);
    const p = formulando().dar('formularCompromiso', compromiso('C1'));
    p.dar('retirarCompromiso', { codigo: 'C1', motivo: TEXTO });
    expect(p.rechazo('concluirFormulacion', { respondidas: 4 })).toEqual(['HAY_COMPROMISOS']);
    expect(p.rechazo('retirarCompromiso', { codigo: 'C1', motivo: TEXTO })).toEqual([
      'COMPROMISO_EXISTE',
    ]);
  });

  it('unanswered proposals and unverifiable commitments are observed', () => {
    const p = formulando().dar('formularCompromiso', compromiso('C1', { hitosVerificables: 0 }));
    p.dar('registrarConsultaPublica', {
      inicio: '2025-02-01',
      fin: '2025-02-28',
      comentarios: 12,
      respondidos: 12,
    });
    p.dar('concluirFormulacion', { respondidas: 1 });
    expect(p.observaciones).toMatchObject([
      { codigo: 'COMPROMISOS_VERIFICABLES', params: { compromisos: ['C1'] } },
      { codigo: 'RESPUESTAS_RAZONADAS', params: { sinResponder: 3 } },
    ]);
  });

  it('thirty commitments fit, in less than two kilobytes; the next one does not', () => {
    const p = formulando();
    for (let i = 1; i <= 30; i++)
      p.dar('formularCompromiso', compromiso(`COMPROMISO-${i}`.slice(-12)));
    expect(p.rechazo('formularCompromiso', compromiso('UNO-MAS'))).toEqual(['CUPO_DE_COMPROMISOS']);
    expect(JSON.stringify(p.contexto).length).toBeLessThanOrEqual(2048);
    // One that is already there may still be mended.
    p.dar('formularCompromiso', compromiso('COMPROMISO-1'.slice(-12)));
  });
});

describe('C5 · the length of the plan (scenarios 25 and 26)', () => {
  const aprobar = (entrada: JsonObjeto, datos: JsonObjeto, hechos: Partial<Hechos> = {}) =>
    porAprobar(entrada).probar('aprobarPlan', datos, { hechos });
  const observadas = (entrada: JsonObjeto, datos: JsonObjeto) =>
    porAprobar(entrada)
      .dar('aprobarPlan', datos)
      .observaciones.map((o) => o.codigo);

  it('national: three years are refused, two pass', () => {
    expect(aprobar(NACIONAL, aprobacion('2024-01-01', '2026-12-31'))).toMatchObject({
      clase: 'rechazo',
      incumplidos: [
        { requisito: { codigo: 'DURACION_NACIONAL' }, evaluacion: { params: { meses: 36 } } },
      ],
    });
    expect(observadas(NACIONAL, aprobacion('2024-01-01', '2025-12-31'))).toEqual([]);
  });

  it('national, four years: refused without an update between months 24 and 36', () => {
    const cuatro = (...actualizaciones: string[]) =>
      aprobacion('2025-01-01', '2028-12-31', { actualizaciones });
    for (const datos of [cuatro(), cuatro('2026-12-31'), cuatro('2028-01-02')])
      expect(aprobar(NACIONAL, datos)).toMatchObject({
        incumplidos: [{ requisito: { codigo: 'ACTUALIZACION_A_MEDIO_TERMINO' } }],
      });
    for (const dia of ['2027-01-01', '2027-06-01', '2028-01-01'])
      expect(observadas(NACIONAL, cuatro(dia))).toEqual([]);
  });

  it('OGP Local: three years within the term pass; past it, only observed (P10)', () => {
    expect(observadas(OGP, aprobacion('2024-01-01', '2026-12-31'))).toEqual([]);
    expect(observadas(OGP, aprobacion('2024-07-01', '2027-06-30'))).toEqual(['DENTRO_DEL_MANDATO']);
    expect(observadas(OGP, aprobacion('2024-07-01', '2024-12-31'))).toEqual(['DURACION_MINIMA']);
  });

  it('past the term as it was last known: a later day counts more than what was recorded later (P17)', () => {
    const con = (...mandatos: { valor: string; ocurridoEn: string | null }[]) => {
      const r = aprobar(OGP, aprobacion('2025-01-01', '2027-12-31'), {
        antecedentes: { mandatos },
      });
      return r.clase === 'decision' ? r.observaciones.map((o) => o.params) : r;
    };
    const fin = '2027-12-31';
    expect(con()).toEqual([{ fin, finDeMandato: '2027-05-14' }]);
    expect(con({ valor: '2031-05-14', ocurridoEn: '2027-05-15' })).toEqual([]);
    expect(
      con(
        { valor: '2027-05-13', ocurridoEn: '2025-01-10' },
        { valor: '2023-05-14', ocurridoEn: '2019-05-15' },
        { valor: '2019-05-14', ocurridoEn: null },
      ),
    ).toEqual([{ fin, finDeMandato: '2027-05-13' }]);
  });

  it('PROPIO: the rule of two or four years does not touch it', () => {
    expect(observadas(LOCAL, aprobacion('2024-01-01', '2026-12-31'))).toEqual([]);
  });

  it('a plan does not end before it begins', () => {
    expect(aprobar(LOCAL, aprobacion('2025-06-01', '2024-06-01'))).toMatchObject({
      incumplidos: [{ requisito: { codigo: 'FECHAS_EN_ORDEN' } }],
    });
  });

  it('Quito: a member without monitoring body or endorsement is observed', () => {
    const datos = aprobacion('2022-01-01', '2023-03-31', {
      enteDeMonitoreo: false,
      respaldoNoGubernamental: false,
    });
    expect(observadas(OGP, datos)).toEqual(['ENTE_DE_MONITOREO', 'RESPALDO_NO_GUBERNAMENTAL']);
    expect(observadas(LOCAL, datos)).toEqual([]);
  });

  it.each([
    ['2024-01-01', '2025-12-31', 24],
    ['2024-01-15', '2026-01-14', 24],
    ['2024-01-01', '2026-12-31', 36],
    ['2024-02-01', '2024-02-29', 1],
    ['2022-01-01', '2023-03-31', 15],
  ])('%s to %s lasts %i months', (inicio, fin, meses) => {
    expect(mesesQueDura(inicio, fin)).toBe(meses);
  });

  it.each([
    ['2025-01-01', '2027-01-01', '2028-01-01'],
    ['2024-02-29', '2026-02-28', '2027-02-28'],
  ])('half-way of four years from %s: from %s to %s', (inicio, desde, hasta) => {
    expect(aMedioTermino(inicio)).toEqual([desde, hasta]);
  });
});

describe('C4 · a commitment withdrawn while its consultation is open', () => {
  it('is recorded and said; once it is closed, or of another, there is nothing to say', () => {
    const p = empezada()
      .dar('concluirAnalisis', { evaluadas: 0, seleccionadas: 0 })
      .dar('formularCompromiso', compromiso('C1'))
      .dar('formularCompromiso', compromiso('C2'))
      .dar('abrirConsultaPublica', { hasta: '2025-12-31', compromisos: ['C1'] });
    const retirar = (de: Paseo, codigo: string) =>
      de.clon().dar('retirarCompromiso', { codigo, motivo: TEXTO }).observaciones;
    expect(retirar(p, 'C2')).toEqual([]);
    expect(retirar(p, 'C1')).toMatchObject([
      {
        codigo: 'FUERA_DE_CONSULTA',
        certeza: 'INF',
        params: { codigo: 'C1', hasta: '2025-12-31' },
      },
    ]);
    p.dar(
      'cerrarConsultaPublica',
      { resumen: TEXTO },
      { hechos: { respuestas: { sinRespuesta: [] } } },
    );
    expect(retirar(p, 'C1')).toEqual([]);
  });
});

describe('C5 · approval, publication, launch', () => {
  it('the plan and its approval are documents; a returned plan goes back to C4', () => {
    const p = porAprobar();
    const { pagl: _a, aprobacion: _b, ...sin } = aprobacion('2025-01-01', '2026-12-31');
    expect(p.rechazo('aprobarPlan', sin)).toEqual(['PAGL']);
    // That a signed document says it was approved is our reading: row 13 names no product.
    const aprobado = p.clon().dar('aprobarPlan', { ...sin, pagl: unDocumento() });
    expect(aprobado.observaciones).toMatchObject([
      { codigo: 'DOCUMENTO_DE_APROBACION', certeza: 'INF' },
    ]);
    p.dar('observarPlan', { motivo: TEXTO });
    expect([4, 5].map((n) => p.paso(n))).toMatchObject([
      { estado: 'observado', vuelta: 2 },
      { estado: 'aunNo' },
    ]);
    p.dar('concluirFormulacion', { respondidas: 4 });
    expect(p.paso(5).estado).toBe('disponible');
  });

  it('ends formalised, and says what was approved', () => {
    const p = porAprobar(OGP).dar('aprobarPlan', aprobacion('2025-01-01', '2026-12-31'));
    expect(p.rechazo('formalizarPlan')).toEqual(['EVENTO_FUERA_DE_LUGAR']);
    expect(p.rechazo('publicarPlan')).toEqual(['PLAN_PUBLICADO']);
    p.dar('publicarPlan', { direccion: 'https://example.ec/plan' });
    // Launch and delivery are our reading of a slide: they warn.
    const apurado = p.clon().dar('formalizarPlan');
    expect(apurado.observaciones.map((o) => o.codigo)).toEqual([
      'LANZAMIENTO',
      'ENTREGA_A_OGP',
      'ACTAS_DE_COMPROMISO',
    ]);
    p.dar('registrarLanzamiento', { lugar: TEXTO })
      .dar('registrarEntregaOgp', { direccion: 'https://example.ec/ogp' })
      .dar('formalizarPlan', { actasDeCompromiso: unDocumento() });
    expect(p.observaciones).toEqual([]);
    expect(p.situacion.concluida).toBe(true);
    expect(p.salida).toEqual({ compromisos: 1, inicio: '2025-01-01', fin: '2026-12-31' });
    expect(p.ofrecidos()).toEqual([]);
  });

  it('delivery to OGP is nothing to who is no member', () => {
    const p = porAprobar()
      .dar('aprobarPlan', aprobacion('2025-01-01', '2026-12-31'))
      .dar('publicarPlan', { direccion: 'https://example.ec/plan' })
      .dar('registrarLanzamiento', { lugar: TEXTO });
    expect(
      p
        .ofertas()
        .find((o) => o.evento === 'formalizarPlan')
        ?.requisitos.find((r) => r.requisito.codigo === 'ENTREGA_A_OGP')?.evaluacion.resultado,
    ).toBe('noAplica');
    p.dar('formalizarPlan', { actasDeCompromiso: unDocumento() });
    expect(p.observaciones).toEqual([]);
  });

  it('handed in by the window that was planned; where none was, nothing is asked', () => {
    const enVentana = (datos: JsonObjeto) => {
      const [oferta] = new Paseo(cocreacion, LOCAL)
        .dar(
          'planificarCocreacion',
          { metodologia: unDocumento(), actaSesion: unDocumento(), ...datos },
          {},
        )
        .dar('cerrarRecepcion')
        .dar('concluirAnalisis', { evaluadas: 0, seleccionadas: 0 })
        .dar('formularCompromiso', compromiso('C1'))
        .dar('concluirFormulacion', { respondidas: 0 })
        .dar('aprobarPlan', aprobacion('2025-01-01', '2026-12-31'))
        .dar('publicarPlan', { direccion: 'https://example.ec/plan' })
        .ofertas()
        .filter((o) => o.evento === 'registrarEntregaOgp');
      return oferta?.requisitos.find((r) => r.requisito.codigo === 'ENTREGA_EN_VENTANA')?.evaluacion
        .resultado;
    };
    expect(enVentana({})).toBe('noAplica');
    expect(enVentana({ ventanaAnio: 2035, ventanaSemestre: 'primerSemestre' })).toBe('cumple');
    expect(enVentana({ ventanaAnio: 2020, ventanaSemestre: 'primerSemestre' })).toBe('falta');
  });
});
