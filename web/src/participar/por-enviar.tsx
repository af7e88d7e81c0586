import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemaDe } from '../api/problema';
import { enfocarPrimeraFalta } from '../formularios/primera-falta';
import { AvisoDeProblema } from '../vocabulario/aviso-de-problema';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';

/** What a citizen fills in and sends: nothing is refused before it is tried, and then the first lack is gone to. */
export function PorEnviar({
  envio,
  listo,
  intento,
  alIntentar,
  enviar,
  children,
}: {
  envio: { readonly isPending: boolean; readonly error: unknown; mutate: () => void };
  listo: boolean;
  /** It was tried already. */
  intento: boolean;
  alIntentar: () => void;
  /** What the button says. */
  enviar: string;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <form
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        alIntentar();
        if (listo) envio.mutate();
        else enfocarPrimeraFalta(e.currentTarget);
      }}
    >
      {children}
      {envio.error !== null && <AvisoDeProblema problema={problemaDe(envio.error)} />}
      {intento && !listo && (
        <AvisoEnLinea tono="rojo" signo="vencido" urgente>
          {t('participar.revise')}
        </AvisoEnLinea>
      )}
      <Group mt="md">
        <Button type="submit" size="md" loading={envio.isPending}>
          {enviar}
        </Button>
        {envio.isPending && <span role="status">{t('participar.comprobando')}</span>}
      </Group>
    </form>
  );
}
