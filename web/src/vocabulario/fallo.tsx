import { Button } from '@mantine/core';
import { IconCloudOff, IconLock, IconMoodEmpty } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSesion } from '../api/consultas';
import { problemaDe, SIN_CONEXION } from '../api/problema';
import { Vacio } from './vacio';

/** A screen that could not be shown: why, and what to do. Asking again for what is not theirs would change nothing. */
export function Fallo({ error, reintentar }: { error: unknown; reintentar?: () => void }) {
  const { t } = useTranslation();
  const sesion = useSesion();
  const p = problemaDe(error);
  const ajeno = p.status === 403 || p.status === 404;
  const icono =
    p.codigo === SIN_CONEXION ? (
      <IconCloudOff size={28} stroke={1.5} />
    ) : ajeno ? (
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
          ajeno
            ? sesion !== null && (
                <Button component={Link} to="/bandeja" variant="default">
                  {t('fallo.aLaBandeja')}
                </Button>
              )
            : reintentar !== undefined && (
                <Button variant="default" onClick={reintentar}>
                  {t('accion.reintentar')}
                </Button>
              )
        }
      >
        {p.codigo === SIN_CONEXION ? t('fallo.sinConexionAyuda') : (p.detail ?? t('fallo.ayuda'))}
        {!ajeno && p.peticion !== undefined && ` ${t('fallo.peticion', { id: p.peticion })}`}
      </Vacio>
    </div>
  );
}
