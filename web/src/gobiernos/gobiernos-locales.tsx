import { Button, Checkbox, Select } from '@mantine/core';
import { IconSearchOff } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { sesion, titulares } from '../api/consultas';
import type { Titular } from '../api/modelo';
import { fechaLarga, relativa } from '../formato/fechas';
import { useCargo } from '../armazon/cargo';
import { cifra } from '../formato/numeros';
import { Encabezado } from '../vocabulario/encabezado';
import { Fallo } from '../vocabulario/fallo';
import { Huecos } from '../vocabulario/huecos';
import { IconoDeEstado } from '../vocabulario/icono-de-estado';
import { Vacio } from '../vocabulario/vacio';
import { CampoDeBusqueda } from './campo-de-busqueda';
import { direccionDe } from './direccion';
import { FiltrosDelPoc } from './filtros-del-poc';
import { useFiltros } from './filtros-en-la-direccion';
import estilos from './gobiernos-locales.module.css';
import { useNombres } from './nombres';

/** Who sees how the POC prioritises. */
const PRIORIZAN = new Set(['poc', 'administrador', 'gremio', 'grupoNucleo']);
const FILTROS = [
  'q',
  'nivel',
  'provincia',
  'gremio',
  'enSilencio',
  'analista',
  'porRatificar',
] as const;

/** The 1,070 local governments, and where each one stands. */
export function Component() {
  const { t } = useTranslation();
  const { cargos } = useCargo();
  const { catalogos, nivel, gremio } = useNombres();
  const { filtro, cambiar, hay } = useFiltros(FILTROS);
  const hoy = useQuery(sesion()).data?.hoy;
  const consulta = useInfiniteQuery({ ...titulares(filtro), placeholderData: keepPreviousData });
  const paginas = consulta.data?.pages ?? [];
  const lista = paginas.flatMap((p) => p.elementos);
  const total = paginas[0]?.total;
  const opciones = (xs: readonly { codigo: string; etiqueta: string }[] = []) =>
    xs.map((x) => ({ value: x.codigo, label: x.etiqueta }));
  return (
    <>
      <Encabezado
        titulo={t('gobiernos.titulo')}
        acciones={
          <>
            {cargos.some((c) => PRIORIZAN.has(c.rol)) && (
              <Button component={Link} to="/gobiernos/priorizacion" variant="default">
                {t('priorizacion.enlace')}
              </Button>
            )}
            <Button component={Link} to="/notificaciones" variant="default">
              {t('canales.notificaciones.titulo')}
            </Button>
          </>
        }
      >
        <p className={estilos.bajada} role="status">
          {total === undefined
            ? ' '
            : t(hay ? 'gobiernos.hallados' : 'gobiernos.todos', {
                count: total,
                cifra: cifra(total),
              })}
        </p>
      </Encabezado>
      <div
        className={`${estilos.filtros} no-imprimir`}
        role="search"
        aria-label={t('gobiernos.filtros')}
      >
        <CampoDeBusqueda
          className={estilos.busqueda}
          rotulo={t('gobiernos.buscar')}
          valor={filtro.q ?? ''}
          alCambiar={(q) => cambiar({ q })}
        />
        <Select
          aria-label={t('gobiernos.nivel')}
          placeholder={t('gobiernos.nivelTodos')}
          data={opciones(catalogos?.niveles)}
          value={filtro.nivel ?? null}
          onChange={(v) => cambiar({ nivel: v })}
          clearable
          clearButtonProps={{ 'aria-label': t('accion.quitarFiltro') }}
        />
        <Select
          aria-label={t('gobiernos.provincia')}
          placeholder={t('gobiernos.provinciaTodas')}
          data={opciones(catalogos?.provincias)}
          value={filtro.provincia ?? null}
          onChange={(v) => cambiar({ provincia: v })}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('accion.quitarFiltro') }}
          nothingFoundMessage={t('gobiernos.sinCoincidencias')}
        />
        <Select
          aria-label={t('gobiernos.gremio')}
          placeholder={t('gobiernos.gremioTodos')}
          data={opciones(catalogos?.gremios)}
          value={filtro.gremio ?? null}
          onChange={(v) => cambiar({ gremio: v })}
          clearable
          clearButtonProps={{ 'aria-label': t('accion.quitarFiltro') }}
        />
        <Checkbox
          className={estilos.silencio ?? ''}
          label={t('canales.gobiernos.silencio')}
          title={t('canales.gobiernos.silencioAyuda')}
          checked={filtro.enSilencio === '1'}
          onChange={(e) => cambiar({ enSilencio: e.currentTarget.checked ? '1' : null })}
        />
        <FiltrosDelPoc filtro={filtro} alCambiar={cambiar} />
        {hay && (
          <Button
            variant="subtle"
            onClick={() =>
              cambiar({
                q: null,
                nivel: null,
                provincia: null,
                gremio: null,
                analista: null,
                porRatificar: null,
                enSilencio: null,
              })
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
        <Vacio icono={<IconSearchOff size={28} stroke={1.5} />} titulo={t('gobiernos.ninguno')}>
          {t('gobiernos.ningunoAyuda')}
        </Vacio>
      ) : (
        <>
          <table className={estilos.tabla} data-atras={consulta.isPlaceholderData || undefined}>
            <caption className="solo-lector">{t('gobiernos.titulo')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('gobiernos.nombre')}</th>
                <th scope="col">{t('gobiernos.nivel')}</th>
                <th scope="col">{t('gobiernos.provincia')}</th>
                <th scope="col">{t('gobiernos.gremio')}</th>
                <th scope="col" className={estilos.numero}>
                  {t('gobiernos.poblacion')}
                </th>
                <th scope="col">{t('gobiernos.donde')}</th>
                <th scope="col">{t('canales.gobiernos.contacto')}</th>
              </tr>
            </thead>
            <tbody>
              {lista.map((x) => (
                <Fila
                  key={x.id}
                  titular={x}
                  nivel={nivel(x.nivel)}
                  gremio={gremio(x.gremio)}
                  hoy={hoy}
                />
              ))}
            </tbody>
          </table>
          <div className={estilos.mas}>
            <span className="cifra">
              {total !== undefined &&
                t('lista.vistos', { n: cifra(lista.length), total: cifra(total) })}
            </span>
            {consulta.hasNextPage && (
              <Button
                variant="default"
                loading={consulta.isFetchingNextPage}
                onClick={() => void consulta.fetchNextPage()}
              >
                {t('lista.verMas')}
              </Button>
            )}
          </div>
        </>
      )}
    </>
  );
}

function Fila({
  titular: x,
  nivel,
  gremio,
  hoy,
}: {
  titular: Titular;
  nivel: string;
  gremio: string;
  hoy: string | undefined;
}) {
  const { t } = useTranslation();
  return (
    <tr>
      <th scope="row">
        <Link to={direccionDe(x)} className={estilos.nombre}>
          {x.nombre}
        </Link>
        {x.canton !== null && x.canton.nombre !== x.nombre && (
          <span className={estilos.canton}>{x.canton.nombre}</span>
        )}
      </th>
      <td>{nivel}</td>
      <td>{x.provincia?.nombre ?? '—'}</td>
      <td>{gremio === '' ? '—' : gremio}</td>
      <td className={estilos.numero} data-rotulo={t('gobiernos.poblacion')}>
        {x.poblacion === null ? '—' : cifra(x.poblacion)}
      </td>
      <td className={estilos.estado}>
        {x.proceso === null ? (
          <span className={estilos.sin}>{t('gobiernos.sinProceso')}</span>
        ) : x.proceso.marca !== null ? (
          <span className={estilos.marca}>{t(`marca.estado.${x.proceso.marca}`)}</span>
        ) : (
          <span className={estilos.en}>
            <IconoDeEstado signo={x.proceso.pasosEnCurso.length === 0 ? 'cumplido' : 'enCurso'} />
            {x.proceso.pasosEnCurso.length === 0
              ? t('gobiernos.concluido')
              : t('gobiernos.enPasos', {
                  count: x.proceso.pasosEnCurso.length,
                  pasos: x.proceso.pasosEnCurso.join(', '),
                })}
          </span>
        )}
      </td>
      <td className={estilos.contacto}>
        {x.proceso !== null && x.proceso.ultimoContacto !== null && hoy !== undefined && (
          <>
            <span className={estilos.rotuloDeContacto}>{t('canales.gobiernos.contacto')}: </span>
            <span title={fechaLarga(x.proceso.ultimoContacto)}>
              {relativa(x.proceso.ultimoContacto, hoy)}
            </span>
            {x.proceso.insistencias > 0 && (
              <span className={estilos.canton}>
                {t('canales.gobiernos.insistencias', { count: x.proceso.insistencias })}
              </span>
            )}
          </>
        )}
      </td>
    </tr>
  );
}
