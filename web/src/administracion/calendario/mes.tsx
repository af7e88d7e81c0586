import { useTranslation } from 'react-i18next';
import { nombreDeMes } from '../../formato/fechas';
import type { DiaDelAnio } from '../instalacion';
import estilos from './calendario.module.css';

/** 0: it falls on a Monday. */
const lugarDelPrimero = (anio: number, mes: number): number =>
  (new Date(Date.UTC(anio, mes - 1, 1)).getUTCDay() + 6) % 7;
const diasDe = (anio: number, mes: number): number => new Date(Date.UTC(anio, mes, 0)).getUTCDate();

/** One month, Monday first; what each marked day is, is told to who hears and to who points at it. */
export function Mes({
  anio,
  mes,
  dias,
}: {
  anio: number;
  mes: number;
  dias: readonly DiaDelAnio[];
}) {
  const { t } = useTranslation();
  const cortos = t('fechas.dias').split(',');
  const iniciales = [1, 2, 3, 4, 5, 6, 0].map((i) => cortos[i] ?? '');
  const primero = lugarDelPrimero(anio, mes);
  const cuantos = diasDe(anio, mes);
  const celdas = Array.from({ length: Math.ceil((primero + cuantos) / 7) * 7 }, (_, i) => {
    const n = i - primero + 1;
    return n < 1 || n > cuantos ? null : n;
  });
  const semanas = Array.from({ length: celdas.length / 7 }, (_, i) =>
    celdas.slice(i * 7, i * 7 + 7),
  );
  const de = (n: number): readonly DiaDelAnio[] => {
    const fecha = `${anio}-${String(mes).padStart(2, '0')}-${String(n).padStart(2, '0')}`;
    return dias.filter((d) => d.fecha === fecha);
  };
  return (
    <table className={estilos.mes}>
      <caption>{nombreDeMes(mes)}</caption>
      <thead>
        <tr>
          {iniciales.map((d) => (
            <th key={d} scope="col" abbr={d}>
              {d.charAt(0)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {semanas.map((semana, i) => (
          <tr key={semana.find((n) => n !== null) ?? i}>
            {semana.map((n, j) => {
              if (n === null) return <td key={`v${j}`}>{'\u00a0'}</td>;
              const suyos = de(n);
              if (suyos.length === 0)
                return (
                  <td key={n} data-fin={j > 4 || undefined}>
                    {n}
                  </td>
                );
              const dicho = suyos.map((d) => `${d.nombre} (${d.ambitoTexto})`).join('; ');
              return (
                <td key={n} data-dia={suyos.every((d) => d.habil) ? 'si' : 'no'} title={dicho}>
                  <span>
                    {n}
                    <span className="solo-lector"> {dicho}</span>
                  </span>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
