/**
 * The package `src/persistence/sqlite/sqlite-de-este-node.ts` takes on this Node, before anything is built. A test reads
 * that they agree.
 */
export const SQLITE =
  Number(process.versions.napi) >= 10 ? 'better-sqlite3-napi' : 'better-sqlite3';
