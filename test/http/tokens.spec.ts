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

  it('of another territory do not exist', async () => {
    const uno = await casos.conCompromiso();
    const otro = await casos.conCompromiso();
    expect((await uno.pocl.get(`/api/procesos/${otro.proceso}/tokens`)).estado).toBe(404);
  });
});
