import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Why it is done, in writing. */
export function Motivo({
  valor,
  alEscribir,
  primero = false,
}: {
  valor: string;
  alEscribir: (motivo: string) => void;
  /** Where one begins to write when the dialogue opens. */
  primero?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <Textarea
      label={t('propuestas.motivo')}
      withAsterisk
      autosize
      minRows={2}
      maxLength={1000}
      value={valor}
      onChange={(e) => alEscribir(e.currentTarget.value)}
      {...(primero ? { 'data-autofocus': true } : {})}
    />
  );
}
