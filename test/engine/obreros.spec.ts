import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { FilaSalida } from '../../src/engine/puertos/filas.js';
import { EntregaImposible, Mensajero } from '../../src/engine/puertos/mensajero.js';
import { Ronda } from '../../src/engine/ronda.js';
import { esperaTras, Salidas } from '../../src/engine/salidas.js';
import { bancoSqlite } from '../persistence/bancos.js';
import type { Banco } from '../persistence/fabrica.js';
import { Casa, HORA, LUNES } from './casa.js';

/** A receiver outside, that fails as it is told to. */
class Receptor extends Mensajero {
  readonly recibidas: FilaSalida[] = [];
  falla: ((salida: FilaSalida) => Error | null) | null = null;
  override async entregar(salida: FilaSalida): Promise<void> {
    this.recibidas.push(salida);
    const error = this.falla?.(salida) ?? null;
    if (error !== null) throw error;
  }
}

describe('las salidas', () => {
  let banco: Banco;
  let casa: Casa;
  let raiz: string;
  let receptor: Receptor;
  let salidas: Salidas;
  beforeAll(async () => {
    banco = await bancoSqlite();
    casa = await Casa.abrir(banco);
  });
  afterAll(() => banco.cerrar());
  beforeEach(async () => {
    casa.reloj.instante = LUNES;
    await banco.sql('delete from salida');
    await banco.sql('delete from salida_nueva');
    const titularId = await casa.titular();
    const gente = await casa.gente(titularId);
    raiz = (await casa.abrirConvenio(gente.poc, titularId)).procesoId;
    await casa.registrar(gente.autoridad, raiz, 'iniciar');
    receptor = new Receptor();
    salidas = new Salidas(banco.persistencia.procesos, receptor, casa.reloj, casa.ids);
  });
  const estados = async () =>
    (await casa.filas('salida', raiz)).map((s) => [s['tipo'], s['estado'], s['intentos']]);

  it('cada comando deja la suya, con su recibo y sin datos personales; los avisos, otra', async () => {
    await salidas.repartir(10);
    expect(receptor.recibidas.map((s) => s.tipo).sort()).toEqual([
      'proceso.aviso',
      'proceso.transicion',
      'proceso.transicion',
    ]);
    const iniciar = receptor.recibidas.find((s) => s.carga['evento'] === 'iniciar')!;
    const [, linea] = await casa.filas('bitacora', raiz);
    expect(iniciar.carga).toMatchObject({
      raizId: raiz,
      procesoId: raiz,
      procedimiento: 'convenio@1',
      paso: 1,
      ocurridoEn: '2025-09-15',
      secuencia: 2,
      hash: linea!['hash'],
    });
    expect((await salidas.repartir(10)).arrendadas).toBe(0);
    expect((await estados()).every(([, e]) => e === 'enviada')).toBe(true);
  });

  it('la que falla espera cada vez más, con el mismo id, y no detiene a sus vecinas', async () => {
    let mala = '';
    receptor.falla = (s) => {
      mala ||= s.id;
      return s.id === mala ? new Error('503') : null;
    };
    expect(await salidas.repartir(10)).toEqual({ arrendadas: 3, enviadas: 2, fallidas: 1 });
    expect((await salidas.repartir(10)).arrendadas).toBe(0);
    casa.reloj.pasan(5_001);
    expect((await salidas.repartir(10)).arrendadas).toBe(1);
    casa.reloj.pasan(4_000);
    expect((await salidas.repartir(10)).arrendadas).toBe(0);
    receptor.falla = null;
    casa.reloj.pasan(HORA);
    expect((await salidas.repartir(10)).enviadas).toBe(1);
    expect(receptor.recibidas.filter((s) => s.id === mala)).toHaveLength(3);
    const [fila] = await banco.sql('select * from salida where id = $1', [mala]);
    expect(fila).toMatchObject({ estado: 'enviada', intentos: 3 });
  });

  it('la imposible se abandona en el acto; la que no acaba, tras sus intentos', async () => {
    receptor.falla = () => new EntregaImposible('nadie la quiere');
    await salidas.repartir(10);
    expect(await estados()).toEqual(expect.arrayContaining([['proceso.aviso', 'fallida', 1]]));
    await banco.sql(`update salida set estado = 'pendiente', proximo_en = 0, intentos = 0`);
    receptor.falla = () => new Error('500');
    let vueltas = 0;
    while ((await estados()).some(([, e]) => e === 'pendiente')) {
      casa.reloj.pasan(7 * HORA);
      await salidas.repartir(10);
      if (++vueltas > 40) throw new Error('it never gives up');
    }
    expect(vueltas).toBe(22);
  });

  it('una carga del pasado no avisa afuera', async () => {
    await banco.sql('delete from salida');
    await banco.sql('delete from salida_nueva');
    const titularId = await casa.titular();
    const gente = await casa.gente(titularId);
    const r = await casa.engine.abrir({
      principal: { cuentaId: gente.poc },
      idempotencia: null,
      procedimiento: 'convenio',
      titularId,
      entrada: {},
      modo: 'consumado',
      ocurridoEn: '2022-07',
      sinAvisos: true,
    });
    await casa.registrar(gente.autoridad, r.raizId, 'iniciar', {
      modo: 'consumado',
      ocurridoEn: '2022-08',
      sinAvisos: true,
    });
    expect(await casa.filas('salida_nueva', r.raizId)).toEqual([]);
    // The inbox is inside: what is there to do is still to be done.
    expect(await casa.filas('aviso', r.raizId)).toHaveLength(1);
  });

  it('la espera se dobla hasta seis horas, con azar en su segunda mitad', () => {
    for (let i = 1; i < 30; i++) {
      const entera = Math.min(5_000 * 2 ** (i - 1), 6 * HORA);
      for (let n = 0; n < 20; n++) {
        expect(esperaTras(i)).toBeGreaterThanOrEqual(Math.round(entera / 2));
        expect(esperaTras(i)).toBeLessThanOrEqual(entera + 1);
      }
    }
  });
});

async function hasta(cumple: () => boolean): Promise<void> {
  while (!cumple()) await new Promise((r) => setTimeout(r, 5));
}

describe('la ronda', () => {
  it('vuelve cada tanto; si hay más, en seguida; si falla, lo dice y sigue; al parar espera a la que va', async () => {
    const fallas: unknown[] = [];
    let dadas = 0;
    let acabadas = 0;
    const ronda = new Ronda(
      async () => {
        dadas++;
        await new Promise((r) => setTimeout(r, 5));
        acabadas++;
        if (dadas === 3) throw new Error('una vez');
        return dadas < 3;
      },
      20,
      (e) => void fallas.push(e),
    );
    ronda.start();
    ronda.start();
    await hasta(() => dadas >= 6);
    await ronda.stop();
    expect(acabadas).toBe(dadas);
    const al = dadas;
    await new Promise((r) => setTimeout(r, 60));
    expect(dadas).toBe(al);
    expect(fallas).toEqual([expect.objectContaining({ message: 'una vez' })]);
  });
});
