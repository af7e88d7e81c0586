import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import estilos from './calendario.module.css';

export function ElegirAnio({ anio, alCambiar }: { anio: number; alCambiar: (n: number) => void }) {
  const { t } = useTranslation();
  return (
    <div className={estilos.anio} role="group" aria-label={t('calendario.elAnio')}>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t('calendario.anterior')}
        onClick={() => alCambiar(anio - 1)}
        disabled={anio <= 2000}
      >
        <IconChevronLeft size={18} stroke={1.5} />
      </ActionIcon>
      <strong aria-live="polite">{anio}</strong>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t('calendario.siguiente')}
        onClick={() => alCambiar(anio + 1)}
        disabled={anio >= 2100}
      >
        <IconChevronRight size={18} stroke={1.5} />
      </ActionIcon>
    </div>
  );
}
