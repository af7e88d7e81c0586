import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { fechaCorta } from '../formato/fechas';
import { useAlImprimir } from '../lista/al-imprimir';
import { IconoDeEstado, type Signo } from '../vocabulario/icono-de-estado';
import type { Fila, Tablero } from './consultas';
import { estadoDe, type EstadoDePaso } from './filtros';
import estilos from './matriz.module.css';

const ALTO = 40;
const ALTO_EN_MOVIL = 108;

/** Every row of the figures and its fifteen steps; of them, on the screen only those it shows are drawn, and on paper all. */
export default function Matriz({ filas, tablero }: { filas: readonly Fila[]; tablero: Tablero }) {
  const { t } = useTranslation();
  const lugar = useRef<HTMLDivElement>(null);
  const [margen, ponerMargen] = useState(0);
  const movil = globalThis.matchMedia('(max-width: 45em)').matches;
  useLayoutEffect(() => {
    const e = lugar.current;
    if (e !== null) ponerMargen(e.getBoundingClientRect().top + globalThis.scrollY);
  }, [tablero, filas.length]);
  // Nobody memoizes what it gives: it is used here and nowhere else.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useWindowVirtualizer({
    count: filas.length,
    estimateSize: () => (movil ? ALTO_EN_MOVIL : ALTO),
    overscan: 12,
    scrollMargin: margen,
  });
  const alPapel = useAlImprimir();
  const visibles = alPapel ? [] : virtual.getVirtualItems();
  const antes = (visibles[0]?.start ?? margen) - margen;
  const despues = virtual.getTotalSize() - ((visibles.at(-1)?.end ?? margen) - margen);
  return (
    <div ref={lugar} className={estilos.caja}>
      <table className={estilos.tabla} aria-rowcount={filas.length + 1}>
        <caption className="solo-lector">{t('tablero.matriz.titulo')}</caption>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">{t('tablero.matriz.gobierno')}</th>
            <th scope="col">{t('tablero.campo.nivel')}</th>
            <th scope="col">{t('tablero.matriz.espera')}</th>
            {tablero.pasos.map((p) => (
              <th key={p.numero} scope="col" className={estilos.paso} title={p.actividad}>
                {p.numero}
                <span className="solo-lector"> {p.actividad}</span>
              </th>
            ))}
            <th scope="col">{t('tablero.matriz.plan')}</th>
            <th scope="col">{t('tablero.matriz.actividad')}</th>
          </tr>
        </thead>
        <tbody>
          {alPapel &&
            filas.map((x, i) => (
              <tr key={x.id} aria-rowindex={i + 2}>
                <UnaFila x={x} hoy={tablero.hoy} />
              </tr>
            ))}
          {!alPapel && antes > 0 && (
            <tr aria-hidden="true" className={estilos.hueco}>
              <td colSpan={20} style={{ height: antes }}>
                {'…'}
              </td>
            </tr>
          )}
          {visibles.map((v) => {
            const x = filas[v.index]!;
            return (
              <tr
                key={x.id}
                aria-rowindex={v.index + 2}
                data-index={v.index}
                ref={virtual.measureElement}
              >
                <UnaFila x={x} hoy={tablero.hoy} />
              </tr>
            );
          })}
          {!alPapel && despues > 0 && (
            <tr aria-hidden="true" className={estilos.hueco}>
              <td colSpan={20} style={{ height: despues }}>
                {'…'}
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

function UnaFila({ x, hoy }: { x: Fila; hoy: string }) {
  const { t } = useTranslation();
  const dias = new Map(x.dias.map(({ paso, n }) => [paso, n]));
  const vencidos = new Map(x.vencidos.map((v) => [v.paso, v]));
  const vueltas = new Map(x.vueltas.map(({ paso, n }) => [paso, n]));
  return (
    <>
      <th scope="row">
        <Link to={x.procesoId === null ? `/gobiernos/${x.id}` : `/expedientes/${x.procesoId}`}>
          {x.nombre}
        </Link>
        {x.alertas.length > 0 && (
          <span
            className={estilos.alerta}
            title={x.alertas.map((a) => t(`tablero.alerta.${a}`)).join(' · ')}
          >
            <IconoDeEstado signo="anotado" tamano={12} />
            <span className="solo-lector">
              {x.alertas.map((a) => t(`tablero.alerta.${a}`)).join(', ')}
            </span>
          </span>
        )}
      </th>
      <td className={estilos.nivel}>{t(`tablero.nivel.${x.nivel ?? x.clase}`)}</td>
      <td className={estilos.espera}>
        {x.procesoId === null
          ? t('tablero.situacion.sinIniciar')
          : x.situacion !== 'enProceso'
            ? t(`tablero.situacion.${x.situacion}`)
            : x.esperan
                .slice(0, 2)
                .map((r) => t(`tablero.rol.${r}`))
                .join(', ')}
      </td>
      {Array.from({ length: 15 }, (_, i) => {
        const paso = i + 1;
        const tarde = vencidos.get(paso);
        const vuelta = vueltas.get(paso);
        return (
          <td key={paso} className={estilos.paso} data-paso={paso}>
            {x.procesoId !== null && (
              <Celda
                estado={estadoDe(x.pasos[i])}
                dias={dias.get(paso)}
                quien={tarde === undefined ? null : t(`tablero.quien.${tarde.quien}`)}
                regularizado={x.regularizados.includes(paso)}
                sinConstancia={x.sinConstancia.includes(paso)}
                vuelta={vuelta ?? 1}
              />
            )}
          </td>
        );
      })}
      <td className={estilos.plan}>
        {x.planes === 0 ? '–' : x.planes}
        {x.planesAbiertos > 1 && (
          <span> · {t('tablero.matriz.abiertos', { n: x.planesAbiertos })}</span>
        )}
      </td>
      <td className={estilos.actividad}>
        {x.ultimaActividad === null ? '–' : fechaCorta(x.ultimaActividad, hoy)}
      </td>
    </>
  );
}

const SIGNO: { readonly [e in EstadoDePaso]: Signo | null } = {
  aunNo: null,
  disponible: 'disponible',
  enCurso: 'enCurso',
  observado: 'observado',
  cumplido: 'cumplido',
  omitido: 'omitido',
  noAplica: 'noAplica',
};

function Celda({
  estado,
  dias,
  quien,
  regularizado,
  sinConstancia,
  vuelta,
}: {
  estado: EstadoDePaso;
  dias: number | undefined;
  quien: string | null;
  regularizado: boolean;
  sinConstancia: boolean;
  vuelta: number;
}) {
  const { t } = useTranslation();
  const cerrado = estado === 'cumplido';
  const signo: Signo | null =
    quien !== null
      ? 'vencido'
      : cerrado && sinConstancia
        ? 'sinConstancia'
        : cerrado && regularizado
          ? 'regularizado'
          : SIGNO[estado];
  const palabras = [
    quien === null ? t(`tablero.estado.${estado}`) : t('tablero.matriz.vencido', { quien }),
    ...(regularizado ? [t('tablero.matriz.regularizado')] : []),
    ...(sinConstancia ? [t('tablero.matriz.sinConstancia')] : []),
    ...(dias === undefined ? [] : [t('tablero.matriz.dias', { count: dias })]),
    ...(vuelta > 1 ? [t('tablero.matriz.vuelta', { n: vuelta })] : []),
  ].join(', ');
  return (
    <span
      className={estilos.celda}
      data-estado={quien === null ? estado : 'vencido'}
      title={palabras}
    >
      {signo === null ? (
        <span aria-hidden="true">·</span>
      ) : (
        <IconoDeEstado signo={signo} tamano={14} />
      )}
      {dias !== undefined && (
        <span aria-hidden="true" className="cifra">
          {dias}
        </span>
      )}
      <span className="solo-lector">{palabras}</span>
    </span>
  );
}
