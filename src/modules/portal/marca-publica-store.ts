/**
 * A text that changes whenever something that may be public changes: what is kept under it is never stale. It may
 * change for nothing; it may not stay.
 */
export abstract class MarcaPublicaStore {
  /** Of all there is. */
  abstract deTodo(): Promise<string>;
  /** Of one government. */
  abstract deTitular(titularId: string): Promise<string>;
  /** Governments of which there is a process or a document: of the others there is nothing more to read. */
  abstract conAlgo(): Promise<ReadonlySet<string>>;
}
