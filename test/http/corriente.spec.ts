/** The stream of changes: ids and versions, of one's own territory as it is at that moment, resumable, ended in time. */
import { Casos, type Caso } from './caso.js';
import { Puerta, type Programa } from './puerta.js';
import { hastaVer } from '../paciencia.js';

interface Suceso {
  readonly tipo: string;
  readonly datos: Record<string, unknown>;
}

let puerta: Puerta;
let casos: Casos;
beforeAll(async () => {
  puerta = await Puerta.abrir();
  casos = await Casos.en(puerta);
});
afterAll(() => puerta.cerrar());

class Oido {
  readonly sucesos: Suceso[] = [];
  ultimo = '';
  acabo = false;
  private readonly corte = new AbortController();

  static async abrir(quien: Programa, desde?: string): Promise<Oido> {
    const oido = new Oido();
    const r = await fetch(`${puerta.url}/api/corriente`, {
      headers: {
        authorization: `Bearer ${quien.ficha}`,
        ...(desde === undefined ? {} : { 'last-event-id': desde }),
      },
      signal: oido.corte.signal,
    });
    expect([r.status, r.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
    void oido.leer(r.body!).catch(() => {});
    await oido.hasta(() => oido.sucesos.some((s) => s.tipo === 'abierta'));
    return oido;
  }

  private async leer(cuerpo: ReadableStream<Uint8Array>): Promise<void> {
    let resto = '';
    const letras = new TextDecoder();
    for await (const trozo of cuerpo) {
      const partes = (resto + letras.decode(trozo, { stream: true })).split('\n\n');
      resto = partes.pop()!;
      for (const parte of partes) {
        const campo = (n: string) => new RegExp(`^${n}: (.*)$`, 'm').exec(parte)?.[1];
        this.ultimo = campo('id') ?? this.ultimo;
        this.sucesos.push({
          tipo: campo('event') ?? '',
          datos: JSON.parse(campo('data') ?? '{}') as Record<string, unknown>,
        });
      }
    }
    this.acabo = true;
  }

  get cambios(): unknown[] {
    return this.sucesos.filter((s) => s.tipo === 'proceso').map((s) => s.datos);
  }

  async hasta(cierto: () => boolean): Promise<void> {
    expect(await hastaVer(cierto, Boolean)).toBe(true);
  }

  cortar(): void {
    this.corte.abort();
  }
}

/** A line in its journal, by somebody else. */
const mover = async (c: Caso): Promise<void> => {
  const r = await casos.poc.post(`/api/procesos/${c.proceso}/marcas/suspender`, {
    motivo: 'Prueba de la corriente',
  });
  if (r.estado !== 200) throw new Error(JSON.stringify(r.cuerpo));
};

describe('the stream', () => {
  it('tells each of what lies in their territory, and says nothing of what it was', async () => {
    const uno = await casos.conCompromiso();
    const otro = await casos.conCompromiso();
    const [poc, suyo, ajeno] = await Promise.all([
      Oido.abrir(casos.poc),
      Oido.abrir(uno.pocl),
      Oido.abrir(otro.pocl),
    ]);
    await mover(uno);
    await Promise.all([poc, suyo].map((o) => o.hasta(() => o.cambios.length > 0)));
    const { secuencia } = (await uno.pocl.get(`/api/procesos/${uno.proceso}`)).cuerpo;
    const cambio = { raiz: uno.proceso, titular: uno.gad, procesos: [uno.proceso], secuencia };
    expect(poc.cambios).toEqual([cambio]);
    expect(suyo.cambios).toEqual([cambio]);
    await ajeno.hasta(() => ajeno.ultimo === suyo.ultimo);
    expect(ajeno.cambios).toEqual([]);
    for (const o of [poc, suyo, ajeno]) o.cortar();
  });

  it('goes on from where it was cut', async () => {
    const c = await casos.conCompromiso();
    const antes = await Oido.abrir(c.pocl);
    await antes.hasta(() => antes.ultimo !== '');
    antes.cortar();
    await mover(c);
    const despues = await Oido.abrir(c.pocl, antes.ultimo);
    await despues.hasta(() => despues.cambios.length === 1);
    expect(despues.cambios).toEqual([expect.objectContaining({ raiz: c.proceso })]);
    despues.cortar();
    const inventada = await Oido.abrir(c.pocl, "1' or '1'='1");
    expect(inventada.cambios).toEqual([]);
    inventada.cortar();
  });

  it('ends with the session, before it says anything more', async () => {
    const c = await casos.conCompromiso();
    const oido = await Oido.abrir(c.pocl);
    await puerta.servicio.persistencia.cuentas.cerrarSesionesDe(c.pocl.cuentaId, null);
    await mover(c);
    await oido.hasta(() => oido.acabo);
    expect(oido.cambios).toEqual([]);
    expect(oido.sucesos.at(-1)!.tipo).toBe('fin');
  });

  it('ends with an office, and who has none left is refused', async () => {
    const c = await casos.conCompromiso();
    const oido = await Oido.abrir(c.pocl);
    const [cargo] = await puerta.servicio.persistencia.cuentas.cargosEnVigor(
      c.pocl.cuentaId,
      '2025-01-01',
    );
    await puerta.servicio.persistencia.personas.terminar(cargo!.id, '2024-12-31', null);
    await mover(c);
    await oido.hasta(() => oido.acabo);
    expect(oido.cambios).toEqual([]);
    expect(oido.sucesos.at(-1)!.tipo).toBe('cambio');
    expect((await c.pocl.get('/api/corriente')).estado).toBe(403);
  });
});
