import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ConexionSqlite } from '../../src/persistence/sqlite/conexion-sqlite.js';
import { Sqlite } from '../../src/persistence/sqlite/sqlite-de-este-node.js';
import { v7 as uuid } from 'uuid';
import type { FilaPlazo } from '../../src/engine/puertos/filas.js';
import { TEXTOS } from '../../src/persistence/consultas-de-unidad.js';
import { abrirPersistencia } from '../../src/persistence/abrir.js';
import type { Base } from '../../src/persistence/base.js';
import { tocaLoQueEspera } from '../../src/persistence/sqlite/tablas-que-esperan.js';
import { bancoSqlite } from './bancos.js';
import {
  AHORA,
  asientoQueAvanza,
  avanzar,
  destinoDe,
  lineasDe,
  unaRaiz,
  unPlazo,
  unTitular,
  unAviso,
} from './fabrica.js';

/** A command alone leaves one row; whoever reads finds it in its tables all the same. */
describe('lo que una orden deja para después, en SQLite', () => {
  let banco: Awaited<ReturnType<typeof bancoSqlite>>;
  let cruda: ConexionSqlite;
  beforeAll(async () => {
    // Nothing is laid by the clock: what is counted here is what the acts leave.
    banco = await bancoSqlite({ reposoMs: null });
    cruda = new Sqlite(banco.archivo, { readonly: true });
  });
  afterAll(async () => {
    cruda.close();
    await banco.cerrar();
  });

  const esperan = (): unknown => cruda.prepare('select count(*) from asiento_nuevo').pluck().get();
  const nuevaRaiz = async (): Promise<string> => unaRaiz(banco, await unTitular(banco));
  const baseDe = (p: typeof banco.persistencia): Base =>
    (p.cuentas as unknown as { base: Base }).base;

  it('se deja una fila y nada más; quien lee la encuentra en sus tablas, en su orden', async () => {
    const [una, otra] = [await nuevaRaiz(), await nuevaRaiz()];
    const { posicion } = await banco.persistencia.procesos.desdePosicion(null, 10_000);
    for (const raizId of [una, otra, una, una]) await avanzar(banco.persistencia, raizId);
    expect(esperan()).toBe(4);
    expect(cruda.prepare('select version from raiz where id = ?').pluck().get(una)).toBe(1);
    const { lineas } = await banco.persistencia.procesos.desdePosicion(posicion, 100);
    expect(lineas.map((l) => [l.raizId, l.secuencia])).toEqual([
      [una, 2],
      [otra, 2],
      [una, 3],
      [una, 4],
    ]);
    expect(esperan()).toBe(0);
    expect(cruda.prepare('select version, secuencia from raiz where id = ?').get(una)).toEqual({
      version: 4,
      secuencia: 4,
    });
  });

  it('muchas en una raíz dejan sus tablas como las dejaría cada una por su cuenta', async () => {
    const [juntas, sueltas] = [await nuevaRaiz(), await nuevaRaiz()];
    for (let i = 0; i < 5; i += 1) await avanzar(banco.persistencia, juntas);
    expect(esperan()).toBe(5);
    for (let i = 0; i < 5; i += 1) {
      await avanzar(banco.persistencia, sueltas);
      await banco.persistencia.alDia();
    }
    const de = async (raizId: string) => {
      const leer = (sql: string) => banco.sql(sql, [raizId]);
      const sin = (filas: Record<string, unknown>[]) =>
        filas.map(({ titular_id: _t, raiz_id: _r, proceso_id: _p, id: _i, ...f }) => f);
      return {
        raiz: sin(await leer('select * from raiz where id = $1')),
        proceso: sin(await leer('select * from proceso where id = $1')),
        pasos: sin(await leer('select * from paso where raiz_id = $1 order by numero')),
        tareas: sin(await leer('select * from tarea where raiz_id = $1 order by evento')),
        actividad: sin(await leer('select * from actividad_de_raiz where raiz_id = $1')),
        lineas: (await lineasDe(banco, raizId)).map((l) => l.linea),
      };
    };
    const hecho = await de(juntas);
    expect(hecho).toEqual(await de(sueltas));
    expect(hecho.tareas).toHaveLength(1);
  });

  it('otro proceso la ve, escribe encima, y al primero no se le escapa', async () => {
    const raizId = await nuevaRaiz();
    const otro = await banco.otroNodo();
    await avanzar(banco.persistencia, raizId);
    expect(esperan()).toBe(1);
    expect(await otro.procesos.leer(destinoDe(raizId), (v) => v.raiz?.secuencia)).toBe(2);
    expect(await avanzar(otro, raizId)).toBe(3);
    expect(await avanzar(banco.persistencia, raizId)).toBe(4);
    expect(await avanzar(otro, raizId)).toBe(5);
    expect((await lineasDe(banco, raizId)).map((l) => l.secuencia)).toEqual([1, 2, 3, 4, 5]);
    await avanzar(banco.persistencia, raizId);
    const lineas = await baseDe(otro).enTransaccion((em) =>
      em.query('select count(*) as n from bitacora where raiz_id = ?', [raizId]),
    );
    expect(lineas).toEqual([{ n: 6 }]);
  });

  it('de los dos que llegan a la vez con la misma versión, uno decide de nuevo', async () => {
    const raizId = await nuevaRaiz();
    const otro = await banco.otroNodo();
    await Promise.all(
      [banco.persistencia, otro, banco.persistencia, otro].map((p) => avanzar(p, raizId)),
    );
    expect((await lineasDe(banco, raizId)).map((l) => l.secuencia)).toEqual([1, 2, 3, 4, 5]);
  });

  it('una clave repetida se responde aunque espere, y no vale para otra raíz', async () => {
    const [una, otra] = [await nuevaRaiz(), await nuevaRaiz()];
    const clave = { principal: 'p', clave: uuid() };
    const idempotencia = { ...clave, huella: 'h', estado: 200, cuerpo: { vale: 1 } };
    await avanzar(banco.persistencia, una, { idempotencia });
    expect(esperan()).toBe(1);
    const { procesos } = banco.persistencia;
    expect(
      await procesos.leer(destinoDe(una, { idempotencia: clave }), (v) => v.respuesta),
    ).toEqual({ huella: 'h', estado: 200, cuerpo: { vale: 1 } });
    // Decided without having seen it, as two that cross: it is read again, and the answer is there.
    let vueltas = 0;
    const vista = await procesos.asentar(destinoDe(otra, { idempotencia: clave }), (v) => {
      vueltas += 1;
      return v.respuesta && vueltas > 1
        ? { asiento: null, valor: v.respuesta }
        : { asiento: asientoQueAvanza(v, otra, { idempotencia }), valor: null };
    });
    expect(vista).toMatchObject({ cuerpo: { vale: 1 } });
    expect(await lineasDe(banco, otra)).toHaveLength(1);
  });

  it('lo que su tabla no admitiría se rechaza al escribir, no después', async () => {
    const raizId = await nuevaRaiz();
    const repetido = uuid();
    await expect(
      avanzar(banco.persistencia, raizId, { avisos: [unAviso(raizId, null as never)] }),
    ).rejects.toThrow();
    await avanzar(banco.persistencia, raizId, { avisos: [unAviso(raizId, repetido)] });
    expect(esperan()).toBe(1);
    await expect(
      avanzar(banco.persistencia, raizId, { avisos: [unAviso(raizId, repetido)] }),
    ).rejects.toThrow(/ya existe/);
    const plazos: FilaPlazo[] = [unPlazo(raizId)];
    await avanzar(banco.persistencia, raizId, { plazos });
    await expect(
      avanzar(banco.persistencia, raizId, { plazos: [unPlazo(raizId)] }),
    ).rejects.toThrow(/misma clave/);
    await expect(avanzar(banco.persistencia, await nuevaRaiz(), { plazos })).rejects.toThrow();
    expect(await banco.sql('select id from plazo where raiz_id = $1', [raizId])).toEqual([
      { id: plazos[0]!.id },
    ]);
    expect(await lineasDe(banco, raizId)).toHaveLength(3);
  });

  it('los plazos que esperan se ven con los de su tabla', async () => {
    const raizId = await nuevaRaiz();
    const primero = unPlazo(raizId, { clave: 'a', venceEn: AHORA + 2 });
    const segundo = unPlazo(raizId, { clave: 'b', venceEn: AHORA + 1 });
    await avanzar(banco.persistencia, raizId, { plazos: [primero] });
    await banco.persistencia.alDia();
    await avanzar(banco.persistencia, raizId, { plazos: [segundo] });
    const leer = () => banco.persistencia.procesos.leer(destinoDe(raizId), (v) => v.plazos);
    expect(await leer()).toEqual([segundo, primero]);
    expect(esperan()).toBe(1);
    await avanzar(banco.persistencia, raizId, { plazos: [{ ...primero, estado: 'cerrado' }] });
    const antes = await leer();
    await banco.persistencia.alDia();
    expect(await leer()).toEqual(antes);
    expect(antes).toEqual([segundo]);
  });

  it('si una que va con ellas falla después de escribir, las que esperaban no se pierden', async () => {
    const raices = [await nuevaRaiz(), await nuevaRaiz()];
    await avanzar(banco.persistencia, raices[0]!);
    const texto = {
      ...{ ref: 'texto:a', raizId: raices[1]!, secuencia: 2, campo: 'motivo' },
      ...{ clase: 'texto' as const, sal: 's', texto: 'x' },
    };
    const hechos = await Promise.allSettled([
      avanzar(banco.persistencia, raices[0]!),
      // Straight to its tables, and refused once its root was written.
      avanzar(banco.persistencia, raices[1]!, { textos: [texto, texto] }),
      baseDe(banco.persistencia).escribir({
        consulta: { nombre: 'x', sql: 'insert into raiz (id) values ($1)' },
        params: ['sin lo demás'],
      }),
    ]);
    expect(hechos.map((h) => h.status)).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(await lineasDe(banco, raices[0]!)).toHaveLength(3);
    expect(await lineasDe(banco, raices[1]!)).toHaveLength(1);
  });

  it('al cerrar y al abrir no queda nada sin tender', async () => {
    const raizId = await nuevaRaiz();
    const otro = await abrirPersistencia({ url: `sqlite:${banco.archivo}`, reposoMs: null });
    // Of the first it does not know what is drawn of the process: it goes straight to its tables.
    for (let i = 0; i < 2; i += 1) await avanzar(otro, raizId);
    expect(esperan()).toBe(1);
    await otro.cerrar();
    expect(esperan()).toBe(0);
  });

  it('cuando nadie manda, lo que espera se tiende solo', async () => {
    const raizId = await nuevaRaiz();
    const otro = await abrirPersistencia({ url: `sqlite:${banco.archivo}`, reposoMs: 1 });
    for (let i = 0; i < 2; i += 1) await avanzar(otro, raizId);
    while (esperan() !== 0) await new Promise((listo) => setTimeout(listo, 5));
    await otro.cerrar();
  });

  it('quien migra no tiende nada antes: las tablas pueden no ser todavía como las conoce', async () => {
    const raizId = await nuevaRaiz();
    await avanzar(banco.persistencia, raizId);
    const otro = await abrirPersistencia({ url: `sqlite:${banco.archivo}`, reposoMs: null });
    await otro.comprobar();
    expect(await otro.migracionesPendientes()).toEqual([]);
    await otro.migrar();
    expect(esperan()).toBe(1);
    expect(await otro.procesos.leer(destinoDe(raizId), (v) => v.raiz?.secuencia)).toBe(2);
    await otro.cerrar();
    expect(esperan()).toBe(0);
  });

  it('quien pregunta por las migraciones no esconde lo que espera a quien lee entre tanto', async () => {
    const raizId = await nuevaRaiz();
    await avanzar(banco.persistencia, raizId);
    const preguntando = banco.persistencia.migracionesPendientes();
    for (let i = 0; i < 5; i += 1) {
      const { lineas } = await banco.persistencia.procesos.desdePosicion(null, 10_000);
      expect(lineas.filter((l) => l.raizId === raizId)).toHaveLength(2 + i);
      await avanzar(banco.persistencia, raizId);
    }
    expect(await preguntando).toEqual([]);
  });

  it('sabe qué consultas no tienen que esperar', () => {
    const toca = (sql: string): boolean => tocaLoQueEspera({ nombre: sql, sql });
    expect(toca('select * from sesion s join cuenta c on c.id = s.cuenta_id')).toBe(false);
    expect(toca('update sesion set vista_en = $2 where id = $1')).toBe(false);
    expect(toca('select * from cuenta c, aviso a')).toBe(true);
    expect(toca('select * from persona p left join tarea t on t.x = p.y')).toBe(true);
    expect(toca('with x as (select 1) select * from x')).toBe(true);
    expect(toca('select 1 as bien')).toBe(false);
    expect(tocaLoQueEspera(TEXTOS)).toBe(true);
  });
});
