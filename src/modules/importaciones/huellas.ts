import { createHash } from 'node:crypto';
import { claveBusqueda } from '../../platform/clave-busqueda.js';
import type { DatosDeFila } from './leer-celdas.js';

/** What names a thing, whatever the accents and capitals it was written with: brought in twice, it is one. */
const huellaDe = (datos: DatosDeFila, claves: readonly string[]): string =>
  createHash('sha256')
    .update(claves.map((k) => claveBusqueda(datos[k] ?? '')).join('\n'))
    .digest('hex');

export const huellaDeActa = (d: DatosDeFila): string =>
  huellaDe(d, ['cuerpo', 'fecha', 'numero', 'asunto']);
export const huellaDeMiembro = (d: DatosDeFila): string =>
  huellaDe(d, ['institucion', 'nombre', 'calidad', 'desde']);
