/** Data objects and properties of a process or sub-process: names its scripts and conditions may use. */
import { clase, nombre, varios, type Elemento } from './elemento.js';

export function leerDatos(e: Elemento): readonly string[] {
  const objetos = varios(e, 'flowElements').filter((x) => clase(x) === 'DataObject');
  const nombres = [...objetos, ...varios(e, 'properties')].map(nombre);
  return [...new Set(nombres.filter((n) => n !== null))];
}
