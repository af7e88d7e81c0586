import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { designaciones } from '../administracion/consultas';
import { poclDesignado } from '../api/consultas';
import type { Situacion, TitularConDetalle } from '../api/modelo';
import { DatoDeDemostracion } from '../armazon/dato-de-demostracion';
import { fechaLarga } from '../formato/fechas';
import type { Designado } from '../gobiernos/cargos-del-gobierno';
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
      <Pocl situacion={s} ficha={ficha} />
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

/**
 * In office, as the directory has it. Before that, whom the act of step 2 names: the name is there to be read, and is not
 * yet an office, with which nobody could act.
 */
function Pocl({
  situacion: s,
  ficha,
}: {
  situacion: Situacion;
  ficha: TitularConDetalle | undefined;
}) {
  const { t } = useTranslation();
  const enCargo = ficha?.pocl[0];
  const nadie = ficha !== undefined && enCargo === undefined;
  const acto = useQuery({
    ...poclDesignado(s.raizId),
    enabled: nadie && s.procedimiento.id.startsWith('implementacion@'),
  }).data?.designado;
  const soloDesignado = nadie && acto !== undefined && acto !== null;
  const puedoDar = useQuery({ ...designaciones(s.titular.id, false), enabled: soloDesignado }).data
    ?.puedoDar;
  const loRegistro = puedoDar?.some((c) => c.rol === 'pocl' && !c.soloSuplencia) === true;
  return (
    <Dato
      rotulo={t('expediente.pocl')}
      valor={soloDesignado ? acto.nombre : enCargo?.persona.nombre}
      junto={<DatoDeDemostracion de={s.titular} />}
      enlace={
        <Link
          to={`/gobiernos/${s.titular.id}/cargos`}
          {...(soloDesignado && loRegistro
            ? { state: { designado: { rol: 'pocl', nombre: acto.nombre } satisfies Designado } }
            : {})}
        >
          {t(soloDesignado && loRegistro ? 'expediente.registrarCargo' : 'directorio.verCargos')}
        </Link>
      }
      pie={
        soloDesignado
          ? t('expediente.cargoSinRegistrar')
          : enCargo === undefined
            ? undefined
            : [
                enCargo.calidad === 'titular' ? null : enCargo.calidadEtiqueta,
                enCargo.prorrogada ? t('directorio.prorrogada') : null,
                t('expediente.desde', { fecha: fechaLarga(enCargo.desde) }),
              ]
                .filter(Boolean)
                .join(' · ')
      }
      sin={t('expediente.sinRegistro')}
    />
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
