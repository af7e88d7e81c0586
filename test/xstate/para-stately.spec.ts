/** Stately's own bridge and receiver, on this machine: they get what a transition tells. */
import { createWebSocketReceiver } from '@statelyai/inspect';
import { createInspectorServer } from '@statelyai/inspect/server';
import { createServer, type AddressInfo } from 'node:net';
import { ParaStately } from '../../src/xstate/para-stately.js';

const puertoLibre = (): Promise<number> =>
  new Promise((listo) => {
    const servidor = createServer().listen(0, '127.0.0.1', () => {
      const { port } = servidor.address() as AddressInfo;
      servidor.close(() => listo(port));
    });
  });

it('tells an inspector the actor, its event and its state', async () => {
  const port = await puertoLibre();
  const url = `ws://localhost:${port}`;
  const servidor = createInspectorServer({ port, autoOpen: false });
  const oidos: { readonly type: string }[] = [];
  const receptor = createWebSocketReceiver({ server: url });
  const suscripcion = receptor.subscribe((e) => oidos.push(e));
  const stately = new ParaStately(url);
  try {
    for (let i = 0; i < 100 && oidos.length < 3; i++) {
      // Until both ends are connected nobody keeps what is said.
      stately.contar({
        proceso: `p${i}`,
        padre: null,
        raiz: `p${i}`,
        procedimiento: 'implementacion@1',
        evento: 'indicarInteres',
        estado: 'suscribiendoCompromiso',
        contexto: { pasos: {} },
        concluido: false,
      });
      await new Promise((seguir) => setTimeout(seguir, 50));
    }
    expect(oidos.map((e) => e.type).slice(0, 3)).toEqual([
      '@xstate.actor',
      '@xstate.event',
      '@xstate.snapshot',
    ]);
    const actor = oidos[0] as { definition?: string };
    expect(JSON.parse(actor.definition ?? '{}')).toHaveProperty('states.suscribiendoCompromiso');
    expect(oidos[2]).toMatchObject({
      snapshot: { value: 'suscribiendoCompromiso', status: 'active' },
      event: { type: 'indicarInteres' },
    });
  } finally {
    suscripcion.unsubscribe();
    stately.dejar();
    servidor.stop();
  }
}, 20_000);
