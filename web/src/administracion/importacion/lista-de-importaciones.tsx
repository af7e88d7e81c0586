import { useInfiniteQuery } from '@tanstack/react-query';
import { IconTableImport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { diaDe, fechaLarga } from '../../formato/fechas';
import { Encabezado } from '../../vocabulario/encabezado';
import { Fallo } from '../../vocabulario/fallo';
import { Huecos } from '../../vocabulario/huecos';
import { Vacio } from '../../vocabulario/vacio';
import lista from '../../lista/lista.module.css';
import { PieDeLista } from '../../lista/pie-de-lista';
import { importaciones } from './consultas';
import estilos from './importacion.module.css';
import { NuevaImportacion } from './nueva-importacion';

/** Actas, members and plans that were kept in sheets. */
export function Component() {
  const { t } = useTranslation();
  const consulta = useInfiniteQuery(importaciones());
  const filas = consulta.data?.pages.flatMap((p) => p.elementos) ?? [];
  return (
    <>
      <Encabezado titulo={t('administracion.secciones.importacion')}>
        <p className={lista.bajada}>{t('importacion.explica')}</p>
      </Encabezado>
      <NuevaImportacion />
      <h2 className={estilos.subtitulo}>{t('importacion.anteriores')}</h2>
      {consulta.isPending ? (
        <Huecos filas={3} />
      ) : consulta.isError ? (
        <Fallo error={consulta.error} reintentar={() => void consulta.refetch()} />
      ) : filas.length === 0 ? (
        <Vacio icono={<IconTableImport size={28} stroke={1.5} />} titulo={t('importacion.ninguna')}>
          {t('importacion.ningunaAyuda')}
        </Vacio>
      ) : (
        <ul className={estilos.lista}>
          {filas.map((i) => (
            <li key={i.id}>
              <Link to={`/administracion/importacion/${i.id}`} className={estilos.fila}>
                <span className={estilos.titulo}>
                  {i.etiqueta} · {i.titular.nombre}
                </span>
                <span className={estilos.estado} data-estado={i.estado}>
                  {i.etiquetaEstado}
                </span>
                <span className={estilos.detalle}>
                  {i.nombre} ·{' '}
                  {t('importacion.deTotal', { n: i.cuentas.importadas, total: i.cuentas.total })} ·{' '}
                  {i.preparo.nombre} · {fechaLarga(diaDe(i.actualizadaEn))}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      <PieDeLista consulta={consulta} vistos={filas.length} />
    </>
  );
}
