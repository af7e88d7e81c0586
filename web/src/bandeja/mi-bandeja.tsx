import { Box, Button, Tabs } from '@mantine/core';
import { IconCalendarOff, IconInbox } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bandeja, useSesion } from '../api/consultas';
import { fechaLarga } from '../formato/fechas';
import { cifra } from '../formato/numeros';
import { CampoDeBusqueda } from '../lista/campo-de-busqueda';
import { EnPapel } from '../lista/en-papel';
import { FiltroDeCasilla, FiltroDeOpciones, Filtros } from '../lista/filtros';
import { useFiltros } from '../lista/filtros-en-la-direccion';
import { PieDeLista } from '../lista/pie-de-lista';
import { CorreccionesPorAprobar } from '../historial/correcciones-por-aprobar';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import { Encabezado } from '../vocabulario/encabezado';
import { Fallo } from '../vocabulario/fallo';
import { Huecos } from '../vocabulario/huecos';
import { Vacio } from '../vocabulario/vacio';
import { AlLado } from './al-lado';
import { FilaDeAsunto } from './fila-de-asunto';
import { agrupar } from './grupos';
import estilos from './mi-bandeja.module.css';

const DialogoDeLicencia = lazy(() => import('./dialogo-de-licencia'));

const VISTAS = ['paraMi', 'porCuentaDe', 'equipo', 'esperoAOtros', 'hechos'] as const;
type Vista = (typeof VISTAS)[number];
/** Where one can do something about it. */
const ACCIONABLES: ReadonlySet<Vista> = new Set(['paraMi', 'porCuentaDe', 'equipo']);
const PASOS = Array.from({ length: 15 }, (_, i) => String(i + 1));

/** What I do is not counted together with what others do and I only write down. */
function Esperan({ paraMi, paraMiPorOtros }: { paraMi: number; paraMiPorOtros: number }) {
  const { t } = useTranslation();
  const mios = t('bandeja.esperan', { count: paraMi - paraMiPorOtros });
  return paraMiPorOtros === 0
    ? mios
    : `${mios} ${t('bandeja.esperanPorOtros', { count: paraMiPorOtros })}`;
}

/** What waits for me, by due date. */
export function Component() {
  const { t } = useTranslation();
  const sesion = useSesion();
  const hoy = sesion?.hoy ?? '';
  const delPoc = sesion?.cargos.some((c) => c.rol === 'poc' && c.titular === null) ?? false;
  const sinCargo = sesion?.cargos.length === 0;
  const [licencia, pedirLicencia] = useState(false);
  const { filtro, cambiar, hay } = useFiltros(['vista', 'q', 'paso', 'gad', 'mios'] as const);
  const vista: Vista = VISTAS.find((v) => v === filtro.vista) ?? 'paraMi';
  const consulta = useInfiniteQuery({
    ...bandeja({
      vista,
      q: filtro.q,
      gad: filtro.gad,
      mios: filtro.mios === '1' ? '1' : undefined,
      paso: filtro.paso === undefined ? undefined : Number(filtro.paso),
    }),
    placeholderData: keepPreviousData,
  });
  const paginas = consulta.data?.pages ?? [];
  const asuntos = paginas.flatMap((p) => p.elementos);
  const conteos = paginas[0]?.conteos;
  const conAccion = ACCIONABLES.has(vista);
  return (
    <div className={estilos.pagina}>
      <Encabezado
        titulo={t('bandeja.titulo')}
        acciones={
          // Who holds no office leaves nothing to who stands in.
          !sinCargo && (
            <Button
              variant="default"
              leftSection={<IconCalendarOff size={16} stroke={1.5} />}
              onClick={() => pedirLicencia(true)}
            >
              {t('sustitucion.boton')}
            </Button>
          )
        }
      >
        <p className={estilos.bajada}>
          {conteos !== undefined && <Esperan {...conteos} />}{' '}
          <span className={estilos.hoy}>
            {hoy !== '' && t('bandeja.hoyEs', { fecha: fechaLarga(hoy) })}
          </span>
        </p>
      </Encabezado>
      {sinCargo && (
        <Box mt="md">
          <AvisoEnLinea tono="ambar" signo="porVencer" titulo={t('bandeja.sinCargo')}>
            <p>{t('bandeja.sinCargoAyuda')}</p>
          </AvisoEnLinea>
        </Box>
      )}
      <CorreccionesPorAprobar />
      <Tabs
        value={vista}
        onChange={(v) => cambiar({ vista: v === 'paraMi' ? null : v })}
        className={`${estilos.vistas} no-imprimir`}
        keepMounted={false}
      >
        <Tabs.List className={estilos.pestanias}>
          {VISTAS.filter(
            // Most people record only what they do themselves.
            (v) => v !== 'porCuentaDe' || v === vista || (conteos?.porCuentaDe ?? 0) > 0,
          ).map((v) => (
            <Tabs.Tab key={v} value={v}>
              {t(`bandeja.vista.${v}`)}
              {conteos !== undefined && <span className={estilos.cuenta}>{cifra(conteos[v])}</span>}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      <div className={estilos.columnas}>
        <section aria-label={t(`bandeja.vista.${vista}`)} className={estilos.principal}>
          <Filtros className={estilos.filtros}>
            {/* The views are tabs, and tabs are not for paper. */}
            {vista !== 'paraMi' && <EnPapel>{t(`bandeja.vista.${vista}`)}</EnPapel>}
            <CampoDeBusqueda
              rotulo={t('bandeja.buscar')}
              valor={filtro.q ?? ''}
              alCambiar={(q) => cambiar({ q })}
            />
            <FiltroDeOpciones
              rotulo={t('bandeja.paso')}
              todos={t('bandeja.pasoTodos')}
              opciones={PASOS.map((n) => ({ codigo: n, etiqueta: t('paso.n', { n }) }))}
              valor={filtro.paso}
              alCambiar={(paso) => cambiar({ paso })}
            />
            {delPoc && (
              <FiltroDeCasilla
                rotulo={t('analista.mios')}
                puesto={filtro.mios === '1'}
                alCambiar={(si) => cambiar({ mios: si ? '1' : null })}
              />
            )}
          </Filtros>
          {consulta.isPending ? (
            <Huecos filas={6} alto={72} />
          ) : consulta.isError ? (
            <Fallo error={consulta.error} reintentar={() => void consulta.refetch()} />
          ) : asuntos.length === 0 ? (
            <Vacio
              icono={<IconInbox size={28} stroke={1.5} />}
              titulo={t(
                hay && filtro.vista === undefined
                  ? 'bandeja.vacio.filtro'
                  : `bandeja.vacio.${vista}`,
              )}
            >
              {t(`bandeja.vacioAyuda.${vista}`)}
              {/* Who opens processes. */}
              {vista === 'paraMi' && delPoc && <> {t('bandeja.comoEmpezar')}</>}
            </Vacio>
          ) : conAccion ? (
            agrupar(asuntos, hoy).map(([grupo, xs], i, grupos) => (
              <section key={grupo} aria-labelledby={`grupo-${grupo}`} className={estilos.grupo}>
                <h2 id={`grupo-${grupo}`} className={estilos.nombre} data-grupo={grupo}>
                  {t(`bandeja.grupo.${grupo}`)}{' '}
                  {/* The last group may go on in pages not read yet. */}
                  {(i < grupos.length - 1 || !consulta.hasNextPage) && (
                    <span className={estilos.cuantos}>{xs.length}</span>
                  )}
                </h2>
                <ul className={estilos.lista}>
                  {xs.map((a, j) => (
                    <FilaDeAsunto
                      key={`${a.procesoId}:${a.evento}`}
                      asunto={a}
                      hoy={hoy}
                      primera={i === 0 && j === 0}
                    />
                  ))}
                </ul>
              </section>
            ))
          ) : (
            <ul className={estilos.lista}>
              {asuntos.map((a, i) => (
                <FilaDeAsunto
                  // A done task may come back with the same event, in the next round.
                  key={`${a.procesoId}:${a.evento}:${i}`}
                  asunto={a}
                  hoy={hoy}
                  conAccion={conAccion}
                  nivel="h2"
                />
              ))}
            </ul>
          )}
          <PieDeLista consulta={consulta} vistos={asuntos.length} corta />
        </section>
        <AlLado hoy={hoy} sinEspera={vista === 'esperoAOtros'} />
      </div>
      <Suspense fallback={null}>
        {licencia && <DialogoDeLicencia hoy={hoy} alCerrar={() => pedirLicencia(false)} />}
      </Suspense>
    </div>
  );
}
