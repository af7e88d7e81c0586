import { Inject, Injectable } from '@nestjs/common';
import { Calendario } from '../../engine/puertos/calendario.js';
import { Ids } from '../../engine/puertos/ids.js';
import { Reloj } from '../../engine/puertos/reloj.js';
import { alcanceDe } from '../../platform/alcance.js';
import { Ritmo } from '../../platform/guardias/ritmo.js';
import { Autenticador, type Identidad } from '../../platform/identidad.js';
import { Problema } from '../../platform/problema.js';
import { Claves } from './claves.js';
import { CuentaStore, type Cuenta, type FilaSesion } from './cuenta-store.js';
import { huellaDe, nuevoSecreto } from './secreto.js';

const HORA = 3_600_000;
/** A web session ends after these hours unused, and in any case a day after it began. */
const OCIO_WEB = 8 * HORA;
const VIDA_WEB = 24 * HORA;
const VIDA_PROGRAMA = 90 * 24 * HORA;
/** How often use is written down: not at every request. */
const CADA_CUANTO_SE_ANOTA = 60_000;
/** Where the nation's day begins. */
export const ZONA_NACIONAL = 'America/Guayaquil';

export interface SesionAbierta {
  readonly secreto: string;
  readonly sesion: FilaSesion;
  readonly cuenta: Cuenta;
}

@Injectable()
export class SesionService extends Autenticador {
  constructor(
    @Inject(CuentaStore) private readonly cuentas: CuentaStore,
    @Inject(Claves) private readonly claves: Claves,
    @Inject(Ritmo) private readonly ritmo: Ritmo,
    @Inject(Reloj) private readonly reloj: Reloj,
    @Inject(Calendario) private readonly calendario: Calendario,
    @Inject(Ids) private readonly ids: Ids,
  ) {
    super();
  }

  async identificar(secreto: string, clase: 'web' | 'programa'): Promise<Identidad | null> {
    const ahora = this.reloj.ahora();
    const hallada = await this.cuentas.findSesion(huellaDe(secreto), ahora);
    if (hallada === null || hallada.sesion.clase !== clase) return null;
    const { sesion, cuenta } = hallada;
    if (clase === 'web' && ahora - sesion.vistaEn > CADA_CUANTO_SE_ANOTA)
      await this.cuentas.tocarSesion(sesion.id, ahora, finWeb(sesion.creadaEn, ahora));
    const cargos = await this.cuentas.cargosEnVigor(cuenta.id, this.hoy());
    return {
      cuentaId: cuenta.id,
      nombre: cuenta.nombre,
      sesion: { id: sesion.id, clase: sesion.clase, csrf: sesion.csrf },
      cargos,
      alcance: alcanceDe(cuenta.id, cargos),
    };
  }

  /** @throws Problema `CREDENCIALES_INVALIDAS`, the same for every reason. */
  async ingresar(correo: string, clave: string, programa: boolean): Promise<SesionAbierta> {
    const normal = normalizarCorreo(correo);
    await this.ritmo.consumir('cuenta', huellaDe(normal));
    const cuenta = await this.cuentas.findPorCorreo(normal);
    const bien = await this.claves.coincide(cuenta?.clave ?? null, clave);
    if (cuenta === null || !bien || !cuenta.activa) throw new Problema('CREDENCIALES_INVALIDAS');
    return this.abrir(cuenta, programa);
  }

  async abrir(cuenta: Cuenta, programa: boolean): Promise<SesionAbierta> {
    const ahora = this.reloj.ahora();
    const secreto = nuevoSecreto(programa ? 'mng_' : '');
    const sesion: FilaSesion = {
      id: this.ids.nuevo(),
      cuentaId: cuenta.id,
      huella: huellaDe(secreto),
      clase: programa ? 'programa' : 'web',
      csrf: programa ? null : nuevoSecreto(),
      creadaEn: ahora,
      vistaEn: ahora,
      venceEn: programa ? ahora + VIDA_PROGRAMA : finWeb(ahora, ahora),
    };
    await this.cuentas.abrirSesion(sesion);
    return { secreto, sesion, cuenta };
  }

  /** Whatever session a secret opened is over: a new login never goes on with an old one. */
  async cerrarPorSecreto(secreto: string): Promise<void> {
    const hallada = await this.cuentas.findSesion(huellaDe(secreto), this.reloj.ahora());
    if (hallada !== null) await this.cuentas.cerrarSesion(hallada.sesion.id);
  }

  cerrar(sesionId: string): Promise<void> {
    return this.cuentas.cerrarSesion(sesionId);
  }

  /** All other sessions of the account are over; the caller gets a new one. */
  async cambiarClave(quien: Identidad, actual: string, nueva: string): Promise<SesionAbierta> {
    const cuenta = await this.cuentas.find(quien.cuentaId);
    const conClave = cuenta === null ? null : await this.cuentas.findPorCorreo(cuenta.correo);
    if (cuenta === null || !(await this.claves.coincide(conClave?.clave ?? null, actual)))
      throw new Problema('CREDENCIALES_INVALIDAS');
    this.claves.exigirFuerte(nueva, cuenta.correo);
    await this.cuentas.cambiarClave(cuenta.id, await this.claves.guardar(nueva));
    return this.abrir(cuenta, false);
  }

  /** The link of an invitation (or of a recovery): sets the password and enters. */
  async activar(enlace: string, clave: string): Promise<SesionAbierta> {
    this.claves.exigirFuerte(clave);
    const cuenta = await this.cuentas.aceptarInvitacion(
      huellaDe(enlace),
      await this.claves.guardar(clave),
      this.reloj.ahora(),
    );
    if (cuenta === null || !cuenta.activa) throw new Problema('ENLACE_VENCIDO');
    return this.abrir(cuenta, false);
  }

  barrer(): Promise<number> {
    return this.cuentas.barrer(this.reloj.ahora());
  }

  hoy(): string {
    return this.calendario.fecha(this.reloj.ahora(), ZONA_NACIONAL);
  }
}

const finWeb = (creada: number, ahora: number): number =>
  Math.min(ahora + OCIO_WEB, creada + VIDA_WEB);

export const normalizarCorreo = (correo: string): string =>
  correo.trim().normalize('NFC').toLowerCase();
