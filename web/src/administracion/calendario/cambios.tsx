import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fechaLarga, momento } from '../../formato/fechas';
import { Fallo } from '../../vocabulario/fallo';
import { Huecos } from '../../vocabulario/huecos';
import { Vacio } from '../../vocabulario/vacio';
import { cambiosDeCalendario } from '../instalacion';
import lista from '../../lista/lista.module.css';
import { PieDeLista } from '../../lista/pie-de-lista';

/** Who recorded, corrected or withdrew each row, and why. */
export default function Cambios() {
  const { t } = useTranslation();
  const consulta = useInfiniteQuery(cambiosDeCalendario());
  const filas = (consulta.data?.pages ?? []).flatMap((p) => p.elementos);
  if (consulta.isPending) return <Huecos filas={4} alto={48} />;
  if (consulta.isError)
    return <Fallo error={consulta.error} reintentar={() => void consulta.refetch()} />;
  if (filas.length === 0)
    return <Vacio titulo={t('calendario.sinCambios')}>{t('calendario.sinCambiosAyuda')}</Vacio>;
  return (
    <>
      <table className={lista.tabla}>
        <caption className="solo-lector">{t('calendario.cambios')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('calendario.dia')}</th>
            <th scope="col">{t('calendario.que')}</th>
            <th scope="col">{t('calendario.motivo')}</th>
            <th scope="col">{t('calendario.quien')}</th>
          </tr>
        </thead>
        <tbody>
          {filas.map((c) => (
            <tr key={c.id}>
              <th scope="row">
                <span className={lista.nombre}>{fechaLarga(c.fecha)}</span>
                <span className={lista.menor}>{c.accionTexto}</span>
              </th>
              <td>
                {(c.despues ?? c.antes)?.nombre}
                <span className={lista.menor}>{(c.despues ?? c.antes)?.norma}</span>
              </td>
              <td>
                {c.motivo ?? <span className={lista.menor}>{t('calendario.sinMotivo')}</span>}
              </td>
              <td>
                {c.por ?? '—'}
                <span className={lista.menor}>{momento(c.en)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <PieDeLista consulta={consulta} vistos={filas.length} />
    </>
  );
}
