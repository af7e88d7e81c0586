/** Any moment of a root decided again: the last one is what the rows say, and each step is quick however long it is. */
import { Engine } from '../../src/engine/engine.js';
import { Casos } from './caso.js';
import { Puerta } from './puerta.js';

const LINEAS = 1_000;
let puerta: Puerta;
let casos: Casos;
beforeAll(async () => {
  puerta = await Puerta.abrir();
  casos = await Casos.en(puerta);
});
afterAll(() => puerta.cerrar());

interface Linea {
  readonly secuencia: number;
  readonly evento: string;
  readonly despues: readonly string[];
}
interface Momento {
  readonly secuencia: number;
  readonly ultima: number;
  readonly procesos: readonly { readonly id: string; readonly activos: readonly string[] }[];
  readonly fallas: readonly unknown[];
}

describe('the inspector', () => {
  it('shows at each line the states the journal recorded, as drawn', async () => {
    const c = await casos.conCompromiso();
    const { elementos } = (await casos.poc.get(`/api/inspector/procesos/${c.proceso}/lineas`))
      .cuerpo as { elementos: Linea[] };
    const { nodos } = (await casos.poc.get('/api/inspector/procedimientos/implementacion@1'))
      .cuerpo as { nodos: { id: string; nombre: string }[] };
    const nombres = new Map(nodos.map((n) => [n.id, n.nombre]));
    for (const l of elementos) {
      const m = (
        await casos.poc.get(`/api/inspector/procesos/${c.proceso}/momento?linea=${l.secuencia}`)
      ).cuerpo as Momento;
      expect(m.secuencia).toBe(l.secuencia);
      expect(m.fallas).toEqual([]);
      const activos = m.procesos[0]!.activos.map((id) => nombres.get(id));
      // The root of the drawing is always active, and no journal says so.
      expect(new Set(activos.slice(1))).toEqual(new Set(l.despues));
    }
    const ahora = (await casos.poc.get(`/api/inspector/procesos/${c.proceso}/momento`))
      .cuerpo as Momento;
    expect(ahora.secuencia).toBe(ahora.ultima);
  });

  it('is for whoever looks after the system, of any territory', async () => {
    const c = await casos.conCompromiso();
    for (const camino of ['momento', 'lineas'])
      expect((await c.pocl.get(`/api/inspector/procesos/${c.proceso}/${camino}`)).estado).toBe(403);
    expect((await c.pocl.get('/api/inspector/procedimientos/implementacion@1')).estado).toBe(403);
    expect(
      (await casos.poc.get('/api/inspector/procesos/018f0000-0000-7000-8000-000000000000/momento'))
        .estado,
    ).toBe(404);
  });

  // What a step takes is of `npm run bench`.
  it(`steps through ${LINEAS} lines, forward and back`, async () => {
    const c = await casos.conCompromiso();
    const engine = puerta.servicio.app.get(Engine);
    const principal = { cuentaId: casos.poc.cuentaId };
    for (let i = 0; i < LINEAS; i++)
      await engine.registrar({
        principal,
        idempotencia: null,
        siCoincide: null,
        procesoId: c.proceso,
        evento: 'registrarAsistenciaTecnica',
        datos: ASISTENCIA,
      });
    const { ultima } = await engine.verMomento(c.proceso, principal, null);
    expect(ultima).toBeGreaterThan(LINEAS);
    const dar = async (linea: number): Promise<void> => {
      const m = await engine.verMomento(c.proceso, principal, linea);
      expect(m.secuencia).toBe(linea);
    };
    for (let n = ultima; n > 1; n -= 7) await dar(n);
    for (let n = 1; n < ultima; n += 7) await dar(n);
    // Written meanwhile: folded on, not from the beginning.
    await engine.registrar({
      principal,
      idempotencia: null,
      siCoincide: null,
      procesoId: c.proceso,
      evento: 'registrarAsistenciaTecnica',
      datos: ASISTENCIA,
    });
    await dar(ultima + 1);
    const visto = await engine.verMomento(c.proceso, principal, null);
    expect(visto.procesos[0]!.contexto['asistencias']).toBe(LINEAS + 1);
  }, 120_000);
});

const ASISTENCIA = { tema: 'Prueba' };
