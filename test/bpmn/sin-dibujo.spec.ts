/** Files that came without a drawing, and faulty ones: whatever they hold, looking at them does not fail. */
import { dibujarArchivo } from '../../src/bpmn/trazar/dibujar-archivo.js';
import { TallerBpmn } from '../../src/bpmn/taller-bpmn.js';
import { aXml } from './dibujante.js';
import { faltasDelDibujo } from './dibujo-de-archivo.js';

it.each([
  ['a task without an id', (x: string) => x.replace(' id="t"', '')],
  [
    'a process without anything',
    (x: string) => x.replace(/<startEvent[\s\S]*<\/process>/, '</process>'),
  ],
  ['no process', (x: string) => x.replace(/<process[\s\S]*<\/process>/, '')],
])('%s', async (_, cambiar) => {
  const xml = cambiar(aXml('inicio i\nusuario t\nfin f\ni -> t\nt -> f'));
  expect(await faltasDelDibujo(await dibujarArchivo(xml))).toEqual([]);
});

it('what is no BPMN is left as it was', async () => {
  const bytes = Buffer.from('<a/>');
  expect(await new TallerBpmn().dibujar(bytes)).toBe(bytes);
});
