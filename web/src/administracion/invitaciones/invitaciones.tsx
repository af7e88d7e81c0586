import { IconMailForward } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CampoDeBusqueda } from '../../lista/campo-de-busqueda';
import { FiltroDeOpciones, Filtros } from '../../lista/filtros';
import { useFiltros } from '../../lista/filtros-en-la-direccion';
import { Encabezado } from '../../vocabulario/encabezado';
import { Fallo } from '../../vocabulario/fallo';
import { Huecos } from '../../vocabulario/huecos';
import { Vacio } from '../../vocabulario/vacio';
import { invitaciones } from '../consultas';
import estilos from '../../lista/lista.module.css';
import { PieDeLista } from '../../lista/pie-de-lista';
import { TablaDeInvitaciones } from './tabla-de-invitaciones';

const ESTADOS = ['pendiente', 'vencida', 'aceptada', 'revocada', 'reemplazada'] as const;

/** Links given to people: which are waiting, which expired, who gave them. */
export function Component() {
  const { t } = useTranslation();
  const { filtro, cambiar, hay } = useFiltros(['q', 'estado'] as const);
  const consulta = useInfiniteQuery({ ...invitaciones(filtro), placeholderData: keepPreviousData });
  const lista = (consulta.data?.pages ?? []).flatMap((p) => p.elementos);
  return (
    <>
      <Encabezado titulo={t('administracion.secciones.invitaciones')}>
        <p className={estilos.bajada}>{t('invitacion.bajada')}</p>
      </Encabezado>
      <Filtros rotulo={t('invitacion.filtros')}>
        <CampoDeBusqueda
          className={estilos.busqueda ?? ''}
          rotulo={t('directorio.buscar')}
          valor={filtro.q ?? ''}
          alCambiar={(q) => cambiar({ q })}
        />
        <FiltroDeOpciones
          rotulo={t('invitacion.estado')}
          todos={t('invitacion.estadoTodos')}
          opciones={ESTADOS.map((e) => ({ codigo: e, etiqueta: t(`invitacion.estados.${e}`) }))}
          valor={filtro.estado}
          alCambiar={(estado) => cambiar({ estado })}
        />
      </Filtros>
      {consulta.isPending ? (
        <Huecos filas={6} alto={48} />
      ) : consulta.isError ? (
        <Fallo error={consulta.error} reintentar={() => void consulta.refetch()} />
      ) : lista.length === 0 ? (
        <Vacio
          icono={<IconMailForward size={28} stroke={1.5} />}
          titulo={t(hay ? 'invitacion.ninguna' : 'invitacion.vacia')}
        >
          {t(hay ? 'directorio.ningunaAyuda' : 'invitacion.vaciaAyuda')}
        </Vacio>
      ) : (
        <>
          <TablaDeInvitaciones invitaciones={lista} />
          <PieDeLista consulta={consulta} vistos={lista.length} />
        </>
      )}
    </>
  );
}
