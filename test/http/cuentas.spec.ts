/** Recovery, sessions, the second factor and tokens, over real HTTP. */
import { codigoDe, cartasDe, conSegundoFactor, enlaceDe, Navegador } from './cuentas.js';
import { CLAVE, pedir, Puerta, type Programa } from './puerta.js';
import { hastaVer } from '../paciencia.js';

let puerta: Puerta;
beforeAll(async () => {
  puerta = await Puerta.abrir();
});
afterAll(() => puerta.cerrar());

const NUEVA = 'otra clave muy distinta 9';
const poc = (n: number) => puerta.contratar(`Persona Ficticia ${n}`, { rol: 'poc' });
const fichaDe = (ficha: string) => ({ cabeceras: { authorization: `Bearer ${ficha}` } });
const sinPeticion = ({ peticion: _, ...resto }: Record<string, unknown>) => resto;
const clases = async (cuentaId: string): Promise<string[]> =>
  (
    await puerta.servicio.persistencia.accesos.listar({ cuentaId }, { limite: 100, cursor: null })
  ).elementos.map((a) => a.clase);

describe('recovery', () => {
  const pedirEnlace = (correo: string) =>
    pedir(puerta.url, 'POST', '/api/sesion/recuperacion', { cuerpo: { correo } });
  const usar = (enlace: string, clave = NUEVA) =>
    pedir(puerta.url, 'POST', '/api/sesion/recuperacion/clave', { cuerpo: { enlace, clave } });

  it('answers the same whether the account is there, is not, or is off; only one of them gets a letter', async () => {
    const a = await poc(1);
    const apagada = await poc(2);
    await puerta.servicio.persistencia.cuentas.cambiarActiva(apagada.cuentaId, false);
    const r = [];
    for (const c of [a.correo, apagada.correo, 'nadie@prueba.invalid'])
      r.push(await pedirEnlace(c));
    expect(r.map((x) => [x.estado, x.cuerpo])).toEqual([1, 2, 3].map(() => [202, '']));
    expect(new Set(r.map((x) => x.cabeceras.get('content-length'))).size).toBe(1);
    const [carta] = await cartasDe(puerta, a.cuentaId);
    expect(carta).toMatchObject({ asunto: 'Poner una contraseña nueva en Minga', sellada: true });
    expect(await cartasDe(puerta, apagada.cuentaId, 0)).toEqual([]);
    // Neither the log nor the table knows the secret.
    const enlace = await enlaceDe(puerta, a.cuentaId);
    expect(puerta.registro).not.toContain(enlace);
    expect(puerta.registro).not.toContain(a.correo);
  });

  it('the link works once and for an hour, closes every session and token, and is told to the owner', async () => {
    const { correo, cuentaId } = await poc(3);
    const abierto = await Navegador.entrar(puerta, correo);
    const ficha = (
      await abierto.post('/api/sesion/fichas', {
        nombre: 'Tablero',
        alcance: 'lectura',
        dias: 30,
        clave: CLAVE,
      })
    ).cuerpo.token as string;
    await pedirEnlace(` ${correo.toUpperCase()} `);
    const primero = await enlaceDe(puerta, cuentaId, 2);
    await pedirEnlace(correo);
    const segundo = await enlaceDe(puerta, cuentaId, 3);
    // A newer link is the only one.
    expect((await usar(primero)).cuerpo.codigo).toBe('ENLACE_VENCIDO');
    expect((await usar(segundo, 'corta')).cuerpo.codigo).toBe('CLAVE_DEBIL');
    const [uno, dos] = await Promise.all([usar(segundo), usar(segundo)]);
    expect([uno.estado, dos.estado].sort((x, y) => x - y)).toEqual([200, 410]);
    expect((await abierto.get('/api/sesion')).estado).toBe(401);
    expect((await pedir(puerta.url, 'GET', '/api/sesion', fichaDe(ficha))).estado).toBe(401);
    expect((await new Navegador(puerta.url).ingresar(correo)).estado).toBe(401);
    expect((await new Navegador(puerta.url).ingresar(correo, NUEVA)).estado).toBe(200);
    expect((await cartasDe(puerta, cuentaId, 4))[0]?.asunto).toBe('Su contraseña de Minga cambió');
    expect(await clases(cuentaId)).toEqual(
      expect.arrayContaining(['recuperacionPedida', 'recuperacionUsada']),
    );
    await pedirEnlace(correo);
    const tarde = await enlaceDe(puerta, cuentaId, 5);
    puerta.reloj.pasan(3_600_000);
    expect((await usar(tarde)).cuerpo.codigo).toBe('ENLACE_VENCIDO');
  });

  it('whoever asks too often for one mail is told to wait, there or not', async () => {
    const { correo } = await poc(4);
    for (const c of [correo, 'otro-nadie@prueba.invalid']) {
      const estados = [];
      for (let i = 0; i < 4; i++) estados.push((await pedirEnlace(c)).estado);
      expect(estados).toEqual([202, 202, 202, 429]);
    }
  });

  it('does not go round the second factor', async () => {
    const { correo, cuentaId } = await poc(5);
    const { secreto } = await conSegundoFactor(puerta, await Navegador.entrar(puerta, correo));
    await pedirEnlace(correo);
    const r = await usar(await enlaceDe(puerta, cuentaId, 2));
    expect([r.estado, r.cuerpo.codigo]).toEqual([401, 'SEGUNDO_FACTOR_REQUERIDO']);
    expect(r.cabeceras.getSetCookie()).toEqual([]);
    const paso = await pedir(puerta.url, 'POST', '/api/sesion/desafio', {
      cuerpo: { desafio: r.cuerpo.desafio, codigo: codigoDe(puerta, secreto, 1) },
    });
    expect(paso.estado).toBe(200);
  });
});

describe('sessions', () => {
  it('are told by device, network and how they began; one or all the others are closed; nobody else’s', async () => {
    const { correo } = await poc(10);
    const aqui = await Navegador.entrar(puerta, correo);
    const telefono = new Navegador(
      puerta.url,
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
    );
    await telefono.ingresar(correo);
    const programa = await pedir(puerta.url, 'POST', '/api/sesion', {
      cuerpo: { correo, clave: CLAVE, programa: true },
      cabeceras: { 'user-agent': 'curl/8' },
    });
    const lista = (await aqui.get('/api/sesion/sesiones')).cuerpo.elementos as {
      id: string;
      actual: boolean;
      aparato: object;
    }[];
    expect(lista).toHaveLength(3);
    expect(lista.find((s) => s.actual)).toMatchObject({
      clase: 'web',
      medio: 'clave',
      segundoFactor: false,
      mismaRed: true,
      aparato: { navegador: 'firefox', sistema: 'linux' },
    });
    expect(lista.map((s) => s.aparato)).toEqual(
      expect.arrayContaining([
        { navegador: 'safari', sistema: 'ios' },
        { navegador: 'programa', sistema: 'otro' },
      ]),
    );
    const deTelefono = (
      (await telefono.get('/api/sesion/sesiones')).cuerpo.elementos as typeof lista
    ).find((s) => s.actual)?.id;
    const ajeno = await Navegador.entrar(puerta, (await poc(11)).correo);
    expect((await ajeno.borrar(`/api/sesion/sesiones/${deTelefono}`)).estado).toBe(404);
    expect((await telefono.get('/api/sesion')).estado).toBe(200);
    expect((await aqui.borrar(`/api/sesion/sesiones/${deTelefono}`)).estado).toBe(204);
    expect((await telefono.get('/api/sesion')).estado).toBe(401);
    expect((await aqui.post('/api/sesion/sesiones/cierre')).cuerpo).toEqual({ cerradas: 1 });
    const muerta = await pedir(
      puerta.url,
      'GET',
      '/api/sesion',
      fichaDe(programa.cuerpo.token as string),
    );
    expect(muerta.estado).toBe(401);
    expect((await aqui.get('/api/sesion')).estado).toBe(200);
  });

  it('a login ends the session the browser came with, whichever way it comes in', async () => {
    const { correo } = await poc(12);
    const n = await Navegador.entrar(puerta, correo);
    // A session somebody else put into this browser does not become theirs.
    const plantada = n.galleta('minga_sesion') ?? '';
    await n.ingresar(correo);
    expect(n.galleta('minga_sesion')).not.toBe(plantada);
    const otro = new Navegador(puerta.url);
    otro.ponerGalleta('minga_sesion', plantada);
    expect((await otro.get('/api/sesion')).estado).toBe(401);
    // Nor does one invented by whoever prepared the browser.
    const inventada = new Navegador(puerta.url);
    inventada.ponerGalleta('minga_sesion', 'x'.repeat(43));
    await inventada.ingresar(correo);
    expect(inventada.galleta('minga_sesion')).not.toBe('x'.repeat(43));
  });
});

describe('second factor', () => {
  it('is asked for from then on; a code is good once, and recovery codes too', async () => {
    const { correo, cuentaId } = await poc(20);
    const n = await Navegador.entrar(puerta, correo);
    expect(
      (await n.post('/api/sesion/segundo-factor', { clave: 'no es esta' })).cuerpo.codigo,
    ).toBe('CLAVE_ACTUAL_INCORRECTA');
    const propuesto = await n.post('/api/sesion/segundo-factor', { clave: CLAVE });
    expect(propuesto.cuerpo.uri).toContain('otpauth://totp/Minga:');
    // Shown and not proven, it counts for nothing.
    expect((await new Navegador(puerta.url).ingresar(correo)).estado).toBe(200);
    const { secreto, codigos } = await conSegundoFactor(puerta, n);
    expect([codigos.length, new Set(codigos).size]).toEqual([10, 10]);
    expect((await n.get('/api/sesion/segundo-factor')).cuerpo).toMatchObject({
      activo: true,
      codigosSinUsar: 10,
      exigido: false,
    });
    expect((await n.post('/api/sesion/segundo-factor', { clave: CLAVE })).estado).toBe(409);
    // Nothing of it can be read in the database.
    const guardado = await puerta.servicio.persistencia.factores.find(cuentaId);
    expect(guardado?.secreto).not.toContain(secreto);

    const otro = new Navegador(puerta.url);
    const r = await otro.ingresar(correo);
    expect([r.estado, r.cuerpo.codigo, otro.galleta('minga_sesion')]).toEqual([
      401,
      'SEGUNDO_FACTOR_REQUERIDO',
      null,
    ]);
    const desafio = r.cuerpo.desafio as string;
    const probar = (codigo: string, d = desafio, quien = otro) =>
      quien.post('/api/sesion/desafio', { desafio: d, codigo });
    // The code that enrolled it was spent with it.
    expect((await probar(codigoDe(puerta, secreto))).cuerpo.codigo).toBe('CODIGO_INVALIDO');
    puerta.reloj.pasan(30_000);
    const bueno = codigoDe(puerta, secreto);
    expect((await probar(`${bueno.slice(0, 3)} ${bueno.slice(3)}`)).estado).toBe(200);
    expect((await otro.get('/api/sesion/sesiones')).cuerpo.elementos[0]).toMatchObject({
      segundoFactor: true,
    });
    // The same code, and the same half login, are over.
    expect((await probar(bueno)).estado).toBe(401);
    const tercero = new Navegador(puerta.url);
    const d3 = (await tercero.ingresar(correo)).cuerpo.desafio as string;
    expect((await probar(bueno, d3, tercero)).cuerpo.codigo).toBe('CODIGO_INVALIDO');
    const rescate = codigos[0] ?? '';
    expect((await probar(rescate.toLowerCase().replace('-', ' '), d3, tercero)).estado).toBe(200);
    const cuarto = new Navegador(puerta.url);
    const d4 = (await cuarto.ingresar(correo)).cuerpo.desafio as string;
    expect((await probar(rescate, d4, cuarto)).cuerpo.codigo).toBe('CODIGO_INVALIDO');
    expect(await clases(cuentaId)).toEqual(
      expect.arrayContaining([
        'segundoFactorActivado',
        'segundoFactorFallido',
        'codigoDeRescateUsado',
      ]),
    );
    expect((await n.get('/api/sesion/segundo-factor')).cuerpo.codigosSinUsar).toBe(9);
  });

  it('two at once with the same code: one comes in', async () => {
    const { correo } = await poc(21);
    const { secreto } = await conSegundoFactor(puerta, await Navegador.entrar(puerta, correo));
    puerta.reloj.pasan(30_000);
    const codigo = codigoDe(puerta, secreto);
    const dos = await Promise.all(
      [1, 2].map(async () => {
        const n = new Navegador(puerta.url);
        const desafio = (await n.ingresar(correo)).cuerpo.desafio as string;
        return (await n.post('/api/sesion/desafio', { desafio, codigo })).estado;
      }),
    );
    expect(dos.sort((x, y) => x - y)).toEqual([200, 401]);
  });

  it('the half login is worth five tries and five minutes, and ten codes in a quarter of an hour', async () => {
    const { correo } = await poc(22);
    const { secreto } = await conSegundoFactor(puerta, await Navegador.entrar(puerta, correo));
    const n = new Navegador(puerta.url);
    const d = (await n.ingresar(correo)).cuerpo.desafio as string;
    for (let i = 0; i < 5; i++)
      expect((await n.post('/api/sesion/desafio', { desafio: d, codigo: '000000' })).estado).toBe(
        401,
      );
    puerta.reloj.pasan(30_000);
    const bueno = { desafio: d, codigo: codigoDe(puerta, secreto) };
    expect((await n.post('/api/sesion/desafio', bueno)).cuerpo.codigo).toBe('CODIGO_INVALIDO');
    const viejo = (await n.ingresar(correo)).cuerpo.desafio as string;
    puerta.reloj.pasan(5 * 60_000);
    const tarde = { desafio: viejo, codigo: codigoDe(puerta, secreto) };
    expect((await n.post('/api/sesion/desafio', tarde)).estado).toBe(401);
    const estados = [];
    const otro = (await n.ingresar(correo)).cuerpo.desafio as string;
    for (let i = 0; i < 5; i++)
      estados.push(
        (await n.post('/api/sesion/desafio', { desafio: otro, codigo: '000000' })).estado,
      );
    expect(estados).toContain(429);
  });

  it('a program comes in the same way, in two steps', async () => {
    const { correo } = await poc(23);
    const { secreto } = await conSegundoFactor(puerta, await Navegador.entrar(puerta, correo));
    puerta.reloj.pasan(30_000);
    const r = await pedir(puerta.url, 'POST', '/api/sesion', {
      cuerpo: { correo, clave: CLAVE, programa: true },
    });
    expect(r.cuerpo.codigo).toBe('SEGUNDO_FACTOR_REQUERIDO');
    const paso = await pedir(puerta.url, 'POST', '/api/sesion/desafio', {
      cuerpo: { desafio: r.cuerpo.desafio, codigo: codigoDe(puerta, secreto) },
    });
    expect(paso.cuerpo.token).toMatch(/^mng_[\w-]{43}$/);
    expect(paso.cabeceras.getSetCookie().join()).not.toContain('minga_sesion=');
  });

  it('new recovery codes end the old ones; taking it off needs a code', async () => {
    const { correo, cuentaId } = await poc(24);
    const n = await Navegador.entrar(puerta, correo);
    const { codigos } = await conSegundoFactor(puerta, n);
    const nuevos = await n.post('/api/sesion/segundo-factor/codigos', { codigo: codigos[0] });
    expect(nuevos.cuerpo.codigos).toHaveLength(10);
    const retirar = (codigo: string) => n.post('/api/sesion/segundo-factor/retiro', { codigo });
    expect((await retirar(codigos[1] ?? '')).cuerpo.codigo).toBe('CODIGO_INVALIDO');
    expect((await retirar((nuevos.cuerpo.codigos as string[])[0] ?? '')).estado).toBe(204);
    expect((await new Navegador(puerta.url).ingresar(correo)).estado).toBe(200);
    expect((await cartasDe(puerta, cuentaId, 2)).map((c) => c.asunto)).toContain(
      'Se retiró el segundo factor de su cuenta de Minga',
    );
  });

  it('where a role must have it, nothing else is answered until it is enrolled', async () => {
    const otra = await Puerta.abrir();
    try {
      const admin = await otra.entrar('Persona Ficticia 1', { rol: 'administrador' });
      const pocl = await otra.contratar('Persona Ficticia 2', {
        rol: 'pocl',
        titularId: await otra.gad('GAD Demostración 1'),
      });
      const n = await Navegador.entrar(otra, pocl.correo);
      expect((await n.get('/api/titulares')).estado).toBe(200);
      const fijar = (valor: unknown) =>
        admin.post('/api/parametros/segundoFactorObligatorio', {
          valor,
          desde: '2025-09-15',
          motivo: 'Por la prueba',
        });
      expect((await fijar(['nadie'])).estado).toBe(400);
      expect((await fijar(['pocl'])).estado).toBe(201);
      // What the table says is believed for two seconds.
      await hastaVer(
        async () => (await n.get('/api/titulares')).estado,
        (estado) => estado !== 200,
      );
      expect((await n.get('/api/titulares')).cuerpo.codigo).toBe('SEGUNDO_FACTOR_OBLIGATORIO');
      expect((await n.get('/api/sesion')).cuerpo).toMatchObject({ faltaSegundoFactor: true });
      expect((await admin.get('/api/titulares')).estado).toBe(200);
      const { codigos } = await conSegundoFactor(otra, n);
      expect((await n.get('/api/titulares')).estado).toBe(200);
      await n.post('/api/sesion/segundo-factor/retiro', { codigo: codigos[0] });
      expect((await n.get('/api/titulares')).estado).toBe(403);
    } finally {
      await otra.cerrar();
    }
  });
});

describe('tokens', () => {
  const crear = (n: Navegador, mas: object = {}) =>
    n.post('/api/sesion/fichas', {
      nombre: 'Tablero de la casa',
      alcance: 'lectura',
      dias: 30,
      clave: CLAVE,
      ...mas,
    });

  it('are shown once, with a name, a scope and an end; the last use is seen; revoked, they open nothing', async () => {
    const { correo, cuentaId } = await poc(30);
    const n = await Navegador.entrar(puerta, correo);
    expect((await crear(n, { clave: 'no es esta' })).estado).toBe(401);
    expect((await crear(n, { dias: 366 })).estado).toBe(400);
    const creada = await crear(n);
    expect(creada.estado).toBe(201);
    const token = creada.cuerpo.token as string;
    expect(token).toMatch(/^mng_ficha_[\w-]{43}$/);
    const lista = async () =>
      (await n.get('/api/sesion/fichas')).cuerpo.elementos as Record<string, unknown>[];
    expect(JSON.stringify(await lista())).not.toContain(token);
    expect((await lista())[0]).toMatchObject({ usadaEn: null, vigente: true, alcance: 'lectura' });
    const con = (metodo: string, camino: string, cuerpo?: unknown) =>
      pedir(puerta.url, metodo, camino, {
        ...fichaDe(token),
        ...(cuerpo === undefined ? {} : { cuerpo }),
      });
    expect((await con('GET', '/api/titulares')).estado).toBe(200);
    expect((await lista())[0]?.['usadaEn']).not.toBeNull();
    const escribir = await con('POST', '/api/personas', { nombre: 'Persona Ficticia 99' });
    expect([escribir.estado, escribir.cuerpo.codigo]).toEqual([403, 'FICHA_SIN_ALCANCE']);
    // It is no cookie.
    const galleta = new Navegador(puerta.url);
    galleta.ponerGalleta('minga_sesion', token);
    expect((await galleta.get('/api/sesion')).estado).toBe(401);
    expect((await n.borrar(`/api/sesion/fichas/${creada.cuerpo.id}`)).estado).toBe(204);
    expect((await n.borrar(`/api/sesion/fichas/${creada.cuerpo.id}`)).estado).toBe(404);
    expect((await con('GET', '/api/titulares')).estado).toBe(401);
    expect(await clases(cuentaId)).toEqual(
      expect.arrayContaining(['fichaCreada', 'fichaRevocada']),
    );
  });

  it('a full one does what its owner does in their offices, and nothing to the account', async () => {
    const { correo } = await poc(31);
    const n = await Navegador.entrar(puerta, correo);
    const creada = await crear(n, { alcance: 'completo', dias: 1 });
    const token = creada.cuerpo.token as string;
    const con = (metodo: string, camino: string, cuerpo?: unknown) =>
      pedir(puerta.url, metodo, camino, {
        ...fichaDe(token),
        ...(cuerpo === undefined ? {} : { cuerpo }),
      });
    expect((await con('POST', '/api/personas', { nombre: 'Persona Ficticia 98' })).estado).toBe(
      201,
    );
    const negadas: readonly (readonly [string, string, object?])[] = [
      ['GET', '/api/sesion/sesiones'],
      ['POST', '/api/sesion/sesiones/cierre', {}],
      ['GET', '/api/sesion/fichas'],
      ['POST', '/api/sesion/fichas', { nombre: 'x', alcance: 'completo', dias: 9, clave: CLAVE }],
      ['POST', '/api/sesion/clave', { actual: CLAVE, nueva: NUEVA }],
      ['POST', '/api/sesion/segundo-factor', { clave: CLAVE }],
      ['DELETE', '/api/sesion'],
      ['GET', '/api/cuentas'],
      ['GET', '/api/sesion/accesos'],
    ];
    for (const [metodo, camino, cuerpo] of negadas)
      expect([camino, (await con(metodo, camino, cuerpo)).cuerpo.codigo]).toEqual([
        camino,
        'FICHA_SIN_ALCANCE',
      ]);
    // A change of password leaves it; its end does not.
    expect((await n.post('/api/sesion/clave', { actual: CLAVE, nueva: NUEVA })).estado).toBe(200);
    expect((await con('GET', '/api/titulares')).estado).toBe(200);
    puerta.reloj.pasan(24 * 3_600_000);
    expect((await con('GET', '/api/titulares')).estado).toBe(401);
    puerta.reloj.pasan(-24 * 3_600_000);
  });

  it('twenty in force are enough', async () => {
    const { correo } = await poc(32);
    const n = await Navegador.entrar(puerta, correo);
    for (let i = 0; i < 20; i++) expect((await crear(n)).estado).toBe(201);
    expect((await crear(n)).cuerpo.codigo).toBe('DEMASIADAS_FICHAS');
  });
});

describe('the mail one signs in with', () => {
  const corregir = (quien: Programa, personaId: string, correo: string) =>
    quien.pedir('PATCH', `/api/personas/${personaId}`, { cuerpo: { correo } });

  it('another of the directory is taken up by its owner, with the password; both addresses are told', async () => {
    const jefe = await puerta.entrar('Persona Ficticia 50', { rol: 'administrador' });
    const { correo, cuentaId, personaId } = await poc(51);
    const n = await Navegador.entrar(puerta, correo);
    const cambiar = (clave: string) => n.post('/api/sesion/correo', { clave });
    expect((await cambiar(CLAVE)).cuerpo.codigo).toBe('SIN_CORREO_NUEVO');
    expect((await corregir(jefe, personaId, 'Nuevo51@prueba.invalid')).estado).toBe(200);
    // What was written in the directory changes nothing by itself.
    expect((await n.get('/api/sesion/perfil')).cuerpo).toMatchObject({
      correo,
      correoNuevo: 'nuevo51@prueba.invalid',
    });
    await pedir(puerta.url, 'POST', '/api/sesion/recuperacion', { cuerpo: { correo } });
    const deAntes = await enlaceDe(puerta, cuentaId);
    expect((await cambiar('no es esta')).cuerpo).toMatchObject({
      codigo: 'CLAVE_ACTUAL_INCORRECTA',
      title: 'La contraseña actual no es esa',
    });
    expect((await cambiar(CLAVE)).estado).toBe(204);
    expect((await n.get('/api/sesion/perfil')).cuerpo).toMatchObject({
      correo: 'nuevo51@prueba.invalid',
      correoNuevo: null,
    });
    expect((await new Navegador(puerta.url).ingresar(correo)).estado).toBe(401);
    expect((await new Navegador(puerta.url).ingresar('nuevo51@prueba.invalid')).estado).toBe(200);
    // Whoever still reads the old mailbox sets no password with what was sent there.
    const usado = await pedir(puerta.url, 'POST', '/api/sesion/recuperacion/clave', {
      cuerpo: { enlace: deAntes, clave: NUEVA },
    });
    expect(usado.cuerpo.codigo).toBe('ENLACE_VENCIDO');
    const cartas = await cartasDe(puerta, cuentaId, 3);
    expect(
      cartas
        .filter((c) => c.asunto.startsWith('El correo de su cuenta'))
        .map((c) => c.para)
        .sort(),
    ).toEqual([correo, 'nuevo51@prueba.invalid'].sort());
    expect(await clases(cuentaId)).toContain('correoCambiado');
  });

  it('one that was mistyped and never used is mended with the next link', async () => {
    const jefe = await puerta.entrar('Persona Ficticia 52', { rol: 'administrador' });
    const nueva = await jefe.post('/api/personas', {
      nombre: 'Persona Ficticia 53',
      correo: 'malescrito@prueba.invalid',
    });
    const id = nueva.cuerpo.id as string;
    await jefe.post(`/api/personas/${id}/invitaciones`);
    await corregir(jefe, id, 'bienescrito@prueba.invalid');
    const { enlace } = (await jefe.post(`/api/personas/${id}/invitaciones`)).cuerpo;
    const r = await pedir(puerta.url, 'POST', '/api/sesion/activacion', {
      cuerpo: { enlace, clave: NUEVA },
    });
    expect(r.estado).toBe(200);
    const entra = (correo: string) => new Navegador(puerta.url).ingresar(correo, NUEVA);
    expect((await entra('malescrito@prueba.invalid')).estado).toBe(401);
    expect((await entra('bienescrito@prueba.invalid')).estado).toBe(200);
  });
});

it('an account that is off answers at the door like one that is not there', async () => {
  const { correo, cuentaId } = await poc(40);
  await puerta.servicio.persistencia.cuentas.cambiarActiva(cuentaId, false);
  const apagada = await new Navegador(puerta.url).ingresar(correo);
  const nadie = await new Navegador(puerta.url).ingresar('tampoco@prueba.invalid');
  expect(sinPeticion(apagada.cuerpo)).toEqual(sinPeticion(nadie.cuerpo));
});
