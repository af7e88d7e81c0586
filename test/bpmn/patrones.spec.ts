import { describe, expect, it } from '@jest/globals';
import { contar, loQueEspera } from './contar.js';
import { modeloDe } from './dibujante.js';
import { PATRONES, SIN_MODELO } from './patrones.js';

describe('los patrones de flujo de trabajo', () => {
  it.each(PATRONES.map((p) => [p.numero, p.nombre, p] as const))(
    '%i · %s',
    async (_n, _nombre, p) => {
      const modelo = await modeloDe(p.modelo);
      for (const h of p.historias)
        expect([h.pasa, loQueEspera(contar(modelo, p.variables ?? {}, h.pasa))]).toEqual([
          h.pasa,
          h.espera,
        ]);
    },
  );

  it('son cuarenta y tres, y de los que faltan se dice por qué', () => {
    const todos = [...PATRONES.map((p) => p.numero), ...Object.keys(SIN_MODELO).map(Number)];
    expect(todos.sort((a, b) => a - b)).toEqual(Array.from({ length: 43 }, (_, i) => i + 1));
    expect(PATRONES.length).toBeGreaterThanOrEqual(32);
  });
});
