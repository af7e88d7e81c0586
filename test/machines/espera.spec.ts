/** What a procedure waits for, step by step, and since when its steps are open: whence the tasks of people. */
import { plan } from '../../machines/plan/definicion.js';
import type { Familia } from './familia.js';
import { antesDe, DATOS, despuesDe } from './implementacion/recorrido.js';
import { hechos } from './hechos.js';
import { Paseo, unDocumento } from './paseo.js';
import { cocrear, hastaElPlan } from './vida-entera.js';

const TEXTO = `texto:${'4'.repeat(64)}`;
const seEspera = (p: Paseo): string[] =>
  p
    .ofertas()
    .filter((o) => o.espera)
    .map((o) => o.evento)
    .sort();
const metaDe = (p: Paseo, evento: string) => p.ofertas().find((o) => o.evento === evento)?.meta;

describe('an implementation waits', () => {
  it('for the event that closes each open step, and for nothing that may merely happen', () => {
    expect(seEspera(antesDe('indicarInteres'))).toEqual(['indicarInteres']);
    expect(antesDe('suscribirCompromiso').ofrecidos()).toContain('registrarInsistencia');
    expect(seEspera(antesDe('suscribirCompromiso'))).toEqual(['suscribirCompromiso']);
    expect(seEspera(despuesDe('mapearActores'))).toEqual(['concluirAcercamiento']);
  });

  it('for the diagnosis only once the delegados are trained', () => {
    const p = despuesDe('suscribirCompromiso');
    expect(seEspera(p)).toEqual([
      'identificarActores',
      'informarGrupoNucleo',
      'sensibilizarDelegados',
    ]);
    p.dar('sensibilizarDelegados', DATOS.sensibilizarDelegados());
    expect(seEspera(p)).toEqual([
      'elaborarDiagnostico',
      'identificarActores',
      'informarGrupoNucleo',
    ]);
    // A training repeated is recorded; nobody waits for it.
    expect(p.ofrecidos()).toContain('sensibilizarDelegados');
  });

  it('for what the forum still owes, until it does it', () => {
    const p = despuesDe('conformarForo');
    expect(seEspera(p)).toEqual([
      'cocrearNormativa',
      'elegirDirectivaForo',
      'registrarDelegacionesForo',
      'sensibilizarForo',
    ]);
    p.dar('registrarDelegacionesForo', { entidades: 7, principales: 7, suplentes: 7 });
    p.dar('elegirDirectivaForo', {
      presidencia: true,
      coPresidencia: true,
      secretariaTecnica: true,
      actaSesion: unDocumento(),
    });
    expect(seEspera(p)).toEqual(['cocrearNormativa', 'sensibilizarForo']);
  });

  it('for the norm to be approved, not for it to be returned or left aside', () => {
    const p = despuesDe('cocrearNormativa');
    expect(p.ofrecidos()).toEqual(
      expect.arrayContaining(['aprobarNormativa', 'observarNormativa', 'omitirFormalizacion']),
    );
    expect(seEspera(p)).toEqual(expect.arrayContaining(['aprobarNormativa']));
    expect(seEspera(p)).not.toEqual(expect.arrayContaining(['observarNormativa']));
    expect(seEspera(p)).not.toEqual(expect.arrayContaining(['omitirFormalizacion']));
  });

  it('for a first plan once it may be opened, and never for the next ones', () => {
    expect(seEspera(antesDe('sensibilizarForo'))).not.toContain('abrirPlan');
    expect(seEspera(antesDe('abrirPlan'))).toContain('abrirPlan');
    const f = cocrear(hastaElPlan(), 'plan-1', 'C1');
    expect(f.get().ofrecidos()).toContain('abrirPlan');
    expect(seEspera(f.get())).not.toContain('abrirPlan');
    // A second one that is set aside leaves 13 as the first one met it.
    f.dar('raiz', 'abrirPlan', DATOS.abrirPlan()).dar('plan-2', 'dejarSinEfecto', {
      motivo: TEXTO,
    });
    expect(f.get().paso(13).estado).toBe('cumplido');
    expect(f.get().ofrecidos()).toContain('abrirPlan');
    expect(seEspera(f.get())).not.toContain('abrirPlan');
  });

  it('for the new authority to ratify, only after the old one left', () => {
    const p = despuesDe('suscribirCompromiso');
    expect(seEspera(p)).not.toContain('ratificarAdhesion');
    p.dar('cambiarAutoridad', { desde: '2025-05-15', credencial: unDocumento() });
    expect(seEspera(p)).toContain('ratificarAdhesion');
    p.dar('ratificarAdhesion', { ratificacion: unDocumento() });
    expect(seEspera(p)).not.toContain('ratificarAdhesion');
  });
});

describe('a plan waits', () => {
  const enEjecucion = (compromisos = 1): Paseo => {
    const p = new Paseo(plan, {
      ordinal: 1,
      regimenPlazo: 'PROPIO',
      miembroOgp: false,
      finDeMandato: null,
    });
    expect(seEspera(p)).toEqual([]);
    return p.dar('#hijo:cocreacion', {
      procesoId: p.situacion.hijos['cocreacion']?.procesoId ?? '',
      salida: { compromisos, inicio: '2024-01-01', fin: '2025-12-31' },
    });
  };
  const fechas = { inicio: '2024-02-01', fin: '2025-11-15', hitos: 1 };

  it('for each approved commitment, then for the end, on the date of the plan', () => {
    const p = enEjecucion();
    expect(seEspera(p)).toEqual(['incorporarCompromiso', 'organizarEjecucion']);
    p.dar('organizarEjecucion', { metodologia: unDocumento() });
    p.dar('incorporarCompromiso', { codigo: 'C1', ...fechas });
    expect(seEspera(p)).toEqual(['coordinarImplementacion']);
    expect(metaDe(p, 'coordinarImplementacion')).toBe('2025-12-31');
  });

  it('for directives and reports only while there are any', () => {
    const p = enEjecucion(0).dar('organizarEjecucion', { metodologia: unDocumento() });
    p.dar('emitirDirectriz', { asunto: TEXTO, directriz: unDocumento() });
    p.dar('registrarInformeAvance', {
      informe: unDocumento(),
      desde: '2024-01-01',
      hasta: '2024-06-30',
    });
    expect(seEspera(p)).toEqual(['coordinarImplementacion', 'cumplirDirectriz', 'validarInforme']);
    expect(metaDe(p, 'cumplirDirectriz')).toBeNull();
    p.dar('cumplirDirectriz', { asunto: TEXTO });
    p.dar('validarInforme', { resultado: 'validado' });
    expect(seEspera(p)).toEqual(['coordinarImplementacion']);
  });

  it('to be closed once its accounts are rendered and its evaluation asked for', () => {
    const p = enEjecucion(0)
      .dar('organizarEjecucion', { metodologia: unDocumento() })
      .dar('coordinarImplementacion', {}, { hechos: { ocurridoEn: '2025-12-31' } });
    expect(seEspera(p)).toEqual(['entregarInformeFinal', 'rendirCuentas', 'solicitarEvaluacion']);
    p.dar('rendirCuentas', { rendicion: unDocumento() });
    p.dar('solicitarEvaluacion', { ente: TEXTO });
    expect(seEspera(p)).toEqual(['cerrarPlan', 'entregarInformeFinal']);
  });

  it('and so does each commitment: to begin, for its milestones, to be declared fulfilled', () => {
    const f: Familia = cocrear(hastaElPlan(), 'plan-1', 'C1');
    f.dar('plan-1', 'incorporarCompromiso', { codigo: 'C1', ...fechas });
    const compromiso = f.get('plan-1/compromiso-1');
    expect(seEspera(compromiso)).toEqual(['iniciarCompromiso']);
    expect(metaDe(compromiso, 'iniciarCompromiso')).toBe('2024-02-01');
    f.dar('plan-1/compromiso-1', 'iniciarCompromiso');
    expect(seEspera(compromiso)).toEqual(['cumplirHito']);
    f.dar('plan-1/compromiso-1', 'cumplirHito', { hito: 'H1', verificable: unDocumento() });
    expect(seEspera(compromiso)).toEqual(['cumplirCompromiso']);
    expect(metaDe(compromiso, 'cumplirCompromiso')).toBe('2025-11-15');
  });
});

describe('who acts depends on whose plan it is', () => {
  const entrada = { ordinal: 1, regimenPlazo: 'PROPIO', miembroOgp: false, finDeMandato: null };
  const quienes = (clase: 'gad' | 'nacional') => {
    const { titular } = hechos();
    const p = new Paseo(plan, entrada, { titular: { ...titular, clase } });
    const [o] = p.ofertas();
    return [o?.declaracion.actua, o?.declaracion.porCuentaDe.flatMap((q) => q.registran)];
  };

  it('a forum in a GAD, where the POC records nothing of it; the Grupo Núcleo in the nation', () => {
    expect(quienes('gad')).toEqual([['foro'], ['secretariaTecnica', 'delegado', 'pocl']]);
    expect(quienes('nacional')).toEqual([['grupoNucleo'], ['poc']]);
  });
});

describe('a step is open since the fact that opened it', () => {
  const el = (ocurridoEn: string) => ({ hechos: { ocurridoEn } });

  it('whatever it goes through, until it is closed; opened again, since then', () => {
    const p = antesDe('cocrearNormativa');
    expect(p.paso(10)).toMatchObject({ estado: 'disponible', abierto: '2025-06-16' });
    p.dar('cocrearNormativa', DATOS.cocrearNormativa(), el('2025-06-17'));
    expect(p.paso(10)).toMatchObject({ estado: 'cumplido', abierto: null });
    expect(p.paso(11).abierto).toBe('2025-06-17');
    p.dar('observarNormativa', { motivo: TEXTO }, el('2025-06-20'));
    expect(p.paso(10)).toMatchObject({ estado: 'observado', abierto: '2025-06-20' });
    expect(p.paso(11).abierto).toBeNull();
  });

  it('also while work on it goes on', () => {
    const p = antesDe('concluirAcercamiento');
    p.dar('registrarInvitacion', { sector: 'academia', organizacion: TEXTO }, el('2025-06-25'));
    expect(p.paso(8)).toMatchObject({
      estado: 'enCurso',
      desde: '2025-06-25',
      abierto: '2025-06-16',
    });
  });

  it('the first one since the process was born; the diagnosis since the training', () => {
    const p = antesDe('indicarInteres', { ocurridoEn: '2025-01-10' });
    expect(p.paso(1)).toMatchObject({ desde: '2025-01-10', abierto: '2025-01-10' });
    const q = antesDe('sensibilizarDelegados');
    expect(q.paso(6)).toMatchObject({ estado: 'aunNo', abierto: null });
    q.dar('sensibilizarDelegados', DATOS.sensibilizarDelegados(), el('2025-07-01'));
    expect(q.paso(6)).toMatchObject({ estado: 'disponible', abierto: '2025-07-01' });
  });

  it('not known when the fact has no record', () => {
    const p = antesDe('suscribirCompromiso').consumado(
      'suscribirCompromiso',
      DATOS.suscribirCompromiso(),
      { ocurridoEn: null, sinConstancia: true },
    );
    expect(p.paso(5)).toMatchObject({ estado: 'disponible', abierto: null });
  });
});
