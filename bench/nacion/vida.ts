/** Ten years of a government that does not exist: the fifteen steps, then one plan after another. */
import type { Fecha } from '../../machines/contrato.js';
import { sumar } from '../../src/demo/dias.js';
import type { Acto } from '../../src/demo/guion.js';
import { CaminoDelPlan } from '../../src/demo/guiones/camino-del-plan.js';

/** From a seed, always the same. */
export type Azar = () => number;

export function azarDe(semilla: number): Azar {
  let s = semilla >>> 0;
  return () => {
    s = (s + 0x6d2b79f5) >>> 0;
    let t = Math.imul(s ^ (s >>> 15), 1 | s);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const MESES_DE_PLAN = 24;
const COMPROMISOS = 10;
const CADA_MES = 30;

export class Vida extends CaminoDelPlan {
  constructor(
    n: number,
    inicio: Fecha,
    private readonly azar: Azar,
  ) {
    super(n, inicio, { ritmo: 1 });
  }

  /** Act by act, in the order of their days; nothing of what is to come is kept in memory. */
  *contar(): Generator<Acto> {
    const espera = (dias: number): this => this.pasan(Math.round(dias * (0.4 + 1.4 * this.azar())));
    const pasos: readonly (() => unknown)[] = [
      () => this.interes(),
      () => espera(20).compromiso(),
      () => espera(10).grupoNucleo(),
      () => espera(20).sensibilizaDelegados(),
      () => espera(10).actores(),
      () => espera(40).diagnostico(),
      () => espera(20).mapeo(),
      () => espera(10).invitaciones(),
      () => espera(20).acercamiento(),
      () => espera(20).conformaForo(),
      () => espera(10).delegacionesForo(),
      () => espera(10).directiva(),
      () => espera(40).cocreaNormativa(),
      () => espera(20).sensibilizaForo(),
      () => espera(30).apruebaNormativa(),
    ];
    for (const paso of pasos) {
      paso();
      yield* this.sacar();
    }
    for (;;) yield* this.unPlan();
  }

  private *unPlan(): Generator<Acto> {
    const compromisos = Array.from({ length: COMPROMISOS }, (_, i) => `C${i + 1}`);
    const inicio = sumar(this.dia, 60);
    this.cocreaPlan(inicio, sumar(inicio, MESES_DE_PLAN * CADA_MES), { compromisos });
    this.ejecuta();
    yield* this.sacar();
    for (const c of compromisos) this.inicia(c);
    yield* this.sacar();
    for (let mes = 1; mes < MESES_DE_PLAN - 4; mes++) {
      for (const c of compromisos) this.avanza(c, Math.round((95 * mes) / MESES_DE_PLAN));
      if (mes % 4 === 0) this.informa(mes).validaInforme(mes);
      this.pasan(10 + Math.round(10 * this.azar()));
      yield* this.sacar();
    }
    for (const c of compromisos) this.cumple(c);
    this.coordina().pasan(20).entregaInformeFinal().rindeCuentas().pideEvaluacion();
    this.cierraPlan().pasan(30 + Math.round(60 * this.azar()));
    yield* this.sacar();
  }

  private sacar(): Acto[] {
    return this.actos.splice(0);
  }
}
