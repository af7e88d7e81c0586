import { Button } from '@mantine/core';
import { IconSearchOff } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { sesion, titulares } from '../api/consultas';
import type { Titular } from '../api/modelo';
import { fechaLarga, relativa } from '../formato/fechas';
import { llevaNotificaciones, useCargo } from '../armazon/cargo';
import { cifra } from '../formato/numeros';
import { FiltroMalo, noSeEntiende } from '../lista/filtro-malo';
import { FiltroDeCasilla, Filtros } from '../lista/filtros';
import { FiltrosAjenos } from '../lista/filtros-ajenos';
import { leidos, ListaPaginada, Tabla } from '../lista/lista-paginada';
import lista from '../lista/lista.module.css';
import { Encabezado } from '../vocabulario/encabezado';
import { IconoDeEstado } from '../vocabulario/icono-de-estado';
import { Vacio } from '../vocabulario/vacio';
import { direccionDe } from './direccion';
import { FiltrosDeGobierno } from './filtros-de-gobierno';
import { FiltrosDelPoc } from './filtros-del-poc';
import { useFiltros } from '../lista/filtros-en-la-direccion';
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
  const { nivel, gremio } = useNombres();
  const { filtro, cambiar, quitar, hay } = useFiltros(FILTROS);
  const hoy = useQuery(sesion()).data?.hoy;
  const consulta = useInfiniteQuery({
    ...titulares({ ...filtro, locales: '1' }),
    placeholderData: keepPreviousData,
  });
  const { total } = leidos(consulta);
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
            {llevaNotificaciones(cargos) && (
              <Button component={Link} to="/notificaciones" variant="default">
                {t('canales.notificaciones.titulo')}
              </Button>
            )}
          </>
        }
      >
        <p className={lista.bajada} role="status">
          {total === undefined
            ? ' '
            : t(hay ? 'gobiernos.hallados' : 'gobiernos.todos', {
                count: total,
                cifra: cifra(total),
              })}
        </p>
      </Encabezado>
      <Filtros rotulo={t('gobiernos.filtros')} hay={hay} alQuitar={quitar}>
        <FiltrosDeGobierno filtro={filtro} alCambiar={cambiar} />
        <FiltroDeCasilla
          rotulo={t('canales.gobiernos.silencio')}
          ayuda={t('canales.gobiernos.silencioAyuda')}
          puesto={filtro.enSilencio === '1'}
          alCambiar={(si) => cambiar({ enSilencio: si ? '1' : null })}
        />
        <FiltrosDelPoc filtro={filtro} alCambiar={cambiar} />
      </Filtros>
      <FiltrosAjenos claves={FILTROS} />
      <ListaPaginada
        consulta={consulta}
        huecos={10}
        alto={44}
        malo={
          noSeEntiende(consulta.error) && (
            <FiltroMalo
              escrito={FILTROS.flatMap((c) =>
                filtro[c] === undefined ? [] : `${c}=${filtro[c]}`,
              ).join(' · ')}
              alQuitar={quitar}
            />
          )
        }
        vacio={
          <Vacio icono={<IconSearchOff size={28} stroke={1.5} />} titulo={t('gobiernos.ninguno')}>
            {t('gobiernos.ningunoAyuda')}
          </Vacio>
        }
      >
        {(filas) => (
          <Tabla
            titulo={t('gobiernos.titulo')}
            columnas={[
              t('gobiernos.nombre'),
              t('gobiernos.nivel'),
              t('gobiernos.provincia'),
              t('gobiernos.gremio'),
              { texto: t('gobiernos.poblacion'), numero: true },
              t('gobiernos.donde'),
              t('canales.gobiernos.contacto'),
            ]}
            atras={consulta.isPlaceholderData}
            className={estilos.tabla}
          >
            {filas.map((x) => (
              <Fila
                key={x.id}
                titular={x}
                nivel={nivel(x.nivel)}
                gremio={gremio(x.gremio)}
                hoy={hoy}
              />
            ))}
          </Tabla>
        )}
      </ListaPaginada>
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
        <Link to={direccionDe(x)} className={lista.nombre}>
          {x.nombre}
        </Link>
        {x.canton !== null && x.canton.nombre !== x.nombre && (
          <span className={lista.menor}>{x.canton.nombre}</span>
        )}
      </th>
      <td>{nivel}</td>
      <td>{x.provincia?.nombre ?? <span className={estilos.falta}>—</span>}</td>
      <td>{gremio === '' ? <span className={estilos.falta}>—</span> : gremio}</td>
      <td className={lista.numero} data-rotulo={t('gobiernos.poblacion')}>
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
              <span className={lista.menor}>
                {t('canales.gobiernos.insistencias', { count: x.proceso.insistencias })}
              </span>
            )}
          </>
        )}
      </td>
    </tr>
  );
}
