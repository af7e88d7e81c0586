import { describe, expect, it } from '@jest/globals';
import type { Cabeza } from '../../../src/modules/verificacion/arbol-de-merkle.js';
import type { Sello } from '../../../src/modules/verificacion/sello-store.js';
import { AHORA, avanzar, type Banco, unaRaiz, unTitular } from '../fabrica.js';

const sello = (fecha: string, anterior: string, mas: Partial<Sello> = {}): Sello => ({
  fecha,
  raiz: fecha.padEnd(64, 'a'),
  hojas: 1,
  anterior,
  cadena: fecha.padEnd(64, 'c'),
  selladoEn: AHORA,
  ...mas,
});

export function exerciseSellos(banco: () => Banco): void {
  describe('sellos diarios', () => {
    it('las hojas de un día son las últimas escritas de cada proceso hasta ese día', async () => {
      const { sellos } = banco().persistencia;
      const titularId = await unTitular(banco());
      const raizId = await unaRaiz(banco(), titularId, { procedimiento: 'implementacion@1' });
      const cabeza = async (): Promise<Cabeza> =>
        (await sellos.cabezas()).find((c) => c.raizId === raizId)!;
      await avanzar(banco().persistencia, raizId);
      const primera = await cabeza();
      const lunes = sello('2025-09-15', '');
      expect(await sellos.sellar(lunes, [primera])).toBe(true);
      await avanzar(banco().persistencia, raizId);
      const segunda = await cabeza();
      expect(segunda.secuencia).toBeGreaterThan(primera.secuencia);
      const otra = { raizId: 'ffffffff-0000-7000-8000-000000000000', secuencia: 1, hash: 'f' };
      expect(await sellos.sellar(sello('2025-09-17', lunes.cadena), [segunda, otra])).toBe(true);

      expect(await sellos.hojas('2025-09-16')).toEqual([primera]);
      expect(await sellos.hojas('2025-09-18')).toEqual([segunda, otra]);
      expect(await sellos.hojas('2025-09-14')).toEqual([]);
      expect(await sellos.primeroQueCubre(raizId, primera.secuencia)).toBe('2025-09-15');
      expect(await sellos.primeroQueCubre(raizId, segunda.secuencia)).toBe('2025-09-17');
      expect(await sellos.primeroQueCubre(raizId, segunda.secuencia + 1)).toBeNull();
    });

    it('ni dos el mismo día ni dos tras el mismo: quien llega segundo no escribe nada', async () => {
      const { sellos } = banco().persistencia;
      const ultimo = (await sellos.ultimo())!;
      expect(ultimo.fecha).toBe('2025-09-17');
      const hoja = { raizId: 'eeeeeeee-0000-7000-8000-000000000000', secuencia: 1, hash: 'e' };
      expect(await sellos.sellar(sello('2025-09-17', ultimo.cadena), [hoja])).toBe(false);
      expect(await sellos.sellar(sello('2025-09-18', ultimo.anterior), [hoja])).toBe(false);
      expect(await sellos.hojas('2025-09-30')).not.toContainEqual(hoja);
      expect(await sellos.find('2025-09-18')).toBeNull();
      expect(await sellos.find('2025-09-17')).toEqual(ultimo);
    });

    it('del más nuevo al más antiguo, por páginas', async () => {
      const { sellos } = banco().persistencia;
      const una = await sellos.listar({ limite: 1, cursor: null });
      expect(una.elementos.map((s) => s.fecha)).toEqual(['2025-09-17']);
      const otra = await sellos.listar({ limite: 1, cursor: una.siguiente });
      expect(otra.elementos.map((s) => s.fecha)).toEqual(['2025-09-15']);
      expect(otra.siguiente).toBeNull();
    });
  });
}
