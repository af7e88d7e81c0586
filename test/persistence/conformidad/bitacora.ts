import { describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { avanzar, type Banco, lineasDe, unaRaiz, unTitular } from '../fabrica.js';

export function exerciseBitacora(banco: () => Banco): void {
  describe('la bitácora', () => {
    it('solo agrega: ni cambiar ni borrar', async () => {
      const raizId = await unaRaiz(banco(), await unTitular(banco()));
      await expect(
        banco().sql(`update bitacora set linea = 'x' where raiz_id = $1`, [raizId]),
      ).rejects.toThrow(/BITACORA_SOLO_AGREGA/);
      await expect(
        banco().sql('delete from bitacora where raiz_id = $1', [raizId]),
      ).rejects.toThrow(/BITACORA_SOLO_AGREGA/);
      expect(await lineasDe(banco(), raizId)).toHaveLength(1);
    });

    it('guarda los textos borrables aparte, y los devuelve por referencia', async () => {
      const raizId = await unaRaiz(banco(), await unTitular(banco()));
      const ref = `texto:${uuid()}`;
      await avanzar(banco().persistencia, raizId, {
        textos: [
          {
            ref,
            raizId,
            secuencia: 2,
            campo: 'motivo',
            clase: 'texto',
            sal: 'ab',
            texto: 'Por razones',
          },
        ],
      });
      const { procesos } = banco().persistencia;
      expect(await procesos.textos([ref, 'texto:nada'])).toEqual({ [ref]: 'Por razones' });
      await banco().sql('update texto set texto = null where ref = $1', [ref]);
      expect(await procesos.textos([ref])).toEqual({ [ref]: null });
      expect(await procesos.textosDeRaiz(raizId)).toMatchObject([
        { ref, sal: 'ab', campo: 'motivo', texto: null },
      ]);
    });

    it('la posición global no salta líneas mientras otros están escribiendo', async () => {
      const raices = await Promise.all(
        Array.from({ length: 12 }, async () => unaRaiz(banco(), await unTitular(banco()))),
      );
      const { procesos } = banco().persistencia;
      // From the end of what the other tests wrote.
      let posicion: string | null = null;
      for (;;) {
        const pagina = await procesos.desdePosicion(posicion, 1_000);
        posicion = pagina.posicion;
        if (pagina.lineas.length === 0) break;
      }
      expect(await procesos.ultimaPosicion()).toBe(posicion);
      const escritura = { acabo: false };
      const vistas = new Map<string, number[]>();
      const leer = async (): Promise<number> => {
        const pagina = await procesos.desdePosicion(posicion, 17);
        posicion = pagina.posicion;
        for (const l of pagina.lineas)
          vistas.set(l.raizId, [...(vistas.get(l.raizId) ?? []), l.secuencia]);
        return pagina.lineas.length;
      };
      const lector = (async () => {
        while (!escritura.acabo || (await leer()) > 0) {
          await leer();
          await new Promise((r) => setImmediate(r));
        }
      })();
      const otro = await banco().otroNodo();
      await Promise.all(
        raices.flatMap((r) =>
          Array.from({ length: 12 }, (_, i) => avanzar(i % 3 ? banco().persistencia : otro, r)),
        ),
      );
      escritura.acabo = true;
      await lector;
      for (const r of raices)
        expect(vistas.get(r)).toEqual(Array.from({ length: 12 }, (_, i) => i + 2));
    }, 120_000);

    it('pagina las raíces por su id', async () => {
      const { procesos } = banco().persistencia;
      const ids: string[] = [];
      let despuesDe: string | null = null;
      for (;;) {
        const pagina = await procesos.raices(despuesDe, 7);
        if (pagina.length === 0) break;
        ids.push(...pagina.map((r) => r.id));
        despuesDe = ids.at(-1)!;
      }
      expect(ids).toEqual([...ids].sort());
      expect(new Set(ids).size).toBe(ids.length);
      const [total] = await banco().sql('select count(*) as n from raiz');
      expect(ids).toHaveLength(Number(total?.['n']));
    });
  });
}
