/** How a set of open data is said: its fields in both languages, and how its rows come out of what is public of a government. */
import { z } from 'zod';
import type { FichaPublica } from './lo-publico.js';

type Valor = string | number | boolean | null;
export type FilaDeDatos = { readonly [campo: string]: Valor };

export interface Conjunto {
  readonly nombre: string;
  readonly esquema: z.ZodObject;
  /** Needs no more than the list of governments: it is told of those without a process too. */
  readonly deTodos: boolean;
  readonly filas: (f: FichaPublica) => readonly FilaDeDatos[];
}

const campo = <S extends z.ZodType>(tipo: S, description: string, en: string): S =>
  tipo.meta({ description, 'x-en': en });
export const t = (es: string, en: string) => campo(z.string(), es, en);
export const tn = (es: string, en: string) => campo(z.string().nullable(), es, en);
export const n = (es: string, en: string) => campo(z.int(), es, en);
export const nn = (es: string, en: string) => campo(z.number().nullable(), es, en);
export const b = (es: string, en: string) => campo(z.boolean(), es, en);

export const DE_QUIEN = {
  gobierno: t(
    'Código del gobierno local (DPA del INEC; interno si no tiene)',
    'Code of the local government (DPA of INEC; internal when it has none)',
  ),
  gobiernoNombre: t('Nombre del gobierno local', 'Name of the local government'),
  demostracion: b(
    'Es un dato de demostración: no describe a nadie real',
    'It is demonstration data: it describes nobody real',
  ),
};
export const deQuien = ({ gobierno: g }: FichaPublica) => ({
  gobierno: g.codigo,
  gobiernoNombre: g.nombre,
  demostracion: g.demo,
});
const DIA = [
  'Fecha AAAA-MM-DD, o menos si no consta',
  'Date YYYY-MM-DD, or less when unknown',
] as const;
export const enDia = (que: string, what: string) => tn(`${que}. ${DIA[0]}`, `${what}. ${DIA[1]}`);

/** What can be checked by name: the compiler holds each row against the shape it is declared with. */
export function conjunto<S extends z.ZodRawShape>(
  nombre: string,
  forma: S,
  filas: (f: FichaPublica) => readonly z.infer<z.ZodObject<S>>[],
  deTodos = false,
): Conjunto {
  return {
    nombre,
    esquema: z.object(forma),
    deTodos,
    filas: filas as unknown as Conjunto['filas'],
  };
}

/** Several in one cell; null for none. */
export const juntos = (lista: readonly (string | number)[]): string | null =>
  lista.length === 0 ? null : lista.join('; ');
