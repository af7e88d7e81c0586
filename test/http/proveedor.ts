/** A real OpenID Connect provider on this machine. Whoever the test says is at its keyboard signs in at once. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export const CLIENTE = { id: 'minga', secreto: 'un secreto del proveedor de prueba' };

export interface PersonaDelProveedor {
  readonly sub: string;
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly amr?: readonly string[];
}

export class ProveedorDePrueba {
  private provider: Provider | null = null;
  private readonly personas = new Map<string, PersonaDelProveedor>();
  private sentada: PersonaDelProveedor | null = null;

  private constructor(
    private readonly servidor: Server,
    readonly emisor: string,
  ) {}

  static async encender(): Promise<ProveedorDePrueba> {
    const oyentes: ((p: IncomingMessage, r: ServerResponse) => void)[] = [];
    const servidor = createServer((p, r) => oyentes[0]?.(p, r));
    await new Promise<void>((listo) => servidor.listen(0, '127.0.0.1', listo));
    const { port } = servidor.address() as AddressInfo;
    const uno = new ProveedorDePrueba(servidor, `http://127.0.0.1:${port}`);
    oyentes.push((p, r) => void uno.atender(p, r));
    return uno;
  }

  /** Once it is known where the application answers. `enElToken` false: the mail is only said at the userinfo endpoint. */
  conocer(aplicacion: string, enElToken = true): void {
    this.provider = new Provider(this.emisor, {
      clients: [
        {
          client_id: CLIENTE.id,
          client_secret: CLIENTE.secreto,
          token_endpoint_auth_method: 'client_secret_post',
          redirect_uris: [`${aplicacion}/api/sesion/oidc/retorno`],
          post_logout_redirect_uris: [`${aplicacion}/ingreso`],
        },
      ],
      cookies: { keys: ['llave de prueba'] },
      conformIdTokenClaims: !enElToken,
      claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'], profile: ['name'] },
      pkce: { required: () => true },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_ctx, { uid }) => `/turno/${uid}` },
      findAccount: (_ctx, sub) => ({
        accountId: sub,
        claims: () => Promise.resolve({ ...this.personas.get(sub), sub } as { sub: string }),
      }),
    });
    // Its warnings are about what a production would set.
    this.provider.on('server_error', (_ctx, error) => console.error(error));
  }

  /** Null: they press «cancel». */
  sentar(persona: PersonaDelProveedor | null): void {
    this.sentada = persona;
    if (persona !== null) this.personas.set(persona.sub, persona);
  }

  async apagar(): Promise<void> {
    this.servidor.closeAllConnections();
    await new Promise<void>((listo) => this.servidor.close(() => listo()));
  }

  private async atender(p: IncomingMessage, r: ServerResponse): Promise<void> {
    const { provider, sentada } = this;
    if (provider === null) return void r.writeHead(503).end();
    if (!(p.url ?? '').startsWith('/turno/')) return void provider.callback()(p, r);
    if (sentada === null) {
      await provider.interactionFinished(p, r, { error: 'access_denied' });
      return;
    }
    const { params } = await provider.interactionDetails(p, r);
    const grant = new provider.Grant({
      accountId: sentada.sub,
      clientId: String(params['client_id']),
    });
    grant.addOIDCScope(String(params['scope']));
    await provider.interactionFinished(p, r, {
      login: {
        accountId: sentada.sub,
        ...(sentada.amr === undefined ? {} : { amr: [...sentada.amr] }),
      },
      consent: { grantId: await grant.save() },
    });
  }
}

/** Follows the provider's pages from an address, with cookies of its own, until it sends back to the application. */
export async function pasarPorElProveedor(direccion: string, emisor: string): Promise<string> {
  const galletas = new Map<string, string>();
  let siguiente = direccion;
  for (let n = 0; n < 10 && siguiente.startsWith(emisor); n += 1) {
    const r = await fetch(siguiente, {
      redirect: 'manual',
      headers: { cookie: [...galletas].map(([k, v]) => `${k}=${v}`).join('; ') },
    });
    for (const escrita of r.headers.getSetCookie()) {
      const [par = ''] = escrita.split(';');
      const corte = par.indexOf('=');
      galletas.set(par.slice(0, corte), par.slice(corte + 1));
    }
    const a = r.headers.get('location');
    if (a === null) throw new Error(`${r.status} ${siguiente}: ${await r.text()}`);
    siguiente = new URL(a, siguiente).href;
  }
  return siguiente;
}
