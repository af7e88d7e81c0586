/** What the screens of bodies and sessions ask the server. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, pedir } from '../api/cliente';
import type { components } from '../api/esquema';

type S = components['schemas'];
export type ResumenDeOrgano = S['ResumenDeOrgano'];
export type Organo = S['Organo'];
export type Representacion = S['Representacion'];
export type Sesion = S['SesionDeOrgano'];
export type Punto = S['PuntoDelOrdenDelDia'];
export type ResumenDeSesion = S['ResumenDeSesion'];
export type Anticipacion = S['AnticipacionDeConvocatoria'];

// Under the process, so that what is recorded in it makes them be asked again.
export const organos = (titular: string) =>
  queryOptions({
    queryKey: ['organos', titular],
    queryFn: () =>
      pedir(api.GET('/api/titulares/{id}/organos', { params: { path: { id: titular } } })),
  });
export const organo = (id: string) =>
  queryOptions({
    queryKey: ['proceso', id, 'organo'],
    queryFn: () => pedir(api.GET('/api/organos/{id}', { params: { path: { id } } })),
  });
export const sesiones = (organoId: string) =>
  infiniteQueryOptions({
    queryKey: ['proceso', organoId, 'sesiones'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      pedir(
        api.GET('/api/organos/{id}/sesiones', {
          params: {
            path: { id: organoId },
            query: { limite: 20, ...(pageParam === undefined ? {} : { cursor: pageParam }) },
          },
        }),
      ),
    getNextPageParam: (p) => p.siguiente ?? undefined,
  });
/** The sessions held by every body of a titular, each with its body, newest first: few, as they meet by the quarter. */
export const sesionesCelebradas = (titular: string) =>
  queryOptions({
    queryKey: ['organos', titular, 'celebradas'],
    staleTime: 0,
    queryFn: async () => {
      const { elementos } = await pedir(
        api.GET('/api/titulares/{id}/organos', { params: { path: { id: titular } } }),
      );
      const suyas = await Promise.all(
        elementos.map(async (o) =>
          (await todasLasDe(o.id)).map((s) => ({ ...s, deQue: o.nombre })),
        ),
      );
      return {
        organos: elementos,
        sesiones: suyas
          .flat()
          .filter((s) => s.celebrada)
          .sort((a, b) => (b.fecha ?? '').localeCompare(a.fecha ?? '') || b.ordinal - a.ordinal),
      };
    },
  });
async function todasLasDe(organoId: string): Promise<readonly ResumenDeSesion[]> {
  const leidas: ResumenDeSesion[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const hoja: S['SesionesDeOrgano'] = await pedir(
      api.GET('/api/organos/{id}/sesiones', {
        params: {
          path: { id: organoId },
          query: { limite: 100, ...(cursor === '' ? {} : { cursor }) },
        },
      }),
    );
    leidas.push(...hoja.elementos);
    cursor = hoja.siguiente;
  }
  return leidas;
}
export const sesion = (id: string) =>
  queryOptions({
    queryKey: ['proceso', id, 'sesion'],
    queryFn: () => pedir(api.GET('/api/sesiones-de-organo/{id}', { params: { path: { id } } })),
  });
export const anticipacion = (
  organoId: string,
  notificada: string,
  fecha: string,
  tipo: Sesion['tipo'] | 'segunda',
) =>
  queryOptions({
    queryKey: ['proceso', organoId, 'anticipacion', notificada, fecha, tipo],
    enabled: notificada.length === 10 && fecha.length === 10,
    queryFn: () =>
      pedir(
        api.GET('/api/organos/{id}/anticipacion', {
          params: { path: { id: organoId }, query: { notificada, fecha, tipo } },
        }),
      ),
  });
export const comprobacion = (
  id: string,
  clase: string,
  { huella, informe }: { readonly huella: string; readonly informe: string | null },
) =>
  queryOptions({
    queryKey: ['proceso', id, 'impreso', clase, informe, huella],
    retry: false,
    queryFn: () =>
      pedir(
        api.GET('/api/procesos/{id}/documentos-producidos/{clase}/comprobacion', {
          params: {
            path: { id, clase: clase as 'acta' },
            query: {
              ...(huella === '' ? {} : { huella }),
              ...(informe === null ? {} : { informe: Number(informe) }),
            },
          },
        }),
      ),
  });

/** Where a produced document is downloaded from. */
export const direccionDeImpreso = (
  procesoId: string,
  clase: string,
  formato: 'pdf' | 'docx' | 'txt',
  informe: string | null = null,
): string =>
  `/api/procesos/${procesoId}/documentos-producidos/${clase}?formato=${formato}${informe === null ? '' : `&informe=${encodeURIComponent(informe)}`}`;
