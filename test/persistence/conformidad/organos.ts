import { describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { alcanceDe } from '../../../src/platform/alcance.js';
import { type Banco, unaCuenta, unTitular } from '../fabrica.js';

export function exerciseOrganos(banco: () => Banco): void {
  describe('órganos y sesiones', () => {
    async function unaRaizDe(
      titularId: string,
      nombre: 'organo' | 'sesion',
      asunto: string,
    ): Promise<string> {
      const id = uuid();
      await banco().sql(
        `insert into raiz (id, titular_id, procedimiento, nombre, asunto, version, secuencia, hash, situacion, abierta_en)
           values ('${id}', '${titularId}', '${nombre}@1', '${nombre}', '${asunto}', 1, 1, 'h', 'activo', 1)`,
      );
      await banco().sql(
        `insert into proceso (id, raiz_id, padre_id, ref, ronda, procedimiento, titular_id, formato, estado, contexto, hijos,
             situacion, salida, abierto_en, actualizado_en, secuencia)
           values ('${id}', '${id}', null, null, 1, '${nombre}@1', '${titularId}', 1, '"x"', '{}', '{}', 'activo', null, 1, 1, 1)`,
      );
      return id;
    }

    it('se leen dentro del territorio, y las sesiones de un órgano por páginas', async () => {
      const store = banco().persistencia.organos;
      const titularId = await unTitular(banco());
      const otro = await unTitular(banco());
      const { cuentaId } = await unaCuenta(banco());
      const mio = alcanceDe(cuentaId, [{ rol: 'pocl', titularId, gremio: null }]);
      const ajeno = alcanceDe(cuentaId, [{ rol: 'pocl', titularId: otro, gremio: null }]);
      const id = await unaRaizDe(titularId, 'organo', 'comiteImpulsor');
      const organo = { id, titularId };
      expect((await store.deTitular(mio, titularId)).map((o) => o.asunto)).toEqual([
        'comiteImpulsor',
      ]);
      expect(await store.deTitular(ajeno, titularId)).toEqual([]);
      expect(await store.find(ajeno, id, 'organo')).toBeNull();
      expect(await store.find(mio, id, 'sesion')).toBeNull();
      expect(await store.ultimoOrdinal(organo)).toBe(0);
      for (const n of [1, 2, 10]) await unaRaizDe(titularId, 'sesion', `${id}/${n}`);
      await unaRaizDe(titularId, 'sesion', `${uuid()}/77`);
      expect(await store.ultimoOrdinal(organo)).toBe(10);
      const primera = await store.sesiones(organo, { limite: 2, cursor: null });
      expect(primera.elementos.map((s) => s.asunto)).toEqual([`${id}/10`, `${id}/2`]);
      const segunda = await store.sesiones(organo, { limite: 2, cursor: primera.siguiente });
      expect(segunda.elementos.map((s) => s.asunto)).toEqual([`${id}/1`]);
      expect(segunda.siguiente).toBeNull();
      expect(await store.personas([])).toEqual({});
    });
  });
}
