import { useTranslation } from 'react-i18next';
import { CampoDeBusqueda } from '../lista/campo-de-busqueda';
import { FiltroDeOpciones } from '../lista/filtros';
import estilos from '../lista/lista.module.css';
import { useNombres } from './nombres';

type Filtro = Partial<Record<'q' | 'nivel' | 'provincia' | 'gremio', string | undefined>>;

interface Eleccion {
  readonly valor: string | null | undefined;
  readonly alCambiar: (valor: string | null) => void;
}

export function PorNivel({ valor, alCambiar }: Eleccion) {
  const { t } = useTranslation();
  const { catalogos } = useNombres();
  return (
    <FiltroDeOpciones
      rotulo={t('gobiernos.nivel')}
      todos={t('gobiernos.nivelTodos')}
      opciones={catalogos?.niveles}
      valor={valor ?? undefined}
      alCambiar={alCambiar}
    />
  );
}

export function PorProvincia({ valor, alCambiar }: Eleccion) {
  const { t } = useTranslation();
  const { catalogos } = useNombres();
  return (
    <FiltroDeOpciones
      rotulo={t('gobiernos.provincia')}
      todos={t('gobiernos.provinciaTodas')}
      opciones={catalogos?.provincias}
      valor={valor ?? undefined}
      alCambiar={alCambiar}
      searchable
    />
  );
}

export function PorGremio({ valor, alCambiar }: Eleccion) {
  const { t } = useTranslation();
  const { catalogos } = useNombres();
  return (
    <FiltroDeOpciones
      rotulo={t('gobiernos.gremio')}
      todos={t('gobiernos.gremioTodos')}
      opciones={catalogos?.gremios}
      valor={valor ?? undefined}
      alCambiar={alCambiar}
    />
  );
}

/** What any list of governments is narrowed by: name, level, province, association. */
export function FiltrosDeGobierno({
  filtro,
  alCambiar,
}: {
  filtro: Filtro;
  alCambiar: (cambios: { [C in keyof Filtro]?: string | null }) => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      <CampoDeBusqueda
        className={estilos.busqueda ?? ''}
        rotulo={t('gobiernos.buscar')}
        valor={filtro.q ?? ''}
        alCambiar={(q) => alCambiar({ q })}
      />
      <PorNivel valor={filtro.nivel} alCambiar={(nivel) => alCambiar({ nivel })} />
      <PorProvincia valor={filtro.provincia} alCambiar={(provincia) => alCambiar({ provincia })} />
      <PorGremio valor={filtro.gremio} alCambiar={(gremio) => alCambiar({ gremio })} />
    </>
  );
}
