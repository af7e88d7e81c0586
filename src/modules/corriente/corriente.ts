import type { MessageEvent } from '@nestjs/common';
import { Observable, type Subscriber } from 'rxjs';
import { ambitoCubre } from '../../platform/alcance.js';
import type { Identidad } from '../../platform/identidad.js';
import type { Cambio, SeguidorDeBitacora, Tanda } from './seguidor-de-bitacora.js';

/** So that no proxy takes silence for death, and so that an ended session is noticed while nothing happens. */
const LATIDO_MS = 10_000;
/** Further behind than this, it is told to read everything again. */
const TOPE_DE_ATRASO = 2_000;
/** How soon a browser comes back after a cut. */
const REINTENTO_MS = 2_000;

/**
 * What one browser hears: of its territory alone, as it is at that moment; nothing after its session or an office of it
 * ended. Where it ends by itself it comes back with another scope, or is told to enter.
 */
export function abrirCorriente(
  seguidor: SeguidorDeBitacora,
  quien: Identidad,
  desde: string | null,
  /** As it stands now; null: no longer. */
  revisar: (quien: Identidad) => Promise<Identidad | null>,
  alTerminar: () => void,
): Observable<MessageEvent> {
  return new Observable((suscriptor) => {
    const corriente = new Corriente(suscriptor, quien, revisar);
    let dejar = (): void => {};
    let cerrada = false;
    // permitido: the pulse of a connection, and no business delay.
    const latido = setInterval(() => corriente.encolar(null), LATIDO_MS);
    const empezar = async (): Promise<void> => {
      const siguiendo = await seguidor.seguir((tanda) => corriente.encolar(tanda));
      ({ dejar } = siguiendo);
      if (cerrada) return dejar();
      await corriente.empezar(seguidor, desde, siguiendo.posicion);
    };
    empezar().catch((error: unknown) => suscriptor.error(error));
    return () => {
      cerrada = true;
      clearInterval(latido);
      dejar();
      alTerminar();
    };
  });
}

class Corriente {
  /** One after another: an event never overtakes the one before it. */
  private turno: Promise<void> = Promise.resolve();
  private posicion: string | null = null;
  private oficios: string;

  constructor(
    private readonly suscriptor: Subscriber<MessageEvent>,
    private quien: Identidad,
    private readonly revisar: (quien: Identidad) => Promise<Identidad | null>,
  ) {
    this.oficios = oficiosDe(quien);
  }

  async empezar(
    seguidor: SeguidorDeBitacora,
    desde: string | null,
    ahora: string | null,
  ): Promise<void> {
    // What is written meanwhile waits behind this.
    const primero = this.turno;
    this.turno = (async () => {
      await primero;
      const atrasados =
        desde === null || desde === ahora ? [] : await seguidor.entre(desde, ahora, TOPE_DE_ATRASO);
      this.posicion ??= ahora;
      this.decir({ type: 'abierta', data: {}, retry: REINTENTO_MS });
      if (atrasados === null) this.decir({ type: 'releer', data: {} });
      else this.contar(atrasados);
      this.sellar();
    })();
    await this.turno;
  }

  encolar(tanda: Tanda | null): void {
    this.turno = this.turno
      .then(() => this.atender(tanda))
      .catch((error: unknown) => this.suscriptor.error(error));
  }

  private async atender(tanda: Tanda | null): Promise<void> {
    if (this.suscriptor.closed) return;
    const sigue = await this.revisar(this.quien);
    if (sigue === null || oficiosDe(sigue) !== this.oficios) {
      this.decir({ type: sigue === null ? 'fin' : 'cambio', data: {} });
      this.suscriptor.complete();
      return;
    }
    this.quien = sigue;
    if (tanda !== null) {
      this.contar(tanda.cambios);
      this.posicion = tanda.posicion;
    }
    this.sellar();
  }

  private contar(cambios: readonly Cambio[]): void {
    for (const { raiz, titular, procesos, secuencia } of cambios)
      if (this.quien.alcance.ambitos.some((a) => ambitoCubre(a, titular)))
        this.decir({ type: 'proceso', data: { raiz, titular: titular.id, procesos, secuencia } });
  }

  /** Up to here it was told: from here it goes on after a cut, whether or not any of it was for this account. */
  private sellar(): void {
    this.decir({
      type: 'latido',
      data: {},
      ...(this.posicion === null ? {} : { id: this.posicion }),
    });
  }

  private decir(mensaje: MessageEvent): void {
    if (!this.suscriptor.closed) this.suscriptor.next(mensaje);
  }
}

const oficiosDe = (quien: Identidad): string =>
  quien.cargos
    .map((c) => c.id)
    .toSorted()
    .join(' ');
