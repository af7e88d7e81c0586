/** The data of an ordinary GAD at every step, and how to bring a process up to one of them. */
import { implementacion } from '../../../machines/implementacion/definicion.js';
import type { Hechos, JsonObjeto } from '../../../machines/contrato.js';
import { Paseo, unDocumento } from '../paseo.js';

export const SECTORES_COMPLETOS = { publico: 2, privado: 1, sociedadCivil: 3, academia: 1 };
export const PILARES_COMPLETOS = {
  transparencia: true,
  integridad: true,
  participacion: true,
  colaboracion: true,
};
const TEXTO = `texto:${'c'.repeat(64)}`;

export const DATOS = {
  indicarInteres: () => ({ origen: 'a', manifestacion: unDocumento() }),
  suscribirCompromiso: () => ({
    oficioDelegacion: unDocumento(),
    actaCompromiso: unDocumento(),
    pocl: TEXTO,
    delegados: 3,
    comunicadoPoc: '2025-03-03',
    comunicadoGremio: '2025-03-03',
    canal: 'quipux',
  }),
  informarGrupoNucleo: () => ({ canal: 'correoInstitucional' }),
  sensibilizarDelegados: () => ({ modalidad: 'propia', tema: TEXTO, asistentes: 12 }),
  identificarActores: () => ({ ...SECTORES_COMPLETOS }),
  elaborarDiagnostico: () => ({ diagnostico: unDocumento(), ...PILARES_COMPLETOS }),
  mapearActores: () => ({ mapeo: unDocumento(), ...SECTORES_COMPLETOS }),
  concluirAcercamiento: () => ({ ...SECTORES_COMPLETOS, criterios: true }),
  conformarForo: () => ({
    base: 'lineamientos',
    actaConstitucion: unDocumento(),
    ...SECTORES_COMPLETOS,
    voluntadYExperiencia: true,
  }),
  cocrearNormativa: () => ({
    propuesta: unDocumento(),
    actaSesion: unDocumento(),
    mecanismosDeEleccion: true,
    modeloDeGestion: true,
    atribuciones: true,
  }),
  aprobarNormativa: () => ({
    normativa: unDocumento(),
    instrumento: 'ordenanza',
    numero: '001-2025',
    organo: 'Concejo',
  }),
  sensibilizarForo: () => ({ modalidad: 'propia', tema: TEXTO, asistentes: 20 }),
  abrirPlan: () => ({ regimenPlazo: 'PROPIO', miembroOgp: false }),
} satisfies { [evento: string]: () => JsonObjeto };
export type Evento = keyof typeof DATOS;

export const ORDEN = Object.keys(DATOS) as Evento[];

/** A process in which everything before this event has been done, in the order of Anexo 4. */
export function antesDe(evento: Evento, siempre: Partial<Hechos> = {}): Paseo {
  const p = new Paseo(implementacion, {}, siempre);
  for (const e of ORDEN) {
    if (e === evento) return p;
    p.dar(e, DATOS[e]());
  }
  return p;
}
export const despuesDe = (evento: Evento, siempre: Partial<Hechos> = {}): Paseo =>
  antesDe(evento, siempre).dar(evento, DATOS[evento]());
