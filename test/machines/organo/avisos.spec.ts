import { textos } from '../../../machines/organo/textos.js';

/** A body is called as its members call it, with or without an article: the sentence stands with any name. */
describe('the notices of a body', () => {
  it.each(Object.keys(textos) as (keyof typeof textos)[])('quote its name, in %s', (idioma) => {
    const avisos = Object.entries(textos[idioma]).filter(
      ([clave, texto]) => clave.startsWith('aviso.') && texto.includes('{organo}'),
    );
    expect(avisos).toHaveLength(3);
    for (const [, texto] of avisos) expect(texto).toMatch(/(el órgano|the body) «\{organo\}»/i);
  });
});
