import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  Navigate,
  Outlet,
  ScrollRestoration,
  useLocation,
  useMatch,
  useMatches,
} from 'react-router';
import { alPerderSesion } from '../api/cliente';
import { sesion as consultaDeSesion } from '../api/consultas';
import { AlSalir } from '../autoguardado/al-salir';
import { useCorriente } from '../corriente/en-vivo';
import { Fallo } from '../vocabulario/fallo';
import { Huecos } from '../vocabulario/huecos';
import estilos from './armazon.module.css';
import { BarraDemo } from './barra-demo';
import { BarraInferior, BarraLateral } from './barras-de-menu';
import { BarraSuperior } from './barra-superior';
import { ConCargo } from './cargo';
import { SIN_PAGINA } from './sin-pagina';

const SesionVencida = lazy(() => import('./sesion-vencida'));

/** What surrounds every screen of an official: who they are, where they may go, what day it is for the system. */
export function Armazon() {
  const { t } = useTranslation();
  const lugar = useLocation();
  const cliente = useQueryClient();
  const { data, error, isPending, refetch } = useQuery(consultaDeSesion());
  const [vencida, ponerVencida] = useState(false);
  const avanzando = useMatch('/expedientes/:p/avanzar/:e') !== null;
  const rectificando = useMatch('/expedientes/:p/historial/:s') !== null;

  const perdida = useMatches().some((m) => m.handle === SIN_PAGINA);
  const deTarea = avanzando || rectificando;
  useCorriente(data?.cuenta.id ?? null, deTarea);

  // What is half written stays on the screen: the person enters again over it.
  useEffect(() => alPerderSesion(() => ponerVencida(true)), []);

  if (isPending) return <Cargando />;
  if (error !== null)
    return (
      <main className={estilos.solo}>
        <Fallo error={error} reintentar={() => void refetch()} />
      </main>
    );
  // Whoever follows a mistyped address is told so, and is not asked to enter first.
  if (data === null && perdida) return <Outlet />;
  if (data === null)
    return (
      <Navigate
        to={`/ingreso?ir=${encodeURIComponent(lugar.pathname + lugar.search + lugar.hash)}`}
        replace
      />
    );

  if (data.faltaSegundoFactor && lugar.pathname !== '/cuenta')
    return <Navigate to="/cuenta" replace />;

  return (
    <ConCargo sesion={data}>
      <a href="#contenido" className={estilos.salto}>
        {t('armazon.saltar')}
      </a>
      {data.demo && <BarraDemo hoy={data.hoy} />}
      <BarraSuperior sesion={data} />
      <div className={estilos.cuerpo} data-tarea={deTarea || undefined}>
        <BarraLateral />
        <main id="contenido" tabIndex={-1} className={estilos.contenido}>
          <Suspense fallback={<Huecos />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      {!deTarea && <BarraInferior sesion={data} />}
      <Suspense fallback={null}>
        {vencida && (
          <SesionVencida
            alEntrar={() => {
              ponerVencida(false);
              void cliente.invalidateQueries();
            }}
          />
        )}
      </Suspense>
      <AlSalir />
      <ScrollRestoration />
    </ConCargo>
  );
}

function Cargando() {
  return (
    <main className={estilos.solo}>
      <Huecos filas={4} />
    </main>
  );
}
