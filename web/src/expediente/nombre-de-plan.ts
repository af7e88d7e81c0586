import type { Plan } from '../api/modelo';

/** «Plan 2 · 2026–2027». */
export function nombreDePlan(p: Pick<Plan, 'nombre' | 'periodo'>): string {
  const anios = [p.periodo.inicio, p.periodo.fin].flatMap((f) =>
    f === null ? [] : [f.slice(0, 4)],
  );
  const periodo = [...new Set(anios)].join('–');
  return periodo === '' ? p.nombre : `${p.nombre} · ${periodo}`;
}
