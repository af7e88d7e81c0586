import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, pedir } from '../../api/cliente';
import type { components } from '../../api/esquema';

type S = components['schemas'];
export type Modelo = S['Modelo'];
export type ModeloLeido = S['ModeloLeido'];
export type Pruebas = S['PruebasDeModelo'];
export type Hallazgo = S['HallazgoDeModelo'];
export type Rol = S['RolConEtiqueta']['rol'];

export const modelos = (filtro: { q: string | undefined; estado: string | undefined }) =>
  infiniteQueryOptions({
    queryKey: ['modelos', filtro],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      pedir(
        api.GET('/api/modelos', {
          params: { query: { ...filtro, limite: 25, cursor: pageParam } as never },
        }),
      ),
    getNextPageParam: (p) => p.siguiente ?? undefined,
  });

export const modelo = (id: string) =>
  queryOptions({
    queryKey: ['modelo', id],
    queryFn: () => pedir(api.GET('/api/modelos/{id}', { params: { path: { id } } })),
  });
