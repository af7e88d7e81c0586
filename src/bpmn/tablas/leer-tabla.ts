/**
 * The tests of a model as a table that who drew it can write in a spreadsheet: each row a case, with what is known at the
 * beginning (`dado`), what happens (`sucede`) and what must then be awaited (`espera`).
 *
 *   caso;dado;sucede;espera
 *   Obra menor;monto = 500;Presentar solicitud → Revisar (aprobada = true);Entregar permiso
 */
import { CsvError, parse } from 'csv-parse/sync';
import type { JsonObjeto } from '../../../machines/contrato.js';

export interface Paso {
  /** A task that is done, by its name; or what else happens. */
  readonly que: 'tarea' | 'mensaje' | 'senal' | 'vence' | 'dato';
  readonly nombre: string;
  /** Values in FEEL: `3`, `true`, `"norte"`, `[1, 2]`. */
  readonly datos: Asignaciones;
}
export type Asignaciones = { readonly [nombre: string]: string };
export interface Caso {
  readonly fila: number;
  /** Empty: it was given none. */
  readonly nombre: string;
  readonly dado: Asignaciones;
  readonly sucede: readonly Paso[];
  /** Names of what waits in the end; empty: it has ended. */
  readonly espera: readonly string[];
}

/** Sentences: `problemaDeTabla.CODIGO`. */
export const PROBLEMAS_DE_TABLA = [
  'COLUMNAS',
  'COMILLAS',
  'SIN_ESPERA',
  'PASO_ILEGIBLE',
  'DATO_ILEGIBLE',
] as const;

export class TablaIlegible extends Error {
  override readonly name = 'TablaIlegible';
  constructor(
    readonly fila: number,
    readonly codigo: (typeof PROBLEMAS_DE_TABLA)[number],
    readonly params: JsonObjeto = {},
  ) {
    super(`row ${fila}: ${codigo}`);
  }
}

const COLUMNAS = ['caso', 'dado', 'sucede', 'espera'] as const;
const FIN = /^(fin|terminado|concluido)$/i;

/** @throws TablaIlegible naming the row. */
export function leerTabla(texto: string): readonly Caso[] {
  const filas = /^\s*\|/m.test(texto) ? deMarkdown(texto) : deCsv(texto);
  const [cabeza = [], ...resto] = filas;
  const indices = COLUMNAS.map((c) => cabeza.findIndex((x) => igual(x, c)));
  if (indices.includes(-1))
    throw new TablaIlegible(1, 'COLUMNAS', { columnas: COLUMNAS.join(', ') });
  return resto
    .map((f, i) => ({ celdas: indices.map((n) => (f[n] ?? '').trim()), fila: i + 2 }))
    .filter(({ celdas }) => celdas.some((c) => c !== ''))
    .map(({ celdas: [nombre = '', dado = '', sucede = '', espera = ''], fila }) => {
      if (espera === '') throw new TablaIlegible(fila, 'SIN_ESPERA');
      return {
        fila,
        nombre,
        dado: asignaciones(dado, fila),
        sucede: partir(sucede, /→|->|\n/).map((p) => paso(p, fila)),
        espera: FIN.test(espera) ? [] : partir(espera, /[;,+\n]/).sort(),
      };
    });
}

/** Without accents nor capitals: who writes the table types names as they sound. */
export const igual = (a: string, b: string): boolean => llano(a) === llano(b);
export const llano = (t: string): string =>
  t.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase();

function paso(texto: string, fila: number): Paso {
  const m =
    /^(?:(mensaje|señal|vence|dato)\s*:\s*)?(.*?)(?:\s*\(([^()]*(?:\([^()]*\)[^()]*)*)\))?$/iu.exec(
      texto,
    );
  const [, clase = '', nombre = '', datos = ''] = m ?? [];
  const que = ({ mensaje: 'mensaje', señal: 'senal', vence: 'vence', dato: 'dato' } as const)[
    clase.toLowerCase()
  ];
  if (que === 'dato') return { que, nombre: '', datos: asignaciones(nombre, fila) };
  if (nombre === '') throw new TablaIlegible(fila, 'PASO_ILEGIBLE', { texto });
  return { que: que ?? 'tarea', nombre, datos: asignaciones(datos, fila) };
}

function asignaciones(texto: string, fila: number): Asignaciones {
  return Object.fromEntries(
    partir(texto, /[;\n]/).map((a) => {
      const [, nombre, valor] = /^([A-Za-z_]\w*)\s*=\s*(.+)$/.exec(a) ?? [];
      if (nombre === undefined || valor === undefined)
        throw new TablaIlegible(fila, 'DATO_ILEGIBLE', { texto: a });
      return [nombre, valor];
    }),
  );
}

const partir = (texto: string, por: RegExp): string[] =>
  texto
    .split(por)
    .map((p) => p.trim())
    .filter((p) => p !== '');

const deMarkdown = (texto: string): string[][] =>
  texto
    .split('\n')
    .filter((l) => l.trim().startsWith('|') && !/^[\s|:-]+$/.test(l))
    .map((l) =>
      l
        .trim()
        .replace(/^\||\|$/g, '')
        .split('|'),
    );

/** Comma or semicolon, as the spreadsheet of the country writes it. */
function deCsv(texto: string): string[][] {
  const [primera = ''] = texto.split('\n');
  const delimiter = primera.includes(';') ? ';' : ',';
  try {
    return parse(texto, {
      delimiter,
      bom: true,
      relax_column_count: true,
      // Who types the table writes `zona = "norte"` as FEEL does; a spreadsheet doubles the quotes.
      relax_quotes: true,
      skip_empty_lines: true,
    });
  } catch (e) {
    if (e instanceof CsvError) throw new TablaIlegible(Number(e['lines'] ?? 1), 'COMILLAS');
    throw e;
  }
}
