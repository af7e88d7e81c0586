import { Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fechaLarga } from '../../formato/fechas';
import { AvisoEnLinea } from '../../vocabulario/aviso-en-linea';
import { EstadoPaso } from '../../vocabulario/estado-paso';
import { NumeroDePaso } from '../../vocabulario/numero-de-paso';
import type { Ensayo } from './declaracion';
import estilos from './regularizacion.module.css';

/** What the engine would write, tried on a copy; or what stands in its way, each with where it is mended. */
export function LoQueSeEscribira({
  ensayo: e,
  calculando,
  alElegir,
}: {
  ensayo: Ensayo | undefined;
  calculando: boolean;
  alElegir?: (campo: string) => void;
}) {
  const { t } = useTranslation();
  if (e === undefined)
    return calculando ? <Loader size="sm" aria-label={t('accion.cargando')} /> : null;
  if (e.errores.length > 0)
    return (
      <AvisoEnLinea
        tono="ambar"
        signo="porVencer"
        titulo={t('regularizacion.falta', { count: e.errores.length })}
      >
        <ul className={estilos.errores}>
          {e.errores.map((x) => (
            <li key={`${x.campo} ${x.codigo}`}>
              {alElegir === undefined ? (
                x.texto
              ) : (
                <button type="button" className={estilos.irA} onClick={() => alElegir(x.campo)}>
                  {x.texto}
                </button>
              )}
            </li>
          ))}
        </ul>
      </AvisoEnLinea>
    );
  const observaciones = e.hechos.flatMap((h) =>
    h.observaciones.map((o) => ({ ...o, de: h.etiqueta, clave: h.clave })),
  );
  return (
    <div className={estilos.ensayo} aria-busy={calculando}>
      <p className={estilos.cuenta}>{t('regularizacion.seEscriben', { count: e.hechos.length })}</p>
      <Pasos titulo={t('regularizacion.asiQueda')} pasos={e.pasos} />
      {e.planes.map((p) => (
        <Pasos
          key={p.nombre}
          titulo={`${p.nombre} · ${t('regularizacion.compromisos', { count: p.compromisos })}`}
          pasos={p.pasos}
        />
      ))}
      {e.plazos.some((p) => p.vencido) && (
        <AvisoEnLinea tono="ambar" signo="porVencer" titulo={t('regularizacion.vencidos')}>
          <ul>
            {e.plazos
              .filter((p) => p.vencido)
              .map((p) => (
                <li key={p.etiqueta}>
                  {p.etiqueta} · {fechaLarga(p.vence)}
                </li>
              ))}
          </ul>
        </AvisoEnLinea>
      )}
      <details className={estilos.dentro}>
        <summary>{t('regularizacion.observaciones', { count: observaciones.length })}</summary>
        <ul className={estilos.observaciones}>
          {observaciones.map((o) => (
            <li key={`${o.clave} ${o.codigo}`}>
              <strong>{o.de}.</strong> {o.texto}{' '}
              <span className={estilos.cita}>{[o.fuerza, o.cita].filter(Boolean).join(' · ')}</span>
            </li>
          ))}
        </ul>
      </details>
      <details className={estilos.dentro}>
        <summary>{t('regularizacion.asientos')}</summary>
        <ol className={estilos.observaciones}>
          {e.hechos.map((h) => (
            <li key={h.clave + h.etiqueta}>
              {h.etiqueta} ·{' '}
              {h.noAplica
                ? t('regularizacion.como.noAplica')
                : h.ocurridoEn === null
                  ? t('regularizacion.sinFecha')
                  : fechaLarga(h.ocurridoEn)}{' '}
              · {h.actua.etiqueta}
            </li>
          ))}
        </ol>
      </details>
    </div>
  );
}

function Pasos({ titulo, pasos }: { titulo: string; pasos: Ensayo['pasos'] }) {
  return (
    <>
      <h3 className={estilos.subtitulo}>{titulo}</h3>
      <ol className={estilos.tira}>
        {pasos.map((p) => (
          <li key={p.numero}>
            <NumeroDePaso n={p.numero} tamano="sm" />
            <div>
              <p className={estilos.actividad}>{p.actividad}</p>
              <EstadoPaso
                paso={{
                  estado: p.estado as 'cumplido',
                  etiquetaEstado: p.etiquetaEstado,
                  regularizado: p.regularizado,
                  sinConstancia: p.sinConstancia,
                }}
              />
              {p.desde !== null && <span className={estilos.desde}> {fechaLarga(p.desde)}</span>}
              {p.pendientes.map((x) => (
                <p key={x} className={estilos.pendiente}>
                  {x}
                </p>
              ))}
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
