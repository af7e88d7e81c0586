import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Situacion } from '../api/modelo';

/** The step of the file it is about, or none. */
export function PasoDeQueTrata({
  situacion: s,
  valor,
  alCambiar,
}: {
  situacion: Situacion;
  valor: string | null;
  alCambiar: (paso: string | null) => void;
}) {
  const { t } = useTranslation();
  return (
    <Select
      label={t('seguimiento.paso')}
      placeholder={t('seguimiento.sobreNinguno')}
      data={s.pasos.map((p) => ({
        value: String(p.numero),
        label: t('seguimiento.pasoCon', { n: p.numero, nombre: p.actividad }),
      }))}
      value={valor}
      onChange={alCambiar}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('accion.quitarFiltro') }}
      nothingFoundMessage={t('gobiernos.sinCoincidencias')}
    />
  );
}
