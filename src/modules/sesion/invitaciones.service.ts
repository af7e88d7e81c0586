import { Inject, Injectable } from '@nestjs/common';
import { Ids } from '../../engine/puertos/ids.js';
import { Reloj } from '../../engine/puertos/reloj.js';
import { Problema } from '../../platform/problema.js';
import { CartasDeCuenta } from './cartas-de-cuenta.js';
import { CorreoEnUso, CuentaStore, type Cuenta } from './cuenta-store.js';
import { huellaDe, nuevoSecreto } from './secreto.js';
import { normalizarCorreo } from './sesion.service.js';
import { VinculoStore } from './vinculo-store.js';

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
    @Inject(VinculoStore) private readonly vinculos: VinculoStore,
  ) {}

  /** @throws Problema `CORREO_EN_USO`. */
  async invitar(
    persona: { readonly id: string; readonly correo: string },
    creadaPor: string | null,
  ): Promise<Invitacion> {
    const cuenta = await this.cuentaDe(persona);
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

  /** Nobody has come in yet with the mail it was made with: one that was mended in the directory takes its place. */
  private async cuentaDe(persona: {
    readonly id: string;
    readonly correo: string;
  }): Promise<Pick<Cuenta, 'id' | 'correo'>> {
    const cuenta = await this.cuentas.findPorPersona(persona.id);
    if (cuenta === null) return this.crear(persona);
    const correo = normalizarCorreo(persona.correo);
    if (correo === cuenta.correo) return cuenta;
    const sinEstrenar = (await this.cuentas.findPorCorreo(cuenta.correo))?.clave === null;
    if (!sinEstrenar || (await this.vinculos.deCuenta(cuenta.id)).length > 0) return cuenta;
    await conCorreoLibre(this.cuentas.cambiarCorreo(cuenta.id, correo));
    return { id: cuenta.id, correo };
  }

  private async crear(persona: {
    readonly id: string;
    readonly correo: string;
  }): Promise<Pick<Cuenta, 'id' | 'correo'>> {
    const id = this.ids.nuevo();
    const correo = normalizarCorreo(persona.correo);
    await conCorreoLibre(
      this.cuentas.crear({
        id,
        personaId: persona.id,
        nombre: null,
        correo,
        clave: null,
        creadaEn: this.reloj.ahora(),
      }),
    );
    return { id, correo };
  }
}

/** @throws Problema `CORREO_EN_USO` when what is written would give two accounts one mail. */
export async function conCorreoLibre(escritura: Promise<void>): Promise<void> {
  try {
    await escritura;
  } catch (error) {
    if (error instanceof CorreoEnUso) throw new Problema('CORREO_EN_USO');
    throw error;
  }
}
