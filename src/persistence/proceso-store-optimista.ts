import {
  type Asiento,
  type Destino,
  ProcesoStore,
  type Resultado,
  type VistaDeRaiz,
} from '../engine/puertos/proceso-store.js';
import { ConflictoPersistente } from './conflicto.js';
import type { DocumentosRecordados } from './documentos-recordados.js';
import type { LectorDeMemoria } from './lector-de-memoria.js';
import { Turnos } from './turnos.js';
import { type VistaConDirectorio, VistasDeMemoria } from './vistas-de-memoria.js';

const SOBREPASADO = Symbol('sobrepasado');
/** In turn, only another process, or a command that began before the turn, can still be faster. */
const INTENTOS_EN_TURNO = 50;

type Decidir<T> = (vista: VistaDeRaiz) => Promise<Resultado<T>> | Resultado<T>;

/**
 * How a command is written, whatever the database: decided upon what this process remembers and written under the guard
 * of the versions it was remembered at, of its root and of the directory. If it was overtaken, or if the answer is not
 * to write, nothing of that is believed: it is read and decided again. Overtaken twice, it takes its turn (`Turno`: what
 * whoever has the turn writes with).
 */
export abstract class ProcesoStoreOptimista<Turno> extends ProcesoStore {
  protected readonly recordadas: VistasDeMemoria;
  protected abstract readonly lector: LectorDeMemoria;
  private readonly turnos = new Turnos();

  constructor(documentos: DocumentosRecordados) {
    super();
    this.recordadas = new VistasDeMemoria(documentos);
  }

  /** What the database says now. @throws RaizInexistente */
  protected abstract leerVista(
    turno: Turno | null,
    destino: Destino,
  ): Promise<VistaConDirectorio> | VistaConDirectorio;

  /** Is the root still the one that was read? */
  protected abstract sigueEnPie(
    turno: Turno | null,
    vista: VistaConDirectorio,
  ): Promise<boolean> | boolean;

  /** Null when overtaken; otherwise what is left to do once it is committed. */
  protected abstract escribir(
    turno: Turno | null,
    asiento: Asiento,
    vista: VistaConDirectorio,
  ): Promise<(() => void) | null>;

  /** In the one turn of the root in this process. What it writes is committed when it settles well. */
  protected abstract enTurno<T>(raizId: string, trabajo: (turno: Turno) => Promise<T>): Promise<T>;

  /** Is this error being overtaken by another name? */
  protected abstract significaSobrepasado(error: unknown): boolean;

  override async asentar<T>(destino: Destino, decidir: Decidir<T>): Promise<T> {
    const deMemoria = await this.asentarDeMemoria(destino, decidir);
    if (deMemoria !== SOBREPASADO) return deMemoria;
    return this.insistir(destino.raizId, async (turno, trasCommit) => {
      const vista = await this.leerVista(turno, destino);
      const resultado = await this.enPie(turno, vista, decidir);
      if (resultado === SOBREPASADO) return SOBREPASADO;
      if (resultado.asiento) {
        const escrito = await this.escribir(turno, resultado.asiento, vista);
        if (!escrito) return SOBREPASADO;
        trasCommit.push(escrito);
      }
      return resultado.valor;
    });
  }

  override async leer<T>(
    destino: Destino,
    ver: (vista: VistaDeRaiz) => Promise<T> | T,
  ): Promise<T> {
    return this.insistir(destino.raizId, async (turno) => {
      const vista = await this.leerVista(turno, destino);
      const visto = await this.enPie(turno, vista, async () => ({
        asiento: null,
        valor: await ver(vista),
      }));
      return visto === SOBREPASADO ? SOBREPASADO : visto.valor;
    });
  }

  /** Only an answer that was written counts: a refusal is said upon what the database says now. */
  private async asentarDeMemoria<T>(
    destino: Destino,
    decidir: Decidir<T>,
  ): Promise<T | typeof SOBREPASADO> {
    if (this.turnos.ocupado(destino.raizId)) return SOBREPASADO;
    const vista = this.recordadas.tomar(destino, this.lector);
    if (vista === null) return SOBREPASADO;
    let resultado: Resultado<T>;
    try {
      resultado = await decidir(vista);
    } catch {
      return SOBREPASADO;
    }
    const { asiento, valor } = resultado;
    if (!asiento) return SOBREPASADO;
    const escrito = await this.sobrepasadoSiEstorba(() => this.escribir(null, asiento, vista));
    if (escrito === null || escrito === SOBREPASADO) return SOBREPASADO;
    escrito();
    return valor;
  }

  /** Twice as it comes; then in turn. */
  private async insistir<T>(
    raizId: string,
    intentar: (turno: Turno | null, trasCommit: (() => void)[]) => Promise<T | typeof SOBREPASADO>,
  ): Promise<T> {
    const unaVez = async (
      hacer: (trasCommit: (() => void)[]) => Promise<T | typeof SOBREPASADO>,
    ): Promise<T | typeof SOBREPASADO> => {
      const trasCommit: (() => void)[] = [];
      const hecho = await this.sobrepasadoSiEstorba(() => hacer(trasCommit));
      if (hecho !== SOBREPASADO) for (const seguir of trasCommit) seguir();
      return hecho;
    };
    for (let i = 0; i < 2 && !this.turnos.ocupado(raizId); i += 1) {
      const hecho = await unaVez((trasCommit) => intentar(null, trasCommit));
      if (hecho !== SOBREPASADO) return hecho;
    }
    return this.turnos.tomar(raizId, async () => {
      for (let i = 0; i < INTENTOS_EN_TURNO; i += 1) {
        const hecho = await unaVez((trasCommit) =>
          this.enTurno(raizId, (turno) => intentar(turno, trasCommit)),
        );
        if (hecho !== SOBREPASADO) return hecho;
      }
      throw new ConflictoPersistente(raizId);
    });
  }

  /** A refusal, or an answer without writing, only counts if the root did not change meanwhile. */
  private async enPie<T>(
    turno: Turno | null,
    vista: VistaConDirectorio,
    decidir: Decidir<T>,
  ): Promise<Resultado<T> | typeof SOBREPASADO> {
    let resultado: Resultado<T>;
    try {
      resultado = await decidir(vista);
    } catch (error) {
      if (await this.sigueEnPie(turno, vista)) throw error;
      return SOBREPASADO;
    }
    return resultado.asiento || (await this.sigueEnPie(turno, vista)) ? resultado : SOBREPASADO;
  }

  private async sobrepasadoSiEstorba<T>(
    intento: () => Promise<T>,
  ): Promise<T | typeof SOBREPASADO> {
    try {
      return await intento();
    } catch (error) {
      if (this.significaSobrepasado(error)) return SOBREPASADO;
      throw error;
    }
  }
}
