import { useTranslation } from 'react-i18next';
import type { LineaDeInspector, MomentoDeProceso } from '../api/modelo';
import estilos from './inspector.module.css';

/** What one process told another, in order: children opened, ends and news told to the parent. */
export function Secuencia({
  lineas,
  momento: m,
  alIr,
}: {
  lineas: readonly LineaDeInspector[];
  momento: MomentoDeProceso;
  alIr(n: number): void;
}) {
  const { t } = useTranslation();
  const porSecuencia = new Map(lineas.map((l) => [l.secuencia, l]));
  const nombre = (id: string): string => {
    const p = m.procesos.find((x) => x.id === id);
    return p === undefined ? id.slice(0, 8) : p.nombre;
  };
  const mensajes = lineas.flatMap((l) => {
    if (l.causa === null || l.secuencia > m.secuencia) return [];
    const de = porSecuencia.get(l.causa);
    return de === undefined || de.procesoId === l.procesoId ? [] : [{ l, de: de.procesoId }];
  });
  if (mensajes.length === 0) return <p className={estilos.menor}>{t('inspector.sinMensajes')}</p>;
  return (
    <ol className={estilos.eventos}>
      {mensajes.map(({ l, de }) => (
        <li key={l.secuencia}>
          <button type="button" onClick={() => alIr(l.secuencia)}>
            <span className="cifra">{l.secuencia}</span> <code>{nombre(de)}</code>{' '}
            <span aria-hidden="true">→</span>
            <span className="solo-lector">{t('inspector.dice')}</span>{' '}
            <code>{nombre(l.procesoId)}</code>
            <span className={estilos.menor}>
              <code>{l.evento}</code>
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
