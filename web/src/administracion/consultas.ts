/** What the screens of administration of people ask the server. */
import { infiniteQueryOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { api, pedir } from '../api/cliente';
import type { components } from '../api/esquema';
import type { ConsultaDe } from '../api/modelo';

type S = components['schemas'];
export type PersonaEnLista = S['PersonaEnLista'];
export type PersonaConDetalle = S['PersonaConDetalle'];
export type Designacion = S['Designacion'];
export type InvitacionHecha = S['InvitacionHecha'];
export type Carga = S['CargaDeAutoridades'];
export type FilaDeCarga = S['FilaDeCargaDeAutoridades'];
/** Filters as an address holds them: any text. What the server does not know it refuses. */
type Escrito<T> = { readonly [K in keyof T]?: string | undefined };

const sinVacios = <T extends object>(o: T): T =>
  Object.fromEntries(Object.entries(o).filter(([, v]) => v !== undefined && v !== '')) as T;

export const personas = (
  filtro: Escrito<Omit<ConsultaDe<'listarPersonas'>, 'cursor' | 'limite'>>,
  limite = 25,
) =>
  infiniteQueryOptions({
    queryKey: ['personas', filtro, limite],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      pedir(
        api.GET('/api/personas', {
          params: {
            query: sinVacios({
              ...(filtro as ConsultaDe<'listarPersonas'>),
              limite,
              cursor: pageParam,
            }),
          },
        }),
      ),
    getNextPageParam: (p) => p.siguiente ?? undefined,
  });

export const persona = (id: string) =>
  queryOptions({
    queryKey: ['persona', id],
    queryFn: () => pedir(api.GET('/api/personas/{id}', { params: { path: { id } } })),
  });

export const designaciones = (titular: string, todas: boolean) =>
  queryOptions({
    queryKey: ['designaciones', titular, todas],
    queryFn: () =>
      pedir(
        api.GET('/api/titulares/{id}/designaciones', {
          params: { path: { id: titular }, query: { vigentes: todas ? '0' : '1' } },
        }),
      ),
  });

export const pendientesDe = (designacion: string) =>
  queryOptions({
    queryKey: ['designacion', designacion, 'pendientes'],
    queryFn: () =>
      pedir(
        api.GET('/api/designaciones/{id}/pendientes', { params: { path: { id: designacion } } }),
      ),
  });

export const invitaciones = (
  filtro: Escrito<Omit<ConsultaDe<'listarInvitaciones'>, 'cursor' | 'limite'>>,
) =>
  infiniteQueryOptions({
    queryKey: ['invitaciones', filtro],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      pedir(
        api.GET('/api/invitaciones', {
          params: {
            query: sinVacios({
              ...(filtro as ConsultaDe<'listarInvitaciones'>),
              limite: 25,
              cursor: pageParam,
            }),
          },
        }),
      ),
    getNextPageParam: (p) => p.siguiente ?? undefined,
  });

export const analistas = () =>
  queryOptions({
    queryKey: ['analistas'],
    queryFn: () => pedir(api.GET('/api/analistas')),
  });

export const historiaDeAnalistas = (titular: string) =>
  queryOptions({
    queryKey: ['analistas', 'historia', titular],
    queryFn: () =>
      pedir(api.GET('/api/titulares/{id}/analistas', { params: { path: { id: titular } } })),
  });

export const cargas = () =>
  infiniteQueryOptions({
    queryKey: ['cargas'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      pedir(
        api.GET('/api/cambios-de-autoridad', {
          params: { query: sinVacios({ limite: 25, cursor: pageParam }) },
        }),
      ),
    getNextPageParam: (p) => p.siguiente ?? undefined,
  });

export const carga = (id: string) =>
  queryOptions({
    queryKey: ['carga', id],
    queryFn: () => pedir(api.GET('/api/cambios-de-autoridad/{id}', { params: { path: { id } } })),
  });

export const filasDeCarga = (id: string, estado: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['carga', id, 'filas', estado ?? ''],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      pedir(
        api.GET('/api/cambios-de-autoridad/{id}/filas', {
          params: {
            path: { id },
            query: sinVacios({
              limite: 50,
              cursor: pageParam,
              estado: estado as ConsultaDe<'listarFilasDeAutoridades'>['estado'],
            }),
          },
        }),
      ),
    getNextPageParam: (p) => p.siguiente ?? undefined,
  });

export const porRatificar = () =>
  queryOptions({
    queryKey: ['titulares', 'porRatificar'],
    queryFn: () => pedir(api.GET('/api/titulares-por-ratificar')),
  });

/** After offices changed: everything that shows them is asked again when next seen. */
export function olvidarPersonas(cliente: QueryClient): void {
  for (const clave of [
    'personas',
    'persona',
    'designaciones',
    'designacion',
    'invitaciones',
    'analistas',
    'titulares',
    'titular',
    'sesion',
  ])
    void cliente.invalidateQueries({ queryKey: [clave] });
}

/** By association or over the nation, and which of those offices one may give. */
export const designacionesGenerales = () =>
  queryOptions({
    queryKey: ['designaciones', 'generales'],
    queryFn: () => pedir(api.GET('/api/designaciones')),
  });
