import { Button, PasswordInput, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { api, pedir, recordarCsrf } from '../api/cliente';
import { problemaDe } from '../api/problema';
import { Marca } from '../armazon/marca';
import { AvisoDeProblema } from '../vocabulario/aviso-de-problema';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import { useTituloDePagina } from '../vocabulario/encabezado';
import estilos from './ingreso.module.css';

const LARGO = 12;

/** Where the link of an invitation leads: the person chooses a password and is in. */
export function Component() {
  const { t } = useTranslation();
  const navegar = useNavigate();
  const cliente = useQueryClient();
  const [parametros] = useSearchParams();
  const enlace = parametros.get('enlace') ?? '';
  const [clave, ponerClave] = useState('');
  const [otra, ponerOtra] = useState('');
  const [intentado, ponerIntentado] = useState(false);
  const campo = useRef<HTMLInputElement>(null);
  const campoOtra = useRef<HTMLInputElement>(null);
  useTituloDePagina(t('ingreso.activar'));
  const activar = useMutation({
    mutationFn: () => pedir(api.POST('/api/sesion/activacion', { body: { enlace, clave } })),
    onSuccess: (r) => {
      recordarCsrf(r.csrf);
      cliente.clear();
      void navegar('/bandeja', { replace: true });
    },
  });
  const ver = { 'aria-label': t('ingreso.verClave') };
  return (
    <div className={estilos.pagina}>
      <main className={estilos.centro}>
        <header className={estilos.cabeza}>
          <Marca tamano={44} />
          <div>
            <h1 className={estilos.nombre}>{t('ingreso.activar')}</h1>
            <p className={estilos.lema}>Minga · {t('armazon.lema')}</p>
          </div>
        </header>
        {enlace === '' ? (
          <AvisoEnLinea tono="ambar" signo="porVencer">
            {t('ingreso.sinEnlace')}
          </AvisoEnLinea>
        ) : (
          <form
            noValidate
            onSubmit={(e) => {
              e.preventDefault();
              ponerIntentado(true);
              if (clave.length < LARGO) campo.current?.focus();
              else if (clave !== otra) campoOtra.current?.focus();
              else activar.mutate();
            }}
          >
            <Stack gap="md">
              <p className={estilos.ayuda}>{t('ingreso.activarTexto')}</p>
              {activar.error !== null && <AvisoDeProblema problema={problemaDe(activar.error)} />}
              <PasswordInput
                ref={campo}
                label={t('ingreso.nueva')}
                autoComplete="new-password"
                value={clave}
                onChange={(e) => ponerClave(e.currentTarget.value)}
                error={intentado && clave.length < LARGO ? t('ingreso.corta') : undefined}
                visibilityToggleButtonProps={ver}
              />
              <PasswordInput
                ref={campoOtra}
                label={t('ingreso.repetir')}
                autoComplete="new-password"
                value={otra}
                onChange={(e) => ponerOtra(e.currentTarget.value)}
                error={intentado && clave !== otra ? t('ingreso.noCoinciden') : undefined}
                visibilityToggleButtonProps={ver}
              />
              <Button type="submit" size="md" loading={activar.isPending} fullWidth>
                {t('ingreso.activarEntrar')}
              </Button>
            </Stack>
          </form>
        )}
      </main>
    </div>
  );
}
