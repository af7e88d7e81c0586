import { createHash } from 'node:crypto';
import {
  marcaDeLista,
  notasDeCelda,
  textoDeCelda,
  type Bloque,
  type Celda,
  type Impreso,
} from './impreso.js';

/**
 * What the document says, as plain text: one line per paragraph, heading, signature or row (its cells parted by
 * tabs), UTF-8, NFC, every line ended by a line feed. These are the bytes the hash in the foot is taken of, and the
 * ones served as `txt`: `sha256sum` on that file gives the printed hash.
 */
export function textoDeImpreso(impreso: Impreso): string {
  const lineas = [
    impreso.titulo,
    ...(impreso.bajada === null ? [] : [impreso.bajada]),
    ...impreso.bloques.flatMap(lineasDe),
  ];
  return lineas
    .map((l) => `${unaLinea(l)}\n`)
    .join('')
    .normalize('NFC');
}

export const huellaDeImpreso = (impreso: Impreso): string =>
  createHash('sha256').update(textoDeImpreso(impreso), 'utf8').digest('hex');

/** A line break someone typed stays inside its line. */
const unaLinea = (t: string): string => t.replace(/\s*[\r\n]+\s*/g, ' ').trimEnd();
const celda = (c: Celda): string => [textoDeCelda(c), ...notasDeCelda(c)].map(unaLinea).join(' ');

function lineasDe(b: Bloque): readonly string[] {
  switch (b.clase) {
    case 'seccion':
    case 'parrafo':
      return [b.texto];
    case 'ficha':
      return b.filas.map(([rotulo, valor]) => `${rotulo}\t${valor}`);
    case 'lista':
      return b.elementos.map((e, i) => `${marcaDeLista(b.numerada, i)}\t${celda(e)}`);
    case 'tabla':
      return [
        b.columnas.map((c) => c.titulo).join('\t'),
        ...b.filas.map((f) => f.map(celda).join('\t')),
      ];
    case 'firmas':
      return b.lugares.map((l) => (l.nombre === null ? l.calidad : `${l.nombre}\t${l.calidad}`));
    case 'paginaNueva':
      return [];
  }
}
