/** Where a process is on its diagram: what the endpoint says is what the situation says, and nobody else's is seen. */
import { Casos } from './caso.js';
import { Puerta } from './puerta.js';

interface Elemento {
  readonly id: string;
  readonly paso: number | null;
  readonly estado: string | null;
  readonly fichas: number;
  readonly pasadas: number;
}

let puerta: Puerta;
let casos: Casos;
beforeAll(async () => {
  puerta = await Puerta.abrir();
  casos = await Casos.en(puerta);
});
afterAll(() => puerta.cerrar());

describe('the tokens of a process', () => {
  it('are at the steps that are open, and the ways gone lead to them', async () => {
    const c = await casos.conCompromiso();
    const [{ cuerpo: s }, { cuerpo: t, estado }] = await Promise.all([
      c.pocl.get(`/api/procesos/${c.proceso}`),
      c.pocl.get(`/api/procesos/${c.proceso}/tokens`),
    ]);
    expect(estado).toBe(200);
    const elementos = t.elementos as Elemento[];
    const abiertos = (s.pasos as { numero: number; estado: string }[])
      .filter((p) => ['disponible', 'enCurso', 'observado'].includes(p.estado))
      .map((p) => p.numero);
    expect(elementos.filter((e) => e.fichas > 0).map((e) => e.paso)).toEqual(abiertos);
    expect(t.fichas.map((f: { elemento: string }) => f.elemento)).toEqual(
      elementos.flatMap((e) => Array.from({ length: e.fichas }, () => e.id)),
    );
    const veces = Object.fromEntries(
      (t.flujos as { id: string; veces: number }[]).map((f) => [f.id, f.veces]),
    );
    expect(veces).toMatchObject({
      f_paso_1__paso_2: 1,
      f_a_la_vez_2__paso_5: 1,
      f_paso_5__a_la_vez_5: 0,
    });
    expect(t.secuencia).toBe(s.secuencia);
  });

  it('after any line of the journal are those that were told then; a correction is known from its line on', async () => {
    const c = await casos.conCompromiso();
    const dichos: { readonly secuencia: number }[] = [];
    const mirar = async (): Promise<void> => {
      dichos.push((await c.pocl.get(`/api/procesos/${c.proceso}/tokens`)).cuerpo);
    };
    await mirar();
    const registro = await c.delegado.documento(c.gad, ['registro_actores']);
    const actores = { publico: 2, privado: 1, sociedadCivil: 2, academia: 1, registro };
    const hecho = await c.delegado.transitar(c.proceso, 'identificarActores', actores);
    expect(hecho.estado).toBe(200);
    await mirar();
    const motivo = 'Prueba del pasado';
    for (const marca of ['suspender', 'reanudar']) {
      const r = await casos.poc.post(`/api/procesos/${c.proceso}/marcas/${marca}`, { motivo });
      expect(r.estado).toBe(200);
      await mirar();
    }
    const deshecho = await c.delegado.post(`/api/procesos/${c.proceso}/rectificaciones`, {
      clase: 'deshacer',
      secuencia: hecho.cuerpo.recibo.secuencia,
      motivo,
      previa: false,
    });
    expect([deshecho.estado, deshecho.cuerpo.codigo]).toEqual([200, undefined]);
    await mirar();
    expect(new Set(dichos.map((d) => d.secuencia)).size).toBe(5);
    for (const d of dichos.toReversed()) {
      const camino = `/api/procesos/${c.proceso}/tokens?linea=${d.secuencia}`;
      expect((await c.pocl.get(camino)).cuerpo).toEqual(d);
    }
  });

  it('are tried on from any line, on a copy: nothing is written', async () => {
    const c = await casos.conCompromiso();
    const inspector = `/api/inspector/procesos/${c.proceso}`;
    const ofertas = async (linea: number): Promise<string[]> =>
      (await casos.poc.get(`${inspector}/ofertas?linea=${linea}`)).cuerpo.elementos.map(
        (o: { evento: string }) => o.evento,
      );
    const { cuerpo: antes } = await c.pocl.get(`/api/procesos/${c.proceso}`);
    expect(await ofertas(1)).toContain('indicarInteres');
    expect(await ofertas(antes.secuencia)).not.toContain('indicarInteres');
    const ensayar = async (linea: number) =>
      (
        await c.autoridad.post(
          `/api/procesos/${c.proceso}/simulaciones/indicarInteres?linea=${linea}`,
          { datos: { origen: 'a', manifestacion: await c.autoridad.documento(c.gad, ['oficio']) } },
        )
      ).cuerpo;
    expect(await ensayar(1)).toMatchObject({ permitido: true });
    expect(await ensayar(antes.secuencia)).toMatchObject({
      permitido: false,
      problema: { codigo: 'EVENTO_FUERA_DE_LUGAR' },
    });
    // As the authority, by who may not act in its place otherwise; nobody else may ask that.
    const como = `/api/procesos/${c.proceso}/simulaciones/indicarInteres?linea=1&como=autoridad`;
    const datos = { origen: 'a', manifestacion: await c.autoridad.documento(c.gad, ['oficio']) };
    expect((await casos.poc.post(como, { datos })).cuerpo).toMatchObject({ permitido: true });
    expect((await c.pocl.post(como, { datos })).estado).toBe(403);
    const { cuerpo: despues } = await c.pocl.get(`/api/procesos/${c.proceso}`);
    expect([despues.secuencia, despues.hash]).toEqual([antes.secuencia, antes.hash]);
    expect((await c.pocl.get(`${inspector}/ofertas?linea=1`)).estado).toBe(403);
  });

  it('of another territory do not exist', async () => {
    const uno = await casos.conCompromiso();
    const otro = await casos.conCompromiso();
    expect((await uno.pocl.get(`/api/procesos/${otro.proceso}/tokens`)).estado).toBe(404);
    expect((await uno.pocl.get(`/api/procesos/${otro.proceso}/tokens?linea=1`)).estado).toBe(404);
  });
});
