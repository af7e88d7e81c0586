/** The words of a page, in its language, and how dates and figures are said in Ecuador. */
import { fechaCorta } from '../../../platform/textos/fechas.js';
import { texto, type Idioma } from '../../../platform/textos/textos.js';
import type { Rotulos } from '../lo-publico.js';

const LOCAL: { readonly [i in Idioma]: string } = { es: 'es-EC', en: 'en-US' };

export class Decir {
  private readonly mes;
  private readonly cifras;

  constructor(
    readonly idioma: Idioma,
    private readonly rotulos: Rotulos,
    /** `https://…`, or nothing when it is not known. */
    readonly sitio: string,
  ) {
    this.mes = new Intl.DateTimeFormat(LOCAL[idioma], {
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    });
    this.cifras = new Intl.NumberFormat(LOCAL[idioma]);
  }

  t(clave: string, params: { readonly [k: string]: unknown } = {}): string {
    return texto(this.idioma, `portal.${clave}`, params);
  }

  /** What the catalogue of everybody calls it. */
  comun(clave: string): string {
    return texto(this.idioma, clave);
  }

  /** What its procedure calls it; the code itself when it says nothing. */
  rotulo(clave: string): string {
    return this.rotulos[clave] ?? clave.slice(clave.lastIndexOf('.') + 1);
  }

  /** A date may be only a month or a year. */
  fecha(f: string | null): string {
    if (f === null) return this.t('sinConstancia');
    if (f.length === 4) return f;
    const d = new Date(`${f.slice(0, 10)}${f.length === 7 ? '-01' : ''}T00:00:00Z`);
    if (Number.isNaN(d.getTime())) return f;
    return f.length === 7 ? this.mes.format(d) : fechaCorta(this.idioma, f.slice(0, 10));
  }

  n(cifra: number): string {
    return this.cifras.format(cifra);
  }

  tamano(bytes: number): string {
    return bytes < 1_000_000
      ? `${this.n(Math.max(1, Math.round(bytes / 1000)))} kB`
      : `${this.n(Math.round(bytes / 100_000) / 10)} MB`;
  }

  /** The same page's address in this language. */
  ir(camino: string): string {
    return this.idioma === 'es' ? camino : `/en${camino === '/' ? '' : camino}`;
  }

  /** An address outside the portal, where one goes on in this language. */
  seguir(camino: string): string {
    return this.idioma === 'es' ? camino : this.conIdioma(camino);
  }

  /** The plain form, which has one address for both languages: it speaks that of the page it was reached from. */
  formulario(para: Readonly<Record<string, string>>): string {
    const pedido = new URLSearchParams(para).toString();
    return this.conIdioma(pedido === '' ? '/formulario' : `/formulario?${pedido}`);
  }

  /** How what was sent goes, asked without script. */
  seguimiento(acto?: 'borrado' | 'archivos'): string {
    const camino = '/formulario/seguimiento';
    return this.conIdioma(acto === undefined ? camino : `${camino}/${acto}`);
  }

  private conIdioma(camino: string): string {
    return `${camino}${camino.includes('?') ? '&' : '?'}idioma=${this.idioma}`;
  }
}
