/** Looked at part by part, a context is good or bad exactly as when it is looked at whole. */
import fc from 'fast-check';
import { z } from 'zod';
import { ContextoPorPartes } from '../../src/xstate/contexto-por-partes.js';
import { corridas } from '../ritmo.js';

const ESQUEMA = z.strictObject({
  pasos: z.record(
    z.string().regex(/^\d+$/),
    z.strictObject({
      estado: z.enum(['a', 'b']),
      vuelta: z.int().min(1),
      desde: z.string().nullable().optional(),
      pendientes: z.array(z.string()),
    }),
  ),
  cuenta: z.int().min(0).nullable(),
  otro: z.strictObject({ x: z.boolean() }).optional(),
});
const BUENO = {
  pasos: {
    '1': { estado: 'a', vuelta: 1, desde: null, pendientes: ['x'] },
    '2': { estado: 'b', vuelta: 2, pendientes: [] },
  },
  cuenta: 0,
};
const RUTAS = [
  ['cuenta'],
  ['otro'],
  ['otro', 'x'],
  ['de mas'],
  ['pasos'],
  ['pasos', '1'],
  ['pasos', '3'],
  ['pasos', 'uno'],
  ['pasos', '1', 'estado'],
  ['pasos', '1', 'vuelta'],
  ['pasos', '2', 'desde'],
  ['pasos', '2', 'pendientes'],
  ['pasos', '2', 'de mas'],
];
const VALORES: readonly unknown[] = [
  0,
  -0,
  3,
  Number.NaN,
  null,
  undefined,
  'a',
  'z',
  true,
  [],
  ['y'],
  [1],
  {},
  { x: true },
  { x: new Date(0) },
  new Date(0),
  { estado: 'b', vuelta: 1, pendientes: [] },
  { estado: 'b', vuelta: 0, pendientes: [] },
];
const QUITAR = Symbol('taken away');

function con(base: unknown, [clave, ...resto]: readonly string[], valor: unknown): unknown {
  const copia: Record<string, unknown> = { ...(base as object) };
  if (resto.length > 0) copia[clave!] = con(copia[clave!] ?? {}, resto, valor);
  else if (valor === QUITAR) delete copia[clave!];
  else copia[clave!] = valor;
  return copia;
}
const esBueno = (revisor: ContextoPorPartes, valor: unknown, antes: object | null): boolean => {
  try {
    revisor.revisar(valor, antes);
    return true;
  } catch {
    return false;
  }
};

it('change by change, the same answer as the whole', () => {
  let buenos = 0;
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          ruta: fc.constantFrom(...RUTAS),
          valor: fc.constantFrom(...VALORES, QUITAR),
        }),
        { minLength: 1, maxLength: 6 },
      ),
      (cambios) => {
        const porPartes = new ContextoPorPartes(ESQUEMA);
        let antes: object = BUENO;
        porPartes.revisar(antes, null);
        for (const { ruta, valor } of cambios) {
          const nuevo = con(antes, ruta, valor);
          const entero = esBueno(new ContextoPorPartes(ESQUEMA), nuevo, null);
          expect([cambios, esBueno(porPartes, nuevo, antes)]).toEqual([cambios, entero]);
          if (!entero) continue;
          buenos += 1;
          antes = nuevo as object;
        }
      },
    ),
    { numRuns: corridas(5_000) },
  );
  // The walk goes on from good to good, and is not all refusals.
  expect(buenos).toBeGreaterThan(corridas(5_000) / 5);
});
