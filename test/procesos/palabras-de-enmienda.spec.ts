/** One word, one thing: an entry is amended («enmendar»), in one of three ways; «rectificar» and «anular» are only codes. */
import { readdirSync, readFileSync } from 'node:fs';
import { en } from '../../src/platform/textos/en.js';
import { es } from '../../src/platform/textos/es.js';
import { historial as webEs } from '../../web/src/textos/es/historial.js';

type Textos = { readonly [clave: string]: string | Textos };
const dichos = (t: Textos): string[] =>
  Object.values(t).flatMap((v) => (typeof v === 'string' ? [v] : dichos(v)));
/** The web's English is written against its own configuration: read as it is written. */
const webEn = readFileSync('web/src/textos/en/historial.ts', 'utf8')
  .split('\n')
  .flatMap((l) => /'(.*)'/.exec(l)?.[1] ?? []);

it.each([
  ['es', [...dichos(es), ...dichos(webEs)], /rectif|anular? un hecho|correcci[oó]n(es)? pedida/i],
  ['en', [...dichos(en), ...webEn], /rectif|annul a|\bmend(s|ed|ing)?\b/i],
] as const)('the texts in %s', (_idioma, textos, ajena) => {
  expect(textos.filter((x) => ajena.test(x))).toEqual([]);
});

it('the three ways are called in the journal as in the menu that offers them', () => {
  expect(es['evento.rectificarHecho']).toBe(webEs.enmienda.rectificarHecho.menu);
  expect(webEs.enmienda.anularHecho.menu).toMatch(/^Dejar sin efecto/);
  expect(es['evento.anularHecho']).toMatch(/^Dejar sin efecto/);
});

it('the manual', () => {
  const dichas = readdirSync('docs/manual')
    .filter((f) => f.endsWith('.md'))
    .flatMap((f) =>
      readFileSync(`docs/manual/${f}`, 'utf8')
        .replace(/`[^`]*`/g, '')
        .split('\n')
        .filter((l) => /rectific/i.test(l))
        .map((l) => `${f}: ${l}`),
    );
  expect(dichas).toEqual([]);
});
