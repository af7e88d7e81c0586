import { Button, MultiSelect } from '@mantine/core';
import { IconDownload, IconListSearch } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { accesos } from '../../api/consultas-de-cuenta';
import type { Acceso } from '../../api/modelo';
import { CampoFecha } from '../../formularios/campo-fecha';
import { momento } from '../../formato/fechas';
import { useFiltros } from '../../gobiernos/filtros-en-la-direccion';
import { Encabezado } from '../../vocabulario/encabezado';
import { Fallo } from '../../vocabulario/fallo';
import { Huecos } from '../../vocabulario/huecos';
import { Vacio } from '../../vocabulario/vacio';
import comunes from '../cuentas/cuentas.module.css';
import estilos from './accesos.module.css';
import { FiltroDeGobierno } from './filtro-de-gobierno';
import { FiltroDePersona } from './filtro-de-persona';

const FILTROS = ['cuenta', 'clase', 'titular', 'desde', 'hasta'] as const;
/** What somebody may want to look into. */
const MALAS: ReadonlySet<string> = new Set(['ingresoFallido', 'segundoFactorFallido', 'rechazo']);

/** Who came in, and what they saw or changed. */
export function Component() {
  const { t } = useTranslation();
  const { filtro, cambiar, hay } = useFiltros(FILTROS);
  const consulta = useInfiniteQuery({ ...accesos(filtro), placeholderData: keepPreviousData });
  const primera = consulta.data?.pages[0];
  const lista = consulta.data?.pages.flatMap((p) => p.elementos) ?? [];
  const escritos = Object.entries(filtro).filter((f): f is [string, string] => f[1] !== undefined);
  return (
    <>
      <Encabezado
        titulo={t('accesos.titulo')}
        acciones={
          <Button
            component="a"
            href={`/api/accesos.csv?${new URLSearchParams(escritos).toString()}`}
            download
            variant="default"
            leftSection={<IconDownload size={16} stroke={1.5} />}
          >
            {t('accesos.exportar')}
          </Button>
        }
      >
        <p className={comunes.bajada}>
          {primera !== undefined && t('accesos.bajada', { count: primera.retencionDias })}
        </p>
      </Encabezado>
      <div
        className={`${estilos.filtros} no-imprimir`}
        role="search"
        aria-label={t('accesos.filtros')}
      >
        <FiltroDePersona valor={filtro.cuenta} alCambiar={(v) => cambiar({ cuenta: v })} />
        <MultiSelect
          label={t('accesos.clase')}
          placeholder={filtro.clase === undefined ? t('accesos.claseTodas') : undefined}
          data={primera?.clases.map((c) => ({ value: c.clase, label: c.etiqueta })) ?? []}
          value={filtro.clase?.split(',') ?? []}
          onChange={(v) => cambiar({ clase: v.join(',') })}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('accion.quitarFiltro') }}
        />
        <FiltroDeGobierno valor={filtro.titular} alCambiar={(v) => cambiar({ titular: v })} />
        <CampoFecha
          label={t('accesos.desde')}
          opcional
          valor={filtro.desde ?? null}
          alCambiar={(v) => cambiar({ desde: v })}
        />
        <CampoFecha
          label={t('accesos.hasta')}
          opcional
          valor={filtro.hasta ?? null}
          alCambiar={(v) => cambiar({ hasta: v })}
        />
        {hay && (
          <Button
            variant="subtle"
            onClick={() =>
              cambiar({ cuenta: null, clase: null, titular: null, desde: null, hasta: null })
            }
          >
            {t('accion.quitarFiltros')}
          </Button>
        )}
      </div>
      {consulta.isPending ? (
        <Huecos filas={10} alto={44} />
      ) : consulta.isError ? (
        <Fallo error={consulta.error} reintentar={() => void consulta.refetch()} />
      ) : lista.length === 0 ? (
        <Vacio icono={<IconListSearch size={28} stroke={1.5} />} titulo={t('accesos.vacio')}>
          {t('accesos.vacioAyuda')}
        </Vacio>
      ) : (
        <table className={comunes.tabla} data-atras={consulta.isPlaceholderData || undefined}>
          <caption className="solo-lector">{t('accesos.titulo')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('accesos.cuando')}</th>
              <th scope="col">{t('accesos.quien')}</th>
              <th scope="col">{t('accesos.que')}</th>
              <th scope="col">{t('accesos.sobre')}</th>
              <th scope="col">{t('accesos.desdeDonde')}</th>
            </tr>
          </thead>
          <tbody>
            {lista.map((a) => (
              <Fila key={a.id} acceso={a} />
            ))}
          </tbody>
        </table>
      )}
      {consulta.hasNextPage && (
        <div className={comunes.mas}>
          <Button
            variant="default"
            loading={consulta.isFetchingNextPage}
            onClick={() => void consulta.fetchNextPage()}
          >
            {t('lista.verMas')}
          </Button>
        </div>
      )}
    </>
  );
}

function Fila({ acceso: a }: { acceso: Acceso }) {
  const { t } = useTranslation();
  const quien =
    a.cuenta !== null
      ? (a.cuenta.nombre ?? t('accesos.borrada'))
      : t(a.via === null ? 'accesos.sistema' : 'accesos.nadie');
  return (
    <tr>
      <td className={`${estilos.cuando} cifra`}>{momento(a.en)}</td>
      <td>{quien}</td>
      <td>
        <span className={MALAS.has(a.clase) ? estilos.mal : undefined}>{a.etiqueta}</span>
        {a.detalle !== null && <span className={comunes.menudo}>{a.detalle}</span>}
        {a.motivo !== null && <span className={comunes.menudo}>«{a.motivo}»</span>}
      </td>
      <td>
        {a.objeto?.nombre}
        {a.titular !== null && <span className={comunes.menudo}>{a.titular.nombre}</span>}
      </td>
      <td>
        {a.via !== null && t(`accesos.via.${a.via}`)}
        {a.red !== null && (
          <span className={comunes.menudo} title={t('accesos.redAyuda')}>
            {t('accesos.red', { red: a.red })}
          </span>
        )}
      </td>
    </tr>
  );
}
