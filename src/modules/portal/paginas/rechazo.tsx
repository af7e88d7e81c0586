/** A refusal of the platform, told: what happened, the rule and its number, what to do, and that nothing typed is lost. */
import type { Problema } from '../../../platform/problema.js';
import type { Decir } from './decir.js';

type Clase =
  | 'muchosEnvios'
  | 'muchasPaginas'
  | 'grande'
  | 'ilegible'
  | 'otraForma'
  | 'ajeno'
  | 'fuera'
  | 'sinEspacio'
  | 'falla';

/** By what whoever is before the page can do about it. Null: there is nothing at that address. */
export function claseDeRechazo({ estado }: Problema, envia: boolean): Clase | null {
  switch (estado) {
    case 429:
      return envia ? 'muchosEnvios' : 'muchasPaginas';
    case 413:
      return 'grande';
    case 415:
      return 'otraForma';
    case 403:
      return 'ajeno';
    case 503:
      return 'fuera';
    case 507:
      return 'sinEspacio';
    default:
      if (estado >= 500) return 'falla';
      return envia && estado !== 404 && estado !== 405 ? 'ilegible' : null;
  }
}

export function PaginaDeRechazo({
  d,
  clase,
  numeros,
  envia,
  peticion,
}: {
  readonly d: Decir;
  readonly clase: Clase;
  readonly numeros: { readonly [k: string]: unknown };
  readonly envia: boolean;
  /** Null: it is no fault of ours that somebody would have to look for. */
  readonly peticion: string | null;
}) {
  const decir = (que: 'titulo' | 'regla' | 'hacer') => d.t(`rechazo.${clase}.${que}`, numeros);
  return (
    <div className="ancho titular">
      <h1>{decir('titulo')}</h1>
      <p className="entrada">{decir('regla')}</p>
      <section className="caja">
        <h2>{d.t('rechazo.queHacer')}</h2>
        <p>{decir('hacer')}</p>
        {envia ? <p>{d.t('rechazo.noSePerdio')}</p> : null}
        <p>
          <a href={d.ir('/gads')}>{d.t('rechazo.gobiernos')}</a>
        </p>
      </section>
      {peticion === null ? null : <p className="menor">{d.t('rechazo.numero', { peticion })}</p>}
    </div>
  );
}
