import type { FilaPlazo, FilaProceso, SituacionDeProceso } from '../../engine/puertos/filas.js';
import type { Asiento } from '../../engine/puertos/proceso-store.js';
import type { DiferenciaDeProyeccion } from '../diferencia-de-proyeccion.js';
import { actividadDe } from '../actividad-de-lineas.js';
import { enLista } from '../filas-leidas.js';
import { documentosDe, indicesDeLinea } from '../indices-de-linea.js';
import { esDeCorreccion, esDePlan } from '../lineas-senaladas.js';

/** What a statement is given, in its order. */
export type Fila = readonly (string | number | null)[];

/** No due date sorts last, in both databases alike. */
const SIN_VENCIMIENTO = '9999-12-31';

/**
 * A command as the rows of SQLite it becomes: what `JSON.stringify` writes of it and `JSON.parse` gives back is the same.
 * The rows of a new root and of new processes are not here: those commands go straight to their tables.
 */
export interface FilasDeAsiento {
  /** Procedure, sequence, hash, and the situation of its own process if it changes. */
  readonly raiz: Fila;
  /** As `filaDeProceso` writes them: the id and the root are the last two. */
  readonly procesos: readonly Fila[];
  readonly lineas: readonly Fila[];
  readonly documentos: readonly Fila[];
  readonly textos: readonly Fila[];
  readonly plazos: readonly Fila[];
  /** The id comes first. */
  readonly avisos: readonly Fila[];
  /** Principal and key come first. */
  readonly idempotencia: Fila | null;
  /** Process and number come first. */
  readonly pasos: readonly Fila[];
  readonly pasosFuera: readonly Fila[];
  /** Titular, process and event come first. */
  readonly tareas: readonly Fila[];
  readonly tareasFuera: readonly Fila[];
  /** Of `salida_nueva`: none, or one. */
  readonly salidas: readonly Fila[];
  /** Root, month, and how many lines are added to it. */
  readonly actividad: readonly Fila[];
}

export function filasDe(
  a: Asiento,
  situacion: SituacionDeProceso | null,
  d: DiferenciaDeProyeccion,
  ahora: number,
): FilasDeAsiento {
  const { id: raizId, titularId } = a.raiz;
  const indices = a.lineas.map(indicesDeLinea);
  const i = a.idempotencia;
  return {
    raiz: [a.raiz.procedimiento, a.raiz.secuencia, a.raiz.hash, situacion],
    procesos: a.procesos.map(filaDeProceso),
    lineas: a.lineas.map((l, n) => [
      l.raizId,
      l.secuencia,
      l.procesoId,
      l.evento,
      l.paso,
      l.linea,
      l.hashAnterior,
      l.hash,
      l.ocurridoEn,
      l.registradoEn,
      indices[n]!.registradoPor,
      indices[n]!.conObservaciones ? 1 : 0,
      esDePlan(l.evento) ? 1 : 0,
      esDeCorreccion(l.evento) ? 1 : 0,
    ]),
    documentos: documentosDe(a.lineas, indices).map((x) => [
      raizId,
      x.proceso_id,
      x.paso,
      x.documento_id,
    ]),
    textos: a.textos.map((t) => [t.raizId, t.secuencia, t.campo, t.ref, t.clase, t.sal, t.texto]),
    plazos: a.plazos.map(filaDePlazo),
    avisos: a.avisos.map((v) => [
      v.id,
      v.raizId,
      v.procesoId,
      v.titularId,
      v.secuencia,
      v.codigo,
      enLista(v.roles),
      JSON.stringify(v.params),
      v.creadoEn,
    ]),
    idempotencia: i && [i.principal, i.clave, i.huella, i.estado, JSON.stringify(i.cuerpo), ahora],
    pasos: d.pasos.map((p) => [
      p.proceso_id,
      p.numero,
      raizId,
      titularId,
      p.estado,
      p.vuelta,
      p.desde,
      p.inicio,
      p.sin_constancia ? 1 : 0,
      p.regularizado ? 1 : 0,
      p.pendientes,
    ]),
    pasosFuera: d.pasosFuera.map((p) => [p.proceso_id, p.numero]),
    tareas: d.tareas.map((t) => [
      titularId,
      t.proceso_id,
      t.evento,
      raizId,
      t.paso,
      t.actua,
      t.registran,
      t.faltan,
      t.desde,
      t.vence_fecha,
      t.vence_fecha ?? SIN_VENCIMIENTO,
    ]),
    tareasFuera: d.tareasFuera.map((t) => [titularId, t.proceso_id, t.evento]),
    salidas: porContar(a),
    actividad: actividadDe(a.lineas, indices).map(({ mes, lineas }) => [raizId, mes, lineas]),
  };
}

/** Where its lines begin and end, and its notices: its messages are made of them. */
function porContar({ seCuenta, raiz, lineas, avisos }: Asiento): readonly Fila[] {
  return seCuenta && lineas.length > 0
    ? [[raiz.id, lineas[0]!.secuencia, raiz.secuencia, JSON.stringify(avisos.map((v) => v.id))]]
    : [];
}

/** Of a process that was there: what may change of it. */
export const filaDeProceso = (p: FilaProceso): Fila => [
  p.ref,
  p.ronda,
  p.procedimiento,
  p.formato,
  p.estado,
  p.contexto,
  p.hijos,
  p.situacion,
  p.salida,
  p.actualizadoEn,
  p.secuencia,
  p.id,
  p.raizId,
];

export const filaDeProcesoNuevo = (p: FilaProceso): Fila => [
  p.id,
  p.raizId,
  p.padreId,
  p.ref,
  p.ronda,
  p.procedimiento,
  p.titularId,
  p.formato,
  p.estado,
  p.contexto,
  p.hijos,
  p.situacion,
  p.salida,
  p.abiertoEn,
  p.actualizadoEn,
  p.secuencia,
];

const filaDePlazo = (p: FilaPlazo): Fila => [
  p.id,
  p.raizId,
  p.procesoId,
  p.nombre,
  p.clave,
  p.clase,
  p.venceFecha,
  p.venceEn,
  p.estado,
  p.restoMs,
  JSON.stringify(p.computo),
  p.venceEn,
];
