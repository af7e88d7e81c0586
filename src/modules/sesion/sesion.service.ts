import { Inject, Injectable } from '@nestjs/common';
import { Calendario, ZONA_NACIONAL } from '../../engine/puertos/calendario.js';
import { Ids } from '../../engine/puertos/ids.js';
import { Reloj } from '../../engine/puertos/reloj.js';
import { alcanceDe } from '../../platform/alcance.js';
import { Ritmo } from '../../platform/guardias/ritmo.js';
import { Autenticador, type Identidad, type Via } from '../../platform/identidad.js';
import type { Origen } from '../../platform/origen.js';
import { Problema } from '../../platform/problema.js';
import { hechoPor, RegistroDeAccesos } from '../../platform/registro-de-accesos.js';
import { CartasDeCuenta } from './cartas-de-cuenta.js';
import { Claves } from './claves.js';
import { CuentaStore, type Cuenta, type FilaSesion } from './cuenta-store.js';
import type { DesafioAbierto, Entrada, Llegada, SesionAbierta } from './entrada.js';
import { FactorStore } from './factor-store.js';
import { FichaStore } from './ficha-store.js';
import { PoliticaDeAcceso } from './politica-de-acceso.js';
import { huellaDe, nuevoSecreto, PREFIJO_DE_FICHA } from './secreto.js';
import { SegundoFactorService } from './segundo-factor.service.js';

const MINUTO = 60_000;
const HORA = 60 * MINUTO;
/** A web session ends after these hours unused, and in any case a day after it began. */
const OCIO_WEB = 8 * HORA;
const VIDA_WEB = 24 * HORA;
const VIDA_PROGRAMA = 90 * 24 * HORA;
/** How long the second step is waited for, and how many times it may be got wrong. */
const VIDA_DESAFIO = 5 * MINUTO;
const INTENTOS = 5;
/** How often use is written down: not at every request. */
const CADA_CUANTO_SE_ANOTA = MINUTO;
/** Where the nation's day begins. */

@Injectable()
export class SesionService extends Autenticador {
  constructor(
    @Inject(CuentaStore) private readonly cuentas: CuentaStore,
    @Inject(FactorStore) private readonly factores: FactorStore,
    @Inject(FichaStore) private readonly fichas: FichaStore,
    @Inject(SegundoFactorService) private readonly segundoFactor: SegundoFactorService,
    @Inject(PoliticaDeAcceso) private readonly politica: PoliticaDeAcceso,
    @Inject(RegistroDeAccesos) private readonly accesos: RegistroDeAccesos,
    @Inject(CartasDeCuenta) private readonly cartas: CartasDeCuenta,
    @Inject(Claves) private readonly claves: Claves,
    @Inject(Ritmo) private readonly ritmo: Ritmo,
    @Inject(Reloj) private readonly reloj: Reloj,
    @Inject(Calendario) private readonly calendario: Calendario,
    @Inject(Ids) private readonly ids: Ids,
  ) {
    super();
  }

  async identificar(
    secreto: string,
    clase: 'web' | 'programa',
    origen: Origen,
  ): Promise<Identidad | null> {
    if (secreto.startsWith(PREFIJO_DE_FICHA))
      return clase === 'programa' ? this.porFicha(secreto, origen) : null;
    const ahora = this.reloj.ahora();
    const hallada = await this.cuentas.findSesion(huellaDe(secreto), ahora);
    if (hallada === null || hallada.sesion.clase !== clase) return null;
    const { sesion, cuenta } = hallada;
    if (ahora - sesion.vistaEn > CADA_CUANTO_SE_ANOTA)
      await this.cuentas.tocarSesion(
        sesion.id,
        ahora,
        clase === 'web' ? finWeb(sesion.creadaEn, ahora) : sesion.venceEn,
      );
    return this.identidad(cuenta, origen, {
      id: sesion.id,
      clase,
      csrf: sesion.csrf,
      via: clase,
      soloLectura: false,
      institucional: sesion.medio === 'institucion',
      doble: sesion.doble,
      creadaEn: sesion.creadaEn,
    });
  }

  override async revisar(quien: Identidad): Promise<Identidad | null> {
    const [sesiones, cuenta] = await Promise.all([
      this.cuentas.sesionesDe(quien.cuentaId, this.reloj.ahora()),
      this.cuentas.find(quien.cuentaId),
    ]);
    if (cuenta?.activa !== true || !sesiones.some((s) => s.id === quien.sesion.id)) return null;
    return this.identidad(cuenta, quien.origen, quien.sesion);
  }

  private async porFicha(secreto: string, origen: Origen): Promise<Identidad | null> {
    const ahora = this.reloj.ahora();
    const hallada = await this.fichas.find(huellaDe(secreto), ahora);
    if (hallada === null) return null;
    const { ficha, cuenta } = hallada;
    if (ficha.usadaEn === null || ahora - ficha.usadaEn > CADA_CUANTO_SE_ANOTA)
      await this.fichas.anotarUso(ficha.id, ahora);
    return this.identidad(cuenta, origen, {
      id: ficha.id,
      clase: 'programa',
      csrf: null,
      via: 'ficha',
      soloLectura: ficha.alcance === 'lectura',
      institucional: false,
      doble: ficha.doble,
      creadaEn: ficha.creadaEn,
    });
  }

  private async identidad(
    cuenta: Cuenta,
    origen: Origen,
    sesion: Omit<Identidad['sesion'], 'faltaSegundoFactor'>,
  ): Promise<Identidad> {
    const cargos = await this.cuentas.cargosEnVigor(cuenta.id, this.hoy());
    const exigen = await this.politica.rolesConSegundoFactor();
    const faltaSegundoFactor = !sesion.doble && cargos.some((c) => exigen.has(c.rol));
    return {
      cuentaId: cuenta.id,
      nombre: cuenta.nombre,
      sesion: { ...sesion, faltaSegundoFactor },
      origen,
      cargos,
      alcance: alcanceDe(cuenta.id, cargos),
    };
  }

  /** @throws Problema `CREDENCIALES_INVALIDAS`, the same for every reason; `SEGUNDO_FACTOR_REQUERIDO`. */
  async ingresar(
    correo: string,
    clave: string,
    programa: boolean,
    origen: Origen,
  ): Promise<SesionAbierta> {
    const normal = normalizarCorreo(correo);
    await this.ritmo.consumir('cuenta', huellaDe(normal));
    const cuenta = await this.cuentas.findPorCorreo(normal);
    const bien = await this.claves.coincide(cuenta?.clave ?? null, clave);
    if (cuenta === null || !bien || !cuenta.activa) {
      await this.accesos.anotar({
        clase: 'ingresoFallido',
        cuentaId: null,
        via: viaDe(programa),
        red: origen.red,
        objeto: cuenta === null ? null : { clase: 'cuenta', id: cuenta.id },
        detalle: cuenta === null ? 'sinCuenta' : bien ? 'apagada' : 'clave',
      });
      throw new Problema('CREDENCIALES_INVALIDAS');
    }
    return exigirAbierta(await this.entrar(cuenta, { medio: 'clave', programa, origen }));
  }

  /** The first factor is proven: a session, or the second step. */
  async entrar(cuenta: Cuenta, llegada: Llegada): Promise<Entrada> {
    const doble = llegada.doblePorElProveedor === true;
    if (!doble && (await this.segundoFactor.activo(cuenta.id)))
      return { abierta: null, desafio: await this.desafiar(cuenta, llegada) };
    return { abierta: await this.abrir(cuenta, llegada, doble), desafio: null };
  }

  private async desafiar(cuenta: Cuenta, llegada: Llegada): Promise<DesafioAbierto> {
    const secreto = nuevoSecreto();
    const ahora = this.reloj.ahora();
    const venceEn = ahora + VIDA_DESAFIO;
    await this.factores.abrirDesafio({
      id: this.ids.nuevo(),
      cuentaId: cuenta.id,
      huella: huellaDe(secreto),
      medio: llegada.medio,
      programa: llegada.programa,
      creadoEn: ahora,
      venceEn,
    });
    return { secreto, venceEn };
  }

  /** The second step. @throws Problema `CODIGO_INVALIDO`, also when the first step is too old or was tried too often. */
  async superarDesafio(secreto: string, codigo: string, origen: Origen): Promise<SesionAbierta> {
    const hallado = await this.factores.intentar(huellaDe(secreto), this.reloj.ahora(), INTENTOS);
    if (hallado === null) throw new Problema('CODIGO_INVALIDO');
    const { desafio, cuenta } = hallado;
    const via = viaDe(desafio.programa);
    const clase = await this.segundoFactor.probar(cuenta.id, codigo);
    if (clase === null || !(await this.factores.cerrarDesafio(desafio.id))) {
      await this.accesos.anotar({
        clase: 'segundoFactorFallido',
        cuentaId: null,
        via,
        red: origen.red,
        objeto: { clase: 'cuenta', id: cuenta.id },
      });
      throw new Problema('CODIGO_INVALIDO');
    }
    if (clase === 'rescate')
      await this.accesos.anotar({
        clase: 'codigoDeRescateUsado',
        cuentaId: cuenta.id,
        via,
        red: origen.red,
      });
    const { medio, programa } = desafio;
    return this.abrir(cuenta, { medio, programa, origen }, true);
  }

  private async abrir(
    cuenta: Cuenta,
    { medio, programa, origen }: Llegada,
    doble: boolean,
  ): Promise<SesionAbierta> {
    const ahora = this.reloj.ahora();
    const secreto = nuevoSecreto(programa ? 'mng_' : '');
    const sesion: FilaSesion = {
      id: this.ids.nuevo(),
      cuentaId: cuenta.id,
      huella: huellaDe(secreto),
      clase: programa ? 'programa' : 'web',
      csrf: programa ? null : nuevoSecreto(),
      medio,
      doble,
      aparato: origen.aparato,
      red: origen.red,
      creadaEn: ahora,
      vistaEn: ahora,
      venceEn: programa ? ahora + VIDA_PROGRAMA : finWeb(ahora, ahora),
    };
    await this.cuentas.abrirSesion(sesion);
    await this.accesos.anotar({
      clase: 'ingreso',
      cuentaId: cuenta.id,
      via: viaDe(programa),
      red: origen.red,
      objeto: { clase: 'sesion', id: sesion.id },
      detalle: medio,
    });
    return { secreto, sesion, cuenta };
  }

  /** Whatever session a secret opened is over: a new login never goes on with an old one. */
  async cerrarPorSecreto(secreto: string): Promise<void> {
    const hallada = await this.cuentas.findSesion(huellaDe(secreto), this.reloj.ahora());
    if (hallada !== null) await this.cuentas.cerrarSesion(hallada.sesion.id);
  }

  async salir(quien: Identidad): Promise<void> {
    await this.cuentas.cerrarSesion(quien.sesion.id);
    await this.accesos.anotar({ clase: 'salida', ...hechoPor(quien) });
  }

  /** All other sessions of the account are over; the caller gets a new one. Named tokens stay: they have an end of their own. */
  async cambiarClave(quien: Identidad, actual: string, nueva: string): Promise<SesionAbierta> {
    await this.ritmo.consumir('cuenta', `clave:${quien.cuentaId}`);
    const cuenta = await this.cuentas.find(quien.cuentaId);
    const conClave = cuenta === null ? null : await this.cuentas.findPorCorreo(cuenta.correo);
    if (cuenta === null || !(await this.claves.coincide(conClave?.clave ?? null, actual)))
      throw new Problema('CLAVE_ACTUAL_INCORRECTA');
    this.claves.exigirFuerte(nueva, cuenta.correo);
    await this.cuentas.cambiarClave(cuenta.id, await this.claves.guardar(nueva));
    await this.accesos.anotar({ clase: 'claveCambiada', ...hechoPor(quien) });
    await this.cartas.avisar('claveCambiada', cuenta);
    const llegada: Llegada = { medio: 'clave', programa: false, origen: quien.origen };
    return this.abrir(cuenta, llegada, quien.sesion.doble);
  }

  /** The link of an invitation: sets the password and enters. */
  async activar(enlace: string, clave: string, origen: Origen): Promise<SesionAbierta> {
    this.claves.exigirFuerte(clave);
    const cuenta = await this.cuentas.aceptarInvitacion(
      huellaDe(enlace),
      await this.claves.guardar(clave),
      this.reloj.ahora(),
    );
    if (cuenta === null || !cuenta.activa) throw new Problema('ENLACE_VENCIDO');
    await this.accesos.anotar({
      clase: 'invitacionUsada',
      cuentaId: cuenta.id,
      via: 'web',
      red: origen.red,
    });
    if (cuenta.teniaClave) await this.cartas.avisar('claveCambiada', cuenta);
    return exigirAbierta(
      await this.entrar(cuenta, { medio: 'invitacion', programa: false, origen }),
    );
  }

  barrer(): Promise<number> {
    return this.cuentas.barrer(this.reloj.ahora());
  }

  hoy(): string {
    return this.calendario.fecha(this.reloj.ahora(), ZONA_NACIONAL);
  }
}

/** @throws Problema `SEGUNDO_FACTOR_REQUERIDO` with what the second step is asked with. */
export function exigirAbierta(entrada: Entrada): SesionAbierta {
  if (entrada.abierta !== null) return entrada.abierta;
  const { secreto, venceEn } = entrada.desafio;
  throw new Problema(
    'SEGUNDO_FACTOR_REQUERIDO',
    {},
    { desafio: secreto, venceEn: new Date(venceEn).toISOString() },
  );
}

const viaDe = (programa: boolean): Via => (programa ? 'programa' : 'web');

const finWeb = (creada: number, ahora: number): number =>
  Math.min(ahora + OCIO_WEB, creada + VIDA_WEB);

export const normalizarCorreo = (correo: string): string =>
  correo.trim().normalize('NFC').toLowerCase();
