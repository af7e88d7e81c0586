import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { fechaLarga } from '../../formato/fechas';
import { cifra } from '../../formato/numeros';
import { AvisoEnLinea } from '../../vocabulario/aviso-en-linea';
import type { PrevisionDeCalendario } from '../instalacion';
import estilos from '../../lista/lista.module.css';

/** Before a change of the calendar: whose terms it touches, and where each would end. */
export function TerminosTocados({ prevision: p }: { prevision: PrevisionDeCalendario }) {
  const { t } = useTranslation();
  if (p.elementos.length === 0) return <AvisoEnLinea titulo={t('calendario.ningunTermino')} />;
  return (
    <AvisoEnLinea
      tono="ambar"
      signo="anotado"
      titulo={t('calendario.toca', {
        count: p.elementos.length,
        cifra: cifra(p.elementos.length),
      })}
    >
      <p>{t('calendario.seMueven')}</p>
      <table className={estilos.tabla}>
        <thead>
          <tr>
            <th scope="col">{t('calendario.proceso')}</th>
            <th scope="col">{t('calendario.termino')}</th>
            <th scope="col">{t('calendario.terminaba')}</th>
            <th scope="col">{t('calendario.terminaria')}</th>
          </tr>
        </thead>
        <tbody>
          {p.elementos.map((x) => (
            <tr key={`${x.procesoId}${x.plazo}${x.vence}`}>
              <th scope="row">
                <Link to={`/expedientes/${x.raizId}`}>{x.titular.nombre}</Link>
              </th>
              <td data-rotulo={t('calendario.termino')}>{x.etiqueta}</td>
              <td data-rotulo={t('calendario.terminaba')}>{fechaLarga(x.vence)}</td>
              <td data-rotulo={t('calendario.terminaria')}>
                {x.seMueve ? <strong>{fechaLarga(x.nuevoVence)}</strong> : t('calendario.igual')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </AvisoEnLinea>
  );
}
