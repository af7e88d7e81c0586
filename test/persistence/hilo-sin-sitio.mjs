/** The thread of the product on a disk where the file cannot grow: what SQLite says then is what a full disk says. */
import Sqlite from 'better-sqlite3';

const { pragma } = Object.getOwnPropertyDescriptors(Sqlite.prototype);
Sqlite.prototype.pragma = function (texto, opciones) {
  // No smaller than the file is: from here on, not one page more.
  if (texto.startsWith('wal_autocheckpoint')) pragma.value.call(this, 'max_page_count = 1');
  return pragma.value.call(this, texto, opciones);
};
await import('./hilo-en-las-pruebas.mjs');
