/** How many make a quorum and what a vote decides: one arithmetic for the machine, the live meter and the tables of tests. */
import type { ReglasDeNorma } from './norma.js';

type ReglasDeQuorum = Pick<ReglasDeNorma, 'quorum'>;
export interface Quorum {
  readonly miembros: number;
  readonly presentes: number;
  readonly requerido: number;
  readonly hay: boolean;
  readonly regla: ReglasDeNorma['quorum'] | 'segundaConvocatoria';
  /** As shown: `⌊11 / 2⌋ + 1 = 6`. */
  readonly formula: string;
}

/** How many seats are needed out of those the body has. */
export function requerido({ quorum }: ReglasDeQuorum, miembros: number): number {
  switch (quorum) {
    case 'mitadMasUno':
      return Math.floor(miembros / 2) + 1;
    case 'mitadMasUnoHaciaArriba':
      return Math.ceil(miembros / 2) + 1;
    case 'dosTercios':
      return Math.ceil((miembros * 2) / 3);
    case 'todosLosMiembros':
      return miembros;
    case 'sinMinimo':
      return 0;
  }
}
function formulaDe({ quorum }: ReglasDeQuorum, n: number): string {
  const r = requerido({ quorum }, n);
  switch (quorum) {
    case 'mitadMasUno':
      return `⌊${n} / 2⌋ + 1 = ${r}`;
    case 'mitadMasUnoHaciaArriba':
      return `⌈${n} / 2⌉ + 1 = ${r}`;
    case 'dosTercios':
      return `⌈${n} × 2 / 3⌉ = ${r}`;
    case 'todosLosMiembros':
      return `${n}`;
    case 'sinMinimo':
      return '0';
  }
}

/** `llamada` 2: the session called again is held with those who are there. Seats are counted, not people. */
export function medirQuorum(
  reglas: ReglasDeQuorum,
  miembros: number,
  presentes: number,
  llamada: 1 | 2,
): Quorum {
  if (llamada === 2)
    return {
      miembros,
      presentes,
      requerido: 1,
      hay: presentes >= 1,
      regla: 'segundaConvocatoria',
      formula: '1',
    };
  const minimo = requerido(reglas, miembros);
  return {
    miembros,
    presentes,
    requerido: minimo,
    hay: presentes >= minimo,
    regla: reglas.quorum,
    formula: formulaDe(reglas, miembros),
  };
}

export const VOTOS = ['favor', 'contra', 'abstencion', 'blanco'] as const;
export type Voto = (typeof VOTOS)[number];
export interface Conteo {
  readonly favor: number;
  readonly contra: number;
  readonly abstenciones: number;
  readonly blancos: number;
}
export interface Escrutinio extends Conteo {
  readonly resultado: 'aprobado' | 'noAprobado' | 'empate';
  /** In favour that were needed; null where what is needed is more in favour than against. */
  readonly necesarios: number | null;
  readonly regla: ReglasDeNorma['mayoria'];
  readonly porDirimente: boolean;
}
export interface Votacion extends Conteo {
  /** Seats present that vote. */
  readonly presentes: number;
  readonly miembros: number;
  /** The casting vote, where there was one. */
  readonly dirimente?: 'favor' | 'contra' | null;
}

/** Where a norm asks for more than a simple majority, as many on each side is short of it, and no vote makes up for that. */
const DE_MAYORIA_SIMPLE: ReadonlySet<ReglasDeNorma['mayoria']> = new Set([
  'simpleDePresentes',
  'masAFavorQueEnContra',
]);
export const hayEmpate = (mayoria: ReglasDeNorma['mayoria'], c: Conteo): boolean =>
  DE_MAYORIA_SIMPLE.has(mayoria) && c.favor === c.contra && c.favor > 0;

/** A tie is as many in favour as against. Abstentions count among those present unless the norm says otherwise. */
export function escrutar(
  reglas: Pick<ReglasDeNorma, 'mayoria' | 'abstencionesCuentan' | 'votoDirimente'>,
  v: Votacion,
): Escrutinio {
  const { favor, contra, abstenciones, blancos } = v;
  const cuentan = reglas.abstencionesCuentan ? v.presentes : v.presentes - abstenciones - blancos;
  const necesarios = votosNecesarios(reglas.mayoria, cuentan, v.miembros);
  const comun = { favor, contra, abstenciones, blancos, necesarios, regla: reglas.mayoria };
  if (necesarios === null ? favor > contra : favor >= necesarios)
    return { ...comun, resultado: 'aprobado', porDirimente: false };
  if (!hayEmpate(reglas.mayoria, v))
    return { ...comun, resultado: 'noAprobado', porDirimente: false };
  if (!reglas.votoDirimente || v.dirimente === undefined || v.dirimente === null)
    return { ...comun, resultado: 'empate', porDirimente: false };
  return {
    ...comun,
    resultado: v.dirimente === 'favor' ? 'aprobado' : 'noAprobado',
    porDirimente: true,
  };
}

function votosNecesarios(
  mayoria: ReglasDeNorma['mayoria'],
  presentes: number,
  miembros: number,
): number | null {
  switch (mayoria) {
    case 'simpleDePresentes':
      return Math.floor(presentes / 2) + 1;
    case 'masAFavorQueEnContra':
      return null;
    case 'absolutaDeMiembros':
      return Math.floor(miembros / 2) + 1;
    case 'dosTerciosDePresentes':
      return Math.ceil((presentes * 2) / 3);
    case 'unanimidadDePresentes':
      return Math.max(1, presentes);
  }
}
