import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Tabla } from '../../lista/lista-paginada';
import { Rotulo } from '../../vocabulario/rotulo';
import type { Hallazgo } from './consultas';
import estilos from './modelos.module.css';

/** What was found in a file: which element, what happens with it, and why. A row lights its element. */
export function TablaDeHallazgos({
  hallazgos,
  elegido = null,
  alElegir,
}: {
  hallazgos: readonly Hallazgo[];
  elegido?: string | null;
  alElegir?: (elemento: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <Tabla
      titulo={t('modelos.hallazgos')}
      columnas={[t('modelos.elemento'), t('modelos.gravedad'), t('modelos.porque')]}
    >
      {hallazgos.map((h, i) => (
        <tr
          // The same may be found twice in one element.
          // oxlint-disable-next-line react/no-array-index-key
          key={`${h.elemento} ${h.codigo} ${i}`}
          data-elegido={(h.elemento !== null && h.elemento === elegido) || undefined}
          className={estilos.hallazgo}
        >
          <th scope="row">
            {h.elemento === null ? (
              t('modelos.elArchivo')
            ) : alElegir === undefined ? (
              <Elemento hallazgo={h} />
            ) : (
              <UnstyledButton
                className={estilos.elemento}
                aria-pressed={h.elemento === elegido}
                onClick={() => alElegir(h.elemento!)}
              >
                <Elemento hallazgo={h} />
              </UnstyledButton>
            )}
          </th>
          <td data-rotulo={t('modelos.gravedad')}>
            <Rotulo tono={h.gravedad === 'impide' ? 'rojo' : 'ambar'}>
              {t(`modelos.gravedades.${h.gravedad}`)}
            </Rotulo>
          </td>
          <td data-rotulo={t('modelos.porque')}>{h.texto}</td>
        </tr>
      ))}
    </Tabla>
  );
}

function Elemento({ hallazgo: h }: { hallazgo: Hallazgo }) {
  return (
    <>
      {h.nombre ?? h.elemento}
      {h.nombre !== null && <code className={estilos.identificador}>{h.elemento}</code>}
    </>
  );
}
