/** Who sits in a body, and the sessions it held. */
import type { OrganoPublico } from '../lo-publico.js';
import type { Decir } from './decir.js';
import { Archivo, archivoDe, Enlace } from './piezas.js';

export function Organo({ d, o, base }: { d: Decir; o: OrganoPublico; base: string }) {
  return (
    <>
      <h3>{o.nombre}</h3>
      <p className="menor">
        {o.constituidoEl === null
          ? ''
          : `${d.t('gad.constituido', { fecha: d.fecha(o.constituidoEl) })}. `}
        {d.t('gad.integran', { n: o.representaciones.length })}.{' '}
        {o.acta === null ? null : <Archivo prueba={o.acta} />}
      </p>
      <ul className="filas dos">
        {o.representaciones.map((r) => (
          <li key={r.numero}>
            {r.nombre ?? d.t('gad.personaPropia')}{' '}
            <span className="menor">
              {d.t(`sector.${r.sector}`)} · {d.t(`funcion.${r.funcion}`)}
              {r.voto ? '' : ` · ${d.t('sinVoto')}`}
            </span>
          </li>
        ))}
      </ul>
      <h4>{d.t('gad.sesiones')}</h4>
      {o.sesiones.length === 0 ? <p>{d.t('gad.sinSesiones')}</p> : null}
      <ul className="filas">
        {o.sesiones.map((s) => (
          <li key={s.id}>
            <Enlace d={d} a={`${base}/sesiones/${s.id}`}>
              {d.t('gad.sesionNumero', { n: s.numero ?? s.ordinal })} · {d.fecha(s.fecha)}
            </Enlace>{' '}
            <span className="menor">
              {d.t(`sesion.${s.tipo}`)} · {d.rotulo(`sesion.estado.${s.estado}`)}
            </span>{' '}
            {s.acta === null ? null : (
              <a href={archivoDe(s.acta.id)}>
                {d.t('gad.verActa')}: {s.acta.titulo}
              </a>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
