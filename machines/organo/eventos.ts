/** Who does what in a body: its forum, its authority or, in the nation, the Grupo Núcleo; its secretary writes it down. */
import { evento } from '../al.js';
import { CONDUCCION } from '../conduccion.js';
import type { PorCuentaDe } from '../contrato.js';
import type { ContextoOrgano } from './contexto.js';
import * as d from './datos.js';
import * as r from './requisitos.js';

/** The secretary acts by herself in what is hers; what the body or the authority does, she and the POCL record. */
export const delOrgano = {
  paso: null,
  actua: ['foro', 'autoridad', 'grupoNucleo', 'secretariaTecnica', 'grupoEjecutor'],
  porCuentaDe: [
    { actua: 'foro', registran: ['secretariaTecnica', 'pocl', 'delegado'], prueba: 'sobre' },
    { actua: 'autoridad', registran: ['secretariaTecnica', 'pocl', 'delegado'], prueba: 'sobre' },
    {
      actua: 'grupoEjecutor',
      registran: ['secretariaTecnica', 'pocl', 'delegado'],
      prueba: 'sobre',
    },
    { actua: 'secretariaTecnica', registran: ['pocl', 'delegado'], prueba: 'sobre' },
    { actua: 'grupoNucleo', registran: ['poc'], prueba: 'sobre' },
  ] satisfies PorCuentaDe[],
  soloEn: CONDUCCION,
} as const;

export const constituirOrgano = evento('constituirOrgano', {
  ...delOrgano,
  datos: d.constituirOrgano,
  espera: true,
  requisitos: [r.ACTA_DE_CONSTITUCION, r.CON_REPRESENTACIONES],
});
export const adoptarNormativa = evento('adoptarNormativa', {
  ...delOrgano,
  datos: d.adoptarNormativa,
  espera: (c: ContextoOrgano) => c.normas.length === 0,
  requisitos: [r.AVISO_EN_DIAS, r.NORMATIVA_DEL_ORGANO],
});
export const crearRepresentacion = evento('crearRepresentacion', {
  ...delOrgano,
  datos: d.crearRepresentacion,
});
export const terminarRepresentaciones = evento('terminarRepresentaciones', {
  ...delOrgano,
  datos: d.terminarRepresentaciones,
});
export const acreditarDelegacion = evento('acreditarDelegacion', {
  ...delOrgano,
  datos: d.acreditarDelegacion,
  requisitos: [
    r.REPRESENTACION_CONOCIDA,
    r.OFICIO_DE_ACREDITACION,
    r.ALGUIEN_ACREDITADO,
    r.TRANSFERENCIA,
    r.UNA_REPRESENTACION_POR_PERSONA,
  ],
});
export const objetarDelegacion = evento('objetarDelegacion', {
  ...delOrgano,
  datos: d.objetarDelegacion,
  requisitos: [r.REPRESENTACION_CONOCIDA],
});
export const elegirDirectiva = evento('elegirDirectiva', {
  ...delOrgano,
  datos: d.elegirDirectiva,
  requisitos: [r.DIRECTIVA_CON_REPRESENTACION, r.PRINCIPAL_Y_SUPLENTE],
});
export const terminarFunciones = evento('terminarFunciones', {
  ...delOrgano,
  datos: d.terminarFunciones,
});
