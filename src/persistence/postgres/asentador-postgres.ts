import type pg from 'pg';
import type { PuntosDeMuerte } from '../../engine/puertos/puntos-de-muerte.js';
import { type Conexion, consultar } from './consultor-postgres.js';
import { significaSobrepasado } from './errores-postgres.js';
import { Lotes } from './lotes.js';
import { type Escritura, parametrosDeAsentar, SQL_ASENTAR } from './parametros-de-asentar.js';

const ASENTAR = { nombre: 'asentar', sql: SQL_ASENTAR };

/** Writes commands by `minga_asentar`: those that are ready together, in one call and one commit. */
export class AsentadorPostgres {
  private readonly lotes: Lotes<Escritura, boolean>;

  constructor(
    private readonly pool: pg.Pool,
    private readonly puntos: PuntosDeMuerte,
  ) {
    this.lotes = new Lotes((escrituras) => this.juntas(escrituras));
  }

  /** With whoever else is ready. False when overtaken. */
  junto(escritura: Escritura): Promise<boolean> {
    return this.lotes.pedir(escritura);
  }

  /** In the transaction of the caller, who commits. */
  async solo(cliente: pg.PoolClient, escritura: Escritura): Promise<boolean> {
    this.puntos.pasar('antes-de-commit');
    return (await this.llamar(cliente, [escritura])).has(escritura.asiento.raiz.id);
  }

  private async juntas(escrituras: readonly Escritura[]): Promise<(boolean | Error)[]> {
    // Of two commands decided upon the same version of a root, the second was overtaken by the first; and one decided
    // upon offices older than another's, by whoever changed them.
    const directorio = escrituras
      .map((e) => BigInt(e.directorio))
      .reduce((a, b) => (a > b ? a : b));
    const primeras = new Map<string, Escritura>();
    for (const e of escrituras) {
      if (BigInt(e.directorio) !== directorio) continue;
      if (!primeras.has(e.asiento.raiz.id)) primeras.set(e.asiento.raiz.id, e);
    }
    const hechas = await this.enUnaLlamada([...primeras.values()]);
    return escrituras.map((e) =>
      primeras.get(e.asiento.raiz.id) === e ? (hechas.get(e) ?? false) : false,
    );
  }

  private async enUnaLlamada(
    escrituras: readonly Escritura[],
  ): Promise<ReadonlyMap<Escritura, boolean | Error>> {
    this.puntos.pasar('antes-de-commit');
    try {
      const ganadas = await this.llamar(this.pool, escrituras);
      this.puntos.pasar('despues-de-commit');
      return new Map(escrituras.map((e) => [e, ganadas.has(e.asiento.raiz.id)]));
    } catch (error) {
      const [unica] = escrituras;
      if (escrituras.length === 1 && unica) {
        if (significaSobrepasado(error)) return new Map([[unica, false]]);
        return new Map([[unica, error instanceof Error ? error : new Error(String(error))]]);
      }
      // One of them spoiled the call and nothing was written: each alone, so that only that one fails.
      const hechas = new Map<Escritura, boolean | Error>();
      for (const e of escrituras) {
        for (const [quien, como] of await this.enUnaLlamada([e])) hechas.set(quien, como);
      }
      return hechas;
    }
  }

  /** Roots whose guard held. */
  private async llamar(
    conexion: Conexion,
    escrituras: readonly Escritura[],
  ): Promise<ReadonlySet<string>> {
    const filas = await consultar(conexion, ASENTAR, parametrosDeAsentar(escrituras));
    return new Set((filas[0]?.['ganadas'] ?? []) as string[]);
  }
}
