/**
 * What does not fit in a plan, found by reading it: the defects published plans really had, each with where the rule
 * comes from. They block nothing and change nothing.
 */
import type { Certeza, Cita } from '../../../machines/contrato.js';
import { mesesDespues, mesesQueDura } from '../../../machines/meses.js';
import { MAXIMO_DE_GRUPOS } from '../../../machines/umbrales.js';
import { claveBusqueda } from '../../platform/clave-busqueda.js';
import { cadena, lista, numero, type CompromisoLeido } from './compromiso-leido.js';
import type { PlanLeido } from './plan-leido.js';

export interface Hallazgo {
  readonly codigo: CodigoDeHallazgo;
  readonly gravedad: 'error' | 'aviso';
  readonly compromiso: string | null;
  readonly hito: string | null;
  readonly params: { readonly [k: string]: string | number };
  readonly cita: Cita;
  readonly certeza: Certeza;
}

const s2 = (lugar: string, ...claves: readonly string[]): Cita => ({
  documento: 'S2',
  lugar,
  claves,
});
const CONTROL = s2('control periódico', 'tiempos, actividades, responsables y verificables');
const MINGA = (lugar: string): Cita => ({ documento: 'MINGA', lugar, claves: [] });
const S0_8: Cita = {
  documento: 'S0',
  lugar: '§8',
  claves: ['fecha final para la ejecución de acciones de los compromisos'],
};
const ANEXO_13: Cita = {
  documento: 'S1',
  lugar: 'Anexo 4, paso 13',
  claves: ['selección de entidades responsables y contrapartes'],
};

/** Each code with how grave it is and where its rule comes from; its sentence is `hallazgo.CODIGO`. */
export const HALLAZGOS = {
  COMPROMISO_DESPUES_DEL_PLAN: { gravedad: 'error', cita: S0_8 },
  COMPROMISO_ANTES_DEL_PLAN: { gravedad: 'aviso', cita: MINGA('período del plan') },
  FECHAS_AL_REVES: { gravedad: 'error', cita: MINGA('período del plan') },
  GRUPOS_INVEROSIMILES: { gravedad: 'error', cita: MINGA('formulario del plan') },
  COMPROMISO_MUY_CORTO: { gravedad: 'aviso', cita: MINGA('período del plan') },
  INSTITUCION_REPETIDA: { gravedad: 'aviso', cita: MINGA('formulario del plan') },
  SIN_ENTIDAD_DE_MONITOREO: {
    gravedad: 'aviso',
    cita: {
      documento: 'S1',
      lugar: 'Anexo 4, paso 15',
      claves: ['ente de Monitoreo Independiente'],
    },
  },
  SIN_CONTACTO_DE_MONITOREO: {
    gravedad: 'aviso',
    cita: s2(
      'contacto de monitoreo',
      'datos de contacto del organismo de supervisión independiente',
    ),
  },
  SIN_RESPALDO: {
    gravedad: 'aviso',
    cita: s2('respaldo', 'Respaldo de partes interesadas no gubernamentales'),
  },
  ENTREGADO_CASI_AL_FINAL: { gravedad: 'aviso', cita: MINGA('período del plan') },
  PLAN_DESPUES_DEL_MANDATO: { gravedad: 'aviso', cita: MINGA('duración de un plan') },
  TITULO_CON_OTROS_ANIOS: { gravedad: 'aviso', cita: MINGA('período del plan') },
  SIN_COMPROMISOS: { gravedad: 'aviso', cita: ANEXO_13 },
  SIN_HITO_VERIFICABLE: { gravedad: 'error', cita: CONTROL },
  HITO_SIN_VERIFICABLE: { gravedad: 'aviso', cita: CONTROL },
  HITO_FUERA_DEL_COMPROMISO: { gravedad: 'error', cita: CONTROL },
  PESOS_NO_SUMAN_CIEN: { gravedad: 'aviso', cita: MINGA('avance del compromiso') },
  SIN_RESPONSABLE: { gravedad: 'aviso', cita: ANEXO_13 },
  SIN_CONTRAPARTE: { gravedad: 'aviso', cita: ANEXO_13 },
  INDICADOR_INCOMPLETO: {
    gravedad: 'aviso',
    cita: { documento: 'S0', lugar: '§4.1', claves: ['Validar los indicadores de seguimiento'] },
  },
  TRABAJO_TARDIO: { gravedad: 'aviso', cita: S0_8 },
  SIN_ACTUALIZACION: {
    gravedad: 'aviso',
    cita: {
      documento: 'S3',
      lugar: 'punto 3',
      claves: ['actualización a medio término entre el segundo y el tercer año'],
    },
  },
} as const satisfies {
  readonly [codigo: string]: { readonly gravedad: 'error' | 'aviso'; readonly cita: Cita };
};
export type CodigoDeHallazgo = keyof typeof HALLAZGOS;

/** Shorter than this in a plan of two years, the period of the plan says nothing of the commitment. */
const MESES_CORTOS = 3;
const MESES_DE_PLAN_LARGO = 12;

type Anotar = (
  codigo: CodigoDeHallazgo,
  params?: Hallazgo['params'],
  compromiso?: string,
  hito?: string,
) => void;

export function hallazgosDe(plan: PlanLeido): readonly Hallazgo[] {
  const hallados: Hallazgo[] = [];
  const anotar: Anotar = (codigo, params = {}, compromiso, hito) =>
    void hallados.push({
      codigo,
      ...HALLAZGOS[codigo],
      certeza: HALLAZGOS[codigo].cita.documento === 'MINGA' ? 'INF' : 'fuente',
      compromiso: compromiso ?? null,
      hito: hito ?? null,
      params,
    });
  delPlan(plan, anotar);
  for (const c of plan.compromisos) delCompromiso(plan, c, anotar);
  return hallados.toSorted(
    (a, b) => Number(a.gravedad === 'aviso') - Number(b.gravedad === 'aviso'),
  );
}

/** The period the form declares is the one published; without it, the one that was approved. */
const periodoDe = (plan: PlanLeido): { inicio: string | null; fin: string | null } => ({
  inicio: cadena(plan.ficha, 'inicio') ?? plan.inicio,
  fin: cadena(plan.ficha, 'fin') ?? plan.fin,
});

function delPlan(plan: PlanLeido, anotar: Anotar): void {
  const { ficha } = plan;
  const { inicio, fin } = periodoDe(plan);
  const descrita = Object.keys(ficha).length > 0;
  for (const campo of ['grupos', 'reunionesPublicas']) {
    const n = numero(ficha, campo);
    if (n !== null && n > MAXIMO_DE_GRUPOS) anotar('GRUPOS_INVEROSIMILES', { campo, valor: n });
  }
  if (descrita && cadena(ficha, 'entidadDeMonitoreo') === null) anotar('SIN_ENTIDAD_DE_MONITOREO');
  if (descrita && cadena(ficha, 'contactoDeMonitoreo') === null)
    anotar('SIN_CONTACTO_DE_MONITOREO');
  if (descrita && lista(ficha, 'respaldos').length === 0) anotar('SIN_RESPALDO');
  if (plan.compromisos.length === 0 && plan.estado !== 'cocreandoPlan') anotar('SIN_COMPROMISOS');
  if (inicio !== null && fin !== null && inicio > fin) anotar('FECHAS_AL_REVES', { inicio, fin });
  const entregado = cadena(ficha, 'entregadoEl') ?? plan.entregadoOgpEl;
  if (entregado !== null && fin !== null && mesesDespues(entregado, MESES_CORTOS) > fin)
    anotar('ENTREGADO_CASI_AL_FINAL', { entregado, fin });
  const mandato = plan.finDeMandato;
  if (fin !== null && mandato !== null && fin > mandato)
    anotar('PLAN_DESPUES_DEL_MANDATO', { fin, mandato });
  const anios = [...(cadena(ficha, 'titulo') ?? '').matchAll(/\b(20\d\d)\b/g)].map(([a]) => a);
  const ultimo = anios.at(-1);
  if (ultimo !== undefined && fin !== null && ultimo !== fin.slice(0, 4))
    anotar('TITULO_CON_OTROS_ANIOS', { titulo: ultimo, fin });
  if (
    inicio !== null &&
    fin !== null &&
    plan.regimen === 'NACIONAL_2_4' &&
    mesesQueDura(inicio, fin) === 48 &&
    plan.concluido &&
    plan.actualizaciones.length === 0
  )
    anotar('SIN_ACTUALIZACION');
  for (const t of plan.tardios)
    anotar('TRABAJO_TARDIO', { evento: t.evento, ocurridoEn: t.ocurridoEn ?? '—', hasta: t.hasta });
}

function delCompromiso(plan: PlanLeido, c: CompromisoLeido, anotar: Anotar): void {
  const { inicio, fin, codigo, ficha } = c;
  const del = periodoDe(plan);
  if (inicio !== null && fin !== null && inicio > fin)
    anotar('FECHAS_AL_REVES', { inicio, fin }, codigo);
  if (fin !== null && del.fin !== null && fin > del.fin)
    anotar('COMPROMISO_DESPUES_DEL_PLAN', { fin, finDelPlan: del.fin }, codigo);
  if (inicio !== null && del.inicio !== null && inicio < del.inicio)
    anotar('COMPROMISO_ANTES_DEL_PLAN', { inicio, inicioDelPlan: del.inicio }, codigo);
  if (inicio !== null && fin !== null && inicio <= fin) {
    const meses = mesesQueDura(inicio, fin);
    if (meses <= MESES_CORTOS && mesesDelPlan(plan) >= MESES_DE_PLAN_LARGO)
      anotar('COMPROMISO_MUY_CORTO', { meses, mesesDelPlan: mesesDelPlan(plan) }, codigo);
  }
  for (const institucion of repetidas(ficha))
    anotar('INSTITUCION_REPETIDA', { institucion }, codigo);
  const descrita = Object.keys(ficha).length > 0;
  if (descrita && !c.conResponsable) anotar('SIN_RESPONSABLE', {}, codigo);
  if (descrita && !c.conContraparte) anotar('SIN_CONTRAPARTE', {}, codigo);
  // While it is formulated, how many it will have may be all that is said of them.
  const soloContados = c.procesoId === null && c.hitos.length === 0 && (c.hitosPrevistos ?? 0) > 0;
  if (!soloContados && !c.hitos.some((h) => h.verificable !== null))
    anotar('SIN_HITO_VERIFICABLE', {}, codigo);
  else
    for (const h of c.hitos)
      if (h.verificable === null) anotar('HITO_SIN_VERIFICABLE', {}, codigo, h.clave);
  for (const h of c.hitos) {
    if (h.inicio !== null && h.fin !== null && h.inicio > h.fin)
      anotar('FECHAS_AL_REVES', { inicio: h.inicio, fin: h.fin }, codigo, h.clave);
    if (
      (h.fin !== null && fin !== null && h.fin > fin) ||
      (h.inicio !== null && inicio !== null && h.inicio < inicio)
    )
      anotar(
        'HITO_FUERA_DEL_COMPROMISO',
        { inicio: h.inicio ?? '—', fin: h.fin ?? '—' },
        codigo,
        h.clave,
      );
  }
  const conPeso = c.hitos.filter((h) => h.peso !== null);
  if (conPeso.length > 0 && c.avance.pesos === 'iguales')
    anotar(
      'PESOS_NO_SUMAN_CIEN',
      { suma: Math.round(conPeso.reduce((s, h) => s + (h.peso ?? 0), 0)) },
      codigo,
    );
  for (const i of c.indicadores)
    if (i.lineaBase === null || i.meta === null)
      anotar('INDICADOR_INCOMPLETO', { indicador: i.clave }, codigo);
}

/** What the title says of the years counts too: «2022–2023» are two years, whatever the dates of its page are. */
function mesesDelPlan(plan: PlanLeido): number {
  const { inicio, fin } = periodoDe(plan);
  const anios = [...(cadena(plan.ficha, 'titulo') ?? '').matchAll(/\b(20\d\d)\b/g)].map(([a]) =>
    Number(a),
  );
  const porTitulo = anios.length < 2 ? 0 : ((anios.at(-1) ?? 0) - (anios[0] ?? 0) + 1) * 12;
  return Math.max(porTitulo, inicio === null || fin === null ? 0 : mesesQueDura(inicio, fin));
}

function repetidas(ficha: CompromisoLeido['ficha']): readonly string[] {
  const nombres = [
    cadena(ficha, 'responsable'),
    ...lista(ficha, 'contrapartes').map((x) => cadena(x, 'institucion')),
    ...lista(ficha, 'apoyos').map((x) => cadena(x, 'institucion')),
  ].flatMap((n) => (n === null ? [] : [n]));
  const vistas = new Map<string, number>();
  for (const n of nombres) vistas.set(claveBusqueda(n), (vistas.get(claveBusqueda(n)) ?? 0) + 1);
  return [...new Set(nombres.filter((n) => (vistas.get(claveBusqueda(n)) ?? 0) > 1))].filter(
    (n, i, todas) => todas.findIndex((m) => claveBusqueda(m) === claveBusqueda(n)) === i,
  );
}
