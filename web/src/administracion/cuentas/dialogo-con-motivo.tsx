import { Textarea } from '@mantine/core';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialogo } from '../../vocabulario/dialogo';

const CORTO = 5;

/** What is done to accounts is not done without a reason, which stays in the log: its lack is told at its field. */
export function DialogoConMotivo({
  alEnviar,
  children,
  ...dialogo
}: Omit<Parameters<typeof Dialogo>[0], 'alEnviar' | 'listo' | 'children' | 'ancho'> & {
  alEnviar: (motivo: string) => void;
  /** What is asked besides. */
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const [motivo, ponerMotivo] = useState('');
  const [intentado, ponerIntentado] = useState(false);
  const campo = useRef<HTMLTextAreaElement>(null);
  const falta = motivo.trim().length < CORTO;
  return (
    <Dialogo
      {...dialogo}
      ancho="md"
      alEnviar={() => {
        ponerIntentado(true);
        if (falta) campo.current?.focus();
        else alEnviar(motivo.trim());
      }}
    >
      {children}
      <Textarea
        ref={campo}
        data-autofocus={children === undefined || undefined}
        label={t('cuentas.motivo')}
        description={t('cuentas.motivoAyuda')}
        autosize
        minRows={2}
        maxLength={500}
        value={motivo}
        onChange={(e) => ponerMotivo(e.currentTarget.value)}
        error={intentado && falta ? t('cuentas.motivoFalta') : undefined}
      />
    </Dialogo>
  );
}
