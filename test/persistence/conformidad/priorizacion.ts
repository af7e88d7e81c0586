import { describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { AHORA, type Banco, unaCuenta, unTitular } from '../fabrica.js';

const NACION = { cuentaId: '', nacional: true, gremios: [], titulares: [], ambitos: [] };
const AME = { ...NACION, nacional: false, gremios: ['AME' as const] };

export function exercisePriorizacion(banco: () => Banco): void {
  describe('priorización', () => {
    it('criterios versionados hasta el primer puntaje; cada gremio ve su nivel; el resultado no cambia', async () => {
      const { priorizaciones: p } = banco().persistencia;
      const { cuentaId } = await unaCuenta(banco());
      const municipal = await unTitular(banco());
      const provincial = await unTitular(banco(), { gremio: 'CONGOPE' });
      const id = uuid();
      await p.crear({
        id,
        nombre: 'Priorización de prueba',
        claveBusqueda: 'priorizacion de prueba',
        alcance: 'Todos',
        diagnostico: '',
        estado: 'preparacion',
        criteriosVersion: 0,
        creadaPor: cuentaId,
        creadaEn: AHORA,
        congeladaEn: null,
        cerradaPor: null,
        cerradaEn: null,
        motivo: null,
      });
      const criterios = [
        {
          clave: 'uno',
          nombre: 'Uno',
          descripcion: '',
          componente: 'tecnico' as const,
          peso: 100,
          califica: 'ambos' as const,
        },
      ];
      const version = {
        criterios,
        desempate: [{ clase: 'poblacion' as const }],
        motivo: null,
        publicadaPor: cuentaId,
        publicadaEn: AHORA,
      };
      const puntaje = (n: number, parte: 'poc' | 'gremio' = 'poc') => ({
        criterio: 'uno',
        parte,
        puntaje: n,
        fundamento: 'porque sí consta',
        puestoPor: cuentaId,
        puestoEn: AHORA + n,
      });
      expect(await p.incluir(id, [municipal, provincial], cuentaId, AHORA)).toBe(2);
      expect(await p.incluir(id, [municipal], cuentaId, AHORA)).toBe(0);
      // Nobody is scored by criteria that were not published.
      expect(await p.calificar(id, municipal, [puntaje(3)])).toBe(false);
      expect(await p.publicar(id, version)).toBe(true);
      expect(await p.publicar(id, { ...version, motivo: 'Mejor así' })).toBe(true);
      expect((await p.criterios(id)).map((v) => [v.version, v.motivo])).toEqual([
        [2, 'Mejor así'],
        [1, null],
      ]);
      expect((await p.criterios(id))[0]).toMatchObject({
        criterios,
        publicadaPorNombre: 'Persona Ficticia 1',
      });

      expect(await p.calificar(id, municipal, [puntaje(3), puntaje(5, 'gremio')])).toBe(true);
      expect(await p.publicar(id, version)).toBe(false);
      expect(await p.criterios(id)).toHaveLength(2);
      expect(await p.calificar(id, municipal, [puntaje(4)])).toBe(true);
      expect(await p.find(NACION, id)).toMatchObject({
        estado: 'calificacion',
        congeladaEn: AHORA + 3,
        gobiernos: 2,
        elegidos: 0,
      });
      const ver = async (alcance: typeof NACION | typeof AME) =>
        (await p.gobiernos(alcance as never, id)).map((g) => [
          g.titular.id,
          g.puntajes.map((x) => [x.parte, x.puntaje] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
        ]);
      expect(await ver(AME)).toEqual([
        [
          municipal,
          [
            ['gremio', 5],
            ['poc', 4],
          ],
        ],
      ]);
      expect((await ver(NACION)).map(([t]) => t)).toContain(provincial);
      expect((await p.find(AME as never, id))?.gobiernos).toBe(1);

      expect(await p.excluir(id, municipal)).toBe(false);
      expect(await p.excluir(id, provincial)).toBe(true);
      expect(await p.diagnosticar(id, municipal, 'Buen portal, sin foro')).toBe(true);

      const resultado = [
        { titularId: municipal, puesto: 1, puntaje: 900, elegido: true, motivo: 'Mayor puntaje' },
      ];
      expect(await p.cerrar(id, resultado, cuentaId, AHORA + 9, null)).toBe(true);
      expect(await p.cerrar(id, resultado, cuentaId, AHORA + 10, null)).toBe(false);
      for (const tarde of [
        p.calificar(id, municipal, [puntaje(1)]),
        p.diagnosticar(id, municipal, null),
        p.descartar(id, cuentaId, AHORA, 'x'),
        p.describir(id, { nombre: 'x', claveBusqueda: 'x', alcance: 'x', diagnostico: '' }),
      ])
        expect(await tarde).toBe(false);
      expect(await p.incluir(id, [provincial], cuentaId, AHORA)).toBeNull();
      const raizId = uuid();
      await p.enlazar(id, municipal, raizId);
      expect(await p.gobiernos(NACION, id)).toMatchObject([
        { elegido: true, motivo: 'Mayor puntaje', raizId, diagnostico: 'Buen portal, sin foro' },
      ]);
      const lista = await p.listar(NACION, { limite: 1, cursor: null });
      expect(lista.elementos[0]).toMatchObject({ id, elegidos: 1, cerradaEn: AHORA + 9 });
    });
  });
}
