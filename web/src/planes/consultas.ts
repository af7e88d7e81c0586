/** What the screen of plans asks the server. */
import { queryOptions } from '@tanstack/react-query';
import { api, pedir } from '../api/cliente';
import type { components } from '../api/esquema';

type S = components['schemas'];
export type Plan = S['Plan'];
export type Compromiso = S['CompromisoDePlan'];
export type Hito = Compromiso['hitos'][number];
export type Version = Compromiso['rutas'][number];
export type Indicador = Compromiso['indicadores'][number];
export type Informe = Compromiso['informes'][number];
export type Hallazgo = S['HallazgoDePlan'];
export type Evaluacion = S['EvaluacionDePlan'];

export const planLeido = (id: string) =>
  queryOptions({
    queryKey: ['planes', id],
    queryFn: () => pedir(api.GET('/api/planes/{id}', { params: { path: { id } } })),
  });
