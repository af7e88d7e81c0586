import { Button, MultiSelect } from '@mantine/core';
import { IconDownload, IconListSearch } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { accesos } from '../../api/consultas-de-cuenta';
import type { Acceso } from '../../api/modelo';
import { CampoFecha } from '../../formularios/campo-fecha';
import { fechaLarga, momento } from '../../formato/fechas';
import { EnPapel } from '../../lista/en-papel';
import { useFiltros } from '../../lista/filtros-en-la-direccion';
import { CampoGobierno } from '../../gobiernos/campo-gobierno';
import { Filtros } from '../../lista/filtros';
import { ListaPaginada, Tabla } from '../../lista/lista-paginada';
import { Encabezado } from '../../vocabulario/encabezado';
import { Vacio } from '../../vocabulario/vacio';
import comunes from '../../lista/lista.module.css';
import estilos from './accesos.module.css';
import { FiltroDePersona } from './filtro-de-persona';

const FILTROS = ['cuenta', 'clase', 'titular', 'desde', 'hasta'] as const;
/** What somebody may want to look into. */
const MALAS: ReadonlySet<string> = new Set(['ingresoFallido', 'segundoFactorFallido', 'rechazo']);

/** Who came in, and what they saw or changed. */
export function Component() {
  const { t } = useTranslation();
  const { filtro, cambiar, quitar, hay } = useFiltros(FILTROS);
  const consulta = useInfiniteQuery({ ...accesos(filtro), placeholderData: keepPreviousData });
  const primera = consulta.data?.pages[0];
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
      <Filtros rotulo={t('accesos.filtros')} hay={hay} alQuitar={quitar}>
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
        {filtro.clase !== undefined && (
          <EnPapel rotulo={t('accesos.clase')}>
            {filtro.clase
              .split(',')
              .map((c) => primera?.clases.find((x) => x.clase === c)?.etiqueta ?? c)
              .join(', ')}
          </EnPapel>
        )}
        <CampoGobierno
          label={t('accesos.gad')}
          valor={filtro.titular ?? null}
          alCambiar={(v) => cambiar({ titular: v })}
        />
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
        {(['desde', 'hasta'] as const).map((cual) => {
          const dia = filtro[cual];
          return dia === undefined ? null : (
            <EnPapel key={cual} rotulo={t(`accesos.${cual}`)}>
              {fechaLarga(dia)}
            </EnPapel>
          );
        })}
      </Filtros>
      <ListaPaginada
        consulta={consulta}
        huecos={10}
        vacio={
          <Vacio icono={<IconListSearch size={28} stroke={1.5} />} titulo={t('accesos.vacio')}>
            {t('accesos.vacioAyuda')}
          </Vacio>
        }
      >
        {(filas) => (
          <Tabla
            titulo={t('accesos.titulo')}
            columnas={[
              t('accesos.cuando'),
              t('accesos.quien'),
              t('accesos.que'),
              t('accesos.sobre'),
              t('accesos.desdeDonde'),
            ]}
            atras={consulta.isPlaceholderData}
          >
            {filas.map((a) => (
              <Fila key={a.id} acceso={a} />
            ))}
          </Tabla>
        )}
      </ListaPaginada>
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
        {a.detalle !== null && <span className={comunes.menor}>{a.detalle}</span>}
        {a.motivo !== null && <span className={comunes.menor}>«{a.motivo}»</span>}
      </td>
      <td>
        {a.objeto?.nombre}
        {a.titular !== null && <span className={comunes.menor}>{a.titular.nombre}</span>}
      </td>
      <td>
        {a.via !== null && t(`accesos.via.${a.via}`)}
        {a.red !== null && (
          <span className={comunes.menor} title={t('accesos.redAyuda')}>
            {t('accesos.red', { red: a.red })}
          </span>
        )}
      </td>
    </tr>
  );
}
