import { IconCheck, IconMessageQuestion } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCargo } from '../armazon/cargo';
import { diaDe, fechaLarga } from '../formato/fechas';
import { Encabezado } from '../vocabulario/encabezado';
import { Vacio } from '../vocabulario/vacio';
import { consultasDe, partesPendientes } from './consultas';
import estilos from './seguimiento.module.css';
import { Lista } from './seguimiento-del-expediente';
import { TarjetaDeConsulta } from './tarjeta-de-consulta';

/** Across every government within reach: what waits for my answer, and the reports that are due. */
export function Component() {
  const { t } = useTranslation();
  const { cargo } = useCargo();
  const consultas = useInfiniteQuery(consultasDe({ paraMi: '1' }));
  const partes = useInfiniteQuery(partesPendientes());
  return (
    <>
      <Encabezado titulo={t('seguimiento.titulo')}>
        <p>{t('seguimiento.explica')}</p>
      </Encabezado>
      <section className={estilos.seccion}>
        <h2>{t('seguimiento.esperanMiRespuesta')}</h2>
        <Lista
          consulta={consultas}
          vacio={
            <Vacio
              icono={<IconMessageQuestion size={28} stroke={1.5} />}
              titulo={t('seguimiento.paraMiVacio')}
            >
              {t('seguimiento.paraMiVacioAyuda', {
                cargo: cargo?.etiqueta ?? t('seguimiento.alguno'),
              })}
            </Vacio>
          }
        >
          {(c) => <TarjetaDeConsulta key={c.id} consulta={c} conGobierno />}
        </Lista>
      </section>
      <section className={estilos.seccion}>
        <h2>{t('seguimiento.partesQueTocan')}</h2>
        <Lista
          consulta={partes}
          vacio={
            <Vacio
              icono={<IconCheck size={28} stroke={1.5} />}
              titulo={t('seguimiento.partesAlDia')}
            >
              {t('seguimiento.partesAlDiaAyuda')}
            </Vacio>
          }
        >
          {(p) => (
            <li key={p.raizId} className={estilos.renglon}>
              <Link to={`/expedientes/${p.raizId}/seguimiento?ver=partes`}>{p.titular.nombre}</Link>
              <span className={estilos.detalle}>
                {p.ultimo === null
                  ? t('seguimiento.ningunParte', { fecha: fechaLarga(diaDe(p.abiertaEn)) })
                  : t('seguimiento.ultimoParte', { fecha: fechaLarga(p.ultimo) })}
              </span>
            </li>
          )}
        </Lista>
      </section>
    </>
  );
}
