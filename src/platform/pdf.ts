import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const CARPETA = join(
  dirname(createRequire(import.meta.url).resolve('pdfmake/fonts/Roboto.js')),
  'Roboto',
);
const letra = (cual: string): string => join(CARPETA, `Roboto-${cual}.ttf`);
const ROBOTO = {
  normal: letra('Regular'),
  bold: letra('Medium'),
  italics: letra('Italic'),
  bolditalics: letra('MediumItalic'),
};
// Only its own letters are read from the disk, and nothing from outside.
const LETRAS = new Set<string>(Object.values(ROBOTO));

/** Read with the first sheet that is asked for: it is a third of a second that no start has to wait for. */
let imprenta: ReturnType<typeof abrirImprenta> | undefined;
async function abrirImprenta() {
  const { default: pdfmake } = await import('pdfmake');
  pdfmake.setFonts({ Roboto: ROBOTO });
  pdfmake.setLocalAccessPolicy((ruta) => LETRAS.has(ruta));
  pdfmake.setUrlAccessPolicy(() => false);
  return pdfmake;
}

export interface HojaImpresa {
  readonly titulo: string;
  /** Under every page, on the left; the number of the page goes on the right. */
  readonly pie: string;
  readonly idioma: 'es' | 'en';
  /** Wide tables. */
  readonly apaisada?: boolean;
  readonly contenido: readonly Content[];
}

const ACENTO = '#0b5a63';
export const GRIS = '#655e55';

/** A4 with its letters inside: it prints the same on any machine, accents and ñ included. */
export async function imprimirPdf(hoja: HojaImpresa): Promise<Buffer> {
  const definicion: TDocumentDefinitions = {
    pageSize: 'A4',
    pageOrientation: hoja.apaisada === true ? 'landscape' : 'portrait',
    pageMargins: [56, 56, 56, 64],
    info: { title: hoja.titulo, creator: 'Minga', producer: 'Minga' },
    defaultStyle: { font: 'Roboto', fontSize: 9.5, lineHeight: 1.25, color: '#211e1a' },
    styles: {
      titulo: { fontSize: 17, bold: true, color: ACENTO, margin: [0, 0, 0, 2] },
      bajada: { fontSize: 10.5, color: GRIS, margin: [0, 0, 0, 12] },
      seccion: { fontSize: 12, bold: true, margin: [0, 16, 0, 6] },
      cabecera: { bold: true, fontSize: 8.5, color: GRIS },
      chico: { fontSize: 8, color: GRIS },
    },
    footer: (pagina, total) => ({
      margin: [56, 18, 56, 0],
      columns: [
        { text: hoja.pie, style: 'chico' },
        { text: `${pagina} / ${total}`, alignment: 'right', style: 'chico', width: 60 },
      ],
    }),
    content: [...hoja.contenido],
  };
  imprenta ??= abrirImprenta();
  return (await imprenta).createPdf(definicion).getBuffer();
}
