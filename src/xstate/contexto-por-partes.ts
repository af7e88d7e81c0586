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

/** The same names as before, each good in its place. */
function deObjeto(esquema: z.ZodObject): Revisor {
  const partes = new Map(
    Object.entries(esquema.shape).map(([clave, parte]) => [clave, revisorDe(parte as z.ZodType)]),
  );
  return (valor, antes) => {
    if (valor === antes) return true;
    if (!esLlano(valor) || !esLlano(antes)) return false;
    let faltan = 0;
    for (const clave in antes) if (Object.hasOwn(antes, clave)) faltan += 1;
    for (const clave of Object.keys(valor)) {
      const parte = partes.get(clave);
      if (parte === undefined || !Object.hasOwn(antes, clave)) return false;
      if (!parte(valor[clave], antes[clave])) return false;
      faltan -= 1;
    }
    return faltan === 0;
  };
}

function deRegistro(esquema: z.ZodRecord): Revisor {
  const parte = revisorDe(esquema.valueType as z.ZodType);
  const nombre = esquema.keyType as unknown as z.ZodType;
  return (valor, antes) => {
    if (valor === antes) return true;
    if (!esLlano(valor) || !esLlano(antes)) return false;
    for (const clave of Object.keys(valor)) {
      const conocida = Object.hasOwn(antes, clave);
      if (!conocida && !nombre.safeParse(clave).success) return false;
      if (!parte(valor[clave], conocida ? antes[clave] : undefined)) return false;
    }
    return true;
  };
}

const esLlano = (valor: unknown): valor is Objeto =>
  typeof valor === 'object' &&
  valor !== null &&
  Object.getPrototypeOf(valor) === Object.prototype &&
  !('toJSON' in valor);
