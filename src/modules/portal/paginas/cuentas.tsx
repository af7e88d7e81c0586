/** The accounts a local government rendered of its plans, and what others found when they looked. */
import type { FichaPublica, PlanPublico } from '../lo-publico.js';
import type { Decir } from './decir.js';
import { Archivo } from './piezas.js';

export const rendicionesDe = (f: FichaPublica): readonly PlanPublico[] =>
  f.planes.filter((p) => p.rendicion.rendidaEl !== null || p.rendicion.programadaPara !== null);

export function Cuentas({ d, f }: { d: Decir; f: FichaPublica }) {
  const rendiciones = rendicionesDe(f);
  return (
    <section aria-labelledby="cuentas">
      <h2 id="cuentas">{d.t('gad.cuentas')}</h2>
      {rendiciones.length + f.evaluaciones.length === 0 ? <p>{d.t('gad.sinCuentas')}</p> : null}
      <ul className="filas">
        {rendiciones.map(({ id, ordinal, rendicion: r }) => (
          <li key={id}>
            <strong>
              {r.rendidaEl === null
                ? d.t('gad.rendicionProgramada', { fecha: d.fecha(r.programadaPara) })
                : d.t('gad.rendida', { fecha: d.fecha(r.rendidaEl) })}
            </strong>{' '}
            <span className="menor">
              {d.t('gad.plan', { n: ordinal })}
              {r.lugar === null ? '' : ` · ${r.lugar}`}
              {r.asistentes === null ? '' : ` · ${d.t('gad.asistentes', { n: d.n(r.asistentes) })}`}
            </span>{' '}
            {r.documento === null ? null : <Archivo prueba={r.documento} />}
          </li>
        ))}
        {f.evaluaciones.map((e) => (
          <li key={e.id}>
            <strong>
              {d.t('gad.evaluacionDe', {
                materia: `${d.rotulo(`evaluacion.opcion.${e.materia}`)}${e.compromiso === null ? '' : ` (${e.compromiso})`}`,
              })}
            </strong>{' '}
            {e.entidad === null ? null : (
              <span className="menor">{d.t('gad.evaluadaPor', { entidad: e.entidad })}</span>
            )}{' '}
            {e.documento === null ? null : <Archivo prueba={e.documento} />}{' '}
            {e.direccion === null ? null : <a href={e.direccion}>{e.direccion}</a>}
          </li>
        ))}
      </ul>
    </section>
  );
}
