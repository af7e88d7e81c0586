/** What citizens say of a draft or of a commitment, with what they were answered. */
import type {
  AportePublico,
  CompromisoPublico,
  ConsultaPublica,
  PlanPublico,
} from '../lo-publico.js';
import type { Decir } from './decir.js';
import { Archivo, Estado } from './piezas.js';

function Aportes({ d, aportes }: { d: Decir; aportes: readonly AportePublico[] }) {
  return (
    <ul className="filas">
      {aportes.map((a) => (
        <li key={a.codigo}>
          <p className="palabras">{a.dice}</p>
          {a.sugiere === null ? null : <p>{d.t('aportes.sugiere', { sugiere: a.sugiere })}</p>}
          <Estado tono={a.estado === 'respondida' ? 'hecho' : 'curso'}>
            {d.comun(`propuesta.publico.${a.estado}`)}
          </Estado>
          {a.respuesta === null ? null : <p>{d.t('gad.respuesta', { respuesta: a.respuesta })}</p>}
          <p className="menor">
            {a.codigo} · {a.compromiso} · {d.fecha(a.recibidaEn)}
          </p>
        </li>
      ))}
    </ul>
  );
}

const aportar = (sobre: string, compromiso: string): string =>
  `/participar/aportar?${new URLSearchParams({ sobre, compromiso }).toString()}`;

/** What is said of a commitment while it is carried out, and where to say more. */
export function Comentarios({
  d,
  c,
  aportes,
  abierto,
}: {
  d: Decir;
  c: CompromisoPublico;
  aportes: readonly AportePublico[];
  /** It is still being carried out. */
  abierto: boolean;
}) {
  const suyos = aportes.filter((a) => a.sobre === c.id);
  return (
    <section aria-labelledby="comentarios">
      <h2 id="comentarios">{d.t('aportes.titulo')}</h2>
      {suyos.length === 0 ? <p>{d.t('aportes.ninguno')}</p> : <Aportes d={d} aportes={suyos} />}
      {abierto ? (
        <>
          <p>{d.t('aportes.comentarTexto')}</p>
          <a className="boton" href={d.seguir(aportar(c.id, c.codigo))}>
            {d.t('aportes.comentar')}
          </a>
          <p className="menor">
            <a href={d.formulario({ sobre: c.id, compromiso: c.codigo })}>
              {d.t('formulario.enlace')}
            </a>
          </p>
        </>
      ) : null}
    </section>
  );
}

/** The consultations of a plan: while one is open, its drafts; closed, its summary and what was answered. */
export function Consultas({
  d,
  p,
  aportes,
  hoy,
}: {
  d: Decir;
  p: PlanPublico;
  aportes: readonly AportePublico[];
  hoy: string;
}) {
  const suyos = aportes.filter((a) => a.sobre === p.cocreacion);
  return p.consultas.map((c, i) => (
    <Consulta
      key={`${c.desde}${i}`}
      d={d}
      c={c}
      // What was observed is of the last one: one at a time is open.
      observaciones={i === p.consultas.length - 1 && c.comentarios === null ? suyos : []}
      recibeEn={c.abierta && (c.hasta === null || c.hasta >= hoy) ? p.cocreacion : null}
    />
  ));
}

function Consulta({
  d,
  c,
  observaciones,
  recibeEn,
}: {
  d: Decir;
  c: ConsultaPublica;
  observaciones: readonly AportePublico[];
  /** The co-creation that takes observations now; null: none does. */
  recibeEn: string | null;
}) {
  const cuando =
    recibeEn !== null
      ? d.t('consulta.abierta', { hasta: d.fecha(c.hasta) })
      : c.abierta
        ? d.t('consulta.pasada')
        : `${d.t('consulta.de', { desde: d.fecha(c.desde), hasta: d.fecha(c.hasta) })} ${d.t('consulta.cerrada', { fecha: d.fecha(c.cerradaEl) })}`;
  const respondidas = observaciones.filter((a) => a.respuesta !== null).length;
  return (
    <div className="caja">
      <h4>{d.t('consulta.titulo')}</h4>
      <p>{cuando}</p>
      <p>
        {c.comentarios === null
          ? d.t('consulta.recibidas', { n: observaciones.length, r: respondidas })
          : d.t('consulta.contadas', { n: c.comentarios, r: c.respondidos ?? 0 })}
      </p>
      {c.resumen === null ? null : <p className="palabras">{c.resumen}</p>}
      {c.documento === null ? null : <Archivo prueba={c.documento} />}
      {c.informe === null ? null : <Archivo prueba={c.informe} />}
      {c.borradores.length === 0 ? null : (
        <ul className="filas">
          {c.borradores.map((b) => (
            <li key={b.codigo}>
              <strong>
                {b.codigo}
                {b.titulo === null ? '' : ` · ${b.titulo}`}
              </strong>
              {b.problema === null ? null : <p>{b.problema}</p>}
              {b.accion === null ? null : <p>{b.accion}</p>}
              {b.responsable === null ? null : (
                <p className="menor">{d.t('consulta.responsable', { quien: b.responsable })}</p>
              )}
              {recibeEn === null ? null : (
                <p>
                  <a
                    href={d.seguir(aportar(recibeEn, b.codigo))}
                    aria-label={`${d.t('consulta.observar')}: ${b.codigo}`}
                  >
                    {d.t('consulta.observar')}
                  </a>{' '}
                  <a
                    className="menor"
                    href={d.formulario({ sobre: recibeEn, compromiso: b.codigo })}
                    aria-label={`${d.t('formulario.enlace')}: ${b.codigo}`}
                  >
                    {d.t('formulario.enlace')}
                  </a>
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      {observaciones.length === 0 ? null : (
        <details>
          <summary>{d.t('consulta.verObservaciones', { n: observaciones.length })}</summary>
          <Aportes d={d} aportes={observaciones} />
        </details>
      )}
    </div>
  );
}
