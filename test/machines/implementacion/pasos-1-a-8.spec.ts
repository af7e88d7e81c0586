import { textos } from '../../../machines/implementacion/textos.js';
import { DATOS, antesDe, despuesDe, PILARES_COMPLETOS, SECTORES_COMPLETOS } from './recorrido.js';
import { hechos } from '../hechos.js';
import {
  ANALISIS_DE_PRIORIZACION,
  COMUNICADO_AL_GREMIO,
} from '../../../machines/implementacion/requisitos.js';
import { implementacion } from '../../../machines/implementacion/definicion.js';
import { Paseo, unDocumento } from '../paseo.js';

const TEXTO = `texto:${'d'.repeat(64)}`;

describe('1 · indicarInteres', () => {
  it('scenario 1: origin b without its analysis does not close; with it, step 2 is the Autoridad’s', () => {
    const p = new Paseo(implementacion);
    const b = { hechos: { actua: { rol: 'poc' as const, documento: null } } };
    expect(p.rechazo('indicarInteres', { origen: 'b' }, b)).toEqual(['ANALISIS_DE_PRIORIZACION']);
    expect(p.paso(1).estado).toBe('disponible');
    p.dar('indicarInteres', { origen: 'b', analisis: unDocumento() }, b);
    expect(p.paso(1)).toMatchObject({ estado: 'cumplido', vuelta: 1, desde: '2025-06-16' });
    expect(p.paso(2).estado).toBe('disponible');
    expect(p.ofertas().find((o) => o.paso === 2)?.declaracion.actua).toEqual(['autoridad']);
  });

  it('an analysis that is another kind of document is no analysis', () => {
    const id = unDocumento();
    const con = {
      hechos: { actua: { rol: 'poc' as const, documento: null } },
      documentos: { [id]: { tipos: ['diagnostico' as const] } },
    };
    expect(
      new Paseo(implementacion).rechazo('indicarInteres', { origen: 'b', analisis: id }, con),
    ).toEqual(['ANALISIS_DE_PRIORIZACION']);
  });

  it('origin a is the Autoridad’s to state, origin b the POC’s', () => {
    const p = new Paseo(implementacion);
    const como = (rol: 'autoridad' | 'poc') => ({ hechos: { actua: { rol, documento: null } } });
    expect(p.rechazo('indicarInteres', { origen: 'a' }, como('poc'))).toEqual(['QUIEN_DA_INICIO']);
    // Whoever is refused reads which of the two fields to change.
    expect(implementacion.textos.es['falta.QUIEN_DA_INICIO']).toMatch(/^Quien actúa no es quien/);
    expect(
      p.rechazo('indicarInteres', { origen: 'b', analisis: unDocumento() }, como('autoridad')),
    ).toEqual(['QUIEN_DA_INICIO']);
  });

  it('what is asked of the other origin is not said to be met: it does not apply', () => {
    const analisis = (datos: object) =>
      ANALISIS_DE_PRIORIZACION.evaluar({}, datos, hechos()).resultado;
    expect(analisis({ origen: 'a' })).toBe('noAplica');
    expect(analisis({ origen: 'b' })).toBe('falta');
    const gremio = (suyo: 'AME' | null) =>
      COMUNICADO_AL_GREMIO.evaluar(
        {},
        {},
        hechos({ titular: { ...hechos().titular, gremio: suyo } }),
      ).resultado;
    expect([gremio(null), gremio('AME')]).toEqual(['noAplica', 'falta']);
  });

  it('only step 1 can happen, and a reminder that it has not', () => {
    expect(new Paseo(implementacion).ofrecidos()).toEqual([
      'indicarInteres',
      'registrarInsistencia',
    ]);
    expect(new Paseo(implementacion).rechazo('conformarForo', DATOS.conformarForo())).toEqual([
      'EVENTO_FUERA_DE_LUGAR',
    ]);
  });
});

describe('2 · suscribirCompromiso', () => {
  it('scenario 2: with the acta de intención alone, the oficio is missed', () => {
    const { oficioDelegacion: _sin, ...soloActa } = DATOS.suscribirCompromiso();
    expect(antesDe('suscribirCompromiso').rechazo('suscribirCompromiso', soloActa)).toEqual([
      'OFICIO_DELEGACION',
    ]);
  });

  it('P21: one document may be both products; unsigned, it is neither', () => {
    const uno = unDocumento();
    const datos = { ...DATOS.suscribirCompromiso(), oficioDelegacion: uno, actaCompromiso: uno };
    const tipos = ['oficio_delegacion', 'acta_intencion'] as const;
    const p = antesDe('suscribirCompromiso');
    expect(
      p.rechazo('suscribirCompromiso', datos, {
        documentos: { [uno]: { tipos: [...tipos], firmado: false } },
      }),
    ).toEqual(['OFICIO_DELEGACION', 'ACTA_COMPROMISO']);
    p.dar('suscribirCompromiso', datos, { documentos: { [uno]: { tipos: [...tipos] } } });
    expect(p.paso(2).estado).toBe('cumplido');
  });

  it('asks for a POCL, a delegado, and for the POC and the gremio to be told', () => {
    const {
      pocl: _a,
      comunicadoPoc: _b,
      comunicadoGremio: _c,
      ...datos
    } = DATOS.suscribirCompromiso();
    expect(
      antesDe('suscribirCompromiso').rechazo('suscribirCompromiso', { ...datos, delegados: 0 }),
    ).toEqual([
      'POCL_DESIGNADO',
      'DELEGADOS_DESIGNADOS',
      'COMUNICADO_AL_POC',
      'COMUNICADO_AL_GREMIO',
    ]);
  });

  it('a delegado may be an administrative unit; a titular without gremio has nobody to tell', () => {
    const { comunicadoGremio: _sin, ...datos } = DATOS.suscribirCompromiso();
    const galapagos = {
      titular: {
        id: 'x',
        clase: 'regimenEspecial' as const,
        nivel: null,
        gremio: null,
        zona: 'Pacific/Galapagos',
        codigoDpa: null,
      },
    };
    const p = antesDe('suscribirCompromiso', galapagos);
    p.dar('suscribirCompromiso', {
      ...datos,
      delegados: 0,
      unidadDelegada: 'Dirección de Planificación',
    });
    expect(p.paso(2).estado).toBe('cumplido');
  });

  it('scenario 4: once it closes, 3, 4 and 5 are available at once, and 3 holds nothing back', () => {
    const p = despuesDe('suscribirCompromiso');
    expect([3, 4, 5].map((n) => p.paso(n).estado)).toEqual([
      'disponible',
      'disponible',
      'disponible',
    ]);
    expect(p.paso(6).estado).toBe('aunNo');
    expect(p.estados()).toEqual(
      expect.arrayContaining([
        'informandoGrupoNucleo',
        'sensibilizandoDelegados',
        'identificandoActores',
      ]),
    );
    for (const e of [
      'sensibilizarDelegados',
      'identificarActores',
      'elaborarDiagnostico',
      'mapearActores',
      'concluirAcercamiento',
      'conformarForo',
      'cocrearNormativa',
      'aprobarNormativa',
      'sensibilizarForo',
      'abrirPlan',
    ] as const)
      p.dar(e, DATOS[e]());
    expect(p.paso(3).estado).toBe('disponible');
    expect(p.paso(13).estado).toBe('enCurso');
    expect(p.contexto['grupoNucleoInformado']).toBe(false);
    p.dar('informarGrupoNucleo', DATOS.informarGrupoNucleo());
    expect(p.contexto['grupoNucleoInformado']).toBe(true);
  });
});

describe('scenario 3 · one POCL', () => {
  it('another one is designated with a new oficio or not at all', () => {
    const p = despuesDe('suscribirCompromiso');
    expect(p.rechazo('cambiarPocl', { pocl: TEXTO })).toEqual(['OFICIO_DE_CAMBIO']);
    expect(p.ofrecidos()).not.toContain('suscribirCompromiso');
    p.dar('cambiarPocl', { pocl: TEXTO, oficioDelegacion: unDocumento() });
    expect(p.avisos()).toEqual(['POCL_CAMBIADO']);
  });

  it('a letter that designated before is observed: that it designates once is our reading', () => {
    const oficioDelegacion = unDocumento();
    const con = {
      hechos: { antecedentes: { oficios: [{ valor: oficioDelegacion, ocurridoEn: null }] } },
    };
    for (const [evento, datos] of [
      ['cambiarPocl', { pocl: TEXTO }],
      ['redesignarDelegados', { delegados: 2 }],
    ] as const) {
      const p = despuesDe('suscribirCompromiso');
      p.dar(evento, { ...datos, oficioDelegacion }, con);
      expect(p.observaciones.map((o) => o.codigo)).toEqual(['OFICIO_NUEVO']);
      p.dar(evento, { ...datos, oficioDelegacion: unDocumento() }, con);
      expect(p.observaciones).toEqual([]);
    }
  });

  it('delegados too are redesignated by oficio, and at least one remains', () => {
    const p = despuesDe('suscribirCompromiso');
    expect(p.rechazo('redesignarDelegados', { delegados: 0 })).toEqual([
      'OFICIO_DE_CAMBIO',
      'DELEGADOS_DESIGNADOS',
    ]);
    p.dar('redesignarDelegados', { delegados: 5, oficioDelegacion: unDocumento() });
    expect(p.contexto['delegados']).toBe(5);
  });
});

describe('4 and 6 · knowledge before the diagnosis', () => {
  const hasta5 = () =>
    despuesDe('suscribirCompromiso').dar('identificarActores', DATOS.identificarActores());

  it('scenario 5: without training, 6 is refused with its article', () => {
    expect(hasta5().rechazo('elaborarDiagnostico', DATOS.elaborarDiagnostico())).toEqual([
      'SENSIBILIZACION_DELEGADOS',
    ]);
    expect(hasta5().paso(6).estado).toBe('aunNo');
  });

  it('P22: past the POC’s target date 6 opens, marked, until somebody trains them', () => {
    const p = hasta5();
    expect(p.efectos).toEqual([]);
    p.vencer(
      'implementacion.implementando.sensibilizacionDelegados.sensibilizandoDelegados:metaSensibilizacionDelegados',
    );
    expect(p.avisos()).toEqual(['SENSIBILIZACION_DELEGADOS_PENDIENTE']);
    expect(p.paso(4)).toMatchObject({
      estado: 'disponible',
      pendientes: ['sensibilizacionPendiente'],
    });
    expect(p.paso(6).estado).toBe('disponible');
    expect(textos.es['requisito.SENSIBILIZACION_DELEGADOS']).toContain(
      'o pasó la fecha meta del POC',
    );
    p.dar('elaborarDiagnostico', DATOS.elaborarDiagnostico());
    expect(p.paso(6)).toMatchObject({
      estado: 'cumplido',
      pendientes: ['sensibilizacionPendiente'],
    });
    p.dar('sensibilizarDelegados', DATOS.sensibilizarDelegados());
    expect(p.paso(4)).toMatchObject({ estado: 'cumplido', pendientes: [] });
    expect(p.paso(6).pendientes).toEqual([]);
  });

  it('P22: the deadline is armed with step 4 and closed by the training', () => {
    const p = despuesDe('suscribirCompromiso');
    expect(p.efectos).toContainEqual(
      expect.objectContaining({ tipo: 'armarPlazo', nombre: 'metaSensibilizacionDelegados' }),
    );
    p.dar('sensibilizarDelegados', DATOS.sensibilizarDelegados());
    expect(p.efectos).toContainEqual(expect.objectContaining({ tipo: 'cerrarPlazo' }));
  });

  it('P22: an equivalent training counts with its evidence, recorded by the GAD itself', () => {
    const p = hasta5();
    const equivalente = { modalidad: 'equivalente', tema: TEXTO, asistentes: 4 };
    expect(() => p.probar('sensibilizarDelegados', equivalente)).toThrow(/evidencia/);
    p.dar('sensibilizarDelegados', { ...equivalente, evidencia: unDocumento() });
    expect(p.paso(4).estado).toBe('cumplido');
    expect(implementacion.eventos.get('sensibilizarDelegados')?.porCuentaDe).toContainEqual({
      actua: 'poc',
      registran: ['pocl', 'delegado'],
      prueba: 'evidencia',
    });
  });

  it('trainings repeat: counted, the step stays closed at its first date', () => {
    const p = despuesDe('sensibilizarDelegados');
    p.dar('sensibilizarDelegados', DATOS.sensibilizarDelegados(), {
      hechos: { ocurridoEn: '2025-06-30' },
    });
    expect(p.paso(4)).toMatchObject({ vuelta: 1, desde: '2025-06-16' });
    expect(p.contexto['sensibilizaciones']).toEqual({ delegados: 2, foro: 0 });
  });

  it('scenario 6: a diagnosis without a pillar is refused naming it', () => {
    const p = antesDe('elaborarDiagnostico');
    const r = p.probar('elaborarDiagnostico', {
      diagnostico: unDocumento(),
      ...PILARES_COMPLETOS,
      integridad: false,
    });
    expect(r).toMatchObject({
      codigo: 'REQUISITO_INCUMPLIDO',
      incumplidos: [
        {
          requisito: { codigo: 'PILARES_DEL_DIAGNOSTICO' },
          evaluacion: { params: { pilares: ['integridad'] } },
        },
      ],
    });
  });

  it('6 ⇄ 7: either is renewed without undoing the other', () => {
    const p = despuesDe('mapearActores');
    p.dar('actualizarDiagnostico', DATOS.elaborarDiagnostico()).dar(
      'actualizarMapeo',
      DATOS.mapearActores(),
    );
    expect(p.paso(6)).toMatchObject({ estado: 'cumplido', vuelta: 2 });
    expect(p.paso(7)).toMatchObject({ estado: 'cumplido', vuelta: 2 });
    expect(p.estados()).toContain('acercandoActores');
  });

  it('6 left behind (our reading only warns) can be made once there is a forum', () => {
    const p = despuesDe('suscribirCompromiso');
    for (const e of [
      'sensibilizarDelegados',
      'identificarActores',
      'mapearActores',
      'concluirAcercamiento',
      'conformarForo',
    ] as const)
      p.dar(e, DATOS[e]());
    expect(p.observaciones.map((o) => o.codigo)).toEqual(['DIAGNOSTICO_ANTES_DEL_FORO']);
    expect(p.paso(6).estado).toBe('disponible');
    p.dar('actualizarDiagnostico', DATOS.elaborarDiagnostico());
    expect(p.paso(6)).toMatchObject({ estado: 'cumplido', vuelta: 1 });
  });
});

describe('8 · acercamiento', () => {
  const sinAcademia = { ...SECTORES_COMPLETOS, academia: 0, criterios: true };

  it('scenario 7: all of academia declined: closing asks why, or goes back to 7 and leaves its trace', () => {
    const p = antesDe('concluirAcercamiento');
    for (const sector of ['publico', 'privado', 'sociedadCivil'] as const)
      p.dar('registrarInvitacion', { sector, organizacion: TEXTO }).dar('registrarRespuesta', {
        sector,
        organizacion: TEXTO,
        respuesta: 'acepta',
      });
    p.dar('registrarInvitacion', { sector: 'academia', organizacion: TEXTO }).dar(
      'registrarRespuesta',
      { sector: 'academia', organizacion: TEXTO, respuesta: 'declina' },
    );
    expect(p.paso(8).estado).toBe('enCurso');
    const r = p.probar('concluirAcercamiento', { criterios: true });
    expect(r).toMatchObject({
      incumplidos: [
        {
          requisito: { codigo: 'ACEPTACION_POR_SECTOR' },
          evaluacion: { params: { sectores: ['academia'] } },
        },
      ],
    });
    expect(p.ofrecidos()).toContain('volverAlMapeo');
    p.dar('volverAlMapeo', { motivo: TEXTO });
    expect(p.paso(7)).toMatchObject({ estado: 'disponible', vuelta: 2 });
    expect(p.paso(8).estado).toBe('aunNo');
    p.dar('mapearActores', DATOS.mapearActores())
      .dar('registrarRespuesta', { sector: 'academia', organizacion: TEXTO, respuesta: 'acepta' })
      .dar('concluirAcercamiento', { criterios: true });
    expect(p.paso(8).estado).toBe('cumplido');
  });

  it('with a reason it closes, and the observation remains', () => {
    const p = antesDe('concluirAcercamiento');
    p.dar('concluirAcercamiento', sinAcademia, {
      hechos: { justificadas: ['ACEPTACION_POR_SECTOR'] },
    });
    expect(p.observaciones).toEqual([
      {
        codigo: 'ACEPTACION_POR_SECTOR',
        fuerza: 'sugerido',
        certeza: 'fuente',
        justificada: true,
        params: { sectores: ['academia'] },
      },
    ]);
  });

  it('the criteria of Anexo 1 are a duty: no reason replaces them', () => {
    expect(
      antesDe('concluirAcercamiento').rechazo(
        'concluirAcercamiento',
        { ...SECTORES_COMPLETOS, criterios: false },
        { hechos: { justificadas: ['CRITERIOS_DE_REPRESENTACION'] } },
      ),
    ).toEqual(['CRITERIOS_DE_REPRESENTACION']);
  });

  it('from 9 one may still go back to 7', () => {
    const p = antesDe('conformarForo').dar('volverAlMapeo', { motivo: TEXTO });
    expect([7, 8, 9].map((n) => p.paso(n).estado)).toEqual(['disponible', 'aunNo', 'aunNo']);
  });
});

describe('P18 · a GAD that never answers', () => {
  it('reminders are recorded from the first day, without moving anything', () => {
    const p = new Paseo(implementacion);
    p.dar('registrarInsistencia', { numero: 1, canal: 'quipux', oficio: unDocumento() });
    expect(p.observaciones).toEqual([]);
    p.dar('registrarInsistencia', { numero: 2, canal: 'correoInstitucional' });
    expect(p.observaciones.map((o) => o.codigo)).toEqual(['OFICIO_DE_INSISTENCIA']);
    expect(p.contexto['insistencias']).toBe(2);
    expect(p.estados()).toEqual(['indicandoInteres']);
  });
});
