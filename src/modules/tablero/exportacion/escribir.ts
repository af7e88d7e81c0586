/** Sheets written as the file somebody asked for. Slow on purpose of nobody: it runs in a thread of its own. */
import type { Content } from 'pdfmake/interfaces.js';
import { escribirLibro, sinFormula } from '../../../platform/hojas/hojas.js';
import { GRIS, imprimirPdf } from '../../../platform/pdf.js';
import type { PorExportar } from './por-exportar.js';

export async function escribirExportacion(e: PorExportar): Promise<Uint8Array> {
  if (e.formato === 'csv') return enCsv(e);
  if (e.formato === 'xlsx') return escribirLibro([e.gobiernos, e.sumas]);
  return enPdf(e);
}

const lineaDeCsv = (celdas: readonly string[]): string =>
  celdas.map((c) => `"${sinFormula(c).replaceAll('"', '""')}"`).join(';');

/** As Excel opens it in Ecuador: semicolons, and the mark that says UTF-8. */
const enCsv = ({ gobiernos: g }: PorExportar): Uint8Array =>
  Buffer.from(
    `\uFEFF${[g.columnas.map((c) => c.titulo), ...g.filas].map(lineaDeCsv).join('\r\n')}\r\n`,
  );

function enPdf(e: PorExportar): Promise<Buffer> {
  const tabla = (
    columnas: readonly string[],
    filas: readonly (readonly string[])[],
    anchos: (string | number)[],
  ): Content => ({
    table: {
      headerRows: 1,
      widths: anchos,
      body: [columnas.map((c) => ({ text: c, style: 'cabecera' })), ...filas.map((f) => [...f])],
    },
    fontSize: 6.5,
    layout: 'lightHorizontalLines',
  });
  const { columnas, filas } = e.gobiernos;
  return imprimirPdf({
    titulo: e.titulo,
    pie: e.bajadas[0] ?? '',
    idioma: e.idioma,
    apaisada: true,
    contenido: [
      { text: e.titulo, style: 'titulo' },
      ...e.bajadas.map((text) => ({ text, color: GRIS })),
      { text: e.leyenda, style: 'chico', margin: [0, 6, 0, 6] },
      tabla(
        columnas.map((c) => c.titulo),
        filas,
        columnas.map((_, i) => (i === 1 ? '*' : 'auto')),
      ),
      { text: e.sumas.nombre, style: 'seccion' },
      tabla(
        e.sumas.columnas.map((c) => c.titulo),
        e.sumas.filas,
        ['*', '*', 'auto'],
      ),
    ],
  });
}
