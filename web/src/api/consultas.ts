/** What the screens ask the server, each with the name under which it is remembered. */
import {
  infiniteQueryOptions,
  queryOptions,
  type QueryClient,
  useQuery,
} from '@tanstack/react-query';
import { api, pedir, recordarCsrf } from './cliente';
import type {
  ConsultaDe,
  FiltroBandeja,
  FiltroBusqueda,
  FiltroDocumentos,
  FiltroTitulares,
  Sesion,
} from './modelo';
import { ErrorDeApi } from './problema';

const MINUTO = 60_000;

/** Null: nobody has entered. */
export const sesion = () =>
  queryOptions({
    queryKey: ['sesion'],
    staleTime: Infinity,
    retry: 1,
    queryFn: async (): Promise<Sesion | null> => {
      try {
        const s = await pedir(api.GET('/api/sesion'));
        recordarCsrf(s.csrf);
        return s;
      } catch (error) {
        if (error instanceof ErrorDeApi && error.estado === 401) return null;
        throw error;
      }
    },
  });

/** Who one may enter as in the demonstration. Anywhere else nobody is offered (404) and the form is plain. */
export const cuentasDeDemo = () =>
  queryOptions({
    queryKey: ['sesion', 'demo'],
    staleTime: Infinity,
    retry: false,
    queryFn: async () => {
      try {
        return (await pedir(api.GET('/api/sesion/demo'))).elementos;
      } catch {
        return [];
      }
    },
  });

const sinVacios = <T extends object>(o: T): T =>
  Object.fromEntries(Object.entries(o).filter(([, v]) => v !== undefined && v !== '')) as T;

export const titulares = (filtro: FiltroTitulares, limite = 25) =>
  infiniteQueryOptions({
    queryKey: ['titulares', filtro, limite],
    staleTime: MINUTO,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      pedir(
        api.GET('/api/titulares', {
          params: {
            query: sinVacios({
              ...(filtro as ConsultaDe<'listarTitulares'>),
              limite,
              cursor: pageParam,
            }),
          },
        }),
      ),
    getNextPageParam: (p) => p.siguiente ?? undefined,
  });

export const titular = (id: string) =>
  queryOptions({
    queryKey: ['titular', id],
    staleTime: MINUTO,
    queryFn: () => pedir(api.GET('/api/titulares/{id}', { params: { path: { id } } })),
  });

export const situacion = (id: string, plan?: string) =>
  queryOptions({
    queryKey: ['proceso', id, 'situacion', plan ?? null],
    queryFn: () =>
      pedir(
        api.GET('/api/procesos/{id}', {
          params: { path: { id }, query: plan === undefined ? {} : { plan } },
        }),
      ),
    // Another plan of the same process is drawn over the one before it, without a blank in between.
    placeholderData: (previa, consulta) => (consulta?.queryKey[1] === id ? previa : undefined),
  });

/** Whom the act that designates the POCL names: asked for while the directory has nobody. */
export const poclDesignado = (id: string) =>
  queryOptions({
    queryKey: ['proceso', id, 'pocl-designado'],
    queryFn: () =>
      pedir(api.GET('/api/procesos/{id}/pocl-designado', { params: { path: { id } } })),
  });

/**
 * Where a process is on its diagram: the root's own, or that of a child of it. `linea`: as it was after that line of the
 * journal, which stays as it was.
 */
export const tokens = (raizId: string, id: string, linea: number | null = null) =>
  queryOptions({
    queryKey:
      linea === null
        ? ['proceso', raizId, 'tokens', id]
        : ['inspector', raizId, 'tokens', id, linea],
    staleTime: linea === null ? 0 : 600_000,
    queryFn: () =>
      pedir(
        api.GET('/api/procesos/{id}/tokens', {
          params: { path: { id }, query: linea === null ? {} : { linea } },
        }),
      ),
  });

export const bitacora = (id: string, limite = 25) =>
  infiniteQueryOptions({
    queryKey: ['proceso', id, 'bitacora', limite],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      pedir(
        api.GET('/api/procesos/{id}/bitacora', {
          params: {
            path: { id },
            query: sinVacios({ orden: 'desc' as const, limite, cursor: pageParam }),
          },
        }),
      ),
    getNextPageParam: (p) => p.siguiente ?? undefined,
  });

const MAXIMO_DE_PAGINAS = 10;

/** The lines of its journal, the newest first: of what it already says, to begin from. The oldest of a very long one stay out. */
export async function ultimasLineas(id: string) {
  const lineas = [];
  let cursor: string | undefined;
  for (let n = 0; n < MAXIMO_DE_PAGINAS; n++) {
    const p = await pedir(
      api.GET('/api/procesos/{id}/bitacora', {
        params: { path: { id }, query: sinVacios({ orden: 'desc' as const, limite: 100, cursor }) },
      }),
    );
    lineas.push(...p.elementos);
    if (p.siguiente === null) break;
    cursor = p.siguiente;
  }
  return lineas;
}

export const bandeja = (filtro: FiltroBandeja, limite = 25) =>
  infiniteQueryOptions({
    queryKey: ['bandeja', filtro, limite],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      pedir(
        api.GET('/api/bandeja', {
          params: { query: sinVacios({ ...filtro, limite, cursor: pageParam }) },
        }),
      ),
    getNextPageParam: (p) => p.siguiente ?? undefined,
  });

/** With a kind it is paged; without, the first of each. */
export const busqueda = (filtro: FiltroBusqueda, limite?: number) =>
  infiniteQueryOptions({
    queryKey: ['busqueda', filtro, limite ?? null],
    staleTime: MINUTO,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      pedir(
        api.GET('/api/busqueda', {
          params: {
            query: sinVacios({
              ...(filtro as ConsultaDe<'buscar'>),
              limite: limite ?? (filtro.clase === undefined ? 5 : 25),
              cursor: pageParam,
            }),
          },
        }),
      ),
    getNextPageParam: (p) =>
      filtro.clase === undefined ? undefined : (p.grupos[0]?.siguiente ?? undefined),
  });

export const candidatosDeTarea = (procesoId: string, evento: string) =>
  queryOptions({
    queryKey: ['candidatos', procesoId, evento],
    queryFn: async () =>
      (
        await pedir(
          api.GET('/api/bandeja/tareas/{procesoId}/{evento}/candidatos', {
            params: { path: { procesoId, evento } },
          }),
        )
      ).elementos,
  });

export const sustituciones = () =>
  queryOptions({
    queryKey: ['sustituciones'],
    staleTime: MINUTO,
    queryFn: () => pedir(api.GET('/api/sustituciones')),
  });

export const candidatosParaSustituir = (desde: string, hasta: string) =>
  queryOptions({
    queryKey: ['sustituciones', 'candidatos', desde, hasta],
    queryFn: async () =>
      (
        await pedir(
          api.GET('/api/sustituciones/candidatos', { params: { query: { desde, hasta } } }),
        )
      ).elementos,
  });

export const borradores = () =>
  queryOptions({
    queryKey: ['borradores'],
    queryFn: async () => (await pedir(api.GET('/api/borradores'))).elementos,
  });

export const avisos = () =>
  infiniteQueryOptions({
    queryKey: ['avisos'],
    staleTime: MINUTO,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      pedir(
        api.GET('/api/avisos', { params: { query: sinVacios({ limite: 20, cursor: pageParam }) } }),
      ),
    getNextPageParam: (p) => p.siguiente ?? undefined,
  });

export const documentos = (filtro: FiltroDocumentos, limite = 25) =>
  infiniteQueryOptions({
    queryKey: ['documentos', filtro, limite],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      pedir(
        api.GET('/api/documentos', {
          params: {
            query: sinVacios({
              ...(filtro as ConsultaDe<'listarDocumentos'>),
              limite,
              cursor: pageParam,
            }),
          },
        }),
      ),
    getNextPageParam: (p) => p.siguiente ?? undefined,
  });

export const documento = (id: string) =>
  queryOptions({
    queryKey: ['documento', id],
    staleTime: MINUTO,
    queryFn: () => pedir(api.GET('/api/documentos/{id}', { params: { path: { id } } })),
  });

/** «Así lo verá la ciudadanía»: of the original, or of its public version. */
export const comoSeVera = (id: string, publica: boolean) =>
  queryOptions({
    queryKey: ['documento', id, 'ciudadania', publica],
    queryFn: () =>
      pedir(
        api.GET('/api/documentos/{id}/ciudadania', {
          params: { path: { id }, query: publica ? { publica: 0 } : {} },
        }),
      ),
  });

export const tablaDeVisibilidad = () =>
  queryOptions({
    queryKey: ['visibilidad'],
    queryFn: () => pedir(api.GET('/api/visibilidad')),
  });

export const correcciones = (vista: 'porAprobar' | 'mias', limite = 25) =>
  infiniteQueryOptions({
    queryKey: ['correcciones', vista, limite],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      pedir(
        api.GET('/api/correcciones', {
          params: { query: sinVacios({ vista, limite, cursor: pageParam }) },
        }),
      ),
    getNextPageParam: (p) => p.siguiente ?? undefined,
  });

export const correccion = (id: string) =>
  queryOptions({
    queryKey: ['correcciones', id],
    queryFn: () => pedir(api.GET('/api/correcciones/{id}', { params: { path: { id } } })),
  });

export const correccionesDeProceso = (id: string) =>
  queryOptions({
    queryKey: ['proceso', id, 'correcciones'],
    queryFn: async () =>
      (await pedir(api.GET('/api/procesos/{id}/correcciones', { params: { path: { id } } })))
        .elementos,
  });

export const catalogos = () =>
  queryOptions({
    queryKey: ['catalogos'],
    staleTime: Infinity,
    queryFn: () => pedir(api.GET('/api/catalogos')),
  });

export const useSesion = (): Sesion | null => useQuery(sesion()).data ?? null;

/** After anything changed a process: what depends on it is asked again when next shown. */
export function olvidarProceso(cliente: QueryClient, ids: readonly string[]): void {
  for (const id of new Set(ids)) void cliente.invalidateQueries({ queryKey: ['proceso', id] });
  for (const clave of ['bandeja', 'borradores', 'titulares', 'titular', 'documentos', 'avisos'])
    void cliente.invalidateQueries({ queryKey: [clave] });
}
