import { Inject, Injectable } from '@nestjs/common';
import { randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client';
import { z } from 'zod';
import { Reloj } from '../../engine/puertos/reloj.js';
import { CONFIGURACION, type Configuracion } from '../../platform/configuracion.js';
import type { Origen } from '../../platform/origen.js';
import { Problema } from '../../platform/problema.js';
import { RegistroDeAccesos } from '../../platform/registro-de-accesos.js';
import { Sello } from '../../platform/sello.js';
import { CartasDeCuenta } from './cartas-de-cuenta.js';
import { CuentaStore, type Cuenta } from './cuenta-store.js';
import type { Entrada } from './entrada.js';
import { HoraReal } from './hora-real.js';
import { Proveedor, type IdentidadExterna } from './proveedor.js';
import { normalizarCorreo, SesionService } from './sesion.service.js';
import { SignOnFallido } from './sign-on-fallido.js';
import { VinculoEnConflicto, VinculoStore } from './vinculo-store.js';

const DIEZ_MINUTOS = 600_000;
const RETORNO = '/api/sesion/oidc/retorno';

/** What the browser keeps, sealed, while it is at the provider: it comes back to the one who left, and to nobody else. */
const viaje = z.object({
  estado: z.string(),
  nonce: z.string(),
  verificador: z.string(),
  ir: z.string(),
  retorno: z.string(),
  hasta: z.number(),
});

/** Signing on with the institution's account: it opens an account that exists here, and never makes one. */
@Injectable()
export class SignOnService {
  private readonly sello: Sello;

  constructor(
    @Inject(CONFIGURACION) private readonly config: Configuracion,
    @Inject(Proveedor) private readonly proveedor: Proveedor,
    @Inject(SesionService) private readonly sesiones: SesionService,
    @Inject(CuentaStore) private readonly cuentas: CuentaStore,
    @Inject(VinculoStore) private readonly vinculos: VinculoStore,
    @Inject(RegistroDeAccesos) private readonly accesos: RegistroDeAccesos,
    @Inject(CartasDeCuenta) private readonly cartas: CartasDeCuenta,
    @Inject(HoraReal) private readonly hora: HoraReal,
    @Inject(Reloj) private readonly reloj: Reloj,
  ) {
    this.sello = new Sello(config.secreto, 'minga/oidc/1');
  }

  /** `local`: the loopback name this machine is being asked by. @throws Problema `NO_ENCONTRADO` when there is no provider. */
  async ir(
    ir: string | null,
    local: string | null,
  ): Promise<{ readonly direccion: string; readonly guardar: string }> {
    if (!this.proveedor.configurado) throw new Problema('NO_ENCONTRADO');
    const retorno = `${this.base(local)}${RETORNO}`;
    const ida = {
      estado: randomState(),
      nonce: randomNonce(),
      verificador: randomPKCECodeVerifier(),
    };
    const direccion = await this.proveedor.direccionDeIda(ida, retorno);
    const guardado: z.infer<typeof viaje> = {
      ...ida,
      ir: caminoPropio(ir),
      retorno,
      hasta: this.hora.ahora() + DIEZ_MINUTOS,
    };
    return { direccion: direccion.href, guardar: this.sello.sellar(JSON.stringify(guardado)) };
  }

  /** @throws SignOnFallido */
  async volver(
    guardado: string | null,
    consulta: { readonly [k: string]: string | undefined },
    origen: Origen,
  ): Promise<{ readonly entrada: Entrada; readonly ir: string }> {
    if (!this.proveedor.configurado) throw new Problema('NO_ENCONTRADO');
    const hallado = this.leer(guardado);
    if (hallado === null) throw new SignOnFallido('RESPUESTA_INVALIDA');
    const vuelta = new URL(hallado.retorno);
    for (const [k, v] of Object.entries(consulta))
      if (v !== undefined) vuelta.searchParams.set(k, v);
    const externa = await this.proveedor.identificar(vuelta, hallado);
    const cuenta = await this.cuentaDe(externa, origen);
    const entrada = await this.sesiones.entrar(cuenta, {
      medio: 'institucion',
      programa: false,
      origen,
      doblePorElProveedor: externa.doble,
    });
    return { entrada, ir: hallado.ir };
  }

  async salir(local: string | null): Promise<string> {
    if (!this.proveedor.configurado) throw new Problema('NO_ENCONTRADO');
    try {
      const direccion = await this.proveedor.direccionDeSalida(`${this.base(local)}/ingreso`);
      return direccion?.href ?? '/ingreso';
    } catch (error) {
      if (error instanceof SignOnFallido) return '/ingreso';
      throw error;
    }
  }

  /**
   * The account that this identity is. Linked before: that one, as long as its mail does not say another. Not yet: the
   * one with that mail, when the provider has verified it; who has an unverified mail could have typed anybody's.
   */
  private async cuentaDe(externa: IdentidadExterna, origen: Origen): Promise<Cuenta> {
    const { emisor, sujeto } = externa;
    const verificado =
      externa.correo !== null && externa.correoVerificado ? normalizarCorreo(externa.correo) : null;
    const porCorreo = verificado === null ? null : await this.cuentas.findPorCorreo(verificado);
    const enlazada = await this.vinculos.find(emisor, sujeto);
    if (enlazada !== null) {
      if (porCorreo !== null && porCorreo.id !== enlazada.cuenta.id)
        await this.rechazar('VINCULO_EN_CONFLICTO', enlazada.cuenta.id, origen);
      if (!enlazada.cuenta.activa)
        await this.rechazar('CUENTA_APAGADA', enlazada.cuenta.id, origen);
      await this.vinculos.anotarUso(emisor, sujeto, this.reloj.ahora());
      return enlazada.cuenta;
    }
    if (verificado === null) return this.rechazar('CORREO_SIN_VERIFICAR', null, origen);
    if (porCorreo === null) return this.rechazar('CUENTA_DESCONOCIDA', null, origen);
    if (!porCorreo.activa) return this.rechazar('CUENTA_APAGADA', porCorreo.id, origen);
    try {
      await this.vinculos.crear({
        emisor,
        sujeto,
        cuentaId: porCorreo.id,
        creadoEn: this.reloj.ahora(),
      });
    } catch (error) {
      if (!(error instanceof VinculoEnConflicto)) throw error;
      return this.rechazar('VINCULO_EN_CONFLICTO', porCorreo.id, origen);
    }
    await this.accesos.anotar({
      clase: 'vinculoCreado',
      cuentaId: porCorreo.id,
      via: 'web',
      red: origen.red,
    });
    await this.cartas.avisar('vinculoCreado', porCorreo);
    return porCorreo;
  }

  private async rechazar(
    motivo: SignOnFallido['motivo'],
    cuentaId: string | null,
    origen: Origen,
  ): Promise<never> {
    await this.accesos.anotar({
      clase: 'ingresoFallido',
      cuentaId: null,
      via: 'web',
      red: origen.red,
      objeto: cuentaId === null ? null : { clase: 'cuenta', id: cuentaId },
      detalle: motivo,
    });
    throw new SignOnFallido(motivo);
  }

  private leer(guardado: string | null): z.infer<typeof viaje> | null {
    if (guardado === null) return null;
    try {
      const leido = viaje.parse(JSON.parse(this.sello.abrir(guardado)));
      return leido.hasta > this.hora.ahora() ? leido : null;
    } catch {
      // Touched, of another installation or of an earlier key: it is as if there were none.
      return null;
    }
  }

  private base(local: string | null): string {
    return this.config.url?.origin ?? local ?? `http://localhost:${this.config.puerto}`;
  }
}

const AQUI = 'https://aqui.invalid';

/** Only a path of this site: never an address that somebody slipped into the link. */
export function caminoPropio(ir: string | null): string {
  if (ir === null || !/^\/(?![/\\])[\x21-\x7e]*$/.test(ir) || !URL.canParse(ir, AQUI))
    return '/bandeja';
  const url = new URL(ir, AQUI);
  return url.origin === AQUI && !url.pathname.startsWith('//') && !url.pathname.startsWith('/api/')
    ? `${url.pathname}${url.search}`
    : '/bandeja';
}
