/** Whoever drew a model reads why it does not run: every code has its sentence, in both languages, with nothing left open. */
import { CODIGOS, Hallazgos, type CodigoDeHallazgo } from '../../src/bpmn/modelo/hallazgos.js';
import { leerModelo } from '../../src/bpmn/modelo/leer-modelo.js';
import { FEEL } from '../../src/bpmn/modelo/feel.js';
import { fraseDeHallazgo } from '../../src/modules/modelos/frase-de-hallazgo.js';
import { en } from '../../src/platform/textos/en.js';
import { es } from '../../src/platform/textos/es.js';
import { planes } from '../../src/platform/textos/es/planes.js';
import { IDIOMAS } from '../../src/platform/textos/textos.js';
import { aXml } from './dibujante.js';

const codigos = Object.keys(CODIGOS) as CodigoDeHallazgo[];

it.each(codigos)('%s has a sentence', (codigo) => {
  const clave = `hallazgo.${codigo}`;
  const frases: { readonly [clave: string]: string } = es;
  const sentences: { readonly [clave: string]: string } = en;
  expect([frases[clave], sentences[clave]]).not.toContain(undefined);
  expect(frases[clave]).not.toBe(sentences[clave]);
  expect(Object.hasOwn(planes, clave)).toBe(false);
});

it('no sentence shows a hole where a datum was to be', async () => {
  const faltos = [
    'inicio i\nusuario t\nexclusiva x\nusuario a\nusuario b\ni -> t\nt -> x\nx -> a\nx -> b',
    'inicio i\nlanza l enlace=aqui\ni -> l',
    'inicio i\nguion g guion="1 +"\ni -> g\nllamada c llama=nadie\ng -> c',
    'inicio i\nusuario t\nborde p de=t plazo=mucho\nfin f\ni -> t\nt -> f\np -> f',
    'inicio i\nusuario t entran=cero veces="= ("\ni -> t',
  ].map(aXml);
  const vistos = new Set<string>();
  for (const xml of [...faltos, '', '<a>', '<!DOCTYPE a><a/>', '<a/>']) {
    const { hallazgos } = await leerModelo(Buffer.from(xml));
    for (const h of hallazgos)
      for (const idioma of IDIOMAS) {
        vistos.add(h.codigo);
        expect(fraseDeHallazgo(idioma, h)).not.toMatch(/\{\w+\}/);
      }
  }
  expect(vistos.size).toBeGreaterThan(7);
});

it('a finding says its element and its name', () => {
  const h = new Hallazgos();
  h.anotar('SIN_SALIDA', { id: 't1', nombre: 'Revisar' });
  expect(h.lista[0]).toMatchObject({ elemento: 't1', nombre: 'Revisar', gravedad: 'aviso' });
});

it.each([
  ['a >', 'en el carácter 4 queda a medias una comparación.'],
  ['= (a + 3', 'en el carácter 9 queda a medias un paréntesis.'],
  ['monto > 3 && urgente', '«&&», en el carácter 11, no es de FEEL: se escribe «and».'],
  ["tipo = 'obra'", 'en el carácter 8 hay comillas simples'],
  ['tipo = "obra', 'las comillas del carácter 8 no se cierran.'],
  [
    'monto > 3 y otro',
    'en el carácter 11, dentro de lo que sigue a un dato, no se entiende «y otro».',
  ],
  ['date(today()) > fin', 'lee el reloj («today», en el carácter 6)'],
  ['a > > 3 and b', 'juntas no dicen nada'],
])('%s says in Spanish what is wrong and where', (expresion, dicho) => {
  const { codigo, ...donde } = FEEL.revisar(expresion)!;
  expect(
    fraseDeHallazgo('es', {
      codigo: 'EXPRESION_ILEGIBLE',
      params: { expresion, problema: codigo, ...donde },
    }),
  ).toContain(dicho);
});
