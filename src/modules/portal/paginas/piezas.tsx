/** The small parts of the public pages. */
import type { ReactNode } from 'react';
import type { GobiernoPublico, Prueba } from '../lo-publico.js';
import type { Decir } from './decir.js';

export const nombreDeNivel = (d: Decir, g: GobiernoPublico): string =>
  g.nivel === null || g.clase !== 'gad' ? d.t(`clase.${g.clase}`) : d.t(`nivel.${g.nivel}`);

export const archivoDe = (id: string): string => `/api/publico/v1/documentos/${id}/contenido`;

export const cumplidos = (g: GobiernoPublico): number =>
  g.pasos.filter((p) => p.estado === 'cumplido').length;

/** What was not asked for is not met: it is told apart, by its number. */
export const pasosDichos = (d: Decir, g: GobiernoPublico): string =>
  [
    d.t('gads.pasos', { n: cumplidos(g) }),
    ...(['omitido', 'noAplica'] as const).flatMap((estado) => {
      const suyos = g.pasos.filter((p) => p.estado === estado).map((p) => p.numero);
      return suyos.length === 0 ? [] : [`${d.t(`paso.${estado}`)}: ${suyos.join(', ')}`];
    }),
  ].join(' · ');

/** A mark that says in words what its shape says too. */
export function Estado({
  tono,
  children,
}: {
  tono: 'hecho' | 'curso' | 'no' | 'mal' | 'aparte';
  children: ReactNode;
}) {
  const forma = { hecho: '●', curso: '◐', no: '○', mal: '⊘', aparte: '–' }[tono];
  return (
    <span className={`estado ${tono}`}>
      <span aria-hidden="true">{forma}</span> {children}
    </span>
  );
}

export const MarcaDeDemo = ({ d }: { d: Decir }) => (
  <span className="demo-marca">{d.t('demo.marca')}</span>
);

export function Enlace({ d, a, children }: { d: Decir; a: string; children: ReactNode }) {
  return <a href={d.ir(a)}>{children}</a>;
}

export const Archivo = ({ prueba }: { prueba: Prueba }) => (
  <a href={archivoDe(prueba.id)}>{prueba.titulo}</a>
);

/** A bar that is also a sentence. */
export function Avance({ por, dicho }: { por: number | null; dicho: string }) {
  return (
    <div className="avance">
      {por === null ? null : (
        <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">
          <rect width="100" height="4" className="riel" />
          <rect width={por} height="4" className="lleno" />
        </svg>
      )}
      <span>{dicho}</span>
    </div>
  );
}

export function Buscador({ d, q = '' }: { d: Decir; q?: string }) {
  return (
    <form action={d.ir('/gads')} method="get" className="buscador" role="search">
      <label htmlFor="q">{d.t('buscar.etiqueta')}</label>
      <div>
        <input
          id="q"
          name="q"
          type="search"
          defaultValue={q}
          autoComplete="off"
          aria-describedby="q-ayuda"
          maxLength={100}
        />
        <button type="submit">{d.t('buscar.boton')}</button>
      </div>
      <p id="q-ayuda" className="menor">
        {d.t('buscar.ayuda')}
      </p>
    </form>
  );
}

/** A government in a list. */
export function Gobierno({
  d,
  g,
  provincia,
}: {
  d: Decir;
  g: GobiernoPublico;
  provincia: string | null;
}) {
  return (
    <li className="gobierno">
      <div>
        <Enlace d={d} a={`/gad/${g.codigo}`}>
          {g.nombre}
        </Enlace>{' '}
        {g.demo ? <MarcaDeDemo d={d} /> : null}
        <p className="menor">
          {nombreDeNivel(d, g)}
          {provincia === null ? '' : ` · ${provincia}`}
        </p>
      </div>
      {g.proceso !== null ? (
        <Avance
          por={(cumplidos(g) / 15) * 100}
          dicho={g.situacion === 'enProceso' ? pasosDichos(d, g) : d.t(`situacion.${g.situacion}`)}
        />
      ) : (
        <Estado tono="no">{d.t('situacion.sinIniciar')}</Estado>
      )}
    </li>
  );
}
