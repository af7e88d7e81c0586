/** A local government before its citizens: where it stands, what it promised, what it did. */
import type { FichaPublica, GobiernoPublico, PlanPublico, Prueba } from '../lo-publico.js';
import { Consultas } from './aportes.js';
import { Compromisos } from './compromisos.js';
import { Cuentas, rendicionesDe } from './cuentas.js';
import type { Decir } from './decir.js';
import { Documentos } from './documentos.js';
import { Etapas } from './etapas.js';
import { Mesas, QuienesProponen } from './mesas.js';
import { Organo } from './organo.js';
import { Archivo, Enlace, MarcaDeDemo, nombreDeNivel } from './piezas.js';
import { Propuestas } from './propuestas.js';

const ABIERTOS: ReadonlySet<string> = new Set(['disponible', 'enCurso', 'observado']);

/** One sentence: the furthest step that is open says where it is. */
export function fraseDe(d: Decir, g: GobiernoPublico): string {
  if (g.situacion !== 'enProceso') return d.t(`frase.${g.situacion}`);
  const abierto = g.pasos.findLast((p) => ABIERTOS.has(p.estado));
  return abierto === undefined ? d.t('frase.enMarcha') : d.t(`frase.paso.${abierto.numero}`);
}

export function PaginaDeGobierno({
  d,
  f,
  provincia,
  hoy,
}: {
  d: Decir;
  f: FichaPublica;
  provincia: string | null;
  hoy: string;
}) {
  const { gobierno: g } = f;
  const base = `/gad/${g.codigo}`;
  const porEmpezar = g.situacion === 'sinIniciar';
  /** Before it begins, one sentence stands for all that is still empty. */
  const seMuestra = (loQueTiene: readonly unknown[]): boolean =>
    !porEmpezar || loQueTiene.length > 0;
  return (
    <>
      <div className="ancho titular">
        <p className="menor">
          {nombreDeNivel(d, g)}
          {provincia === null ? '' : ` · ${provincia}`} {g.demo ? <MarcaDeDemo d={d} /> : null}
        </p>
        <h1>{g.nombre}</h1>
        <p className="entrada">{fraseDe(d, g)}</p>
        <Proponer d={d} f={f} />
        {g.proceso === null ? null : <Etapas d={d} g={g} />}
      </div>
      <Participar d={d} f={f} hoy={hoy} base={base} />
      <div className="ancho">
        {porEmpezar ? <p>{d.t('gad.porEmpezar')}</p> : null}
        {seMuestra(f.planes) ? (
          <section aria-labelledby="prometio">
            <h2 id="prometio">{d.t('gad.prometio')}</h2>
            {f.planes.length === 0 ? <p>{d.t('gad.sinPlan')}</p> : null}
            {f.planes.map((p) => (
              <Plan key={p.id} d={d} p={p} base={base} aportes={f.aportes} hoy={hoy} />
            ))}
          </section>
        ) : null}
        {g.proceso !== null && seMuestra(f.propuestas) ? (
          <Propuestas d={d} propuestas={f.propuestas} />
        ) : null}
        {seMuestra([...rendicionesDe(f), ...f.evaluaciones]) ? <Cuentas d={d} f={f} /> : null}
        {seMuestra(f.organos) ? (
          <section aria-labelledby="foro">
            <h2 id="foro">{d.t('gad.foro')}</h2>
            {f.organos.length > 0 ? null : (
              <p>{d.t(conforoForo(g) ? 'gad.foroSinNombres' : 'gad.sinForo')}</p>
            )}
            {f.organos.map((o) => (
              <Organo key={o.id} d={d} o={o} base={base} />
            ))}
          </section>
        ) : null}
        {seMuestra(f.documentos) ? <Documentos d={d} f={f} /> : null}
        <section aria-labelledby="datos">
          <h2 id="datos">{d.t('gad.datos')}</h2>
          <ul>
            <li>
              <a href={`/api/publico/v1/gobiernos/${g.codigo}`}>{d.t('gad.datosJson')}</a>
            </li>
            <li>
              <a href={`${base}/novedades.atom`}>{d.t('gad.novedades')}</a>
            </li>
            <li>
              <a href={`${base}/novedades.rss`}>{d.t('gad.novedadesRss')}</a>
            </li>
          </ul>
        </section>
        {g.proceso === null ? null : (
          <section aria-labelledby="verificar" className="caja">
            <h2 id="verificar">{d.t('gad.verificar')}</h2>
            <p>{d.t('gad.verificarTexto')}</p>
            <ul className="en-linea">
              <li>
                <a href={`/api/publico/v1/procesos/${g.proceso}/expediente`}>
                  {d.t('gad.expediente')}
                </a>
              </li>
              <li>
                <a href={d.ir('/verificar')}>{d.t('gad.verificador')}</a>
              </li>
            </ul>
          </section>
        )}
      </div>
    </>
  );
}

const PASO_DEL_FORO = 9;
/** The forum may be formed before anybody opened here its list of seats. */
const conforoForo = (g: GobiernoPublico): boolean =>
  g.pasos.some((p) => p.numero === PASO_DEL_FORO && p.estado === 'cumplido');

/** First of all on a telephone: whoever comes to propose does it here, or is told that it cannot be done now. */
function Proponer({ d, f: { recepcion, planes } }: { d: Decir; f: FichaPublica }) {
  if (recepcion === null) {
    // When it will open is written nowhere: no day is promised.
    const escribe = planes.some((p) => p.estado === 'cocreandoPlan');
    return <p>{d.t(escribe ? 'gad.noRecibeParaSuPlan' : 'gad.noRecibe')}</p>;
  }
  return (
    <>
      <p>{d.t('gad.proponerTexto')}</p>
      <p>
        <a className="boton" href={d.seguir(`/participar?cocreacion=${recepcion}`)}>
          {d.t('gad.proponer')}
        </a>
      </p>
      <p className="menor">
        <a href={d.formulario({ cocreacion: recepcion })}>{d.t('formulario.enlace')}</a>
      </p>
    </>
  );
}

function Participar({ d, f, hoy, base }: { d: Decir; f: FichaPublica; hoy: string; base: string }) {
  if (f.gobierno.proceso === null) return null;
  const proximas = f.organos
    .flatMap((o) => o.sesiones.map((s) => ({ o, s })))
    .filter(
      ({ s }) =>
        !s.celebrada && s.estado === 'sesionConvocada' && s.fecha !== null && s.fecha >= hoy,
    )
    .sort((a, b) => (a.s.fecha! < b.s.fecha! ? -1 : 1))
    .slice(0, 2);
  return (
    <div className="franja">
      <section className="ancho" aria-labelledby="participar">
        <h2 id="participar">{d.t('gad.participar')}</h2>
        <div className="cajas">
          {proximas.map(({ o, s }) => (
            <div key={s.id} className="caja">
              <p className="menor">
                {d.fecha(s.fecha)}
                {s.hora === null ? '' : `, ${s.hora}`}
              </p>
              <h3>{d.t('gad.sesionProxima', { organo: o.nombre })}</h3>
              <p>
                {[s.modalidad === null ? null : d.t(`modalidad.${s.modalidad}`), s.lugar]
                  .filter((x) => x !== null)
                  .join(' · ')}
              </p>
              <Enlace d={d} a={`${base}/sesiones/${s.id}`}>
                {d.t('gad.verOrden')}
              </Enlace>
            </div>
          ))}
        </div>
        {proximas.length === 0 ? (
          <p>
            {d.t('gad.nadaQueParticipar')} <a href="#datos">{d.t('gad.suscribase')}</a>
          </p>
        ) : null}
        <ul className="en-linea">
          <li>
            <a href={d.seguir(`/participar/propuestas?titular=${f.gobierno.id}`)}>
              {d.t('gad.verPropuestas')}
            </a>
          </li>
          <li>
            <a href={d.seguir('/participar/seguimiento')}>{d.t('gad.seguirPropuesta')}</a>
          </li>
        </ul>
      </section>
    </div>
  );
}

function Plan({
  d,
  p,
  base,
  aportes,
  hoy,
}: {
  d: Decir;
  p: PlanPublico;
  base: string;
  aportes: FichaPublica['aportes'];
  hoy: string;
}) {
  const papeles = papelesDe(p);
  return (
    <>
      <h3>{p.titulo ?? d.t('gad.plan', { n: p.ordinal })}</h3>
      {p.estado === 'planDejadoSinEfecto' ? (
        <p>{d.t('gad.sinEfecto')}</p>
      ) : p.aprobado ? (
        <>
          <p>
            {d.rotulo(`plan.estado.${p.estado}`)}
            {p.inicio === null && p.fin === null
              ? ''
              : ` · ${d.t('gad.planPeriodo', { inicio: d.fecha(p.inicio), fin: d.fecha(p.fin) })}`}
            {` · ${p.compromisos.length === 0 ? d.t('gad.sinCompromisos') : d.t('gad.compromisos', { n: p.compromisos.length })}`}
            {p.avance === null ? '' : ` · ${d.t('gad.avance', { n: p.avance })}`}
          </p>
          {papeles.length > 0 ? (
            <ul className="en-linea">
              {papeles.map((x) => (
                <li key={x.id}>
                  <Archivo prueba={x} />
                </li>
              ))}
            </ul>
          ) : null}
          <Compromisos d={d} compromisos={p.compromisos} base={base} />
        </>
      ) : (
        <p>{d.t(p.estado === 'cocreandoPlan' ? 'gad.enCocreacion' : 'gad.sinMas')}</p>
      )}
      <Consultas d={d} p={p} aportes={aportes} hoy={hoy} />
      <Mesas d={d} mesas={p.mesas} />
      <QuienesProponen d={d} a={p.quienes} />
    </>
  );
}

/** Each once: the plan that was approved and the one that was published are usually one document. */
const papelesDe = (p: PlanPublico): readonly Prueba[] => [
  ...new Map(
    p.productos.flatMap(({ documento: x }) => (x === null ? [] : [[x.id, x] as const])),
  ).values(),
];
