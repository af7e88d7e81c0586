import { Skeleton, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The shape of what is coming, instead of a wheel. */
export function Huecos({ filas = 6, alto = 56 }: { filas?: number; alto?: number }) {
  const { t } = useTranslation();
  return (
    <div role="status" aria-busy="true">
      <span className="solo-lector">{t('accion.cargando')}</span>
      <Stack gap="md" aria-hidden="true">
        {Array.from({ length: filas }, (_, i) => (
          <Skeleton key={i} height={alto} radius="sm" />
        ))}
      </Stack>
    </div>
  );
}
