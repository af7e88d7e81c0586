/** A session: its agenda once it is called, what was resolved once its minutes are approved. */
import type { FichaPublica, OrganoPublico, SesionPublica } from '../lo-publico.js';
import type { Decir } from './decir.js';
import { Archivo, Enlace, Estado, MarcaDeDemo } from './piezas.js';

export const tituloDeSesion = (d: Decir, s: SesionPublica): string =>
  `${d.t(`sesion.${s.tipo}`)} ${s.numero ?? s.ordinal}`;

export function PaginaDeSesion({
  d,
  f: { gobierno: g },
  o,
  s,
}: {
  d: Decir;
  f: FichaPublica;
  o: OrganoPublico;
  s: SesionPublica;
}) {
  const donde = [s.modalidad === null ? null : d.t(`modalidad.${s.modalidad}`), s.lugar].filter(
    (x) => x !== null,
  );
  return (
    <div className="ancho titular">
      <p className="menor">
        <Enlace d={d} a={`/gad/${g.codigo}`}>
          {d.t('volver', { nombre: g.nombre })}
        </Enlace>{' '}
        {g.demo ? <MarcaDeDemo d={d} /> : null}
      </p>
      <p className="menor">{o.nombre}</p>
      <h1>{tituloDeSesion(d, s)}</h1>
      <dl className="hechos">
        <div>
          <dt>{d.t('sesion.cuando')}</dt>
          <dd>
            {d.fecha(s.fecha)}
            {s.hora === null ? '' : `, ${s.hora}`}
          </dd>
        </div>
        {donde.length === 0 ? null : (
          <div>
            <dt>{d.t('sesion.donde')}</dt>
            <dd>{donde.join(' · ')}</dd>
          </div>
        )}
        <div>
          <dt>{d.t('compromiso.estado')}</dt>
          <dd>{d.rotulo(`sesion.estado.${s.estado}`)}</dd>
        </div>
      </dl>
      {s.actaAprobadaEl === null ? null : (
        <p>
          {d.t('sesion.actaAprobada', { fecha: d.fecha(s.actaAprobadaEl) })}{' '}
          {s.acta === null ? null : <Archivo prueba={s.acta} />}
        </p>
      )}
      <section aria-labelledby="orden">
        <h2 id="orden">{d.t('sesion.orden')}</h2>
        <ol className="filas orden">
          {s.puntos.map((p) => (
            <li key={p.n} value={p.n}>
              {p.titulo ?? d.t('sinConstancia')}{' '}
              {p.resultado === null ? null : (
                <span className="menor">{d.t(`resultado.${p.resultado}`)}</span>
              )}
              {p.resolucion === null ? null : <p className="palabras">{p.resolucion}</p>}
            </li>
          ))}
        </ol>
        <p className="menor">{d.t('sesion.sinActa')}</p>
      </section>
      {s.acuerdos.length === 0 ? null : (
        <section aria-labelledby="acuerdos">
          <h2 id="acuerdos">{d.t('sesion.acuerdos')}</h2>
          <ul className="filas">
            {s.acuerdos.map((a) => (
              <li key={a.n}>
                {a.texto ?? d.t('sinConstancia')}{' '}
                <Estado tono={a.estado === 'cumplido' ? 'hecho' : 'curso'}>
                  {d.t(`acuerdo.${a.estado}`)}
                </Estado>{' '}
                {a.vence === null ? null : (
                  <span className="menor">{d.t('sesion.vence', { fecha: d.fecha(a.vence) })}</span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
