/**
 * The procedures as BPMN, in the viewer that modelers are made of, in a real browser: opened without a word, every
 * element of the file drawn. No server: the file is what is looked at.
 */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { CATALOGO } from '../../machines/catalogo.js';
import { exportarProcedimiento } from '../../src/bpmn/exportar/exportar-procedimiento.js';
import { texto } from '../../src/platform/textos/textos.js';
import { crearProcedimientoXState } from '../../src/xstate/procedimiento-xstate.js';
import { abrirNavegador, type Navegador } from './puesta.js';

const VISOR = new URL(
  '../../node_modules/bpmn-js/dist/bpmn-viewer.production.min.js',
  import.meta.url,
);
let navegador: Navegador;
let pagina: Page;
beforeAll(async () => {
  navegador = await abrirNavegador('http://127.0.0.1');
  pagina = await navegador.pagina();
  await pagina.setContent('<div id="lienzo" style="width:1200px;height:700px"></div>');
  await pagina.addScriptTag({ content: readFileSync(VISOR, 'utf8') });
}, 120_000);
afterAll(() => navegador.cerrar());

it.each([...CATALOGO.values()].map((d) => [d.id, d] as const))('%s', async (_, definicion) => {
  const xml = exportarProcedimiento(crearProcedimientoXState(definicion), (c) => texto('es', c));
  const visto = await pagina.evaluate(async (archivo) => {
    const { BpmnJS } = globalThis as unknown as {
      BpmnJS: new (o: object) => {
        importXML(xml: string): Promise<{ warnings: readonly { message: string }[] }>;
        get(que: 'elementRegistry'): { getAll(): readonly { type?: string }[] };
        destroy(): void;
      };
    };
    const visor = new BpmnJS({ container: '#lienzo' });
    const { warnings } = await visor.importXML(archivo);
    const flujos = visor
      .get('elementRegistry')
      .getAll()
      .filter((e) => e.type === 'bpmn:SequenceFlow').length;
    visor.destroy();
    return { avisos: warnings.map((w) => w.message), flujos };
  }, xml);
  expect(visto.avisos).toEqual([]);
  expect(visto.flujos).toBeGreaterThanOrEqual(xml.match(/<bpmn:sequenceFlow /g)!.length);
});
