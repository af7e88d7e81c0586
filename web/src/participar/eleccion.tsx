import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** One of a list, or none: axis, pillar, and what a person may say of themselves. */
export function Eleccion<V extends string>({
  de,
  valores,
  valor,
  alElegir,
}: {
  de: 'eje' | 'pilar' | 'genero' | 'edad' | 'pueblo' | 'discapacidad';
  valores: readonly V[];
  valor: string | null;
  alElegir: (valor: string | null) => void;
}) {
  const { t } = useTranslation();
  return (
    <Select
      label={t(`participar.${de}Rotulo`)}
      data={valores.map((value) => ({ value, label: t(`participar.${de}.${value}` as never) }))}
      value={valor}
      onChange={alElegir}
      clearable
      clearButtonProps={{ 'aria-label': t('accion.quitarFiltro') }}
    />
  );
}
