/** What the engine writes by itself, in whole sentences: children that open, end or are left, dates that came, news of a child. */
import {
  eventoDeHijoConcluido,
  eventoDePlazo,
  type DatosDeHijoConcluido,
  type JsonObjeto,
} from '../../../machines/contrato.js';
import { EVENTO_DETENIDO, type Linea } from '../../engine/linea.js';
import { texto, type Idioma } from '../../platform/textos/textos.js';
import type { Etiquetas } from './etiquetas.js';

export const EVENTO_DE_NACIMIENTO = 'abrirProceso';
const DE_HIJO = eventoDeHijoConcluido('');
const DE_PLAZO = eventoDePlazo('');

/** The processes of a root that were born of others, by id: under which procedure and with what. */
export type Nacidos = ReadonlyMap<string, Pick<Linea, 'procedimiento' | 'datos' | 'causa'>>;

export const nacidosEn = (lineas: readonly Linea[]): Nacidos =>
  new Map(
    lineas.flatMap((l) =>
      l.evento === EVENTO_DE_NACIMIENTO && l.hijo !== undefined ? [[l.proceso, l]] : [],
    ),
  );

/** Whether its sentence names a process that only the line of its birth describes. */
export const nombraNacidos = ({ registradoPor, evento }: Linea): boolean =>
  registradoPor === null && evento !== EVENTO_DE_NACIMIENTO;

export const esFinDeHijo = ({ evento }: Pick<Linea, 'evento'>): boolean =>
  evento.startsWith(DE_HIJO);

/** The child a line is about, which is not the process it is of. */
export const hijoDe = (l: Linea, nacidos: Nacidos): ReturnType<Nacidos['get']> =>
  nacidos.get((l.datos as Partial<DatosDeHijoConcluido>).procesoId ?? '');

/** Null: somebody recorded it, and it is called as its event is. */
export function decirLineaDelSistema(
  etiquetas: Etiquetas,
  idioma: Idioma,
  l: Linea,
  nacidos: Nacidos,
): string | null {
  if (l.registradoPor !== null) return null;
  const decir = (clave: string, params: JsonObjeto): string =>
    texto(idioma, `linea.${clave}`, params);
  const llamar = (p: Pick<Linea, 'procedimiento' | 'datos'>): string =>
    etiquetas.esteProceso(idioma, p.procedimiento, p.datos);
  const propio = nacidos.get(l.proceso);

  if (l.evento === EVENTO_DE_NACIMIENTO) return decir('abierto', { proceso: llamar(l) });
  if (l.evento === EVENTO_DETENIDO)
    return decir('detenido', {
      proceso: llamar(propio ?? { procedimiento: l.procedimiento, datos: {} }),
    });
  if (esFinDeHijo(l)) {
    const hijo = hijoDe(l, nacidos);
    return hijo === undefined ? null : decir('concluido', { proceso: llamar(hijo) });
  }
  if (l.evento.startsWith(DE_PLAZO)) {
    if (propio === undefined) return null;
    const evento = etiquetas.evento(idioma, l.procedimiento, l.evento);
    return decir('deUnProceso', { evento, proceso: llamar(propio) });
  }
  return etiquetas.find(idioma, l.procedimiento, `linea.${l.evento}`, l.datos);
}
