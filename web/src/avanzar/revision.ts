/** What a filled form still lacks, and in which of its parts, before the server is asked. */
import type { ErrorDeCampo as ErrorDeLaApi, Oferta, Requisito } from '../api/modelo';
import type { Campo } from '../formularios/campos';
import { fallaDeFecha } from '../formato/fechas';
import { revisar, rutaDe, type Error as ErrorDeCampo } from '../formularios/valores';
import { sinHuecos } from '../vocabulario/sin-huecos';
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

/** One thing an act still lacks; `campo`: where it is written, if it is a field. */
export interface Pendiente {
  readonly clave: string;
  readonly campo: string | null;
  readonly texto: string;
}

/** Everything it lacks, once each: first what is left to write, then what the rules that bind ask besides. */
export function enLista(
  porCompletar: readonly ErrorDeLaApi[],
  requisitos: readonly Requisito[],
): readonly Pendiente[] {
  const dichos = new Set(porCompletar.map((e) => rutaDe(e.campo)));
  return [
    ...porCompletar.map((e) => ({
      clave: `${e.campo}:${e.codigo}`,
      campo: e.campo,
      texto: e.texto,
    })),
    ...requisitos.flatMap((r) => {
      if (r.resultado !== 'falta' || r.efecto !== 'bloquea') return [];
      const campo = typeof r.params.campo === 'string' ? rutaDe(r.params.campo) : null;
      if (campo !== null && dichos.has(campo)) return [];
      if (campo !== null) dichos.add(campo);
      return [{ clave: r.codigo, campo, texto: sinHuecos(r.falta ?? r.texto) }];
    }),
  ];
}

/** How much is left in a part. */
export const faltanEn = (
  id: string,
  pendientes: readonly Pendiente[],
  secciones: readonly SeccionDeDatos[],
): number =>
  pendientes.filter((p) => p.campo !== null && parteDe(rutaDe(p.campo), secciones) === id).length;
