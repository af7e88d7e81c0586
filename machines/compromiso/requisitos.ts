/** The rules of a commitment. The guide says nothing of its inside: Quito's roadmap and Cuenca's methodology do. */
import { contenido, orden, producto } from '../exigencias.js';
import type { ContextoCompromiso } from './contexto.js';

const VERIFICABLES = ['verificable', 'informe_final', 'publicacion', 'otro'] as const;

export const VERIFICABLE_DE_HITO = producto('verificable', VERIFICABLES, {
  codigo: 'VERIFICABLE_DE_HITO',
  cita: {
    documento: 'S2',
    lugar: 'control periódico',
    claves: ['tiempos, actividades, responsables y verificables'],
  },
  sinFirma: true,
});
export const EVIDENCIA_DE_CUMPLIMIENTO = producto('verificable', VERIFICABLES, {
  codigo: 'EVIDENCIA_DE_CUMPLIMIENTO',
  cita: {
    documento: 'S2',
    lugar: 'control periódico',
    claves: ['verificables', 'validado y verificado'],
  },
  sinFirma: true,
});
export const HITOS_CUMPLIDOS = orden<ContextoCompromiso>(
  {
    codigo: 'HITOS_CUMPLIDOS',
    certeza: 'INF',
    cita: { documento: 'S2', lugar: 'control periódico', claves: ['hoja de ruta para cada hito'] },
  },
  (c) => c.hitos === null || c.hitosCumplidos >= c.hitos,
);
export const HITO_DE_MAS = orden<ContextoCompromiso>(
  {
    codigo: 'HITO_DE_MAS',
    certeza: 'INF',
    cita: { documento: 'S2', lugar: 'control periódico', claves: ['hoja de ruta para cada hito'] },
  },
  (c) => c.hitos === null || c.hitosCumplidos < c.hitos,
);
export const INFORME_DE_CIERRE = producto(
  'informe',
  ['informe_final', 'informe_avance', 'verificable', 'otro'],
  {
    codigo: 'INFORME_DE_CIERRE',
    certeza: 'INF',
    cita: { documento: 'S0', lugar: '§8', claves: ['entrega de informes finales y entregables'] },
    sinFirma: true,
  },
);
export const AVANCE_CON_INFORME = producto('informe', ['informe_avance', 'verificable', 'otro'], {
  codigo: 'AVANCE_CON_INFORME',
  certeza: 'INF',
  cita: {
    documento: 'S0',
    lugar: '§5',
    claves: ['Reportar el avance', 'acorde a los indicadores'],
  },
  sinFirma: true,
});
/** «Complete» and «closed without being met» say opposite things. */
export const NIVEL_COHERENTE = contenido<{ nivel: string }>(
  {
    codigo: 'NIVEL_COHERENTE',
    certeza: 'INF',
    cita: { documento: 'MINGA', lugar: 'escala de cumplimiento', claves: [] },
  },
  (d) => (d.nivel === 'completo' ? { nivel: d.nivel } : null),
);
