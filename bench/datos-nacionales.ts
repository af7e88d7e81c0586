/**
 * `npm run datos:nacional -- --gads 1070 --lineas 1000000 --bd sqlite:nacion.sqlite --semilla 1`: a nation with its
 * history, made through the engine in a new database. Measures its own pace and says how long is left.
 */
import { parseArgs } from 'node:util';
import { RelojDeDemostracion } from '../src/demo/reloj-de-demostracion.js';
import { abrirPersistencia } from '../src/persistence/abrir.js';
import { RelojDelSistema } from '../src/persistence/reloj-del-sistema.js';
import { hacerNacion, type Avance } from './nacion/fabrica.js';

const { values: v } = parseArgs({
  options: {
    gads: { type: 'string', default: '1070' },
    lineas: { type: 'string', default: '1000000' },
    semilla: { type: 'string', default: '1' },
    anios: { type: 'string', default: '10' },
    hasta: { type: 'string', default: '2026-10-28' },
    bd: { type: 'string', default: 'sqlite:.minga-nacion/minga.sqlite' },
  },
});

const decir = (a: Avance): void => {
  const ritmo = a.lineas / a.segundos;
  const faltan = Math.max(0, (a.de - a.lineas) / ritmo);
  process.stdout.write(
    `\r${a.dia}  ${a.lineas} de ${a.de} líneas  ${Math.round(ritmo)}/s  faltan ${Math.ceil(faltan / 60)} min  `,
  );
};

const reloj = new RelojDeDemostracion(new RelojDelSistema(), Date.now());
const p = await abrirPersistencia({ url: v.bd, reloj });
try {
  await p.migrar();
  if ((await p.procesos.raices(null, 1)).length > 0)
    throw new Error('La base ya tiene procesos: la nación se hace en una base nueva');
  const a = await hacerNacion(
    p,
    reloj,
    {
      gads: Number(v.gads),
      lineas: Number(v.lineas),
      semilla: Number(v.semilla),
      anios: Number(v.anios),
      hasta: v.hasta,
    },
    decir,
  );
  decir(a);
  console.log(
    `\nHecho: ${a.lineas} líneas en ${Math.round(a.segundos)} s (${Math.round(a.lineas / a.segundos)}/s); ${a.parados} gobiernos se detuvieron por un hecho rechazado.`,
  );
} finally {
  await p.cerrar();
}
