/** Messages that go out: signed, once per subscriber, and never into the house. */
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { Salidas } from '../../src/engine/salidas.js';
import { Ids } from '../../src/engine/puertos/ids.js';
import type { Mensajero } from '../../src/engine/puertos/mensajero.js';
import { redes, resolverDestino } from '../../src/modules/webhooks/direccion.js';
import { Sello } from '../../src/platform/sello.js';
import { MensajeroPorWebhook } from '../../src/modules/webhooks/mensajero-por-webhook.js';
import { Puerta } from './puerta.js';

interface Llegada {
  readonly cabeceras: IncomingHttpHeaders;
  readonly cuerpo: string;
}
/** A receiver of somebody else's: answers with what it is told to. */
async function receptor(): Promise<{
  url: string;
  llegadas: Llegada[];
  responder(estado: number): void;
  servidor: Server;
}> {
  const llegadas: Llegada[] = [];
  let estado = 200;
  const servidor = createServer((p, r) => {
    let cuerpo = '';
    p.on('data', (d: Buffer) => (cuerpo += d.toString()));
    p.on('end', () => {
      llegadas.push({ cabeceras: p.headers, cuerpo });
      r.writeHead(estado, estado === 302 ? { location: 'http://127.0.0.1:1/' } : {}).end();
    });
  });
  await new Promise<void>((listo) => servidor.listen(0, '127.0.0.1', listo));
  const url = `http://127.0.0.1:${(servidor.address() as AddressInfo).port}/gancho`;
  return { url, llegadas, servidor, responder: (e) => (estado = e) };
}

describe('addresses', () => {
  const ninguna = redes([]);
  it.each([
    'http://127.0.0.1/x',
    'https://127.0.0.1/x',
    'https://localhost/x',
    'https://10.1.2.3/x',
    'https://192.168.0.1/x',
    'https://169.254.169.254/latest/meta-data',
    'https://[::1]/x',
    'https://[::ffff:127.0.0.1]/x',
    'https://[fd00::1]/x',
    'https://0.0.0.0/x',
    'https://0x7f000001/x',
    'https://2130706433/x',
    'http://8.8.8.8/x',
    'ftp://8.8.8.8/x',
    'https://usuario:clave@8.8.8.8/x',
    'https://no-existe.invalid/x',
    'nada',
  ])('%s is refused', async (url) => {
    await expect(resolverDestino(url, ninguna)).rejects.toMatchObject({
      codigo: 'DIRECCION_NO_PERMITIDA',
    });
  });
  it('a public one over https is taken, and what the installation allows', async () => {
    await expect(resolverDestino('https://8.8.8.8/x', ninguna)).resolves.toMatchObject({
      direccion: '8.8.8.8',
    });
    await expect(
      resolverDestino('http://127.0.0.1:9/x', redes(['127.0.0.0/8'])),
    ).resolves.toMatchObject({ direccion: '127.0.0.1' });
    expect(() => redes(['cualquiera'])).toThrow('MINGA_WEBHOOKS_REDES');
  });
});

it('a sealed secret opens with its key only, and only untouched', () => {
  const sello = new Sello(Buffer.alloc(48, 1), 'minga/webhooks/1');
  const sellado = sello.sellar('whsec_x');
  expect(sello.abrir(sellado)).toBe('whsec_x');
  expect(sellado).not.toContain('whsec');
  expect(sello.sellar('whsec_x')).not.toBe(sellado);
  expect(() => new Sello(Buffer.alloc(48, 2), 'minga/webhooks/1').abrir(sellado)).toThrow();
  expect(() => new Sello(Buffer.alloc(48, 1), 'minga/cartas/1').abrir(sellado)).toThrow();
  expect(() => sello.abrir(`${sellado.slice(0, -2)}AA`)).toThrow();
});

describe('deliveries', () => {
  it('signed as the standard says, at least once with the same id, and not again to who has it', async () => {
    const puerta = await Puerta.abrir({
      MINGA_WEBHOOKS_REDES: '127.0.0.0/8',
      MINGA_SECRETO: 'x'.repeat(40),
    });
    const [a, b] = [await receptor(), await receptor()];
    try {
      const admin = await puerta.entrar('Persona Ficticia 1', { rol: 'administrador' });
      const poc = await puerta.entrar('Persona Ficticia 2', { rol: 'poc' });
      expect((await poc.get('/api/webhooks')).cuerpo.codigo).toBe('SIN_PERMISO');
      expect((await admin.post('/api/webhooks', { url: 'https://10.0.0.1/x' })).cuerpo.codigo).toBe(
        'DIRECCION_NO_PERMITIDA',
      );
      const alta = await admin.post('/api/webhooks', { url: a.url });
      const otra = await admin.post('/api/webhooks', { url: b.url, tipos: ['proceso.transicion'] });
      expect(alta.estado).toBe(201);
      expect(JSON.stringify((await admin.get('/api/webhooks')).cuerpo)).not.toContain('whsec');

      b.responder(503);
      const gad = await puerta.gad('GAD Demostración 1');
      await poc.post('/api/procesos', { procedimiento: 'implementacion', titular: gad });
      const { procesos, reloj } = puerta.servicio.persistencia;
      const mensajero: Mensajero = puerta.servicio.app.get(MensajeroPorWebhook);
      const salidas = new Salidas(procesos, mensajero, reloj, puerta.servicio.app.get(Ids));
      await salidas.repartir(10);
      expect(a.llegadas).toHaveLength(1);
      const [llegada] = a.llegadas;
      const secreto = new Webhook(alta.cuerpo.secreto as string);
      // The library checks the signature against the wall clock: the test's clock is elsewhere.
      const firmada = { ...llegada?.cabeceras } as Record<string, string>;
      const firma = secreto.sign(
        firmada['webhook-id'] ?? '',
        new Date(Number(firmada['webhook-timestamp']) * 1000),
        llegada?.cuerpo ?? '',
      );
      expect(firmada['webhook-signature']).toBe(firma);
      const cuerpo = JSON.parse(llegada?.cuerpo ?? '') as { type: string; data: object };
      expect(cuerpo.type).toBe('proceso.transicion');
      expect(llegada?.cuerpo).not.toContain('Persona');
      // b failed: it comes again with the same id, to b alone.
      b.responder(200);
      puerta.reloj.pasan(3_600_000);
      await salidas.repartir(10);
      expect([a.llegadas.length, b.llegadas.length]).toEqual([1, 2]);
      expect(b.llegadas[0]?.cabeceras['webhook-id']).toBe(b.llegadas[1]?.cabeceras['webhook-id']);
      const entregas = (await admin.get(`/api/webhooks/${otra.cuerpo.id}/entregas`)).cuerpo
        .elementos;
      expect(
        entregas.map((e: { resultado: string; detalle: string }) => [e.resultado, e.detalle]),
      ).toEqual([
        ['entregada', '200'],
        ['fallida', '503'],
      ]);
      // A redirection is not followed.
      expect(
        (await admin.post(`/api/webhooks/${otra.cuerpo.id}/activa`, { activa: false })).cuerpo
          .activa,
      ).toBe(false);
      a.responder(302);
      await poc.post('/api/procesos', {
        procedimiento: 'implementacion',
        titular: await puerta.gad('GAD Demostración 2'),
      });
      await salidas.repartir(10);
      const deA = (await admin.get(`/api/webhooks/${alta.cuerpo.id}/entregas`)).cuerpo.elementos;
      expect(deA[0]).toMatchObject({ resultado: 'fallida', detalle: '302' });
      expect((await admin.pedir('DELETE', `/api/webhooks/${alta.cuerpo.id}`)).estado).toBe(204);
    } finally {
      a.servidor.close();
      b.servidor.close();
      await puerta.cerrar();
    }
  });
});
