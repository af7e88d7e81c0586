/** What is said of a plan, in the order of the OGP local form; Quito's page prints it answer by answer. */
import { documento, enlace, entero, fecha, lista, objeto, personal, texto } from '../campos.js';

const largo = () => texto({ max: 6000 }).optional();
const corto = () => texto({ max: 300 });

/** All of it may be missing: what is known is said, and completed later. */
export const CAMPOS_DE_PLAN = {
  titulo: corto().optional(),
  inicio: fecha().optional(),
  fin: fecha().optional(),
  entregadoEl: fecha().optional(),
  finDeMandato: fecha().optional(),
  instituciones: lista(corto(), { max: 30 }).optional(),
  prologo: largo(),
  visionDeLargoPlazo: largo(),
  logros: largo(),
  desafios: largo(),
  metasDeMedianoPlazo: largo(),
  contribucionALaVision: largo(),
  contribucionALaPolitica: largo(),
  coordinacionInstitucional: largo(),
  espacios: largo(),
  diversidad: largo(),
  participantes: largo(),
  grupos: entero().optional(),
  reunionesPublicas: entero().optional(),
  colaboracionContinua: largo(),
  entidadDeMonitoreo: largo(),
  contactoDeMonitoreo: personal({ max: 300 }).optional(),
  actividadesDeDialogo: largo(),
  controlPeriodico: largo(),
  resultadosAlPublico: largo(),
  respaldos: lista(
    objeto({
      persona: personal().optional(),
      cargo: texto({ max: 200 }).optional(),
      organizacion: corto(),
    }),
    { max: 60 },
  ).optional(),
  instrumentoDeAprobacion: documento(['acta_sesion', 'normativa', 'oficio', 'otro']).optional(),
  direccion: enlace().optional(),
  direccionOgp: enlace().optional(),
} as const;
