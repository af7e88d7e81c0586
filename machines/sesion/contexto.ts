/** What a session remembers: its call, its agenda, who came and what was settled. Words by reference, people by seat. */
import { assign } from 'xstate';
import { z } from 'zod';
import { contextoConPasos, SIN_PASOS } from '../al.js';
import type { AccionEscrita, ContextoConPasos, Suceso } from '../al.js';
import { ROLES } from '../contrato.js';
import type { Hechos, Json, JsonObjeto } from '../contrato.js';
import { CLASES_DE_ORGANO } from '../decision-de-organo.js';
import type { DecisionDeOrgano } from '../decision-de-organo.js';
import { CALIDADES } from '../organo/datos.js';
import { FORMULAS_DE_QUORUM, MAYORIAS, reglasDeNorma } from '../organo/norma.js';
import { VOTOS } from '../organo/quorum.js';
import {
  CANALES,
  CLASES_DE_PUNTO,
  FORMAS_DE_APROBAR_ACTA,
  FORMAS_DE_DECIDIR,
  FORMAS_DE_FIRMA,
  MODALIDADES,
  MODOS_DE_ASISTENCIA,
  TIPOS_DE_SESION,
} from './datos.js';

const cuenta = z.int().min(0);
const dia = z.string().max(10).nullable();
const hora = z.string().max(5).nullable();
/** A document's id, or the reference of erasable words. */
const id = z.string().max(80);
const palabras = id.nullable();

const tratado = z.strictObject({
  forma: z.enum(FORMAS_DE_DECIDIR),
  resultado: z.enum(['conocido', 'diferido', 'aprobado', 'noAprobado', 'empate']),
  /** The rule by which it was counted, and how many it asked for: printed with it. */
  regla: z.enum(MAYORIAS).nullable(),
  necesarios: cuenta.nullable(),
  presentes: cuenta,
  favor: cuenta,
  contra: cuenta,
  abstenciones: cuenta,
  blancos: cuenta,
  votos: z.record(z.string().regex(/^\d+$/), z.enum(VOTOS)).nullable(),
  dirimente: z
    .strictObject({
      voto: z.enum(['favor', 'contra']),
      razon: id,
      representacion: cuenta.nullable(),
      valido: z.boolean(),
    })
    .nullable(),
  salvados: z.array(z.strictObject({ representacion: cuenta, razon: id })),
  mocion: palabras,
  objeciones: palabras,
  resolucion: palabras,
});
const punto = z.strictObject({
  n: z.int().min(1),
  titulo: id,
  clase: z.enum(CLASES_DE_PUNTO),
  presenta: palabras,
  documentos: z.array(id),
  agregado: z.boolean(),
  retirado: z.boolean(),
  escalamiento: z.strictObject({ compromiso: id, numero: z.int().min(1) }).nullable(),
  tratado: tratado.nullable(),
});
const asistente = z.strictObject({
  representacion: z.int().min(1),
  calidad: z.enum(CALIDADES),
  persona: id.nullable(),
  nombre: palabras,
  modo: z.enum(MODOS_DE_ASISTENCIA).nullable(),
  llega: hora,
  seRetira: hora,
  acreditado: z.boolean(),
  cuenta: z.boolean(),
  vota: z.boolean(),
});
const acuerdo = z.strictObject({
  n: z.int().min(1),
  punto: z.int().min(1),
  texto: id,
  responsable: z.enum(ROLES),
  representacion: cuenta.nullable(),
  vence: dia,
});
const acta = z.strictObject({
  version: z.int().min(1),
  numero: z.string().max(40).nullable(),
  elaboradaPor: palabras,
  elaboradaEl: dia,
  anexos: z.array(id),
  firmantes: z.array(
    z.strictObject({
      nombre: palabras,
      cargo: z.string().max(200).nullable(),
      institucion: z.string().max(300),
      representacion: cuenta.nullable(),
    }),
  ),
  /** What was generated to be signed, by its hash. */
  generada: z.strictObject({ documento: id, sha256: z.string().max(64) }).nullable(),
  aprobada: z.strictObject({ fecha: dia, forma: z.enum(FORMAS_DE_APROBAR_ACTA) }).nullable(),
  /** What came back signed, by its own. */
  firmada: z
    .strictObject({
      fecha: dia,
      documento: id,
      sha256: z.string().max(64),
      firmas: z.array(z.strictObject({ firmante: cuenta, forma: z.enum(FORMAS_DE_FIRMA) })),
    })
    .nullable(),
  publicada: z.string().max(2000).nullable(),
  aclaratorias: z.array(z.strictObject({ fecha: dia, documento: id, motivo: id })),
});

export const contextoDeSesion = contextoConPasos.extend({
  organo: id,
  ordinal: z.int().min(1),
  tipo: z.enum(TIPOS_DE_SESION),
  numero: z.string().max(40).nullable(),
  historica: z.boolean(),
  /** Learnt from the body when it is called or held. */
  clase: z.enum(CLASES_DE_ORGANO).nullable(),
  norma: z.strictObject({ version: cuenta, reglas: reglasDeNorma }).nullable(),
  llamada: z.union([z.literal(1), z.literal(2)]),
  modalidad: z.enum(MODALIDADES).nullable(),
  fecha: dia,
  hora,
  fin: hora,
  lugar: palabras,
  enlace: z.string().max(2000).nullable(),
  motivo: palabras,
  convocatoria: z
    .strictObject({
      emitida: dia,
      notificada: dia,
      dias: z.int().nullable(),
      calendario: z.string().nullable(),
      canal: z.enum(CANALES).nullable(),
      documento: id.nullable(),
    })
    .nullable(),
  informePrevio: id.nullable(),
  puntos: z.array(punto),
  asistencia: z.array(asistente),
  invitados: z.array(z.strictObject({ nombre: palabras, institucion: z.string().max(160) })),
  preside: cuenta.nullable(),
  conDirimente: z.boolean(),
  miembros: cuenta.nullable(),
  quorum: z
    .strictObject({
      miembros: cuenta,
      presentes: cuenta,
      requerido: cuenta,
      hay: z.boolean(),
      regla: z.enum([...FORMULAS_DE_QUORUM, 'segundaConvocatoria']),
      formula: z.string().max(40),
    })
    .nullable(),
  /** Days término for holding it again, by the norm of its body; without one, by the parameter. */
  diasDeSegunda: z.int().min(1).nullable().optional(),
  celebrada: z.boolean(),
  acuerdos: z.array(acuerdo),
  acta: acta.nullable(),
});

type Propio = Omit<z.infer<typeof contextoDeSesion>, 'pasos' | 'cambio'>;
export type ContextoSesion = ContextoConPasos & Propio;
export type Punto = z.infer<typeof punto>;
export type Tratado = z.infer<typeof tratado>;
export type Asistente = z.infer<typeof asistente>;
export type Acuerdo = z.infer<typeof acuerdo>;
export type Acta = z.infer<typeof acta>;
export type Parte = Partial<Propio>;

/** The body and the number of the session are what it is about: `<process>/3`. */
export function alAbrirse(
  e: { readonly tipo: Propio['tipo']; readonly numero?: string; readonly historica?: boolean },
  hechos: Hechos,
): ContextoSesion {
  const [organo = '', ordinal = '1'] = (hechos.asunto ?? '').split('/');
  return {
    ...SIN_PASOS,
    organo,
    ordinal: Number(ordinal) || 1,
    tipo: e.tipo,
    numero: e.numero ?? null,
    historica: e.historica ?? false,
    clase: null,
    norma: null,
    llamada: 1,
    modalidad: null,
    fecha: null,
    hora: null,
    fin: null,
    lugar: null,
    enlace: null,
    motivo: null,
    convocatoria: null,
    informePrevio: null,
    puntos: [],
    asistencia: [],
    invitados: [],
    preside: null,
    conDirimente: false,
    miembros: null,
    quorum: null,
    celebrada: false,
    acuerdos: [],
    acta: null,
  };
}

type Argumentos = { readonly context: ContextoSesion; readonly event: Suceso };
export const guardar = (calcular: (args: Argumentos) => Parte): AccionEscrita => ({
  type: 'guardar',
  params: calcular,
});
export const accionGuardar = assign<ContextoSesion, Suceso, Parte, Suceso, never>(
  (_args, parte) => parte,
);

// ── What it answers to other roots ──
export function decision(c: ContextoSesion, con: JsonObjeto): DecisionDeOrgano | null {
  const p = c.puntos.find((uno) => uno.n === con['punto'] && !uno.retirado);
  if (p === undefined || c.clase === null || !c.celebrada) return null;
  return {
    adoptada: p.tratado?.resultado === 'aprobado',
    clase: c.clase,
    organo: c.organo,
    fecha: c.fecha,
    punto: p.n,
    actaAprobada: c.acta?.aprobada != null,
    escalamiento: p.escalamiento,
  };
}
/** The day it was held, to the body that asks for its own. */
export const celebrada = (c: ContextoSesion, con: JsonObjeto): Json =>
  c.celebrada && c.organo === con['organo'] && c.fecha?.length === 10 ? { fecha: c.fecha } : null;
