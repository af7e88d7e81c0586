import { Skeleton, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import estilos from './huecos.module.css';

/** The shape of what is coming, instead of a wheel; in words too, once it takes long enough to wonder. */
export function Huecos({ filas = 6, alto = 56 }: { filas?: number; alto?: number }) {
  const { t } = useTranslation();
  return (
    <div role="status" aria-busy="true">
      <span className={estilos.palabras}>{t('accion.cargando')}</span>
      <Stack gap="md" aria-hidden="true">
        {Array.from({ length: filas }, (_, i) => (
          <Skeleton key={i} height={alto} radius="sm" />
        ))}
      </Stack>
    </div>
  );
}
