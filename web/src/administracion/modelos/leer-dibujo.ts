import { comoTexto } from '../../procedimiento-vivo/planos';

/** The file with a drawing: its own, or the one made for it. */
export async function leerDibujo(id: string): Promise<string | null> {
  const r = await fetch(`/api/modelos/${id}/dibujo`);
  return r.ok ? comoTexto(await r.arrayBuffer()) : null;
}
