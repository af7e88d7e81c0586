/** Who does what with a proposal: the delegates receive, the forum (in the nation, the Grupo Núcleo) scores and selects. */
import { evento } from '../al.js';
import { CONDUCCION } from '../conduccion.js';
import type { PorCuentaDe } from '../contrato.js';
import * as d from './datos.js';
import * as r from './requisitos.js';

const POR_CUENTA: readonly PorCuentaDe[] = [
  { actua: 'foro', registran: ['secretariaTecnica', 'pocl'], prueba: 'sobre' },
  { actua: 'delegado', registran: ['pocl'], prueba: 'sobre' },
  { actua: 'grupoNucleo', registran: ['poc'], prueba: 'sobre' },
];
/** Gathering, answering and following is daily work of those who run the co-creation. */
const equipo = {
  paso: null,
  actua: ['delegado', 'pocl', 'secretariaTecnica', 'foro', 'grupoNucleo'],
  porCuentaDe: POR_CUENTA,
  soloEn: CONDUCCION,
  espera: false,
} as const;
const criterios = {
  clave: 'criterios',
  procedimientos: ['cocreacion'],
  pregunta: 'criterios',
  proceso: 'contexto.cocreacion',
};

export const admitirPropuesta = evento('admitirPropuesta', {
  ...equipo,
  datos: d.admitirPropuesta,
});
export const inadmitirPropuesta = evento('inadmitirPropuesta', {
  ...equipo,
  datos: d.inadmitirPropuesta,
});
export const declararConflicto = evento('declararConflicto', {
  ...equipo,
  datos: d.declararConflicto,
});
export const calificarPropuesta = evento('calificarPropuesta', {
  ...equipo,
  datos: d.calificarPropuesta,
  hechos: { consultas: [criterios] },
  requisitos: [r.CALIFICACION_COMPLETA, r.SIN_CONFLICTO, r.CUPO_DE_CALIFICACIONES],
});
export const seleccionarPropuesta = evento('seleccionarPropuesta', {
  ...equipo,
  datos: d.decidirSeleccion,
  requisitos: [r.PROPUESTA_CALIFICADA],
});
export const descartarPropuesta = evento('descartarPropuesta', {
  ...equipo,
  datos: d.decidirSeleccion,
  requisitos: [r.PROPUESTA_CALIFICADA],
});
export const responderPropuesta = evento('responderPropuesta', {
  ...equipo,
  datos: d.responderPropuesta,
});
export const vincularCompromiso = evento('vincularCompromiso', {
  ...equipo,
  datos: d.vincularCompromiso,
  hechos: {
    consultas: [
      {
        clave: 'compromisos',
        procedimientos: ['cocreacion'],
        pregunta: 'compromisos',
        proceso: 'contexto.cocreacion',
      },
    ],
  },
  requisitos: [r.COMPROMISO_DEL_PLAN],
});
export const desvincularCompromiso = evento('desvincularCompromiso', {
  ...equipo,
  datos: d.desvincularCompromiso,
  requisitos: [r.COMPROMISO_VINCULADO],
});
export const fusionarPropuesta = evento('fusionarPropuesta', {
  ...equipo,
  datos: d.fusionarPropuesta,
  hechos: {
    consultas: [
      {
        clave: 'destino',
        procedimientos: ['propuesta'],
        pregunta: 'identificada',
        proceso: 'datos.destino',
      },
    ],
  },
  requisitos: [r.PROPUESTA_DE_DESTINO],
});
export const dividirPropuesta = evento('dividirPropuesta', {
  ...equipo,
  datos: d.dividirPropuesta,
});
export const concluirSeguimiento = evento('concluirSeguimiento', {
  ...equipo,
  datos: d.concluirSeguimiento,
});
