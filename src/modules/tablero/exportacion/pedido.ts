/** An export as it is asked for: plain data, so that it may be attended in another thread. */
import { ZONA_NACIONAL, type Calendario } from '../../../engine/puertos/calendario.js';
import type { MemoriaDelTablero } from '../memoria-del-tablero.js';
import type { PalabrasDelTablero } from '../presentar.js';
import { verTablero, type LecturaDeTablero } from '../tablero-visto.js';
import { escribirExportacion } from './escribir.js';
import { prepararExportacion, type Formato } from './por-exportar.js';

export interface PedidoDeExportacion {
  readonly lectura: LecturaDeTablero;
  readonly formato: Formato;
  readonly palabras: Pick<PalabrasDelTablero, 'idioma' | 'procedimiento'> & {
    /** The name of each of the fifteen, and of each province by its code. */
    readonly pasos: readonly string[];
    readonly provincias: ReadonlyMap<string, string>;
  };
  /** The filters, as they are said in the heading. */
  readonly consulta: string;
}

/** Reads, sums and writes. @returns the bytes of the file. */
export async function atenderExportacion(
  memoria: MemoriaDelTablero,
  calendario: Pick<Calendario, 'fecha'>,
  { lectura, formato, palabras, consulta }: PedidoDeExportacion,
): Promise<Uint8Array> {
  const visto = await verTablero(memoria, lectura, (instante) =>
    calendario.fecha(instante, ZONA_NACIONAL),
  );
  const { idioma, procedimiento, pasos, provincias } = palabras;
  return escribirExportacion(
    prepararExportacion(
      visto,
      formato,
      {
        idioma,
        procedimiento,
        paso: (n) => pasos[n - 1] ?? '',
        provincia: (codigo) => provincias.get(codigo) ?? codigo,
      },
      consulta,
    ),
  );
}
