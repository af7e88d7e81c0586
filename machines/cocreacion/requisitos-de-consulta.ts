/** What is asked of a public consultation of the commitments (C4): one at a time, over drafts, and every one answered. */
import { cumple, depende, falta, requisito } from '../al.js';
import { contenido, orden } from '../exigencias.js';
import { minga } from './citas.js';
import { hayConsulta } from './contexto.js';
import type { ContextoCocreacion } from './contexto.js';
import { NOMBRADAS, ningunoResponde } from './ninguno-responde.js';

const CONSULTA = 'consulta pública de compromisos';
export const SIN_CONSULTA_ABIERTA = orden<ContextoCocreacion>(
  { codigo: 'SIN_CONSULTA_ABIERTA', cita: minga(CONSULTA) },
  (c) => !hayConsulta(c),
);
export const CONSULTA_ABIERTA = orden<ContextoCocreacion>(
  { codigo: 'CONSULTA_ABIERTA', cita: minga(CONSULTA) },
  hayConsulta,
);
/** What is being asked about is not closed while the question is open. */
export const CONSULTA_TERMINADA = orden<ContextoCocreacion>(
  { codigo: 'CONSULTA_TERMINADA', cita: minga(CONSULTA) },
  (c) => !hayConsulta(c),
);
/** Whoever is asked about a commitment expects it to be there: taking it away meanwhile is recorded, and said. */
export const FUERA_DE_CONSULTA = requisito<ContextoCocreacion, { codigo?: string }>({
  codigo: 'FUERA_DE_CONSULTA',
  fuerza: 'debe',
  certeza: 'INF',
  clase: 'orden',
  cita: minga(CONSULTA),
  evaluar: ({ consulta }, datos) => {
    if (datos === undefined) return depende;
    const { codigo = '' } = datos;
    return consulta?.compromisos.includes(codigo) === true
      ? falta({ codigo, hasta: consulta.hasta })
      : cumple;
  },
});
interface Consulta {
  readonly hasta?: string;
  readonly compromisos?: readonly string[];
}
export const BORRADORES_FORMULADOS = requisito<ContextoCocreacion, Consulta>({
  codigo: 'BORRADORES_FORMULADOS',
  fuerza: 'debe',
  certeza: 'fuente',
  clase: 'contenido',
  cita: minga(CONSULTA),
  evaluar: ({ compromisos }, datos) => {
    if (datos === undefined) return depende;
    const faltan = (datos.compromisos ?? []).filter((c) => !Object.hasOwn(compromisos, c));
    return faltan.length === 0 ? cumple : falta({ compromisos: faltan });
  },
});
export const CONSULTA_CON_PLAZO = contenido<Consulta>(
  { codigo: 'CONSULTA_CON_PLAZO', cita: minga(CONSULTA) },
  ({ hasta }, { ocurridoEn, hoy }) =>
    hasta === undefined || hasta >= (ocurridoEn ?? hoy) ? null : { hasta },
);
/** Of one recorded afterwards there are only figures: no more answers than comments. Ours, and it only warns. */
export const RESPUESTAS_ENTRE_COMENTARIOS = contenido<{
  comentarios?: number;
  respondidos?: number;
}>(
  { codigo: 'RESPUESTAS_ENTRE_COMENTARIOS', certeza: 'INF', cita: minga(CONSULTA) },
  ({ comentarios, respondidos }) =>
    comentarios === undefined || respondidos === undefined || respondidos <= comentarios
      ? null
      : { respondidos, comentarios },
);
/** The closing publishes what was answered: nobody who was published is left without an answer. */
export const OBSERVACIONES_RESPONDIDAS = requisito<ContextoCocreacion>({
  codigo: 'OBSERVACIONES_RESPONDIDAS',
  fuerza: 'debe',
  certeza: 'fuente',
  clase: 'contenido',
  cita: minga(CONSULTA),
  evaluar: ningunoResponde('sinRespuesta', (observaciones) => ({
    observaciones: observaciones.slice(0, NOMBRADAS),
    cuantas: observaciones.length,
  })),
});
