/** What the screens of prioritisation ask the server. */
import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { api, pedir } from '../api/cliente';
import type { components } from '../api/esquema';

type S = components['schemas'];
export type Priorizacion = S['Priorizacion'];
export type Criterio = Priorizacion['versiones'][number]['criterios'][number];
export type GobiernoPriorizado = S['GobiernoPriorizado'];

export const priorizaciones = () =>
  infiniteQueryOptions({
    queryKey: ['priorizaciones'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      pedir(
        api.GET('/api/priorizaciones', {
          params: {
            query: { limite: 25, ...(pageParam === undefined ? {} : { cursor: pageParam }) },
          },
        }),
      ),
    getNextPageParam: (p) => p.siguiente ?? undefined,
  });

export const priorizacion = (id: string) =>
  queryOptions({
    queryKey: ['priorizacion', id],
    queryFn: () => pedir(api.GET('/api/priorizaciones/{id}', { params: { path: { id } } })),
  });

export const enOrden = (id: string, q = '', limite = 25) =>
  infiniteQueryOptions({
    queryKey: ['priorizacion', id, 'orden', q, limite],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      pedir(
        api.GET('/api/priorizaciones/{id}/gobiernos', {
          params: {
            path: { id },
            query: {
              limite,
              ...(q === '' ? {} : { q }),
              ...(pageParam === undefined ? {} : { cursor: pageParam }),
            },
          },
        }),
      ),
    getNextPageParam: (p) => p.siguiente ?? undefined,
  });

/** A change, after which everything of the exercise is asked again. */
export function useCambio<V, R>(hacer: (v: V) => Promise<R>, alHacer?: (r: R) => void) {
  const cliente = useQueryClient();
  return useMutation({
    mutationFn: hacer,
    onSuccess: (r) => {
      void cliente.invalidateQueries({ queryKey: ['priorizacion'] });
      void cliente.invalidateQueries({ queryKey: ['priorizaciones'] });
      alHacer?.(r);
    },
  });
}
