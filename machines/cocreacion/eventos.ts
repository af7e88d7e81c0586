/** Who leads each stage. In a national plan the Grupo Núcleo stands where a forum does, and the POC writes for it. */
import { evento } from '../al.js';
import type { EventoDeclarado, SoloEn } from '../al.js';
import { CONDUCCION } from '../conduccion.js';
import type { PorCuentaDe, Rol } from '../contrato.js';
import { hayConsulta } from './contexto.js';
import type { ContextoCocreacion } from './contexto.js';
import * as d from './datos.js';
import * as r from './requisitos.js';

interface Quienes {
  readonly soloEn: SoloEn;
  readonly actua: readonly Rol[];
  readonly porCuentaDe: readonly PorCuentaDe[];
}
const foro = (prueba: string, ...ademas: readonly Rol[]): Quienes => ({
  soloEn: CONDUCCION,
  actua: ['foro', 'grupoNucleo', ...ademas],
  porCuentaDe: [
    { actua: 'foro', registran: ['secretariaTecnica', 'delegado', 'pocl'], prueba },
    { actua: 'grupoNucleo', registran: ['poc'], prueba },
    ...(ademas.includes('autoridad')
      ? [{ actua: 'autoridad' as const, registran: ['pocl' as const, 'delegado' as const], prueba }]
      : []),
  ],
});
/** Gathering and writing is work of the delegados with the forum's secretariat; nationally, of the POC. */
const equipo: Quienes = {
  soloEn: CONDUCCION,
  actua: ['foro', 'delegado', 'grupoNucleo'],
  porCuentaDe: [
    { actua: 'foro', registran: ['secretariaTecnica', 'pocl'], prueba: 'sobre' },
    { actua: 'delegado', registran: ['pocl'], prueba: 'sobre' },
    { actua: 'grupoNucleo', registran: ['poc'], prueba: 'sobre' },
  ],
};
const en = (
  paso: number,
  nombre: string,
  resto: Omit<Parameters<typeof evento>[1], 'paso'>,
): EventoDeclarado => evento(nombre, { paso, ...resto });

export const planificarCocreacion = en(1, 'planificarCocreacion', {
  ...foro('actaSesion'),
  datos: d.planificarCocreacion,
  requisitos: [r.METODOLOGIA_COCREACION, r.ACTA_DE_METODOLOGIA],
});

export const registrarMesa = en(2, 'registrarMesa', {
  ...equipo,
  datos: d.registrarMesa,
  requisitos: [r.RECEPCION_ABIERTA],
});
export const registrarPropuestas = en(2, 'registrarPropuestas', {
  ...equipo,
  datos: d.registrarPropuestas,
  requisitos: [r.RECEPCION_ABIERTA],
});
export const cerrarRecepcion = en(2, 'cerrarRecepcion', { ...equipo, datos: d.cerrarRecepcion });
export const reabrirRecepcion = en(2, 'reabrirRecepcion', { ...equipo, datos: d.conMotivo });

/** The proposals sent to this co-creation of which `pregunta` holds, by their codes. */
const propuestas = (clave: string, pregunta: string) => ({
  consultas: [{ clave, procedimientos: ['propuesta'], pregunta, con: { cocreacion: 'proceso' } }],
});
export const fijarCriterios = en(3, 'fijarCriterios', {
  ...equipo,
  datos: d.fijarCriterios,
  espera: false,
  hechos: propuestas('calificadas', 'calificada'),
  requisitos: [r.CRITERIOS_SIN_USAR, r.CRITERIOS_SIN_REPETIR, r.CRITERIOS_DE_LA_GUIA],
});
export const concluirAnalisis = en(3, 'concluirAnalisis', {
  ...foro('informe'),
  datos: d.concluirAnalisis,
  requisitos: [r.RECEPCION_CERRADA, r.PROPUESTAS_EVALUADAS, r.SELECCIONADAS_ENTRE_EVALUADAS],
});

export const formularCompromiso = en(4, 'formularCompromiso', {
  ...equipo,
  datos: d.formularCompromiso,
  espera: (c: ContextoCocreacion) => Object.keys(c.compromisos).length === 0,
  requisitos: [r.CUPO_DE_COMPROMISOS],
});
export const retirarCompromiso = en(4, 'retirarCompromiso', {
  ...equipo,
  datos: d.retirarCompromiso,
  requisitos: [r.COMPROMISO_EXISTE, r.FUERA_DE_CONSULTA],
});
export const abrirConsultaPublica = en(4, 'abrirConsultaPublica', {
  ...equipo,
  datos: d.abrirConsultaPublica,
  espera: false,
  requisitos: [r.SIN_CONSULTA_ABIERTA, r.BORRADORES_FORMULADOS, r.CONSULTA_CON_PLAZO],
});
export const cerrarConsultaPublica = en(4, 'cerrarConsultaPublica', {
  ...equipo,
  datos: d.cerrarConsultaPublica,
  espera: (c: ContextoCocreacion) => hayConsulta(c),
  meta: (c: ContextoCocreacion) => c.consulta?.hasta ?? null,
  hechos: {
    consultas: [
      {
        clave: 'sinRespuesta',
        procedimientos: ['aporte'],
        pregunta: 'sinRespuesta',
        con: { sobre: 'proceso' },
      },
    ],
  },
  requisitos: [r.CONSULTA_ABIERTA, r.OBSERVACIONES_RESPONDIDAS],
});
export const registrarConsultaPublica = en(4, 'registrarConsultaPublica', {
  ...equipo,
  datos: d.registrarConsultaPublica,
  requisitos: [r.RESPUESTAS_ENTRE_COMENTARIOS],
});
export const concluirFormulacion = en(4, 'concluirFormulacion', {
  ...foro('respuestas'),
  datos: d.concluirFormulacion,
  hechos: propuestas('sinRespuesta', 'sinRespuesta'),
  espera: (c: ContextoCocreacion) => Object.keys(c.compromisos).length > 0,
  requisitos: [
    r.HAY_COMPROMISOS,
    r.COMPROMISOS_CON_RESPONSABLE,
    r.COMPROMISOS_CON_CONTRAPARTE,
    r.COMPROMISOS_VERIFICABLES,
    r.RESPUESTAS_RAZONADAS,
    r.PROPUESTAS_RESPONDIDAS,
    r.CONSULTA_TERMINADA,
  ],
});

export const aprobarPlan = en(5, 'aprobarPlan', {
  ...foro('aprobacion', 'autoridad'),
  datos: d.aprobarPlan,
  espera: true,
  // When the authority changes while a plan is written, so does the end of the term.
  hechos: {
    antecedentes: [
      { clave: 'mandatos', eventos: ['abrirPlan', 'cambiarAutoridad'], campo: 'finDeMandato' },
    ],
  },
  requisitos: [
    r.PAGL,
    r.DOCUMENTO_DE_APROBACION,
    r.FECHAS_EN_ORDEN,
    r.DURACION_NACIONAL,
    r.ACTUALIZACION_A_MEDIO_TERMINO,
    r.DENTRO_DEL_MANDATO,
    r.DURACION_MINIMA,
    r.ENTE_DE_MONITOREO,
    r.RESPALDO_NO_GUBERNAMENTAL,
  ],
});
export const observarPlan = en(5, 'observarPlan', {
  ...foro('observaciones', 'autoridad'),
  datos: d.observarPlan,
});
export const publicarPlan = en(5, 'publicarPlan', {
  ...foro('publicacion'),
  datos: d.publicarPlan,
  espera: true,
  requisitos: [r.PLAN_PUBLICADO],
});
export const registrarLanzamiento = en(5, 'registrarLanzamiento', {
  ...foro('registro'),
  datos: d.registrarLanzamiento,
  espera: (c: ContextoCocreacion) => !c.lanzado,
});
export const registrarEntregaOgp = en(5, 'registrarEntregaOgp', {
  ...foro('constancia', 'poc'),
  datos: d.registrarEntregaOgp,
  hechos: { padre: ['ficha'] },
  espera: (c: ContextoCocreacion) => c.miembroOgp && !c.entregadoOgp,
  requisitos: [r.CONTACTO_DE_MONITOREO, r.RESPALDOS_DEL_PLAN, r.ENTREGA_EN_VENTANA],
});
export const formalizarPlan = en(5, 'formalizarPlan', {
  ...foro('actasDeCompromiso'),
  datos: d.formalizarPlan,
  requisitos: [r.LANZAMIENTO, r.ENTREGA_A_OGP, r.ACTAS_DE_COMPROMISO],
});
