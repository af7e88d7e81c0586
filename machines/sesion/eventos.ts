/** Who does what in a session: its body acts, its secretary calls it and writes it down. */
import { evento } from '../al.js';
import type { ConsultaAProceso, HechosPedidos } from '../contrato.js';
import { CONDUCCION } from '../conduccion.js';
import type { PorCuentaDe } from '../contrato.js';
import type { ContextoSesion } from './contexto.js';
import * as d from './datos.js';
import { CONSULTA_DE_ESCALAMIENTOS } from './orden-del-dia.js';
import * as r from './requisitos.js';

const deLaSecretaria = {
  paso: null,
  actua: ['secretariaTecnica', 'foro', 'autoridad', 'grupoNucleo', 'grupoEjecutor'],
  porCuentaDe: [
    { actua: 'secretariaTecnica', registran: ['pocl', 'delegado'], prueba: 'sobre' },
    { actua: 'foro', registran: ['secretariaTecnica', 'pocl', 'delegado'], prueba: 'sobre' },
    { actua: 'autoridad', registran: ['secretariaTecnica', 'pocl', 'delegado'], prueba: 'sobre' },
    {
      actua: 'grupoEjecutor',
      registran: ['secretariaTecnica', 'pocl', 'delegado'],
      prueba: 'sobre',
    },
    { actua: 'grupoNucleo', registran: ['poc'], prueba: 'sobre' },
  ] satisfies PorCuentaDe[],
  soloEn: CONDUCCION,
} as const;

/** Who sits, and by which norm, on the day of the session. */
const organo = (fecha: string): ConsultaAProceso => ({
  clave: 'organo',
  procedimientos: ['organo'],
  pregunta: 'enSesion',
  proceso: 'contexto.organo',
  con: { fecha },
});
const alConvocar: HechosPedidos = {
  consultas: [organo('datos.fecha'), CONSULTA_DE_ESCALAMIENTOS],
  terminos: [{ clave: 'anticipacion', desde: 'notificadaEl', hasta: 'fecha' }],
};
const conOrgano: HechosPedidos = { consultas: [organo('contexto.fecha')] };

export const convocarSesion = evento('convocarSesion', {
  ...deLaSecretaria,
  datos: d.convocarSesion,
  hechos: alConvocar,
  espera: (c: ContextoSesion) => c.convocatoria === null,
  requisitos: [
    r.ORGANO_CONSTITUIDO,
    r.ORDEN_DEL_DIA,
    ...r.ANTICIPACION,
    r.MOTIVO_DE_EXTRAORDINARIA,
    ...r.DOCUMENTOS_DE_PUNTOS,
    ...r.CUENTAS_INSTITUCIONALES,
  ],
});
export const adjuntarInforme = evento('adjuntarInforme', {
  ...deLaSecretaria,
  datos: d.adjuntarInforme,
});
export const cancelarSesion = evento('cancelarSesion', { ...deLaSecretaria, datos: d.conMotivo });
export const instalarSesion = evento('instalarSesion', {
  ...deLaSecretaria,
  datos: d.instalarSesion,
  hechos: conOrgano,
  espera: true,
  meta: (c: ContextoSesion) => c.fecha,
  requisitos: [...r.QUORUM, ...r.INFORME_PREVIO, r.ASISTEN_REPRESENTACIONES],
});
export const declararSinQuorum = evento('declararSinQuorum', {
  ...deLaSecretaria,
  datos: d.declararSinQuorum,
  hechos: conOrgano,
  requisitos: [r.NO_HAY_QUORUM, r.ASISTEN_REPRESENTACIONES],
});
export const convocarSegundaVez = evento('convocarSegundaVez', {
  ...deLaSecretaria,
  datos: d.convocarSegundaVez,
  hechos: {
    terminos: [
      { clave: 'convocar', desde: 'contexto.fecha', hasta: 'ocurridoEn' },
      { clave: 'celebrar', desde: 'contexto.fecha', hasta: 'fecha' },
    ],
  },
  espera: true,
  meta: () => null,
  requisitos: [r.SEGUNDA_EN_SU_TERMINO],
});
export const registrarAsistencia = evento('registrarAsistencia', {
  ...deLaSecretaria,
  datos: d.registrarAsistencia,
  hechos: conOrgano,
  requisitos: [r.REPRESENTACION_DEL_ORGANO],
});
export const modificarOrdenDelDia = evento('modificarOrdenDelDia', {
  ...deLaSecretaria,
  datos: d.modificarOrdenDelDia,
});
export const decidirPunto = evento('decidirPunto', {
  ...deLaSecretaria,
  datos: d.decidirPunto,
  requisitos: r.DE_UNA_DECISION,
});
export const suspenderSesion = evento('suspenderSesion', { ...deLaSecretaria, datos: d.conMotivo });
export const reanudarSesion = evento('reanudarSesion', {
  ...deLaSecretaria,
  datos: d.reanudarSesion,
  espera: true,
  meta: () => null,
});
export const clausurarSesion = evento('clausurarSesion', {
  ...deLaSecretaria,
  datos: d.clausurarSesion,
  espera: true,
  meta: (c: ContextoSesion) => c.fecha,
  requisitos: [r.PUNTOS_TRATADOS],
});
/** The same meeting told whole once it is over: as few taps as it can take. */
export const celebrarSesion = evento('celebrarSesion', {
  ...deLaSecretaria,
  datos: d.celebrarSesion,
  hechos: { consultas: [organo('datos.fecha'), CONSULTA_DE_ESCALAMIENTOS] },
  requisitos: [
    r.SESION_CONVOCADA,
    ...r.QUORUM,
    ...r.INFORME_PREVIO,
    r.ASISTEN_REPRESENTACIONES,
    ...r.DE_TODAS_LAS_DECISIONES,
  ],
});
export const elaborarActa = evento('elaborarActa', {
  ...deLaSecretaria,
  datos: d.elaborarActa,
  espera: (c: ContextoSesion) => c.acta === null,
  meta: () => null,
});
export const registrarActaGenerada = evento('registrarActaGenerada', {
  ...deLaSecretaria,
  datos: d.registrarActaGenerada,
});
export const aprobarActa = evento('aprobarActa', {
  ...deLaSecretaria,
  datos: d.aprobarActa,
  sella: 'aclararActa',
  espera: true,
  meta: () => null,
  requisitos: [r.ACTA_ELABORADA, r.ACREDITACIONES_REGULARIZADAS],
});
export const firmarActa = evento('firmarActa', {
  ...deLaSecretaria,
  datos: d.firmarActa,
  sella: 'aclararActa',
  espera: true,
  meta: () => null,
  requisitos: [r.ACTA_FIRMADA, r.ACTA_GENERADA, r.FIRMAS_SUFICIENTES],
});
export const publicarActa = evento('publicarActa', { ...deLaSecretaria, datos: d.publicarActa });
export const aclararActa = evento('aclararActa', { ...deLaSecretaria, datos: d.aclararActa });
