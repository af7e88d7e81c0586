import { seInflaEnExceso } from '../../../platform/hojas/inflado.js';
import { NO_SE_LEE, type ParteDeTexto, type TextoLeido } from '../lector-de-texto.js';

/** More text than this is read in part: a plan of a thousand pages has its warning long before. */
const LETRAS = 2_000_000;
const PAGINAS = 500;
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** @throws whatever a broken file makes its reader throw */
export async function leerArchivo(bytes: Uint8Array, mime: string): Promise<TextoLeido> {
  if (mime === 'application/pdf') return leerPdf(bytes);
  if (mime === DOCX) {
    if (seInflaEnExceso(bytes)) return NO_SE_LEE;
    // Each reader comes with its first file.
    const { default: mammoth } = await import('mammoth');
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    return enPartes('parrafo', value.split(/\n+/));
  }
  if (mime === 'text/plain' || mime === 'text/csv')
    return enPartes('linea', new TextDecoder('utf-8').decode(bytes).split(/\r?\n/));
  return NO_SE_LEE;
}

async function leerPdf(bytes: Uint8Array): Promise<TextoLeido> {
  const { extractText, getDocumentProxy } = await import('unpdf');
  const pdf = await getDocumentProxy(bytes, {
    isEvalSupported: false,
    // 0: errors alone. What it warns of is of the file, and the file says what it says.
    verbosity: 0,
  });
  const { text } = await extractText(pdf, { mergePages: false });
  const leido = enPartes('pagina', text.slice(0, PAGINAS));
  return {
    ...leido,
    resultado: text.length > PAGINAS ? 'enParte' : leido.resultado,
    sinLetras: text.slice(0, PAGINAS).flatMap((t, i) => (t.trim() === '' ? [i + 1] : [])),
  };
}

function enPartes(clase: ParteDeTexto['lugar']['clase'], textos: readonly string[]): TextoLeido {
  const partes: ParteDeTexto[] = [];
  let letras = 0;
  for (const [i, texto] of textos.entries()) {
    if (texto.trim() === '') continue;
    letras += texto.length;
    if (letras > LETRAS) return { resultado: 'enParte', partes, sinLetras: [] };
    partes.push({ lugar: { clase, numero: i + 1 }, texto });
  }
  return { resultado: 'leido', partes, sinLetras: [] };
}
