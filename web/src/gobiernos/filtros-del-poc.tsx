import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCargo } from '../armazon/cargo';
import lista from '../lista/lista.module.css';

/** What the POC narrows its lists by: the governments it answers for, and those with a new authority to ratify. */
export function FiltrosDelPoc({
  filtro,
  alCambiar,
}: {
  filtro: { readonly analista?: string | undefined; readonly porRatificar?: string | undefined };
  alCambiar: (cambios: { analista?: string | null; porRatificar?: string | null }) => void;
}) {
  const { t } = useTranslation();
  const { cargos } = useCargo();
  if (!cargos.some((c) => c.titular === null && (c.rol === 'poc' || c.rol === 'administrador')))
    return null;
  return (
    <>
      <Checkbox
        className={lista.casilla ?? ''}
        label={t('analista.mios')}
        checked={filtro.analista === 'yo'}
        onChange={(e) => alCambiar({ analista: e.currentTarget.checked ? 'yo' : null })}
      />
      <Checkbox
        className={lista.casilla ?? ''}
        label={t('autoridades.sinRatificar')}
        checked={filtro.porRatificar === '1'}
        onChange={(e) => alCambiar({ porRatificar: e.currentTarget.checked ? '1' : null })}
      />
    </>
  );
}
