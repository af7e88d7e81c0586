/** What is asked of the commitments that are written (C4). */
import { cumple, depende, falta, requisito } from '../al.js';
import type { Cita } from '../contrato.js';
import { anexo4 } from '../implementacion/pasos.js';
import { minga } from './citas.js';
import { codigosSin, CUPO } from './contexto.js';
import type { ContextoCocreacion } from './contexto.js';

export const CUPO_DE_COMPROMISOS = requisito<ContextoCocreacion, { codigo: string }>({
  codigo: 'CUPO_DE_COMPROMISOS',
  fuerza: 'debe',
  certeza: 'fuente',
  clase: 'contenido',
  cita: minga('cupo de compromisos'),
  evaluar: ({ compromisos }, datos) => {
    if (datos === undefined) return depende;
    return Object.hasOwn(compromisos, datos.codigo) || Object.keys(compromisos).length < CUPO
      ? cumple
      : falta({ cupo: CUPO });
  },
});
export const COMPROMISO_EXISTE = requisito<ContextoCocreacion, { codigo: string }>({
  codigo: 'COMPROMISO_EXISTE',
  fuerza: 'debe',
  certeza: 'fuente',
  clase: 'contenido',
  cita: minga('compromisos formulados'),
  evaluar: ({ compromisos }, datos) => {
    if (datos === undefined) return depende;
    return Object.hasOwn(compromisos, datos.codigo) ? cumple : falta({ codigo: datos.codigo });
  },
});
export const HAY_COMPROMISOS = requisito<ContextoCocreacion>({
  codigo: 'HAY_COMPROMISOS',
  fuerza: 'debe',
  certeza: 'fuente',
  clase: 'contenido',
  cita: anexo4(13, 'la definición de los compromisos'),
  evaluar: ({ compromisos }) => (Object.keys(compromisos).length > 0 ? cumple : falta()),
});
const sinFaltar = (
  codigo: string,
  letra: 'R' | 'C' | 'H',
  cita: Cita,
  certeza: 'fuente' | 'INF' = 'fuente',
) =>
  requisito<ContextoCocreacion>({
    codigo,
    fuerza: 'debe',
    certeza,
    clase: 'contenido',
    cita,
    evaluar: (contexto) => {
      const compromisos = codigosSin(contexto, letra);
      return compromisos.length === 0 ? cumple : falta({ compromisos });
    },
  });
export const COMPROMISOS_CON_RESPONSABLE = sinFaltar(
  'COMPROMISOS_CON_RESPONSABLE',
  'R',
  anexo4(13, 'selección de entidades responsables'),
);
export const COMPROMISOS_CON_CONTRAPARTE = sinFaltar(
  'COMPROMISOS_CON_CONTRAPARTE',
  'C',
  anexo4(13, 'selección de entidades responsables y contrapartes'),
);
export const COMPROMISOS_VERIFICABLES = sinFaltar(
  'COMPROMISOS_VERIFICABLES',
  'H',
  { documento: 'S2', lugar: 'control periódico', claves: ['responsables y verificables'] },
  'INF',
);
