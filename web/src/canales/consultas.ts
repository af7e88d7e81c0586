/** What the screens of the channels ask the server. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, pedir } from '../api/cliente';
import type { components, operations } from '../api/esquema';

type S = components['schemas'];
export type Preferencia = S['PreferenciaDeAvisos'];
export type Envio = S['Envio'];
export type Canal = Envio['canal'];
export type CorreoEnLista = S['CorreoEnLista'];
export type Webhook = S['Suscripcion'];
export type Despacho = S['Despacho'];
type ConsultaDe<O extends keyof operations> = NonNullable<operations[O]['parameters']['query']>;

export const CANALES: readonly Canal[] = [
  'quipux',
  'otroSistema',
  'correoInstitucional',
  'papel',
  'minga',
];

const siguiente = (p: { siguiente: string | null }) => p.siguiente ?? undefined;
const primera = undefined as string | undefined;
const sinVacios = <T extends object>(o: T): T =>
  Object.fromEntries(Object.entries(o).filter(([, v]) => v !== undefined && v !== '')) as T;

export const preferencias = () =>
  queryOptions({
    queryKey: ['preferencias'],
    queryFn: () => pedir(api.GET('/api/preferencias')),
  });

export const avisosConFiltro = (filtro: { readonly soloSinLeer?: '1'; readonly q?: string }) =>
  infiniteQueryOptions({
    queryKey: ['avisos', 'pagina', filtro],
    initialPageParam: primera,
    queryFn: ({ pageParam }) =>
      pedir(
        api.GET('/api/avisos', {
          params: { query: sinVacios({ ...filtro, limite: 40, cursor: pageParam }) },
        }),
      ),
    getNextPageParam: siguiente,
  });

export interface FiltroDeEnvios {
  readonly raiz?: string | undefined;
  readonly canal?: string | undefined;
  readonly sinRecepcion?: string | undefined;
  readonly q?: string | undefined;
}

export const envios = (filtro: FiltroDeEnvios) =>
  infiniteQueryOptions({
    queryKey: ['envios', filtro],
    initialPageParam: primera,
    queryFn: ({ pageParam }) =>
      pedir(
        api.GET('/api/envios', {
          params: {
            query: sinVacios({
              ...(filtro as ConsultaDe<'listarEnvios'>),
              limite: 25,
              cursor: pageParam,
            }),
          },
        }),
      ),
    getNextPageParam: siguiente,
  });

export const actosPorNotificar = (raiz: string) =>
  queryOptions({
    queryKey: ['envios', 'actos', raiz],
    queryFn: async () =>
      (await pedir(api.GET('/api/envios/actos', { params: { query: { raiz } } }))).elementos,
  });

export const textoDeNotificacion = (raiz: string, secuencia: number) =>
  queryOptions({
    queryKey: ['envios', 'texto', raiz, secuencia],
    queryFn: () => pedir(api.GET('/api/envios/texto', { params: { query: { raiz, secuencia } } })),
  });

export const correos = (filtro: { readonly estado?: string | undefined; readonly mios?: '1' }) =>
  infiniteQueryOptions({
    queryKey: ['correos', filtro],
    initialPageParam: primera,
    queryFn: ({ pageParam }) =>
      pedir(
        api.GET('/api/correos', {
          params: {
            query: sinVacios({
              ...(filtro as ConsultaDe<'listarCorreos'>),
              limite: 25,
              cursor: pageParam,
            }),
          },
        }),
      ),
    getNextPageParam: siguiente,
  });

export const correo = (id: string) =>
  queryOptions({
    queryKey: ['correos', 'uno', id],
    queryFn: () => pedir(api.GET('/api/correos/{id}', { params: { path: { id } } })),
  });

export const resumenDeCorreo = () =>
  queryOptions({
    queryKey: ['correos', 'resumen'],
    queryFn: () => pedir(api.GET('/api/correos/resumen')),
  });

export const webhooks = () =>
  queryOptions({
    queryKey: ['webhooks'],
    queryFn: async () => (await pedir(api.GET('/api/webhooks'))).elementos,
  });

export const webhook = (id: string) =>
  queryOptions({
    queryKey: ['webhooks', id],
    queryFn: () => pedir(api.GET('/api/webhooks/{id}', { params: { path: { id } } })),
  });

export const despachos = (id: string, estado: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['webhooks', id, 'despachos', estado ?? null],
    initialPageParam: primera,
    queryFn: ({ pageParam }) =>
      pedir(
        api.GET('/api/webhooks/{id}/despachos', {
          params: {
            path: { id },
            query: sinVacios({
              limite: 25,
              estado: estado as ConsultaDe<'listarDespachos'>['estado'],
              cursor: pageParam,
            }),
          },
        }),
      ),
    getNextPageParam: siguiente,
  });

export const despacho = (id: string, despachoId: string) =>
  queryOptions({
    queryKey: ['webhooks', id, 'despachos', 'uno', despachoId],
    queryFn: () =>
      pedir(
        api.GET('/api/webhooks/{id}/despachos/{despacho}', {
          params: { path: { id, despacho: despachoId } },
        }),
      ),
  });
