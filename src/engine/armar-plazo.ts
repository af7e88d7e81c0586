import {
  ProcedimientoDefectuoso,
  type DeclaracionDePlazo,
  type Efecto,
  type Fecha,
  type Hechos,
  type Json,
  type JsonObjeto,
} from '../../machines/contrato.js';
import type { Nodo } from './arbol.js';
import type { EntornoDeUnidad } from './entorno-de-unidad.js';
import { diasEntre, sumarDias, type Medida } from './libro-de-plazos.js';
import type { PlazoEnLinea } from './linea.js';
import { olvido } from './memoria.js';
import type { Instante } from './puertos/filas.js';

type ArmarPlazo = Extract<Efecto, { tipo: 'armarPlazo' }>;

/** The deadline a decision arms, counted from the day of the fact, by the parameter in force then. */
export async function armarPlazo(
  e: EntornoDeUnidad,
  nodo: Nodo,
  efecto: ArmarPlazo,
  hechos: Hechos,
  contexto: JsonObjeto,
  /** When the deadline that brought this about fell due; null: it was something else. */
  vencidoEn: Instante | null,
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
  const desdeEn = vencidoEn ?? inicioPorReloj(e, d, desde);
  const recordado = (e.memoria ?? olvido).plazo(nodo.id, efecto.clave, desde);
  const armar = (
    medida: Pick<Medida, 'cuanto' | 'version'> & Partial<Medida>,
    unidad = efecto.unidad ?? d.unidad,
  ): PlazoEnLinea[] =>
    e.plazos.armar(
      nodo,
      unidad === d.unidad ? d : { ...d, unidad },
      efecto.clave,
      { desde, desdeEn, ...medida },
      e,
      recordado,
    );
  if (efecto.hasta !== undefined) {
    const { unidad, ...medida } = hastaEntonces(e, d, efecto.hasta, desde, desdeEn);
    return armar({ ...medida, version: null }, unidad);
  }
  if (recordado !== null) return armar({ cuanto: recordado.cuanto, version: recordado.version });
  const cuantoPropio = propio(d.cuantoEn);
  if (typeof cuantoPropio === 'number' && cuantoPropio >= 0)
    return armar({ cuanto: cuantoPropio, version: null }, d.unidad);
  if (efecto.cuanto !== undefined) return armar({ cuanto: efecto.cuanto, version: null });
  const fila = (await e.fuentes.parametros([d.parametro]))[d.parametro];
  const valido = fila !== undefined && typeof fila.valor === 'number' && fila.valor >= 0;
  return armar(
    valido
      ? { cuanto: fila.valor as number, version: fila.version }
      : { cuanto: d.porDefecto, version: null },
    d.unidad,
  );
}

/** By the clock: from when it is recorded, or from the end of the day of the fact when that day was over. */
function inicioPorReloj(e: EntornoDeUnidad, d: DeclaracionDePlazo, desde: Fecha): Instante {
  if (desde >= e.hoy) return e.ahora;
  return Math.min(e.ahora, e.plazos.finDelDia(desde, d));
}

const MINUTO = 60_000;

/** A day ends with its day; an hour is so many minutes away. What is over already is now. */
function hastaEntonces(
  e: EntornoDeUnidad,
  d: DeclaracionDePlazo,
  hasta: string,
  desde: Fecha,
  desdeEn: Instante,
): Pick<Medida, 'cuanto' | 'desdeEn'> & Pick<DeclaracionDePlazo, 'unidad'> {
  const dia = hasta.slice(0, 10);
  if (hasta.length === 10)
    return { cuanto: Math.max(0, diasEntre(desde, dia)), desdeEn, unidad: 'diasCalendario' };
  const conZona = /(Z|[+-]\d{2}:\d{2})$/.test(hasta);
  const instante = conZona
    ? Date.parse(hasta)
    : e.plazos.finDelDia(sumarDias(dia, -1), d) +
      (Date.parse(`${hasta}Z`) - Date.parse(`${dia}T00:00Z`));
  // In whole minutes, and on the very instant all the same.
  const cuanto = Math.max(0, Math.ceil((instante - desdeEn) / MINUTO));
  return {
    cuanto,
    desdeEn: cuanto === 0 ? desdeEn : instante - cuanto * MINUTO,
    unidad: 'minutos',
  };
}
