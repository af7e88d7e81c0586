import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'react-router';
import { api, pedir } from '../api/cliente';
import type { Asiento } from '../api/modelo';

/** A line by its number: the one the list handed over, or read page by page until it appears. */
export function useAsiento(procesoId: string, secuencia: number) {
  const traido = (useLocation().state as { asiento?: Asiento } | null)?.asiento;
  return useQuery({
    queryKey: ['proceso', procesoId, 'asiento', secuencia],
    initialData: traido?.secuencia === secuencia ? traido : undefined,
    queryFn: async (): Promise<Asiento | null> => {
      for (let cursor: string | undefined; ;) {
        const pagina = await pedir(
          api.GET('/api/procesos/{id}/bitacora', {
            params: {
              path: { id: procesoId },
              query: { orden: 'desc', limite: 100, ...(cursor === undefined ? {} : { cursor }) },
            },
          }),
        );
        const hallado = pagina.elementos.find((a) => a.secuencia === secuencia);
        if (hallado !== undefined) return hallado;
        if (pagina.siguiente === null) return null;
        cursor = pagina.siguiente;
      }
    },
  });
}
