/** The nation of the measurements: made in shares and joined, it is what the engine would have written. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CATALOGO } from '../../machines/catalogo.js';
import { hacerNacion } from '../../bench/nacion/fabrica.js';
import { unir } from '../../bench/nacion/unir.js';
import { alas, instanteDe } from '../../src/demo/dias.js';
import { RelojDeDemostracion } from '../../src/demo/reloj-de-demostracion.js';
import { Engine } from '../../src/engine/engine.js';
import { CalendarioService } from '../../src/modules/calendario/calendario.service.js';
import { abrirPersistencia } from '../../src/persistence/abrir.js';
import { RelojDelSistema } from '../../src/persistence/reloj-del-sistema.js';
import { construirSqlite } from '../../src/persistence/sqlite/construir-sqlite.js';
import { CatalogoDeProcedimientos } from '../../src/union/catalogo-de-procedimientos.js';
import { IdsDelSistema } from '../../src/union/ids-del-sistema.js';
import { crearProcedimientoXState } from '../../src/xstate/procedimiento-xstate.js';

const HASTA = '2026-10-28';
let carpeta: string;
beforeAll(() => {
  carpeta = mkdtempSync(join(tmpdir(), 'minga-nacion-'));
});
afterAll(() => rmSync(carpeta, { recursive: true, force: true }));

async function enPartes(partes: number): Promise<string> {
  const archivos: string[] = [];
  for (let parte = 0; parte < partes; parte++) {
    const archivo = join(carpeta, `${partes}-${parte}.sqlite`);
    const reloj = new RelojDeDemostracion(new RelojDelSistema(), 0);
    const c = await construirSqlite({ archivo, reloj, sinIndices: true });
    const pedida = { gads: 4, lineas: 120, semilla: 7, anios: 1, hasta: HASTA, parte, partes };
    const { parados } = await hacerNacion(c, reloj, pedida, () => undefined);
    expect(parados).toBe(0);
    await c.terminar();
    archivos.push(archivo);
  }
  const unida = join(carpeta, `${partes}.sqlite`);
  await unir(unida, archivos, () => undefined);
  return unida;
}

async function leer(archivo: string) {
  const reloj = new RelojDeDemostracion(new RelojDelSistema(), instanteDe(alas(HASTA, 600)));
  const p = await abrirPersistencia({ url: `sqlite:${archivo}`, reloj });
  try {
    const calendario = new CalendarioService(p.calendario);
    await calendario.recargar();
    const catalogo = new CatalogoDeProcedimientos(
      [...CATALOGO.values()].map(crearProcedimientoXState),
    );
    const engine = new Engine(p.procesos, catalogo, calendario, reloj, new IdsDelSistema());
    const { lineas } = await p.procesos.desdePosicion(null, 10_000);
    return { verificada: await engine.verificar(), hashes: lineas.map((l) => l.hash) };
  } finally {
    await p.cerrar();
  }
}

it('is clean, and the same in however many parts it was made', async () => {
  const una = await leer(await enPartes(1));
  const tres = await leer(await enPartes(3));
  expect(una.verificada.discrepancias).toEqual([]);
  expect(una.verificada.raices).toBe(4);
  expect(una.verificada.lineas).toBeGreaterThan(60);
  expect(tres.hashes).toEqual(una.hashes);
  expect(tres.verificada).toEqual(una.verificada);
}, 120_000);
