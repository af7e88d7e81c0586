import fc from 'fast-check';
import { expect, it } from '@jest/globals';
import {
  COLUMNAS,
  IDEMPOTENCIA,
  RAIZ,
  TABLAS,
} from '../../src/persistence/sqlite/columnas-de-filas.js';
import type { Fila } from '../../src/persistence/sqlite/filas-de-asiento.js';
import type { OrdenEscrita } from '../../src/persistence/sqlite/orden-escrita.js';
import { escribirFilas, leerFilas } from '../../src/persistence/sqlite/filas-en-texto.js';
import { aplanar, levantar } from '../../src/persistence/sqlite/ordenes-en-plano.js';

/** As `columnas` says: `t` text, `i` integer; capital when it may be null. */
const fila = (columnas: string): fc.Arbitrary<Fila> =>
  fc.tuple(
    ...Array.from(columnas, (c): fc.Arbitrary<Fila[number]> => {
      const valor: fc.Arbitrary<Fila[number]> =
        c.toLowerCase() === 't' ? fc.string({ maxLength: 150 }) : fc.integer();
      return c === c.toLowerCase() ? valor : fc.option(valor);
    }),
  );

const orden: fc.Arbitrary<OrdenEscrita> = fc.record({
  raizId: fc.uuid(),
  version: fc.nat(),
  directorio: fc.nat().map(String),
  filas: fc.record({
    ...(Object.fromEntries(
      TABLAS.map((tabla) => [tabla, fc.array(fila(COLUMNAS[tabla]), { maxLength: 3 })]),
    ) as { [T in keyof typeof COLUMNAS]: fc.Arbitrary<Fila[]> }),
    raiz: fila(RAIZ),
    idempotencia: fc.option(fila(IDEMPOTENCIA)),
  }),
});

it('lo que va al otro hilo llega como era', () => {
  fc.assert(
    fc.property(fc.array(orden, { maxLength: 5 }), (ordenes) => {
      expect(levantar(structuredClone(aplanar(ordenes)))).toEqual(ordenes);
    }),
  );
});

it('lo que espera como texto se lee como era', () => {
  fc.assert(
    fc.property(orden, ({ filas }) => {
      expect(leerFilas(escribirFilas(filas))).toEqual(filas);
    }),
  );
});

it('también como se escribía antes', () => {
  fc.assert(
    fc.property(orden, ({ filas }) => {
      expect(leerFilas(JSON.stringify(filas))).toEqual(filas);
    }),
  );
});
