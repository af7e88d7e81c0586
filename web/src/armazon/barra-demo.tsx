import { useTranslation } from 'react-i18next';
import { fechaLarga } from '../formato/fechas';
import estilos from './barra-demo.module.css';

/** Over every page of the demo, on the screen and on paper. */
export function BarraDemo({ hoy }: { hoy?: string }) {
  const { t } = useTranslation();
  return (
    <section className={estilos.barra} aria-label={t('demo.titulo')}>
      <strong>{t('demo.titulo')}</strong>
      <span className={estilos.texto}>{t('demo.texto')}</span>
      {hoy !== undefined && (
        <span className={estilos.hoy}>{t('demo.hoy', { fecha: fechaLarga(hoy) })}</span>
      )}
    </section>
  );
}
