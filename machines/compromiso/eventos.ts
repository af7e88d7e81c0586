/** Who does what in a commitment: the group that executes it, the forum that follows it, the body that decides on it. */
import { evento } from '../al.js';
import { CONDUCCION } from '../conduccion.js';
import type { PorCuentaDe } from '../contrato.js';
import { PIDE_DECISION } from '../decision.js';
import { estaPendiente, hayRuta } from './contexto.js';
import type { ContextoCompromiso } from './contexto.js';
import * as d from './datos.js';
import * as r from './requisitos.js';

/** In a national plan the Grupo Núcleo stands where they do, and the POC writes for it. */
const NACION: PorCuentaDe = { actua: 'grupoNucleo', registran: ['poc'], prueba: 'sobre' };
/** The group that executes it acts; its secretary, or the delegado of the unit in charge, records. */
const delGrupo = {
  paso: null,
  actua: ['grupoEjecutor', 'delegado', 'grupoNucleo'],
  soloEn: CONDUCCION,
  porCuentaDe: [
    { actua: 'grupoEjecutor', registran: ['secretariaTecnica', 'pocl'], prueba: 'sobre' },
    { actua: 'delegado', registran: ['pocl'], prueba: 'sobre' },
    NACION,
  ] satisfies PorCuentaDe[],
} as const;
/** Approving and closing belong to the forum that coordinates the plan. */
const delForo = (prueba: string) =>
  ({
    paso: null,
    actua: ['foro', 'grupoNucleo'],
    soloEn: CONDUCCION,
    porCuentaDe: [
      { actua: 'foro', registran: ['secretariaTecnica', 'delegado', 'pocl'], prueba },
      NACION,
    ] satisfies PorCuentaDe[],
  }) as const;
const FECHAS = { padre: ['fechas'] } as const;

export const describirCompromiso = evento('describirCompromiso', {
  ...delGrupo,
  datos: d.describirCompromiso,
});
export const aprobarHojaDeRuta = evento('aprobarHojaDeRuta', {
  ...delForo('acta'),
  datos: d.aprobarHojaDeRuta,
  hechos: PIDE_DECISION,
  requisitos: [
    r.HITOS_SIN_REPETIR,
    r.HITOS_VERIFICABLES,
    r.MOTIVO_DEL_CAMBIO,
    r.LO_CUMPLIDO_QUEDA,
    r.APROBACION_DE_LA_RUTA,
    r.HITOS_DENTRO_DEL_COMPROMISO,
    r.PESOS_SUMAN_CIEN,
  ],
});
export const iniciarCompromiso = evento('iniciarCompromiso', {
  ...delGrupo,
  datos: d.iniciarCompromiso,
  espera: true,
  meta: (c: ContextoCompromiso) => c.inicio,
});

export const actualizarHito = evento('actualizarHito', {
  ...delGrupo,
  datos: d.actualizarHito,
  hechos: FECHAS,
  requisitos: [
    r.HITO_POR_TERMINAR,
    r.HITO_DE_LA_RUTA,
    r.CIERRE_DE_HITO_CON_MOTIVO,
    r.AVANCE_QUE_NO_BAJA,
    r.EJECUCION_EN_PLAZO,
  ],
});
export const cumplirHito = evento('cumplirHito', {
  ...delGrupo,
  datos: d.cumplirHito,
  hechos: FECHAS,
  espera: (c: ContextoCompromiso) =>
    hayRuta(c)
      ? Object.values(c.ruta).some(estaPendiente)
      : c.hitos !== null && c.hitosCumplidos < c.hitos,
  meta: (c: ContextoCompromiso) => c.fin,
  requisitos: [r.VERIFICABLE_DE_HITO, r.HITO_DE_MAS, r.EJECUCION_EN_PLAZO],
});
export const definirIndicador = evento('definirIndicador', {
  ...delGrupo,
  datos: d.definirIndicador,
  requisitos: [r.CUPO_DE_INDICADORES, r.INDICADOR_MEDIBLE],
});
export const registrarMedicion = evento('registrarMedicion', {
  ...delGrupo,
  datos: d.registrarMedicion,
  requisitos: [r.HAY_INDICADORES, r.INDICADOR_DEFINIDO, r.MEDICION_CON_EVIDENCIA],
});

export const registrarAvance = evento('registrarAvance', {
  ...delGrupo,
  datos: d.registrarAvance,
  hechos: FECHAS,
  requisitos: [r.AVANCE_CON_INFORME, r.AVANCE_QUE_NO_BAJA, r.INFORMES_EN_PLAZO],
});
export const validarAvance = evento('validarAvance', {
  ...delForo('actaSesion'),
  datos: d.validarAvance,
  hechos: PIDE_DECISION,
  espera: (c: ContextoCompromiso) => c.porValidar.length > 0,
  meta: () => null,
  requisitos: [r.AVANCE_POR_VALIDAR, r.AVANCE_SENALADO, r.AVANCE_OBSERVADO],
});

export const escalarDificultad = evento('escalarDificultad', {
  ...delGrupo,
  datos: d.escalarDificultad,
});
export const atenderEscalamiento = evento('atenderEscalamiento', {
  ...delForo('acta'),
  datos: d.atenderEscalamiento,
  hechos: PIDE_DECISION,
  espera: (c: ContextoCompromiso) => c.abiertos.length > 0,
  meta: () => null,
  requisitos: [r.ESCALAMIENTO_ABIERTO, r.ESCALAMIENTO_SENALADO, r.DECISION_DEL_ORGANO],
});

export const registrarRetraso = evento('registrarRetraso', { ...delGrupo, datos: d.conMotivo });
export const superarRetraso = evento('superarRetraso', { ...delGrupo, datos: d.conMotivo });
export const cumplirCompromiso = evento('cumplirCompromiso', {
  ...delForo('sobre'),
  datos: d.cumplirCompromiso,
  hechos: FECHAS,
  espera: (c: ContextoCompromiso) => c.hitos === null || c.hitosCumplidos >= c.hitos,
  meta: (c: ContextoCompromiso) => c.fin,
  requisitos: [
    r.EVIDENCIA_DE_CUMPLIMIENTO,
    r.HITOS_CUMPLIDOS,
    r.SIN_ESCALAMIENTOS_ABIERTOS,
    r.INFORMES_EN_PLAZO,
  ],
});
export const cerrarSinCumplir = evento('cerrarSinCumplir', {
  ...delForo('sobre'),
  datos: d.cerrarSinCumplir,
  requisitos: [r.INFORME_DE_CIERRE, r.NIVEL_COHERENTE],
});
