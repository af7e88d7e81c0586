import type { ComponentType } from 'react';
import { Navigate, type RouteObject } from 'react-router';
import { rutasDeAdministracion } from './administracion/secciones';
import { SIN_PAGINA } from './armazon/sin-pagina';
import type { conTextos } from './textos/idiomas';

/** Those without the frame of who has come in. */
const SUELTAS = {
  '/ingreso': () => import('./ingreso/ingreso'),
  '/activacion': () => import('./ingreso/activacion'),
  '/olvido': () => import('./ingreso/olvido'),
  '/recuperacion': () => import('./ingreso/recuperacion'),
  '/participar': () => import('./participar/proponer'),
  '/participar/aportar': () => import('./participar/aportar'),
  '/participar/propuestas': () => import('./participar/buscar'),
  '/participar/seguimiento': () => import('./participar/seguir'),
  '/participar/seguimiento/:codigo': () => import('./participar/seguir'),
  '/baja': () => import('./canales/baja'),
};

/** What only a browser can run. */
export interface EnElNavegador {
  readonly Armazon: ComponentType;
  readonly PaginaRota: ComponentType;
  readonly pantalla: typeof conTextos;
}

/** Every screen is its own piece of JavaScript: whoever opens the inbox does not download the forms. Its
 * words come at the same time. The build reads their addresses here too, without a browser. */
export const pantallas = ({ Armazon, PaginaRota, pantalla }: EnElNavegador): RouteObject[] =>
  [
    ...Object.entries(SUELTAS).map(([path, cargar]) => ({ path, lazy: pantalla(cargar) })),
    {
      path: '/',
      Component: Armazon,
      children: [
        { index: true, element: <Navigate to="/bandeja" replace /> },
        { path: 'bandeja', lazy: pantalla(() => import('./bandeja/mi-bandeja')) },
        { path: 'tablero', lazy: pantalla(() => import('./tablero/tablero'), 'tablero') },
        { path: 'seguimiento', lazy: pantalla(() => import('./seguimiento/mi-seguimiento')) },
        { path: 'buscar', lazy: pantalla(() => import('./buscar/buscar')) },
        { path: 'gobiernos', lazy: pantalla(() => import('./gobiernos/gobiernos-locales')) },
        {
          path: 'gobiernos/priorizacion',
          lazy: pantalla(() => import('./priorizacion/priorizaciones')),
        },
        {
          path: 'gobiernos/priorizacion/:id',
          lazy: pantalla(() => import('./priorizacion/priorizacion')),
        },
        { path: 'propuestas', lazy: pantalla(() => import('./propuestas/propuestas')) },
        { path: 'propuestas/digitar', lazy: pantalla(() => import('./propuestas/digitar')) },
        { path: 'propuestas/:id', lazy: pantalla(() => import('./propuestas/propuesta')) },
        {
          path: 'borradores-de-compromiso',
          lazy: pantalla(() => import('./asistente/borradores')),
        },
        {
          path: 'borradores-de-compromiso/:id',
          lazy: pantalla(() => import('./asistente/borrador')),
        },
        {
          path: 'gobiernos/:titularId',
          lazy: pantalla(() => import('./gobiernos/gobierno-local')),
        },
        {
          path: 'gobiernos/:titularId/cargos',
          lazy: pantalla(() => import('./gobiernos/cargos-del-gobierno')),
        },
        {
          path: 'expedientes/:procesoId',
          lazy: pantalla(() => import('./expediente/expediente')),
          children: [
            { index: true, lazy: pantalla(() => import('./expediente/procedimiento')) },
            {
              path: 'documentos',
              lazy: pantalla(() => import('./documentos/documentos-del-expediente')),
            },
            { path: 'plan', lazy: pantalla(() => import('./expediente/plan')) },
            {
              path: 'seguimiento',
              lazy: pantalla(() => import('./seguimiento/seguimiento-del-expediente')),
            },
            { path: 'foro', lazy: pantalla(() => import('./foro/foro-del-expediente')) },
            { path: 'sesiones', lazy: pantalla(() => import('./sesiones/organos-del-expediente')) },
            {
              path: 'notificaciones',
              lazy: pantalla(() => import('./canales/notificaciones-del-expediente')),
            },
            { path: 'historial', lazy: pantalla(() => import('./historial/historial')) },
          ],
        },
        {
          path: 'expedientes/:procesoId/documentos/:documentoId',
          lazy: pantalla(() => import('./documentos/documento')),
        },
        { path: 'inspector/:procesoId', lazy: pantalla(() => import('./inspector/inspector')) },
        { path: 'organos/:organoId', lazy: pantalla(() => import('./sesiones/organo')) },
        { path: 'sesiones/:sesionId', lazy: pantalla(() => import('./sesiones/sesion')) },
        {
          path: 'impresos/:procesoId/:clase',
          lazy: pantalla(() => import('./impresos/comprobar')),
        },
        {
          path: 'correcciones/:correccionId',
          lazy: pantalla(() => import('./historial/correccion')),
        },
        {
          path: 'expedientes/:procesoId/historial/:secuencia',
          lazy: pantalla(() => import('./historial/rectificar')),
        },
        {
          path: 'expedientes/:procesoId/avanzar/:evento',
          lazy: pantalla(() => import('./avanzar/avanzar-paso')),
        },
        {
          path: 'administracion',
          lazy: pantalla(() => import('./administracion/administracion')),
          children: rutasDeAdministracion,
        },
        { path: 'cuenta', lazy: pantalla(() => import('./mi-cuenta/mi-cuenta')) },
        { path: 'avisos', lazy: pantalla(() => import('./canales/pagina-de-avisos')) },
        { path: 'notificaciones', lazy: pantalla(() => import('./canales/notificaciones')) },
        { path: 'preferencias', lazy: pantalla(() => import('./canales/preferencias')) },
        { path: 'ayuda', lazy: pantalla(() => import('./ayuda/ayuda')) },
        {
          path: '*',
          handle: SIN_PAGINA,
          lazy: pantalla(() => import('./armazon/no-encontrada')),
        },
      ],
    },
  ].map((ruta) => ({ ...ruta, ErrorBoundary: PaginaRota, HydrateFallback: () => null }));
