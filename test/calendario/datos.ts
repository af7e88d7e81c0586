import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const raiz = fileURLToPath(new URL('../../', import.meta.url));

export const leerDato = (nombre: string): string => readFileSync(`${raiz}data/${nombre}`, 'utf8');

/** The folder of reference material beside the repository, when it is there. */
const REFERENCIA = `${raiz}../shared/data/`;
export const hayReferencia = existsSync(REFERENCIA);
export const leerReferencia = (nombre: string): string => readFileSync(REFERENCIA + nombre, 'utf8');

/** RFC 4180: quotes, commas and line ends inside a field. */
export function leerCsv(texto: string): Record<string, string>[] {
  const filas: string[][] = [[]];
  let campo = '';
  let entreComillas = false;
  for (let i = 0; i < texto.length; i += 1) {
    const c = texto[i];
    if (entreComillas) {
      if (c === '"' && texto[i + 1] === '"') {
        campo += '"';
        i += 1;
      } else if (c === '"') entreComillas = false;
      else campo += c;
    } else if (c === '"') entreComillas = true;
    else if (c === ',' || c === '\n') {
      filas.at(-1)?.push(campo);
      campo = '';
      if (c === '\n') filas.push([]);
    } else if (c !== '\r') campo += c;
  }
  if (campo !== '') filas.at(-1)?.push(campo);
  const [cabecera = [], ...cuerpo] = filas.filter((f) => f.length > 0);
  return cuerpo.map((f) => Object.fromEntries(cabecera.map((k, i) => [k, f[i] ?? ''])));
}
