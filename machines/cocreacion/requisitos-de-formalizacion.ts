/**
 * What is asked of the plan to be approved, published and handed in (C5). Its length: S3 binds the national plan; a local
 * one is only warned.
 */
import { cumple, depende, falta, noAplica, requisito } from '../al.js';
import type { Cita, Hechos } from '../contrato.js';
import { contenido, dictamen, orden, producto } from '../exigencias.js';
import type { Pega } from '../exigencias.js';
import { anexo4 } from '../implementacion/pasos.js';
import { finDeMandatoDicho } from '../mandato.js';
import { aMedioTermino, mesesQueDura } from '../meses.js';
import { minga, s3, s4 } from './citas.js';
import type { ContextoCocreacion } from './contexto.js';

export const PAGL = producto('pagl', ['pagl'], {
  codigo: 'PAGL',
  cita: anexo4(13, 'aprobación y publicación del plan'),
  sinFirma: true,
});
/** The plan is to be approved; that a signed document says so is ours to ask, for row 13 names no product. */
export const DOCUMENTO_DE_APROBACION = producto(
  'aprobacion',
  ['acta_sesion', 'normativa', 'oficio'],
  {
    codigo: 'DOCUMENTO_DE_APROBACION',
    certeza: 'INF',
    cita: anexo4(13, 'aprobación y publicación del plan'),
  },
);
interface Periodo {
  readonly inicio: string;
  readonly fin: string;
  readonly actualizaciones: readonly string[];
}
/** Of a fact that already happened, a day may not be known: of that, nothing can be said. */
type PeriodoSabido = Partial<Periodo>;
export const FECHAS_EN_ORDEN = contenido<PeriodoSabido>(
  { codigo: 'FECHAS_EN_ORDEN', cita: minga('período del plan') },
  ({ inicio, fin }) =>
    inicio === undefined || fin === undefined || inicio <= fin ? null : { inicio, fin },
);
const periodo = (
  codigo: string,
  certeza: 'fuente' | 'INF',
  cita: Cita,
  mirar: (c: ContextoCocreacion, d: Periodo, hechos: Hechos) => Pega | 'noAplica' | null,
) =>
  requisito<ContextoCocreacion, PeriodoSabido>({
    codigo,
    fuerza: 'debe',
    certeza,
    clase: 'plazo',
    cita,
    evaluar: (contexto, datos, hechos) => {
      if (datos === undefined) return depende;
      const { inicio, fin, actualizaciones = [] } = datos;
      if (inicio === undefined || fin === undefined) return cumple;
      return dictamen(mirar(contexto, { inicio, fin, actualizaciones }, hechos));
    },
  });
export const DURACION_NACIONAL = periodo(
  'DURACION_NACIONAL',
  'fuente',
  s3('punto 3', 'El plan puede durar 2 o 4 años, no 3'),
  (c, d) => {
    if (c.regimenPlazo !== 'NACIONAL_2_4') return 'noAplica';
    const meses = mesesQueDura(d.inicio, d.fin);
    return meses === 24 || meses === 48 ? null : { meses };
  },
);
export const ACTUALIZACION_A_MEDIO_TERMINO = periodo(
  'ACTUALIZACION_A_MEDIO_TERMINO',
  'fuente',
  s3('punto 3', 'actualización a medio término entre el segundo y el tercer año'),
  (c, d) => {
    if (c.regimenPlazo !== 'NACIONAL_2_4' || mesesQueDura(d.inicio, d.fin) !== 48)
      return 'noAplica';
    const [desde, hasta] = aMedioTermino(d.inicio);
    const aTiempo = d.actualizaciones.some((f) => f >= desde && f <= hasta);
    return aTiempo ? null : { campo: 'actualizaciones' };
  },
);
/** For a plan that outlives the authority, as its term was last known: not wrong, worth knowing. */
export const DENTRO_DEL_MANDATO = periodo(
  'DENTRO_DEL_MANDATO',
  'INF',
  minga('duración de un plan'),
  (c, { fin }, { antecedentes }) => {
    const finDeMandato = finDeMandatoDicho(antecedentes?.['mandatos'] ?? []) ?? c.finDeMandato;
    return finDeMandato === null || fin <= finDeMandato ? null : { fin, finDeMandato };
  },
);
export const DURACION_MINIMA = periodo(
  'DURACION_MINIMA',
  'INF',
  minga('duración de un plan'),
  (_c, d) => {
    const meses = mesesQueDura(d.inicio, d.fin);
    return meses >= 12 ? null : { meses };
  },
);
const soloMiembros = (
  codigo: string,
  campo: 'enteDeMonitoreo' | 'respaldoNoGubernamental',
  cita: Cita,
) =>
  requisito<ContextoCocreacion, { [c: string]: unknown }>({
    codigo,
    fuerza: 'debe',
    certeza: 'INF',
    clase: 'contenido',
    cita,
    evaluar: ({ miembroOgp }, datos) => {
      if (!miembroOgp) return noAplica;
      if (datos === undefined) return depende;
      return datos[campo] === true ? cumple : falta({ campo });
    },
  });
export const ENTE_DE_MONITOREO = soloMiembros(
  'ENTE_DE_MONITOREO',
  'enteDeMonitoreo',
  anexo4(15, 'ente de Monitoreo Independiente'),
);
export const RESPALDO_NO_GUBERNAMENTAL = soloMiembros(
  'RESPALDO_NO_GUBERNAMENTAL',
  'respaldoNoGubernamental',
  {
    documento: 'S2',
    lugar: 'respaldo',
    claves: ['Respaldo de partes interesadas no gubernamentales'],
  },
);
/** What the form of the plan must say when it is handed in; nobody may have filled it in here. */
type FichaDelPlan = { readonly contacto?: boolean; readonly respaldos?: number } | null;
const enLaFicha = (codigo: string, cita: Cita, dice: (f: NonNullable<FichaDelPlan>) => boolean) =>
  requisito<ContextoCocreacion>({
    codigo,
    fuerza: 'debe',
    certeza: 'INF',
    clase: 'contenido',
    cita,
    evaluar: ({ miembroOgp }, _datos, hechos) => {
      if (!miembroOgp) return noAplica;
      const ficha = (hechos.padre?.['ficha'] ?? null) as FichaDelPlan;
      return ficha !== null && dice(ficha) ? cumple : falta();
    },
  });
export const CONTACTO_DE_MONITOREO = enLaFicha(
  'CONTACTO_DE_MONITOREO',
  {
    documento: 'S2',
    lugar: 'contacto de monitoreo',
    claves: ['datos de contacto del organismo de supervisión independiente'],
  },
  (f) => f.contacto === true,
);
export const RESPALDOS_DEL_PLAN = enLaFicha(
  'RESPALDOS_DEL_PLAN',
  {
    documento: 'S2',
    lugar: 'respaldo',
    claves: ['Respaldo de partes interesadas no gubernamentales'],
  },
  (f) => (f.respaldos ?? 0) > 0,
);
export const ENTREGA_EN_VENTANA = requisito<ContextoCocreacion>({
  codigo: 'ENTREGA_EN_VENTANA',
  fuerza: 'debe',
  certeza: 'INF',
  clase: 'plazo',
  cita: s3('punto 3', 'Todos los planes tienen 2 ventanas de entrega'),
  evaluar: ({ ventana }, _datos, hechos) => {
    if (ventana === null) return noAplica;
    return (hechos.ocurridoEn ?? hechos.hoy) <= ventana ? cumple : falta({ hasta: ventana });
  },
});
export const PLAN_PUBLICADO = contenido<{ publicacion?: string; direccion?: string }>(
  { codigo: 'PLAN_PUBLICADO', cita: anexo4(13, 'aprobación y publicación del plan') },
  (d) => (d.publicacion !== undefined || d.direccion !== undefined ? null : { campo: 'direccion' }),
);
export const LANZAMIENTO = orden<ContextoCocreacion>(
  {
    codigo: 'LANZAMIENTO',
    certeza: 'INF',
    cita: s4('etapas', 'Lanzamiento nacional y en territorio'),
  },
  (c) => c.lanzado,
);
export const ENTREGA_A_OGP = orden<ContextoCocreacion>(
  { codigo: 'ENTREGA_A_OGP', certeza: 'INF', cita: s4('etapas', 'OGP') },
  (c) => (c.miembroOgp ? c.entregadoOgp : 'noAplica'),
);
export const ACTAS_DE_COMPROMISO = producto('actasDeCompromiso', ['acta_compromiso'], {
  codigo: 'ACTAS_DE_COMPROMISO',
  certeza: 'INF',
  cita: s4('etapas', 'Actas de Compromisos'),
});
