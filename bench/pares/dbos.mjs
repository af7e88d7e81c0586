/**
 * DBOS Transact on PostgreSQL: a workflow that receives 15 messages; completing a step is sending its message. `send` is
 * durable when it answers; the run ends when every workflow has received its fifteen. Several instances in flight.
 */
import { DBOS } from '@dbos-inc/dbos-sdk';

const PASOS = 15;

/**
 * @param {{ url: string, instancias: number, enVuelo: number }} opciones `url`: a database of its own.
 * @returns {Promise<{ completados: number, ms: number }>}
 */
export async function medirDbos({ url, instancias, enVuelo }) {
  DBOS.setConfig({
    name: 'minga-bench',
    systemDatabaseUrl: url,
    runAdminServer: false,
    logLevel: 'error',
  });
  const flujo = DBOS.registerWorkflow(
    async () => {
      for (let paso = 1; paso <= PASOS; paso++) await DBOS.recv('pasos', 120);
      return PASOS;
    },
    { name: 'quincePasos' },
  );
  await DBOS.launch();
  try {
    const manijas = [];
    for (let i = 0; i < instancias; i++) manijas.push(await DBOS.startWorkflow(flujo)());
    const pendientes = [...manijas];
    const desde = performance.now();
    await Promise.all(
      Array.from({ length: enVuelo }, async () => {
        for (let m = pendientes.pop(); m !== undefined; m = pendientes.pop()) {
          for (let paso = 1; paso <= PASOS; paso++)
            await DBOS.send(m.workflowID, { paso }, 'pasos');
          await m.getResult();
        }
      }),
    );
    return { completados: instancias * PASOS, ms: performance.now() - desde };
  } finally {
    await DBOS.shutdown();
  }
}
