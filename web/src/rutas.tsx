import { createBrowserRouter, Navigate } from 'react-router';
import { rutasDeAdministracion } from './administracion/secciones';
import { Armazon } from './armazon/armazon';
import { PaginaRota } from './armazon/pagina-rota';

const PUBLICAS = {
  '/participar': () => import('./participar/proponer'),
  '/participar/seguimiento': () => import('./participar/seguir'),
  '/participar/propuestas': () => import('./participar/buscar'),
};

/** Every screen is its own piece of JavaScript: whoever opens the inbox does not download the forms. */
export const rutas = createBrowserRouter([
  {
    path: '/ingreso',
    lazy: () => import('./ingreso/ingreso'),
    ErrorBoundary: PaginaRota,
    HydrateFallback: () => null,
  },
  {
    path: '/activacion',
    lazy: () => import('./ingreso/activacion'),
    ErrorBoundary: PaginaRota,
    HydrateFallback: () => null,
  },
  {
    path: '/olvido',
    lazy: () => import('./ingreso/olvido'),
    ErrorBoundary: PaginaRota,
    HydrateFallback: () => null,
  },
  {
    path: '/recuperacion',
    lazy: () => import('./ingreso/recuperacion'),
    ErrorBoundary: PaginaRota,
    HydrateFallback: () => null,
  },
  ...(['/participar', '/participar/seguimiento', '/participar/propuestas'] as const).map(
    (path) => ({
      path,
      lazy: PUBLICAS[path],
      ErrorBoundary: PaginaRota,
      HydrateFallback: () => null,
    }),
  ),
  {
    path: '/participar/seguimiento/:codigo',
    lazy: () => import('./participar/seguir'),
    ErrorBoundary: PaginaRota,
    HydrateFallback: () => null,
  },
  {
    path: '/baja',
    lazy: () => import('./canales/baja'),
    ErrorBoundary: PaginaRota,
    HydrateFallback: () => null,
  },
  {
    path: '/',
    Component: Armazon,
    ErrorBoundary: PaginaRota,
    HydrateFallback: () => null,
    children: [
      { index: true, element: <Navigate to="/bandeja" replace /> },
      { path: 'bandeja', lazy: () => import('./bandeja/mi-bandeja') },
      { path: 'tablero', lazy: () => import('./tablero/tablero') },
      { path: 'seguimiento', lazy: () => import('./seguimiento/mi-seguimiento') },
      { path: 'buscar', lazy: () => import('./buscar/buscar') },
      { path: 'gobiernos', lazy: () => import('./gobiernos/gobiernos-locales') },
      {
        path: 'gobiernos/priorizacion',
        lazy: () => import('./priorizacion/priorizaciones'),
      },
      {
        path: 'gobiernos/priorizacion/:id',
        lazy: () => import('./priorizacion/priorizacion'),
      },
      { path: 'propuestas', lazy: () => import('./propuestas/propuestas') },
      { path: 'propuestas/digitar', lazy: () => import('./propuestas/digitar') },
      { path: 'propuestas/:id', lazy: () => import('./propuestas/propuesta') },
      { path: 'gobiernos/:titularId', lazy: () => import('./gobiernos/gobierno-local') },
      {
        path: 'gobiernos/:titularId/cargos',
        lazy: () => import('./gobiernos/cargos-del-gobierno'),
      },
      {
        path: 'expedientes/:procesoId',
        lazy: () => import('./expediente/expediente'),
        children: [
          { index: true, lazy: () => import('./expediente/procedimiento') },
          { path: 'documentos', lazy: () => import('./documentos/documentos-del-expediente') },
          { path: 'plan', lazy: () => import('./expediente/plan') },
          {
            path: 'seguimiento',
            lazy: () => import('./seguimiento/seguimiento-del-expediente'),
          },
          { path: 'foro', lazy: () => import('./foro/foro-del-expediente') },
          { path: 'sesiones', lazy: () => import('./sesiones/organos-del-expediente') },
          {
            path: 'notificaciones',
            lazy: () => import('./canales/notificaciones-del-expediente'),
          },
          { path: 'historial', lazy: () => import('./historial/historial') },
        ],
      },
      {
        path: 'expedientes/:procesoId/documentos/:documentoId',
        lazy: () => import('./documentos/documento'),
      },
      { path: 'inspector/:procesoId', lazy: () => import('./inspector/inspector') },
      { path: 'organos/:organoId', lazy: () => import('./sesiones/organo') },
      { path: 'sesiones/:sesionId', lazy: () => import('./sesiones/sesion') },
      { path: 'impresos/:procesoId/:clase', lazy: () => import('./impresos/comprobar') },
      { path: 'correcciones/:correccionId', lazy: () => import('./historial/correccion') },
      {
        path: 'expedientes/:procesoId/historial/:secuencia',
        lazy: () => import('./historial/rectificar'),
      },
      {
        path: 'expedientes/:procesoId/avanzar/:evento',
        lazy: () => import('./avanzar/avanzar-paso'),
      },
      {
        path: 'administracion',
        lazy: () => import('./administracion/administracion'),
        children: rutasDeAdministracion,
      },
      { path: 'cuenta', lazy: () => import('./mi-cuenta/mi-cuenta') },
      { path: 'avisos', lazy: () => import('./canales/pagina-de-avisos') },
      { path: 'notificaciones', lazy: () => import('./canales/notificaciones') },
      { path: 'preferencias', lazy: () => import('./canales/preferencias') },
      { path: 'ayuda', lazy: () => import('./ayuda/ayuda') },
      { path: '*', lazy: () => import('./armazon/no-encontrada') },
    ],
  },
]);
