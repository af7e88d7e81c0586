import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { Vacio } from '../vocabulario/vacio';

/** A fault of ours in a screen, or a new release whose old pieces are gone: reading it again mends the second. */
export function PaginaRota() {
  const { t } = useTranslation();
  const error = useRouteError();
  return (
    <main style={{ maxWidth: 640, margin: '15vh auto', padding: '0 16px' }} role="alert">
      <Vacio
        titulo={t('fallo.rota')}
        accion={
          <Button onClick={() => globalThis.location.reload()}>{t('accion.leerOtraVez')}</Button>
        }
      >
        {t('fallo.rotaAyuda')} {error instanceof Error ? `(${error.message})` : ''}
      </Vacio>
    </main>
  );
}
