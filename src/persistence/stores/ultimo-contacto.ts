import { diaDe } from '../hora-continental.js';
import type { TitularEnLista } from '../../modules/directorio/titular-store.js';
import type { Columnas } from '../filas-leidas.js';

export type Contacto = Pick<
  NonNullable<TitularEnLista['proceso']>,
  'ultimoContacto' | 'ultimaActividad' | 'insistencias'
>;
export const SIN_CONTACTO: Contacto = {
  ultimoContacto: null,
  ultimaActividad: null,
  insistencias: 0,
};

/** Lines `b` of the root `r` that somebody recorded and that are no insistence. */
export const ACTOS = `from bitacora b
  where b.raiz_id = r.id and b.registrado_por is not null and b.evento <> 'registrarInsistencia'`;

/** Of the root `r`: when somebody last recorded something; since it opened, if nobody did. */
export const ULTIMA_ACTIVIDAD = `coalesce((select b.registrado_en ${ACTOS}
  order by b.secuencia desc limit 1), r.abierta_en)`;

export function leerContacto(f: Columnas): Contacto {
  const ultimaActividad = diaO(f['actividad']);
  const dias = [ultimaActividad, diaO(f['insistencia']), (f['envio'] ?? null) as string | null];
  return {
    ultimaActividad,
    ultimoContacto:
      dias
        .filter((d) => d !== null)
        .sort()
        .at(-1) ?? null,
    insistencias: Number(f['insistencias']),
  };
}

const diaO = (instante: unknown): string | null =>
  instante === null || instante === undefined ? null : diaDe(Number(instante));
