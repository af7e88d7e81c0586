import type { Efecto } from '../../machines/contrato.js';
import type {
  ParamsDeAbrirHijo,
  ParamsDeAbrirHijos,
  ParamsDeAvisar,
  ParamsDeAvisarPadre,
} from '../../machines/al.js';
import { esObjetoJson } from './solo-json.js';
import type { PlazoDeMaquina } from './plazos-de-maquina.js';

/** What XState hands over to be executed. */
export interface AccionDeXState {
  readonly type: string;
  readonly params?: unknown;
}

export interface Diccionario {
  /** Versioned procedures by the name the machine calls them. */
  readonly hijos: { readonly [nombre: string]: string };
  readonly plazos: ReadonlyMap<string, PlazoDeMaquina>;
}

/**
 * Reads the actions XState returned as things for the engine to do, in their order.
 * @throws Error on an action nobody here knows: a machine that asks for it is defective.
 */
export function leerEfectos(acciones: readonly AccionDeXState[], d: Diccionario): Efecto[] {
  const efectos: Efecto[] = [];
  for (const accion of acciones) {
    if (accion.type === 'abrirHijos') {
      for (const params of (accion.params as ParamsDeAbrirHijos).hijos)
        efectos.push(leerApertura(params, d));
      continue;
    }
    const efecto = leerEfecto(accion, d);
    if (efecto === null) continue;
    // A child opened and stopped in the same step was never there.
    const abierto =
      efecto.tipo === 'detenerHijo'
        ? efectos.findIndex((e) => e.tipo === 'abrirHijo' && e.ref === efecto.ref)
        : -1;
    if (abierto >= 0) efectos.splice(abierto, 1);
    else efectos.push(efecto);
  }
  return efectos;
}

function leerEfecto({ type, params }: AccionDeXState, d: Diccionario): Efecto | null {
  switch (type) {
    case 'xstate.raise':
      return leerRaise(params as { delay?: number; id?: string; event: { type: string } }, d);
    case 'xstate.cancel':
      return { tipo: 'cerrarPlazo', clave: plazo((params as { sendId: string }).sendId, d).clave };
    case 'xstate.spawnChild':
      return leerInvocacion(params as { id: string; src: unknown; input: unknown }, d);
    case 'xstate.stopChild':
      // No child behind it: it had already ended, its notice was heard.
      return params === undefined
        ? null
        : { tipo: 'detenerHijo', ref: (params as { id: string }).id };
    case 'avisar': {
      const { codigo, roles, params: valores } = params as ParamsDeAvisar;
      return { tipo: 'avisar', codigo, roles, params: objeto(valores, `avisar ${codigo}`) };
    }
    case 'abrirHijo':
      return leerApertura(params as ParamsDeAbrirHijo, d);
    case 'avisarPadre': {
      const { evento, datos } = params as ParamsDeAvisarPadre;
      return { tipo: 'avisarPadre', evento, datos: objeto(datos, `avisarPadre ${evento}`) };
    }
    default:
      throw new Error(`unknown action '${type}'`);
  }
}

const leerApertura = (
  { ref, procedimiento, entrada }: ParamsDeAbrirHijo,
  d: Diccionario,
): Efecto => ({
  tipo: 'abrirHijo',
  ref,
  procedimiento: version(procedimiento, d),
  entrada: objeto(entrada, `abrirHijo ${ref}`),
  invocado: false,
});

function leerRaise(
  p: { delay?: number; id?: string; event: { type: string } },
  d: Diccionario,
): Efecto | null {
  if (p.delay === undefined) {
    if (d.plazos.has(p.event.type))
      throw new Error(`the deadline of '${p.event.type}' fired at once`);
    return null;
  }
  const { nombre, clave } = plazo(p.id ?? p.event.type, d);
  return { tipo: 'armarPlazo', nombre, clave };
}

function leerInvocacion(p: { id: string; src: unknown; input: unknown }, d: Diccionario): Efecto {
  if (typeof p.src !== 'string') throw new Error(`the child '${p.id}' is invoked without a name`);
  return {
    tipo: 'abrirHijo',
    ref: p.id,
    procedimiento: version(p.src, d),
    entrada: objeto(p.input ?? {}, `invoke ${p.id}`),
    invocado: true,
  };
}

function plazo(suceso: string, d: Diccionario): PlazoDeMaquina {
  const p = d.plazos.get(suceso);
  if (p === undefined) throw new Error(`'${suceso}' is not a named deadline`);
  return p;
}

function version(nombre: string, d: Diccionario): string {
  const id = d.hijos[nombre];
  if (id === undefined) throw new Error(`the child '${nombre}' has no version in the definition`);
  return id;
}

function objeto(valor: unknown, de: string): Extract<Efecto, { tipo: 'avisar' }>['params'] {
  if (!esObjetoJson(valor)) throw new Error(`${de}: its params are not JSON`);
  return valor;
}
