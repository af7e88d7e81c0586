import { ActionIcon, Kbd, UnstyledButton } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { IconHelp, IconSearch } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Sesion } from '../api/modelo';
import { BotonDeAvisos } from './avisos';
import estilos from './barra-superior.module.css';
import { Marca } from './marca';
import { MenuDeCuenta } from './menu-de-cuenta';

const Buscador = lazy(() => import('./buscador'));

export function BarraSuperior({ sesion }: { sesion: Sesion }) {
  const { t } = useTranslation();
  const [buscando, { open, close }] = useDisclosure(false);
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
        <MenuDeCuenta sesion={sesion} />
      </div>
      {buscando && (
        <Suspense fallback={null}>
          <Buscador alCerrar={close} />
        </Suspense>
      )}
    </header>
  );
}
