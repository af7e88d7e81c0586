import { Progress } from '@mantine/core';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DesdeCompromiso } from '../asistente/entradas';
import { Descargas } from '../impresos/descargas';
import { ComparacionDeRutas } from './comparacion-de-rutas';
import type { Compromiso } from './consultas';
import { Escalamientos } from './escalamientos';
import { Hallazgos } from './hallazgos';
import { Hitos } from './hitos';
import { Informes } from './informes';
import { Campos, dia, usePlan } from './lo-que-se-lee';
import estilos from './planes.module.css';

const GraficoDeIndicador = lazy(() => import('./grafico-de-indicador'));

/** The order of the OGP form, then that of the national template. */
const ORDEN = [
  'titulo',
  'tituloCorto',
  'codigoOgp',
  'responsable',
  'personaResponsable',
  'cargoResponsable',
  'correoResponsable',
  'apoyos',
  'contrapartes',
  'areaDePolitica',
  'sectorPrincipal',
  'valores',
  'problema',
  'causas',
  'situacionActual',
  'accion',
  'comoResuelve',
  'loHecho',
  'resultadosEsperados',
  'metaDeLargoPlazo',
  'relevancia',
  'promueveTransparencia',
  'promueveRendicion',
  'promueveParticipacion',
  'desafioOgp',
  'areaDelDesafio',
  'pdot',
  'pnd',
  'ods',
  'presupuesto',
  'fuentesDeFinanciamiento',
  'propuestas',
  'acta',
] as const;

const texto = (v: unknown): string | null => (typeof v === 'string' && v !== '' ? v : null);

/** One commitment, closed to a line until it is opened; the one somebody came for is open and before their eyes. */
export function CompromisoLeido({ c, pedido }: { c: Compromiso; pedido: boolean }) {
  const { t } = useTranslation();
  const { plan } = usePlan();
  const [abierto, abrir] = useState(pedido);
  const linea = useRef<HTMLElement>(null);
  useEffect(() => {
    if (pedido) linea.current?.scrollIntoView({ block: 'start' });
  }, [pedido]);
  const suyos = plan.hallazgos.filter((h) => h.compromiso === c.codigo);
  const escalados = c.escalamientos.filter((e) => e.abierto).length;
  const { porcentaje, cumplidos, hitos, pesos } = c.avance;
  return (
    <li className={estilos.compromiso}>
      <details open={abierto} onToggle={(e) => abrir(e.currentTarget.open)}>
        <summary ref={linea}>
          <span className={estilos.codigo}>{c.codigo}</span>
          <span className={estilos.nombre}>
            {texto(c.ficha.titulo) ?? t('planes.compromiso', { codigo: c.codigo })}
          </span>
          <span className={estilos.estado} data-estado={c.situacion}>
            {plan.rotulos[`estado.${c.situacion}`] ?? t('planes.formulado')}
          </span>
          <span className={estilos.resumen}>
            {[
              porcentaje === null ? t('planes.sinDato') : t('planes.porcentaje', { n: porcentaje }),
              hitos === 0 ? null : t('planes.hitosCumplidos', { n: cumplidos, de: hitos }),
              c.inicio === null && c.fin === null ? null : `${dia(c.inicio)} – ${dia(c.fin)}`,
              escalados === 0 ? null : t('planes.escalados', { count: escalados }),
              suyos.length === 0 ? null : t('planes.hallados', { count: suyos.length }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
          {porcentaje !== null && (
            <Progress
              value={porcentaje}
              size="sm"
              className={estilos.barra}
              aria-label={t('planes.avanceDe', { codigo: c.codigo })}
            />
          )}
        </summary>
        {abierto && (
          <div className={estilos.dentro}>
            {c.nivel !== null && (
              <p>
                {t('planes.nivel')}: <strong>{plan.rotulos[`opcion.${c.nivel}`]}</strong>{' '}
                {dia(c.terminadoEl)} {c.motivoDeCierre}
              </p>
            )}
            <h3 className={estilos.subtitulo}>{t('planes.hitos')}</h3>
            {hitos > 0 && pesos === 'iguales' && (
              <p className={estilos.nota}>{t('planes.pesosIguales')}</p>
            )}
            <Hitos c={c} />
            {c.procesoId !== null && c.version > 0 && (
              <div className={estilos.impreso}>
                <Descargas procesoId={c.procesoId} clase="hoja-de-ruta" />
              </div>
            )}
            <ComparacionDeRutas rutas={c.rutas} />
            {c.indicadores.length > 0 && (
              <>
                <h3 className={estilos.subtitulo}>{t('planes.indicadores')}</h3>
                <Suspense>
                  {c.indicadores.map((i) => (
                    <GraficoDeIndicador key={i.clave} indicador={i} />
                  ))}
                </Suspense>
              </>
            )}
            <h3 className={estilos.subtitulo}>{t('planes.informes')}</h3>
            <Informes lista={c.informes} procesoId={c.procesoId} />
            <h3 className={estilos.subtitulo}>{t('planes.escalamientos')}</h3>
            <Escalamientos lista={c.escalamientos} />
            {suyos.length > 0 && (
              <>
                <h3 className={estilos.subtitulo}>{t('planes.parte.hallazgos')}</h3>
                <Hallazgos lista={suyos} />
              </>
            )}
            <h3 className={estilos.subtitulo}>{t('planes.fichaDelCompromiso')}</h3>
            <Campos datos={c.ficha} orden={ORDEN} prefijo="compromiso." />
            {c.procesoId !== null && (
              <div className={estilos.impreso}>
                <Descargas procesoId={c.procesoId} clase="acta-de-compromiso" />
              </div>
            )}
            {c.procesoId !== null && <DesdeCompromiso plan={plan} compromiso={c.procesoId} />}
          </div>
        )}
      </details>
    </li>
  );
}
