/** One share of a nation, in a process of its own: `parte.ts <file> <what is asked>`. Tells its parent how it goes. */
import { RelojDeDemostracion } from '../../src/demo/reloj-de-demostracion.js';
import { construirSqlite } from '../../src/persistence/sqlite/construir-sqlite.js';
import { RelojDelSistema } from '../../src/persistence/reloj-del-sistema.js';
import { hacerNacion, type Avance, type NacionPedida } from './fabrica.js';

const [archivo, pedida] = process.argv.slice(2);
// Nobody is left to take what it makes.
process.once('disconnect', () => process.exit(1));
const reloj = new RelojDeDemostracion(new RelojDelSistema(), Date.now());
const construccion = await construirSqlite({ archivo: archivo!, reloj, sinIndices: true });
const decir = (a: Avance): void => void process.send?.(a);
const a = await hacerNacion(construccion, reloj, JSON.parse(pedida!) as NacionPedida, decir);
await construccion.terminar();
await new Promise((listo) => process.send?.(a, listo));
process.removeAllListeners('disconnect');
process.disconnect();
