/** What the public pages ask the server: nobody signs in here. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { solveChallenge } from 'altcha-lib';
import { api, pedir } from '../api/cliente';
import type { components } from '../api/esquema';

type S = components['schemas'];
export type Acuse = S['AcuseDePropuesta'];
export type PropuestaPublica = S['PropuestaPublica'];
export type ArchivoEnviado = S['SeguimientoDePropuesta']['archivos'][number];

export const recepciones = () =>
  queryOptions({
    queryKey: ['participar', 'recepciones'],
    queryFn: () => pedir(api.GET('/api/publico/v1/recepciones', { params: { query: {} } })),
  });

export type Consentimiento = S['Consentimiento'];

/** Each language is a version of its own: another language is another text to accept. */
export const consentimiento = (de: string | undefined) => {
  const idioma = de === 'en' ? 'en' : 'es';
  return queryOptions({
    queryKey: ['participar', 'consentimiento', idioma],
    queryFn: () =>
      pedir(
        api.GET('/api/publico/v1/propuestas/consentimiento', { params: { query: { idioma } } }),
      ),
    staleTime: Infinity,
  });
};

/** What may be written about; it fails when nothing is asked about it now. */
export const destino = (id: string) =>
  queryOptions({
    queryKey: ['participar', 'destino', id],
    queryFn: () =>
      pedir(api.GET('/api/publico/v1/aportes/destinos/{id}', { params: { path: { id } } })),
    retry: false,
  });

/** Who it is and the code of its page; null: there is no such government. */
export const gobiernoPublico = (gobierno: string) =>
  queryOptions({
    queryKey: ['participar', 'gobierno', gobierno],
    queryFn: async () =>
      (await pedir(api.GET('/api/publico/v1/gobiernos', { params: { query: { gobierno } } })))
        .elementos[0] ?? null,
    staleTime: Infinity,
  });

interface FiltroPublico {
  readonly q?: string | undefined;
  readonly titular?: string | undefined;
  readonly eje?: string | undefined;
}
export const propuestasPublicas = (filtro: FiltroPublico) =>
  infiniteQueryOptions({
    queryKey: ['participar', 'propuestas', filtro],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      pedir(
        api.GET('/api/publico/v1/propuestas', {
          params: {
            query: {
              limite: 20,
              ...(filtro.q === undefined ? {} : { q: filtro.q }),
              ...(filtro.titular === undefined ? {} : { titular: filtro.titular }),
              ...(filtro.eje === undefined ? {} : { eje: filtro.eje as 'social' }),
              ...(pageParam === undefined ? {} : { cursor: pageParam }),
            },
          },
        }),
      ),
    getNextPageParam: (p) => p.siguiente ?? undefined,
  });

export const seguimiento = (codigo: string) =>
  queryOptions({
    queryKey: ['participar', 'seguimiento', codigo],
    queryFn: () =>
      pedir(api.GET('/api/publico/v1/seguimiento/{codigo}', { params: { path: { codigo } } })),
    retry: false,
  });

/** A proof of work, asked for and solved by this browser: nobody else is told. */
export async function resolverReto() {
  const { maxnumber, ...reto } = await pedir(api.GET('/api/publico/v1/propuestas/reto'));
  const { promise } = solveChallenge(reto.challenge, reto.salt, reto.algorithm, maxnumber);
  const hallado = await promise;
  return { ...reto, algorithm: reto.algorithm as 'SHA-256', number: hallado?.number ?? 0 };
}
