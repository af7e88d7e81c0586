/** The file against the schema of the OMG (kept in bpmn-moddle) and against the rules of bpmnlint. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { validateXML } from 'xmllint-wasm';

const pedir = createRequire(import.meta.url);
const CARPETA = join(dirname(pedir.resolve('bpmn-moddle')), '../resources/bpmn/xsd');
const xsd = (fileName: string) => ({
  fileName,
  contents: readFileSync(join(CARPETA, fileName), 'utf8'),
});

export async function contraElEsquema(xml: string): Promise<readonly string[]> {
  const r = await validateXML({
    xml: [{ fileName: 'archivo.bpmn', contents: xml }],
    schema: [xsd('BPMN20.xsd')],
    preload: ['Semantic.xsd', 'BPMNDI.xsd', 'DC.xsd', 'DI.xsd'].map(xsd),
  });
  return r.errors.map((e) => e.message);
}

interface Informe {
  readonly avisos: readonly string[];
  readonly reglas: readonly string[];
}
const GUION = fileURLToPath(new URL('./reglas-de-modeladores.mjs', import.meta.url));

/** Warnings of the parser and faults of the rules, of each file. */
export async function contraLasReglas(archivos: readonly string[]): Promise<readonly Informe[]> {
  const carpeta = mkdtempSync(join(tmpdir(), 'minga-reglas-'));
  const caminos = archivos.map((xml, i) => {
    const camino = join(carpeta, `${i}.bpmn`);
    writeFileSync(camino, xml);
    return camino;
  });
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [GUION, ...caminos], {
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    return JSON.parse(stdout) as readonly Informe[];
  } finally {
    rmSync(carpeta, { recursive: true });
  }
}
