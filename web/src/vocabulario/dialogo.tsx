import { Button, Group, Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemaDe } from '../api/problema';
import { AvisoDeProblema } from './aviso-de-problema';
import estilos from './dialogo.module.css';

/** A mutation is one. */
interface Envio {
  readonly isPending: boolean;
  readonly error: unknown;
}

/** A form in a dialogue: what it does, its fields, its refusal, its two buttons. */
export function Dialogo({
  titulo,
  ayuda,
  confirmar,
  peligro = false,
  listo = true,
  ancho = 'lg',
  envio,
  alEnviar,
  alCerrar,
  children,
}: {
  titulo: string;
  ayuda?: ReactNode;
  confirmar: string;
  /** It cannot be undone. */
  peligro?: boolean;
  /** Can it be sent as it stands? A form that says at its fields what they lack is always sent. */
  listo?: boolean;
  ancho?: 'md' | 'lg' | 'xl';
  envio: Envio;
  alEnviar: () => void;
  alCerrar: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={alCerrar}
      closeButtonProps={{ 'aria-label': t('accion.cerrar') }}
      title={titulo}
      size={ancho}
    >
      <form
        noValidate
        onSubmit={(e) => {
          e.preventDefault();
          // A dialogue opened from a form is its child for React: what is sent here is not sent there.
          e.stopPropagation();
          if (listo) alEnviar();
        }}
      >
        <Stack gap="md">
          {ayuda !== undefined && <p className={estilos.ayuda}>{ayuda}</p>}
          {children}
          {envio.error !== null && <AvisoDeProblema problema={problemaDe(envio.error)} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={alCerrar}>
              {t('accion.cancelar')}
            </Button>
            <Button
              type="submit"
              loading={envio.isPending}
              disabled={!listo}
              {...(peligro ? { color: 'red' } : {})}
            >
              {confirmar}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
