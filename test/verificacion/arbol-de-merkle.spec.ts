/** The tree against RFC 6962, worked out here a second time, and every way from a leaf to the root. */
import { createHash } from 'node:crypto';
import {
  ArbolDeMerkle,
  datoDeHoja,
  type Cabeza,
  type Peldano,
} from '../../src/modules/verificacion/arbol-de-merkle.js';

const cabezas = (n: number): Cabeza[] =>
  Array.from({ length: n }, (_, i) => ({
    raizId: `raiz-${String(i).padStart(4, '0')}`,
    secuencia: i + 1,
    hash: createHash('sha256').update(String(i)).digest('hex'),
  }));

const sha = (...partes: (string | Buffer)[]): string =>
  createHash('sha256')
    .update(Buffer.concat(partes.map((p) => (typeof p === 'string' ? Buffer.from(p, 'hex') : p))))
    .digest('hex');

/** Merkle Tree Hash of RFC 6962 §2.1, as it is written there. */
function mth(hojas: readonly Buffer[]): string {
  if (hojas.length === 1) return sha('00', hojas[0]!);
  let k = 1;
  while (k * 2 < hojas.length) k *= 2;
  return sha('01', mth(hojas.slice(0, k)), mth(hojas.slice(k)));
}

const subir = (c: Cabeza, camino: readonly Peldano[]): string =>
  camino.reduce(
    (h, { lado, hash }) => (lado === 'derecha' ? sha('01', h, hash) : sha('01', hash, h)),
    sha('00', Buffer.from(datoDeHoja(c))),
  );

describe('the tree of a day', () => {
  it.each([1, 2, 3, 4, 5, 7, 8, 9, 31, 33, 100])('of %i leaves is that of RFC 6962', (n) => {
    const todas = cabezas(n);
    const arbol = new ArbolDeMerkle(todas);
    expect(arbol.raiz).toBe(mth(todas.map((c) => Buffer.from(datoDeHoja(c)))));
    for (const c of todas) {
      const prueba = arbol.prueba(c.raizId);
      expect(prueba?.cabeza).toEqual(c);
      expect(subir(c, prueba!.camino)).toBe(arbol.raiz);
      expect(subir({ ...c, secuencia: c.secuencia + 1 }, prueba!.camino)).not.toBe(arbol.raiz);
    }
  });

  it('knows nothing of a process that was not there, and is never empty', () => {
    expect(new ArbolDeMerkle(cabezas(3)).prueba('otra')).toBeNull();
    expect(() => new ArbolDeMerkle([])).toThrow(RangeError);
  });
});
