/** The titles of commitments, as the plan folds them: what was formulated, and over it what each says of itself. */
import type { JsonObjeto } from '../../../machines/contrato.js';
import { cadena } from './compromiso-leido.js';
import { formuladosEn } from './formulado-leido.js';
import { lineasVigentes, type LineaVigente } from './linea-vigente.js';
import type { LineasDeTitulos, ProcesoPorNombrar } from './procesos-por-nombrar.js';

/** By id of the commitment: its title and its short one, as they are written in the journal. */
export function titulosDe(
  compromisos: readonly ProcesoPorNombrar[],
  { lineas, correcciones, planes }: LineasDeTitulos,
): ReadonlyMap<string, readonly string[]> {
  // Lines are numbered, and corrected, within their root.
  const vigentes = [...new Set(compromisos.map((c) => c.raizId))].flatMap((raizId) =>
    lineasVigentes(
      lineas.filter((l) => l.raizId === raizId),
      correcciones.filter((l) => l.raizId === raizId),
    ),
  );
  const de = new Map<string, LineaVigente[]>();
  for (const l of vigentes) {
    const quien = planes.get(l.proceso) ?? l.proceso;
    de.set(quien, [...(de.get(quien) ?? []), l]);
  }
  return new Map(compromisos.map((c) => [c.id, tituloDe(c, de)]));
}

function tituloDe(
  c: ProcesoPorNombrar,
  lineas: ReadonlyMap<string, readonly LineaVigente[]>,
): readonly string[] {
  const formulado = formuladosEn(lineas.get(c.padreId ?? '') ?? []).get(
    cadena(c.contexto, 'codigo') ?? '',
  );
  const ficha = (lineas.get(c.id) ?? []).reduce<JsonObjeto>(
    (f, { datos }) => ({ ...f, ...datos }),
    formulado?.ficha ?? {},
  );
  return ['titulo', 'tituloCorto'].flatMap((campo) => cadena(ficha, campo) ?? []);
}
