import { Button, PasswordInput, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, pedir } from '../api/cliente';
import type { PerfilPropio } from '../api/modelo';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import { Dialogo } from '../vocabulario/dialogo';
import estilos from './mi-cuenta.module.css';

/** The mail one signs in with. Another is written in the directory by who is in charge; its owner takes it from there. */
export function MiCorreo({ perfil }: { perfil: PerfilPropio }) {
  const { t } = useTranslation();
  const [abierto, dialogo] = useDisclosure(false);
  const nuevo = perfil.correoNuevo;
  return (
    <section className={estilos.seccion} aria-labelledby="correo">
      <h2 id="correo">{t('miCuenta.correo.titulo')}</h2>
      {nuevo === null ? (
        <p className={estilos.nota}>{t('miCuenta.correo.ayuda')}</p>
      ) : (
        <Stack mt="sm" align="flex-start">
          <AvisoEnLinea
            tono="ambar"
            signo="porVencer"
            titulo={t('miCuenta.correo.otro', { correo: nuevo })}
          >
            <p>{t('miCuenta.correo.otroAyuda', { correo: perfil.correo })}</p>
          </AvisoEnLinea>
          <Button onClick={dialogo.open}>{t('miCuenta.correo.cambiar')}</Button>
        </Stack>
      )}
      {abierto && nuevo !== null && (
        <Cambiar nuevo={nuevo} conClave={perfil.conClave} alCerrar={dialogo.close} />
      )}
    </section>
  );
}

function Cambiar({
  nuevo,
  conClave,
  alCerrar,
}: {
  nuevo: string;
  conClave: boolean;
  alCerrar: () => void;
}) {
  const { t } = useTranslation();
  const cliente = useQueryClient();
  const [clave, ponerClave] = useState('');
  const [intentado, ponerIntentado] = useState(false);
  const falta = conClave && clave === '';
  const envio = useMutation({
    mutationFn: () =>
      pedir(api.POST('/api/sesion/correo', { body: { clave: conClave ? clave : null } })),
    onSuccess: () => {
      notifications.show({ message: t('miCuenta.correo.cambiado', { correo: nuevo }) });
      void cliente.invalidateQueries({ queryKey: ['miCuenta'] });
      alCerrar();
    },
  });
  return (
    <Dialogo
      titulo={t('miCuenta.correo.cambiar')}
      ayuda={t('miCuenta.correo.confirme', { correo: nuevo })}
      confirmar={t('miCuenta.correo.cambiar')}
      ancho="md"
      envio={envio}
      alEnviar={() => {
        ponerIntentado(true);
        if (!falta) envio.mutate();
      }}
      alCerrar={alCerrar}
    >
      {conClave && (
        <PasswordInput
          data-autofocus
          label={t('miCuenta.actual')}
          autoComplete="current-password"
          value={clave}
          onChange={(e) => ponerClave(e.currentTarget.value)}
          error={intentado && falta ? t('ingreso.faltaClave') : undefined}
          visibilityToggleButtonProps={{ 'aria-label': t('ingreso.verClave') }}
        />
      )}
    </Dialogo>
  );
}
