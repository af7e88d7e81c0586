/** Who acts, inside a sentence, has its article: «por cuenta de la autoridad». */
import { prefijos, texto } from '../../src/platform/textos/textos.js';

it.each(['es', 'en'] as const)('every office has its article in %s', (idioma) => {
  const sin = prefijos('rol').filter((rol) => !/^(la|el|the) /.test(texto(idioma, `elRol.${rol}`)));
  expect(sin).toEqual([]);
});
