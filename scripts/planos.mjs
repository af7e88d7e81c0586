/**
 * The diagrams of the living procedure, written from each procedure's own table of steps and the frozen layout of
 * planos/disposicion.mjs. Run it with tsx (`npm run generar:planos`).
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CATALOGO } from '../machines/catalogo.ts';
import { texto } from '../src/platform/textos/textos.ts';
import { comoBpmn } from './planos/bpmn.mjs';
import { DISPOSICION } from './planos/disposicion.mjs';

const CARPETA = fileURLToPath(new URL('../web/src/procedimiento-vivo/planos', import.meta.url));
mkdirSync(CARPETA, { recursive: true });

for (const { id, plano, textos } of CATALOGO.values()) {
  if (plano === undefined) continue;
  const [nombre, version] = id.split('@');
  const rotulos = Object.fromEntries(
    plano.elementos.map(({ carril }) => [carril, texto('es', `rol.${carril}`)]),
  );
  const datos = { id, nombre, version, titulo: textos.es.procedimiento ?? nombre, rotulos };
  writeFileSync(
    `${CARPETA}/${nombre}-${version}.bpmn`,
    comoBpmn(datos, plano, DISPOSICION[nombre]),
  );
}
