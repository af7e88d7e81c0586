/** The public models, where the folder with them stands beside the repository. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { importarTodo, rechazar, sinPerdida } from './conformidad/archivos.js';
import { correrBetsy } from './conformidad/betsy.js';

const MODELOS = resolve(dirname(fileURLToPath(import.meta.url)), '../../../shared/bpmn');
const siEstan = existsSync(MODELOS) ? describe : describe.skip;

siEstan('los modelos públicos', () => {
  it('betsy: cada modelo que no se contradice hace lo que se espera de él', async () => {
    const r = await correrBetsy(MODELOS);
    expect(r.fallos.filter((f) => !f.startsWith('(erratum'))).toEqual([]);
    expect(`${r.pasan}/${r.modelos}`).toBe('77/77');
  });

  it('todo archivo recibe respuesta, y ninguna es una excepción', async () => {
    const r = await importarTodo(MODELOS);
    expect(r.fallos).toEqual([]);
    expect(r.de).toBeGreaterThan(400);
  });

  it('de los que rompen la norma se dice cómo, y los que la cumplen se aceptan', async () => {
    const r = await rechazar(MODELOS);
    expect(r.notas).toEqual([
      'invalid models told what is wrong: 85/129',
      'valid models accepted: 17/17',
    ]);
  });

  it('MIWG: se escriben otra vez sin pérdida', async () => {
    const r = await sinPerdida(join(MODELOS, 'miwg-reference'));
    expect(r.notas).toEqual(['imported: 21/21', 'bytes unchanged: 21/21']);
    expect(r.pasan).toBe(19);
  });
});
