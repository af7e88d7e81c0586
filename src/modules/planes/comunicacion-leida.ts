import type { JsonObjeto } from '../../../machines/contrato.js';
import { cadena, numero } from './compromiso-leido.js';
import type { LineaVigente } from './linea-vigente.js';

/** Something to be told of a plan while it is carried out, and whether it was. */
export interface AccionDeComunicacion {
  readonly clave: string;
  readonly datos: JsonObjeto;
  readonly hechaEl: string | null;
  readonly evidencia: string | null;
  readonly direccion: string | null;
  readonly alcance: number | null;
}

/** What a line says of one of them, in its place: planned, or planned again, or done. */
export function conComunicacion(
  antes: readonly AccionDeComunicacion[],
  { evento, datos: d, ocurridoEn }: LineaVigente,
): readonly AccionDeComunicacion[] {
  const clave = cadena(d, 'clave') ?? '';
  if (evento === 'cumplirComunicacion')
    return antes.map((a) =>
      a.clave === clave
        ? {
            ...a,
            hechaEl: ocurridoEn ?? '—',
            evidencia: cadena(d, 'evidencia'),
            direccion: cadena(d, 'direccion'),
            alcance: numero(d, 'alcance'),
          }
        : a,
    );
  const nueva = {
    clave,
    datos: d,
    hechaEl: null,
    evidencia: null,
    direccion: null,
    alcance: null,
  };
  return antes.some((a) => a.clave === clave)
    ? antes.map((a) => (a.clave === clave ? nueva : a))
    : [...antes, nueva];
}
