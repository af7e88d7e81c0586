import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, pedir } from '../../api/cliente';
import type { Declaracion } from './declaracion';

export const regularizaciones = (filtro: { titular?: string; estado?: string }) =>
  infiniteQueryOptions({
    queryKey: ['regularizaciones', filtro],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      pedir(
        api.GET('/api/regularizaciones', {
          params: { query: { ...filtro, limite: 25, cursor: pageParam } as never },
        }),
      ),
    getNextPageParam: (p) => p.siguiente ?? undefined,
  });

export const regularizacion = (id: string) =>
  queryOptions({
    queryKey: ['regularizacion', id],
    queryFn: () => pedir(api.GET('/api/regularizaciones/{id}', { params: { path: { id } } })),
    // Somebody is writing in it: it is not read again under their hands.
    refetchOnWindowFocus: false,
  });

export const formulario = (titular: string) =>
  queryOptions({
    queryKey: ['regularizacion', 'formulario', titular],
    staleTime: 60_000,
    queryFn: () =>
      pedir(api.GET('/api/regularizaciones/formulario', { params: { query: { titular } } })),
  });

export const ensayo = (titular: string, declaracion: Declaracion) =>
  queryOptions({
    queryKey: ['regularizacion', 'ensayo', titular, declaracion],
    staleTime: 30_000,
    queryFn: () =>
      pedir(api.POST('/api/regularizaciones/ensayos', { body: { titular, declaracion } })),
  });
