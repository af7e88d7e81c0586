/** The rules of a proposal: what is scored and by whom, and that it ends in a plan that exists. */
import { cumple, depende, falta, requisito } from '../al.js';
import type { Cita } from '../contrato.js';
import { orden } from '../exigencias.js';
import { CUPO_DE_EVALUADORES } from './contexto.js';
import type { ContextoPropuesta, Criterio } from './contexto.js';

const minga = (lugar: string): Cita => ({ documento: 'MINGA', lugar, claves: [] });

interface Calificacion {
  readonly evaluador: string;
  readonly calificaciones: readonly { readonly criterio: string; readonly puntaje: number }[];
}
/** Every criterion of this co-creation, once each, and no other. */
export const CALIFICACION_COMPLETA = requisito<ContextoPropuesta, Partial<Calificacion>>({
  codigo: 'CALIFICACION_COMPLETA',
  fuerza: 'debe',
  certeza: 'fuente',
  clase: 'contenido',
  cita: {
    documento: 'S4',
    lugar: 'características',
    claves: ['Relevancia', 'Factibilidad', 'Innovación', 'Alcance', 'Sostenibilidad'],
  },
  evaluar: (_c, datos, hechos) => {
    const criterios = hechos.respuestas?.['criterios'] as readonly Criterio[] | null | undefined;
    if (datos === undefined) return depende;
    const puestos = (datos.calificaciones ?? []).map((c) => c.criterio);
    const pedidos = (criterios ?? []).map((c) => c.clave);
    const sinPuntaje = pedidos.filter((p) => !puestos.includes(p));
    const deMas = puestos.filter((p, i) => !pedidos.includes(p) || puestos.indexOf(p) !== i);
    return sinPuntaje.length + deMas.length === 0
      ? cumple
      : falta({ criterios: [...sinPuntaje, ...deMas] });
  },
});
/** Who declared a conflict does not score: they said so themselves. */
export const SIN_CONFLICTO = requisito<ContextoPropuesta, Partial<Calificacion>>({
  codigo: 'SIN_CONFLICTO',
  fuerza: 'debe',
  certeza: 'fuente',
  clase: 'contenido',
  cita: minga('conflicto de interés declarado'),
  evaluar: ({ conflictos }, datos) =>
    datos === undefined ? depende : conflictos.includes(datos.evaluador ?? '') ? falta() : cumple,
});
export const CUPO_DE_CALIFICACIONES = requisito<ContextoPropuesta, Partial<Calificacion>>({
  codigo: 'CUPO_DE_CALIFICACIONES',
  fuerza: 'debe',
  certeza: 'fuente',
  clase: 'contenido',
  cita: minga('cupo de evaluadores'),
  evaluar: ({ calificaciones }, datos) =>
    datos === undefined
      ? depende
      : Object.hasOwn(calificaciones, datos.evaluador ?? '') ||
          Object.keys(calificaciones).length < CUPO_DE_EVALUADORES
        ? cumple
        : falta({ cupo: CUPO_DE_EVALUADORES }),
});
export const PROPUESTA_CALIFICADA = orden<ContextoPropuesta>(
  {
    codigo: 'PROPUESTA_CALIFICADA',
    fuerza: 'sugerido',
    cita: { documento: 'S4', lugar: 'etapas', claves: ['Evaluación y selección de compromisos'] },
  },
  (c) => Object.keys(c.calificaciones).length > 0,
);
export const COMPROMISO_DEL_PLAN = requisito<ContextoPropuesta, { codigo?: string }>({
  codigo: 'COMPROMISO_DEL_PLAN',
  fuerza: 'debe',
  certeza: 'fuente',
  clase: 'contenido',
  cita: minga('compromisos formulados'),
  evaluar: (_c, datos, hechos) => {
    const codigos = hechos.respuestas?.['compromisos'] as readonly string[] | null | undefined;
    if (datos === undefined) return depende;
    const { codigo = '' } = datos;
    return codigos?.includes(codigo) === true ? cumple : falta({ codigo });
  },
});
export const COMPROMISO_VINCULADO = requisito<ContextoPropuesta, { codigo?: string }>({
  codigo: 'COMPROMISO_VINCULADO',
  fuerza: 'debe',
  certeza: 'fuente',
  clase: 'contenido',
  cita: minga('compromisos vinculados'),
  evaluar: ({ compromisos }, datos) =>
    datos === undefined
      ? depende
      : compromisos.includes(datos.codigo ?? '')
        ? cumple
        : falta({ codigo: datos.codigo ?? '' }),
});
type Otra = { readonly codigo: string; readonly cocreacion: string | null } | null;
/** Merged into another proposal of the same co-creation. */
export const PROPUESTA_DE_DESTINO = requisito<ContextoPropuesta, { destino?: string }>({
  codigo: 'PROPUESTA_DE_DESTINO',
  fuerza: 'debe',
  certeza: 'fuente',
  clase: 'contenido',
  cita: minga('propuestas que se juntan'),
  evaluar: (c, datos, hechos) => {
    const otra = hechos.respuestas?.['destino'] as Otra | undefined;
    if (datos === undefined) return depende;
    return otra !== null &&
      otra !== undefined &&
      otra.codigo !== c.codigo &&
      otra.cocreacion === c.cocreacion
      ? cumple
      : falta();
  },
});
