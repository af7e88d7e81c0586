/**
 * Runs the tests that stand beside each model of a folder: `x.pruebas.csv` or `x.pruebas.md` beside `x.bpmn`. Says each
 * case and why it did not come out, which flows no case walks, and draws them (`x.cobertura.svg`, beside the model or in
 * the folder given by `--en`). Run it with tsx: `npm run bpmn:tablas -- FOLDER`. The last line is `PASS n/m`.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CATALOGO } from '../machines/catalogo.ts';
import { leerModelo } from '../src/bpmn/modelo/leer-modelo.ts';
import { colorear } from '../src/bpmn/tablas/colorear.ts';
import { correrTabla } from '../src/bpmn/tablas/correr-tabla.ts';
import { leerTabla, TablaIlegible } from '../src/bpmn/tablas/leer-tabla.ts';
import { dibujarArchivo } from '../src/bpmn/trazar/dibujar-archivo.ts';
import { PALABRAS_DE_CASA } from '../src/bpmn/procedimiento/palabras-de-casa.ts';
import { fraseDeHallazgo } from '../src/modules/modelos/frase-de-hallazgo.ts';
import {
  fraseDeFalla,
  fraseDeTabla,
  nombreDeCaso,
} from '../src/modules/modelos/frases-de-pruebas.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { en: { type: 'string' } },
});
const [carpeta] = positionals;
if (carpeta === undefined) {
  console.error('uso: npm run bpmn:tablas -- CARPETA [--en CARPETA_DE_LOS_DIBUJOS]');
  process.exit(2);
}
const procedimientos = new Set([...CATALOGO.keys()].map((id) => id.split('@')[0]));
const destino = resolve(values.en ?? carpeta);
mkdirSync(destino, { recursive: true });
let [pasan, de] = [0, 0];

for (const archivo of readdirSync(carpeta)
  .filter((f) => f.endsWith('.bpmn'))
  .sort()) {
  const base = archivo.replace(/\.bpmn$/, '');
  const tablas = ['csv', 'md'].map((x) => join(carpeta, `${base}.pruebas.${x}`)).filter(existsSync);
  if (tablas.length === 0) continue;
  const bytes = readFileSync(join(carpeta, archivo));
  const { modelo, hallazgos, xml } = await leerModelo(bytes, { procedimientos });
  console.log(`\n${archivo}`);
  if (modelo === null) {
    de += 1;
    for (const h of hallazgos.filter((x) => x.gravedad === 'impide'))
      console.log(
        `  ✖ ${[h.nombre, h.elemento].filter(Boolean).join(' · ')}: ${fraseDeHallazgo('es', h)}`,
      );
    continue;
  }
  const casos = [];
  for (const tabla of tablas)
    try {
      casos.push(...leerTabla(readFileSync(tabla, 'utf8')));
    } catch (e) {
      if (!(e instanceof TablaIlegible)) throw e;
      de += 1;
      console.log(`  ✖ ${tabla}: fila ${e.fila}: ${fraseDeTabla('es', e)}`);
    }
  const { resultados, recorridos } = correrTabla(modelo, casos);
  for (const { caso, falla } of resultados) {
    de += 1;
    if (falla === null) pasan += 1;
    const nombre = nombreDeCaso('es', caso);
    console.log(
      falla === null
        ? `  ✔ ${nombre}`
        : `  ✖ ${nombre} (fila ${caso.fila}): ${fraseDeFalla('es', falla, PALABRAS_DE_CASA)}`,
    );
  }
  const flujos = Object.values(modelo.flujos);
  const nunca = flujos.filter((f) => !recorridos.has(f.id));
  console.log(`  Flujos recorridos: ${flujos.length - nunca.length} de ${flujos.length}`);
  for (const f of nunca) {
    const nombre = (id) => modelo.nodos[id].nombre || id;
    console.log(
      `    nunca: ${nombre(f.origen)} → ${nombre(f.destino)}${f.nombre ? ` («${f.nombre}»)` : ''}`,
    );
  }
  const dibujo = join(destino, `${base}.cobertura.svg`);
  writeFileSync(dibujo, await colorear(await dibujarArchivo(xml), recorridos));
  console.log(`  Dibujo: ${dibujo}`);
}
console.log(`PASS ${pasan}/${de}`);
process.exitCode = pasan === de && de > 0 ? 0 : 1;
