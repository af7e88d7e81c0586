import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sustituciones } from '../api/consultas';
import { fechaLarga } from '../formato/fechas';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import estilos from './al-lado.module.css';

/** Who stands in for me, and for whom I do: now or soon. */
export function SustitucionesEnCurso() {
  const { t } = useTranslation();
  const { data } = useQuery(sustituciones());
  if (data === undefined || data.ausencias.length + data.sustituyo.length === 0) return null;
  return (
    <div className={estilos.sustituciones}>
      {data.ausencias.map((s) => (
        <AvisoEnLinea
          key={s.id}
          signo="porVencer"
          titulo={
            s.enCurso
              ? t('sustitucion.usted', { fecha: fechaLarga(s.hasta) })
              : t('sustitucion.ustedDesde', { fecha: fechaLarga(s.desde) })
          }
        >
          <p>{t('sustitucion.leSustituye', { quien: s.sustituto.nombre })}</p>
        </AvisoEnLinea>
      ))}
      {data.sustituyo.map((s) => (
        <AvisoEnLinea
          key={s.id}
          signo="vuelta"
          titulo={`${t('sustitucion.sustituyeA', { quien: s.persona.nombre })} ${
            s.enCurso
              ? t('sustitucion.hastaEl', { fecha: fechaLarga(s.hasta) })
              : t('sustitucion.desdeEl', { fecha: fechaLarga(s.desde) })
          }`}
        >
          <p>{t('sustitucion.comoUsted')}</p>
        </AvisoEnLinea>
      ))}
    </div>
  );
}
