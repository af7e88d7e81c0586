/** One of the four that fire deadlines: a process of its own, with its own connections. Told to begin by its parent. */
import { Plazos } from '../src/engine/plazos.js';
import { IdsDelSistema } from '../src/union/ids-del-sistema.js';
import { abrirPersistencia } from '../src/persistence/abrir.js';
import { Engine } from '../src/engine/engine.js';
import { calendarioDePrueba, CatalogoFijo, FICHAS, RelojDePrueba } from '../test/engine/casa.js';

const TANDA = 50;
const [url, instante] = process.argv.slice(2) as [string, string];
const reloj = new RelojDePrueba(Number(instante));
const persistencia = await abrirPersistencia({ url, reloj, conexiones: 4 });
const ids = new IdsDelSistema();
const engine = new Engine(
  persistencia.procesos,
  new CatalogoFijo(FICHAS),
  await calendarioDePrueba(),
  reloj,
  ids,
);
const plazos = new Plazos(engine, persistencia.procesos, reloj, ids, null, 4);
process.on('message', () => {
  void (async () => {
    let disparados = 0;
    for (;;) {
      const atencion = await plazos.atenderVencidos(TANDA);
      if (atencion.arrendados === 0) break;
      disparados += atencion.disparados;
    }
    process.send!({ disparados });
    await persistencia.cerrar();
    process.disconnect();
  })();
});
process.send!('listo');
