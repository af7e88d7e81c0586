/** What the board asks the server. */
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, pedir } from '../api/cliente';
import type { components } from '../api/esquema';

type S = components['schemas'];
export type Tablero = S['Tablero'];
export type PasoSumado = Tablero['pasos'][number];
export type Grupo = S['GrupoDeTablero'];
export type Fila = S['FilaDeMatriz'];
export type Vista = S['VistaDeTablero'];
export type Situacion = Fila['situacion'];
export type Alerta = Fila['alertas'][number];

export interface Mirada {
  readonly f: string;
  readonly q: string;
}
export interface MiradaEnOrden extends Mirada {
  readonly orden: string;
  readonly sentido: string;
}
type Orden = 'codigo' | 'nombre' | 'vencidos' | 'actividad' | 'avance' | 'poblacion';

export const tablero = ({ f, q }: Mirada) =>
  queryOptions({
    queryKey: ['tablero', 'cifras', f, q],
    placeholderData: keepPreviousData,
    queryFn: () => pedir(api.GET('/api/tablero', { params: { query: { f, q } } })),
  });

export const matriz = ({ f, q, orden, sentido }: MiradaEnOrden) =>
  queryOptions({
    queryKey: ['tablero', 'matriz', f, q, orden, sentido],
    placeholderData: keepPreviousData,
    queryFn: () =>
      pedir(
        api.GET('/api/tablero/matriz', {
          params: { query: { f, q, orden: orden as Orden, sentido: sentido as 'asc' | 'desc' } },
        }),
      ),
  });

export const mapa = () =>
  queryOptions({
    queryKey: ['mapa-del-operador'],
    staleTime: Infinity,
    queryFn: () => pedir(api.GET('/api/tablero/mapa')),
  });

export const vistas = () =>
  queryOptions({
    queryKey: ['vistas-de-tablero'],
    queryFn: async () => (await pedir(api.GET('/api/tablero/vistas'))).elementos,
  });

export function useGuardarVista() {
  const cliente = useQueryClient();
  return useMutation({
    mutationFn: (v: { nombre: string; consulta: string; compartida: boolean }) =>
      pedir(api.POST('/api/tablero/vistas', { body: v })),
    onSuccess: () => cliente.invalidateQueries({ queryKey: ['vistas-de-tablero'] }),
  });
}

export function useBorrarVista() {
  const cliente = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      pedir(api.DELETE('/api/tablero/vistas/{id}', { params: { path: { id } } })),
    onSuccess: () => cliente.invalidateQueries({ queryKey: ['vistas-de-tablero'] }),
  });
}
