import { Button } from '@mantine/core';
import { IconMailForward } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PieDeLista } from '../lista/pie-de-lista';
import { Rotulo } from '../vocabulario/rotulo';
import { diaDe, fechaLarga, momento } from '../formato/fechas';
import { CampoDeBusqueda } from '../lista/campo-de-busqueda';
import { FiltroDeCasilla, FiltroDeOpciones, Filtros } from '../lista/filtros';
import { useFiltros } from '../lista/filtros-en-la-direccion';
import { Fallo } from '../vocabulario/fallo';
import { Huecos } from '../vocabulario/huecos';
import { IconoDeEstado } from '../vocabulario/icono-de-estado';
import { Vacio } from '../vocabulario/vacio';
import { CANALES, type Envio, envios } from './consultas';
import { rotuloDeRecepcion } from './rotulo-de-recepcion';
import estilos from './notificaciones.module.css';

const AnotarRecepcion = lazy(() => import('./anotar-recepcion'));
const AnularEnvio = lazy(() => import('./anular-envio'));

/** What was sent, and who received it; of one file, or of every government one looks after. */
export function ListaDeEnvios({ raiz }: { raiz?: string }) {
  const { t } = useTranslation();
  const { filtro, cambiar, hay } = useFiltros(['q', 'canal', 'faltan'] as const);
  const [recibiendo, recibir] = useState<Envio | null>(null);
  const [anulando, anular] = useState<Envio | null>(null);
  const consulta = useInfiniteQuery({
    ...envios({
      raiz,
      q: filtro.q,
      canal: filtro.canal,
      sinRecepcion: filtro.faltan === '1' ? '1' : undefined,
    }),
    placeholderData: keepPreviousData,
  });
  const lista = (consulta.data?.pages ?? []).flatMap((p) => p.elementos);
  return (
    <>
      <Filtros className={estilos.filtros} rotulo={t('canales.notificaciones.envios')}>
        <CampoDeBusqueda
          className={estilos.busqueda ?? ''}
          rotulo={t('canales.notificaciones.buscar')}
          valor={filtro.q ?? ''}
          alCambiar={(q) => cambiar({ q })}
        />
        <FiltroDeOpciones
          rotulo={t('canales.notificaciones.canal')}
          todos={t('canales.notificaciones.canalTodos')}
          opciones={CANALES.map((c) => ({
            codigo: c,
            etiqueta: t(`canales.notificaciones.canales.${c}`),
          }))}
          valor={filtro.canal}
          alCambiar={(canal) => cambiar({ canal })}
        />
        <FiltroDeCasilla
          rotulo={t('canales.notificaciones.soloSinRecibir')}
          puesto={filtro.faltan === '1'}
          alCambiar={(si) => cambiar({ faltan: si ? '1' : null })}
        />
      </Filtros>
      {consulta.isPending ? (
        <Huecos filas={4} alto={72} />
      ) : consulta.isError ? (
        <Fallo error={consulta.error} reintentar={() => void consulta.refetch()} />
      ) : lista.length === 0 ? (
        <Vacio
          icono={<IconMailForward size={28} stroke={1.5} />}
          titulo={t(
            !hay
              ? 'canales.notificaciones.enviosVacio'
              : filtro.faltan === '1' && filtro.q === undefined && filtro.canal === undefined
                ? 'canales.notificaciones.todosRecibidos'
                : 'canales.notificaciones.ningunoConFiltro',
          )}
        >
          {!hay
            ? raiz === undefined
              ? t('canales.notificaciones.bajada')
              : t('canales.notificaciones.enviosVacioAyuda')
            : filtro.faltan === '1'
              ? t('canales.notificaciones.todosRecibidosAyuda')
              : undefined}
        </Vacio>
      ) : (
        <>
          <ul className={estilos.envios}>
            {lista.map((e) => (
              <Fila
                key={e.id}
                envio={e}
                conGobierno={raiz === undefined}
                alRecibir={() => recibir(e)}
                alAnular={() => anular(e)}
              />
            ))}
          </ul>
          <PieDeLista consulta={consulta} vistos={lista.length} />
        </>
      )}
      <Suspense fallback={null}>
        {recibiendo !== null && (
          <AnotarRecepcion envio={recibiendo} alCerrar={() => recibir(null)} />
        )}
        {anulando !== null && <AnularEnvio envio={anulando} alCerrar={() => anular(null)} />}
      </Suspense>
    </>
  );
}

function Fila({
  envio: e,
  conGobierno,
  alRecibir,
  alAnular,
}: {
  envio: Envio;
  conGobierno: boolean;
  alRecibir: () => void;
  alAnular: () => void;
}) {
  const { t } = useTranslation();
  const faltan = e.destinatarios.some((d) => d.recibidoEl === null);
  const recepcion = rotuloDeRecepcion(e, t);
  const sistema = e.canal === 'otroSistema' && e.sistema !== null ? e.sistema : e.canalEtiqueta;
  return (
    <li className={estilos.envio} data-anulado={e.anulado !== null || undefined}>
      <div className={estilos.linea}>
        <p className={estilos.asunto}>{e.asunto}</p>
        {e.anulado === null ? (
          <div className={`${estilos.acciones} no-imprimir`}>
            <Button
              variant={faltan ? 'default' : 'subtle'}
              size="compact-md"
              onClick={alRecibir}
              aria-label={`${recepcion}: ${e.asunto}`}
            >
              {recepcion}
            </Button>
            <Button
              variant="subtle"
              size="compact-md"
              onClick={alAnular}
              aria-label={`${t('canales.notificaciones.anular')}: ${e.asunto}`}
            >
              {t('canales.notificaciones.anular')}
            </Button>
          </div>
        ) : (
          <Rotulo>{t('canales.notificaciones.anulado')}</Rotulo>
        )}
      </div>
      <p className={estilos.detalle}>
        {conGobierno && (
          <>
            {e.raiz === null ? (
              e.titular.nombre
            ) : (
              <Link to={`/expedientes/${e.raiz}/notificaciones`}>{e.titular.nombre}</Link>
            )}
            {' · '}
          </>
        )}
        {[sistema, e.numero, fechaLarga(e.fecha)].filter(Boolean).join(' · ')}
        {e.documento !== null && (
          <>
            {' · '}
            <a href={`/api/documentos/${e.documento}/contenido`} download>
              {t('canales.notificaciones.documento')}
            </a>
          </>
        )}
      </p>
      <p className={estilos.detalle}>
        {t('canales.notificaciones.registradoPor', {
          quien: e.registradoPor,
          cuando: momento(e.registradoEn),
        })}
      </p>
      {e.anulado !== null && (
        <p className={estilos.detalle}>
          {t('canales.notificaciones.anuladoEl', {
            fecha: fechaLarga(diaDe(e.anulado.en)),
            motivo: e.anulado.motivo,
          })}
        </p>
      )}
      {!e.corre && e.anulado === null && (
        <p className={estilos.detalle}>
          {t('canales.notificaciones.noCorre', { canal: e.canalQueCorreEtiqueta })}
        </p>
      )}
      <ul className={estilos.destinatarios} aria-label={t('canales.notificaciones.destinatarios')}>
        {e.destinatarios.map((d) => (
          <li key={d.orden}>
            <span className={estilos.quien}>
              {[d.nombre, d.cargo].filter(Boolean).join(', ')}
              {d.direccion !== null && <span className={estilos.detalle}> {d.direccion}</span>}
            </span>
            <span className={estilos.recepcion} data-falta={d.recibidoEl === null || undefined}>
              <IconoDeEstado signo={d.recibidoEl === null ? 'porVencer' : 'cumplido'} />
              <span>
                {d.recibidoEl === null
                  ? t('canales.notificaciones.sinRecibir')
                  : t('canales.notificaciones.recibido', { fecha: fechaLarga(d.recibidoEl) })}
                {d.correDesde !== null && (
                  <>
                    <br />
                    {t('canales.notificaciones.corre', { fecha: fechaLarga(d.correDesde) })}
                  </>
                )}
                {d.constancia !== null && (
                  <>
                    <br />
                    <a href={`/api/documentos/${d.constancia}/contenido`} download>
                      {t('canales.notificaciones.constancia')}
                    </a>
                  </>
                )}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </li>
  );
}
