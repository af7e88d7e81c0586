import { Button, PasswordInput, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { recordarCsrf } from '../api/cliente';
import { problemaDe } from '../api/problema';
import { AvisoDeProblema } from '../vocabulario/aviso-de-problema';
import estilos from './ingreso.module.css';
import { SEGUNDO_FACTOR_REQUERIDO, SegundoPaso } from './segundo-paso';

const LARGO = 12;

/** A password chosen with a link: written twice, and one is in, unless a second step is asked for. */
export function FormularioDeClaveNueva({
  ayuda,
  boton,
  poner,
}: {
  ayuda: string;
  boton: string;
  poner: (clave: string) => Promise<{ csrf: string | null }>;
}) {
  const { t } = useTranslation();
  const navegar = useNavigate();
  const cliente = useQueryClient();
  const [clave, ponerClave] = useState('');
  const [otra, ponerOtra] = useState('');
  const [intentado, ponerIntentado] = useState(false);
  const campo = useRef<HTMLInputElement>(null);
  const campoOtra = useRef<HTMLInputElement>(null);
  const alEntrar = (): void => {
    cliente.clear();
    void navegar('/bandeja', { replace: true });
  };
  const enviar = useMutation({
    mutationFn: () => poner(clave),
    onSuccess: (r) => {
      recordarCsrf(r.csrf);
      alEntrar();
    },
  });
  const p = enviar.error === null ? null : problemaDe(enviar.error);
  if (p?.codigo === SEGUNDO_FACTOR_REQUERIDO && p.desafio !== undefined)
    return <SegundoPaso desafio={p.desafio} alEntrar={alEntrar} />;
  const ver = { 'aria-label': t('ingreso.verClave') };
  return (
    <form
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        ponerIntentado(true);
        if (clave.length < LARGO) campo.current?.focus();
        else if (clave !== otra) campoOtra.current?.focus();
        else enviar.mutate();
      }}
    >
      <Stack gap="md">
        <p className={estilos.ayuda}>{ayuda}</p>
        {p !== null && <AvisoDeProblema problema={p} />}
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
        <Button type="submit" size="md" loading={enviar.isPending} fullWidth>
          {boton}
        </Button>
      </Stack>
    </form>
  );
}
