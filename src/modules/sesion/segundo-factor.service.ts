import { Inject, Injectable } from '@nestjs/common';
import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { Reloj } from '../../engine/puertos/reloj.js';
import { CONFIGURACION, type Configuracion } from '../../platform/configuracion.js';
import { Ritmo } from '../../platform/guardias/ritmo.js';
import type { Identidad } from '../../platform/identidad.js';
import { Problema } from '../../platform/problema.js';
import { hechoPor, RegistroDeAccesos } from '../../platform/registro-de-accesos.js';
import { Sello } from '../../platform/sello.js';
import { CartasDeCuenta } from './cartas-de-cuenta.js';
import { CuentaStore } from './cuenta-store.js';
import { FactorStore } from './factor-store.js';
import { HoraReal } from './hora-real.js';
import { PoliticaDeAcceso } from './politica-de-acceso.js';
import { Presencia } from './presencia.js';

/** What every authenticator application takes for granted (RFC 6238): SHA-1, six digits, thirty seconds. */
const SEGUNDOS = 30;
const TOTP_COMUN = { algorithm: 'SHA1', digits: 6, period: SEGUNDOS } as const;
/** A telephone may be half a minute off, either way. */
const VENTANA = 1;
const CODIGOS = 10;
/** Without what is read as something else when written by hand. */
const LETRAS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

export interface EstadoDelFactor {
  readonly activo: boolean;
  readonly desde: number | null;
  readonly codigosSinUsar: number;
  /** One of the offices held today asks for it. */
  readonly exigido: boolean;
}

/** One-time codes (TOTP). The secret is sealed; a time step is spent once; recovery codes are kept as a keyed hash. */
@Injectable()
export class SegundoFactorService {
  private readonly sello: Sello;
  private readonly claveDeRescate: Buffer;

  constructor(
    @Inject(CONFIGURACION) { secreto }: Configuracion,
    @Inject(FactorStore) private readonly factores: FactorStore,
    @Inject(CuentaStore) private readonly cuentas: CuentaStore,
    @Inject(PoliticaDeAcceso) private readonly politica: PoliticaDeAcceso,
    @Inject(Presencia) private readonly presencia: Presencia,
    @Inject(RegistroDeAccesos) private readonly accesos: RegistroDeAccesos,
    @Inject(CartasDeCuenta) private readonly cartas: CartasDeCuenta,
    @Inject(Ritmo) private readonly ritmo: Ritmo,
    @Inject(HoraReal) private readonly hora: HoraReal,
    @Inject(Reloj) private readonly reloj: Reloj,
  ) {
    this.sello = new Sello(secreto, 'minga/segundo-factor/1');
    this.claveDeRescate = Buffer.from(
      hkdfSync('sha256', secreto, Buffer.alloc(0), 'minga/rescate/1', 32),
    );
  }

  async activo(cuentaId: string): Promise<boolean> {
    return ((await this.factores.find(cuentaId))?.confirmadoEn ?? null) !== null;
  }

  async estado(quien: Identidad): Promise<EstadoDelFactor> {
    const factor = await this.factores.find(quien.cuentaId);
    const exigen = await this.politica.rolesConSegundoFactor();
    const desde = factor?.confirmadoEn ?? null;
    return {
      activo: desde !== null,
      desde,
      codigosSinUsar: desde === null ? 0 : await this.factores.codigosSinUsar(quien.cuentaId),
      exigido: quien.cargos.some((c) => exigen.has(c.rol)),
    };
  }

  /** Shows a new secret, once. It counts for nothing until a code made with it is given back. */
  async proponer(
    quien: Identidad,
    clave: string | null,
  ): Promise<{ readonly secreto: string; readonly uri: string }> {
    const cuenta = await this.presencia.exigir(quien, clave);
    const secreto = new Secret({ buffer: new Uint8Array(randomBytes(20)).buffer });
    const puesto = await this.factores.proponer({
      cuentaId: cuenta.id,
      secreto: this.sello.sellar(secreto.base32),
      creadoEn: this.reloj.ahora(),
    });
    if (!puesto) throw new Problema('SEGUNDO_FACTOR_YA_ACTIVO');
    const totp = new TOTP({
      ...TOTP_COMUN,
      issuer: 'Minga',
      label: cuenta.correo,
      secret: secreto,
    });
    return { secreto: secreto.base32, uri: totp.toString() };
  }

  /** @returns the recovery codes, which are shown this once. */
  async confirmar(quien: Identidad, codigo: string): Promise<readonly string[]> {
    await this.ritmo.consumir('factor', quien.cuentaId);
    const factor = await this.factores.find(quien.cuentaId);
    const paso = factor === null ? null : this.pasoDe(factor.secreto, soloCifras(codigo));
    if (paso === null) throw new Problema('CODIGO_INVALIDO');
    const codigos = nuevosCodigos();
    const puesto = await this.factores.confirmar(
      quien.cuentaId,
      paso,
      codigos.map((c) => this.huellaDeRescate(c)),
      this.reloj.ahora(),
    );
    if (!puesto) throw new Problema('SEGUNDO_FACTOR_YA_ACTIVO');
    if (quien.sesion.via !== 'ficha') await this.cuentas.marcarDoble(quien.sesion.id);
    await this.accesos.anotar({ clase: 'segundoFactorActivado', ...hechoPor(quien) });
    await this.avisar('factorActivado', quien.cuentaId);
    return codigos;
  }

  /** The codes there were are no good any more. */
  async renovarCodigos(quien: Identidad, codigo: string): Promise<readonly string[]> {
    await this.exigir(quien, codigo);
    const codigos = nuevosCodigos();
    await this.factores.renovarCodigos(
      quien.cuentaId,
      codigos.map((c) => this.huellaDeRescate(c)),
    );
    await this.accesos.anotar({ clase: 'codigosRenovados', ...hechoPor(quien) });
    return codigos;
  }

  async retirar(quien: Identidad, codigo: string): Promise<void> {
    await this.exigir(quien, codigo);
    await this.factores.retirar(quien.cuentaId);
    await this.accesos.anotar({ clase: 'segundoFactorRetirado', ...hechoPor(quien) });
    await this.avisar('factorRetirado', quien.cuentaId);
  }

  /** Spends a code. Null: it is no good, or not any more. */
  async probar(cuentaId: string, codigo: string): Promise<'aplicacion' | 'rescate' | null> {
    await this.ritmo.consumir('factor', cuentaId);
    const cifras = soloCifras(codigo);
    if (cifras !== '') {
      const factor = await this.factores.find(cuentaId);
      if ((factor?.confirmadoEn ?? null) === null || factor === null) return null;
      const paso = this.pasoDe(factor.secreto, cifras);
      if (paso === null || !(await this.factores.gastarPaso(cuentaId, paso))) return null;
      return 'aplicacion';
    }
    const gastado = await this.factores.gastarCodigo(
      cuentaId,
      this.huellaDeRescate(codigo),
      this.reloj.ahora(),
    );
    return gastado ? 'rescate' : null;
  }

  private async exigir(quien: Identidad, codigo: string): Promise<void> {
    const clase = await this.probar(quien.cuentaId, codigo);
    if (clase !== null) return;
    await this.accesos.anotar({
      clase: 'segundoFactorFallido',
      ...hechoPor(quien),
      objeto: { clase: 'cuenta', id: quien.cuentaId },
    });
    throw new Problema('CODIGO_INVALIDO');
  }

  /** The time step a code is of; null when it is of none near now. */
  private pasoDe(sellado: string, cifras: string): number | null {
    if (cifras === '') return null;
    const totp = new TOTP({ ...TOTP_COMUN, secret: Secret.fromBase32(this.sello.abrir(sellado)) });
    const timestamp = this.hora.ahora();
    const desvio = totp.validate({ token: cifras, timestamp, window: VENTANA });
    return desvio === null ? null : Math.floor(timestamp / 1000 / SEGUNDOS) + desvio;
  }

  private huellaDeRescate(codigo: string): string {
    const limpio = codigo.toUpperCase().replace(/[^0-9A-Z]/g, '');
    return createHmac('sha256', this.claveDeRescate).update(limpio).digest('hex');
  }

  private async avisar(que: 'factorActivado' | 'factorRetirado', cuentaId: string): Promise<void> {
    const cuenta = await this.cuentas.find(cuentaId);
    if (cuenta !== null) await this.cartas.avisar(que, cuenta);
  }
}

/** `123 456` is six digits; anything else is none. */
function soloCifras(codigo: string): string {
  const junto = codigo.replace(/[\s-]/g, '');
  return /^\d{6}$/.test(junto) ? junto : '';
}

/** Forty-nine bits each: behind a limit of tries, and useless without the key of the installation. */
function nuevosCodigos(): readonly string[] {
  return Array.from({ length: CODIGOS }, () => {
    const letras = Array.from({ length: 10 }, () => letraAlAzar()).join('');
    return `${letras.slice(0, 5)}-${letras.slice(5)}`;
  });
}

function letraAlAzar(): string {
  for (;;) {
    // Those past the last whole turn would come out more often than the others.
    const azar = randomBytes(1)[0] ?? 255;
    if (azar < 256 - (256 % LETRAS.length)) return LETRAS.charAt(azar % LETRAS.length);
  }
}
