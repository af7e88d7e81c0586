import type { ReactNode } from 'react';
import { Fallo } from '../vocabulario/fallo';
import { Huecos } from '../vocabulario/huecos';
import estilos from './lista.module.css';
import { PieDeLista, type Paginada } from './pie-de-lista';

/** Of an infinite query, what a list shows of it. */
interface Consulta<F> extends Paginada {
  readonly data:
    | { readonly pages: readonly { readonly elementos: readonly F[]; readonly total?: number }[] }
    | undefined;
  readonly isPending: boolean;
  readonly isError: boolean;
  readonly error: unknown;
  refetch(): Promise<unknown>;
}

/** What was read of a list so far; the total, where the server counts it. */
export function leidos<F>({ data }: Pick<Consulta<F>, 'data'>): {
  readonly filas: readonly F[];
  readonly total: number | undefined;
} {
  const paginas = data?.pages ?? [];
  return { filas: paginas.flatMap((p) => p.elementos), total: paginas[0]?.total };
}

/** A list as it comes, page by page: its gaps, its failure, its emptiness, its rows and how to see more. */
export function ListaPaginada<F>({
  consulta,
  huecos = 8,
  alto = 48,
  vacio,
  malo = false,
  children,
}: {
  consulta: Consulta<F>;
  /** How many gaps, and how tall, while the first page comes. */
  huecos?: number;
  alto?: number;
  /** A `Vacio` that says what to do first. */
  vacio: ReactNode;
  /** A `FiltroMalo`, when that is why it cannot be read. */
  malo?: ReactNode;
  children: (filas: readonly F[]) => ReactNode;
}) {
  const { filas, total } = leidos(consulta);
  if (consulta.isPending) return <Huecos filas={huecos} alto={alto} />;
  if (consulta.isError && malo !== false) return malo;
  if (consulta.isError)
    return <Fallo error={consulta.error} reintentar={() => void consulta.refetch()} />;
  if (filas.length === 0) return vacio;
  return (
    <>
      {children(filas)}
      <PieDeLista consulta={consulta} vistos={filas.length} total={total} />
    </>
  );
}

export interface Columna {
  readonly texto: string;
  readonly numero?: boolean;
  /** Heard and not seen: what it holds speaks by itself. */
  readonly oculta?: boolean;
}

/** A table that on a telephone is a list of cards. */
export function Tabla({
  titulo,
  columnas,
  atras = false,
  className = '',
  children,
}: {
  titulo: string;
  columnas: readonly (string | Columna)[];
  /** What is seen is of the filter before, while the new one is asked. */
  atras?: boolean;
  className?: string | undefined;
  children: ReactNode;
}) {
  return (
    <table className={`${estilos.tabla} ${className}`} data-atras={atras || undefined}>
      <caption className="solo-lector">{titulo}</caption>
      <thead>
        <tr>
          {columnas.map((c) => {
            const { texto, numero, oculta }: Columna = typeof c === 'string' ? { texto: c } : c;
            return (
              <th key={texto} scope="col" className={numero === true ? estilos.numero : undefined}>
                {oculta === true ? <span className="solo-lector">{texto}</span> : texto}
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
