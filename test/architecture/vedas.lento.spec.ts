import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VEDAS, buscarVedado } from './vedas.js';

const RAIZ = join(import.meta.dirname, '..', '..');

const PLANTADAS: Record<string, string[]> = {
  'no-timers': [
    'setTimeout(() => vencer(plazo), 864e5);',
    'globalThis.setInterval(mirar, 1000);',
    "import { setTimeout as dormir } from 'node:timers/promises';",
  ],
  'one-clock': ['const hoy = Date.now();', 'const hoy = new Date();', 'const hoy = Date();'],
  'no-chance-in-decisions': [
    'const id = Math.random();',
    'const id = crypto.randomUUID();',
    'const id = randomUUID();',
    'const t = performance.now();',
  ],
};

function fuentes(carpeta: string): string[] {
  return readdirSync(join(RAIZ, carpeta), { withFileTypes: true, recursive: true })
    .filter((entrada) => entrada.isFile() && /\.tsx?$/.test(entrada.name))
    .map((entrada) => join(entrada.parentPath, entrada.name).slice(RAIZ.length + 1));
}

describe('what may not be written', () => {
  it.each(VEDAS.map((veda) => veda.nombre))('%s is seen red on planted faults', (nombre) => {
    const faltas = PLANTADAS[nombre] ?? [];
    expect(faltas.length).toBeGreaterThan(0);
    for (const falta of faltas) {
      expect(buscarVedado('src/engine/plantada.ts', falta)).toEqual([
        `${nombre}: src/engine/plantada.ts:1`,
      ]);
    }
  });

  it('lets pass what only looks like it', () => {
    const codigo = [
      '// setTimeout(f, 1) in a comment',
      "const texto = 'new Date()';",
      'const instante = new Date(ms);',
      'reloj.setTimeout(f);',
    ].join('\n');
    expect(buscarVedado('src/engine/limpia.ts', codigo)).toEqual([]);
  });

  it('lets pass what carries its reason, and only with a reason', () => {
    const con = '// permitido: waiting for the socket, no term of the law\nsetTimeout(f, 100);';
    const sin = '// permitido:\nsetTimeout(f, 100);';
    expect(buscarVedado('src/platform/cierre.ts', con)).toEqual([]);
    expect(buscarVedado('src/platform/cierre.ts', sin)).toEqual([
      'no-timers: src/platform/cierre.ts:2',
    ]);
  });

  it('is not in the tree', () => {
    const rutas = ['src', 'machines'].flatMap(fuentes);
    expect(rutas.length).toBeGreaterThan(0);
    expect(
      rutas.flatMap((ruta) => buscarVedado(ruta, readFileSync(join(RAIZ, ruta), 'utf8'))),
    ).toEqual([]);
  });
});
