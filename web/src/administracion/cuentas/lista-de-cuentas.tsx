import { Badge, Button, Select } from '@mantine/core';
import { IconUserOff } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { cuentas, type FiltroDeCuentas } from '../../api/consultas-de-cuenta';
import type { CuentaEnLista } from '../../api/modelo';
import { momento } from '../../formato/fechas';
import { CampoDeBusqueda } from '../../gobiernos/campo-de-busqueda';
import { useFiltros } from '../../gobiernos/filtros-en-la-direccion';
import { Encabezado } from '../../vocabulario/encabezado';
import { Fallo } from '../../vocabulario/fallo';
import { Huecos } from '../../vocabulario/huecos';
import { Vacio } from '../../vocabulario/vacio';
import estilos from './cuentas.module.css';
import { ExigirFactor } from './exigir-factor';

const ESTADOS = ['activas', 'apagadas', 'sinActivar', 'sinFactor'] as const;

/** Who may come in, and with what. */
export function Component() {
  const { t } = useTranslation();
  const { filtro, cambiar, hay } = useFiltros(['q', 'estado'] as const);
  const estado: FiltroDeCuentas['estado'] = ESTADOS.find((e) => e === filtro.estado);
  const consulta = useInfiniteQuery({
    ...cuentas({ q: filtro.q, estado }),
    placeholderData: keepPreviousData,
  });
  const lista = consulta.data?.pages.flatMap((p) => p.elementos) ?? [];
  return (
    <>
      <Encabezado titulo={t('cuentas.titulo')}>
        <p className={estilos.bajada}>{t('cuentas.bajada')}</p>
        <ExigirFactor />
      </Encabezado>
      <div
        className={`${estilos.filtros} no-imprimir`}
        role="search"
        aria-label={t('cuentas.filtros')}
      >
        <CampoDeBusqueda
          rotulo={t('cuentas.buscar')}
          valor={filtro.q ?? ''}
          alCambiar={(q) => cambiar({ q })}
        />
        <Select
          aria-label={t('cuentas.estado')}
          placeholder={t('cuentas.estadoTodas')}
          data={ESTADOS.map((e) => ({ value: e, label: t(`cuentas.estados.${e}`) }))}
          value={estado ?? null}
          onChange={(v) => cambiar({ estado: v })}
          clearable
          clearButtonProps={{ 'aria-label': t('accion.quitarFiltro') }}
        />
        {hay && (
          <Button variant="subtle" onClick={() => cambiar({ q: null, estado: null })}>
            {t('accion.quitarFiltros')}
          </Button>
        )}
      </div>
      {consulta.isPending ? (
        <Huecos filas={8} alto={56} />
      ) : consulta.isError ? (
        <Fallo error={consulta.error} reintentar={() => void consulta.refetch()} />
      ) : lista.length === 0 ? (
        <Vacio icono={<IconUserOff size={28} stroke={1.5} />} titulo={t('cuentas.ninguna')}>
          {t('cuentas.ningunaAyuda')}
        </Vacio>
      ) : (
        <table className={estilos.tabla} data-atras={consulta.isPlaceholderData || undefined}>
          <caption className="solo-lector">{t('cuentas.titulo')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('cuentas.persona')}</th>
              <th scope="col">{t('cuentas.cargos')}</th>
              <th scope="col">{t('cuentas.ingreso')}</th>
              <th scope="col">{t('cuentas.vista')}</th>
            </tr>
          </thead>
          <tbody>
            {lista.map((c) => (
              <Fila key={c.id} cuenta={c} />
            ))}
          </tbody>
        </table>
      )}
      {consulta.hasNextPage && (
        <div className={estilos.mas}>
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

const A_LA_VISTA = 2;

function Fila({ cuenta: c }: { cuenta: CuentaEnLista }) {
  const { t } = useTranslation();
  const resto = c.cargos.length - A_LA_VISTA;
  return (
    <tr>
      <td>
        <Link to={`/administracion/cuentas/${c.id}`}>{c.nombre}</Link>
        <span className={estilos.menudo}>{c.correo}</span>
      </td>
      <td>
        {c.cargos.length === 0 && <span className={estilos.menudo}>{t('cuentas.sinCargos')}</span>}
        {c.cargos.slice(0, A_LA_VISTA).map((x, i) => (
          <span key={`${x.rol}${i}`} style={{ display: 'block' }}>
            {x.titular === null ? x.etiqueta : `${x.etiqueta} · ${x.titular}`}
          </span>
        ))}
        {resto > 0 && (
          <span className={estilos.menudo}>{t('cuentas.masCargos', { count: resto })}</span>
        )}
      </td>
      <td>
        <MarcasDeIngreso cuenta={c} />
      </td>
      <td>
        {c.vistaEn === null ? t('cuentas.sinSesiones') : momento(c.vistaEn)}
        {c.sesiones > 0 && (
          <span className={estilos.menudo}>{t('cuentas.sesiones', { count: c.sesiones })}</span>
        )}
      </td>
    </tr>
  );
}

/** With what the account is entered, in words. */
export function MarcasDeIngreso({ cuenta: c }: { cuenta: CuentaEnLista }) {
  const { t } = useTranslation();
  const marcas: readonly (readonly [texto: string, color: string])[] = [
    ...(c.activa ? [] : [[t('cuentas.apagada'), 'red'] as const]),
    c.conClave
      ? ([t('cuentas.conClave'), 'gray'] as const)
      : ([t('cuentas.sinClave'), 'yellow'] as const),
    ...(c.vinculada ? [[t('cuentas.institucion'), 'gray'] as const] : []),
    ...(c.segundoFactor ? [[t('cuentas.segundoFactor'), 'acento'] as const] : []),
    ...(c.propia ? [[t('cuentas.propia'), 'acento'] as const] : []),
  ];
  return (
    <span className={estilos.marcas}>
      {marcas.map(([texto, color]) => (
        <Badge key={texto} variant="light" color={color} tt="none">
          {texto}
        </Badge>
      ))}
    </span>
  );
}
