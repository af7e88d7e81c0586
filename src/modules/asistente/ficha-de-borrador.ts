/** The fields of the draft of a commitment, in the order of the form; a test holds them against the procedure's own. */
import { z } from 'zod';
import { fecha } from '../../platform/formas.js';

/** What is written in words, with how long it may be. Nobody is named: people are said in the plan, not here. */
export const TEXTOS = {
  titulo: 300,
  problema: 4000,
  causas: 4000,
  situacionActual: 4000,
  accion: 4000,
  comoResuelve: 4000,
  loHecho: 4000,
  resultadosEsperados: 4000,
  metaDeLargoPlazo: 2000,
  relevancia: 4000,
  promueveTransparencia: 2000,
  promueveRendicion: 2000,
  promueveParticipacion: 2000,
  responsable: 300,
  areaDePolitica: 300,
  sectorPrincipal: 300,
  pdot: 300,
  pnd: 300,
  fuentesDeFinanciamiento: 300,
} as const;
export type CampoDeTexto = keyof typeof TEXTOS;
export const CAMPOS_DE_TEXTO = Object.keys(TEXTOS) as readonly CampoDeTexto[];

/** What a machine may be asked for: nothing that is a fact of the institution. */
export const REDACTABLES = [
  'titulo',
  'problema',
  'causas',
  'accion',
  'comoResuelve',
  'resultadosEsperados',
  'relevancia',
  'promueveTransparencia',
  'promueveRendicion',
  'promueveParticipacion',
] as const satisfies readonly CampoDeTexto[];
export type CampoRedactable = (typeof REDACTABLES)[number];

export const VALORES = [
  'accesoInformacion',
  'participacionCivica',
  'rendicionPublica',
  'tecnologiaInnovacion',
] as const;

const clave = z.string().regex(/^[A-Za-z0-9.-]{1,12}$/);
const corto = z.string().max(300);
const largo = z.string().max(600);

export const hitoEscrito = z.strictObject({
  clave,
  descripcion: largo.default(''),
  producto: largo.default(''),
  inicio: fecha.nullable().default(null),
  fin: fecha.nullable().default(null),
  responsable: corto.default(''),
  verificable: largo.default(''),
});
export type HitoEscrito = z.infer<typeof hitoEscrito>;

const textos = Object.fromEntries(
  CAMPOS_DE_TEXTO.map((campo) => [campo, z.string().max(TEXTOS[campo]).default('')]),
) as { readonly [C in CampoDeTexto]: z.ZodDefault<z.ZodString> };

export const fichaEscrita = z.strictObject({
  ...textos,
  codigo: clave.or(z.literal('')).default(''),
  inicio: fecha.nullable().default(null),
  fin: fecha.nullable().default(null),
  contrapartes: z.array(corto).max(20).default([]),
  valores: z.array(z.enum(VALORES)).max(4).default([]),
  ods: z.array(z.int().min(1).max(17)).max(17).default([]),
  presupuesto: z.number().min(0).max(1e12).nullable().default(null),
  desafioOgp: z.boolean().nullable().default(null),
  areaDelDesafio: corto.default(''),
  hitos: z.array(hitoEscrito).max(30).default([]),
});
export type FichaEscrita = z.infer<typeof fichaEscrita>;

export const FICHA_EN_BLANCO: FichaEscrita = fichaEscrita.parse({});

/** The data of the ordinary act: what is blank is not said. */
export function datosDelActo(
  ficha: FichaEscrita,
  propuestas: readonly string[],
): { readonly [campo: string]: unknown } {
  const dichos = Object.fromEntries(
    CAMPOS_DE_TEXTO.flatMap((c) => (ficha[c].trim() === '' ? [] : [[c, ficha[c].trim()]])),
  );
  const contrapartes = ficha.contrapartes.map((c) => c.trim()).filter((c) => c !== '');
  return {
    ...dichos,
    ...(contrapartes.length === 0
      ? {}
      : { contrapartes: contrapartes.map((institucion) => ({ institucion })) }),
    ...(ficha.valores.length === 0 ? {} : { valores: ficha.valores }),
    ...(ficha.ods.length === 0 ? {} : { ods: ficha.ods }),
    ...(ficha.presupuesto === null ? {} : { presupuesto: ficha.presupuesto }),
    ...(ficha.desafioOgp === null ? {} : { desafioOgp: ficha.desafioOgp }),
    ...(ficha.areaDelDesafio.trim() === '' ? {} : { areaDelDesafio: ficha.areaDelDesafio.trim() }),
    ...(propuestas.length === 0 ? {} : { propuestas }),
  };
}

export const hitosDelActo = (
  ficha: FichaEscrita,
): readonly { readonly [campo: string]: unknown }[] =>
  ficha.hitos.map((h) =>
    Object.fromEntries(
      Object.entries(h).filter(([, v]) => v !== null && (typeof v !== 'string' || v.trim() !== '')),
    ),
  );
