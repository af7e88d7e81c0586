/** The commands that only read files: import of everything, refusal of what breaks the standard, MIWG without loss. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { leerModelo, type Lectura } from '../../../src/bpmn/modelo/leer-modelo.js';
import { escribirBpmn } from '../../../src/bpmn/escribir/escribir-bpmn.js';
import { perdido } from './xml-canonico.js';

export interface Resultado {
  readonly pasan: number;
  readonly de: number;
  readonly fallos: readonly string[];
  readonly notas: readonly string[];
}

export const archivosDe = (carpeta: string): readonly string[] =>
  readdirSync(carpeta, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile() && e.name.endsWith('.bpmn'))
    .map((e) => join(e.parentPath, e.name))
    .sort();

const motivos = (l: Lectura): string =>
  l.hallazgos
    .filter((h) => h.gravedad === 'impide' || h.contraLaNorma)
    .map((h) => `${h.codigo}(${h.elemento ?? '-'}${h.nombre === null ? '' : ` «${h.nombre}»`})`)
    .slice(0, 6)
    .join(', ');

/** Every file is answered: it runs, or a list of what stands in its way; never an exception. */
export async function importarTodo(carpeta: string): Promise<Resultado> {
  const fallos: string[] = [];
  const notas: string[] = [];
  const archivos = archivosDe(carpeta);
  let corren = 0;
  for (const archivo of archivos) {
    const nombre = relative(carpeta, archivo);
    try {
      const l = await leerModelo(readFileSync(archivo));
      if (l.modelo !== null) corren++;
      else if (l.hallazgos.every((h) => h.gravedad !== 'impide'))
        fallos.push(`${nombre}: refused without a reason`);
      else notas.push(`${nombre}: ${motivos(l)}`);
    } catch (e) {
      fallos.push(`${nombre}: EXCEPTION ${(e as Error).message}`);
    }
  }
  notas.push(`${corren} of ${archivos.length} files run as they are`);
  return { pasan: archivos.length - fallos.length, de: archivos.length, fallos, notas };
}

/** `invalid-models/` must be told what is wrong with them, `valid-models/` must not. */
export async function rechazar(carpeta: string): Promise<Resultado> {
  const fallos: string[] = [];
  let rechazados = 0;
  const malos = archivosDe(join(carpeta, 'invalid-models'));
  for (const archivo of malos) {
    const l = await leerModelo(readFileSync(archivo));
    if (l.hallazgos.some((h) => h.contraLaNorma)) rechazados++;
    else fallos.push(`${relative(carpeta, archivo)}: nothing found wrong`);
  }
  const buenos = archivosDe(join(carpeta, 'valid-models'));
  let aceptados = 0;
  for (const archivo of buenos) {
    const l = await leerModelo(readFileSync(archivo));
    if (l.hallazgos.some((h) => h.contraLaNorma))
      fallos.push(`${relative(carpeta, archivo)}: ${motivos(l)}`);
    else aceptados++;
  }
  return {
    pasan: rechazados + aceptados,
    de: malos.length + buenos.length,
    fallos,
    notas: [
      `invalid models told what is wrong: ${rechazados}/${malos.length}`,
      `valid models accepted: ${aceptados}/${buenos.length}`,
    ],
  };
}

/** Imported, kept byte for byte, and written again without loss. */
export async function sinPerdida(carpeta: string): Promise<Resultado> {
  const fallos: string[] = [];
  let abren = 0;
  let iguales = 0;
  let completos = 0;
  const archivos = archivosDe(carpeta);
  for (const archivo of archivos) {
    const nombre = relative(carpeta, archivo);
    const bytes = readFileSync(archivo);
    const l = await leerModelo(bytes);
    if (l.definiciones === null || l.xml === null) {
      fallos.push(`${nombre}: not read: ${motivos(l)}`);
      continue;
    }
    abren++;
    const huella = (b: Uint8Array) => createHash('sha256').update(b).digest('hex');
    if (huella(bytes) === huella(readFileSync(archivo))) iguales++;
    const faltan = perdido(l.xml, await escribirBpmn(l.definiciones));
    if (faltan.length === 0) completos++;
    else fallos.push(`${nombre}: lost when written again: ${faltan.slice(0, 3).join(' · ')}`);
  }
  return {
    pasan: completos,
    de: archivos.length,
    fallos,
    notas: [
      `imported: ${abren}/${archivos.length}`,
      `bytes unchanged: ${iguales}/${archivos.length}`,
    ],
  };
}
