import { queryOptions } from '@tanstack/react-query';
import { api, pedir } from '../api/cliente';

/** A line by its number, with its data as they are read now and their schema. */
export const asiento = (procesoId: string, secuencia: number) =>
  queryOptions({
    queryKey: ['proceso', procesoId, 'asiento', secuencia],
    queryFn: () =>
      pedir(
        api.GET('/api/procesos/{id}/bitacora/{secuencia}', {
          params: { path: { id: procesoId, secuencia } },
        }),
      ),
  });
