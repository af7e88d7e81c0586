import type { Alcance, Ambito } from '../platform/alcance.js';
import type { Base } from './base.js';
import type { Consulta } from './consultas-de-unidad.js';
import type { Columnas } from './filas-leidas.js';

/**
 * Writes a query whose conditions depend on what was asked, for either database. Values only ever travel as
 * parameters; a list travels as one of them, so the text does not change with its length.
 */
export class Redaccion {
  readonly params: unknown[] = [];

  constructor(private readonly base: Base) {}

  /** The place of a value: `$3`. */
  v(valor: unknown): string {
    this.params.push(valor);
    return `$${this.params.length}`;
  }

  /**
   * `columna in (…)`; an empty list is false. PostgreSQL gets an array and not a text to take apart: it plans for as many as
   * there are, and for one government does not read the rows of all of them.
   */
  en(columna: string, valores: readonly string[]): string {
    if (valores.length === 0) return FALSO;
    return this.base.motor === 'sqlite'
      ? `${columna} in (select value from json_each(${this.v(JSON.stringify(valores))}))`
      : `(${columna} = any(${this.v([...valores])}::text[]))`;
  }

  /** Every word begins a word of the key. */
  busca(columna: string, q: string | undefined): string {
    const palabras = (q ?? '').split(' ').filter((p) => p !== '');
    return y(
      ...palabras.map(
        (p) =>
          `(' ' || ${columna}) like ${this.v(`% ${p.replace(/[\\%_]/g, '\\$&')}%`)} escape '\\'`,
      ),
    );
  }

  /** The titular of alias `t` lies in the territory. */
  territorio(alcance: Alcance, t = 't'): string {
    if (alcance.nacional) return CIERTO;
    return o(this.en(`${t}.id`, alcance.titulares), this.en(`${t}.gremio`, alcance.gremios));
  }

  /** An office covers the titular of alias `t`. Never null, so that it can be negated. */
  cubre(ambito: Pick<Ambito, 'titularId' | 'gremio'>, t = 't'): string {
    if (ambito.titularId !== null) return `${t}.id = ${this.v(ambito.titularId)}`;
    if (ambito.gremio === null) return CIERTO;
    return `coalesce(${t}.gremio, '') = ${this.v(ambito.gremio)}`;
  }

  /** The list column holds the element. */
  contiene(columna: string, elemento: string): string {
    return `${columna} like ${this.v(`%,${elemento},%`)}`;
  }

  filas(sql: string): Promise<Columnas[]> {
    return this.base.filas(this.consulta(sql), this.params);
  }

  /** Unnamed: its text changes with what was asked. */
  consulta(sql: string): Consulta {
    return { nombre: '', sql };
  }
}

export const CIERTO = '(1 = 1)';
export const FALSO = '(1 = 0)';
/** Both closed in themselves: what stands beside them in a query never takes a half of them. */
export const y = (...partes: readonly string[]): string => entera(CIERTO, partes, ' and ');
export const o = (...partes: readonly string[]): string => entera(FALSO, partes, ' or ');
const entera = (nada: string, partes: readonly string[], nexo: string): string =>
  partes.length === 0 ? nada : `(${partes.map((p) => `(${p})`).join(nexo)})`;
