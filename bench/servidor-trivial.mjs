/**
 * Answers whatever is asked with the bytes it was given, and does nothing else: what the load generator weighs on the
 * machine by itself. Run by bench/portal.ts.
 */
import { createServer } from 'node:http';

const pedazos = [];
for await (const pedazo of process.stdin) pedazos.push(pedazo);
const cuerpo = Buffer.concat(pedazos);
const servidor = createServer((_peticion, respuesta) => {
  respuesta.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-encoding': 'gzip',
    'content-length': cuerpo.length,
  });
  respuesta.end(cuerpo);
});
servidor.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${servidor.address().port}\n`);
});
