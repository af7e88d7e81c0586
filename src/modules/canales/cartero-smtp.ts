import { createTransport } from 'nodemailer';
import type { ConfiguracionDeSmtp } from '../../platform/configuracion.js';
import type { Carta } from './carta-store.js';
import { CartaRechazada, Cartero } from './cartero.js';

const ESPERA_MS = 20_000;

/** Sends by SMTP. The Message-ID is the letter's own, so that a letter sent twice is one for whoever receives it. */
export class CarteroSmtp extends Cartero {
  private readonly transporte: ReturnType<typeof crear>;
  private readonly dominio: string;

  constructor(
    private readonly smtp: ConfiguracionDeSmtp,
    private readonly base: URL,
  ) {
    super();
    this.transporte = crear(smtp);
    this.dominio = smtp.remitente.split('@')[1] ?? base.hostname;
  }

  override async enviar(
    carta: Carta,
    dicha: { readonly texto: string; readonly html: string },
  ): Promise<void> {
    // The one-click address answers POST only (RFC 8058): whoever looks at links does not take anybody off.
    const baja =
      carta.baja === null
        ? {}
        : {
            list: {
              unsubscribe: new URL(
                carta.baja.replace(/^\/baja\?/, '/api/preferencias/baja?'),
                this.base,
              ).href,
            },
            headers: { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
          };
    try {
      await this.transporte.sendMail({
        from: { name: 'Minga', address: this.smtp.remitente },
        to: carta.para,
        subject: carta.asunto,
        text: dicha.texto,
        html: dicha.html,
        messageId: `<${carta.id}@${this.dominio}>`,
        date: new Date(carta.creadaEn),
        ...baja,
        headers: {
          'Auto-Submitted': 'auto-generated',
          'Content-Language': carta.idioma,
          ...('headers' in baja ? baja.headers : {}),
        },
        disableFileAccess: true,
        disableUrlAccess: true,
      });
    } catch (error) {
      const { code, responseCode } = error as { code?: string; responseCode?: number };
      if (code === 'EENVELOPE' && responseCode !== undefined && responseCode >= 500)
        throw new CartaRechazada(`${code} ${responseCode}`, { cause: error });
      throw error;
    }
  }

  override cerrar(): void {
    this.transporte.close();
  }
}

function crear({ servidor, puerto, seguridad, acceso }: ConfiguracionDeSmtp) {
  return createTransport({
    pool: true,
    maxConnections: 2,
    host: servidor,
    port: puerto,
    secure: seguridad === 'tls',
    requireTLS: seguridad === 'starttls',
    ignoreTLS: seguridad === 'ninguna',
    ...(acceso === null ? {} : { auth: { user: acceso.usuario, pass: acceso.clave } }),
    connectionTimeout: ESPERA_MS,
    greetingTimeout: ESPERA_MS,
    socketTimeout: ESPERA_MS,
  });
}

/** What went wrong, without what was said: codes of the library and of the server. */
export function codigoDeFalla(error: unknown): string {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  const partes = [code, responseCode].filter((x) => typeof x === 'string' || typeof x === 'number');
  return partes.length > 0 ? partes.join(' ') : error instanceof Error ? error.name : 'FALLA';
}
