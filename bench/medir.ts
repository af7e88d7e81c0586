import { bancoSqlite, bancoPostgres } from '../test/persistence/bancos.js';
import { PostgresDePrueba } from '../test/persistence/postgres.js';
import { abrirCasa, deBanco, medirRecorrido, preparar } from './recorrido.js';
import { medirPostgresCrudo, medirSqliteCrudo } from './crudo.js';
for (let r = 0; r < 3; r++) {
  const c0 = medirSqliteCrudo('/tmp/minga/crudo.sqlite', 10);
  const b = await bancoSqlite();
  const casa = await abrirCasa(b);
  const ps = await preparar(casa, deBanco, 200);
  const u = await medirRecorrido(casa, ps.slice(0, 60), 1);
  const c1 = medirSqliteCrudo('/tmp/minga/crudo.sqlite', 10);
  const t = await medirRecorrido(casa, ps.slice(60), 32);
  const c2 = medirSqliteCrudo('/tmp/minga/crudo.sqlite', 10);
  console.log(
    'sqlite',
    { c0, c1, c2, u, t },
    (u / ((c0 + c1) / 2)).toFixed(2),
    (t / ((c1 + c2) / 2)).toFixed(2),
  );
  await b.cerrar();
}
const s = await PostgresDePrueba.encender();
for (let r = 0; r < 2; r++) {
  const b = await bancoPostgres(s);
  const casa = await abrirCasa(b);
  const ps = await preparar(casa, deBanco, 160);
  const url = await s.base();
  const c = await medirPostgresCrudo(url, 8, 10);
  const u = await medirRecorrido(casa, ps, 8);
  const c1 = await medirPostgresCrudo(url, 8, 10);
  console.log('pg', { c, c1, u }, (u / ((c + c1) / 2)).toFixed(2));
  await b.cerrar();
}
await s.apagar();
process.exit(0);
