import {
  ProcedimientoDefectuoso,
  type Efecto,
  type Hechos,
  type Json,
  type JsonObjeto,
} from '../../machines/contrato.js';
import type { Nodo } from './arbol.js';
import type { EntornoDeUnidad } from './entorno-de-unidad.js';
import type { PlazoEnLinea } from './linea.js';
import { olvido } from './memoria.js';

/** The deadline a decision arms, counted from the day of the fact, by the parameter in force then. */
export async function armarPlazo(
  e: EntornoDeUnidad,
  nodo: Nodo,
  efecto: Extract<Efecto, { tipo: 'armarPlazo' }>,
  hechos: Hechos,
  contexto: JsonObjeto,
): Promise<PlazoEnLinea[]> {
  const d = nodo.proc.plazos.get(efecto.nombre);
  if (d === undefined)
    throw new ProcedimientoDefectuoso(
      nodo.proc.id,
      `arms '${efecto.nombre}', which is not declared`,
    );
  const propio = (clave: string | undefined): Json | undefined =>
    clave === undefined ? undefined : contexto[clave];
  const desdePropio = propio(d.desdeEn);
  const desde =
    typeof desdePropio === 'string' && desdePropio.length === 10
      ? desdePropio
      : hechos.ocurridoEn !== null && hechos.ocurridoEn.length === 10
        ? hechos.ocurridoEn
        : hechos.hoy;
  const recordado = (e.memoria ?? olvido).plazo(nodo.id, efecto.clave, desde);
  if (recordado !== null)
    return e.plazos.armar(
      nodo,
      d,
      efecto.clave,
      recordado.cuanto,
      recordado.version,
      desde,
      e,
      recordado,
    );
  const cuantoPropio = propio(d.cuantoEn);
  if (typeof cuantoPropio === 'number' && cuantoPropio >= 0)
    return e.plazos.armar(nodo, d, efecto.clave, cuantoPropio, null, desde, e, null);
  if (efecto.cuanto !== undefined)
    return e.plazos.armar(nodo, d, efecto.clave, efecto.cuanto, null, desde, e, null);
  const fila = (await e.fuentes.parametros([d.parametro]))[d.parametro];
  const valido = fila !== undefined && typeof fila.valor === 'number' && fila.valor >= 0;
  return e.plazos.armar(
    nodo,
    d,
    efecto.clave,
    valido ? (fila.valor as number) : d.porDefecto,
    valido ? fila.version : null,
    desde,
    e,
    null,
  );
}
