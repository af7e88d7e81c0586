/** The first page and the list of all the governments. */
import {
  SITUACIONES_PUBLICAS,
  type GobiernoPublico,
  type ProvinciaPublica,
} from '../lo-publico.js';
import type { Decir } from './decir.js';
import { Buscador, Enlace, Gobierno } from './piezas.js';
import { ETAPAS_DEL_MODELO, type Cuentas } from './pais.js';

export const NIVELES = ['provincial', 'metropolitano', 'municipal', 'parroquial_rural'] as const;

type NombreDe = (codigo: string | null) => string | null;

export function PaginaDeInicio({
  d,
  cuentas,
  recientes,
  nombreDe,
}: {
  d: Decir;
  cuentas: Cuentas;
  recientes: readonly GobiernoPublico[];
  nombreDe: NombreDe;
}) {
  const cifras = [
    ['gobiernos', cuentas.n],
    ['enProceso', cuentas.conProceso],
    ['foros', cuentas.conForo],
    ['planes', cuentas.conPlan],
  ] as const;
  return (
    <>
      <div className="franja portada">
        <div className="ancho">
          <h1>{d.t('inicio.titulo')}</h1>
          <p className="entrada">{d.t('inicio.entrada')}</p>
          <Buscador d={d} />
        </div>
      </div>
      <div className="ancho">
        <dl className="cifras">
          {cifras.map(([clave, n]) => (
            <div key={clave}>
              <dt>{d.t(`inicio.cifra.${clave}`)}</dt>
              <dd>{d.n(n)}</dd>
            </div>
          ))}
        </dl>
        <p>
          <Enlace d={d} a="/pais">
            {d.t('inicio.verPais')}
          </Enlace>
        </p>
        {recientes.length === 0 ? null : (
          <section aria-labelledby="recientes">
            <h2 id="recientes">{d.t('inicio.recientes')}</h2>
            <ul className="gobiernos">
              {recientes.map((g) => (
                <Gobierno key={g.id} d={d} g={g} provincia={nombreDe(g.provincia)} />
              ))}
            </ul>
          </section>
        )}
        <p>
          <Enlace d={d} a="/gads">
            {d.t('inicio.verTodos', { n: d.n(cuentas.n) })}
          </Enlace>
        </p>
        <section aria-labelledby="como">
          <h2 id="como">{d.t('inicio.comoFunciona')}</h2>
          <ol className="etapas">
            {ETAPAS_DEL_MODELO.map((n) => (
              <li key={n} className="cumplida">
                <h3>{d.t(`etapa.${n}`)}</h3>
                <p className="menor">{d.t(`etapa.${n}.que`)}</p>
              </li>
            ))}
          </ol>
        </section>
      </div>
    </>
  );
}

export interface FiltroDeLista {
  readonly q: string;
  readonly provincia: string;
  readonly nivel: string;
  readonly situacion: string;
}

export function PaginaDeLista({
  d,
  filtro,
  pagina,
  total,
  deDemo,
  siguiente,
  provincias,
  nombreDe,
}: {
  d: Decir;
  filtro: FiltroDeLista;
  pagina: readonly GobiernoPublico[];
  total: number;
  /** How many of them are fictitious: no figure of the portal counts those. */
  deDemo: number;
  /** Address of the page that follows; null: there is none. */
  siguiente: string | null;
  provincias: readonly ProvinciaPublica[];
  nombreDe: NombreDe;
}) {
  const opciones = [
    ['provincia', d.t('gads.todas'), provincias.map((p) => [p.codigo, p.nombre] as const)],
    ['nivel', d.t('gads.todos'), NIVELES.map((n) => [n, d.t(`nivel.${n}`)] as const)],
    [
      'situacion',
      d.t('gads.todas'),
      SITUACIONES_PUBLICAS.map((s) => [s, d.t(`situacion.${s}`)] as const),
    ],
  ] as const;
  const filtrada = Object.values(filtro).some((v) => v !== '');
  return (
    <div className="ancho titular">
      <h1>{d.t('gads.titulo')}</h1>
      <form action={d.ir('/gads')} method="get" className="buscador filtros" role="search">
        <label htmlFor="q">{d.t('buscar.etiqueta')}</label>
        <div>
          <input id="q" name="q" type="search" defaultValue={filtro.q} maxLength={100} />
          <button type="submit">{d.t('buscar.boton')}</button>
        </div>
        <div className="selectores">
          {opciones.map(([campo, todas, lista]) => (
            <label key={campo}>
              {d.t(`gads.${campo}`)}
              <select name={campo} defaultValue={filtro[campo]}>
                <option value="">{todas}</option>
                {lista.map(([valor, dicho]) => (
                  <option key={valor} value={valor}>
                    {dicho}
                  </option>
                ))}
              </select>
            </label>
          ))}
        </div>
      </form>
      {total === 0 ? (
        <>
          <h2>{d.t('gads.ninguno')}</h2>
          <p>{d.t('gads.ningunoTexto')}</p>
        </>
      ) : (
        <p role="status">
          {total === 1 ? d.t('gads.uno') : d.t('gads.cuantos', { n: d.n(total) })}
          {deDemo === 0 ? null : ` ${d.t('gads.deDemo', { n: d.n(deDemo) })}`}
        </p>
      )}
      {filtrada ? (
        <p>
          <Enlace d={d} a="/gads">
            {d.t('gads.quitar')}
          </Enlace>
        </p>
      ) : null}
      <ul className="gobiernos">
        {pagina.map((g) => (
          <Gobierno key={g.id} d={d} g={g} provincia={nombreDe(g.provincia)} />
        ))}
      </ul>
      {siguiente === null ? null : (
        <p>
          <a className="boton" href={siguiente} rel="next">
            {d.t('gads.mas')}
          </a>
        </p>
      )}
    </div>
  );
}
