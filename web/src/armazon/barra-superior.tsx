import { ActionIcon, Kbd, UnstyledButton } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { IconHelp, IconSearch } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { avisos } from '../api/consultas';
import type { Sesion } from '../api/modelo';
import estilos from './barra-superior.module.css';
import { BotonDeCuenta } from './boton-de-cuenta';
import { Campana } from './campana';
import { Marca } from './marca';

const Buscador = lazy(() => import('./buscador'));
// What they unfold comes after the bar is painted; who presses before finds it open when it comes.
const Avisos = lazy(() => import('./avisos'));
const MenuDeCuenta = lazy(() => import('./menu-de-cuenta'));

export function BarraSuperior({ sesion }: { sesion: Sesion }) {
  const { t } = useTranslation();
  const [buscando, { open, close }] = useDisclosure(false);
  const [cuenta, deCuenta] = useDisclosure(false);
  useHotkeys([['mod+K', open]], []);
  return (
    <header className={`${estilos.barra} no-imprimir`}>
      <Link to="/bandeja" className={estilos.marca}>
        <Marca />
        <span className={estilos.nombre}>
          Minga<span className="solo-lector">, {t('armazon.inicio')}</span>
        </span>
        <span className={estilos.lema}>{t('armazon.lema')}</span>
      </Link>
      <UnstyledButton className={estilos.buscar} onClick={open}>
        <IconSearch size={16} stroke={1.5} aria-hidden="true" />
        <span className={estilos.textoBuscar}>{t('buscar.lugar')}</span>
        <Kbd size="xs" className={estilos.tecla}>
          Ctrl K
        </Kbd>
      </UnstyledButton>
      <div className={estilos.derecha}>
        <BotonDeAvisos />
        <ActionIcon
          component={Link}
          to="/ayuda"
          variant="subtle"
          color="gray"
          size={36}
          aria-label={t('menu.ayuda')}
          className={estilos.soloEscritorio}
        >
          <IconHelp size={20} stroke={1.5} />
        </ActionIcon>
        <Suspense
          fallback={
            <BotonDeCuenta sesion={sesion} aria-haspopup="menu" onClick={deCuenta.toggle} />
          }
        >
          <MenuDeCuenta sesion={sesion} abierto={cuenta} alCambiar={deCuenta.set} />
        </Suspense>
      </div>
      {buscando && (
        <Suspense fallback={null}>
          <Buscador alCerrar={close} />
        </Suspense>
      )}
    </header>
  );
}

function BotonDeAvisos() {
  const [abierto, { toggle, close }] = useDisclosure(false);
  const sinLeer = useInfiniteQuery(avisos()).data?.pages[0]?.total ?? 0;
  return (
    <Suspense fallback={<Campana sinLeer={sinLeer} aria-haspopup="dialog" onClick={toggle} />}>
      <Avisos abierto={abierto} alternar={toggle} cerrar={close} />
    </Suspense>
  );
}
