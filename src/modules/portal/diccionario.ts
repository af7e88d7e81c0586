/** What each column of the open data says, for people. */
import { z } from 'zod';
import { CONJUNTOS } from './conjuntos.js';

export interface CampoDeDiccionario {
  readonly conjunto: string;
  readonly campo: string;
  readonly tipo: string;
  /** The same, for who reads the page in English; the files say it in one way. */
  readonly type: string;
  readonly significado: string;
  readonly meaning: string;
}

const TIPOS: { readonly [clase: string]: readonly [tipo: string, type: string] } = {
  string: ['texto', 'text'],
  number: ['número', 'number'],
  int: ['número', 'number'],
  boolean: ['verdadero/falso', 'true/false'],
};

export const DICCIONARIO: readonly CampoDeDiccionario[] = CONJUNTOS.flatMap((c) =>
  Object.entries(c.esquema.shape).map(([nombre, tipo]) => {
    const { description, 'x-en': en } = (tipo as z.ZodType).meta() as {
      description: string;
      'x-en': string;
    };
    const vacio = tipo instanceof z.ZodNullable;
    const dentro = (vacio ? tipo.unwrap() : tipo) as z.ZodType;
    const [suyo, its] = TIPOS[dentro.def.type] ?? [dentro.def.type, dentro.def.type];
    return {
      conjunto: c.nombre,
      campo: nombre,
      tipo: `${suyo}${vacio ? ' o vacío' : ''}`,
      type: `${its}${vacio ? ' or empty' : ''}`,
      significado: description,
      meaning: en,
    };
  }),
);
