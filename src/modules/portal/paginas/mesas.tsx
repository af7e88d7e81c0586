/** Where a plan was written with its citizens: each gathering, with who came counted and nobody told apart. */
import type { AsistenciaPublica } from '../celdas-ocultas.js';
import type { MesaPublica } from '../lo-publico.js';
import type { Decir } from './decir.js';
import { Archivo } from './piezas.js';

const A_LA_VISTA = 4;

export function Mesas({ d, mesas }: { d: Decir; mesas: readonly MesaPublica[] }) {
  if (mesas.length === 0) return null;
  const demas = mesas.slice(A_LA_VISTA);
  return (
    <>
      <h4>{d.t('mesas.titulo', { n: mesas.length })}</h4>
      <ul className="filas">
        {mesas.slice(0, A_LA_VISTA).map((m) => (
          <Mesa key={m.id} d={d} m={m} />
        ))}
      </ul>
      {demas.length === 0 ? null : (
        <details>
          <summary>{d.t('mesas.demas', { n: mesas.length })}</summary>
          <ul className="filas">
            {demas.map((m) => (
              <Mesa key={m.id} d={d} m={m} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Mesa({ d, m }: { d: Decir; m: MesaPublica }) {
  const { asistencia: a } = m;
  const donde = [
    m.fecha === null ? d.t('mesas.sinFecha') : d.fecha(m.fecha),
    m.modalidad === null ? null : d.rotulo(`cocreacion.opcion.${m.modalidad}`),
    m.lugar,
    m.territorio,
  ];
  return (
    <li>
      <strong>{m.tema ?? d.t('sinConstancia')}</strong>{' '}
      {m.clase === null ? null : (
        <span className="menor">{d.rotulo(`cocreacion.opcion.${m.clase}`)}</span>
      )}
      <p className="menor">{donde.filter((x) => x !== null).join(' · ')}</p>
      {m.convoca === null ? null : (
        <p className="menor">{d.t('mesas.convoca', { quien: m.convoca })}</p>
      )}
      {m.metodo === null ? null : (
        <p className="menor">{d.t('mesas.metodo', { metodo: m.metodo })}</p>
      )}
      <p>
        {a.total !== null
          ? d.t('mesas.asistentes', { n: d.n(a.total) })
          : d.t(a.pocos ? 'mesas.pocos' : 'mesas.sinAsistencia')}
        {m.dejo === null || m.dejo === 0 ? '' : ` · ${d.t('mesas.dejo', { n: d.n(m.dejo) })}`}
        {m.propuestas.length === 0
          ? ''
          : ` · ${d.t('mesas.propuestas', { codigos: m.propuestas.join(', ') })}`}
      </p>
      {a.pocos || a.celdas.length === 0 ? null : (
        <details>
          <summary>{d.t('mesas.quienes')}</summary>
          <Quienes d={d} a={a} />
        </details>
      )}
      {m.registro === null ? null : <Archivo prueba={m.registro} />}
    </li>
  );
}

function Quienes({ d, a }: { d: Decir; a: AsistenciaPublica }) {
  return (
    <>
      <table>
        <thead>
          <tr>
            <th scope="col">{d.t('mesas.grupo')}</th>
            <th scope="col">{d.t('mesas.personas')}</th>
          </tr>
        </thead>
        <tbody>
          {a.celdas.map((c) => (
            <tr key={c.grupo}>
              <th scope="row">{d.rotulo(`cocreacion.opcion.${c.grupo}`)}</th>
              <td>{c.cantidad === null ? d.t('mesas.oculto') : d.n(c.cantidad)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="menor">{d.t('mesas.ocultos')}</p>
    </>
  );
}

/** Those who proposed and said who they are. */
export function QuienesProponen({ d, a }: { d: Decir; a: AsistenciaPublica }) {
  if (a.pocos || a.celdas.length === 0) return null;
  return (
    <details>
      <summary>
        {a.total === null
          ? d.t('mesas.proponen')
          : d.t('mesas.proponenTantas', { n: d.n(a.total) })}
      </summary>
      <Quienes d={d} a={a} />
    </details>
  );
}
