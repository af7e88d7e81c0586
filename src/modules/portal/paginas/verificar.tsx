/** To check, without trusting this site, that nothing was rewritten. Without JavaScript it says how, and by what. */
import { readFileSync } from 'node:fs';
import type { Decir } from './decir.js';

/** Served at `/verificar.js`: the only script of the portal. */
export const GUION_DE_VERIFICAR = readFileSync(
  new URL('guion-de-verificar.js', import.meta.url),
  'utf8',
);

const DICHO = [
  'intacto',
  'alterado',
  'ilegible',
  'deOtroFormato',
  'noPublicos',
  'revisado',
  'leyendo',
  'falla',
  'reciboSi',
  'reciboNo',
  'reciboMal',
  'reciboSinPreguntar',
  'reciboSellado',
  'procesos',
  'raiz',
] as const;

export function PaginaDeVerificar({ d }: { d: Decir }) {
  const t = (clave: string): string => d.t(`verificar.${clave}`);
  // `data-recibo-si` is `dataset.reciboSi`.
  const palabras = Object.fromEntries(
    DICHO.map((c) => [`data-${c.replace(/[A-Z]/g, (l) => `-${l.toLowerCase()}`)}`, t(c)]),
  );
  return (
    <div className="ancho titular">
      <h1>{t('titulo')}</h1>
      <p className="entrada">{t('entrada')}</p>
      <section aria-labelledby="un-expediente">
        <h2 id="un-expediente">{t('expediente')}</h2>
        <p>{t('expedienteTexto')}</p>
        <p>
          {t('dondeEsta')} <a href={d.ir('/gads')}>{d.t('rechazo.gobiernos')}</a>
        </p>
        <noscript>
          <p className="caja">{t('sinGuionArchivo')}</p>
        </noscript>
        <p>
          <label htmlFor="expediente">{t('elegir')}</label>{' '}
          <input type="file" id="expediente" accept=".zip,application/zip" />
        </p>
        <div id="resultado" role="status" />
        <p>{t('enTerminal')}</p>
        <pre>
          <code>{`curl -sO '${d.sitio}/api/publico/v1/verificador.mjs'\nnode verificador.mjs expediente.zip`}</code>
        </pre>
      </section>
      <section aria-labelledby="un-recibo">
        <h2 id="un-recibo">{t('recibo')}</h2>
        <p>{t('reciboTexto')}</p>
        <noscript>
          <p className="caja">
            {t('sinGuionRecibo')} <code>{`${d.sitio}/api/publico/v1/recibos/…/…?hash=…`}</code>
          </p>
        </noscript>
        <form id="recibo" className="campos">
          <p>
            <label htmlFor="proceso">{t('proceso')}</label>
            <input id="proceso" name="proceso" required autoComplete="off" />
          </p>
          <p>
            <label htmlFor="asiento">{t('asiento')}</label>
            <input id="asiento" name="asiento" required inputMode="numeric" autoComplete="off" />
          </p>
          <p>
            <label htmlFor="huella">{t('huella')}</label>
            <input
              id="huella"
              name="huella"
              required
              pattern="\s*[0-9a-fA-F]{64}\s*"
              // What the browser adds to its own words when it is not so.
              title={t('huella')}
              autoComplete="off"
            />
          </p>
          <button type="submit">{t('comprobar')}</button>
        </form>
        <p id="del-recibo" role="status" />
      </section>
      <section aria-labelledby="los-sellos">
        <h2 id="los-sellos">{t('sellos')}</h2>
        <p>{t('sellosTexto')}</p>
        <table className="plegable">
          <thead>
            <tr>
              <th scope="col">{t('dia')}</th>
              <th scope="col">{t('procesos')}</th>
              <th scope="col">{t('raiz')}</th>
            </tr>
          </thead>
          <tbody id="sellos">
            <tr>
              <td colSpan={3}>
                <a href="/api/publico/v1/sellos">{t('verSellos')}</a>
              </td>
            </tr>
          </tbody>
        </table>
      </section>
      <span id="palabras" hidden data-verificador="/api/publico/v1/verificador.mjs" {...palabras} />
      <script type="module" src="/verificar.js" />
    </div>
  );
}
