import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { Problema } from '../../platform/problema.js';

/** argon2id (its default in the library) with the cost OWASP advises: 19 MiB, two passes, one lane. */
const COSTE = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

const MINIMO = 12;

/** Passwords: kept as argon2id, and checked in the same time whether the account exists or not. */
@Injectable()
export class Claves {
  private readonly senuelo = hash('nobody has this password', COSTE);

  guardar(clave: string): Promise<string> {
    return hash(clave.normalize('NFC'), COSTE);
  }

  /** `guardada` null: an account that is not there, or has no password yet. Costs the same, and is false. */
  async coincide(guardada: string | null, clave: string): Promise<boolean> {
    const bien = await verify(guardada ?? (await this.senuelo), clave.normalize('NFC'));
    return bien && guardada !== null;
  }

  /** @throws Problema `CLAVE_DEBIL`. */
  exigirFuerte(clave: string, correo = ''): void {
    const escrita = clave.normalize('NFC');
    const usuario = correo.split('@', 1)[0] ?? '';
    const esElCorreo = usuario.length >= 4 && escrita.toLowerCase().includes(usuario);
    if (escrita.length < MINIMO || new Set(escrita).size < 4 || esElCorreo)
      throw new Problema('CLAVE_DEBIL');
  }
}
