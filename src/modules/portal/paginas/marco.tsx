/** What every public page has around it. No script: it reads the same with JavaScript and without. */
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { ESTILO } from './estilo.js';
import type { Decir } from './decir.js';

export interface Hoja {
  readonly titulo: string;
  readonly descripcion: string;
  /** Path in Spanish: what it is known by. */
  readonly camino: string;
  readonly contenido: ReactNode;
  /** Path of the image that stands for it when somebody shares it. */
  readonly imagen?: string;
  /** Of its feeds: path without what it ends in. */
  readonly novedades?: { readonly camino: string; readonly titulo: string };
  readonly indexable?: boolean;
  /** It speaks the language it is asked in: it has one address for both. */
  readonly sinOtraDireccion?: boolean;
  /** Of such a one, how it is asked for in the other language; none where what was sent or read in it would be lost. */
  readonly enElOtro?: string;
  /** This very page is about somebody fictitious. */
  readonly demo?: boolean;
}

const SECCIONES = [
  ['/gads', 'nav.gobiernos'],
  // The one that is not of the portal: there one writes.
  ['/participar', 'nav.participar'],
  ['/pais', 'nav.pais'],
  ['/iniciativas', 'nav.iniciativas'],
  ['/datos', 'nav.datos'],
  ['/glosario', 'nav.glosario'],
] as const;

export function escribir(
  d: Decir,
  hoja: Hoja,
  { hoy, hayDemo }: { readonly hoy: string; readonly hayDemo: boolean },
): string {
  const otro = d.idioma === 'es' ? 'en' : 'es';
  const en = (idioma: 'es' | 'en'): string =>
    idioma === 'es' || hoja.sinOtraDireccion === true
      ? hoja.camino
      : `/en${hoja.camino === '/' ? '' : hoja.camino}`;
  const enElOtro = hoja.sinOtraDireccion === true ? hoja.enElOtro : en(otro);
  const titulo =
    hoja.camino === '/' ? `${d.t('marca')} · ${d.t('lema')}` : `${hoja.titulo} · ${d.t('marca')}`;
  const demo = hoja.demo === true ? 'demo.pagina' : hayDemo ? 'demo.aviso' : null;
  return `<!doctype html>${renderToStaticMarkup(
    <html lang={d.idioma === 'es' ? 'es-EC' : 'en'}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{titulo}</title>
        <meta name="description" content={hoja.descripcion} />
        {hoja.indexable === false ? <meta name="robots" content="noindex" /> : null}
        <link rel="canonical" href={`${d.sitio}${en(d.idioma)}`} />
        {(['es', 'en'] as const).map((idioma) =>
          hoja.sinOtraDireccion === true ? null : (
            <link key={idioma} rel="alternate" hrefLang={idioma} href={`${d.sitio}${en(idioma)}`} />
          ),
        )}
        <link rel="icon" href="/minga.svg" type="image/svg+xml" />
        {(['atom', 'rss'] as const).map((formato) =>
          hoja.novedades === undefined ? null : (
            <link
              key={formato}
              rel="alternate"
              type={`application/${formato}+xml`}
              title={hoja.novedades.titulo}
              href={`${hoja.novedades.camino}.${formato}`}
            />
          ),
        )}
        <meta property="og:type" content="website" />
        <meta property="og:title" content={hoja.titulo} />
        <meta property="og:description" content={hoja.descripcion} />
        <meta property="og:url" content={`${d.sitio}${en(d.idioma)}`} />
        <meta property="og:locale" content={d.idioma === 'es' ? 'es_EC' : 'en_US'} />
        <meta property="og:site_name" content={d.t('marca')} />
        <meta property="og:image" content={`${d.sitio}${hoja.imagen ?? '/pais/imagen.png'}`} />
        <meta property="og:image:width" content="1200" />
        <meta property="og:image:height" content="630" />
        <meta name="twitter:card" content="summary_large_image" />
        <style dangerouslySetInnerHTML={{ __html: ESTILO }} />
      </head>
      <body>
        <a href="#contenido" className="saltar">
          {d.t('saltar')}
        </a>
        <header>
          {demo === null ? null : (
            <p className="demo-barra">
              <strong>{d.t('demo.marca')}</strong> {d.t(demo)}
            </p>
          )}
          <div className="cabecera ancho">
            <a href={d.ir('/')} className="marca">
              <img src="/minga.svg" alt="" width="28" height="28" /> {d.t('marca')}
            </a>
            <nav aria-label={d.t('menu')}>
              <ul>
                {SECCIONES.map(([camino, clave]) => (
                  <li key={camino}>
                    <a
                      href={camino === '/participar' ? d.seguir(camino) : d.ir(camino)}
                      aria-current={hoja.camino === camino ? 'page' : undefined}
                    >
                      {d.t(clave)}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
            {enElOtro === undefined ? null : (
              <nav aria-label={d.t('idiomas')} className="idiomas">
                <a href={enElOtro} hrefLang={otro} lang={otro}>
                  {otro === 'es' ? 'Español' : 'English'}
                </a>
              </nav>
            )}
            <a href="/ingreso" className="ingreso">
              {d.t('ingresar')}
            </a>
          </div>
        </header>
        <main id="contenido" tabIndex={-1}>
          {d.idioma === 'en' ? <p className="ancho menor prevalece">{d.t('prevalece')}</p> : null}
          {hoja.contenido}
        </main>
        <footer>
          <div className="ancho">
            <p>{d.t('pie.fuente', { fecha: d.fecha(hoy) })}</p>
            <p>{d.t('pie.licencia')}</p>
            <ul>
              <li>
                <a href={d.ir('/leer')}>{d.t('pie.leer')}</a>
              </li>
              <li>
                <a href={d.ir('/verificar')}>{d.t('verificar.titulo')}</a>
              </li>
              <li>
                <a href="/novedades.atom">{d.t('pie.novedades')}</a>
              </li>
              <li>
                <a href="/novedades.rss">{d.t('pie.novedadesRss')}</a>
              </li>
            </ul>
          </div>
        </footer>
      </body>
    </html>,
  )}`;
}
