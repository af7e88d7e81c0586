import { Button, Group, Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problema } from '../api/modelo';
import { AvisoDeProblema } from '../vocabulario/aviso-de-problema';
import estilos from './dialogo.module.css';

/** What all the dialogues about a document share: what it does, its fields, its refusal, its two buttons. */
export function Dialogo({
  titulo,
  ayuda,
  confirmar,
  peligro = false,
  listo,
  enviando,
  problema,
  alEnviar,
  alCerrar,
  children,
}: {
  titulo: string;
  ayuda: string;
  confirmar: string;
  /** It cannot be undone. */
  peligro?: boolean;
  listo: boolean;
  enviando: boolean;
  problema: Problema | null;
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
      size="lg"
    >
      <form
        noValidate
        onSubmit={(e) => {
          e.preventDefault();
          e.stopPropagation();
          if (listo) alEnviar();
        }}
      >
        <Stack gap="md">
          <p className={estilos.ayuda}>{ayuda}</p>
          {children}
          {problema !== null && <AvisoDeProblema problema={problema} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={alCerrar}>
              {t('accion.cancelar')}
            </Button>
            <Button
              type="submit"
              loading={enviando}
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
