import { conAzar } from './plazos.js';
import { mensajesDe } from './mensajes.js';
import type { Ids } from './puertos/ids.js';
import { EntregaImposible, type Mensajero } from './puertos/mensajero.js';
import type { ProcesoStore } from './puertos/proceso-store.js';
import type { PuntosDeMuerte } from './puertos/puntos-de-muerte.js';
import type { Reloj } from './puertos/reloj.js';

const ARRIENDO_MS = 120_000;
const PRIMERA_ESPERA_MS = 5_000;
const ESPERA_MAXIMA_MS = 6 * 3_600_000;
/** With doubling waits: about three days. After that it stays as failed, and an administrator may send it again. */
const INTENTOS = 22;

export interface Reparto {
  readonly arrendadas: number;
  readonly enviadas: number;
  readonly fallidas: number;
}

/**
 * Takes the outbox outside: at least once, always with the same id. What cannot be delivered waits longer each time
 * and does not hold its neighbours.
 */
export class Salidas {
  private readonly arrendatario: string;

  constructor(
    private readonly store: ProcesoStore,
    private readonly mensajero: Mensajero,
    private readonly reloj: Reloj,
    private readonly ids: Ids,
    private readonly puntos: PuntosDeMuerte | null = null,
    /** At the same time. */
    private readonly manos = 4,
  ) {
    this.arrendatario = ids.nuevo();
  }

  async repartir(n: number): Promise<Reparto> {
    await this.redactar(n);
    const ahora = this.reloj.ahora();
    const filas = await this.store.arrendarSalidas(
      ahora,
      n,
      this.arrendatario,
      ahora + ARRIENDO_MS,
    );
    if (filas.length > 0) this.puntos?.pasar('salida-reclamada');
    const porHacer = [...filas];
    let enviadas = 0;
    const mano = async (): Promise<void> => {
      for (let s = porHacer.shift(); s !== undefined; s = porHacer.shift())
        if (await this.entregar(s)) enviadas++;
    };
    await Promise.all(Array.from({ length: Math.min(this.manos, filas.length) }, mano));
    return { arrendadas: filas.length, enviadas, fallidas: filas.length - enviadas };
  }

  /** Of commands that only their journal tells yet. */
  private async redactar(n: number): Promise<void> {
    const ordenes = await this.store.porContar(n);
    if (ordenes.length === 0) return;
    await this.store.ponerSalidas(
      ordenes.map((o) => ({ marca: o.marca, salidas: mensajesDe(o, this.ids) })),
    );
  }

  private async entregar(
    salida: Awaited<ReturnType<ProcesoStore['arrendarSalidas']>>[number],
  ): Promise<boolean> {
    try {
      await this.mensajero.entregar(salida);
    } catch (causa) {
      const error = (causa instanceof Error ? causa.message : String(causa)).slice(0, 500);
      if (causa instanceof EntregaImposible || salida.intentos >= INTENTOS)
        await this.store.marcarSalida(salida.id, { estado: 'fallida', error });
      else
        await this.store.marcarSalida(salida.id, {
          estado: 'pendiente',
          proximoEn: this.reloj.ahora() + esperaTras(salida.intentos),
          error,
        });
      return false;
    }
    this.puntos?.pasar('enviada-sin-marcar');
    await this.store.marcarSalida(salida.id, { estado: 'enviada' });
    return true;
  }
}

/** 5 s, 10 s, 20 s… up to six hours, each with chance in its second half. `intentos` counts the one that failed. */
export const esperaTras = (intentos: number): number =>
  conAzar(Math.min(PRIMERA_ESPERA_MS * 2 ** Math.max(0, intentos - 1), ESPERA_MAXIMA_MS));
