/**
 * A document to be printed, told once: two writers (PDF and DOCX) and the plain text read it, so that what one format
 * says the others say too. Its texts are already in their language; what repeats on every page is the frame's.
 */
export interface Impreso {
  readonly titulo: string;
  /** Under the title: whose it is, its number, its date. */
  readonly bajada: string | null;
  readonly idioma: 'es' | 'en';
  /** Lying pages and small letters, for tables of many columns (PDF). */
  readonly apaisado?: boolean;
  readonly bloques: readonly Bloque[];
}

export type Bloque =
  | { readonly clase: 'seccion'; readonly nivel: 1 | 2; readonly texto: string }
  | { readonly clase: 'parrafo'; readonly texto: string; readonly tono?: Tono }
  /** Label and value, one under another. */
  | {
      readonly clase: 'ficha';
      readonly filas: readonly (readonly [rotulo: string, valor: string])[];
    }
  | { readonly clase: 'lista'; readonly numerada: boolean; readonly elementos: readonly Celda[] }
  | Tabla
  /** Room to sign, in two columns; each is kept whole. */
  | { readonly clase: 'firmas'; readonly lugares: readonly LugarDeFirma[] }
  | { readonly clase: 'paginaNueva' };

/** `nota` is said in passing; `aviso` calls the eye. */
export type Tono = 'nota' | 'aviso' | 'fuerte';

export interface Tabla {
  readonly clase: 'tabla';
  /** Widths are shares of the line. The heading is printed again on every page the table reaches. */
  readonly columnas: readonly { readonly titulo: string; readonly ancho: number }[];
  readonly filas: readonly (readonly Celda[])[];
  /** Rows are tall enough for a hand to write or sign in. */
  readonly paraEscribir?: boolean;
}

/** A text, and the smaller lines under it. */
export type Celda = string | { readonly texto: string; readonly notas: readonly string[] };

export interface LugarDeFirma {
  /** Null: to be written by hand. */
  readonly nombre: string | null;
  readonly calidad: string;
}

export const textoDeCelda = (c: Celda): string => (typeof c === 'string' ? c : c.texto);
export const notasDeCelda = (c: Celda): readonly string[] => (typeof c === 'string' ? [] : c.notas);

export const seccion = (texto: string, nivel: 1 | 2 = 1): Bloque => ({
  clase: 'seccion',
  nivel,
  texto,
});
export const parrafo = (texto: string, tono?: Tono): Bloque => ({
  clase: 'parrafo',
  texto,
  ...(tono === undefined ? {} : { tono }),
});

/** What stands before each element of a list: it is text, so that it is counted in the hash and read in both formats. */
export const marcaDeLista = (numerada: boolean, i: number): string =>
  numerada ? `${i + 1}.` : '•';

/** What is printed on every page around the content. */
export interface Marco {
  /** Whose document it is, above each page. */
  readonly encabezado: string;
  /** The mark of the demonstration, above each page; null: it is not one. */
  readonly demostracion: string | null;
  /** Lines at the left of the foot. */
  readonly pie: readonly string[];
  /** Drawn as a square code beside the foot; null: none. */
  readonly direccion: string | null;
  /** A line for the initials of who signs, on each page; null: none. */
  readonly rubricas: string | null;
  /** «Página {n} de {total}», parted where the numbers go. */
  readonly pagina: readonly [antes: string, entre: string];
}
