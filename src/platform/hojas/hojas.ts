/** Sheets read in a thread with its own memory and time, and sheets written for others to fill in. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { HojaIlegible, leerHojas, type HojaLeida } from './leer-hojas.js';

export { HojaIlegible, type HojaLeida } from './leer-hojas.js';

const TIEMPO_MS = 30_000;
const MEMORIA_MB = 512;
const HILO = new URL('./hilo-de-hojas.js', import.meta.url);
/** Only what was built has the thread's file: the tests read where they are. */
const construido = existsSync(fileURLToPath(HILO));

/** The sheets of an XLSX, or the one of a CSV. @throws HojaIlegible */
export const leerLibro = (bytes: Uint8Array): Promise<readonly HojaLeida[]> =>
  construido ? enHilo(bytes) : leerHojas(bytes);

function enHilo(bytes: Uint8Array): Promise<readonly HojaLeida[]> {
  return new Promise((bien, mal) => {
    const hilo = new Worker(HILO, {
      workerData: { bytes },
      resourceLimits: { maxOldGenerationSizeMb: MEMORIA_MB },
      stdout: true,
      stderr: true,
    });
    const rendirse = (porque: string): void => {
      clearTimeout(reloj);
      mal(new HojaIlegible(porque));
      void hilo.terminate();
    };
    // permitido: the patience with one file; no term waits for it.
    const reloj = setTimeout(() => rendirse('La hoja tarda demasiado en leerse'), TIEMPO_MS);
    hilo.once('message', (m: { hojas?: readonly HojaLeida[]; error?: string }) => {
      clearTimeout(reloj);
      if (m.hojas === undefined) mal(new HojaIlegible(m.error ?? 'No se pudo leer'));
      else bien(m.hojas);
      void hilo.terminate();
    });
    hilo.once('error', () => rendirse('La hoja no se pudo leer'));
    hilo.once('exit', () => rendirse('La hoja no se pudo leer'));
  });
}

export interface Columna {
  readonly titulo: string;
  /** In characters. */
  readonly ancho: number;
  readonly obligatoria?: boolean;
}

export interface HojaPorEscribir {
  readonly nombre: string;
  readonly columnas: readonly Columna[];
  readonly filas: readonly (readonly string[])[];
}

/**
 * An XLSX whose cells are all text: what is written in a cell is never taken for a formula, whoever opens it.
 */
export async function escribirLibro(hojas: readonly HojaPorEscribir[]): Promise<Buffer> {
  // It comes with the first book.
  const { default: escribirXlsx } = await import('write-excel-file/node');
  return escribirXlsx(
    hojas.map((h) => ({
      sheet: h.nombre,
      columns: h.columnas.map((c) => ({ width: c.ancho })),
      stickyRowsCount: 1,
      data: [
        h.columnas.map((c) => ({
          type: String,
          value: c.obligatoria === true ? `${c.titulo} *` : c.titulo,
          fontWeight: 'bold' as const,
          backgroundColor: '#e8eef2',
          wrap: true,
        })),
        ...h.filas.map((fila) =>
          fila.map((valor) => ({ type: String, value: valor, format: '@', wrap: true })),
        ),
      ],
    })),
  ).toBuffer();
}

/** `A`, `B`… `AA`: how the column is called on the screen of whoever fills it in. */
export function letraDeColumna(indice: number): string {
  let letra = '';
  for (let n = indice + 1; n > 0; n = Math.floor((n - 1) / 26))
    letra = String.fromCharCode(65 + ((n - 1) % 26)) + letra;
  return letra;
}
