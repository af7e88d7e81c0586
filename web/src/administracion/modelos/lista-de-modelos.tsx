import { Button } from '@mantine/core';
import { IconDownload, IconSitemap } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSesion } from '../../api/consultas';
import { diaDe, fechaLarga } from '../../formato/fechas';
import { cifra } from '../../formato/numeros';
import { CampoDeBusqueda } from '../../lista/campo-de-busqueda';
import { FiltroDeOpciones, Filtros } from '../../lista/filtros';
import { useFiltros } from '../../lista/filtros-en-la-direccion';
import { ListaPaginada, Tabla } from '../../lista/lista-paginada';
import { Encabezado } from '../../vocabulario/encabezado';
import { Rotulo } from '../../vocabulario/rotulo';
import { Vacio } from '../../vocabulario/vacio';
import lista from '../../lista/lista.module.css';
import { modelos } from './consultas';
import ejemplo from './prestamo-de-sala.bpmn?url';
import { SubirModelo } from './subir-modelo';

const ESTADOS = ['borrador', 'confirmado', 'retirado'] as const;

/** The procedures somebody drew: uploaded here, put into use from their own page. */
export function Component() {
  const { t } = useTranslation();
  const { filtro, cambiar, quitar, hay } = useFiltros(['q', 'estado']);
  const consulta = useInfiniteQuery(modelos({ q: filtro.q, estado: filtro.estado }));
  const puedeSubir = useSesion()?.cargos.some((c) => c.rol === 'administrador') === true;
  const deEjemplo = (
    <Button
      component="a"
      href={ejemplo}
      download="prestamo-de-sala.bpmn"
      variant="default"
      leftSection={<IconDownload size={16} stroke={1.5} />}
    >
      {t('modelos.ejemplo')}
    </Button>
  );
  return (
    <>
      <Encabezado titulo={t('administracion.secciones.modelos')} acciones={deEjemplo}>
        <p className={lista.bajada}>{t('modelos.bajada')}</p>
      </Encabezado>
      {puedeSubir && <SubirModelo />}
      <Filtros rotulo={t('modelos.filtrar')} hay={hay} alQuitar={quitar}>
        <CampoDeBusqueda
          {...(lista.busqueda === undefined ? {} : { className: lista.busqueda })}
          valor={filtro.q ?? ''}
          alCambiar={(q) => cambiar({ q })}
          rotulo={t('modelos.buscar')}
        />
        <FiltroDeOpciones
          rotulo={t('modelos.estado')}
          todos={t('modelos.todos')}
          opciones={ESTADOS.map((e) => ({ codigo: e, etiqueta: t(`modelos.estados.${e}`) }))}
          valor={filtro.estado}
          alCambiar={(estado) => cambiar({ estado })}
        />
      </Filtros>
      <ListaPaginada
        consulta={consulta}
        huecos={3}
        alto={56}
        vacio={
          <Vacio
            icono={<IconSitemap size={28} stroke={1.5} />}
            titulo={t(hay ? 'modelos.ningunoAsi' : 'modelos.ninguno')}
          >
            {t(hay ? 'modelos.ningunoAsiAyuda' : 'modelos.ningunoAyuda')}
          </Vacio>
        }
      >
        {(filas) => (
          <Tabla
            titulo={t('administracion.secciones.modelos')}
            columnas={[
              t('modelos.modelo'),
              t('modelos.estado'),
              t('modelos.subido'),
              { texto: t('modelos.procesos'), numero: true },
            ]}
          >
            {filas.map((m) => (
              <tr key={m.id}>
                <th scope="row">
                  <Link to={`/administracion/modelos/${m.id}`} className={lista.nombre}>
                    {m.nombre}
                  </Link>
                  <span className={lista.menor}>
                    {t('modelos.version', { n: m.version })} · {m.archivo}
                  </span>
                </th>
                <td data-rotulo={t('modelos.estado')}>
                  <EstadoDeModelo modelo={m} />
                </td>
                <td data-rotulo={t('modelos.subido')}>
                  {fechaLarga(diaDe(m.subidoEn))}
                  <span className={lista.menor}>{m.autor}</span>
                </td>
                <td data-rotulo={t('modelos.procesos')} className={lista.numero}>
                  {cifra(m.procesos)}
                </td>
              </tr>
            ))}
          </Tabla>
        )}
      </ListaPaginada>
    </>
  );
}

export function EstadoDeModelo({
  modelo: m,
}: {
  modelo: { estado: string; estadoEtiqueta: string; ejecutable: boolean };
}) {
  const tono =
    m.estado === 'confirmado'
      ? { tono: 'acento' as const }
      : m.estado === 'borrador'
        ? { tono: m.ejecutable ? ('ambar' as const) : ('rojo' as const) }
        : {};
  return <Rotulo {...tono}>{m.estadoEtiqueta}</Rotulo>;
}
