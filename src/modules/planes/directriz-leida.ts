import { cadena, numero } from './compromiso-leido.js';
import type { LineaVigente } from './linea-vigente.js';

/** What the forum told the execution of a plan to do, and whether it was done. */
export interface Directriz {
  readonly numero: number;
  readonly asunto: string | null;
  readonly documento: string | null;
  readonly encargadaA: string | null;
  readonly emitidaEl: string | null;
  readonly hasta: string | null;
  readonly cumplidaEl: string | null;
  readonly constancia: string | null;
}

/** What a line adds to them: one more, or that one was carried out. */
export function conDirectriz(
  antes: readonly Directriz[],
  { evento, datos: d, ocurridoEn }: LineaVigente,
): readonly Directriz[] {
  if (evento === 'emitirDirectriz')
    return [
      ...antes,
      {
        numero: antes.length + 1,
        asunto: cadena(d, 'asunto'),
        documento: cadena(d, 'directriz'),
        encargadaA: cadena(d, 'encargadaA'),
        emitidaEl: ocurridoEn,
        hasta: cadena(d, 'hasta'),
        cumplidaEl: null,
        constancia: null,
      },
    ];
  const n = numero(d, 'directrizNumero');
  const i = antes.findIndex((x) =>
    n === null ? x.cumplidaEl === null && x.constancia === null : x.numero === n,
  );
  return antes.map((x, k) =>
    k === i ? { ...x, cumplidaEl: ocurridoEn ?? '—', constancia: cadena(d, 'constancia') } : x,
  );
}
