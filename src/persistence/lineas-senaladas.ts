/**
 * Lines that are looked for by what they tell. Each is marked when it is written (`de_plan`, `corrige`), and a partial
 * index holds those with the mark: to ask of every line whether its event is one of a list costs more than writing it.
 * A new event only goes in the list; one that already has lines needs a migration that marks them.
 */

/** What a plan is made of: it is read without reading the journal of its root. */
const DE_PLAN: ReadonlySet<string> = new Set([
  'planificarCocreacion',
  'formularCompromiso',
  'retirarCompromiso',
  'aprobarPlan',
  'publicarPlan',
  'registrarLanzamiento',
  'registrarEntregaOgp',
  'formalizarPlan',
  'describirPlan',
  'revisarEstandar',
  'fijarFechasDeCierre',
  'organizarEjecucion',
  'emitirDirectriz',
  'cumplirDirectriz',
  'registrarInformeAvance',
  'validarInforme',
  'actualizarPlan',
  'programarComunicacion',
  'cumplirComunicacion',
  'entregarInformeFinal',
  'programarRendicion',
  'rendirCuentas',
  'solicitarEvaluacion',
  'registrarEvaluacion',
  'cerrarPlan',
  'describirCompromiso',
  'aprobarHojaDeRuta',
  'iniciarCompromiso',
  'actualizarHito',
  'cumplirHito',
  'definirIndicador',
  'registrarMedicion',
  'registrarAvance',
  'validarAvance',
  'escalarDificultad',
  'atenderEscalamiento',
  'cumplirCompromiso',
  'cerrarSinCumplir',
  'asignarEvaluador',
  'presentarBorrador',
  'observarBorrador',
  'responderObservaciones',
  'publicarEvaluacion',
  'registrarMesa',
  'abrirConsultaPublica',
  'registrarConsultaPublica',
  'cerrarConsultaPublica',
]);

/** What was recorded is not what happened: each names the line it corrects. */
const CORRIGEN: ReadonlySet<string> = new Set(['rectificarHecho', 'deshacer', 'anularHecho']);

export const esDePlan = (evento: string): boolean => DE_PLAN.has(evento);
export const esDeCorreccion = (evento: string): boolean => CORRIGEN.has(evento);
