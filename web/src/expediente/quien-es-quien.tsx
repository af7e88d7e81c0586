import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Situacion, TitularConDetalle } from '../api/modelo';
import { DatoDeDemostracion } from '../armazon/dato-de-demostracion';
import { fechaLarga } from '../formato/fechas';
import { useNombres } from '../gobiernos/nombres';
import estilos from './quien-es-quien.module.css';

/** Authority and term, local contact, association, and who is awaited. */
export function QuienEsQuien({
  situacion: s,
  ficha,
}: {
  situacion: Situacion;
  ficha: TitularConDetalle | undefined;
}) {
  const { t } = useTranslation();
  const { gremio } = useNombres();
  const autoridad = ficha?.autoridad[0];
  const pocl = ficha?.pocl[0];
  const espera = s.esperando[0];
  // Of a real institution no source read names its people.
  const inventado = <DatoDeDemostracion de={s.titular} />;
  return (
    <dl className={estilos.lista}>
      <Dato
        rotulo={t('expediente.autoridad')}
        valor={autoridad?.persona.nombre}
        junto={inventado}
        pie={
          autoridad === undefined
            ? undefined
            : [
                autoridad.calidad === 'titular' ? null : autoridad.calidadEtiqueta,
                autoridad.hasta === null
                  ? t('expediente.desde', { fecha: fechaLarga(autoridad.desde) })
                  : t('expediente.hasta', { fecha: fechaLarga(autoridad.hasta) }),
              ]
                .filter(Boolean)
                .join(' · ')
        }
        sin={t('expediente.sinRegistro')}
      />
      <Dato
        rotulo={t('expediente.pocl')}
        valor={pocl?.persona.nombre}
        junto={inventado}
        enlace={<Link to={`/gobiernos/${s.titular.id}/cargos`}>{t('directorio.verCargos')}</Link>}
        pie={
          pocl === undefined
            ? undefined
            : [
                pocl.calidad === 'titular' ? null : pocl.calidadEtiqueta,
                pocl.prorrogada ? t('directorio.prorrogada') : null,
                t('expediente.desde', { fecha: fechaLarga(pocl.desde) }),
              ]
                .filter(Boolean)
                .join(' · ')
        }
        sin={t('expediente.sinRegistro')}
      />
      <Dato
        rotulo={t('gobiernos.gremio')}
        valor={gremio(s.titular.gremio)}
        sin={t('expediente.sinGremio')}
      />
      <Dato
        rotulo={t('expediente.seEspera')}
        valor={espera?.etiqueta}
        pie={
          espera === undefined
            ? undefined
            : [
                espera.paso === null ? null : t('paso.n', { n: espera.paso }).toLowerCase(),
                espera.dias === null ? null : t('fechas.desdeHace', { count: espera.dias }),
                s.esperando.length > 1
                  ? t('expediente.yOtros', { count: s.esperando.length - 1 })
                  : null,
              ]
                .filter(Boolean)
                .join(' · ')
        }
        sin={t('expediente.nadie')}
      />
    </dl>
  );
}

function Dato({
  rotulo,
  valor,
  junto,
  pie,
  enlace,
  sin,
}: {
  rotulo: string;
  valor: string | undefined;
  /** Beside the value, if there is one. */
  junto?: ReactNode;
  pie?: ReactNode;
  enlace?: ReactNode;
  sin: string;
}) {
  const hay = valor !== undefined && valor !== '';
  return (
    <div className={estilos.dato}>
      <dt>{rotulo}</dt>
      <dd>
        <span className={hay ? estilos.valor : estilos.sin}>
          {hay ? valor : sin} {hay && junto}
        </span>
        {pie !== undefined && pie !== null && pie !== '' && (
          <span className={estilos.pie}>{pie}</span>
        )}
        {enlace !== undefined && <span className={`${estilos.pie} no-imprimir`}>{enlace}</span>}
      </dd>
    </div>
  );
}
