/** The thread of the product, from its source: only what was built has it as a file Node can start. */
import { register } from 'tsx/esm/api';

register();
await import('../../src/persistence/sqlite/hilo-de-escritura.ts');
