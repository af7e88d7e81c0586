/** Who acts, inside a sentence, has its article: «por cuenta de la autoridad», «por cuenta del gremio». */
import { contraer } from '../../web/src/formato/contraccion.js';
import { avanzar } from '../../web/src/textos/es/avanzar.js';
import { prefijos, texto } from '../../src/platform/textos/textos.js';

it.each(['es', 'en'] as const)('every office has its article in %s', (idioma) => {
  const sin = prefijos('rol').filter(
    (rol) => !/^(de la|del|of the) /.test(texto(idioma, `deRol.${rol}`)),
  );
  expect(sin).toEqual([]);
});

it('and «de el» is never said', () => {
  expect(contraer('Registró: Ana, por cuenta de el Foro')).toBe(
    'Registró: Ana, por cuenta del Foro',
  );
  expect(contraer('se avisa a el gremio')).toBe('se avisa al gremio');
  expect(contraer('por cuenta de la autoridad de El Oro')).toBe(
    'por cuenta de la autoridad de El Oro',
  );
});

it('the web and the service call every office the same', () => {
  const deLaWeb = Object.fromEntries(
    Object.entries(avanzar.avanzar.elRol).map(([rol, el]) => [rol, contraer(`de ${el}`)]),
  );
  expect(deLaWeb).toEqual(
    Object.fromEntries(prefijos('rol').map((rol) => [rol, texto('es', `deRol.${rol}`)])),
  );
});
