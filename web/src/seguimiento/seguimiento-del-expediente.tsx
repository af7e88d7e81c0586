import { Button, SegmentedControl, VisuallyHidden } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFileText, IconHeartHandshake, IconMessageQuestion } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useExpediente } from '../expediente/contexto';
import { fechaLarga } from '../formato/fechas';
import { FiltroDeOpciones, Filtros } from '../lista/filtros';
import { useFiltros } from '../lista/filtros-en-la-direccion';
import { PieDeLista, type Paginada } from '../lista/pie-de-lista';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import { Fallo } from '../vocabulario/fallo';
import { Huecos } from '../vocabulario/huecos';
import { Vacio } from '../vocabulario/vacio';
import { asistenciasDe, consultasDe, partesDe, type Consulta } from './consultas';
import { TarjetaDeParte } from './parte';
import { QuienYCuando } from './quien-y-cuando';
import estilos from './seguimiento.module.css';
import { Adjunto, TarjetaDeConsulta } from './tarjeta-de-consulta';

const NuevaConsulta = lazy(() => import('./nueva-consulta'));
const NuevoParte = lazy(() => import('./nuevo-parte'));
const NuevaAsistencia = lazy(() => import('./nueva-asistencia'));

const PARTES = ['consultas', 'partes', 'asistencias'] as const;
type ParteDePagina = (typeof PARTES)[number];

/** What goes with the process without moving it. */
export function Component() {
  const { t } = useTranslation();
  const { filtro, cambiar } = useFiltros(['ver'] as const);
  const ver = PARTES.find((p) => p === filtro.ver) ?? 'consultas';
  return (
    <section className={estilos.pagina} aria-label={t('seguimiento.titulo')}>
      <VisuallyHidden component="h2">{t(`seguimiento.${ver}`)}</VisuallyHidden>
      <SegmentedControl
        className="no-imprimir"
        mb="md"
        aria-label={t('seguimiento.ver')}
        data={PARTES.map((p) => ({
          value: p,
          label: (
            <>
              <span className={estilos.largo}>{t(`seguimiento.${p}`)}</span>
              <span className={estilos.corto}>{t(`seguimiento.corto.${p}`)}</span>
            </>
          ),
        }))}
        value={ver}
        onChange={(v) => cambiar({ ver: v === 'consultas' ? null : (v as ParteDePagina) })}
      />
      {ver === 'consultas' && <Consultas />}
      {ver === 'partes' && <Partes />}
      {ver === 'asistencias' && <Asistencias />}
    </section>
  );
}

const ESTADOS: readonly Consulta['estado'][] = ['abierta', 'respondida', 'resuelta', 'retirada'];

function Consultas() {
  const { t } = useTranslation();
  const { situacion: s } = useExpediente();
  const { filtro, cambiar } = useFiltros(['estado'] as const);
  const estado = ESTADOS.find((e) => e === filtro.estado);
  const [abierta, { open, close }] = useDisclosure(false);
  const consulta = useInfiniteQuery(
    consultasDe({ proceso: s.raizId, ...(estado === undefined ? {} : { estado }) }),
  );
  return (
    <>
      <Filtros className={estilos.barra}>
        <FiltroDeOpciones
          rotulo={t('seguimiento.estado')}
          todos={t('seguimiento.todas')}
          opciones={ESTADOS.map((e) => ({ codigo: e, etiqueta: t(`seguimiento.${e}`) }))}
          valor={estado}
          alCambiar={(v) => cambiar({ estado: v })}
        />
        <Button onClick={open}>{t('seguimiento.consultar')}</Button>
      </Filtros>
      <Lista
        consulta={consulta}
        vacio={
          <Vacio
            icono={<IconMessageQuestion size={28} stroke={1.5} />}
            titulo={t(estado === undefined ? 'seguimiento.vacio' : 'seguimiento.sinCoincidencias')}
          >
            {t('seguimiento.vacioAyuda')}
          </Vacio>
        }
      >
        {(c) => <TarjetaDeConsulta key={c.id} consulta={c} />}
      </Lista>
      <Suspense fallback={null}>
        {abierta && <NuevaConsulta situacion={s} alCerrar={close} />}
      </Suspense>
    </>
  );
}

function Partes() {
  const { t } = useTranslation();
  const { situacion: s } = useExpediente();
  const [abierto, { open, close }] = useDisclosure(false);
  const consulta = useInfiniteQuery(partesDe(s.raizId));
  const primera = consulta.data?.pages[0];
  return (
    <>
      {primera?.toca === true && (
        <div className={estilos.aviso}>
          <AvisoEnLinea tono="ambar" signo="porVencer" titulo={t('seguimiento.toca')}>
            <p>{t('seguimiento.tocaAyuda')}</p>
          </AvisoEnLinea>
        </div>
      )}
      {primera?.puedo === true && (
        <div className={`${estilos.barra} no-imprimir`}>
          <Button onClick={open}>{t('seguimiento.hacerParte')}</Button>
        </div>
      )}
      <Lista
        consulta={consulta}
        vacio={
          <Vacio
            icono={<IconFileText size={28} stroke={1.5} />}
            titulo={t('seguimiento.partesVacio')}
          >
            {t('seguimiento.partesVacioAyuda')}
          </Vacio>
        }
      >
        {(p) => <TarjetaDeParte key={p.id} parte={p} />}
      </Lista>
      <Suspense fallback={null}>
        {abierto && <NuevoParte proceso={s.raizId} alCerrar={close} />}
      </Suspense>
    </>
  );
}

function Asistencias() {
  const { t } = useTranslation();
  const { situacion: s } = useExpediente();
  const [abierta, { open, close }] = useDisclosure(false);
  const consulta = useInfiniteQuery(asistenciasDe(s.raizId));
  return (
    <>
      {consulta.data?.pages[0]?.puedo === true && (
        <div className={`${estilos.barra} no-imprimir`}>
          <Button onClick={open}>{t('seguimiento.registrarAsistencia')}</Button>
        </div>
      )}
      <Lista
        consulta={consulta}
        vacio={
          <Vacio
            icono={<IconHeartHandshake size={28} stroke={1.5} />}
            titulo={t('seguimiento.asistenciasVacio')}
          >
            {t('seguimiento.asistenciasVacioAyuda')}
          </Vacio>
        }
      >
        {(a) => (
          <li key={a.id} className={estilos.tarjeta}>
            <div className={estilos.cabeza}>
              <h3>{a.tema}</h3>
            </div>
            <p className={estilos.detalle}>
              {[
                fechaLarga(a.fecha),
                t(`seguimiento.${a.modalidad}`),
                a.paso === null
                  ? null
                  : t('seguimiento.pasoCon', { n: a.paso.numero, nombre: a.paso.nombre }),
                a.participantes === null
                  ? null
                  : t('seguimiento.participantesN', { count: a.participantes }),
              ]
                .filter((x) => x !== null)
                .join(' · ')}
            </p>
            {a.texto !== null && <p className={estilos.texto}>{a.texto}</p>}
            <Adjunto documento={a.documento} />
            <p className={estilos.detalle}>
              <QuienYCuando hecha={a.hecha} />
            </p>
          </li>
        )}
      </Lista>
      <Suspense fallback={null}>
        {abierta && <NuevaAsistencia situacion={s} alCerrar={close} />}
      </Suspense>
    </>
  );
}

interface ConsultaDeLista<T> extends Paginada {
  readonly data?: { readonly pages: readonly { readonly elementos: readonly T[] }[] } | undefined;
  readonly isPending: boolean;
  readonly isError: boolean;
  readonly error: unknown;
  refetch(): unknown;
}

/** Waiting, failed, empty, or a list that goes on. */
export function Lista<T>({
  consulta: c,
  vacio,
  children,
}: {
  consulta: ConsultaDeLista<T>;
  vacio: ReactNode;
  children: (elemento: T) => ReactNode;
}) {
  if (c.isPending) return <Huecos filas={4} />;
  if (c.isError) return <Fallo error={c.error} reintentar={() => void c.refetch()} />;
  const elementos = (c.data?.pages ?? []).flatMap((p) => p.elementos);
  if (elementos.length === 0) return <>{vacio}</>;
  return (
    <>
      <ul className={estilos.lista}>{elementos.map((e) => children(e))}</ul>
      <PieDeLista consulta={c} vistos={elementos.length} corta />
    </>
  );
}
