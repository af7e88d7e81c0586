import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useCargo } from '../../armazon/cargo';
import { fechaLarga } from '../../formato/fechas';
import { CampoDeBusqueda } from '../../lista/campo-de-busqueda';
import { useFiltros } from '../../lista/filtros-en-la-direccion';
import { Encabezado } from '../../vocabulario/encabezado';
import { Fallo } from '../../vocabulario/fallo';
import { Huecos } from '../../vocabulario/huecos';
import { CampoGobierno } from '../../gobiernos/campo-gobierno';
import { parametros, type Parametro } from '../instalacion';
import estilos from '../../lista/lista.module.css';
import { Rotulo } from '../../vocabulario/rotulo';
import { FuenteDeParametro } from './fuente-de-parametro';
import { decirValor } from './valor-de-parametro';

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
      <div className={`${estilos.filtros} no-imprimir`} role="search">
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
      </div>
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
              <table className={estilos.tabla}>
                <caption className="solo-lector">{t(`parametros.grupo.${grupo}`)}</caption>
                <thead>
                  <tr>
                    <th scope="col" style={{ width: '55%' }}>
                      {t('parametros.parametro')}
                    </th>
                    <th scope="col">{t('parametros.valor')}</th>
                    <th scope="col">
                      <span className="solo-lector">{t('parametros.cambiar')}</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {suyos.map((p) => (
                    <Fila key={p.nombre} p={p} alAbrir={() => cambiar({ ver: p.nombre })} />
                  ))}
                </tbody>
              </table>
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

function Fila({ p, alAbrir }: { p: Parametro; alAbrir: () => void }) {
  const { t } = useTranslation();
  return (
    <tr>
      <th scope="row">
        <span className={estilos.nombre}>{p.etiqueta}</span>
        <span className={estilos.menor}>{p.explicacion}</span>
        <FuenteDeParametro p={p} />
      </th>
      <td>
        <strong className="cifra">{decirValor(p, p.valor)}</strong>
        <span className={estilos.menor}>
          {t(`parametros.origen.${p.origen}`)}
          {p.desde !== null && ` · ${fechaLarga(p.desde)}`}
        </span>
        {p.proxima !== null && (
          <Rotulo tono="acento">
            {t('parametros.proxima', {
              fecha: fechaLarga(p.proxima.desde),
              valor: decirValor(p, p.proxima.valor),
            })}
          </Rotulo>
        )}
      </td>
      <td className={estilos.acciones}>
        <Button
          variant="default"
          size="compact-md"
          onClick={alAbrir}
          aria-label={`${t(p.puedeFijar ? 'parametros.cambiar' : 'parametros.verHistoria')}: ${p.etiqueta}`}
        >
          {p.puedeFijar ? t('parametros.cambiar') : t('parametros.verHistoria')}
        </Button>
      </td>
    </tr>
  );
}
