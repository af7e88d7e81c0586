/** Where a command goes: which root and titular, at what instant, and on which civil date offices must be in force. */
import { ComandoRechazado, type ComandoCargar, type Principal } from './comandos.js';
import type { Calendario } from './puertos/calendario.js';
import type { ClaveIdempotente, Instante } from './puertos/filas.js';
import type { Ids } from './puertos/ids.js';
import type { Destino } from './puertos/proceso-store.js';
import type { Reloj } from './puertos/reloj.js';
import type { Momento } from './taller.js';
import type { Ubicaciones } from './ubicaciones.js';

export interface Direccion {
  readonly destino: Destino;
  readonly momento: Momento;
}

export class Direcciones {
  constructor(
    private readonly ubicaciones: Ubicaciones,
    private readonly calendario: Calendario,
    private readonly reloj: Reloj,
    private readonly ids: Ids,
  ) {}

  /** Of a process that is there; null when it is not. */
  async find(
    procesoId: string,
    principal: Principal | null,
    clave: ClaveIdempotente | null,
  ): Promise<Direccion | null> {
    const u = await this.ubicaciones.find(procesoId);
    if (u === null) return null;
    const momento = this.momento(u.zona);
    return {
      momento,
      destino: {
        raizId: u.raizId,
        nueva: false,
        titularId: u.titularId,
        procesoId,
        cuentaId: principal?.cuentaId ?? null,
        fecha: momento.hoy,
        idempotencia: clave,
      },
    };
  }

  /** @throws ComandoRechazado NO_ENCONTRADO */
  async deProceso(
    procesoId: string,
    principal: Principal | null,
    clave: ClaveIdempotente | null,
  ): Promise<Direccion> {
    const direccion = await this.find(procesoId, principal, clave);
    if (direccion === null) throw new ComandoRechazado('NO_ENCONTRADO');
    return direccion;
  }

  /** The root itself, and none of its processes. @throws ComandoRechazado NO_ENCONTRADO */
  async deRaiz(
    raizId: string,
    principal: Principal | null,
    clave: ClaveIdempotente | null,
  ): Promise<Direccion> {
    const { destino, momento } = await this.deProceso(raizId, principal, clave);
    return { momento, destino: { ...destino, procesoId: null } };
  }

  /** A root that was not there, opened: its first command need not look for it. */
  async anotar(raizId: string, titularId: string): Promise<void> {
    const zona = await this.ubicaciones.findZona(titularId);
    if (zona !== null) this.ubicaciones.anotar(raizId, { raizId, titularId, zona });
  }

  /** A root that is not there yet. @throws ComandoRechazado NO_ENCONTRADO */
  async deRaizNueva(
    titularId: string,
    { cuentaId }: Principal,
    clave: ClaveIdempotente | null,
  ): Promise<Direccion> {
    const zona = await this.ubicaciones.findZona(titularId);
    if (zona === null) throw new ComandoRechazado('NO_ENCONTRADO');
    const momento = this.momento(zona);
    return {
      momento,
      destino: {
        raizId: this.ids.nuevo(),
        nueva: true,
        titularId,
        procesoId: null,
        cuentaId,
        fecha: momento.hoy,
        idempotencia: clave,
      },
    };
  }

  /** The root a load goes on with, or the one it opens. @throws ComandoRechazado NO_ENCONTRADO */
  async deCarga(
    { raizId, titularId, principal }: ComandoCargar,
    clave: ClaveIdempotente | null,
  ): Promise<Direccion> {
    if (raizId === null) return this.deRaizNueva(titularId, principal, clave);
    const direccion = await this.deRaiz(raizId, principal, clave);
    if (direccion.destino.titularId !== titularId) throw new ComandoRechazado('NO_ENCONTRADO');
    return direccion;
  }

  private momento(zona: string): Momento {
    const ahora: Instante = this.reloj.ahora();
    return { ahora, hoy: this.calendario.fecha(ahora, zona) };
  }
}
