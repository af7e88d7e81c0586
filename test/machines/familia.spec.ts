import { Familia } from './familia.js';
import { DATOS, ORDEN } from './implementacion/recorrido.js';
import { unDocumento } from './paseo.js';
import { cocrear, hastaElPlan } from './vida-entera.js';

const TEXTO = `texto:${'2'.repeat(64)}`;

it('a GAD walks the fifteen steps, plan and commitments included', () => {
  const f = cocrear(hastaElPlan(), 'plan-1', 'C1', 'C2');
  expect(f.get('plan-1').paso(14).estado).toBe('disponible');
  expect([13, 14].map((n) => f.get().paso(n).estado)).toEqual(['cumplido', 'disponible']);
  expect(f.get('plan-1').situacion.hijos).toEqual({});

  f.dar('plan-1', 'organizarEjecucion', { metodologia: unDocumento() });
  for (const codigo of ['C1', 'C2'])
    f.dar('plan-1', 'incorporarCompromiso', {
      codigo,
      inicio: '2024-02-01',
      fin: '2025-11-15',
      hitos: 1,
    });
  f.dar('plan-1/compromiso-1', 'iniciarCompromiso')
    .dar('plan-1/compromiso-1', 'cumplirHito', { hito: 'H1', verificable: unDocumento() })
    .dar('plan-1/compromiso-1', 'cumplirCompromiso', {
      nivel: 'completo',
      verificable: unDocumento(),
    });
  expect(f.get('plan-1').contexto['compromisos']).toEqual({
    1: { codigo: 'C1', estado: 'cumplido' },
    2: { codigo: 'C2', estado: 'abierto' },
  });
  expect(Object.keys(f.get('plan-1').situacion.hijos)).toEqual(['compromiso-2']);

  f.dar('plan-1', 'coordinarImplementacion', {}, { hechos: { ocurridoEn: '2025-12-31' } });
  expect(f.get().paso(15).estado).toBe('disponible');
  f.dar('plan-1', 'entregarInformeFinal', { informeFinal: unDocumento() })
    .dar('plan-1', 'rendirCuentas', { rendicion: unDocumento() })
    .dar('plan-1', 'solicitarEvaluacion', { ente: TEXTO })
    .dar('plan-1', 'cerrarPlan', { justificaciones: [{ codigo: 'C2', motivo: TEXTO }] });
  expect(f.get('plan-1').salida).toMatchObject({ cumplidos: 1, abiertosConJustificacion: 1 });
  expect(Array.from({ length: 15 }, (_, i) => f.get().paso(i + 1).estado)).toEqual(
    Array.from({ length: 15 }, () => 'cumplido'),
  );
  expect(f.get().situacion.hijos).toEqual({});
  expect(f.get().situacion.concluida).toBe(false);
});

it('the second plan is co-created while the first is in execution; 3 left open keeps both from closing', () => {
  const f = new Familia('implementacion@1');
  for (const e of ORDEN) if (e !== 'informarGrupoNucleo') f.dar('raiz', e, DATOS[e]());
  cocrear(f, 'plan-1', 'C1');
  f.dar('raiz', 'abrirPlan', DATOS.abrirPlan());
  expect(f.get('plan-2/cocreacion').ofrecidos()).toEqual(['planificarCocreacion']);
  f.dar('plan-1', 'organizarEjecucion', { metodologia: unDocumento() })
    .dar('plan-1', 'coordinarImplementacion', {}, { hechos: { ocurridoEn: '2025-12-31' } })
    .dar('plan-1', 'entregarInformeFinal', { informeFinal: unDocumento() })
    .dar('plan-1', 'rendirCuentas', { rendicion: unDocumento() })
    .dar('plan-1', 'solicitarEvaluacion', { ente: TEXTO });
  expect(() => f.dar('plan-1', 'cerrarPlan', { justificaciones: [] })).toThrow(
    /GRUPO_NUCLEO_INFORMADO/,
  );
  f.dar('raiz', 'informarGrupoNucleo', DATOS.informarGrupoNucleo()).dar('plan-1', 'cerrarPlan', {
    justificaciones: [],
  });
  expect(f.get().contexto['planes']).toEqual({ ultimo: 2, cerrados: 1 });
  expect(f.get().estados()).toContain('cocreandoPlan');
});

it('the nation opens a plan of its own, without an implementation', () => {
  const f = new Familia('plan@1', { ordinal: 3, regimenPlazo: 'NACIONAL_2_4', miembroOgp: true });
  expect(f.get('cocreacion').contexto).toMatchObject({
    regimenPlazo: 'NACIONAL_2_4',
    miembroOgp: true,
  });
  f.dar('cocreacion', 'planificarCocreacion', { metodologia: unDocumento() });
  expect(f.get('cocreacion').estados()).toContain('cocreando');
});
