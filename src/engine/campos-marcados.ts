/**
 * What the schema of an event's data says of its fields: which hold documents, which hold words that must be erasable, which
 * hold the account that acts, which say the day of something that happened, which are called otherwise than by their name.
 * Read once per schema from its JSON Schema, whose `minga` the fields of `machines/campos.ts` carry along.
 */
import { z } from 'zod';
import type { Json, JsonObjeto } from '../../machines/contrato.js';

/** Way from the data to a value: names of properties, `CADA` for the elements of a list or of a record. */
export const CADA = Symbol('each');
export type Ruta = readonly (string | typeof CADA)[];

export interface CamposMarcados {
  readonly documentos: readonly Ruta[];
  readonly textos: readonly { readonly ruta: Ruta; readonly clase: 'texto' | 'personal' }[];
  readonly cuentas: readonly Ruta[];
  /** Days of what already happened. */
  readonly pasadas: readonly Ruta[];
  /** Key of the procedure's texts that names the field. */
  readonly titulos: readonly { readonly ruta: Ruta; readonly clave: string }[];
}

interface Leido {
  readonly esquema: JsonObjeto;
  readonly campos: CamposMarcados;
}

const leidos = new WeakMap<z.ZodType, Leido>();

/** JSON Schema (2020-12) of what a client sends. */
export const esquemaDe = (tipo: z.ZodType): JsonObjeto => leer(tipo).esquema;
export const camposDe = (tipo: z.ZodType): CamposMarcados => leer(tipo).campos;

function leer(tipo: z.ZodType): Leido {
  let leido = leidos.get(tipo);
  if (leido === undefined) {
    const esquema = z.toJSONSchema(tipo, {
      io: 'input',
      unrepresentable: 'any',
    }) as unknown as JsonObjeto;
    leido = { esquema, campos: marcados(esquema) };
    leidos.set(tipo, leido);
  }
  return leido;
}

/** A schema that names itself (`$ref`) is followed this deep: deeper data of that kind does not exist here. */
const HONDURA = 12;

function marcados(raiz: JsonObjeto): CamposMarcados {
  const documentos: Ruta[] = [];
  const textos: { ruta: Ruta; clase: 'texto' | 'personal' }[] = [];
  const cuentas: Ruta[] = [];
  const pasadas: Ruta[] = [];
  const titulos: { ruta: Ruta; clave: string }[] = [];
  const vistas = new Set<string>();

  const anotar = (marca: string, ruta: Ruta): void => {
    const clave = `${marca} ${ruta.map((t) => (t === CADA ? '*' : `.${t}`)).join('')}`;
    if (vistas.has(clave)) return;
    vistas.add(clave);
    if (marca === 'documento') documentos.push(ruta);
    else if (marca === 'cuentaQueActua') cuentas.push(ruta);
    else if (marca === 'pasada') pasadas.push(ruta);
    else if (marca === 'texto' || marca === 'personal') textos.push({ ruta, clase: marca });
  };
  const andar = (nodo: Json | undefined, ruta: Ruta): void => {
    if (ruta.length > HONDURA || typeof nodo !== 'object' || nodo === null || Array.isArray(nodo))
      return;
    const n = nodo as JsonObjeto;
    if (typeof n['minga'] === 'string') anotar(n['minga'], ruta);
    if (n['pasada'] === true) anotar('pasada', ruta);
    if (typeof n['titulo'] === 'string') titulos.push({ ruta, clave: n['titulo'] });
    if (typeof n['$ref'] === 'string') andar(referido(raiz, n['$ref']), ruta);
    for (const clave of ['anyOf', 'oneOf', 'allOf'] as const)
      for (const rama of lista(n[clave])) andar(rama, ruta);
    for (const [nombre, hijo] of Object.entries(objeto(n['properties'])))
      andar(hijo, [...ruta, nombre]);
    for (const elemento of lista(n['prefixItems'])) andar(elemento, [...ruta, CADA]);
    andar(n['items'], [...ruta, CADA]);
    andar(n['additionalProperties'], [...ruta, CADA]);
  };
  andar(raiz, []);
  return { documentos, textos, cuentas, pasadas, titulos };
}

const lista = (valor: Json | undefined): readonly Json[] =>
  Array.isArray(valor) ? (valor as readonly Json[]) : [];
const objeto = (valor: Json | undefined): JsonObjeto =>
  typeof valor === 'object' && valor !== null && !Array.isArray(valor) ? (valor as JsonObjeto) : {};

function referido(raiz: JsonObjeto, ref: string): Json | undefined {
  if (ref === '#') return raiz;
  let nodo: Json | undefined = raiz;
  for (const tramo of ref.slice(2).split('/'))
    nodo = objeto(nodo)[tramo.replaceAll('~1', '/').replaceAll('~0', '~')];
  return nodo;
}

/** Every string at the end of a way, with the place where it stands (`acta`, `asistentes.0.nombre`). */
export function* cadenasEn(
  valor: Json,
  ruta: Ruta,
  lugar = '',
): Generator<{ lugar: string; cadena: string }> {
  const [tramo, ...resto] = ruta;
  if (tramo === undefined) {
    if (typeof valor === 'string') yield { lugar, cadena: valor };
    return;
  }
  if (typeof valor !== 'object' || valor === null) return;
  const hasta = (clave: string | number): string =>
    lugar === '' ? `${clave}` : `${lugar}.${clave}`;
  if (tramo === CADA) {
    for (const [clave, hijo] of Object.entries(valor)) yield* cadenasEn(hijo, resto, hasta(clave));
  } else if (Object.hasOwn(valor, tramo)) {
    yield* cadenasEn((valor as JsonObjeto)[tramo]!, resto, hasta(tramo));
  }
}

/** The same data with the strings at the end of a way changed; what does not change is not copied. */
export function cambiarCadenas<T extends Json>(
  valor: T,
  ruta: Ruta,
  cambio: (cadena: string, lugar: string) => string,
  lugar = '',
): T {
  const [tramo, ...resto] = ruta;
  if (tramo === undefined) return typeof valor === 'string' ? (cambio(valor, lugar) as T) : valor;
  if (typeof valor !== 'object' || valor === null) return valor;
  const hasta = (clave: string | number): string =>
    lugar === '' ? `${clave}` : `${lugar}.${clave}`;
  if (Array.isArray(valor)) {
    if (tramo !== CADA) return valor;
    return valor.map((hijo: Json, i) =>
      cambiarCadenas(hijo, resto, cambio, hasta(i)),
    ) as unknown as T;
  }
  const o = valor as JsonObjeto;
  const claves = tramo === CADA ? Object.keys(o) : Object.hasOwn(o, tramo) ? [tramo] : [];
  if (claves.length === 0) return valor;
  const copia: Record<string, Json> = { ...o };
  for (const clave of claves) copia[clave] = cambiarCadenas(o[clave]!, resto, cambio, hasta(clave));
  return copia as T;
}
