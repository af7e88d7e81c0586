import { IconFileText } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { Oferta, Paso, Situacion } from '../api/modelo';
import { fechaLarga, relativa } from '../formato/fechas';
import { ForoPorAbrir } from '../sesiones/foro-por-abrir';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import { Cita } from '../vocabulario/cita';
import { EstadoPaso, estaTarde } from '../vocabulario/estado-paso';
import { IconoDeEstado } from '../vocabulario/icono-de-estado';
import { NumeroDePaso } from '../vocabulario/numero-de-paso';
import { estaCerrado } from './contexto';
import estilos from './detalle-de-paso.module.css';
import { OfertasDePaso } from './ofertas-de-paso';

/** One step told in full: what it is, who answers for it, what is asked, and what can be done now. */
export function DetalleDePaso({
  situacion: s,
  paso,
  ofertas,
}: {
  situacion: Situacion;
  paso: Paso;
  ofertas: readonly Oferta[];
}) {
  const { t } = useTranslation();
  const { hash } = useLocation();
  useEffect(() => {
    if (hash === '#acciones')
      document.getElementById('acciones')?.scrollIntoView({ block: 'start' });
    // Another step is another place to scroll from.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [hash, paso.numero]);
  // What a commitment offers is beside each of them, in the tab of the plan. Of a closed step, only what I may reopen.
  const suyas = ofertas.filter(
    (o) =>
      o.pasoDelRecorrido === paso.numero &&
      !o.procedimiento.startsWith('compromiso@') &&
      (o.puedo || !estaCerrado(paso)),
  );
  const compromisos = s.hijos.filter((h) => h.procedimiento.startsWith('compromiso@')).length;
  const tarde = estaTarde(paso);
  return (
    <section className={estilos.detalle} aria-labelledby="paso-titulo">
      <div className={estilos.cabeza}>
        <NumeroDePaso n={paso.numero} tamano="lg" fuerte />
        <div>
          <h2 id="paso-titulo" className={estilos.titulo}>
            <span className="solo-lector">{t('paso.n', { n: paso.numero })}. </span>
            {paso.actividad}
          </h2>
          <p className={estilos.bajo}>
            <EstadoPaso paso={paso} />
            {paso.sinConstancia
              ? // Of a fulfilled one its state has just said it.
                paso.estado !== 'cumplido' && <span>{t('paso.sinConstancia')}</span>
              : paso.desde !== null && (
                  <span>{t('paso.desde', { fecha: fechaLarga(paso.desde) })}</span>
                )}
            {paso.diasEnPaso !== null && !estaCerrado(paso) && (
              <span>{t('paso.dias', { count: paso.diasEnPaso })}</span>
            )}
            {paso.meta !== null && !estaCerrado(paso) && (
              <span className={estilos.meta} data-tarde={tarde || undefined}>
                {tarde && <IconoDeEstado signo="vencido" tamano={14} />}
                {t('paso.meta', {
                  fecha: fechaLarga(paso.meta.fecha),
                  relativa: relativa(paso.meta.fecha, s.hoy),
                })}
              </span>
            )}
          </p>
        </div>
      </div>
      <p className={estilos.descripcion}>{paso.descripcion}</p>
      <dl className={estilos.datos}>
        <div>
          <dt>{t('paso.responde')}</dt>
          <dd>{paso.responsables.map((r) => r.etiqueta).join(' · ')}</dd>
        </div>
        {paso.productos.length > 0 && (
          <div>
            <dt>{t('paso.productos')}</dt>
            <dd>{paso.productos.map((p) => p.etiqueta).join(' · ')}</dd>
          </div>
        )}
        <div>
          <dt>{t('paso.donde')}</dt>
          <dd>
            <Cita cita={paso.cita} fuerza={t(`fuerza.${paso.fuerza as 'debe'}`)} />
          </dd>
        </div>
      </dl>
      {paso.pendientes.length > 0 && (
        <AvisoEnLinea tono="ambar" signo="porVencer" titulo={t('paso.pendiente')}>
          <ul className={estilos.pendientes}>
            {paso.pendientes.map((p) => (
              <li key={p.codigo}>{p.texto}</li>
            ))}
          </ul>
        </AvisoEnLinea>
      )}
      {paso.numero === 9 && <ForoPorAbrir situacion={s} />}
      <OfertasDePaso situacion={s} ofertas={suyas} yaDicho={paso.descripcion} />
      {suyas.length === 0 && !estaCerrado(paso) && (
        <p className={estilos.nada}>
          {t(
            s.marca !== null
              ? 'paso.detenido'
              : paso.estado === 'aunNo'
                ? 'paso.aunNoAyuda'
                : 'paso.nadaPorAhora',
          )}
        </p>
      )}
      {paso.numero === 14 && compromisos > 0 && (
        <p className={estilos.nada}>
          <Link to={`/expedientes/${s.raizId}/plan`}>
            {t('paso.compromisos', { count: compromisos })}
          </Link>
        </p>
      )}
      {paso.documentos.length > 0 && (
        <section aria-labelledby="paso-documentos">
          <h3 id="paso-documentos" className={estilos.subtitulo}>
            {t('expediente.documentos')}
          </h3>
          <ul className={estilos.documentos}>
            {paso.documentos.map((d) => (
              <li key={d.id}>
                <IconFileText size={16} stroke={1.5} aria-hidden="true" />
                <a href={`/api/documentos/${d.id}/contenido`} download>
                  {d.titulo}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </section>
  );
}
