import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Secrets that must be read again (a signing secret) are kept sealed: AES-256-GCM with a key drawn from the installation's. */
export class Sello {
  private readonly clave: Buffer;

  /** `proposito`: one key for each use, so that what is sealed for one is not opened by another. */
  constructor(secreto: Buffer, proposito: `minga/${string}/${number}`) {
    this.clave = Buffer.from(hkdfSync('sha256', secreto, Buffer.alloc(0), proposito, 32));
  }

  sellar(texto: string): string {
    const iv = randomBytes(12);
    const cifra = createCipheriv('aes-256-gcm', this.clave, iv);
    const cuerpo = Buffer.concat([cifra.update(texto, 'utf8'), cifra.final()]);
    return ['v1', iv, cifra.getAuthTag(), cuerpo]
      .map((p) => (typeof p === 'string' ? p : p.toString('base64url')))
      .join('.');
  }

  /** @throws when it was sealed with another key, or touched. */
  abrir(sellado: string): string {
    const [version, iv = '', marca = '', cuerpo = ''] = sellado.split('.');
    if (version !== 'v1') throw new Error('SELLO_DESCONOCIDO');
    const cifra = createDecipheriv('aes-256-gcm', this.clave, Buffer.from(iv, 'base64url'));
    cifra.setAuthTag(Buffer.from(marca, 'base64url'));
    return Buffer.concat([cifra.update(Buffer.from(cuerpo, 'base64url')), cifra.final()]).toString(
      'utf8',
    );
  }
}
