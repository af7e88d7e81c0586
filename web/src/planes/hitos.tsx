import { useTranslation } from 'react-i18next';
import type { Compromiso, Hito } from './consultas';
import { Documento, dia, usePlan } from './lo-que-se-lee';
import { lugarEnElTiempo, periodoDe } from './tiempo';
import estilos from './planes.module.css';

/** The hitos of the roadmap in force, each on its stretch of time. A table first: the bars only draw what it says. */
export function Hitos({ c }: { c: Compromiso }) {
  const { t } = useTranslation();
  const { plan } = usePlan();
  if (c.hitos.length === 0)
    return (
      <p className={estilos.nota}>
        {c.hitosPrevistos === null || c.hitosPrevistos === 0
          ? t('planes.sinHitos')
          : t('planes.hitosSinRuta', { count: c.hitosPrevistos })}
      </p>
    );
  const periodo = periodoDe(c, plan.hoy);
  const hoy = periodo === null ? null : lugarEnElTiempo(periodo, plan.hoy, plan.hoy);
  return (
    <div className={estilos.tabla}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('planes.hito')}</th>
            <th scope="col">{t('planes.estado')}</th>
            <th scope="col">{t('planes.tiempo')}</th>
          </tr>
        </thead>
        <tbody>
          {c.hitos.map((h) => (
            <tr key={h.clave}>
              <th scope="row">
                <span className={estilos.codigo}>{h.clave}</span> {h.descripcion}
                <p className={estilos.nota}>
                  {[
                    h.responsable,
                    h.peso === null ? null : t('planes.peso', { n: h.peso }),
                    h.verificable === null ? null : t('planes.seVerifica', { con: h.verificable }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </th>
              <td>
                <EstadoDeHito h={h} />
              </td>
              <td className={estilos.tiempo}>
                <span className={estilos.nota}>
                  {dia(h.inicio)} – {dia(h.fin)}
                </span>
                {periodo !== null && <Barra h={h} periodo={periodo} hoy={hoy?.desde ?? null} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function EstadoDeHito({ h }: { h: Hito }) {
  const { t } = useTranslation();
  const { plan } = usePlan();
  return (
    <>
      <span className={estilos.estado} data-estado={h.estado}>
        {plan.rotulos[`opcion.${h.estado}`] ?? h.estado}
      </span>
      <p className={estilos.nota}>
        {[
          h.avance === null || h.estado === 'cumplido'
            ? null
            : t('planes.porcentaje', { n: h.avance }),
          h.terminoEl === null ? null : dia(h.terminoEl),
          h.nivel === null ? null : plan.rotulos[`opcion.${h.nivel}`],
        ]
          .filter(Boolean)
          .join(' · ')}{' '}
        <Documento id={h.evidencia} />
      </p>
    </>
  );
}

function Barra({
  h,
  periodo,
  hoy,
}: {
  h: Hito;
  periodo: NonNullable<ReturnType<typeof periodoDe>>;
  hoy: number | null;
}) {
  const lugar = lugarEnElTiempo(periodo, h.inicio ?? h.fin, h.fin ?? h.inicio);
  return (
    <span className={estilos.riel} aria-hidden="true">
      {lugar !== null && (
        <span
          className={estilos.tramo}
          data-estado={h.estado}
          style={{ left: `${lugar.desde}%`, width: `${lugar.ancho}%` }}
        />
      )}
      {hoy !== null && <span className={estilos.hoy} style={{ left: `${hoy}%` }} />}
    </span>
  );
}
