import { Button, PasswordInput, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, pedir, recordarCsrf } from '../api/cliente';
import type { PerfilPropio } from '../api/modelo';
import { problemaDe } from '../api/problema';
import { diaDe, fechaLarga } from '../formato/fechas';
import { AvisoDeProblema } from '../vocabulario/aviso-de-problema';
import estilos from './mi-cuenta.module.css';

const LARGO = 12;

/** The password here, when there is one, and the institution's account it is linked to. */
export function CambiarClave({ perfil }: { perfil: PerfilPropio }) {
  const { t } = useTranslation();
  const [abierto, abrir] = useState(false);
  return (
    <section className={estilos.seccion} aria-labelledby="clave">
      <div className={estilos.cabeza}>
        <h2 id="clave">{t('miCuenta.clave')}</h2>
        {perfil.conClave && !abierto && (
          <Button variant="default" onClick={() => abrir(true)}>
            {t('miCuenta.cambiar')}
          </Button>
        )}
      </div>
      {!perfil.conClave && <p className={estilos.nota}>{t('miCuenta.sinClave')}</p>}
      {perfil.vinculos.map((v) => (
        <p key={v.emisor} className={estilos.nota}>
          {t('miCuenta.institucion', {
            emisor: new URL(v.emisor).host,
            fecha: fechaLarga(diaDe(v.desde)),
          })}
        </p>
      ))}
      {abierto && <Formulario alCerrar={() => abrir(false)} />}
    </section>
  );
}

function Formulario({ alCerrar }: { alCerrar: () => void }) {
  const { t } = useTranslation();
  const cliente = useQueryClient();
  const [actual, ponerActual] = useState('');
  const [nueva, ponerNueva] = useState('');
  const [intentado, ponerIntentado] = useState(false);
  const campoActual = useRef<HTMLInputElement>(null);
  // What was asked for has just taken the place of what was there.
  useEffect(() => campoActual.current?.focus(), []);
  const campoNueva = useRef<HTMLInputElement>(null);
  const enviar = useMutation({
    mutationFn: () => pedir(api.POST('/api/sesion/clave', { body: { actual, nueva } })),
    onSuccess: (r) => {
      recordarCsrf(r.csrf);
      notifications.show({ message: t('miCuenta.cambiada') });
      void cliente.invalidateQueries({ queryKey: ['miCuenta'] });
      void cliente.invalidateQueries({ queryKey: ['sesion'] });
      alCerrar();
    },
  });
  const ver = { 'aria-label': t('ingreso.verClave') };
  return (
    <form
      noValidate
      className={estilos.formulario}
      onSubmit={(e) => {
        e.preventDefault();
        ponerIntentado(true);
        if (actual === '') campoActual.current?.focus();
        else if (nueva.length < LARGO) campoNueva.current?.focus();
        else enviar.mutate();
      }}
    >
      <Stack gap="md" mt="md">
        {enviar.error !== null && <AvisoDeProblema problema={problemaDe(enviar.error)} />}
        <PasswordInput
          ref={campoActual}
          label={t('miCuenta.actual')}
          autoComplete="current-password"
          value={actual}
          onChange={(e) => ponerActual(e.currentTarget.value)}
          error={intentado && actual === '' ? t('ingreso.faltaClave') : undefined}
          visibilityToggleButtonProps={ver}
        />
        <PasswordInput
          ref={campoNueva}
          label={t('ingreso.nueva')}
          autoComplete="new-password"
          value={nueva}
          onChange={(e) => ponerNueva(e.currentTarget.value)}
          error={intentado && nueva.length < LARGO ? t('ingreso.corta') : undefined}
          visibilityToggleButtonProps={ver}
        />
        <div className={estilos.cabeza} style={{ justifyContent: 'flex-start' }}>
          <Button type="submit" loading={enviar.isPending}>
            {t('miCuenta.cambiar')}
          </Button>
          <Button variant="subtle" onClick={alCerrar}>
            {t('accion.cancelar')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
