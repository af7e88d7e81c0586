import type { Asiento } from '../../engine/puertos/proceso-store.js';
import type { DiferenciaDeProyeccion } from '../diferencia-de-proyeccion.js';
import { actividadDe } from '../actividad-de-lineas.js';
import { enLista } from '../filas-leidas.js';
import { documentosDe, indicesDeLinea } from '../indices-de-linea.js';
import { esDeCorreccion, esDePlan } from '../lineas-senaladas.js';
import { nombreDe } from '../revisar-asiento.js';
import { textosEnBinario } from './textos-en-binario.js';

/** One command ready to be written, under the version it was decided upon (null: a new root). */
export interface Escritura {
  readonly asiento: Asiento;
  readonly version: number | null;
  readonly diferencia: DiferenciaDeProyeccion;
  readonly ahora: number;
  /** Version of the directory its offices were read at. */
  readonly directorio: string;
}

/** The one named statement that writes commands, if the offices they were decided upon are still the same. */
export const SQL_ASENTAR = `select minga_asentar($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15) as ganadas
  from version_de_directorio where version = $16`;

/**
 * The arguments of `minga_asentar`, in its order; then the version of the directory, the same for all of them. A list
 * with nothing to write is null: the function skips it. The long texts go apart, and the rows say which is theirs.
 */
export function parametrosDeAsentar(escrituras: readonly Escritura[]): (string | Buffer | null)[] {
  const largos: string[] = [];
  const aparte = (texto: string): number => largos.push(texto);
  const raices: object[] = [];
  const idempotencia: object[] = [];
  const procesos: object[] = [];
  const lineas: object[] = [];
  const documentos: object[] = [];
  const textos: object[] = [];
  const plazos: object[] = [];
  const pasos: object[] = [];
  const pasosFuera: object[] = [];
  const tareas: object[] = [];
  const tareasFuera: object[] = [];
  const avisos: object[] = [];
  const salidas: object[] = [];
  const actividad: object[] = [];

  for (const { asiento: a, version, diferencia: d, ahora } of escrituras) {
    const { id: raiz_id, titularId: titular_id } = a.raiz;
    raices.push(filaDeRaiz(a, version));
    if (a.idempotencia) {
      const { principal, clave, huella, estado, cuerpo } = a.idempotencia;
      idempotencia.push({
        raiz_id,
        principal,
        clave,
        huella,
        estado,
        cuerpo: aparte(JSON.stringify(cuerpo)),
        creado_en: ahora,
      });
    }
    for (const p of a.procesos)
      procesos.push({ ...filaDeProceso(p), contexto: aparte(p.contexto) });
    const indices = a.lineas.map(indicesDeLinea);
    for (const [i, l] of a.lineas.entries()) {
      lineas.push({
        raiz_id,
        secuencia: l.secuencia,
        proceso_id: l.procesoId,
        evento: l.evento,
        paso: l.paso,
        linea: aparte(l.linea),
        hash_anterior: l.hashAnterior,
        hash: l.hash,
        ocurrido_en: l.ocurridoEn,
        registrado_en: l.registradoEn,
        registrado_por: indices[i]?.registradoPor ?? null,
        con_observaciones: indices[i]?.conObservaciones ?? false,
        de_plan: esDePlan(l.evento),
        corrige: esDeCorreccion(l.evento),
      });
    }
    for (const x of actividadDe(a.lineas, indices)) actividad.push({ raiz_id, ...x });
    for (const x of documentosDe(a.lineas, indices)) documentos.push({ raiz_id, ...x });
    for (const t of a.textos) {
      const { secuencia, campo, ref, clase, sal, texto } = t;
      textos.push({
        ...{ raiz_id, secuencia, campo, ref, clase, sal },
        texto: texto === null ? null : aparte(texto),
      });
    }
    for (const p of a.plazos) plazos.push(filaDePlazo(p));
    for (const p of d.pasos) pasos.push({ raiz_id, titular_id, ...p });
    for (const p of d.pasosFuera) pasosFuera.push({ raiz_id, ...p });
    for (const t of d.tareas) tareas.push({ raiz_id, titular_id, ...t });
    for (const t of d.tareasFuera) tareasFuera.push({ raiz_id, titular_id, ...t });
    for (const v of a.avisos) {
      avisos.push({
        id: v.id,
        raiz_id,
        proceso_id: v.procesoId,
        titular_id: v.titularId,
        secuencia: v.secuencia,
        codigo: v.codigo,
        roles: enLista(v.roles),
        params: JSON.stringify(v.params),
        creado_en: v.creadoEn,
      });
    }
    if (a.seCuenta && a.lineas.length > 0)
      salidas.push({
        raiz_id,
        desde: a.lineas[0]!.secuencia,
        hasta: a.raiz.secuencia,
        avisos: JSON.stringify(a.avisos.map((v) => v.id)),
      });
  }
  const listas = [
    raices,
    idempotencia,
    procesos,
    lineas,
    documentos,
    textos,
    plazos,
    pasos,
    pasosFuera,
    tareas,
    tareasFuera,
    avisos,
    salidas,
    actividad,
  ].map((filas) => (filas.length === 0 ? null : JSON.stringify(filas)));
  return [...listas, textosEnBinario(largos), escrituras[0]!.directorio];
}

function filaDeRaiz({ raiz, procesos }: Asiento, version: number | null): object {
  return {
    id: raiz.id,
    version,
    titular_id: raiz.titularId,
    procedimiento: raiz.procedimiento,
    nombre: nombreDe(raiz.procedimiento),
    asunto: raiz.asunto,
    secuencia: raiz.secuencia,
    hash: raiz.hash,
    marca: raiz.marca?.clase ?? null,
    marca_desde: raiz.marca?.desde ?? null,
    situacion: procesos.find((p) => p.padreId === null)?.situacion ?? null,
    abierta_en: raiz.abiertaEn,
  };
}

function filaDeProceso(p: Asiento['procesos'][number]): object {
  return {
    id: p.id,
    raiz_id: p.raizId,
    padre_id: p.padreId,
    ref: p.ref,
    ronda: p.ronda,
    procedimiento: p.procedimiento,
    titular_id: p.titularId,
    formato: p.formato,
    estado: p.estado,
    hijos: p.hijos,
    situacion: p.situacion,
    salida: p.salida,
    abierto_en: p.abiertoEn,
    actualizado_en: p.actualizadoEn,
    secuencia: p.secuencia,
  };
}

function filaDePlazo(p: Asiento['plazos'][number]): object {
  return {
    id: p.id,
    raiz_id: p.raizId,
    proceso_id: p.procesoId,
    nombre: p.nombre,
    clave: p.clave,
    clase: p.clase,
    vence_fecha: p.venceFecha,
    vence_en: p.venceEn,
    estado: p.estado,
    resto_ms: p.restoMs,
    computo: JSON.stringify(p.computo),
  };
}
