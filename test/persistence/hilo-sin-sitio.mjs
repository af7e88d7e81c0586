/** The thread of the product on a disk where the file cannot grow: what SQLite says then is what a full disk says. */
import { register } from 'tsx/esm/api';

register();
const { Sqlite } = await import('../../src/persistence/sqlite/sqlite-de-este-node.ts');
const { pragma } = Object.getOwnPropertyDescriptors(Sqlite.prototype);
Sqlite.prototype.pragma = function (texto, opciones) {
  // No smaller than the file is: from here on, not one page more.
  if (texto.startsWith('wal_autocheckpoint')) pragma.value.call(this, 'max_page_count = 1');
  return pragma.value.call(this, texto, opciones);
};
await import('../../src/persistence/sqlite/hilo-de-escritura.ts');
