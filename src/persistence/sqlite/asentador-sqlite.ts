import type { Statement } from 'better-sqlite3';
import type { Asiento, VistaDeRaiz } from '../../engine/puertos/proceso-store.js';
import { Conflicto } from '../conflicto.js';
import {
  compararProyeccion,
  type PasoGuardado,
  type Proyeccion,
  sinDiferencia,
  type TareaGuardada,
} from '../diferencia-de-proyeccion.js';
import { enLista } from '../filas-leidas.js';
import { documentosDe, indicesDeLinea } from '../indices-de-linea.js';
import type { ProyeccionesConocidas } from '../proyecciones-conocidas.js';
import { AsientoInvalido, nombreDe } from '../revisar-asiento.js';
import type { ConexionSqlite } from './conexion-sqlite.js';

/** No due date sorts last, in both databases alike. */
const SIN_VENCIMIENTO = '9999-12-31';

/** Writes one asiento with statements prepared once. Runs inside the savepoint that the writer queue gives it. */
export class AsentadorSqlite {
  private sentencias: ReturnType<typeof preparar> | null = null;

  constructor(
    private readonly bd: ConexionSqlite,
    private readonly conocidas: ProyeccionesConocidas,
  ) {}

  /** Prepared at first use: when the store is built the tables may not be there yet. */
  private get s(): ReturnType<typeof preparar> {
    return (this.sentencias ??= preparar(this.bd));
  }

  /**
   * `vista`: what was decided upon. Gives the projections as they are once this is committed.
   * @throws Conflicto when somebody was faster.
   */
  asentar(a: Asiento, vista: VistaDeRaiz, ahora: number): ReadonlyMap<string, Proyeccion> {
    this.guardarRaiz(a, vista);
    if (a.idempotencia) {
      const i = a.idempotencia;
      const hecho = this.s.idempotencia.run(
        i.principal,
        i.clave,
        i.huella,
        i.estado,
        JSON.stringify(i.cuerpo),
        ahora,
      );
      if (hecho.changes === 0) throw new Conflicto('idempotencia');
    }
    for (const p of padresPrimero(a.procesos)) {
      const leido = vista.cadena.some((q) => q.id === p.id);
      const hecho = leido
        ? this.s.procesoCambia.run(
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
          )
        : this.s.proceso.run(
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
          );
      if (hecho.changes === 0) throw new AsientoInvalido(`El proceso ${p.id} es de otra raíz`);
    }
    const indices = a.lineas.map(indicesDeLinea);
    for (const [i, l] of a.lineas.entries()) {
      this.s.linea.run(
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
        indices[i]!.registradoPor,
        indices[i]!.conObservaciones ? 1 : 0,
      );
    }
    for (const d of documentosDe(a.lineas, indices)) {
      this.s.lineaDocumento.run(a.raiz.id, d.proceso_id, d.paso, d.documento_id);
    }
    for (const t of a.textos) {
      this.s.texto.run(t.raizId, t.secuencia, t.campo, t.ref, t.clase, t.sal, t.texto);
    }
    for (const p of a.plazos) {
      const hecho = this.s.plazo.run(
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
      );
      if (hecho.changes === 0) throw new AsientoInvalido(`El plazo ${p.id} es de otra raíz`);
    }
    for (const v of a.avisos) {
      this.s.aviso.run(
        v.id,
        v.raizId,
        v.procesoId,
        v.titularId,
        v.secuencia,
        v.codigo,
        enLista(v.roles),
        JSON.stringify(v.params),
        v.creadoEn,
      );
    }
    if (a.salidas.length > 0) this.s.salidaNueva.run(a.raiz.id, JSON.stringify(a.salidas));
    return this.guardarProyecciones(a, vista.raiz?.version ?? null);
  }

  private guardarRaiz(a: Asiento, vista: VistaDeRaiz): void {
    const r = a.raiz;
    const marca = r.marca?.clase ?? null;
    const desde = r.marca?.desde ?? null;
    const situacion = a.procesos.find((p) => p.padreId === null)?.situacion ?? null;
    if (!vista.raiz) {
      const { changes } = this.s.raizNueva.run(
        r.id,
        r.titularId,
        r.procedimiento,
        nombreDe(r.procedimiento),
        r.asunto,
        r.secuencia,
        r.hash,
        marca,
        desde,
        situacion,
        r.abiertaEn,
      );
      if (changes === 0) throw new Conflicto('raiz', true);
      return;
    }
    const { version, marca: marcaAntes } = vista.raiz;
    const igual =
      marcaAntes?.clase === r.marca?.clase &&
      marcaAntes?.desde === r.marca?.desde &&
      (situacion === null || vista.cadena.at(-1)?.situacion === situacion);
    // Naming the columns of the «one open root» index would rewrite its page, changed or not.
    const { changes } = igual
      ? this.s.raizAvanza.run(r.procedimiento, r.secuencia, r.hash, r.id, version)
      : this.s.raizCambia.run(
          r.procedimiento,
          r.secuencia,
          r.hash,
          marca,
          desde,
          situacion,
          r.id,
          version,
        );
    if (changes === 0) throw new Conflicto('raiz', true);
  }

  /** Rows that did not change are not written again: most steps of a process stay as they were. */
  private guardarProyecciones(a: Asiento, version: number | null): ReadonlyMap<string, Proyeccion> {
    const despues = new Map<string, Proyeccion>();
    const d = sinDiferencia();
    for (const pedida of a.proyecciones) {
      const id = pedida.procesoId;
      const conocida = version === null ? undefined : this.conocidas.find(a.raiz.id, version, id);
      despues.set(
        id,
        compararProyeccion(conocida ?? this.leerProyeccion(a.raiz.titularId, id), pedida, d),
      );
    }
    const { id: raizId, titularId } = a.raiz;
    for (const p of d.pasos) {
      this.s.paso.run(
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
      );
    }
    for (const p of d.pasosFuera) this.s.pasoFuera.run(p.proceso_id, p.numero);
    for (const t of d.tareas) {
      this.s.tarea.run(
        t.proceso_id,
        t.evento,
        raizId,
        titularId,
        t.paso,
        t.actua,
        t.registran,
        t.faltan,
        t.desde,
        t.vence_fecha,
        t.vence_fecha ?? SIN_VENCIMIENTO,
      );
    }
    for (const t of d.tareasFuera) this.s.tareaFuera.run(titularId, t.proceso_id, t.evento);
    return despues;
  }

  private leerProyeccion(titularId: string, procesoId: string): Proyeccion {
    const pasos = (
      this.s.pasos.all(procesoId) as (Omit<PasoGuardado, 'sin_constancia' | 'regularizado'> & {
        sin_constancia: number;
        regularizado: number;
      })[]
    ).map((f): [number, PasoGuardado] => [
      f.numero,
      { ...f, sin_constancia: f.sin_constancia === 1, regularizado: f.regularizado === 1 },
    ]);
    const tareas = this.s.tareas.all(titularId, procesoId) as TareaGuardada[];
    return { pasos: new Map(pasos), tareas: new Map(tareas.map((t) => [t.evento, t])) };
  }
}

/** A child needs its parent's row to be there. */
function padresPrimero(procesos: Asiento['procesos']): Asiento['procesos'] {
  if (procesos.length < 2) return procesos;
  const porId = new Map(procesos.map((p) => [p.id, p]));
  const hondura = (p: (typeof procesos)[number]): number => {
    const padre = p.padreId === null ? undefined : porId.get(p.padreId);
    return padre ? 1 + hondura(padre) : 0;
  };
  return [...procesos].sort((a, b) => hondura(a) - hondura(b));
}

function preparar(bd: ConexionSqlite) {
  const p = (sql: string): Statement => bd.prepare(sql);
  return {
    raizNueva: p(`insert into raiz
      (id, titular_id, procedimiento, nombre, asunto, version, secuencia, hash, marca_clase, marca_desde, situacion,
       abierta_en)
      values (?,?,?,?,?,1,?,?,?,?,?,?) on conflict do nothing`),
    raizAvanza: p(`update raiz set version = version + 1, procedimiento = ?, secuencia = ?, hash = ?
      where id = ? and version = ?`),
    raizCambia:
      p(`update raiz set version = version + 1, procedimiento = ?, secuencia = ?, hash = ?,
      marca_clase = ?, marca_desde = ?, situacion = coalesce(?, situacion) where id = ? and version = ?`),
    idempotencia: p(`insert into idempotencia (principal, clave, huella, estado, cuerpo, creado_en)
      values (?,?,?,?,?,?) on conflict do nothing`),
    proceso: p(`insert into proceso
      (id, raiz_id, padre_id, ref, ronda, procedimiento, titular_id, formato, estado, contexto, hijos, situacion,
       salida, abierto_en, actualizado_en, secuencia)
      values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)
      on conflict (id) do update set ref = excluded.ref, ronda = excluded.ronda, procedimiento = excluded.procedimiento,
        formato = excluded.formato, estado = excluded.estado, contexto = excluded.contexto, hijos = excluded.hijos,
        situacion = excluded.situacion, salida = excluded.salida, actualizado_en = excluded.actualizado_en,
        secuencia = excluded.secuencia
      where proceso.raiz_id = excluded.raiz_id`),
    procesoCambia:
      p(`update proceso set ref = ?, ronda = ?, procedimiento = ?, formato = ?, estado = ?, contexto = ?,
      hijos = ?, situacion = ?, salida = ?, actualizado_en = ?, secuencia = ? where id = ? and raiz_id = ?`),
    linea: p(`insert into bitacora
      (raiz_id, secuencia, proceso_id, evento, paso, linea, hash_anterior, hash, ocurrido_en, registrado_en,
       registrado_por, con_observaciones)
      values (?,?,?,?,?,?,?,?,?,?,?,?)`),
    lineaDocumento:
      p(`insert into linea_documento (raiz_id, proceso_id, paso, documento_id) values (?,?,?,?)
      on conflict do nothing`),
    texto: p(
      'insert into texto (raiz_id, secuencia, campo, ref, clase, sal, texto) values (?,?,?,?,?,?,?)',
    ),
    plazo: p(`insert into plazo
      (id, raiz_id, proceso_id, nombre, clave, clase, vence_fecha, vence_en, estado, resto_ms, computo, proximo_en)
      values (?,?,?,?,?,?,?,?,?,?,?,?)
      on conflict (id) do update set vence_fecha = excluded.vence_fecha, vence_en = excluded.vence_en,
        estado = excluded.estado, resto_ms = excluded.resto_ms, computo = excluded.computo,
        proximo_en = excluded.proximo_en, arrendatario = null
      where plazo.raiz_id = excluded.raiz_id`),
    pasos: p(
      'select proceso_id, numero, estado, vuelta, desde, inicio, sin_constancia, regularizado, pendientes from paso where proceso_id = ?',
    ),
    paso: p(`insert or replace into paso
      (proceso_id, numero, raiz_id, titular_id, estado, vuelta, desde, inicio, sin_constancia, regularizado, pendientes)
      values (?,?,?,?,?,?,?,?,?,?,?)`),
    pasoFuera: p('delete from paso where proceso_id = ? and numero = ?'),
    tareas: p(
      'select proceso_id, evento, paso, actua, registran, faltan, desde, vence_fecha from tarea where titular_id = ? and proceso_id = ?',
    ),
    tarea: p(`insert or replace into tarea
      (proceso_id, evento, raiz_id, titular_id, paso, actua, registran, faltan, desde, vence_fecha, orden)
      values (?,?,?,?,?,?,?,?,?,?,?)`),
    tareaFuera: p('delete from tarea where titular_id = ? and proceso_id = ? and evento = ?'),
    salidaNueva: p('insert into salida_nueva (raiz_id, mensajes) values (?,?)'),
    aviso:
      p(`insert into aviso (id, raiz_id, proceso_id, titular_id, secuencia, codigo, roles, params, creado_en)
      values (?,?,?,?,?,?,?,?,?)`),
  };
}
