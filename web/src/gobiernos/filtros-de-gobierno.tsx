import { useTranslation } from 'react-i18next';
import { CampoDeBusqueda } from '../lista/campo-de-busqueda';
import { FiltroDeOpciones } from '../lista/filtros';
import estilos from '../lista/lista.module.css';
import { useNombres } from './nombres';

type Filtro = Partial<Record<'q' | 'nivel' | 'provincia' | 'gremio', string | undefined>>;

/** What any list of governments is narrowed by: name, level, province, association. */
export function FiltrosDeGobierno({
  filtro,
  alCambiar,
}: {
  filtro: Filtro;
  alCambiar: (cambios: { [C in keyof Filtro]?: string | null }) => void;
}) {
  const { t } = useTranslation();
  const { catalogos } = useNombres();
  return (
    <>
      <CampoDeBusqueda
        className={estilos.busqueda ?? ''}
        rotulo={t('gobiernos.buscar')}
        valor={filtro.q ?? ''}
        alCambiar={(q) => alCambiar({ q })}
      />
      <FiltroDeOpciones
        rotulo={t('gobiernos.nivel')}
        todos={t('gobiernos.nivelTodos')}
        opciones={catalogos?.niveles}
        valor={filtro.nivel}
        alCambiar={(nivel) => alCambiar({ nivel })}
      />
      <FiltroDeOpciones
        rotulo={t('gobiernos.provincia')}
        todos={t('gobiernos.provinciaTodas')}
        opciones={catalogos?.provincias}
        valor={filtro.provincia}
        alCambiar={(provincia) => alCambiar({ provincia })}
        searchable
      />
      <FiltroDeOpciones
        rotulo={t('gobiernos.gremio')}
        todos={t('gobiernos.gremioTodos')}
        opciones={catalogos?.gremios}
        valor={filtro.gremio}
        alCambiar={(gremio) => alCambiar({ gremio })}
      />
    </>
  );
}
