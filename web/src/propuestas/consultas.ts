/** What the officials' screens of proposals ask the server. */
import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { api, pedir } from '../api/cliente';
import type { components } from '../api/esquema';

type S = components['schemas'];
export type Propuesta = S['PropuestaCompleta'];

export const CLAVES = ['q', 'clase', 'moderacion', 'estado', 'eje', 'cocreacion', 'mesa'] as const;
type Filtro = Partial<Record<(typeof CLAVES)[number], string | undefined>>;

export const propuestas = (filtro: Filtro) =>
  infiniteQueryOptions({
    queryKey: ['propuestas', filtro],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      pedir(
        api.GET('/api/propuestas', {
          params: {
            query: {
              limite: 25,
              ...(filtro as object),
              ...(pageParam === undefined ? {} : { cursor: pageParam }),
            },
          },
        }),
      ),
    getNextPageParam: (p) => p.siguiente ?? undefined,
  });

export const propuesta = (id: string) =>
  queryOptions({
    queryKey: ['propuesta', id],
    queryFn: () => pedir(api.GET('/api/propuestas/{id}', { params: { path: { id } } })),
  });

/** Those of the same co-creation that were taken up: what one may be joined to. */
export const hermanas = (cocreacion: string) =>
  queryOptions({
    queryKey: ['propuestas', 'hermanas', cocreacion],
    queryFn: () =>
      pedir(
        api.GET('/api/propuestas', {
          params: { query: { limite: 100, cocreacion, moderacion: 'enTramite' } },
        }),
      ),
  });

export const borrados = () =>
  queryOptions({
    queryKey: ['propuestas', 'borrados'],
    queryFn: () => pedir(api.GET('/api/propuestas/borrados')),
  });

/** A change, after which everything of the proposals is asked again. */
export function useCambio<V, R>(hacer: (v: V) => Promise<R>, alHacer?: (r: R) => void) {
  const cliente = useQueryClient();
  return useMutation({
    mutationFn: hacer,
    onSuccess: (r) => {
      void cliente.invalidateQueries({ queryKey: ['propuesta'] });
      void cliente.invalidateQueries({ queryKey: ['propuestas'] });
      alHacer?.(r);
    },
  });
}

/** An event of the proposal's own process. */
export const registrar = (procesoId: string, evento: string, datos: Record<string, unknown>) =>
  pedir(
    api.POST('/api/procesos/{id}/transiciones/{evento}', {
      params: { path: { id: procesoId, evento } },
      body: { datos },
    }),
  );
