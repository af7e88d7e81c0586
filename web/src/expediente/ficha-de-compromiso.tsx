import { useTranslation } from 'react-i18next';
import type { components } from '../api/esquema';
import { fechaLarga } from '../formato/fechas';
import estilos from './plan.module.css';

/** What the sheet of the plan says of a commitment besides what its process holds. */
export function FichaDeCompromiso({
  ficha: f,
}: {
  ficha: components['schemas']['FichaDeCompromiso'];
}) {
  const { t } = useTranslation();
  const de = (o: Readonly<Record<string, string>>, clave: string): string | null =>
    o[clave] ?? null;
  return (
    <details className={estilos.ficha}>
      <summary>{f.titulo}</summary>
      {de(f.compromiso, 'descripcion') !== null && <p>{f.compromiso.descripcion}</p>}
      <p className={estilos.situacion}>
        {[
          de(f.compromiso, 'responsable') === null
            ? null
            : t('plan.responsable', { quien: f.compromiso.responsable ?? '' }),
          de(f.compromiso, 'contraparte') === null
            ? null
            : t('plan.contraparte', { quien: f.compromiso.contraparte ?? '' }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {f.hitos.length > 0 && (
        <ul>
          {f.hitos.map((h) => (
            <li key={h.hito}>
              {[
                h.hito,
                de(h, 'fin') === null ? null : fechaLarga(h.fin!),
                de(h, 'verificable'),
                de(h, 'cumplido') === null
                  ? null
                  : t('plan.cumplidoEl', { fecha: fechaLarga(h.cumplido!) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </li>
          ))}
        </ul>
      )}
      {f.indicadores.length > 0 && (
        <ul>
          {f.indicadores.map((x) => (
            <li key={x.indicador}>
              {x.indicador}
              {': '}
              {[de(x, 'lineaBase'), de(x, 'meta')].filter(Boolean).join(' → ')} {de(x, 'unidad')}
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
