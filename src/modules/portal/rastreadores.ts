/** What search engines ask for. The working screens of the officials are not theirs. */
import type { GobiernoPublico } from './lo-publico.js';

const PAGINAS = ['/', '/gads', '/pais', '/iniciativas', '/glosario', '/datos', '/leer'];

export const robots = (sitio: string): string =>
  [
    'User-agent: *',
    'Allow: /api/publico/',
    'Disallow: /api/',
    'Disallow: /bandeja',
    'Disallow: /expedientes/',
    'Disallow: /administracion',
    'Disallow: /ingreso',
    ...(sitio === '' ? [] : [`Sitemap: ${sitio}/sitemap.xml`]),
    '',
  ].join('\n');

/** The fictitious ones are not for anybody to find. */
export function sitemap(sitio: string, gobiernos: readonly GobiernoPublico[]): string {
  const una = (camino: string, dia: string | null): string =>
    `<url><loc>${sitio}${camino}</loc>${dia === null ? '' : `<lastmod>${dia}</lastmod>`}</url>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${[
  ...PAGINAS.map((p) => una(p, null)),
  ...gobiernos.filter((g) => !g.demo).map((g) => una(`/gad/${g.codigo}`, g.ultimaActividad)),
].join('\n')}
</urlset>
`;
}
