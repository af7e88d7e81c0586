import { AsientoInvalido } from '../revisar-asiento.js';
import { COLUMNAS, IDEMPOTENCIA, RAIZ, TABLAS } from './columnas-de-filas.js';
import type { Fila, FilasDeAsiento } from './filas-de-asiento.js';

const SITUACIONES = new Set<Fila[number] | undefined>([
  'activo',
  'concluido',
  'detenido',
  'cuarentena',
]);
const CLASES_DE_PLAZO = new Set<Fila[number] | undefined>(['meta', 'termino', 'plazo']);
const ESTADOS_DE_PLAZO = new Set<Fila[number] | undefined>([
  'armado',
  'detenido',
  'disparado',
  'cerrado',
]);
const CLASES_DE_TEXTO = new Set<Fila[number] | undefined>(['texto', 'personal']);

/** What the columns of their tables would refuse: later there is nobody to tell. @throws AsientoInvalido */
export function revisarFilas(filas: FilasDeAsiento): void {
  for (const tabla of TABLAS) for (const fila of filas[tabla]) exigir(tabla, fila, COLUMNAS[tabla]);
  exigir('raiz', filas.raiz, RAIZ);
  if (filas.idempotencia) exigir('idempotencia', filas.idempotencia, IDEMPOTENCIA);
  const bien =
    filas.procesos.every((f) => SITUACIONES.has(f[7])) &&
    filas.plazos.every((f) => CLASES_DE_PLAZO.has(f[5]) && ESTADOS_DE_PLAZO.has(f[8])) &&
    filas.textos.every((f) => CLASES_DE_TEXTO.has(f[4]));
  if (!bien) throw new AsientoInvalido('Una fila dice lo que su tabla no admite');
}

function exigir(tabla: string, fila: Fila, columnas: string): void {
  for (let i = 0; i < columnas.length; i += 1) {
    const valor = fila[i];
    const clase = columnas[i];
    const bien =
      valor === null || valor === undefined
        ? clase === 'T' || clase === 'I'
        : clase === 't' || clase === 'T'
          ? typeof valor === 'string'
          : Number.isInteger(valor);
    if (!bien)
      throw new AsientoInvalido(`${tabla}: la columna ${i + 1} no puede ser ${String(valor)}`);
  }
}
