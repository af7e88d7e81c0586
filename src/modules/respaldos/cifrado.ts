import { createCipheriv, createDecipheriv, createHmac, randomBytes, scryptSync } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { PassThrough, type Readable, type Transform } from 'node:stream';

const LARGO_IV = 12;
const LARGO_SELLO = 16;

/** AES-256-GCM with a key derived (scrypt) from a phrase. Each piece is sealed to its name: none passes for another. */
export class Cifrado {
  private constructor(
    private readonly clave: Buffer,
    readonly sal: string,
  ) {}

  static de(frase: string, sal = randomBytes(16).toString('base64')): Cifrado {
    const clave = scryptSync(frase, Buffer.from(sal, 'base64'), 32, {
      N: 2 ** 16,
      maxmem: 128 * 1024 * 1024,
    });
    return new Cifrado(clave, sal);
  }

  /** What goes through comes out as `iv ‖ text ‖ seal`. */
  cifrar(nombre: string): Transform {
    const iv = randomBytes(LARGO_IV);
    const cifra = createCipheriv('aes-256-gcm', this.clave, iv);
    cifra.setAAD(Buffer.from(nombre));
    const salida = new PassThrough({
      transform(trozo: Buffer, _c, listo) {
        listo(null, cifra.update(trozo));
      },
      flush(listo) {
        this.push(cifra.final());
        listo(null, cifra.getAuthTag());
      },
    });
    salida.push(iv);
    return salida;
  }

  /** @throws at its end, when a byte is not the one that was sealed */
  async descifrar(nombre: string, ruta: string): Promise<Readable> {
    const archivo = await open(ruta);
    try {
      const { size } = await archivo.stat();
      const iv = Buffer.alloc(LARGO_IV);
      const sello = Buffer.alloc(LARGO_SELLO);
      const fin = size - LARGO_SELLO;
      await archivo.read(iv, 0, LARGO_IV, 0);
      await archivo.read(sello, 0, LARGO_SELLO, fin);
      const cifra = createDecipheriv('aes-256-gcm', this.clave, iv);
      cifra.setAAD(Buffer.from(nombre));
      cifra.setAuthTag(sello);
      if (fin === LARGO_IV) {
        cifra.end();
        return cifra;
      }
      const origen = createReadStream(ruta, { start: LARGO_IV, end: fin - 1 });
      origen.on('error', (error) => cifra.destroy(error));
      return origen.pipe(cifra);
    } finally {
      await archivo.close();
    }
  }

  /** Nobody without the phrase changes the list of what is there. */
  firmar(texto: string): string {
    return createHmac('sha256', this.clave).update(texto).digest('hex');
  }
}
