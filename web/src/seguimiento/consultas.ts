/** What the follow-up asks the server. */
import { infiniteQueryOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { api, pedir } from '../api/cliente';
import type { components } from '../api/esquema';

type S = components['schemas'];
export type Consulta = S['ConsultaDeExpediente'];
export type Parte = S['ParteDeAvance'];
export type Asistencia = S['AsistenciaTecnica'];
export type Resumen = S['ResumenDeParte'];

export interface FiltroDeConsultas {
  readonly proceso?: string;
  readonly estado?: Consulta['estado'];
  readonly paraMi?: '1';
}

const siguiente = (p: { siguiente: string | null }) => p.siguiente ?? undefined;
const desdeElPrincipio = undefined as string | undefined;

export const consultasDe = (filtro: FiltroDeConsultas) =>
  infiniteQueryOptions({
    queryKey: ['seguimiento', 'consultas', filtro],
    initialPageParam: desdeElPrincipio,
    queryFn: ({ pageParam }) =>
      pedir(
        api.GET('/api/consultas', {
          params: {
            query: { ...filtro, ...(pageParam === undefined ? {} : { cursor: pageParam }) },
          },
        }),
      ),
    getNextPageParam: siguiente,
  });

const pagina = (id: string, cursor: string | undefined) => ({
  params: { path: { id }, query: cursor === undefined ? {} : { cursor } },
});

export const partesDe = (proceso: string) =>
  infiniteQueryOptions({
    queryKey: ['seguimiento', 'partes', proceso],
    initialPageParam: desdeElPrincipio,
    queryFn: ({ pageParam }) =>
      pedir(api.GET('/api/procesos/{id}/partes', pagina(proceso, pageParam))),
    getNextPageParam: siguiente,
  });

export const propuestaDeParte = (proceso: string) =>
  queryOptions({
    queryKey: ['seguimiento', 'propuesta', proceso],
    staleTime: 0,
    queryFn: () =>
      pedir(api.GET('/api/procesos/{id}/partes/propuesta', { params: { path: { id: proceso } } })),
  });

export const asistenciasDe = (proceso: string) =>
  infiniteQueryOptions({
    queryKey: ['seguimiento', 'asistencias', proceso],
    initialPageParam: desdeElPrincipio,
    queryFn: ({ pageParam }) =>
      pedir(api.GET('/api/procesos/{id}/asistencias', pagina(proceso, pageParam))),
    getNextPageParam: siguiente,
  });

export const partesPendientes = () =>
  infiniteQueryOptions({
    queryKey: ['seguimiento', 'pendientes'],
    initialPageParam: desdeElPrincipio,
    queryFn: ({ pageParam }) =>
      pedir(
        api.GET('/api/partes/pendientes', {
          params: { query: pageParam === undefined ? {} : { cursor: pageParam } },
        }),
      ),
    getNextPageParam: siguiente,
  });

export const olvidarSeguimiento = (cliente: QueryClient): void =>
  void cliente.invalidateQueries({ queryKey: ['seguimiento'] });
