/** Commitments: what was not fulfilled is shown with the same weight as what was, and why. */
import type { CompromisoPublico, FichaPublica, PlanPublico } from '../lo-publico.js';
import { Comentarios } from './aportes.js';
import type { Decir } from './decir.js';
import { Archivo, Avance, Enlace, Estado, MarcaDeDemo } from './piezas.js';

const tonoDe = (situacion: string): 'hecho' | 'curso' | 'no' | 'mal' =>
  situacion === 'cumplido'
    ? 'hecho'
    : situacion === 'cerradoSinCumplir'
      ? 'mal'
      : situacion === 'noIniciado'
        ? 'no'
        : 'curso';

const avanceDicho = (d: Decir, c: CompromisoPublico): string =>
  c.hitos.length === 0
    ? d.t('gad.sinHitos')
    : d.t('gad.hitos', { n: c.hitosCumplidos, de: c.hitos.length });

export function Compromisos({
  d,
  compromisos,
  base,
}: {
  d: Decir;
  compromisos: readonly CompromisoPublico[];
  base: string;
}) {
  return (
    <ul className="compromisos">
      {compromisos.map((c) => (
        <li key={c.id}>
          <div>
            <Enlace d={d} a={`${base}/compromisos/${c.id}`}>
              {c.codigo}. {c.titulo ?? d.t('sinConstancia')}
            </Enlace>
            {c.responsable === null ? null : (
              <p className="menor">
                {d.t('gad.responde', { quien: [c.responsable, ...c.contrapartes].join(', ') })}
              </p>
            )}
          </div>
          <Avance por={c.avance} dicho={avanceDicho(d, c)} />
          <Estado tono={tonoDe(c.situacion)}>{d.rotulo(`compromiso.estado.${c.situacion}`)}</Estado>
        </li>
      ))}
    </ul>
  );
}

export function PaginaDeCompromiso({
  d,
  f: { gobierno: g, aportes },
  p,
  c,
}: {
  d: Decir;
  f: FichaPublica;
  p: PlanPublico;
  c: CompromisoPublico;
}) {
  const parrafos = [
    ['compromiso.problema', c.problema],
    ['compromiso.accion', c.accion],
    ['compromiso.resultados', c.resultadosEsperados],
    ['compromiso.motivo', c.motivoDeCierre],
  ] as const;
  return (
    <div className="ancho titular">
      <p className="menor">
        <Enlace d={d} a={`/gad/${g.codigo}`}>
          {d.t('volver', { nombre: g.nombre })}
        </Enlace>{' '}
        {g.demo ? <MarcaDeDemo d={d} /> : null}
      </p>
      <p className="menor">
        {p.titulo ?? d.t('gad.plan', { n: p.ordinal })} ·{' '}
        {d.t('compromiso.titulo', { codigo: c.codigo })}
        {c.codigoOgp === null ? '' : ` · ${c.codigoOgp}`}
      </p>
      <h1>{c.titulo ?? d.t('compromiso.titulo', { codigo: c.codigo })}</h1>
      <dl className="hechos">
        <div>
          <dt>{d.t('compromiso.estado')}</dt>
          <dd>
            <Estado tono={tonoDe(c.situacion)}>
              {d.rotulo(`compromiso.estado.${c.situacion}`)}
            </Estado>
            <Avance por={c.avance} dicho={avanceDicho(d, c)} />
          </dd>
        </div>
        <Hecho que={d.t('compromiso.responsable')} dicho={c.responsable ?? d.t('sinConstancia')} />
        {c.contrapartes.length === 0 ? null : (
          <Hecho que={d.t('compromiso.contrapartes')} dicho={c.contrapartes.join(', ')} />
        )}
        <Hecho
          que={d.t('compromiso.periodo')}
          dicho={d.t('gad.planPeriodo', { inicio: d.fecha(c.inicio), fin: d.fecha(c.fin) })}
        />
        {c.presupuesto === null ? null : (
          <Hecho que={d.t('compromiso.presupuesto')} dicho={d.n(c.presupuesto)} />
        )}
      </dl>
      {parrafos.map(([clave, dicho]) =>
        dicho === null ? null : (
          <section key={clave}>
            <h2>{d.t(clave)}</h2>
            <p className="palabras">{dicho}</p>
          </section>
        ),
      )}
      {c.ods.length === 0 ? null : (
        <p className="menor">{d.t('compromiso.ods', { lista: c.ods.join(', ') })}</p>
      )}
      <Hitos d={d} c={c} />
      <Indicadores d={d} c={c} />
      {c.informes.length === 0 ? null : (
        <section>
          <h2>{d.t('compromiso.informes')}</h2>
          <ul className="filas">
            {c.informes.map((i) => (
              <li key={i.numero}>
                {d.t('compromiso.informe', { n: i.numero })} · {d.fecha(i.fecha)}
                {i.avance === null ? '' : ` · ${i.avance} %`}{' '}
                {i.documento === null ? null : <Archivo prueba={i.documento} />}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Comentarios d={d} c={c} aportes={aportes} abierto={c.terminadoEl === null} />
    </div>
  );
}

const Hecho = ({ que, dicho }: { que: string; dicho: string }) => (
  <div>
    <dt>{que}</dt>
    <dd>{dicho}</dd>
  </div>
);

function Hitos({ d, c }: { d: Decir; c: CompromisoPublico }) {
  return (
    <section aria-labelledby="hitos">
      <h2 id="hitos">{d.t('compromiso.hitos')}</h2>
      {c.hitos.length === 0 ? <p>{d.t('gad.sinHitos')}</p> : null}
      {c.hitos.length === 0 ? null : (
        <table className="plegable">
          <thead>
            <tr>
              <th scope="col">{d.t('compromiso.hito')}</th>
              <th scope="col">{d.t('compromiso.hasta')}</th>
              <th scope="col">{d.t('compromiso.estado')}</th>
              <th scope="col">{d.t('compromiso.prueba')}</th>
            </tr>
          </thead>
          <tbody>
            {c.hitos.map((h) => (
              <tr key={h.clave}>
                <th scope="row">
                  {h.clave}. {h.descripcion ?? d.t('sinConstancia')}
                  {h.responsable === null ? null : (
                    <p className="menor">{d.t('gad.responde', { quien: h.responsable })}</p>
                  )}
                </th>
                <td data-que={d.t('compromiso.hasta')}>{d.fecha(h.fin)}</td>
                <td data-que={d.t('compromiso.estado')}>
                  <Estado tono={tonoDe(h.estado)}>{d.t(`hito.${h.estado}`)}</Estado>
                  {h.avance === null || h.estado === 'cumplido' ? '' : ` ${h.avance} %`}
                </td>
                <td data-que={d.t('compromiso.prueba')}>
                  {h.evidencia === null ? (
                    <span className="menor">{d.t('compromiso.sinPrueba')}</span>
                  ) : (
                    <Archivo prueba={h.evidencia} />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Indicadores({ d, c }: { d: Decir; c: CompromisoPublico }) {
  if (c.indicadores.length === 0) return null;
  const cifra = (n: number | null | undefined): string => (n == null ? d.t('sinDato') : d.n(n));
  return (
    <section aria-labelledby="indicadores">
      <h2 id="indicadores">{d.t('compromiso.indicadores')}</h2>
      <table className="plegable">
        <thead>
          <tr>
            <th scope="col">{d.t('compromiso.indicador')}</th>
            <th scope="col">{d.t('compromiso.lineaBase')}</th>
            <th scope="col">{d.t('compromiso.ultimo')}</th>
            <th scope="col">{d.t('compromiso.meta')}</th>
          </tr>
        </thead>
        <tbody>
          {c.indicadores.map((i) => (
            <tr key={i.clave}>
              <th scope="row">
                {i.nombre ?? i.clave} {i.unidad === null ? '' : `(${i.unidad})`}
              </th>
              <td data-que={d.t('compromiso.lineaBase')}>{cifra(i.lineaBase)}</td>
              <td data-que={d.t('compromiso.ultimo')}>{cifra(i.serie.at(-1)?.valor)}</td>
              <td data-que={d.t('compromiso.meta')}>{cifra(i.meta)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
