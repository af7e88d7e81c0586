/** Every file loses its drawing and is given one of ours: none may fail, and what is drawn is held to the same eye. */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { leerModelo } from '../../../src/bpmn/modelo/leer-modelo.js';
import { dibujarArchivo } from '../../../src/bpmn/trazar/dibujar-archivo.js';
import { faltasDelDibujo } from '../dibujo-de-archivo.js';
import { archivosDe, type Resultado } from './archivos.js';

const DIBUJO = /<((?:\w+:)?)BPMNDiagram[\s>][\s\S]*?<\/\1BPMNDiagram>/g;
const ALGO = /<(?:\w+:)?(process|collaboration)[\s>]/;

export async function dibujarTodo(carpeta: string): Promise<Resultado> {
  const fallos: string[] = [];
  let [dibujados, de] = [0, 0];
  for (const archivo of archivosDe(carpeta)) {
    const { xml, definiciones } = await leerModelo(readFileSync(archivo));
    if (xml === null || definiciones === null || !ALGO.test(xml)) continue;
    de++;
    const nombre = relative(carpeta, archivo);
    try {
      const hecho = await dibujarArchivo(xml.replace(DIBUJO, ''));
      dibujados++;
      const faltas = await faltasDelDibujo(hecho);
      if (faltas.length > 0) fallos.push(`${nombre}: ${faltas.slice(0, 3).join('; ')}`);
    } catch (e) {
      fallos.push(`${nombre}: exception ${(e as Error).message}`);
    }
  }
  return {
    pasan: de - fallos.length,
    de,
    fallos,
    notas: [`${dibujados} of ${de} drawn; the others above`],
  };
}
