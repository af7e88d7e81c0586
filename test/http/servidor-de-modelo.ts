/** A server of the tests' own that speaks the protocol of language models: answers as it is told, and keeps what it was asked. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Pregunta {
  readonly autorizacion: string | undefined;
  readonly camino: string | undefined;
  readonly texto: string;
  readonly cuerpo: {
    readonly messages: readonly { readonly role: string; readonly content: string }[];
  };
}

export class ServidorDeModelo {
  readonly preguntas: Pregunta[] = [];
  /** What it does with the next ones. */
  responder: (r: ServerResponse) => void = this.decir({});

  private constructor(private readonly servidor: Server) {}

  static async abrir(): Promise<ServidorDeModelo> {
    const caja: { propio?: ServidorDeModelo } = {};
    const servidor = createServer((q, r) => void caja.propio!.atender(q, r));
    await new Promise<void>((listo) => servidor.listen(0, '127.0.0.1', listo));
    return (caja.propio = new ServidorDeModelo(servidor));
  }

  get url(): string {
    return `http://127.0.0.1:${(this.servidor.address() as AddressInfo).port}/v1`;
  }

  /** The answer of a model that wrote this. */
  decir(escrito: object | string): (r: ServerResponse) => void {
    const content = typeof escrito === 'string' ? escrito : JSON.stringify(escrito);
    return (r) =>
      void r
        .setHeader('content-type', 'application/json')
        .end(JSON.stringify({ choices: [{ index: 0, message: { role: 'assistant', content } }] }));
  }

  cerrar(): Promise<void> {
    this.servidor.closeAllConnections();
    return new Promise((listo) => this.servidor.close(() => listo()));
  }

  private async atender(q: IncomingMessage, r: ServerResponse): Promise<void> {
    let texto = '';
    for await (const trozo of q) texto += String(trozo);
    this.preguntas.push({
      autorizacion: q.headers.authorization,
      camino: q.url,
      texto,
      cuerpo: JSON.parse(texto) as Pregunta['cuerpo'],
    });
    this.responder(r);
  }
}
