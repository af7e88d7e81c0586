import {
  type CalendarioLaboral,
  type CausaDelDia,
  type DudaDeCalendario,
  type FilaDeCalendario,
  type NaturalezaDelDia,
  aplicaEn,
} from './calendario.js';
import { type Fecha, diaDe, diasEntre, esFinDeSemana, sumarDias, sumarMeses } from './fecha.js';
import { type Instante, finDelDia } from './zona.js';

/**
 * Reckoning of terms (COA, arts. 158–160, as read in a legal summary): a *término* is counted in
 * business days from the business day after the notification; a *plazo* runs in months or years,
 * date to date. Never hours.
 */

/** One day of the count, as it is explained on screen. */
export interface DiaContado {
  readonly fecha: Fecha;
  /** 1…n for a day that counts; null for one that does not. */
  readonly numero: number | null;
  readonly naturaleza: NaturalezaDelDia;
  readonly causas: readonly CausaDelDia[];
  readonly dudas: readonly DudaDeCalendario[];
}

export interface Termino {
  readonly notificacion: Fecha;
  readonly dias: number;
  readonly vence: Fecha;
  readonly jurisdicciones: readonly string[];
  readonly conteo: readonly DiaContado[];
  /** Every warning of the count, once each. */
  readonly dudas: readonly DudaDeCalendario[];
  readonly calendario: string;
}

export interface PedidoDeTermino {
  readonly notificacion: Fecha;
  /** Días término: a whole number from 1 on. */
  readonly dias: number;
  readonly jurisdicciones: readonly string[];
}

export class TerminoInvalido extends Error {
  readonly code = 'TERMINO_INVALIDO';
  constructor(readonly dias: number) {
    super(`TERMINO_INVALIDO: ${dias}`);
    this.name = 'TerminoInvalido';
  }
}

/** Longest term reckoned day by day: about forty years. Beyond it someone mistyped. */
const MAXIMO_DE_DIAS = 10_000;

export function calcularTermino(calendario: CalendarioLaboral, pedido: PedidoDeTermino): Termino {
  const { notificacion, dias, jurisdicciones } = pedido;
  if (!Number.isInteger(dias) || dias < 1 || dias > MAXIMO_DE_DIAS) throw new TerminoInvalido(dias);
  const conteo: DiaContado[] = [];
  let fecha = notificacion;
  for (let contados = 0; contados < dias;) {
    fecha = sumarDias(fecha, 1);
    const dia = calendario.dia(fecha, jurisdicciones);
    if (dia.habil) contados += 1;
    conteo.push({
      fecha,
      numero: dia.habil ? contados : null,
      naturaleza: dia.naturaleza,
      causas: dia.causas,
      dudas: dia.dudas,
    });
  }
  return {
    notificacion,
    dias,
    vence: fecha,
    jurisdicciones: [...jurisdicciones],
    conteo,
    dudas: [...new Set(conteo.flatMap((d) => d.dudas))],
    calendario: calendario.version,
  };
}

/**
 * Días término from `desde` (not counted) to `hasta` (counted if it is a business day). Zero when
 * `hasta` is not later.
 */
export function diasTerminoEntre(
  calendario: CalendarioLaboral,
  desde: Fecha,
  hasta: Fecha,
  jurisdicciones: readonly string[],
): number {
  if (hasta <= desde) return 0;
  // Weekdays by arithmetic, less the special days: a mistyped year costs no walk of centuries.
  const primero = sumarDias(desde, 1);
  let contados = diasDeSemanaEntre(primero, hasta);
  for (const f of calendario.diasEspeciales(primero, hasta)) {
    if (!calendario.esHabil(f, jurisdicciones)) contados -= 1;
  }
  return contados;
}

/** Mondays to Fridays from `desde` to `hasta`, both included. */
function diasDeSemanaEntre(desde: Fecha, hasta: Fecha): number {
  const total = diasEntre(desde, hasta) + 1;
  let contados = Math.floor(total / 7) * 5;
  for (let i = total - (total % 7); i < total; i += 1) {
    if (!esFinDeSemana(sumarDias(desde, i))) contados += 1;
  }
  return contados;
}

/** A term ends at 24:00 of its last day where the titular is. */
export function instanteDeVencimiento(vence: Fecha, zona: string): Instante {
  return finDelDia(vence, zona);
}

/**
 * How the notice before a session is counted: `inclusiva`, the session may be held on the n-th día
 * término; `estricta`, n whole días término lie between. The law's count is silent: our default is
 * inclusive, a parameter of the norm.
 */
export type LecturaDeAntelacion = 'inclusiva' | 'estricta';

export interface Antelacion {
  readonly cumple: boolean;
  /** Días término from the notification to the session, as this reading counts them. */
  readonly dias: number;
  readonly minimo: number;
  /** First date on which the session may be held. */
  readonly primeraFecha: Fecha;
  /** Held on that very first date: shown as a warning. */
  readonly enElLimite: boolean;
  readonly termino: Termino;
}

export function comprobarAntelacion(
  calendario: CalendarioLaboral,
  pedido: PedidoDeTermino & { readonly sesion: Fecha; readonly lectura?: LecturaDeAntelacion },
): Antelacion {
  const { notificacion, sesion, dias, jurisdicciones, lectura = 'inclusiva' } = pedido;
  const termino = calcularTermino(calendario, { notificacion, dias, jurisdicciones });
  const primeraFecha = lectura === 'inclusiva' ? termino.vence : sumarDias(termino.vence, 1);
  const hasta = lectura === 'inclusiva' ? sesion : sumarDias(sesion, -1);
  return {
    cumple: sesion >= primeraFecha,
    dias: diasTerminoEntre(calendario, notificacion, hasta, jurisdicciones),
    minimo: dias,
    primeraFecha,
    enElLimite: sesion === primeraFecha,
    termino,
  };
}

export interface Plazo {
  readonly desde: Fecha;
  readonly meses: number;
  readonly vence: Fecha;
  /** The last month lacks the starting day: it ends on its last day (COA, art. 160). */
  readonly recortado: boolean;
  /** The plazo runs in calendar days; that it ends on a day off is shown, and moves nothing. */
  readonly venceEnDiaNoHabil: boolean;
  readonly calendario: string;
}

export function calcularPlazo(
  calendario: CalendarioLaboral,
  pedido: {
    readonly desde: Fecha;
    readonly meses?: number;
    readonly anios?: number;
    readonly jurisdicciones: readonly string[];
  },
): Plazo {
  const meses = (pedido.meses ?? 0) + 12 * (pedido.anios ?? 0);
  if (!Number.isInteger(meses) || meses < 1) throw new TerminoInvalido(meses);
  const vence = sumarMeses(pedido.desde, meses);
  return {
    desde: pedido.desde,
    meses,
    vence,
    recortado: diaDe(vence) !== diaDe(pedido.desde),
    venceEnDiaNoHabil: !calendario.esHabil(vence, pedido.jurisdicciones),
    calendario: calendario.version,
  };
}

/** A reckoning already made, as much of it as is kept. */
export type TerminoAbierto = Pick<Termino, 'notificacion' | 'dias' | 'vence' | 'jurisdicciones'>;

/**
 * Does a new or changed row fall inside an open term? Its owner is told even when the due date stays,
 * because the count on screen is another.
 */
export function tocaTermino(fila: FilaDeCalendario, termino: TerminoAbierto): boolean {
  return (
    fila.fecha > termino.notificacion &&
    fila.fecha <= termino.vence &&
    aplicaEn(fila.ambito, termino.jurisdicciones)
  );
}
