import { texto, type Idioma } from './textos.js';

/**
 * A civil date in little room: «5 sep 2025», with the short months of the screens. Every other date that is shortened is
 * written with it: what the system's own tables say («sept») changes from one to the next.
 */
export function fechaCorta(idioma: Idioma, fecha: string): string {
  const [anio = '', mes, dia] = fecha.split('-').map(Number);
  const nombre = texto(idioma, 'fecha.meses').split(',')[Number(mes) - 1] ?? '';
  return `${dia} ${nombre} ${anio}`;
}
