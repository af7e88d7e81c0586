import { Inject, Injectable } from '@nestjs/common';
import { Reloj } from '../../engine/puertos/reloj.js';
import { Ritmo } from '../../platform/guardias/ritmo.js';
import type { Identidad } from '../../platform/identidad.js';
import { Problema } from '../../platform/problema.js';
import { Claves } from './claves.js';
import { CuentaStore, type Cuenta } from './cuenta-store.js';

/** Without a password here, having just come in is what counts. */
const RECIEN = 10 * 60_000;

/** That it is the person, and not a screen they left open: asked before what would keep somebody else inside. */
@Injectable()
export class Presencia {
  constructor(
    @Inject(CuentaStore) private readonly cuentas: CuentaStore,
    @Inject(Claves) private readonly claves: Claves,
    @Inject(Ritmo) private readonly ritmo: Ritmo,
    @Inject(Reloj) private readonly reloj: Reloj,
  ) {}

  /** @throws Problema `CLAVE_ACTUAL_INCORRECTA`; `REINGRESO_REQUERIDO` for who has no password here. */
  async exigir(quien: Identidad, clave: string | null): Promise<Cuenta> {
    await this.ritmo.consumir('cuenta', `clave:${quien.cuentaId}`);
    const cuenta = await this.cuentas.find(quien.cuentaId);
    if (cuenta === null) throw new Problema('SIN_SESION');
    const guardada = (await this.cuentas.findPorCorreo(cuenta.correo))?.clave ?? null;
    if (guardada === null) {
      if (this.reloj.ahora() - quien.sesion.creadaEn > RECIEN)
        throw new Problema('REINGRESO_REQUERIDO');
      return cuenta;
    }
    if (clave === null || !(await this.claves.coincide(guardada, clave)))
      throw new Problema('CLAVE_ACTUAL_INCORRECTA');
    return cuenta;
  }
}
