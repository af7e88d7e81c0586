/**
 * The fields of an event's data. Each says, in the `meta` that `z.toJSONSchema` carries along, what a form needs:
 * `minga` is its kind, `titulo` and `ayuda` are keys of the procedure's texts. Without `titulo` the label of a
 * field is `campo.<its name>`.
 */
import { z } from 'zod';
import type { TipoDocumento } from './contrato.js';

// A type and not an interface: `meta` wants an index signature.
type Rotulo = {
  readonly titulo?: string;
  readonly ayuda?: string;
};
/** What decides the way and cannot be left unsaid, even of a fact of which little is known. */
export const esencial = <S extends z.ZodType>(campo: S): S =>
  campo.meta({ ...campo.meta(), esencial: true });

/** The day of something that happened: whoever records it cannot give one that has not come. A planned day has no such mark. */
export const pasada = <S extends z.ZodType>(campo: S): S =>
  campo.meta({ ...campo.meta(), pasada: true });

/** What is on record and an act is about one of: a form offers them by what they say, and nobody types their number. */
export type Elegible =
  | 'informePorValidar'
  | 'dificultadAbierta'
  /** Of the roadmap in force: any of it, one not ended, or one not ended where there may be no roadmap. */
  | 'hito'
  | 'hitoDeLaRuta'
  | 'hitoPendiente'
  | 'indicador'
  | 'directrizPendiente'
  | 'comunicacionPendiente'
  /** Who was invited to step 8 and did not answer yet; another may be written. */
  | 'organizacionInvitada'
  /** Of the commitments of a plan: written and not withdrawn, or in execution and not ended. */
  | 'compromisoFormulado'
  /** Any code: of one that is written already, the form says that it corrects it. */
  | 'compromisoPorFormular'
  /** Written and not yet in execution; another may be. */
  | 'compromisoPorIncorporar'
  | 'compromisoAbierto'
  /** Of the sessions held by the bodies of the titular: one, and one point of its agenda. */
  | 'decisionDeSesion';
export const deEntre = <S extends z.ZodType>(que: Elegible, campo: S): S =>
  campo.meta({ ...campo.meta(), deEntre: que });

interface Limites {
  readonly min?: number;
  readonly max?: number;
}
export type ClaseDeCampo =
  | 'documento'
  | 'texto'
  | 'personal'
  | 'fecha'
  | 'fechaParcial'
  | 'hora'
  | 'enlace'
  | 'cuentaQueActua'
  | 'conteos';

function rotular(o: Rotulo): Rotulo {
  return {
    ...(o.titulo === undefined ? {} : { titulo: o.titulo }),
    ...(o.ayuda === undefined ? {} : { ayuda: o.ayuda }),
  };
}

/** Neither NUL (PostgreSQL refuses it) nor half a character (canonical JSON does). */
const escribible = (s: string): boolean => !s.includes('\0') && !/\p{Surrogate}/u.test(s);
const cadena = ({ min = 1, max = 2000 }: Limites) =>
  z
    .string()
    .min(min)
    .max(max)
    .refine(escribible, { params: { codigo: 'CARACTER_NO_PERMITIDO' } })
    .refine((s) => s.trim().length >= min, { params: { codigo: 'TEXTO_VACIO' } });

/** A document uploaded before, of one of these types. The engine resolves it into `hechos.documentos`. */
export const documento = (tipos: readonly TipoDocumento[], rotulo: Rotulo = {}) =>
  z
    .uuid()
    .meta({ ...rotular(rotulo), minga: 'documento' satisfies ClaseDeCampo, tipos: [...tipos] });

/** Free text. The machine only ever sees `texto:<sha256>`: its words live where they can be erased. */
export const texto = (o: Limites & Rotulo = {}) =>
  cadena(o).meta({ ...rotular(o), minga: 'texto' satisfies ClaseDeCampo });

/** A personal value (a name, a mail): kept apart and erasable like free text. */
export const personal = (o: Limites & Rotulo = {}) =>
  cadena({ max: 200, ...o }).meta({ ...rotular(o), minga: 'personal' satisfies ClaseDeCampo });

/** A short public string that is not erasable: a number of instrument, a code. */
export const clave = (o: Limites & Rotulo = {}) => cadena({ max: 120, ...o }).meta(rotular(o));

/** The account of whoever acts. Who acts for itself puts no other here; for another, it is what the document says. */
export const cuentaQueActua = (o: Limites & Rotulo = {}) =>
  cadena({ max: 40, ...o }).meta({ ...rotular(o), minga: 'cuentaQueActua' satisfies ClaseDeCampo });

const anioSensato = (s: string): boolean => s >= '1900' && s < '2200';

/** A civil date that exists in the calendar. */
export const fecha = (rotulo: Rotulo = {}) =>
  z.iso
    .date()
    .refine(anioSensato, { params: { codigo: 'FECHA_FUERA_DE_RANGO' } })
    .meta({ ...rotular(rotulo), minga: 'fecha' satisfies ClaseDeCampo });

const diaReal = z.iso.date();
/** A civil date that may lack its day or month. */
export const fechaParcial = (rotulo: Rotulo = {}) =>
  z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .refine((s) => anioSensato(s) && diaReal.safeParse(`${s}-01-01`.slice(0, 10)).success, {
      params: { codigo: 'FECHA_INEXISTENTE' },
    })
    .meta({ ...rotular(rotulo), minga: 'fechaParcial' satisfies ClaseDeCampo });

/** An hour of the day, to the minute: `15:30`. */
export const hora = (rotulo: Rotulo = {}) =>
  z.iso.time({ precision: -1 }).meta({ ...rotular(rotulo), minga: 'hora' satisfies ClaseDeCampo });

export const entero = ({ min = 0, max = 1_000_000_000, ...r }: Limites & Rotulo = {}) =>
  z.int().min(min).max(max).meta(rotular(r));

/** A number that may have decimals: a measure, a weight. */
export const decimal = ({ min = -1e12, max = 1e12, ...r }: Limites & Rotulo = {}) =>
  z.number().min(min).max(max).meta(rotular(r));

export const siNo = (rotulo: Rotulo = {}) => z.boolean().meta(rotular(rotulo));

/** One of a closed list. The label of each is `opcion.<value>`. */
export const opcion = <const V extends readonly [string, ...string[]]>(
  valores: V,
  rotulo: Rotulo = {},
) => z.enum(valores).meta(rotular(rotulo));

export const lista = <S extends z.ZodType>(
  de: S,
  { min = 0, max = 200, ...r }: Limites & Rotulo = {},
) => z.array(de).min(min).max(max).meta(rotular(r));

/**
 * How many people of each group. Each figure is kept as words are, outside of the journal that anybody may take away to
 * check: a small one may tell who it is of.
 */
export const conteos = <const G extends readonly [string, ...string[]]>(
  grupos: G,
  rotulo: Rotulo = {},
) =>
  z
    .array(
      z.strictObject({
        grupo: opcion(grupos),
        cantidad: z
          .string()
          .max(6)
          .refine((s) => /^\d+$/.test(s), { params: { codigo: 'CANTIDAD_ENTERA' } })
          .meta({ minga: 'texto' satisfies ClaseDeCampo }),
      }),
    )
    .max(grupos.length)
    .refine((filas) => new Set(filas.map((f) => f.grupo)).size === filas.length, {
      params: { codigo: 'GRUPO_REPETIDO' },
    })
    .meta({ ...rotular(rotulo), minga: 'conteos' satisfies ClaseDeCampo });

/** The data of an event, or a group of fields: no field but those named. */
export const objeto = <F extends z.core.$ZodLooseShape>(campos: F) => z.strictObject(campos);

/** A public address on the web. */
export const enlace = (rotulo: Rotulo = {}) =>
  z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .refine(escribible, { params: { codigo: 'CARACTER_NO_PERMITIDO' } })
    .meta({ ...rotular(rotulo), minga: 'enlace' satisfies ClaseDeCampo });
