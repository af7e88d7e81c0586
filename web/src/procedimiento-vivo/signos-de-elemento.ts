import type { ElementoConFichas } from '../api/modelo';
import type { Signo } from '../vocabulario/icono-de-estado';
import { signoDe } from '../vocabulario/estado-paso';

/** Where work is done; the rest of a drawing only joins it. */
export const esTrabajo = (e: ElementoConFichas): boolean =>
  e.clase === 'tarea' || e.clase === 'llamada' || e.clase === 'espera' || e.detenido !== null;

export const tardeEn = (e: ElementoConFichas): boolean => e.fichas > 0 && e.meta?.vencido === true;

export const signoDeElemento = (e: ElementoConFichas): Signo =>
  tardeEn(e)
    ? 'vencido'
    : signoDe({
        estado: e.estado ?? 'aunNo',
        sinConstancia: e.sinConstancia,
        regularizado: e.regularizado,
      });

/** Classes the drawing gets: of what was done, of what goes on, of what only was declared. */
export function marcasDe(e: ElementoConFichas, detenido: boolean): string[] {
  if (!esTrabajo(e)) return e.pasadas > 0 ? ['vivo-recorrido'] : ['vivo-por-recorrer'];
  const marcas = [`vivo-${signoDeElemento(e)}`];
  if (e.detenido !== null) marcas.push('vivo-incidente');
  if (e.fichas > 0) marcas.push(detenido ? 'vivo-detenido' : 'vivo-activo');
  return marcas;
}
