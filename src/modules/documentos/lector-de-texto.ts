/** A piece of a document's text, and where it stands. */
export interface ParteDeTexto {
  readonly lugar: { readonly clase: 'pagina' | 'parrafo' | 'linea'; readonly numero: number };
  readonly texto: string;
}

export interface TextoLeido {
  /** `noSeLee`: a format this product does not read, or a file its reader could not open in time. */
  readonly resultado: 'leido' | 'enParte' | 'noSeLee';
  readonly partes: readonly ParteDeTexto[];
  /** Pages without letters: drawn or scanned. Nobody but a person can look into them. */
  readonly sinLetras: readonly number[];
}

export const NO_SE_LEE: TextoLeido = { resultado: 'noSeLee', partes: [], sinLetras: [] };

/** The words of a file, to look for personal data before it is published. Never throws for what is in the file. */
export abstract class LectorDeTexto {
  abstract leer(bytes: Uint8Array, mime: string): Promise<TextoLeido>;
}
