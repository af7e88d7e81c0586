import { describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { type Banco, unaRaiz, unaSalida, unTitular } from '../fabrica.js';

export function exerciseRestos(banco: () => Banco): void {
  describe('restos', () => {
    const VIEJO = 1_000;
    const CORTE = 5_000;
    const NUEVO = 9_000;
    const una = async (consulta: string): Promise<unknown[]> =>
      (await banco().sql(consulta, [])).map((f) => Object.values(f)[0]);

    it('de lo viejo, de a poco; lo demás queda', async () => {
      const { restos, procesos } = banco().persistencia;
      await banco().sql('delete from idempotencia', []);
      await banco().sql('delete from salida', []);
      await banco().sql('delete from salida_nueva', []);
      const claves = ['a', 'b', 'c', 'd', 'e'];
      for (const [i, clave] of claves.entries())
        await banco().sql(
          `insert into idempotencia (principal, clave, huella, estado, cuerpo, creado_en)
           values ('x', $1, 'h', 200, '{}', $2)`,
          [clave, i < 3 ? VIEJO + i : NUEVO],
        );
      expect(await restos.olvidarClaves(VIEJO, 10)).toBe(0);
      expect(await restos.olvidarClaves(CORTE, 2)).toBe(2);
      expect(await restos.olvidarClaves(CORTE, 2)).toBe(1);
      expect(await restos.olvidarClaves(CORTE, 2)).toBe(0);
      expect(await una('select clave from idempotencia order by clave')).toEqual(['d', 'e']);

      const raizId = await unaRaiz(banco(), await unTitular(banco()));
      for (const [id, creadoEn] of [
        ['enviada', VIEJO],
        ['otra', VIEJO],
        ['pendiente', VIEJO],
        ['fallida', VIEJO],
        ['reciente', NUEVO],
      ] as const)
        await unaSalida(banco(), { id: `${raizId}-${id}`, raizId, creadoEn });
      expect(await procesos.arrendarSalidas(NUEVO, 10, 'x', NUEVO)).toHaveLength(5);
      for (const id of ['enviada', 'otra', 'reciente'])
        await procesos.marcarSalida(`${raizId}-${id}`, { estado: 'enviada' });
      await procesos.marcarSalida(`${raizId}-fallida`, { estado: 'fallida', error: 'x' });
      expect(await restos.olvidarSalidas(CORTE, 1)).toBe(1);
      expect(await restos.olvidarSalidas(CORTE, 1)).toBe(1);
      expect(await restos.olvidarSalidas(CORTE, 1)).toBe(0);
      expect(await una('select id from salida order by id')).toEqual(
        ['fallida', 'pendiente', 'reciente'].map((id) => `${raizId}-${id}`),
      );
      await banco().sql('delete from salida', []);
    });

    it('los intentos de entrega', async () => {
      const { restos, suscripciones } = banco().persistencia;
      await banco().sql('delete from entrega', []);
      const id = uuid();
      await banco().sql(
        `insert into suscripcion (id, nombre, url, secreto_sellado, tipos, creada_por, creada_en)
         values ($1, 'Prueba', 'https://prueba.invalid/', 's', ',', 'x', 1)`,
        [id],
      );
      for (const en of [VIEJO, VIEJO + 1, NUEVO])
        await suscripciones.anotar({
          salidaId: uuid(),
          suscripcionId: id,
          resultado: 'entregada',
          detalle: '200',
          en,
          duracionMs: 5,
          respuesta: null,
        });
      expect(await restos.olvidarEntregas(CORTE, 10)).toBe(2);
      expect((await suscripciones.entregas(id, 10)).map((e) => e.en)).toEqual([NUEVO]);
      await suscripciones.borrar(id);
    });
  });
}
