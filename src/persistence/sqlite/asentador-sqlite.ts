import type { Statement } from 'better-sqlite3';
import type { SituacionDeProceso } from '../../engine/puertos/filas.js';
import type { Asiento, VistaDeRaiz } from '../../engine/puertos/proceso-store.js';
import { Conflicto } from '../conflicto.js';
import {
  compararProyeccion,
  type PasoGuardado,
  type Proyeccion,
  sinDiferencia,
  type TareaGuardada,
} from '../diferencia-de-proyeccion.js';
import type { ProyeccionesConocidas } from '../proyecciones-conocidas.js';
import { AsientoInvalido, nombreDe } from '../revisar-asiento.js';
import type { VistaConDirectorio } from '../vistas-de-memoria.js';
import type { ConexionSqlite } from './conexion-sqlite.js';
import {
  type Fila,
  filaDeProceso,
  filaDeProcesoNuevo,
  filasDe,
  type FilasDeAsiento,
} from './filas-de-asiento.js';
import type { OrdenEscrita } from './orden-escrita.js';

/** Writes asientos with statements prepared once. Runs inside the transaction that the writer queue gives it. */
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
   * Straight to its tables. `vista`: what was decided upon. Gives the projections as they are once this is committed.
   * @throws Conflicto when somebody was faster.
   */
  asentar(a: Asiento, vista: VistaConDirectorio, ahora: number): ReadonlyMap<string, Proyeccion> {
    this.exigirDirectorio(vista.directorio);
    this.guardarRaiz(a, vista);
    const { escritas, filas } = this.preparar(a, vista, ahora);
    if (filas.idempotencia && this.s.idempotencia.run(filas.idempotencia).changes === 0)
      throw new Conflicto('idempotencia');
    for (const p of padresPrimero(a.procesos)) {
      if (vista.cadena.some((q) => q.id === p.id)) this.cambiarProceso(filaDeProceso(p));
      else if (this.s.proceso.run(filaDeProcesoNuevo(p)).changes === 0)
        throw new AsientoInvalido(`El proceso ${p.id} es de otra raíz`);
    }
    this.anotarLineas(filas);
    this.agregar(filas);
    this.cambiarProyecciones(filas);
    return escritas;
  }

  /** A command on a root and processes that were there. @throws Conflicto when somebody was faster */
  asentarOrden({ raizId, version, filas }: OrdenEscrita): void {
    if (!this.avanzarRaiz(raizId, version, version + 1, filas.raiz))
      throw new Conflicto('raiz', true);
    if (filas.idempotencia && this.s.idempotencia.run(filas.idempotencia).changes === 0)
      throw new Conflicto('idempotencia');
    for (const proceso of filas.procesos) this.cambiarProceso(proceso);
    this.anotarLineas(filas);
    this.agregar(filas);
    this.cambiarProyecciones(filas);
  }

  /** The offices a command was decided upon are still those. @throws Conflicto */
  exigirDirectorio(version: string): void {
    if (this.directorio() !== version) throw new Conflicto('directorio', true);
  }

  directorio(): string {
    return String(this.s.directorio.get());
  }

  /** The rows it becomes, and the projections as they are once they are written. */
  preparar(
    a: Asiento,
    vista: VistaDeRaiz,
    ahora: number,
  ): { readonly escritas: ReadonlyMap<string, Proyeccion>; readonly filas: FilasDeAsiento } {
    const escritas = new Map<string, Proyeccion>();
    const d = sinDiferencia();
    const version = vista.raiz?.version ?? null;
    for (const pedida of a.proyecciones) {
      const id = pedida.procesoId;
      const conocida = version === null ? undefined : this.conocidas.find(a.raiz.id, version, id);
      const antes = conocida ?? this.leerProyeccion(a.raiz.titularId, id);
      escritas.set(id, compararProyeccion(antes, pedida, d));
    }
    return { escritas, filas: filasDe(a, situacionNueva(a, vista), d, ahora) };
  }

  /** Are the projections of these processes known without reading them? */
  conoce(a: Asiento, version: number): boolean {
    return a.proyecciones.every(
      ({ procesoId }) => this.conocidas.find(a.raiz.id, version, procesoId) !== undefined,
    );
  }

  /**
   * Of one or several commands on a root, the last word: `desde` is the version the first of them found. False if it is
   * not that one.
   */
  avanzarRaiz(raizId: string, desde: number, hasta: number, raiz: Fila): boolean {
    const [procedimiento, secuencia, hash, situacion] = raiz;
    const { changes } =
      situacion === null
        ? this.s.raizPlegada.run(hasta, procedimiento, secuencia, hash, raizId, desde)
        : this.s.raizAcaba.run(hasta, procedimiento, secuencia, hash, situacion, raizId, desde);
    return changes > 0;
  }

  cambiarProceso(fila: Fila): void {
    if (this.s.procesoCambia.run(fila).changes === 0)
      throw new AsientoInvalido(`El proceso ${String(fila.at(-2))} es de otra raíz`);
  }

  anotarLineas({ lineas }: FilasDeAsiento): void {
    for (const fila of lineas) this.s.linea.run(fila);
  }

  /** What each command adds, but for its lines and its idempotency key, and the deadlines it moves. */
  agregar({ documentos, textos, plazos, avisos, salidas }: FilasDeAsiento): void {
    for (const fila of documentos) this.s.lineaDocumento.run(fila);
    for (const fila of textos) this.s.texto.run(fila);
    for (const fila of plazos)
      if (this.s.plazo.run(fila).changes === 0)
        throw new AsientoInvalido(`El plazo ${fila[0]} es de otra raíz`);
    for (const fila of avisos) this.s.aviso.run(fila);
    for (const fila of salidas) this.s.salidaNueva.run(fila);
  }

  guardarRespuesta(fila: Fila): void {
    this.s.idempotencia.run(fila);
  }

  cambiarProyecciones(
    filas: Pick<FilasDeAsiento, 'pasos' | 'pasosFuera' | 'tareas' | 'tareasFuera' | 'actividad'>,
  ): void {
    for (const fila of filas.pasos) this.s.paso.run(fila);
    for (const fila of filas.pasosFuera) this.s.pasoFuera.run(fila);
    for (const fila of filas.tareas) this.s.tarea.run(fila);
    for (const fila of filas.tareasFuera) this.s.tareaFuera.run(fila);
    for (const fila of filas.actividad) this.s.actividad.run(fila);
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
    const { version } = vista.raiz;
    // Naming the columns of the «one open root» index would rewrite its page, changed or not.
    const { changes } =
      mismaMarca(a, vista) && situacionNueva(a, vista) === null
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

const mismaMarca = (a: Asiento, { raiz }: VistaDeRaiz): boolean =>
  raiz !== null &&
  raiz.marca?.clase === a.raiz.marca?.clase &&
  raiz.marca?.desde === a.raiz.marca?.desde;

/** Of the root's own process, when this command changes it. */
function situacionNueva(a: Asiento, { cadena }: VistaDeRaiz): SituacionDeProceso | null {
  const situacion = a.procesos.find((p) => p.padreId === null)?.situacion ?? null;
  return situacion === cadena.at(-1)?.situacion ? null : situacion;
}

/** Nothing of the root changes but where its journal ends; or it ends, which frees its place and takes no other. */
export function soloAvanza(a: Asiento, vista: VistaDeRaiz): boolean {
  const situacion = situacionNueva(a, vista);
  return mismaMarca(a, vista) && (situacion === null || situacion === 'concluido');
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
    directorio: p('select version from version_de_directorio').pluck(),
    raizNueva: p(`insert into raiz
      (id, titular_id, procedimiento, nombre, asunto, version, secuencia, hash, marca_clase, marca_desde, situacion,
       abierta_en)
      values (?,?,?,?,?,1,?,?,?,?,?,?) on conflict do nothing`),
    raizAvanza: p(`update raiz set version = version + 1, procedimiento = ?, secuencia = ?, hash = ?
      where id = ? and version = ?`),
    raizPlegada: p(`update raiz set version = ?, procedimiento = ?, secuencia = ?, hash = ?
      where id = ? and version = ?`),
    raizAcaba:
      p(`update raiz set version = ?, procedimiento = ?, secuencia = ?, hash = ?, situacion = ?
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
       registrado_por, con_observaciones, de_plan, corrige)
      values (?,?,?,?,?,?,?,?,?,?,?,?,?,?)`),
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
      (titular_id, proceso_id, evento, raiz_id, paso, actua, registran, faltan, desde, vence_fecha, orden)
      values (?,?,?,?,?,?,?,?,?,?,?)`),
    tareaFuera: p('delete from tarea where titular_id = ? and proceso_id = ? and evento = ?'),
    actividad: p(`insert into actividad_de_raiz (raiz_id, mes, lineas) values (?,?,?)
      on conflict (raiz_id, mes) do update set lineas = lineas + excluded.lineas`),
    salidaNueva: p('insert into salida_nueva (raiz_id, desde, hasta, avisos) values (?,?,?,?)'),
    aviso:
      p(`insert into aviso (id, raiz_id, proceso_id, titular_id, secuencia, codigo, roles, params, creado_en)
      values (?,?,?,?,?,?,?,?,?)`),
  };
}
