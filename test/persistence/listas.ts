import { expect } from '@jest/globals';
import type { Rol } from '../../machines/contrato.js';
import { alcanceDe, type Ambito } from '../../src/platform/alcance.js';
import type { Corte, Pagina } from '../../src/platform/pagina.js';

export const ambito = (
  rol: Rol,
  titularId: string | null = null,
  gremio: Ambito['gremio'] = null,
): Ambito => ({
  rol,
  titularId,
  gremio,
});
export const NACION = alcanceDe('cuenta-nacional', [ambito('poc')]);
export const corte = (limite = 100, cursor: string | null = null): Corte => ({ limite, cursor });

/** Every element of a list, page after page of `limite`. */
export async function todo<T>(
  pedir: (c: Corte) => Promise<Pagina<T>>,
  limite: number,
): Promise<T[]> {
  const elementos: T[] = [];
  for (let cursor: string | null = null, vueltas = 0; ; vueltas += 1) {
    const pagina: Pagina<T> = await pedir({ limite, cursor });
    expect(pagina.elementos.length).toBeLessThanOrEqual(limite);
    elementos.push(...pagina.elementos);
    if (pagina.siguiente === null) return elementos;
    if (vueltas > 1_000) throw new Error('the list does not end');
    cursor = pagina.siguiente;
  }
}
