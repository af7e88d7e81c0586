/** What is declared of a past while it is being filled in: the shape the server reads. */
import type { components } from '../../api/esquema';
import { type Campo, leerCampos, loQueSeSepa } from '../../formularios/campos';

type S = components['schemas'];
export type Hito = S['HitoDelPasado'];
export type Formulario = S['FormularioDelPasado'];
export type Regularizacion = S['Regularizacion'];
export type Declaracion = NonNullable<Regularizacion['declaracion']>;
export type Ensayo = S['EnsayoDeRegularizacion'];

export type Como = 'conDocumento' | 'sinConstancia' | 'noAplica' | 'pendiente';
export interface Respuesta {
  readonly como?: Como;
  readonly ocurridoEn?: string;
  readonly motivo?: string;
  readonly documento?: string;
  readonly actua?: string;
  readonly datos?: Readonly<Record<string, unknown>>;
  readonly dentro?: Hitos;
}
export type Hitos = Readonly<Record<string, readonly Respuesta[]>>;

export const VACIA = { llegaHasta: 2, entrada: {}, hitos: {} } as unknown as Declaracion;

/** The fields of what happened: none is asked for but those that decide the way. */
export function camposDe(esquema: unknown): {
  esenciales: readonly Campo[];
  demas: readonly Campo[];
} {
  const sabido = loQueSeSepa(esquema);
  const pide = sabido.required;
  const campos = leerCampos(sabido);
  return {
    esenciales: campos.filter((c) => pide.includes(c.nombre)),
    demas: campos.filter((c) => !pide.includes(c.nombre) && c.nombre !== 'motivo'),
  };
}

/** Without what was left empty, nor the answers nobody gave. */
export function porEnviar(d: Declaracion): Declaracion {
  return {
    ...d,
    entrada: limpiar(d.entrada),
    hitos: limpiarHitos(d.hitos as unknown as Hitos),
  } as Declaracion;
}

function limpiarHitos(hitos: Hitos): Hitos {
  return Object.fromEntries(
    Object.entries(hitos).flatMap(([evento, dadas]) => {
      const suyas = dadas.filter((r) => r?.como !== undefined).map(limpiarRespuesta);
      return suyas.length === 0 ? [] : [[evento, suyas]];
    }),
  );
}

function limpiarRespuesta({ dentro, datos, ...r }: Respuesta): Respuesta {
  const sueltas = limpiar(r) as Respuesta;
  return {
    ...sueltas,
    datos: limpiar(datos ?? {}),
    ...(dentro === undefined ? {} : { dentro: limpiarHitos(dentro) }),
  };
}

function limpiar(o: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(o).flatMap(([k, v]) => {
      const limpio = typeof v === 'string' ? v.trim() : v;
      return limpio === '' || limpio === null || limpio === undefined ? [] : [[k, limpio]];
    }),
  );
}

/** Every hito of the tree, those of a plan too. */
export const todos = (hitos: readonly Hito[]): readonly Hito[] =>
  hitos.flatMap((h) => [h, ...todos(h.dentro ?? [])]);
