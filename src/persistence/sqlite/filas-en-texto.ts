/**
 * The rows of a command as one text, which waits in the database until they are laid. The long ones among its values are
 * JSON themselves: written inside another, each of their quotes would be escaped, which took longer than all the rest.
 */
import type { Fila, FilasDeAsiento } from './filas-de-asiento.js';
import { aplanarFilas, levantarFilas } from './ordenes-en-plano.js';

const LARGO = 64;

/** One line of JSON, where a list of one number stands for a text of that length; and after it those texts, in a row. */
export function escribirFilas(filas: FilasDeAsiento): string {
  const plano: Fila[number][] = [];
  aplanarFilas(filas, plano);
  const cortos: (Fila[number] | [number])[] = plano;
  let largos = '';
  for (let i = 0; i < plano.length; i += 1) {
    const valor = plano[i]!;
    if (typeof valor !== 'string' || valor.length < LARGO) continue;
    largos += valor;
    cortos[i] = [valor.length];
  }
  return `${JSON.stringify(cortos)}\n${largos}`;
}

export function leerFilas(texto: string): FilasDeAsiento {
  // So they were written until the long ones went apart: a process that died may have left some.
  if (texto.startsWith('{')) return JSON.parse(texto) as FilasDeAsiento;
  let en = texto.indexOf('\n') + 1;
  const cortos = JSON.parse(texto.slice(0, en)) as (Fila[number] | [number])[];
  return levantarFilas(
    cortos.map((valor) => (Array.isArray(valor) ? texto.slice(en, (en += valor[0])) : valor)),
  );
}
