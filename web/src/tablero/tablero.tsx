import { Skeleton, Tabs } from '@mantine/core';
import { IconSearchOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { problemaDe } from '../api/problema';
import { cifra } from '../formato/numeros';
import { momento } from '../formato/fechas';
import { FiltroMalo, noSeEntiende } from '../lista/filtro-malo';
import { conTextos } from '../textos/idiomas';
import { Encabezado } from '../vocabulario/encabezado';
import { Fallo } from '../vocabulario/fallo';
import { Huecos } from '../vocabulario/huecos';
import { IconoDeEstado } from '../vocabulario/icono-de-estado';
import { Vacio } from '../vocabulario/vacio';
import { Cartograma } from './cartograma';
import { Cifras } from './cifras';
import { mapa, matriz, tablero } from './consultas';
import { Desplegable } from './desplegable';
import { Deudas } from './deudas';
import { Embudo } from './embudo';
import { poner } from './filtros';
import { comoConsulta, useMirada } from './mirada';
import estilos from './tablero.module.css';

// The figures are painted first. These begin to come as soon as the page stands, while the server adds up.
const deAcciones = () => import('./vistas');
const deFiltros = () => import('./filtros-del-tablero');
const deMatriz = () => import('./matriz');
const AccionesDelTablero = lazy(deAcciones);
const FiltrosDelTablero = lazy(deFiltros);
const Matriz = lazy(deMatriz);
const Actividad = lazy(async () => ({ default: (await import('./graficos')).Actividad }));
const Comparar = lazy(async () => ({ default: (await import('./graficos')).Comparar }));
const Calor = lazy(conTextos(() => import('./calor')));
const Mapa = lazy(() => import('./mapa'));

const ORDENES = ['codigo', 'nombre', 'vencidos', 'actividad', 'avance', 'poblacion'] as const;
const LEYENDA = [
  'cumplido',
  'enCurso',
  'disponible',
  'observado',
  'vencido',
  'regularizado',
  'omitido',
] as const;

/** Where every government stands, at once. */
export function Component() {
  const { t } = useTranslation();
  const { mirada, medida, abierta, ver, por, grupos, tiempo, cambiar } = useMirada();
  const cifras = useQuery(tablero(mirada));
  const filas = useQuery(matriz(mirada));
  const conMapa = cifras.data?.conMapa === true;
  const suMapa = useQuery({ ...mapa(), enabled: conMapa });
  const x = cifras.data;
  useEffect(() => {
    for (const pieza of [deFiltros, deMatriz]) pieza().catch(() => {}); // Asked again, and said, when it is drawn.
  }, []);
  const filtrar = (campo: string, valor: string): void =>
    cambiar({ f: poner(mirada.f, { campo, operador: 'es', valores: [valor] }) });
  const sinPermiso = cifras.isError && problemaDe(cifras.error).status === 403;
  return (
    <div data-de-ancho>
      <Encabezado
        titulo={t('tablero.titulo')}
        acciones={
          !sinPermiso && (
            <Suspense fallback={<Skeleton height={36} width={360} maw="100%" />}>
              <AccionesDelTablero
                consulta={comoConsulta(mirada)}
                direccion={globalThis.location.href}
              />
            </Suspense>
          )
        }
      >
        <p className={estilos.al} role="status">
          {x === undefined ? ' ' : t('tablero.al', { cuando: momento(x.al) })}
        </p>
      </Encabezado>
      {cifras.isPending ? (
        <Huecos filas={6} alto={88} />
      ) : x === undefined ? (
        noSeEntiende(cifras.error) ? (
          <FiltroMalo
            escrito={mirada.f}
            alQuitar={() => cambiar({ f: null, orden: null, sentido: null })}
          />
        ) : (
          <Fallo error={cifras.error} reintentar={() => void cifras.refetch()} />
        )
      ) : (
        <div data-atras={cifras.isPlaceholderData || undefined}>
          <Suspense fallback={<FiltrosPorVenir />}>
            <FiltrosDelTablero tablero={x} f={mirada.f} q={mirada.q} alCambiar={cambiar} />
          </Suspense>
          <Cifras tablero={x} alFiltrar={filtrar} />
          <div className={estilos.tres}>
            <div>
              <Cartograma
                tablero={x}
                filas={filas.data?.elementos ?? []}
                medida={medida}
                abierta={abierta}
                alMedir={(m) => cambiar({ medida: m })}
                alAbrir={(p) => cambiar({ abierta: p })}
                alFiltrar={(p) => filtrar('provincia', p)}
                mapa={
                  suMapa.data === undefined ? null : (
                    <Suspense fallback={<Huecos filas={1} alto={320} />}>
                      <Mapa
                        mapa={suMapa.data}
                        tablero={x}
                        medida={medida}
                        alAbrir={(p) => cambiar({ abierta: p })}
                      />
                    </Suspense>
                  )
                }
              />
            </div>
            <Embudo tablero={x} alElegir={(paso) => filtrar('enPaso', String(paso))} />
            <Deudas tablero={x} alFiltrar={filtrar} />
          </div>
          <Tabs
            value={ver}
            onChange={(v) => cambiar({ ver: v })}
            allowTabDeactivation
            keepMounted={false}
            className={`${estilos.mas} no-imprimir`}
          >
            <Tabs.List aria-label={t('tablero.masVistas')}>
              <Tabs.Tab value="calor">{t('tablero.calor.titulo')}</Tabs.Tab>
              <Tabs.Tab value="comparar">{t('tablero.comparar.titulo')}</Tabs.Tab>
              <Tabs.Tab value="actividad">{t('tablero.actividad.titulo')}</Tabs.Tab>
            </Tabs.List>
            <Suspense fallback={<Huecos filas={1} alto={240} />}>
              <Tabs.Panel value="calor">
                <Calor
                  tablero={x}
                  tiempo={tiempo}
                  alCambiar={cambiar}
                  alElegir={(paso) => filtrar('enPaso', String(paso))}
                />
              </Tabs.Panel>
              <Tabs.Panel value="comparar">
                <Comparar tablero={x} por={por} grupos={grupos} alCambiar={cambiar} />
              </Tabs.Panel>
              <Tabs.Panel value="actividad">
                <Actividad tablero={x} />
              </Tabs.Panel>
            </Suspense>
          </Tabs>
          <section aria-labelledby="matriz">
            <div className={estilos.cabeza}>
              <h2 id="matriz">{t('tablero.matriz.titulo')}</h2>
              <span className={estilos.al}>
                {t('tablero.matriz.cuantos', { n: cifra(x.n), count: x.n })}
              </span>
              <ul className={estilos.leyenda}>
                {LEYENDA.map((s) => (
                  <li key={s} data-signo={s}>
                    <IconoDeEstado signo={s} tamano={14} /> {t(`tablero.estado.${s}`)}
                  </li>
                ))}
              </ul>
              <Desplegable
                alto={30}
                ancho={200}
                className="no-imprimir"
                size="xs"
                aria-label={t('tablero.matriz.orden')}
                data={ORDENES.map((o) => ({ value: o, label: t(`tablero.orden.${o}`) }))}
                value={mirada.orden}
                allowDeselect={false}
                onChange={(v) =>
                  cambiar({
                    orden: v,
                    sentido:
                      v === 'vencidos' || v === 'avance' || v === 'poblacion' ? 'desc' : null,
                  })
                }
              />
            </div>
            {filas.isError && noSeEntiende(filas.error) ? (
              <FiltroMalo
                escrito={`${mirada.orden} ${mirada.sentido}`}
                alQuitar={() => cambiar({ orden: null, sentido: null })}
              />
            ) : filas.isError ? (
              <Fallo error={filas.error} reintentar={() => void filas.refetch()} />
            ) : filas.data === undefined ? (
              <Huecos filas={8} alto={40} />
            ) : filas.data.elementos.length === 0 ? (
              <Vacio icono={<IconSearchOff size={28} stroke={1.5} />} titulo={t('tablero.ninguno')}>
                {t('tablero.ningunoAyuda')}
              </Vacio>
            ) : (
              <Suspense fallback={<Huecos filas={8} alto={40} />}>
                <Matriz filas={filas.data.elementos} tablero={x} />
              </Suspense>
            )}
          </section>
        </div>
      )}
    </div>
  );
}

/** The room of the search, the six quick filters and the button of one more. */
function FiltrosPorVenir() {
  return (
    <div className={`${estilos.filtros} no-imprimir`} aria-hidden="true">
      {Array.from({ length: 8 }, (_, i) => (
        <Skeleton key={i} height={36} className={i === 0 ? (estilos.busqueda ?? '') : ''} />
      ))}
    </div>
  );
}
