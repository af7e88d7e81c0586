/** A WebSocket on this machine, as Stately's inspector would listen: it gets what a transition tells. */
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { ParaStately } from '../../src/xstate/para-stately.js';
import { hastaVer } from '../paciencia.js';

interface Oido {
  readonly type: string;
  readonly sessionId: string;
  readonly parentId?: string;
  readonly definition?: string;
  readonly snapshot?: { readonly value: unknown; readonly status: string };
  readonly event?: { readonly type: string };
}

/** Reads the text frames a client sends (RFC 6455: masked, whole). */
function leerTramas(bytes: Buffer, alLeer: (texto: string) => void): Buffer {
  let resto = bytes;
  for (;;) {
    if (resto.length < 2) return resto;
    const corto = resto[1]! & 0x7f;
    const cabeza = corto === 127 ? 10 : corto === 126 ? 4 : 2;
    if (resto.length < cabeza + 4) return resto;
    const largo =
      corto === 127
        ? Number(resto.readBigUInt64BE(2))
        : corto === 126
          ? resto.readUInt16BE(2)
          : corto;
    const fin = cabeza + 4 + largo;
    if (resto.length < fin) return resto;
    const mascara = resto.subarray(cabeza, cabeza + 4);
    const cuerpo = Buffer.from(resto.subarray(cabeza + 4, fin).map((b, i) => b ^ mascara[i % 4]!));
    if ((resto[0]! & 0x0f) === 1) alLeer(cuerpo.toString('utf8'));
    resto = resto.subarray(fin);
  }
}

it('tells an inspector the actor with its machine, the event it got and where it was left', async () => {
  const oidos: Oido[] = [];
  const enchufes: Socket[] = [];
  const servidor = createServer().on('upgrade', (peticion, enchufe: Socket) => {
    enchufes.push(enchufe);
    const clave = `${peticion.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`;
    enchufe.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${createHash('sha1').update(clave).digest('base64')}\r\n\r\n`,
    );
    let resto = Buffer.alloc(0);
    enchufe.on('data', (trozo: Buffer) => {
      resto = Buffer.from(
        leerTramas(Buffer.concat([resto, trozo]), (texto) => oidos.push(JSON.parse(texto) as Oido)),
      );
    });
  });
  await new Promise<void>((listo) => servidor.listen(0, '127.0.0.1', listo));
  const { port } = servidor.address() as AddressInfo;
  const stately = new ParaStately(`ws://127.0.0.1:${port}`);
  try {
    stately.contar({
      proceso: 'p1',
      padre: 'raiz',
      raiz: 'raiz',
      procedimiento: 'implementacion@1',
      evento: 'indicarInteres',
      estado: 'suscribiendoCompromiso',
      contexto: { pasos: {} },
      concluido: false,
    });
    await hastaVer(
      () => oidos.length,
      (n) => n >= 3,
    );
    expect(oidos.map((e) => [e.type, e.sessionId])).toEqual([
      ['@xstate.actor', 'p1'],
      ['@xstate.event', 'p1'],
      ['@xstate.snapshot', 'p1'],
    ]);
    const [actor, evento, foto] = oidos as [Oido, Oido, Oido];
    expect(actor.parentId).toBe('raiz');
    expect(JSON.parse(actor.definition ?? '{}')).toHaveProperty('states.suscribiendoCompromiso');
    expect(evento.event).toEqual({ type: 'indicarInteres' });
    expect(foto.snapshot).toMatchObject({ value: 'suscribiendoCompromiso', status: 'active' });
  } finally {
    stately.dejar();
    for (const e of enchufes) e.destroy();
    await new Promise((listo) => servidor.close(listo));
  }
}, 120_000);
