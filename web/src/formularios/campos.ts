/**
 * A JSON Schema (2020-12, as the server gives it for the data of an event) read into fields a form can draw.
 * `minga` in the schema says the kind where JSON Schema has no word for it: a document, a free text, a civil date.
 */
export interface Opcion {
  readonly valor: string;
  readonly etiqueta: string;
  /** Told, and not to be chosen: its label says why. */
  readonly impedida?: boolean;
}

/** What a field may be one of: as the server calls it. */
export const ELEGIBLES = [
  'informePorValidar',
  'dificultadAbierta',
  'hito',
  'hitoDeLaRuta',
  'hitoPendiente',
  'indicador',
  'directrizPendiente',
  'comunicacionPendiente',
  'organizacionInvitada',
  'compromisoFormulado',
  'compromisoPorFormular',
  'compromisoPorIncorporar',
  'compromisoAbierto',
  'decisionDeSesion',
] as const;
export type Elegible = (typeof ELEGIBLES)[number];
/** Those of which another may be written; of the rest nothing else can be said, and when there is none, none is asked. */
const LIBRES = [
  'organizacionInvitada',
  'compromisoPorFormular',
  'compromisoPorIncorporar',
] as const satisfies readonly Elegible[];
export type ElegibleDeLista = Exclude<Elegible, (typeof LIBRES)[number]>;
export const esDeLista = (e: Elegible | null): e is ElegibleDeLista =>
  e !== null && LIBRES.every((x) => x !== e);

interface Comun {
  readonly nombre: string;
  readonly titulo: string;
  readonly ayuda: string | null;
  readonly obligatorio: boolean;
  /** One of what the process holds; null: anything. */
  readonly deEntre: Elegible | null;
}

export type Campo = Comun &
  (
    | { readonly clase: 'documento'; readonly tipos: readonly string[] }
    | {
        readonly clase: 'texto';
        readonly min: number;
        readonly max: number;
        readonly largo: boolean;
        readonly entrada: 'text' | 'url' | 'email';
      }
    /** `pasada`: the day of something that happened, which must have come. */
    | { readonly clase: 'fecha' | 'fechaParcial'; readonly pasada: boolean }
    | { readonly clase: 'siNo' }
    | {
        readonly clase: 'numero';
        readonly entero: boolean;
        readonly min: number;
        readonly max: number;
      }
    | { readonly clase: 'opcion'; readonly opciones: readonly Opcion[] }
    | { readonly clase: 'varias'; readonly opciones: readonly Opcion[]; readonly min: number }
    | { readonly clase: 'lista'; readonly de: Campo; readonly min: number; readonly max: number }
    | { readonly clase: 'grupo'; readonly campos: readonly Campo[] }
    | {
        readonly clase: 'alternativa';
        /** The field whose value tells the variants apart. */
        readonly por: string;
        readonly variantes: readonly {
          readonly valor: string;
          readonly etiqueta: string;
          readonly campos: readonly Campo[];
        }[];
      }
    /** Who does it: the account of who writes, or a key of somebody who did it on paper. */
    | { readonly clase: 'quien'; readonly max: number }
    | { readonly clase: 'conteos'; readonly opciones: readonly Opcion[] }
    | { readonly clase: 'fijo'; readonly valor: unknown }
  );
export type ClaseDeCampo = Campo['clase'];
export type CampoDe<C extends ClaseDeCampo> = Extract<Campo, { clase: C }>;

interface Esquema {
  readonly type?: string | readonly string[];
  readonly title?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Esquema>>;
  readonly required?: readonly string[];
  readonly items?: Esquema;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Esquema[];
  readonly oneOf?: readonly Esquema[];
  readonly allOf?: readonly Esquema[];
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Esquema>>;
  readonly minga?: string;
  readonly deEntre?: string;
  /** It decides the way: asked for even of a fact of which little is known. */
  readonly esencial?: boolean;
  readonly pasada?: boolean;
  readonly tipos?: readonly string[];
  readonly etiquetas?: Readonly<Record<string, string>> | readonly unknown[];
}

/** The fields of the data of an event. */
export function leerCampos(esquema: unknown): readonly Campo[] {
  const raiz = (esquema ?? {}) as Esquema;
  return camposDe(resolver(raiz, raiz), raiz);
}

/** The schema of what already happened: what is known is enough, but for what decides the way. */
export const loQueSeSepa = (esquema: unknown): { readonly required: readonly string[] } => ({
  ...(esquema as object | null),
  required: Object.entries((esquema as Esquema | null)?.properties ?? {}).flatMap(
    ([nombre, sub]) => (sub.esencial === true ? [nombre] : []),
  ),
});

function camposDe(e: Esquema, raiz: Esquema): readonly Campo[] {
  const pedidos = new Set(e.required ?? []);
  return Object.entries(e.properties ?? {}).map(([nombre, sub]) =>
    leer(nombre, sub, pedidos.has(nombre), raiz),
  );
}

function resolver(e: Esquema, raiz: Esquema): Esquema {
  const nombre = /^#\/\$defs\/(.+)$/.exec(e.$ref ?? '')?.[1];
  const base = nombre === undefined ? e : { ...raiz.$defs?.[nombre], ...e, $ref: undefined };
  const partes = base.allOf;
  return partes === undefined
    ? base
    : partes.reduce<Esquema>((a, b) => ({ ...a, ...resolver(b, raiz) }), {
        ...base,
        allOf: undefined,
      });
}

const esNulo = (e: Esquema): boolean => e.type === 'null';

/** `x | null` is `x`, not asked for. */
function sinNulo(e: Esquema, raiz: Esquema): { esquema: Esquema; nulo: boolean } {
  const opciones = e.anyOf ?? e.oneOf;
  if (opciones === undefined || !opciones.some(esNulo)) return { esquema: e, nulo: false };
  const quedan = opciones.filter((o) => !esNulo(o));
  const rotulos = { ...e, anyOf: undefined, oneOf: undefined };
  const unica = quedan[0];
  return quedan.length === 1 && unica !== undefined
    ? { esquema: { ...resolver(unica, raiz), ...limpio(rotulos) }, nulo: true }
    : { esquema: { ...rotulos, anyOf: quedan }, nulo: true };
}

const limpio = (e: Esquema): Esquema =>
  Object.fromEntries(Object.entries(e).filter(([, v]) => v !== undefined)) as Esquema;

function leer(nombre: string, crudo: Esquema, obligatorio: boolean, raiz: Esquema): Campo {
  const { esquema: e, nulo } = sinNulo(resolver(crudo, raiz), raiz);
  const comun: Comun = {
    nombre,
    titulo: e.title ?? nombre,
    ayuda: e.description ?? null,
    obligatorio: obligatorio && !nulo,
    deEntre: ELEGIBLES.find((x) => x === e.deEntre) ?? null,
  };
  if (e.const !== undefined) return { ...comun, clase: 'fijo', valor: e.const };
  if (e.minga === 'documento') return { ...comun, clase: 'documento', tipos: e.tipos ?? [] };
  if (e.minga === 'cuentaQueActua') return { ...comun, clase: 'quien', max: e.maxLength ?? 40 };
  if (e.minga === 'fecha' || e.minga === 'fechaParcial')
    return { ...comun, clase: e.minga, pasada: e.pasada === true };
  if (e.enum !== undefined) return { ...comun, clase: 'opcion', opciones: opcionesDe(e) };
  const variantes = e.oneOf ?? e.anyOf;
  if (variantes !== undefined) return leerVariantes(comun, variantes, raiz);
  const tipo = Array.isArray(e.type) ? e.type.find((x) => x !== 'null') : e.type;
  switch (tipo) {
    case 'boolean':
      return { ...comun, clase: 'siNo' };
    case 'integer':
    case 'number':
      return {
        ...comun,
        clase: 'numero',
        entero: tipo === 'integer',
        min: e.minimum ?? Number.MIN_SAFE_INTEGER,
        max: e.maximum ?? Number.MAX_SAFE_INTEGER,
      };
    case 'array':
      return leerLista(comun, e, raiz);
    case 'object':
      return { ...comun, clase: 'grupo', campos: camposDe(e, raiz) };
    default:
      return leerTexto(comun, e);
  }
}

function leerTexto(comun: Comun, e: Esquema): Campo {
  if (e.format === 'date') return { ...comun, clase: 'fecha', pasada: false };
  const max = e.maxLength ?? 2000;
  return {
    ...comun,
    clase: 'texto',
    min: e.minLength ?? 0,
    max,
    largo: e.minga === 'texto' && max > 300,
    entrada:
      e.minga === 'enlace' || e.format === 'uri' ? 'url' : e.format === 'email' ? 'email' : 'text',
  };
}

function leerLista(comun: Comun, e: Esquema, raiz: Esquema): Campo {
  const grupos = e.items?.properties?.grupo;
  if (e.minga === 'conteos' && grupos !== undefined)
    return { ...comun, clase: 'conteos', opciones: opcionesDe(resolver(grupos, raiz)) };
  const de = leer('', e.items ?? { type: 'string' }, true, raiz);
  if (de.clase === 'opcion')
    return { ...comun, clase: 'varias', opciones: de.opciones, min: e.minItems ?? 0 };
  return { ...comun, clase: 'lista', de, min: e.minItems ?? 0, max: e.maxItems ?? 200 };
}

/** Variants of an object told apart by a constant; any other union is shown as its first member. */
function leerVariantes(comun: Comun, variantes: readonly Esquema[], raiz: Esquema): Campo {
  const resueltas = variantes.map((v) => resolver(v, raiz));
  const por = Object.entries(resueltas[0]?.properties ?? {}).find(
    ([, p]) => p.const !== undefined,
  )?.[0];
  const primera = resueltas[0];
  if (por === undefined || primera === undefined)
    return { ...leer(comun.nombre, primera ?? {}, comun.obligatorio, raiz), ...comun };
  return {
    ...comun,
    clase: 'alternativa',
    por,
    variantes: resueltas.map((v) => {
      const constante = v.properties?.[por]?.const;
      const valor = typeof constante === 'string' ? constante : '';
      return {
        valor,
        etiqueta: v.title ?? v.properties?.[por]?.title ?? valor,
        campos: camposDe(v, raiz).filter((c) => c.nombre !== por),
      };
    }),
  };
}

function opcionesDe(e: Esquema): readonly Opcion[] {
  const etiquetas = new Map<string, string>();
  if (Array.isArray(e.etiquetas))
    for (const x of e.etiquetas as readonly Record<string, unknown>[])
      etiquetas.set(String(x.valor ?? x.codigo), String(x.etiqueta));
  else for (const [v, n] of Object.entries(e.etiquetas ?? {})) etiquetas.set(v, String(n));
  return (e.enum ?? []).map((v) => ({
    valor: String(v),
    etiqueta: etiquetas.get(String(v)) ?? String(v),
  }));
}

/** The title of the field of a path: `miembros.0.sector` is «Sector (1)». Null when there is none. */
export function tituloDe(campos: readonly Campo[], ruta: string): string | null {
  const [nombre = '', ...resto] = ruta.split('.');
  const campo = campos.find((c) => c.nombre === nombre);
  if (campo === undefined) return null;
  if (resto.length === 0) return campo.titulo;
  if (campo.clase === 'grupo') return tituloDe(campo.campos, resto.join('.')) ?? campo.titulo;
  if (campo.clase === 'lista') {
    const [indice = '', ...hoja] = resto;
    const suyo = campo.de.clase === 'grupo' ? tituloDe(campo.de.campos, hoja.join('.')) : null;
    return `${suyo ?? campo.titulo} (${Number(indice) + 1})`;
  }
  return campo.titulo;
}
