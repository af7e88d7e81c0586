import { Button, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, pedir } from '../api/cliente';
import { problemaDe } from '../api/problema';
import { AvisoDeProblema } from '../vocabulario/aviso-de-problema';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import estilos from './ingreso.module.css';
import { MarcoDeIngreso } from './marco-de-ingreso';

/** A lost password: the mail is asked for, and the page says the same whatever there is behind it. */
export function Component() {
  const { t } = useTranslation();
  const [correo, ponerCorreo] = useState('');
  const [intentado, ponerIntentado] = useState(false);
  const campo = useRef<HTMLInputElement>(null);
  const enviar = useMutation({
    mutationFn: () =>
      pedir(api.POST('/api/sesion/recuperacion', { body: { correo: correo.trim() } })),
  });
  const falta = !correo.includes('@');
  return (
    <MarcoDeIngreso titulo={t('ingreso.recuperar')}>
      {enviar.isSuccess ? (
        <AvisoEnLinea tono="acento" signo="cumplido" titulo={t('ingreso.enlaceMandado')} urgente>
          <p>{t('ingreso.enlaceMandadoTexto', { correo: correo.trim() })}</p>
        </AvisoEnLinea>
      ) : (
        <form
          noValidate
          onSubmit={(e) => {
            e.preventDefault();
            ponerIntentado(true);
            if (falta) campo.current?.focus();
            else enviar.mutate();
          }}
        >
          <Stack gap="md">
            <p className={estilos.ayuda}>{t('ingreso.recuperarTexto')}</p>
            {enviar.error !== null && <AvisoDeProblema problema={problemaDe(enviar.error)} />}
            <TextInput
              ref={campo}
              label={t('ingreso.correo')}
              type="email"
              autoComplete="username"
              value={correo}
              onChange={(e) => ponerCorreo(e.currentTarget.value)}
              error={intentado && falta ? t('ingreso.faltaCorreo') : undefined}
              size="md"
            />
            <Button type="submit" size="md" loading={enviar.isPending} fullWidth>
              {t('ingreso.mandarEnlace')}
            </Button>
          </Stack>
        </form>
      )}
      <Link to="/ingreso" className={estilos.otra} style={{ display: 'inline-block' }}>
        {t('ingreso.volver')}
      </Link>
    </MarcoDeIngreso>
  );
}
