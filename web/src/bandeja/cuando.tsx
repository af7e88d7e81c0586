import { useTranslation } from 'react-i18next';
import type { Asunto } from '../api/modelo';
import { diasEntre, enDias, fechaCorta } from '../formato/fechas';
import { IconoDeEstado } from '../vocabulario/icono-de-estado';
import estilos from './cuando.module.css';

/** When it is due, in words. A goal of ours is never called a término, which is the law's. */
export function Cuando({ vence, hoy }: { vence: Asunto['vence']; hoy: string }) {
  const { t } = useTranslation();
  if (vence === null)
    return (
      <div className={estilos.cuando} data-tono="gris">
        <span className={estilos.que}>
          <IconoDeEstado signo="disponible" />
          {t('bandeja.sinFecha')}
        </span>
      </div>
    );
  const naturales = diasEntre(hoy, vence.fecha);
  const tono = vence.vencido ? 'rojo' : naturales <= 7 ? 'ambar' : 'gris';
  const texto =
    vence.clase === 'termino' && !vence.vencido && vence.dias > 0
      ? t('bandeja.enDiasTermino', { count: vence.dias })
      : enDias(naturales);
  return (
    <div className={estilos.cuando} data-tono={tono}>
      <span className={estilos.que}>
        <IconoDeEstado
          signo={vence.vencido ? 'vencido' : tono === 'ambar' ? 'porVencer' : 'disponible'}
        />
        <span className={estilos.mayuscula}>{texto}</span>
      </span>
      <span className={estilos.fecha}>
        {t(`bandeja.clase.${vence.clase}`)}: {fechaCorta(vence.fecha, hoy)}
      </span>
    </div>
  );
}
