/** What the screens of one's own account, and of everybody's, ask the server. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, pedir } from './cliente';
import type { ConsultaDe } from './modelo';

const sinVacios = <T extends object>(o: T): T =>
  Object.fromEntries(Object.entries(o).filter(([, v]) => v !== undefined && v !== '')) as T;

/** How one may come in, besides a password. */
export const maneras = () =>
  queryOptions({
    queryKey: ['sesion', 'maneras'],
    staleTime: Infinity,
    retry: false,
    queryFn: () => pedir(api.GET('/api/sesion/maneras')),
  });

export const miPerfil = () =>
  queryOptions({
    queryKey: ['miCuenta', 'perfil'],
    queryFn: () => pedir(api.GET('/api/sesion/perfil')),
  });

export const misSesiones = () =>
  queryOptions({
    queryKey: ['miCuenta', 'sesiones'],
    queryFn: async () => (await pedir(api.GET('/api/sesion/sesiones'))).elementos,
  });

export const miSegundoFactor = () =>
  queryOptions({
    queryKey: ['miCuenta', 'factor'],
    queryFn: () => pedir(api.GET('/api/sesion/segundo-factor')),
  });

export const misFichas = () =>
  queryOptions({
    queryKey: ['miCuenta', 'fichas'],
    queryFn: async () => (await pedir(api.GET('/api/sesion/fichas'))).elementos,
  });

export const misAccesos = (limite = 10) =>
  infiniteQueryOptions({
    queryKey: ['miCuenta', 'accesos', limite],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      pedir(
        api.GET('/api/sesion/accesos', {
          params: { query: sinVacios({ limite, cursor: pageParam }) },
        }),
      ),
    getNextPageParam: (p) => p.siguiente ?? undefined,
  });

export type FiltroDeCuentas = Pick<ConsultaDe<'listarCuentas'>, 'q' | 'estado'>;
export const cuentas = (filtro: FiltroDeCuentas, limite = 25) =>
  infiniteQueryOptions({
    queryKey: ['cuentas', filtro, limite],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      pedir(
        api.GET('/api/cuentas', {
          params: { query: sinVacios({ ...filtro, limite, cursor: pageParam }) },
        }),
      ),
    getNextPageParam: (p) => p.siguiente ?? undefined,
  });

export const cuenta = (id: string) =>
  queryOptions({
    queryKey: ['cuenta', id],
    queryFn: () => pedir(api.GET('/api/cuentas/{id}', { params: { path: { id } } })),
  });

export type FiltroDeAccesos = Omit<ConsultaDe<'listarAccesos'>, 'limite' | 'cursor'>;
export const accesos = (filtro: FiltroDeAccesos, limite = 50) =>
  infiniteQueryOptions({
    queryKey: ['accesos', filtro, limite],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      pedir(
        api.GET('/api/accesos', {
          params: { query: sinVacios({ ...filtro, limite, cursor: pageParam }) },
        }),
      ),
    getNextPageParam: (p) => p.siguiente ?? undefined,
  });
