import { Inject, Injectable } from '@nestjs/common';
import { Reloj } from '../../engine/puertos/reloj.js';
import { claveBusqueda } from '../../platform/clave-busqueda.js';
import { tieneRolNacional, type Identidad } from '../../platform/identidad.js';
import type { Corte, Pagina } from '../../platform/pagina.js';
import { Problema } from '../../platform/problema.js';
import {
  hechoPor,
  RegistroDeAccesos,
  type ClaseDeAcceso,
} from '../../platform/registro-de-accesos.js';
import { CartasDeCuenta } from './cartas-de-cuenta.js';
import { CuentaStore, type FilaSesion } from './cuenta-store.js';
import { FactorStore } from './factor-store.js';
import { FichaStore, type Ficha } from './ficha-store.js';
import { ListaDeCuentas, type CuentaEnLista, type FiltroDeCuentas } from './lista-de-cuentas.js';
import { SesionService } from './sesion.service.js';
import { VinculoStore, type Vinculo } from './vinculo-store.js';

export interface CuentaConDetalle {
  readonly cuenta: CuentaEnLista;
  readonly sesiones: readonly FilaSesion[];
  readonly fichas: readonly Ficha[];
  readonly vinculos: readonly Vinculo[];
}

/** The accounts of others, for the administrator of the installation. What is done to one is written, with its reason. */
@Injectable()
export class CuentasService {
  constructor(
    @Inject(ListaDeCuentas) private readonly lista: ListaDeCuentas,
    @Inject(CuentaStore) private readonly cuentas: CuentaStore,
    @Inject(FactorStore) private readonly factores: FactorStore,
    @Inject(FichaStore) private readonly fichas: FichaStore,
    @Inject(VinculoStore) private readonly vinculos: VinculoStore,
    @Inject(SesionService) private readonly sesiones: SesionService,
    @Inject(RegistroDeAccesos) private readonly accesos: RegistroDeAccesos,
    @Inject(CartasDeCuenta) private readonly cartas: CartasDeCuenta,
    @Inject(Reloj) private readonly reloj: Reloj,
  ) {}

  listar(
    quien: Identidad,
    filtro: { readonly q?: string | undefined; readonly estado?: FiltroDeCuentas['estado'] },
    corte: Corte,
  ): Promise<Pagina<CuentaEnLista>> {
    exigirAdministrador(quien);
    const q = claveBusqueda(filtro.q ?? '');
    return this.lista.listar(
      {
        ...(q === '' ? {} : { q }),
        ...(filtro.estado === undefined ? {} : { estado: filtro.estado }),
      },
      corte,
      this.cuando(),
    );
  }

  async get(quien: Identidad, id: string): Promise<CuentaConDetalle> {
    const cuenta = await this.getEnLista(quien, id);
    const [sesiones, fichas, vinculos] = await Promise.all([
      this.cuentas.sesionesDe(id, this.reloj.ahora()),
      this.fichas.deCuenta(id),
      this.vinculos.deCuenta(id),
    ]);
    return { cuenta, sesiones, fichas, vinculos };
  }

  async cerrarSesiones(quien: Identidad, id: string, motivo: string): Promise<number> {
    await this.getAjena(quien, id);
    const cerradas = await this.cuentas.cerrarSesionesDe(id, null);
    await this.anotar(quien, id, 'sesionesCerradas', motivo, String(cerradas));
    return cerradas;
  }

  /** Off: every session is over and its tokens stop; its offices and what it recorded stay as they are. */
  async encender(quien: Identidad, id: string, activa: boolean, motivo: string): Promise<void> {
    await this.getAjena(quien, id);
    await this.cuentas.cambiarActiva(id, activa);
    await this.anotar(quien, id, activa ? 'cuentaEncendida' : 'cuentaApagada', motivo);
  }

  /** Of who lost the telephone and the codes. Every session is closed: the next login is with the password alone. */
  async restablecerFactor(quien: Identidad, id: string, motivo: string): Promise<void> {
    const cuenta = await this.getAjena(quien, id);
    if (!(await this.factores.retirar(id))) throw new Problema('NO_ENCONTRADO');
    await this.cuentas.cerrarSesionesDe(id, null);
    await this.anotar(quien, id, 'segundoFactorRestablecido', motivo);
    await this.cartas.avisar('factorRetirado', cuenta);
  }

  async retirarVinculos(quien: Identidad, id: string, motivo: string): Promise<void> {
    await this.getAjena(quien, id);
    if ((await this.vinculos.retirar(id)) === 0) throw new Problema('NO_ENCONTRADO');
    await this.anotar(quien, id, 'vinculoRetirado', motivo);
  }

  private async getEnLista(quien: Identidad, id: string): Promise<CuentaEnLista> {
    exigirAdministrador(quien);
    const cuenta = await this.lista.find(id, this.cuando());
    if (cuenta === null) throw new Problema('NO_ENCONTRADO');
    return cuenta;
  }

  /** Nobody locks themselves out, nor takes off their own second factor by this door. */
  private async getAjena(quien: Identidad, id: string): Promise<CuentaEnLista> {
    const cuenta = await this.getEnLista(quien, id);
    if (id === quien.cuentaId) throw new Problema('SOBRE_UNO_MISMO');
    return cuenta;
  }

  private anotar(
    quien: Identidad,
    id: string,
    clase: ClaseDeAcceso,
    motivo: string,
    detalle: string | null = null,
  ): Promise<void> {
    const objeto = { clase: 'cuenta', id };
    return this.accesos.anotar({ clase, ...hechoPor(quien), objeto, motivo, detalle });
  }

  private cuando(): { readonly ahora: number; readonly hoy: string } {
    return { ahora: this.reloj.ahora(), hoy: this.sesiones.hoy() };
  }
}

function exigirAdministrador(quien: Identidad): void {
  if (!tieneRolNacional(quien, 'administrador')) throw new Problema('SIN_PERMISO');
}
