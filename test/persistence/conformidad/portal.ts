import { describe, expect, it } from '@jest/globals';
import { avanzar, type Banco, unaRaiz, unTitular } from '../fabrica.js';

/** What is kept under a mark must not outlive what it was made of. */
export function exercisePortal(banco: () => Banco): void {
  describe('portal', () => {
    it('la marca cambia con lo que se registra, y la de un titular solo con lo suyo', async () => {
      const { marcaPublica: m } = banco().persistencia;
      const uno = await unTitular(banco());
      const otro = await unTitular(banco());
      const raizId = await unaRaiz(banco(), uno);
      const [todo, suya, ajena] = [
        await m.deTodo(),
        await m.deTitular(uno),
        await m.deTitular(otro),
      ];
      expect([await m.deTodo(), await m.deTitular(uno)]).toEqual([todo, suya]);
      await avanzar(banco().persistencia, raizId);
      expect(await m.deTodo()).not.toBe(todo);
      expect(await m.deTitular(uno)).not.toBe(suya);
      expect(await m.deTitular(otro)).toBe(ajena);
      const despues = await m.deTodo();
      await avanzar(await banco().otroNodo(), raizId);
      expect(await m.deTodo()).not.toBe(despues);
      const conAlgo = await m.conAlgo();
      expect([conAlgo.has(uno), conAlgo.has(otro)]).toEqual([true, false]);
    });
  });
}
