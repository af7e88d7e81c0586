/** The public documents of a local government, the latest first. */
import type { FichaPublica } from '../lo-publico.js';
import type { Decir } from './decir.js';
import { archivoDe, Estado } from './piezas.js';

const A_LA_VISTA = 12;

export function Documentos({ d, f }: { d: Decir; f: FichaPublica }) {
  const uno = (x: FichaPublica['documentos'][number]) => (
    <li key={x.id}>
      {x.retirado ? (
        <Estado tono="mal">{d.t('gad.retirado')}</Estado>
      ) : (
        <a href={archivoDe(x.id)}>{x.titulo}</a>
      )}{' '}
      <span className="menor">
        {x.tipos.map((t) => d.comun(`tipo.${t}`)).join(', ')} · {d.fecha(x.fecha ?? x.subidoEn)} ·{' '}
        {d.tamano(x.tamano)}
        {x.conPartesTapadas ? ` · ${d.t('gad.tapado')}` : ''}
      </span>
    </li>
  );
  const demas = f.documentos.slice(A_LA_VISTA);
  return (
    <section aria-labelledby="documentos">
      <h2 id="documentos">{d.t('gad.documentos')}</h2>
      {f.documentos.length === 0 ? <p>{d.t('gad.sinDocumentos')}</p> : null}
      <ul className="filas dos">{f.documentos.slice(0, A_LA_VISTA).map(uno)}</ul>
      {demas.length === 0 ? null : (
        <details>
          <summary>{d.t('gad.verDocumentos', { n: f.documentos.length })}</summary>
          <ul className="filas dos">{demas.map(uno)}</ul>
        </details>
      )}
    </section>
  );
}
