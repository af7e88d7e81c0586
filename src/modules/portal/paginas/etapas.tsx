/** How far a local government has come: four stages for anybody, and the fifteen steps for who wants them. */
import type { GobiernoPublico, PasoPublico } from '../lo-publico.js';
import type { Decir } from './decir.js';
import { Estado } from './piezas.js';

/** Fifteen steps in four stages anybody understands. */
const ETAPAS = [
  [1, 3],
  [4, 8],
  [9, 12],
  [13, 15],
] as const;
const CERRADOS: ReadonlySet<string> = new Set(['cumplido', 'omitido', 'noAplica']);

type Etapa = 'cumplida' | 'enCurso' | 'aunNo';
const etapasDe = (pasos: readonly PasoPublico[]): readonly Etapa[] =>
  ETAPAS.map(([desde, hasta]) => {
    const suyos = pasos.filter((p) => p.numero >= desde && p.numero <= hasta);
    if (suyos.length > 0 && suyos.every((p) => CERRADOS.has(p.estado))) return 'cumplida';
    return suyos.some(
      (p) => CERRADOS.has(p.estado) || p.estado === 'enCurso' || p.estado === 'observado',
    )
      ? 'enCurso'
      : 'aunNo';
  });

const TONO = { cumplida: 'hecho', enCurso: 'curso', aunNo: 'no' } as const;
export const tonoDePaso = (estado: string): 'hecho' | 'curso' | 'no' =>
  CERRADOS.has(estado) ? 'hecho' : estado === 'enCurso' || estado === 'observado' ? 'curso' : 'no';

/** What was not done because it needed not be is closed, and counts among nobody's steps. */
const tonoEnLista = (estado: string) =>
  estado === 'omitido' || estado === 'noAplica' ? 'aparte' : tonoDePaso(estado);

export function Etapas({ d, g }: { d: Decir; g: GobiernoPublico }) {
  return (
    <>
      <h2 className="solo-lector">{d.t('etapa.titulo')}</h2>
      <ol className="etapas">
        {etapasDe(g.pasos).map((e, i) => (
          <li key={i} className={e}>
            <h3>{d.t(`etapa.${i + 1}`)}</h3>
            <Estado tono={TONO[e]}>{d.t(`etapa.${e}`)}</Estado>
            <p className="menor">{d.t(`etapa.${i + 1}.que`)}</p>
          </li>
        ))}
      </ol>
      <details>
        <summary>{d.t('pasos.ver')}</summary>
        <ol className="pasos">
          {g.pasos.map((p) => (
            <li key={p.numero}>
              <span className="menor">
                {d.t('pasos.paso', { n: p.numero })}
                {p.vuelta > 1 ? ` · ${d.t('pasos.vuelta', { n: p.vuelta })}` : ''}
              </span>
              <strong>{d.rotulo(`implementacion.paso.${p.numero}`)}</strong>
              <span>
                <Estado tono={tonoEnLista(p.estado)}>{d.t(`paso.${p.estado}`)}</Estado>{' '}
                <span className="menor">
                  {[
                    ...(p.sinConstancia
                      ? [d.t('sinConstancia')]
                      : p.desde === null
                        ? []
                        : [d.fecha(p.desde)]),
                    ...(p.regularizado ? [d.t('paso.regularizado')] : []),
                  ].join(' · ')}
                </span>
              </span>
            </li>
          ))}
        </ol>
      </details>
    </>
  );
}
