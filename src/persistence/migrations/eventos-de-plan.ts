/**
 * The events whose lines a plan was read from, as the migrations knew them: they stay as they were. Those of today are in
 * `lineas-senaladas.ts`.
 */
export const DE_PLAN_0115: readonly string[] = [
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
];

/** With its mesas and its public consultations. */
export const DE_PLAN_0265: readonly string[] = [
  ...DE_PLAN_0115,
  'registrarMesa',
  'abrirConsultaPublica',
  'registrarConsultaPublica',
  'cerrarConsultaPublica',
];

export const entre = (eventos: readonly string[]): string => eventos.map((e) => `'${e}'`).join(',');
