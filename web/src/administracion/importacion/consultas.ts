import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, pedir } from '../../api/cliente';
import type { components } from '../../api/esquema';

type S = components['schemas'];
export type Importacion = S['Importacion'];
export type Clase = Importacion['clase'];
export type Fila = S['FilaDeImportacion'];

export const importaciones = () =>
  infiniteQueryOptions({
    queryKey: ['importaciones'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      pedir(
        api.GET('/api/importaciones', {
          params: { query: { limite: 25, cursor: pageParam } as never },
        }),
      ),
    getNextPageParam: (p) => p.siguiente ?? undefined,
  });

/** Asked again while its rows are being brought in. */
export const importacion = (id: string) =>
  queryOptions({
    queryKey: ['importacion', id],
    queryFn: () => pedir(api.GET('/api/importaciones/{id}', { params: { path: { id } } })),
    refetchInterval: (q) => (q.state.data?.estado === 'importando' ? 1_000 : false),
  });

export const filasDe = (id: string, estado: Fila['estado']) =>
  infiniteQueryOptions({
    queryKey: ['importacion', id, 'filas', estado],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      pedir(
        api.GET('/api/importaciones/{id}/filas', {
          params: { path: { id }, query: { estado, limite: 50, cursor: pageParam } as never },
        }),
      ),
    getNextPageParam: (p) => p.siguiente ?? undefined,
  });

export const actasHistoricas = (titular: string) =>
  infiniteQueryOptions({
    queryKey: ['actas-historicas', titular],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      pedir(
        api.GET('/api/importaciones/actas', {
          params: { query: { titular, limite: 25, cursor: pageParam } as never },
        }),
      ),
    getNextPageParam: (p) => p.siguiente ?? undefined,
  });

export const miembrosImportados = (titular: string) =>
  infiniteQueryOptions({
    queryKey: ['miembros-importados', titular],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      pedir(
        api.GET('/api/importaciones/miembros', {
          params: { query: { titular, limite: 50, cursor: pageParam } as never },
        }),
      ),
    getNextPageParam: (p) => p.siguiente ?? undefined,
  });

export const fichas = (plan: string) =>
  queryOptions({
    queryKey: ['fichas-de-compromiso', plan],
    staleTime: 60_000,
    queryFn: () => pedir(api.GET('/api/importaciones/fichas', { params: { query: { plan } } })),
  });
