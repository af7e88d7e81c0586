/**
 * The tree of hashes of a day, as RFC 6962 §2.1 builds it: a leaf is SHA-256(0x00 ‖ datum), a node
 * SHA-256(0x01 ‖ left ‖ right), and a list is cut at the largest power of two below its length. Hashes are lowercase hex.
 */
import { createHash } from 'node:crypto';

export interface Cabeza {
  readonly raizId: string;
  readonly secuencia: number;
  /** Of its last line. */
  readonly hash: string;
}

/** One step of the way from a leaf to the root: the neighbour, and on which side it stands. */
export interface Peldano {
  readonly lado: 'izquierda' | 'derecha';
  readonly hash: string;
}

const sha256 = (...partes: readonly Buffer[]): Buffer => {
  const h = createHash('sha256');
  for (const p of partes) h.update(p);
  return h.digest();
};

const HOJA = Buffer.from([0]);
const NODO = Buffer.from([1]);

/** What a leaf says of one process: which, up to which line, with which hash. */
export const datoDeHoja = ({ raizId, secuencia, hash }: Cabeza): string =>
  `${raizId}:${secuencia}:${hash}`;

const hashDeHoja = (c: Cabeza): Buffer => sha256(HOJA, Buffer.from(datoDeHoja(c), 'utf8'));

/** Where a list of `n` (at least 2) is cut. */
function corte(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

/** Levels from the leaves up are kept, so that many proofs of one day cost one tree. */
export class ArbolDeMerkle {
  private readonly hojas: readonly Buffer[];
  private readonly lugar = new Map<string, number>();
  private readonly conocidos = new Map<number, Buffer>();

  /** `cabezas` in the order of the tree: by `raizId`, each once. */
  constructor(readonly cabezas: readonly Cabeza[]) {
    if (cabezas.length === 0) throw new RangeError('a tree has at least one leaf');
    this.hojas = cabezas.map(hashDeHoja);
    cabezas.forEach((c, i) => void this.lugar.set(c.raizId, i));
  }

  get raiz(): string {
    return this.entre(0, this.hojas.length).toString('hex');
  }

  /** Null when that process was not there that day. The first step is the leaf's own neighbour. */
  prueba(raizId: string): { readonly cabeza: Cabeza; readonly camino: readonly Peldano[] } | null {
    const i = this.lugar.get(raizId);
    if (i === undefined) return null;
    return { cabeza: this.cabezas[i]!, camino: this.camino(i, 0, this.hojas.length) };
  }

  private camino(i: number, desde: number, hasta: number): Peldano[] {
    const n = hasta - desde;
    if (n === 1) return [];
    const medio = desde + corte(n);
    return i < medio
      ? [
          ...this.camino(i, desde, medio),
          { lado: 'derecha', hash: this.entre(medio, hasta).toString('hex') },
        ]
      : [
          ...this.camino(i, medio, hasta),
          { lado: 'izquierda', hash: this.entre(desde, medio).toString('hex') },
        ];
  }

  private entre(desde: number, hasta: number): Buffer {
    const n = hasta - desde;
    if (n === 1) return this.hojas[desde]!;
    const clave = desde * (this.hojas.length + 1) + hasta;
    const conocido = this.conocidos.get(clave);
    if (conocido !== undefined) return conocido;
    const medio = desde + corte(n);
    const hash = sha256(NODO, this.entre(desde, medio), this.entre(medio, hasta));
    this.conocidos.set(clave, hash);
    return hash;
  }
}
