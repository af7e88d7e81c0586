import { UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import {
  IconBuildingBank,
  IconBuildingCommunity,
  IconBulb,
  IconDots,
  IconHelp,
  IconInbox,
  IconLayoutGrid,
  IconMessageQuestion,
  IconSearch,
  IconSettings,
} from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { seccionesDe } from '../administracion/secciones';
import { bandeja, titular } from '../api/consultas';
import type { Sesion } from '../api/modelo';
import { cifra } from '../formato/numeros';
import estilos from './barras-de-menu.module.css';
import { llevaPropuestas, miraElTablero, miraTodos, sigueProcesos, useCargo } from './cargo';

const Buscador = lazy(() => import('./buscador'));
const CajonDeCuenta = lazy(() => import('./cajon-de-cuenta'));

interface Entrada {
  readonly a: string;
  readonly texto: string;
  readonly icono: ReactNode;
  readonly cuenta?: number;
}

function useEntradas(): Entrada[] {
  const { t } = useTranslation();
  const { cargo, cargos } = useCargo();
  const conteos = useInfiniteQuery(bandeja({ vista: 'paraMi' }, 1)).data?.pages[0]?.conteos;
  const propio = cargo?.titular ?? null;
  const mio = useQuery({ ...titular(propio?.id ?? ''), enabled: propio !== null }).data;
  const local = !miraTodos(cargo) && propio !== null;
  return [
    {
      a: '/bandeja',
      texto: t('menu.bandeja'),
      icono: <IconInbox size={18} stroke={1.5} />,
      cuenta: conteos?.paraMi,
    },
    local
      ? {
          a:
            mio?.proceso === null || mio?.proceso === undefined
              ? `/gobiernos/${propio.id}`
              : `/expedientes/${mio.proceso.id}`,
          texto: t('menu.miGobierno'),
          icono: <IconBuildingBank size={18} stroke={1.5} />,
        }
      : {
          a: '/gobiernos',
          texto: t('menu.gobiernos'),
          icono: <IconBuildingCommunity size={18} stroke={1.5} />,
        },
    ...(miraElTablero(cargos)
      ? [
          {
            a: '/tablero',
            texto: t('menu.tablero'),
            icono: <IconLayoutGrid size={18} stroke={1.5} />,
          },
        ]
      : []),
    ...(sigueProcesos(cargos)
      ? [
          {
            a: '/seguimiento',
            texto: t('menu.seguimiento'),
            icono: <IconMessageQuestion size={18} stroke={1.5} />,
          },
        ]
      : []),
    ...(llevaPropuestas(cargos)
      ? [
          {
            a: '/propuestas',
            texto: t('menu.propuestas'),
            icono: <IconBulb size={18} stroke={1.5} />,
          },
        ]
      : []),
  ];
}

const conCuenta = (n: number | undefined): string | null =>
  n === undefined || n === 0 ? null : cifra(n);

export function BarraLateral() {
  const { t } = useTranslation();
  const entradas = useEntradas();
  const administra = seccionesDe(useCargo().cargos).length > 0;
  return (
    <nav className={`${estilos.lateral} no-imprimir`} aria-label={t('menu.principal')}>
      <ul>
        {entradas.map((e) => (
          <li key={e.a}>
            <Enlace entrada={e} />
          </li>
        ))}
      </ul>
      <ul className={estilos.abajo}>
        {administra && (
          <li>
            <Enlace
              entrada={{
                a: '/administracion',
                texto: t('menu.administracion'),
                icono: <IconSettings size={18} stroke={1.5} />,
              }}
            />
          </li>
        )}
        <li>
          <Enlace
            entrada={{
              a: '/ayuda',
              texto: t('menu.ayuda'),
              icono: <IconHelp size={18} stroke={1.5} />,
            }}
          />
        </li>
      </ul>
    </nav>
  );
}

function Enlace({ entrada }: { entrada: Entrada }) {
  return (
    <NavLink to={entrada.a} className={estilos.enlace} title={entrada.texto}>
      <span aria-hidden="true" className={estilos.icono}>
        {entrada.icono}
      </span>
      <span className={estilos.palabra}>{entrada.texto}</span>
      {conCuenta(entrada.cuenta) !== null && (
        <span className={estilos.cuenta}>{conCuenta(entrada.cuenta)}</span>
      )}
    </NavLink>
  );
}

/** The same on a phone, at the bottom, with what the top bar has no room for. */
export function BarraInferior({ sesion }: { sesion: Sesion }) {
  const { t } = useTranslation();
  const entradas = useEntradas();
  const [buscando, buscar] = useDisclosure(false);
  const [mas, abrirMas] = useDisclosure(false);
  const cortos: Record<string, string> = {
    '/bandeja': t('menu.bandejaCorto'),
    '/seguimiento': t('menu.seguimiento'),
    '/tablero': t('menu.tableroCorto'),
  };
  return (
    <nav className={`${estilos.inferior} no-imprimir`} aria-label={t('menu.principalMovil')}>
      {entradas.slice(0, 3).map((e) => (
        <NavLink key={e.a} to={e.a} className={estilos.boton}>
          <span aria-hidden="true">{e.icono}</span>
          <span>{cortos[e.a] ?? t('menu.gadCorto')}</span>
        </NavLink>
      ))}
      <UnstyledButton className={estilos.boton} onClick={buscar.open}>
        <IconSearch size={18} stroke={1.5} aria-hidden="true" />
        <span>{t('menu.buscarCorto')}</span>
      </UnstyledButton>
      {/* Five fit under a thumb: beyond that, help is in «Más». */}
      {entradas.length < 3 && (
        <NavLink to="/ayuda" className={estilos.boton}>
          <IconHelp size={18} stroke={1.5} aria-hidden="true" />
          <span>{t('menu.ayuda')}</span>
        </NavLink>
      )}
      <UnstyledButton className={estilos.boton} onClick={abrirMas.open}>
        <IconDots size={18} stroke={1.5} aria-hidden="true" />
        <span>{t('menu.mas')}</span>
      </UnstyledButton>
      <Suspense fallback={null}>
        {buscando && <Buscador alCerrar={buscar.close} />}
        {mas && <CajonDeCuenta sesion={sesion} alCerrar={abrirMas.close} />}
      </Suspense>
    </nav>
  );
}
