/** What the citizens of a government proposed, and what they were answered. */
import type { PropuestaPublica } from '../lo-publico.js';
import type { Decir } from './decir.js';
import { Estado } from './piezas.js';

const A_LA_VISTA = 5;
const TONO: { readonly [estado: string]: 'hecho' | 'curso' } = {
  seleccionada: 'hecho',
  integrada: 'hecho',
  recibida: 'curso',
  enEvaluacion: 'curso',
};

export function Propuestas({
  d,
  propuestas,
}: {
  d: Decir;
  propuestas: readonly PropuestaPublica[];
}) {
  const una = (p: PropuestaPublica) => (
    <li key={`${p.cocreacion}${p.codigo}`}>
      <strong>{p.problema}</strong>{' '}
      <Estado tono={TONO[p.estado] ?? 'no'}>{d.comun(`propuesta.publico.${p.estado}`)}</Estado>
      <p>{d.t('gad.propone', { solucion: p.solucion ?? '' })}</p>
      {p.respuesta === null ? null : <p>{d.t('gad.respuesta', { respuesta: p.respuesta })}</p>}
      {p.adjuntos.length === 0 ? null : (
        <ul className="en-linea">
          {p.adjuntos.map((a) => (
            <li key={a.id}>
              <a href={`/api/publico/v1/adjuntos/${a.id}`}>
                {a.nombre} ({d.tamano(a.tamano)})
              </a>
            </li>
          ))}
        </ul>
      )}
      <p className="menor">
        {[p.codigo, d.fecha(p.recibidaEn), p.territorio].filter((x) => x !== null).join(' · ')}
        {p.compromisos.length === 0
          ? ''
          : ` · ${d.t('gad.alimento', { compromisos: p.compromisos.join(', ') })}`}
      </p>
    </li>
  );
  const demas = propuestas.slice(A_LA_VISTA);
  return (
    <section aria-labelledby="propuestas">
      <h2 id="propuestas">{d.t('gad.propuestas')}</h2>
      {propuestas.length === 0 ? <p>{d.t('gad.sinPropuestas')}</p> : null}
      <ul className="filas">{propuestas.slice(0, A_LA_VISTA).map(una)}</ul>
      {demas.length === 0 ? null : (
        <details>
          <summary>{d.t('gad.demasPropuestas', { n: propuestas.length })}</summary>
          <ul className="filas">{demas.map(una)}</ul>
        </details>
      )}
    </section>
  );
}
