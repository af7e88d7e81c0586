/** One effect whatever the repeats, one winner whatever the crowd. The same on both databases. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { JsonObjeto } from '../../machines/contrato.js';
import { ComandoRechazado } from '../../src/engine/comandos.js';
import type { Recibo } from '../../src/engine/comandos.js';
import { Limpieza } from '../../src/engine/limpieza.js';
import { Engine } from '../../src/engine/engine.js';
import { Plazos } from '../../src/engine/plazos.js';
import type { Banco } from '../persistence/fabrica.js';
import { Casa, codigo, UN_DIA } from './casa.js';

export function exerciseConcurrencia(nombre: string, abrir: () => Promise<Banco>): void {
  describe(`a la vez y repetidos, sobre ${nombre}`, () => {
    let banco: Banco;
    let casa: Casa;
    let otro: Engine;
    beforeAll(async () => {
      banco = await abrir();
      casa = await Casa.abrir(banco);
      const nodo = await banco.otroNodo();
      otro = new Engine(nodo.procesos, casa.catalogo, casa.calendario, casa.reloj, casa.ids);
    }, 120_000);
    afterAll(() => banco.cerrar());

    const empezar = async (): Promise<{
      titularId: string;
      gente: Awaited<ReturnType<Casa['gente']>>;
      proceso: string;
    }> => {
      const titularId = await casa.titular();
      const gente = await casa.gente(titularId);
      const { procesoId: proceso } = await casa.abrirConvenio(gente.poc, titularId);
      return { titularId, gente, proceso };
    };
    const orden = (
      cuentaId: string,
      procesoId: string,
      evento: string,
      clave: string | null,
      huella = 'h',
    ) => ({
      principal: { cuentaId },
      idempotencia: clave === null ? null : { principal: cuentaId, clave, huella },
      procesoId,
      evento,
      datos: {},
      siCoincide: null,
    });

    it('la misma clave a la vez, en dos nodos: un efecto y una sola respuesta', async () => {
      const { gente, proceso } = await empezar();
      const engines = [casa.engine, otro, casa.engine, otro, casa.engine, otro];
      const recibos = await Promise.all(
        engines.map((e) => e.registrar(orden(gente.autoridad, proceso, 'iniciar', 'k'))),
      );
      expect(new Set(recibos.map((r) => r.hash)).size).toBe(1);
      expect(recibos.filter((r) => !r.repetida)).toHaveLength(1);
      expect(await casa.lineas(proceso)).toHaveLength(2);
      expect(
        await codigo(otro.registrar(orden(gente.autoridad, proceso, 'iniciar', 'k', 'otra'))),
      ).toBe('CLAVE_REUTILIZADA');
      // The same key of another principal is another key.
      expect(await codigo(otro.registrar(orden(gente.pocl, proceso, 'iniciar', 'k')))).toBe(
        'EVENTO_FUERA_DE_LUGAR',
      );
    });

    it('olvidada su respuesta, la misma clave es un pedido nuevo', async () => {
      const { gente, proceso } = await empezar();
      const pedir = (): Promise<Recibo> =>
        casa.engine.registrar(orden(gente.autoridad, proceso, 'iniciar', 'para olvidar'));
      const primera = await pedir();
      const { restos } = banco.persistencia;
      const dias = { claves: 30, salidas: 30 };
      const limpieza = new Limpieza(restos, casa.reloj, async () => dias);
      while (await limpieza.hacer(2)) {
        // a little at a time
      }
      expect(await pedir()).toMatchObject({ hash: primera.hash, repetida: true });
      const antes = casa.reloj.instante;
      // Rows say when they were written by the clock of the database's own process.
      casa.reloj.instante = banco.persistencia.reloj.ahora() + 31 * UN_DIA;
      let vueltas = 0;
      while (await limpieza.hacer(2)) vueltas++;
      expect(vueltas).toBeGreaterThan(0);
      casa.reloj.instante = antes;
      expect(await codigo(pedir())).toBe('EVENTO_FUERA_DE_LUGAR');
      expect(await casa.lineas(proceso)).toHaveLength(2);
    });

    it('sin clave, el mismo hecho a la vez: uno entra y los demás llegan tarde', async () => {
      const { gente, proceso } = await empezar();
      const r = await Promise.allSettled(
        Array.from({ length: 8 }, (_, i) =>
          (i % 2 === 0 ? casa.engine : otro).registrar(
            orden(gente.autoridad, proceso, 'iniciar', null),
          ),
        ),
      );
      expect(r.filter((x) => x.status === 'fulfilled')).toHaveLength(1);
      for (const x of r)
        if (x.status === 'rejected')
          expect((x.reason as ComandoRechazado).codigo).toBe('EVENTO_FUERA_DE_LUGAR');
      expect(await casa.lineas(proceso)).toHaveLength(2);
    });

    it('abrir a la vez: un solo proceso, con la misma clave o con otra', async () => {
      const titularId = await casa.titular();
      const poc = await casa.cuenta('poc');
      const abrir = (e: Engine, clave: string): Promise<Recibo> =>
        e.abrir({
          principal: { cuentaId: poc },
          idempotencia: { principal: poc, clave, huella: 'h' },
          procedimiento: 'convenio',
          titularId,
          entrada: {},
        });
      const iguales = await Promise.all([
        abrir(casa.engine, 'a'),
        abrir(otro, 'a'),
        abrir(casa.engine, 'a'),
      ]);
      expect(new Set(iguales.map((r) => r.procesoId)).size).toBe(1);
      const distintas = await Promise.allSettled([abrir(casa.engine, 'b'), abrir(otro, 'c')]);
      for (const d of distintas) expect(d.status).toBe('rejected');
      const [otroTitular] = [await casa.titular()];
      const carrera = await Promise.allSettled(
        ['d', 'e', 'f', 'g'].map((clave, i) =>
          (i % 2 === 0 ? casa.engine : otro).abrir({
            principal: { cuentaId: poc },
            idempotencia: { principal: poc, clave, huella: 'h' },
            procedimiento: 'convenio',
            titularId: otroTitular,
            entrada: {},
          }),
        ),
      );
      expect(carrera.filter((c) => c.status === 'fulfilled')).toHaveLength(1);
      for (const c of carrera)
        if (c.status === 'rejected')
          expect((c.reason as ComandoRechazado).codigo).toBe('PROCESO_YA_ABIERTO');
    });

    it('dos manos en dos pasos a la vez: entran las dos, y la unión las espera', async () => {
      const { gente, proceso } = await empezar();
      await casa.engine.registrar(orden(gente.autoridad, proceso, 'iniciar', null));
      const { ofertas } = await casa.engine.ver(proceso, { cuentaId: gente.poc });
      const etag = (evento: string): string => ofertas.find((o) => o.evento === evento)!.etag;
      await Promise.all([
        casa.engine.registrar({
          ...orden(gente.delegado, proceso, 'redactarA', null),
          siCoincide: etag('redactarA'),
        }),
        otro.registrar({
          ...orden(gente.foro, proceso, 'redactarB', null),
          datos: { paginas: 1 },
          siCoincide: etag('redactarB'),
        }),
      ]);
      expect((await otro.ver(proceso, { cuentaId: gente.poc })).estados).toEqual([
        'listaA',
        'listaB',
      ]);
      expect((await casa.engine.verificar(proceso)).discrepancias).toEqual([]);
    });

    it('tormenta: cada orden de dos a cinco veces, revueltas, con plazos que vencen en medio', async () => {
      const { gente, proceso } = await empezar();
      const claves = Array.from({ length: 12 }, (_, i) => `t${i}`);
      const ordenes = claves.flatMap((clave, i) => {
        const [evento, quien, datos] = (
          [
            ['iniciar', gente.autoridad, {}],
            ['redactarA', gente.delegado, {}],
            ['redactarB', gente.delegado, { paginas: 2 }],
            ['unir', gente.poc, {}],
            ['volverARedactar', gente.poc, { motivo: 'otra vez' }],
            ['encargar', gente.delegado, { ref: `e${i}`, clase: 'encargo@1' }],
          ] as const
        )[i % 6]!;
        return Array.from({ length: 2 + (i % 4) }, () => ({
          ...orden(quien, proceso, evento, clave),
          datos: datos as JsonObjeto,
        }));
      });
      const acuses = new Map<string, Set<string>>();
      const plazos = [casa.engine, otro].map(
        (e) => new Plazos(e, banco.persistencia.procesos, casa.reloj, casa.ids),
      );
      for (let vuelta = 0; vuelta < 4; vuelta++) {
        casa.reloj.pasan(4 * UN_DIA);
        const revueltas = ordenes
          .map((o, i) => ({ o, k: (i * 7919 + vuelta * 31) % 101 }))
          .sort((a, b) => a.k - b.k);
        await Promise.all([
          ...revueltas.map(async ({ o }, i) => {
            try {
              const r = await (i % 2 === 0 ? casa.engine : otro).registrar(o);
              const vistos = acuses.get(o.idempotencia!.clave) ?? new Set();
              acuses.set(o.idempotencia!.clave, vistos.add(`${r.secuencia} ${r.hash}`));
            } catch (error) {
              if (!(error instanceof ComandoRechazado)) throw error;
            }
          }),
          ...plazos.map((p) => p.atenderVencidos(20)),
        ]);
      }
      // What was acknowledged is in the journal, once, with the receipt that was given every time.
      expect(acuses.size).toBeGreaterThan(3);
      const hashes = new Map(
        (await casa.filas('bitacora', proceso)).map((f) => [Number(f['secuencia']), f['hash']]),
      );
      for (const recibos of acuses.values()) {
        expect(recibos.size).toBe(1);
        const [secuencia, hash] = [...recibos][0]!.split(' ');
        expect(hashes.get(Number(secuencia))).toBe(hash);
      }
      const porPersonas = (await casa.lineas(proceso)).filter(
        (l) => JSON.parse(l.linea).registradoPor !== null,
      );
      expect(porPersonas).toHaveLength(acuses.size + 1);
      expect((await casa.engine.verificar(proceso)).discrepancias).toEqual([]);
    }, 120_000);

    it('muchos plazos vencidos a la vez y varios obreros: cada uno dispara una vez', async () => {
      const procesos: string[] = [];
      for (let i = 0; i < 15; i++) {
        const { gente, proceso } = await empezar();
        await casa.engine.registrar(orden(gente.autoridad, proceso, 'iniciar', null));
        procesos.push(proceso);
      }
      casa.reloj.pasan(11 * UN_DIA);
      const obreros = [casa.engine, otro, casa.engine, otro].map(
        (e) => new Plazos(e, banco.persistencia.procesos, casa.reloj, casa.ids),
      );
      await Promise.all(
        obreros.map(async (o) => {
          while ((await o.atenderVencidos(7)).arrendados > 0);
        }),
      );
      for (const p of procesos) {
        const eventos = (await casa.lineas(p)).map((l) => l.evento);
        expect(eventos.filter((e) => e === '#plazo:redactandoA:metaA')).toHaveLength(1);
        expect(eventos.filter((e) => e === '#plazo:redactandoB:terminoB')).toHaveLength(1);
      }
    }, 120_000);
  });
}
