import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { LineaDeInspector } from '../api/modelo';
import { momento as cuando } from '../formato/fechas';
import estilos from './inspector.module.css';

/** So many lines around the one looked at: a long journal is walked with the slider. */
const ALREDEDOR = 60;

/** The journal around a line; what had not happened yet is shown as such. */
export function Eventos({
  lineas,
  secuencia,
  alIr,
}: {
  lineas: readonly LineaDeInspector[];
  secuencia: number;
  alIr(n: number): void;
}) {
  const { t } = useTranslation();
  const actual = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // The list, and not the page.
    const { current: li } = actual;
    if (li?.parentElement) li.parentElement.scrollTop = li.offsetTop - 80;
    // Another line is another place to show.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [secuencia]);
  const cerca = lineas.filter((l) => Math.abs(l.secuencia - secuencia) <= ALREDEDOR).toReversed();
  return (
    <ol className={estilos.eventos} reversed>
      {cerca.map((l) => (
        <li
          key={l.secuencia}
          ref={l.secuencia === secuencia ? actual : null}
          data-futura={l.secuencia > secuencia || undefined}
          data-actual={l.secuencia === secuencia || undefined}
        >
          <button
            type="button"
            aria-current={l.secuencia === secuencia || undefined}
            onClick={() => alIr(l.secuencia)}
          >
            <span className="cifra">{l.secuencia}</span> <code>{l.evento}</code>
            <span className={estilos.menor}>
              {l.etiqueta} · {cuando(l.registradoEn)}
              {l.causa !== null && ` · ${t('inspector.porLinea', { linea: l.causa })}`}
              {l.secuencia > secuencia && ` · ${t('inspector.aunNo')}`}
            </span>
            <span className={estilos.menor}>
              <code>{l.hash.slice(0, 12)}…</code>
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
