import { ZONA_NACIONAL } from '../engine/puertos/calendario.js';
import { Inject, Injectable } from '@nestjs/common';
import type { Rol } from '../../machines/contrato.js';
import { Reloj } from '../engine/puertos/reloj.js';
import type { RetencionDeAccesos } from '../modules/accesos/retencion-de-accesos.js';
import { fechaDeInstante } from '../modules/calendario/zona.js';
import { ParametroStore } from '../modules/parametros/parametro-store.js';
import { PARAMETROS_DE_ACCESO as P } from '../modules/parametros/parametros-de-acceso.js';
import type { PoliticaDeAcceso } from '../modules/sesion/politica-de-acceso.js';

/**
 * Every request asks whether its roles need a second factor: what the table says is believed this long. By the
 * machine's own count, because the demonstration's clock may stand still.
 */
const VALIDEZ_MS = 2_000;

/** What entering and its log ask of the table of parameters. */
@Injectable()
export class ParametrosDeLosAccesos implements PoliticaDeAcceso, RetencionDeAccesos {
  private leida: { readonly en: number; readonly roles: Promise<ReadonlySet<Rol>> } | null = null;

  constructor(
    @Inject(ParametroStore) private readonly parametros: ParametroStore,
    @Inject(Reloj) private readonly reloj: Reloj,
  ) {}

  rolesConSegundoFactor(): Promise<ReadonlySet<Rol>> {
    const ahora = performance.now();
    if (this.leida === null || ahora - this.leida.en >= VALIDEZ_MS) {
      const roles = this.leerRoles();
      roles.catch(() => {
        this.leida = null;
      });
      this.leida = { en: ahora, roles };
    }
    return this.leida.roles;
  }

  async dias(): Promise<number> {
    const leido = P.retencion.forma.safeParse(await this.leer(P.retencion.nombre));
    return leido.success ? leido.data : P.retencion.porDefecto;
  }

  private async leerRoles(): Promise<ReadonlySet<Rol>> {
    const leido = P.segundoFactor.forma.safeParse(await this.leer(P.segundoFactor.nombre));
    return new Set(leido.success ? leido.data : P.segundoFactor.porDefecto);
  }

  private async leer(nombre: string): Promise<unknown> {
    const hoy = fechaDeInstante(this.reloj.ahora(), ZONA_NACIONAL);
    const filas = await this.parametros.enVigor(null, hoy);
    return filas.find((f) => f.nombre === nombre)?.valor;
  }
}
