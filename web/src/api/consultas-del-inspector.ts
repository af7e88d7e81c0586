/** What the inspector asks the server. */
import { queryOptions } from '@tanstack/react-query';
import { api, pedir } from './cliente';
import type { LineaDeInspector } from './modelo';

export const dibujo = (id: string) =>
  queryOptions({
    queryKey: ['dibujo', id],
    staleTime: Infinity,
    queryFn: () =>
      pedir(api.GET('/api/inspector/procedimientos/{id}', { params: { path: { id } } })),
  });

/** A line that was written stays as it was; only «now» becomes old. */
export const momento = (id: string, linea: number | null) =>
  queryOptions({
    queryKey: linea === null ? ['proceso', id, 'momento'] : ['inspector', id, 'momento', linea],
    staleTime: linea === null ? 0 : 600_000,
    queryFn: () =>
      pedir(
        api.GET('/api/inspector/procesos/{id}/momento', {
          params: { path: { id }, query: linea === null ? {} : { linea } },
        }),
      ),
  });

/** What could be done then, to be tried on a copy. */
export const ofertasEn = (raizId: string, id: string, linea: number | null) =>
  queryOptions({
    queryKey:
      linea === null
        ? ['proceso', raizId, 'ofertas', id]
        : ['inspector', raizId, 'ofertas', id, linea],
    staleTime: linea === null ? 0 : 600_000,
    queryFn: () =>
      pedir(
        api.GET('/api/inspector/procesos/{id}/ofertas', {
          params: { path: { id }, query: linea === null ? {} : { linea } },
        }),
      ),
  });

/** All of them: in the pages the server gives. */
export const lineasDe = (id: string) =>
  queryOptions({
    queryKey: ['proceso', id, 'lineas'],
    queryFn: async () => {
      const todas: LineaDeInspector[] = [];
      for (let cursor: string | undefined; ;) {
        const pagina = await pedir(
          api.GET('/api/inspector/procesos/{id}/lineas', {
            params: { path: { id }, query: cursor === undefined ? {} : { cursor } },
          }),
        );
        todas.push(...pagina.elementos);
        if (pagina.siguiente === null) return todas;
        cursor = pagina.siguiente;
      }
    },
  });
