import { Inject, Injectable } from '@nestjs/common';
import { Ids } from '../../engine/puertos/ids.js';
import { Reloj } from '../../engine/puertos/reloj.js';
import { Problema } from '../../platform/problema.js';
import { CartasDeCuenta } from './cartas-de-cuenta.js';
import { CorreoEnUso, CuentaStore, type Cuenta } from './cuenta-store.js';
import { huellaDe, nuevoSecreto } from './secreto.js';
import { normalizarCorreo } from './sesion.service.js';

const SIETE_DIAS = 7 * 24 * 3_600_000;

export interface Invitacion {
  /** Shown once to whoever invites, who may pass it on by the institutional channel. */
  readonly enlace: string;
  /** It also goes by mail to the account. */
  readonly porCorreo: boolean;
  readonly venceEn: number;
  readonly cuentaId: string;
}

/** Links to set a password: for a person who has no account yet, or who lost the password. */
@Injectable()
export class InvitacionesService {
  constructor(
    @Inject(CuentaStore) private readonly cuentas: CuentaStore,
    @Inject(Reloj) private readonly reloj: Reloj,
    @Inject(Ids) private readonly ids: Ids,
    @Inject(CartasDeCuenta) private readonly cartas: CartasDeCuenta,
  ) {}

  /** @throws Problema `CORREO_EN_USO`. */
  async invitar(
    persona: { readonly id: string; readonly correo: string },
    creadaPor: string | null,
  ): Promise<Invitacion> {
    const cuenta = (await this.cuentas.findPorPersona(persona.id)) ?? (await this.crear(persona));
    const enlace = nuevoSecreto();
    const ahora = this.reloj.ahora();
    const venceEn = ahora + SIETE_DIAS;
    await this.cuentas.invitar({
      id: this.ids.nuevo(),
      cuentaId: cuenta.id,
      huella: huellaDe(enlace),
      creadaPor,
      creadaEn: ahora,
      venceEn,
    });
    await this.cartas.invitacion(cuenta, enlace);
    return { enlace, venceEn, cuentaId: cuenta.id, porCorreo: this.cartas.salen() };
  }

  private async crear(persona: {
    readonly id: string;
    readonly correo: string;
  }): Promise<Pick<Cuenta, 'id' | 'correo'>> {
    const id = this.ids.nuevo();
    const correo = normalizarCorreo(persona.correo);
    try {
      await this.cuentas.crear({
        id,
        personaId: persona.id,
        nombre: null,
        correo,
        clave: null,
        creadaEn: this.reloj.ahora(),
      });
    } catch (error) {
      if (error instanceof CorreoEnUso) throw new Problema('CORREO_EN_USO');
      throw error;
    }
    return { id, correo };
  }
}
