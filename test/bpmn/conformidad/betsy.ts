/**
 * `npm run bpmn:betsy -- FOLDER [CASES.json]`: each model of the case file, run with each of its inputs; the lines its
 * scripts wrote against those expected. Branches that run at once have no order among them: the lines are compared as a
 * bag. `ERROR` expected: the file must be refused. Prints each failure and `PASS n/m` (models without an erratum).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { leerModelo } from '../../../src/bpmn/modelo/leer-modelo.js';
import {
  EVALUADOR_DE_BETSY,
  duracionDe,
  guionistaDeBetsy,
  type Traza,
} from './guiones-de-betsy.js';
import { Corrida } from './reloj.js';

interface Caso {
  readonly expected: readonly string[];
  readonly input?: string;
  readonly integerVariable?: number;
  readonly parallelProcess?: boolean;
}
interface Prueba {
  readonly file: string;
  readonly feature: string;
  readonly erratum?: string;
  readonly cases: readonly Caso[];
}

export interface ResultadoDeBetsy {
  readonly modelos: number;
  readonly pasan: number;
  readonly conErrata: number;
  readonly fallos: readonly string[];
}

export async function correrBetsy(
  carpeta: string,
  archivoDeCasos = join(carpeta, 'betsy-cases.json'),
): Promise<ResultadoDeBetsy> {
  const pruebas = JSON.parse(readFileSync(archivoDeCasos, 'utf8')) as readonly Prueba[];
  const fallos: string[] = [];
  let pasan = 0;
  let conErrata = 0;
  for (const prueba of pruebas) {
    const suyos: string[] = [];
    for (const caso of prueba.cases) {
      const dio = await correrCaso(join(carpeta, prueba.file), caso);
      if (JSON.stringify([...dio].sort()) !== JSON.stringify([...caso.expected].sort()))
        suyos.push(
          `${prueba.feature} ${caso.input ?? caso.integerVariable ?? ''}: expected ${caso.expected.join(' ')}, got ${dio.join(' ')}`,
        );
    }
    if (prueba.erratum !== undefined) conErrata++;
    else if (suyos.length === 0) pasan++;
    fallos.push(
      ...suyos.map((f) => (prueba.erratum === undefined ? f : `(erratum: ${prueba.erratum}) ${f}`)),
    );
  }
  return { modelos: pruebas.length - conErrata, pasan, conErrata, fallos };
}

async function correrCaso(archivo: string, caso: Caso): Promise<readonly string[]> {
  const { modelo, hallazgos } = await leerModelo(readFileSync(archivo), {
    evaluador: EVALUADOR_DE_BETSY,
  });
  if (modelo === null) {
    const motivos = hallazgos
      .filter((h) => h.gravedad === 'impide')
      .map((h) => `${h.codigo}(${h.elemento})`);
    return caso.expected.includes('ERROR') ? ['ERROR'] : [`refused: ${motivos.join(', ')}`];
  }
  const traza: Traza = { lineas: [], marcada: false };
  const corrida = new Corrida(
    modelo,
    { evaluador: EVALUADOR_DE_BETSY, guionista: guionistaDeBetsy(traza) },
    duracionDe,
  );
  const variables = { test: caso.input ?? '', integerVariable: caso.integerVariable ?? 0 };
  // A process that listens begins before the one that speaks.
  const otros = caso.parallelProcess === true ? modelo.procesos.slice(1) : [];
  for (const proceso of [...otros, modelo.procesos[0]!])
    corrida.dar({ tipo: 'iniciar', proceso, variables });
  corrida.correr();
  // The mark is a file the case looks for, or does not.
  if (traza.marcada && caso.expected.includes('MARKER_exists')) traza.lineas.push('MARKER_exists');
  if (corrida.foto.error !== null) traza.lineas.push('ERROR_thrownErrorEvent');
  return traza.lineas;
}
