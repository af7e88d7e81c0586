/** Who does what in 14 and 15. In a national plan the Grupo Núcleo stands where a forum does, and the POC writes for it. */
import { evento, eventoInterno } from '../al.js';
import type { SoloEn } from '../al.js';
import { CONDUCCION } from '../conduccion.js';
import type { PorCuentaDe, Rol } from '../contrato.js';
import { PIDE_DECISION } from '../decision.js';
import { VENTANAS_DE_RENDICION } from '../umbrales.js';
import { incorporados } from './contexto.js';
import type { ContextoPlan } from './contexto.js';
import * as d from './datos.js';
import * as r from './requisitos.js';

interface Quienes {
  readonly actua: readonly Rol[];
  readonly porCuentaDe: readonly PorCuentaDe[];
  readonly soloEn: SoloEn;
}
const foro = (prueba: string): Quienes => ({
  actua: ['foro', 'grupoNucleo'],
  porCuentaDe: [
    { actua: 'foro', registran: ['secretariaTecnica', 'delegado', 'pocl'], prueba },
    { actua: 'grupoNucleo', registran: ['poc'], prueba },
  ],
  soloEn: CONDUCCION,
});
const primera = (fechas: readonly (string | null)[]): string | null =>
  fechas.filter((f) => f !== null).sort()[0] ?? null;
const delegados: Quienes = {
  actua: ['delegado', 'grupoEjecutor', 'grupoNucleo'],
  porCuentaDe: [
    { actua: 'delegado', registran: ['pocl'], prueba: 'sobre' },
    { actua: 'grupoEjecutor', registran: ['secretariaTecnica', 'pocl'], prueba: 'sobre' },
    { actua: 'grupoNucleo', registran: ['poc'], prueba: 'sobre' },
  ],
  soloEn: CONDUCCION,
};

// ── at any moment ──
export const describirPlan = evento('describirPlan', {
  paso: null,
  ...foro('sobre'),
  datos: d.describirPlan,
  requisitos: [r.GRUPOS_PLAUSIBLES, r.PERIODO_EN_ORDEN],
});
export const revisarEstandar = evento('revisarEstandar', {
  paso: null,
  ...foro('evidencia'),
  datos: d.revisarEstandar,
});
export const fijarFechasDeCierre = evento('fijarFechasDeCierre', {
  paso: null,
  ...foro('acta'),
  datos: d.fijarFechasDeCierre,
  requisitos: [r.FECHAS_DE_CIERRE_EN_ORDEN],
});

// ── 13 ──
export const dejarSinEfecto = evento('dejarSinEfecto', {
  paso: 13,
  ...foro('constancia'),
  datos: d.conMotivo,
});

// ── 14 ──
export const organizarEjecucion = evento('organizarEjecucion', {
  paso: 14,
  ...foro('metodologia'),
  datos: d.organizarEjecucion,
  espera: true,
  requisitos: [r.METODOLOGIA_IMPLEMENTACION, r.PLAN_DE_TRABAJO, r.PLAN_DE_COMUNICACION],
});
export const incorporarCompromiso = evento('incorporarCompromiso', {
  paso: 14,
  ...foro('acta'),
  datos: d.incorporarCompromiso,
  espera: (c: ContextoPlan) => incorporados(c) < c.aprobados,
  requisitos: [r.COMPROMISO_NUEVO, r.COMPROMISO_DENTRO_DEL_PLAN, r.COMPROMISO_APROBADO],
});
export const emitirDirectriz = evento('emitirDirectriz', {
  paso: 14,
  ...foro('directriz'),
  datos: d.emitirDirectriz,
  requisitos: [r.DIRECTRIZ_DOCUMENTADA],
});
export const cumplirDirectriz = evento('cumplirDirectriz', {
  paso: 14,
  ...delegados,
  datos: d.cumplirDirectriz,
  espera: ({ directrices }: ContextoPlan) => directrices.cumplidas < directrices.emitidas,
  meta: ({ directrices }: ContextoPlan) => primera(Object.values(directrices.pendientes)),
  requisitos: [r.DIRECTRIZ_PENDIENTE, r.DIRECTRIZ_SENALADA],
});
export const registrarInformeAvance = evento('registrarInformeAvance', {
  paso: 14,
  ...delegados,
  datos: d.registrarInformeAvance,
  requisitos: [r.INFORME_DE_AVANCE, r.AVANCE_EN_FECHA],
});
export const validarInforme = evento('validarInforme', {
  paso: 14,
  ...foro('actaSesion'),
  datos: d.validarInforme,
  hechos: PIDE_DECISION,
  espera: ({ informes }: ContextoPlan) =>
    informes.validados + informes.observados < informes.presentados,
  meta: () => null,
  requisitos: [r.INFORME_POR_VALIDAR, r.INFORME_OBSERVADO],
});
export const actualizarPlan = evento('actualizarPlan', {
  paso: 14,
  ...foro('actaSesion'),
  datos: d.actualizarPlan,
  hechos: PIDE_DECISION,
  requisitos: [r.A_MEDIO_TERMINO, r.ACTUALIZACION_DECIDIDA],
});
export const programarComunicacion = evento('programarComunicacion', {
  paso: 14,
  ...delegados,
  datos: d.programarComunicacion,
});
export const cumplirComunicacion = evento('cumplirComunicacion', {
  paso: 14,
  ...delegados,
  datos: d.cumplirComunicacion,
  espera: ({ comunicacion }: ContextoPlan) => comunicacion.pendientes.length > 0,
  meta: () => null,
  requisitos: [r.COMUNICACION_PENDIENTE, r.COMUNICACION_SENALADA, r.COMUNICACION_CON_EVIDENCIA],
});
export const coordinarImplementacion = evento('coordinarImplementacion', {
  paso: 14,
  ...foro('actaSesion'),
  datos: d.coordinarImplementacion,
  meta: (c: ContextoPlan) => c.fin,
  requisitos: [r.EJECUCION_TERMINADA, r.COMPROMISOS_INCORPORADOS, r.DIRECTRICES_CUMPLIDAS],
});
export const anotarCompromisoConcluido = eventoInterno('anotarCompromisoConcluido', {
  paso: null,
  datos: d.compromisoConcluido,
});

// ── 15 ──
export const entregarInformeFinal = evento('entregarInformeFinal', {
  paso: 15,
  ...foro('informeFinal'),
  datos: d.entregarInformeFinal,
  espera: (c: ContextoPlan) => !c.informeFinal,
  requisitos: [r.INFORME_FINAL, r.CIERRE_EN_FECHA],
});
export const programarRendicion = evento('programarRendicion', {
  paso: 15,
  ...foro('sobre'),
  datos: d.programarRendicion,
  hechos: { parametros: [VENTANAS_DE_RENDICION] },
  requisitos: [r.RENDICION_EN_VENTANA],
});
export const rendirCuentas = evento('rendirCuentas', {
  paso: 15,
  ...foro('rendicion'),
  datos: d.rendirCuentas,
  espera: (c: ContextoPlan) => !c.rendicion,
  hechos: { parametros: [VENTANAS_DE_RENDICION] },
  requisitos: [r.CONSTANCIA_DE_RENDICION, r.RENDIDA_EN_VENTANA],
});
export const solicitarEvaluacion = evento('solicitarEvaluacion', {
  paso: 15,
  ...foro('solicitud'),
  datos: d.solicitarEvaluacion,
  espera: (c: ContextoPlan) => !c.evaluacion,
});
export const registrarEvaluacion = evento('registrarEvaluacion', {
  paso: 15,
  actua: ['evaluador'],
  porCuentaDe: [
    { actua: 'evaluador', registran: ['poc', 'pocl', 'secretariaTecnica'], prueba: 'evaluacion' },
  ],
  datos: d.registrarEvaluacion,
  requisitos: [r.DOCUMENTO_DE_EVALUACION],
});
export const cerrarPlan = evento('cerrarPlan', {
  paso: 15,
  ...foro('actaSesion'),
  datos: d.cerrarPlan,
  hechos: { padre: ['grupoNucleoInformado'], hijos: true },
  requisitos: [
    r.COMPROMISOS_JUSTIFICADOS,
    r.JUSTIFICACIONES_PROPIAS,
    r.COMPROMISOS_INCORPORADOS,
    r.INFORME_FINAL_ENTREGADO,
    r.CUENTAS_RENDIDAS,
    r.EVALUACION_SOLICITADA,
    r.GRUPO_NUCLEO_INFORMADO,
    r.CIERRE_EN_FECHA,
  ],
});
