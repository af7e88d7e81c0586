/** What is read without a session and is no API: pages, feeds, files. A module is behind it. */
export interface PedidoDePagina {
  readonly camino: string;
  readonly consulta: { readonly [k: string]: string };
  /** `https://…`, without a slash at the end; null: nobody said where this is. */
  readonly sitio: string | null;
}

export interface PaginaServida {
  readonly estado: number;
  readonly tipo: string;
  /** Bytes that may be kept, or pieces as they come. */
  readonly cuerpo: Buffer | AsyncIterable<string | Uint8Array>;
  /** Of this very text; null: each time it is written anew. */
  readonly etag: string | null;
  readonly cabeceras?: { readonly [nombre: string]: string };
}

export abstract class PaginasPublicas {
  /** Is this path one of its own? `/` is, for who has no session. */
  abstract atiende(camino: string): boolean;
  /** Does what is read at this path depend on nothing but the mark and the request? */
  abstract cambiaConLaMarca(camino: string): boolean;
  /** Changes whenever something that may be public changes: what was answered under it is never stale. */
  abstract marca(): Promise<string>;
  abstract servir(pedido: PedidoDePagina): Promise<PaginaServida>;
}
