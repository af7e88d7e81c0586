import { Button, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { api, pedir } from '../api/cliente';
import { problemaDe } from '../api/problema';
import { MarcoDeIngreso } from '../ingreso/marco-de-ingreso';
import { AvisoDeProblema } from '../vocabulario/aviso-de-problema';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';

/** Where the link at the foot of a digest leads. Nobody has to sign in; only pressing the button does anything. */
export function Component() {
  const { t } = useTranslation();
  const [parametros] = useSearchParams();
  const ficha = parametros.get('ficha') ?? '';
  const baja = useMutation({
    mutationFn: () => pedir(api.POST('/api/preferencias/baja', { params: { query: { ficha } } })),
  });
  return (
    <MarcoDeIngreso titulo={t('canales.baja.titulo')}>
      {ficha === '' ? (
        <AvisoEnLinea tono="ambar" signo="porVencer">
          {t('canales.baja.sinFicha')}
        </AvisoEnLinea>
      ) : baja.isSuccess ? (
        <Stack gap="md">
          <AvisoEnLinea tono="acento" signo="cumplido" titulo={t('canales.baja.hecho')} urgente>
            <p>{t('canales.baja.volver')}</p>
          </AvisoEnLinea>
          <Button component={Link} to="/ingreso" variant="default">
            {t('canales.baja.ingresar')}
          </Button>
        </Stack>
      ) : (
        <Stack gap="md">
          {baja.error !== null && <AvisoDeProblema problema={problemaDe(baja.error)} />}
          <p style={{ margin: 0 }}>{t('canales.baja.pregunta')}</p>
          <Button loading={baja.isPending} onClick={() => baja.mutate()}>
            {t('canales.baja.confirmar')}
          </Button>
        </Stack>
      )}
    </MarcoDeIngreso>
  );
}
