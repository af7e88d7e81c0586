import { z } from 'zod';
import { noEsJson } from './solo-json.js';

/** Is this part good, knowing that what stood in its place was? */
type Revisor = (valor: unknown, antes: unknown) => boolean;
type Objeto = Readonly<Record<string, unknown>>;

/**
 * A context against its schema, when the one it came from was found good: a part that is the very same value is not
 * looked at again. A context is never changed in place, and of a large one each transition renews little.
 */
export class ContextoPorPartes {
  private readonly revisor: Revisor;
  private readonly buenos = new WeakSet<object>();

  constructor(private readonly esquema: z.ZodType) {
    this.revisor = revisorDe(esquema);
  }

  /** @throws Error saying where it is not JSON or does not fit its schema */
  revisar(contexto: unknown, antes: object | null): void {
    const seSabia = antes !== null && this.buenos.has(antes);
    if (!seSabia || !this.revisor(contexto, antes)) this.revisarEntero(contexto);
    this.buenos.add(contexto as object);
  }

  private revisarEntero(contexto: unknown): void {
    const mal = noEsJson(contexto);
    if (mal !== null) throw new Error(`the context is not JSON at '${mal}'`);
    const leido = this.esquema.safeParse(contexto);
    if (!leido.success)
      throw new Error(`the context does not fit its schema: ${leido.error.message}`);
  }
}

function revisorDe(esquema: z.ZodType): Revisor {
  const { def } = esquema;
  const entero: Revisor = (valor, antes) =>
    Object.is(valor, antes) || (noEsJson(valor) === null && esquema.safeParse(valor).success);
  // What is asked of the whole can only be asked of the whole.
  if ((def as { checks?: readonly unknown[] }).checks?.length) return entero;
  if (esquema instanceof z.ZodObject) return deObjeto(esquema);
  if (esquema instanceof z.ZodRecord) return deRegistro(esquema);
  return entero;
}

function deObjeto(esquema: z.ZodObject): Revisor {
  const partes = new Map<string, { readonly revisor: Revisor; readonly falta: boolean }>();
  for (const [clave, parte] of Object.entries(esquema.shape) as [string, z.ZodType][])
    partes.set(clave, { revisor: revisorDe(parte), falta: !parte.safeParse(undefined).success });
  const indispensables = [...partes.values()].filter((p) => p.falta).length;
  return (valor, antes) => {
    if (valor === antes) return true;
    // All of it is new: at once is cheaper than part by part.
    if (!esLlano(antes)) return noEsJson(valor) === null && esquema.safeParse(valor).success;
    if (!esLlano(valor)) return false;
    let hay = 0;
    for (const clave of Object.keys(valor)) {
      const parte = partes.get(clave);
      // A part that is there and is nothing would not come back from JSON.
      if (parte === undefined || valor[clave] === undefined) return false;
      if (!parte.revisor(valor[clave], antes[clave])) return false;
      if (parte.falta) hay += 1;
    }
    return hay === indispensables;
  };
}

function deRegistro(esquema: z.ZodRecord): Revisor {
  const parte = revisorDe(esquema.valueType as z.ZodType);
  const nombre = esquema.keyType as unknown as z.ZodType;
  return (valor, antes) => {
    if (valor === antes) return true;
    if (!esLlano(valor)) return false;
    const sabido = esLlano(antes) ? antes : NADA;
    for (const clave of Object.keys(valor)) {
      if (valor[clave] === undefined) return false;
      if (!Object.hasOwn(sabido, clave) && !nombre.safeParse(clave).success) return false;
      if (!parte(valor[clave], sabido[clave])) return false;
    }
    return true;
  };
}

/** Nothing was known: each of its parts is looked at. */
const NADA: Objeto = Object.freeze(Object.create(null) as Objeto);

const esLlano = (valor: unknown): valor is Objeto =>
  typeof valor === 'object' &&
  valor !== null &&
  Object.getPrototypeOf(valor) === Object.prototype &&
  !('toJSON' in valor);
