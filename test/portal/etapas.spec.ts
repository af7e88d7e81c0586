import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { GobiernoPublico } from '../../src/modules/portal/lo-publico.js';
import { Decir } from '../../src/modules/portal/paginas/decir.js';
import { Etapas } from '../../src/modules/portal/paginas/etapas.js';

it('a step that needed not be done has not the mark of one that was, and nothing is joined to nothing', () => {
  const paso = (numero: number, estado: string) => ({
    numero,
    estado,
    desde: null,
    vuelta: 1,
    sinConstancia: estado === 'cumplido',
    regularizado: true,
  });
  const pasos = [paso(1, 'cumplido'), paso(2, 'omitido'), paso(3, 'noAplica')];
  const pagina = renderToStaticMarkup(
    createElement(Etapas, {
      d: new Decir('es', {}, ''),
      g: { pasos } as unknown as GobiernoPublico,
    }),
  );
  const lista = pagina.slice(pagina.indexOf('class="pasos"'));
  expect([...lista.matchAll(/aria-hidden="true">(.)</g)].map((m) => m[1])).toEqual(['●', '–', '–']);
  expect(
    [...lista.matchAll(/<span class="menor">([^<]+)<\/span><\/span>/g)].map((m) => m[1]),
  ).toEqual(['Sin constancia · registrado después', 'registrado después', 'registrado después']);
});
