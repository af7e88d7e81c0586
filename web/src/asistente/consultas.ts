/** What the screens of the drafts of commitments ask the server. */
import { infiniteQueryOptions, queryOptions, useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { api, pedir } from '../api/cliente';
import type { components } from '../api/esquema';
import { leerBorrador } from '../avanzar/borrador';

type S = components['schemas'];
export type BorradorDeCompromiso = S['BorradorDeCompromiso'];
export type Ficha = BorradorDeCompromiso['ficha'];
export type Hito = Ficha['hitos'][number];
export type Regla = BorradorDeCompromiso['revision'][number];
export type Redactable = BorradorDeCompromiso['confirmados'][number];
type Origen = Parameters<typeof abrir>[0];

export const RUTA = '/borradores-de-compromiso';

export const borradores = (filtro: { readonly plan?: string; readonly propuesta?: string }) =>
  infiniteQueryOptions({
    queryKey: ['borradores-de-compromiso', filtro],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      pedir(
        api.GET('/api/borradores-de-compromiso', {
          params: {
            query: {
              limite: 25,
              ...filtro,
              ...(pageParam === undefined ? {} : { cursor: pageParam }),
            },
          },
        }),
      ),
    getNextPageParam: (p) => p.siguiente ?? undefined,
  });

export const borrador = (id: string) =>
  queryOptions({
    queryKey: ['borrador-de-compromiso', id],
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    queryFn: () =>
      pedir(api.GET('/api/borradores-de-compromiso/{id}', { params: { path: { id } } })),
  });

export const parecidos = (id: string, version: number) =>
  queryOptions({
    queryKey: ['compromisos-parecidos', id, version],
    queryFn: () =>
      pedir(api.GET('/api/borradores-de-compromiso/{id}/parecidos', { params: { path: { id } } })),
  });

const abrir = (
  origen: { propuestas: string[] } | { plan: string } | { compromiso: string },
): Promise<BorradorDeCompromiso> =>
  pedir(api.POST('/api/borradores-de-compromiso', { body: origen }));

/** Begins a draft and goes to it. */
export function useAbrirBorrador() {
  const ir = useNavigate();
  return useMutation({
    mutationFn: (origen: Origen) => abrir(origen),
    onSuccess: (b) => void ir(`${RUTA}/${b.id}`),
  });
}

export const sugerir = (id: string, campos: Redactable[]) =>
  pedir(
    api.POST('/api/borradores-de-compromiso/{id}/sugerencias', {
      params: { path: { id } },
      body: { campos },
    }),
  );

/** Puts the draft in the ordinary form of the act, where a person reviews it and signs; gives the address of that form. */
export async function pasar(id: string): Promise<string> {
  const pase = await pedir(
    api.POST('/api/borradores-de-compromiso/{id}/pase', { params: { path: { id } } }),
  );
  const path = { procesoId: pase.procesoId, evento: pase.evento };
  const guardado = await leerBorrador(path);
  await pedir(
    api.PUT('/api/borradores/{procesoId}/{evento}', {
      params: { path },
      body: { cuerpo: { datos: pase.datos }, version: guardado?.version ?? 0 },
    }),
  );
  return `/expedientes/${pase.raizId}/avanzar/${pase.evento}?proceso=${pase.procesoId}`;
}
