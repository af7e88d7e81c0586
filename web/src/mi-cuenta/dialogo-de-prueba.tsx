import { Button, Group, Modal, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemaDe } from '../api/problema';
import { AvisoDeProblema } from '../vocabulario/aviso-de-problema';

/** Before what would keep somebody else inside: the password again, or a code. */
export function DialogoDePrueba({
  titulo,
  texto,
  que,
  boton,
  peligro = false,
  enviando,
  error,
  alEnviar,
  alCerrar,
}: {
  titulo: string;
  texto: string;
  que: 'clave' | 'codigo';
  boton: string;
  peligro?: boolean;
  enviando: boolean;
  error: unknown;
  alEnviar: (dicho: string) => void;
  alCerrar: () => void;
}) {
  const { t } = useTranslation();
  const [dicho, decir] = useState('');
  const [intentado, ponerIntentado] = useState(false);
  const campo = useRef<HTMLInputElement>(null);
  const falta = que === 'clave' ? dicho === '' : dicho.trim().length < 6;
  return (
    <Modal
      opened
      onClose={alCerrar}
      closeButtonProps={{ 'aria-label': t('accion.cerrar') }}
      title={titulo}
    >
      <form
        noValidate
        onSubmit={(e) => {
          e.preventDefault();
          ponerIntentado(true);
          if (falta) campo.current?.focus();
          else alEnviar(que === 'clave' ? dicho : dicho.trim());
        }}
      >
        <Stack gap="md">
          <p style={{ margin: 0 }}>{texto}</p>
          {error !== null && <AvisoDeProblema problema={problemaDe(error)} />}
          {que === 'clave' ? (
            <PasswordInput
              ref={campo}
              data-autofocus
              label={t('miCuenta.actual')}
              autoComplete="current-password"
              value={dicho}
              onChange={(e) => decir(e.currentTarget.value)}
              error={intentado && falta ? t('ingreso.faltaClave') : undefined}
              visibilityToggleButtonProps={{ 'aria-label': t('ingreso.verClave') }}
            />
          ) : (
            <TextInput
              ref={campo}
              data-autofocus
              label={t('ingreso.codigo')}
              autoComplete="one-time-code"
              spellCheck={false}
              value={dicho}
              onChange={(e) => decir(e.currentTarget.value)}
              error={intentado && falta ? t('ingreso.faltaCodigo') : undefined}
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={alCerrar}>
              {t('accion.cancelar')}
            </Button>
            <Button type="submit" loading={enviando} {...(peligro ? { color: 'red' } : {})}>
              {boton}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
