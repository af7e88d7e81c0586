/** The country: one tile per province, and the same figures in a table. */
import type { GobiernoPublico, ProvinciaPublica } from '../lo-publico.js';
import type { Decir } from './decir.js';

export const ETAPAS_DEL_MODELO = [1, 2, 3, 4] as const;
const PASO_DEL_FORO = 9;
const LADO = 100;
const HUECO = 6;

export interface Cuentas {
  readonly n: number;
  readonly conProceso: number;
  readonly conForo: number;
  readonly conPlan: number;
}

const haCumplido = (g: GobiernoPublico, paso: number): boolean =>
  g.pasos.some((p) => p.numero === paso && p.estado === 'cumplido');

/** Those a figure of the country is made of: real local governments. The national process is not one of them. */
export const reales = (gobiernos: readonly GobiernoPublico[]): readonly GobiernoPublico[] =>
  gobiernos.filter((g) => !g.demo && g.clase !== 'nacional');

/** The sum of the rows it is given, and nothing else. */
export function contar(gobiernos: readonly GobiernoPublico[]): Cuentas {
  const de = (f: (g: GobiernoPublico) => boolean): number => gobiernos.filter(f).length;
  return {
    n: gobiernos.length,
    conProceso: de((g) => g.proceso !== null),
    conForo: de((g) => haCumplido(g, PASO_DEL_FORO)),
    conPlan: de((g) => haCumplido(g, 13)),
  };
}

export const cumplieron = (gobiernos: readonly GobiernoPublico[]): readonly number[] =>
  Array.from({ length: 15 }, (_, i) => gobiernos.filter((g) => haCumplido(g, i + 1)).length);

export function PaginaDelPais({
  d,
  gobiernos: todos,
  provincias,
}: {
  d: Decir;
  gobiernos: readonly GobiernoPublico[];
  provincias: readonly ProvinciaPublica[];
}) {
  const gobiernos = reales(todos);
  const ficticios = contar(todos.filter((g) => g.demo));
  const de = new Map(
    provincias.map((p) => [p.codigo, contar(gobiernos.filter((g) => g.provincia === p.codigo))]),
  );
  const sinProvincia = contar(
    gobiernos.filter((g) => g.provincia === null || !de.has(g.provincia)),
  );
  const total = contar(gobiernos);
  return (
    <div className="ancho titular">
      <h1>{d.t('pais.titulo')}</h1>
      <p className="entrada">{d.t('pais.entrada')}</p>
      <Cartograma d={d} provincias={provincias} de={de} />
      <section aria-labelledby="embudo">
        <h2 id="embudo">{d.t('pais.embudo')}</h2>
        <p>{d.t('pais.embudoTexto')}</p>
        <Embudo d={d} cumplieron={cumplieron(gobiernos)} total={total.conProceso} />
      </section>
      <section aria-labelledby="tabla">
        <h2 id="tabla">{d.t('pais.tabla')}</h2>
        <div className="rodante">
          <table>
            <thead>
              <tr>
                {['provincia', 'total', 'enProceso', 'conForo', 'conPlan'].map((c) => (
                  <th key={c} scope="col">
                    {d.t(`pais.${c}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {provincias.map((p) => (
                <Fila key={p.codigo} d={d} c={de.get(p.codigo)!}>
                  <a href={`${d.ir('/gads')}?provincia=${p.codigo}`}>{p.nombre}</a>
                </Fila>
              ))}
              {sinProvincia.n === 0 ? null : (
                <Fila d={d} c={sinProvincia}>
                  {d.t('pais.sinProvincia')}
                </Fila>
              )}
            </tbody>
            <tfoot>
              <Fila d={d} c={total}>
                Ecuador
              </Fila>
              {ficticios.n === 0 ? null : (
                <Fila d={d} c={ficticios}>
                  {d.t('pais.ficticios')}
                </Fila>
              )}
            </tfoot>
          </table>
        </div>
      </section>
    </div>
  );
}

function Fila({ d, c, children }: { d: Decir; c: Cuentas; children: React.ReactNode }) {
  return (
    <tr>
      <th scope="row">{children}</th>
      {[c.n, c.conProceso, c.conForo, c.conPlan].map((n, i) => (
        <td key={i} className="cifra">
          {d.n(n)}
        </td>
      ))}
    </tr>
  );
}

function Cartograma({
  d,
  provincias,
  de,
}: {
  d: Decir;
  provincias: readonly ProvinciaPublica[];
  de: ReadonlyMap<string, Cuentas>;
}) {
  const columnas = Math.max(0, ...provincias.map((p) => p.loseta.columna)) + 1;
  const filas = Math.max(0, ...provincias.map((p) => p.loseta.fila)) + 1;
  return (
    <svg
      className="cartograma"
      viewBox={`0 0 ${columnas * LADO} ${filas * LADO}`}
      role="group"
      aria-label={d.t('pais.cartograma')}
    >
      {provincias.map((p) => {
        const c = de.get(p.codigo)!;
        const parte = c.n === 0 ? 0 : c.conProceso / c.n;
        const tono = c.conProceso === 0 ? 0 : parte < 0.05 ? 1 : parte < 0.25 ? 2 : 3;
        return (
          <a key={p.codigo} href={`${d.ir('/gads')}?provincia=${p.codigo}`}>
            <title>{d.t('pais.loseta', { provincia: p.nombre, n: c.conProceso, de: c.n })}</title>
            <g
              className={`loseta tono${tono}`}
              transform={`translate(${p.loseta.columna * LADO} ${p.loseta.fila * LADO})`}
            >
              <rect width={LADO - HUECO} height={LADO - HUECO} rx="8" />
              <text x="8" y="24" className="corto">
                {p.loseta.corto}
              </text>
              <text x="8" y="60" className="grande">
                {c.conProceso}
              </text>
              <text x="8" y="82" className="corto">
                / {c.n}
              </text>
            </g>
          </a>
        );
      })}
    </svg>
  );
}

function Embudo({
  d,
  cumplieron,
  total,
}: {
  d: Decir;
  cumplieron: readonly number[];
  total: number;
}) {
  return (
    <table className="embudo">
      <thead className="solo-lector">
        <tr>
          <th scope="col">{d.t('pais.paso')}</th>
          <th scope="col">{d.t('pais.cumplieron')}</th>
        </tr>
      </thead>
      <tbody>
        {cumplieron.map((n, i) => (
          <tr key={i}>
            <th scope="row">
              {i + 1}. {d.rotulo(`implementacion.paso.${i + 1}`)}
            </th>
            <td>
              <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                <rect width="100" height="8" className="riel" />
                <rect width={total === 0 ? 0 : (n / total) * 100} height="8" className="lleno" />
              </svg>
              <span className="cifra">{d.n(n)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
