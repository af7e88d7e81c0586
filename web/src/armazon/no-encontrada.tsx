import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSesion } from '../api/consultas';
import { MarcoPublico } from '../participar/marco';
import { Encabezado } from '../vocabulario/encabezado';

export function Component() {
  const { t } = useTranslation();
  const sesion = useSesion();
  if (sesion === null)
    return (
      <MarcoPublico titulo={t('fallo.noEncontrado')} bajada={t('fallo.noEncontradoAyuda')}>
        {/* The home of everybody is written by the server. */}
        <Button component="a" href="/" variant="default">
          {t('fallo.alInicio')}
        </Button>
      </MarcoPublico>
    );
  return (
    <Encabezado titulo={t('fallo.noEncontrado')}>
      <p>{t('fallo.noEncontradoAyuda')}</p>
      <Button component={Link} to="/bandeja" variant="default">
        {t('fallo.aLaBandeja')}
      </Button>
    </Encabezado>
  );
}
