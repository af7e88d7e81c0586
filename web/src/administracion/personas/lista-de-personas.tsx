import { useTranslation } from 'react-i18next';
import { Encabezado } from '../../vocabulario/encabezado';

/** Everybody one administers, with their offices. */
export function Component() {
  const { t } = useTranslation();
  return <Encabezado titulo={t('administracion.secciones.personas')} />;
}
