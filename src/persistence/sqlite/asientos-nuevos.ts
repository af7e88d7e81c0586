import type { Statement } from 'better-sqlite3';
import type { Asiento, VistaDeRaiz } from '../../engine/puertos/proceso-store.js';
import type { RespuestaGuardada } from '../../engine/puertos/filas.js';
import { Conflicto } from '../conflicto.js';
import { AsientoInvalido } from '../revisar-asiento.js';
import { type AsentadorSqlite, soloAvanza } from './asentador-sqlite.js';
import type { ConexionSqlite } from './conexion-sqlite.js';
import type { Fila } from './filas-de-asiento.js';
import { escribirFilas, leerFilas } from './filas-en-texto.js';
import { revisarFilas } from './revisar-filas.js';
import type { OrdenEscrita } from './orden-escrita.js';
import { juntarFilas, type Pendiente } from './juntar-filas.js';

/** So many wait at most: what laying them takes is a pause for whoever comes next. */
const MAXIMO = 256;

/**
 * Commands of SQLite written as one row at the end of one table, until they are laid in the tables and indexes they
 * belong to, many in one transaction. In the transaction of each command that is all there is to write; whoever reads
 * those tables has them laid first (`EscritorSqlite.alDia`). A crash at any point leaves each command in one place or
 * in the other.
 *
 * What laying them could refuse is refused before: only what is known to fit is left here (`cabe`, `asentar`).
 */
export class AsientosNuevos {
  private sentencias: ReturnType<typeof preparar> | null = null;
  /** Laid or not, what is committed. Rows of another process are not here: they are laid as soon as they are noticed. */
  private pendientes: Pendiente[] = [];
  /** What the transaction under way adds, and whether it laid what was there before. */
  private enCurso: {
    plegado: boolean;
    tendidas: number;
    anotados: Pendiente[];
    readonly versionDeDatos: unknown;
  } | null = null;
  private readonly versiones = new Map<string, number>();
  private readonly respuestas = new Map<string, Fila>();
  private readonly avisos = new Set<string>();
  private readonly plazos = new Map<string, readonly Fila[]>();
  /** Says when another connection wrote. */
  private readonly datos: Statement;
  private versionDeDatos: unknown = null;

  constructor(
    private readonly bd: ConexionSqlite,
    private readonly asentador: AsentadorSqlite,
  ) {
    this.datos = bd.prepare('pragma data_version').pluck();
  }

  /** Null until the table is there. */
  private get s(): ReturnType<typeof preparar> | null {
    if (this.sentencias === null && existe(this.bd)) this.sentencias = preparar(this.bd);
    return this.sentencias;
  }

  /** Version of a root with something waiting; undefined when its row says it. */
  version(raizId: string): number | undefined {
    return this.enCurso
      ? (this.enCurso.anotados.findLast((p) => p.raizId === raizId)?.version ??
          (this.enCurso.plegado ? undefined : this.versiones.get(raizId)))
      : this.versiones.get(raizId);
  }

  findRespuesta(principal: string, clave: string): RespuestaGuardada | undefined {
    const fila = this.respuestas.get(`${principal} ${clave}`);
    if (fila === undefined) return undefined;
    const [, , huella, estado, cuerpo] = fila as [string, string, string, number, string];
    return { huella, estado, cuerpo: JSON.parse(cuerpo) as RespuestaGuardada['cuerpo'] };
  }

  get lleno(): boolean {
    return this.pendientes.length >= MAXIMO;
  }

  /** Of this process. */
  get esperan(): boolean {
    return this.pendientes.length > 0;
  }

  /** Anything waiting, of this process or of another. */
  hay(): boolean {
    if (this.pendientes.length > 0) return true;
    const version = this.datos.get();
    if (version === this.versionDeDatos) return false;
    if (this.s?.hay.get() !== undefined) return true;
    this.versionDeDatos = version;
    return false;
  }

  /** Anything that this process does not know of. */
  hayAjenos(): boolean {
    return this.datos.get() !== this.versionDeDatos && this.hay();
  }

  /** In a transaction that is not of `comenzar`: what another process left meanwhile. */
  hayAqui(): boolean {
    return this.s?.hay.get() !== undefined;
  }

  // ── The transaction ────────────────────────────────────────────────────────────────────────────

  comenzar(): void {
    const versionDeDatos = this.datos.get();
    this.enCurso = { plegado: false, tendidas: 0, anotados: [], versionDeDatos };
    // Somebody else wrote: perhaps rows that wait, which nothing here knows of.
    if (versionDeDatos !== this.versionDeDatos) this.plegarTodo();
  }

  /** The transaction under way lays something. */
  get tiende(): boolean {
    return this.enCurso !== null && this.enCurso.tendidas > 0;
  }

  confirmar(): void {
    const c = this.enCurso!;
    this.enCurso = null;
    this.versionDeDatos = c.versionDeDatos;
    if (c.plegado) {
      this.pendientes = [];
      this.versiones.clear();
      this.respuestas.clear();
      this.avisos.clear();
      this.plazos.clear();
    }
    for (const p of c.anotados) this.recordar(p);
  }

  deshacer(): void {
    this.enCurso = null;
  }

  private recordar(p: Pendiente): void {
    this.pendientes.push(p);
    this.versiones.set(p.raizId, p.version);
    const i = p.filas.idempotencia;
    if (i) this.respuestas.set(claveDe(i), i);
    for (const [id] of p.filas.avisos) this.avisos.add(id as string);
    if (p.filas.plazos.length > 0)
      this.plazos.set(p.raizId, [...(this.plazos.get(p.raizId) ?? []), ...p.filas.plazos]);
  }

  // ── Leaving ────────────────────────────────────────────────────────────────────────────────────

  /** Is it of those that can be written as a whole, and wait: nothing in it could be refused later? */
  cabe(a: Asiento, vista: VistaDeRaiz): boolean {
    const { raiz, cadena } = vista;
    return (
      raiz !== null &&
      soloAvanza(a, vista) &&
      a.plazos.every((p) => cadena.some((q) => q.id === p.procesoId)) &&
      a.procesos.every((p) => cadena.some((q) => q.id === p.id)) &&
      this.asentador.conoce(a, raiz.version) &&
      textosDistintos(a)
    );
  }

  /** @throws Conflicto when somebody was faster */
  dejar({ raizId, version, directorio, filas }: OrdenEscrita): void {
    const s = this.s!;
    const c = this.enCurso!;
    this.asentador.exigirDirectorio(directorio);
    if ((this.version(raizId) ?? s.version.get(raizId)) !== version)
      throw new Conflicto('raiz', true);
    if (filas.idempotencia && this.yaRespondida(filas.idempotencia))
      throw new Conflicto('idempotencia', true);
    for (const [id] of filas.avisos)
      if (this.yaAvisado(id as string)) throw new AsientoInvalido(`El aviso ${id} ya existe`);
    revisarFilas(filas);
    if (filas.plazos.length > 0) this.revisarPlazos(raizId, filas.plazos);
    s.anotar.run(raizId, version + 1, escribirFilas(filas));
    c.anotados.push({ raizId, version: version + 1, filas });
  }

  /** None of another root, and of each process one armed under each name: as their table would say. */
  private revisarPlazos(raizId: string, nuevos: readonly Fila[]): void {
    const s = this.s!;
    const vivos = new Map(
      (s.plazosVivos.all(raizId) as [string, string, string][]).map(
        ([id, procesoId, clave]) => [id, `${procesoId} ${clave}`] as const,
      ),
    );
    const c = this.enCurso!;
    const antes = [
      ...(c.plegado ? [] : (this.plazos.get(raizId) ?? [])),
      ...c.anotados.flatMap((p) => (p.raizId === raizId ? p.filas.plazos : [])),
    ];
    for (const fila of [...antes, ...nuevos]) {
      const [id, , procesoId, , clave] = fila;
      if (fila[8] === 'armado') vivos.set(id as string, `${procesoId} ${clave}`);
      else vivos.delete(id as string);
    }
    if (new Set(vivos.values()).size < vivos.size)
      throw new AsientoInvalido(`${raizId}: dos plazos armados con la misma clave`);
    for (const [id] of nuevos) {
      const suya: unknown = s.raizDePlazo.get(id);
      if (suya !== undefined && suya !== raizId)
        throw new AsientoInvalido(`El plazo ${id} es de otra raíz`);
    }
  }

  private yaRespondida(fila: Fila): boolean {
    const clave = claveDe(fila);
    const c = this.enCurso!;
    return (
      (!c.plegado && this.respuestas.has(clave)) ||
      c.anotados.some((p) => p.filas.idempotencia && claveDe(p.filas.idempotencia) === clave) ||
      this.s!.respuesta.get(fila[0], fila[1]) !== undefined
    );
  }

  private yaAvisado(id: string): boolean {
    const c = this.enCurso!;
    return (
      (!c.plegado && this.avisos.has(id)) ||
      c.anotados.some((p) => p.filas.avisos.some((f) => f[0] === id)) ||
      this.s!.aviso.get(id) !== undefined
    );
  }

  // ── Laying ─────────────────────────────────────────────────────────────────────────────────────

  /** In a transaction: everything that waits takes its place. */
  plegar(): void {
    const c = this.enCurso!;
    if (c.anotados.length > 0 || (!c.plegado && this.pendientes.length > 0)) this.plegarTodo();
  }

  private plegarTodo(): void {
    const { s } = this;
    const c = this.enCurso!;
    if (s === null) return;
    const sabidos = new Map(
      [...(c.plegado ? [] : this.pendientes), ...c.anotados].map((p) => [clavePendiente(p), p]),
    );
    // The table is what counts: what is remembered only spares reading it.
    const filas = (s.todos.all() as [n: number, raizId: string, version: number][]).map(
      ([n, raizId, version]): Pendiente =>
        sabidos.get(clavePendiente({ raizId, version })) ?? {
          raizId,
          version,
          filas: leerFilas(s.asiento.get(n) as string),
        },
    );
    c.plegado = true;
    c.anotados = [];
    if (filas.length === 0) return;
    this.tender(filas);
    s.vaciar.run();
    c.tendidas += filas.length;
  }

  private tender(filas: readonly Pendiente[]): void {
    const { asentador } = this;
    // In the order of their commits: the global position of the journal says it for ever.
    for (const p of filas) asentador.anotarLineas(p.filas);
    for (const p of filas)
      if (p.filas.idempotencia) asentador.guardarRespuesta(p.filas.idempotencia);
    for (const p of filas) asentador.agregar(p.filas);
    for (const r of juntarFilas(filas)) {
      if (!asentador.avanzarRaiz(r.raizId, r.desde, r.hasta, r.raiz))
        throw new AsientoInvalido(`La raíz ${r.raizId} no está como la dejaron sus órdenes`);
      for (const proceso of r.procesos) asentador.cambiarProceso(proceso);
      asentador.cambiarProyecciones(r);
    }
  }
}

const claveDe = (fila: Fila): string => `${fila[0]} ${fila[1]}`;
const clavePendiente = (p: Pick<Pendiente, 'raizId' | 'version'>): string =>
  `${p.raizId} ${p.version}`;

/** Of lines of this command, and each field once: their key cannot be taken. */
function textosDistintos({ textos, lineas }: Asiento): boolean {
  if (textos.length === 0) return true;
  const lugares = new Set(textos.map((t) => `${t.secuencia} ${t.campo}`));
  return (
    lugares.size === textos.length &&
    textos.every((t) => lineas.some((l) => l.secuencia === t.secuencia))
  );
}

const existe = (bd: ConexionSqlite): boolean =>
  bd.prepare(`select 1 from sqlite_master where name = 'asiento_nuevo'`).get() !== undefined;

function preparar(bd: ConexionSqlite) {
  const p = (sql: string): Statement => bd.prepare(sql);
  return {
    hay: p('select 1 from asiento_nuevo limit 1').pluck(),
    todos: p('select n, raiz_id, version from asiento_nuevo order by n').raw(),
    asiento: p('select asiento from asiento_nuevo where n = ?').pluck(),
    anotar: p('insert into asiento_nuevo (raiz_id, version, asiento) values (?,?,?)'),
    vaciar: p('delete from asiento_nuevo'),
    version: p('select version from raiz where id = ?').pluck(),
    respuesta: p('select 1 from idempotencia where principal = ? and clave = ?').pluck(),
    plazosVivos: p(
      `select id, proceso_id, clave from plazo where raiz_id = ? and estado = 'armado'`,
    ).raw(),
    raizDePlazo: p('select raiz_id from plazo where id = ?').pluck(),
    aviso: p('select 1 from aviso where id = ?').pluck(),
  };
}
