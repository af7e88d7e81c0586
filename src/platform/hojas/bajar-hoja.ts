/** A sheet to be saved, as CSV or as XLSX. */
import type { StreamableFile } from '@nestjs/common';
import { descarga } from '../descarga.js';
import type { Respuesta } from '../respuesta.js';
import { enCsv } from './csv.js';
import { escribirLibro, type HojaPorEscribir } from './hojas.js';

export const TIPO_DE_HOJA = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** `nombre` without its ending. */
export async function bajarHoja(
  nombre: string,
  formato: keyof typeof TIPO_DE_HOJA,
  hoja: HojaPorEscribir,
): Promise<Respuesta<StreamableFile>> {
  return descarga({
    nombre: `${nombre}.${formato}`,
    tipo: TIPO_DE_HOJA[formato],
    bytes:
      formato === 'csv'
        ? enCsv([hoja.columnas.map((c) => c.titulo), ...hoja.filas])
        : await escribirLibro([hoja]),
  });
}
