import { useTranslation } from 'react-i18next';
import { Descargas } from '../impresos/descargas';
import type { Informe } from './consultas';
import { Campos, Documento, dia, Respaldo } from './lo-que-se-lee';
import estilos from './planes.module.css';

const ORDEN = ['desde', 'hasta', 'narrativa', 'problemas', 'riesgos', 'proximosPasos'] as const;

/** Progress reports, each with how it ended; those of a commitment are also written by the system. */
export function Informes({
  lista,
  procesoId = null,
}: {
  lista: readonly Informe[];
  /** Of the commitment; the reports of a plan are only uploaded. */
  procesoId?: string | null;
}) {
  const { t } = useTranslation();
  if (lista.length === 0) return <p className={estilos.nota}>{t('planes.ninguno')}</p>;
  return (
    <ul className={estilos.filas}>
      {lista.map((i) => (
        <li key={i.numero}>
          <span>
            {t('planes.informe', { n: i.numero, fecha: dia(i.presentadoEl) })}
            {i.avance !== null && ` · ${t('planes.porcentaje', { n: i.avance })}`}
            {i.tardio && ` · ${t('planes.tardio')}`}
          </span>
          <span className={estilos.estado} data-estado={i.resultado}>
            {t(`planes.resultado.${i.resultado}`)}
          </span>
          <div className={estilos.detalle}>
            <Documento id={i.informe} />
            {ORDEN.some((k) => typeof i.datos[k] === 'string') && (
              <Campos datos={i.datos} orden={ORDEN} prefijo="compromiso." />
            )}
            {i.observacionesDelForo !== null && <p>{i.observacionesDelForo}</p>}
            <Respaldo {...i} />
            {procesoId !== null && (
              <Descargas procesoId={procesoId} clase="informe-de-avance" informe={i.numero} />
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
