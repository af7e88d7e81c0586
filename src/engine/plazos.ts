import { randomInt } from 'node:crypto';
import { ComandoRechazado } from './comandos.js';
import type { Engine } from './engine.js';
import type { FilaPlazo, Instante } from './puertos/filas.js';
import type { Ids } from './puertos/ids.js';
import type { ProcesoStore } from './puertos/proceso-store.js';
import type { PuntosDeMuerte } from './puertos/puntos-de-muerte.js';
import type { Reloj } from './puertos/reloj.js';

/** Longer than any command takes; whoever dies holding a deadline lets go of it after this. */
const ARRIENDO_MS = 60_000;
const ESPERA_MAXIMA_MS = 6 * 3_600_000;

export interface Atencion {
  readonly arrendados: number;
  readonly disparados: number;
  readonly fallidos: number;
}

/**
 * Fires what fell due. Several of these may work at once, in several processes: each leases its rows in a short
 * transaction of its own and fires each by the ordinary door, which takes the root first.
 */
export class Plazos {
  private readonly arrendatario: string;
  private readonly rotos = new Map<string, { readonly hasta: Instante; readonly espera: number }>();

  constructor(
    private readonly engine: Engine,
    private readonly store: ProcesoStore,
    private readonly reloj: Reloj,
    ids: Ids,
    private readonly puntos: PuntosDeMuerte | null = null,
    /** Roots at the same time. */
    private readonly manos = 8,
  ) {
    this.arrendatario = ids.nuevo();
  }

  async atenderVencidos(n: number): Promise<Atencion> {
    const ahora = this.reloj.ahora();
    const filas = await this.store.arrendarPlazos(ahora, n, this.arrendatario, ahora + ARRIENDO_MS);
    if (filas.length > 0) this.puntos?.pasar('plazo-arrendado');
    let disparados = 0;
    let fallidos = 0;
    // Those of one root go one after the other: at once they would only stumble on each other.
    const grupos = new Map<string, FilaPlazo[]>();
    for (const f of filas) {
      const grupo = grupos.get(f.raizId);
      if (grupo === undefined) grupos.set(f.raizId, [f]);
      else grupo.push(f);
    }
    const porRaiz = [...grupos.values()];
    const mano = async (): Promise<void> => {
      for (let grupo = porRaiz.shift(); grupo !== undefined; grupo = porRaiz.shift())
        for (const fila of grupo) {
          const hecho = await this.disparar(fila);
          if (hecho === 'disparado') disparados++;
          else if (hecho === 'fallido') fallidos++;
        }
    };
    await Promise.all(Array.from({ length: Math.min(this.manos, porRaiz.length) }, mano));
    return { arrendados: filas.length, disparados, fallidos };
  }

  /** One broken procedure (an incident already) must not hold its neighbours, nor fill the table of incidents. */
  private async disparar(fila: FilaPlazo): Promise<'disparado' | 'nada' | 'fallido'> {
    const roto = this.rotos.get(fila.id);
    if (roto !== undefined && this.reloj.ahora() < roto.hasta) return 'nada';
    try {
      const disparado = await this.engine.dispararPlazo(fila);
      this.rotos.delete(fila.id);
      return disparado ? 'disparado' : 'nada';
    } catch (error) {
      if (!(error instanceof ComandoRechazado)) throw error;
      const espera = Math.min((roto?.espera ?? ARRIENDO_MS) * 2, ESPERA_MAXIMA_MS);
      this.rotos.set(fila.id, { hasta: this.reloj.ahora() + espera, espera });
      return 'fallido';
    }
  }
}

/** A moment somewhere in the second half of `ms`, so that many who wait do not come back together. */
export const conAzar = (ms: number): number =>
  // permitido: when to try again, never what is decided.
  Math.round(ms / 2) + randomInt(Math.ceil(ms / 2) + 1);
