import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const RAIZ = join(import.meta.dirname, '..', '..');
const PLANTADOS = join(import.meta.dirname, 'plantados');
const { forbidden } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as {
  forbidden: { name: string }[];
};
const reglas = forbidden.map((regla) => regla.name);

/** The names of the rules that fire on a tree, as the stage of `npm test` would print them. */
function cruzar(raiz: string): Promise<{ codigo: number; reglas: string[] }> {
  return new Promise((listo) => {
    execFile(
      process.execPath,
      [join(RAIZ, 'scripts', 'arquitectura.mjs'), raiz],
      (error, _, errores) => {
        const nombres = [...errores.matchAll(/^✖ ([a-z-]+):/gm)].map((hallazgo) => hallazgo[1]!);
        listo({ codigo: error ? Number(error.code) : 0, reglas: [...new Set(nombres)] });
      },
    );
  });
}

/** That the tree itself obeys them is a stage of `npm test` of its own. */
describe('the architecture rules', () => {
  it('each have a planted fault', () => {
    expect(readdirSync(PLANTADOS).sort()).toEqual([...reglas].sort());
  });

  it.each(reglas)('%s is seen red on its planted fault, and alone', async (regla) => {
    expect(await cruzar(join(PLANTADOS, regla))).toEqual({ codigo: 1, reglas: [regla] });
  });

  it('notice a file that the cruiser did not read', async () => {
    const raiz = mkdtempSync(join(tmpdir(), 'minga-cruce-'));
    try {
      mkdirSync(join(raiz, 'src', 'node_modules'), { recursive: true });
      writeFileSync(join(raiz, 'src', 'leido.ts'), 'export const leido = 1;\n');
      writeFileSync(join(raiz, 'src', 'node_modules', 'oculto.ts'), 'export const oculto = 1;\n');
      expect(await cruzar(raiz)).toEqual({ codigo: 1, reglas: ['every-file-is-read'] });
    } finally {
      rmSync(raiz, { recursive: true });
    }
  });

  it('are not content with an empty tree', async () => {
    const raiz = mkdtempSync(join(tmpdir(), 'minga-cruce-'));
    try {
      mkdirSync(join(raiz, 'src'));
      expect((await cruzar(raiz)).codigo).toBe(1);
    } finally {
      rmSync(raiz, { recursive: true });
    }
  });
});
