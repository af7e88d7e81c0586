import type { Asiento, VistaDeRaiz } from '../engine/puertos/proceso-store.js';

/** An asiento that contradicts itself or the root it was decided upon. A defect of the caller: nothing is written. */
export class AsientoInvalido extends Error {
  override readonly name = 'AsientoInvalido';
}

/**
 * What no constraint of the database says: the sequence is dense, the chain of hashes is whole, every row belongs to
 * this root, and no text carries NUL (PostgreSQL refuses it; so does SQLite here).
 */
export function revisarAsiento(asiento: Asiento, vista: VistaDeRaiz): void {
  const raizId = asiento.raiz.id;
  let secuencia = vista.raiz?.secuencia ?? 0;
  let hash = vista.raiz?.hash ?? '';
  for (const linea of asiento.lineas) {
    if (linea.secuencia !== secuencia + 1) {
      throw new AsientoInvalido(
        `${raizId}: se esperaba la línea ${secuencia + 1}, vino la ${linea.secuencia}`,
      );
    }
    if (linea.hashAnterior !== hash)
      throw new AsientoInvalido(`${raizId}: la línea ${linea.secuencia} no encadena`);
    if (linea.raizId !== raizId) throw new AsientoInvalido(`${raizId}: línea de otra raíz`);
    sinNul(linea.linea);
    secuencia = linea.secuencia;
    hash = linea.hash;
  }
  if (asiento.raiz.secuencia !== secuencia || asiento.raiz.hash !== hash) {
    throw new AsientoInvalido(`${raizId}: la raíz no dice la última línea`);
  }
  if (vista.raiz && vista.raiz.id !== raizId)
    throw new AsientoInvalido(`${raizId}: no es la raíz leída`);
  for (const p of asiento.procesos) {
    if (p.raizId !== raizId) throw new AsientoInvalido(`${raizId}: proceso ${p.id} de otra raíz`);
    sinNul(p.estado);
    sinNul(p.contexto);
  }
  for (const t of asiento.textos) {
    if (t.raizId !== raizId) throw new AsientoInvalido(`${raizId}: texto de otra raíz`);
    if (t.texto !== null) sinNul(t.texto);
  }
  for (const p of asiento.plazos) {
    if (p.raizId !== raizId) throw new AsientoInvalido(`${raizId}: plazo ${p.id} de otra raíz`);
  }
  if (!vista.raiz && !asiento.procesos.some((p) => p.padreId === null)) {
    throw new AsientoInvalido(`${raizId}: una raíz nueva trae su proceso`);
  }
}

function sinNul(texto: string): void {
  if (texto.includes('\0')) throw new AsientoInvalido('El texto lleva un carácter NUL');
}

/** `implementacion@1` → `implementacion`. */
export const nombreDe = (procedimiento: string): string =>
  procedimiento.split('@', 1)[0] ?? procedimiento;
