import { applyDecorators, HttpCode, SetMetadata } from '@nestjs/common';
import type { z } from 'zod';
import type { CodigoDeProblema } from '../problema.js';

/** An answer that is a file, of one of these types; of none of them, of any. */
export class Archivo {
  constructor(readonly tipos: readonly string[]) {}
}
export const archivo = (...tipos: readonly string[]): Archivo =>
  new Archivo(tipos.length === 0 ? ['*/*'] : tipos);

/** What the OpenAPI document says of a handler, besides its path and what it reads. */
export interface Operacion {
  /** `operationId`, in camelCase, unique: clients are generated with it. */
  readonly id: string;
  readonly grupo: string;
  readonly resumen: string;
  readonly descripcion?: string;
  /** Status and shape of the good answer; null: no body; `corriente`: events without end. */
  readonly estado?: 200 | 201 | 202 | 204 | 303;
  readonly respuesta: z.ZodType | Archivo | 'corriente' | null;
  readonly problemas?: readonly CodigoDeProblema[];
  /** Takes `Idempotency-Key`; takes `If-Match`. */
  readonly idempotente?: boolean;
  readonly condicional?: boolean;
  /** The body is a form with a file (`archivo`) and JSON (`metadatos`), of this shape. */
  readonly formulario?: z.ZodType;
}

export const OPERACION = 'minga:operacion';
const ENTRADAS = Symbol('minga:entradas');

/** Of the good answer: without a body, 204. */
export const estadoDe = (o: Operacion): number => o.estado ?? (o.respuesta === null ? 204 : 200);

/** What is said of a handler, and the status it answers with: the document cannot say another. */
export const Operacion = (o: Operacion): MethodDecorator =>
  applyDecorators(SetMetadata(OPERACION, o), HttpCode(estadoDe(o)));

export interface Entradas {
  cuerpo?: z.ZodType;
  consulta?: z.ZodType;
  camino?: z.ZodType;
}
type ClaseConEntradas = { [ENTRADAS]?: Map<string | symbol, Entradas> };

export function anotarEntrada(
  clase: object,
  metodo: string | symbol,
  donde: keyof Entradas,
  esquema: z.ZodType,
): void {
  const prototipo = clase as ClaseConEntradas;
  const todas = (prototipo[ENTRADAS] ??= new Map<string | symbol, Entradas>());
  todas.set(metodo, { ...todas.get(metodo), [donde]: esquema });
}

export const entradasDe = (clase: object, metodo: string): Entradas =>
  (clase as ClaseConEntradas)[ENTRADAS]?.get(metodo) ?? {};
