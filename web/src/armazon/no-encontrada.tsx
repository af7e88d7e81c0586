import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Encabezado } from '../vocabulario/encabezado';

export function Component() {
  const { t } = useTranslation();
  return (
    <Encabezado titulo={t('fallo.noEncontrado')}>
      <p>{t('fallo.noEncontradoAyuda')}</p>
      <Button component={Link} to="/bandeja" variant="default">
        {t('fallo.aLaBandeja')}
      </Button>
    </Encabezado>
  );
}
