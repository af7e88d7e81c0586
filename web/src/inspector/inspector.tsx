import { Button, SegmentedControl, Tabs, TextInput } from '@mantine/core';
import {
  IconChevronLeft,
  IconChevronRight,
  IconPlayerPause,
  IconPlayerPlay,
} from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { tokens as consultaDeTokens } from '../api/consultas';
import { dibujo as consultaDeDibujo, lineasDe, momento } from '../api/consultas-del-inspector';
import type { MomentoDeProceso } from '../api/modelo';
import { momento as cuando } from '../formato/fechas';
import { useFiltros } from '../lista/filtros-en-la-direccion';
import { TablaDeElementos } from '../procedimiento-vivo/tabla-de-elementos';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import { Encabezado } from '../vocabulario/encabezado';
import { Fallo } from '../vocabulario/fallo';
import { Huecos } from '../vocabulario/huecos';
import { Contexto } from './contexto';
import { DiagramaConLeyenda } from '../procedimiento-vivo/diagrama-con-leyenda';
import { Eventos } from './eventos';
import estilos from './inspector.module.css';
import { Maquina } from './maquina';
import { Secuencia } from './secuencia';
import { TablaDeEstados } from './tabla-de-estados';
import { YSi } from './y-si';

const CADA_MS = 700;

/** The machine behind a process, at any moment of its journal. Where one looks is in the address. */
export function Component() {
  const { t } = useTranslation();
  const { procesoId = '' } = useParams();
  const { filtro, cambiar } = useFiltros([
    'linea',
    'proceso',
    'como',
    'elemento',
    'ver',
    'plegados',
    'q',
  ] as const);
  const pedida = filtro.linea === undefined ? null : Number(filtro.linea);
  const consulta = useQuery({ ...momento(procesoId, pedida), placeholderData: keepPreviousData });
  const lineas = useQuery({ ...lineasDe(procesoId), placeholderData: keepPreviousData }).data ?? [];
  const m = consulta.data;
  const elegido = m?.procesos.find((p) => p.id === filtro.proceso) ?? m?.procesos[0];
  const dibujo = useQuery({
    ...consultaDeDibujo(elegido?.procedimiento ?? ''),
    enabled: elegido !== undefined,
  }).data;
  const comoDiagrama = filtro.como === 'diagrama';
  const tokens = useQuery({
    ...consultaDeTokens(m?.raizId ?? '', elegido?.id ?? '', pedida),
    enabled: elegido !== undefined && comoDiagrama,
    placeholderData: keepPreviousData,
  }).data;
  const [corre, correr] = useState(false);
  const siguiente = useEffectEvent(() => {
    if (m === undefined || m.secuencia >= m.ultima) correr(false);
    else cambiar({ linea: m.secuencia + 1 >= m.ultima ? null : String(m.secuencia + 1) });
  });
  useEffect(() => {
    if (!corre) return undefined;
    const ronda = setInterval(() => siguiente(), CADA_MS);
    return () => clearInterval(ronda);
  }, [corre]);
  if (consulta.isPending) return <Huecos filas={3} alto={180} />;
  if (consulta.isError)
    return <Fallo pagina error={consulta.error} reintentar={() => void consulta.refetch()} />;
  if (m === undefined || elegido === undefined) return null;

  const linea = lineas.findLast((l) => l.secuencia <= m.secuencia && l.procesoId === elegido.id);
  const esta = lineas.find((l) => l.secuencia === m.secuencia);
  const plegados = new Set((filtro.plegados ?? '').split(' ').filter((x) => x !== ''));
  const ir = (n: number): void => cambiar({ linea: n >= m.ultima ? null : String(Math.max(1, n)) });
  const plegar = (id: string): void => {
    const quedan = plegados.has(id) ? [...plegados].filter((x) => x !== id) : [...plegados, id];
    cambiar({ plegados: quedan.join(' ') });
  };
  const activos = new Set(elegido.activos);
  return (
    <>
      <Encabezado
        titulo={t('inspector.titulo')}
        acciones={
          <Button component={Link} to={`/expedientes/${m.raizId}`} variant="default">
            {t('inspector.verExpediente')}
          </Button>
        }
      >
        <p className={estilos.donde}>
          {m.titular} · <code>{elegido.procedimiento}</code> · <code>{elegido.id}</code>
        </p>
      </Encabezado>
      {pedida !== null && (
        <AvisoEnLinea
          tono="ambar"
          signo="regularizado"
          titulo={t('inspector.pasado', {
            linea: m.secuencia,
            ultima: m.ultima,
            cuando: esta === undefined ? '' : cuando(esta.registradoEn),
          })}
        >
          <Button size="compact-sm" variant="default" onClick={() => cambiar({ linea: null })}>
            {t('inspector.presente')}
          </Button>
        </AvisoEnLinea>
      )}
      {m.fallas.length > 0 && (
        <AvisoEnLinea tono="rojo" signo="vencido">
          {t('inspector.fallas', { lineas: m.fallas.map((f) => f.secuencia).join(', ') })}
        </AvisoEnLinea>
      )}
      <LineaDelTiempo
        momento={m}
        corre={corre}
        alCorrer={() => correr(!corre)}
        alIr={ir}
        rotulo={esta === undefined ? '' : `${esta.evento} · ${cuando(esta.registradoEn)}`}
      />
      <div className={estilos.cuerpo}>
        <nav aria-label={t('inspector.procesos')}>
          <h2 className={estilos.subtitulo}>{t('inspector.procesos')}</h2>
          <ul className={estilos.arbol}>
            {m.procesos.map((p) => (
              <li key={p.id} style={{ paddingInlineStart: hondura(m, p.id) * 14 }}>
                <button
                  type="button"
                  aria-pressed={p.id === elegido.id}
                  onClick={() => cambiar({ proceso: p.id, elemento: null })}
                >
                  {p.nombre} <span>{p.situacion}</span>
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <section aria-label={t('inspector.maquinaTitulo')} className={estilos.centro}>
          <SegmentedControl
            className={estilos.como}
            size="sm"
            aria-label={t('inspector.como')}
            value={comoDiagrama ? 'diagrama' : 'maquina'}
            onChange={(como) => cambiar({ como: como === 'diagrama' ? como : null })}
            data={[
              { value: 'maquina', label: t('inspector.maquinaTitulo') },
              { value: 'diagrama', label: t('inspector.diagrama') },
            ]}
          />
          {comoDiagrama &&
            (tokens === undefined ? (
              <Huecos filas={1} alto={420} />
            ) : (
              <DiagramaConLeyenda
                tokens={tokens}
                elegido={filtro.elemento ?? null}
                alElegir={(elemento) => cambiar({ elemento })}
              />
            ))}
          {!comoDiagrama && (
            <>
              <TextInput
                size="sm"
                aria-label={t('inspector.buscar')}
                placeholder={t('inspector.buscar')}
                value={filtro.q ?? ''}
                onChange={(e) => cambiar({ q: e.currentTarget.value })}
              />
              {dibujo === undefined ? (
                <Huecos filas={1} alto={420} />
              ) : (
                <>
                  <Maquina
                    key={dibujo.id}
                    dibujo={dibujo}
                    activos={activos}
                    plegados={plegados}
                    alPlegar={plegar}
                    ultimo={
                      linea === undefined || linea.secuencia < m.secuencia - 1
                        ? null
                        : { evento: linea.evento, secuencia: linea.secuencia }
                    }
                    busqueda={filtro.q ?? ''}
                  />
                  <p className={estilos.leyenda}>{t('inspector.leyenda')}</p>
                </>
              )}
            </>
          )}
        </section>
        <Tabs
          className={estilos.lado}
          value={filtro.ver ?? 'eventos'}
          onChange={(v) => cambiar({ ver: v })}
          keepMounted={false}
        >
          <Tabs.List>
            {(['eventos', 'secuencia', 'contexto', 'estados', 'ysi'] as const).map((p) => (
              <Tabs.Tab key={p} value={p}>
                {t(`inspector.pestania.${p}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="eventos">
            <Eventos lineas={lineas} secuencia={m.secuencia} alIr={ir} />
          </Tabs.Panel>
          <Tabs.Panel value="secuencia">
            <Secuencia lineas={lineas} momento={m} alIr={ir} />
          </Tabs.Panel>
          <Tabs.Panel value="contexto">
            <Contexto procesoId={procesoId} momento={m} elegido={elegido} />
          </Tabs.Panel>
          <Tabs.Panel value="estados">
            {comoDiagrama && tokens !== undefined && (
              <TablaDeElementos
                tokens={tokens}
                elegido={filtro.elemento ?? null}
                alElegir={(elemento) => cambiar({ elemento })}
                alAbrir={(proceso) => cambiar({ proceso, elemento: null })}
              />
            )}
            {!comoDiagrama && dibujo !== undefined && (
              <TablaDeEstados
                dibujo={dibujo}
                activos={activos}
                plegados={plegados}
                plazos={m.plazos.filter((p) => p.procesoId === elegido.id)}
                alPlegar={plegar}
              />
            )}
          </Tabs.Panel>
          <Tabs.Panel value="ysi">
            <YSi
              key={elegido.id}
              procesoId={elegido.id}
              raizId={m.raizId}
              linea={pedida === null ? null : m.secuencia}
            />
          </Tabs.Panel>
        </Tabs>
      </div>
    </>
  );
}

function hondura(m: MomentoDeProceso, id: string): number {
  const padre = m.procesos.find((p) => p.id === id)?.padreId ?? null;
  return padre === null ? 0 : 1 + hondura(m, padre);
}

function LineaDelTiempo({
  momento: m,
  corre,
  alCorrer,
  alIr,
  rotulo,
}: {
  momento: MomentoDeProceso;
  corre: boolean;
  alCorrer(): void;
  alIr(n: number): void;
  rotulo: string;
}) {
  const { t } = useTranslation();
  const Marcha = corre ? IconPlayerPause : IconPlayerPlay;
  return (
    <div className={estilos.tiempo} role="group" aria-label={t('inspector.tiempo')}>
      <Button
        variant="default"
        size="compact-md"
        aria-label={t('inspector.anterior')}
        disabled={m.secuencia <= 1}
        onClick={() => alIr(m.secuencia - 1)}
      >
        <IconChevronLeft size={16} stroke={1.5} aria-hidden="true" />
      </Button>
      <Button
        variant="default"
        size="compact-md"
        aria-label={t(corre ? 'inspector.parar' : 'inspector.correr')}
        onClick={alCorrer}
      >
        <Marcha size={16} stroke={1.5} aria-hidden="true" />
      </Button>
      <Button
        variant="default"
        size="compact-md"
        aria-label={t('inspector.siguiente')}
        disabled={m.secuencia >= m.ultima}
        onClick={() => alIr(m.secuencia + 1)}
      >
        <IconChevronRight size={16} stroke={1.5} aria-hidden="true" />
      </Button>
      <input
        type="range"
        min={1}
        max={m.ultima}
        value={m.secuencia}
        aria-label={t('inspector.linea')}
        aria-valuetext={`${m.secuencia} / ${m.ultima} ${rotulo}`}
        onChange={(e) => alIr(Number(e.currentTarget.value))}
      />
      <span className={estilos.cuanto}>
        {m.secuencia} / {m.ultima}
      </span>
      <span className={estilos.rotulo}>{rotulo}</span>
    </div>
  );
}
