import type { Statement } from 'better-sqlite3';
import type { PuntosDeMuerte } from '../../engine/puertos/puntos-de-muerte.js';
import { Conflicto } from '../conflicto.js';
import type { ConexionSqlite } from './conexion-sqlite.js';

interface Encargo {
  /** Synchronous and repeatable: runs together with others, in one transaction. */
  readonly junto: (() => unknown) | null;
  /** Asynchronous: has the connection for itself until it settles, and brings its own transaction. */
  readonly solo: (() => Promise<unknown>) | null;
  /** What it is for once it is committed, before anybody is answered. */
  readonly alConfirmar?: ((valor: unknown) => void) | undefined;
  readonly cumplir: (valor: unknown) => void;
  readonly fallar: (error: unknown) => void;
}

/** Commands per commit. Past this the gain is small and the others wait longer. */
const MAXIMO_POR_COMMIT = 64;

/**
 * The only way to write in SQLite: one queue for the whole process.
 *
 * TypeORM's driver has a single connection, so a second concurrent `transaction()` becomes a savepoint of the first and
 * vanishes with it; here nothing is ever concurrent. And because everybody waits in one place, many commands share one
 * transaction and one fsync. If one of them fails after writing, all are undone and run again, each in a savepoint of
 * its own: that is rare, and savepoints for everybody are not. Nobody is answered before the COMMIT.
 */
export class EscritorSqlite {
  private readonly cola: Encargo[] = [];
  private programado = false;
  private trabajando = false;
  private cerrado = false;
  private solos = 0;
  private _ajenas = 0;
  private readonly comenzar: Statement;
  private readonly confirmar: Statement;
  private readonly deshacer: Statement;
  private readonly marcar: Statement;
  private readonly soltar: Statement;
  private readonly volver: Statement;

  constructor(
    private readonly bd: ConexionSqlite,
    private readonly puntos: PuntosDeMuerte,
  ) {
    this.comenzar = bd.prepare('begin immediate');
    this.confirmar = bd.prepare('commit');
    this.deshacer = bd.prepare('rollback');
    this.marcar = bd.prepare('savepoint encargo');
    this.soltar = bd.prepare('release encargo');
    this.volver = bd.prepare('rollback to encargo');
  }

  /** Somebody has the connection for itself: what is read through it may never be committed. */
  get enSolo(): boolean {
    return this.solos > 0;
  }

  /** Grows with every write that is not a command's: what was read before may have changed. */
  get ajenas(): number {
    return this._ajenas;
  }

  anotarAjena(): void {
    this._ajenas += 1;
  }

  /**
   * Runs synchronous writes on the raw connection. If `trabajo` throws, only its own writes are undone. It may be run
   * again, when another of the same commit failed.
   */
  junto<T>(trabajo: () => T, alConfirmar?: (valor: T) => void): Promise<T> {
    return this.encolar<T>({
      junto: trabajo,
      solo: null,
      alConfirmar: alConfirmar as ((valor: unknown) => void) | undefined,
    });
  }

  /** Gives the connection to an asynchronous work (a TypeORM transaction, a migration), alone. */
  solo<T>(trabajo: () => Promise<T>): Promise<T> {
    return this.encolar<T>({ junto: null, solo: trabajo });
  }

  /** Waits for what is queued and refuses the rest. */
  async cerrar(): Promise<void> {
    this.cerrado = true;
    while (this.cola.length > 0 || this.trabajando) {
      await new Promise((r) => setImmediate(r));
    }
  }

  private encolar<T>(que: Omit<Encargo, 'cumplir' | 'fallar'>): Promise<T> {
    if (this.cerrado) return Promise.reject(new Error('La persistencia está cerrada'));
    return new Promise<T>((cumplir, fallar) => {
      this.cola.push({ ...que, cumplir: cumplir as (v: unknown) => void, fallar });
      this.programar();
    });
  }

  /** After the current turn of the event loop, so that every command that is ready now joins the same commit. */
  private programar(): void {
    if (this.programado || this.trabajando) return;
    this.programado = true;
    setImmediate(() => {
      this.programado = false;
      void this.atender();
    });
  }

  private async atender(): Promise<void> {
    this.trabajando = true;
    try {
      const primero = this.cola[0];
      if (primero?.solo) {
        this.cola.shift();
        await this.atenderSolo(primero, primero.solo);
      } else {
        let n = 0;
        while (n < this.cola.length && n < MAXIMO_POR_COMMIT && this.cola[n]?.junto) n += 1;
        if (n > 0) this.atenderGrupo(this.cola.splice(0, n));
      }
    } finally {
      this.trabajando = false;
      if (this.cola.length > 0) this.programar();
    }
  }

  private async atenderSolo(encargo: Encargo, trabajo: () => Promise<unknown>): Promise<void> {
    this.solos += 1;
    let responder: () => void;
    try {
      const valor = await trabajo();
      responder = () => encargo.cumplir(valor);
    } catch (error) {
      responder = () => encargo.fallar(error);
    }
    this.solos -= 1;
    // Before anybody is answered: whoever reads after the answer must see what was written.
    this.anotarAjena();
    responder();
  }

  private atenderGrupo(grupo: readonly Encargo[]): void {
    let respuestas: (() => void)[];
    try {
      this.comenzar.run();
      respuestas = this.deCorrido(grupo) ?? this.conSavepoints(grupo);
      this.puntos.pasar('antes-de-commit');
      this.confirmar.run();
    } catch (error) {
      // The transaction as a whole is lost (disk full, I/O error, busy): nobody was answered, everybody is told.
      if (this.bd.inTransaction) this.deshacer.run();
      for (const encargo of grupo) encargo.fallar(error);
      return;
    }
    this.puntos.pasar('despues-de-commit');
    for (const responder of respuestas) responder();
  }

  /** Null, and nothing written, when one of them failed after writing. */
  private deCorrido(grupo: readonly Encargo[]): (() => void)[] | null {
    const respuestas: (() => void)[] = [];
    for (const encargo of grupo) {
      try {
        respuestas.push(alCumplir(encargo, encargo.junto!()));
      } catch (error) {
        if (!(error instanceof Conflicto && error.sinEscribir)) {
          if (this.bd.inTransaction) this.deshacer.run();
          this.comenzar.run();
          return null;
        }
        respuestas.push(() => encargo.fallar(error));
      }
    }
    return respuestas;
  }

  private conSavepoints(grupo: readonly Encargo[]): (() => void)[] {
    return grupo.map((encargo) => this.enSavepoint(encargo));
  }

  private enSavepoint(encargo: Encargo): () => void {
    this.marcar.run();
    try {
      const valor = encargo.junto!();
      this.soltar.run();
      return alCumplir(encargo, valor);
    } catch (error) {
      // SQLite itself rolls everything back on some errors; then there is no savepoint to return to.
      if (!this.bd.inTransaction) throw error;
      this.volver.run();
      this.soltar.run();
      return () => encargo.fallar(error);
    }
  }
}

const alCumplir = (encargo: Encargo, valor: unknown) => (): void => {
  encargo.alConfirmar?.(valor);
  encargo.cumplir(valor);
};
