/** Messages that go out: signed, once per subscriber, and never into the house. */
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { Salidas } from '../../src/engine/salidas.js';
import { Ids } from '../../src/engine/puertos/ids.js';
import { Mensajero } from '../../src/engine/puertos/mensajero.js';
import { redes, resolverDestino } from '../../src/modules/webhooks/direccion.js';
import { Sello } from '../../src/platform/sello.js';
import { Despachos } from '../../src/modules/webhooks/despachos.js';
import { Puerta, type Programa } from './puerta.js';

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
      r.writeHead(estado, estado === 302 ? { location: 'http://127.0.0.1:1/' } : {});
      r.end(estado === 200 ? 'recibido\u0000' : 'x'.repeat(5_000));
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

const DIA = 24 * 3_600_000;

describe('deliveries', () => {
  let puerta: Puerta;
  let admin: Programa;
  let poc: Programa;
  const receptores: Server[] = [];
  const unReceptor = async () => {
    const r = await receptor();
    receptores.push(r.servidor);
    return r;
  };
  beforeAll(async () => {
    puerta = await Puerta.abrir({
      MINGA_WEBHOOKS_REDES: '127.0.0.0/8',
      MINGA_SECRETO: 'x'.repeat(40),
    });
    admin = await puerta.entrar('Persona Ficticia 1', { rol: 'administrador' });
    poc = await puerta.entrar('Persona Ficticia 2', { rol: 'poc' });
  });
  afterAll(async () => {
    for (const r of receptores) r.close();
    await puerta.cerrar();
  });
  /** What the workers of the service do in the background, now. */
  const repartir = async (): Promise<void> => {
    const { procesos, reloj } = puerta.servicio.persistencia;
    const { app } = puerta.servicio;
    await new Salidas(procesos, app.get(Mensajero), reloj, app.get(Ids)).repartir(50);
    await app.get(Despachos).repartir(50);
  };
  let n = 0;
  const algoPasa = async (): Promise<void> => {
    n += 1;
    await poc.post('/api/procesos', {
      procedimiento: 'implementacion',
      titular: await puerta.gad(`GAD Demostración ${n}`),
    });
  };
  const suscribir = async (url: string, mas: object = {}) =>
    (await admin.post('/api/webhooks', { url, ...mas })).cuerpo as { id: string; secreto: string };
  const despachosDe = async (id: string) =>
    (await admin.get(`/api/webhooks/${id}/despachos`)).cuerpo.elementos as {
      id: string;
      estado: string;
      intentos: number;
      proximoEn: string | null;
      creadoEn: string;
    }[];

  it('are of the administrators, and never into the house', async () => {
    expect((await poc.get('/api/webhooks')).cuerpo.codigo).toBe('SIN_PERMISO');
    expect((await admin.post('/api/webhooks', { url: 'https://10.0.0.1/x' })).cuerpo.codigo).toBe(
      'DIRECCION_NO_PERMITIDA',
    );
  });

  it('signed as the standard says, at least once with the same id, and not again to who has it', async () => {
    const [a, b] = [await unReceptor(), await unReceptor()];
    const alta = await suscribir(a.url, { nombre: 'Tablero' });
    const otra = await suscribir(b.url, { tipos: ['proceso.transicion'] });
    expect(JSON.stringify((await admin.get('/api/webhooks')).cuerpo)).not.toContain('whsec');
    b.responder(503);
    await algoPasa();
    await repartir();
    expect(a.llegadas).toHaveLength(1);
    const [llegada] = a.llegadas;
    // The library checks the signature against the wall clock: the test's clock is elsewhere.
    const firmada = { ...llegada?.cabeceras } as Record<string, string>;
    const firma = new Webhook(alta.secreto).sign(
      firmada['webhook-id'] ?? '',
      new Date(Number(firmada['webhook-timestamp']) * 1000),
      llegada?.cuerpo ?? '',
    );
    expect(firmada['webhook-signature']).toBe(firma);
    const cuerpo = JSON.parse(llegada?.cuerpo ?? '') as { type: string; data: object };
    expect(cuerpo.type).toBe('proceso.transicion');
    expect(llegada?.cuerpo).not.toContain('Persona');
    // b failed: it comes again with the same id, to b alone, and not before its time.
    b.responder(200);
    const [pendiente] = await despachosDe(otra.id);
    expect(pendiente).toMatchObject({ estado: 'pendiente', intentos: 1 });
    expect(Date.parse(pendiente?.proximoEn ?? '')).toBeGreaterThan(puerta.reloj.ahora());
    await repartir();
    expect(b.llegadas).toHaveLength(1);
    puerta.reloj.pasan(3_600_000);
    await repartir();
    expect([a.llegadas.length, b.llegadas.length]).toEqual([1, 2]);
    expect(b.llegadas[0]?.cabeceras['webhook-id']).toBe(b.llegadas[1]?.cabeceras['webhook-id']);
    // What was sent and what was answered can be looked at.
    const visto = (await admin.get(`/api/webhooks/${otra.id}/despachos/${pendiente?.id}`)).cuerpo;
    expect(visto).toMatchObject({ estado: 'entregado', proximoEn: null });
    expect(visto.cuerpo).toBe(b.llegadas[1]?.cuerpo);
    expect(
      visto.entregas.map((e: { detalle: string; respuesta: string }) => [
        e.detalle,
        e.respuesta.length,
      ]),
    ).toEqual([
      ['503', 1000],
      ['200', 'recibido'.length],
    ]);
    expect(visto.entregas[0].duracionMs).toBeGreaterThanOrEqual(0);
    // A redirection is not followed.
    expect(
      (await admin.post(`/api/webhooks/${otra.id}/activa`, { activa: false })).cuerpo.activa,
    ).toBe(false);
    a.responder(302);
    await algoPasa();
    await repartir();
    const deA = (await admin.get(`/api/webhooks/${alta.id}/entregas`)).cuerpo.elementos;
    expect(deA[0]).toMatchObject({ resultado: 'fallida', detalle: '302' });
    for (const s of [alta, otra])
      expect((await admin.pedir('DELETE', `/api/webhooks/${s.id}`)).estado).toBe(204);
  });

  it('a test message is sent at once; one message or a range is sent again', async () => {
    const a = await unReceptor();
    const s = await suscribir(a.url);
    expect((await admin.post(`/api/webhooks/${s.id}/prueba`)).cuerpo).toMatchObject({
      resultado: 'entregada',
      detalle: '200',
      respuesta: 'recibido',
    });
    expect(JSON.parse(a.llegadas[0]?.cuerpo ?? '').type).toBe('minga.prueba');
    await algoPasa();
    await algoPasa();
    await repartir();
    expect(a.llegadas).toHaveLength(3);
    const lista = await despachosDe(s.id);
    expect(lista.map((d) => d.estado)).toEqual(['entregado', 'entregado', 'entregado']);
    const uno = await admin.post(`/api/webhooks/${s.id}/despachos/${lista[0]?.id}/repeticion`);
    expect(uno.cuerpo).toEqual({ cuantos: 1 });
    await repartir();
    expect(a.llegadas).toHaveLength(4);
    expect(a.llegadas[3]?.cabeceras['webhook-id']).toBe(a.llegadas[2]?.cabeceras['webhook-id']);
    const rango = await admin.post(`/api/webhooks/${s.id}/repeticiones`, {
      desde: new Date(puerta.reloj.ahora() - DIA).toISOString(),
      hasta: new Date(puerta.reloj.ahora()).toISOString(),
      estado: 'entregado',
    });
    expect(rango.cuerpo).toEqual({ cuantos: 3 });
    await repartir();
    expect(a.llegadas).toHaveLength(7);
    await admin.pedir('DELETE', `/api/webhooks/${s.id}`);
  });

  it('a new secret signs with the one before for a while', async () => {
    const a = await unReceptor();
    const s = await suscribir(a.url);
    const nuevo = (await admin.post(`/api/webhooks/${s.id}/secreto`, { horas: 2 })).cuerpo;
    expect(nuevo.secreto).not.toBe(s.secreto);
    const firmasDe = async (): Promise<[string[], (secreto: string) => string]> => {
      await algoPasa();
      await repartir();
      const l = a.llegadas.at(-1);
      const c = { ...l?.cabeceras } as Record<string, string>;
      const firmar = (secreto: string): string =>
        new Webhook(secreto).sign(
          c['webhook-id'] ?? '',
          new Date(Number(c['webhook-timestamp']) * 1000),
          l?.cuerpo ?? '',
        );
      return [(c['webhook-signature'] ?? '').split(' '), firmar];
    };
    const [dos, firmar] = await firmasDe();
    expect(dos).toEqual([firmar(nuevo.secreto), firmar(s.secreto)]);
    puerta.reloj.pasan(3 * 3_600_000);
    const [una, despues] = await firmasDe();
    expect(una).toEqual([despues(nuevo.secreto)]);
    await admin.pedir('DELETE', `/api/webhooks/${s.id}`);
  });

  it('after days of nothing arriving it is stopped and the administrators are told; what waited goes when it is on again', async () => {
    const a = await unReceptor();
    const s = await suscribir(a.url, { nombre: 'Tablero nacional' });
    a.responder(500);
    await algoPasa();
    for (let i = 0; i < 7; i += 1) {
      await repartir();
      puerta.reloj.pasan(DIA);
      await admin.reingresar();
      await poc.reingresar();
    }
    await algoPasa();
    await repartir();
    const parada = (await admin.get(`/api/webhooks/${s.id}`)).cuerpo;
    expect(parada.activa).toBe(false);
    expect(parada.detenidaEn).not.toBeNull();
    expect(parada.despachos.pendiente).toBeGreaterThan(0);
    const llegadas = a.llegadas.length;
    puerta.reloj.pasan(DIA);
    await repartir();
    expect(a.llegadas).toHaveLength(llegadas);
    const [carta] = (await admin.get('/api/correos?mios=1')).cuerpo.elementos;
    expect(carta).toMatchObject({ clase: 'administracion', estado: 'buzon' });
    expect(carta.asunto).toContain('Tablero nacional');
    const { texto } = (await admin.get(`/api/correos/${carta.id}`)).cuerpo;
    expect(texto).toContain(`/administracion/webhooks/${s.id}`);
    a.responder(200);
    await admin.post(`/api/webhooks/${s.id}/activa`, { activa: true });
    puerta.reloj.pasan(2 * DIA);
    await repartir();
    expect((await admin.get(`/api/webhooks/${s.id}`)).cuerpo).toMatchObject({
      activa: true,
      detenidaEn: null,
      fallandoDesde: null,
      despachos: { pendiente: 0 },
    });
    // «Gone»: who receives asks for nothing more.
    a.responder(410);
    await algoPasa();
    await repartir();
    expect((await admin.get(`/api/webhooks/${s.id}`)).cuerpo.activa).toBe(false);
  });
});
