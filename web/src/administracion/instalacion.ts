/** What the screens of parameters, calendar, procedures and incidents ask the server. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, pedir } from '../api/cliente';
import type { components } from '../api/esquema';
import type { ConsultaDe } from '../api/modelo';

type S = components['schemas'];
export type Parametro = S['Parametro'];
export type PrevisionDeParametro = S['PrevisionDeParametro'];
export type DiaDelAnio = S['AnioDeCalendario']['dias'][number];
export type FilaDeCalendario = S['FilaDeCalendario'];
export type PrevisionDeCalendario = S['PrevisionDeCalendario'];
export type TerminoTocado = PrevisionDeCalendario['elementos'][number];
export type Incidente = S['Incidente'];
export type Procedimiento = S['Procedimiento'];

const sinVacios = <T extends object>(o: T): T =>
  Object.fromEntries(Object.entries(o).filter(([, v]) => v !== undefined && v !== '')) as T;

export const parametros = (titular: string | undefined) =>
  queryOptions({
    queryKey: ['parametros', titular ?? null],
    queryFn: async () =>
      (
        await pedir(
          api.GET('/api/parametros', { params: { query: sinVacios({ titular }) as never } }),
        )
      ).elementos,
  });

export const historiaDeParametro = (nombre: string, titular: string | undefined) =>
  queryOptions({
    queryKey: ['parametros', titular ?? null, nombre],
    queryFn: async () =>
      (
        await pedir(
          api.GET('/api/parametros/{nombre}/historia', {
            params: { path: { nombre }, query: sinVacios({ titular }) as never },
          }),
        )
      ).elementos,
  });

export const anioDeCalendario = (anio: number, titular: string | undefined) =>
  queryOptions({
    queryKey: ['calendario', 'anio', anio, titular ?? null],
    queryFn: () =>
      pedir(
        api.GET('/api/calendario/anio', {
          params: { query: sinVacios({ anio, titular }) as never },
        }),
      ),
  });

export const termino = (desde: string, dias: number, titular: string | undefined) =>
  queryOptions({
    queryKey: ['calendario', 'termino', desde, dias, titular ?? null],
    queryFn: () =>
      pedir(
        api.GET('/api/calendario/termino', {
          params: { query: sinVacios({ desde, dias, titular }) as never },
        }),
      ),
  });

export const terminosPorRecontar = () =>
  queryOptions({
    queryKey: ['calendario', 'terminos'],
    queryFn: () => pedir(api.GET('/api/calendario/terminos-por-recontar')),
  });

export const confirmaciones = (
  filtro: Omit<ConsultaDe<'listarConfirmacionesDeFeriados'>, 'cursor' | 'limite'>,
) =>
  infiniteQueryOptions({
    queryKey: ['calendario', 'confirmaciones', filtro],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      pedir(
        api.GET('/api/calendario/confirmaciones', {
          params: { query: sinVacios({ ...filtro, limite: 25, cursor: pageParam }) as never },
        }),
      ),
    getNextPageParam: (p) => p.siguiente ?? undefined,
  });

export const cambiosDeCalendario = () =>
  infiniteQueryOptions({
    queryKey: ['calendario', 'cambios'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      pedir(
        api.GET('/api/calendario/cambios', {
          params: { query: sinVacios({ limite: 25, cursor: pageParam }) as never },
        }),
      ),
    getNextPageParam: (p) => p.siguiente ?? undefined,
  });

export const procedimientos = () =>
  queryOptions({
    queryKey: ['procedimientos'],
    queryFn: async () => (await pedir(api.GET('/api/procedimientos'))).elementos,
  });

export const procedimiento = (id: string) =>
  queryOptions({
    queryKey: ['procedimientos', id],
    queryFn: () => pedir(api.GET('/api/procedimientos/{id}', { params: { path: { id } } })),
  });

export const incidentes = (estado: 'abiertos' | 'resueltos' | 'todos') =>
  infiniteQueryOptions({
    queryKey: ['incidentes', estado],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      pedir(
        api.GET('/api/incidentes', {
          params: { query: sinVacios({ estado, limite: 25, cursor: pageParam }) as never },
        }),
      ),
    getNextPageParam: (p) => p.siguiente ?? undefined,
  });

export const salidasFallidas = () =>
  infiniteQueryOptions({
    queryKey: ['incidentes', 'salidas'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      pedir(
        api.GET('/api/incidentes/salidas', {
          params: { query: sinVacios({ limite: 25, cursor: pageParam }) as never },
        }),
      ),
    getNextPageParam: (p) => p.siguiente ?? undefined,
  });
