import { describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { type Alcance, alcanceDe } from '../../../src/platform/alcance.js';
import { AHORA, avanzar, type Banco, unaCuenta, unaRaiz, unTitular } from '../fabrica.js';
import { ambito, corte, NACION, todo } from '../listas.js';

export function exerciseConsultaDeProcesos(banco: () => Banco): void {
  describe('consulta de procesos', () => {
    it('lista las raíces, las más nuevas primero, dentro del territorio', async () => {
      const { consultaDeProcesos } = banco().persistencia;
      const [a, b] = [await unTitular(banco()), await unTitular(banco())];
      const primera = await unaRaiz(banco(), a);
      const segunda = await unaRaiz(banco(), b);
      const tercera = await unaRaiz(banco(), a, { procedimiento: 'otro@1' });
      await avanzar(banco().persistencia, primera);
      const yo = alcanceDe('x', [ambito('pocl', a), ambito('pocl', b)]);
      const ver = (filtro: object, alcance: Alcance = yo) =>
        todo((c) => consultaDeProcesos.listar(alcance, filtro, c), 1).then((l) =>
          l.map((p) => p.id),
        );
      expect(await ver({})).toEqual([tercera, segunda, primera]);
      expect(await ver({ titularId: a })).toEqual([tercera, primera]);
      expect(await ver({ procedimiento: 'banco' })).toEqual([segunda, primera]);
      expect(await ver({ procedimiento: 'otro@1', situacion: 'activo' })).toEqual([tercera]);
      expect(await ver({ situacion: 'concluido' })).toEqual([]);
      expect(await ver({}, alcanceDe('x', [ambito('pocl', b)]))).toEqual([segunda]);
      const [vista] = (
        await consultaDeProcesos.listar(yo, { titularId: a, procedimiento: 'banco' }, corte())
      ).elementos;
      expect(vista).toMatchObject({
        pasosEnCurso: [2],
        situacion: 'activo',
        marca: null,
        abiertoEn: AHORA,
      });
      expect(await consultaDeProcesos.ubicar(yo, primera)).toEqual({
        raizId: primera,
        titularId: a,
      });
      expect(await consultaDeProcesos.ubicar(alcanceDe('x', []), primera)).toBeNull();
    });

    it('pagina la bitácora en los dos sentidos, y halla lo marcado', async () => {
      const { consultaDeProcesos } = banco().persistencia;
      const raizId = await unaRaiz(banco(), await unTitular(banco()));
      for (let i = 2; i <= 7; i += 1) {
        const linea = JSON.stringify({
          n: i,
          observaciones: i % 3 === 0 ? [{ codigo: 'X' }] : [],
        });
        await avanzar(banco().persistencia, raizId, {
          linea: { linea, evento: i === 5 ? 'rectificarHecho' : 'avanzar' },
        });
      }
      const ver = (orden: 'asc' | 'desc', limite: number) =>
        todo((c) => consultaDeProcesos.bitacora(raizId, orden, c), limite).then((l) =>
          l.map((x) => x.secuencia),
        );
      expect(await ver('asc', 3)).toEqual([1, 2, 3, 4, 5, 6, 7]);
      expect(await ver('desc', 2)).toEqual([7, 6, 5, 4, 3, 2, 1]);
      expect((await consultaDeProcesos.linea(raizId, 5))?.evento).toBe('rectificarHecho');
      expect(await consultaDeProcesos.linea(raizId, 99)).toBeNull();
      const numeros = (l: readonly { secuencia: number }[]) => l.map((x) => x.secuencia);
      expect(
        numeros(
          await consultaDeProcesos.lineasDeEventos(raizId, ['rectificarHecho', 'deshacer'], 9),
        ),
      ).toEqual([5]);
      expect(numeros(await consultaDeProcesos.lineasDeEventos(raizId, ['avanzar'], 2))).toEqual([
        7, 6,
      ]);
      expect(numeros(await consultaDeProcesos.lineasConObservaciones(raizId, 9))).toEqual([6, 3]);
    });

    it('los documentos en que descansan los pasos, y los nombres de lo que una línea señala', async () => {
      const { consultaDeProcesos, documentos, cuentas } = banco().persistencia;
      const titularId = await unTitular(banco());
      const id = uuid();
      await documentos.crear(
        {
          id,
          version: 1,
          titularId,
          titulo: 'Oficio 7',
          tipos: ['oficio'],
          instrumento: null,
          organo: null,
          numero: null,
          sistema: null,
          fechaEmision: null,
          fechaRecepcion: null,
          firmado: false,
          aprobado: false,
          visibilidad: 'interno',
          visibilidadFija: true,
          reserva: null,
          nombre: 'o.pdf',
          mime: 'application/pdf',
          tamano: 1,
          sha256: 'x',
          subidoPor: 'c',
          subidoEn: 1,
          motivo: null,
          retiro: null,
          claveBusqueda: 'oficio 7',
        },
        null,
      );
      const raizId = await unaRaiz(banco(), titularId);
      const linea = JSON.stringify({ hechos: { documentos: { [id]: { id } } } });
      await avanzar(banco().persistencia, raizId, { linea: { linea, paso: 9 } });
      await avanzar(banco().persistencia, raizId, { linea: { linea, paso: 9 } });
      await avanzar(banco().persistencia, raizId, { linea: { linea, paso: null } });
      expect(await consultaDeProcesos.documentosDePasos(raizId)).toEqual([
        { procesoId: raizId, paso: null, documentoId: id },
        { procesoId: raizId, paso: 9, documentoId: id },
      ]);
      expect(await documentos.usos(NACION, id)).toEqual(
        [null, 9].map((paso) => ({
          raizId,
          procesoId: raizId,
          procedimiento: expect.any(String),
          paso,
          evento: expect.any(String),
          secuencia: expect.any(Number),
          hash: expect.any(String),
        })),
      );
      expect(await documentos.usos(alcanceDe('x', []), id)).toEqual([]);
      expect((await documentos.porIds([id, 'no'], titularId)).map((d) => d.titulo)).toEqual([
        'Oficio 7',
      ]);
      expect(await documentos.porIds([id], 'otro')).toEqual([]);
      const { cuentaId } = await unaCuenta(banco());
      expect(await consultaDeProcesos.cuentas([cuentaId, 'no'])).toEqual({
        [cuentaId]: 'Persona Ficticia 1',
      });
      expect(await cuentas.findPorPersona('no')).toBeNull();
    });
  });
}
