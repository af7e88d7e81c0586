/** The rules of an independent evaluation: who may do it, what it rests on, and that it is answered before it is out. */
import { cumple, depende, falta, noAplica, requisito } from '../al.js';
import { contenido, orden, producto } from '../exigencias.js';
import type { Cita } from '../contrato.js';
import { anexo4 } from '../implementacion/pasos.js';
import type { ContextoEvaluacion } from './contexto.js';

const minga = (lugar: string): Cita => ({ documento: 'MINGA', lugar, claves: [] });

export const INDEPENDENCIA = contenido<{ vinculos: readonly string[] }>(
  { codigo: 'INDEPENDENCIA', cita: anexo4(15, 'ente de Monitoreo Independiente') },
  ({ vinculos }) => (vinculos.length === 0 ? null : { vinculos }),
);
export const DECLARACION_DE_INDEPENDENCIA = producto(
  'declaracion',
  ['oficio', 'otro', 'verificable'],
  {
    codigo: 'DECLARACION_DE_INDEPENDENCIA',
    certeza: 'INF',
    cita: anexo4(15, 'ente de Monitoreo Independiente'),
  },
);
export const BORRADOR_DE_EVALUACION = producto('borrador', ['evaluacion'], {
  codigo: 'BORRADOR_DE_EVALUACION',
  certeza: 'INF',
  cita: anexo4(15, 'evalúa el diseño del plan de acción'),
  sinFirma: true,
});
export const INFORME_PUBLICABLE = contenido<{ evaluacion?: string; direccion?: string }>(
  { codigo: 'INFORME_PUBLICABLE', cita: anexo4(15, 'evalúa el diseño del plan de acción') },
  (d) => (d.evaluacion !== undefined || d.direccion !== undefined ? null : { campo: 'evaluacion' }),
);
/** Before it is published the government may comment, and what it says is answered. */
export const OBSERVACIONES_RESPONDIDAS = orden<ContextoEvaluacion>(
  {
    codigo: 'OBSERVACIONES_RESPONDIDAS',
    fuerza: 'sugerido',
    cita: {
      documento: 'S3',
      lugar: 'punto 3',
      claves: ['recibir comentarios por parte del grupo núcleo antes de su publicación'],
    },
  },
  (c) => c.respondidas >= c.observaciones,
);
export const OBSERVACION_PENDIENTE = orden<ContextoEvaluacion>(
  { codigo: 'OBSERVACION_PENDIENTE', certeza: 'INF', cita: minga('observaciones a la evaluación') },
  (c) => c.respondidas < c.observaciones,
);
export const EVALUACION_A_TIEMPO = requisito<ContextoEvaluacion>({
  codigo: 'EVALUACION_A_TIEMPO',
  fuerza: 'debe',
  certeza: 'INF',
  clase: 'plazo',
  cita: minga('meses de la evaluación (COA, art. 160)'),
  evaluar: ({ vence }, _datos, hechos) =>
    vence === null
      ? noAplica
      : (hechos.ocurridoEn ?? hechos.hoy) <= vence
        ? cumple
        : falta({ hasta: vence }),
});
export const RESULTADOS_POR_COMPROMISO = requisito<
  ContextoEvaluacion,
  { resultados?: readonly unknown[] }
>({
  codigo: 'RESULTADOS_POR_COMPROMISO',
  fuerza: 'debe',
  certeza: 'INF',
  clase: 'contenido',
  cita: anexo4(15, 'la ejecución de los compromisos y resultados alcanzados'),
  evaluar: ({ materia }, datos) => {
    if (materia === 'disenio') return noAplica;
    if (datos === undefined) return depende;
    return (datos.resultados ?? []).length > 0 ? cumple : falta({ campo: 'resultados' });
  },
});
