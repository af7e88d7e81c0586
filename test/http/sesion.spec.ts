import { CLAVE, pedir, Puerta } from './puerta.js';

let puerta: Puerta;
beforeAll(async () => {
  puerta = await Puerta.abrir();
});
afterAll(() => puerta.cerrar());

const ingresar = (correo: string, clave: string, cabeceras: Record<string, string> = {}) =>
  pedir(puerta.url, 'POST', '/api/sesion', { cuerpo: { correo, clave }, cabeceras });
const galletaDe = (cabeceras: Headers): string => cabeceras.getSetCookie()[0]?.split(';')[0] ?? '';

describe('session', () => {
  it('a wrong password and an account that does not exist answer the same', async () => {
    const { correo } = await puerta.contratar('Persona Ficticia 1', { rol: 'poc' });
    const mala = await ingresar(correo, 'otra clave cualquiera');
    const nadie = await ingresar('nadie@prueba.invalid', CLAVE);
    expect([mala.estado, nadie.estado]).toEqual([401, 401]);
    const sinPeticion = ({ peticion: _, ...resto }: Record<string, unknown>) => resto;
    expect(sinPeticion(mala.cuerpo)).toEqual(sinPeticion(nadie.cuerpo));
    expect(mala.cuerpo.codigo).toBe('CREDENCIALES_INVALIDAS');
    expect(mala.cabeceras.get('content-type')).toContain('application/problem+json');
  });

  it('a cookie cannot be read by scripts nor sent from another site, and is new at each login', async () => {
    const { correo } = await puerta.contratar('Persona Ficticia 2', { rol: 'poc' });
    const primera = await ingresar(correo, CLAVE);
    const galleta = primera.cabeceras.getSetCookie()[0] ?? '';
    expect(galleta).toMatch(/^minga_sesion=[\w-]{43};.*HttpOnly.*SameSite=Lax/);
    expect(primera.cuerpo.token).toBeUndefined();
    const segunda = await ingresar(correo, CLAVE, { cookie: galletaDe(primera.cabeceras) });
    expect(galletaDe(segunda.cabeceras)).not.toBe(galletaDe(primera.cabeceras));
    // The old one is over.
    const vieja = await pedir(puerta.url, 'GET', '/api/sesion', {
      cabeceras: { cookie: galletaDe(primera.cabeceras) },
    });
    expect(vieja.estado).toBe(401);
    const nueva = await pedir(puerta.url, 'GET', '/api/sesion', {
      cabeceras: { cookie: galletaDe(segunda.cabeceras) },
    });
    expect(nueva.cuerpo).toMatchObject({
      cuenta: { nombre: 'Persona Ficticia 2', iniciales: 'PF' },
      cargos: [{ rol: 'poc', titular: null }],
      csrf: segunda.cuerpo.csrf,
      demo: false,
      hoy: '2025-09-15',
    });
  });

  it('what a cookie changes needs its CSRF value and must not come from another site', async () => {
    const { correo } = await puerta.contratar('Persona Ficticia 3', { rol: 'poc' });
    const sesion = await ingresar(correo, CLAVE);
    const cookie = galletaDe(sesion.cabeceras);
    const csrf = sesion.cuerpo.csrf as string;
    const salir = (cabeceras: Record<string, string>) =>
      pedir(puerta.url, 'DELETE', '/api/sesion', { cabeceras: { cookie, ...cabeceras } });
    expect((await salir({})).cuerpo.codigo).toBe('CSRF_INVALIDO');
    expect((await salir({ 'x-minga-csrf': `${csrf.slice(0, -1)}x` })).estado).toBe(403);
    expect((await salir({ 'x-minga-csrf': csrf, 'sec-fetch-site': 'cross-site' })).estado).toBe(
      403,
    );
    expect((await salir({ 'x-minga-csrf': csrf })).estado).toBe(204);
    expect((await salir({ 'x-minga-csrf': csrf })).estado).toBe(401);
    // Nobody is logged in as somebody else from another site.
    expect((await ingresar(correo, CLAVE, { 'sec-fetch-site': 'cross-site' })).estado).toBe(403);
  });

  it('a program uses a token, which is no cookie and needs no CSRF', async () => {
    const poc = await puerta.entrar('Persona Ficticia 4', { rol: 'poc' });
    expect(poc.ficha).toMatch(/^mng_[\w-]{43}$/);
    expect((await poc.get('/api/sesion')).cuerpo.csrf).toBeNull();
    // Neither the token nor the password is stored as such.
    const crudo = await pedir(puerta.url, 'GET', '/api/sesion', {
      cabeceras: { cookie: `minga_sesion=${poc.ficha}` },
    });
    expect(crudo.estado).toBe(401);
    expect((await poc.pedir('DELETE', '/api/sesion')).estado).toBe(204);
    expect((await poc.get('/api/sesion')).estado).toBe(401);
  });

  it('ends after eight hours unused, and an office that lapsed opens nothing', async () => {
    const gad = await puerta.gad('GAD Demostración vencido');
    const pocl = await puerta.entrar('Persona Ficticia 5', {
      rol: 'pocl',
      titularId: gad,
      hasta: '2025-09-14',
    });
    expect((await pocl.get('/api/sesion')).cuerpo.cargos).toEqual([]);
    expect((await pocl.get(`/api/titulares/${gad}`)).estado).toBe(404);

    const { correo } = await puerta.contratar('Persona Ficticia 6', { rol: 'poc' });
    const cookie = galletaDe((await ingresar(correo, CLAVE)).cabeceras);
    const ver = () => pedir(puerta.url, 'GET', '/api/sesion', { cabeceras: { cookie } });
    puerta.reloj.pasan(7 * 3_600_000);
    expect((await ver()).estado).toBe(200);
    puerta.reloj.pasan(7 * 3_600_000);
    expect((await ver()).estado).toBe(200);
    puerta.reloj.pasan(9 * 3_600_000);
    expect((await ver()).estado).toBe(401);
    puerta.reloj.pasan(-23 * 3_600_000);
  });

  it('an invitation sets the password once; weak ones are refused; changing it closes the other sessions', async () => {
    const admin = await puerta.entrar('Persona Ficticia 7', { rol: 'administrador' });
    const nueva = await admin.post('/api/personas', {
      nombre: 'Persona Ficticia 8',
      correo: 'p8@prueba.invalid',
    });
    expect(nueva.estado).toBe(201);
    const invitacion = await admin.post(`/api/personas/${nueva.cuerpo.id}/invitaciones`);
    const enlace = invitacion.cuerpo.enlace as string;
    const activar = (clave: string) =>
      pedir(puerta.url, 'POST', '/api/sesion/activacion', { cuerpo: { enlace, clave } });
    expect((await activar('corta')).cuerpo.codigo).toBe('CLAVE_DEBIL');
    const [a, b] = await Promise.all([
      activar('una clave bien larga 1'),
      activar('una clave bien larga 2'),
    ]);
    expect([a.estado, b.estado].sort((x, y) => x - y)).toEqual([200, 410]);
    const usada = await activar('una clave bien larga 3');
    expect([usada.estado, usada.cuerpo.codigo]).toEqual([410, 'ENLACE_VENCIDO']);
    // One that nobody used lasts seven days, and the sentence says what to do.
    const otra = await admin.post('/api/personas', {
      nombre: 'Persona Ficticia 9',
      correo: 'p9@prueba.invalid',
    });
    const tarde = await admin.post(`/api/personas/${otra.cuerpo.id}/invitaciones`);
    puerta.reloj.pasan(7 * 24 * 3_600_000 + 1);
    const vencida = await pedir(puerta.url, 'POST', '/api/sesion/activacion', {
      cuerpo: { enlace: tarde.cuerpo.enlace, clave: 'una clave bien larga 9' },
    });
    expect([vencida.estado, vencida.cuerpo.codigo]).toEqual([410, 'ENLACE_VENCIDO']);
    expect(vencida.cuerpo.detail).toMatch(/pida otr[ao]/i);
    puerta.reloj.pasan(-7 * 24 * 3_600_000 - 1);

    const ganadora = a.estado === 200 ? 'una clave bien larga 1' : 'una clave bien larga 2';
    const s1 = await ingresar('P8@prueba.invalid ', ganadora);
    const s2 = await ingresar('p8@prueba.invalid', ganadora);
    const cambio = await pedir(puerta.url, 'POST', '/api/sesion/clave', {
      cuerpo: { actual: ganadora, nueva: 'otra clave muy distinta 9' },
      cabeceras: { cookie: galletaDe(s1.cabeceras), 'x-minga-csrf': s1.cuerpo.csrf as string },
    });
    expect(cambio.estado).toBe(200);
    const estado = async (r: { cabeceras: Headers }) =>
      (
        await pedir(puerta.url, 'GET', '/api/sesion', {
          cabeceras: { cookie: galletaDe(r.cabeceras) },
        })
      ).estado;
    expect(await estado(s1)).toBe(401);
    expect(await estado(s2)).toBe(401);
    expect(await estado(cambio)).toBe(200);
  });
});

describe('rhythm', () => {
  it('the eleventh login in a minute is told to wait, and for how long', async () => {
    const otra = await Puerta.abrir({ MINGA_RITMO_SESION: '10' });
    try {
      const intentos = [];
      for (let i = 0; i < 11; i++)
        intentos.push(
          await pedir(otra.url, 'POST', '/api/sesion', {
            cuerpo: { correo: `x${i}@prueba.invalid`, clave: 'x' },
          }),
        );
      expect(intentos.map((r) => r.estado)).toEqual([...Array<number>(10).fill(401), 429]);
      expect(intentos[10]?.cuerpo.codigo).toBe('DEMASIADAS_PETICIONES');
      expect(Number(intentos[10]?.cabeceras.get('retry-after'))).toBeGreaterThan(0);
    } finally {
      await otra.cerrar();
    }
  });
});
