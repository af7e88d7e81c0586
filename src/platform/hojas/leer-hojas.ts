/**
 * A sheet somebody filled in, as text: XLSX, or CSV as Excel in Ecuador writes it (semicolon, Windows-1252) and as
 * everybody else does (comma, UTF-8 with its mark). Dates come out as `AAAA-MM-DD`, whole numbers without point.
 */
import { parse } from 'csv-parse/sync';
import { seInflaEnExceso } from './inflado.js';

export interface HojaLeida {
  readonly nombre: string;
  /** Rows of cells, from the first; an empty cell is ''. */
  readonly filas: readonly (readonly string[])[];
}

/** It is none of the two, or its insides are not what they should. */
export class HojaIlegible extends Error {
  override readonly name = 'HojaIlegible';
}

const MAXIMO_DE_FILAS = 20_000;
const MAXIMO_DE_COLUMNAS = 100;

export async function leerHojas(bytes: Uint8Array): Promise<readonly HojaLeida[]> {
  const b = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const hojas = esZip(b) ? await deXlsx(b) : [deCsv(b)];
  for (const h of hojas)
    if (h.filas.length > MAXIMO_DE_FILAS)
      throw new HojaIlegible(`La hoja «${h.nombre}» tiene más de ${MAXIMO_DE_FILAS} filas`);
  return hojas;
}

const esZip = (b: Buffer): boolean => b[0] === 0x50 && b[1] === 0x4b;

async function deXlsx(b: Buffer): Promise<HojaLeida[]> {
  if (seInflaEnExceso(b)) throw new HojaIlegible('El libro, desplegado, ocupa demasiado');
  // It comes with the first sheet.
  const { default: leerXlsx } = await import('read-excel-file/node');
  try {
    const hojas = await leerXlsx(b);
    return hojas.map(({ sheet, data }) => ({
      nombre: sheet,
      filas: data.map((fila) => fila.slice(0, MAXIMO_DE_COLUMNAS).map(comoTexto)),
    }));
  } catch (causa) {
    throw new HojaIlegible('No es un libro de Excel (.xlsx) que se pueda leer', { cause: causa });
  }
}

function deCsv(b: Buffer): HojaLeida {
  const texto = enTexto(b);
  try {
    const filas = parse(texto, {
      delimiter: delimitadorDe(texto),
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    }) as string[][];
    return {
      nombre: 'CSV',
      filas: filas.map((fila) => fila.slice(0, MAXIMO_DE_COLUMNAS).map(limpio)),
    };
  } catch (causa) {
    throw new HojaIlegible('No es un CSV que se pueda leer', { cause: causa });
  }
}

/** UTF-8 if it is; otherwise what Excel writes in Spanish. */
function enTexto(b: Buffer): string {
  if (b.includes(0) || /^(%PDF-|\{\\rtf|<)/.test(b.toString('latin1', 0, 8)))
    throw new HojaIlegible('No es un libro de Excel ni un CSV');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(b);
  } catch {
    return new TextDecoder('windows-1252').decode(b);
  }
}

/** The one that parts the first line into more pieces, outside quotes. */
function delimitadorDe(texto: string): string {
  const primera = (/^[^\r\n]*/.exec(texto)?.[0] ?? '').replace(/"[^"]*"/g, '');
  const cuenta = (d: string): number => primera.split(d).length;
  return [';', ',', '\t'].reduce((a, d) => (cuenta(d) > cuenta(a) ? d : a), ';');
}

function comoTexto(valor: unknown): string {
  if (valor === null || valor === undefined) return '';
  if (valor instanceof Date)
    return Number.isNaN(valor.getTime()) ? '' : valor.toISOString().slice(0, 10);
  if (typeof valor === 'number') return String(Number(valor.toPrecision(15)));
  if (typeof valor === 'boolean') return valor ? 'sí' : 'no';
  return typeof valor === 'string' ? limpio(valor) : '';
}

/** Without what cannot be written down, nor the spaces that nobody sees. */
const limpio = (texto: string): string =>
  texto
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, (c) => (c === '\n' || c === '\r' || c === '\t' ? c : ''))
    .replace(/\p{Surrogate}/gu, '')
    .replace(/\u00a0/g, ' ')
    .trim();
