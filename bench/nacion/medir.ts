/** What is measured of the board on one nation, over the ports and the service it is served by. */
import { performance } from 'node:perf_hooks';
import { CATALOGO } from '../../machines/catalogo.js';
import type { RelojDeDemostracion } from '../../src/demo/reloj-de-demostracion.js';
import { Engine } from '../../src/engine/engine.js';
import { pasosDeHijos } from '../../src/engine/paso-del-recorrido.js';
import { CalendarioService } from '../../src/modules/calendario/calendario.service.js';
import { mesDe, mesesAntes } from '../../src/modules/tablero/dias.js';
import { Exportador } from '../../src/modules/tablero/exportacion/exportador.js';
import { PASOS, type Fila } from '../../src/modules/tablero/fila.js';
import {
  MemoriaDelTablero,
  MESES_DE_ACTIVIDAD,
} from '../../src/modules/tablero/memoria-del-tablero.js';
import {
  presentarMatriz,
  presentarTablero,
  type PalabrasDelTablero,
} from '../../src/modules/tablero/presentar.js';
import { cuantil } from '../../src/modules/tablero/sumas.js';
import {
  verTablero,
  type LecturaDeTablero,
  type TableroVisto,
} from '../../src/modules/tablero/tablero-visto.js';
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
  { parte: 'sumas', que: 'the figures, nothing recorded since', meta: '' },
  { parte: 'cifras', que: '`GET /api/tablero`, a command before each', meta: '' },
  { parte: 'matriz', que: '`GET /api/tablero/matriz`, a command before each', meta: '' },
  { parte: 'filtrado', que: 'the figures of one province', meta: '' },
  {
    parte: 'entero',
    que: '**the whole board**: figures and matrix, a command before each',
    meta: '≤ 50 ms, growth ≤ 1.5 ×',
  },
  { parte: 'primera', que: 'the first reading after a start (once)', meta: '' },
  { parte: 'orden', que: 'a command every 5 ms, nothing else going on', meta: '' },
  { parte: 'ordenExportando', que: 'a command while everything is exported', meta: '' },
  {
    parte: 'vecesExportando',
    que: '**the same, against nothing else going on** (times)',
    meta: '≤ 2 ×',
  },
  { parte: 'exportacion', que: 'one export of everything (XLSX)', meta: '' },
  {
    parte: 'momento',
    que: 'the time slider, a step, longest root up to 1,000 lines',
    meta: '≤ 100 ms',
  },
] as const;

const NACION = { cuentaId: '', nacional: true, gremios: [], titulares: [], ambitos: [] };
const ZONA = 'America/Guayaquil';
/** So many times before anything is counted: what is measured is a server that has been at work. */
const CALENTAR = 30;
const RONDAS = 3;

export interface PorMedir {
  readonly p: Persistencia;
  readonly url: string;
  readonly reloj: RelojDeDemostracion;
}
export interface Opciones {
  readonly hoy: string;
  readonly veces: number;
  readonly verificar: number;
}

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

const PALABRAS: PalabrasDelTablero = {
  idioma: 'es',
  procedimiento: 'implementacion@1',
  paso: String,
  pasoCorto: String,
  provincia: String,
};

/** One nation, open, with what an official does on it. */
class Nacion {
  readonly cuentaId = cuentaDe('poc');
  readonly filas: Fila[] = [];
  primera = NaN;
  private readonly suspendidas = new Set<string>();
  private k = 0;

  private constructor(
    readonly p: Persistencia,
    readonly engine: Engine,
    readonly memoria: MemoriaDelTablero,
    readonly exportador: Exportador,
    private readonly lectura: LecturaDeTablero,
    private readonly diaDe: (instante: number) => string,
  ) {}

  static async abrir({ p, url, reloj }: PorMedir, hoy: string): Promise<Nacion> {
    const calendario = new CalendarioService(p.calendario);
    await calendario.recargar();
    const catalogo = new CatalogoDeProcedimientos(
      [...CATALOGO.values()].map(crearProcedimientoXState),
    );
    const meses = Array.from({ length: MESES_DE_ACTIVIDAD }, (_, i) =>
      mesDe(mesesAntes(`${hoy.slice(0, 7)}-01`, MESES_DE_ACTIVIDAD - 1 - i)),
    );
    const n = new Nacion(
      p,
      new Engine(p.procesos, catalogo, calendario, reloj, new IdsDelSistema()),
      new MemoriaDelTablero(p.tablero),
      new Exportador({ bd: url }, p.tablero, calendario),
      {
        alcance: NACION,
        seleccion: { filtros: [], q: '' },
        orden: { por: 'codigo', desciende: false },
        dia: {
          hoy,
          calladosDesde: mesesAntes(hoy, 6),
          publicadoDesde: mesesAntes(hoy, 4),
          pasosDeHijos: pasosDeHijos(catalogo.todos()),
        },
        meses,
        metas: new Map(),
        al: 0,
        posicion: '',
      },
      (instante) => calendario.fecha(instante, ZONA),
    );
    n.primera = await ms(async () => n.filas.push(...(await n.ver(null)).filas));
    return n;
  }

  get activas(): readonly string[] {
    return this.filas.filter((f) => f.situacion === 'enProceso').map((f) => f.procesoId!);
  }

  siguiente(): string {
    const { activas } = this;
    return activas[this.k++ % activas.length]!;
  }

  detalles(): Promise<unknown> {
    const { pasosDeHijos: hijos } = this.lectura.dia;
    return this.p.tablero.detalles([this.siguiente()], 202411, hijos);
  }

  async mandar(): Promise<void> {
    const raizId = this.siguiente();
    const evento = this.suspendidas.delete(raizId) ? 'reanudar' : 'suspender';
    if (evento === 'suspender') this.suspendidas.add(raizId);
    await this.engine.marcar({
      principal: { cuentaId: this.cuentaId },
      idempotencia: null,
      raizId,
      evento,
      motivo: 'Medición de la nación simulada',
      sinAvisos: true,
    });
  }

  /** As the service does: the position first. */
  async leer(provincia: string | null): Promise<LecturaDeTablero> {
    const posicion = await this.p.tablero.posicion();
    const filtros =
      provincia === null
        ? []
        : [{ campo: 'provincia', operador: 'es' as const, valores: [provincia] }];
    return { ...this.lectura, posicion, seleccion: { filtros, q: '' } };
  }

  async ver(provincia: string | null): Promise<TableroVisto> {
    return verTablero(this.memoria, await this.leer(provincia), this.diaDe);
  }

  async cifras(): Promise<string> {
    return JSON.stringify(presentarTablero(await this.ver(null), PALABRAS, false));
  }

  async matriz(): Promise<string> {
    return JSON.stringify(presentarMatriz(await this.ver(null)));
  }

  async exportar(): Promise<Uint8Array> {
    const { idioma, procedimiento, paso } = PALABRAS;
    return this.exportador.escribir({
      lectura: await this.leer(null),
      formato: 'xlsx',
      palabras: {
        idioma,
        procedimiento,
        pasos: Array.from({ length: PASOS }, (_, i) => paso(i + 1)),
        provincias: new Map(),
      },
      consulta: '',
    });
  }

  /** Milliseconds of so many commands, one every few, as an official meets every part of what else goes on. */
  async ordenes(veces: number): Promise<number[]> {
    const tiempos: number[] = [];
    for (let i = 0; i < veces; i++) {
      tiempos.push(await ms(() => this.mandar()));
      // permitido: somebody acts now and then.
      await new Promise((listo) => setTimeout(listo, 5));
    }
    return tiempos;
  }

  async mientrasExporta<T>(trabajo: () => Promise<T>): Promise<T> {
    const fin = new AbortController();
    const enElFondo = (async () => {
      while (!fin.signal.aborted) await this.exportar();
    })();
    try {
      return await trabajo();
    } finally {
      fin.abort();
      await enElFondo;
    }
  }

  async saltos(veces: number): Promise<number[]> {
    const raices = await this.p.procesos.raices(null, 1_000_000);
    const larga = raices
      .filter((r) => r.secuencia <= 1_000)
      .reduce((a, b) => (b.secuencia > a.secuencia ? b : a));
    const mirar = (secuencia: number | null): Promise<unknown> =>
      this.engine.verMomento(larga.id, { cuentaId: this.cuentaId }, secuencia);
    await mirar(null);
    const tiempos: number[] = [];
    for (let i = 0; i < veces; i++)
      tiempos.push(await ms(() => mirar(1 + ((i * 379) % larga.secuencia))));
    return tiempos;
  }
}

/**
 * Every figure of one nation beside the same of the other: one reading of each in turn, so that the warmth of the process
 * and whatever else the machine does fall on both.
 */
export async function medir(naciones: readonly PorMedir[], o: Opciones): Promise<Medidas[]> {
  const abiertas: Nacion[] = [];
  for (const n of naciones) abiertas.push(await Nacion.abrir(n, o.hoy));
  const medidas = abiertas.map((n): Record<string, number> => ({ primera: n.primera }));

  const partes: readonly (readonly [string, boolean, (n: Nacion) => unknown])[] = [
    ['posicion', false, (n) => n.p.tablero.posicion()],
    ['cabezas', false, (n) => n.p.tablero.cabezas(NACION, 'todas')],
    ['unaRaiz', false, (n) => n.detalles()],
    ['sumas', false, async (n) => (await n.ver(null)).sumas],
    ['filtrado', false, (n) => n.ver('01')],
    ['cifras', true, (n) => n.cifras()],
    ['matriz', true, (n) => n.matriz()],
    [
      'entero',
      true,
      async (n) => {
        await n.cifras();
        await n.matriz();
      },
    ],
  ];
  for (const [parte, trasOrden, hacer] of partes) {
    const tiempos = abiertas.map((): number[] => []);
    for (let i = -CALENTAR; i < o.veces; i++)
      for (const [j, n] of abiertas.entries()) {
        if (trasOrden) await n.mandar();
        const t = await ms(() => hacer(n));
        if (i >= 0) tiempos[j]!.push(t);
      }
    for (const [j, ts] of tiempos.entries()) medidas[j]![parte] = p95de(ts);
  }

  for (const [j, n] of abiertas.entries()) {
    const solas: number[] = [];
    const mientras: number[] = [];
    await n.ordenes(CALENTAR);
    await n.exportar();
    const m = medidas[j]!;
    m['exportacion'] = await ms(() => n.exportar());
    for (let r = 0; r < RONDAS; r++) {
      solas.push(...(await n.ordenes(o.veces)));
      mientras.push(...(await n.mientrasExporta(() => n.ordenes(o.veces))));
    }
    m['orden'] = p95de(solas);
    m['ordenExportando'] = p95de(mientras);
    m['vecesExportando'] = m['ordenExportando'] / m['orden'];
    m['momento'] = p95de(await n.saltos(o.veces));
  }

  const hechas: Medidas[] = [];
  for (const [j, n] of abiertas.entries()) {
    const raices = await n.p.procesos.raices(null, 1_000_000);
    const cada = Math.max(1, Math.floor(raices.length / Math.max(1, o.verificar)));
    const porVerificar = raices.filter((_, i) => i % cada === 0).slice(0, o.verificar);
    let discrepancias = 0;
    for (const r of porVerificar)
      discrepancias += (await n.engine.verificar(r.id)).discrepancias.length;
    await n.exportador.onModuleDestroy();
    hechas.push({
      ...medidas[j],
      lineas: raices.reduce((k, r) => k + r.secuencia, 0),
      gobiernos: n.filas.length,
      verificadas: porVerificar.length,
      discrepancias,
    });
  }
  return hechas;
}
