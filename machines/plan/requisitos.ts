/** The rules of rows 14 and 15. What only Cuenca's or Quito's own norms ask is suggested or warned to the others. */
import { cumple, depende, falta, noAplica, requisito } from '../al.js';
import { contenido, orden, producto, senalado } from '../exigencias.js';
import type { Cita, Hechos } from '../contrato.js';
import { anexo4, guia5 } from '../implementacion/pasos.js';
import { respaldoDe } from '../decision.js';
import { aMedioTermino, mesesQueDura } from '../meses.js';
import {
  MAXIMO_DE_GRUPOS,
  VENTANAS_DE_RENDICION,
  VENTANAS_SABIDAS,
  type Ventanas,
} from '../umbrales.js';
import { compromisosEn, incorporados } from './contexto.js';
import type { ContextoPlan } from './contexto.js';

const s0 = (lugar: string, ...claves: readonly string[]): Cita => ({
  documento: 'S0',
  lugar,
  claves,
});
const minga = (lugar: string): Cita => ({ documento: 'MINGA', lugar, claves: [] });

// ── 14 ──
export const METODOLOGIA_IMPLEMENTACION = producto('metodologia', ['metodologia_implementacion'], {
  codigo: 'METODOLOGIA_IMPLEMENTACION',
  fuerza: 'sugerido',
  cita: guia5(6, 'los mecanismos de seguimiento, ejecución, evaluación'),
  sinFirma: true,
});
export const PLAN_DE_TRABAJO = producto('planDeTrabajo', ['plan_trabajo'], {
  codigo: 'PLAN_DE_TRABAJO',
  certeza: 'INF',
  cita: anexo4(10, 'definen acciones para implementar el modelo'),
  sinFirma: true,
});
export const PLAN_DE_COMUNICACION = producto('planDeComunicacion', ['plan_comunicacion'], {
  codigo: 'PLAN_DE_COMUNICACION',
  certeza: 'INF',
  cita: {
    documento: 'S2',
    lugar: 'resultados al público',
    claves: ['elaborar un Plan de Comunicación'],
  },
  sinFirma: true,
});
export const COMPROMISO_NUEVO = requisito<ContextoPlan, { codigo: string }>({
  codigo: 'COMPROMISO_NUEVO',
  fuerza: 'debe',
  certeza: 'fuente',
  clase: 'contenido',
  cita: minga('compromisos del plan'),
  evaluar: ({ compromisos }, datos) => {
    if (datos === undefined) return depende;
    return Object.values(compromisos).some((uno) => uno.codigo === datos.codigo)
      ? falta({ codigo: datos.codigo })
      : cumple;
  },
});
export const COMPROMISO_DENTRO_DEL_PLAN = requisito<
  ContextoPlan,
  { inicio?: string; fin?: string }
>({
  codigo: 'COMPROMISO_DENTRO_DEL_PLAN',
  fuerza: 'debe',
  certeza: 'INF',
  clase: 'plazo',
  cita: s0('§8', 'fecha final para la ejecución de acciones de los compromisos'),
  evaluar: ({ fin }, datos) => {
    if (datos === undefined) return depende;
    // Of dates nobody knows, it cannot be said that they do not fit.
    if (datos.inicio === undefined || datos.fin === undefined) return cumple;
    const caben = datos.inicio <= datos.fin && (fin === null || datos.fin <= fin);
    return caben ? cumple : falta({ inicio: datos.inicio, fin: datos.fin, finDelPlan: fin });
  },
});
export const COMPROMISO_APROBADO = orden<ContextoPlan>(
  {
    codigo: 'COMPROMISO_APROBADO',
    certeza: 'INF',
    cita: anexo4(14, 'compromisos del plan de acción'),
  },
  (c) => incorporados(c) < c.aprobados,
);
export const DIRECTRIZ_DOCUMENTADA = producto('directriz', ['directriz', 'acta_sesion'], {
  codigo: 'DIRECTRIZ_DOCUMENTADA',
  certeza: 'INF',
  cita: anexo4(14, 'emite directrices para el seguimiento y monitoreo'),
});
export const DIRECTRIZ_PENDIENTE = orden<ContextoPlan>(
  {
    codigo: 'DIRECTRIZ_PENDIENTE',
    certeza: 'INF',
    cita: anexo4(14, 'Los Delegados implementan las directrices'),
  },
  (c) => c.directrices.cumplidas < c.directrices.emitidas,
);
/** One of those not applied yet, when it is said which one. */
export const DIRECTRIZ_SENALADA = requisito<ContextoPlan, { directrizNumero?: number }>({
  codigo: 'DIRECTRIZ_SENALADA',
  fuerza: 'debe',
  certeza: 'fuente',
  clase: 'contenido',
  cita: minga('directrices'),
  evaluar: ({ directrices }, datos) => {
    if (datos === undefined) return depende;
    return datos.directrizNumero === undefined ||
      Object.hasOwn(directrices.pendientes, String(datos.directrizNumero))
      ? cumple
      : falta({ numero: datos.directrizNumero });
  },
});
export const INFORME_DE_AVANCE = producto('informe', ['informe_avance'], {
  codigo: 'INFORME_DE_AVANCE',
  fuerza: 'sugerido',
  cita: s0('§4.1', 'informe detallado del avance'),
  sinFirma: true,
});
export const INFORME_POR_VALIDAR = orden<ContextoPlan>(
  { codigo: 'INFORME_POR_VALIDAR', certeza: 'INF', cita: minga('informes de avance') },
  (c) => c.informes.validados + c.informes.observados < c.informes.presentados,
);
export const COMPROMISOS_INCORPORADOS = orden<ContextoPlan>(
  {
    codigo: 'COMPROMISOS_INCORPORADOS',
    certeza: 'INF',
    cita: anexo4(14, 'implementación de los compromisos'),
  },
  (c) => incorporados(c) >= c.aprobados,
);
export const EJECUCION_TERMINADA = requisito<ContextoPlan>({
  codigo: 'EJECUCION_TERMINADA',
  fuerza: 'debe',
  certeza: 'INF',
  clase: 'orden',
  cita: anexo4(14, 'Coordina la implementación de los compromisos'),
  evaluar: (c, _datos, hechos) => {
    const vencido = c.fin !== null && (hechos.ocurridoEn ?? hechos.hoy) >= c.fin;
    const compromisos = compromisosEn(c, 'abierto');
    return vencido || compromisos.length === 0 ? cumple : falta({ compromisos });
  },
});
export const DIRECTRICES_CUMPLIDAS = orden<ContextoPlan>(
  {
    codigo: 'DIRECTRICES_CUMPLIDAS',
    certeza: 'INF',
    cita: guia5(10, 'implementan las directrices'),
  },
  (c) => c.directrices.cumplidas >= c.directrices.emitidas,
);

// ── la ficha ──
export const GRUPOS_PLAUSIBLES = contenido<{ grupos?: number; reunionesPublicas?: number }>(
  { codigo: 'GRUPOS_PLAUSIBLES', cita: minga('formulario del plan') },
  ({ grupos = 0, reunionesPublicas = 0 }) =>
    grupos <= MAXIMO_DE_GRUPOS && reunionesPublicas <= MAXIMO_DE_GRUPOS
      ? null
      : { maximo: MAXIMO_DE_GRUPOS, grupos },
);
export const PERIODO_EN_ORDEN = contenido<{ inicio?: string; fin?: string }>(
  { codigo: 'PERIODO_EN_ORDEN', cita: minga('período del plan') },
  ({ inicio, fin }) =>
    inicio === undefined || fin === undefined || inicio <= fin ? null : { inicio, fin },
);
export const FECHAS_DE_CIERRE_EN_ORDEN = contenido<{
  ejecucion?: string;
  informes?: string;
  cierre?: string;
}>(
  {
    codigo: 'FECHAS_DE_CIERRE_EN_ORDEN',
    cita: minga('fechas de cierre del plan'),
  },
  ({ ejecucion, informes, cierre }) => {
    const dadas = [ejecucion, informes, cierre].filter((f) => f !== undefined);
    return dadas.every((f, i) => i === 0 || (dadas[i - 1] ?? '') <= f) ? null : { fechas: dadas };
  },
);
/** Half-way: of a plan of four years between the second and the third, as the national one is told. */
export const A_MEDIO_TERMINO = requisito<ContextoPlan>({
  codigo: 'A_MEDIO_TERMINO',
  fuerza: 'debe',
  certeza: 'INF',
  clase: 'plazo',
  cita: {
    documento: 'S3',
    lugar: 'punto 3',
    claves: ['actualización a medio término entre el segundo y el tercer año'],
  },
  evaluar: ({ inicio, fin }, _datos, hechos) => {
    if (inicio === null || fin === null || mesesQueDura(inicio, fin) !== 48) return noAplica;
    const [desde, hasta] = aMedioTermino(inicio);
    const dia = hechos.ocurridoEn ?? hechos.hoy;
    return dia >= desde && dia <= hasta ? cumple : falta({ desde, hasta });
  },
});
export const ACTUALIZACION_DECIDIDA = contenido(
  {
    codigo: 'ACTUALIZACION_DECIDIDA',
    fuerza: 'sugerido',
    cita: guia5(9, 'coordina la implementación de los compromisos'),
  },
  (d, hechos) => {
    const r = respaldoDe(d, hechos, 'actaSesion');
    return r === 'decidido' || r === 'acta' ? null : { campo: 'actaSesion', motivo: r };
  },
);

// ── comunicación ──
export const COMUNICACION_PENDIENTE = orden<ContextoPlan>(
  { codigo: 'COMUNICACION_PENDIENTE', cita: minga('plan de comunicación') },
  ({ comunicacion }) => comunicacion.pendientes.length > 0,
);
export const COMUNICACION_SENALADA = senalado<ContextoPlan, { clave: string }>(
  { codigo: 'COMUNICACION_SENALADA', cita: minga('plan de comunicación') },
  ({ comunicacion }) => comunicacion.pendientes,
  (d) => d.clave,
  'clave',
);
export const COMUNICACION_CON_EVIDENCIA = contenido<{ evidencia?: string; direccion?: string }>(
  {
    codigo: 'COMUNICACION_CON_EVIDENCIA',
    certeza: 'INF',
    cita: {
      documento: 'S2',
      lugar: 'resultados al público',
      claves: ['elaborar un Plan de Comunicación'],
    },
  },
  (d) => (d.evidencia !== undefined || d.direccion !== undefined ? null : { campo: 'evidencia' }),
);

// ── 15 ──
const ventana = (codigo: string, fechaDe: (d: Record<string, unknown>, h: Hechos) => unknown) =>
  requisito<ContextoPlan, Record<string, unknown>>({
    codigo,
    fuerza: 'debe',
    certeza: 'INF',
    clase: 'plazo',
    cita: minga('calendario anual de rendición de cuentas del CPCCS'),
    evaluar: (_c, datos, hechos) => {
      if (datos === undefined) return depende;
      const fecha = fechaDe(datos, hechos);
      if (typeof fecha !== 'string' || fecha.length < 10) return cumple;
      const escritas = hechos.parametros[VENTANAS_DE_RENDICION]?.valor as Ventanas | undefined;
      const v = (escritas ?? VENTANAS_SABIDAS)[fecha.slice(0, 4)];
      return v === undefined || (fecha >= v.desde && fecha <= v.hasta)
        ? cumple
        : falta({ desde: v.desde, hasta: v.hasta, anio: fecha.slice(0, 4) });
    },
  });
export const RENDICION_EN_VENTANA = ventana('RENDICION_EN_VENTANA', (d) => d['fecha']);
/** Held apart from the yearly exercise, it has no window of its own. */
export const RENDIDA_EN_VENTANA = ventana('RENDIDA_EN_VENTANA', (d, h) =>
  d['ejercicio'] === undefined ? null : h.ocurridoEn,
);
const enFecha = (codigo: string, cual: 'informes' | 'cierre', clave: string) =>
  requisito<ContextoPlan>({
    codigo,
    fuerza: 'debe',
    certeza: 'INF',
    clase: 'plazo',
    cita: s0('§8', clave),
    evaluar: ({ fechas }, _datos, hechos) => {
      const hasta = fechas?.[cual] ?? null;
      if (hasta === null) return noAplica;
      return (hechos.ocurridoEn ?? hechos.hoy) <= hasta ? cumple : falta({ hasta });
    },
  });
/** Cuenca's group reports are due on one day, the final report of the process with its closing. */
export const AVANCE_EN_FECHA = enFecha(
  'AVANCE_EN_FECHA',
  'informes',
  'entrega de informes finales y entregables',
);
export const CIERRE_EN_FECHA = enFecha('CIERRE_EN_FECHA', 'cierre', 'el informe final del proceso');
export const INFORME_FINAL = producto('informeFinal', ['informe_final'], {
  codigo: 'INFORME_FINAL',
  fuerza: 'sugerido',
  cita: s0('§8', 'el informe final del proceso'),
  sinFirma: true,
});
export const CONSTANCIA_DE_RENDICION = producto(
  'rendicion',
  ['rendicion_cuentas', 'acta_sesion', 'publicacion'],
  {
    codigo: 'CONSTANCIA_DE_RENDICION',
    certeza: 'INF',
    cita: anexo4(15, 'rendición de cuentas a la ciudadanía'),
    sinFirma: true,
  },
);
export const DOCUMENTO_DE_EVALUACION = producto('evaluacion', ['evaluacion'], {
  codigo: 'DOCUMENTO_DE_EVALUACION',
  certeza: 'INF',
  cita: anexo4(15, 'evalúa el diseño del plan de acción'),
  sinFirma: true,
});
/** Every commitment has ended, or the closing says of each one that has not why it has not. */
export const COMPROMISOS_JUSTIFICADOS = requisito<
  ContextoPlan,
  { justificaciones?: readonly { readonly codigo: string }[] }
>({
  codigo: 'COMPROMISOS_JUSTIFICADOS',
  fuerza: 'debe',
  certeza: 'fuente',
  clase: 'contenido',
  cita: anexo4(15, 'Realiza el cierre del plan y rendición de cuentas'),
  evaluar: (c, datos) => {
    const abiertos = compromisosEn(c, 'abierto');
    if (abiertos.length === 0) return cumple;
    if (datos === undefined) return depende;
    const dichos = new Set((datos.justificaciones ?? []).map((j) => j.codigo));
    const compromisos = abiertos.filter((codigo) => !dichos.has(codigo));
    return compromisos.length === 0 ? cumple : falta({ campo: 'justificaciones', compromisos });
  },
});
export const JUSTIFICACIONES_PROPIAS = requisito<
  ContextoPlan,
  { justificaciones?: readonly { readonly codigo: string }[] }
>({
  codigo: 'JUSTIFICACIONES_PROPIAS',
  fuerza: 'debe',
  certeza: 'INF',
  clase: 'contenido',
  cita: minga('cierre del plan'),
  evaluar: (c, datos) => {
    if (datos === undefined) return depende;
    const abiertos = compromisosEn(c, 'abierto');
    const ajenos = (datos.justificaciones ?? [])
      .map((j) => j.codigo)
      .filter((codigo) => !abiertos.includes(codigo));
    return ajenos.length === 0 ? cumple : falta({ compromisos: ajenos });
  },
});
export const INFORME_FINAL_ENTREGADO = orden<ContextoPlan>(
  {
    codigo: 'INFORME_FINAL_ENTREGADO',
    fuerza: 'sugerido',
    cita: s0('§8', 'el informe final del proceso'),
  },
  (c) => c.informeFinal,
);
export const CUENTAS_RENDIDAS = orden<ContextoPlan>(
  { codigo: 'CUENTAS_RENDIDAS', cita: anexo4(15, 'rendición de cuentas a la ciudadanía') },
  (c) => c.rendicion,
);
export const EVALUACION_SOLICITADA = orden<ContextoPlan>(
  {
    codigo: 'EVALUACION_SOLICITADA',
    cita: anexo4(15, 'proporciona la información para la evaluación externa'),
  },
  (c) => c.evaluacion,
);
/** Asked of the parent; a national plan has none. */
export const GRUPO_NUCLEO_INFORMADO = orden<ContextoPlan>(
  { codigo: 'GRUPO_NUCLEO_INFORMADO', cita: anexo4(3, 'Informa al Grupo Núcleo') },
  (_c, hechos) => hechos.padre?.['grupoNucleoInformado'] !== false,
);
export const INFORME_OBSERVADO = contenido<{ resultado: string; observaciones?: string }>(
  { codigo: 'INFORME_OBSERVADO', certeza: 'INF', cita: minga('informes de avance') },
  (d) =>
    d.resultado !== 'observado'
      ? 'noAplica'
      : d.observaciones === undefined
        ? { campo: 'observaciones' }
        : null,
);
