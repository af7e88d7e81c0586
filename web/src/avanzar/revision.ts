/** What a filled form still lacks, and in which of its parts, before the server is asked. */
import type { Oferta, Requisito } from '../api/modelo';
import type { Campo } from '../formularios/campos';
import { fallaDeFecha } from '../formato/fechas';
import { revisar, rutaDe, type Error as ErrorDeCampo } from '../formularios/valores';
import { type Avance, SIN_CONSTANCIA } from './avance';
import type { SeccionDeDatos } from './secciones';

/** The document of whoever acted. */
export const PRUEBA = 'actuadoPor.documento';

export function revisarAvance(
  avance: Avance,
  oferta: Oferta,
  campos: readonly Campo[],
  porJustificar: readonly Requisito[],
  hoy: string,
): ErrorDeCampo[] {
  const consumado = avance.modo === 'consumado';
  const como = oferta.como[avance.como] ?? oferta.como[0];
  // Who records for another shows its signed document, unless nothing documents the fact.
  const sinPrueba =
    como?.prueba === 'sobre' &&
    avance.documentoDeQuienActua === null &&
    !(consumado && avance.sinConstancia);
  const falla =
    !oferta.fechable || avance.fecha === '' || (consumado && avance.sinConstancia)
      ? null
      : fallaDeFecha(avance.fecha, hoy);
  return [
    ...(sinPrueba ? [{ campo: PRUEBA, codigo: 'falta' } as const] : []),
    ...(oferta.fechable && avance.fecha === '' && !(consumado && avance.sinConstancia)
      ? [{ campo: 'ocurridoEn', codigo: 'falta' } as const]
      : []),
    ...(consumado && avance.sinConstancia && avance.motivoSinConstancia.trim() === ''
      ? [{ campo: SIN_CONSTANCIA, codigo: 'falta' } as const]
      : []),
    ...(falla === null ? [] : [{ campo: 'ocurridoEn', codigo: falla } as const]),
    ...revisar(campos, avance.datos, hoy),
    ...porJustificar
      .filter((r) => (avance.justificaciones[r.codigo] ?? '').trim() === '')
      .map((r) => ({ campo: r.codigo, codigo: 'falta' }) as const),
  ];
}

/** The part of the form where a field is. */
export function parteDe(ruta: string, secciones: readonly SeccionDeDatos[]): string {
  if (ruta === 'ocurridoEn' || ruta === SIN_CONSTANCIA) return 'cuando';
  if (ruta.startsWith('actuadoPor')) return 'quien';
  const nombre = ruta.split('.')[0] ?? '';
  return secciones.find((x) => x.campos.some((c) => c.nombre === nombre))?.id ?? 'justificar';
}

/** How much is left in a part; null: nothing is asked in it and nothing was written. */
export function faltanEn(
  id: string,
  errores: readonly ErrorDeCampo[],
  requisitos: readonly Requisito[],
  secciones: readonly SeccionDeDatos[],
): number {
  return (
    errores.filter((e) => parteDe(e.campo, secciones) === id).length +
    requisitos.filter(
      (r) =>
        r.resultado === 'falta' &&
        r.efecto === 'bloquea' &&
        typeof r.params.campo === 'string' &&
        parteDe(rutaDe(r.params.campo), secciones) === id,
    ).length
  );
}
