/** What is written on the screen and the server does not have yet: asked before anybody leaves. */
export interface PorGuardar {
  /** Is there anything? */
  hay(): boolean;
  /** Tries now; false: it could not. */
  guardar(): Promise<boolean>;
}

const abiertos = new Set<PorGuardar>();

export function anotar(uno: PorGuardar): () => void {
  abiertos.add(uno);
  return () => abiertos.delete(uno);
}

export const hayPorGuardar = (): boolean => [...abiertos].some((a) => a.hay());

export const guardarTodo = async (): Promise<boolean> =>
  (await Promise.all([...abiertos].map((a) => a.guardar()))).every(Boolean);
