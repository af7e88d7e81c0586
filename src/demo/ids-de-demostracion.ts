import { createHash } from 'node:crypto';
import { v5 as uuidv5, v7 as uuidv7 } from 'uuid';
import { Ids } from '../engine/puertos/ids.js';
import type { Reloj } from '../engine/puertos/reloj.js';

/** Root of the fixed names of the demonstration: accounts, people, titulares and documents. */
const RAIZ = '6f1c1d7a-63a1-4d0c-9a57-2f0e6a4f6c02';

/** The id of something that has a name in the demonstration: the same in every installation. */
export const idDe = (clase: string, nombre: string): string => uuidv5(`${clase}:${nombre}`, RAIZ);

/**
 * Ids and salts without chance: the same load leaves the same journal, hash by hash. They hang from the act being
 * loaded, so that a load that was interrupted goes on with the ids it would have had.
 */
export class IdsDeDemostracion extends Ids {
  private acto = '';
  private cuenta = 0;

  constructor(private readonly reloj: Reloj) {
    super();
  }

  empezar(acto: string): void {
    this.acto = acto;
    this.cuenta = 0;
  }

  override nuevo(): string {
    const { bytes, orden } = this.siguiente('id');
    // Time first and then the order within the act: lists that go by id go by time.
    return uuidv7({ msecs: this.reloj.ahora(), seq: orden, random: bytes });
  }

  override sal(): string {
    return this.siguiente('sal').bytes.toString('hex');
  }

  private siguiente(clase: string): { bytes: Buffer; orden: number } {
    const orden = this.cuenta++;
    const bytes = createHash('sha256').update(`${this.acto}\n${clase}\n${orden}`).digest();
    return { bytes: bytes.subarray(0, 16), orden };
  }
}
