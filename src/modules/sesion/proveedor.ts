import { Inject, Injectable } from '@nestjs/common';
import {
  allowInsecureRequests,
  AuthorizationResponseError,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  ClientError,
  discovery,
  fetchUserInfo,
  type Configuration,
} from 'openid-client';
import { Reloj } from '../../engine/puertos/reloj.js';
import { CONFIGURACION, type Configuracion } from '../../platform/configuracion.js';
import { Registro } from '../../platform/registro.js';
import { SignOnFallido } from './sign-on-fallido.js';

/** How long what the provider says of itself is believed before asking again. */
const VALIDEZ = 3_600_000;
const SEGUNDOS_DE_ESPERA = 10;
const AMBITOS = 'openid email profile';

/** What one trip to the provider carries; the browser keeps it sealed. */
export interface Ida {
  readonly estado: string;
  readonly nonce: string;
  readonly verificador: string;
}

export interface IdentidadExterna {
  readonly emisor: string;
  readonly sujeto: string;
  readonly correo: string | null;
  readonly correoVerificado: boolean;
  /** The provider asked for more than one factor. */
  readonly doble: boolean;
}

/** The institution's OpenID Connect provider, by `openid-client`: authorization code, PKCE, state and nonce. */
@Injectable()
export class Proveedor {
  private conocido: { readonly hasta: number; readonly cliente: Promise<Configuration> } | null =
    null;

  constructor(
    @Inject(CONFIGURACION) private readonly config: Configuracion,
    @Inject(Reloj) private readonly reloj: Reloj,
    @Inject(Registro) private readonly registro: Registro,
  ) {}

  get configurado(): boolean {
    return this.config.oidc !== null;
  }

  /** @throws SignOnFallido `NO_DISPONIBLE`. */
  async direccionDeIda(ida: Ida, retorno: string): Promise<URL> {
    const cliente = await this.cliente();
    return buildAuthorizationUrl(cliente, {
      redirect_uri: retorno,
      scope: AMBITOS,
      state: ida.estado,
      nonce: ida.nonce,
      code_challenge: await calculatePKCECodeChallenge(ida.verificador),
      code_challenge_method: 'S256',
    });
  }

  /** @throws SignOnFallido: what came back is not the answer to what was asked, or cannot be checked. */
  async identificar(vuelta: URL, ida: Ida): Promise<IdentidadExterna> {
    const cliente = await this.cliente();
    try {
      const fichas = await authorizationCodeGrant(cliente, vuelta, {
        expectedState: ida.estado,
        expectedNonce: ida.nonce,
        pkceCodeVerifier: ida.verificador,
        idTokenExpected: true,
      });
      const dichos = fichas.claims();
      if (dichos === undefined) throw new SignOnFallido('RESPUESTA_INVALIDA');
      const conCorreo =
        typeof dichos['email'] === 'string'
          ? dichos
          : await fetchUserInfo(cliente, fichas.access_token, dichos.sub);
      const correo = conCorreo['email'];
      return {
        emisor: dichos.iss,
        sujeto: dichos.sub,
        correo: typeof correo === 'string' ? correo : null,
        correoVerificado: conCorreo['email_verified'] === true,
        doble: Array.isArray(dichos['amr']) && dichos['amr'].includes('mfa'),
      };
    } catch (error) {
      throw this.fallo(error);
    }
  }

  /** Where one leaves the provider too; null when it has no such place. */
  async direccionDeSalida(retorno: string): Promise<URL | null> {
    const cliente = await this.cliente();
    if (cliente.serverMetadata().end_session_endpoint === undefined) return null;
    return buildEndSessionUrl(cliente, { post_logout_redirect_uri: retorno });
  }

  private cliente(): Promise<Configuration> {
    const ahora = this.reloj.ahora();
    if (this.conocido === null || this.conocido.hasta <= ahora) {
      const cliente = this.descubrir();
      // What failed is not remembered: the next one asks again.
      cliente.catch(() => {
        this.conocido = null;
      });
      this.conocido = { hasta: ahora + VALIDEZ, cliente };
    }
    return this.conocido.cliente;
  }

  private async descubrir(): Promise<Configuration> {
    const { oidc } = this.config;
    if (oidc === null) throw new SignOnFallido('NO_DISPONIBLE');
    try {
      return await discovery(oidc.emisor, oidc.cliente, oidc.secreto, undefined, {
        timeout: SEGUNDOS_DE_ESPERA,
        // The configuration lets `http` through for this same machine only.
        execute: oidc.emisor.protocol === 'http:' ? [allowInsecureRequests] : [],
      });
    } catch (error) {
      this.anotar(error);
      throw new SignOnFallido('NO_DISPONIBLE', { cause: error });
    }
  }

  private fallo(error: unknown): SignOnFallido {
    if (error instanceof SignOnFallido) return error;
    this.anotar(error);
    if (error instanceof AuthorizationResponseError)
      return new SignOnFallido(
        error.error === 'access_denied' ? 'CANCELADO' : 'RESPUESTA_INVALIDA',
        { cause: error },
      );
    return new SignOnFallido(sinRespuesta(error) ? 'NO_DISPONIBLE' : 'RESPUESTA_INVALIDA', {
      cause: error,
    });
  }

  private anotar(err: unknown): void {
    const codigo = err instanceof ClientError ? err.code : undefined;
    this.registro.warn({ err, codigo }, 'el ingreso institucional falló');
  }
}

/** Nobody answered, or it is broken over there: `fetch`, its time limit, a 5xx. By shape: errors come from another realm. */
function sinRespuesta(error: unknown): boolean {
  for (let e = error as Forma | undefined; typeof e === 'object' && e !== null; e = e.cause) {
    if (e.name === 'TimeoutError' || e.message === 'fetch failed') return true;
    if (e.code === 'OAUTH_TIMEOUT' || (typeof e.status === 'number' && e.status >= 500))
      return true;
  }
  return false;
}
interface Forma {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly code?: unknown;
  readonly status?: unknown;
  readonly cause?: Forma;
}
