/** What a browser downloads of script before it paints a screen, weighed in the built files. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const DIST = join(import.meta.dirname, '..', '..', 'web', 'dist');
/** What was agreed (page 0133). */
const TOPE = { es: 250_000, en: 250_000 };

interface Trozo {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

const trozos = JSON.parse(readFileSync(join(DIST, '.vite', 'manifest.json'), 'utf8')) as {
  readonly [nombre: string]: Trozo;
};

/** A piece and whatever it cannot begin without. */
function conLosSuyos(nombre: string, vistos = new Set<string>()): Set<string> {
  if (vistos.has(nombre)) return vistos;
  const trozo = trozos[nombre];
  if (trozo === undefined) throw new Error(`The build has no ${nombre}`);
  vistos.add(nombre);
  for (const otro of trozo.imports ?? []) conLosSuyos(otro, vistos);
  return vistos;
}

const pesoDe = (nombres: ReadonlySet<string>): number =>
  [...nombres]
    .map((n) => trozos[n]!.file)
    .filter((f) => f.endsWith('.js'))
    .reduce((n, f) => n + gzipSync(readFileSync(join(DIST, f))).length, 0);

/** The page itself, the screen, and the words of both in a language. */
const alEntrar = (pantalla: string, idioma: string): Set<string> =>
  [
    'index.html',
    `src/textos/${idioma}-inicio.ts`,
    `src/textos/${idioma}/tablero.ts`,
    pantalla,
  ].reduce((vistos, n) => conLosSuyos(n, vistos), new Set<string>());

it.each(['es', 'en'] as const)(
  'the board (%s) paints with no more script than agreed',
  (idioma) => {
    const suyos = alEntrar('src/tablero/tablero.tsx', idioma);
    expect(suyos.size).toBeGreaterThan(3);
    expect(pesoDe(suyos)).toBeLessThanOrEqual(TOPE[idioma]);
  },
);

it('what is weighed so is sent so: beside each piece lies the same compressed', () => {
  for (const { file } of Object.values(trozos)) {
    const bytes = statSync(join(DIST, file)).size;
    if (bytes < 512 || !/\.(js|css)$/.test(file)) continue;
    for (const sufijo of ['br', 'gz']) {
      const comprimido = join(DIST, `${file}.${sufijo}`);
      expect([file, existsSync(comprimido) && statSync(comprimido).size < bytes]).toEqual([
        file,
        true,
      ]);
    }
  }
});

it('charts, maps and drawings are downloaded when they are asked for', () => {
  const alPrincipio = [...alEntrar('src/tablero/tablero.tsx', 'es')];
  const despues = trozos['src/tablero/tablero.tsx']!.dynamicImports ?? [];
  for (const vista of ['graficos', 'calor', 'mapa'].map((v) => `src/tablero/${v}.tsx`)) {
    expect(despues).toContain(vista);
    expect(alPrincipio).not.toContain(vista);
  }
});
