import { describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import type { ModeloStore } from '../../../src/modules/modelos/modelo-store.js';
import { AHORA, type Banco, unaCuenta } from '../fabrica.js';

const AJUSTES = {
  carriles: { '': { actuan: ['poc'], registran: [] } },
  titulares: ['gad'],
  abren: ['poc'],
} as const;

export function exerciseModelos(banco: () => Banco): void {
  describe('modelos dibujados', () => {
    const subir = (m: ModeloStore, clave: string, por: string, bytes: Uint8Array, en = AHORA) =>
      m.subir(
        {
          id: uuid(),
          clave,
          nombre: `Nombre de ${clave}`,
          claveBusqueda: `nombre de ${clave}`,
          archivo: 'a.bpmn',
          sha256: Buffer.from(bytes).toString('hex').padEnd(64, '0').slice(0, 64),
          tamano: bytes.length,
          ejecutable: true,
          impiden: 0,
          avisos: 2,
          subidoPor: por,
          subidoEn: en,
        },
        bytes,
      );

    it('cada subida es una versión, aunque lleguen a la vez; los bytes son los mismos', async () => {
      const { modelos: m } = banco().persistencia;
      const { cuentaId } = await unaCuenta(banco());
      const clave = `modelo-${uuid()}`;
      const bytes = Uint8Array.from([0, 255, 13, 10, 60]);
      const numeros = await Promise.all(
        [1, 2, 3].map((n) => subir(m, clave, cuentaId, bytes, AHORA + n)),
      );
      expect(new Set(numeros)).toEqual(new Set([1, 2, 3]));
      const versiones = await m.versiones(clave);
      expect(versiones.map((v) => v.version)).toEqual([3, 2, 1]);
      expect(versiones[0]).toMatchObject({ estado: 'borrador', ajustes: null, ejecutable: true });
      expect(Uint8Array.from((await m.bytes(versiones[0]!.sha256))!)).toEqual(bytes);
      expect(await m.bytes('no')).toBeNull();
      const { elementos } = await m.listar({ busca: clave }, { limite: 10, cursor: null });
      expect(elementos.map((e) => e.version)).toEqual([3]);
    });

    it('se confirma una vez y se retira una vez', async () => {
      const { modelos: m } = banco().persistencia;
      const { cuentaId } = await unaCuenta(banco());
      const clave = `modelo-${uuid()}`;
      await subir(m, clave, cuentaId, Uint8Array.from([1]));
      const [{ id } = { id: '' }] = await m.versiones(clave);
      expect(await m.enMarcha(clave)).toEqual([]);
      const confirmaciones = await Promise.all(
        [1, 2].map(() => m.confirmar(id, AJUSTES, cuentaId, AHORA)),
      );
      expect(new Set(confirmaciones)).toEqual(new Set([false, true]));
      expect(await m.enMarcha(clave)).toMatchObject([{ id, version: 1, ajustes: AJUSTES }]);
      expect((await m.enMarcha()).map((x) => x.id)).toContain(id);
      expect(await m.retirar(id, 'Se rehará', cuentaId, AHORA)).toBe(true);
      expect(await m.retirar(id, 'Otra vez', cuentaId, AHORA)).toBe(false);
      expect(await m.find(id)).toMatchObject({ estado: 'retirado', motivo: 'Se rehará' });
      // Open processes may still run it.
      expect(await m.enMarcha(clave)).toMatchObject([{ estado: 'retirado' }]);
    });

    it('se listan por páginas, lo último primero', async () => {
      const { modelos: m } = banco().persistencia;
      const { cuentaId } = await unaCuenta(banco());
      const grupo = uuid();
      for (const n of [1, 2, 3])
        await subir(m, `modelo-${grupo}-${n}`, cuentaId, Uint8Array.from([n]), AHORA + n * 1000);
      const primera = await m.listar({ busca: `modelo-${grupo}` }, { limite: 2, cursor: null });
      const segunda = await m.listar(
        { busca: `modelo-${grupo}` },
        { limite: 2, cursor: primera.siguiente },
      );
      expect([...primera.elementos, ...segunda.elementos].map((x) => x.clave.slice(-1))).toEqual([
        '3',
        '2',
        '1',
      ]);
      expect(segunda.siguiente).toBeNull();
      expect(
        (
          await m.listar(
            { estado: 'retirado', busca: `modelo-${grupo}` },
            { limite: 2, cursor: null },
          )
        ).elementos,
      ).toEqual([]);
    });
  });
}
