import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const raiz = join(import.meta.dirname, '..', '..');

/** Rows of the list: number → tests that hold it, and whether something of it is left for later. */
const filas = new Map(
  readFileSync(join(raiz, 'docs/escenarios.md'), 'utf8')
    .split('\n')
    .flatMap((linea) => {
      const fila = /^\|\s*(\d+)\s*\|(.+)\|([^|]+)\|$/.exec(linea);
      if (fila === null) return [];
      const pruebas = [...fila[3]!.matchAll(/`(test\/[^`]+)`/g)].map((m) => m[1]!);
      return [[Number(fila[1]), { pruebas, despues: fila[3]!.includes('later: ') }] as const];
    }),
);

/** «scenario 4», «scenarios 25 and 26», as tests say it. */
const nombrados = (readdirSync(join(raiz, 'test'), { recursive: true }) as string[])
  .filter((ruta) => ruta.endsWith('.ts') && !ruta.startsWith('architecture'))
  .flatMap((ruta) => {
    const texto = readFileSync(join(raiz, 'test', ruta), 'utf8');
    return [...texto.matchAll(/\bscenarios? (\d+)(?: and (\d+))?/g)].flatMap((m) =>
      [m[1], m[2]]
        .filter((n) => n !== undefined)
        .map((n) => [Number(n), relative('.', join('test', ruta))] as const),
    );
  });

describe('the list of acceptance scenarios', () => {
  it('has each number once, from 1 to 60, with its test or its later subject', () => {
    expect([...filas.keys()]).toEqual(Array.from({ length: 60 }, (_, i) => i + 1));
    for (const [n, { pruebas, despues }] of filas)
      expect([n, pruebas.length > 0 || despues]).toEqual([n, true]);
  });

  it('names tests that exist', () => {
    const faltan = [...filas.values()]
      .flatMap((f) => f.pruebas)
      .filter((p) => !existsSync(join(raiz, p)));
    expect(faltan).toEqual([]);
  });

  it('says of each scenario a test names that the test holds it', () => {
    expect(nombrados.length).toBeGreaterThan(15);
    const ausentes = nombrados.filter(([n, ruta]) => !filas.get(n)!.pruebas.includes(ruta));
    expect(ausentes).toEqual([]);
  });
});
