import type { Statement } from 'better-sqlite3';
import type { PuntosDeMuerte } from '../../engine/puertos/puntos-de-muerte.js';
import { Conflicto } from '../conflicto.js';
import type { AsentadorSqlite } from './asentador-sqlite.js';
import type { AsientosNuevos } from './asientos-nuevos.js';
import type { ConexionSqlite } from './conexion-sqlite.js';
import type { HiloEscritor } from './hilo-escritor.js';
import { MAXIMO_POR_COMMIT, type OrdenEscrita } from './orden-escrita.js';

interface Encargo {
  readonly orden: OrdenEscrita | null;
  /** Synchronous and repeatable: runs together with others, in one transaction. */
  readonly junto: (() => unknown) | null;
  /** It reads or writes the tables of the commands: what waits is laid there first. */
  readonly aTablas: boolean;
  /** Asynchronous: has the connection for itself until it settles, and brings its own transaction. */
  readonly solo: (() => Promise<unknown>) | null;
  readonly cumplir: (valor: unknown) => void;
  readonly fallar: (error: unknown) => void;
}

/** From so many on, they share the pages of the tables as well: nothing is gained by leaving them for later. */
const MUCHAS = 8;

/** From so many on there are two groups, and one is decided while the thread writes the other. Fewer only go and come. */
const PARA_EL_HILO = 28;

/** How groups are written: where one begins and ends, and what is left to be laid later. */
export interface Frontera {
  readonly comenzar: string;
  readonly confirmar: string;
  readonly deshacer: string;
  /** From so many commands on they go straight to their tables. */
  readonly muchas: number;
  /** From so many on the thread writes them, where there is one. */
  readonly paraElHilo: number;
  /** After how long without a command what waits is laid; null: not until somebody reads it, or it is many. */
  readonly reposoMs: number | null;
}

export const TRANSACCION: Frontera = {
  comenzar: 'begin immediate',
  confirmar: 'commit',
  deshacer: 'rollback',
  muchas: MUCHAS,
  paraElHilo: PARA_EL_HILO,
  reposoMs: 100,
};

/**
 * The only way to write in SQLite: one queue for the whole process.
 *
 * TypeORM's driver has a single connection, so a second concurrent `transaction()` becomes a savepoint of the first and
 * vanishes with it; here nothing is ever concurrent. And because everybody waits in one place, many commands share one
 * transaction and one fsync. If one of them fails after writing, all are undone and run again, each in a savepoint of
 * its own: that is rare, and savepoints for everybody are not. Nobody is answered before the COMMIT. Many commands are
 * handed to a thread that writes them while others are decided; nothing else is written until it has none left.
 */
export class EscritorSqlite {
  private readonly cola: Encargo[] = [];
  private programado = false;
  private trabajando = false;
  private cerrado = false;
  private solos = 0;
  private reposo: NodeJS.Timeout | undefined;
  private ultimaOrden = 0;
  private readonly comenzar: Statement;
  private readonly confirmar: Statement;
  private readonly deshacer: Statement;
  private readonly marcar: Statement;
  private readonly soltar: Statement;
  private readonly volver: Statement;

  constructor(
    private readonly bd: ConexionSqlite,
    private readonly puntos: PuntosDeMuerte,
    private readonly nuevos: AsientosNuevos,
    private readonly asentador: AsentadorSqlite,
    private readonly frontera: Frontera = TRANSACCION,
    /** Writes commands on another connection to the same file. */
    private readonly hilo: HiloEscritor | null = null,
  ) {
    hilo?.alVaciarse(() => this.seguir());
    this.comenzar = bd.prepare(frontera.comenzar);
    this.confirmar = bd.prepare(frontera.confirmar);
    this.deshacer = bd.prepare(frontera.deshacer);
    this.marcar = bd.prepare('savepoint encargo');
    this.soltar = bd.prepare('release encargo');
    this.volver = bd.prepare('rollback to encargo');
  }

  /** Somebody has the connection for itself: what is read through it may never be committed. */
  get enSolo(): boolean {
    return this.solos > 0;
  }

  /**
   * Runs synchronous writes on the raw connection. If `trabajo` throws, only its own writes are undone. It may be run
   * again, when another of the same commit failed. `aTablas` false: it has nothing to do with what commands write.
   */
  junto<T>(trabajo: () => T, { aTablas = true } = {}): Promise<T> {
    return this.encolar<T>({ orden: null, junto: trabajo, aTablas, solo: null });
  }

  /** A command. @throws Conflicto when somebody was faster */
  orden(orden: OrdenEscrita): Promise<void> {
    return this.encolar<void>({ orden, junto: null, aTablas: false, solo: null });
  }

  /**
   * What commands left is laid in its tables, before those are read. While somebody has a transaction of its own nothing
   * of this process waits: it was laid before.
   */
  alDia(): void {
    if (!this.cerrado && !this.bd.inTransaction) this.plegar();
  }

  /** For whoever has the connection now. */
  plegar(): void {
    if (!this.nuevos.hay()) return;
    this.comenzarTransaccion();
    try {
      this.nuevos.plegar();
      this.confirmarTransaccion();
    } catch (error) {
      this.deshacerTransaccion();
      throw error;
    }
  }

  /** Gives the connection to an asynchronous work (a TypeORM transaction, a migration), alone. */
  solo<T>(trabajo: () => Promise<T>, { aTablas = true } = {}): Promise<T> {
    return this.encolar<T>({ orden: null, junto: null, aTablas, solo: trabajo });
  }

  /** Waits for what is queued and refuses the rest. */
  async cerrar(): Promise<void> {
    this.cerrado = true;
    while (this.cola.length > 0 || this.trabajando || this.escribeElHilo) {
      await new Promise((r) => setImmediate(r));
    }
    await this.hilo?.cerrar();
    clearTimeout(this.reposo);
    if (this.bd.open) this.plegar();
  }

  private encolar<T>(que: Omit<Encargo, 'cumplir' | 'fallar'>): Promise<T> {
    if (this.cerrado) return Promise.reject(new Error('La persistencia está cerrada'));
    return new Promise<T>((cumplir, fallar) => {
      this.poner({
        orden: que.orden,
        junto: que.junto,
        aTablas: que.aTablas,
        solo: que.solo,
        cumplir: cumplir as (v: unknown) => void,
        fallar,
      });
    });
  }

  /** While the thread writes, commands join it, and anything else waits until it has nothing left. */
  private poner(encargo: Encargo): void {
    if (this.escribeElHilo && this.cola.length === 0 && encargo.orden) {
      this.alHilo(encargo, encargo.orden);
      return;
    }
    this.cola.push(encargo);
    // At once, and not at the end of this turn of the event loop: it writes while the others are decided.
    if (!this.trabajando && !this.escribeElHilo && this.cola.length === this.frontera.paraElHilo)
      this.pasarAlHilo();
    this.programar();
  }

  private get escribeElHilo(): boolean {
    return this.hilo !== null && this.hilo.vuelan > 0;
  }

  private seguir(): void {
    if (this.cola.length > 0) this.programar();
  }

  /** The commands at the head of the queue, if they are many. */
  private pasarAlHilo(): void {
    let n = 0;
    while (this.cola[n]?.orden) n += 1;
    if (this.hilo === null || n < this.frontera.paraElHilo) return;
    if (!this.hilo.listo) {
      void this.hilo.abrir();
      return;
    }
    try {
      this.plegar();
    } catch {
      // Busy, or no room on the disk: whoever writes them here will be told.
      return;
    }
    for (const encargo of this.cola.splice(0, n)) this.alHilo(encargo, encargo.orden!);
  }

  private alHilo({ cumplir, fallar }: Encargo, orden: OrdenEscrita): void {
    this.hilo!.escribir(orden, { cumplir: () => cumplir(undefined), fallar });
  }

  /** After the current turn of the event loop, so that every command that is ready now joins the same commit. */
  private programar(): void {
    if (this.programado || this.trabajando || this.escribeElHilo) return;
    this.programado = true;
    setImmediate(() => {
      this.programado = false;
      if (!this.escribeElHilo) void this.atender();
    });
  }

  private async atender(): Promise<void> {
    this.trabajando = true;
    try {
      this.pasarAlHilo();
      if (this.escribeElHilo) return;
      const primero = this.cola[0];
      if (primero?.solo) {
        this.cola.shift();
        await this.atenderSolo(primero, primero.solo);
      } else {
        let n = 0;
        while (n < this.cola.length && n < MAXIMO_POR_COMMIT && !this.cola[n]?.solo) n += 1;
        if (n > 0) this.atenderGrupo(this.cola.splice(0, n));
      }
    } finally {
      this.trabajando = false;
      if (this.cola.length > 0) this.programar();
    }
  }

  private async atenderSolo(encargo: Encargo, trabajo: () => Promise<unknown>): Promise<void> {
    let responder: () => void;
    try {
      if (encargo.aTablas) this.plegar();
      this.solos += 1;
    } catch (error) {
      encargo.fallar(error);
      return;
    }
    try {
      const valor = await trabajo();
      responder = () => encargo.cumplir(valor);
    } catch (error) {
      responder = () => encargo.fallar(error);
    }
    this.solos -= 1;
    responder();
  }

  private atenderGrupo(grupo: readonly Encargo[]): void {
    const muchas = grupo.length >= this.frontera.muchas;
    let respuestas: (() => void)[];
    try {
      this.comenzarTransaccion();
      if (this.nuevos.lleno) this.nuevos.plegar();
      respuestas = this.deCorrido(grupo, muchas) ?? this.conSavepoints(grupo, muchas);
      this.puntos.pasar('antes-de-commit');
      this.confirmarTransaccion();
    } catch (error) {
      // The transaction as a whole is lost (disk full, I/O error, busy): nobody was answered, everybody is told.
      this.deshacerTransaccion();
      for (const encargo of grupo) encargo.fallar(error);
      return;
    }
    this.puntos.pasar('despues-de-commit');
    for (const responder of respuestas) responder();
    this.reposar();
  }

  private comenzarTransaccion(): void {
    this.comenzar.run();
    this.nuevos.comenzar();
  }

  private confirmarTransaccion(): void {
    const { tiende } = this.nuevos;
    if (tiende) this.puntos.pasar('plegado-antes-de-commit');
    this.confirmar.run();
    this.nuevos.confirmar();
    if (tiende) this.puntos.pasar('plegado-despues-de-commit');
  }

  private deshacerTransaccion(): void {
    if (this.bd.inTransaction) this.deshacer.run();
    this.nuevos.deshacer();
  }

  /** What waits is laid once nobody has commanded for a while. */
  private reposar(): void {
    const { reposoMs } = this.frontera;
    if (!this.nuevos.esperan || reposoMs === null) return;
    this.ultimaOrden = performance.now();
    this.reposo ??= this.despertar(reposoMs);
  }

  private despertar(reposoMs: number): NodeJS.Timeout {
    // permitido: when nobody commands, what waits is laid; nothing is due by it, and reading lays it too.
    return setTimeout(() => this.alReposar(reposoMs), reposoMs).unref();
  }

  private alReposar(reposoMs: number): void {
    this.reposo = undefined;
    if (performance.now() - this.ultimaOrden < reposoMs) {
      this.reposo = this.despertar(reposoMs);
      return;
    }
    try {
      this.alDia();
    } catch {
      // Busy, or no room on the disk: it waits where it is, and whoever needs it laid will be told.
    }
  }

  /** Null, and nothing written, when one of them failed after writing. */
  private deCorrido(grupo: readonly Encargo[], muchas: boolean): (() => void)[] | null {
    const respuestas: (() => void)[] = [];
    for (const encargo of grupo) {
      try {
        const valor = this.correr(encargo, muchas);
        respuestas.push(() => encargo.cumplir(valor));
      } catch (error) {
        if (!(error instanceof Conflicto && error.sinEscribir)) {
          this.deshacerTransaccion();
          this.comenzarTransaccion();
          return null;
        }
        respuestas.push(() => encargo.fallar(error));
      }
    }
    return respuestas;
  }

  private correr({ orden, junto, aTablas }: Encargo, muchas: boolean): unknown {
    if (aTablas || muchas) this.nuevos.plegar();
    if (orden === null) return junto!();
    if (!muchas) this.nuevos.dejar(orden);
    else {
      this.asentador.exigirDirectorio(orden.directorio);
      this.asentador.asentarOrden(orden);
    }
    return undefined;
  }

  private conSavepoints(grupo: readonly Encargo[], muchas: boolean): (() => void)[] {
    return grupo.map((encargo) => this.enSavepoint(encargo, muchas));
  }

  private enSavepoint(encargo: Encargo, muchas: boolean): () => void {
    // Before the savepoint: undoing this one must not undo what others left.
    if (encargo.aTablas || muchas) this.nuevos.plegar();
    this.marcar.run();
    try {
      const valor = this.correr(encargo, muchas);
      this.soltar.run();
      return () => encargo.cumplir(valor);
    } catch (error) {
      // SQLite itself rolls everything back on some errors; then there is no savepoint to return to.
      if (!this.bd.inTransaction) throw error;
      this.volver.run();
      this.soltar.run();
      return () => encargo.fallar(error);
    }
  }
}
