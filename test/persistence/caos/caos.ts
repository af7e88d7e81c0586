import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { PUNTOS_DE_MUERTE } from '../../../src/engine/puertos/puntos-de-muerte.js';
import type { Linea } from '../../../src/engine/linea.js';
import { LUNES, UN_DIA } from '../../engine/casa.js';
import { Azar } from '../../machines/azar.js';
import type { Banco } from '../fabrica.js';
import { unaCuenta, unaDesignacion, unTitular } from '../fabrica.js';
import {
  type Acuse,
  BANCOS_POR_RONDA,
  CONVENIOS_POR_RONDA,
  PASOS_DE_BANCO,
  type Plan,
} from './plan.js';

type Punto = (typeof PUNTOS_DE_MUERTE)[number];

/** How far each point is let go by before it kills. */
const HASTA: { readonly [P in Punto]: number } = {
  'antes-de-commit': 12,
  'despues-de-commit': 12,
  'salida-reclamada': 4,
  'enviada-sin-marcar': 8,
  'plazo-arrendado': 2,
  'plegado-antes-de-commit': 6,
  'plegado-despues-de-commit': 6,
};

/** On PostgreSQL, and when the thread of SQLite writes, nothing waits to be laid in its tables. */
export const puntosDe = (quien: Banco['persistencia']['motor'] | 'hilo'): readonly Punto[] =>
  PUNTOS_DE_MUERTE.filter((p) => quien === 'sqlite' || !p.startsWith('plegado-'));

export interface Balance {
  readonly muertes: { readonly [P in Punto]?: number };
  readonly acuses: number;
  readonly lineas: number;
  readonly salidas: number;
  readonly entregas: number;
  readonly plazos: number;
}

/**
 * Kills the process again and again, each time at a named point, and lets a last one finish. Then what was promised is
 * looked for: nothing acknowledged lost, inside the database exactly once, outside at least once with the same id.
 */
export async function provocarCaos(
  banco: Banco,
  url: string,
  muertes: number,
  semilla: number,
  hilo = false,
): Promise<Balance> {
  const carpeta = mkdtempSync(join(tmpdir(), 'minga-caos-'));
  try {
    const plan = { ...(await preparar(banco, url, carpeta, muertes + 1)), hilo };
    const dado = new Azar(semilla);
    const cuantas: { [P in Punto]?: number } = {};
    const puntos = puntosDe(hilo ? 'hilo' : banco.persistencia.motor);
    for (let ronda = 0; ronda < muertes; ronda += 1) {
      const punto = puntos[ronda % puntos.length]!;
      const n = 1 + Math.floor(dado.siguiente() * HASTA[punto]);
      const fin = await correr({ ...plan, ronda }, `${punto}:${n}`);
      if (fin.senal !== 'SIGKILL') {
        throw new Error(
          `ronda ${ronda}, ${punto}:${n}: no murió (código ${fin.codigo})\n${fin.errores}`,
        );
      }
      cuantas[punto] = (cuantas[punto] ?? 0) + 1;
    }
    const ultima = await correr({ ...plan, ronda: muertes }, null);
    if (ultima.codigo !== 0) throw new Error(`la última no terminó bien\n${ultima.errores}`);
    return { muertes: cuantas, ...(await comprobar(banco, plan)) };
  } finally {
    rmSync(carpeta, { recursive: true, force: true });
  }
}

async function preparar(banco: Banco, url: string, carpeta: string, rondas: number): Promise<Plan> {
  const delegado = await unaCuenta(banco);
  const poc = await unaCuenta(banco);
  const autoridad = await unaCuenta(banco);
  // National offices, so that one account serves every titular.
  for (const { personaId } of [delegado, poc]) {
    await unaDesignacion(banco, { personaId, rol: 'delegado' });
    await unaDesignacion(banco, { personaId, rol: 'poc' });
  }
  await unaDesignacion(banco, { personaId: autoridad.personaId, rol: 'autoridad' });
  const varios = async (n: number): Promise<string[]> => {
    const ids: string[] = [];
    for (let i = 0; i < n; i += 1) ids.push(await unTitular(banco));
    return ids;
  };
  const titulares = [];
  for (let i = 0; i < rondas; i += 1) {
    titulares.push({
      bancos: await varios(BANCOS_POR_RONDA),
      convenios: await varios(CONVENIOS_POR_RONDA),
    });
  }
  const cuentas = { delegado: delegado.cuentaId, poc: poc.cuentaId, autoridad: autoridad.cuentaId };
  return { url, carpeta, hilo: false, ronda: 0, cuentas, titulares };
}

interface Fin {
  readonly codigo: number | null;
  readonly senal: NodeJS.Signals | null;
  readonly errores: string;
}

function correr(plan: Plan, punto: string | null): Promise<Fin> {
  const ruta = join(plan.carpeta, 'plan.json');
  writeFileSync(ruta, JSON.stringify(plan));
  return new Promise((cumplir, fallar) => {
    const victima = spawn(
      process.execPath,
      ['--import', 'tsx', join(import.meta.dirname, 'victima.ts'), ruta],
      {
        env: {
          ...process.env,
          NODE_OPTIONS: '',
          MINGA_PERFIL: 'prueba',
          ...(punto === null ? {} : { MINGA_PUNTO_DE_MUERTE: punto }),
        },
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    );
    let errores = '';
    victima.stderr.on('data', (trozo: Buffer) => (errores += trozo.toString()));
    victima.on('error', fallar);
    victima.on('close', (codigo, senal) => cumplir({ codigo, senal, errores }));
  });
}

async function comprobar(banco: Banco, plan: Plan): Promise<Omit<Balance, 'muertes'>> {
  // Nothing acknowledged is lost, and a repeated key was always answered the same.
  const acuses = leerLineas(join(plan.carpeta, 'acuses.jsonl')).map((l) => JSON.parse(l) as Acuse);
  const porClave = new Map<string, Acuse>();
  for (const acuse of acuses) {
    expect(acuse).toEqual(porClave.get(acuse.clave) ?? acuse);
    porClave.set(acuse.clave, acuse);
  }
  const lineas = await banco.sql(
    'select raiz_id, secuencia, evento, hash, hash_anterior, linea from bitacora order by raiz_id, secuencia',
  );
  const porSitio = new Map(
    lineas.map((l) => [`${String(l['raiz_id'])}/${String(l['secuencia'])}`, l]),
  );
  for (const acuse of acuses) {
    expect(porSitio.get(`${acuse.raizId}/${acuse.secuencia}`)?.['hash']).toBe(acuse.hash);
  }
  const esperadas =
    plan.titulares.length * (BANCOS_POR_RONDA * (PASOS_DE_BANCO + 1) + CONVENIOS_POR_RONDA * 2);
  expect(porClave.size).toBe(esperadas);

  // Inside, exactly once: each root is dense and chained, each step of each process recorded once.
  let anterior: Record<string, unknown> | null = null;
  for (const linea of lineas) {
    const misma = anterior?.['raiz_id'] === linea['raiz_id'];
    expect(Number(linea['secuencia'])).toBe(misma ? Number(anterior?.['secuencia']) + 1 : 1);
    expect(linea['hash_anterior']).toBe(misma ? anterior?.['hash'] : '');
    anterior = linea;
  }
  const repetidos = await banco.sql(
    `select raiz_id, evento from bitacora where evento not like '#plazo:%'
      group by raiz_id, evento having count(*) > 1`,
  );
  expect(repetidos).toEqual([]);
  const raices = await banco.sql('select id, secuencia, version from raiz');
  expect(raices).toHaveLength(plan.titulares.length * (BANCOS_POR_RONDA + CONVENIOS_POR_RONDA));
  const [claves] = await banco.sql('select count(*) as n from idempotencia');
  expect(Number(claves?.['n'])).toBe(esperadas);

  // Deadlines: each row fired once (the toy arms a new one each time), and none is left armed and due.
  const plazos = await banco.sql('select id, estado, vence_en from plazo');
  const disparados = lineas.flatMap((l) => disparosDe(String(l['linea'])));
  expect(new Set(disparados).size).toBe(disparados.length);
  expect([...disparados].sort()).toEqual(
    plazos
      .filter((p) => p['estado'] === 'disparado')
      .map((p) => String(p['id']))
      .sort(),
  );
  expect(disparados.length).toBeGreaterThanOrEqual(plan.titulares.length * CONVENIOS_POR_RONDA);
  const hasta = LUNES + 90 * UN_DIA;
  expect(plazos.filter((p) => p['estado'] === 'armado' && Number(p['vence_en']) <= hasta)).toEqual(
    [],
  );

  // Outside, at least once and always with the id of its row.
  expect(await banco.sql('select * from salida_nueva')).toEqual([]);
  if (banco.persistencia.motor === 'sqlite')
    expect(await banco.sql('select * from asiento_nuevo')).toEqual([]);
  const salidas = await banco.sql('select id, estado from salida');
  expect(salidas.filter((s) => s['estado'] !== 'enviada')).toEqual([]);
  const entregas = leerLineas(join(plan.carpeta, 'receptor.txt'));
  expect([...new Set(entregas)].sort()).toEqual(salidas.map((s) => String(s['id'])).sort());
  return {
    acuses: acuses.length,
    lineas: lineas.length,
    salidas: salidas.length,
    entregas: entregas.length,
    plazos: disparados.length,
  };
}

/** Ids of the deadlines a line fired. */
const disparosDe = (linea: string): string[] =>
  ((JSON.parse(linea) as Linea).plazos ?? [])
    .filter((p) => p.accion === 'disparar')
    .map((p) => p.id);

/** A line cut by the kill is a message nobody finished writing: it does not count. */
function leerLineas(ruta: string): string[] {
  if (!existsSync(ruta)) return [];
  return readFileSync(ruta, 'utf8').split('\n').slice(0, -1).filter(Boolean);
}
