import { DefaultNamingStrategy } from 'typeorm';

/** `venceEn` → `vence_en`: columns are written as SQL is. */
export class NombresDeColumna extends DefaultNamingStrategy {
  override columnName(propiedad: string, propio: string | undefined): string {
    return propio ?? propiedad.replace(/[A-Z]/g, (letra) => `_${letra.toLowerCase()}`);
  }
}
