import { IconClock, IconTable } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { UnstyledButton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { tablaDeVisibilidad } from '../../api/consultas';
import type { CeldaDeVisibilidad } from '../../api/modelo';
import { fechaLarga } from '../../formato/fechas';
import { CampoDeBusqueda } from '../../lista/campo-de-busqueda';
import { Filtros } from '../../lista/filtros';
import { useFiltros } from '../../lista/filtros-en-la-direccion';
import { Encabezado } from '../../vocabulario/encabezado';
import { Fallo } from '../../vocabulario/fallo';
import { Huecos } from '../../vocabulario/huecos';
import { Vacio } from '../../vocabulario/vacio';
import estilos from './tabla.module.css';

const Regla = lazy(() => import('./regla'));
const llana = (s: string): string => s.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** What is public by default, by type and state: one table, its rows with validity, each labelled with its force. */
export function Component() {
  const { t } = useTranslation();
  const consulta = useQuery(tablaDeVisibilidad());
  const { filtro, cambiar } = useFiltros(['q', 'tipo', 'estado'] as const);
  const celdas = consulta.data?.elementos ?? [];
  const q = llana(filtro.q ?? '');
  const tipos = [...new Map(celdas.map((c) => [c.tipo.codigo, c.tipo.etiqueta]))].filter(
    ([, etiqueta]) => llana(etiqueta).includes(q),
  );
  const estados = [...new Map(celdas.map((c) => [c.estado.codigo, c.estado.etiqueta]))];
  const abierta = celdas.find(
    (c) => c.tipo.codigo === filtro.tipo && c.estado.codigo === filtro.estado,
  );
  const puede = consulta.data?.puedoCambiar ?? false;
  return (
    <>
      <Encabezado titulo={t('visibilidad.titulo')}>
        <p className={estilos.bajada}>{t('visibilidad.bajada')}</p>
        <p className={estilos.ayuda}>
          {t('visibilidad.lecturaNuestraAyuda')} {!puede && t('visibilidad.soloLee')}
        </p>
      </Encabezado>
      <Filtros className={estilos.filtros}>
        <CampoDeBusqueda
          rotulo={t('visibilidad.buscar')}
          valor={filtro.q ?? ''}
          alCambiar={(x) => cambiar({ q: x })}
        />
      </Filtros>
      {consulta.isPending ? (
        <Huecos filas={8} alto={44} />
      ) : consulta.isError ? (
        <Fallo error={consulta.error} reintentar={() => void consulta.refetch()} />
      ) : tipos.length === 0 ? (
        <Vacio
          icono={<IconTable size={28} stroke={1.5} />}
          titulo={t('gobiernos.sinCoincidencias')}
        />
      ) : (
        <table className={estilos.tabla}>
          <caption className="solo-lector">{t('visibilidad.titulo')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('visibilidad.tipo')}</th>
              {estados.map(([codigo, etiqueta]) => (
                <th scope="col" key={codigo}>
                  {etiqueta}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {tipos.map(([codigo, etiqueta]) => (
              <tr key={codigo}>
                <th scope="row">{etiqueta}</th>
                {estados.map(([estado, rotulo]) => {
                  const celda = celdas.find(
                    (c) => c.tipo.codigo === codigo && c.estado.codigo === estado,
                  );
                  return (
                    <td key={estado} data-rotulo={rotulo}>
                      {celda !== undefined && (
                        <Celda
                          celda={celda}
                          puede={puede}
                          alAbrir={() => cambiar({ tipo: codigo, estado })}
                        />
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Suspense fallback={null}>
        {abierta !== undefined && (
          <Regla
            key={`${abierta.tipo.codigo}:${abierta.estado.codigo}`}
            celda={abierta}
            puede={puede}
            alCerrar={() => cambiar({ tipo: null, estado: null })}
          />
        )}
      </Suspense>
    </>
  );
}

function Celda({
  celda: c,
  puede,
  alAbrir,
}: {
  celda: CeldaDeVisibilidad;
  puede: boolean;
  alAbrir: () => void;
}) {
  const { t } = useTranslation();
  return (
    <UnstyledButton
      className={estilos.celda}
      data-visibilidad={c.visibilidad.codigo}
      onClick={alAbrir}
      title={t(puede ? 'visibilidad.cambiar' : 'visibilidad.ver', {
        tipo: c.tipo.etiqueta,
        estado: c.estado.etiqueta,
      })}
    >
      <span className={estilos.dicha}>{c.visibilidad.etiqueta}</span>
      <span className={estilos.fuerza}>
        {c.lecturaNuestra ? t('visibilidad.lecturaNuestra') : c.fila?.fuente}
        {c.fila !== null && ` · ${t('visibilidad.desde', { fecha: fechaLarga(c.fila.desde) })}`}
      </span>
      {c.siguiente !== null && (
        <span className={estilos.fuerza}>
          <IconClock size={12} stroke={1.5} aria-hidden="true" />{' '}
          {t('visibilidad.luego', {
            fecha: fechaLarga(c.siguiente.desde),
            visibilidad: c.siguiente.visibilidad.etiqueta,
          })}
        </span>
      )}
    </UnstyledButton>
  );
}
