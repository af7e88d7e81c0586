import { useTranslation } from 'react-i18next';
import estilos from './dos-lecturas.module.css';

interface Cambio {
  readonly campo: string;
  readonly etiqueta: string;
  readonly antes: string;
  readonly despues: string;
}

/** Both readings, side by side; also on paper. */
export function DosLecturas({
  cambios,
  titulo,
  despues,
}: {
  cambios: readonly Cambio[];
  /** Read aloud before the table. */
  titulo: string;
  /** Head of the second reading: «Ahora dice», «Dirá». */
  despues: string;
}) {
  const { t } = useTranslation();
  return (
    <table className={estilos.tabla}>
      <caption className="solo-lector">{titulo}</caption>
      <thead>
        <tr>
          <th scope="col">{t('historial.dato')}</th>
          <th scope="col">{t('historial.decia')}</th>
          <th scope="col">{despues}</th>
        </tr>
      </thead>
      <tbody>
        {cambios.map((c) => (
          <tr key={c.campo}>
            <th scope="row">{c.etiqueta}</th>
            <td data-rotulo={t('historial.decia')}>
              <del>{c.antes}</del>
            </td>
            <td data-rotulo={despues}>
              <ins>{c.despues}</ins>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
