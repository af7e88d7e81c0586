import { describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import {
  AHORA,
  asientoQueAvanza,
  type Banco,
  destinoDe,
  unaCuenta,
  unTitular,
} from '../fabrica.js';

const SOLO_NACION = { cuentaId: '', nacional: true, gremios: [], titulares: [], ambitos: [] };

/** A process with one armed término. */
async function conTermino(
  banco: Banco,
  computo: Record<string, unknown>,
  vence: string,
): Promise<{ raizId: string; titularId: string; plazoId: string }> {
  const titularId = await unTitular(banco);
  const raizId = uuid();
  const plazoId = uuid();
  await banco.persistencia.procesos.asentar(
    { ...destinoDe(raizId), nueva: true, titularId },
    (vista) => ({
      valor: null,
      asiento: asientoQueAvanza(vista, raizId, {
        plazos: [
          {
            id: plazoId,
            raizId,
            procesoId: raizId,
            nombre: 'convocatoria',
            clave: 'convocatoria',
            clase: 'termino',
            venceFecha: vence,
            venceEn: Date.parse(vence) + 29 * 3_600_000,
            estado: 'armado',
            restoMs: null,
            computo: computo as never,
          },
        ],
      }),
    }),
  );
  return { raizId, titularId, plazoId };
}

export function exerciseLibroDeCalendario(banco: () => Banco): void {
  describe('libro de calendario', () => {
    it('da los términos que corren entre dos días, con quienes se esperan', async () => {
      const { libroDeCalendario: libro } = banco().persistencia;
      const { plazoId, titularId } = await conTermino(
        banco(),
        {
          unidad: 'diasTermino',
          desde: '2031-10-08',
          cuanto: 3,
          jurisdicciones: ['0101'],
          calendario: 'v1',
        },
        '2031-10-14',
      );
      const reanudado = await conTermino(
        banco(),
        {
          unidad: 'diasTermino',
          desde: '2031-09-01',
          cuanto: 5,
          reanudacion: { desde: '2031-10-09', cuanto: 2, jurisdicciones: [] },
        },
        '2031-10-15',
      );
      // A goal is no term, whatever its class says.
      const meta = await conTermino(
        banco(),
        { unidad: 'diasCalendario', desde: '2031-10-08', cuanto: 3 },
        '2031-10-11',
      );
      const hallados = await libro.terminosEntre('2031-10-10', '2031-10-10');
      expect(hallados.map((t) => t.id)).toEqual([plazoId, reanudado.plazoId]);
      expect(hallados.map((t) => t.id)).not.toContain(meta.plazoId);
      expect(hallados[0]).toMatchObject({
        nombre: 'convocatoria',
        notificacion: '2031-10-08',
        dias: 3,
        vence: '2031-10-14',
        jurisdicciones: ['0101'],
        calendario: 'v1',
        titular: { id: titularId },
        secuencia: 1,
      });
      expect(hallados[0]?.roles).toContain('delegado');
      expect(hallados[1]).toMatchObject({ notificacion: '2031-10-09', dias: 2 });
      const suyos = { ...SOLO_NACION, nacional: false, titulares: [titularId] };
      expect((await libro.terminosEnCurso(suyos)).map((t) => t.id)).toEqual([plazoId]);
      expect((await libro.terminosEnCurso(SOLO_NACION)).map((t) => t.id)).toEqual(
        expect.arrayContaining([plazoId, reanudado.plazoId]),
      );
      expect(await libro.terminosEntre('2031-10-16', '2031-10-20')).toEqual([]);
      expect(await libro.terminosEntre('2031-10-01', '2031-10-08')).toEqual([]);
    });

    it('cada cambio queda escrito, con su motivo y quien lo hizo', async () => {
      const { libroDeCalendario: libro } = banco().persistencia;
      const { cuentaId } = await unaCuenta(banco());
      const fila = { id: 'f1', fecha: '2025-04-12', nombre: 'Fundación' } as never;
      const cambio = (antes: unknown, despues: unknown, hechoEn: number) => ({
        id: uuid(),
        filaId: 'f1',
        fecha: '2025-04-12',
        antes: antes as never,
        despues: despues as never,
        motivo: 'Ordenanza nueva',
        hechoPor: cuentaId,
        hechoEn,
      });
      await libro.anotar([cambio(null, fila, AHORA), cambio(fila, null, AHORA + 1)]);
      const primera = await libro.cambios({ limite: 1, cursor: null });
      expect(primera.elementos).toMatchObject([
        { antes: fila, despues: null, hechoPorNombre: 'Persona Ficticia 1' },
      ]);
      const segunda = await libro.cambios({ limite: 1, cursor: primera.siguiente });
      expect(segunda.elementos).toMatchObject([{ antes: null, despues: fila }]);
    });

    it('los feriados locales se confirman por gobierno y año', async () => {
      const { libroDeCalendario: libro } = banco().persistencia;
      const { cuentaId } = await unaCuenta(banco());
      const marca = uuid().slice(-6);
      const uno = await unTitular(banco(), { nombre: `confirma ${marca} 1` });
      const dos = await unTitular(banco(), { nombre: `confirma ${marca} 2`, gremio: 'CONGOPE' });
      await libro.confirmar({
        titularId: uno,
        anio: 2026,
        nota: 'Uno solo: 12 de abril',
        confirmadoPor: cuentaId,
        confirmadoEn: AHORA,
      });
      const filtro = { anio: 2026, conProceso: false, q: `confirma ${marca}` };
      const todas = await libro.confirmaciones(SOLO_NACION, filtro, { limite: 10, cursor: null });
      expect(todas.total).toBe(1);
      expect(todas.elementos.map((e) => [e.titular.id, e.confirmacion?.nota ?? null])).toEqual([
        [uno, 'Uno solo: 12 de abril'],
        [dos, null],
      ]);
      const pendientes = await libro.confirmaciones(
        { ...SOLO_NACION, nacional: false, gremios: ['AME'] },
        { ...filtro, confirmados: false },
        { limite: 10, cursor: null },
      );
      expect(pendientes.elementos).toEqual([]);
      expect(
        (
          await libro.confirmaciones(
            SOLO_NACION,
            { ...filtro, conProceso: true },
            { limite: 10, cursor: null },
          )
        ).elementos,
      ).toEqual([]);
      expect((await libro.findConfirmacion(uno, 2026))?.confirmadoPor).toBe(cuentaId);
      expect(await libro.findConfirmacion(uno, 2025)).toBeNull();
      await libro.desconfirmar(uno, 2026);
      expect(await libro.findConfirmacion(uno, 2026)).toBeNull();
    });
  });

  describe('incidentes y afectados', () => {
    it('un incidente se cierra con sus iguales; un mensaje abandonado sale otra vez', async () => {
      const { incidentes, procesos } = banco().persistencia;
      const { cuentaId } = await unaCuenta(banco());
      const { raizId, plazoId } = await conTermino(
        banco(),
        { unidad: 'diasTermino' },
        '2025-09-01',
      );
      const ids = [uuid(), uuid(), uuid()];
      for (const [i, id] of ids.entries())
        await procesos.anotarIncidente({
          id,
          raizId,
          procesoId: raizId,
          codigo: i === 2 ? 'OTRO' : 'PROCEDIMIENTO_DEFECTUOSO',
          detalle: { procedimiento: 'banco@1' },
          creadoEn: AHORA + i,
        });
      const primero = await incidentes.find(ids[0]!);
      expect(primero).toMatchObject({ procedimiento: 'banco@1', iguales: 1, resueltoEn: null });
      const antes = (await incidentes.listar({ abiertos: true }, { limite: 100, cursor: null }))
        .total!;
      expect(await incidentes.resolver(primero!, cuentaId, 'Corregido', AHORA)).toBe(2);
      expect(
        (await incidentes.listar({ abiertos: true }, { limite: 100, cursor: null })).total,
      ).toBe(antes - 2);
      expect(await incidentes.find(ids[1]!)).toMatchObject({
        nota: 'Corregido',
        resueltoPor: 'Persona Ficticia 1',
      });
      await incidentes.anotarReintento(ids[2]!, 'SANO', AHORA);
      expect(await incidentes.find(ids[2]!)).toMatchObject({ reintento: 'SANO', resueltoEn: null });
      expect((await incidentes.plazosVencidos(raizId, AHORA)).map((p) => p.id)).toEqual([plazoId]);
      expect(await incidentes.plazosVencidos(raizId, Date.parse('2025-08-01'))).toEqual([]);

      const salida = uuid();
      await banco().sql(
        `insert into salida (id, raiz_id, secuencia, canal, tipo, carga, creado_en, estado, intentos, proximo_en, error)
         values ($1, $2, 1, 'webhook', 'proceso.transicion', '{}', $3, 'fallida', 22, $3, 'no responde')`,
        [salida, raizId, AHORA],
      );
      const fallidas = await incidentes.salidasFallidas({ limite: 100, cursor: null });
      expect(fallidas.elementos.find((s) => s.id === salida)).toMatchObject({
        intentos: 22,
        error: 'no responde',
      });
      expect(await incidentes.reintentarSalida(salida, AHORA)).toBe(true);
      expect(await incidentes.reintentarSalida(salida, AHORA)).toBe(false);
    });

    it('lo abierto bajo un parámetro: pasos con el día en que se abrieron, plazos armados', async () => {
      const { afectados, usoDeProcedimientos } = banco().persistencia;
      const { raizId, titularId } = await conTermino(
        banco(),
        { unidad: 'diasTermino', desde: '2025-09-01' },
        '2025-09-04',
      );
      await banco().sql("update paso set desde = '2025-02' where raiz_id = $1 and numero = 1", [
        raizId,
      ]);
      expect(await afectados.pasosAbiertos('banco@1', 1, titularId)).toMatchObject([
        { procesoId: raizId, desde: '2025-02-28', titular: { id: titularId } },
      ]);
      expect(await afectados.pasosAbiertos('otro@1', 1, titularId)).toEqual([]);
      expect(await afectados.plazosArmados('banco@1', 'convocatoria', titularId)).toMatchObject([
        { desde: '2025-09-01', vence: '2025-09-04' },
      ]);
      const usos = await usoDeProcedimientos.contar();
      const activos = usos.find((u) => u.procedimiento === 'banco@1' && u.situacion === 'activo');
      expect(activos?.n).toBeGreaterThan(0);
    });
  });
}
