import { Inject, Injectable } from '@nestjs/common';
import { Ids } from '../../engine/puertos/ids.js';
import { Reloj } from '../../engine/puertos/reloj.js';
import type { Identidad } from '../../platform/identidad.js';
import { Problema } from '../../platform/problema.js';
import { hechoPor, RegistroDeAccesos } from '../../platform/registro-de-accesos.js';
import { CartasDeCuenta } from './cartas-de-cuenta.js';
import { CuentaStore, type Cuenta, type FilaSesion } from './cuenta-store.js';
import { FichaStore, type Ficha } from './ficha-store.js';
import { conCorreoLibre } from './invitaciones.service.js';
import { Presencia } from './presencia.js';
import { huellaDe, nuevoSecreto, PREFIJO_DE_FICHA } from './secreto.js';
import { normalizarCorreo } from './sesion.service.js';
import { VinculoStore, type Vinculo } from './vinculo-store.js';

const DIA = 24 * 3_600_000;
const FICHAS_EN_VIGOR = 20;

export interface MiPerfil {
  readonly correo: string;
  /** The one of the directory, when it is another: the account may sign in with it. */
  readonly correoNuevo: string | null;
  readonly conClave: boolean;
  readonly vinculos: readonly Vinculo[];
}

/** What each person sees and closes of their own account: sessions, tokens for programs. */
@Injectable()
export class MiCuentaService {
  constructor(
    @Inject(CuentaStore) private readonly cuentas: CuentaStore,
    @Inject(FichaStore) private readonly almacenDeFichas: FichaStore,
    @Inject(VinculoStore) private readonly vinculos: VinculoStore,
    @Inject(Presencia) private readonly presencia: Presencia,
    @Inject(RegistroDeAccesos) private readonly accesos: RegistroDeAccesos,
    @Inject(CartasDeCuenta) private readonly cartas: CartasDeCuenta,
    @Inject(Reloj) private readonly reloj: Reloj,
    @Inject(Ids) private readonly ids: Ids,
  ) {}

  async perfil(quien: Identidad): Promise<MiPerfil> {
    const cuenta = await this.cuentas.find(quien.cuentaId);
    if (cuenta === null) throw new Problema('SIN_SESION');
    const conClave = ((await this.cuentas.findPorCorreo(cuenta.correo))?.clave ?? null) !== null;
    return {
      correo: cuenta.correo,
      correoNuevo: await this.correoNuevo(cuenta),
      conClave,
      vinculos: await this.vinculos.deCuenta(cuenta.id),
    };
  }

  /**
   * Who is in charge of the office wrote another mail in the directory; its owner, and nobody else, signs in with it from
   * now on. Both addresses are told.
   */
  async cambiarCorreo(quien: Identidad, clave: string | null): Promise<void> {
    const cuenta = await this.presencia.exigir(quien, clave);
    const correo = await this.correoNuevo(cuenta);
    if (correo === null) throw new Problema('SIN_CORREO_NUEVO');
    await conCorreoLibre(this.cuentas.cambiarCorreo(cuenta.id, correo));
    await this.accesos.anotar({ clase: 'correoCambiado', ...hechoPor(quien) });
    await this.cartas.avisar('correoCambiado', cuenta);
    await this.cartas.avisar('correoCambiado', { id: cuenta.id, correo });
  }

  private async correoNuevo(cuenta: Cuenta): Promise<string | null> {
    const escrito = await this.cuentas.correoEnDirectorio(cuenta.id);
    const correo = escrito === null ? null : normalizarCorreo(escrito);
    return correo === cuenta.correo ? null : correo;
  }

  sesiones(quien: Identidad): Promise<readonly FilaSesion[]> {
    return this.cuentas.sesionesDe(quien.cuentaId, this.reloj.ahora());
  }

  async cerrarSesion(quien: Identidad, id: string): Promise<void> {
    const suyas = await this.sesiones(quien);
    if (!suyas.some((s) => s.id === id)) throw new Problema('NO_ENCONTRADO');
    await this.cuentas.cerrarSesion(id);
    await this.accesos.anotar({
      clase: 'sesionCerrada',
      ...hechoPor(quien),
      objeto: { clase: 'sesion', id },
    });
  }

  async cerrarLasDemas(quien: Identidad): Promise<number> {
    const cerradas = await this.cuentas.cerrarSesionesDe(quien.cuentaId, quien.sesion.id);
    if (cerradas > 0)
      await this.accesos.anotar({
        clase: 'sesionesCerradas',
        ...hechoPor(quien),
        objeto: { clase: 'cuenta', id: quien.cuentaId },
        detalle: String(cerradas),
      });
    return cerradas;
  }

  fichas(quien: Identidad): Promise<readonly Ficha[]> {
    return this.almacenDeFichas.deCuenta(quien.cuentaId);
  }

  enVigor(f: Ficha): boolean {
    return f.revocadaEn === null && f.venceEn > this.reloj.ahora();
  }

  async crearFicha(
    quien: Identidad,
    p: {
      readonly nombre: string;
      readonly alcance: Ficha['alcance'];
      readonly dias: number;
      readonly clave: string | null;
    },
  ): Promise<{ readonly ficha: Ficha; readonly secreto: string }> {
    const cuenta = await this.presencia.exigir(quien, p.clave);
    if ((await this.fichas(quien)).filter((f) => this.enVigor(f)).length >= FICHAS_EN_VIGOR)
      throw new Problema('DEMASIADAS_FICHAS', { maximo: FICHAS_EN_VIGOR });
    const secreto = nuevoSecreto(PREFIJO_DE_FICHA);
    const ahora = this.reloj.ahora();
    const ficha: Ficha = {
      id: this.ids.nuevo(),
      cuentaId: quien.cuentaId,
      nombre: p.nombre,
      alcance: p.alcance,
      doble: quien.sesion.doble,
      creadaEn: ahora,
      venceEn: ahora + p.dias * DIA,
      usadaEn: null,
      revocadaEn: null,
    };
    await this.almacenDeFichas.crear(ficha, huellaDe(secreto));
    await this.accesos.anotar({
      clase: 'fichaCreada',
      ...hechoPor(quien),
      objeto: { clase: 'ficha', id: ficha.id },
      detalle: ficha.alcance,
    });
    await this.cartas.avisar('fichaCreada', cuenta);
    return { ficha, secreto };
  }

  async revocarFicha(quien: Identidad, id: string): Promise<void> {
    if (!(await this.almacenDeFichas.revocar(quien.cuentaId, id, this.reloj.ahora())))
      throw new Problema('NO_ENCONTRADO');
    await this.accesos.anotar({
      clase: 'fichaRevocada',
      ...hechoPor(quien),
      objeto: { clase: 'ficha', id },
    });
  }
}
