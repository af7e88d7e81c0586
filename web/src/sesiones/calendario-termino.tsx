import { IconCircleCheckFilled, IconFlag, IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { fechaLarga } from '../formato/fechas';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import { Button } from '@mantine/core';
import type { Anticipacion } from './consultas';
import estilos from './calendario-termino.module.css';

const diaDeSemana = (fecha: string): number => {
  const [a = 0, m = 1, d = 1] = fecha.split('-').map(Number);
  // Monday first.
  return (new Date(Date.UTC(a, m - 1, d)).getUTCDay() + 6) % 7;
};

/** The notice counted day by day: day 0, days one to n, what does not count and why, and the session. */
export function CalendarioTermino({
  anticipacion: a,
  segunda = false,
  alElegir,
}: {
  anticipacion: Anticipacion;
  /** The days are those it has to be held in, and not those it has to wait. */
  segunda?: boolean;
  alElegir: (fecha: string) => void;
}) {
  const { t } = useTranslation();
  const dias = a.conteo.filter((d) => d.numero !== null && d.numero <= a.pide);
  const feriados = a.conteo.filter(
    (d) => d.naturaleza === 'feriado' || d.naturaleza === 'suspension',
  );
  const sinEl = a.conteo.every((d) => d.fecha !== a.fecha);
  const filas = [
    ...a.conteo.filter((d) => d.fecha <= (a.primera > a.fecha ? a.primera : a.fecha)),
    ...(sinEl && a.fecha > a.notificada
      ? [{ fecha: a.fecha, numero: null, naturaleza: 'habil' as const, etiqueta: '', motivos: [] }]
      : []),
  ];
  return (
    <>
      <ol className={estilos.calendario} aria-label={t('sesiones.termino.titulo')}>
        <li
          className={estilos.dia}
          style={{ gridColumn: diaDeSemana(a.notificada) + 1 }}
          data-clase="cero"
        >
          <span className={estilos.fecha}>{fechaLarga(a.notificada)}</span>
          <IconSend size={16} stroke={1.5} aria-hidden="true" />
          <span>{t(segunda ? 'sesiones.segundaVez.noSeReunio' : 'sesiones.termino.notifica')}</span>
        </li>
        {filas.map((d) => {
          const elegida = d.fecha === a.fecha;
          return (
            <li
              key={d.fecha}
              className={estilos.dia}
              style={{ gridColumn: diaDeSemana(d.fecha) + 1 }}
              data-clase={d.numero !== null && d.numero <= a.pide ? 'cuenta' : d.naturaleza}
              data-elegida={elegida}
            >
              <span className={estilos.fecha}>{fechaLarga(d.fecha)}</span>
              {d.numero !== null && d.numero <= a.pide && (
                <span className={estilos.numero} aria-hidden="true">
                  {d.numero}
                </span>
              )}
              {d.naturaleza === 'feriado' && <IconFlag size={16} stroke={1.5} aria-hidden="true" />}
              {elegida && <IconCircleCheckFilled size={16} aria-hidden="true" />}
              <span>
                {[
                  d.numero !== null && d.numero <= a.pide
                    ? t('sesiones.termino.dia', { n: d.numero })
                    : d.naturaleza === 'habil'
                      ? null
                      : `${d.motivos.join(', ') || d.etiqueta}. ${t('sesiones.termino.noCuenta')}`,
                  elegida ? t('sesiones.termino.sesion') : null,
                ]
                  .filter(Boolean)
                  .join('. ')}
              </span>
            </li>
          );
        })}
      </ol>
      <AvisoEnLinea
        tono={a.basta ? 'acento' : segunda ? 'ambar' : 'rojo'}
        signo={a.basta ? 'cumplido' : segunda ? 'porVencer' : 'vencido'}
        titulo={t(
          segunda
            ? a.basta
              ? 'sesiones.segundaVez.dentro'
              : 'sesiones.segundaVez.fuera'
            : a.basta
              ? 'sesiones.termino.cumple'
              : 'sesiones.termino.noCumple',
        )}
      >
        <p role="status">
          {t('sesiones.termino.frase', {
            count: a.pide,
            dias: dias.map((d) => fechaLarga(d.fecha)).join(', '),
          })}{' '}
          {feriados
            .map((d) =>
              t('sesiones.termino.esFeriado', {
                fecha: fechaLarga(d.fecha),
                motivo: d.motivos.join(', ') || d.etiqueta,
              }),
            )
            .join(' ')}
        </p>
        {!a.basta && (
          <Button variant="default" size="compact-sm" onClick={() => alElegir(a.primera)}>
            {t(segunda ? 'sesiones.segundaVez.usar' : 'sesiones.termino.usar', {
              fecha: fechaLarga(a.primera),
            })}
          </Button>
        )}
        <p className={estilos.nota}>
          {a.normaVigente === null
            ? t('sesiones.termino.sinNorma')
            : t('sesiones.termino.norma', { version: a.normaVigente })}
        </p>
        {a.advertencias.map((x) => (
          <p key={x.codigo} className={estilos.nota}>
            {x.texto}
          </p>
        ))}
      </AvisoEnLinea>
    </>
  );
}
