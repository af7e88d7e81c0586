import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useCargo } from '../../armazon/cargo';
import { CampoDeBusqueda } from '../../lista/campo-de-busqueda';
import { Filtros } from '../../lista/filtros';
import { useFiltros } from '../../lista/filtros-en-la-direccion';
import { Encabezado } from '../../vocabulario/encabezado';
import { Fallo } from '../../vocabulario/fallo';
import { Huecos } from '../../vocabulario/huecos';
import { CampoGobierno } from '../../gobiernos/campo-gobierno';
import { parametros, type Parametro } from '../instalacion';
import estilos from '../../lista/lista.module.css';
import { agrupar } from './agrupar';
import { TablaDeParametros } from './tabla-de-parametros';

const FichaDeParametro = lazy(() => import('./ficha-de-parametro'));
const GRUPOS = ['metas', 'calendario', 'canales', 'correcciones', 'accesos', 'otros'] as const;

const plano = (s: string): string => s.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Every parameter with what it means, what is in force and where it comes from. */
export function Component() {
  const { t } = useTranslation();
  const { cargo } = useCargo();
  const { filtro, cambiar } = useFiltros(['titular', 'q', 'ver'] as const);
  const propio = cargo?.titular?.id;
  const titular = propio ?? filtro.titular;
  const consulta = useQuery({ ...parametros(titular), placeholderData: keepPreviousData });
  const buscado = plano(filtro.q ?? '');
  const lista = (consulta.data ?? []).filter((p) =>
    plano(`${p.etiqueta} ${p.explicacion}`).includes(buscado),
  );
  const abierto = consulta.data?.find((p) => p.nombre === filtro.ver);
  return (
    <>
      <Encabezado titulo={t('administracion.secciones.parametros')}>
        <p className={estilos.bajada}>{t('parametros.bajada')}</p>
      </Encabezado>
      <Filtros>
        <CampoDeBusqueda
          className={estilos.busqueda ?? ''}
          rotulo={t('parametros.parametro')}
          valor={filtro.q ?? ''}
          alCambiar={(q) => cambiar({ q })}
        />
        {propio === undefined && (
          <CampoGobierno
            valor={filtro.titular ?? null}
            alCambiar={(id) => cambiar({ titular: id })}
          />
        )}
      </Filtros>
      {consulta.isPending ? (
        <Huecos filas={8} alto={56} />
      ) : consulta.isError ? (
        <Fallo error={consulta.error} reintentar={() => void consulta.refetch()} />
      ) : (
        GRUPOS.map((grupo) => {
          const suyos = lista.filter((p) => p.grupo === grupo);
          return suyos.length === 0 ? null : (
            <section key={grupo} className={estilos.seccion} aria-labelledby={`grupo-${grupo}`}>
              <div className={estilos.cabeza}>
                <h2 id={`grupo-${grupo}`}>{t(`parametros.grupo.${grupo}`)}</h2>
              </div>
              {porProcedimiento(suyos).map((juntos) => (
                <TablaDeParametros
                  key={juntos[0]?.procedimiento?.codigo ?? ''}
                  titulo={juntos[0]?.procedimiento?.nombre ?? null}
                  grupo={t(`parametros.grupo.${grupo}`)}
                  lista={juntos}
                  alAbrir={(nombre) => cambiar({ ver: nombre })}
                />
              ))}
            </section>
          );
        })
      )}
      <Suspense fallback={null}>
        {abierto !== undefined && (
          <FichaDeParametro
            key={abierto.nombre}
            parametro={abierto}
            titular={titular}
            alCerrar={() => cambiar({ ver: null })}
          />
        )}
      </Suspense>
    </>
  );
}

/** Those of a procedure together, in the order they come in; those of none, last. */
function porProcedimiento(lista: readonly Parametro[]): readonly (readonly Parametro[])[] {
  const grupos = agrupar(lista, (p) => p.procedimiento?.codigo ?? null);
  return [...grupos]
    .sort(([a], [b]) => Number(a === null) - Number(b === null))
    .map(([, ps]) => ps);
}
