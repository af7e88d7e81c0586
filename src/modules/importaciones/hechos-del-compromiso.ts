/** What the rows of a sheet say of a commitment, as the events of its process take it. */
import type { JsonObjeto } from '../../../machines/contrato.js';
import type { FilaDeImportacion } from './importacion-store.js';

type Fila = Pick<FilaDeImportacion, 'datos'>;

/** A sheet names its hitos by what they are: their code is their place in it. */
export const lugarDeHito = (n: number): string => `H${n + 1}`;

export function fichaDe(datos: Fila['datos']): JsonObjeto {
  const { titulo, descripcion, responsable, contraparte } = datos;
  return {
    ...(titulo === undefined ? {} : { titulo }),
    ...(descripcion === undefined ? {} : { accion: descripcion }),
    ...(responsable === undefined ? {} : { responsable }),
    ...(contraparte === undefined ? {} : { contrapartes: [{ institucion: contraparte }] }),
  };
}

export const hitosDe = (hitos: readonly Fila[]): JsonObjeto[] =>
  hitos.map(({ datos: d }, n) => {
    const peso = numeroDe(d['peso']);
    return {
      clave: lugarDeHito(n),
      descripcion: d['hito'] ?? '',
      ...(d['inicio'] === undefined ? {} : { inicio: d['inicio'] }),
      ...(d['fin'] === undefined ? {} : { fin: d['fin'] }),
      ...(d['responsable'] === undefined ? {} : { responsable: d['responsable'] }),
      ...(d['verificable'] === undefined ? {} : { verificable: d['verificable'] }),
      ...(peso === null || peso < 0 || peso > 100 ? {} : { peso }),
    };
  });

/** A baseline or a target that is no number stays in words. */
export function indicadorDe({ datos: d }: Fila, n: number): JsonObjeto {
  const lineaBase = numeroDe(d['lineaBase']);
  const meta = numeroDe(d['meta']);
  const enPalabras = [
    lineaBase === null && d['lineaBase'] !== undefined ? `Línea base: ${d['lineaBase']}.` : null,
    meta === null && d['meta'] !== undefined ? `Meta: ${d['meta']}.` : null,
  ].filter((x) => x !== null);
  return {
    clave: `I${n + 1}`,
    nombre: d['indicador'] ?? '',
    ...(d['unidad'] === undefined ? {} : { unidad: d['unidad'].slice(0, 60) }),
    ...(lineaBase === null ? {} : { lineaBase }),
    ...(meta === null ? {} : { meta }),
    ...(enPalabras.length === 0 ? {} : { definicion: enPalabras.join(' ') }),
  };
}

/** «12,5», «1.200» and «20 %» are numbers; «unos veinte» is not. */
export function numeroDe(celda: string | undefined): number | null {
  if (celda === undefined) return null;
  const limpia = celda.replace(/[\s%]/g, '');
  const es = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(limpia)
    ? limpia.replaceAll('.', '').replace(',', '.')
    : limpia.replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(es) ? Number(es) : null;
}
