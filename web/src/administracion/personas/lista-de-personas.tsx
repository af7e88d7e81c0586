import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUserPlus, IconUserSearch } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCargo } from '../../armazon/cargo';
import { fechaLarga } from '../../formato/fechas';
import { cifra } from '../../formato/numeros';
import { CampoFecha } from '../../formularios/campo-fecha';
import { CampoDeBusqueda } from '../../lista/campo-de-busqueda';
import { useFiltros } from '../../lista/filtros-en-la-direccion';
import { PorGremio } from '../../gobiernos/filtros-de-gobierno';
import { useNombres } from '../../gobiernos/nombres';
import { EnPapel } from '../../lista/en-papel';
import { FiltroDeCasilla, FiltroDeOpciones, Filtros } from '../../lista/filtros';
import { leidos, ListaPaginada, Tabla } from '../../lista/lista-paginada';
import { Encabezado } from '../../vocabulario/encabezado';
import { Vacio } from '../../vocabulario/vacio';
import { personas, type PersonaEnLista } from '../consultas';
import { CampoGobierno } from '../../gobiernos/campo-gobierno';
import estilos from '../../lista/lista.module.css';
import { Rotulo } from '../../vocabulario/rotulo';
import { MarcasDeCargo, useNombreDeCargo } from './cargo-escrito';

const NuevaPersona = lazy(() => import('./nueva-persona'));

const FILTROS = ['q', 'titular', 'rol', 'gremio', 'fecha', 'conCargo', 'sinCuenta'] as const;
const ADMINISTRAN = new Set(['administrador', 'poc', 'pocl', 'autoridad']);

/** Everybody one looks at, with the offices they hold on a day. */
export function Component() {
  const { t } = useTranslation();
  const { catalogos } = useNombres();
  const { cargos } = useCargo();
  const { filtro, cambiar, quitar, hay } = useFiltros(FILTROS);
  const [creando, crear] = useDisclosure(false);
  const consulta = useInfiniteQuery({ ...personas(filtro), placeholderData: keepPreviousData });
  const { total } = leidos(consulta);
  const nacional = cargos.some((c) => c.titular === null);
  const administra = cargos.some((c) => ADMINISTRAN.has(c.rol));
  return (
    <>
      <Encabezado
        titulo={t('administracion.secciones.personas')}
        acciones={
          administra && (
            <Button leftSection={<IconUserPlus size={16} stroke={1.5} />} onClick={crear.open}>
              {t('directorio.nueva')}
            </Button>
          )
        }
      >
        <p className={estilos.bajada} role="status">
          {total === undefined
            ? ' '
            : t('directorio.halladas', { count: total, cifra: cifra(total) })}
        </p>
      </Encabezado>
      <Filtros rotulo={t('directorio.filtros')} hay={hay} alQuitar={quitar}>
        <CampoDeBusqueda
          className={estilos.busqueda ?? ''}
          rotulo={t('directorio.buscar')}
          valor={filtro.q ?? ''}
          alCambiar={(q) => cambiar({ q })}
        />
        {nacional && (
          <CampoGobierno
            valor={filtro.titular ?? null}
            alCambiar={(id) => cambiar({ titular: id })}
          />
        )}
        <FiltroDeOpciones
          rotulo={t('directorio.rol')}
          todos={t('directorio.rolTodos')}
          opciones={catalogos?.roles}
          valor={filtro.rol}
          alCambiar={(rol) => cambiar({ rol })}
          searchable
        />
        {nacional && (
          <PorGremio valor={filtro.gremio} alCambiar={(gremio) => cambiar({ gremio })} />
        )}
        <CampoFecha
          etiquetaOculta={t('directorio.enFecha')}
          opcional
          valor={filtro.fecha ?? null}
          alCambiar={(f) => cambiar({ fecha: f })}
        />
        {filtro.fecha !== undefined && (
          <EnPapel rotulo={t('directorio.enFecha')}>{fechaLarga(filtro.fecha)}</EnPapel>
        )}
        <FiltroDeCasilla
          rotulo={t('directorio.sinCuenta')}
          puesto={filtro.sinCuenta === '1'}
          alCambiar={(si) => cambiar({ sinCuenta: si ? '1' : null })}
        />
      </Filtros>
      <ListaPaginada
        consulta={consulta}
        vacio={
          <Vacio
            icono={<IconUserSearch size={28} stroke={1.5} />}
            titulo={t(hay ? 'directorio.ninguna' : 'directorio.vacia')}
          >
            {t(hay ? 'directorio.ningunaAyuda' : 'directorio.vaciaAyuda')}
          </Vacio>
        }
      >
        {(filas) => (
          <Tabla
            titulo={t('administracion.secciones.personas')}
            columnas={[t('directorio.nombre'), t('directorio.cargos'), t('directorio.cuenta')]}
            atras={consulta.isPlaceholderData}
          >
            {filas.map((p) => (
              <Fila key={p.id} persona={p} />
            ))}
          </Tabla>
        )}
      </ListaPaginada>
      <Suspense fallback={null}>{creando && <NuevaPersona alCerrar={crear.close} />}</Suspense>
    </>
  );
}

function Fila({ persona: p }: { persona: PersonaEnLista }) {
  const { t } = useTranslation();
  const nombre = useNombreDeCargo();
  return (
    <tr>
      <th scope="row" className={estilos.conCorreo}>
        <Link to={`/administracion/personas/${p.id}`} className={estilos.nombre}>
          {p.nombre}
        </Link>{' '}
        {p.clase === 'unidad' && <Rotulo>{t('directorio.unidad')}</Rotulo>}
        {p.correo !== null && <span className={estilos.menor}>{p.correo}</span>}
      </th>
      <td>
        {p.cargos.length === 0 ? (
          <span className={estilos.menor}>{t('directorio.sinCargo')}</span>
        ) : (
          <ul className={estilos.lineas}>
            {p.cargos.map((d) => (
              <li key={d.id}>
                {nombre(d, true, false)} <MarcasDeCargo d={d} />
              </li>
            ))}
          </ul>
        )}
      </td>
      <td data-rotulo={t('directorio.cuenta')}>
        <EstadoDeCuenta estado={p.estadoDeCuenta} unidad={p.clase === 'unidad'} />
      </td>
    </tr>
  );
}

export function EstadoDeCuenta({
  estado,
  unidad,
}: {
  estado: PersonaEnLista['estadoDeCuenta'];
  unidad: boolean;
}) {
  const { t } = useTranslation();
  if (unidad) return <span className={estilos.menor}>{t('directorio.noIngresa')}</span>;
  const tono =
    estado === 'invitada'
      ? ('ambar' as const)
      : estado === 'inactiva'
        ? ('rojo' as const)
        : undefined;
  return (
    <Rotulo {...(tono === undefined ? {} : { tono })}>
      {t(`directorio.estadoDeCuenta.${estado}`)}
    </Rotulo>
  );
}
