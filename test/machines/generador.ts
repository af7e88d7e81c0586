/** Data that fit an event, made from its schema alone: the least, the most, and each field varied. */
import { z } from 'zod';
import type {
  DeclaracionDeEvento,
  DocumentoHecho,
  JsonObjeto,
  TipoDocumento,
} from '../../machines/contrato.js';
import { documentoHecho, HOY } from './hechos.js';

export interface Esquema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Esquema[];
  readonly oneOf?: readonly Esquema[];
  readonly properties?: { readonly [campo: string]: Esquema };
  readonly required?: readonly string[];
  readonly items?: Esquema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly minLength?: number;
  readonly format?: string;
  readonly pattern?: string;
  readonly minga?: string;
  readonly tipos?: readonly TipoDocumento[];
  readonly titulo?: string;
  readonly ayuda?: string;
  readonly additionalProperties?: boolean | Esquema;
}

/** Documents the data name, so that the facts can resolve them. */
export type Documentos = { readonly [id: string]: DocumentoHecho };
export interface Muestra {
  readonly datos: JsonObjeto;
  readonly documentos: Documentos;
}

const esquemas = new WeakMap<z.ZodType, Esquema>();
export function esquemaDe(tipo: z.ZodType): Esquema {
  let e = esquemas.get(tipo);
  if (e === undefined) esquemas.set(tipo, (e = z.toJSONSchema(tipo) as Esquema));
  return e;
}

class Hoja {
  readonly documentos: { [id: string]: DocumentoHecho } = {};
  private n = 0;
  id(): string {
    return `0197744a-0000-7000-8000-${(++this.n).toString(16).padStart(12, '0')}`;
  }
}

/** Every value worth trying for a schema; the first is the plainest. */
function valores(e: Esquema, hoja: Hoja): unknown[] {
  if (e.const !== undefined) return [e.const];
  if (e.enum !== undefined) return [...e.enum];
  const ramas = e.anyOf ?? e.oneOf;
  if (ramas !== undefined) return ramas.flatMap((r) => valores(r, hoja));
  switch (e.type) {
    case 'object':
      return [...variantes(e, hoja)];
    case 'array':
      return listas(e, hoja);
    case 'boolean':
      return [true, false];
    case 'integer':
    case 'number': {
      const min = e.minimum ?? (e.exclusiveMinimum === undefined ? 0 : e.exclusiveMinimum + 1);
      const max = e.maximum ?? min + 1000;
      return [
        ...new Set([
          Math.min(min + 1, max),
          min,
          Math.min(min + 30, max),
          Math.min(max, min + 1_000_000),
        ]),
      ];
    }
    case 'null':
      return [null];
    default:
      return cadenas(e, hoja);
  }
}

function cadenas(e: Esquema, hoja: Hoja): string[] {
  if (e.minga === 'documento') {
    const id = hoja.id();
    const tipos = e.tipos ?? [];
    hoja.documentos[id] = documentoHecho(id, { tipos: [...tipos] });
    return [id];
  }
  if (e.format === 'uuid') return [hoja.id()];
  if (e.minga === 'fecha' || e.format === 'date')
    return [HOY, '2022-07-18', '2026-12-31', '2031-01-01'];
  if (e.minga === 'hora') return ['15:00', '16:30'];
  if (e.minga === 'fechaParcial') return [HOY, '2022', '2022-08'];
  if (e.minga === 'enlace' || e.format === 'uri') return ['https://example.ec/documento'];
  const minimo = Math.max(e.minLength ?? 1, 1);
  return [
    e.minga === 'texto' || e.minga === 'personal'
      ? `texto:${'b'.repeat(64)}`
      : 'x'.repeat(Math.max(minimo, 3)),
  ];
}

function listas(e: Esquema, hoja: Hoja): unknown[][] {
  const item = e.items ?? {};
  const primero = () => valores(item, hoja)[0];
  const min = e.minItems ?? 0;
  const max = e.maxItems ?? min + 10;
  const larga = Array.from({ length: Math.min(Math.max(min, 4), max) }, primero);
  // One of each kind the item can be (every sector, every pillar…), as far as the list has room.
  const todos = valores(item, hoja).slice(0, max);
  while (todos.length < min) todos.push(primero());
  return [
    todos,
    Array.from({ length: Math.max(min, Math.min(1, max)) }, primero),
    Array.from({ length: min }, primero),
    larga,
  ];
}

/** The full object, the bare one, and for each field the other values it may take. */
function* variantes(e: Esquema, hoja: Hoja): Generator<Record<string, unknown>> {
  const campos = Object.entries(e.properties ?? {});
  const requeridos = new Set(e.required ?? []);
  const posibles = campos.map(([campo, sub]) => [campo, valores(sub, hoja)] as const);
  const lleno = Object.fromEntries(posibles.map(([c, v]) => [c, v[0]]));
  const escueto = Object.fromEntries(
    posibles.filter(([c]) => requeridos.has(c)).map(([c, v]) => [c, v[0]]),
  );
  yield lleno;
  if (Object.keys(escueto).length < campos.length) yield escueto;
  for (const [campo, otros] of posibles) {
    for (const otro of otros.slice(1)) {
      yield { ...lleno, [campo]: otro };
      if (requeridos.has(campo)) yield { ...escueto, [campo]: otro };
    }
    if (!requeridos.has(campo)) {
      yield { ...escueto, [campo]: otros[0] };
      const { [campo]: _sin, ...resto } = lleno;
      yield resto;
    }
  }
}

const TOPE_DE_MUESTRAS = 120;
const muestrasPorTipo = new WeakMap<z.ZodType, readonly Muestra[]>();

/** Samples that fit, by the schema and by zod's own refinements. */
export function muestras(tipo: z.ZodType): readonly Muestra[] {
  let hechas = muestrasPorTipo.get(tipo);
  if (hechas === undefined) {
    const hoja = new Hoja();
    hechas = valores(esquemaDe(tipo), hoja)
      .filter((v) => tipo.safeParse(v).success)
      .slice(0, TOPE_DE_MUESTRAS)
      .map((v) => ({ datos: v as JsonObjeto, documentos: hoja.documentos }));
    muestrasPorTipo.set(tipo, hechas);
  }
  return hechas;
}

/** Documents named by given data (an example written by hand), found by the marks of the schema. */
export function documentosEn(
  declaracion: Pick<DeclaracionDeEvento, 'datos'>,
  datos: unknown,
): Documentos {
  const documentos: { [id: string]: DocumentoHecho } = {};
  const mirar = (e: Esquema, v: unknown): void => {
    for (const rama of e.anyOf ?? e.oneOf ?? []) mirar(rama, v);
    if (e.minga === 'documento' && typeof v === 'string')
      documentos[v] = documentoHecho(v, { tipos: [...(e.tipos ?? [])] });
    else if (Array.isArray(v) && e.items !== undefined) for (const x of v) mirar(e.items, x);
    else if (typeof v === 'object' && v !== null)
      for (const [campo, x] of Object.entries(v)) {
        const sub = e.properties?.[campo];
        if (sub !== undefined) mirar(sub, x);
      }
  };
  mirar(esquemaDe(declaracion.datos), datos);
  return documentos;
}

/** Every field of a schema with the key of its label, and every option. */
export function* camposDe(
  e: Esquema,
): Generator<{ readonly campo: string; readonly esquema: Esquema }> {
  for (const rama of e.anyOf ?? e.oneOf ?? []) yield* camposDe(rama);
  if (e.items !== undefined) yield* camposDe(e.items);
  for (const [campo, sub] of Object.entries(e.properties ?? {})) {
    yield { campo, esquema: sub };
    yield* camposDe(sub);
  }
}
