/**
 * The process that gets killed. It commands, fires deadlines and delivers the outbox all at once, writing down each
 * answer it was given and each message that reached the outside. Run again, it goes on where it was left, sending again
 * under the same key whatever it does not know the answer of.
 */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Recibo } from '../../../src/engine/comandos.js';
import { Engine } from '../../../src/engine/engine.js';
import { Plazos } from '../../../src/engine/plazos.js';
import type { FilaSalida } from '../../../src/engine/puertos/filas.js';
import { Mensajero } from '../../../src/engine/puertos/mensajero.js';
import { Salidas } from '../../../src/engine/salidas.js';
import { CATALOGO } from '../../../machines/catalogo.js';
import { abrirPersistencia } from '../../../src/persistence/abrir.js';
import { crearProcedimientoXState } from '../../../src/xstate/procedimiento-xstate.js';
import {
  calendarioDePrueba,
  CatalogoFijo,
  FICHAS,
  HORA,
  IdsAlAzar,
  LUNES,
  RelojDePrueba,
  UN_DIA,
} from '../../engine/casa.js';
import { sha } from '../fabrica.js';
import { type Acuse, PASOS_DE_BANCO, type Plan } from './plan.js';

const plan = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as Plan;
const acuses = join(plan.carpeta, 'acuses.jsonl');
const receptor = join(plan.carpeta, 'receptor.txt');

class MensajeroAFichero extends Mensajero {
  override async entregar(salida: FilaSalida): Promise<void> {
    appendFileSync(receptor, `${salida.id}\n`);
  }
}

// Each run an hour later, so that the leases of the dead one are over.
const reloj = new RelojDePrueba(LUNES + plan.ronda * HORA);
const futuro = new RelojDePrueba(LUNES + 90 * UN_DIA + plan.ronda * HORA);
const persistencia = await abrirPersistencia({
  url: plan.url,
  reloj,
  ...(plan.hilo
    ? { escritura: { hilo: new URL('../hilo-en-las-pruebas.mjs', import.meta.url), desde: 1 } }
    : {}),
});
const ids = new IdsAlAzar();
const banco = CATALOGO.get('banco@1')!;
const catalogo = new CatalogoFijo([...FICHAS, crearProcedimientoXState(banco)]);
const calendario = await calendarioDePrueba();
const { procesos, puntos } = persistencia;
const engine = new Engine(procesos, catalogo, calendario, reloj, ids);
const engineFuturo = new Engine(procesos, catalogo, calendario, futuro, ids);
const plazos = new Plazos(engineFuturo, procesos, futuro, ids, puntos);
const salidas = new Salidas(procesos, new MensajeroAFichero(), futuro, ids, puntos);

const respondidas = new Map<string, Acuse>();
if (existsSync(acuses)) {
  for (const linea of readFileSync(acuses, 'utf8').split('\n').filter(Boolean)) {
    const acuse = JSON.parse(linea) as Acuse;
    respondidas.set(acuse.clave, acuse);
  }
}

async function mandar(
  clave: string,
  cuentaId: string,
  orden: (sobre: {
    principal: { cuentaId: string };
    idempotencia: { principal: string; clave: string; huella: string };
  }) => Promise<Recibo>,
): Promise<string> {
  const ya = respondidas.get(clave);
  // Of what was answered, some is sent again all the same: the answer must be the same one.
  if (ya && Math.random() > 0.05) return ya.raizId;
  const recibo = await orden({
    principal: { cuentaId },
    idempotencia: { principal: cuentaId, clave, huella: sha(clave) },
  });
  const acuse: Acuse = {
    clave,
    raizId: recibo.raizId,
    secuencia: recibo.secuencia,
    hash: recibo.hash,
  };
  appendFileSync(acuses, `${JSON.stringify(acuse)}\n`);
  return recibo.raizId;
}

async function recorrerBanco(titularId: string): Promise<void> {
  const { delegado } = plan.cuentas;
  const procesoId = await mandar(`abrir:${titularId}`, delegado, (sobre) =>
    engine.abrir({ ...sobre, procedimiento: 'banco@1', titularId, entrada: {} }),
  );
  for (let paso = 1; paso <= PASOS_DE_BANCO; paso += 1) {
    await mandar(`${titularId}:${paso}`, delegado, (sobre) =>
      engine.registrar({
        ...sobre,
        procesoId,
        evento: `completarPaso${paso}`,
        datos: { avance: 100 },
        siCoincide: null,
      }),
    );
  }
}

async function abrirConvenio(titularId: string): Promise<void> {
  const { poc, autoridad } = plan.cuentas;
  const procesoId = await mandar(`convenio:${titularId}`, poc, (sobre) =>
    engine.abrir({ ...sobre, procedimiento: 'convenio@1', titularId, entrada: {} }),
  );
  await mandar(`iniciar:${titularId}`, autoridad, (sobre) =>
    engine.registrar({ ...sobre, procesoId, evento: 'iniciar', datos: {}, siCoincide: null }),
  );
}

const cada = plan.titulares.slice(0, plan.ronda + 1);
let mandando = true;
const ordenes = (async () => {
  for (const { convenios, bancos } of cada) {
    await Promise.all([...convenios.map(abrirConvenio), ...bancos.map(recorrerBanco)]);
  }
  mandando = false;
})();
const pausa = (): Promise<void> => new Promise((r) => setTimeout(r, 2));
const vencimientos = (async () => {
  for (;;) {
    const acabar = !mandando;
    const { arrendados } = await plazos.atenderVencidos(2);
    if (acabar && arrendados === 0) return;
    await pausa();
  }
})();
const reparto = (async () => {
  for (;;) {
    const acabar = !mandando;
    const { arrendadas } = await salidas.repartir(5);
    if (acabar && arrendadas === 0) return;
    await pausa();
  }
})();

await Promise.all([ordenes, vencimientos, reparto]);
const { discrepancias } = await engineFuturo.verificar();
await persistencia.cerrar();
if (discrepancias.length > 0) {
  console.error(JSON.stringify(discrepancias.slice(0, 5)));
  process.exit(1);
}
