/** What is asked of the proposals: how they are called for (C1), received (C2), analysed (C3) and answered. */
import { cumple, depende, estaCerrado, falta, pasoCerrado, requisito } from '../al.js';
import { contenido, orden, producto } from '../exigencias.js';
import { guia5 } from '../implementacion/pasos.js';
import { CRITERIOS } from '../propuesta/datos.js';
import { minga, s3, s4 } from './citas.js';
import type { ContextoCocreacion } from './contexto.js';
import { NOMBRADAS, ningunoResponde } from './ninguno-responde.js';

// ── C1: the methodology is the gate; the guide says the forum defines it, not that it must ──
export const METODOLOGIA_COCREACION = producto('metodologia', ['metodologia_cocreacion'], {
  codigo: 'METODOLOGIA_COCREACION',
  fuerza: 'sugerido',
  cita: guia5(6, 'la metodología para cocrear los planes de acción'),
  sinFirma: true,
});
export const ACTA_DE_METODOLOGIA = producto('actaSesion', ['acta_sesion', 'acta_constitucion'], {
  codigo: 'ACTA_DE_METODOLOGIA',
  certeza: 'INF',
  cita: s3('punto 2', 'Aprobación de la Metodología de Cocreación'),
});

// ── C2: what was held before is recorded after the reception closed, and it is said ──
export const RECEPCION_ABIERTA = orden<ContextoCocreacion>(
  {
    codigo: 'RECEPCION_ABIERTA',
    fuerza: 'sugerido',
    certeza: 'INF',
    cita: s3('punto 2', 'análisis y evaluación de propuestas'),
  },
  ({ pasos }) => !estaCerrado(pasos['2']?.estado),
);

// ── C3: by which criteria, and that all were looked at ──
/** Scores were given by the weights published then: from the first one on, they stay. */
export const CRITERIOS_SIN_USAR = requisito<ContextoCocreacion>({
  codigo: 'CRITERIOS_SIN_USAR',
  fuerza: 'debe',
  certeza: 'fuente',
  clase: 'contenido',
  cita: minga('criterios con los que ya se calificó'),
  evaluar: ningunoResponde('calificadas', ({ length }) => ({ cuantas: length })),
});
type Criterios = { readonly criterios?: readonly { readonly clave: string }[] };
export const CRITERIOS_SIN_REPETIR = contenido<Criterios>(
  { codigo: 'CRITERIOS_SIN_REPETIR', cita: minga('criterios de evaluación') },
  ({ criterios = [] }) => {
    const repetidos = criterios
      .map((c) => c.clave)
      .filter((clave, i, todas) => todas.indexOf(clave) !== i);
    return repetidos.length === 0 ? null : { criterios: repetidos };
  },
);
export const CRITERIOS_DE_LA_GUIA = contenido<Criterios>(
  {
    codigo: 'CRITERIOS_DE_LA_GUIA',
    fuerza: 'sugerido',
    cita: s4(
      'características',
      'Relevancia',
      'Factibilidad',
      'Innovación',
      'Alcance',
      'Sostenibilidad',
    ),
  },
  ({ criterios = [] }) => {
    const faltan = CRITERIOS.filter((c) => !criterios.some((x) => x.clave === c));
    return faltan.length === 0 ? null : { criterios: faltan };
  },
);
export const RECEPCION_CERRADA = pasoCerrado(2, {
  codigo: 'RECEPCION_CERRADA',
  fuerza: 'debe',
  certeza: 'INF',
  cita: s3('punto 2', 'análisis y evaluación de propuestas'),
});
export const PROPUESTAS_EVALUADAS = requisito<ContextoCocreacion, { evaluadas?: number }>({
  codigo: 'PROPUESTAS_EVALUADAS',
  fuerza: 'debe',
  certeza: 'INF',
  clase: 'contenido',
  cita: s3('punto 2', 'criterios de inclusión, viabilidad, priorización de propuestas'),
  evaluar: ({ propuestas }, datos) => {
    if (datos === undefined) return depende;
    const evaluadas = datos.evaluadas ?? 0;
    return evaluadas >= propuestas ? cumple : falta({ sinEvaluar: propuestas - evaluadas });
  },
});

/** A figure mistyped is easier to see beside the other; ours, and it only warns. */
export const SELECCIONADAS_ENTRE_EVALUADAS = contenido<{
  evaluadas?: number;
  seleccionadas?: number;
}>(
  {
    codigo: 'SELECCIONADAS_ENTRE_EVALUADAS',
    certeza: 'INF',
    cita: s3('punto 2', 'criterios de inclusión, viabilidad, priorización de propuestas'),
  },
  ({ evaluadas, seleccionadas }) =>
    evaluadas === undefined || seleccionadas === undefined || seleccionadas <= evaluadas
      ? null
      : { seleccionadas, evaluadas },
);

// ── Their answers, before the commitments are settled ──
export const RESPUESTAS_RAZONADAS = requisito<ContextoCocreacion, { respondidas?: number }>({
  codigo: 'RESPUESTAS_RAZONADAS',
  fuerza: 'debe',
  certeza: 'INF',
  clase: 'contenido',
  cita: s4('propuesta virtual', 'Conoce sobre su estado'),
  evaluar: ({ propuestas }, datos) => {
    if (datos === undefined) return depende;
    const respondidas = datos.respondidas ?? 0;
    return respondidas >= propuestas ? cumple : falta({ sinResponder: propuestas - respondidas });
  },
});

/** Those received here are known one by one: who sent one was told it would be known what became of it. */
export const PROPUESTAS_RESPONDIDAS = requisito<ContextoCocreacion>({
  codigo: 'PROPUESTAS_RESPONDIDAS',
  fuerza: 'sugerido',
  certeza: 'fuente',
  clase: 'contenido',
  cita: s4('propuesta virtual', 'Conoce sobre su estado'),
  evaluar: ningunoResponde('sinRespuesta', (propuestas) => ({
    propuestas: propuestas.slice(0, NOMBRADAS),
    cuantas: propuestas.length,
  })),
});
