import { IconBulb } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CampoDeBusqueda } from '../lista/campo-de-busqueda';
import { FiltroDeOpciones, Filtros } from '../lista/filtros';
import { useFiltros } from '../lista/filtros-en-la-direccion';
import { ListaPaginada } from '../lista/lista-paginada';
import { Vacio } from '../vocabulario/vacio';
import { gobiernoPublico, propuestasPublicas, recepciones } from './consultas';
import { MarcoPublico } from './marco';
import { EJES } from './opciones';
import estilos from './participar.module.css';
import { Tarjeta } from './tarjeta';

/** «Busca tu propuesta»: everything that was taken up, with its answer; of one government, when it is come to from its page. */
export function Component() {
  const { t } = useTranslation();
  const { filtro, cambiar } = useFiltros(['q', 'eje', 'titular']);
  const { titular } = filtro;
  const consulta = useInfiniteQuery(propuestasPublicas(filtro));
  const { data: gobierno = null } = useQuery({
    ...gobiernoPublico(titular ?? ''),
    enabled: titular !== undefined,
  });
  return (
    <MarcoPublico
      titulo={
        gobierno === null
          ? t('participar.buscarTitulo')
          : t('participar.buscarTituloDe', { gobierno: gobierno.nombre })
      }
      bajada={t('participar.buscarBajada')}
    >
      <Filtros className={estilos.filtros}>
        <CampoDeBusqueda
          rotulo={t('participar.buscarRotulo')}
          valor={filtro.q ?? ''}
          alCambiar={(q) => cambiar({ q })}
        />
        <FiltroDeOpciones
          rotulo={t('participar.ejeRotulo')}
          todos={t('participar.todosLosEjes')}
          opciones={EJES.map((codigo) => ({ codigo, etiqueta: t(`participar.eje.${codigo}`) }))}
          valor={filtro.eje}
          alCambiar={(eje) => cambiar({ eje })}
        />
        {titular !== undefined && (
          <Link to="/participar/propuestas">{t('participar.buscarTodas')}</Link>
        )}
      </Filtros>
      <ListaPaginada
        consulta={consulta}
        huecos={3}
        alto={140}
        vacio={
          gobierno !== null && filtro.q === undefined && filtro.eje === undefined ? (
            <NadieHaPropuesto {...gobierno} />
          ) : (
            <Vacio
              icono={<IconBulb size={28} stroke={1.5} />}
              titulo={t('participar.sinPropuestas')}
            >
              <Link to="/participar">{t('participar.proponga')}</Link>
            </Vacio>
          )
        }
      >
        {(filas) => (
          <ul className={estilos.tarjetas}>
            {filas.map((p) => (
              <li key={`${p.cocreacion}${p.codigo}`}>
                <Tarjeta propuesta={p} />
              </li>
            ))}
          </ul>
        )}
      </ListaPaginada>
    </MarcoPublico>
  );
}

/** Of one government there is nothing yet: how to be the first, or when one may. */
function NadieHaPropuesto({ id, codigo }: { id: string; codigo: string }) {
  const { t } = useTranslation();
  const abiertas = useQuery(recepciones());
  const suya = abiertas.data?.elementos.find((r) => r.titular.id === id);
  return (
    <Vacio
      icono={<IconBulb size={28} stroke={1.5} />}
      titulo={t('participar.sinPropuestasDe')}
      accion={
        suya === undefined ? (
          <a href={`/gad/${codigo}`}>{t('participar.verGobierno')}</a>
        ) : (
          <Link to={`/participar?cocreacion=${suya.cocreacion}`}>{t('participar.proponga')}</Link>
        )
      }
    >
      {abiertas.isPending
        ? undefined
        : t(suya === undefined ? 'participar.aunNoRecibe' : 'participar.comoProponer')}
    </Vacio>
  );
}
