/** The image of a page when somebody shares it: an SVG of ours, painted to PNG. */
import { renderAsync } from '@resvg/resvg-js';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The letters of the printed documents: the same everywhere, whatever the machine has. */
const LETRAS = join(
  dirname(createRequire(import.meta.url).resolve('pdfmake/fonts/Roboto.js')),
  'Roboto',
);
const POR_RENGLON = 26;

export interface Cartel {
  readonly arriba: string;
  readonly titulo: string;
  readonly frase: string;
  /** Each of fifteen: met, under way, not yet; none: no strip. */
  readonly pasos: readonly ('hecho' | 'curso' | 'no')[];
  readonly demo: string | null;
}

export async function pintar(c: Cartel): Promise<Buffer> {
  const hecho = await renderAsync(svgDe(c), {
    font: {
      loadSystemFonts: false,
      fontFiles: ['Regular', 'Medium'].map((cual) => join(LETRAS, `Roboto-${cual}.ttf`)),
      defaultFontFamily: 'Roboto',
    },
  });
  return hecho.asPng();
}

const xml = (s: string): string =>
  s.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export function partir(frase: string, ancho: number, renglones: number): readonly string[] {
  const lineas: string[] = [''];
  for (const palabra of frase.split(/\s+/)) {
    const ultima = lineas.at(-1)!;
    if (ultima !== '' && ultima.length + palabra.length + 1 > ancho) lineas.push(palabra);
    else lineas[lineas.length - 1] = ultima === '' ? palabra : `${ultima} ${palabra}`;
  }
  if (lineas.length <= renglones) return lineas;
  return [...lineas.slice(0, renglones - 1), `${lineas[renglones - 1]!}…`];
}

const COLOR = { hecho: '#7cc4ca', curso: '#e5b968', no: '#2b5f66' } as const;

function svgDe(c: Cartel): string {
  const titulo = partir(c.titulo, POR_RENGLON, 2);
  const frase = partir(c.frase, 52, 3);
  const bajoTitulo = 230 + titulo.length * 82;
  const texto = (
    x: number,
    y: number,
    cuerpo: number,
    color: string,
    peso: number,
    dicho: string,
  ) =>
    `<text x="${x}" y="${y}" font-family="Roboto" font-size="${cuerpo}" font-weight="${peso}" fill="${color}">${xml(dicho)}</text>`;
  const ancho = 1040 / 15;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630">
<rect width="1200" height="630" fill="#063a41"/>
${c.demo === null ? '' : `<rect width="1200" height="56" fill="#3a352f"/>${texto(80, 38, 26, '#ffffff', 500, c.demo)}`}
${texto(80, 150, 32, '#a8dce0', 400, c.arriba)}
${titulo.map((t, i) => texto(80, 230 + i * 82, 72, '#ffffff', 500, t)).join('')}
${frase.map((t, i) => texto(80, bajoTitulo - 20 + i * 46, 36, '#d3e6e7', 400, t)).join('')}
${c.pasos
  .map(
    (p, i) =>
      `<rect x="${80 + i * ancho}" y="520" width="${ancho - 8}" height="20" rx="4" fill="${COLOR[p]}"/>`,
  )
  .join('')}
${texto(80, 588, 28, '#a8dce0', 500, 'Minga')}
</svg>`;
}
