/**
 * What was found in a file when it was read. Whoever drew it reads these: each names its element, says in which part of
 * the file, and what would mend it. The sentences live in the catalogue of texts, by code.
 */
import type { JsonObjeto } from '../../../machines/contrato.js';

export interface Hallazgo {
  /** Id of the element in the file; null: the file itself. */
  readonly elemento: string | null;
  readonly nombre: string | null;
  readonly codigo: CodigoDeHallazgo;
  /** `impide`: it will not run like this. `aviso`: it runs, and this is how it was read. */
  readonly gravedad: 'impide' | 'aviso';
  /** It breaks the standard, whether it runs or not. */
  readonly contraLaNorma: boolean;
  readonly params: JsonObjeto;
}

/** Every code: whether it will not run like this, and whether it breaks the standard. */
export const CODIGOS = {
  ARCHIVO_VACIO: { impide: true, norma: true },
  ARCHIVO_GRANDE: { impide: true, norma: true },
  ARCHIVO_DESMEDIDO: { impide: true, norma: false },
  ELEMENTOS_DE_MAS: { impide: true, norma: true },
  CODIFICACION_DESCONOCIDA: { impide: true, norma: true },
  XML_CON_DTD: { impide: true, norma: true },
  XML_MAL_FORMADO: { impide: true, norma: true },
  XML_INCOMPLETO: { impide: true, norma: true },
  NO_ES_BPMN: { impide: true, norma: true },
  ELEMENTO_PERDIDO: { impide: true, norma: true },
  REFERENCIA_ROTA: { impide: true, norma: true },
  SIN_PROCESO: { impide: true, norma: false },
  PROCESO_VACIO: { impide: true, norma: false },
  PROCESO_NO_EJECUTABLE: { impide: false, norma: false },
  SIN_INICIO: { impide: true, norma: false },
  FLUJO_ENTRE_AMBITOS: { impide: true, norma: true },
  FLUJO_SUELTO: { impide: true, norma: true },
  ENTRADA_PROHIBIDA: { impide: true, norma: true },
  SALIDA_PROHIBIDA: { impide: true, norma: true },
  SIN_SALIDA: { impide: false, norma: false },
  SIN_ENTRADA: { impide: false, norma: false },
  INICIO_SIN_FIN: { impide: false, norma: true },
  FIN_SIN_INICIO: { impide: false, norma: false },
  EXTREMOS_DISTINTOS: { impide: false, norma: true },
  DIRECCION_FALSA: { impide: false, norma: true },
  COMPUERTA_SIN_CAMINOS: { impide: false, norma: true },
  METODO_INVALIDO: { impide: false, norma: true },
  MENSAJE_SIN_EXTREMO: { impide: false, norma: true },
  REFERENCIA_DE_OTRA_CLASE: { impide: true, norma: false },
  CONDICION_SIN_TEXTO: { impide: true, norma: false },
  EXPRESION_ILEGIBLE: { impide: true, norma: false },
  EVENTO_SIN_DISPARADOR: { impide: true, norma: true },
  DISPARADOR_FUERA_DE_LUGAR: { impide: true, norma: true },
  PLAZO_SIN_TIEMPO: { impide: true, norma: false },
  PLAZO_ILEGIBLE: { impide: true, norma: false },
  MENSAJE_SIN_NOMBRE: { impide: true, norma: false },
  SENAL_SIN_NOMBRE: { impide: true, norma: false },
  ENLACE_SIN_PAREJA: { impide: true, norma: true },
  ENLACE_REPETIDO: { impide: true, norma: false },
  BORDE_SUELTO: { impide: true, norma: true },
  LLAMADA_SIN_DESTINO: { impide: true, norma: false },
  LLAMADA_DESCONOCIDA: { impide: true, norma: false },
  TRASPASO_INCOMPLETO: { impide: true, norma: false },
  CANTIDAD_INVALIDA: { impide: true, norma: true },
  BUCLE_INVALIDO: { impide: true, norma: false },
  REPETICION_SIN_CUENTA: { impide: true, norma: false },
  POR_DEFECTO_AJENO: { impide: true, norma: true },
  POR_DEFECTO_CON_CONDICION: { impide: false, norma: false },
  CONDICION_EN_PARALELA: { impide: false, norma: false },
  COMPUERTA_SIN_CONDICION: { impide: true, norma: false },
  COMPUERTA_DE_EVENTOS_MAL: { impide: true, norma: true },
  COMPENSACION_SIN_MANEJADOR: { impide: true, norma: false },
  CANCELACION_FUERA_DE_TRANSACCION: { impide: true, norma: true },
  SUBPROCESO_DE_EVENTO_MAL: { impide: true, norma: true },
  NO_EJECUTABLE_AQUI: { impide: true, norma: false },
  GUION_AJENO: { impide: true, norma: false },
  TABLA_ILEGIBLE: { impide: true, norma: false },
  FORMULARIO_ILEGIBLE: { impide: true, norma: false },
  MENSAJE_ENTRE_IGUALES: { impide: false, norma: true },
  CARRIL_REPETIDO: { impide: true, norma: false },
  TAREA_SIN_TIPO: { impide: false, norma: false },
  EXTENSION_IGNORADA: { impide: false, norma: false },
  REFERENCIA_AJENA: { impide: false, norma: false },
  SIN_DIAGRAMA: { impide: false, norma: false },
  EVENTO_SIN_SALIDA: { impide: false, norma: true },
} as const satisfies {
  readonly [codigo: string]: { readonly impide: boolean; readonly norma: boolean };
};
export type CodigoDeHallazgo = keyof typeof CODIGOS;

export class Hallazgos {
  private readonly todos: Hallazgo[] = [];

  anotar(
    codigo: CodigoDeHallazgo,
    de: { readonly id?: string | null | undefined; readonly nombre?: string | null | undefined },
    params: JsonObjeto = {},
  ): void {
    this.todos.push({
      elemento: de.id ?? null,
      nombre: de.nombre ?? null,
      codigo,
      gravedad: CODIGOS[codigo].impide ? 'impide' : 'aviso',
      contraLaNorma: CODIGOS[codigo].norma,
      params,
    });
  }

  get lista(): readonly Hallazgo[] {
    return this.todos;
  }

  get impiden(): boolean {
    return this.todos.some((h) => h.gravedad !== 'aviso');
  }
}
