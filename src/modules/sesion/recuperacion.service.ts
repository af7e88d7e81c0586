import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Ids } from '../../engine/puertos/ids.js';
import { Reloj } from '../../engine/puertos/reloj.js';
import { Ritmo } from '../../platform/guardias/ritmo.js';
import type { Origen } from '../../platform/origen.js';
import { Problema } from '../../platform/problema.js';
import { Registro } from '../../platform/registro.js';
import { RegistroDeAccesos } from '../../platform/registro-de-accesos.js';
import { CartasDeCuenta } from './cartas-de-cuenta.js';
import { Claves } from './claves.js';
import { CuentaStore } from './cuenta-store.js';
import type { SesionAbierta } from './entrada.js';
import { huellaDe, nuevoSecreto } from './secreto.js';
import { exigirAbierta, normalizarCorreo, SesionService } from './sesion.service.js';

const UNA_HORA = 3_600_000;

/** A lost password is set anew by whoever reads the account's mail; nobody else is needed. */
@Injectable()
export class RecuperacionService implements OnModuleDestroy {
  private readonly enCurso = new Set<Promise<void>>();

  constructor(
    @Inject(CuentaStore) private readonly cuentas: CuentaStore,
    @Inject(Claves) private readonly claves: Claves,
    @Inject(SesionService) private readonly sesiones: SesionService,
    @Inject(CartasDeCuenta) private readonly cartas: CartasDeCuenta,
    @Inject(RegistroDeAccesos) private readonly accesos: RegistroDeAccesos,
    @Inject(Ritmo) private readonly ritmo: Ritmo,
    @Inject(Reloj) private readonly reloj: Reloj,
    @Inject(Ids) private readonly ids: Ids,
    @Inject(Registro) private readonly registro: Registro,
  ) {}

  /**
   * The caller hears the same, and as soon, whether the account is there or not: the account is only looked for once
   * the answer is on its way.
   */
  async pedir(correo: string, origen: Origen): Promise<void> {
    const normal = normalizarCorreo(correo);
    await this.ritmo.consumir('recuperacion', huellaDe(normal));
    const trabajo = this.mandar(normal, origen).catch((err: unknown) => {
      this.registro.error({ err }, 'una recuperación no se pudo mandar');
    });
    this.enCurso.add(trabajo);
    void trabajo.finally(() => this.enCurso.delete(trabajo));
  }

  private async mandar(correo: string, origen: Origen): Promise<void> {
    await new Promise<void>((despues) => setImmediate(despues));
    const cuenta = await this.cuentas.findPorCorreo(correo);
    const detalle = cuenta === null ? 'sinCuenta' : cuenta.activa ? null : 'apagada';
    await this.accesos.anotar({
      clase: 'recuperacionPedida',
      cuentaId: null,
      via: 'web',
      red: origen.red,
      objeto: cuenta === null ? null : { clase: 'cuenta', id: cuenta.id },
      detalle,
    });
    if (cuenta === null || detalle !== null) return;
    const enlace = nuevoSecreto();
    const ahora = this.reloj.ahora();
    await this.cuentas.pedirRecuperacion({
      id: this.ids.nuevo(),
      cuentaId: cuenta.id,
      huella: huellaDe(enlace),
      creadaEn: ahora,
      venceEn: ahora + UNA_HORA,
    });
    await this.cartas.recuperacion(cuenta, enlace);
  }

  /** The second factor, when there is one, is still asked for: reading somebody's mail is not enough. */
  async usar(enlace: string, clave: string, origen: Origen): Promise<SesionAbierta> {
    this.claves.exigirFuerte(clave);
    const cuenta = await this.cuentas.recuperar(
      huellaDe(enlace),
      await this.claves.guardar(clave),
      this.reloj.ahora(),
    );
    if (cuenta === null) throw new Problema('ENLACE_VENCIDO');
    await this.accesos.anotar({
      clase: 'recuperacionUsada',
      cuentaId: cuenta.id,
      via: 'web',
      red: origen.red,
    });
    await this.cartas.avisar('claveCambiada', cuenta);
    return exigirAbierta(
      await this.sesiones.entrar(cuenta, { medio: 'recuperacion', programa: false, origen }),
    );
  }

  /** Letters in course are left written before the database is closed. */
  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.enCurso);
  }
}
