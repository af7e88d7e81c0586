/** Every picture of the documents is there, is shown somewhere, and is taken by `npm run imagenes`. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const RAIZ = resolve(import.meta.dirname, '../..');
const CARPETA = join(RAIZ, 'docs/imagenes');
const paginas = [
  join(RAIZ, 'README.md'),
  ...readdirSync(join(RAIZ, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((f) => f.endsWith('.md'))
    .map((f) => join(RAIZ, 'docs', f)),
];
const mostradas = new Set(
  paginas.flatMap((pagina) =>
    [...readFileSync(pagina, 'utf8').matchAll(/!\[[^\]]*\]\(([^)]+\.png)\)/g)].map((m) =>
      resolve(dirname(pagina), m[1]!),
    ),
  ),
);
const hay = readdirSync(CARPETA).filter((f) => f.endsWith('.png'));

it('what is shown is what there is', () => {
  expect([...mostradas].toSorted()).toEqual(hay.map((f) => join(CARPETA, f)).toSorted());
});

it('and what is taken', () => {
  const lista = readFileSync(join(CARPETA, 'imagenes.mjs'), 'utf8');
  const nombres = [...lista.matchAll(/nombre: '([a-z-]+)'/g)].map((m) => `${m[1]}.png`);
  expect(nombres.toSorted()).toEqual(hay.toSorted());
});
