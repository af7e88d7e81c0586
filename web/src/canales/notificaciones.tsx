import { useTranslation } from 'react-i18next';
import { Encabezado } from '../vocabulario/encabezado';
import { ListaDeEnvios } from './lista-de-envios';
import estilos from './notificaciones.module.css';

/** What was sent to every government one looks after, and what nobody received yet. */
export function Component() {
  const { t } = useTranslation();
  return (
    <>
      <Encabezado titulo={t('canales.notificaciones.titulo')}>
        <p className={estilos.ayuda}>{t('canales.notificaciones.nacional')}</p>
      </Encabezado>
      <ListaDeEnvios />
    </>
  );
}
