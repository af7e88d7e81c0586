import { Button, Checkbox, Select } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUserPlus, IconUserSearch } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCargo } from '../../armazon/cargo';
import { cifra } from '../../formato/numeros';
import { CampoFecha } from '../../formularios/campo-fecha';
import { CampoDeBusqueda } from '../../gobiernos/campo-de-busqueda';
import { useFiltros } from '../../gobiernos/filtros-en-la-direccion';
import { useNombres } from '../../gobiernos/nombres';
import { Encabezado } from '../../vocabulario/encabezado';
import { Fallo } from '../../vocabulario/fallo';
import { Huecos } from '../../vocabulario/huecos';
import { Vacio } from '../../vocabulario/vacio';
import { personas, type PersonaEnLista } from '../consultas';
import { CampoGobierno } from '../gobierno-elegido';
import estilos from '../lista.module.css';
import { PieDeLista } from '../pie-de-lista';
import { Rotulo } from '../rotulo';
import { MarcasDeCargo, useNombreDeCargo } from './cargo-escrito';

const NuevaPersona = lazy(() => import('./nueva-persona'));

const FILTROS = ['q', 'titular', 'rol', 'gremio', 'fecha', 'conCargo', 'sinCuenta'] as const;
const ADMINISTRAN = new Set(['administrador', 'poc', 'pocl', 'autoridad']);

/** Everybody one looks at, with the offices they hold on a day. */
export function Component() {
  const { t } = useTranslation();
  const { catalogos } = useNombres();
  const { cargos } = useCargo();
  const { filtro, cambiar, hay } = useFiltros(FILTROS);
  const [creando, crear] = useDisclosure(false);
  const consulta = useInfiniteQuery({ ...personas(filtro), placeholderData: keepPreviousData });
  const paginas = consulta.data?.pages ?? [];
  const lista = paginas.flatMap((p) => p.elementos);
  const total = paginas[0]?.total;
  const nacional = cargos.some((c) => c.titular === null);
  const administra = cargos.some((c) => ADMINISTRAN.has(c.rol));
  const opciones = (xs: readonly { codigo: string; etiqueta: string }[] = []) =>
    xs.map((x) => ({ value: x.codigo, label: x.etiqueta }));
  const quitar = { 'aria-label': t('accion.quitarFiltro') };
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
      <div
        className={`${estilos.filtros} no-imprimir`}
        role="search"
        aria-label={t('directorio.filtros')}
      >
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
        <Select
          aria-label={t('directorio.rol')}
          placeholder={t('directorio.rolTodos')}
          data={opciones(catalogos?.roles)}
          value={filtro.rol ?? null}
          onChange={(v) => cambiar({ rol: v })}
          searchable
          clearable
          clearButtonProps={quitar}
          nothingFoundMessage={t('gobiernos.sinCoincidencias')}
        />
        {nacional && (
          <Select
            aria-label={t('gobiernos.gremio')}
            placeholder={t('gobiernos.gremioTodos')}
            data={opciones(catalogos?.gremios)}
            value={filtro.gremio ?? null}
            onChange={(v) => cambiar({ gremio: v })}
            clearable
            clearButtonProps={quitar}
          />
        )}
        <CampoFecha
          etiquetaOculta={t('directorio.enFecha')}
          opcional
          valor={filtro.fecha ?? null}
          alCambiar={(f) => cambiar({ fecha: f })}
        />
        <Checkbox
          className={estilos.casilla ?? ''}
          label={t('directorio.sinCuenta')}
          checked={filtro.sinCuenta === '1'}
          onChange={(e) => cambiar({ sinCuenta: e.currentTarget.checked ? '1' : null })}
        />
        {hay && (
          <Button
            className={estilos.casilla ?? ''}
            variant="subtle"
            onClick={() => cambiar(Object.fromEntries(FILTROS.map((f) => [f, null])))}
          >
            {t('accion.quitarFiltros')}
          </Button>
        )}
      </div>
      {consulta.isPending ? (
        <Huecos filas={8} alto={48} />
      ) : consulta.isError ? (
        <Fallo error={consulta.error} reintentar={() => void consulta.refetch()} />
      ) : lista.length === 0 ? (
        <Vacio
          icono={<IconUserSearch size={28} stroke={1.5} />}
          titulo={t(hay ? 'directorio.ninguna' : 'directorio.vacia')}
        >
          {t(hay ? 'directorio.ningunaAyuda' : 'directorio.vaciaAyuda')}
        </Vacio>
      ) : (
        <>
          <table className={estilos.tabla} data-atras={consulta.isPlaceholderData || undefined}>
            <caption className="solo-lector">{t('administracion.secciones.personas')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('directorio.nombre')}</th>
                <th scope="col">{t('directorio.cargos')}</th>
                <th scope="col">{t('directorio.cuenta')}</th>
              </tr>
            </thead>
            <tbody>
              {lista.map((p) => (
                <Fila key={p.id} persona={p} />
              ))}
            </tbody>
          </table>
          <PieDeLista consulta={consulta} vistos={lista.length} total={total} />
        </>
      )}
      <Suspense fallback={null}>{creando && <NuevaPersona alCerrar={crear.close} />}</Suspense>
    </>
  );
}

function Fila({ persona: p }: { persona: PersonaEnLista }) {
  const { t } = useTranslation();
  const nombre = useNombreDeCargo();
  return (
    <tr>
      <th scope="row">
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
