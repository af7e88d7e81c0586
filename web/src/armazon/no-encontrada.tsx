import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTituloDePagina } from '../vocabulario/encabezado';
import { Vacio } from '../vocabulario/vacio';

export function Component() {
  const { t } = useTranslation();
  useTituloDePagina(t('fallo.noEncontrado'));
  return (
    <Vacio
      titulo={t('fallo.noEncontrado')}
      accion={
        <Button component={Link} to="/bandeja" variant="default">
          {t('fallo.aLaBandeja')}
        </Button>
      }
    >
      {t('fallo.noEncontradoAyuda')}
    </Vacio>
  );
}
