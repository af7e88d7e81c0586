/** Signing on with the institution's account, against a real provider. */
import { jest } from '@jest/globals';
import { caminoPropio } from '../../src/modules/sesion/sign-on.service.js';
import { ConfiguracionInvalida, leerConfiguracion } from '../../src/platform/configuracion.js';
import { codigoDe, conSegundoFactor, Navegador } from './cuentas.js';
import { CLIENTE, pasarPorElProveedor, ProveedorDePrueba } from './proveedor.js';
import { Puerta } from './puerta.js';

const entorno = (emisor: string) => ({
  MINGA_OIDC_EMISOR: emisor,
  MINGA_OIDC_CLIENTE: CLIENTE.id,
  MINGA_OIDC_SECRETO: CLIENTE.secreto,
  MINGA_OIDC_ROTULO: 'la cuenta institucional',
});

// The provider tells on the console what a production of its own would have to set.
jest.spyOn(console, 'warn').mockReturnValue();
jest.spyOn(console, 'info').mockReturnValue();

let proveedor: ProveedorDePrueba;
let puerta: Puerta;
beforeAll(async () => {
  proveedor = await ProveedorDePrueba.encender();
  puerta = await Puerta.abrir(entorno(proveedor.emisor));
  proveedor.conocer(puerta.url);
});
afterAll(async () => {
  await puerta.cerrar();
  await proveedor.apagar();
});

const poc = (n: number) => puerta.contratar(`Persona Ficticia ${n}`, { rol: 'poc' });
/** Leaves for the provider; where it leaves for. */
async function ir(n: Navegador, camino = '/api/sesion/oidc'): Promise<URL> {
  const r = await n.get(camino);
  expect(r.estado).toBe(303);
  return new URL(r.cabeceras.get('location') ?? '', puerta.url);
}
/** There and back; where one ends up. */
async function entrar(
  n: Navegador,
  cambiar: (ida: URL) => void = () => {},
  camino?: string,
): Promise<string | null> {
  const ida = await ir(n, camino);
  cambiar(ida);
  const vuelta = await pasarPorElProveedor(ida.href, proveedor.emisor);
  const r = await n.get(vuelta.slice(puerta.url.length));
  expect(r.estado).toBe(303);
  return r.cabeceras.get('location');
}
const quienSoy = async (n: Navegador) => (await n.get('/api/sesion')).cuerpo;

describe('the way there and back', () => {
  it('is offered with its name, asks for code, PKCE, state and nonce, and comes back to the page one wanted', async () => {
    const { correo, cuentaId } = await poc(1);
    const n = new Navegador(puerta.url);
    expect((await n.get('/api/sesion/maneras')).cuerpo).toMatchObject({
      institucion: { rotulo: 'la cuenta institucional' },
    });
    const ida = await ir(n);
    expect(Object.fromEntries(ida.searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      scope: 'openid email profile',
      redirect_uri: `${puerta.url}/api/sesion/oidc/retorno`,
    });
    for (const p of ['state', 'nonce', 'code_challenge'])
      expect([p, (ida.searchParams.get(p) ?? '').length]).toEqual([p, 43]);
    // What must come back the same is not readable by who carries it.
    expect(n.galleta('minga_ida')).not.toContain(ida.searchParams.get('nonce'));

    proveedor.sentar({ sub: 's1', email: correo.toUpperCase(), email_verified: true });
    expect(await entrar(n, undefined, '/api/sesion/oidc?ir=/gobiernos?q=x')).toBe('/gobiernos?q=x');
    expect(n.galleta('minga_ida')).toBeNull();
    expect(await quienSoy(n)).toMatchObject({
      cuenta: { id: cuentaId },
      institucional: true,
    });
    expect((await n.get('/api/sesion/perfil')).cuerpo.vinculos).toMatchObject([
      { emisor: proveedor.emisor },
    ]);
    // The local password still opens it.
    expect((await new Navegador(puerta.url).ingresar(correo)).estado).toBe(200);
    // From the second time on it is the provider's own name that counts: the mail may be another, or unverified.
    proveedor.sentar({ sub: 's1', email: 'cambiado@prueba.invalid', email_verified: false });
    const otra = new Navegador(puerta.url);
    expect(await entrar(otra)).toBe('/bandeja');
    expect((await quienSoy(otra)).cuenta.id).toBe(cuentaId);
  });

  it('leaves here and there', async () => {
    const { correo } = await poc(2);
    proveedor.sentar({ sub: 's2', email: correo, email_verified: true });
    const n = new Navegador(puerta.url);
    await entrar(n);
    await quienSoy(n);
    expect((await n.borrar('/api/sesion')).estado).toBe(204);
    expect((await n.get('/api/sesion')).estado).toBe(401);
    const salida = new URL(
      (await n.get('/api/sesion/oidc/salida')).cabeceras.get('location') ?? '',
    );
    expect([salida.origin, salida.searchParams.get('post_logout_redirect_uri')]).toEqual([
      proveedor.emisor,
      `${puerta.url}/ingreso`,
    ]);
  });

  it('a session the browser had is over; the new one is another', async () => {
    const { correo } = await poc(3);
    const n = await Navegador.entrar(puerta, correo);
    const anterior = n.galleta('minga_sesion') ?? '';
    proveedor.sentar({ sub: 's3', email: correo, email_verified: true });
    await entrar(n);
    expect(n.galleta('minga_sesion')).not.toBe(anterior);
    const vieja = new Navegador(puerta.url);
    vieja.ponerGalleta('minga_sesion', anterior);
    expect((await vieja.get('/api/sesion')).estado).toBe(401);
  });
});

describe('who does not come in', () => {
  const motivo = async (n = new Navegador(puerta.url), cambiar?: (ida: URL) => void) => {
    const a = await entrar(n, cambiar);
    expect(n.galleta('minga_sesion')).toBeNull();
    return a;
  };

  it('an unverified mail, an unknown one, none, or that of an account that is off', async () => {
    const { correo } = await poc(10);
    proveedor.sentar({ sub: 't1', email: correo, email_verified: false });
    expect(await motivo()).toBe('/ingreso?motivo=CORREO_SIN_VERIFICAR');
    proveedor.sentar({ sub: 't2', email: correo });
    expect(await motivo()).toBe('/ingreso?motivo=CORREO_SIN_VERIFICAR');
    proveedor.sentar({ sub: 't3' });
    expect(await motivo()).toBe('/ingreso?motivo=CORREO_SIN_VERIFICAR');
    proveedor.sentar({ sub: 't4', email: 'nadie@prueba.invalid', email_verified: true });
    expect(await motivo()).toBe('/ingreso?motivo=CUENTA_DESCONOCIDA');
    const apagada = await poc(11);
    await puerta.servicio.persistencia.cuentas.cambiarActiva(apagada.cuentaId, false);
    proveedor.sentar({ sub: 't5', email: apagada.correo, email_verified: true });
    expect(await motivo()).toBe('/ingreso?motivo=CUENTA_APAGADA');
    const { elementos } = await puerta.servicio.persistencia.accesos.listar(
      { clases: ['ingresoFallido'] },
      { limite: 10, cursor: null },
    );
    expect(elementos.map((a) => a.detalle).reverse()).toEqual([
      'CORREO_SIN_VERIFICAR',
      'CORREO_SIN_VERIFICAR',
      'CORREO_SIN_VERIFICAR',
      'CUENTA_DESCONOCIDA',
      'CUENTA_APAGADA',
    ]);
    expect(JSON.stringify(elementos)).not.toContain('prueba.invalid');
  });

  it('one account, two names at the provider; or one name whose mail is now of another account', async () => {
    const [a, b] = [await poc(12), await poc(13)];
    proveedor.sentar({ sub: 'u1', email: a.correo, email_verified: true });
    expect(await entrar(new Navegador(puerta.url))).toBe('/bandeja');
    proveedor.sentar({ sub: 'u2', email: a.correo, email_verified: true });
    expect(await motivo()).toBe('/ingreso?motivo=VINCULO_EN_CONFLICTO');
    proveedor.sentar({ sub: 'u1', email: b.correo, email_verified: true });
    expect(await motivo()).toBe('/ingreso?motivo=VINCULO_EN_CONFLICTO');
  });

  it('who says no at the provider', async () => {
    proveedor.sentar(null);
    expect(await motivo()).toBe('/ingreso?motivo=CANCELADO');
  });

  it('an answer with another nonce, another verifier, or to another question', async () => {
    const { correo } = await poc(14);
    proveedor.sentar({ sub: 'v1', email: correo, email_verified: true });
    const otro = 'x'.repeat(43);
    expect(await motivo(undefined, (u) => u.searchParams.set('nonce', otro))).toBe(
      '/ingreso?motivo=RESPUESTA_INVALIDA',
    );
    expect(await motivo(undefined, (u) => u.searchParams.set('code_challenge', otro))).toBe(
      '/ingreso?motivo=RESPUESTA_INVALIDA',
    );
    expect(await motivo(undefined, (u) => u.searchParams.set('state', otro))).toBe(
      '/ingreso?motivo=RESPUESTA_INVALIDA',
    );
  });

  it('an answer brought by a browser that did not ask, twice, or with a touched or old cookie', async () => {
    const { correo } = await poc(15);
    proveedor.sentar({ sub: 'w1', email: correo, email_verified: true });
    const volver = async (n: Navegador, vuelta: string) => {
      const r = await n.get(vuelta.slice(puerta.url.length));
      return [r.cabeceras.get('location'), n.galleta('minga_sesion')];
    };
    const NO = ['/ingreso?motivo=RESPUESTA_INVALIDA', null];
    const atacante = new Navegador(puerta.url);
    const vuelta = await pasarPorElProveedor((await ir(atacante)).href, proveedor.emisor);
    const victima = new Navegador(puerta.url);
    // The attacker's answer, in the browser of somebody else: neither without a question nor with one of their own.
    expect(await volver(victima, vuelta)).toEqual(NO);
    await ir(victima);
    expect(await volver(victima, vuelta)).toEqual(NO);
    const ida = atacante.galleta('minga_ida') ?? '';
    expect((await volver(atacante, vuelta))[0]).toBe('/bandeja');
    const repetida = new Navegador(puerta.url);
    repetida.ponerGalleta('minga_ida', ida, '/api/sesion/oidc');
    expect(await volver(repetida, vuelta)).toEqual(NO);
    const tocada = new Navegador(puerta.url);
    tocada.ponerGalleta('minga_ida', `${ida.slice(0, -2)}AA`, '/api/sesion/oidc');
    expect(await volver(tocada, vuelta)).toEqual(NO);
    const lenta = new Navegador(puerta.url);
    const tarde = await pasarPorElProveedor((await ir(lenta)).href, proveedor.emisor);
    puerta.reloj.pasan(600_001);
    expect(await volver(lenta, tarde)).toEqual(NO);
    puerta.reloj.pasan(-600_001);
  });
});

describe('with a second factor', () => {
  it('is asked for it here, without the password; unless the provider asked for two already', async () => {
    const { correo } = await poc(20);
    const { secreto } = await conSegundoFactor(puerta, await Navegador.entrar(puerta, correo));
    proveedor.sentar({ sub: 'f1', email: correo, email_verified: true });
    const n = new Navegador(puerta.url);
    expect(await entrar(n)).toBe('/ingreso?paso=codigo&ir=%2Fbandeja');
    expect(n.galleta('minga_sesion')).toBeNull();
    puerta.reloj.pasan(30_000);
    const r = await n.post('/api/sesion/desafio', { codigo: codigoDe(puerta, secreto) });
    expect(r.estado).toBe(200);
    expect(n.galleta('minga_desafio')).toBeNull();
    expect((await quienSoy(n)).institucional).toBe(true);

    proveedor.sentar({ sub: 'f1', email: correo, email_verified: true, amr: ['pwd', 'mfa'] });
    const otro = new Navegador(puerta.url);
    expect(await entrar(otro)).toBe('/bandeja');
    expect((await otro.get('/api/sesion/sesiones')).cuerpo.elementos).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ actual: true, medio: 'institucion', segundoFactor: true }),
      ]),
    );
  });

  it('who has no password here enrols one soon after coming in, and later comes in again first', async () => {
    const p = puerta.servicio.persistencia;
    const cuentaId = '0199aaaa-0000-7000-8000-000000000021';
    await p.cuentas.crear({
      id: cuentaId,
      personaId: '0199aaaa-0000-7000-8000-000000000022',
      nombre: 'Persona Ficticia 21',
      correo: 'sin-clave@prueba.invalid',
      clave: null,
      creadaEn: puerta.reloj.ahora(),
    });
    proveedor.sentar({ sub: 'g1', email: 'sin-clave@prueba.invalid', email_verified: true });
    const n = new Navegador(puerta.url);
    await entrar(n);
    await quienSoy(n);
    expect((await n.post('/api/sesion/segundo-factor')).estado).toBe(200);
    puerta.reloj.pasan(600_001);
    expect((await n.post('/api/sesion/segundo-factor')).cuerpo.codigo).toBe('REINGRESO_REQUERIDO');
    puerta.reloj.pasan(-600_001);
  });
});

it('reads the mail where the provider says it: only at its userinfo', async () => {
  const otro = await ProveedorDePrueba.encender();
  const casa = await Puerta.abrir(entorno(otro.emisor));
  try {
    otro.conocer(casa.url, false);
    const { correo } = await casa.contratar('Persona Ficticia 30', { rol: 'poc' });
    otro.sentar({ sub: 'z1', email: correo, email_verified: true });
    const n = new Navegador(casa.url);
    const ida = (await n.get('/api/sesion/oidc')).cabeceras.get('location') ?? '';
    const vuelta = await pasarPorElProveedor(ida, otro.emisor);
    expect((await n.get(vuelta.slice(casa.url.length))).cabeceras.get('location')).toBe('/bandeja');
  } finally {
    await casa.cerrar();
    await otro.apagar();
  }
});

it('a provider that is down is said so, before leaving and on the way back; local accounts go on', async () => {
  const otro = await ProveedorDePrueba.encender();
  const casa = await Puerta.abrir(entorno(otro.emisor));
  try {
    const n = new Navegador(casa.url);
    const intentar = async () => (await n.get('/api/sesion/oidc')).cabeceras.get('location');
    // It answers 503; what failed is not remembered.
    expect(await intentar()).toBe('/ingreso?motivo=NO_DISPONIBLE');
    otro.conocer(casa.url);
    const { correo } = await casa.contratar('Persona Ficticia 40', { rol: 'poc' });
    otro.sentar({ sub: 'y1', email: correo, email_verified: true });
    const vuelta = await pasarPorElProveedor((await intentar()) ?? '', otro.emisor);
    await otro.apagar();
    const r = await n.get(vuelta.slice(casa.url.length));
    expect(r.cabeceras.get('location')).toBe('/ingreso?motivo=NO_DISPONIBLE');
    expect((await n.ingresar(correo)).estado).toBe(200);
  } finally {
    await casa.cerrar();
  }
});

it('where no provider is configured there is no such door', async () => {
  const casa = await Puerta.abrir();
  try {
    const n = new Navegador(casa.url);
    expect((await n.get('/api/sesion/maneras')).cuerpo.institucion).toBeNull();
    for (const camino of ['', '/retorno?code=x&state=y', '/salida'])
      expect([camino, (await n.get(`/api/sesion/oidc${camino}`)).estado]).toEqual([camino, 404]);
  } finally {
    await casa.cerrar();
  }
});

it('half a configuration starts nothing, nor does a provider without TLS elsewhere', () => {
  const COMPLETA = {
    MINGA_PERFIL: 'produccion',
    MINGA_BD: 'sqlite:/tmp/x.sqlite',
    MINGA_SECRETO: 'x'.repeat(40),
    MINGA_CLAVES_PERSONALES: `clave-1:${Buffer.alloc(32, 7).toString('base64')}`,
    MINGA_ARCHIVOS: 'bd',
    MINGA_URL: 'https://minga.prueba.invalid',
    ...entorno('https://cuentas.prueba.invalid'),
  };
  expect(leerConfiguracion(COMPLETA).oidc?.cliente).toBe('minga');
  for (const falta of Object.keys(entorno(''))) {
    const { [falta as keyof typeof COMPLETA]: _, ...resto } = COMPLETA;
    for (const perfil of ['produccion', 'demo'])
      expect(() => leerConfiguracion({ ...resto, MINGA_PERFIL: perfil })).toThrow(
        new ConfiguracionInvalida([
          {
            variable: falta,
            motivo: 'es obligatoria si se configura el ingreso con OpenID Connect',
          },
        ]),
      );
  }
  expect(() =>
    leerConfiguracion({ ...COMPLETA, MINGA_OIDC_EMISOR: 'http://cuentas.prueba.invalid' }),
  ).toThrow('MINGA_OIDC_EMISOR');
});

it.each([
  [null, '/bandeja'],
  ['/gobiernos/1?q=a', '/gobiernos/1?q=a'],
  ['//malo.invalid', '/bandeja'],
  ['/\\malo.invalid', '/bandeja'],
  ['/.//malo.invalid', '/bandeja'],
  ['/a/..//malo.invalid', '/bandeja'],
  ['https://malo.invalid', '/bandeja'],
  ['javascript:alert(1)', '/bandeja'],
  ['/\t/malo.invalid', '/bandeja'],
  ['/\r\nLocation: x', '/bandeja'],
  ['/api/sesion/oidc/salida', '/bandeja'],
])('after entering, %j leads to %s', (pedido, dado) => {
  expect(caminoPropio(pedido)).toBe(dado);
});
