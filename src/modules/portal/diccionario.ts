/** What each column of the open data says, for people. */
import { z } from 'zod';
import { CONJUNTOS } from './conjuntos.js';

export interface CampoDeDiccionario {
  readonly conjunto: string;
  readonly campo: string;
  readonly tipo: string;
  readonly significado: string;
  readonly meaning: string;
}

const TIPOS: { readonly [clase: string]: string } = {
  string: 'texto',
  number: 'número',
  int: 'número',
  boolean: 'verdadero/falso',
};

export const DICCIONARIO: readonly CampoDeDiccionario[] = CONJUNTOS.flatMap((c) =>
  Object.entries(c.esquema.shape).map(([nombre, tipo]) => {
    const { description, 'x-en': en } = (tipo as z.ZodType).meta() as {
      description: string;
      'x-en': string;
    };
    const vacio = tipo instanceof z.ZodNullable;
    const dentro = (vacio ? tipo.unwrap() : tipo) as z.ZodType;
    return {
      conjunto: c.nombre,
      campo: nombre,
      tipo: `${TIPOS[dentro.def.type] ?? dentro.def.type}${vacio ? ' o vacío' : ''}`,
      significado: description,
      meaning: en,
    };
  }),
);
