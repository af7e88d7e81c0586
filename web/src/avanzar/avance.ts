/** What a person fills in to record an event, and the command it becomes. It is also what a draft keeps. */
import type { Cargo, CuerpoTransicion, Oferta } from '../api/modelo';
import type { Campo } from '../formularios/campos';
import { porEnviar, type Valores } from '../formularios/valores';

export interface Avance {
  readonly modo: 'acto' | 'consumado';
  /** Civil date, partial only in `consumado`; empty: today. */
  readonly fecha: string;
  readonly sinConstancia: boolean;
  readonly motivoSinConstancia: string;
  /** Which of the ways to record it: index in `oferta.como`. */
  readonly como: number;
  readonly documentoDeQuienActua: string | null;
  readonly justificaciones: Readonly<Record<string, string>>;
  readonly datos: Valores;
}

/** The first way that fits the office one is working with. */
export function avanceNuevo(
  oferta: Oferta,
  hoy: string,
  cargo: Cargo | null,
  datos: Valores = {},
): Avance {
  const mio = oferta.como.findIndex((c) => c.registra === cargo?.rol);
  return {
    modo: 'acto',
    fecha: oferta.fechable ? hoy : '',
    sinConstancia: false,
    motivoSinConstancia: '',
    como: Math.max(mio, 0),
    documentoDeQuienActua: null,
    justificaciones: {},
    datos,
  };
}

/** A stored draft, as far as it still fits: fields of an older form are left behind by `porEnviar`. */
export function avanceDe(cuerpo: Record<string, unknown>, nuevo: Avance): Avance {
  const c = cuerpo as Partial<Avance>;
  return {
    ...nuevo,
    ...c,
    como: typeof c.como === 'number' ? c.como : nuevo.como,
    datos: c.datos ?? {},
    justificaciones: c.justificaciones ?? {},
  };
}

export const SIN_CONSTANCIA = 'SIN_CONSTANCIA';

export function cuerpoDe(a: Avance, oferta: Oferta, campos: readonly Campo[]): CuerpoTransicion {
  const como = oferta.como[a.como] ?? oferta.como[0];
  const justificaciones: Record<string, string> = {};
  for (const [codigo, texto] of Object.entries(a.justificaciones))
    if (texto.trim() !== '') justificaciones[codigo] = texto.trim();
  const consumado = a.modo === 'consumado';
  if (consumado && a.sinConstancia && a.motivoSinConstancia.trim() !== '')
    justificaciones[SIN_CONSTANCIA] = a.motivoSinConstancia.trim();
  return {
    datos: porEnviar(campos, a.datos),
    modo: a.modo,
    ...(a.fecha !== '' && !(consumado && a.sinConstancia) ? { ocurridoEn: a.fecha } : {}),
    ...(consumado && a.sinConstancia ? { sinConstancia: true } : {}),
    ...(Object.keys(justificaciones).length > 0 ? { justificaciones } : {}),
    ...(como === undefined
      ? {}
      : {
          actuadoPor: {
            rol: como.actua,
            ...(a.documentoDeQuienActua !== null && como.prueba === 'sobre'
              ? { documento: a.documentoDeQuienActua }
              : {}),
          },
          registradoComo: como.registra,
        }),
  };
}
