import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** Everything that filters lives in the address: it can be sent, kept and gone back from. */
export function useFiltros<C extends string>(claves: readonly C[]) {
  const [parametros, poner] = useSearchParams();
  const filtro = Object.fromEntries(
    // An empty filter in the address is none.
    claves.map((c) => [c, parametros.get(c) || undefined]),
  ) as Record<C, string | undefined>;
  const cambiar = useCallback(
    (cambios: Partial<Record<C, string | null | undefined>>) =>
      poner(
        (previos) => {
          const nuevos = new URLSearchParams(previos);
          for (const [clave, valor] of Object.entries(cambios) as [
            C,
            string | null | undefined,
          ][]) {
            if (valor === null || valor === undefined || valor === '') nuevos.delete(clave);
            else nuevos.set(clave, valor);
          }
          return nuevos;
        },
        { replace: true, preventScrollReset: true },
      ),
    [poner],
  );
  const quitar = (): void =>
    cambiar(Object.fromEntries(claves.map((c) => [c, null])) as Record<C, null>);
  return { filtro, cambiar, quitar, hay: claves.some((c) => filtro[c] !== undefined) };
}
