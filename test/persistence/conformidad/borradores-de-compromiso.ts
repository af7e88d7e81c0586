import { describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { FICHA_EN_BLANCO } from '../../../src/modules/asistente/ficha-de-borrador.js';
import { alcanceDe } from '../../../src/platform/alcance.js';
import { AHORA, type Banco, unaCuenta, unTitular } from '../fabrica.js';

export function exerciseBorradoresDeCompromiso(banco: () => Banco): void {
  describe('borradores de compromiso', () => {
    const alcance = (titularId: string) =>
      alcanceDe('c', [{ rol: 'pocl', titularId, gremio: null }]);
    async function unPlan(titularId: string): Promise<string> {
      const id = uuid();
      await banco().sql(
        `insert into raiz (id, titular_id, procedimiento, nombre, asunto, version, secuencia, hash, situacion, abierta_en)
           values ('${id}', '${titularId}', 'plan@1', 'plan', '${id}', 1, 1, 'h', 'activo', 1)`,
      );
      await banco().sql(
        `insert into proceso (id, raiz_id, padre_id, ref, ronda, procedimiento, titular_id, formato, estado, contexto, hijos,
             situacion, salida, abierto_en, actualizado_en, secuencia)
           values ('${id}', '${id}', null, null, 1, 'plan@1', '${titularId}', 1, '"x"', '{}', '{}', 'activo', null, 1, 1, 1)`,
      );
      return id;
    }

    it('se guardan sobre la versión leída, en su territorio y por propuesta', async () => {
      const store = banco().persistencia.borradoresDeCompromiso;
      const titularId = await unTitular(banco());
      const planId = await unPlan(titularId);
      const { cuentaId } = await unaCuenta(banco());
      const [propuesta, id, otro] = [uuid(), uuid(), uuid()];
      const nuevo = {
        titularId,
        planId,
        cocreacionId: null,
        compromisoId: null,
        ficha: { ...FICHA_EN_BLANCO, titulo: 'Año «ñ» 💧' },
        confirmados: [],
        sugerencias: {},
        pasadoEn: null,
        creadoPor: cuentaId,
        creadoEn: AHORA,
        guardadoPor: cuentaId,
      };
      await store.crear({ ...nuevo, id, propuestas: [propuesta, uuid()], guardadoEn: AHORA });
      await store.crear({ ...nuevo, id: otro, propuestas: [], guardadoEn: AHORA + 1 });
      const mio = alcance(titularId);
      const ajeno = alcance(await unTitular(banco()));
      const corte = { limite: 1, cursor: null };
      expect(await store.find(mio, id)).toMatchObject({ ...nuevo, version: 1 });
      expect(await store.find(ajeno, id)).toBeNull();
      expect((await store.listar(ajeno, {}, corte)).elementos).toEqual([]);

      const una = await store.listar(mio, { planId, titularId }, corte);
      const dos = await store.listar(mio, { planId }, { limite: 1, cursor: una.siguiente });
      expect([...una.elementos, ...dos.elementos].map((b) => b.id)).toEqual([otro, id]);
      expect(dos.siguiente).toBeNull();
      const suyos = await store.listar(mio, { propuestaId: propuesta }, corte);
      expect(suyos.elementos.map((b) => b.id)).toEqual([id]);

      const sugerencias = { causas: { texto: 'Porque sí', modelo: 'm', en: 5 } };
      const lo = {
        ficha: { ...FICHA_EN_BLANCO, titulo: 'Otro', ods: [3] },
        confirmados: ['causas'],
        sugerencias,
        propuestas: [],
        pasadoEn: AHORA + 2,
        por: cuentaId,
        en: AHORA + 3,
      };
      const intentos = await Promise.all([store.guardar(id, 1, lo), store.guardar(id, 1, lo)]);
      expect(intentos.toSorted()).toEqual([2, null]);
      expect(await store.find(mio, id)).toMatchObject({
        ficha: { titulo: 'Otro', ods: [3] },
        confirmados: ['causas'],
        sugerencias,
        propuestas: [],
        pasadoEn: AHORA + 2,
        guardadoEn: AHORA + 3,
        version: 2,
      });
      await store.borrar(id);
      expect(await store.find(mio, id)).toBeNull();
    });
  });
}
