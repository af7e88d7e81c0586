import { useMemo, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { Paso, PasoDePlan, Plan, Situacion } from '../api/modelo';
import { IconoDeEstado } from '../vocabulario/icono-de-estado';
import { estaTarde, signoDe } from '../vocabulario/estado-paso';
import { useAncho } from './ancho-de';
import { planesALaVista } from './contexto';
import { nombreDePlan } from './nombre-de-plan';
import { ALTO_NODO, trazar, type Plano } from './plano-del-recorrido';
import estilos from './recorrido-en-mapa.module.css';

export interface ParamsDeRecorrido {
  readonly situacion: Situacion;
  readonly plan: string | null;
  readonly elegido: number;
  alElegir(n: number, plan?: string): void;
}

const DE_PLAN = [13, 14, 15] as const;

/** The strip as a map: parallels side by side, ways back with their counter, each plan with its own three steps. */
export function RecorridoEnMapa({ situacion: s, plan, elegido, alElegir }: ParamsDeRecorrido) {
  const { t } = useTranslation();
  const [ref, width] = useAncho<HTMLDivElement>();
  const plano = useMemo(() => trazar(Math.max(width, 960)), [width]);
  const porNumero = new Map(s.pasos.map((p) => [p.numero, p]));
  const tronco = s.pasos.filter((p) => p.numero <= 12);
  const planes = planesALaVista(s.planes, plan);
  const vuelta = (n: number): number => porNumero.get(n)?.vuelta ?? 1;
  return (
    <div ref={ref} className={estilos.lienzo} style={{ height: plano.alto }}>
      {width > 0 && (
        <>
          <Caminos plano={plano} vuelta={vuelta} cuantosPlanes={planes.length} />
          <ol className={estilos.pasos}>
            {tronco.map((p) => (
              <Nodo
                key={p.numero}
                paso={p}
                actividad={p.actividad}
                elegido={p.numero === elegido}
                alElegir={() => alElegir(p.numero)}
                style={{
                  left: plano.lugar(p.numero).x,
                  top: plano.lugar(p.numero).y,
                  width: plano.nodo,
                }}
              />
            ))}
            <Planes
              plano={plano}
              situacion={s}
              planes={planes}
              plan={plan}
              elegido={elegido}
              alElegir={alElegir}
            />
          </ol>
          {s.planes.length > planes.length && (
            <span
              className={estilos.mas}
              style={{
                left: plano.marco.x,
                width: plano.marco.ancho,
                top: plano.marco.y + plano.marco.alto - 22,
              }}
            >
              {t('recorrido.otrosPlanes', { count: s.planes.length - planes.length })}
            </span>
          )}
        </>
      )}
    </div>
  );
}

function Caminos({
  plano,
  vuelta,
  cuantosPlanes,
}: {
  plano: Plano;
  vuelta: (n: number) => number;
  cuantosPlanes: number;
}) {
  const { t } = useTranslation();
  const { rotulos: r } = plano;
  const rotuloDeVuelta = (n: number): string =>
    vuelta(n) > 1
      ? t('estado.vuelta', { n: vuelta(n) })
      : t(n === 7 ? 'recorrido.vuelve7' : 'recorrido.vuelve10');
  return (
    <svg
      className={estilos.caminos}
      width={plano.ancho}
      height={plano.alto}
      viewBox={`0 0 ${plano.ancho} ${plano.alto}`}
      aria-hidden="true"
    >
      <defs>
        {['normal', 'vuelta'].map((clase) => (
          <marker
            key={clase}
            id={`punta-${clase}`}
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            orient="auto"
          >
            <path
              d="M0 .8 7 4 0 7.2z"
              className={clase === 'vuelta' ? estilos.puntaVuelta : estilos.punta}
            />
          </marker>
        ))}
      </defs>
      {plano.caminos.map((c) => {
        const dada = c.vuelta === true && vuelta(c.de ?? 0) > 1;
        return (
          <path
            key={c.id}
            d={c.d}
            className={c.vuelta === true ? estilos.vuelta : estilos.camino}
            data-dada={dada || undefined}
            markerEnd={c.flecha ? `url(#punta-${dada ? 'vuelta' : 'normal'})` : undefined}
          />
        );
      })}
      <rect
        x={plano.marco.x}
        y={cuantosPlanes < 2 ? plano.lugar(4).y - 38 : plano.marco.y}
        width={plano.marco.ancho}
        height={cuantosPlanes < 2 ? ALTO_NODO + 56 : plano.marco.alto}
        rx="8"
        className={estilos.marco}
      />
      <text x={r.paralelo.x} y={r.paralelo.y} textAnchor="middle">
        {t('recorrido.enParalelo')}
      </text>
      <text x={r.tres.x} y={r.tres.y}>
        {t('recorrido.noBloquea')}
      </text>
      <text
        x={r.vuelta7.x}
        y={r.vuelta7.y}
        textAnchor="middle"
        data-dada={vuelta(7) > 1 || undefined}
      >
        {rotuloDeVuelta(7)}
      </text>
      <text
        x={r.vuelta10.x}
        y={r.vuelta10.y}
        textAnchor="middle"
        data-dada={vuelta(10) > 1 || undefined}
      >
        {rotuloDeVuelta(10)}
      </text>
      {cuantosPlanes === 2 && <NuevoPlan plano={plano} />}
    </svg>
  );
}

/** Where the three steps of the i-th drawn plan go, and its name above them. */
function alturaDePlan(plano: Plano, i: number, cuantos: number): number {
  if (cuantos < 2) return plano.lugar(4).y;
  const alto = 2 * (ALTO_NODO + 24) + 34;
  return plano.marco.y + (plano.marco.alto - alto) / 2 + 24 + i * (ALTO_NODO + 58);
}

function NuevoPlan({ plano }: { plano: Plano }) {
  const { t } = useTranslation();
  const y0 = alturaDePlan(plano, 0, 2) + ALTO_NODO;
  const y1 = alturaDePlan(plano, 1, 2);
  const x15 = plano.columnaDePlan(2) + plano.nodo / 2;
  const x13 = plano.columnaDePlan(0) - 5;
  return (
    <>
      <path
        className={estilos.vuelta}
        d={`M${x15} ${y0 + 1}v11H${x13}V${y1 + ALTO_NODO / 2}h4`}
        markerEnd="url(#punta-normal)"
      />
      <text x={x15 - 10} y={y0 + 26} textAnchor="end">
        {t('recorrido.nuevoPlan')}
      </text>
    </>
  );
}

function Planes({
  plano,
  situacion: s,
  planes,
  plan,
  elegido,
  alElegir,
}: {
  plano: Plano;
  situacion: Situacion;
  planes: readonly Plan[];
  plan: string | null;
  elegido: number;
  alElegir: ParamsDeRecorrido['alElegir'];
}) {
  const { t } = useTranslation();
  const filas =
    planes.length === 0
      ? [
          {
            id: undefined,
            nombre: t('recorrido.sinPlan'),
            pasos: s.pasos.filter((p) => p.numero >= 13),
          },
        ]
      : planes.map((p) => ({
          id: p.procesoId,
          nombre: nombreDePlan(p),
          // Those of the chosen plan are known whole; of the others, only their state.
          pasos: p.procesoId === plan ? s.pasos : p.pasos,
        }));
  return filas.flatMap((f, i) => {
    const y = alturaDePlan(plano, i, filas.length);
    const es = f.id === undefined || f.id === plan;
    return [
      <li
        key={`nombre-${f.id ?? ''}`}
        className={estilos.nombreDePlan}
        data-elegido={(es && planes.length > 1) || undefined}
        style={{ left: plano.columnaDePlan(0), top: y - 24, width: 3 * plano.nodo + 30 }}
      >
        {f.nombre}
      </li>,
      ...DE_PLAN.map((n, c) => {
        const paso = f.pasos.find((p) => p.numero === n);
        if (paso === undefined) return null;
        return (
          <Nodo
            key={`${f.id ?? ''}-${n}`}
            paso={paso}
            actividad={s.pasos.find((p) => p.numero === n)?.actividad ?? ''}
            elegido={es && n === elegido}
            alElegir={() => alElegir(n, f.id)}
            de={planes.length > 1 ? f.nombre : undefined}
            style={{ left: plano.columnaDePlan(c), top: y, width: plano.nodo }}
          />
        );
      }),
    ];
  });
}

function Nodo({
  paso,
  actividad,
  elegido,
  alElegir,
  de,
  style,
}: {
  paso: PasoDePlan & Partial<Paso>;
  actividad: string;
  elegido: boolean;
  alElegir: () => void;
  de?: string;
  style: CSSProperties;
}) {
  const { t } = useTranslation();
  const tarde = estaTarde(paso);
  const signo = tarde ? 'vencido' : signoDe(paso);
  const vuelta = paso.vuelta ?? 1;
  // Said after what is seen, so that the name of the button holds it.
  const resto = [
    actividad,
    paso.etiquetaEstado,
    vuelta > 1 ? t('estado.vuelta', { n: vuelta }) : null,
    tarde ? t('estado.vencido') : null,
    de ?? null,
  ]
    .filter(Boolean)
    .join('. ');
  return (
    <li className={estilos.celda} style={style}>
      <button
        type="button"
        className={estilos.nodo}
        style={{ height: ALTO_NODO }}
        data-estado={paso.estado}
        data-signo={signo}
        aria-pressed={elegido}
        title={actividad}
        onClick={alElegir}
      >
        <span className={estilos.numero}>{paso.numero}</span>
        <span className={estilos.signo}>
          {vuelta > 1 && <span className={estilos.cuenta}>{vuelta}.ª</span>}
          <IconoDeEstado signo={signo} />
        </span>
        <span className={estilos.nombre}>{t(`pasoCorto.n${paso.numero as 1}`)}</span>
        <span className="solo-lector">. {resto}</span>
      </button>
    </li>
  );
}
