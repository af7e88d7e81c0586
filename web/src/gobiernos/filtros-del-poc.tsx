import { useTranslation } from 'react-i18next';
import { useCargo } from '../armazon/cargo';
import { FiltroDeCasilla } from '../lista/filtros';

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
      <FiltroDeCasilla
        rotulo={t('analista.mios')}
        puesto={filtro.analista === 'yo'}
        alCambiar={(si) => alCambiar({ analista: si ? 'yo' : null })}
      />
      <FiltroDeCasilla
        rotulo={t('autoridades.sinRatificar')}
        puesto={filtro.porRatificar === '1'}
        alCambiar={(si) => alCambiar({ porRatificar: si ? '1' : null })}
      />
    </>
  );
}
