/** Who does each thing, who may record it for them, with what data and under which rules. */
import { evento, eventoInterno } from '../al.js';
import type { HechosPedidos, PorCuentaDe, Rol } from '../contrato.js';
import { cerrado, debe, PENDIENTE } from './contexto.js';
import type { ContextoImplementacion } from './contexto.js';
import * as d from './datos.js';
import * as r from './requisitos.js';

const porAutoridad = (
  prueba: string,
  registran: readonly Rol[] = ['pocl', 'delegado'],
): PorCuentaDe => ({
  actua: 'autoridad',
  registran,
  prueba,
});
const porForo = (prueba: string): PorCuentaDe => ({
  actua: 'foro',
  registran: ['secretariaTecnica', 'delegado'],
  prueba,
});
const porDelegado: PorCuentaDe = { actua: 'delegado', registran: ['pocl'], prueba: 'sobre' };
/** A training given by others is recorded by the local government, with its evidence. */
const porCapacitador: readonly PorCuentaDe[] = [
  { actua: 'poc', registran: ['pocl', 'delegado'], prueba: 'evidencia' },
  { actua: 'gremio', registran: ['pocl', 'delegado'], prueba: 'evidencia' },
];

// ── Steps 1–4 ──
export const indicarInteres = evento('indicarInteres', {
  paso: 1,
  actua: ['autoridad', 'poc'],
  porCuentaDe: [porAutoridad('manifestacion', ['poc', 'pocl', 'delegado'])],
  datos: d.indicarInteres,
  requisitos: [r.QUIEN_DA_INICIO, r.ANALISIS_DE_PRIORIZACION],
});
export const suscribirCompromiso = evento('suscribirCompromiso', {
  paso: 2,
  actua: ['autoridad'],
  porCuentaDe: [porAutoridad('oficioDelegacion', ['poc', 'pocl', 'delegado'])],
  datos: d.suscribirCompromiso,
  designa: 'pocl',
  requisitos: [
    r.OFICIO_DELEGACION,
    r.ACTA_COMPROMISO,
    r.POCL_DESIGNADO,
    r.DELEGADOS_DESIGNADOS,
    r.COMUNICADO_AL_POC,
    r.COMUNICADO_AL_GREMIO,
  ],
});
export const informarGrupoNucleo = evento('informarGrupoNucleo', {
  paso: 3,
  actua: ['poc'],
  datos: d.informarGrupoNucleo,
});
/** It was told so that it may help: what it did is recorded, and moves nothing. */
export const registrarApoyoDelGrupoNucleo = evento('registrarApoyoDelGrupoNucleo', {
  paso: 3,
  actua: ['grupoNucleo'],
  porCuentaDe: [{ actua: 'grupoNucleo', registran: ['poc'], prueba: 'constancia' }],
  datos: d.aporte,
  espera: false,
});
export const sensibilizarDelegados = evento('sensibilizarDelegados', {
  paso: 4,
  actua: ['poc', 'gremio'],
  porCuentaDe: porCapacitador,
  datos: d.sensibilizar,
  requisitos: [r.ASISTENCIA(4)],
});

// ── Steps 5–8 ──
export const identificarActores = evento('identificarActores', {
  paso: 5,
  actua: ['delegado'],
  porCuentaDe: [porDelegado],
  datos: d.identificarActores,
  requisitos: [r.ACTORES_POR_SECTOR],
});
const diagnostico = {
  paso: 6,
  actua: ['delegado'] as readonly Rol[],
  porCuentaDe: [porDelegado],
  datos: d.elaborarDiagnostico,
};
export const elaborarDiagnostico = evento('elaborarDiagnostico', {
  ...diagnostico,
  requisitos: [
    r.SENSIBILIZACION_DELEGADOS,
    r.ACTORES_IDENTIFICADOS,
    r.DIAGNOSTICO,
    r.PILARES_DEL_DIAGNOSTICO,
  ],
});
export const actualizarDiagnostico = evento('actualizarDiagnostico', {
  ...diagnostico,
  espera: (c: ContextoImplementacion) => !cerrado(c, 6),
  requisitos: [r.SENSIBILIZACION_DELEGADOS, r.DIAGNOSTICO, r.PILARES_DEL_DIAGNOSTICO],
});
/** The diagnosis is made with the support of the association: what it brings in is recorded beside it. */
export const aportarAlDiagnostico = evento('aportarAlDiagnostico', {
  paso: 6,
  actua: ['gremio'],
  porCuentaDe: [{ actua: 'gremio', registran: ['delegado', 'pocl'], prueba: 'constancia' }],
  datos: d.aporte,
  espera: false,
});
const mapeo = {
  paso: 7,
  actua: ['delegado'] as readonly Rol[],
  porCuentaDe: [porDelegado],
  datos: d.mapearActores,
  requisitos: [r.MAPEO, r.SECTORES_DEL_MAPEO],
};
export const mapearActores = evento('mapearActores', mapeo);
export const actualizarMapeo = evento('actualizarMapeo', { ...mapeo, espera: false });
const acercamiento = { paso: 8, actua: ['delegado'] as readonly Rol[], porCuentaDe: [porDelegado] };
export const registrarInvitacion = evento('registrarInvitacion', {
  ...acercamiento,
  datos: d.registrarInvitacion,
});
export const registrarRespuesta = evento('registrarRespuesta', {
  ...acercamiento,
  datos: d.registrarRespuesta,
});
export const volverAlMapeo = evento('volverAlMapeo', { ...acercamiento, datos: d.conMotivo });
export const concluirAcercamiento = evento('concluirAcercamiento', {
  ...acercamiento,
  datos: d.concluirAcercamiento,
  requisitos: [r.ACEPTACION_POR_SECTOR, r.CRITERIOS_DE_REPRESENTACION],
});

// ── Step 9 ──
export const conformarForo = evento('conformarForo', {
  paso: 9,
  actua: ['foro'],
  porCuentaDe: [
    {
      actua: 'foro',
      registran: ['delegado', 'pocl', 'secretariaTecnica'],
      prueba: 'actaConstitucion',
    },
  ],
  datos: d.conformarForo,
  requisitos: [
    r.ACTA_CONSTITUCION,
    r.NORMATIVA_PREEXISTENTE,
    r.DATOS_DE_PREEXISTENTE,
    r.SECTORES_DEL_FORO,
    r.VOLUNTAD_Y_EXPERIENCIA,
    r.DIAGNOSTICO_ANTES_DEL_FORO,
  ],
});
export const registrarDelegacionesForo = evento('registrarDelegacionesForo', {
  paso: 9,
  actua: ['foro'],
  porCuentaDe: [porForo('oficio')],
  datos: d.registrarDelegacionesForo,
  espera: (c: ContextoImplementacion) => debe(c, 9, PENDIENTE.delegaciones),
});
export const elegirDirectivaForo = evento('elegirDirectivaForo', {
  paso: 9,
  actua: ['foro'],
  porCuentaDe: [porForo('actaSesion')],
  datos: d.elegirDirectivaForo,
  espera: (c: ContextoImplementacion) => debe(c, 9, PENDIENTE.directiva),
  requisitos: [r.ACTA_DE_DIRECTIVA],
});
/** Anexo 1 leaves the alternation of members and the renewal of the forum to the delegados. */
export const renovarForo = evento('renovarForo', {
  paso: 9,
  actua: ['delegado'],
  porCuentaDe: [porDelegado],
  datos: d.renovarForo,
  espera: false,
  requisitos: [r.SECTORES_DEL_FORO, r.RENOVACION_DEL_FORO],
});

// ── Steps 10–12 ──
export const cocrearNormativa = evento('cocrearNormativa', {
  paso: 10,
  actua: ['foro'],
  porCuentaDe: [porForo('actaSesion')],
  datos: d.cocrearNormativa,
  requisitos: [
    r.PROPUESTA_NORMATIVA,
    r.PROPUESTA_CORREGIDA,
    r.ACTA_DE_NORMATIVA,
    r.CONTENIDO_DE_NORMATIVA,
    r.DIRECTIVA_ELEGIDA,
  ],
});
export const observarNormativa = evento('observarNormativa', {
  paso: 11,
  actua: ['autoridad'],
  porCuentaDe: [porAutoridad('observaciones')],
  datos: d.observarNormativa,
});
export const aprobarNormativa = evento('aprobarNormativa', {
  paso: 11,
  actua: ['autoridad'],
  porCuentaDe: [porAutoridad('normativa')],
  datos: d.aprobarNormativa,
  requisitos: [r.NORMATIVA, r.DATOS_DE_NORMATIVA],
});
export const omitirFormalizacion = evento('omitirFormalizacion', {
  paso: 11,
  actua: ['autoridad'],
  porCuentaDe: [porAutoridad('constancia')],
  datos: d.omitirFormalizacion,
});
export const reformarNormativa = evento('reformarNormativa', {
  paso: 10,
  actua: ['foro', 'autoridad'],
  porCuentaDe: [porForo('sobre'), porAutoridad('sobre')],
  datos: d.conMotivo,
});
export const sensibilizarForo = evento('sensibilizarForo', {
  paso: 12,
  actua: ['poc', 'gremio'],
  porCuentaDe: porCapacitador,
  datos: d.sensibilizar,
  requisitos: [r.ASISTENCIA(12)],
});

// ── Plans ──
export const abrirPlan = evento('abrirPlan', {
  paso: 13,
  actua: ['foro', 'poc'],
  porCuentaDe: [
    { actua: 'foro', registran: ['secretariaTecnica', 'delegado', 'pocl'], prueba: 'sobre' },
  ],
  datos: d.abrirPlan,
  // The first plan is awaited; the next ones are the forum's to open when it will.
  espera: (c: ContextoImplementacion) => !cerrado(c, 13),
  requisitos: [
    r.SENSIBILIZACION_FORO,
    r.NORMATIVA_RESUELTA,
    r.DIAGNOSTICO_ANTES_DEL_PLAN,
    r.REGIMEN_DEL_PLAN,
  ],
});
export const anotarPlanEnEjecucion = eventoInterno('anotarPlanEnEjecucion', {
  paso: 13,
  datos: d.avisoDePlan,
});
export const anotarPlanEnCierre = eventoInterno('anotarPlanEnCierre', {
  paso: 14,
  datos: d.avisoDePlan,
});
export const anotarPlanCerrado = eventoInterno('anotarPlanCerrado', {
  paso: 15,
  datos: d.avisoDePlan,
});
export const anotarPlanSinEfecto = eventoInterno('anotarPlanSinEfecto', {
  paso: 13,
  datos: d.avisoDePlan,
});

// ── At any time ──
export const cambiarAutoridad = evento('cambiarAutoridad', {
  paso: null,
  actua: ['autoridad', 'poc'],
  porCuentaDe: [porAutoridad('credencial')],
  datos: d.cambiarAutoridad,
  requisitos: [r.CREDENCIAL_DE_AUTORIDAD],
});
export const ratificarAdhesion = evento('ratificarAdhesion', {
  paso: null,
  actua: ['autoridad'],
  porCuentaDe: [porAutoridad('ratificacion')],
  datos: d.ratificarAdhesion,
  espera: (c: ContextoImplementacion) => c.adhesionPorRatificar,
  requisitos: [r.CAMBIO_POR_RATIFICAR, r.DOCUMENTO_DE_RATIFICACION],
});
/** The letters that designated before. */
const oficiosDe = (...eventos: readonly string[]): HechosPedidos => ({
  antecedentes: [{ clave: 'oficios', eventos, campo: 'oficioDelegacion' }],
});
export const cambiarPocl = evento('cambiarPocl', {
  paso: null,
  actua: ['autoridad'],
  porCuentaDe: [porAutoridad('oficioDelegacion')],
  datos: d.cambiarPocl,
  designa: 'pocl',
  hechos: oficiosDe('suscribirCompromiso', 'cambiarPocl'),
  requisitos: [r.OFICIO_DE_CAMBIO, r.OFICIO_NUEVO],
});
export const redesignarDelegados = evento('redesignarDelegados', {
  paso: null,
  actua: ['autoridad'],
  porCuentaDe: [porAutoridad('oficioDelegacion')],
  datos: d.redesignarDelegados,
  hechos: oficiosDe('suscribirCompromiso', 'redesignarDelegados'),
  requisitos: [r.OFICIO_DE_CAMBIO, r.OFICIO_NUEVO, r.DELEGADOS_DESIGNADOS],
});
export const registrarInsistencia = evento('registrarInsistencia', {
  paso: null,
  actua: ['poc', 'gremio'],
  datos: d.registrarInsistencia,
  requisitos: [r.OFICIO_DE_INSISTENCIA],
});
export const registrarAsistenciaTecnica = evento('registrarAsistenciaTecnica', {
  paso: null,
  actua: ['poc', 'gremio'],
  datos: d.registrarAsistenciaTecnica,
});
