import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Worker } from 'node:worker_threads';
import type { ConexionSqlite } from '../../src/persistence/sqlite/conexion-sqlite.js';
import { Sqlite } from '../../src/persistence/sqlite/sqlite-de-este-node.js';
import { abrirPersistencia } from '../../src/persistence/abrir.js';
import type { HiloEscritor } from '../../src/persistence/sqlite/hilo-escritor.js';
import { bancoSqlite } from './bancos.js';
import { exerciseProcesoStore } from './conformidad-store.js';
import {
  avanzar,
  avanzarConAvisoRepetido,
  lineasDe,
  unaCuenta,
  unaDesignacion,
  unaRaiz,
  unTitular,
} from './fabrica.js';

const HILO = new URL('./hilo-en-las-pruebas.mjs', import.meta.url);
const HILO_SIN_SITIO = new URL('./hilo-sin-sitio.mjs', import.meta.url);
/** Every command that can be is written by the thread, even alone. */
const conHilo = () => bancoSqlite({ reposoMs: null, escritura: { hilo: HILO, desde: 1 } });

exerciseProcesoStore('SQLite, escrito por su hilo', conHilo);

describe('el hilo que escribe, en SQLite', () => {
  let banco: Awaited<ReturnType<typeof bancoSqlite>>;
  /** Sees the file as it is: asking the product would lay what waits. */
  let propia: ConexionSqlite;
  beforeAll(async () => {
    banco = await conHilo();
    propia = new Sqlite(banco.archivo, { readonly: true });
  });
  afterAll(async () => {
    propia.close();
    await banco.cerrar();
  });

  const hiloDe = (p: typeof banco.persistencia): HiloEscritor =>
    (p.procesos as unknown as { escritor: { hilo: HiloEscritor } }).escritor.hilo;
  const nuevaRaiz = async (): Promise<string> => unaRaiz(banco, await unTitular(banco));
  const version = async (raizId: string): Promise<unknown> =>
    (await banco.sql('select version from raiz where id = $1', [raizId]))[0]?.['version'];

  it('de verdad escribe él: la orden vuela, y llega a sus tablas sin esperar en ninguna otra', async () => {
    const raizId = await nuevaRaiz();
    expect(hiloDe(banco.persistencia).listo).toBe(true);
    const avance = avanzar(banco.persistencia, raizId);
    await new Promise((r) => setImmediate(r));
    expect(hiloDe(banco.persistencia).vuelan).toBe(1);
    await avance;
    expect(propia.prepare('select version from raiz where id = ?').pluck().get(raizId)).toBe(2);
  });

  it('de las que van juntas, la que falla después de escribir no deja nada y las demás quedan', async () => {
    const raices = await Promise.all(Array.from({ length: 20 }, nuevaRaiz));
    const hechos = await avanzarConAvisoRepetido(banco.persistencia, raices, (i) => i % 10 === 3);
    expect(hechos.filter((h) => h.status === 'rejected')).toEqual([
      { status: 'rejected', reason: expect.objectContaining({ code: expect.any(String) }) },
    ]);
    for (const [i, raizId] of raices.entries())
      expect(await version(raizId)).toBe(hechos[i]?.status === 'rejected' ? 1 : 2);
  });

  it('muchas a la vez sobre pocas raíces, con escrituras ajenas entre medias: cada una una vez y en orden', async () => {
    const raices = await Promise.all(Array.from({ length: 6 }, nuevaRaiz));
    await Promise.all(
      Array.from({ length: 120 }, async (_, i) => {
        await avanzar(banco.persistencia, raices[i % raices.length]!);
        if (i % 30 === 0) await unTitular(banco);
        if (i % 40 === 0) {
          const { personaId } = await unaCuenta(banco);
          await unaDesignacion(banco, { personaId, rol: 'poc' });
        }
        if (i % 25 === 0) await banco.persistencia.procesos.raices(null, 5);
      }),
    );
    for (const raizId of raices) {
      expect(await version(raizId)).toBe(21);
      expect((await lineasDe(banco, raizId)).map((l) => l.secuencia)).toEqual(
        Array.from({ length: 21 }, (_, i) => i + 1),
      );
    }
  });

  it('lo que otro proceso dejó para después se tiende antes, y se decide sobre ello', async () => {
    const raizId = await nuevaRaiz();
    await avanzar(banco.persistencia, raizId);
    const otro = await abrirPersistencia({ url: banco.url, reposoMs: null });
    await avanzar(otro, raizId);
    const esperan = propia.prepare('select count(*) from asiento_nuevo').pluck();
    await avanzar(otro, raizId);
    expect(esperan.get()).toBe(1);
    await avanzar(banco.persistencia, raizId);
    expect(esperan.get()).toBe(0);
    expect(await version(raizId)).toBe(5);
    await otro.cerrar();
  });

  it('si el hilo se cae, lo que volaba se dice y lo siguiente se escribe aquí', async () => {
    const caido = await conHilo();
    const raizId = await unaRaiz(caido, await unTitular(caido));
    const hilo = hiloDe(caido.persistencia);
    const avance = avanzar(caido.persistencia, raizId);
    await new Promise((r) => setImmediate(r));
    await (hilo as unknown as { hilo: Worker }).hilo.terminate();
    // Either it was in time or nobody knows: what matters is that whoever waits is told.
    await avance.catch((e: Error) => expect(e.message).toMatch(/se detuvo/));
    expect(hilo.listo).toBe(false);
    await avanzar(caido.persistencia, raizId);
    expect((await lineasDe(caido, raizId)).length).toBeGreaterThanOrEqual(2);
    await caido.cerrar();
  });

  it('con el disco lleno, cada orden que no cupo lo dice y ninguna queda a medias', async () => {
    const lleno = await bancoSqlite({
      reposoMs: null,
      escritura: { hilo: HILO_SIN_SITIO, desde: 1 },
    });
    const raices: string[] = [];
    for (let i = 0; i < 12; i += 1) raices.push(await unaRaiz(lleno, await unTitular(lleno)));
    const escritas = new Map(raices.map((raizId) => [raizId, 0]));
    const fallas: unknown[] = [];
    for (let vuelta = 0; vuelta < 8; vuelta += 1)
      await Promise.all(
        raices.map(async (raizId) => {
          try {
            await avanzar(lleno.persistencia, raizId);
            escritas.set(raizId, escritas.get(raizId)! + 1);
          } catch (error) {
            fallas.push(error);
          }
        }),
      );
    expect(fallas.length).toBeGreaterThan(0);
    expect(new Set(fallas.map((error) => (error as { code: unknown }).code))).toEqual(
      new Set(['SQLITE_FULL']),
    );
    expect(hiloDe(lleno.persistencia).listo).toBe(true);
    const comoEstan = async (): Promise<void> => {
      for (const [raizId, cuantas] of escritas) {
        const lineas = await lineasDe(lleno, raizId);
        expect(lineas.map((l) => l.secuencia)).toEqual(
          Array.from({ length: cuantas + 1 }, (_, i) => i + 1),
        );
      }
    };
    await comoEstan();
    // Somebody makes room: the file can grow again.
    const conSitio = await lleno.otroNodo();
    for (const raizId of raices) {
      await avanzar(conSitio, raizId);
      escritas.set(raizId, escritas.get(raizId)! + 1);
    }
    await comoEstan();
    await lleno.cerrar();
  });
});
