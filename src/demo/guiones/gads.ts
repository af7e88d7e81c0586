/** The forty demonstration titulares, one by one: each shows something that happens in practice. */
import type { FechasPorNumero } from '../elenco.js';
import type { Guion } from '../guion.js';
import { NUMEROS } from '../titulares.js';
import type { OpcionesDeRelato } from './relato.js';
import { CaminoDelPlan } from './camino-del-plan.js';

type Historia = (c: CaminoDelPlan) => CaminoDelPlan;
interface Relato extends OpcionesDeRelato {
  readonly inicio: string;
  readonly historia: Historia;
}

const hasta4: Historia = (c) => c.interes().compromiso().grupoNucleo().sensibilizaDelegados();
const hasta7: Historia = (c) => hasta4(c).actores().diagnostico().mapeo();
const hasta9: Historia = (c) =>
  hasta7(c).invitaciones().acercamiento().conformaForo().delegacionesForo().directiva();
const hasta12: Historia = (c) => hasta9(c).cocreaNormativa().sensibilizaForo().apruebaNormativa();
const PERIODO = ['2025-01-01', '2026-12-31'] as const;
const PERIODO_CORTO = ['2024-07-01', '2025-06-30'] as const;

/** A plan that began in 2024 and is over, each commitment with the end it had. */
const planCumplido: Historia = (c) =>
  hasta12(c)
    .cocreaPlan(...PERIODO_CORTO)
    .ejecuta()
    .inicia('C1')
    .inicia('C2')
    .inicia('C3')
    .informa(1)
    .validaInforme(1);
const cierre: Historia = (c) => c.coordina().entregaInformeFinal().rindeCuentas().pideEvaluacion();

const RELATOS: { readonly [numero: number]: Relato } = {
  // In execution, with work for each of the people offered at the entrance.
  1: {
    inicio: '2024-02-05',
    historia: (c) =>
      hasta12(c)
        .cocreaPlan(...PERIODO)
        .el('2025-01-13')
        .ejecuta()
        .inicia('C1')
        .avanza('C1', 40)
        .cumpleHito('C1', 'H1')
        .inicia('C2')
        .el('2025-06-16')
        .seRetrasa('C2')
        .directriz('Reprogramar el compromiso C2 con su contraparte')
        .cambiaRuta('C2', 'La contraparte pidió dos meses más para el inventario.')
        .el('2025-09-01')
        .informa(1),
  },
  // Closes its first plan while the second is being co-created.
  2: {
    inicio: '2024-01-08',
    ritmo: 4,
    historia: (c) =>
      cierre(planCumplido(c).cumple('C1').cumple('C2').cierraSinCumplir('C3').el('2025-07-07'))
        .abrePlan({ compromisos: ['A1', 'A2'] })
        .recibePropuestas(),
  },
  // A parish where one person is everything.
  3: {
    inicio: '2025-05-05',
    unaSolaPersona: true,
    historia: (c) => hasta4(c).actores().diagnostico(),
  },
  // The academia declined: back from 8 to 7, and out again.
  4: {
    inicio: '2025-03-03',
    historia: (c) =>
      hasta7(c)
        .invitaciones(['academia'])
        .vueltaAlMapeo('Ninguna entidad de academia aceptó la invitación.')
        .mapeo([], 2)
        .invitaciones(['academia'], 2)
        .vueltaAlMapeo('La segunda invitación a academia tampoco tuvo respuesta favorable.'),
  },
  // Its norm was sent back: from 11 to 10.
  5: {
    inicio: '2025-01-20',
    historia: (c) =>
      hasta9(c)
        .cocreaNormativa()
        .sensibilizaForo()
        .observaNormativa('Falta regular la sustitución de quien preside.'),
  },
  // Sent back twice, approved the third time, and then a plan.
  6: {
    inicio: '2024-04-01',
    historia: (c) =>
      hasta9(c)
        .cocreaNormativa()
        .observaNormativa('Las atribuciones se confunden con las del Concejo.')
        .cocreaNormativa(2)
        .observaNormativa('El período de la directiva no está definido.', 2)
        .sensibilizaForo()
        .cocreaNormativa(3)
        .apruebaNormativa(3)
        .el('2025-05-05')
        .abrePlan({ compromisos: ['C1', 'C2'] })
        .recibePropuestas()
        .analizaPropuestas()
        .formulaCompromisos(1),
  },
  // Said it was interested, and was never heard of again.
  7: {
    inicio: '2024-05-06',
    historia: (c) => c.interes().pasan(90).insiste(1).pasan(120).insiste(2),
  },
  // Silent for so long that the POC put it away.
  8: {
    inicio: '2024-01-15',
    historia: (c) =>
      hasta4(c)
        .pasan(120)
        .insiste(1)
        .pasan(90)
        .insiste(2)
        .pasan(90)
        .insiste(3)
        .el('2025-04-07')
        .marca('archivarPorInactividad', 'Catorce meses sin respuesta a tres insistencias.'),
  },
  9: {
    inicio: '2025-02-03',
    unaSolaPersona: true,
    historia: (c) =>
      hasta7(c)
        .el('2025-05-12')
        .marca('suspender', 'La parroquia atiende la emergencia por inundaciones.'),
  },
  // Put away, and back.
  10: {
    inicio: '2024-03-11',
    unaSolaPersona: true,
    historia: (c) =>
      hasta4(c)
        .pasan(100)
        .insiste(1)
        .el('2024-12-02')
        .marca('archivarPorInactividad', 'Sin actividad desde abril.')
        .el('2025-06-09')
        .marca('reactivar', 'La Junta pidió retomar el proceso.')
        .el('2025-06-23')
        .actores(['academia'])
        .diagnostico(),
  },
  11: {
    inicio: '2024-08-05',
    historia: (c) =>
      hasta7(c).marca('desistir', 'La Autoridad comunicó que no continuará con el modelo.'),
  },
  // Another authority took office and has not ratified yet.
  12: {
    inicio: '2024-06-03',
    cambioDeAutoridad: '2025-07-31',
    historia: (c) => hasta12(c).cambiaAutoridad().asistencia('Inducción a la nueva Autoridad'),
  },
  13: {
    inicio: '2024-09-02',
    cambioDeAutoridad: '2025-03-14',
    historia: (c) => hasta9(c).cambiaAutoridad().ratificaAdhesion().cocreaNormativa(),
  },
  // Nobody trained its delegados in time: it went on, and the debt is the POC's.
  14: {
    inicio: '2025-04-07',
    historia: (c) =>
      c.interes().compromiso().grupoNucleo().actores().pasan(25).diagnostico().mapeo(),
  },
  // The same with its forum, and its plan opened marked so.
  15: {
    inicio: '2024-10-07',
    historia: (c) =>
      hasta9(c).cocreaNormativa().apruebaNormativa().pasan(20).abrePlan().recibePropuestas(),
  },
  // Trained by others, with evidence; the POC did not do it in time.
  16: {
    inicio: '2025-05-19',
    historia: (c) => c.interes().compromiso().pasan(35).capacitacionEquivalente().actores(),
  },
  // Galápagos' regime: no gremio, another time zone.
  17: { inicio: '2025-06-02', historia: (c) => hasta4(c).actores() },
  // A mancomunidad, about to constitute its forum without the private sector.
  18: {
    inicio: '2025-01-06',
    historia: (c) => hasta7(c).invitaciones(['privado']).acercamiento(['privado']),
  },
  // Metropolitano and member of OGP Local, with its plan just published.
  19: {
    inicio: '2024-07-01',
    historia: (c) =>
      hasta12(c)
        .el('2025-01-06')
        .cocreaPlan('2025-07-01', '2027-04-30', {
          regimen: 'OGP_LOCAL',
          miembroOgp: true,
          compromisos: ['M1', 'M2', 'M3', 'M4'],
        }),
  },
  // Its forum works without a norm: the guide lets it.
  20: {
    inicio: '2024-08-19',
    historia: (c) =>
      hasta9(c)
        .cocreaNormativa()
        .omiteFormalizacion()
        .sensibilizaForo()
        .abrePlan()
        .recibePropuestas()
        .analizaPropuestas(),
  },
  // The norm was there before the forum, and is being reformed.
  21: {
    inicio: '2024-11-04',
    historia: (c) =>
      hasta7(c)
        .invitaciones()
        .acercamiento()
        .conformaForo([], true)
        .delegacionesForo(5)
        .directiva()
        .sensibilizaForo()
        .reformaNormativa(),
  },
  // All fifteen steps, and its plan closed.
  22: {
    inicio: '2024-01-22',
    ritmo: 4,
    historia: (c) =>
      cierre(planCumplido(c).cumple('C1').cumple('C2').cumple('C3').el('2025-07-14'))
        .seEvalua('resultados')
        .cierraPlan(),
  },
  // Closed with a commitment still open, and why.
  23: {
    inicio: '2024-01-29',
    ritmo: 4,
    historia: (c) =>
      cierre(planCumplido(c).cumple('C1').cumple('C2').el('2025-07-21')).cierraPlan({
        C3: 'Depende de una obra nacional que termina en 2026; pasa al plan siguiente.',
      }),
  },
  24: { inicio: '2025-08-04', historia: (c) => c.interes() },
  25: { inicio: '2025-08-11', historia: (c) => c.interes('b') },
  26: { inicio: '2025-07-21', historia: (c) => c.interes().compromiso() },
  27: {
    inicio: '2025-07-14',
    unaSolaPersona: true,
    historia: (c) => c.interes().compromiso().grupoNucleo(),
  },
  28: { inicio: '2025-06-30', historia: hasta4 },
  29: { inicio: '2025-06-09', historia: (c) => hasta4(c).actores() },
  30: { inicio: '2025-05-26', historia: (c) => hasta4(c).actores().mapeo() },
  31: { inicio: '2025-05-12', historia: hasta7 },
  32: { inicio: '2025-04-14', historia: (c) => hasta7(c).invitaciones() },
  33: { inicio: '2025-03-31', historia: (c) => hasta7(c).invitaciones().acercamiento() },
  34: {
    inicio: '2025-03-10',
    historia: (c) => hasta7(c).invitaciones().acercamiento().conformaForo(['academia']),
  },
  35: { inicio: '2025-02-17', historia: hasta9 },
  36: { inicio: '2025-02-10', historia: (c) => hasta9(c).cocreaNormativa() },
  37: { inicio: '2024-12-02', historia: hasta12 },
  38: { inicio: '2024-10-21', historia: (c) => hasta12(c).abrePlan() },
  39: {
    inicio: '2024-09-16',
    historia: (c) =>
      hasta12(c)
        .abrePlan()
        .recibePropuestas()
        .analizaPropuestas()
        .formulaCompromisos()
        .poneEnConsulta('2025-12-15'),
  },
  40: {
    inicio: '2024-05-20',
    historia: (c) =>
      hasta12(c)
        .cocreaPlan(...PERIODO)
        .ejecuta(),
  },
};

const caminos = NUMEROS.map((n) => {
  const relato = RELATOS[n];
  if (relato === undefined) throw new Error(`nothing is told of the titular ${n}`);
  const { inicio, historia, ...opciones } = relato;
  return historia(new CaminoDelPlan(n, inicio, opciones));
});

export const guionesDeGads: readonly Guion[] = caminos.map((c) => c.guion());
export const fechasDeGads: FechasPorNumero = (n) => caminos[n - 1]!.fechas();
