import { describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { AHORA, type Banco, HOY, unTitular } from '../fabrica.js';

export function exerciseAdministracion(banco: () => Banco): void {
  describe('calendario y parámetros', () => {
    it('las filas del calendario vuelven como se guardaron', async () => {
      const { calendario } = banco().persistencia;
      const filas = [
        {
          id: uuid(),
          fecha: '2025-01-02',
          nombre: 'Puente',
          clase: 'suspensionRecuperable',
          ambito: { tipo: 'nacional' },
          norma: 'DE 474',
          publicadaEn: '2024-12',
          cuentaParaTermino: null,
        },
        {
          id: uuid(),
          fecha: '2025-04-12',
          nombre: 'Fundación',
          clase: 'feriado',
          ambito: { tipo: 'cantonal', codigo: '0101' },
          norma: 'Ordenanza',
          publicadaEn: null,
          cuentaParaTermino: false,
        },
      ] as never as Parameters<typeof calendario.guardar>[0];
      await calendario.guardar(filas, null, AHORA);
      expect(await calendario.todas()).toEqual(filas);
      const [primera] = filas;
      await calendario.guardar([{ ...primera!, cuentaParaTermino: true }], 'c', AHORA);
      expect((await calendario.todas())[0]?.cuentaParaTermino).toBe(true);
      await calendario.borrar(primera!.id);
      expect(await calendario.todas()).toEqual(filas.slice(1));
    });

    it('los parámetros no se cambian: cada fijación es una versión más', async () => {
      const { parametros } = banco().persistencia;
      const titularId = await unTitular(banco());
      const nombre = `P_${uuid()}`;
      const fila = (valor: unknown, desde: string, deQuien: string | null = null) => ({
        id: uuid(),
        nombre,
        titularId: deQuien,
        valor: valor as never,
        desde,
        motivo: 'm',
        creadoPor: null,
        creadoEn: AHORA,
      });
      expect(await parametros.fijar(fila(3, '2025-01-01'))).toMatchObject({
        version: 1,
        valor: 3,
      });
      const juntas = await Promise.all(
        [4, 5, 6].map((v) => parametros.fijar(fila(v, '2025-06-01'))),
      );
      expect(juntas.map((j) => j.version).sort((a, b) => a - b)).toEqual([2, 3, 4]);
      expect(await parametros.fijar(fila(null, '2025-01-01', titularId))).toMatchObject({
        version: 1,
      });
      const ver = async (deQuien: string | null, fecha: string) =>
        (await parametros.enVigor(deQuien, fecha))
          .filter((p) => p.nombre === nombre)
          .map((p) => [p.version, p.valor]);
      expect(await ver(null, '2024-12-31')).toEqual([]);
      expect(await ver(null, '2025-03-01')).toEqual([[1, 3]]);
      expect((await ver(null, HOY))[0]?.[0]).toBe(4);
      expect(await ver(titularId, HOY)).toEqual([[1, null]]);
      expect((await parametros.historia(nombre, null)).map((p) => p.version)).toEqual([4, 3, 2, 1]);
    });
  });
}
