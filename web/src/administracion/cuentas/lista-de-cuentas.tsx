import { Badge } from '@mantine/core';
import { IconUserOff } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { cuentas, type FiltroDeCuentas } from '../../api/consultas-de-cuenta';
import type { CuentaEnLista } from '../../api/modelo';
import { momento } from '../../formato/fechas';
import { CampoDeBusqueda } from '../../lista/campo-de-busqueda';
import { useFiltros } from '../../lista/filtros-en-la-direccion';
import { FiltroDeOpciones, Filtros } from '../../lista/filtros';
import { ListaPaginada, Tabla } from '../../lista/lista-paginada';
import lista from '../../lista/lista.module.css';
import { Encabezado } from '../../vocabulario/encabezado';
import { Vacio } from '../../vocabulario/vacio';
import estilos from './cuentas.module.css';
import { ExigirFactor } from './exigir-factor';

const ESTADOS = ['activas', 'apagadas', 'sinActivar', 'sinFactor'] as const;

/** Who may come in, and with what. */
export function Component() {
  const { t } = useTranslation();
  const { filtro, cambiar, quitar, hay } = useFiltros(['q', 'estado'] as const);
  const estado: FiltroDeCuentas['estado'] = ESTADOS.find((e) => e === filtro.estado);
  const consulta = useInfiniteQuery({
    ...cuentas({ q: filtro.q, estado }),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <Encabezado titulo={t('cuentas.titulo')}>
        <p className={lista.bajada}>{t('cuentas.bajada')}</p>
        <ExigirFactor />
      </Encabezado>
      <Filtros rotulo={t('cuentas.filtros')} hay={hay} alQuitar={quitar}>
        <CampoDeBusqueda
          className={lista.busqueda ?? ''}
          rotulo={t('cuentas.buscar')}
          valor={filtro.q ?? ''}
          alCambiar={(q) => cambiar({ q })}
        />
        <FiltroDeOpciones
          rotulo={t('cuentas.estado')}
          todos={t('cuentas.estadoTodas')}
          opciones={ESTADOS.map((e) => ({ codigo: e, etiqueta: t(`cuentas.estados.${e}`) }))}
          valor={estado}
          alCambiar={(v) => cambiar({ estado: v })}
        />
      </Filtros>
      <ListaPaginada
        consulta={consulta}
        alto={56}
        vacio={
          <Vacio icono={<IconUserOff size={28} stroke={1.5} />} titulo={t('cuentas.ninguna')}>
            {t('cuentas.ningunaAyuda')}
          </Vacio>
        }
      >
        {(filas) => (
          <Tabla
            titulo={t('cuentas.titulo')}
            columnas={[
              t('cuentas.persona'),
              t('cuentas.cargos'),
              t('cuentas.ingreso'),
              t('cuentas.vista'),
            ]}
            atras={consulta.isPlaceholderData}
          >
            {filas.map((c) => (
              <Fila key={c.id} cuenta={c} />
            ))}
          </Tabla>
        )}
      </ListaPaginada>
    </>
  );
}

const A_LA_VISTA = 2;

function Fila({ cuenta: c }: { cuenta: CuentaEnLista }) {
  const { t } = useTranslation();
  const resto = c.cargos.length - A_LA_VISTA;
  return (
    <tr>
      <th scope="row">
        <Link to={`/administracion/cuentas/${c.id}`} className={lista.nombre}>
          {c.nombre}
        </Link>
        <span className={lista.menor}>{c.correo}</span>
      </th>
      <td>
        {c.cargos.length === 0 && <span className={lista.menor}>{t('cuentas.sinCargos')}</span>}
        {c.cargos.slice(0, A_LA_VISTA).map((x, i) => (
          <span key={`${x.rol}${i}`} style={{ display: 'block' }}>
            {x.titular === null ? x.etiqueta : `${x.etiqueta} · ${x.titular}`}
          </span>
        ))}
        {resto > 0 && (
          <span className={lista.menor}>{t('cuentas.masCargos', { count: resto })}</span>
        )}
      </td>
      <td>
        <MarcasDeIngreso cuenta={c} />
      </td>
      <td>
        {c.vistaEn === null ? t('cuentas.sinSesiones') : momento(c.vistaEn)}
        {c.sesiones > 0 && (
          <span className={lista.menor}>{t('cuentas.sesiones', { count: c.sesiones })}</span>
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
