/** The lines of one command as they are being written: what each says, and how things stood before and after it. */
import type { Hechos, JsonObjeto, Observacion } from '../../machines/contrato.js';
import type { Nodo } from './arbol.js';
import type {
  ActuadoPor,
  HijoEnLinea,
  LineaPorSellar,
  PlazoEnLinea,
  RegistradoPor,
} from './linea.js';
import { preguntar } from './procedimiento-seguro.js';

/** What a line says of a command besides its data and facts. */
export interface Autoria {
  readonly actuadoPor: ActuadoPor | null;
  readonly registradoPor: RegistradoPor | null;
  readonly justificaciones?: { readonly [codigo: string]: string };
  /** Observations of the engine itself, added to the procedure's. */
  readonly observaciones?: readonly Observacion[];
  /** The load of what already existed that brought it in. */
  readonly carga?: string;
}
export const DEL_ENGINE: Autoria = { actuadoPor: null, registradoPor: null };

export interface QueDice {
  readonly evento: string;
  readonly datos: JsonObjeto;
  readonly hechos: Hechos | null;
  readonly autoria: Autoria;
  /** Line of this command that brought it about. */
  readonly causa: number | null;
  readonly hijo?: HijoEnLinea;
  readonly motivo?: string;
  readonly documento?: string;
}

const NINGUNA: readonly Observacion[] = [];

export class Cuaderno {
  readonly lineas: LineaPorSellar[] = [];

  /** Begins the next line, with the process as it stands; `nace`: it stood nowhere; `suyas`: of its rules. Gives its number. */
  abrir(nodo: Nodo, que: QueDice, nace = false, suyas = NINGUNA): number {
    const { autoria } = que;
    const ajenas = autoria.observaciones ?? NINGUNA;
    const observaciones = ajenas.length === 0 ? suyas : [...ajenas, ...suyas];
    const linea: { -readonly [K in keyof LineaPorSellar]: LineaPorSellar[K] } = {
      proceso: nodo.id,
      procedimiento: nodo.proc.id,
      evento: que.evento,
      paso: nodo.proc.eventos.get(que.evento)?.paso ?? null,
      causa: que.causa,
      actuadoPor: autoria.actuadoPor,
      registradoPor: autoria.registradoPor,
      ocurridoEn: que.hechos?.ocurridoEn ?? null,
      datos: que.datos,
      hechos: que.hechos,
      antes: nace ? null : { estados: verEstados(nodo) },
      despues: null,
    };
    if (autoria.justificaciones !== undefined) linea.justificaciones = autoria.justificaciones;
    if (observaciones.length > 0) linea.observaciones = observaciones;
    if (que.hijo !== undefined) linea.hijo = que.hijo;
    if (que.motivo !== undefined) linea.motivo = que.motivo;
    if (que.documento !== undefined) linea.documento = que.documento;
    if (autoria.carga !== undefined) linea.carga = autoria.carga;
    return this.lineas.push(linea) - 1;
  }

  /** Ends it, with the process as it stands now. */
  cerrar(nodo: Nodo, numero: number, plazos: readonly PlazoEnLinea[] = []): void {
    const linea = this.lineas[numero]!;
    nodo.tocado = true;
    nodo.ultimaLinea = numero;
    linea.despues = { estados: verEstados(nodo), huella: nodo.huella };
    if (plazos.length > 0) linea.plazos = plazos;
  }
}

export const verEstados = (nodo: Nodo): readonly string[] =>
  preguntar(nodo.proc, () => nodo.proc.verEstados(nodo.situacion));
