import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import type { VistaDeRaiz } from '../../src/engine/puertos/proceso-store.js';
import type { Base } from '../../src/persistence/base.js';
import { bancoSqlite } from './bancos.js';
import {
  AHORA,
  asientoQueAvanza,
  avanzar,
  avanzarConAvisoRepetido,
  destinoDe,
  unaCuenta,
  unaDesignacion,
  unaRaiz,
  unTitular,
} from './fabrica.js';

/** A view made from memory is the view the database would give. */
describe('lo que SQLite recuerda', () => {
  let banco: Awaited<ReturnType<typeof bancoSqlite>>;
  beforeAll(async () => {
    banco = await bancoSqlite();
  });
  afterAll(() => banco.cerrar());

  const ver = (raizId: string, mas = {}): Promise<VistaDeRaiz> =>
    banco.persistencia.procesos.leer(destinoDe(raizId, mas), (vista) => vista);

  it('tras escribir, la vista recordada es la que leería otro proceso', async () => {
    const raizId = await unaRaiz(banco, await unTitular(banco));
    for (let i = 0; i < 3; i++) await avanzar(banco.persistencia, raizId);
    const otro = await banco.otroNodo();
    const leida = await otro.procesos.leer(destinoDe(raizId), (vista) => vista);
    const { lector: _, ...recordada } = await ver(raizId);
    expect(recordada).toEqual({ ...leida, lector: undefined });
    expect(recordada.raiz?.version).toBe(4);
  });

  /** Advances, and tells every view it was decided upon. */
  async function mandar(
    raizId: string,
    decide: (vista: VistaDeRaiz) => boolean = () => true,
  ): Promise<readonly VistaDeRaiz[]> {
    const vistas: VistaDeRaiz[] = [];
    await banco.persistencia.procesos.asentar(destinoDe(raizId), (vista) => {
      vistas.push(vista);
      return { asiento: decide(vista) ? asientoQueAvanza(vista, raizId) : null, valor: null };
    });
    return vistas;
  }

  it('de verdad se recuerda: una orden se decide sobre la misma fila, sin volver a leerla', async () => {
    const raizId = await unaRaiz(banco, await unTitular(banco));
    const [leida] = (await ver(raizId)).cadena;
    expect((await mandar(raizId))[0]?.cadena[0]).toBe(leida);
  });

  it('si otro proceso avanzó la raíz, se lee y se decide otra vez', async () => {
    const raizId = await unaRaiz(banco, await unTitular(banco));
    await mandar(raizId);
    await avanzar(await banco.otroNodo(), raizId);
    expect((await mandar(raizId)).map((v) => v.raiz?.version)).toEqual([2, 3]);
  });

  it('si otro proceso cambió quién tiene qué cargo, se lee y se decide otra vez', async () => {
    const raizId = await unaRaiz(banco, await unTitular(banco));
    await mandar(raizId);
    const otro = await unaCuenta(banco);
    await unaDesignacion(banco, { personaId: otro.personaId, rol: 'poc' });
    expect((await mandar(raizId)).map((v) => v.raiz?.version)).toEqual([2, 2]);
    expect((await mandar(raizId)).map((v) => v.raiz?.version)).toEqual([3]);
  });

  it('lo que no se escribe se dice sobre lo que hay, no sobre lo que se recuerda', async () => {
    const raizId = await unaRaiz(banco, await unTitular(banco));
    await mandar(raizId);
    await avanzar(await banco.otroNodo(), raizId);
    expect((await mandar(raizId, () => false)).map((v) => v.raiz?.version)).toEqual([2, 3]);
  });

  it('lo que otro escribió se ve, aunque no cambie la versión de la raíz', async () => {
    const raizId = await unaRaiz(banco, await unTitular(banco));
    await ver(raizId);
    await banco.sql('update proceso set contexto = $2 where id = $1', [raizId, '{"cuenta":41}']);
    expect((await ver(raizId)).cadena[0]?.contexto).toBe('{"cuenta":41}');
    await avanzar(banco.persistencia, raizId);
    expect((await ver(raizId)).cadena[0]?.contexto).toBe('{"cuenta":42}');
  });

  it('un cargo terminado deja de verse en cuanto se responde', async () => {
    const raizId = await unaRaiz(banco, await unTitular(banco));
    const { cuentaId, personaId } = await unaCuenta(banco);
    const id = uuid();
    const { personas } = banco.persistencia;
    const cargos = async (): Promise<number> =>
      (await ver(raizId, { cuentaId, fecha: '2025-09-15' })).cargos.length;
    expect(await cargos()).toBe(0);
    await personas.designar(
      {
        id,
        personaId,
        rol: 'poc',
        titularId: null,
        gremio: null,
        calidad: 'titular',
        desde: '2025-01-01',
        hasta: null,
        documentoId: null,
        creadaPor: null,
        creadaEn: AHORA,
      },
      null,
    );
    expect(await cargos()).toBe(1);
    await personas.terminar(id, '2025-09-14', null);
    expect(await cargos()).toBe(0);
  });

  it('mientras otro tiene la conexión para una transacción suya, nada de lo no confirmado se ve ni se recuerda', async () => {
    const titularId = await unTitular(banco, { nombre: 'El de antes' });
    const raizId = await unaRaiz(banco, titularId);
    await banco.sql(`update titular set nombre = 'El de antes' where id = $1`, [titularId]);
    const base = (banco.persistencia.cuentas as unknown as { base: Base }).base;
    const fallida = base.enTransaccion(async (em) => {
      await em.query(`update titular set nombre = 'El que no fue' where id = ?`, [titularId]);
      expect((await ver(raizId)).titular.nombre).toBe('El de antes');
      throw new Error('se deshace');
    });
    await expect(fallida).rejects.toThrow('se deshace');
    expect((await ver(raizId)).titular.nombre).toBe('El de antes');
  });

  it('una orden que no se pudo escribir no deja recuerdo, y las que iban con ella sí se escriben', async () => {
    const raices = await Promise.all(
      [1, 2, 3].map(async () => unaRaiz(banco, await unTitular(banco))),
    );
    // The third repeats the id of a notice: it fails after having written its root.
    const hechos = await avanzarConAvisoRepetido(banco.persistencia, raices, (i) => i !== 1);
    expect(hechos.map((h) => h.status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    for (const [i, raizId] of raices.entries()) {
      const [fila] = await banco.sql('select version from raiz where id = $1', [raizId]);
      expect(fila).toEqual({ version: i === 2 ? 1 : 2 });
      expect((await ver(raizId)).raiz?.version).toBe(i === 2 ? 1 : 2);
    }
  });
});
