import { describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import type { FilaPlazo } from '../../../src/engine/puertos/filas.js';
import {
  asientoQueAvanza,
  avanzar,
  type Banco,
  destinoDe,
  lineasDe,
  unaRaiz,
  unaSalida,
  unAviso,
  unPlazo,
  unTitular,
} from '../fabrica.js';

export function exercisePlazosYSalidas(banco: () => Banco): void {
  describe('plazos y salidas', () => {
    it('un plazo vencido se arrienda una sola vez, y otra cuando vence el arriendo', async () => {
      const raizId = await unaRaiz(banco(), await unTitular(banco()));
      const vence = 1_000;
      await avanzar(banco().persistencia, raizId, {
        plazos: [
          unPlazo(raizId, { id: `${raizId}-1`, clave: 'a', venceEn: vence }),
          unPlazo(raizId, { id: `${raizId}-2`, clave: 'b', venceEn: vence + 1 }),
          unPlazo(raizId, { id: `${raizId}-3`, clave: 'c', venceEn: vence + 5_000 }),
        ],
      });
      const { procesos } = banco().persistencia;
      const arrendar = async (ahora: number, n = 50) =>
        (await procesos.arrendarPlazos(ahora, n, 'w1', ahora + 100)).map((p) => p.clave);
      expect(await arrendar(vence - 1)).toEqual([]);
      expect(await arrendar(vence + 1, 1)).toEqual(['a']);
      expect(await arrendar(vence + 1)).toEqual(['b']);
      expect(await arrendar(vence + 2)).toEqual([]);
      expect(await arrendar(vence + 200)).toEqual(['a', 'b']);
      // Fired: it is never leased again.
      await avanzar(banco().persistencia, raizId, {
        plazos: [
          unPlazo(raizId, { id: `${raizId}-1`, clave: 'a', venceEn: vence, estado: 'disparado' }),
        ],
      });
      expect(await arrendar(vence + 1_000)).toEqual(['b']);
      // A suspended root is not touched.
      await banco().sql(
        `update raiz set marca_clase = 'suspendido', marca_desde = 1 where id = $1`,
        [raizId],
      );
      expect(await arrendar(vence + 10_000)).toEqual([]);
    });

    it('los plazos con que se decide son los de las filas, los haya leído o escrito este nodo u otro', async () => {
      const raizId = await unaRaiz(banco(), await unTitular(banco()));
      const otro = await banco().otroNodo();
      const de = (n: number, mas: Partial<FilaPlazo> = {}) =>
        unPlazo(raizId, { id: `${raizId}-${n}`, clave: `k${n}`, venceEn: 100 - n, ...mas });
      const cambios: readonly FilaPlazo[][] = [
        [de(1), de(2)],
        [],
        [de(3), de(1, { estado: 'cerrado' })],
        [de(2, { estado: 'detenido', restoMs: 7 })],
        [de(2, { venceEn: 500, computo: { unidad: 'días', reanudadoEl: '2026-01-05' } })],
        [de(3, { estado: 'disparado' }), de(2, { estado: 'cerrado' })],
        [de(4)],
      ];
      const nodos = [banco().persistencia, banco().persistencia, otro, otro, banco().persistencia];
      for (const [i, plazos] of cambios.entries()) {
        // Of what is decided more than once, the last is what was written.
        let visto: unknown = null;
        let filas: unknown = null;
        await nodos[i % nodos.length]!.procesos.asentar(destinoDe(raizId), async (vista) => {
          visto = vista.plazos;
          filas = await vista.lector.plazos(raizId);
          return { asiento: asientoQueAvanza(vista, raizId, { plazos }), valor: null };
        });
        expect(visto).toEqual(filas);
      }
      const quedan = (p: typeof otro) => p.procesos.leer(destinoDe(raizId), (v) => v.plazos);
      for (const nodo of [banco().persistencia, otro]) expect(await quedan(nodo)).toEqual([de(4)]);
    });

    it('cuatro trabajadores a la vez no arriendan dos veces lo mismo', async () => {
      const raizId = await unaRaiz(banco(), await unTitular(banco()));
      const plazos = Array.from({ length: 120 }, (_, i) =>
        unPlazo(raizId, { id: `${raizId}-p${i}`, clave: `k${i}`, venceEn: 10 + i }),
      );
      await avanzar(banco().persistencia, raizId, { plazos });
      for (let i = 0; i < 120; i++)
        await unaSalida(banco(), { id: `${raizId}-s${i}`, raizId, creadoEn: 10 + i });
      const nodos = [
        banco().persistencia,
        await banco().otroNodo(),
        await banco().otroNodo(),
        await banco().otroNodo(),
      ];
      const tomados: string[] = [];
      await Promise.all(
        nodos.map(async ({ procesos }, i) => {
          for (;;) {
            const [p, s] = await Promise.all([
              procesos.arrendarPlazos(9_999, 7, `w${i}`, 99_999),
              procesos.arrendarSalidas(9_999, 7, `w${i}`, 99_999),
            ]);
            tomados.push(...p.map((x) => x.id), ...s.map((x) => x.id));
            if (p.length + s.length === 0) return;
          }
        }),
      );
      const mios = tomados.filter((id) => id.startsWith(raizId));
      expect(mios).toHaveLength(240);
      expect(new Set(mios).size).toBe(240);
    });

    it('una orden que se cuenta deja de qué líneas y avisos se redacta; redactada, no vuelve', async () => {
      const titularId = await unTitular(banco());
      const raizId = await unaRaiz(banco(), titularId);
      const callada = await unaRaiz(banco(), await unTitular(banco()));
      const { procesos } = banco().persistencia;
      const mias = async (de = procesos) =>
        (await de.porContar(500)).filter((o) => [raizId, callada].includes(o.primera.raizId));
      const aviso = unAviso(raizId, uuid());
      await avanzar(banco().persistencia, callada);
      await avanzar(banco().persistencia, raizId, { seCuenta: true });
      await avanzar(banco().persistencia, raizId, { seCuenta: true, avisos: [aviso] });
      const lineas = await lineasDe(banco(), raizId);
      const ordenes = await mias();
      expect(ordenes.map((o) => [o.titularId, o.primera.secuencia, o.secuencia, o.hash])).toEqual(
        [1, 2].map((i) => [titularId, i + 1, i + 1, lineas[i]!['hash']]),
      );
      expect(ordenes[0]!.primera.linea).toBe(lineas[1]!['linea']);
      expect(ordenes.map((o) => o.avisos)).toEqual([[], [aviso]]);

      // Two that carry them at the same time: each command is told by one of them.
      const otro = await banco().otroNodo();
      const deOtro = await mias(otro.procesos);
      const redactar = (de: typeof procesos, quien: string, estas: typeof ordenes) =>
        de.ponerSalidas(
          estas.map((o) => ({
            marca: o.marca,
            salidas: [1, 2].map((i) => ({
              id: `${raizId}-${quien}-${o.secuencia}-${i}`,
              raizId,
              secuencia: o.secuencia,
              canal: 'webhook' as const,
              tipo: 't',
              carga: { i },
              creadoEn: 5,
            })),
          })),
        );
      await Promise.all([redactar(procesos, 'a', ordenes), redactar(otro.procesos, 'b', deOtro)]);
      expect(await mias()).toEqual([]);
      const puestas = await banco().sql(
        'select secuencia, carga, estado, proximo_en from salida where raiz_id = $1 order by secuencia, carga',
        [raizId],
      );
      expect(puestas).toEqual(
        [2, 3].flatMap((secuencia) =>
          [1, 2].map((i) =>
            expect.objectContaining({
              secuencia,
              carga: JSON.stringify({ i }),
              estado: 'pendiente',
            }),
          ),
        ),
      );
    });

    it('un aviso que ya se barrió no se cuenta', async () => {
      const titularId = await unTitular(banco());
      const raizId = await unaRaiz(banco(), titularId);
      const avisos = [unAviso(raizId, uuid()), unAviso(raizId, uuid())];
      await avanzar(banco().persistencia, raizId, { seCuenta: true, avisos });
      await banco().sql('delete from aviso where id = $1', [avisos[0]!.id]);
      const mias = (await banco().persistencia.procesos.porContar(500)).filter(
        (o) => o.primera.raizId === raizId,
      );
      expect(mias.map((o) => o.avisos)).toEqual([[avisos[1]]]);
    });

    it('una salida se reintenta más tarde, y enviada no vuelve', async () => {
      const raizId = await unaRaiz(banco(), await unTitular(banco()));
      const id = `${raizId}-s`;
      await unaSalida(banco(), { id, raizId, creadoEn: 5, tipo: 't', carga: { a: 1 } });
      const { procesos } = banco().persistencia;
      const mias = async (ahora: number) =>
        (await procesos.arrendarSalidas(ahora, 500, 'w', ahora + 10)).filter((s) => s.id === id);
      expect(await mias(100_000)).toMatchObject([{ id, intentos: 1, carga: { a: 1 }, tipo: 't' }]);
      await procesos.marcarSalida(id, {
        estado: 'pendiente',
        proximoEn: 200_000,
        error: 'SIN_RESPUESTA',
      });
      expect(await mias(150_000)).toEqual([]);
      expect(await mias(200_000)).toMatchObject([{ intentos: 2 }]);
      await procesos.marcarSalida(id, { estado: 'enviada' });
      expect(await mias(900_000)).toEqual([]);
    });

    it('una orden que cierra un plazo y un trabajador que lo dispara no se traban', async () => {
      // Trap 4b: the lease takes the deadline, the command takes the root and then the deadline.
      const raices = await Promise.all(
        Array.from({ length: 8 }, async () => unaRaiz(banco(), await unTitular(banco()))),
      );
      for (const r of raices) {
        await avanzar(banco().persistencia, r, {
          plazos: [unPlazo(r, { id: `${r}-z`, clave: 'z', venceEn: 50 })],
        });
      }
      const otro = await banco().otroNodo();
      await Promise.all(
        raices.flatMap((r) => [
          ...Array.from({ length: 6 }, (_, i) =>
            avanzar(banco().persistencia, r, {
              plazos: [
                unPlazo(r, {
                  id: `${r}-z`,
                  clave: 'z',
                  venceEn: 50 + i,
                  estado: i === 5 ? 'cerrado' : 'armado',
                }),
              ],
            }),
          ),
          ...Array.from({ length: 6 }, async () => {
            await otro.procesos.arrendarPlazos(1_000, 20, 'w', 1_001);
            await avanzar(otro, r);
          }),
        ]),
      );
      for (const r of raices) expect(await lineasDe(banco(), r)).toHaveLength(14);
    }, 120_000);
  });
}
