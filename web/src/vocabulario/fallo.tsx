import { Button } from '@mantine/core';
import { IconCloudOff, IconLock, IconMoodEmpty } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSesion } from '../api/consultas';
import { problemaDe, SIN_CONEXION } from '../api/problema';
import { Vacio } from './vacio';

/** A screen that could not be shown: why, and what to do. Asking again for what is not theirs would change nothing. */
export function Fallo({
  error,
  reintentar,
  pagina = false,
}: {
  error: unknown;
  reintentar?: () => void;
  /** Of a whole page, asked by its address: this is its title, and data that are refused (400) are a wrong address. */
  pagina?: boolean;
}) {
  const { t } = useTranslation();
  const sesion = useSesion();
  const p = problemaDe(error);
  const noEsta = p.status === 404 || (pagina && p.status === 400);
  const ajeno = noEsta || p.status === 403;
  const icono =
    p.codigo === SIN_CONEXION ? (
      <IconCloudOff size={28} stroke={1.5} />
    ) : ajeno ? (
      <IconLock size={28} stroke={1.5} />
    ) : (
      <IconMoodEmpty size={28} stroke={1.5} />
    );
  const titulo =
    p.codigo === SIN_CONEXION ? t('fallo.sinConexion') : noEsta ? t('fallo.noEncontrado') : p.title;
  return (
    <div role="alert">
      <Vacio
        icono={icono}
        titulo={titulo}
        pagina={pagina}
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
        {p.codigo === SIN_CONEXION
          ? t('fallo.sinConexionAyuda')
          : noEsta
            ? t('fallo.noEncontradoAyuda')
            : (p.detail ?? t('fallo.ayuda'))}
        {!ajeno && p.peticion !== undefined && ` ${t('fallo.peticion', { id: p.peticion })}`}
      </Vacio>
    </div>
  );
}
