/**
 * `npm run bench:modelos`: a drawn model of fifteen tasks, the one `banco@1` is exported to. How many steps the
 * interpreter plays by itself, how big its state grows, and how many completions the whole engine makes durable beside
 * bpmn-engine in the same run. Rounds of both by turns; what counts is the ratio of the medians. Writes `modelos.md`.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CATALOGO } from '../machines/catalogo.js';
import { exportarProcedimiento } from '../src/bpmn/exportar/exportar-procedimiento.js';
import { FOTO_VACIA, type Foto } from '../src/bpmn/interprete/foto.js';
import { avanzar } from '../src/bpmn/interprete/interprete.js';
import { leerModelo } from '../src/bpmn/modelo/leer-modelo.js';
import type { Modelo } from '../src/bpmn/modelo/modelo.js';
import { ProcedimientoBpmn } from '../src/bpmn/procedimiento/procedimiento-bpmn.js';
import { Engine } from '../src/engine/engine.js';
import { texto } from '../src/platform/textos/textos.js';
import { CatalogoDeProcedimientos } from '../src/union/catalogo-de-procedimientos.js';
import { IdsDelSistema } from '../src/union/ids-del-sistema.js';
import { crearProcedimientoXState } from '../src/xstate/procedimiento-xstate.js';
import { Casa } from '../test/engine/casa.js';
import { bancoSqlite } from '../test/persistence/bancos.js';
import { mediana } from './medida.js';
import { instalarPares, medirPar } from './pares.js';
import { medirRecorrido, preparar, type Recorrido } from './recorrido.js';

const PASOS = 15;
const RONDAS = 3;
const INSTANCIAS = 200;
const EN_VUELO = 32;

const modelo = await modeloDelBanco();
const puros = mediana(Array.from({ length: 5 }, () => pasosPorSegundo(modelo)));
const bytes = estadoMayor(modelo);
const nuestros: number[] = [];
const suyos: number[] = [];
const hayPar = instalarPares();
const carpeta = mkdtempSync(join(tmpdir(), 'minga-bench-modelos-'));
for (let i = 0; i < RONDAS; i++) {
  nuestros.push(await durables(modelo));
  if (hayPar)
    suyos.push(
      (
        await medirPar('bpmn-engine', {
          instancias: INSTANCIAS,
          archivo: join(carpeta, `${i}.sqlite`),
        })
      ).porSegundo,
    );
}
rmSync(carpeta, { recursive: true });
const razon = mediana(nuestros) / mediana(suyos.length > 0 ? suyos : [Number.NaN]);
const entero = (n: number): string => Math.round(n).toLocaleString('en-US');
const tabla = `# A drawn model of fifteen tasks

Written by \`npm run bench:modelos\`. Node ${process.versions.node}, ${RONDAS} rounds by turns, medians.

| what | measured | goal |
| --- | --- | --- |
| pure steps of the interpreter, one core | ${entero(puros)}/s | ≥ 20,000/s |
| biggest state on the way | ${entero(bytes)} bytes | ≤ 2,048 |
| completions, durable, whole engine (SQLite, ${EN_VUELO} in flight) | ${entero(mediana(nuestros))}/s | |
| bpmn-engine, its state made durable (SQLite) | ${suyos.length > 0 ? `${entero(mediana(suyos))}/s` : 'not installed'} | |
| ratio | ${Number.isNaN(razon) ? '–' : `${razon.toFixed(1)} ×`} | ≥ 5 × |
`;
writeFileSync(new URL('./modelos.md', import.meta.url), tabla);
console.log(tabla);

async function modeloDelBanco(): Promise<Modelo> {
  const xml = exportarProcedimiento(crearProcedimientoXState(CATALOGO.get('banco@1')!), (clave) =>
    texto('es', clave),
  );
  return (await leerModelo(Buffer.from(xml))).modelo!;
}

/** One life: opened, its tasks done in turn. */
function* vida(m: Modelo): Generator<Foto> {
  let { foto } = avanzar(m, FOTO_VACIA, {
    tipo: 'iniciar',
    proceso: m.procesos[0]!,
    variables: {},
  });
  yield foto;
  for (let i = 1; i <= PASOS; i++) {
    const [ficha] = Object.keys(foto.fichas);
    foto = avanzar(m, foto, {
      tipo: 'completar',
      ficha: ficha!,
      datos: { suceso: `completarPaso${i}` },
    }).foto;
    yield foto;
  }
  if (Object.keys(foto.ambitos).length > 0) throw new Error('it did not end');
}

function pasosPorSegundo(m: Modelo): number {
  let pasos = 0;
  const desde = performance.now();
  while (performance.now() - desde < 1_000)
    for (let i = 0; i < 100; i++) for (const _ of vida(m)) pasos++;
  return (pasos * 1000) / (performance.now() - desde);
}

function estadoMayor(m: Modelo): number {
  return Math.max(...[...vida(m)].map((f) => Buffer.byteLength(JSON.stringify(f))));
}

/** Through the ordinary door: journal, steps, idempotency, and all of it on the disk before the answer. */
async function durables(m: Modelo): Promise<number> {
  const banco = await bancoSqlite();
  try {
    const casa = await Casa.abrir(banco, []);
    const dibujado = new ProcedimientoBpmn({
      id: 'bancoDibujado@1',
      modelo: m,
      roles: Object.fromEntries(
        m.carriles.map((c) => [c.id, { actuan: ['delegado' as const], registran: [] }]),
      ),
      titulares: ['gad'],
      abren: ['poc'],
    });
    casa.engine = new Engine(
      banco.persistencia.procesos,
      new CatalogoDeProcedimientos([dibujado]),
      casa.calendario,
      casa.reloj,
      new IdsDelSistema(),
    );
    const recorrido: Recorrido = {
      procedimiento: 'bancoDibujado',
      actos: async () =>
        [...dibujado.eventos.values()]
          .filter((e) => e.paso !== null)
          .map((e) => ({
            evento: e.nombre,
            rol: 'delegado' as const,
            datos: { suceso: `completarPaso${e.paso!}` },
          })),
    };
    const procesos = await preparar(casa, recorrido, INSTANCIAS);
    return (await medirRecorrido(casa, procesos, EN_VUELO)).porSegundo;
  } finally {
    await banco.cerrar();
  }
}
