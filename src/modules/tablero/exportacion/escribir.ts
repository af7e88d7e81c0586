/** Sheets written as the file somebody asked for. Slow on purpose of nobody: it runs in a thread of its own. */
import { enCsv } from '../../../platform/hojas/csv.js';
import { escribirLibro } from '../../../platform/hojas/hojas.js';
import { escribirPdf } from '../../../platform/impresos/escribir-pdf.js';
import { parrafo, seccion } from '../../../platform/impresos/impreso.js';
import type { PorExportar } from './por-exportar.js';

export async function escribirExportacion(e: PorExportar): Promise<Uint8Array> {
  if (e.formato === 'csv') return tablaEnCsv(e);
  if (e.formato === 'xlsx') return escribirLibro([e.gobiernos, e.sumas]);
  return enPdf(e);
}

const tablaEnCsv = ({ gobiernos: g }: PorExportar): Uint8Array =>
  enCsv([g.columnas.map((c) => c.titulo), ...g.filas]);

function enPdf(e: PorExportar): Promise<Buffer> {
  const { gobiernos: g, sumas } = e;
  const [bajada = '', ...mas] = e.bajadas;
  return escribirPdf(
    {
      titulo: e.titulo,
      bajada,
      idioma: e.idioma,
      apaisado: true,
      bloques: [
        ...mas.map((texto) => parrafo(texto)),
        parrafo(e.leyenda, 'nota'),
        { clase: 'tabla', columnas: g.columnas, filas: g.filas },
        seccion(sumas.nombre),
        { clase: 'tabla', columnas: sumas.columnas, filas: sumas.filas },
      ],
    },
    {
      encabezado: e.titulo,
      demostracion: e.demostracion,
      pie: e.bajadas,
      direccion: null,
      rubricas: null,
      pagina: ['', ' / '],
    },
  );
}
