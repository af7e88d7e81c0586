import type { Asiento } from '../../engine/puertos/proceso-store.js';
import type { DiferenciaDeProyeccion } from '../diferencia-de-proyeccion.js';
import { enLista } from '../filas-leidas.js';
import { documentosDe, indicesDeLinea } from '../indices-de-linea.js';
import { nombreDe } from '../revisar-asiento.js';

/** The one named statement that writes a command. */
export const SQL_ASENTAR =
  'select minga_asentar($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$23) as hecho';

/** The arguments of `minga_asentar`. A list with nothing to write is null: the function skips it. */
export function parametrosDeAsentar(
  a: Asiento,
  version: number | null,
  d: DiferenciaDeProyeccion,
  ahora: number,
): unknown[] {
  const { raiz, idempotencia } = a;
  const indices = a.lineas.map(indicesDeLinea);
  return [
    raiz.id,
    version,
    raiz.titularId,
    raiz.procedimiento,
    nombreDe(raiz.procedimiento),
    raiz.secuencia,
    raiz.hash,
    raiz.marca?.clase ?? null,
    raiz.marca?.desde ?? null,
    a.procesos.find((p) => p.padreId === null)?.situacion ?? null,
    raiz.abiertaEn,
    idempotencia &&
      JSON.stringify({
        principal: idempotencia.principal,
        clave: idempotencia.clave,
        huella: idempotencia.huella,
        estado: idempotencia.estado,
        cuerpo: JSON.stringify(idempotencia.cuerpo),
        creado_en: ahora,
      }),
    lista(a.procesos, (p) => ({
      id: p.id,
      raiz_id: p.raizId,
      padre_id: p.padreId,
      ref: p.ref,
      ronda: p.ronda,
      procedimiento: p.procedimiento,
      titular_id: p.titularId,
      formato: p.formato,
      estado: p.estado,
      contexto: p.contexto,
      hijos: p.hijos,
      situacion: p.situacion,
      salida: p.salida,
      abierto_en: p.abiertoEn,
      actualizado_en: p.actualizadoEn,
      secuencia: p.secuencia,
    })),
    lista(a.lineas, (l, i) => ({
      secuencia: l.secuencia,
      proceso_id: l.procesoId,
      evento: l.evento,
      paso: l.paso,
      linea: l.linea,
      hash_anterior: l.hashAnterior,
      hash: l.hash,
      ocurrido_en: l.ocurridoEn,
      registrado_en: l.registradoEn,
      registrado_por: indices[i]?.registradoPor ?? null,
      con_observaciones: indices[i]?.conObservaciones ?? false,
    })),
    lista(documentosDe(a.lineas, indices)),
    lista(a.textos, (t) => ({
      secuencia: t.secuencia,
      campo: t.campo,
      ref: t.ref,
      clase: t.clase,
      sal: t.sal,
      texto: t.texto,
    })),
    lista(a.plazos, (p) => ({
      id: p.id,
      proceso_id: p.procesoId,
      nombre: p.nombre,
      clave: p.clave,
      clase: p.clase,
      vence_fecha: p.venceFecha,
      vence_en: p.venceEn,
      estado: p.estado,
      resto_ms: p.restoMs,
      computo: JSON.stringify(p.computo),
    })),
    lista(d.pasos),
    lista(d.pasosFuera),
    lista(d.tareas),
    lista(d.tareasFuera),
    lista(a.avisos, (v) => ({
      id: v.id,
      proceso_id: v.procesoId,
      titular_id: v.titularId,
      secuencia: v.secuencia,
      codigo: v.codigo,
      roles: enLista(v.roles),
      params: JSON.stringify(v.params),
      creado_en: v.creadoEn,
    })),
    lista(a.salidas, (o) => ({
      id: o.id,
      secuencia: o.secuencia,
      canal: o.canal,
      tipo: o.tipo,
      carga: JSON.stringify(o.carga),
      creado_en: o.creadoEn,
    })),
  ];
}

function lista<T>(filas: readonly T[], columnas?: (fila: T, i: number) => object): string | null {
  if (filas.length === 0) return null;
  return JSON.stringify(columnas ? filas.map(columnas) : filas);
}
