/**
 * The day of something that happened, given in the data of a command, has come. Looked at when a person commands and not in
 * the schema: what stands in the journal is folded as it was recorded.
 */
import type { Fecha, JsonObjeto } from '../../machines/contrato.js';
import { cadenasEn, type CamposMarcados, type Ruta } from './campos-marcados.js';
import { diaPorVenir, type ErrorDeCampo } from './sobre.js';

export function fechasPorVenir(
  datos: JsonObjeto,
  { pasadas, titulos }: Pick<CamposMarcados, 'pasadas' | 'titulos'>,
  hoy: Fecha,
  procedimiento: string,
  donde: string,
): ErrorDeCampo[] {
  const rotulo = (ruta: Ruta): string =>
    titulos.find((t) => t.ruta.length === ruta.length && t.ruta.every((x, i) => x === ruta[i]))
      ?.clave ?? `campo.${String(ruta.at(-1))}`;
  return pasadas.flatMap((ruta) =>
    [...cadenasEn(datos, ruta)]
      .filter(({ cadena }) => diaPorVenir(cadena, hoy))
      .map(({ lugar }) => ({
        campo: `${donde}.${lugar}`,
        codigo: 'HECHO_FUTURO',
        // Whoever tells it puts the words of the procedure where the key is.
        params: { hoy, procedimiento, nombre: rotulo(ruta) },
      })),
  );
}
