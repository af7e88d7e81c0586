import { Button, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, pedir, recordarCsrf } from '../api/cliente';
import { sesion } from '../api/consultas';
import { problemaDe } from '../api/problema';
import { AvisoDeProblema } from '../vocabulario/aviso-de-problema';
import estilos from './ingreso.module.css';

export const SEGUNDO_FACTOR_REQUERIDO = 'SEGUNDO_FACTOR_REQUERIDO';

/** The code of the telephone, after the password; without `desafio`, after the institution's account (it is in a cookie). */
export function SegundoPaso({
  desafio,
  alEntrar,
  alVolver,
}: {
  desafio?: string;
  alEntrar: () => void;
  alVolver?: () => void;
}) {
  const { t } = useTranslation();
  const cliente = useQueryClient();
  const [codigo, ponerCodigo] = useState('');
  const [intentado, ponerIntentado] = useState(false);
  const campo = useRef<HTMLInputElement>(null);
  // What was asked for has just taken the place of what was there.
  useEffect(() => campo.current?.focus(), []);
  const enviar = useMutation({
    mutationFn: async () => {
      const r = await pedir(
        api.POST('/api/sesion/desafio', {
          body: { codigo: codigo.trim(), ...(desafio === undefined ? {} : { desafio }) },
        }),
      );
      recordarCsrf(r.csrf);
      await cliente.fetchQuery({ ...sesion(), staleTime: 0 });
    },
    onSuccess: alEntrar,
    onError: () => {
      ponerCodigo('');
      campo.current?.focus();
    },
  });
  return (
    <form
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        ponerIntentado(true);
        if (codigo.trim().length < 6) campo.current?.focus();
        else enviar.mutate();
      }}
    >
      <Stack gap="md">
        <p className={estilos.ayuda} style={{ margin: 0 }}>
          {t('ingreso.segundoPasoTexto')}
        </p>
        {enviar.error !== null && <AvisoDeProblema problema={problemaDe(enviar.error)} />}
        <TextInput
          ref={campo}
          label={t('ingreso.codigo')}
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          value={codigo}
          onChange={(e) => ponerCodigo(e.currentTarget.value)}
          error={
            intentado && !enviar.isError && codigo.trim().length < 6
              ? t('ingreso.faltaCodigo')
              : undefined
          }
          size="md"
        />
        <Button type="submit" size="md" loading={enviar.isPending} fullWidth>
          {t('ingreso.continuar')}
        </Button>
        {alVolver !== undefined && (
          <Button variant="subtle" onClick={alVolver}>
            {t('ingreso.volver')}
          </Button>
        )}
      </Stack>
    </form>
  );
}
