import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** The link at the foot of a digest: it says whose it is and is signed, so that nobody takes another off. It does not lapse. */
export class Baja {
  private readonly clave: Buffer;

  constructor(secreto: Buffer) {
    this.clave = Buffer.from(hkdfSync('sha256', secreto, Buffer.alloc(0), 'minga/baja/1', 32));
  }

  ficha(cuentaId: string): string {
    return `${cuentaId}.${this.firma(cuentaId)}`;
  }

  /** The account, or null when nobody signed it. */
  abrir(ficha: string): string | null {
    const [cuentaId = '', firma = ''] = ficha.split('.');
    const a = Buffer.from(firma);
    const b = Buffer.from(this.firma(cuentaId));
    return a.length === b.length && timingSafeEqual(a, b) ? cuentaId : null;
  }

  private firma(cuentaId: string): string {
    return createHmac('sha256', this.clave).update(`resumen:${cuentaId}`).digest('base64url');
  }
}
