/**
 * Bottlenecks: the drawing of the procedure, each step warmer the longer it takes in the governments that are seen. The
 * figures are those of the funnel, and the table says them all.
 */
import { SegmentedControl } from '@mantine/core';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { cifra } from '../formato/numeros';
import { hacer } from '../procedimiento-vivo/insignias';
import { LienzoBpmn, type Pintura } from '../procedimiento-vivo/lienzo-bpmn';
import { ARRIBA_A_LA_DERECHA } from '../procedimiento-vivo/sitio-libre';
import { conNombres, leerPlano } from '../procedimiento-vivo/planos';
import { IconoDeEstado } from '../vocabulario/icono-de-estado';
import { GRADOS, gradoDeCalor, hastaDe } from './grados-de-calor';
import type { Tablero } from './consultas';
import estilos from './calor.module.css';

export default function Calor({
  tablero,
  tiempo,
  alCambiar,
  alElegir,
}: {
  tablero: Tablero;
  /** How long the closed ones took, or how long the open ones have been waiting. */
  tiempo: 'duracion' | 'espera';
  alCambiar: (cambio: { tiempo: string }) => void;
  alElegir: (paso: number) => void;
}) {
  const { t, i18n } = useTranslation();
  const { pasos, procedimiento } = tablero;
  const tope = Math.max(0, ...pasos.map((p) => p[tiempo].mediana ?? 0));
  const idioma = i18n.resolvedLanguage ?? 'es';
  const leer = async (): Promise<string | null> => {
    const plano = await leerPlano(procedimiento);
    // The drawing is written in Spanish; in another language its steps take the names of the board.
    return plano === null || plano.propio || idioma === 'es'
      ? (plano?.xml ?? null)
      : conNombres(
          plano.xml,
          new Map(pasos.map((p) => [`paso_${p.numero}`, `${p.numero}. ${p.actividad}`])),
        );
  };
  const pintar = useCallback(
    ({ marcar, insignia }: Pintura) => {
      for (const p of pasos) {
        const id = `paso_${p.numero}`;
        const { mediana } = p[tiempo];
        marcar(id, `calor-${gradoDeCalor(mediana, tope)}`);
        const sobreLaMeta = mediana !== null && p.meta !== null && mediana > p.meta;
        if (sobreLaMeta) marcar(id, 'calor-sobre-la-meta');
        if (mediana !== null)
          insignia(id, {
            sitios: ARRIBA_A_LA_DERECHA,
            html: hacer(
              sobreLaMeta ? 'vivo-vencida' : 'vivo-meta',
              t('vivo.diasCorto', { count: mediana }),
              { mediana: String(mediana) },
            ),
          });
      }
    },
    [pasos, tiempo, tope, t],
  );
  return (
    <div className={estilos.calor}>
      <p>{t('tablero.calor.explica')}</p>
      <SegmentedControl
        className="no-imprimir"
        aria-label={t('tablero.calor.que')}
        value={tiempo}
        onChange={(v) => alCambiar({ tiempo: v })}
        data={[
          { value: 'duracion', label: t('tablero.calor.duracion') },
          { value: 'espera', label: t('tablero.calor.espera') },
        ]}
      />
      <LienzoBpmn
        dibujo={`${procedimiento} ${idioma}`}
        leer={leer}
        rotulo={t('tablero.calor.diagrama')}
        pintar={pintar}
        alTocar={(id) => {
          const n = /^paso_(\d+)$/.exec(id)?.[1];
          if (n !== undefined) alElegir(Number(n));
        }}
      />
      <ul className={estilos.escala} aria-label={t('tablero.calor.escala')}>
        {tope > 0 &&
          GRADOS.map((g) => (
            <li key={g} data-grado={g}>
              <span>{t('tablero.calor.hasta', { n: cifra(hastaDe(g, tope)) })}</span>
            </li>
          ))}
        <li data-grado="nada">
          <span>{t('tablero.calor.sinDato')}</span>
        </li>
      </ul>
      <div
        className={estilos.ancha}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by the keyboard
        tabIndex={0}
        role="region"
        aria-label={t('tablero.calor.titulo')}
      >
        <table className={estilos.tabla}>
          <caption className="solo-lector">{t('tablero.calor.titulo')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('tablero.embudo.paso')}</th>
              <th scope="col">{t('tablero.calor.mediana')}</th>
              <th scope="col">{t('tablero.calor.p90')}</th>
              <th scope="col">{t('tablero.calor.en')}</th>
              <th scope="col">{t('tablero.calor.sinDato')}</th>
              <th scope="col">{t('tablero.calor.meta')}</th>
            </tr>
          </thead>
          <tbody>
            {pasos.map((p) => {
              const { mediana, p90, n, sinDato } = p[tiempo];
              const lento = mediana !== null && p.meta !== null && mediana > p.meta;
              return (
                <tr key={p.numero}>
                  <th scope="row">
                    {p.numero}. {p.actividad}
                  </th>
                  <td data-grado={gradoDeCalor(mediana, tope)}>
                    {lento && <IconoDeEstado signo="vencido" tamano={12} />}
                    {lento && (
                      <span className="solo-lector">{t('tablero.embudo.sobreLaMeta')} </span>
                    )}
                    {mediana ?? '—'}
                  </td>
                  <td>{p90 ?? '—'}</td>
                  <td>{cifra(n)}</td>
                  <td>{cifra(sinDato)}</td>
                  <td>{p.meta ?? '—'}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </div>
  );
}
