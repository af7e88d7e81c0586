import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { Ids } from './engine/puertos/ids.js';

export class IdsDelSistema extends Ids {
  override nuevo(): string {
    return uuidv7();
  }

  override sal(): string {
    return randomBytes(16).toString('hex');
  }
}
