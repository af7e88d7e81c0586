import { createHmac, hkdfSync } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { aparatoDe, type Aparato } from './aparato.js';

/** Where a request comes from, as far as it is kept: never the address. */
export interface Origen {
  /** Keyed hash of the network address: the same one is recognised, and nobody can turn it back without the key. */
  readonly red: string;
  readonly aparato: Aparato;
}

export class HuellaDeRed {
  private readonly clave: Buffer;

  constructor(secreto: Buffer) {
    this.clave = Buffer.from(hkdfSync('sha256', secreto, Buffer.alloc(0), 'minga/red/1', 32));
  }

  de(ip: string | undefined): string {
    return createHmac('sha256', this.clave).update(red(ip)).digest('hex').slice(0, 24);
  }

  origen(p: {
    readonly ip?: string | undefined;
    readonly headers: { readonly 'user-agent'?: string | undefined };
  }): Origen {
    return { red: this.de(p.ip), aparato: aparatoDe(p.headers['user-agent']) };
  }
}

/** An IPv6 machine changes the lower half of its address by itself: the network is the upper one. */
function red(ip = ''): string {
  const llana = ip.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!isIPv6(llana)) return llana;
  const [antes = '', despues] = llana.split('::');
  const grupos = (parte: string): string[] => parte.split(':').filter((g) => g !== '');
  const [a, d] = [grupos(antes), grupos(despues ?? '')];
  const todos =
    despues === undefined
      ? a
      : [...a, ...Array<string>(Math.max(0, 8 - a.length - d.length)).fill('0'), ...d];
  return todos
    .slice(0, 4)
    .map((g) => Number.parseInt(g, 16).toString(16))
    .join(':');
}
