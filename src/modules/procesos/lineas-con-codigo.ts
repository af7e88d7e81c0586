/** What somebody recorded about one of several with a code says of which: «Incorporar un compromiso: C3 · Título». */
import type { Linea } from '../../engine/linea.js';
import type { Llamados } from '../../platform/nombres-de-procesos.js';
import { EVENTO_DE_NACIMIENTO, type Nacidos } from './lineas-del-sistema.js';

export const codigoDe = ({ evento, registradoPor, datos }: Linea): string | null =>
  registradoPor !== null && evento !== EVENTO_DE_NACIMIENTO && typeof datos['codigo'] === 'string'
    ? datos['codigo']
    : null;

/** Processes that lines like these opened. */
export const abiertosPor = (lineas: readonly Linea[], nacidos: Nacidos): string[] =>
  lineas.flatMap((l) => abiertoPor(l, nacidos) ?? []);

/** The name of what the line opened; without a title, the code it was given. */
export function deCualEs(l: Linea, nacidos: Nacidos, llamados: Llamados): string | null {
  const abierto = llamados.get(abiertoPor(l, nacidos) ?? '');
  return abierto === undefined || abierto.titulo === null ? codigoDe(l) : abierto.nombre;
}

function abiertoPor(l: Linea, nacidos: Nacidos): string | null {
  const codigo = codigoDe(l);
  if (codigo === null) return null;
  for (const [id, { causa, datos }] of nacidos)
    if (causa === l.secuencia && datos['codigo'] === codigo) return id;
  return null;
}
