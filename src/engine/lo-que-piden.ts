/**
 * What the rules of an act ask of it while it is being filled in: everything at once, and not what is left once the rest is
 * there. With data that lack something a rule is heard only where it misses a field; what else it would say may be untrue.
 */
import {
  efectoDeFuerza,
  type DocumentoHecho,
  type Evaluacion,
  type JsonObjeto,
  type RequisitoCualquiera,
} from '../../machines/contrato.js';
import { esquemaDe } from './campos-marcados.js';
import { ComandoRechazado, type RequisitoVisto } from './comandos.js';
import type { HechoLeido, HechosResueltos } from './hecho-de-persona.js';
import { verRequisito } from './requisitos-vistos.js';

export interface LoQuePiden {
  readonly requisitos: readonly RequisitoVisto[];
  /** Fields the schema lets be left out and, as the act stands, a rule that binds does not. */
  readonly exigidos: readonly string[];
}

export function loQuePiden(leido: HechoLeido, { hechos, prueba }: HechosResueltos): LoQuePiden {
  const { situado, datos, errores } = leido;
  const { declaracion } = situado.oferta;
  const { contexto } = situado.nodo.situacion;
  const completo = errores.length === 0;
  const con = (r: RequisitoCualquiera, d: JsonObjeto, sabiendo = hechos): Evaluacion | null => {
    try {
      return r.evaluar(contexto, d, sabiendo);
    } catch {
      // It takes for granted what is not there yet.
      return null;
    }
  };
  // What proves who acted may be a document of the act itself.
  const { prueba: campoDePrueba } = leido.via;
  const pruebaDelActo =
    campoDePrueba !== 'sobre' &&
    leido.cmd.actuadoPor?.documento === undefined &&
    !hechos.sinConstancia
      ? campoDePrueba
      : null;
  const obliga = (r: RequisitoCualquiera): boolean =>
    efectoDeFuerza(r.fuerza, r.certeza, hechos.modo, false) === 'bloquea';
  const conElla = {
    ...hechos,
    documentos: { ...hechos.documentos, [POR_ADJUNTAR.id]: POR_ADJUNTAR },
  };
  /**
   * It is asked for already, and with it this rule would ask for nothing: either of two is enough, and of a suggestion no
   * reason is asked meanwhile.
   */
  const bastaLaPrueba = (r: RequisitoCualquiera, d: JsonObjeto, campo: string | null): boolean => {
    const p = pruebaDelActo;
    if (p === null || campo === null || d[p] !== undefined) return false;
    if (campo === p && obliga(r)) return false;
    const dicho = con(r, { ...d, [p]: POR_ADJUNTAR.id }, conElla);
    return dicho !== null && echaEnFalta(dicho) === null;
  };
  const requisitos = declaracion.requisitos.map((requisito) => {
    const dicho = con(requisito, datos);
    const evaluacion =
      dicho !== null &&
      (completo || echaEnFalta(dicho) !== null) &&
      !bastaLaPrueba(requisito, datos, echaEnFalta(dicho))
        ? dicho
        : requisito.evaluar(contexto, undefined, hechos);
    return verRequisito({ requisito, evaluacion }, hechos);
  });

  const deQuienActua: RequisitoVisto[] = [];
  try {
    prueba.observar(hechos);
  } catch (error) {
    if (!(error instanceof ComandoRechazado)) throw error;
    deQuienActua.push(...((error.params['incumplidos'] ?? []) as readonly RequisitoVisto[]));
  }

  const obligan = declaracion.requisitos.filter(obliga);
  const campos = Object.keys((esquemaDe(declaracion.datos)['properties'] ?? {}) as JsonObjeto);
  const exigidos = campos.filter((campo) => {
    const { [campo]: _suyo, ...resto } = datos;
    return obligan.some((r) => {
      const dicho = con(r, resto);
      return dicho !== null && echaEnFalta(dicho) === campo && !bastaLaPrueba(r, resto, campo);
    });
  });
  return {
    requisitos: [...requisitos, ...deQuienActua],
    exigidos: [...new Set(pruebaDelActo === null ? exigidos : [...exigidos, pruebaDelActo])],
  };
}

/** The proof that is not there yet, as it will have to be. */
const POR_ADJUNTAR: DocumentoHecho = {
  id: '00000000-0000-7000-8000-000000000000',
  version: 1,
  tipos: [],
  instrumento: null,
  organo: null,
  numero: null,
  firmado: true,
  fechaEmision: null,
  fechaRecepcion: null,
  sha256: '',
};

const echaEnFalta = (e: Evaluacion): string | null => {
  const campo = e.resultado === 'falta' ? e.params?.['campo'] : undefined;
  return typeof campo === 'string' ? campo : null;
};
