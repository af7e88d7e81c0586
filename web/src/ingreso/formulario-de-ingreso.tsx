import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, pedir, recordarCsrf } from '../api/cliente';
import { sesion } from '../api/consultas';
import { problemaDe, SIN_CONEXION } from '../api/problema';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import { SEGUNDO_FACTOR_REQUERIDO, SegundoPaso } from './segundo-paso';

export function useEntrar(alEntrar: () => void) {
  const cliente = useQueryClient();
  return useMutation({
    mutationFn: async (datos: { correo: string; clave: string }) => {
      const r = await pedir(api.POST('/api/sesion', { body: datos }));
      recordarCsrf(r.csrf);
      await cliente.fetchQuery({ ...sesion(), staleTime: 0 });
    },
    onSuccess: alEntrar,
  });
}

/** The password and, when it is asked for, the second step. `children`: what else there is to do, before it. */
export function FormularioDeIngreso({
  alEntrar,
  children,
}: {
  alEntrar: () => void;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const [correo, ponerCorreo] = useState('');
  const [clave, ponerClave] = useState('');
  const [faltan, ponerFaltan] = useState(false);
  const campoCorreo = useRef<HTMLInputElement>(null);
  const campoClave = useRef<HTMLInputElement>(null);
  const entrar = useEntrar(alEntrar);
  const p = entrar.error === null ? null : problemaDe(entrar.error);
  if (p?.codigo === SEGUNDO_FACTOR_REQUERIDO && p.desafio !== undefined)
    return <SegundoPaso desafio={p.desafio} alEntrar={alEntrar} alVolver={() => entrar.reset()} />;
  return (
    <>
      <form
        noValidate
        onSubmit={(e) => {
          e.preventDefault();
          ponerFaltan(true);
          if (correo.trim() === '') campoCorreo.current?.focus();
          else if (clave === '') campoClave.current?.focus();
          else entrar.mutate({ correo: correo.trim(), clave });
        }}
      >
        <Stack gap="md">
          {p !== null && (
            <AvisoEnLinea tono="rojo" signo="vencido" urgente titulo={p.title}>
              <p>{p.codigo === SIN_CONEXION ? t('fallo.sinConexionAyuda') : p.detail}</p>
            </AvisoEnLinea>
          )}
          <TextInput
            ref={campoCorreo}
            label={t('ingreso.correo')}
            type="email"
            autoComplete="username"
            value={correo}
            onChange={(e) => ponerCorreo(e.currentTarget.value)}
            error={faltan && correo.trim() === '' ? t('ingreso.faltaCorreo') : undefined}
            size="md"
          />
          <PasswordInput
            ref={campoClave}
            label={t('ingreso.clave')}
            autoComplete="current-password"
            value={clave}
            onChange={(e) => ponerClave(e.currentTarget.value)}
            error={faltan && clave === '' ? t('ingreso.faltaClave') : undefined}
            visibilityToggleButtonProps={{ 'aria-label': t('ingreso.verClave') }}
            size="md"
          />
          <Button type="submit" size="md" loading={entrar.isPending} fullWidth>
            {t('ingreso.entrar')}
          </Button>
        </Stack>
      </form>
      {children}
    </>
  );
}
