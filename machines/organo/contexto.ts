/** What a body remembers: its seats with who was accredited to them and since when, its norms, its rhythm. No names. */
import { assign } from 'xstate';
import { z } from 'zod';
import { contextoConPasos, SIN_PASOS } from '../al.js';
import type { AccionEscrita, ContextoConPasos, Suceso } from '../al.js';
import type { Fecha, FechaParcial, Hechos } from '../contrato.js';
import { CLASES_DE_ORGANO } from '../decision-de-organo.js';
import { SECTORES } from '../exigencias.js';
import {
  CALIDADES,
  CLASES_DE_REPRESENTACION,
  FINES_DE_REPRESENTACION,
  FUNCIONES,
} from './datos.js';
import { reglasDeNorma } from './norma.js';

const cuenta = z.int().min(0);
const dia = z.string().max(10).nullable();
const delegacion = z.strictObject({
  calidad: z.enum(CALIDADES),
  persona: z.string().max(36).nullable(),
  /** References of erasable words. */
  nombre: z.string().max(80).nullable(),
  correo: z.string().max(80).nullable(),
  oficio: z.string().max(36).nullable(),
  desde: dia,
  hasta: dia,
  objetada: z.boolean(),
});
const representacion = z.strictObject({
  clase: z.enum(CLASES_DE_REPRESENTACION),
  nombre: z.string().max(160),
  sector: z.enum(SECTORES),
  funcion: z.enum(FUNCIONES),
  voto: z.boolean(),
  desde: dia,
  hasta: dia,
  fin: z.enum(FINES_DE_REPRESENTACION).nullable(),
  delegaciones: z.array(delegacion),
});
const norma = z.strictObject({
  version: z.int().min(1),
  desde: dia,
  documento: z.string().max(36).nullable(),
  plantilla: z.string().max(40).nullable(),
  reglas: reglasDeNorma,
});
export const contextoDeOrgano = contextoConPasos.extend({
  clase: z.enum(CLASES_DE_ORGANO),
  nombre: z.string().max(160),
  constituido: z.strictObject({ fecha: dia, documento: z.string().max(36).nullable() }).nullable(),
  normas: z.array(norma),
  representaciones: z.record(z.string().regex(/^\d+$/), representacion),
  cadenciaMeses: cuenta.nullable(),
  cadenciaDesde: dia,
  cadenciaVencida: z.boolean(),
});

export type Delegacion = z.infer<typeof delegacion>;
export type Representacion = z.infer<typeof representacion>;
export type Norma = z.infer<typeof norma>;
export type ContextoOrgano = ContextoConPasos &
  Omit<z.infer<typeof contextoDeOrgano>, 'pasos' | 'cambio'>;

export const alNacerOrgano = (e: {
  readonly clase: ContextoOrgano['clase'];
  readonly nombre: string;
}): ContextoOrgano => ({
  ...SIN_PASOS,
  clase: e.clase,
  nombre: e.nombre,
  constituido: null,
  normas: [],
  representaciones: {},
  cadenciaMeses: null,
  cadenciaDesde: null,
  cadenciaVencida: false,
});

type Argumentos = { readonly context: ContextoOrgano; readonly event: Suceso };
type Parte = Partial<Omit<ContextoOrgano, 'pasos' | 'cambio'>>;
export const guardar = (calcular: (args: Argumentos) => Parte): AccionEscrita => ({
  type: 'guardar',
  params: calcular,
});
export const accionGuardar = assign<ContextoOrgano, Suceso, Parte, Suceso, never>(
  (_args, parte) => parte,
);

/** Was it so on that day? A day half known, or not known, leaves out nothing. */
const enVigor = (
  desde: FechaParcial | null,
  hasta: FechaParcial | null,
  fecha: FechaParcial | null,
): boolean =>
  fecha === null ||
  ((desde === null || desde <= fecha || fecha.startsWith(desde)) &&
    (hasta === null || hasta >= fecha));

/** The norm in force on a day: the last one to begin; before the first, none. */
export function normaEn(c: ContextoOrgano, fecha: FechaParcial | null): Norma | null {
  const vigentes = c.normas.filter((n) => enVigor(n.desde, null, fecha));
  return (
    vigentes
      .toSorted((a, b) => (a.desde ?? '').localeCompare(b.desde ?? '') || a.version - b.version)
      .at(-1) ?? null
  );
}

export const representacionesEn = (
  c: ContextoOrgano,
  fecha: FechaParcial | null,
): readonly (Representacion & { readonly numero: number })[] =>
  Object.entries(c.representaciones)
    .map(([n, r]) => ({ ...r, numero: Number(n) }))
    .filter((r) => enVigor(r.desde, r.hasta, fecha))
    .sort((a, b) => a.numero - b.numero);

export const delegacionEn = (
  r: Representacion,
  calidad: Delegacion['calidad'],
  fecha: FechaParcial | null,
): Delegacion | null =>
  r.delegaciones.findLast((d) => d.calidad === calidad && enVigor(d.desde, d.hasta, fecha)) ?? null;

/** Accredited: it has an oficio in force that day. */
export const estaAcreditada = (d: Delegacion | null): boolean => d !== null && d.oficio !== null;

// ── What it answers to its sessions ──
// A type and not an interface: it is JSON.
export type MiembroEnSesion = {
  readonly numero: number;
  readonly voto: boolean;
  readonly preside: boolean;
  readonly secretaria: boolean;
  readonly principal: boolean;
  readonly suplente: boolean;
};
export type OrganoEnSesion = {
  readonly clase: ContextoOrgano['clase'];
  readonly constituido: boolean;
  readonly norma: { readonly version: number; readonly reglas: Norma['reglas'] } | null;
  readonly miembros: readonly MiembroEnSesion[];
};
export function enSesion(c: ContextoOrgano, fecha: FechaParcial | null): OrganoEnSesion {
  const norma = normaEn(c, fecha);
  return {
    clase: c.clase,
    constituido: c.constituido !== null,
    norma: norma === null ? null : { version: norma.version, reglas: norma.reglas },
    miembros: representacionesEn(c, fecha).map((r) => ({
      numero: r.numero,
      voto: r.voto,
      preside: r.funcion === 'presidencia',
      secretaria: r.funcion === 'secretariaTecnica',
      // Who holds an office sits by it, and who was elected by the election; an institution accredits.
      principal: r.clase !== 'institucion' || estaAcreditada(delegacionEn(r, 'principal', fecha)),
      suplente: estaAcreditada(delegacionEn(r, 'suplente', fecha)),
    })),
  };
}

// ── Its rhythm ──
/**
 * After a check: whoever met since then counts anew from that day; whoever did not has let its cadence go by. A plain
 * actor has nobody to ask.
 */
export function comprobarCadencia(c: ContextoOrgano, hechos: Hechos | undefined): Parte {
  const respuestas = (hechos?.respuestas?.['sesiones'] ?? []) as readonly {
    readonly respuesta: { readonly fecha: Fecha };
  }[];
  const ultima = respuestas
    .map((r) => r.respuesta.fecha)
    .reduce<Fecha | null>((a, b) => (a === null || b > a ? b : a), c.cadenciaDesde);
  return { cadenciaDesde: ultima, cadenciaVencida: ultima === c.cadenciaDesde };
}
/**
 * A norm that begins sets the rhythm from its day, or from the day the body was constituted if the norm is older, unless a
 * session was already being counted from.
 */
export function adoptar(c: ContextoOrgano, datos: DatosDeNorma, hechos: Hechos): Parte {
  const desde = datos.desde ?? hechos.ocurridoEn;
  const normas: Norma[] = [
    ...c.normas,
    {
      version: c.normas.length + 1,
      desde,
      documento: datos.normativa ?? null,
      plantilla: datos.plantilla ?? null,
      reglas: datos.reglas,
    },
  ];
  const vigente = normaEn({ ...c, normas }, hechos.hoy);
  const constituido = c.constituido?.fecha ?? null;
  const cuentaDesde =
    c.cadenciaDesde ??
    (constituido !== null && desde !== null && constituido > desde ? constituido : desde);
  return {
    normas,
    cadenciaMeses: vigente?.reglas.cadenciaMeses ?? null,
    cadenciaDesde: cuentaDesde?.length === 10 ? cuentaDesde : hechos.hoy,
    cadenciaVencida: false,
  };
}
interface DatosDeNorma {
  readonly desde?: Fecha;
  readonly normativa?: string;
  readonly plantilla?: string;
  readonly reglas: Norma['reglas'];
}
