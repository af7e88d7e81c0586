import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBuildingCommunity } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import lista from '../lista/lista.module.css';
import { PieDeLista } from '../lista/pie-de-lista';
import { Rotulo } from '../vocabulario/rotulo';
import { CampoDeBusqueda } from '../lista/campo-de-busqueda';
import { Filtros } from '../lista/filtros';
import { useFiltros } from '../lista/filtros-en-la-direccion';
import { useNombres } from '../gobiernos/nombres';
import { Fallo } from '../vocabulario/fallo';
import { Huecos } from '../vocabulario/huecos';
import { Vacio } from '../vocabulario/vacio';
import { enOrden, type GobiernoPriorizado, type Priorizacion } from './consultas';
import estilos from './priorizacion.module.css';

const Calificar = lazy(() => import('./calificar'));
const Incluir = lazy(() => import('./incluir'));
const AbrirPorVia = lazy(() => import('./abrir-por-via'));
const PUNTAJE = new Intl.NumberFormat('es-EC', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

/** From the first to the last, with what each lacks and what resolved its ties. */
export function Orden({ p }: { p: Priorizacion }) {
  const { t } = useTranslation();
  const { filtro, cambiar } = useFiltros(['q'] as const);
  const consulta = useInfiniteQuery({
    ...enOrden(p.id, filtro.q ?? ''),
    placeholderData: keepPreviousData,
  });
  const [incluyendo, incluir] = useDisclosure(false);
  const [visto, ver] = useState<string | null>(null);
  const [abriendo, abrir] = useState<GobiernoPriorizado | null>(null);
  const paginas = consulta.data?.pages ?? [];
  const filas = paginas.flatMap((x) => x.elementos);
  const total = paginas[0]?.total;
  const elegido = filas.find((g) => g.titular.id === visto);
  const boton = p.permite.editar && (
    <Button variant={filas.length === 0 ? 'filled' : 'default'} onClick={incluir.open}>
      {t('priorizacion.incluir')}
    </Button>
  );
  return (
    <>
      {(filas.length > 0 || filtro.q !== undefined) && (
        <Filtros>
          <CampoDeBusqueda
            className={lista.busqueda ?? ''}
            rotulo={t('priorizacion.gobierno')}
            valor={filtro.q ?? ''}
            alCambiar={(q) => cambiar({ q })}
          />
          {boton}
        </Filtros>
      )}
      {consulta.isPending ? (
        <Huecos filas={5} alto={56} />
      ) : consulta.isError ? (
        <Fallo error={consulta.error} reintentar={() => void consulta.refetch()} />
      ) : filas.length === 0 ? (
        <Vacio
          icono={<IconBuildingCommunity size={28} stroke={1.5} />}
          titulo={t('priorizacion.ninguno')}
          {...(filtro.q === undefined && p.permite.editar ? { accion: boton } : {})}
        >
          {t(p.permite.editar ? 'priorizacion.ningunoAyuda' : 'priorizacion.ningunoGremio')}
        </Vacio>
      ) : (
        <>
          <table className={lista.tabla} data-atras={consulta.isPlaceholderData || undefined}>
            <caption className="solo-lector">{t('priorizacion.orden')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('priorizacion.puesto')}</th>
                <th scope="col">{t('priorizacion.gobierno')}</th>
                <th scope="col">{t('priorizacion.puntaje')}</th>
                <th scope="col">
                  <span className="solo-lector">{t('priorizacion.calificar')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {filas.map((g) => (
                <Fila
                  key={g.titular.id}
                  g={g}
                  p={p}
                  alVer={() => ver(g.titular.id)}
                  alAbrir={() => abrir(g)}
                />
              ))}
            </tbody>
          </table>
          <PieDeLista consulta={consulta} vistos={filas.length} total={total} />
          <div className={`${estilos.exportar} no-imprimir`}>
            {(['xlsx', 'csv'] as const).map((f) => (
              <Button
                key={f}
                component="a"
                href={`/api/priorizaciones/${p.id}/exportacion?formato=${f}`}
                download
                variant="subtle"
              >
                {t('priorizacion.exportar', { formato: f.toUpperCase() })}
              </Button>
            ))}
          </div>
        </>
      )}
      <Suspense fallback={null}>
        {incluyendo && <Incluir p={p} alCerrar={incluir.close} />}
        {elegido !== undefined && <Calificar p={p} gobierno={elegido} alCerrar={() => ver(null)} />}
        {abriendo !== null && (
          <AbrirPorVia p={p} gobierno={abriendo} alCerrar={() => abrir(null)} />
        )}
      </Suspense>
    </>
  );
}

function Fila({
  g,
  p,
  alVer,
  alAbrir,
}: {
  g: GobiernoPriorizado;
  p: Priorizacion;
  alVer: () => void;
  alAbrir: () => void;
}) {
  const { t } = useTranslation();
  const { nivel } = useNombres();
  const califica = p.permite.calificarComoPoc || p.permite.calificarComoGremio;
  return (
    <tr>
      <td className={estilos.puesto}>
        <span className="solo-lector">{t('priorizacion.puesto')} </span>
        {g.puesto}
      </td>
      <th scope="row">
        <span className={lista.nombre}>{g.titular.nombre}</span>
        <span className={lista.menor}>
          {[nivel(g.titular.nivel), g.titular.gremio].filter(Boolean).join(' · ')}
        </span>
        {g.empate !== null && (
          <span className={lista.menor}>{t('priorizacion.empate', { regla: g.empate })}</span>
        )}
        {g.motivo !== null && <span className={lista.menor}>{g.motivo}</span>}
      </th>
      <td>
        <strong className="cifra">{PUNTAJE.format(g.puntaje)}</strong>
        <span className={estilos.barra} aria-hidden="true">
          <span style={{ width: `${g.puntaje}%` }} />
        </span>
        {g.faltan.length > 0 && (
          <Rotulo tono="ambar">{t('priorizacion.faltan', { count: g.faltan.length })}</Rotulo>
        )}
        {g.faltan.length === 0 && g.sinGremio.length > 0 && (
          <Rotulo>{t('priorizacion.sinGremio')}</Rotulo>
        )}
        {g.elegido === true && <Rotulo tono="acento">{t('priorizacion.elegido')}</Rotulo>}
      </td>
      <td className={lista.acciones}>
        {g.procesoId !== null ? (
          <Link to={`/expedientes/${g.procesoId}`}>{t('priorizacion.verExpediente')}</Link>
        ) : g.elegido === true && g.conProceso ? (
          <Rotulo>{t('priorizacion.yaAbierto')}</Rotulo>
        ) : (
          g.elegido === true &&
          p.permite.abrirProcesos && (
            <Button
              size="compact-md"
              onClick={alAbrir}
              aria-label={t('priorizacion.abrirDe', { gad: g.titular.nombre })}
            >
              {t('priorizacion.abrir')}
            </Button>
          )
        )}{' '}
        <Button
          variant="default"
          size="compact-md"
          onClick={alVer}
          aria-label={t(califica ? 'priorizacion.calificarDe' : 'priorizacion.verDe', {
            gad: g.titular.nombre,
          })}
        >
          {t(califica ? 'priorizacion.calificar' : 'priorizacion.verNotas')}
        </Button>
      </td>
    </tr>
  );
}
