import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { fechaLarga } from '../formato/fechas';
import { Descargas } from '../impresos/descargas';
import { IconoDeEstado } from '../vocabulario/icono-de-estado';
import { Documento, dia, usePlan } from './lo-que-se-lee';
import estilos from './planes.module.css';

const TERMINALES = new Set(['cumplido', 'cerradoSinCumplir']);

const FECHAS = ['ejecucion', 'informes', 'cierre'] as const;

/** What closing asks for, the three dates and what came after them, the accounts and the evaluations. */
export function CierreDePlan() {
  const { plan } = usePlan();
  const { t } = useTranslation();
  const justificados = new Set(plan.cierre?.justificaciones.map((j) => j.codigo));
  const abiertos = plan.compromisos.filter(
    (c) => !TERMINALES.has(c.situacion) && !justificados.has(c.codigo),
  );
  const lista = [
    { que: 'compromisos', hecho: plan.compromisos.length > 0 && abiertos.length === 0 },
    { que: 'informeFinal', hecho: plan.informeFinal !== null },
    { que: 'rendicion', hecho: plan.rendicion.rendidaEl !== null },
    { que: 'evaluacion', hecho: plan.evaluacionSolicitadaEl !== null },
    { que: 'cierre', hecho: plan.cierre !== null },
  ] as const;
  const detalle: Record<(typeof lista)[number]['que'], string> = {
    compromisos:
      abiertos.length === 0
        ? ''
        : t('planes.cierre.abiertos', { codigos: abiertos.map((c) => c.codigo).join(', ') }),
    informeFinal: plan.informeFinal === null ? '' : dia(plan.informeFinal.fecha),
    rendicion: plan.rendicion.rendidaEl === null ? '' : dia(plan.rendicion.rendidaEl),
    evaluacion: plan.evaluacionSolicitadaEl === null ? '' : dia(plan.evaluacionSolicitadaEl),
    cierre: plan.cierre === null ? '' : dia(plan.cierre.fecha),
  };
  const { fueraDeVentana: fuera, programadaPara } = plan.rendicion;
  return (
    <>
      <h3 className={estilos.subtitulo}>{t('planes.cierre.titulo')}</h3>
      <ul className={estilos.hallazgos}>
        {lista.map(({ que, hecho }) => (
          <li key={que}>
            <IconoDeEstado signo={hecho ? 'cumplido' : 'disponible'} />
            <div>
              <p className={estilos.dicho}>
                {t(`planes.cierre.${que}`)}
                <span className="solo-lector">
                  {': '}
                  {hecho ? t('planes.hecho') : t('planes.pendiente')}
                </span>
              </p>
              <p className={estilos.nota}>{detalle[que]}</p>
            </div>
          </li>
        ))}
      </ul>
      {/* Written before it is handed in, and there to be compared with it afterwards. */}
      {plan.compromisos.some((c) => c.procesoId !== null) && (
        <div className={estilos.impreso}>
          <Descargas procesoId={plan.procesoId} clase="informe-final" />
        </div>
      )}
      {plan.cierre !== null && plan.cierre.justificaciones.length > 0 && (
        <>
          <h3 className={estilos.subtitulo}>{t('planes.cierre.justificaciones')}</h3>
          <ul className={estilos.filas}>
            {plan.cierre.justificaciones.map((j) => (
              <li key={j.codigo}>
                <span>
                  <span className={estilos.codigo}>{j.codigo}</span> {j.motivo}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {programadaPara !== null && (
        <p className={estilos.nota}>
          {t('planes.cierre.programada', { fecha: fechaLarga(programadaPara) })}
          {fuera !== null &&
            ` ${t('planes.cierre.fueraDeVentana', { desde: fechaLarga(fuera.desde), hasta: fechaLarga(fuera.hasta) })}`}
        </p>
      )}
      <h3 className={estilos.subtitulo}>{t('planes.cierre.fechas')}</h3>
      {FECHAS.every((k) => plan.fechas[k] === null) ? (
        // Three dashes beside a closed plan would read as if it were not.
        <p className={estilos.nota}>{t('planes.cierre.sinFechas')}</p>
      ) : (
        <dl className={estilos.campos}>
          {FECHAS.map((k) => (
            <div key={k}>
              <dt>{plan.rotulos[`campo.${k}`]}</dt>
              <dd>{dia(plan.fechas[k])}</dd>
            </div>
          ))}
        </dl>
      )}
      {plan.tardios.length > 0 && (
        <>
          <h3 className={estilos.subtitulo}>{t('planes.cierre.tardios')}</h3>
          <ul className={estilos.filas}>
            {plan.tardios.map((x, i) => (
              <li key={i}>
                <span>
                  {plan.rotulos[`evento.${x.evento}`] ?? x.evento} {x.hito}
                </span>
                <span className={estilos.estado} data-estado="observado">
                  {t('planes.cierre.deHasta', { fecha: dia(x.ocurridoEn), hasta: dia(x.hasta) })}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3 className={estilos.subtitulo}>{t('planes.evaluaciones')}</h3>
      {plan.evaluaciones.length === 0 && <p className={estilos.nota}>{t('planes.ninguna')}</p>}
      <ul className={estilos.filas}>
        {plan.evaluaciones.map((e) => (
          <li key={e.procesoId}>
            <span>
              <Link to={`/expedientes/${e.procesoId}`}>
                {plan.rotulos[`opcion.${e.materia}`]} {e.codigo}
              </Link>
            </span>
            <span className={estilos.estado} data-estado={e.vencida ? 'observado' : 'pendiente'}>
              {plan.rotulos[`estado.${e.estado}`]}
            </span>
            <p className={estilos.nota}>
              {[
                e.entidad,
                e.vence === null
                  ? null
                  : t(e.esPlazoOgp ? 'planes.plazoOgp' : 'planes.metaNuestra', {
                      fecha: fechaLarga(e.vence),
                    }),
                e.vencida ? t('planes.vencida') : null,
              ]
                .filter(Boolean)
                .join(' · ')}{' '}
              <Documento id={e.documento} />
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
