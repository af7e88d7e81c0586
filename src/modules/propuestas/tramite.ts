/** How a proposal stands, read from its process; and what of that anybody may know. */
import type { JsonObjeto } from '../../../machines/contrato.js';
import type { Catalogo } from '../../engine/puertos/catalogo.js';
import type { FilaDeTramite, PropuestaEnLista } from './propuesta-store.js';

export interface Tramite {
  /** Name of its state in its procedure; null before it is a process. */
  readonly estado: string | null;
  readonly calificaciones: { readonly [evaluador: string]: number };
  readonly conflictos: readonly string[];
  /** Reference of the answer. */
  readonly respuesta: string | null;
  readonly compromisos: readonly string[];
  /** Processes it was joined to, or divided in. */
  readonly pasoA: readonly string[];
}

const SIN_TRAMITE: Tramite = {
  estado: null,
  calificaciones: {},
  conflictos: [],
  respuesta: null,
  compromisos: [],
  pasoA: [],
};

export function leerTramite(catalogo: Catalogo, fila: FilaDeTramite | null): Tramite {
  if (fila === null) return SIN_TRAMITE;
  const proc = catalogo.get(fila.procedimiento);
  const situacion = proc.restaurar({
    procesoId: fila.id,
    formato: fila.formato,
    estado: JSON.parse(fila.estado) as never,
    contexto: JSON.parse(fila.contexto) as JsonObjeto,
    hijos: JSON.parse(fila.hijos) as never,
    concluida: fila.concluido,
  });
  const c = situacion.contexto as unknown as Pick<Tramite, 'respuesta'> & Partial<Tramite>;
  return {
    estado: proc.verEstados(situacion)[0] ?? null,
    // What is no proposal is not scored, and feeds nothing.
    calificaciones: c.calificaciones ?? {},
    conflictos: c.conflictos ?? [],
    respuesta: c.respuesta,
    compromisos: c.compromisos ?? [],
    pasoA: c.pasoA ?? [],
  };
}

export const ESTADOS_PUBLICOS = [
  'recibida',
  'enEvaluacion',
  'seleccionada',
  'integrada',
  'noSeleccionada',
  'noAdmitida',
  'unida',
  'dividida',
  'publicada',
  'respondida',
  'apartada',
] as const;
type EstadoPublico = (typeof ESTADOS_PUBLICOS)[number];

/** Decided and not yet answered is still «en evaluación»: nothing provisional is told. */
const PUBLICO: { readonly [estado: string]: EstadoPublico } = {
  revisandoAdmision: 'recibida',
  evaluandoPropuesta: 'enEvaluacion',
  respondiendoSeleccion: 'enEvaluacion',
  respondiendoNoSeleccion: 'enEvaluacion',
  siguiendoPropuesta: 'seleccionada',
  propuestaConcluida: 'seleccionada',
  propuestaNoSeleccionada: 'noSeleccionada',
  propuestaNoAdmitida: 'noAdmitida',
  propuestaFusionada: 'unida',
  propuestaDividida: 'dividida',
  respondiendoAporte: 'publicada',
  aporteRespondido: 'respondida',
  aporteRetirado: 'apartada',
};

export function estadoPublico(
  { moderacion }: Pick<PropuestaEnLista, 'moderacion'>,
  { estado, compromisos }: Tramite,
): EstadoPublico {
  if (moderacion === 'apartada') return 'apartada';
  const publico = estado === null ? 'recibida' : (PUBLICO[estado] ?? 'enEvaluacion');
  return publico === 'seleccionada' && compromisos.length > 0 ? 'integrada' : publico;
}

/** Links are told once it is answered, like the rest. */
export const compromisosPublicos = (publico: EstadoPublico, t: Tramite): readonly string[] =>
  publico === 'integrada' ? t.compromisos : [];
