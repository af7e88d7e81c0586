import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fechaLarga } from '../formato/fechas';
import { CampoFecha } from '../formularios/campo-fecha';
import { CampoHora } from '../formularios/campo-hora';
import { useActo } from './acto';
import { CalendarioTermino } from './calendario-termino';
import { anticipacion as consultaDeAnticipacion } from './consultas';
import { PieDeActo } from './pie-de-acto';
import type { PropsDeActo } from './props-de-acto';
import estilos from './sesiones.module.css';

/** Called again, for want of quorum: by when, counted from the day it could not be held, and as the norm says it. */
export function SegundaConvocatoria({
  oferta,
  situacion: s,
  sesion: x,
  inicial,
  alRegistrar,
  releer,
}: PropsDeActo) {
  const { t } = useTranslation();
  const acto = useActo({
    situacion: s,
    oferta,
    inicial,
    de: { hora: x.hora ?? '10:00', lugar: x.lugar ?? undefined, notificadaEl: s.hoy },
    alRegistrar,
  });
  const d = acto.datos;
  const cadena = (k: string): string => (typeof d[k] === 'string' ? d[k] : '');
  const primera = x.fecha ?? s.hoy;
  const conteo = useQuery(consultaDeAnticipacion(x.organo, primera, cadena('fecha'), 'segunda'));
  return (
    <section className={`${estilos.seccion} no-imprimir`} aria-labelledby="segunda">
      <h2 id="segunda">{t('sesiones.segundaVez.titulo')}</h2>
      <p>
        {t('sesiones.segundaVez.ayuda', { fecha: fechaLarga(primera) })}{' '}
        {t(`sesiones.segundaVez.regla.${x.reglas.segundaConvocatoria}`, {
          count: x.reglas.diasDeSegunda,
        })}
      </p>
      <div className={estilos.campos}>
        <CampoFecha
          id="campo-fecha"
          label={t('sesiones.fecha')}
          valor={cadena('fecha') || null}
          min={primera}
          alCambiar={(f) => acto.poner({ fecha: f ?? undefined })}
        />
        <CampoHora
          id="campo-hora"
          label={t('sesiones.hora')}
          required
          valor={cadena('hora')}
          alCambiar={(hora) => acto.poner({ hora })}
        />
        <TextInput
          id="campo-lugar"
          label={t('sesiones.lugar')}
          maxLength={300}
          value={cadena('lugar')}
          onChange={(e) => acto.poner({ lugar: e.currentTarget.value || undefined })}
        />
        <CampoFecha
          id="campo-notificadaEl"
          label={t('sesiones.notificadaEl')}
          valor={cadena('notificadaEl') || null}
          max={s.hoy}
          opcional
          alCambiar={(f) => acto.poner({ notificadaEl: f ?? undefined })}
        />
      </div>
      {conteo.data !== undefined && (
        <CalendarioTermino
          anticipacion={conteo.data}
          segunda
          alElegir={(fecha) => acto.poner({ fecha })}
        />
      )}
      <PieDeActo
        acto={acto}
        oferta={oferta}
        situacion={s}
        listo={cadena('fecha') !== ''}
        releer={releer}
      />
    </section>
  );
}
