/**
 * `npm test`: the whole truth, stage by stage. A stage that fails does not stop the next ones; all
 * failures are listed at the end. `npm run test:quick` is the part that needs neither a browser nor
 * PostgreSQL. The last line is always `N passed, N failed`: the tests of Jest plus the other stages.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instalar } from './instalacion.mjs';
import { Fallo, ejecutarNode } from './terminal.mjs';
import { construir } from './construccion.mjs';

const rapido = process.argv.includes('--rapido');
const informes = mkdtempSync(join(tmpdir(), 'minga-pruebas-'));
// What brings the whole service up, a file at a time, is not for the inner loop either.
const LENTAS = [
  '\\.pg\\.spec\\.tsx?$',
  '\\.lento\\.spec\\.tsx?$',
  '/test/(http|historias|importaciones)/',
];
const NAVEGADOR = '/test/web/';
// More files than these that fail at once are no accident of the machine.
const SE_REPITEN = 4;
// What decides knows no clock and no zone (test/architecture/vedas.ts): it is the same wherever it stands.
const SIN_FECHAS = '/(conformidad-procedimiento|canonico)\\.spec\\.ts$';

const etapas = [
  { nombre: 'install', correr: () => instalar({ pruebas: !rapido }) },
  // The longest first, so that no core waits for the other.
  {
    nombre: 'format (Prettier)',
    completa: true,
    aLaPar: true,
    orden: ['prettier/bin/prettier.cjs', '--check', '.'],
  },
  {
    nombre: 'types: web',
    completa: true,
    aLaPar: true,
    orden: ['typescript/bin/tsc', '--noEmit', '-p', 'web/tsconfig.json'],
  },
  {
    nombre: 'types: server',
    completa: true,
    aLaPar: true,
    orden: ['typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json'],
  },
  {
    nombre: 'lint (oxlint)',
    completa: true,
    aLaPar: true,
    orden: ['oxlint/bin/oxlint', '--type-aware'],
  },
  { nombre: 'architecture', completa: true, aLaPar: true, guion: ['scripts/arquitectura.mjs'] },
  {
    nombre: 'dead code (knip)',
    completa: true,
    aLaPar: true,
    orden: ['knip/bin/knip.js', '--no-progress', '--no-config-hints'],
  },
  // Before the tests: some of them start the built server, to kill it.
  { nombre: 'build', completa: true, correr: construir },
  { nombre: 'tests', jest: ['--testPathIgnorePatterns', NAVEGADOR, ...(rapido ? LENTAS : [])] },
  {
    nombre: 'tests under TZ=Asia/Tokyo',
    completa: true,
    // Legal dates are civil dates: where the server stands must not change one of them.
    env: { TZ: 'Asia/Tokyo' },
    jest: [
      ...['--testPathPatterns', '/test/engine/', 'calendario', 'fecha'],
      ...['--testPathIgnorePatterns', NAVEGADOR, SIN_FECHAS, ...LENTAS],
    ],
  },
  {
    nombre: 'browser',
    completa: true,
    // One browser and its server at a time: two of each on two cores only wait for one another.
    jest: ['--maxWorkers', '1', '--testPathPatterns', NAVEGADOR],
  },
  {
    nombre: 'generated files are fresh',
    completa: true,
    guion: ['scripts/generados.mjs', '--comprobar'],
  },
];

/** What takes one core goes two at a time, each with its output together when it ends; Jest has workers of its own. */
const A_LA_VEZ = 2;
const resultados = [];
for (let pendientes = etapas.filter((e) => !rapido || !e.completa); pendientes.length > 0;) {
  const solas = pendientes.findIndex((e) => !e.aLaPar);
  const tanda = pendientes.slice(0, solas === 0 ? 1 : solas === -1 ? pendientes.length : solas);
  pendientes = pendientes.slice(tanda.length);
  resultados.push(...(await correrTanda(tanda)));
}
rmSync(informes, { recursive: true, force: true });
informar(resultados);

async function correrTanda(tanda) {
  const hechas = [];
  const cola = [...tanda.entries()];
  const obrero = async () => {
    for (let turno = cola.shift(); turno !== undefined; turno = cola.shift()) {
      const [indice, etapa] = turno;
      const junta = tanda.length > 1;
      if (!junta) console.log(`\n▶ ${etapa.nombre}`);
      const inicio = performance.now();
      const { salida, ...resultado } = await correrEtapa(etapa, { eco: !junta });
      const segundos = ((performance.now() - inicio) / 1000).toFixed(1);
      hechas[indice] = { nombre: etapa.nombre, segundos, ...resultado };
      if (junta) process.stdout.write(`\n▶ ${etapa.nombre}\n${salida ?? ''}`);
      console.log(`${resultado.fallan === 0 ? '✔' : '✖'} ${etapa.nombre} (${segundos} s)`);
    }
  };
  await Promise.all(Array.from({ length: Math.min(A_LA_VEZ, tanda.length) }, obrero));
  return hechas;
}

async function correrEtapa(etapa, { eco }) {
  if (etapa.jest) return correrJest(etapa);
  try {
    if (etapa.correr) {
      await etapa.correr();
      return { pasan: 1, fallan: 0, fallos: [] };
    }
    const argumentos = etapa.guion ?? [`node_modules/${etapa.orden[0]}`, ...etapa.orden.slice(1)];
    const { codigo, salida } = await ejecutarNode(argumentos, { eco });
    return codigo === 0
      ? { pasan: 1, fallan: 0, fallos: [], salida }
      : { pasan: 0, fallan: 1, fallos: [`exit code ${codigo}`], salida };
  } catch (error) {
    const texto = error instanceof Fallo ? error.message : String(error.stack);
    console.error(texto);
    return { pasan: 0, fallan: 1, fallos: [texto.split('\n')[0]] };
  }
}

/**
 * On a machine that others use too, a process, a server or a browser is late now and then: up to four files of a stage
 * that failed are run once more, alone, and that run counts. Both are printed, and the file is named at the end.
 */
async function correrJest(etapa) {
  const primera = await unaVezJest(etapa, etapa.jest);
  const rotos = primera.archivos?.length ?? 0;
  if (rapido || rotos === 0 || rotos > SE_REPITEN) return primera;
  console.log(`\n↻ once more, alone: ${primera.archivos.map(desdeTest).join(', ')}`);
  const patrones = primera.archivos.map((ruta) => ruta.replace(/[.+]/g, '\\$&'));
  const segunda = await unaVezJest({ ...etapa, nombre: `${etapa.nombre} again` }, [
    '--maxWorkers',
    '1',
    '--testPathPatterns',
    ...patrones,
  ]);
  return {
    ...segunda,
    pasan: primera.pasanEnLosDemas + segunda.pasan,
    omitidas: primera.omitidas,
    repetidos: primera.archivos.map(desdeTest),
  };
}

async function unaVezJest({ nombre, env }, jest) {
  const informe = join(informes, `${nombre.replace(/\W+/g, '-')}.json`);
  const { codigo } = await ejecutarNode(
    [
      ...['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
      // Every file of tests loads its modules anew: with room for them, half of the collecting of garbage is gone.
      ...['--max-semi-space-size=32'],
      ...['node_modules/jest/bin/jest.js', '--json', `--outputFile=${informe}`, ...jest],
    ],
    {
      eco: true,
      env: {
        ...env,
        ...(rapido ? { MINGA_RAPIDO: '1' } : {}),
        FORCE_COLOR: process.stdout.isTTY ? '1' : '0',
      },
    },
  );
  let datos;
  try {
    datos = JSON.parse(readFileSync(informe, 'utf8'));
  } catch {
    return { pasan: 0, fallan: 1, fallos: [`Jest left no report (exit code ${codigo})`] };
  }
  return contar(datos, codigo);
}

function desdeTest(ruta) {
  return ruta.slice(ruta.indexOf('/test/') + 1);
}

/** A suite that does not load counts as one failure: none of its tests was seen to pass. */
function contar(datos, codigo) {
  const fallos = [];
  const archivos = [];
  let pasanEnLosDemas = 0;
  for (const suite of datos.testResults) {
    const rotos = suite.assertionResults.filter((prueba) => prueba.status === 'failed');
    const archivo = desdeTest(suite.name);
    for (const prueba of rotos) fallos.push(`${archivo} › ${prueba.fullName}`);
    if (suite.status === 'failed') archivos.push(suite.name);
    else pasanEnLosDemas += suite.assertionResults.filter((p) => p.status === 'passed').length;
    if (suite.status === 'failed' && rotos.length === 0) fallos.push(`${archivo} did not run`);
  }
  if (datos.numTotalTests === 0) fallos.push('no test was found');
  if (codigo !== 0 && fallos.length === 0) fallos.push(`Jest ended with exit code ${codigo}`);
  const omitidas = datos.numPendingTests + datos.numTodoTests;
  return {
    pasan: datos.numPassedTests,
    fallan: fallos.length,
    fallos,
    omitidas,
    archivos,
    pasanEnLosDemas,
  };
}

function informar(lista) {
  console.log('\n─────────────────────────────────────────');
  for (const { nombre, segundos, pasan, fallan, omitidas } of lista) {
    const notas = omitidas ? `, ${omitidas} skipped` : '';
    const cuenta =
      pasan + fallan > 1 || notas ? ` — ${pasan} passed, ${fallan} failed${notas}` : '';
    console.log(`${fallan === 0 ? '✔' : '✖'} ${nombre} (${segundos} s)${cuenta}`);
  }
  const rojas = lista.filter((etapa) => etapa.fallan > 0);
  if (rojas.length > 0) console.log('\nFailures:');
  for (const { nombre, fallos } of rojas) {
    for (const fallo of fallos) console.log(`  ${nombre}: ${fallo}`);
  }
  for (const { nombre, repetidos } of lista) {
    if (repetidos)
      console.log(`\n↻ ${nombre}: run twice, after failing once: ${repetidos.join(', ')}`);
  }
  const suma = (campo) => lista.reduce((total, etapa) => total + etapa[campo], 0);
  process.exitCode = suma('fallan') === 0 ? 0 : 1;
  console.log(`\n${suma('pasan')} passed, ${suma('fallan')} failed`);
}
