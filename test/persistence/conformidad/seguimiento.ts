import { describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import type { ParteNuevo } from '../../../src/modules/seguimiento/parte-store.js';
import { alcanceDe } from '../../../src/platform/alcance.js';
import { AHORA, type Banco, unaCuenta, unaRaiz, unTitular } from '../fabrica.js';

const TODO = { limite: 100, cursor: null };

export function exerciseSeguimiento(banco: () => Banco): void {
  describe('seguimiento', () => {
    async function expediente() {
      const titularId = await unTitular(banco());
      const raizId = await unaRaiz(banco(), titularId);
      const { cuentaId } = await unaCuenta(banco());
      const mio = alcanceDe(cuentaId, [{ rol: 'pocl', titularId, gremio: null }]);
      const ajeno = alcanceDe(cuentaId, [{ rol: 'pocl', titularId: uuid(), gremio: null }]);
      const { consultas, asistencias, partes } = banco().persistencia;
      const hecha = (en = AHORA) => ({ cuentaId, como: 'pocl' as const, en });
      return { titularId, raizId, mio, ajeno, hecha, consultas, asistencias, partes };
    }
    type E = Awaited<ReturnType<typeof expediente>>;

    async function unaConsulta(e: E, mas: object = {}): Promise<string> {
      const id = uuid();
      await e.consultas.crear({
        id,
        titularId: e.titularId,
        raizId: e.raizId,
        procesoId: null,
        clase: 'consulta',
        paso: 6,
        documentoId: null,
        asunto: 'Plazo del taller',
        texto: '¿Puede ser virtual?',
        dirigidaA: 'poc',
        vence: null,
        hecha: e.hecha(),
        ...mas,
      });
      return id;
    }
    const respuesta = (e: E, texto = 'Sí.') => ({
      id: uuid(),
      texto,
      documentoId: null,
      hecha: e.hecha(AHORA + 1),
    });

    it('una consulta se responde, se resuelve y queda con su historia', async () => {
      const e = await expediente();
      const id = await unaConsulta(e);
      expect(await e.consultas.find(e.ajeno, id)).toBeNull();
      expect(await e.consultas.find(e.mio, id)).toMatchObject({ estado: 'abierta', paso: 6 });
      expect(await e.consultas.responder(id, respuesta(e))).toBe(true);
      expect(await e.consultas.responder(id, respuesta(e, 'Con registro.'))).toBe(true);
      const cierre = { ...e.hecha(AHORA + 2), texto: null };
      expect(await e.consultas.cerrar(id, 'resuelta', cierre)).toBe(true);
      expect(await e.consultas.cerrar(id, 'resuelta', cierre)).toBe(false);
      expect(await e.consultas.responder(id, respuesta(e))).toBe(false);
      const c = await e.consultas.find(e.mio, id);
      expect(c?.respuestas.map((r) => r.texto)).toEqual(['Sí.', 'Con registro.']);
      expect(c).toMatchObject({ estado: 'resuelta', cierre: { como: 'pocl', en: AHORA + 2 } });
    });

    it('la lista, por territorio, por estado y por quién debe responder, de página en página', async () => {
      const e = await expediente();
      const ids: string[] = [];
      for (let i = 0; i < 5; i++)
        ids.push(await unaConsulta(e, { hecha: e.hecha(AHORA + i), paso: i < 2 ? 4 : 6 }));
      await e.consultas.cerrar(ids[0]!, 'retirada', { ...e.hecha(), texto: 'Era otro expediente' });
      const primera = await e.consultas.listar(
        e.mio,
        { raizId: e.raizId },
        { limite: 2, cursor: null },
      );
      expect(primera.elementos.map((c) => c.id)).toEqual([ids[4], ids[3]]);
      const resto = await e.consultas.listar(
        e.mio,
        { raizId: e.raizId },
        { limite: 10, cursor: primera.siguiente },
      );
      expect(resto.elementos.map((c) => c.id)).toEqual([ids[2], ids[1], ids[0]]);
      expect((await e.consultas.listar(e.mio, { paso: 4 }, TODO)).elementos).toHaveLength(2);
      expect(
        (await e.consultas.listar(e.mio, { estado: 'retirada' }, TODO)).elementos[0]?.cierre?.texto,
      ).toBe('Era otro expediente');
      expect((await e.consultas.listar(e.mio, { paraMi: true }, TODO)).elementos).toEqual([]);
      const poc = alcanceDe(e.mio.cuentaId, [{ rol: 'poc', titularId: e.titularId, gremio: null }]);
      expect((await e.consultas.listar(poc, { paraMi: true }, TODO)).elementos).toHaveLength(4);
      expect((await e.consultas.listar(e.ajeno, { raizId: e.raizId }, TODO)).elementos).toEqual([]);
    });

    it('la asistencia técnica, la más nueva primero', async () => {
      const e = await expediente();
      for (const fecha of ['2025-08-01', '2025-09-01'])
        await e.asistencias.crear({
          id: uuid(),
          titularId: e.titularId,
          raizId: e.raizId,
          paso: 13,
          fecha,
          modalidad: 'virtual',
          tema: 'Cocreación',
          texto: null,
          participantes: 12,
          documentoId: null,
          hecha: e.hecha(),
        });
      const p = await e.asistencias.listar(e.mio, e.raizId, { limite: 1, cursor: null });
      expect(p.elementos[0]).toMatchObject({ fecha: '2025-09-01', participantes: 12 });
      const s = await e.asistencias.listar(e.mio, e.raizId, { limite: 5, cursor: p.siguiente });
      expect(s.elementos.map((a) => a.fecha)).toEqual(['2025-08-01']);
      expect((await e.asistencias.listar(e.ajeno, e.raizId, TODO)).elementos).toEqual([]);
    });

    it('un parte por día, con un acuse de cada quien, y se sabe a quién le toca', async () => {
      const e = await expediente();
      const parte = (hasta: string): ParteNuevo => ({
        id: uuid(),
        titularId: e.titularId,
        raizId: e.raizId,
        desde: '2025-06-01',
        hasta,
        logros: 'Se conformó el foro.',
        dificultades: null,
        proximos: null,
        pedidos: null,
        resumen: { hechos: [], pasos: [], pendientes: [] },
        enviado: e.hecha(),
      });
      const toca = async (antesDe: string): Promise<boolean> =>
        (await e.partes.pendientes(e.mio, antesDe, AHORA * 2, TODO)).elementos.some(
          (x) => x.raizId === e.raizId,
        );
      await banco().sql(`update raiz set nombre = 'implementacion' where id = $1`, [e.raizId]);
      const informa = async () =>
        (await e.partes.porInformar('', 1000)).find((x) => x.raizId === e.raizId);
      expect(await informa()).toMatchObject({ titularId: e.titularId, ultimo: null });
      expect(await e.partes.porInformar(e.raizId, 1000)).not.toContainEqual(
        expect.objectContaining({ raizId: e.raizId }),
      );
      expect(await e.partes.ultimo(e.raizId)).toBeNull();
      expect(await toca('2025-09-01')).toBe(true);
      const uno = parte('2025-09-15');
      expect(await e.partes.crear(uno)).toBe(true);
      expect(await e.partes.crear(parte('2025-09-15'))).toBe(false);
      expect(await e.partes.ultimo(e.raizId)).toBe('2025-09-15');
      expect((await informa())?.ultimo).toBe('2025-09-15');
      expect([await toca('2025-09-01'), await toca('2025-12-01')]).toEqual([false, true]);
      const acuse = { comentario: 'Recibido', hecha: { ...e.hecha(), como: 'poc' as const } };
      expect(await e.partes.acusar(uno.id, acuse)).toBe(true);
      expect(await e.partes.acusar(uno.id, acuse)).toBe(false);
      expect((await e.partes.find(e.mio, uno.id))?.acuses).toMatchObject([
        { comentario: 'Recibido', hecha: { como: 'poc' } },
      ]);
      expect(await e.partes.find(e.ajeno, uno.id)).toBeNull();
      expect((await e.partes.listar(e.mio, e.raizId, TODO)).elementos).toHaveLength(1);
    });
  });
}
