/** What is measured of the board on one nation, over the ports and the service it is served by. */
import { performance } from 'node:perf_hooks';
import { CATALOGO } from '../../machines/catalogo.js';
import type { RelojDeDemostracion } from '../../src/demo/reloj-de-demostracion.js';
import { Engine } from '../../src/engine/engine.js';
import { CalendarioService } from '../../src/modules/calendario/calendario.service.js';
import { mesDe, mesesAntes } from '../../src/modules/tablero/dias.js';
import { Exportador } from '../../src/modules/tablero/exportacion/exportador.js';
import { prepararExportacion } from '../../src/modules/tablero/exportacion/por-exportar.js';
import type { DiaDelTablero } from '../../src/modules/tablero/fila.js';
import { filtrar } from '../../src/modules/tablero/filtro.js';
import {
  MemoriaDelTablero,
  MESES_DE_ACTIVIDAD,
} from '../../src/modules/tablero/memoria-del-tablero.js';
import {
  presentarMatriz,
  presentarTablero,
  type PalabrasDelTablero,
} from '../../src/modules/tablero/presentar.js';
import { cuantil, sumar } from '../../src/modules/tablero/sumas.js';
import type { TableroVisto } from '../../src/modules/tablero/tablero.service.js';
import type { Persistencia } from '../../src/persistence/abrir.js';
import { CatalogoDeProcedimientos } from '../../src/union/catalogo-de-procedimientos.js';
import { IdsDelSistema } from '../../src/union/ids-del-sistema.js';
import { crearProcedimientoXState } from '../../src/xstate/procedimiento-xstate.js';
import { cuentaDe } from './fabrica.js';

export interface Medidas {
  readonly lineas: number;
  readonly gobiernos: number;
  readonly verificadas: number;
  readonly discrepancias: number;
  readonly [parte: string]: number;
}

export const PARTES = [
  { parte: 'posicion', que: 'whether something was recorded', meta: '' },
  { parte: 'cabezas', que: 'one row per titular, with its version', meta: '' },
  { parte: 'unaRaiz', que: 'what is read anew of a root after a command', meta: '' },
  { parte: 'sumas', que: 'every figure, summed', meta: '' },
  { parte: 'cifras', que: '`GET /api/tablero`, a command before each', meta: '' },
  { parte: 'matriz', que: '`GET /api/tablero/matriz`, a command before each', meta: '' },
  { parte: 'filtrado', que: 'the figures of one province', meta: '' },
  {
    parte: 'entero',
    que: '**the whole board**: figures and matrix, a command before each',
    meta: '≤ 50 ms, growth ≤ 1.5 ×',
  },
  { parte: 'primera', que: 'the first reading after a start (once)', meta: '' },
  { parte: 'orden', que: 'a command, nothing else going on', meta: '' },
  { parte: 'ordenExportando', que: 'a command while everything is exported', meta: '≤ 2 × idle' },
  { parte: 'exportacion', que: 'one export of everything (XLSX)', meta: '' },
  {
    parte: 'momento',
    que: 'the time slider, a step, longest root up to 1,000 lines',
    meta: '≤ 100 ms',
  },
] as const;

const NACION = { cuentaId: '', nacional: true, gremios: [], titulares: [], ambitos: [] };

async function ms(trabajo: () => unknown): Promise<number> {
  const antes = performance.now();
  await trabajo();
  return performance.now() - antes;
}

const p95de = (tiempos: readonly number[]): number =>
  cuantil(
    [...tiempos].sort((a, b) => a - b),
    0.95,
  ) ?? NaN;

export async function medir(
  p: Persistencia,
  reloj: RelojDeDemostracion,
  { hoy, veces, verificar }: { hoy: string; veces: number; verificar: number },
): Promise<Medidas> {
  const p95 = async (trabajo: () => unknown): Promise<number> => {
    const tiempos: number[] = [];
    for (let i = 0; i < veces; i++) tiempos.push(await ms(trabajo));
    return p95de(tiempos);
  };
  const calendario = new CalendarioService(p.calendario);
  await calendario.recargar();
  const catalogo = new CatalogoDeProcedimientos(
    [...CATALOGO.values()].map(crearProcedimientoXState),
  );
  const engine = new Engine(p.procesos, catalogo, calendario, reloj, new IdsDelSistema());
  const dia: DiaDelTablero = {
    hoy,
    calladosDesde: mesesAntes(hoy, 6),
    publicadoDesde: mesesAntes(hoy, 4),
    diaDe: (instante) => calendario.fecha(instante, 'America/Guayaquil'),
  };
  const meses = Array.from({ length: MESES_DE_ACTIVIDAD }, (_, i) =>
    mesDe(mesesAntes(`${hoy.slice(0, 7)}-01`, MESES_DE_ACTIVIDAD - 1 - i)),
  );
  const palabras: PalabrasDelTablero = {
    idioma: 'es',
    procedimiento: 'implementacion@1',
    paso: String,
    provincia: String,
  };
  const memoria = new MemoriaDelTablero(p.tablero);
  const primera = await ms(() => memoria.leer(NACION, dia));
  const filas = await memoria.leer(NACION, dia);
  const raices = await p.procesos.raices(null, 1_000_000);
  const activas = filas.filter((f) => f.situacion === 'enProceso').map((f) => f.procesoId!);
  const cuentaId = cuentaDe('poc');

  let k = 0;
  const suspendidas = new Set<string>();
  const mandar = async (): Promise<void> => {
    const raizId = activas[k++ % activas.length]!;
    const evento = suspendidas.delete(raizId) ? 'reanudar' : 'suspender';
    if (evento === 'suspender') suspendidas.add(raizId);
    await engine.marcar({
      principal: { cuentaId },
      idempotencia: null,
      raizId,
      evento,
      motivo: 'Medición de la nación simulada',
      sinAvisos: true,
    });
  };
  const ver = async (provincia: string | null): Promise<TableroVisto> => {
    const posicion = await p.tablero.posicion();
    const todas = await memoria.leer(NACION, dia);
    const suyas = filtrar(todas, {
      filtros:
        provincia === null
          ? []
          : [{ campo: 'provincia', operador: 'es' as const, valores: [provincia] }],
      q: '',
    });
    return {
      hoy,
      al: 0,
      posicion,
      metas: new Map(),
      deTodos: todas.length,
      filas: suyas,
      get sumas() {
        return sumar(suyas, meses);
      },
    };
  };
  const cifras = async (): Promise<unknown> =>
    JSON.stringify(presentarTablero(await ver(null), palabras, false));
  const matriz = async (): Promise<unknown> => JSON.stringify(presentarMatriz(await ver(null)));
  const trasOrden = async (trabajo: () => Promise<unknown>): Promise<number> => {
    const tiempos: number[] = [];
    for (let i = 0; i < veces; i++) {
      await mandar();
      tiempos.push(await ms(trabajo));
    }
    return p95de(tiempos);
  };

  for (let i = 0; i < 20; i++) await mandar();
  const ordenes: number[] = [];
  for (let i = 0; i < 3 * veces; i++) ordenes.push(await ms(mandar));
  const exportador = new Exportador();
  const exportar = async (): Promise<unknown> =>
    exportador.escribir(prepararExportacion(await ver(null), 'xlsx', palabras, ''));
  await exportar();
  const exportacion = await ms(exportar);
  const mientras: number[] = [];
  const fin = new AbortController();
  const enElFondo = (async () => {
    while (!fin.signal.aborted) await exportar();
  })();
  for (let i = 0; i < 3 * veces; i++) {
    mientras.push(await ms(mandar));
    // permitido: an official acts now and then, and meets every part of the export.
    await new Promise((listo) => setTimeout(listo, 5));
  }
  fin.abort();
  await enElFondo;

  const larga = raices
    .filter((r) => r.secuencia <= 1_000)
    .reduce((a, b) => (b.secuencia > a.secuencia ? b : a));
  const saltos: number[] = [];
  await engine.verMomento(larga.id, { cuentaId }, null);
  for (let i = 0; i < veces; i++) {
    const secuencia = 1 + ((i * 379) % larga.secuencia);
    saltos.push(await ms(() => engine.verMomento(larga.id, { cuentaId }, secuencia)));
  }

  let discrepancias = 0;
  const cada = Math.max(1, Math.floor(raices.length / Math.max(1, verificar)));
  const porVerificar = raices.filter((_, i) => i % cada === 0).slice(0, verificar);
  for (const r of porVerificar)
    discrepancias += (await engine.verificar(r.id)).discrepancias.length;

  return {
    lineas: raices.reduce((n, r) => n + r.secuencia, 0),
    gobiernos: filas.length,
    verificadas: porVerificar.length,
    discrepancias,
    primera,
    posicion: await p95(() => p.tablero.posicion()),
    cabezas: await p95(() => p.tablero.cabezas(NACION)),
    unaRaiz: await p95(() => p.tablero.detalles([activas[k++ % activas.length]!], meses[0]!)),
    sumas: await p95(() => sumar(filas, meses)),
    cifras: await trasOrden(cifras),
    matriz: await trasOrden(matriz),
    filtrado: await p95(() => ver('01')),
    entero: await trasOrden(async () => {
      await cifras();
      await matriz();
    }),
    orden: p95de(ordenes),
    ordenExportando: p95de(mientras),
    exportacion,
    momento: p95de(saltos),
  };
}
