import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';

/** Pages kept at once, and their bytes: a crawler that walks them all does not fill the machine. */
const PAGINAS = 3000;
const BYTES = 48_000_000;

export interface PaginaHecha {
  readonly estado: number;
  readonly tipo: string;
  readonly cuerpo: Buffer;
}
export type PaginaGuardada = PaginaHecha & { readonly etag: string };

/**
 * Pages as they were made under a mark. Under another mark none of them is given: a page is never older than the
 * journal. Two who ask for the same one wait for the same making.
 */
@Injectable()
export class MemoriaDePaginas {
  private marca = '';
  private bytes = 0;
  private readonly paginas = new Map<string, Promise<PaginaGuardada>>();

  tener(marca: string, clave: string, hacer: () => Promise<PaginaHecha>): Promise<PaginaGuardada> {
    if (marca !== this.marca) {
      this.paginas.clear();
      this.bytes = 0;
      this.marca = marca;
    }
    const sabida = this.paginas.get(clave);
    if (sabida !== undefined) return sabida;
    if (this.paginas.size >= PAGINAS || this.bytes >= BYTES) {
      this.paginas.clear();
      this.bytes = 0;
    }
    const nueva = this.guardar(hacer);
    this.paginas.set(clave, nueva);
    nueva.catch(() => {
      if (this.paginas.get(clave) === nueva) this.paginas.delete(clave);
    });
    return nueva;
  }

  private async guardar(hacer: () => Promise<PaginaHecha>): Promise<PaginaGuardada> {
    const p = await hacer();
    this.bytes += p.cuerpo.length;
    const huella = createHash('sha256').update(p.cuerpo).digest('base64url').slice(0, 27);
    return { ...p, etag: `W/"${huella}"` };
  }
}
