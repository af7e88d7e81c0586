import { Button } from '@mantine/core';
import { IconCloudOff, IconLock, IconMoodEmpty } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { problemaDe, SIN_CONEXION } from '../api/problema';
import { Vacio } from './vacio';

/** A screen that could not be shown: why, and what to do. */
export function Fallo({ error, reintentar }: { error: unknown; reintentar?: () => void }) {
  const { t } = useTranslation();
  const p = problemaDe(error);
  const icono =
    p.codigo === SIN_CONEXION ? (
      <IconCloudOff size={28} stroke={1.5} />
    ) : p.status === 403 || p.status === 404 ? (
      <IconLock size={28} stroke={1.5} />
    ) : (
      <IconMoodEmpty size={28} stroke={1.5} />
    );
  const titulo =
    p.codigo === SIN_CONEXION
      ? t('fallo.sinConexion')
      : p.status === 404
        ? t('fallo.noEncontrado')
        : p.title;
  return (
    <div role="alert">
      <Vacio
        icono={icono}
        titulo={titulo}
        accion={
          reintentar !== undefined && (
            <Button variant="default" onClick={reintentar}>
              {t('accion.reintentar')}
            </Button>
          )
        }
      >
        {p.codigo === SIN_CONEXION ? t('fallo.sinConexionAyuda') : (p.detail ?? t('fallo.ayuda'))}
        {p.peticion !== undefined && ` ${t('fallo.peticion', { id: p.peticion })}`}
      </Vacio>
    </div>
  );
}
