/** A real mail server of the tests' own: takes letters, or refuses as it is told. */
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import type { AddressInfo } from 'node:net';

export interface CartaLlegada {
  readonly de: string;
  readonly para: readonly string[];
  readonly correo: Email;
}

export class ServidorDeCorreo {
  readonly llegadas: CartaLlegada[] = [];
  /** Answer to every addressee or, `alRecibir`, to the letter itself; null: it is taken. */
  rechazo: { readonly codigo: number; readonly alRecibir?: boolean } | null = null;

  private constructor(
    private readonly servidor: SMTPServer,
    readonly puerto: number,
  ) {}

  static async abrir(
    opciones: {
      readonly acceso?: { usuario: string; clave: string };
      readonly starttls?: boolean;
    } = {},
  ): Promise<ServidorDeCorreo> {
    const caja: { propio?: ServidorDeCorreo } = {};
    const negar = (codigo: number): Error =>
      Object.assign(new Error('no'), { responseCode: codigo });
    const servidor = new SMTPServer({
      authOptional: opciones.acceso === undefined,
      disabledCommands: opciones.starttls === true ? [] : ['STARTTLS'],
      logger: false,
      onAuth: (a, _s, listo) => {
        const bien =
          a.username === opciones.acceso?.usuario && a.password === opciones.acceso?.clave;
        if (bien) listo(null, { user: a.username ?? '' });
        else listo(negar(535));
      },
      onRcptTo: (_d, _s, listo) => {
        const r = caja.propio?.rechazo ?? null;
        if (r !== null && r.alRecibir !== true) listo(negar(r.codigo));
        else listo();
      },
      onData: (flujo, sesion, listo) => {
        const trozos: Buffer[] = [];
        flujo.on('data', (t: Buffer) => trozos.push(t));
        flujo.on('end', () => {
          const r = caja.propio?.rechazo ?? null;
          if (r?.alRecibir === true) {
            listo(negar(r.codigo));
            return;
          }
          void PostalMime.parse(Buffer.concat(trozos)).then((correo) => {
            const de = sesion.envelope.mailFrom;
            caja.propio?.llegadas.push({
              de: de === false ? '' : de.address,
              para: sesion.envelope.rcptTo.map((x) => x.address),
              correo,
            });
            listo();
            return correo;
          }, listo);
        });
      },
    });
    await new Promise<void>((listo) => {
      servidor.listen(0, '127.0.0.1', listo);
    });
    // A client that hangs up at the greeting (an untrusted certificate) is what some tests are about.
    servidor.on('error', () => undefined);
    caja.propio = new ServidorDeCorreo(servidor, (servidor.server.address() as AddressInfo).port);
    return caja.propio;
  }

  cerrar(): Promise<void> {
    return new Promise((listo) => {
      this.servidor.close(listo);
    });
  }

  cabecera(i: number, nombre: string): string | undefined {
    return this.llegadas[i]?.correo.headers.find((h) => h.key === nombre.toLowerCase())?.value;
  }
}
