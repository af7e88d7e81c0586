import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { ProcesoStore } from '../../engine/puertos/proceso-store.js';
import type { FilaLinea } from '../../engine/puertos/filas.js';
import { Ronda } from '../../engine/ronda.js';
import type { Gremio } from '../../platform/alcance.js';
import { Registro } from '../../platform/registro.js';

/** How soon what was written is told. Looking costs one step of an index, and nobody looks while nobody listens. */
const CADA_MS = 250;
const TANDA = 500;

/** What changed in one root, by ids and versions alone. */
export interface Cambio {
  readonly raiz: string;
  readonly titular: { readonly id: string; readonly gremio: Gremio | null };
  readonly procesos: readonly string[];
  /** Sequence of its last line: the version one has to have seen. */
  readonly secuencia: number;
}
export interface Tanda {
  readonly cambios: readonly Cambio[];
  /** Of the journal of all roots, after these. */
  readonly posicion: string | null;
}
type Oyente = (tanda: Tanda) => void;

/** Follows the journal of all roots by its global position, once for all who listen in this program. */
@Injectable()
export class SeguidorDeBitacora implements OnModuleDestroy {
  private readonly oyentes = new Set<Oyente>();
  private readonly ronda: Ronda;
  private posicion: string | null = null;
  private empezo: Promise<void> | null = null;

  constructor(
    @Inject(ProcesoStore) private readonly store: ProcesoStore,
    @Inject(Registro) registro: Registro,
  ) {
    this.ronda = new Ronda(
      () => this.mirar(),
      CADA_MS,
      (err) => registro.warn({ err, ronda: 'corriente' }, 'una ronda falló'),
    );
  }

  /** From now on. Gives where «now» is, and how to stop listening. */
  async seguir(oyente: Oyente): Promise<{ posicion: string | null; dejar: () => void }> {
    this.empezo ??= this.empezar();
    await this.empezo;
    this.oyentes.add(oyente);
    return {
      posicion: this.posicion,
      dejar: () => {
        this.oyentes.delete(oyente);
        if (this.oyentes.size > 0) return;
        // Whoever comes next begins from what is then the end.
        this.empezo = null;
        void this.ronda.stop();
      },
    };
  }

  /** What was written between two positions, in order; null: more than is worth telling one by one. */
  async entre(desde: string, hasta: string | null, tope: number): Promise<Cambio[] | null> {
    const filas: FilaLinea[] = [];
    for (let posicion: string | null = desde; posicion !== hasta;) {
      const pagina = await this.store.desdePosicion(posicion, TANDA);
      if (pagina.lineas.length === 0) break;
      filas.push(...pagina.lineas);
      if (filas.length > tope) return null;
      ({ posicion } = pagina);
    }
    return this.resumir(filas);
  }

  async onModuleDestroy(): Promise<void> {
    this.oyentes.clear();
    await this.ronda.stop();
  }

  private async empezar(): Promise<void> {
    this.posicion = await this.store.ultimaPosicion();
    this.ronda.start();
  }

  private async mirar(): Promise<boolean> {
    const pagina = await this.store.desdePosicion(this.posicion, TANDA);
    if (pagina.lineas.length === 0) return false;
    const tanda = { cambios: await this.resumir(pagina.lineas), posicion: pagina.posicion };
    this.posicion = pagina.posicion;
    for (const oyente of this.oyentes) oyente(tanda);
    return pagina.lineas.length === TANDA;
  }

  private async resumir(filas: readonly FilaLinea[]): Promise<Cambio[]> {
    const porRaiz = new Map<string, { procesos: Set<string>; secuencia: number }>();
    for (const f of filas) {
      const de = porRaiz.get(f.raizId) ?? { procesos: new Set<string>(), secuencia: 0 };
      de.procesos.add(f.procesoId);
      de.secuencia = Math.max(de.secuencia, f.secuencia);
      porRaiz.set(f.raizId, de);
    }
    const cambios: Cambio[] = [];
    for (const [raiz, { procesos, secuencia }] of porRaiz) {
      // Read anew each time: whose it is does not change, of which gremio it is might.
      const lugar = await this.store.findUbicacion(raiz);
      const titular = lugar === null ? null : await this.store.findTitular(lugar.titularId);
      if (titular !== null)
        cambios.push({
          raiz,
          titular: { id: titular.id, gremio: titular.gremio },
          procesos: [...procesos],
          secuencia,
        });
    }
    return cambios;
  }
}
