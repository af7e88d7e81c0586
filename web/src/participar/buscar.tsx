import { IconBulb } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CampoDeBusqueda } from '../lista/campo-de-busqueda';
import { FiltroDeOpciones } from '../lista/filtros';
import { useFiltros } from '../lista/filtros-en-la-direccion';
import { ListaPaginada } from '../lista/lista-paginada';
import { Vacio } from '../vocabulario/vacio';
import { propuestasPublicas } from './consultas';
import { MarcoPublico } from './marco';
import { EJES } from './opciones';
import estilos from './participar.module.css';
import { Tarjeta } from './tarjeta';

/** «Busca tu propuesta»: everything that was taken up, with its answer. */
export function Component() {
  const { t } = useTranslation();
  const { filtro, cambiar } = useFiltros(['q', 'eje', 'titular']);
  const consulta = useInfiniteQuery(propuestasPublicas(filtro));
  return (
    <MarcoPublico titulo={t('participar.buscarTitulo')} bajada={t('participar.buscarBajada')}>
      <div className={estilos.filtros} role="search">
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
      </div>
      <ListaPaginada
        consulta={consulta}
        huecos={3}
        alto={140}
        vacio={
          <Vacio icono={<IconBulb size={28} stroke={1.5} />} titulo={t('participar.sinPropuestas')}>
            <Link to="/participar">{t('participar.proponga')}</Link>
          </Vacio>
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
