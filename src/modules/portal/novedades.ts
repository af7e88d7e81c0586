/** What is new, as a feed of Atom or of RSS. Only what is public; what is fictitious says so in its title. */
import type { FichaPublica } from './lo-publico.js';
import type { Decir } from './paginas/decir.js';
import { archivoDe } from './paginas/piezas.js';

const ENTRADAS = 60;

interface Novedad {
  readonly id: string;
  readonly titulo: string;
  readonly cuando: string;
  readonly enlace: string;
}

const entera = (f: string): string =>
  f.length === 10
    ? `${f}T05:00:00Z`
    : f.length === 7
      ? `${f}-01T05:00:00Z`
      : f.length === 4
        ? `${f}-01-01T05:00:00Z`
        : f;

export function novedadesDe(d: Decir, f: FichaPublica, conNombre: boolean): readonly Novedad[] {
  const { gobierno: g } = f;
  const base = `${d.sitio}/gad/${g.codigo}`;
  const delante = `${g.demo ? `[${d.t('demo.marca')}] ` : ''}${conNombre ? `${g.nombre}: ` : ''}`;
  const todas: Novedad[] = [
    ...f.documentos.flatMap((x): Novedad[] =>
      x.retirado
        ? []
        : [
            {
              id: `urn:uuid:${x.id}`,
              titulo: d.t('novedades.documento', { titulo: x.titulo }),
              cuando: x.subidoEn,
              enlace: `${d.sitio}${archivoDe(x.id)}`,
            },
          ],
    ),
    ...f.organos.flatMap((o) =>
      o.sesiones.flatMap((s): Novedad[] =>
        s.fecha === null
          ? []
          : [
              {
                id: `urn:uuid:${s.id}`,
                titulo: d.t('novedades.sesion', {
                  tipo: d.t(`sesion.${s.tipo}`),
                  organo: o.nombre,
                  fecha: d.fecha(s.fecha),
                }),
                cuando: entera(s.fecha),
                enlace: `${base}/sesiones/${s.id}`,
              },
            ],
      ),
    ),
    ...g.pasos.flatMap((p): Novedad[] =>
      p.estado !== 'cumplido' || p.desde === null
        ? []
        : [
            {
              id: `${base}#paso-${p.numero}-${p.vuelta}`,
              titulo: d.t('novedades.paso', {
                n: p.numero,
                actividad: d.rotulo(`implementacion.paso.${p.numero}`),
              }),
              cuando: entera(p.desde),
              enlace: base,
            },
          ],
    ),
  ];
  return todas.map((n) => ({ ...n, titulo: `${delante}${n.titulo}` }));
}

const xml = (s: string): string =>
  s
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

interface Canal {
  readonly titulo: string;
  /** Of the feed itself. */
  readonly camino: string;
  /** Of the page it tells of. */
  readonly pagina: string;
}
type Escribir = (d: Decir, canal: Canal, ultimas: readonly Novedad[]) => string;

const enAtom: Escribir = (d, { titulo, camino, pagina }, ultimas) =>
  `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="es-EC">
<id>${xml(`${d.sitio}${camino}`)}</id>
<title>${xml(titulo)}</title>
<updated>${ultimas[0]?.cuando ?? '1970-01-01T00:00:00Z'}</updated>
<author><name>${xml(d.t('marca'))}</name></author>
<rights>CC BY 4.0</rights>
<link rel="self" type="application/atom+xml" href="${xml(`${d.sitio}${camino}`)}"/>
<link rel="alternate" type="text/html" href="${xml(`${d.sitio}${pagina}`)}"/>
${ultimas
  .map(
    (n) => `<entry>
<id>${xml(n.id)}</id>
<title>${xml(n.titulo)}</title>
<updated>${n.cuando}</updated>
<link href="${xml(n.enlace)}"/>
</entry>`,
  )
  .join('\n')}
</feed>
`;

const enRss: Escribir = (d, { titulo, camino, pagina }, ultimas) =>
  `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>${xml(titulo)}</title>
<link>${xml(`${d.sitio}${pagina}`)}</link>
<description>${xml(titulo)}</description>
<language>es-ec</language>
<copyright>CC BY 4.0</copyright>
<atom:link rel="self" type="application/rss+xml" href="${xml(`${d.sitio}${camino}`)}"/>
${ultimas
  .map(
    (n) => `<item>
<guid isPermaLink="false">${xml(n.id)}</guid>
<title>${xml(n.titulo)}</title>
<pubDate>${new Date(n.cuando).toUTCString()}</pubDate>
<link>${xml(n.enlace)}</link>
</item>`,
  )
  .join('\n')}
</channel>
</rss>
`;

const FORMATOS = { atom: enAtom, rss: enRss } as const;

/** `…/novedades.atom` or `…/novedades.rss`, by what its path ends in. */
export function feed(
  d: Decir,
  canal: Canal,
  novedades: readonly Novedad[],
): { readonly estado: 200; readonly tipo: string; readonly cuerpo: string } {
  const formato = canal.camino.endsWith('.rss') ? 'rss' : 'atom';
  const ultimas = [...novedades]
    .sort((a, b) => (a.cuando > b.cuando ? -1 : a.cuando < b.cuando ? 1 : a.id < b.id ? -1 : 1))
    .slice(0, ENTRADAS);
  return {
    estado: 200,
    tipo: `application/${formato}+xml; charset=utf-8`,
    cuerpo: FORMATOS[formato](d, canal, ultimas),
  };
}
