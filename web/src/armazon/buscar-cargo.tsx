import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** Of many offices, one by its words. What is typed here does not move the menu it stands in. */
export function BuscarCargo({
  valor,
  alCambiar,
}: {
  valor: string;
  alCambiar: (escrito: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <TextInput
      aria-label={t('cuenta.buscarCargo')}
      placeholder={t('cuenta.buscarCargo')}
      leftSection={<IconSearch size={16} stroke={1.5} aria-hidden="true" />}
      value={valor}
      onChange={(e) => alCambiar(e.currentTarget.value)}
      onKeyDown={(e) => {
        if (e.key !== 'Escape' && e.key !== 'Tab' && e.key !== 'ArrowDown') e.stopPropagation();
      }}
      mx="xs"
      mb="xs"
    />
  );
}
