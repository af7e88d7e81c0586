import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  HeightRule,
  ImageRun,
  LineRuleType,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  TabStopType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type IRunOptions,
} from 'docx';
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

// Twentieths of a point, as the format counts.
const A4 = { width: 11906, height: 16838 } as const;
const MARGEN = 1120;
const LINEA = A4.width - 2 * MARGEN;
const PUNTO = 20;

const ACENTO = '0B5A63';
const GRIS = '655E55';
const ROJO = '9A2B1F';
const TENUE = 'D2CBBF';
// Half points.
const CUERPO = 20;
const CHICO = 16;

const SIN_BORDE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NINGUNO = {
  top: SIN_BORDE,
  bottom: SIN_BORDE,
  left: SIN_BORDE,
  right: SIN_BORDE,
  insideHorizontal: SIN_BORDE,
  insideVertical: SIN_BORDE,
} as const;

/** The same document to be edited or put on one's own letterhead; without a frame it carries nothing but its text. */
export async function escribirDocx(impreso: Impreso, marco: Marco | null): Promise<Buffer> {
  return Packer.toBuffer(
    new Document({
      creator: 'Minga',
      title: impreso.titulo,
      styles: {
        default: {
          document: {
            run: {
              font: 'Arial',
              size: CUERPO,
              color: '211E1A',
              language: { value: impreso.idioma === 'es' ? 'es-EC' : 'en-US' },
            },
            paragraph: { spacing: { after: 6 * PUNTO, line: 288, lineRule: LineRuleType.AUTO } },
          },
          // Whoever puts it on their own letterhead wants a subject, not a cover.
          title: {
            run:
              marco === null
                ? { font: 'Arial', size: CUERPO, bold: true }
                : { font: 'Arial', size: 34, bold: true, color: ACENTO },
          },
          heading1: {
            run: { font: 'Arial', size: 24, bold: true, color: '211E1A' },
            paragraph: { spacing: { before: 16 * PUNTO, after: 6 * PUNTO }, keepNext: true },
          },
          heading2: {
            run: { font: 'Arial', size: 21, bold: true, color: ACENTO },
            paragraph: { spacing: { before: 10 * PUNTO, after: 4 * PUNTO }, keepNext: true },
          },
        },
      },
      sections: [
        {
          properties: {
            page: {
              size: A4,
              margin: {
                top: 64 * PUNTO,
                bottom: 64 * PUNTO,
                left: MARGEN,
                right: MARGEN,
                header: 28 * PUNTO,
                footer: 20 * PUNTO,
              },
            },
          },
          ...(marco === null
            ? {}
            : { headers: { default: encabezado(marco) }, footers: { default: pie(marco) } }),
          children: [
            new Paragraph({
              heading: HeadingLevel.TITLE,
              spacing: { after: marco === null ? 200 : 40 },
              children: [new TextRun(impreso.titulo)],
            }),
            ...(impreso.bajada === null
              ? []
              : [linea(impreso.bajada, { color: GRIS, size: 21 }, 12 * PUNTO)]),
            ...impreso.bloques.flatMap(bloque),
          ],
        },
      ],
    }),
  );
}

const corrida = (text: string, o: IRunOptions = {}): TextRun[] =>
  text.split('\n').map((t, i) => new TextRun({ ...o, text: t, ...(i > 0 ? { break: 1 } : {}) }));
const linea = (text: string, o: IRunOptions = {}, after?: number): Paragraph =>
  new Paragraph({
    ...(after === undefined ? {} : { spacing: { after } }),
    children: corrida(text, o),
  });

function encabezado(m: Marco): Header {
  return new Header({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: LINEA }],
        children: [
          new TextRun({ text: m.encabezado, size: CHICO, color: GRIS }),
          ...(m.demostracion === null
            ? []
            : [new TextRun({ text: `\t${m.demostracion}`, size: CHICO, bold: true, color: ROJO })]),
        ],
      }),
    ],
  });
}

function pie(m: Marco): Footer {
  const chico = { size: CHICO, color: GRIS } as const;
  const [antes, entre] = m.pagina;
  const paginas = new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [
      new TextRun({
        ...chico,
        children: [antes, PageNumber.CURRENT, entre, PageNumber.TOTAL_PAGES],
      }),
    ],
  });
  const lineas = m.pie.map((t) => linea(t, { ...chico, size: 14 }, 20));
  const anchos = [62 * PUNTO, LINEA - 152 * PUNTO, 90 * PUNTO] as const;
  const qr =
    m.direccion === null
      ? []
      : [
          new Paragraph({
            spacing: { line: 240, lineRule: LineRuleType.AUTO, after: 0 },
            children: [
              new ImageRun({
                type: 'png',
                data: codigoQr(m.direccion),
                // Pixels at 96 per inch: 58 points.
                transformation: { width: 77, height: 77 },
                altText: { name: 'QR', title: 'QR', description: m.direccion },
              }),
            ],
          }),
        ];
  const celdas = (
    m.direccion === null
      ? [
          [anchos[0] + anchos[1], lineas],
          [anchos[2], [paginas]],
        ]
      : [
          [anchos[0], qr],
          [anchos[1], lineas],
          [anchos[2], [paginas]],
        ]
  ) as [number, Paragraph[]][];
  return new Footer({
    children: [
      ...(m.rubricas === null
        ? []
        : [
            new Paragraph({
              tabStops: [{ type: TabStopType.RIGHT, position: LINEA, leader: 'underscore' }],
              spacing: { after: 80 },
              children: [new TextRun({ ...chico, text: `${m.rubricas} \t` })],
            }),
          ]),
      new Table({
        width: { size: LINEA, type: WidthType.DXA },
        layout: TableLayoutType.FIXED,
        columnWidths: celdas.map(([a]) => a),
        borders: NINGUNO,
        rows: [
          new TableRow({
            children: celdas.map(
              ([a, children]) =>
                new TableCell({
                  width: { size: a, type: WidthType.DXA },
                  verticalAlign: 'center',
                  children,
                }),
            ),
          }),
        ],
      }),
    ],
  });
}

function bloque(b: Bloque): (Paragraph | Table)[] {
  switch (b.clase) {
    case 'seccion':
      return [
        new Paragraph({
          heading: b.nivel === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          keepNext: true,
          children: [new TextRun(b.texto)],
        }),
      ];
    case 'parrafo':
      return [
        linea(
          b.texto,
          b.tono === 'nota'
            ? { size: 17, color: GRIS }
            : b.tono === 'aviso'
              ? { bold: true, color: ROJO }
              : { bold: b.tono === 'fuerte' },
        ),
      ];
    case 'ficha':
      return [
        new Table({
          width: { size: LINEA, type: WidthType.DXA },
          layout: TableLayoutType.FIXED,
          columnWidths: [2500, LINEA - 2500],
          borders: NINGUNO,
          rows: b.filas.map(
            ([rotulo, valor]) =>
              new TableRow({
                cantSplit: true,
                children: [
                  casilla(2500, [linea(rotulo, { bold: true, size: 17, color: GRIS }, 20)]),
                  casilla(LINEA - 2500, [linea(valor, {}, 20)]),
                ],
              }),
          ),
        }),
        aire(),
      ];
    case 'lista':
      return b.elementos.flatMap((e, i) => elemento(e, marcaDeLista(b.numerada, i)));
    case 'tabla':
      return [tabla(b), aire()];
    case 'firmas':
      return firmas(b.lugares);
    case 'paginaNueva':
      return [new Paragraph({ children: [new PageBreak()] })];
  }
}

/** Two tables in a row would be read as one. */
const aire = (): Paragraph => new Paragraph({ spacing: { after: 0, line: 120 }, children: [] });
const casilla = (ancho: number, children: Paragraph[]): TableCell =>
  new TableCell({ width: { size: ancho, type: WidthType.DXA }, children });

function elemento(e: Celda, marca: string): Paragraph[] {
  const sangria = { left: 440, hanging: 440 };
  const notas = notasDeCelda(e);
  return [
    new Paragraph({
      indent: sangria,
      tabStops: [{ type: TabStopType.LEFT, position: 440 }],
      keepNext: notas.length > 0,
      spacing: { after: notas.length > 0 ? 20 : 80 },
      children: [new TextRun(`${marca}\t`), ...corrida(textoDeCelda(e))],
    }),
    ...notas.map(
      (n, i) =>
        new Paragraph({
          indent: { left: 440 },
          keepNext: i < notas.length - 1,
          spacing: { after: i < notas.length - 1 ? 20 : 80 },
          children: corrida(n, { size: CHICO, color: GRIS }),
        }),
    ),
  ];
}

function tabla(t: Tabla): Table {
  const suma = t.columnas.reduce((s, c) => s + c.ancho, 0);
  const anchos = t.columnas.map((c) => Math.floor((LINEA * c.ancho) / suma));
  const raya = {
    style: BorderStyle.SINGLE,
    size: 4,
    color: t.paraEscribir === true ? GRIS : TENUE,
  } as const;
  const lados = t.paraEscribir === true ? raya : SIN_BORDE;
  const celdaDe = (c: Celda, i: number, cabecera: boolean): TableCell =>
    casilla(
      anchos[i] ?? 0,
      cabecera
        ? [linea(textoDeCelda(c), { bold: true, size: 17, color: GRIS }, 40)]
        : [
            linea(textoDeCelda(c), {}, 40),
            ...notasDeCelda(c).map((n) => linea(n, { size: CHICO, color: GRIS }, 40)),
          ],
    );
  return new Table({
    width: { size: LINEA, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: anchos,
    margins: { top: 60, bottom: 20, left: 80, right: 80 },
    borders: {
      top: lados,
      bottom: raya,
      left: lados,
      right: lados,
      insideHorizontal: raya,
      insideVertical: lados,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: t.columnas.map((c, i) => celdaDe(c.titulo, i, true)),
      }),
      ...t.filas.map(
        (f) =>
          new TableRow({
            cantSplit: true,
            ...(t.paraEscribir === true
              ? { height: { value: 34 * PUNTO, rule: HeightRule.ATLEAST } }
              : {}),
            children: f.map((c, i) => celdaDe(c, i, false)),
          }),
      ),
    ],
  });
}

function firmas(lugares: readonly LugarDeFirma[]): (Paragraph | Table)[] {
  const mitad = Math.floor(LINEA / 2);
  const lugar = (l: LugarDeFirma | undefined): TableCell =>
    casilla(
      mitad,
      l === undefined
        ? [new Paragraph({ children: [] })]
        : [
            new Paragraph({
              spacing: { before: 54 * PUNTO, after: 40 },
              indent: { right: 600 },
              border: { top: { style: BorderStyle.SINGLE, size: 6, color: '211E1A', space: 4 } },
              keepNext: l.nombre !== null,
              children:
                l.nombre === null
                  ? corrida(l.calidad, { size: CHICO, color: GRIS })
                  : corrida(l.nombre),
            }),
            ...(l.nombre === null ? [] : [linea(l.calidad, { size: CHICO, color: GRIS }, 0)]),
          ],
    );
  const filas: TableRow[] = [];
  for (let i = 0; i < lugares.length; i += 2)
    filas.push(
      new TableRow({ cantSplit: true, children: [lugar(lugares[i]), lugar(lugares[i + 1])] }),
    );
  return [
    new Table({
      width: { size: LINEA, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      columnWidths: [mitad, mitad],
      borders: NINGUNO,
      rows: filas,
    }),
  ];
}
