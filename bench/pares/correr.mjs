/**
 * One peer, in a process of its own: what it keeps in memory or leaves running ends with it.
 * `node correr.mjs bpmn-engine|dbos '<options as JSON>'`; the last line it prints is the result, as JSON.
 */
import { createRequire } from 'node:module';
import { SQLITE } from '../../scripts/sqlite-de-este-node.mjs';

const [cual, texto] = process.argv.slice(2);
const opciones = JSON.parse(texto);
const medir = { 'bpmn-engine': conBpmnEngine, dbos: conDbos }[cual];
const resultado = await medir();
process.stdout.write(`\n${JSON.stringify(resultado)}\n`, () => process.exit(0));

async function conBpmnEngine() {
  const { medirBpmnEngine } = await import('./bpmn-engine.mjs');
  const Sqlite = createRequire(import.meta.url)(SQLITE);
  const bd = new Sqlite(opciones.archivo);
  bd.pragma('journal_mode = WAL');
  bd.pragma('synchronous = FULL');
  bd.exec('create table fila (id integer primary key, estado text not null)');
  const abrir = bd.prepare('insert into fila (estado, id) values (?, ?)');
  const guardar = bd.prepare('update fila set estado = ? where id = ?');
  const r = await medirBpmnEngine({
    instancias: opciones.instancias,
    abrir: (id, estado) => abrir.run(estado, id),
    guardar: (id, estado) => guardar.run(estado, id),
  });
  return { ...r, memoria: process.memoryUsage().rss };
}

async function conDbos() {
  const { medirDbos } = await import('./dbos.mjs');
  return medirDbos(opciones);
}
