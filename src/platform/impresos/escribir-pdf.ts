import pdfmake from 'pdfmake';
import type { Column, Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { codigoQr } from './codigo-qr.js';
import {
  marcaDeLista,
  notasDeCelda,
  textoDeCelda,
  type Bloque,
  type Celda,
  type Impreso,
  type LugarDeFirma,
  type Marco,
  type Tabla,
} from './impreso.js';

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
pdfmake.setFonts({ Roboto: ROBOTO });
pdfmake.setLocalAccessPolicy((ruta) => LETRAS.has(ruta));
pdfmake.setUrlAccessPolicy(() => false);

const ACENTO = '#0b5a63';
const GRIS = '#655e55';
const ROJO = '#9a2b1f';
const LINEA = '#d2cbbf';
const LADO_DE_QR = 58;
/** A paragraph this short is not parted between two pages: no line is left alone. */
const SIN_PARTIR = 560;
const ALTO_PARA_ESCRIBIR = 30;

/** A4 with its letters inside: it prints the same on any machine, accents and ñ included. */
export function escribirPdf(impreso: Impreso, marco: Marco): Promise<Buffer> {
  const qr =
    marco.direccion === null
      ? null
      : `data:image/png;base64,${codigoQr(marco.direccion).toString('base64')}`;
  const definicion: TDocumentDefinitions = {
    pageSize: 'A4',
    pageOrientation: impreso.apaisado === true ? 'landscape' : 'portrait',
    pageMargins: [56, 64, 56, marco.rubricas === null ? 104 : 124],
    info: { title: impreso.titulo, creator: 'Minga', producer: 'Minga' },
    displayTitle: true,
    ...(qr === null ? {} : { images: { qr } }),
    defaultStyle: {
      font: 'Roboto',
      fontSize: impreso.apaisado === true ? 6.5 : 9.5,
      lineHeight: 1.25,
      color: '#211e1a',
    },
    styles: {
      titulo: { fontSize: 17, bold: true, color: ACENTO, margin: [0, 0, 0, 2] },
      bajada: { fontSize: 10.5, color: GRIS, margin: [0, 0, 0, 12] },
      seccion1: { fontSize: 12, bold: true, margin: [0, 16, 0, 6] },
      seccion2: { fontSize: 10.5, bold: true, color: ACENTO, margin: [0, 10, 0, 4] },
      cabecera: { bold: true, fontSize: impreso.apaisado === true ? 6.5 : 8.5, color: GRIS },
      chico: { fontSize: 8, color: GRIS },
      pie: { fontSize: 7, color: GRIS },
      fuerte: { bold: true },
      nota: { fontSize: 8.5, color: GRIS },
      aviso: { bold: true, color: ROJO },
    },
    header: () => ({
      margin: [56, 28, 56, 0],
      columns: [
        { text: marco.encabezado, style: 'chico' },
        ...(marco.demostracion === null
          ? []
          : [
              {
                text: marco.demostracion,
                style: 'chico',
                bold: true,
                color: ROJO,
                alignment: 'right' as const,
              },
            ]),
      ],
    }),
    footer: (pagina, total) => pieDePagina(marco, qr !== null, pagina, total),
    // A heading goes with what it heads.
    pageBreakBefore: (nodo, alrededor) =>
      nodo.headlineLevel !== undefined && alrededor.getFollowingNodesOnPage().length === 0,
    content: [
      { text: impreso.titulo, style: 'titulo' },
      ...(impreso.bajada === null ? [] : [{ text: impreso.bajada, style: 'bajada' }]),
      ...conSuTitulo(impreso.bloques),
    ],
  };
  return pdfmake.createPdf(definicion).getBuffer();
}

function pieDePagina(marco: Marco, conQr: boolean, pagina: number, total: number): Content {
  const [antes, entre] = marco.pagina;
  const columnas: Column[] = [
    ...(conQr ? [{ image: 'qr', width: LADO_DE_QR, height: LADO_DE_QR }] : []),
    {
      width: '*',
      stack: marco.pie.map((text) => ({ text, style: 'pie' })),
      margin: [0, conQr ? 10 : 0, 0, 0],
    },
    {
      text: `${antes}${pagina}${entre}${total}`,
      alignment: 'right',
      style: 'pie',
      width: 64,
      margin: [0, conQr ? 10 : 0, 0, 0],
    },
  ];
  return {
    margin: [56, 12, 56, 0],
    stack: [
      ...(marco.rubricas === null
        ? []
        : [
            {
              columns: [
                { text: marco.rubricas, style: 'chico', width: 'auto' as const },
                {
                  width: '*' as const,
                  canvas: [
                    {
                      type: 'line' as const,
                      x1: 0,
                      y1: 10,
                      x2: 400,
                      y2: 10,
                      lineWidth: 0.5,
                      lineColor: GRIS,
                    },
                  ],
                },
              ],
              columnGap: 6,
              margin: [0, 0, 0, 8] as [number, number, number, number],
            },
          ]),
      { columns: columnas, columnGap: 10 },
    ],
  };
}

/** A heading and what it heads go together: a short paragraph, the first of a list; a table takes care of its own. */
function conSuTitulo(bloques: readonly Bloque[]): Content[] {
  const salida: Content[] = [];
  let titulos: Content[] = [];
  const juntar = (...con: Content[]): void => {
    salida.push(titulos.length === 0 ? con : { stack: [...titulos, ...con], unbreakable: true });
    titulos = [];
  };
  for (const b of bloques) {
    if (b.clase === 'seccion') titulos.push(contenidoDe(b));
    else if (b.clase === 'parrafo' && b.texto.length <= SIN_PARTIR) juntar(contenidoDe(b));
    else if (b.clase === 'lista' && titulos.length > 0) {
      const [primero, ...otros] = elementosDe(b);
      if (primero !== undefined) juntar(primero);
      salida.push(...otros);
    } else {
      salida.push(...titulos, contenidoDe(b));
      titulos = [];
    }
  }
  return [...salida, ...titulos];
}

function contenidoDe(b: Bloque): Content {
  switch (b.clase) {
    case 'seccion':
      return { text: b.texto, style: `seccion${b.nivel}`, headlineLevel: b.nivel };
    case 'parrafo': {
      const parrafo: Content = {
        text: b.texto,
        margin: [0, 0, 0, 6],
        ...(b.tono === undefined ? {} : { style: b.tono }),
      };
      return b.texto.length > SIN_PARTIR ? parrafo : { stack: [parrafo], unbreakable: true };
    }
    case 'ficha':
      return {
        layout: 'noBorders',
        margin: [-4, 0, 0, 6],
        table: {
          widths: [118, '*'],
          dontBreakRows: true,
          body: b.filas.map(([rotulo, valor]) => [
            { text: rotulo, style: 'cabecera', margin: [0, 1, 0, 0] },
            valor,
          ]),
        },
      };
    case 'lista':
      return elementosDe(b);
    case 'tabla':
      return tabla(b);
    case 'firmas':
      return firmas(b.lugares);
    case 'paginaNueva':
      return { text: '', pageBreak: 'after' };
  }
}

const elementosDe = (b: Extract<Bloque, { clase: 'lista' }>): Content[] =>
  b.elementos.map((e, i) => ({
    unbreakable: largo(e) <= SIN_PARTIR,
    columns: [
      { width: b.numerada ? 22 : 12, text: marcaDeLista(b.numerada, i) },
      { width: '*', stack: celda(e) },
    ],
    margin: [0, 0, 0, 4],
  }));

const largo = (c: Celda): number => [textoDeCelda(c), ...notasDeCelda(c)].join('').length;
const celda = (c: Celda): Content[] => [
  { text: textoDeCelda(c) },
  ...notasDeCelda(c).map((text) => ({ text, style: 'chico' })),
];

function tabla(t: Tabla): Content {
  const ancho = t.columnas.reduce((suma, c) => suma + c.ancho, 0);
  return {
    margin: [0, 2, 0, 8],
    layout: {
      hLineWidth: (i) => (i === 0 ? 0 : 0.6),
      vLineWidth: () => (t.paraEscribir === true ? 0.6 : 0),
      hLineColor: () => (t.paraEscribir === true ? GRIS : LINEA),
      vLineColor: () => GRIS,
      paddingTop: () => 4,
      paddingBottom: () => 4,
    },
    table: {
      widths: t.columnas.map((c) => `${(100 * c.ancho) / ancho}%`),
      headerRows: 1,
      keepWithHeaderRows: 1,
      // A row longer than a page must be parted; the others are kept whole.
      dontBreakRows: t.filas.every((f) => f.every((c) => largo(c) < 1500)),
      ...(t.paraEscribir === true
        ? { heights: (fila: number) => (fila === 0 ? ('auto' as never) : ALTO_PARA_ESCRIBIR) }
        : {}),
      body: [
        t.columnas.map((c): TableCell => ({ text: c.titulo, style: 'cabecera' })),
        ...t.filas.map((f) => f.map((c): TableCell => ({ stack: celda(c) }))),
      ],
    },
  };
}

function firmas(lugares: readonly LugarDeFirma[]): Content {
  const firma = (l: LugarDeFirma): Column => ({
    width: 200,
    stack: [
      { canvas: [{ type: 'line', x1: 0, y1: 0, x2: 190, y2: 0, lineWidth: 0.7 }] },
      ...(l.nombre === null ? [] : [{ text: l.nombre, margin: [0, 4, 0, 0] as never }]),
      { text: l.calidad, style: 'chico', margin: [0, l.nombre === null ? 4 : 0, 0, 0] },
    ],
  });
  const filas: LugarDeFirma[][] = [];
  for (let i = 0; i < lugares.length; i += 2) filas.push(lugares.slice(i, i + 2));
  return filas.map((fila) => ({
    unbreakable: true,
    columns: fila.map(firma),
    columnGap: 60,
    margin: [0, 54, 0, 0],
  })) as Content;
}
