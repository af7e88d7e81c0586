/**
 * The form of a task: the JSON Schema drawn with it, as the fields the steps of every procedure are made of, so that the
 * same form, the same drafts and the same refusals serve both.
 */
import { z } from 'zod';
import {
  clave,
  documento,
  entero,
  opcion,
  fecha,
  objeto,
  siNo,
  texto,
} from '../../../machines/campos.js';
import { TIPOS_DOCUMENTO, type TipoDocumento } from '../../../machines/contrato.js';

interface CampoDeEsquema {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly title?: string;
  /** `documento`, with `tipos`; or `texto`: free words, kept where they can be erased, that no condition can read. */
  readonly minga?: string;
  readonly tipos?: readonly string[];
}

export interface Formulario {
  readonly datos: z.ZodType;
  readonly titulos: { readonly [campo: string]: string };
}

export class FormularioIlegible extends Error {
  override readonly name = 'FormularioIlegible';
}

/** @throws FormularioIlegible naming the field it cannot make. */
export function leerFormulario(json: string): Formulario {
  const esquema = JSON.parse(json) as {
    readonly properties?: { readonly [campo: string]: CampoDeEsquema };
    readonly required?: readonly string[];
  };
  const campos: { [campo: string]: z.ZodType } = {};
  const titulos: { [campo: string]: string } = {};
  for (const [nombre, c] of Object.entries(esquema.properties ?? {})) {
    if (!/^[A-Za-z_]\w{0,60}$/.test(nombre)) throw new FormularioIlegible(nombre);
    const campo = campoDe(nombre, c);
    campos[nombre] = esquema.required?.includes(nombre) === true ? campo : campo.optional();
    titulos[nombre] = c.title ?? nombre;
  }
  return { datos: objeto(campos), titulos };
}

function campoDe(nombre: string, c: CampoDeEsquema): z.ZodType {
  if (c.enum !== undefined) {
    const valores = c.enum.filter((v): v is string => typeof v === 'string');
    if (valores.length === 0 || valores.length !== c.enum.length)
      throw new FormularioIlegible(nombre);
    return opcion(valores as [string, ...string[]]);
  }
  const limites = {
    ...(c.minimum === undefined ? {} : { min: c.minimum }),
    ...(c.maximum === undefined ? {} : { max: c.maximum }),
  };
  switch (c.type) {
    case 'boolean':
      return siNo();
    case 'integer':
      return entero(limites);
    case 'number':
      return z
        .number()
        .min(c.minimum ?? -1e12)
        .max(c.maximum ?? 1e12)
        .meta({});
    case 'string':
      if (c.minga === 'documento') return documento(tiposDe(c.tipos ?? ['otro'], nombre));
      if (c.format === 'date') return fecha();
      return c.minga === 'texto' ? texto() : clave({ max: Math.min(c.maxLength ?? 120, 120) });
    default:
      throw new FormularioIlegible(nombre);
  }
}

function tiposDe(tipos: readonly string[], nombre: string): readonly TipoDocumento[] {
  const conocidos = tipos.filter((t): t is TipoDocumento =>
    (TIPOS_DOCUMENTO as readonly string[]).includes(t),
  );
  if (conocidos.length !== tipos.length) throw new FormularioIlegible(nombre);
  return conocidos;
}
